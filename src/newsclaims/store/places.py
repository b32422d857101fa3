"""Where stored articles were read: what a new reading takes from others, and how the places are shown.

`identity.py` has the rule. A place is shown by the name it was last read under. Where two files have one name, for they
were read from two folders, both are shown by their full path.
"""

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING, NamedTuple

from newsclaims.identity import own_id
from newsclaims.sources import STDIN, is_there, line_of, path_of, place_of, printable
from newsclaims.store import name_words

if TYPE_CHECKING:
    from newsclaims.records import Article

IN_ORDER = """substr(articles.source, 1, instr(articles.source || '#L', '#L') - 1),
    CAST(substr(articles.source, instr(articles.source, '#L') + 2) AS INTEGER), articles.id"""
"""The order of `Store.records`, in SQL."""

Rows = Callable[..., Iterator[sqlite3.Row]]
"""Gives the rows of a query: `Store.rows`, or a connection's own."""


class Place(NamedTuple):
    """A file, a line of a feed, or standard input; `path` is None where it is no file, or it isn't known which."""

    name: str
    line: int | None
    path: str | None
    read_at: str | None

    @property
    def file(self) -> tuple[str, str | None]:
        """What tells it from other files."""
        return ("", self.path) if self.path is not None else (self.name, None)


class Known(NamedTuple):
    """What is stored under an article's id: the article itself, and others by id with the hash of their content."""

    own: str
    same: str | None
    others: dict[str, str]


def places_of(sources: Iterable[str]) -> list[Place]:
    """Give the places of these sources, as they are seen from the current folder, now."""
    now = datetime.now(UTC).isoformat(timespec="seconds")
    found = []
    for source in sources:
        name, line = line_of(source)
        file = place_of(name)
        found.append(Place(name, line, None if file is None else printable(file), now))
    return found


def known(rows: Rows, id: str, sha256: str) -> Known:
    """Give what is stored under an article's id, however it is called there."""
    own = own_id(id, sha256)
    # A range, not LIKE: the index finds it.
    sql = "SELECT id, sha256 FROM articles WHERE id = :own OR id > :own || '~' AND id < :own || char(127)"
    found = {row["id"]: row["sha256"] for row in rows(sql, {"own": own})}
    found = {other: content for other, content in found.items() if own_id(other, content) == own}
    same = next((other for other, content in found.items() if content == sha256), None)
    return Known(own, same, {other: content for other, content in found.items() if other != same})


def stored(rows: Rows, article: str | None) -> list[Place]:
    """Give the places that a stored article was read in."""
    sql = "SELECT name, line, path, read_at FROM article_sources WHERE article = ? ORDER BY position"
    return [Place(*row) for row in rows(sql, (article,))]


def sources(rows: Rows, article: str) -> list[str]:
    """Give the sources of a stored article, as they are shown."""
    sql = "SELECT source FROM where_read WHERE article = ? ORDER BY position"
    return [row["source"] for row in rows(sql, (article,))]


def files(places: Iterable[Place]) -> set[tuple[str, str | None]]:
    """Give the files of places as `Place.file` tells them, also where it wasn't known which file a name meant."""
    return {file for place in places for file in (place.file, (place.name, None))}


def merged(before: Iterable[Place], now: Sequence[Place]) -> list[Place]:
    """Give an article's places after another reading: of the files that were read, those where it stands now.

    What one can open comes first, for an article is shown by its first place: standard input and files that are gone
    come last.
    """
    read = files(now)
    kept = [place for place in before if place.file not in read]

    def order(place: Place) -> tuple[bool, str, int, str]:
        gone = place.path is not None and not is_there(path_of(place.path))
        return (gone or place.name == STDIN, place.name, place.line or 0, place.path or "")

    return sorted({*kept, *now}, key=order)


class Changes:
    """What a transaction changes of articles and their places; `show` them at its end."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._execute = connection.execute
        self._several: dict[str, bool] = {}
        self._written: set[str] = set()

    def write(self, article: str, places: Sequence[Place]) -> None:
        """Note where a stored article was read, in place of what was noted before."""
        self._note(stored(self._execute, article))
        self._note(places)
        self._execute("DELETE FROM article_sources WHERE article = ?", (article,))
        sql = "INSERT INTO article_sources (article, position, name, line, path, read_at) VALUES (?, ?, ?, ?, ?, ?)"
        for position, place in enumerate(places):
            self._execute(sql, (article, position, *place))
        self._written.add(article)

    def remove(self, article: str) -> None:
        """Remove an article with all that was found in it."""
        self._note(stored(self._execute, article))
        names = name_words.names(self._connection, article)
        self._execute("DELETE FROM articles WHERE id = ?", (article,))
        name_words.forget(self._connection, names)

    def take(self, article: "Article", here: Known, places: Sequence[Place]) -> list[str]:
        """Take an article's places from those that held them; remove the articles that hold none, and give their ids.

        A file is taken from whatever was read from it. A feed's line is taken from another content of the same id,
        unless the feed holds that, too: then the article's id tells it.
        """
        lost = dict.fromkeys(here.others) if article.id == here.own else {}
        for place in places:
            if place.line is None and place.name != STDIN:
                sql = """SELECT article FROM article_sources WHERE line IS NULL AND article IS NOT :same
                    AND (path = :path OR path IS NULL AND name = :name)"""
                found = self._execute(sql, {"path": place.path, "name": place.name, "same": here.same})
                lost |= dict.fromkeys(row["article"] for row in found.fetchall())
        taken = files(places)
        gone = []
        for id in lost:
            before = stored(self._execute, id)
            left = [place for place in before if place.file not in taken]
            if not left:
                self.remove(id)
                gone.append(id)
            elif left != before:
                self.write(id, left)
        return gone

    def follow(self, before: Iterable[str], now: str) -> None:
        """Let what the user decided on, and set right in, articles `before` count for the one in their place."""
        for old in before:
            for column in ("one_article", "other_article"):
                self._execute(f"UPDATE decisions SET {column} = ? WHERE {column} = ?", (now, old))
            self._execute("UPDATE corrections SET article = ? WHERE article = ?", (now, old))

    def show(self) -> None:
        """Bring the source that each article is shown by in step with its places."""
        show = (
            "UPDATE articles SET source = (SELECT source FROM where_read WHERE article = id AND position = 0)"
        )
        for article in self._written:
            self._execute(f"{show} WHERE id = ?", (article,))
        for name, before in self._several.items():
            if self._is_several(name) != before:
                self._execute(
                    f"{show} WHERE id IN (SELECT article FROM article_sources WHERE name = ?)", (name,)
                )

    def _note(self, places: Iterable[Place]) -> None:
        for place in places:
            if place.name not in self._several:
                self._several[place.name] = self._is_several(place.name)

    def _is_several(self, name: str) -> bool:
        """Say whether several files have this name; the index tells, however many lines of a feed there are."""
        sql = """SELECT (SELECT min(path) FROM article_sources WHERE name = :name)
            <> (SELECT max(path) FROM article_sources WHERE name = :name)"""
        ((several,),) = self._execute(sql, {"name": name}).fetchall()
        return bool(several)


def missing(rows: Rows) -> Iterator[sqlite3.Row]:
    """Give article, position, source and path of the places whose file is gone."""
    seen: dict[str, bool] = {}
    sql = "SELECT article, position, source, name, path FROM where_read WHERE path IS NOT NULL"
    for row in list(rows(sql)):
        if row["path"] not in seen:
            seen[row["path"]] = is_there(path_of(row["path"]))
        if not seen[row["path"]]:
            yield row
