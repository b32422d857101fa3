"""How results are written: a table at a terminal, a line each in a pipe, or JSON, JSON lines, CSV."""

import re
import shutil
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import chain, islice, pairwise
from typing import TYPE_CHECKING, Any, NamedTuple

import typer

from newsclaims.cli._reading import Reading
from newsclaims.cli._streams import own, visible

if TYPE_CHECKING:
    from rich.console import Console

    from newsclaims.store import Store

    Row = Any  # one of the named tuples of newsclaims.query.rows

MOST_AT_TERMINAL = 1000
"""Rows of a table at a terminal; nobody reads more, and laying them out takes time."""

WIDE = 100
"""Columns from which a terminal has room for a table's `wide` columns."""

NARROW = 60
"""Columns below which a terminal has no room for a table: each row is a list of its cells."""

_BREAKS = re.compile(r"[\t\n\r\v\f\x1c-\x1e\x85\u2028\u2029]+")


class Column(NamedTuple):
    """A column of the table at a terminal.

    Attributes:
        title: its heading.
        cell: gives what stands in it.
        style: rich's, or tells it from the row.
        wide: whether it is left out on a narrow page.
        right: whether it is set to the right, and never broken.
        most: how wide it may grow, so that the others have room.
    """

    title: str
    cell: Callable[[Any], object]
    style: str | Callable[[Any], str] = ""
    wide: bool = False
    right: bool = False
    most: int | None = None


class View(NamedTuple):
    """How one kind of row is shown.

    Attributes:
        fields: of the row, in the order of a line in a pipe, behind `path:start-end`.
        columns: of the table, behind the id.
        noun: what the rows are, for the count below the table.
        layout: writes the rows at a terminal, where that isn't a table.
    """

    fields: tuple[str, ...]
    columns: tuple[Column, ...]
    noun: str
    layout: Callable[[Iterable[Any], "Store"], None] | None = None


class Count(NamedTuple):
    """What `-c` gives."""

    path: str
    matches: int


class File(NamedTuple):
    """What `-l` gives."""

    path: str


def write(rows: Iterable["Row"], view: View, options: Reading, store: "Store") -> None:
    """Write the rows as the options and the place they go to ask for.

    Raises:
        typer.Exit: with code 1 where there is no row.
    """
    form = options.form()
    rows = iter(rows)
    if options.max_count is not None:
        rows = _at_most(rows, options.max_count)
    if options.count:
        rows = iter([Count(path, number) for path, number in Counter(row.path for row in rows).items()])
    elif options.files:
        rows = map(File, dict.fromkeys(row.path for row in rows))
    first = next(rows, None)
    if first is None:
        if form == "json":
            typer.echo("[]")
        if sys.stdout.isatty():
            typer.echo("nothing found", err=True)
        raise typer.Exit(1)
    rows = chain([first], rows)
    if form is not None:
        FORMS[form](rows)
    elif isinstance(first, Count):
        _print(f"{fold(row.path)}:{row.matches}" for row in rows)
    elif isinstance(first, File):
        _print(fold(row.path) for row in rows)
    elif options.context is not None:
        from newsclaims.cli import _context

        _context.write(rows, view, options.context, store)
    elif sys.stdout.isatty() and view.layout is not None:
        view.layout(rows, store)
    elif sys.stdout.isatty():
        table(rows, view, store)
    else:
        _print(line(row, view) for row in rows)


def line(row: "Row", view: View) -> str:
    """Give a row as a line: `path:start-end`, or an article's `path`, then the view's fields, divided by tabs."""
    place = [row.path] if "path" in row._fields else []
    if "start" in row._fields:
        place = [f"{row.path}:{row.start}-{row.end}"]
    return "\t".join(fold(value) for value in (*place, *(getattr(row, name) for name in view.fields)))


