"""What a feed's item carries → `Article`: it is taken as it is, and its text is journalism throughout.

An item with `html` and no `text` is read as an HTML page is, and one with `scraped`, or whose text has its title above
it, as a page of plain text, but for what it carries.
"""

import json
from collections.abc import Mapping
from typing import Any

from newsclaims.articles.decoding import check_text, storable
from newsclaims.articles.furniture import parts, plain_parts
from newsclaims.articles.html_pages import Page, read_page
from newsclaims.articles.metadata import read_metadata
from newsclaims.articles.misread import mended, read_anew
from newsclaims.articles.text import build, day_of, names_of
from newsclaims.errors import ArticleError
from newsclaims.extras import Extra, bare
from newsclaims.readers.items import Fields
from newsclaims.readers.json_files import of_line
from newsclaims.records import Article

CARRIED = ("text", "html", "scraped", "title", "published", "outlet", "byline", "url", "language")
"""The fields of an item that its article is made of, its `id` aside."""

_TEXTS = ("text", "html", "scraped")
"""Those that the article's text is made of: the first that is there."""

_HINT = 'a line is an object such as {"id": "a1", "text": "…", "published": "2025-11-27"}'


def from_line(line: bytes, source: str, published: str | None = None) -> Article:
    """Give the article of one line of a feed.

    Raises:
        ArticleError: it isn't a JSON object with a text, or one of its values is malformed.
    """
    item = of_line(line, {})
    if isinstance(item, ArticleError):
        raise item
    return from_item(item, source, published)


def from_item(item: Fields, source: str, published: str | None = None) -> Article:
    """Give the article of one item; `published` counts if it carries no date of its own.

    Raises:
        ArticleError: it has no text, or one of its values is malformed.
    """
    language = _string(item, "language")
    read = _read(item)
    text, page, found, url, languages, _ = read
    own_day = day_of(_string(item, "published"))
    dated = own_day or found.published
    known = found.told(
        "given",
        title=_string(item, "title"),
        published=own_day if dated else published,
        outlet=_string(item, "outlet"),
        byline=names_of(_byline(item)),
    )
    data = carried(item if dated else {**item, "published": published})
    return build(text, data, source, page, known, id=id_of(item), url=_string(item, "url") or url,
                 languages=[language] if language else languages, extra=_extra(item, read.extra()))  # fmt: skip


def carried(item: Mapping[str, Any]) -> bytes:
    """Give what of an item counts in its article, its id aside: the same however it is written."""
    names = [name for name in CARRIED if item.get(name) not in (None, "")]
    made_of = next((name for name in _TEXTS if name in names), None)
    return json.dumps(
        {name: item[name] for name in names if name not in _TEXTS or name == made_of}, sort_keys=True
    ).encode()


def id_of(item: Mapping[str, Any]) -> str | None:
    """Give an item's own id: `5` and `"5"` are one.

    Raises:
        ArticleError: it is neither.
    """
    id = item.get("id")
    if id is not None and (not isinstance(id, str | int) or isinstance(id, bool)):
        raise ArticleError("its id is neither a string nor a whole number", _HINT)
    return storable(str(id)) if id not in (None, "") else None


def _read(item: Mapping[str, Any]) -> Page:
    """Give an item's text in labelled paragraphs, and what it says of the article."""
    text, scraped = _content(item, "text"), _content(item, "scraped")
    if text is not None:
        labelled = parts if _has_head(text, _string(item, "title")) else plain_parts
        page = labelled(check_text(text))
        return Page(text, page, read_metadata(text, page), None, [])
    markup = _content(item, "html")
    if markup is not None:
        return read_page(markup)
    if scraped is None:
        raise ArticleError("it has no text", _HINT)
    page = parts(check_text(scraped))
    return Page(scraped, page, read_metadata(scraped, page), None, [])


def _has_head(text: str, title: str | None) -> bool:
    """Say whether a text has its title above it, as trafilatura writes it: then byline and day stand there, too."""
    first, _, rest = text.lstrip().partition("\n")
    return title is not None and bool(rest.strip()) and bare(first) == bare(title) != ""


def _content(item: Mapping[str, Any], key: str) -> str | None:
    value = item.get(key)
    if value is not None and not isinstance(value, str):
        raise ArticleError(f"its {key} isn't a string", _HINT)
    if value is None:
        return None
    return storable(read_anew(value) if key == "html" else mended(value))


def _extra(item: Mapping[str, Any], of_page: Extra) -> Extra:
    """Give what an item's columns carry besides, and what its page tells; it doesn't count in what the article is."""
    own = {
        storable(name): storable(value) if isinstance(value, str) else [storable(word) for word in value]
        for name, value in item.get("extra", {}).items()
    }
    carried = {bare(name) for name in own}
    return {name: value for name, value in of_page.items() if bare(name) not in carried} | own


def _string(item: Mapping[str, Any], key: str) -> str | None:
    value = item.get(key)
    if value is None or (isinstance(value, str) and not value.strip()):
        return None
    if not isinstance(value, str):
        raise ArticleError(f"its {key} isn't a string", _HINT)
    return storable(mended(value))


def _byline(item: Mapping[str, Any]) -> str | list[str] | None:
    value = item.get("byline")
    if value is None or isinstance(value, str):
        return storable(value) if value else None
    if isinstance(value, list) and all(isinstance(name, str) for name in value):
        return value
    raise ArticleError("its byline is neither a string nor a list of strings", _HINT)
