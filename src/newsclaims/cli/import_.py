"""`newsclaims import`: what was exported is taken back."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from newsclaims.cli import _options, _store
from newsclaims.cli._summary import plural
from newsclaims.cli.correct import keep, take, user

if TYPE_CHECKING:
    from newsclaims.store import Store


CORRECTIONS = (".csv", ".zip", ".brat")
"""How files end that hold corrections, and no records."""


def import_(
    files: Annotated[
        list[Path],
        typer.Argument(
            metavar="FILE", help="Records in JSON or JSON Lines; corrections in .csv; brat's .zip."
        ),
    ],
    by: Annotated[
        str | None,
        typer.Option(
            envvar="NEWSCLAIMS_BY", metavar="NAME", help="Who says what a table of corrections says."
        ),
    ] = None,
    db: _options.Db = _options.DEFAULT_DB,
) -> None:
    """Take back what newsclaims exported: records, with what people set right in them, or a table of corrections.

    A record replaces what was extracted from the same article here; the corrections of both count. What is exported
    then is what was imported. A table, of which the name ends in .csv, is taken as newsclaims correct --file takes it.
    Of a brat collection that was exported here and packed again as .zip or .brat, what people changed becomes
    corrections: quotes, figures and dates that they marked, deleted, or gave another kind, cue or note.

    The exit code is 0, 1 if a file holds nothing, 2 after an error.

    Examples:
        newsclaims import records.jsonl
        newsclaims import claims.json --db other.db
        newsclaims import changes.csv --by ann
        newsclaims import collection.zip --by ann
    """
    from newsclaims.linking import stored

    empty = False
    for file in files:
        ending = file.suffix.lower()
        with _store.opened(db, create=ending not in CORRECTIONS) as store:
            if ending == ".csv":
                take(store, file, by or user())
            elif ending in CORRECTIONS:
                from newsclaims.curating import brat

                keep(store, brat.read(store, file, by or user()))
            else:
                empty |= not _records(store, file)
            stored.refresh(store)
    if empty:
        raise typer.Exit(1)


def _records(store: "Store", file: Path) -> int:
    """Take the records of a file; give how many they are."""
    from newsclaims import recorded

    before, taken, corrected = store.counts()["articles"], 0, 0
    for record in recorded.read(file):
        store.add(record)
        taken += 1
        corrected += bool(record.corrections)
    now = store.counts()["articles"]
    told = f"{file}: {plural(taken, 'article')}, {now - before} of them new, {corrected} corrected"
    typer.echo(f"{told}; {store.path} now holds {now}", err=True)
    return taken
