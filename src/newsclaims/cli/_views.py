"""How one kind of row is shown: as a line in a pipe, and by which columns at a terminal."""

import re
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any, NamedTuple

from newsclaims.cli._streams import visible

if TYPE_CHECKING:
    from rich.text import Text

    from newsclaims.store import Store

_BREAKS = re.compile(r"[\t\n\r\v\f\x1c-\x1e\x85\u2028\u2029]+")


_QUOTATION = r"“[^”]*”?|„[^“”]*[“”]?|«[^»]*»?|\"[^\"]+\""
"""What stands between quotation marks; the last one may be missing."""


class Column(NamedTuple):
    """A column of the table at a terminal.

    Attributes:
        title: its heading.
        cell: gives what stands in it.
        style: rich's, or tells it from the row.
        wide: whether it is a column of very wide tables only; a card has it all the same.
        body: whether it is what the record says, which a card sets below its head.
        right: whether it is set to the right, and never broken.
        whole: whether it is never broken, though it is set to the left.
        most: how wide it may grow, so that the others have room.
    """

    title: str
    cell: Callable[[Any], object]
    style: str | Callable[[Any], str] = ""
    wide: bool = False
    right: bool = False
    whole: bool = False
    most: int | None = None
    body: bool = False


ARTICLE = (
    Column("outlet", lambda row: row.outlet, "dim", most=16),
    Column("published", lambda row: row.published, "dim", whole=True),
    Column("title", lambda row: row.title, "dim", wide=True, most=32),
)
"""The columns that say which article a record is of."""


class View(NamedTuple):
    """How one kind of row is shown.

    Attributes:
        fields: of the row, in the order of a line in a pipe, behind `path:start-end`.
        columns: of the table.
        noun: what the rows are, for the count below the table.
        layout: writes the rows at a terminal, where that isn't a table.
        room: columns of a terminal from which there is room for the table; below, each row is a card.
        ids: whether the id stands before the columns.
    """

    fields: tuple[str, ...]
    columns: tuple[Column, ...]
    noun: str
    layout: Callable[[Iterable[Any], "Store"], None] | None = None
    room: int = 100
    ids: bool = True


def line(row: Any, view: View) -> str:
    """Give a row as a line: `path:start-end`, or an article's `path`, then the view's fields, divided by tabs."""
    place = [row.path] if hasattr(row, "path") else []
    if hasattr(row, "start"):
        place = [f"{row.path}:{row.start}-{row.end}"]
    return "\t".join(fold(value) for value in (*place, *(getattr(row, name) for name in view.fields)))


def fold(value: object) -> str:
    """Give a value as one cell of a line: no tabs, no line breaks, nothing for what isn't known."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    return _BREAKS.sub(" ", str(value))


def signed(record: Any) -> str:
    """Give what stands behind the id of a record, or of its row, that a person set right."""
    return " ✎" if getattr(record, "corrected_by", None) else ""


def ids(row: Any, short: Callable[[str], str]) -> str:
    """Give what `show` takes of a row: its id, and that of the record that is beside it where two are compared."""
    beside = getattr(row, "other_id", None)
    return short(row.id) + signed(row) + (f" {short(beside)}" if beside else "")


def claimant(row: Any) -> str:
    """Give who makes a claim; an article of no known outlet speaks in its own voice all the same."""
    return row.claimant or ("(the article)" if row.quote is None else "(unknown)")


def cell(row: Any, column: Column) -> "Text":
    """Give what stands in a column, in its style; of what is printed, the printed quotations are bright."""
    from rich.text import Text

    style = column.style(row) if callable(column.style) else column.style
    text = Text(visible(fold(column.cell(row))), style=style)
    if column.body:
        text.highlight_regex(_QUOTATION, "bold")
    return text