def fold(value: object) -> str:
    """Give a value as one cell of a line: no tabs, no line breaks, nothing for what isn't known."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    return _BREAKS.sub(" ", str(value))


def claimant(row: "Row") -> str:
    """Give who makes a claim; an article of no known outlet speaks in its own voice all the same."""
    return row.claimant or ("(the article)" if row.quote is None else "(unknown)")


def json_lines(rows: Iterable["Row"]) -> None:
    """Write an object a line."""
    import json

    _print(json.dumps(row._asdict(), ensure_ascii=False) for row in rows)


def json_array(rows: Iterable["Row"]) -> None:
    """Write one array, a line a row."""
    import json

    before = "["
    for row in rows:
        sys.stdout.write(f"{before}\n{json.dumps(row._asdict(), ensure_ascii=False)}")
        before = ","
    sys.stdout.write("\n]\n")


def csv_table(rows: Iterable["Row"]) -> None:
    """Write a table with the fields' names in its first line.

    A text that a spreadsheet would take for a formula (it begins with = + - @, a tab or a return) gets an apostrophe
    in front; numbers stay numbers.
    """
    import csv

    from newsclaims import spreadsheets

    writer = csv.writer(sys.stdout, lineterminator="\n")
    for number, row in enumerate(rows):
        if number == 0:
            writer.writerow(row._fields)
        writer.writerow(map(spreadsheets.plain, row))


FORMS: Mapping[str, Callable[[Iterable["Row"]], None]] = {
    "json": json_array,
    "jsonl": json_lines,
    "csv": csv_table,
}
"""The writers by the option that asks for them."""


def console() -> "Console":
    """Give standard output as a terminal, as wide as it is; rich takes every dumb one for 80 columns.

    Its layout and its colours go past what guards our streams, so that each text in them goes through `visible` here.
    """
    from rich.console import Console, ConsoleOptions, RenderableType
    from rich.segment import Segment

    class Guarded(Console):
        def render(
            self, renderable: RenderableType, options: ConsoleOptions | None = None
        ) -> Iterable[Segment]:
            for part in super().render(renderable, options):
                yield part if part.control else part._replace(text=visible(part.text))

    width, height = shutil.get_terminal_size()
    return Guarded(
        file=own(sys.stdout), highlight=False, emoji=False, markup=False, width=width, height=height
    )


def short_ids(store: "Store") -> Callable[[str], str]:
    """Give the function that cuts an id to what tells it from the other articles' ids."""
    ids = sorted(row[0] for row in store.rows("SELECT id FROM articles WHERE length(id) = 16"))
    length = 4
    for one, other in pairwise(ids):
        same = next((at for at, (a, b) in enumerate(zip(one, other, strict=True)) if a != b), 0)
        length = max(length, same + 1)
    known = set(ids)

    def short(record: str) -> str:
        article, slash, local = record.rpartition("/") if record not in known else (record, "", "")
        return f"{article[:length] if article in known else article}{slash}{local}"

    return short


def _print(lines: Iterable[str]) -> None:
    for one in lines:
        sys.stdout.write(f"{one}\n")


def _at_most(rows: Iterator["Row"], most: int) -> Iterator["Row"]:
    seen: Counter[str] = Counter()
    for row in rows:
        path = getattr(row, "path", "")
        seen[path] += 1
        if seen[path] <= most:
            yield row


def table(rows: Iterable["Row"], view: View, store: "Store") -> None:
    """Write the rows as a table at a terminal."""
    from rich import box
    from rich.console import JustifyMethod
    from rich.table import Table
    from rich.text import Text

    page = console()
    columns = [column for column in view.columns if page.width >= WIDE or not column.wide]
    narrow = page.width < NARROW
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, padding=(0, 1), expand=False, header_style="bold")
    short = short_ids(store)
    rows = iter(rows)
    shown = list(islice(rows, MOST_AT_TERMINAL))
    numbered = "id" in shown[0]._fields
    if narrow:
        table = Table.grid(padding=(0, 1))
        for style in ("dim", ""):
            table.add_column(style=style, no_wrap=style == "dim", overflow="fold")
    elif numbered:
        table.add_column("id", style="dim", no_wrap=True)
    for column in () if narrow else columns:
        justify: JustifyMethod = "right" if column.right else "left"
        table.add_column(
            column.title, justify=justify, no_wrap=column.right, overflow="fold", max_width=column.most
        )
    for row in shown:
        cells = [Text(visible(short(row.id)))] if numbered else []
        titles = ["id"] if numbered else []
        for column in columns:
            style = column.style(row) if callable(column.style) else column.style
            cells.append(Text(visible(fold(column.cell(row))), style=style))
            titles.append(column.title)
        if narrow:
            for title, cell in zip(titles, cells, strict=True):
                if cell.plain:
                    table.add_row(title, cell)
            table.add_row()
        else:
            table.add_row(*cells)
    page.print(table)
    more = sum(1 for _ in rows)
    if more:
        typer.echo(
            f"{len(shown)} of {len(shown) + more} {view.noun}: narrow it down, or pipe it to see all",
            err=True,
        )
