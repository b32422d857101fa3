"""Checking a store: is it whole, are all spans grounded, are the files still what was read?"""

import sqlite3
from collections.abc import Iterator
from hashlib import sha256
from typing import TYPE_CHECKING

from newsclaims import tables
from newsclaims.sources import path_of

if TYPE_CHECKING:
    from newsclaims.store.store import Store


def problems(store: "Store") -> Iterator[str]:
    """Give what is wrong, a line each: damage, a span that isn't what its article prints, a source that changed."""
    for row in store.rows("PRAGMA integrity_check"):
        if row[0] != "ok":
            yield f"{store.path}: {row[0]}"
    for row in store.rows("PRAGMA foreign_key_check"):
        yield f"{store.path}: a row of {row[0]} refers to one of {row[2]} that isn't there"
    for table in ("articles", "quotes", "claims", "topics"):
        try:
            store.connection.execute(
                f"INSERT INTO {table}_fts ({table}_fts, rank) VALUES ('integrity-check', 1)"
            )
        except sqlite3.DatabaseError as error:
            if "readonly" not in str(error):
                yield f"{store.path}: the full-text index of {table} is out of step: {error}"
    for article in store.rows("SELECT id, source, sha256, text FROM articles ORDER BY source, id"):
        yield from _of_article(store, article)


def _of_article(store: "Store", article: sqlite3.Row) -> Iterator[str]:
    text = article["text"]
    for sql in tables.SPANS:
        for record, start, end, printed in store.rows(sql, (article["id"],)):
            if start >= end or text[start:end] != printed:
                yield f"{article['source']}:{start}-{end}: {record} isn't grounded: {printed!r}"
    sql = "SELECT source, path FROM where_read WHERE article = ? AND path IS NOT NULL AND line IS NULL"
    for row in store.rows(sql, (article["id"],)):
        path = path_of(row["path"])
        if path.is_file() and sha256(path.read_bytes()).hexdigest() != article["sha256"]:
            yield f"{row['source']}: the file has changed since it was read (newsclaims extract again)"
