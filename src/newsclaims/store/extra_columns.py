"""What articles carry beside their fields (`extras.py`), in a table of its own."""

import json
import sqlite3
from typing import Any

from newsclaims.extras import Extra
from newsclaims.store import places


def add_extra(connection: sqlite3.Connection) -> None:
    """Make room for what rows and feeds carry that is no field, of which nothing was kept."""
    connection.execute(
        """CREATE TABLE article_extra (
            article TEXT NOT NULL REFERENCES articles (id) ON DELETE CASCADE, position INTEGER NOT NULL,
            name TEXT NOT NULL, value TEXT NOT NULL, PRIMARY KEY (article, position)) WITHOUT ROWID"""
    )
    connection.execute("CREATE INDEX article_extra_name ON article_extra (name)")


def write(connection: sqlite3.Connection, article: str, extra: Extra) -> None:
    """Keep what an article carries, in place of what it carried before."""
    connection.execute("DELETE FROM article_extra WHERE article = ?", (article,))
    connection.executemany(
        "INSERT INTO article_extra (article, position, name, value) VALUES (?, ?, ?, ?)",
        [
            (article, position, name, json.dumps(value, ensure_ascii=False))
            for position, (name, value) in enumerate(extra.items())
        ],
    )


def read(rows: places.Rows, article: str) -> dict[str, Any]:
    """Give what an article carries."""
    found = rows("SELECT name, value FROM article_extra WHERE article = ? ORDER BY position", (article,))
    return {row["name"]: json.loads(row["value"]) for row in found}
