"""SQLite: an article a row, of each table that has a column of text. The file is only read, and left as it is."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from newsclaims.errors import ArticleError
from newsclaims.readers.columns import has_text, item_of
from newsclaims.readers.items import File, Item, Passed
from newsclaims.sources import printable

_OWN = "article_sources"
"""The table that tells a store of ours."""


def read_sqlite(file: File) -> Iterator[Item]:
    """Give the article of each row (`#articles#L3` is the third of that table).

    Where a table or a view is named, it is the only one.
    """
    path = getattr(file.stream, "name", None)
    if not file.named:
        yield Item("", Passed("an SQLite database"))
        return
    if not isinstance(path, str | os.PathLike) or not os.path.isfile(path):
        raise ArticleError("an SQLite database that is no file of its own", "give it by name, unpacked")
    try:
        with closing(_opened(Path(os.fspath(path)))) as database:
            yield from _tables(database, file)
    except sqlite3.Error as error:
        yield Item("", ArticleError(f"an SQLite database that is damaged: {error}", "sqlite3 FILE .recover"))


def _opened(path: Path) -> sqlite3.Connection:
    # What isn't being written to is opened so that not even a journal is made beside it.
    how = "mode=ro" if os.path.exists(f"{path}-wal") else "mode=ro&immutable=1"
    database = sqlite3.connect(f"{path.absolute().as_uri()}?{how}", uri=True)
    database.text_factory = lambda data: data.decode("utf-8", "replace")
    return database


def _tables(database: sqlite3.Connection, file: File) -> Iterator[Item]:
    kinds = dict(
        database.execute(
            "SELECT name, type FROM sqlite_schema WHERE type IN ('table', 'view') ORDER BY type, name"
        )
    )
    names = [name for name in kinds if kinds[name] == "table"]
    if _OWN in names:
        raise ArticleError(
            "a store of newsclaims, with the articles that it has read", "newsclaims quotes --db FILE"
        )
    if file.table:
        # SQLite tells names apart but by their case, and a source has to be called the same in each run.
        names = [name for name in kinds if name.lower() == file.table.lower()]
        if not names:
            raise ArticleError(f"no table {file.table!r}", f"there are {', '.join(kinds)}")
    columns = {name: _columns(database, name) for name in names}
    with_text = [name for name in columns if has_text(columns[name], file.limits.columns)]
    if not with_text:
        of = columns[names[0]] if file.table else names
        told = "no column of text" if file.table else "no table with a column of text"
        raise ArticleError(f"{told} among {', '.join(of)}", "--map text=NAME names one")
    for name in with_text:
        yield from _rows(database, name, columns[name], file)


def _columns(database: sqlite3.Connection, table: str) -> list[str]:
    try:
        return [str(column) for _, column, *_ in database.execute(f"PRAGMA table_info({_quoted(table)})")]
    except sqlite3.OperationalError as error:  # a view of what isn't there, a table of a module that isn't
        raise ArticleError(f"table {table!r} can't be read: {error}", "FILE::NAME names another") from None


def _rows(database: sqlite3.Connection, table: str, columns: list[str], file: File) -> Iterator[Item]:
    for number, row in enumerate(database.execute(f"SELECT * FROM {_quoted(table)}"), start=1):
        yield item_of(f"#{printable(Path(table))}#L{number}", columns, row, file.limits)


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'
