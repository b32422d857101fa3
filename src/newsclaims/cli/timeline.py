"""`newsclaims timeline`: claims in the order of the days they speak of."""

from collections.abc import Iterable
from itertools import groupby, islice
from typing import TYPE_CHECKING, Any

import typer

from newsclaims.cli import _options, _store
from newsclaims.cli._days import heading, interval
from newsclaims.cli._output import write
from newsclaims.cli._reading import Reading, reading
from newsclaims.cli._short_ids import short_ids
from newsclaims.cli._streams import visible
from newsclaims.cli._styles import ACCENT
from newsclaims.cli._terminal import MOST_AT_TERMINAL, console
from newsclaims.cli._views import View, claimant, fold, signed

if TYPE_CHECKING:
    from rich.text import Text

    from newsclaims.store import Store

_MARGIN = len("  2025-11-24..2025-11-30")
"""Columns left of the claims, for the days; headings alone begin at the edge."""


def month(row: Any) -> str:
    """Give what a claim stands under: the month that it speaks of, or the year, or longer."""
    return heading(row.first_day, row.last_day, row.value)


def days(row: Any) -> str:
    """Give the days that a claim speaks of."""
    return interval(row.first_day, row.last_day, row.value)


def in_order(rows: Iterable[Any]) -> list[Any]:
    """Give claims by the day that they begin to speak of, the longest time first."""
    return sorted(sorted(rows, key=lambda row: row.last_day, reverse=True), key=lambda row: row.first_day)


def _draw(rows: Iterable[Any], store: "Store") -> None:
    """Draw a timeline: a heading for each month, below it the days, beside each day what is claimed of it.

    What is known only by the year, or goes on for months, has a heading of its own, before what starts with it.
    """
    from rich.table import Table
    from rich.text import Text

    page = console()
    short = short_ids(store)
    rows = iter(rows)
    shown = list(islice(rows, MOST_AT_TERMINAL))
    for title, under_it in groupby(in_order(shown), month):
        page.print(Text(title, style="bold"))
        table = Table.grid(padding=(0, 1))
        table.add_column(width=min(_MARGIN, page.width // 3), justify="right", overflow="fold")
        table.add_column(width=1)
        table.add_column(overflow="fold")
        for of, claims in groupby(under_it, days):
            told = "" if of == title else of
            for claim in claims:
                table.add_row(
                    Text(told, style=ACCENT),
                    Text("●", style=ACCENT),
                    said(claim, short(claim.id) + signed(claim)),
                )
                told = ""
        page.print(table)
    more = sum(1 for _ in rows)
    if more:
        typer.echo(
            f"{len(shown)} of {len(shown) + more} claims: narrow it down, or pipe it to see all", err=True
        )


def said(claim: Any, name: str) -> "Text":
    """Give who claims what, the words of the date underlined, and what `show` takes."""
    from rich.text import Text

    text = Text(visible(fold(claimant(claim))), style="bold")
    text.append(f" {claim.stance}: ", style=f"not bold {ACCENT}")
    text.append(visible(fold(claim.text)), style="not bold" if claim.quote else "not bold dim")
    text.highlight_words([visible(fold(claim.date))], style="underline")
    text.append(f"  {visible(name)}", style="not bold dim")
    return text


VIEW = View(fields=("first_day", "last_day", "claimant", "text"), columns=(), noun="claims", layout=_draw)


@reading()
def timeline(
    pattern: _options.ClaimPattern = None,
    first: _options.From = None,
    last: _options.To = None,
    speaker: _options.Claimants = None,
    about: _options.About = None,
    subject: _options.Subject = None,
    *,
    options: Reading,
) -> None:
    """Print claims in the order of the days they speak of, whenever they were published.

    A claim that speaks of two dates stands at both. At a terminal this is a timeline, month by month and day by day; in
    a pipe it is a line for each, divided by tabs: path:start-end, first_day, last_day, claimant, text.

    The exit code is 0 if there are any, 1 if not, 2 after an error.

    Examples:
        newsclaims timeline --from 2025-12
        newsclaims timeline --speaker kallas --from 2025-11 --to 2025-11
        newsclaims timeline -i "summit|talks" --jsonl
    """
    from newsclaims import query

    wanted = query.TimelineFilter(
        pattern=options.pattern(pattern),
        first=first,
        last=last,
        speakers=tuple(speaker or ()),
        about=about,
        subject=subject,
        **options.articles(),
    )
    with _store.reading(options.db) as store:
        write(query.timeline(store, wanted), VIEW, options, store)
