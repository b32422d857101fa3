"""What press databases export: many articles in one file, each with its head, in the layout of its database.

A layout is a way to tell where an article ends, and to read one from its lines; the lines may come from plain text,
from HTML or from a Word document. The layouts follow the databases' help pages and the readers of other projects,
LexisNexisTools among them.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from html.parser import HTMLParser
from typing import NamedTuple, TextIO

from newsclaims.errors import ArticleError
from newsclaims.readers import factiva, newsbank, nexis, proquest
from newsclaims.readers.encoding import as_text, begins
from newsclaims.readers.items import Fields, File, Item, too_large
from newsclaims.readers.wrapping import unwrapped


class Layout(NamedTuple):
    """How a database writes its articles."""

    name: str
    tells: tuple[re.Pattern[str], ...]
    """What is all found in the beginning of such an export."""
    border: re.Pattern[str]
    """A line between two articles."""
    opens: bool
    """It stands before each article, and not behind: what comes before the first is a cover sheet."""
    read: Callable[[Sequence[str]], Fields]


LAYOUTS = (
    Layout("LexisNexis", nexis.OLD_TELLS, nexis.OLD_BORDER, True, nexis.read_old),
    Layout("Nexis Uni", nexis.TELLS, nexis.BORDER, False, nexis.read),
    Layout("Factiva", factiva.TELLS, factiva.BORDER, False, factiva.read),
    Layout("Factiva with codes", factiva.TELLS_CODED, factiva.BORDER, False, factiva.read),
    Layout("ProQuest", proquest.TELLS, proquest.BORDER, False, proquest.read),
    Layout("NewsBank", newsbank.TELLS, newsbank.BORDER, False, newsbank.read),
)
"""The databases whose exports are read."""

_IN_HTML = re.compile(
    r"of \d+ DOCUMENTS?\b|End of Document|\bDocument [A-Z]{3,}\w*\d{6}|ProQuest document ID|>HD<"
)
"""What an export in HTML holds, and other pages hardly: for these the tags aren't looked through."""

_BLOCKS = frozenset(
    ["p", "div", "br", "tr", "td", "th", "li", "h1", "h2", "h3", "h4", "h5", "h6", "table", "docfull"]
)


def layout_of(text: str) -> Layout | None:
    """Give the layout of an export that begins so."""
    return next((one for one in LAYOUTS if all(sign.search(text) for sign in one.tells)), None)


def is_border(line: str) -> bool:
    """Say whether a line may stand between two articles of an export."""
    return any(layout.border.match(line) for layout in LAYOUTS)


def looks_like_export(text: str) -> bool:
    """Say whether a file that begins so, as text or as HTML, is an export of a press database."""
    if text.lstrip().startswith("<"):
        if not _IN_HTML.search(text):
            return False
        text = "\n".join(_lines_of_html([text]))
    return layout_of(text) is not None


def read_export(file: File) -> Iterator[Item]:
    """Give the articles of an export in plain text (`#L3` is the third)."""
    with as_text(file.stream, file.head) as text:
        layout = layout_of(begins(file.head))
        assert layout is not None
        for item in articles(layout, (line.rstrip("\r\n") for line in text), file.limits.most):
            yield _unwrapped(item)


def _unwrapped(item: Item) -> Item:
    if not isinstance(item.content, dict):
        return item
    return item._replace(content={**item.content, "text": unwrapped(item.content["text"])})


def read_html_export(file: File) -> Iterator[Item]:
    """Give the articles of an export in HTML."""
    with as_text(file.stream, file.head) as text:
        layout = layout_of("\n".join(_lines_of_html([begins(file.head)])))
        assert layout is not None
        yield from articles(layout, _lines_of_html(_pieces(text)), file.limits.most)


def articles(layout: Layout, lines: Iterable[str], most: int) -> Iterator[Item]:
    """Give the articles that lines hold; no more is held than one."""
    number = 0
    for gathered, size in _split(layout, lines, most):
        if not any(line.strip() for line in gathered) and size <= most:
            continue
        number += 1
        try:
            yield Item(f"#L{number}", too_large(size, most) if size > most else layout.read(gathered))
        except ArticleError as error:
            yield Item(f"#L{number}", error)


def _split(layout: Layout, lines: Iterable[str], most: int) -> Iterator[tuple[list[str], int]]:
    """Give the lines of each article, and how many characters they have; of one too large only that."""
    gathered: list[str] = []
    size, begun = 0, not layout.opens
    for line in lines:
        if layout.border.match(line):
            if begun:
                yield gathered if size <= most else [], size
            gathered, size, begun = [], 0, True
            continue
        size += len(line) + 1
        if size <= most:
            gathered.append(line)
    # What stands behind the last border may be a notice.
    if begun and (layout.opens or layout.tells[-1].search("\n".join(gathered))):
        yield gathered if size <= most else [], size


class _Lines(HTMLParser):
    """Makes lines of HTML as they come: an element that is a block ends one."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: list[str] = []
        self._pieces: list[str] = []
        self._hidden = 0
        self._blank = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._hidden += tag in ("script", "style", "title")
        self._end_line(tag)

    def handle_endtag(self, tag: str) -> None:
        self._hidden -= tag in ("script", "style", "title") and self._hidden > 0
        self._end_line(tag)

    def handle_data(self, data: str) -> None:
        if not self._hidden:
            self._pieces.append(data)

    def _end_line(self, tag: str) -> None:
        if tag not in _BLOCKS:
            return
        line = " ".join("".join(self._pieces).split())
        self._pieces.clear()
        if line:
            self.lines += ["", line] if self._blank else [line]
            self._blank = False
        self._blank |= tag == "p"


def _lines_of_html(pieces: Iterable[str]) -> Iterator[str]:
    parser = _Lines()
    for piece in pieces:
        parser.feed(piece)
        yield from parser.lines
        parser.lines.clear()
    parser.handle_endtag("p")
    yield from parser.lines


def _pieces(text: TextIO) -> Iterator[str]:
    while piece := text.read(65_536):
        yield piece
