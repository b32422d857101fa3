"""The terminal: as wide as it is, ids no longer than they must be, rows as a table or as cards."""

import shutil
import sys
from collections.abc import Iterable, Sequence
from itertools import islice
from typing import TYPE_CHECKING, Any

import typer

from newsclaims.cli._short_ids import short_ids
from newsclaims.cli._streams import own, visible
from newsclaims.cli._views import Column, View, cell, ids

if TYPE_CHECKING:
    from rich.console import Console
    from rich.table import Table

    from newsclaims.store import Store

MOST_AT_TERMINAL = 1000
"""Rows of a table at a terminal; nobody reads more, and laying them out takes time."""

VERY_WIDE = 160
"""Columns from which a table has its `wide` columns, too."""


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
    """Write the rows as a table at a terminal; as cards, where it has no room for one beside the ids."""
    page = console()
    rows = iter(rows)
    shown = list(islice(rows, MOST_AT_TERMINAL))
    short = short_ids(store) if hasattr(shown[0], "id") else None
    longest = max(len(ids(row, short)) for row in shown) if short else 0
    if page.width < view.room or (view.ids and longest > page.width // 6):
        from newsclaims.cli import _cards

        _cards.write(page, shown, view, short, store)
    else:
        columns = [column for column in view.columns if page.width >= VERY_WIDE or not column.wide]
        if short:
            named = Column("id", lambda row: ids(row, short), "dim", whole=True)
            columns = [named if column.title == "id" else column for column in columns]
            columns = [named, *columns] if view.ids else columns
        page.print(_tabled(shown, columns, page.width))
    more = sum(1 for _ in rows)
    if more:
        typer.echo(
            f"{len(shown)} of {len(shown) + more} {view.noun}: narrow it down, or pipe it to see all",
            err=True,
        )


def _tabled(rows: Iterable[Any], columns: Sequence[Column], width: int) -> "Table":
    """Give the table; where it tells what was said, that has the room, and no other column more than its share."""
    from rich import box
    from rich.console import JustifyMethod
    from rich.table import Table

    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, padding=(0, 1), expand=False, header_style="bold")
    share = width // min(len(columns) + 1, 8) if any(column.body for column in columns) else width
    for column in columns:
        justify: JustifyMethod = "right" if column.right else "left"
        whole = column.right or column.whole
        most = column.most if whole or column.body else min(column.most or share, share)
        table.add_column(column.title, justify=justify, no_wrap=whole, overflow="fold", max_width=most)
    for row in rows:
        table.add_row(*(cell(row, column) for column in columns))
    return table
