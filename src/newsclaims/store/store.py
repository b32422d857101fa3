"""The store: the records of many articles in one SQLite file, added an article at a time.

The tables are in `schema.sql`. They hold all of a record and `Store.record` gives it back as it was. An article is
one transaction: a run that is killed keeps what it finished, and others may read while it writes.
"""

import json
import os
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

from newsclaims import tables
from newsclaims.errors import StoreError
from newsclaims.sources import in_order
from newsclaims.store import checking, keeping, opening, places
from newsclaims.store.refusals import refusal

if TYPE_CHECKING:
    from newsclaims.records import Article, ArticleRecord


class Store:
    """The records of many articles in one SQLite file.

    Attributes:
        connection: SQLite's.
        path: the file.
        aliases: the user's file of names, if it isn't the one that `linking.aliases_file` finds.
        own_identities: of what the identities are that only this connection sees, where the file can't be written.
        copy: the file as it was, where `open` brought it up to the newest layout.

    Example:
        >>> from newsclaims.records import Article, ArticleRecord, PipelineInfo
        >>> article = Article(id="a7", source="a.txt", sha256="0" * 64, text="Rain fell.")
        >>> made_by = PipelineInfo(newsclaims="0.1", model="none", fingerprint="f")
        >>> with Store.open(Path(":memory:"), create=True) as store:
        ...     id = store.add(ArticleRecord(article=article, pipeline=made_by))
        ...     store.record(id).article.text
        'Rain fell.'
    """

    def __init__(self, connection: sqlite3.Connection, path: Path) -> None:
        self.connection = connection
        self.path = path
        self.aliases: Path | None = None
        self.own_identities: tuple[str, int, int] | None = None
        self.copy: Path | None = None
        self._place = path.absolute()
        self._file = _file(self._place)

    @classmethod
    def open(cls, path: Path, *, create: bool = False) -> Self:
        """Open the store in the file `path`; one of an older layout is brought up to the newest, and its `copy` kept.

        Args:
            path: the file; `:memory:` for one that is gone when it is closed.
            create: make the file, with its folder, if there is none.

        Raises:
            StoreError: it is missing, isn't a store, is damaged or locked, is of a newer layout, or of an older one and
                can't be written.
        """
        path = Path(path)
        connection, copy = opening.opened(path, create)
        store = cls(connection, path)
        store.copy = copy
        return store

    def close(self) -> None:
        """Close the file."""
        self.connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()

    def __del__(self) -> None:
        # A store that nobody closed is closed with its last reference; sqlite3 would warn.
        self.connection.close()

    def rows(self, sql: str, parameters: Sequence[Any] | Mapping[str, Any] = ()) -> Iterator[sqlite3.Row]:
        """Give the rows of a query, which names its columns.

        Raises:
            StoreError: the file is damaged or locked.
        """
        try:
            # Not `yield from`: that would close the cursor of a reader who leaves early, perhaps after the file.
            for row in self.connection.execute(sql, parameters):  # noqa: UP028
                yield row
        except sqlite3.DatabaseError as error:
            raise refusal(error, self.path) from error

    def add(self, record: "ArticleRecord") -> str:
        """Keep a record, whole or not at all; give the id that it is kept under.

        It replaces what was kept of the same article, and what was read before from the same file, or from the same
        feed under the same id. Its sources are added to those where the article was found before. Where another
        article has its id, both get others: `identity.py` has the rule.

        Raises:
            StoreError: the file can't be written (read-only, locked, disk full, removed), or the record refers to a
                quote, an actor, a figure or a date that it doesn't hold.
        """
        return keeping.keep(self, record)

    def add_sources(self, article: "Article") -> dict[str, str]:
        """Note where an article that is stored was found, too.

        Returns:
            Those of its sources that are in files new to it, each with a source that was known before.

        Raises:
            StoreError: the file can't be written.
        """
        return keeping.keep_sources(self, article)

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

    def is_current(self, article_id: str, sha256: str, fingerprint: str) -> bool:
        """Say whether the article is stored, from this very content and by this very pipeline."""
        same = places.known(self.rows, article_id, sha256).same
        found = self.rows("SELECT pipeline_fingerprint FROM articles WHERE id = ?", (same,))
        return any(row[0] == fingerprint for row in found)

    def namesakes(self, article_id: str, sha256: str) -> dict[str, str]:
        """Give the stored articles of this one's id, itself among them: what they are called, and where they stand."""
        here = places.known(self.rows, article_id, sha256)
        ids = json.dumps([*here.others, *([here.same] if here.same else [])])
        sql = "SELECT id, source FROM articles WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id"
        return {row["id"]: row["source"] for row in self.rows(sql, (ids,))}

    def remove(self, source_or_id: str) -> bool:
        """Forget the article of this id, or those read from this source; say whether there was one.

        Raises:
            StoreError: the file can't be written.
        """
        found = (
            [source_or_id] if any(self.rows("SELECT 1 FROM articles WHERE id = ?", (source_or_id,))) else []
        )
        if not found:
            sql = "SELECT DISTINCT article FROM where_read WHERE source = ?"
            found = [row["article"] for row in self.rows(sql, (source_or_id,))]
        with self.changes(source_or_id) as changes:
            for id in found:
                changes.remove(id)
        return bool(found)

    def sources(self, article_id: str) -> list[str]:
        """Give where an article was read."""
        sql = "SELECT source FROM where_read WHERE article = ? ORDER BY position"
        return [row["source"] for row in self.rows(sql, (article_id,))]

    def missing(self) -> dict[str, list[str]]:
        """Give the articles that were read from files which are gone, with those sources of each."""
        found: dict[str, list[str]] = {}
        for row in places.missing(self.rows):
            found.setdefault(row["article"], []).append(row["source"])
        return found

    def remove_missing(self) -> None:
        """Forget the sources whose files are gone, and the articles that have no other.

        Raises:
            StoreError: the file can't be written.
        """
        with self.changes("what is missing") as changes:
            gone = {row["path"] for row in places.missing(self.rows)}
            for id in self.missing():
                left = [place for place in places.stored(self.rows, id) if place.path not in gone]
                if left:
                    changes.write(id, left)
                else:
                    changes.remove(id)

    def record(self, article_id: str) -> "ArticleRecord":
        """Give the record of an article, as it was added.

        Raises:
            StoreError: the article isn't stored, or what is stored isn't grounded.
        """
        from pydantic import ValidationError

        from newsclaims.records import ArticleRecord

        try:
            stored = tables.read(self.rows, article_id)
            record = None if stored is None else ArticleRecord.model_validate(stored)
        except (AttributeError, LookupError, TypeError, ValueError) as error:
            told = error.errors()[0]["msg"] if isinstance(error, ValidationError) else repr(error)
            raise StoreError(
                f"the stored record of {article_id} is damaged: {told}",
                "newsclaims extract --force makes it anew",
            ) from error
        if record is None:
            raise StoreError(f"no article {article_id!r} in {self.path}")
        return record

    def records(self) -> Iterator["ArticleRecord"]:
        """Give all records in order of source, a feed's in order of its lines."""
        found = [(row["source"], row["id"]) for row in self.rows("SELECT id, source FROM articles")]
        for _, article_id in sorted(found, key=lambda pair: (in_order(pair[0]), pair[1])):
            yield self.record(article_id)

    def counts(self) -> dict[str, int]:
        """Give how much is stored: articles, quotes, actors, figures, dates, claims; and what is unresolved."""
        kinds = ("articles", "quotes", "actors", "figures", "dates", "claims")
        parts = [f"(SELECT count(*) FROM {kind}) AS {kind}" for kind in kinds]
        parts.append("(SELECT count(*) FROM quotes WHERE speaker_name IS NULL) AS unresolved_speakers")
        parts.append("(SELECT count(*) FROM dates WHERE unresolved IS NOT NULL) AS unresolved_dates")
        (row,) = self.rows(f"SELECT {', '.join(parts)}")
        return dict(row)

    def damage(self) -> str | None:
        """Give the first thing that SQLite finds broken in the file, or None."""
        return next(checking.damage(self), None)

    def check(self) -> Iterator[str]:
        """Give what is wrong, a line each: damage, a span that isn't what its article prints, a source that changed.

        Raises:
            StoreError: another program writes to the file, or it is so damaged that it can't be read.
        """
        try:
            yield from checking.problems(self)
        except sqlite3.DatabaseError as error:
            raise refusal(error, self.path) from error


def _file(path: Path) -> tuple[int, int] | None:
    """Give what tells a file from another of its name."""
    try:
        found = os.stat(path)
    except OSError:
        return None
    return found.st_dev, found.st_ino
