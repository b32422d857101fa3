"""Articles on the page: their paragraphs, with what was found in them marked."""

import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate
from typing import TYPE_CHECKING, Any, NamedTuple

from newsclaims.cli._short_ids import short_ids
from newsclaims.cli._streams import visible
from newsclaims.cli._styles import DIRECT
from newsclaims.cli._terminal import console
from newsclaims.cli._views import View, fold, line, signed

if TYPE_CHECKING:
    from rich.table import Table
    from rich.text import Text

    from newsclaims.store import Store


_MARGIN = 22
"""The widest margin, for the names of those who speak."""

_COLUMN = 90
"""The widest column of an article's text: the eye loses its line in a longer one."""


class Paragraph(NamedTuple):
    """A line of the text that isn't blank."""

    start: int
    end: int


class Mark(NamedTuple):
    """A stretch of the text and the style it gets."""

    start: int
    end: int
    style: str


class Page:
    """Lines for a reader: wrapped and coloured at a terminal, one as long as it is in a pipe."""

    def __init__(self) -> None:
        self.piped = not sys.stdout.isatty()
        self.console = console()
        self.margin = margin_of(self.console.width)

    def line(self, text: str = "", style: str = "", marks: Iterable[Mark] = (), indent: int = 0) -> None:
        """Print one line, at a terminal in a style and with marks in it."""
        from rich.padding import Padding

        if self.piped:
            sys.stdout.write(f"{' ' * indent}{text}\n")
        else:
            self.console.print(Padding(styled(text, style, marks), (0, 0, 0, indent)))

    def paragraph(self, text: str, style: str, marks: Iterable[Mark], names: Iterable[str]) -> None:
        """Print a paragraph, at a terminal with the names of those who speak in it beside it."""
        if self.piped:
            self.line(text)
        else:
            self.console.print(beside(text, style, marks, names, self.margin))


def margin_of(width: int) -> int:
    """Give how wide the margin of a page is, for the names of those who speak."""
    return min(width // 5, _MARGIN)


def beside(text: str, style: str, marks: Iterable[Mark], names: Iterable[str], margin: int) -> "Table":
    """Give a paragraph with the names of those who speak in it in the margin."""
    from rich.table import Table

    grid = Table.grid(padding=(0, 2))
    grid.add_column(width=margin, justify="right", overflow="fold")
    grid.add_column(max_width=_COLUMN, overflow="fold")
    grid.add_row(styled("\n".join(names), "bold", ()), styled(text, style, marks))
    return grid


def styled(text: str, style: str, marks: Iterable[Mark]) -> "Text":
    """Give a line for the terminal; an escape is longer than what it stands for, and what is behind it moves."""
    from rich.text import Text

    shown = Text(visible(text), style=style)
    at: Sequence[int] = range(len(text) + 1)
    if shown.plain != text:
        at = [*accumulate(map(len, map(visible, text)), initial=0)]
    for mark in marks:
        shown.stylize(mark.style, at[mark.start], at[mark.end])
    return shown


def paragraphs(text: str) -> list[Paragraph]:
    """Give the lines of a text that aren't blank."""
    return [Paragraph(*line.span()) for line in re.finditer(r"[^\n]+", text) if not line[0].isspace()]


def around(lines: list[Paragraph], start: int, end: int, more: int) -> list[Paragraph]:
    """Give the paragraphs that hold `[start, end)`, and `more` on either side."""
    inside = [at for at, one in enumerate(lines) if one.start < end and start < one.end]
    if not inside:
        return []
    return lines[max(0, inside[0] - more) : inside[-1] + more + 1]


def within(paragraph: Paragraph, marks: Iterable[Mark]) -> Iterator[Mark]:
    """Give the marks that lie in a paragraph, counted from its beginning."""
    start, end = paragraph
    for mark in marks:
        if mark.start < end and start < mark.end:
            yield Mark(max(0, mark.start - start), min(end, mark.end) - start, mark.style)


def write(rows: Iterable[Any], view: View, more: int, store: "Store") -> None:
    """Write each row with the paragraphs around it.

    In a pipe as grep -C does: the row's line, then the paragraphs with `-` where the row has `:`, then `--`.
    """
    if sys.stdout.isatty():
        _show(rows, view, more, store)
        return
    before = ""
    for row, text, lines in _placed(rows, more, store):
        sys.stdout.write(f"{before}{line(row, view)}\n")
        for start, end in lines:
            sys.stdout.write(f"{fold(row.path)}-{start}-{end}\t{fold(text[start:end])}\n")
        before = "--\n"


def _show(rows: Iterable[Any], view: View, more: int, store: "Store") -> None:
    page = Page()
    short = short_ids(store)
    for row, text, lines in _placed(rows, more, store):
        name, place = short(row.id) + signed(row), f"{fold(row.path)}:{row.start}-{row.end}"
        told = [fold(getattr(row, field)) for field in view.fields if field != "text"]
        head = "  ".join([name, *(part for part in told if part), place])
        page.line(head, marks=[Mark(0, len(name), "bold"), Mark(len(head) - len(place), len(head), "dim")])
        for paragraph in lines:
            inside = paragraph.start < row.end and row.start < paragraph.end
            found = within(paragraph, [Mark(row.start, row.end, DIRECT)])
            page.line(text[slice(*paragraph)], "" if inside else "dim", found, indent=2)
        page.line()


def _placed(rows: Iterable[Any], more: int, store: "Store") -> Iterator[tuple[Any, str, list[Paragraph]]]:
    """Give each row with its article's text and the paragraphs around it."""
    article, text, lines = None, "", []
    for row in rows:
        here = row.id if getattr(row, "found_in", None) == "text" else row.id.rpartition("/")[0]
        if here != article:
            (found,) = store.rows("SELECT text FROM articles WHERE id = ?", (here,))
            article, text = here, found["text"]
            lines = paragraphs(text)
        yield row, text, around(lines, row.start, row.end, more)
