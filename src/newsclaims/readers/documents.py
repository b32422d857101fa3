"""Word and OpenDocument texts: their paragraphs, out of the XML in the ZIP file, and nothing else of it.

Python's own zipfile and expat do it, piece by piece. A document may be an article, or what a press database exported.
"""

import zipfile
from collections.abc import Iterator
from typing import Any
from xml.parsers import expat

from newsclaims.errors import ArticleError
from newsclaims.readers.databases import articles, layout_of
from newsclaims.readers.items import File, Item, Page, too_large
from newsclaims.readers.streams import seekable, unpacked
from newsclaims.readers.syndication import refuse_entities

_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_OPEN = "urn:oasis:names:tc:opendocument:xmlns:text:1.0"

_BLOCKS = frozenset({f"{_WORD} p", f"{_OPEN} p", f"{_OPEN} h"})
_BREAKS = {
    f"{_WORD} br": "\n",
    f"{_WORD} tab": "\t",
    f"{_OPEN} line-break": "\n",
    f"{_OPEN} tab": "\t",
    f"{_OPEN} s": " ",
}
_HIDDEN = frozenset({f"{_WORD} delText", f"{_WORD} instrText", f"{_OPEN} note", f"{_OPEN} tracked-changes"})
_SHOWN = frozenset({f"{_WORD} t"})
"""Word has text in these alone; OpenDocument has it in the paragraphs."""


def read_docx(file: File) -> Iterator[Item]:
    """Give the article of a Word document, or the articles of an export."""
    yield from articles_of("\n\n".join(_paragraphs(file, "word/document.xml")), file.limits.most)


def read_odt(file: File) -> Iterator[Item]:
    """Give the article of an OpenDocument text, or the articles of an export."""
    yield from articles_of("\n\n".join(_paragraphs(file, "content.xml")), file.limits.most)


def articles_of(text: str, most: int) -> Iterator[Item]:
    """Give what a document is made of: the articles of a press database's export, or one page of text."""
    layout = layout_of(text)
    if layout is not None:
        yield from articles(layout, text.split("\n"), most)
        return
    data = text.encode("utf-8", "replace")
    yield Item("", too_large(len(data), most) if len(data) > most else Page(data, "text"))


def _paragraphs(file: File, member: str) -> Iterator[str]:
    with seekable(file.stream) as stream, zipfile.ZipFile(stream) as archive:
        try:
            packed = archive.getinfo(member)
        except KeyError:
            raise ArticleError(f"a document without {member}", "save it anew") from None
        gathered = _Paragraphs()
        parser = expat.ParserCreate(namespace_separator=" ")
        parser.buffer_text = True
        parser.StartElementHandler = gathered.start
        parser.EndElementHandler = gathered.end
        parser.CharacterDataHandler = gathered.words
        parser.EntityDeclHandler = refuse_entities
        with archive.open(packed) as opened:
            text = unpacked(opened, packed.compress_size)  # type: ignore[arg-type]
            while piece := text.read(65_536):
                _feed(parser, piece)
                yield from gathered.done
                gathered.done.clear()


def _feed(parser: Any, piece: bytes) -> None:
    try:
        parser.Parse(piece, False)
    except expat.ExpatError as error:
        raise ArticleError(f"a document that is damaged: {error}", "save it anew") from None


class _Paragraphs:
    """What expat calls: it gathers the text of paragraphs."""

    def __init__(self) -> None:
        self.done: list[str] = []
        self._pieces: list[str] = []
        self._hidden = self._shown = self._blocks = 0

    def start(self, name: str, attributes: dict[str, str]) -> None:
        self._hidden += name in _HIDDEN
        self._shown += name in _SHOWN
        self._blocks += name in _BLOCKS and name.startswith(_OPEN)
        if name in _BREAKS:
            self._pieces.append(_BREAKS[name] * int(attributes.get(f"{_OPEN} c", "1")[:3]))

    def end(self, name: str) -> None:
        self._hidden -= name in _HIDDEN
        self._shown -= name in _SHOWN
        self._blocks -= name in _BLOCKS and name.startswith(_OPEN)
        if name in _BLOCKS:
            text = "".join(self._pieces).strip()
            self.done += [text] if text else []
            self._pieces.clear()

    def words(self, text: str) -> None:
        if not self._hidden and (self._shown or self._blocks):
            self._pieces.append(text)
