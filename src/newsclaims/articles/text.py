"""Plain text as it was scraped → `Article`: body and furniture told apart, metadata read from the page."""

import hashlib
from collections.abc import Mapping, Sequence
from pathlib import PurePath
from types import MappingProxyType
from typing import BinaryIO

from newsclaims.articles.decoding import MAX_CHARACTERS, check_text, decode, storable
from newsclaims.articles.furniture import parts
from newsclaims.articles.language import check_language, tell_language
from newsclaims.articles.metadata import Metadata, read_metadata
from newsclaims.articles.page_dates import day_in_address, is_plausible, iso_day
from newsclaims.articles.parts import Part
from newsclaims.articles.signatures import unsigned
from newsclaims.errors import ArticleError
from newsclaims.extras import Extra
from newsclaims.identity import content_id
from newsclaims.records import Article, Furniture, Region


def from_text(
    text: str,
    *,
    source: str = "-",
    published: str | None = None,
    title: str | None = None,
    outlet: str | None = None,
    byline: str | Sequence[str] | None = None,
    url: str | None = None,
    any_language: bool = False,
) -> Article:
    r"""Give the article that a scraped page's plain text holds; what you say about it is taken as it is.

    Args:
        text: the page; offsets count in it. Code points that can't be stored (lone surrogates, NUL) become U+FFFD.
        source: where it is from.
        published: the day of publication, as an ISO 8601 date or datetime.
        title: the headline.
        outlet: who published it.
        byline: its authors.
        any_language: take it whatever language it is in; else only English.
        url: where it was published.

    Raises:
        ArticleError: the text is empty, too long or in another language, or `published` isn't a date.

    Example:
        >>> article = from_text("Loan agreed\n\nBy Ann Berg\n\nMinisters agreed the loan on Monday.")
        >>> article.title, article.byline, [article.text[region.start : region.end] for region in article.body]
        ('Loan agreed', ['Ann Berg'], ['Ministers agreed the loan on Monday.'])
    """
    text = check_text(storable(text))
    page = parts(text)
    found = read_metadata(text, page)
    day = day_of(published)
    known = found.told("given", title=title, published=day, outlet=outlet, byline=names_of(byline))
    given = {"published": published, "title": title, "outlet": outlet, "byline": names_of(byline), "url": url}
    told = {name: value for name, value in given.items() if value}
    article = build(text, text.encode(), source, page, known, given=told, url=url)
    if not any_language:
        check_language(article.language)
    return article


def read_text(stream: BinaryIO, source: str, published: str | None) -> Article:
    """Give the article of a text file; `published` counts only if the page doesn't say it.

    Raises:
        ArticleError: it isn't text, is empty or is too large.
    """
    data = stream.read(4 * MAX_CHARACTERS + 5)
    if len(data) > 4 * MAX_CHARACTERS + 4:
        raise ArticleError(f"too large: more than {MAX_CHARACTERS:,} characters", "split it into articles")
    text = check_text(decode(data))
    page = parts(text)
    found = read_metadata(text, page)
    return build(text, data, source, page, found, published=published, file=source)


def build(
    text: str,
    data: bytes,
    source: str,
    page: Sequence[Part],
    known: Metadata,
    *,
    id: str | None = None,
    url: str | None = None,
    published: str | None = None,
    given: Mapping[str, object] = MappingProxyType({}),
    languages: Sequence[str] = (),
    file: str = "",
    extra: Extra = MappingProxyType({}),
) -> Article:
    """Give the article from its labelled paragraphs.

    Args:
        text: what every offset counts in.
        data: the bytes it was read from.
        source: where they stand.
        page: its paragraphs.
        known: what it says of itself.
        id: the one that it brings; otherwise `content_id` makes one.
        url: where it was published.
        published: the day to use if it has none of its own.
        given: what else, told from outside, its record was made of.
        file: the file that holds this article and no other.
        languages: those that are stated; they count where the body is too short to tell.
        extra: what it carries that is no field of the record.
    """
    if known.published is None and published is not None:
        known, given = known.told("given", published=published), {**given, "published": published}
    for how, address in (("url", url or ""), ("file-name", PurePath(file).name)):
        if known.published is None:  # the last resort: a day may be that of saving the page
            known = known.told(how, published=day_in_address(address))
    body = [part.line for part in page if part.kind is None]
    return Article(
        id=id or content_id(data, given),
        source=source,
        sha256=hashlib.sha256(data).hexdigest(),
        text=text,
        url=url,
        language=tell_language("\n".join(text[line.start : line.end] for line in body), languages),
        body=[Region(start=line.start, end=line.end) for line in body],
        furniture=[
            Furniture(start=part.line.start, end=part.line.end, kind=part.kind)
            for part in page
            if part.kind is not None
        ],
        extra=dict(extra),
        **known._asdict(),
    )


def day_of(published: str | None) -> str | None:
    """Give the day of an ISO date or datetime.

    Raises:
        ArticleError: it is neither, or no article was published then.
    """
    if published is None:
        return None
    try:
        day = iso_day(published)
    except ValueError:
        raise ArticleError(f"published {published!r} isn't a date", "write it as in 2025-11-27") from None
    if not is_plausible(day):
        raise ArticleError(
            f"published {published!r} lies outside the years 1800 to 2099",
            "leave it out where the day isn't known",
        )
    return day


def names_of(byline: str | Sequence[str] | None) -> list[str]:
    """Give a byline as a list without its "By", whether it came as one or as a string."""
    names = [byline] if isinstance(byline, str) else byline or ()
    return [unsigned(storable(name).strip()) for name in names if name.strip()]
