"""`newsclaims import`: what was exported is taken back."""

from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from newsclaims.cli import _options, _store
from newsclaims.cli._summary import plural
from newsclaims.cli.correct import take, tell, user
from newsclaims.errors import StoreError

if TYPE_CHECKING:
    from newsclaims.records import Identity
    from newsclaims.store import Store

CORRECTIONS = (".csv", ".zip", ".brat")
"""How files end that hold corrections, and no records."""


def import_(
    files: Annotated[
        list[Path],
        typer.Argument(
            metavar="FILE",
            help="Records in JSON, JSON Lines, or distribute's folder; corrections in CSV, from brat or Label Studio.",
        ),
    ],
    by: _options.By = None,
    db: _options.Db = _options.DEFAULT_DB,
) -> None:
    """Take back what newsclaims exported: records, with what people set right in them, or a table of corrections.

    A record replaces what was extracted from the same article here, but a part, as export with a filter gives it, never
    a whole one; the corrections of both count, and items of Wikidata, those of here first. What is exported then is
    what was imported. A table, of which the name ends in .csv, is taken as newsclaims correct --file takes it. Of a
    brat collection that was exported here and packed again as .zip or .brat, and of Label Studio's tasks, exported
    there as JSON, what people changed becomes corrections: quotes, figures and dates that they marked, deleted, or gave
    another kind, cue, speaker, value or day.

    The exit code is 0, 1 if a file holds nothing, 2 after an error.

    Examples:
        newsclaims import records.jsonl
        newsclaims import claims.json --db other.db
        newsclaims import out/ --db news.db
        newsclaims import changes.csv --by ann
        newsclaims import collection.zip --by ann
        newsclaims import project-1-at-2025-11-27.json --by ann
    """
    from newsclaims.curating import labelstudio_changes

    left: dict[Path, int] = {}
    filled = [
        _corrections(file, by or user(), db)
        if file.suffix.lower() in CORRECTIONS or labelstudio_changes.is_tasks(file)
        else _records(file, db, left)
        for file in files
    ]
    if left:
        told = ", ".join(f"{file} ({plural(whole, 'article')})" for file, whole in left.items())
        raise StoreError(
            f"a part doesn't replace what is whole here: {told}",
            "newsclaims export without filters gives whole articles",
        )
    if not all(filled):
        raise typer.Exit(1)


def _corrections(file: Path, by: str, db: Path) -> bool:
    """Take up the corrections of a table, of a collection or of tasks."""
    from newsclaims.curating import brat_changes, keep, labelstudio_changes

    with _store.reading(db) as store:
        if file.suffix.lower() == ".csv":
            take(store, file, by)
        elif file.suffix.lower() in CORRECTIONS:
            tell(store, keep(store, brat_changes.read(store, file, by)))
        else:
            tell(store, keep(store, labelstudio_changes.read(store, file, by)))
    return True


def _records(file: Path, db: Path, left: dict[Path, int]) -> bool:
    """Take the records of a file; say whether there are any. Without one no store is made.

    In `left` comes how many are a part of an article that is whole here, and stay out.
    """
    from newsclaims import recorded
    from newsclaims.linking import stored, wikidata
    from newsclaims.models import IN_PART

    found = recorded.read(file)
    first = next(found, None)
    if first is None:
        typer.echo(f"{file}: no record", err=True)
        return False
    known: dict[str, Identity] = {}
    with _store.opened(db, create=True) as store:
        before, taken, corrected, whole = store.counts()["articles"], 0, 0, 0
        for record in chain([first], found):
            if record.pipeline.fingerprint.endswith(IN_PART) and _is_whole(store, record.article.id):
                whole += 1
                continue
            store.add(record)
            taken += 1
            corrected += bool(record.corrections)
            known |= {f"{record.article.id}/{one.actor}": one for one in record.identities if one.same_as}
        stored.refresh(store)
        wikidata.take_over(store, known)
        now = store.counts()["articles"]
    told = f"{file}: {plural(taken, 'article')}, {now - before} of them new, {corrected} corrected"
    typer.echo(f"{told}; {db} now holds {now}", err=True)
    if whole:
        left[file] = whole
    return True


def _is_whole(store: "Store", article: str) -> bool:
    """Whether an article is stored, and not in part."""
    from newsclaims.models import IN_PART

    rows = store.rows("SELECT pipeline_fingerprint AS print FROM articles WHERE id = ?", (article,))
    return any(not row["print"].endswith(IN_PART) for row in rows)
