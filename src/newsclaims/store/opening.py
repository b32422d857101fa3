"""Opening the store's file: it is found, laid, brought up to the newest layout, or refused."""

import os
import sqlite3
import time
from pathlib import Path
from urllib.parse import quote as quoted

from newsclaims.errors import StoreError
from newsclaims.store import migrations, table_layout
from newsclaims.store.refusals import ANEW, refusal

APPLICATION = 0x4E434C4D
"""SQLite's `application_id` of our files: NCLM."""

PATIENCE = 30.0
"""Seconds to wait for another writer."""


def opened(path: Path, create: bool, read_only: bool = False) -> tuple[sqlite3.Connection, Path | None]:
    """Open the file `path`; give the copy, too, that was made of it if it was of an older layout.

    Raises:
        StoreError: as `Store.open` says.
    """
    _expect(path, create)
    try:
        connection = connect(path, create, read_only)
    except (sqlite3.Error, UnicodeDecodeError) as error:
        raise refusal(error, path) from error
    try:
        copy = _prepare(connection, path, create)
    except (sqlite3.Error, UnicodeDecodeError) as error:
        connection.close()
        raise refusal(error, path) from error
    except BaseException:
        connection.close()
        raise
    return connection, copy


def _expect(path: Path, create: bool) -> None:
    """Make the folder of a file that is to be created; refuse what can't be a store."""
    if create and str(path) != ":memory:":
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise StoreError(f"can't make the folder {path.parent}: {error.strerror}") from error
    elif not create and not os.path.exists(path):  # not path.exists(): that raises where one may not look
        raise StoreError(
            f"there is no store at {path}", "newsclaims extract FOLDER makes one; --db FILE names another"
        )
    if os.path.isdir(path):
        raise StoreError(f"{path} is a folder", f"name the file: --db {path / 'newsclaims.db'}")


def connect(path: Path, create: bool = False, read_only: bool = False) -> sqlite3.Connection:
    """Connect to the database in the file `path`, whatever it holds; leave nothing beside one that is read-only.

    Raises:
        sqlite3.Error: it can't be opened.
    """
    if str(path) == ":memory:":
        return _connected(":memory:")
    name = f"file:{quoted(str(path.absolute()))}"
    if os.path.exists(path) and not _changeable(path) and not os.path.exists(f"{path}-wal"):
        # SQLite would lay side files: on a read-only medium it can't, and beside a read-only file it leaves them
        # behind, so that the file can't be written later. Where nobody writes none are needed.
        return _connected(f"{name}?mode=ro&immutable=1")
    return _connected(f"{name}?mode={'ro' if read_only else 'rwc' if create else 'rw'}")


def _changeable(path: Path) -> bool:
    """Say whether we may write the file and lay others beside it."""
    return os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)


def _connected(name: str) -> sqlite3.Connection:
    """Open a database and read its head: only that tells whether it can be read."""
    connection = sqlite3.connect(name, uri=True, timeout=PATIENCE, isolation_level=None)
    try:
        connection.execute("PRAGMA schema_version")
    except (sqlite3.Error, UnicodeDecodeError):
        connection.close()
        raise
    connection.row_factory = sqlite3.Row
    return connection


def _prepare(connection: sqlite3.Connection, path: Path, create: bool) -> Path | None:
    """Lay the tables of a new file, bring those of an older layout up to date; refuse a file that isn't ours."""
    (tables,) = connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    (layout,) = connection.execute("PRAGMA user_version").fetchone()
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    copy = None
    if not tables and create:
        _lay(connection)
    elif not tables:
        raise StoreError(f"{path} is empty", "newsclaims extract FOLDER fills it")
    elif application != APPLICATION:
        raise StoreError(f"{path} is a database, but not one of newsclaims", "--db FILE names another file")
    elif layout != migrations.newest():
        copy = _brought_up(connection, path, layout)
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA synchronous = NORMAL")
    return copy


def _lay(connection: sqlite3.Connection) -> None:
    _write_ahead(connection)
    # The script may find the tables there already: another process was quicker.
    connection.executescript(
        f"BEGIN IMMEDIATE; {table_layout.script()} PRAGMA application_id = {APPLICATION};"
        f"PRAGMA user_version = {migrations.newest()}; COMMIT;"
    )


def _write_ahead(connection: sqlite3.Connection) -> None:
    """Let one write while others read: where two processes make a store at once, the second waits for the first.

    SQLite's own patience doesn't reach here: a journal is changed by who has the file alone, or refused at once
    (https://www.sqlite.org/c3ref/busy_handler.html).
    """
    until = time.monotonic() + PATIENCE
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY or time.monotonic() > until:
                raise
            time.sleep(0.01)
        else:
            return


def _brought_up(connection: sqlite3.Connection, path: Path, layout: int) -> Path | None:
    newest = migrations.newest()
    if layout > newest:
        raise StoreError(
            f"{path} was made by a newer newsclaims (layout {layout}, this one knows {newest})",
            "install that version, or --db FILE names another store",
        )
    if layout < migrations.FIRST:
        raise StoreError(f"{path} was made before the first release (layout {layout})", ANEW)
    if not _changeable(path):
        raise StoreError(
            f"{path} is read-only and of layout {layout}, which has to be brought to {newest} first",
            "make it and its folder writable for one command, or --db FILE names a copy that is",
        )
    return migrations.migrate(connection, path)
