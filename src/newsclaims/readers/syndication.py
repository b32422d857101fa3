"""RSS and Atom: an article an item, of what the item itself carries.

The parser is expat, fed piece by piece. A document type that defines entities is refused: no feed needs any, and a few
lines of them may stand for gigabytes.
"""

import re
from collections.abc import Iterator
from html import escape, unescape
from typing import Any
from xml.parsers import expat

from newsclaims.errors import ArticleError
from newsclaims.readers.columns import fields_of
from newsclaims.readers.items import Fields, File, Item, too_large

_ITEMS = frozenset({"item", "entry"})

_ATOM, _DUBLIN, _CONTENT, _RSS = (
    "http://www.w3.org/2005/Atom", "http://purl.org/dc/elements/1.1/",
    "http://purl.org/rss/1.0/modules/content/", "http://purl.org/rss/1.0/",
)  # fmt: skip
_NAMES = {
    f"{_CONTENT} encoded": "html",
    f"{_ATOM} content": "html",
    "title": "title",
    f"{_ATOM} title": "title",
    f"{_RSS} title": "title",
    "pubDate": "published",
    f"{_DUBLIN} date": "published",
    f"{_ATOM} published": "published",
    f"{_ATOM} updated": "updated",
    f"{_DUBLIN} creator": "byline",
    "author": "byline",
    f"{_ATOM} name": "byline",  # of an author
    "link": "url",
    f"{_RSS} link": "url",
    "guid": "id",
    f"{_ATOM} id": "id",
    "description": "summary",
    f"{_RSS} description": "summary",
    f"{_ATOM} summary": "summary",
    "category": "category",
}
"""What an item's elements, by namespace and name, are of its article."""

_TAG = re.compile(r"</?[a-z][^<>]*>", re.I)
_SENDER = re.compile(r"\S+@\S+ \((.+)\)")
"""An author as RSS wants one: an address, and the name behind it."""

_SUMMARY = "it carries a summary, and not the article"
_FETCH = "download the pages that it links, then newsclaims extract their folder"
_FULL = 500
"""From so many characters on a description is the article: RSS had no other place for it."""


class Items:
    """What expat calls: it gathers items, each with the fields it carries."""

    def __init__(self, most: int) -> None:
        self.found: list[Fields | ArticleError] = []
        self._most = most
        self._path: list[str] = []
        self._item: Fields | None = None
        self._outlet: str | None = None
        self._field: str | None = None
        self._depth = 0
        self._text: list[str] = []
        self._size = 0

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Take the start of an element."""
        self._path.append(name)
        if self._field is not None:
            self._depth += 1
            if self._field == "html":  # Atom's XHTML
                self._text.append(f"<{_local(name)}>")
            return
        if _local(name) in _ITEMS:
            self._item, self._size = {}, 0
        elif self._item is not None:
            field = _NAMES.get(name)
            if name == f"{_ATOM} content" and attributes.get("type", "text") in ("text", "text/plain"):
                field = "text"
            if name == f"{_ATOM} link" and attributes.get("rel", "alternate") == "alternate":
                self._item.setdefault("url", attributes.get("href"))
            elif name == f"{_ATOM} category":
                self._item.setdefault("category", []).append(attributes.get("term"))
            elif field is not None:
                self._field, self._text = field, []
        elif _local(name) == "title" and len(self._path) == 3 - (_local(self._path[0]) == "feed"):
            self._field, self._text = "outlet", []

    def end(self, name: str) -> None:
        """Take the end of an element."""
        self._path.pop()
        if self._depth:
            self._depth -= 1
            if self._field == "html":
                self._text.append(f"</{_local(name)}>")
        elif self._field is not None:
            self._take(self._field, "".join(self._text).strip())
            self._field = None
        elif _local(name) in _ITEMS and self._item is not None:
            self.found.append(
                too_large(self._size, self._most)
                if self._size > self._most
                else _whole(self._item, self._outlet)
            )
            self._item = None

    def _take(self, field: str, text: str) -> None:
        """Keep what a field carries; but for the article itself, markup within it is none of its words."""
        if field not in ("html", "text", "summary", "url", "id"):
            text = unescape(_TAG.sub("", text))
        if field == "byline" and (sender := _SENDER.fullmatch(text)):
            text = sender[1]
        if field == "outlet":
            self._outlet = self._outlet or text
        elif self._item is not None and field == "category":
            self._item.setdefault("category", []).append(text)
        elif self._item is not None and text:
            self._item.setdefault(field, text)

    def words(self, text: str) -> None:
        """Take text."""
        self._size += len(text)
        if self._field is None or (self._item is not None and self._size > self._most):
            return
        self._text.append(escape(text, quote=False) if self._depth and self._field == "html" else text)


def _local(name: str) -> str:
    return name.rpartition(" ")[2]


def _whole(item: Fields, outlet: str | None) -> Fields | ArticleError:
    """Give what an item carries of its article; one that only points at it is told."""
    summary, updated = item.pop("summary", ""), item.pop("updated", None)
    item.setdefault("published", updated)
    item["outlet"] = outlet
    if not {"html", "text"} & item.keys() and len(summary) >= _FULL:
        item["html"] = summary
    if not {"html", "text"} & item.keys():
        return ArticleError(_SUMMARY, _FETCH)
    return fields_of(item, {})


def read_feed(file: File) -> Iterator[Item]:
    """Give the article of each item (`#L3` is the third)."""
    items = Items(file.limits.most)
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    parser.StartElementHandler = items.start
    parser.EndElementHandler = items.end
    parser.CharacterDataHandler = items.words
    parser.EntityDeclHandler = refuse_entities
    number = 0
    while True:
        piece = file.stream.read(65_536)
        error = _fed(parser, piece)
        for content in items.found:
            number += 1
            yield Item(f"#L{number}", content)
        items.found.clear()
        if error is not None:
            yield Item("" if not number else f"#L{number + 1}", error)
        if error is not None or not piece:
            return


def _fed(parser: Any, piece: bytes) -> ArticleError | None:
    try:
        parser.Parse(piece, not piece)
    except expat.ExpatError as error:
        return ArticleError(f"not XML: {error}", "what comes before that is read")
    except ArticleError as error:
        return error
    return None


def refuse_entities(*declared: Any) -> None:
    """Refuse an XML document that defines entities.

    Raises:
        ArticleError: always, for expat calls it where there is one.
    """
    raise ArticleError(
        "its document type defines entities, which may stand for anything", "take the document type out"
    )
