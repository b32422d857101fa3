"""The store: the records of many articles in one SQLite file, added an article at a time.

The tables are in `schema.sql`. They hold all of a record and `Store.record` gives it back as it was. An article is
one transaction: a run that is killed keeps what it finished, and others may read while it writes.
"""

import json
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from newsclaims.sources import in_order
from newsclaims.store import checking, correcting, corrections, keeping, opening, places
from newsclaims.store.corrections import Kept
from newsclaims.store.database import Database
from newsclaims.store.refusals import refusal

if TYPE_CHECKING:
    from newsclaims.correction_records import Correction
    from newsclaims.records import Article, ArticleRecord


class Store(Database):
    """The records of many articles in one SQLite file.

    Attributes:
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
        super().__init__(connection, path)
        self.aliases: Path | None = None
        self.own_identities: tuple[str, int, int] | None = None
        self.copy: Path | None = None

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
        # A store that nobody closed is closed with its last reference; sqlite3 would warn. A file that was refused has
        # no connection. In another thread than its own sqlite3 refuses, and the connection closes itself.
        if hasattr(self, "connection"):
            with suppress(sqlite3.ProgrammingError):
                self.connection.close()

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
        return places.sources(self.rows, article_id)

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
        return keeping.kept(self, article_id)

    def records(self) -> Iterator["ArticleRecord"]:
        """Give all records in order of source, a feed's in order of its lines."""
        found = [(row["source"], row["id"]) for row in self.rows("SELECT id, source FROM articles")]
        for _, article_id in sorted(found, key=lambda pair: (in_order(pair[0]), pair[1])):
            yield self.record(article_id)

    def correct(self, article_id: str, found: "Iterable[Correction]") -> list[int]:
        """Keep what a person set right in an article, and show it from now on; give the corrections' numbers.

        They stay when the article is extracted again, and when it goes.

        Raises:
            StoreError: the file can't be written.
        """
        return correcting.add(self, article_id, found)

    def undo(self, number: int) -> Kept:
        """Take back the correction of this number; give what it was.

        Raises:
            NoMatchError: there is none.
            StoreError: the file can't be written.
        """
        return correcting.undo(self, number)

    def corrections(self, article_id: str | None = None) -> list[Kept]:
        """Give what people set right in an article, or in all, the oldest first."""
        return corrections.kept(self.rows, article_id)

    def counts(self) -> dict[str, int]:
        """Give how much is stored: articles, quotes, … and corrections; how much is unresolved, or lost its ground."""
        kinds = ("articles", "quotes", "actors", "figures", "dates", "claims", "corrections")
        parts = [f"(SELECT count(*) FROM {kind}) AS {kind}" for kind in kinds]
        parts.append("(SELECT count(*) FROM quotes WHERE speaker_name IS NULL) AS unresolved_speakers")
        parts.append("(SELECT count(*) FROM dates WHERE unresolved IS NOT NULL) AS unresolved_dates")
        gone = "lost IS NOT NULL OR article NOT IN (SELECT id FROM articles)"
        parts.append(f"(SELECT count(*) FROM corrections WHERE {gone}) AS lost_corrections")
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
