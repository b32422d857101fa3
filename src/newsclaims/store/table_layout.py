"""The tables of the newest layout, as `schema.sql` has them, and how those of a file are told apart from them."""

import re
import sqlite3
from contextlib import closing
from functools import cache
from pathlib import Path

Objects = dict[tuple[str, str], str]
"""The SQL of tables, indexes, triggers and views by type and name, as `objects` gives it."""

_COMMENT = re.compile(r"--[^\n]*")
_BLANKS = re.compile(r"\s+|(?<=[(,])(?=\S)|(?<=\S)(?=[),])")


@cache
def script() -> str:
    """Give the SQL that lays the newest layout's tables."""
    return Path(__file__).with_name("schema.sql").read_text("utf-8")


def objects(connection: sqlite3.Connection) -> Objects:
    """Give what a database is made of, without what SQLite lays itself; comments, spacing and quotes about names aside.

    So the SQL is the same whether a table stands in `schema.sql`, got a column later, or was made anew and renamed.
    """
    found = connection.execute("SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL")
    return {
        (kind, name): _plain(sql)
        for kind, name, sql in found
        if not name.startswith("sqlite_") and "_fts_" not in name
    }


def newest() -> Objects:
    """Give what a new store is made of."""
    with closing(_laid()) as connection:
        return objects(connection)


def columns(connection: sqlite3.Connection, table: str) -> set[str]:
    """Give the names of a table's columns."""
    return {name for (name,) in connection.execute("SELECT name FROM pragma_table_info(?)", (table,))}


def newest_columns(table: str) -> set[str]:
    """Give the names of the columns of a new store's table."""
    with closing(_laid()) as connection:
        return columns(connection, table)


def _laid() -> sqlite3.Connection:
    connection = sqlite3.connect(":memory:")
    connection.executescript(script())
    return connection


def _plain(sql: str) -> str:
    return _BLANKS.sub(" ", _COMMENT.sub("", sql).replace('"', "")).strip()
