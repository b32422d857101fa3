"""The terminal: as wide as it is, ids no longer than they must be, rows as a table."""

import shutil
import sys
from collections.abc import Iterable
from itertools import islice
from typing import TYPE_CHECKING, Any

import typer

from newsclaims.cli._short_ids import short_ids
from newsclaims.cli._streams import own, visible
from newsclaims.cli._views import Column, View, fold

if TYPE_CHECKING:
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    from newsclaims.store import Store

MOST_AT_TERMINAL = 1000
"""Rows of a table at a terminal; nobody reads more, and laying them out takes time."""

WIDE = 100
"""Columns from which a terminal has room for a table's `wide` columns."""

NARROW = 60
"""Columns below which a terminal has no room for a table: each row is a list of its cells."""


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


def table(rows: Iterable[Any], store: "Store", view: View) -> None:
    """Write the rows as a table at a terminal; as a list of cells each, where it has no room for one."""
    page = console()
    columns = [column for column in view.columns if page.width >= WIDE or not column.wide]
    rows = iter(rows)
    shown = list(islice(rows, MOST_AT_TERMINAL))
    if "id" in shown[0]._fields:
        short = short_ids(store)
        columns.insert(0, Column("id", lambda row: short(row.id), "dim", whole=True))
    page.print((_listed if page.width < NARROW else _tabled)(shown, columns))
    more = sum(1 for _ in rows)
    if more:
        typer.echo(
            f"{len(shown)} of {len(shown) + more} {view.noun}: narrow it down, or pipe it to see all",
            err=True,
        )


def _tabled(rows: Iterable[Any], columns: Iterable[Column]) -> "Table":
    from rich import box
    from rich.console import JustifyMethod
    from rich.table import Table

    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, padding=(0, 1), expand=False, header_style="bold")
    for column in columns:
        justify: JustifyMethod = "right" if column.right else "left"
        table.add_column(
            column.title,
            justify=justify,
            no_wrap=column.right or column.whole,
            overflow="fold",
            max_width=column.most,
        )
    for row in rows:
        table.add_row(*(_cell(row, column) for column in columns))
    return table


def _listed(rows: Iterable[Any], columns: Iterable[Column]) -> "Table":
    from rich.table import Table

    table = Table.grid(padding=(0, 1))
    for style in ("dim", ""):
        table.add_column(style=style, no_wrap=style == "dim", overflow="fold")
    for row in rows:
        for column in columns:
            cell = _cell(row, column)
            if cell.plain:
                table.add_row(column.title, cell)
        table.add_row()
    return table


def _cell(row: Any, column: Column) -> "Text":
    from rich.text import Text

    style = column.style(row) if callable(column.style) else column.style
    return Text(visible(fold(column.cell(row))), style=style)
