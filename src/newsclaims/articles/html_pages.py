"""HTML → `Article`: the page's text, one paragraph a line, and what the page states about itself."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import accumulate, takewhile
from statistics import median
from typing import BinaryIO, NamedTuple

from newsclaims.articles.decoding import check_text
from newsclaims.articles.furniture import parts
from newsclaims.articles.language import tell_language
from newsclaims.articles.markup import HEADINGS, WHOLE, Line, decode_page, page_lines, parse, story_lines
from newsclaims.articles.metadata import Metadata, read_metadata
from newsclaims.articles.page_dates import is_of_the_web, page_dates, without_dates
from newsclaims.articles.page_titles import as_printed, spaced
from newsclaims.articles.parts import Part, is_clean
from newsclaims.articles.signatures import split_names
from newsclaims.articles.stated import Stated, day_of_moment, near, read_stated, says_the_same
from newsclaims.articles.summaries import label_listed
from newsclaims.articles.text import build
from newsclaims.errors import ArticleError
from newsclaims.extras import Extra
from newsclaims.records import Article

_SCRIPT = re.compile(r"(?:enable|turn on|activate|requires?|without) java ?script", re.I)
_WALL = re.compile(
    rf"\b(?:{_SCRIPT.pattern}|(?:accept|reject) all|manage (?:your )?(?:options|preferences|choices|cookies)"
    r"|(?:verify|confirm|checking) (?:that |if )?you(?:’re|'re| are)|(?:not|are you) a robot|your browser)\b",
    re.I,
)
"""The words of what stands in a page's way: consent, a check for robots, a page that a script would have written."""

_INDEX = 3
"""From how many linked headings between its paragraphs on a page may be an index of stories."""

_STORY = 3
"""How many paragraphs a story has at least that stands beside teasers."""

_INTRODUCTION = 2
"""How many come before the first thing of a list at least."""

_TEASER = 300
"""More characters than this below a heading are more than a teaser."""

_HEADER = 3
"""Below how many paragraphs of the story there is no more header: a standfirst and a caption come before a byline."""

_ABOVE = 40
"""Most lines between a headline and the story."""

_BESIDE = 4
"""Most lines above the headline (or above a story without one) that may tell its date."""

_ENDS = 20
"""How many lines of a long story, and how many at its end, are read for what is known about it."""

_BY = re.compile(r"by:? ", re.I)
_PERSON = re.compile(r"[A-Z][\w'’.-]+(?: (?:[a-z]{1,3} )?[A-Z][\w'’.-]*){1,3}(?=$|,)")
"""Somebody's name, without where they write from."""

_UPDATED = re.compile(r"(?!.*(?:published|posted)).*(?:updated|modified)", re.I)


class Page(NamedTuple):
    """An HTML page's article, before it has a source."""

    text: str
    parts: list[Part]
    known: Metadata
    url: str | None
    languages: list[str]
    """What the page says it is in: its template may be in another language than its story."""
    sections: Sequence[str] = ()
    """In which parts of the site it stands."""

    def extra(self) -> Extra:
        """Give what the page tells that is no field of the record."""
        if not self.sections:
            return {}
        return {"section": self.sections[0] if len(self.sections) == 1 else list(self.sections)}


def read_html(stream: BinaryIO, source: str, published: str | None) -> Article:
    """Give the article of an HTML file; `published` counts only if the page doesn't say it.

    Raises:
        ArticleError: it isn't text, holds too much of it or no article; or trafilatura is missing.
    """
    data = stream.read()
    page = read_page(decode_page(data))
    given = {"read": "html"}  # the same bytes read as plain text are another article
    return build(page.text, data, source, page.parts, page.known, url=page.url, published=published, given=given,
                 languages=page.languages, file=source, extra=page.extra())  # fmt: skip


