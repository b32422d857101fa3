"""The store's file: its rows, and changes to it that are made all or none."""

import os
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from newsclaims.errors import StoreError
from newsclaims.store import places
from newsclaims.store.refusals import ANEW, refusal


class Database:
    """The file that a store is kept in, opened.

    Attributes:
        connection: SQLite's.
        path: the file.
    """

    def __init__(self, connection: sqlite3.Connection, path: Path) -> None:
        self.connection = connection
        self.path = path
        self._place = path.absolute()
        self._file = _file(self._place)

    def rows(self, sql: str, parameters: Sequence[Any] | Mapping[str, Any] = ()) -> Iterator[sqlite3.Row]:
        """Give the rows of a query, which names its columns.

        Raises:
            StoreError: the file is damaged or locked.
        """
        try:
            # Not `yield from`: that would close the cursor of a reader who leaves early, perhaps after the file.
            for row in self.connection.execute(sql, parameters):  # noqa: UP028
                yield row
        except (sqlite3.DatabaseError, UnicodeDecodeError) as error:
            raise refusal(error, self.path) from error

    def row(self, sql: str, parameters: Sequence[Any] | Mapping[str, Any] = ()) -> sqlite3.Row:
        """Give the row of a query that has one.

        Raises:
            StoreError: the file is damaged, so that the row isn't found any more; or locked.
        """
        for row in self.rows(sql, parameters):
            return row
        raise StoreError(f"{self.path} is damaged: a row that it tells of isn't there", ANEW)

    @contextmanager
    def changes(self, source: str) -> Iterator[places.Changes]:
        """Make changes on account of `source`, all or none.

        Raises:
            StoreError: the file can't be written, or the record of `source` isn't whole.
        """
        execute = self.connection.execute
        try:
            execute("BEGIN IMMEDIATE")
            try:
                changes = places.Changes(self.connection)
                yield changes
                changes.show()
                self.expect_file()
                execute("COMMIT")
            except BaseException:
                if self.connection.in_transaction:
                    execute("ROLLBACK")
                raise
        except sqlite3.IntegrityError as error:
            raise StoreError(f"the record of {source} isn't whole: {error}") from error
        except sqlite3.DatabaseError as error:
            raise refusal(error, self.path) from error
        except UnicodeEncodeError as error:
            raise StoreError(f"{source} holds what isn't text: a lone surrogate") from error

    def is_there(self) -> bool:
        """Say whether the file is still the one that was opened: SQLite writes on into one that was removed."""
        return _file(self._place) == self._file

    def expect_file(self) -> None:
        """Make sure that it is.

        Raises:
            StoreError: it was removed or moved, or another was put in its place.
        """
        if not self.is_there():
            raise StoreError(
                f"{self.path} was removed, moved or replaced while newsclaims wrote to it",
                "run the same command again: it makes what is missing there",
            )


def _file(path: Path) -> tuple[int, int] | None:
    """Give what tells a file from another of its name."""
    try:
        found = os.stat(path)
    except OSError:
        return None
    return found.st_dev, found.st_ino
