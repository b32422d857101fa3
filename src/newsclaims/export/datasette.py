"""Datasette: a ZIP of a store and of what Datasette tells of it; unpacked into a folder, `datasette FOLDER` opens both.

`datasette.json` holds what it tells: what tables and columns are, by what they can be counted, questions to fill in.
"""

from collections.abc import Iterable
from importlib.resources import files
from pathlib import Path
from shutil import copyfileobj
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, BinaryIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from newsclaims.linking import stored
from newsclaims.store import Store

if TYPE_CHECKING:
    from newsclaims.records import ArticleRecord

DATABASE = "newsclaims.db"
METADATA = "metadata.json"

_PUBLIC = (
    "UPDATE article_sources SET path = NULL, read_at = NULL",  # of this machine, and of this moment
    "PRAGMA journal_mode = DELETE",  # one file, which may be read-only
)


def write(records: Iterable["ArticleRecord"], out: BinaryIO, table: str) -> None:
    """Write the archive; `table` isn't used, for it holds them all."""
    with TemporaryDirectory(prefix="newsclaims-") as folder:
        path = Path(folder) / DATABASE
        with Store.open(path, create=True) as store:
            _fill(store, records)
            for sql in _PUBLIC:
                store.connection.execute(sql)
        with ZipFile(out, "w", ZIP_DEFLATED) as archive:
            database = ZipInfo(DATABASE)  # without the time at which it was made
            database.compress_type = ZIP_DEFLATED
            with path.open("rb") as read, archive.open(database, "w", force_zip64=True) as written:
                copyfileobj(read, written)
            told = (files("newsclaims.export") / "datasette.json").read_bytes()
            archive.writestr(ZipInfo(METADATA), told, ZIP_DEFLATED)


def _fill(store: Store, records: Iterable["ArticleRecord"]) -> None:
    """Add the records, and who is who as they tell it; where they don't, it is told from their actors."""
    identities: dict[str, str] = {}
    actors: dict[str, str] = {}
    for record in records:
        article = store.add(record)
        for one in record.identities:
            identities[one.id] = one.name
            actors[f"{article}/{one.actor}"] = one.id
    if not identities:
        stored.refresh(store)
        return
    many = store.connection.executemany
    rows = ((id, name, id.partition("/")[0]) for id, name in identities.items())
    many("INSERT INTO identities (id, name, type) VALUES (?, ?, ?)", rows)
    many("INSERT INTO identity_actors (actor, identity) VALUES (?, ?)", actors.items())
