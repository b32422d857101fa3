"""`newsclaims correct`: what a person sets right."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from newsclaims.cli import _options, _store
from newsclaims.cli._output import write
from newsclaims.cli._reading import Reading
from newsclaims.cli._short_ids import short_ids
from newsclaims.cli._summary import plural
from newsclaims.cli._views import Column, View, fold
from newsclaims.errors import NewsclaimsError, QueryError

if TYPE_CHECKING:
    from newsclaims.curating import CorrectionRow, Wish
    from newsclaims.store import Store

VIEW = View(
    fields=("number", "id", "says", "text", "by", "at", "lost"),
    columns=(
        Column("set right", lambda row: row.says, "bold", most=40),
        Column("words", lambda row: row.text, body=True),
        Column("no", lambda row: row.number, right=True),
        Column("by", lambda row: row.by, whole=True, most=16),
        Column("on", lambda row: row.at[:10], "dim", whole=True),
        Column("why", lambda row: row.why, "dim", most=24),
        Column("lost ground", lambda row: row.lost, "color(160)", most=24),
    ),
    noun="corrections",
)


def correct(
    target: Annotated[
        str | None,
        typer.Argument(
            metavar="ID|ARTICLE", help="ARTICLE/q2; with --add ARTICLE, or ARTICLE:120-180; a number to undo."
        ),
    ] = None,
    speaker: Annotated[
        str | None,
        typer.Option(metavar="NAME", autocompletion=_options.actors, help="Who says, or claims, it."),
    ] = None,
    content: Annotated[
        str | None, typer.Option(metavar="TEXT", help="The words it should have; … between a quote's parts.")
    ] = None,
    cue: Annotated[str | None, typer.Option(metavar="TEXT", help="The words that report a quote.")] = None,
    kind: Annotated[
        str | None, typer.Option(metavar="KIND", help="direct, mixed, money, duration, …")
    ] = None,
    stance: Annotated[
        str | None, typer.Option(metavar="STANCE", help=f"Of a quote or a claim: {_options.STANCES}.")
    ] = None,
    value: Annotated[
        str | None, typer.Option(metavar="AMOUNT", help="Of a figure: 50bn, €50bn, 45bn..50bn.")
    ] = None,
    unit: Annotated[str | None, typer.Option(metavar="UNIT", help="Of a figure: EUR, €, %, hours.")] = None,
    date: Annotated[
        str | None,
        typer.Option(metavar="DAYS", help="Of a date: 2025-11-27, 2025-11, 2025-11-27..2025-12-01."),
    ] = None,
    name: Annotated[str | None, typer.Option(metavar="NAME", help="Of an actor, in full.")] = None,
    type_: Annotated[
        str | None,
        typer.Option(
            "--type", metavar="TYPE", help="Of an actor: person, place, …; of a speaker: anonymous, …"
        ),
    ] = None,
    wrong: Annotated[bool, typer.Option("--wrong", help="It is none.")] = False,
    add: Annotated[
        Literal["quote", "figure", "date", "actor"] | None,
        typer.Option(help="One is missing, with the words --text."),
    ] = None,
    text: Annotated[str | None, typer.Option(metavar="TEXT", help="The words of what is added.")] = None,
    by: _options.By = None,
    why: Annotated[str | None, typer.Option(metavar="TEXT", help="Why.")] = None,
    file: Annotated[
        Path | None,
        typer.Option("--file", metavar="FILE", help="CSV: a row a correction, named as the options."),
    ] = None,
    list_: Annotated[
        bool, typer.Option("--list", help="Print what was set right, of ARTICLE or of all.")
    ] = False,
    undo: Annotated[
        bool, typer.Option("--undo", help="Take back the last correction, of ID or ARTICLE, or that number.")
    ] = False,
    json: Annotated[bool, typer.Option("--json", help="List as one JSON array.")] = False,
    jsonl: Annotated[bool, typer.Option("--jsonl", help="List as JSON, an object a line.")] = False,
    csv: Annotated[bool, typer.Option("--csv", help="List as CSV, which --file takes.")] = False,
    db: _options.Db = _options.DEFAULT_DB,
) -> None:
    """Set right what was extracted: a part of a record, a record that is none, one that is missing.

    Corrections are kept by themselves and lie over what was extracted. They hold on to the words: when the article is
    extracted again, by a newer version too, they count as long as it prints them, and else --list tells why they
    don't. Every output shows who corrected a record: at a terminal ✎, in JSON and CSV `corrected_by`. Words are
    given as the article prints them; where it prints them several times, that is told.

    A file's first line names its columns: id and, as it needs them, the options. With an id and `text` the record of
    these words is meant. All its rows are taken, or none.

    The exit code is 0, 1 if there is nothing to list or nothing of that name, 2 after an error.

    Examples:
        newsclaims correct e3f1/q2 --speaker "Kaja Kallas" --why "she, not he"
        newsclaims correct e3f1/f3 --value 50bn --unit EUR
        newsclaims correct e3f1/a2 --name "Citizenship Canada" --type organisation
        newsclaims correct e3f1/q7 --wrong
        newsclaims correct e3f1 --add quote --text "We must not wait" --speaker kallas
        newsclaims correct --file changes.csv --by ann
        newsclaims correct --list
        newsclaims correct --undo
    """
    from newsclaims import curating

    ways = [name for name, asked in (("--file", file), ("--list", list_), ("--undo", undo)) if asked]
    wish = curating.Wish(
        speaker=speaker, content=content, cue=cue, kind=kind, stance=stance, value=value, unit=unit, date=date,
        name=name, type=type_, wrong=wrong, add=add, text=text,
    )  # fmt: skip
    _check(ways, wish, target)
    with _store.reading(db) as store:
        if list_:
            _list(store, target, Reading(json=json, jsonl=jsonl, csv=csv, db=db))
        elif undo:
            row = curating.take_back(store, target)
            typer.echo(fold(f"taken back: {short_ids(store)(row.id)} {row.text!r}: {row.says}"), err=True)
        elif file is not None:
            take(store, file, by or user())
        else:
            tell(store, [curating.set_right(store, target or "", wish, curating.Said(by or user(), why))])


def _check(ways: list[str], wish: "Wish", target: str | None) -> None:
    """Refuse what doesn't go together."""
    given = bool(wish.changes()) or wish.wrong or wish.add is not None or wish.text is not None
    if len(ways) > 1 or (ways and given):
        raise QueryError(
            f"{' and '.join(ways) if len(ways) > 1 else ways[0]} goes alone", "give one at a time"
        )
    if not ways and target is None:
        raise QueryError(
            "nothing is named", "newsclaims correct ARTICLE/q2 --speaker NAME; --list, --undo, --file"
        )