def read_page(markup: str) -> Page:
    """Give the text of an HTML page or a fragment of one, its paragraphs labelled, and what is known about it.

    What the page states for machines counts before what our rules read from its lines.

    Raises:
        ArticleError: it holds no article; or trafilatura is missing.
    """
    if not markup.strip():
        raise ArticleError("empty: nothing but white space")
    tree = parse(markup)
    seen = page_lines(tree)
    stated = read_stated(tree)
    shown = [line.text for line in seen]
    if stated.title is not None and not stated.headed:
        title, before = as_printed(stated.title, shown)
        stated = stated._replace(title=title, outlet=stated.outlet or before)
    lines = list(_unrolled(story_lines(tree), seen))
    text = "\n".join(line.text for line in lines)
    page = parts(text, judged=False)
    if WHOLE.search(markup) or not text:
        _check_article(page, lines, seen, stated, scripted=next(tree.iter("script"), None) is not None)
    whole = _whole(check_text(text), page, seen, stated.title)
    _label(text, page, lines, whole, stated.title)
    stated = stated._replace(outlet=spaced(stated.outlet, shown))
    return Page(text, page, _known(whole, stated), stated.url, stated.languages, stated.sections)


def _unrolled(lines: Sequence[Line], seen: Sequence[Line]) -> Iterator[Line]:
    """Give the story's lines; where one runs several of the page's together, those.

    On short pages trafilatura gives all that it sees as one paragraph: then it's for our rules to find the story.
    """
    shown = {line.text for line in seen}
    bare = ["".join(line.text.split()) for line in seen]
    starts = list(accumulate(map(len, bare), initial=0))
    whole = "".join(bare)
    for line in lines:
        words = "".join(line.text.split())
        at = whole.find(words) if line.text not in shown else -1
        run = seen[bisect_left(starts, at) : bisect_left(starts, at + len(words))] if at >= 0 else []
        yield from run if len(run) > 1 else [line]


def _label(
    text: str, page: Sequence[Part], lines: Sequence[Line], whole: "_Whole", title: str | None
) -> None:
    """Label what the markup or the page's header tell to be no journalism, where the text alone took it for such."""
    headings: dict[int, str] = {}
    at = 0
    for line in lines:
        if line.text == title:
            headings[at] = "headline"
        elif line.heading is not None:
            headings[at] = "subhead"
        at += len(line.text) + 1
    header = {
        _words(whole.text, part): part.kind
        for part in takewhile(lambda part: part.kind is not None, whole.parts)
    }
    for part in page:
        if part.kind is None:
            part.kind = headings.get(part.line.start) or header.get(_words(text, part))
    label_listed(page, {line.text for line in lines if line.item})


def _check_article(
    page: Sequence[Part], lines: Sequence[Line], seen: Sequence[Line], stated: Stated, scripted: bool
) -> None:
    """Refuse a page that isn't one story.

    Raises:
        ArticleError: it says why.
    """
    walls = sum(_WALL.search(line.text) is not None for line in lines)
    prose = [part for part in page if part.kind is None and is_clean(part)]
    story = sum(_WALL.search(part.line.plain) is None for part in prose)
    # How sentences look is known of English.
    is_english = tell_language("\n".join(line.text for line in lines)) in ("en", None)
    if is_english and (not story or (story <= walls and not stated.is_article)):
        unwritten = any(_SCRIPT.search(line.text) for line in lines) or (scripted and not lines)
        raise ArticleError(
            "no article in the page" + (": a script would have written it" if unwritten else ""),
            "save the page once its text shows, without what stands in front of it",
        )
    if not stated.is_article and _is_index(seen, {line.text for line in lines} - {stated.title}):
        raise ArticleError("no article in the page: it is an index of several", "give the page of one story")


def _is_index(seen: Sequence[Line], taken: set[str]) -> bool:
    """Say whether headings with links alternate with the paragraphs that were taken for an article.

    Below such headings an index has teasers. A story beside teasers has in one stretch more text than all of them; a
    list of things to buy or to see has an introduction, and more than a teaser about each.
    """
    at = [index for index, line in enumerate(seen) if line.text in taken]
    if not at:
        return False
    between = seen[at[0] : at[-1] + 1]
    stretches: list[list[int]] = [[]]
    for line in between:
        if line.linked and line.heading in HEADINGS:
            stretches.append([])
        elif line.text in taken and line.heading is None:
            stretches[-1].append(len(line.text))
    links = len(stretches) - 1
    if links < _INDEX or 3 * links < len(at):
        return False
    sizes = [sum(stretch) for stretch in stretches]
    longest = max(stretches, key=sum)
    is_story = len(longest) >= _STORY and 2 * sum(longest) > sum(sizes)
    is_list = len(stretches[0]) >= _INTRODUCTION and median(sizes) > _TEASER
    return not is_story and not is_list


