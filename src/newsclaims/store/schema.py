"""The tables of the newest layout, as `schema.sql` has them, and how those of a file are told apart from them."""

import re
import sqlite3
from contextlib import closing
from functools import cache
from importlib.resources import files

Objects = dict[tuple[str, str], str]
"""The SQL of tables, indexes, triggers and views by type and name, as `objects` gives it."""

_COMMENT = re.compile(r"--[^\n]*")
_BLANKS = re.compile(r"\s+|(?<=[(,])(?=\S)|(?<=\S)(?=[),])")


@cache
def script() -> str:
    """Give the SQL that lays the newest layout's tables."""
    return (files("newsclaims.store") / "schema.sql").read_text("utf-8")


def objects(connection: sqlite3.Connection) -> Objects:
    """Give what a database is made of, without SQLite's own; comments, spacing and quotes about names aside.

    So the SQL is the same whether a table stands in `schema.sql`, got a column later, or was made anew and renamed.
    """
    sql = "SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite~_%' ESCAPE '~'"
    return {(kind, name): _plain(text) for kind, name, text in connection.execute(sql)}


def newest() -> Objects:
    """Give what a new store is made of."""
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.executescript(script())
        return objects(connection)


def _plain(sql: str) -> str:
    return _BLANKS.sub(" ", _COMMENT.sub("", sql).replace('"', "")).strip()
