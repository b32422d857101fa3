"""What an HTML page states about its article for machines: JSON-LD, meta tags, links, `time` elements."""

import json
import re
from collections.abc import Iterable, Iterator
from contextlib import suppress
from datetime import date
from html import unescape
from typing import Any, NamedTuple

from newsclaims.articles.decoding import storable
from newsclaims.articles.page_dates import is_of_the_web, iso_day, page_dates
from newsclaims.articles.page_titles import plain_key, without_outlet
from newsclaims.articles.signatures import split_names

_PUBLISHED = (
    "article:published_time", "og:article:published_time", "article:published", "datepublished", "date_published",
    "parsely-pub-date", "sailthru.date", "citation_publication_date", "dc.date.issued", "dcterms.issued",
    "originalpublicationdate", "publication_date", "publish-date", "publishdate", "published", "pubdate", "dc.date",
    "date",
)  # fmt: skip
"""The meta tags that give the day of publication, those that mean nothing else first."""

_AUTHORS = (
    "author", "article:author", "byl", "parsely-author", "sailthru.author", "dc.creator", "citation_author",
)  # fmt: skip
_TITLES = ("og:title", "twitter:title", "headline", "dc.title", "parsely-title")
_OUTLETS = ("og:site_name", "application-name", "publisher", "dc.publisher", "copyright")
_SECTIONS = (
    "article:section",
    "articlesection",
    "section",
    "parsely-section",
    "sailthru.section",
    "cxenseparse:section",
)
_LANGUAGES = ("content-language", "language", "dc.language", "og:locale")

_ARTICLE = re.compile(r"(?:.*[/:])?\w*(?:Article|BlogPosting|Report)")
"""The types of schema.org that are one news story."""

_TAG = re.compile(r"<[^<>]{1,500}>")
_UTC = re.compile(r"\d(?:Z|[+-]00:?00)$|\b(?:GMT|UTC)$")
_BY = re.compile(r"by:? ", re.I)
_SIGNED = re.compile(r"\s+[|–-]\s+by\b.*", re.I)
"""Who keeps a site, behind its name: `Harbour Notes | By: Ann Berg`."""
_NOBODY = frozenset({"admin", "administrator", "webmaster", "author", "undefined", "null"})
"""What a publishing system says where nobody has told it the author."""

_WORD = re.compile(r"\w+")
_WORDED, _IN_COMMON = 4, 0.6


class Stated(NamedTuple):
    """What the page states; None or empty where it doesn't."""

    title: str | None
    published: str | None
    """The day in the page's own time zone, if the page tells it."""
    utc: bool
    """The day is Greenwich's: the page says nothing of its own time zone."""
    outlet: str | None
    byline: list[str]
    url: str | None
    languages: list[str]
    is_article: bool
    """A JSON-LD block says that the page is one story."""
    sections: list[str]
    """In which parts of the site it stands."""
    headed: bool = True
    """The title is told as the story's, not as the page's alone."""


def read_stated(tree: Any) -> Stated:
    """Give what an lxml tree's head, JSON-LD and marked-up elements say about the article.

    What is stated for machines is taken as it is stated; nothing is read from the page's prose.
    """
    meta = _meta(tree)
    headings = [heading for heading in map(_element, tree.iter("h1")) if heading]
    page_title = next((title for title in map(_element, tree.iter("title")) if title), None)
    story, named = _story(tree, [*headings, *meta.get("og:title", ()), page_title or ""])
    outlet = _outlet(meta, story, named)
    title = _title(meta, story, headings)
    headed = title is not None
    if title or page_title:
        title, outlet = without_outlet(title or page_title or "", title is None, outlet, page_title or "")
    published, utc = _published([*_texts(story.get("datePublished")), *_first(meta, _PUBLISHED)])
    return Stated(
        title,
        published,
        utc,
        outlet,
        _byline(meta, story, named, outlet),
        _url(tree, meta, story),
        _languages(tree, meta, story),
        bool(story),
        _sections(meta, story),
        headed,
    )


def near(day: str, other: str) -> bool:
    """Say whether two days are the same or neighbours, as one moment's are in two time zones."""
    return abs((date.fromisoformat(day) - date.fromisoformat(other)).days) <= 1