class _Whole(NamedTuple):
    """The article with the lines of its header as the page shows them, bylines and dates among them."""

    text: str
    parts: list[Part]
    times: list[str]
    """What `time` elements of the header tell machines, but for when it was updated."""
    authors: list[str]
    """The people to whose pages the header leads."""


def _whole(text: str, page: Sequence[Part], seen: Sequence[Line], title: str | None) -> _Whole:
    """Give what a reader sees from the headline (or a date above it) to the story's third paragraph, then the rest."""
    body = [part for part in page if part.kind is None][:_HEADER]
    shown = {line.text: at for at, line in reversed(list(enumerate(seen)))}
    places = [shown[words] for part in body if (words := _words(text, part)) in shown]
    header: list[Line] = []
    rest = 0
    if places:
        start = _start(seen, places[0], shown.get(title or ""))
        stop = next((at for at in _headings(seen, places[0]) if at <= places[0] + _ABOVE), places[0] + _ABOVE)
        end = max(place for place in places if place <= stop)
        header = [seen[start], *_dates_above(seen, start), *seen[start + 1 : end]]
        rest = next(part.line.start for part in body if _words(text, part) == seen[end].text)
    times = [line.time for line in header if line.time and not _UPDATED.match(line.text)]
    below = text[rest:].split("\n")
    if len(below) > 2 * _ENDS:
        below[_ENDS:-_ENDS] = []
    notices = [line.text for line in seen[-_ENDS:] if "©" in line.text and line.text not in below]
    whole = "\n\n".join([*(line.text for line in header), *below, *notices])
    return _Whole(whole, parts(whole), times, _people(header))


def _headings(seen: Sequence[Line], story: int) -> Iterator[int]:
    """Give the headings below a story's first paragraph: of its own parts, and of others' stories."""
    return (at for at in range(story + 1, len(seen)) if seen[at].heading in HEADINGS)


def _people(header: Sequence[Line]) -> list[str]:
    """Give the people to whose pages a header leads."""
    told = (without_dates(_BY.sub("", one)) for line in header for one in line.authors)
    people = (match[0] for one in told for name in split_names(one) if (match := _PERSON.match(name)))
    return list(dict.fromkeys(people))


def _start(seen: Sequence[Line], story: int, titled: int | None) -> int:
    """Give the line of the headline above a story: the first heading's, the title's, or a few lines above it."""
    start = next((at for at in range(story, -1, -1) if seen[at].heading == "h1"), titled)
    if start is None or not start <= story <= start + _ABOVE:
        return max(story - _BESIDE, 0)
    return start


def _dates_above(seen: Sequence[Line], start: int) -> list[Line]:
    above = seen[max(start - _BESIDE, 0) : start]
    return [line for line in above if line.time or page_dates(line.text[:160])]


def _words(text: str, part: Part) -> str:
    return text[part.line.start : part.line.end]


_SURER = 0.6
"""How sure an outlet must be that the page doesn't state: its menus are gone."""


def _known(whole: _Whole, stated: Stated) -> Metadata:
    """Give what is known about the article: as the page states it, or as its lines say."""
    found = read_metadata(whole.text, whole.parts, surer=_SURER, may_be=is_of_the_web)
    timed = [day for day in map(day_of_moment, whole.times) if day]
    day = stated.published
    if day is None and found.published is None:
        day = next(iter(timed), None)
    elif day is not None and stated.utc and found.published is not None and near(day, found.published):
        day = found.published
    # Whom a header leads to goes before whom one of its lines seems to name, be it one of them or none.
    named, authors = set(found.byline), set(whole.authors)
    linked = named < authors or bool(authors and not named & authors)
    byline = stated.byline or (found.byline if not linked else whole.authors)
    title = stated.title
    if title and found.title and not stated.headed and not says_the_same(title, found.title):
        title = None  # a page that is called by its site's name alone
    known = found.told("stated", title=title, published=day, outlet=stated.outlet, byline=byline)
    # A page stated of 2012 may print "1 day ago": what its `time` tells machines is a day of it, too.
    apart = [one for one in timed if known.published and not near(one, known.published)]
    return known._replace(published_clash=known.published_clash or next(iter(apart), None))
