"""`newsclaims figures`: which amounts, of what, said by whom."""

from typing import Annotated, Any, Literal

import typer

from newsclaims.cli import _options
from newsclaims.cli._output import Column, View, write
from newsclaims.cli._reading import Reading, reading

Kind = Literal["money", "percent", "count", "measure", "duration", "age", "ratio", "rank"]


_SCALES = ((10**12, " tn"), (10**9, " bn"), (10**6, " m"))


def _amount(row: Any) -> str:
    """Give a figure's number as a table has room for it: `140 bn`, `100..150`; a line in a pipe has all digits."""
    if row.value is not None:
        return _number(row.value)
    if row.low is None and row.high is None:
        return ""
    return f"{_number(row.low)}..{_number(row.high)}"


def _number(value: float | None) -> str:
    if value is None:
        return ""
    for factor, name in _SCALES:
        if abs(value) >= factor:
            return f"{value / factor:,.6g}{name}"
    return f"{value:,}"


VIEW = View(
    fields=("value", "low", "high", "unit", "modifier", "of", "speaker", "text"),
    columns=(
        Column("figure", lambda row: row.text, "bold"),
        Column("value", _amount, right=True),
        Column("unit", lambda row: row.unit),
        Column("modifier", lambda row: row.modifier.replace("_", " "), wide=True),
        Column("of", lambda row: row.of),
        Column("speaker", lambda row: row.speaker, "dim"),
        Column("published", lambda row: row.published, "dim", wide=True),
    ),
    noun="figures",
)


@reading()
def figures(
    pattern: Annotated[
        str | None,
        typer.Argument(metavar="PATTERN", help="Regular expression for the figure or what it measures."),
    ] = None,
    unit: Annotated[
        str | None, typer.Option(metavar="UNIT", help="EUR, €, euros; percent, %; kilometer; flight.")
    ] = None,
    kind: Annotated[Kind | None, typer.Option(help="What sort of amount.")] = None,
    minimum: Annotated[
        str | None, typer.Option("--min", metavar="AMOUNT", help="At least: 100bn, 1e11, '100 billion'.")
    ] = None,
    maximum: Annotated[str | None, typer.Option("--max", metavar="AMOUNT", help="At most.")] = None,
    speaker: Annotated[
        list[str] | None,
        typer.Option(
            metavar="NAME",
            autocompletion=_options.speakers,
            help="Who said it: any part of the name (repeatable).",
        ),
    ] = None,
    *,
    options: Reading,
) -> None:
    """Print the figures: amounts in base units, what they measure, who said them.

    A range is in if any of it lies between --min and --max. In a pipe a figure is a line, divided by tabs:
    path:start-end, value, low, high, unit, modifier, of, speaker, text.

    The exit code is 0 if there are any, 1 if not, 2 after an error.

    Examples:
        newsclaims figures --unit EUR --min 100bn
        newsclaims figures -i loan --speaker "von der leyen"
        newsclaims figures --kind percent --max 50 --csv
    """
    from newsclaims import query
    from newsclaims.store import Store

    wanted = query.FigureFilter(
        pattern=options.pattern(pattern),
        kind=kind,
        unit=unit,
        minimum=None if minimum is None else query.amount(minimum),
        maximum=None if maximum is None else query.amount(maximum),
        speakers=tuple(speaker or ()),
        **options.articles(),
    )
    with Store.open(options.db) as store:
        write(query.figures(store, wanted), VIEW, options, store)
