"""`newsclaims dates`: which days an article speaks of."""

from typing import Annotated, Any

import typer

from newsclaims.cli import _options, _store
from newsclaims.cli._days import interval
from newsclaims.cli._output import write
from newsclaims.cli._reading import Reading, reading
from newsclaims.cli._views import ARTICLE, Column, View
from newsclaims.vocabulary import DateType


def _days(row: Any) -> str:
    if row.first_day is None or row.last_day is None:
        return ""
    return interval(row.first_day, row.last_day, row.value)


VIEW = View(
    fields=("type", "value", "first_day", "last_day", "text"),
    columns=(
        Column("date", lambda row: row.text, "bold"),
        Column("days", _days, whole=True),
        Column("value", lambda row: row.value or f"unresolved: {row.unresolved}"),
        Column("type", lambda row: row.type, "dim"),
        *ARTICLE,
    ),
    noun="dates",
)


@reading()
def dates(
    pattern: Annotated[
        str | None, typer.Argument(metavar="PATTERN", help="Regular expression for the date as printed.")
    ] = None,
    first: _options.From = None,
    last: _options.To = None,
    type_: Annotated[DateType | None, typer.Option("--type", help="What sort (TIMEX3).")] = None,
    about: _options.About = None,
    subject: _options.Subject = None,
    *,
    options: Reading,
) -> None:
    """Print the dates that articles speak of, and the days they name.

    With --from and --to: those that name at least one day between. In a pipe a date is a line, divided by tabs:
    path:start-end, type, value, first_day, last_day, text.

    The exit code is 0 if there are any, 1 if not, 2 after an error.

    Examples:
        newsclaims dates --from 2025-11 --to 2025-12
        newsclaims dates -i "last (night|week)"
        newsclaims dates --type duration --jsonl
    """
    from newsclaims import query

    wanted = query.DateFilter(
        pattern=options.pattern(pattern),
        type=type_,
        first=first,
        last=last,
        about=about,
        subject=subject,
        **options.articles(),
    )
    with _store.reading(options.db) as store:
        write(query.dates(store, wanted), VIEW, options, store)
