"""The words of all names that are stored: in which names a word is, without looking at all of them."""

import sqlite3
from collections.abc import Iterable
from typing import TYPE_CHECKING

from newsclaims.language.names import words

if TYPE_CHECKING:
    from newsclaims.store.database import Database

_NAMES = """SELECT name FROM actors WHERE {whose}
    UNION SELECT alias FROM actors JOIN actor_aliases ON actor_aliases.actor = actors.id WHERE {whose}
    UNION SELECT speaker_name FROM quotes WHERE {whose} AND speaker_name IS NOT NULL
    UNION SELECT claimant_name FROM claims WHERE {whose} AND claimant_name IS NOT NULL"""


def fill(connection: sqlite3.Connection, article: str | None = None) -> None:
    """Take up the names of a stored article, or of all."""
    whose = "true" if article is None else "article = :article"
    names = connection.execute(_NAMES.format(whose=whose), {"article": article}).fetchall()
    connection.executemany(
        "INSERT OR IGNORE INTO name_words (word, name) VALUES (?, ?)",
        ((word, name) for (name,) in names for word in words(name)),
    )


def having(store: "Database", asked: Iterable[str]) -> list[str]:
    """Give the names that have all the words asked for, in any order."""
    found: set[str] | None = None
    for word in asked:
        names = {row["name"] for row in store.rows("SELECT name FROM name_words WHERE word = ?", (word,))}
        found = names if found is None else found & names
    return sorted(found or ())
