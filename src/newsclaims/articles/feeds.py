"""A JSON Lines feed → `Article`s: what a line carries is taken as it is, and its text is journalism throughout.

A line with `html` and no `text` is read as an HTML page is, but for what it carries.
"""

import json
from collections.abc import Iterator
from typing import Any, BinaryIO

from newsclaims.articles.decoding import check_text, storable
from newsclaims.articles.furniture import plain_parts
from newsclaims.articles.html_pages import Page, read_page
from newsclaims.articles.metadata import read_metadata
from newsclaims.articles.text import build, day_of, names_of
from newsclaims.errors import BUG, ArticleError, fault
from newsclaims.records import Article

CARRIED = ("text", "html", "title", "published", "outlet", "byline", "url", "language")
"""The keys of a line that its article is made of, its `id` aside."""

_PIECE = 1_000_000
"""Bytes of a line too large that are read, and forgotten, at a time."""

_HINT = 'a line is an object such as {"id": "a1", "text": "…", "published": "2025-11-27"}'


def read_feed(
    stream: BinaryIO, source: str, published: str | None, most: int
) -> Iterator[tuple[str, Article | ArticleError]]:
    """Give for each line of a feed its source (`feed.jsonl#L12`) and its article, or why it can't be read.

    `published` counts for the lines that carry no date of their own; a line of more than `most` bytes is refused.
    """
    for number, line in enumerate(feed_lines(stream, most), start=1):
        here = f"{source}#L{number}"
        if isinstance(line, int):
            yield here, too_large(line, most)
            continue
        if not line.strip():
            continue
        try:
            yield here, from_line(line, here, published)
        except ArticleError as error:
            yield here, error
        except Exception as error:
            yield here, ArticleError(f"can't be read: {fault(error)}", BUG)


def feed_lines(stream: BinaryIO, most: int) -> Iterator[bytes | int]:
    """Give the lines of a stream, but of those of more than `most` bytes only the size: none is held in memory."""
    while line := stream.readline(most + 1):
        if len(line) <= most or line.endswith(b"\n"):
            yield line
            continue
        size = len(line)
        while not line.endswith(b"\n") and (line := stream.readline(_PIECE)):
            size += len(line)
        yield size


def too_large(size: int | None, most: int) -> ArticleError:
    """Give the error that says how large something is, if that is known, and what to do."""
    told = (
        f"more than {_megabytes(most)}"
        if size is None
        else f"{_megabytes(size)}, and {_megabytes(most)} are the most"
    )
    return ArticleError(f"too large: {told}", "split it into articles, or raise --max-bytes")


def _megabytes(size: int) -> str:
    return f"{size / 1_000_000:,.0f} MB" if size >= 1_000_000 else f"{size:,} bytes"


def from_line(line: bytes, source: str, published: str | None = None) -> Article:
    """Give the article of one line of a feed.

    Raises:
        ArticleError: it isn't a JSON object with a text, or one of its values is malformed.
    """
    item = _parse(line)
    language = _string(item, "language")
    text, page, found, url, languages = _read(item)
    own_day = day_of(_string(item, "published"))
    dated = own_day or found.published
    known = found.told(
        "given",
        title=_string(item, "title"),
        published=own_day if dated else published,
        outlet=_string(item, "outlet"),
        byline=names_of(_byline(item)),
    )
    data = _carried(item if dated else {**item, "published": published})
    return build(text, data, source, page, known, id=_id(item), url=_string(item, "url") or url,
                 languages=[language] if language else languages)  # fmt: skip


def roll_call(stream: BinaryIO, most: int) -> Iterator[tuple[int, str | None, bytes]]:
    """Give number, id and content of each line that is an object: what tells its article from others."""
    for number, line in enumerate(feed_lines(stream, most), start=1):
        if isinstance(line, int):
            continue  # reading it says that it is too large
        try:
            item = _parse(line)
            yield number, _id(item), _carried(item)
        except ArticleError:
            continue  # reading it says why


def _carried(item: dict[str, Any]) -> bytes:
    """Give what of a line counts in its article, its id aside: the same however the line is written."""
    names = [name for name in CARRIED if item.get(name) not in (None, "")]
    if "text" in names and "html" in names:
        names.remove("html")
    return json.dumps({name: item[name] for name in names}, sort_keys=True).encode()


def _id(item: dict[str, Any]) -> str | None:
    """Give a line's own id: `5` and `"5"` are one."""
    id = item.get("id")
    if id is not None and (not isinstance(id, str | int) or isinstance(id, bool)):
        raise ArticleError("its id is neither a string nor a whole number", _HINT)
    return storable(str(id)) if id not in (None, "") else None


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
