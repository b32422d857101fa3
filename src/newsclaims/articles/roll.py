"""The roll of a run: what it will come to in several places, and which ids of feeds stand for different contents.

Articles are given one by one as they are read, and a record that is written can't be changed. So this is found out
beforehand, from the bytes alone.
"""

import sqlite3
from collections.abc import Hashable
from hashlib import sha256

from newsclaims.identity import distinct_id
from newsclaims.records import Article
from newsclaims.sources import in_order

_TABLES = """
    CREATE TABLE sources (key BLOB PRIMARY KEY, first NOT NULL) WITHOUT ROWID;
    CREATE TABLE contents (key BLOB PRIMARY KEY, first NOT NULL) WITHOUT ROWID;
"""


class Roll:
    """Who is there: enter every source, then ask about each article.

    A source that stands alone takes no memory: what was entered is in a file that SQLite makes and takes away itself.
    """

    def __init__(self) -> None:
        # Any thread may be the one that drops it, as a worker's does in Dask.
        self._entered = sqlite3.connect("", isolation_level=None, check_same_thread=False)
        self._entered.executescript(f"PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; {_TABLES} BEGIN;")
        self._together: dict[str, list[str]] = {}
        self._ambiguous: set[str] = set()
        self._done: set[str] = set()

    def __del__(self) -> None:
        self._entered.close()

    def enter(self, source: str, id: str | None, content: bytes, form: Hashable = None) -> None:
        """Enter a source.

        Args:
            source: the file, or the line of a feed.
            id: the one that a feed's line brings.
            content: what its article is read from.
            form: how it is read, where that isn't told by the content.
        """
        digest = sha256(content).digest()[:16]
        whole = sha256(repr((id, digest, form)).encode("utf-8", "surrogatepass")).digest()[:16]
        first = str(self._first("sources", whole, source))
        if first != source:
            together = self._together.setdefault(first, [first])
            together.append(source)
            self._together[source] = together
        if id is not None:
            named = sha256(id.encode("utf-8", "surrogatepass")).digest()[:16]
            if self._first("contents", named, digest) != digest:
                self._ambiguous.add(id)

    def _first(self, table: str, key: bytes, value: str | bytes) -> str | bytes:
        """Give what was entered first under a key, which may be this."""
        done = self._entered.execute(f"INSERT OR IGNORE INTO {table} VALUES (?, ?)", (key, value))
        if done.rowcount:
            return value
        found = self._entered.execute(f"SELECT first FROM {table} WHERE key = ?", (key,))
        first: str | bytes = found.fetchone()[0]
        return first

    def is_copy(self, source: str) -> bool:
        """Say whether what stands at `source` was entered before, from another place."""
        return self._together.get(source, [source])[0] != source

    def is_done(self, source: str) -> bool:
        """Say whether the article at `source` was given already, from another place."""
        together = self._together.get(source)
        return together is not None and together[0] in self._done

    def told(self, article: Article) -> Article:
        """Give the article with all its sources, and with an id that no other one has."""
        together = self._together.get(article.source, [article.source])
        if len(together) > 1:
            self._done.add(together[0])
        sources = sorted(together, key=in_order)
        id = distinct_id(article.id, article.sha256) if article.id in self._ambiguous else article.id
        return article.model_copy(update={"id": id, "source": sources[0], "sources": sources})
