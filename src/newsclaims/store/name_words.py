"""The words of all names that are stored: in which names a word is, without looking at all of them."""

import sqlite3
from collections.abc import Callable, Iterable

from newsclaims.language.names import words

Rows = Callable[..., Iterable[sqlite3.Row]]
"""Gives the rows of a query: `Store.rows`, or a connection's own."""

_NAMES = """SELECT name FROM actors WHERE {whose}
    UNION SELECT alias FROM actors JOIN actor_aliases ON actor_aliases.actor = actors.id WHERE {whose}
    UNION SELECT speaker_name FROM quotes WHERE {whose} AND speaker_name IS NOT NULL
    UNION SELECT claimant_name FROM claims WHERE {whose} AND claimant_name IS NOT NULL"""

_USED = """SELECT EXISTS (SELECT 1 FROM actors WHERE name = :name)
    OR EXISTS (SELECT 1 FROM actor_aliases WHERE alias = :name)
    OR EXISTS (SELECT 1 FROM quotes WHERE speaker_name = :name)
    OR EXISTS (SELECT 1 FROM claims WHERE claimant_name = :name)"""


def fill(connection: sqlite3.Connection, article: str | None = None) -> None:
    """Take up the names of a stored article, or of all."""
    connection.executemany(
        "INSERT OR IGNORE INTO name_words (word, name) VALUES (?, ?)",
        ((word, name) for name in names(connection, article) for word in words(name)),
    )


def names(connection: sqlite3.Connection, article: str | None) -> list[str]:
    """Give the names in a stored article, or in all."""
    whose = "true" if article is None else "article = :article"
    return [name for (name,) in connection.execute(_NAMES.format(whose=whose), {"article": article})]


def forget(connection: sqlite3.Connection, gone: Iterable[str]) -> None:
    """Forget those of the names that no article has any more."""
    connection.executemany(
        "DELETE FROM name_words WHERE word = ? AND name = ?",
        (
            (word, name)
            for name in gone
            if not connection.execute(_USED, {"name": name}).fetchone()[0]
            for word in words(name)
        ),
    )


def having(rows: Rows, asked: Iterable[str]) -> list[str]:
    """Give the names that have all the words asked for, in any order."""
    found: set[str] | None = None
    for word in asked:
        names = {row["name"] for row in rows("SELECT name FROM name_words WHERE word = ?", (word,))}
        found = names if found is None else found & names
    return sorted(found or ())
