"""`newsclaims figures`: which amounts, of what, said by whom."""

from collections.abc import Iterable
from itertools import groupby
from typing import TYPE_CHECKING, Annotated, Any, Literal

import typer

from newsclaims.cli import _amounts as amounts
from newsclaims.cli import _options, _store
from newsclaims.cli._counting import KeepCopies, counted
from newsclaims.cli._output import write
from newsclaims.cli._reading import Reading, reading
from newsclaims.cli._streams import visible
from newsclaims.cli._terminal import console, table
from newsclaims.cli._views import ARTICLE, Column, View
from newsclaims.errors import QueryError
from newsclaims.vocabulary import FigureKind

if TYPE_CHECKING:
    from newsclaims.store import Store


def _by_thing(rows: Iterable[Any], store: "Store") -> None:
    """Write the figures of each thing below its name, how many they are and from which to which amount."""
    from rich.text import Text

    from newsclaims.query import figures_by_thing

    for known, group in groupby(rows, key=lambda row: row.thing and figures_by_thing.key(row.thing)):
        figures = list(group)
        if not known:
            table(figures, store, VIEW)
            continue
        told_amounts = [
            f"{amounts.between(count.low, count.high)} {count.unit or ''}"
            for count in figures_by_thing.counts(figures)
        ]
        many = f"{len(figures)} figure{'s' * (len(figures) > 1)}"
        told = f"{figures[0].thing}: {many}, {', '.join(map(str.strip, told_amounts))}"
        console().print(Text(visible(told), style="bold"))
        table(figures, store, VIEW)


def _told(row: Any) -> str:
    modifier = "" if row.modifier in (None, "exactly") else row.modifier.replace("_", " ")
    return " ".join(part for part in (modifier, amounts.of(row), row.unit) if part)


def _between(row: Any) -> str:
    unit = "" if row.unit == row.thing else row.unit or ""  # twelve persons, whose thing is the person
    return f"{amounts.between(row.low, row.high)} {unit}".strip()


VIEW = View(
    fields=("value", "low", "high", "unit", "modifier", "of", "speaker", "text"),
    columns=(
        Column("figure", lambda row: row.text, "bold"),
        Column("value", _told, right=True),
        Column("of", lambda row: row.of, most=18),
        Column("speaker", lambda row: row.speaker, "dim", most=18),
        *ARTICLE,
    ),
    noun="figures",
    room=140,
)
ABOUT = VIEW._replace(layout=_by_thing)
THINGS = View(
    fields=("figures", "low", "high", "unit", "articles", "thing"),
    columns=(
        Column("thing", lambda row: row.thing, "bold"),
        Column("figures", lambda row: row.figures, right=True),
        Column("from … to", _between, right=True),
        Column("articles", lambda row: row.articles, right=True),
    ),
    noun="things",
)


@reading()
def figures(
    pattern: Annotated[
        str | None,
        typer.Argument(metavar="PATTERN", help="Regular expression for the figure or what it measures."),
    ] = None,
    unit: Annotated[
        str | None, typer.Option(metavar="UNIT", help="EUR, €, euros; percent, %; kilometers; flights.")
    ] = None,
    kind: Annotated[FigureKind | None, typer.Option(help="What sort of amount.")] = None,
    minimum: Annotated[
        str | None,
        typer.Option("--min", metavar="AMOUNT", help="At least: 100bn, 1e11, '100 billion', €1.5m."),
    ] = None,
    maximum: Annotated[str | None, typer.Option("--max", metavar="AMOUNT", help="At most.")] = None,
    about: Annotated[
        str | None,
        typer.Option(
            metavar="WORDS",
            help="Of what, grouped by thing; where nothing is measured so, in claims about it.",
        ),
    ] = None,
    subject: Annotated[
        str | None,
        typer.Option(metavar="WORDS", help="In claims said of it: as subject, or what is called so."),
    ] = None,
    things: Annotated[
        bool, typer.Option("--things", help="Only what is measured: how many figures, from which to which.")
    ] = False,
    compare: Annotated[
        str | None,
        typer.Option(
            metavar="WORDS",
            help="Not the figures, but where articles agree on what is so measured; see compare.",
        ),
    ] = None,
    sort: Annotated[
        Literal["place", "amount"],
        typer.Option(help="In order of place, or unit by unit with the largest first."),
    ] = "place",
    speaker: _options.Speakers = None,
    keep_copies: KeepCopies = False,
    *,
    options: Reading,
) -> None:
    """Print the figures: amounts in base units, what they measure, who said them.

    A range is in if any of it lies between --min and --max, whose unit counts, too: --min €1bn gives euros. A change
    has its direction in `change`, up or down, and not in its sign. In a pipe a figure is a line, divided by tabs:
    path:start-end, value, low, high, unit, modifier, of, speaker, text. With --things: figures, low, high, unit,
    articles, thing; of near copies the fullest counts, unless you --keep-copies.

    The exit code is 0 if there are any, 1 if not, 2 after an error.

    Examples:
        newsclaims figures --unit EUR --min 100bn
        newsclaims figures --about loan
        newsclaims figures --about belgium
        newsclaims figures --subject belgium
        newsclaims figures --things --kind money
        newsclaims figures --compare loan
        newsclaims figures -i loan --speaker "von der leyen"
        newsclaims figures --kind percent --max 50 --sort amount --csv
    """
    from newsclaims import query

    if things:
        _expect_all_articles(options)
    if compare is not None and (things or about is not None or sort != "place"):
        raise QueryError("--compare goes without --things, --about and --sort", "leave them out")
    _expect_no_scale(pattern, {"--min": minimum, "--max": maximum})
    wanted = query.FigureFilter(
        pattern=options.pattern(pattern),
        kind=kind,
        **amounts.asked(unit, minimum, maximum),
        speakers=tuple(speaker or ()),
        about=about,
        subject=subject,
        largest_first=sort == "amount",
        **options.articles(),
    )
    with _store.reading(options.db) as store:
        if compare is not None:
            from newsclaims.cli.compare import VIEW as COMPARED
            from newsclaims.query.comparing_figures import same_figures

            write(same_figures(store, wanted, compare), COMPARED, options, store)
        elif things:
            wanted = counted(store, wanted, keep_copies)
            write(query.figure_things(store, wanted), THINGS, options, store)
        else:
            write(query.figures(store, wanted), VIEW if about is None else ABOUT, options, store)


def _expect_all_articles(options: Reading) -> None:
    if options.files or options.count or options.context is not None or options.max_count:
        raise QueryError(
            "--things tells of all articles: -l, -c, -m and -C don't go with it", "leave them out"
        )


def _expect_no_scale(pattern: str | None, asked: dict[str, str | None]) -> None:
    """Refuse `--min 100 billion`, of which the shell made an amount and a pattern."""
    from newsclaims import query

    for option, amount in asked.items():
        if amount is None or pattern is None:
            continue
        try:
            scaled = query.amount_asked(f"{amount} {pattern}").value != query.amount_asked(amount).value
        except QueryError:
            continue
        if scaled:
            word = f"[{pattern[0]}]{pattern[1:]}"
            raise QueryError(
                f"{option} {amount} {pattern} is an amount of {amount}, and a search for {pattern!r}",
                f"quote the amount: {option} '{amount} {pattern}'; to search for the word: '{word}'",
            )
