"""Rows as lists show them: the cards of the commands, below headings for the article or the month."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from itertools import groupby
from typing import Any, NamedTuple

from rich.table import Table
from rich.text import Text

from newsclaims.cli import _cards, timeline
from newsclaims.cli._streams import visible
from newsclaims.cli._views import View, fold, signed
from newsclaims.cli.claims import LEDGER
from newsclaims.cli.compare import VIEW as COMPARED
from newsclaims.cli.quotes import VIEW as QUOTES
from newsclaims.store import Store

VIEWS = {"quotes": QUOTES, "claims": LEDGER, "compare": COMPARED}
"""The columns that the cards have."""

HEADINGS: Mapping[str, Callable[[Any], str]] = {
    "quotes": _cards.heading, "claims": _cards.heading, "timeline": timeline.month
}  # fmt: skip
"""What stands above rows that have it in common."""

Short = Callable[[str], str]


class Line(NamedTuple):
    """What a list shows at one place: a row, or without one a heading."""

    text: Text | Table
    row: Any = None


def lines(name: str, rows: Iterable[Any], short: Short, store: Store, width: int) -> Iterator[Line]:
    """Give the lines of a list of this name, which has room for headings of a width."""
    shown: Callable[[Any], Text | Table] = _speaker
    if name == "timeline":
        rows, shown = timeline.in_order(rows), partial(_day, short=short)
    elif name in VIEWS:
        shown = partial(_card, view=VIEWS[name], short=short, store=store)
    for heading, below in groupby(rows, HEADINGS.get(name)):
        if name in HEADINGS:
            title = Text(visible(heading), style="reverse")
            title.truncate(width, overflow="ellipsis")
            yield Line(title)
        yield from (Line(shown(row), row) for row in below)


def _speaker(row: Any) -> Table:
    counted = Table.grid(padding=(0, 1))
    counted.add_column(width=4, justify="right", style="dim")
    counted.add_column()
    counted.add_row(f"{row.quotes:,}", Text(visible(fold(row.name))))
    return counted


def _card(row: Any, view: View, short: Short, store: Store) -> Text:
    head, body, foot = _cards.card(row, view, short, store)
    return Text("\n").join([head, *body, Text(_cards.DOT).join(foot), Text()])


def _day(row: Any, short: Short) -> Text:
    return Text.assemble(
        (timeline.days(row), "bold"), "\n", timeline.said(row, short(row.id) + signed(row)), "\n"
    )