def day_of_moment(value: str) -> str | None:
    """Give the day that a date or time names, written for machines or for readers, in its own time zone.

    A day that no page can be of is none: some systems state 1970's first, or a year to come, where they know of no day.

    Example:
        >>> day_of_moment("2025-11-27T23:40:00-05:00"), day_of_moment("27 Nov 2025"), day_of_moment("today")
        ('2025-11-27', '2025-11-27', None)
    """
    with suppress(ValueError):
        return day if is_of_the_web(day := iso_day(value)) else None
    printed = (found.day for found in page_dates(value[:100]))
    return next((day for day in printed if day is None or is_of_the_web(day)), None)


def _plain(value: str) -> str:
    """Give a stated value without markup, entities (which some pages escape twice) and line breaks."""
    return " ".join(storable(_TAG.sub("", unescape(unescape(value)))).split())


def _element(element: Any) -> str:
    return " ".join("".join(element.itertext()).split())


def _meta(tree: Any) -> dict[str, list[str]]:
    """Give the contents of meta tags and of elements marked with `itemprop`, by name in lower case."""
    found: dict[str, list[str]] = {}
    for element in tree.iter("meta", "time", "span", "div", "abbr", "a"):
        content = element.get("content") or element.get("datetime")
        if content is None and (element.get("itemprop") or "").lower() == "articlesection":
            content = _element(element)
        if content is None:
            continue
        for key in ("property", "name", "itemprop", "http-equiv"):
            if element.get(key) and (element.tag == "meta" or key == "itemprop"):
                found.setdefault(element.get(key).strip().lower(), []).append(_plain(content))
        if element.tag == "time" and element.get("pubdate") is not None:
            found.setdefault("pubdate", []).append(_plain(content))
    return found


def _first(meta: dict[str, list[str]], keys: Iterable[str]) -> list[str]:
    """Give the first content of each key that has one, in the order of the keys."""
    return [meta[key][0] for key in keys if meta.get(key) and meta[key][0]]


def _story(tree: Any, titles: list[str]) -> tuple[dict[str, Any], dict[str, dict[str, Any]]]:
    """Give the JSON-LD object of the story, empty where there is none, and all objects by their `@id`.

    A page with several stories is an index, unless one has the page's headline.
    """
    stories: list[dict[str, Any]] = []
    named: dict[str, dict[str, Any]] = {}
    for item in _objects(tree):
        if isinstance(item.get("@id"), str):
            named.setdefault(item["@id"], item)
        if any(_ARTICLE.fullmatch(kind) for kind in _texts(item.get("@type"))):
            stories.append(item)
    heads = {plain_key(title) for title in titles if title}
    for story in stories:
        headline = plain_key(_headline(story) or "")
        if headline and any(headline in head for head in heads):
            return story, named
    return (stories[0] if len({_headline(story) for story in stories}) == 1 else {}), named


def _objects(tree: Any) -> Iterator[dict[str, Any]]:
    for script in tree.iter("script"):
        if "ld+json" not in (script.get("type") or "") or not script.text:
            continue
        text = script.text.strip().removeprefix("<!--").removeprefix("//<![CDATA[").removesuffix("-->")
        try:
            waiting = [json.loads(text.strip().removesuffix("//]]>").rstrip("; \n"), strict=False)]
        except (ValueError, RecursionError):
            continue  # a page's broken JSON is no reason not to read its text
        for item in waiting:
            if isinstance(item, list):
                waiting.extend(item)
            elif isinstance(item, dict):
                yield item
                waiting.extend(
                    item[key] for key in ("@graph", "mainEntity", "mainEntityOfPage") if key in item
                )


def _texts(value: Any) -> list[str]:
    values = value if isinstance(value, list) else [value]
    return [_plain(one) for one in values if isinstance(one, str) and one.strip()]


def _headline(story: dict[str, Any]) -> str | None:
    return next(iter(_texts(story.get("headline")) or _texts(story.get("name"))), None)


def _names(value: Any, named: dict[str, dict[str, Any]]) -> Iterator[tuple[str, bool]]:
    """Give the names of persons and organisations, each with whether it is an organisation's."""
    for one in value if isinstance(value, list) else [value]:
        if isinstance(one, str):
            yield _plain(one), False
        elif isinstance(one, dict):
            known = named.get(str(one.get("@id")), {})
            kinds = " ".join(_texts(one.get("@type")) or _texts(known.get("@type")))
            for name in _texts(one.get("name")) or _texts(known.get("name")):
                yield name, "Organization" in kinds


