"""Editions that PressReader gives out as EPUB: every article of a paper's day, on each page where a part of it stands.

The layout is what a public cleaner of such files looks for: NewspaperDirect, PressReader's firm, as who made it; outlet
and day in the title, `Harbour Post (27 Nov 2025)`; pages `OEBPS/page-3/….xhtml`; on these each article in a box of the
class `art-cnt` with an id, the headers of pages aside. What an article is called, its heading says, or the table of
contents that leads to its id, as in any EPUB. Other EPUBs are told as what they are.
"""

import re
import zipfile
from collections.abc import Iterator
from html import unescape
from html.parser import HTMLParser
from typing import Any, cast

from newsclaims.errors import ArticleError
from newsclaims.readers.days import iso_day
from newsclaims.readers.items import Fields, File, Item, Passed, too_large
from newsclaims.readers.streams import seekable, unpacked

_MADE_BY = re.compile(r"<dc:(?:creator|publisher)\b[^>]{0,300}>[^<]{0,300}NewspaperDirect", re.I)
_TITLE = re.compile(
    r"<dc:title\b[^>]{0,300}>(?P<outlet>[^<(]{1,300})(?:\((?P<day>[^()<]{1,40})\)\s{0,9})?</dc:title>", re.I
)
_LABELS = re.compile(
    r"<text>(?P<label>[^<]{1,999})</text>\s{0,99}</navLabel>\s{0,99}"
    r"<content\b[^>]{0,300}?\bsrc=\"[^\"#]{0,300}#(?P<id>[^\"]{1,300})\"",
    re.I,
)
_PAGE = re.compile(r"(?:.*/)?page-(\d+)/.*\.xhtml")
_HINT = "pandoc FILE -t plain | newsclaims extract -"
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_ARTICLE = "art-cnt"
_HEADERS = frozenset({"art-header", "page-header", "legal-header"})
_EMPTY = frozenset({"br", "hr", "img", "meta", "link", "input"})


def read_epub(file: File) -> Iterator[Item]:
    """Give the articles of an edition, each once."""
    with seekable(file.stream) as stream, zipfile.ZipFile(stream) as archive:
        names = archive.namelist()
        about = "".join(_text(archive, name, file.limits.most) for name in names if name.endswith(".opf"))
        if not _MADE_BY.search(about):
            words = "an EPUB book"
            content = ArticleError(f"not text: {words}", _HINT) if file.named else Passed(words)
            yield Item("", content)
            return
        known = _of_edition(about)
        contents = "".join(_text(archive, name, file.limits.most) for name in names if name.endswith(".ncx"))
        labels = {found["id"]: unescape(found["label"]).strip() for found in _LABELS.finditer(contents)}
        seen: set[int] = set()
        for name in sorted(filter(_PAGE.match, names), key=_number):
            for id, title, text in _articles(_text(archive, name, file.limits.most)):
                if text and hash(text) not in seen:
                    seen.add(hash(text))
                    called = {"title": title or labels.get(id)} if title or labels.get(id) else {}
                    yield Item(f"#L{len(seen)}", {"text": text, **called, **known})


def _text(archive: zipfile.ZipFile, name: str, most: int) -> str:
    packed = archive.getinfo(name)
    with archive.open(packed) as opened:
        data = unpacked(cast(Any, opened), packed.compress_size).read(most + 1)
    if len(data) > most:
        raise too_large(None, most)
    return data.decode("utf-8", "replace")


def _number(name: str) -> tuple[int, str]:
    found = _PAGE.match(name)
    return int(found[1]) if found else 0, name


def _of_edition(about: str) -> Fields:
    found = _TITLE.search(about)
    if found is None:
        return {}
    day = iso_day(found["day"]) if found["day"] else None
    return {"outlet": unescape(found["outlet"]).strip()} | ({"published": day} if day else {})


def _articles(page: str) -> list[tuple[str, str, str]]:
    """Give id, heading and text of the articles on a page."""
    parser = _Boxes()
    parser.feed(page)
    parser.close()
    return parser.articles


class _Boxes(HTMLParser):
    """Gathers what stands in the boxes of articles, but for the headers of pages."""

    def __init__(self) -> None:
        super().__init__()
        self.articles: list[tuple[str, str, str]] = []
        self._open: list[frozenset[str]] = []
        self._id = self._title = ""
        self._paragraphs: list[str] = []
        self._pieces: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _EMPTY:
            self._pieces += ["\n"] if tag == "br" else []
            return
        said = dict(attrs)
        classes = frozenset((said.get("class") or "").split())
        self._open.append(classes)
        if _ARTICLE in classes:
            self._id, self._title = said.get("id") or "", ""
            self._paragraphs.clear()
        if tag == "p" or tag in _HEADINGS:
            self._pieces.clear()

    def handle_endtag(self, tag: str) -> None:
        if tag in _EMPTY or not self._open:
            return
        if (tag == "p" or tag in _HEADINGS) and self._inside():
            words = " ".join("".join(self._pieces).split())
            if tag == "p" and words:
                self._paragraphs.append(words)
            elif tag != "p" and not self._paragraphs:
                self._title = self._title or words
            self._pieces.clear()
        if _ARTICLE in self._open.pop():
            self.articles.append((self._id, self._title, "\n\n".join(self._paragraphs)))

    def handle_data(self, data: str) -> None:
        self._pieces.append(data)

    def _inside(self) -> bool:
        inside = frozenset[str]().union(*self._open)
        return _ARTICLE in inside and not inside & _HEADERS