def user() -> str:
    """Give the system's name for who runs this.

    Raises:
        NewsclaimsError: it has none.
    """
    import getpass

    try:
        return getpass.getuser()
    except (KeyError, OSError, ImportError):
        raise NewsclaimsError("the system doesn't say who you are", "give your name: --by NAME") from None


def take(store: "Store", file: Path, by: str) -> None:
    """Take up the corrections of a table in CSV, all or none."""
    from newsclaims import curating

    table = curating.read(store, file, by)
    tell(store, curating.keep(store, table.decided), table.known)


def tell(store: "Store", kept: "Sequence[CorrectionRow]", known: int = 0) -> None:
    """Tell what became of corrections that were kept, and how many were there."""
    short = short_ids(store)
    for row in kept:
        lost = f", but {row.lost}" if row.lost else ""
        typer.echo(fold(f"{row.number}: {short(row.id)} {row.text!r}: {row.says}{lost}"), err=True)
    there = f", {known:,} there already" if known else ""
    undo = "; --undo takes back the last" if kept else ""
    typer.echo(f"{plural(len(kept), 'correction')} kept{there}{undo}", err=True)


def _list(store: "Store", target: str | None, options: Reading) -> None:
    from newsclaims import curating, query

    article = None if target is None else query.find_article(store, target)
    write(curating.rows(store, article), VIEW, options, store)
