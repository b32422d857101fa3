"""Identities that stay as they are: an article is put in its own place again, and tells the same of its actors.

So who sets a quote right, or extracts an article anew, doesn't wait until all actors of the store are linked again:
`linking/` takes nothing from an article but what `_told` reads.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

_TOLD = (
    "SELECT id, name, type FROM actors WHERE article = ? ORDER BY id",
    """SELECT actor, alias FROM actors JOIN actor_aliases ON actor = id WHERE article = ?
       ORDER BY actor, position""",
    """SELECT actor, text, affiliation_text FROM actors JOIN actor_roles ON actor = id WHERE article = ?
       ORDER BY actor, position""",
    """SELECT actor, count(*) FROM actors JOIN actor_mentions ON actor = id WHERE article = ?
       GROUP BY actor ORDER BY actor""",
)
_OF_ARTICLE = "SELECT actor, identity FROM actors JOIN identity_actors ON actor = id WHERE article = ?"


@contextmanager
def kept(connection: sqlite3.Connection, article: str) -> Iterator[None]:
    """Keep the identities of a stored article that is removed and put back meanwhile, if its actors are the same."""
    execute = connection.execute
    before = _told(connection, article)
    linked = not execute("SELECT 1 FROM unlinked WHERE article = ?", (article,)).fetchall()
    identities = execute(_OF_ARTICLE, (article,)).fetchall()
    yield
    if linked and _told(connection, article) == before:
        connection.executemany("INSERT INTO identity_actors (actor, identity) VALUES (?, ?)", identities)
        execute("DELETE FROM unlinked WHERE article = ?", (article,))


def _told(connection: sqlite3.Connection, article: str) -> list[tuple[object, ...]]:
    """Give what an article tells of its actors, as far as it counts for who they are."""
    return [tuple(row) for sql in _TOLD for row in connection.execute(sql, (article,))]
