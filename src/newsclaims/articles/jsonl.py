"""A JSON Lines feed → `Article`s: what a line carries is taken as it is, and its text is journalism throughout.

A line with `html` and no `text` is read as an HTML page is, but for what it carries.
"""

import json
from collections.abc import Iterator
from typing import Any, BinaryIO

from newsclaims.articles.decoding import check_text, storable
from newsclaims.articles.furniture import plain_parts
from newsclaims.articles.html import Page, read_page
from newsclaims.articles.metadata import Metadata, clash, read_metadata
from newsclaims.articles.text import build, day_of, names_of
from newsclaims.errors import ArticleError
from newsclaims.records import Article

_HINT = 'a line is an object such as {"id": "a1", "text": "…", "published": "2025-11-27"}'


def read_feed(
    stream: BinaryIO, source: str, published: str | None
) -> Iterator[tuple[str, Article | ArticleError]]:
    """Give for each line of a feed its source (`feed.jsonl#L12`) and its article, or why it can't be read.

    `published` counts for the lines that carry no date of their own.
    """
    for number, line in enumerate(stream, start=1):
        if not line.strip():
            continue
        here = f"{source}#L{number}"
        try:
            yield here, from_line(line, here, published)
        except ArticleError as error:
            yield here, error


def from_line(line: bytes, source: str, published: str | None = None) -> Article:
    """Give the article of one line of a feed.

    Raises:
        ArticleError: it isn't a JSON object with a text, or one of its values is malformed.
    """
    item = _parse(line)
    language = _string(item, "language")
    text, page, found, url, languages = _read(item)
    id = item.get("id")
    if id is not None and (not isinstance(id, str | int) or isinstance(id, bool)):
        raise ArticleError("its id is neither a string nor a whole number", _HINT)
    day = day_of(_string(item, "published")) or found.published or published
    known = Metadata(
        _string(item, "title") or found.title,
        day,
        _string(item, "outlet") or found.outlet,
        names_of(_byline(item)) or found.byline,
        found.dateline,
        clash(day, found.published, found.published_clash),
    )
    return build(text, line.strip(), source, page, known, id=storable(str(id)) if id not in (None, "") else None,
                 url=_string(item, "url") or url, languages=[language] if language else languages)  # fmt: skip


def _parse(line: bytes) -> dict[str, Any]:
    try:
        item = json.loads(line.removeprefix(b"\xef\xbb\xbf"))
    except (ValueError, RecursionError) as error:
        raise ArticleError(f"not JSON: {error}", _HINT) from None
    if not isinstance(item, dict):
        raise ArticleError("not a JSON object", _HINT)
    return item


def _read(item: dict[str, Any]) -> Page:
    """Give a line's text in labelled paragraphs, and what it says of the article."""
    text = _content(item, "text")
    if text is not None:
        page = plain_parts(check_text(text))
        return Page(text, page, read_metadata(text, page), None, [])
    markup = _content(item, "html")
    if markup is None:
        raise ArticleError("it has no text", _HINT)
    return read_page(markup)


def _content(item: dict[str, Any], key: str) -> str | None:
    value = item.get(key)
    if value is not None and not isinstance(value, str):
        raise ArticleError(f"its {key} isn't a string", _HINT)
    return None if value is None else storable(value)


def _string(item: dict[str, Any], key: str) -> str | None:
    value = item.get(key)
    if value is None or (isinstance(value, str) and not value.strip()):
        return None
    if not isinstance(value, str):
        raise ArticleError(f"its {key} isn't a string", _HINT)
    return storable(value)


def _byline(item: dict[str, Any]) -> str | list[str] | None:
    value = item.get("byline")
    if value is None or isinstance(value, str):
        return storable(value) if value else None
    if isinstance(value, list) and all(isinstance(name, str) for name in value):
        return value
    raise ArticleError("its byline is neither a string nor a list of strings", _HINT)