def _title(meta: dict[str, list[str]], story: dict[str, Any], headings: list[str]) -> str | None:
    """Give the headline: as printed, where the stated one is cut short or differs in marks, case or words alone."""
    stated = _headline(story) or next(iter(_first(meta, _TITLES)), None)
    if stated is None:
        return headings[0] if len(headings) == 1 else None
    cut = plain_key(stated).rstrip("…. ")
    printed = next((heading for heading in headings if plain_key(heading).startswith(cut)), None)
    return printed or next((heading for heading in headings if says_the_same(heading, stated)), stated)


def says_the_same(title: str, other: str) -> bool:
    """Say whether two headlines of a story have most words of the shorter in common: one is for search engines."""
    words, others = (set(_WORD.findall(plain_key(one))) for one in (title, other))
    fewer = min(len(words), len(others))
    return fewer >= _WORDED and len(words & others) >= _IN_COMMON * fewer


def _outlet(
    meta: dict[str, list[str]], story: dict[str, Any], named: dict[str, dict[str, Any]]
) -> str | None:
    """Give what the site calls itself; an address or an account of it only where it has no other name."""
    names = [*meta.get("og:site_name", ()), *(name for name, _ in _names(story.get("publisher"), named))]
    names = [
        _SIGNED.sub("", name)
        for name in [*names, *_first(meta, _OUTLETS)]
        if name and "://" not in name and name[0] not in "@©"
    ]
    return next((name for name in names if " " in name or "." not in name), next(iter(names), None))


def _byline(
    meta: dict[str, list[str]], story: dict[str, Any], named: dict[str, dict[str, Any]], outlet: str | None
) -> list[str]:
    stated = list(_names(story.get("author") or story.get("creator"), named))
    if not stated:
        key = next((key for key in _AUTHORS if any(map(_is_name, meta.get(key, ())))), "")
        stated = [(name, False) for name in meta.get(key, ())]
    byline: list[str] = []
    for name, organisation in stated:
        name = _BY.sub("", name, count=1) if _BY.match(name) else name
        for one in [name] if organisation else split_names(name):
            if _is_name(one) and one not in byline and plain_key(one) != plain_key(outlet or ""):
                byline.append(one)
    return byline


def _is_name(name: str) -> bool:
    return bool(name) and "://" not in name and name[0] != "@" and name.casefold() not in _NOBODY


def _published(values: Iterable[str]) -> tuple[str | None, bool]:
    """Give the day that is stated first, and whether it is Greenwich's; the same moment's local day is preferred."""
    days = [(day, _UTC.search(value) is not None) for value in values if (day := day_of_moment(value))]
    if not days:
        return None, False
    first = days[0]
    return next((one for one in days if not one[1] and near(one[0], first[0])), first)


def _url(tree: Any, meta: dict[str, list[str]], story: dict[str, Any]) -> str | None:
    links = [link.get("href") or "" for link in tree.iter("link") if link.get("rel") == "canonical"]
    page = story.get("mainEntityOfPage")
    pages = page.get("@id") if isinstance(page, dict) else page
    stated = [*links, *meta.get("og:url", ()), *_texts(story.get("url")), *_texts(pages)]
    return next((url.strip() for url in stated if re.match(r"\s*https?://\S+\s*$", url)), None)


def _sections(meta: dict[str, list[str]], story: dict[str, Any]) -> list[str]:
    named = next((meta[one] for one in _SECTIONS if any(meta.get(one, ()))), [])
    return list(dict.fromkeys(_texts(story.get("articleSection")) or filter(None, named)))


def _languages(tree: Any, meta: dict[str, list[str]], story: dict[str, Any]) -> list[str]:
    """Give the codes of all languages that the page says it is in: its template may be in another than its story."""
    told = story.get("inLanguage")
    told = told.get("alternateName") or told.get("name") if isinstance(told, dict) else told
    root = next(tree.iter("html"), tree)
    of_root = [root.get("lang"), root.get("xml:lang")]
    return [language for language in [*_texts(told), *_texts(of_root), *_first(meta, _LANGUAGES)] if language]
