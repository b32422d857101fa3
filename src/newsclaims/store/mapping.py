"""A record as rows of the store's tables, and back, as `record_tables.py` tells what they are made of.

Columns carry the names of the models' fields (`schema.sql`), a nested object's fields stand behind its name, and a list
has a table of its own. A field of one value that gets added to a model needs a column there and nothing here; without
one, adding a record fails.
"""

import json
import sqlite3
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from newsclaims.store import extra_columns, places
from newsclaims.store.places import Rows
from newsclaims.store.record_tables import ARTICLE, RECORDS, Table

if TYPE_CHECKING:
    from newsclaims.records import ArticleRecord

_INT64 = range(-(2**63), 2**63)


def insert(connection: sqlite3.Connection, record: "ArticleRecord") -> None:
    """Insert all rows of a record."""
    data = record.model_dump()
    article = {**data["article"], "pipeline": data["pipeline"]}
    del article["sources"]  # the store's own affair (store/places.py)
    article["byline"] = json.dumps(article["byline"], ensure_ascii=False)
    extra = article.pop("extra", {})
    article["regions"] = [*article.pop("body"), *article.pop("furniture")]
    here = article["id"]
    _insert_with_lists(connection, ARTICLE, here, [article], {})
    extra_columns.write(connection, here, extra)
    for field, table in RECORDS.items():
        for one in data[field]:
            one["id"] = f"{here}/{one['id']}"
        _insert_with_lists(connection, table, here, data[field], {"article": here})


def read(rows: Rows, here: str) -> dict[str, Any] | None:
    """Give a stored record as plain data, or None."""
    found = next(rows("SELECT * FROM articles WHERE id = ?", (here,)), None)
    if found is None:
        return None
    article = _object(ARTICLE, here, dict(found))
    pipeline = article.pop("pipeline")
    article["byline"] = json.loads(article["byline"])
    article["sources"] = places.sources(rows, here)
    article["extra"] = extra_columns.read(rows, here)
    regions = rows("SELECT * FROM regions WHERE article = ? ORDER BY position", (here,))
    items = [_item(ARTICLE.lists["regions"], here, dict(row)) for row in regions]
    article["furniture"] = [item for item in items if item["kind"] is not None]
    article["body"] = [{"start": item["start"], "end": item["end"]} for item in items if item["kind"] is None]
    lists = {field: _records(rows, table, here) for field, table in RECORDS.items()}
    return {"article": article, **lists, "pipeline": pipeline}


def number(stored: int | float | str | None) -> int | float | None:
    """Give a figure's number as it was: an integer beyond 64 bits is stored as text."""
    return int(stored) if isinstance(stored, str) else stored


def _insert_with_lists(
    connection: sqlite3.Connection,
    table: Table,
    here: str,
    records: Iterable[Mapping[str, Any]],
    more: Mapping[str, Any],
) -> None:
    """Insert objects of the article `here` as rows with the columns `more`, then the items of their lists."""
    listed: dict[str, list[tuple[Any, ...]]] = {}
    for one in records:
        values = {field: value for field, value in one.items() if field not in table.lists}
        derived = {column: derive(one) for column, derive in table.derived.items()}
        connection.execute(*_insertion(table, here, {**values, **derived, **more}))
        for field, items in table.lists.items():
            for position, item in enumerate(one[field]):
                columns = {items.only: item} if items.only else item
                owned = {**columns, items.owner: one["id"], "position": position}
                statement, row = _insertion(items, here, owned)
                listed.setdefault(statement, []).append(row)
    # A statement of many rows takes a third of the time of many statements; where a list's rows stand tells nothing.
    for statement, rows in listed.items():
        connection.executemany(statement, rows)


def _insertion(table: Table, here: str, values: Mapping[str, Any]) -> tuple[str, tuple[Any, ...]]:
    """Give the statement that inserts a row, and its values."""
    row = _flat(values)
    for column in table.references:
        if column in row:
            row[column] = f"{here}/{row[column]}"
    return _statement(table.name, tuple(row)), tuple(row.values())


@lru_cache(1 << 12)
def _statement(table: str, columns: tuple[str, ...]) -> str:
    # The names are those of our own models; a field without a column is an error, never a loss.
    names = ", ".join(f'"{name}"' for name in columns)
    return f"INSERT INTO {table} ({names}) VALUES ({', '.join('?' * len(columns))})"


def _flat(values: Mapping[str, Any], prefix: str = "") -> dict[str, Any]:
    """Give nested fields one level: {"cue": {"start": 3}} as {"cue_start": 3}; leave out what is None."""
    flat: dict[str, Any] = {}
    for name, value in values.items():
        if isinstance(value, dict):
            flat |= _flat(value, f"{prefix}{name}_")
        elif value is not None:
            flat[prefix + name] = str(value) if isinstance(value, int) and value not in _INT64 else value
    return flat


def _records(rows: Rows, table: Table, here: str) -> list[dict[str, Any]]:
    """Give the records of a table with their lists, undoing what `_insert_with_lists` did."""
    records = []
    for row in rows(f"SELECT * FROM {table.name} WHERE article = ? ORDER BY rowid", (here,)):
        record = _object(table, here, dict(row))
        del record["article"]
        records.append(record)
    for field, items in table.lists.items():
        listed = _listed(rows, table, items, here)
        for record in records:
            record[field] = listed.get(record["id"], [])
    for record in records:
        record["id"] = _local(here, record["id"])
    return records


def _listed(rows: Rows, table: Table, items: Table, here: str) -> dict[str, list[Any]]:
    """Give the items of a list's table by the id of what has the list."""
    sql = f"""SELECT {items.name}.* FROM {items.name} JOIN {table.name} ON {table.name}.id = {items.name}.{items.owner}
        WHERE {table.name}.article = ? ORDER BY {items.name}.{items.owner}, position"""
    listed: dict[str, list[Any]] = {}
    for row in rows(sql, (here,)):
        item = _item(items, here, dict(row))
        listed.setdefault(row[items.owner], []).append(item[items.only] if items.only else item)
    return listed


def _item(table: Table, here: str, row: dict[str, Any]) -> dict[str, Any]:
    item = _object(table, here, row)
    del item[table.owner], item["position"]
    return item


def _object(table: Table, here: str, row: dict[str, Any]) -> dict[str, Any]:
    """Give a row as the object it was made of, but for its lists and its own id."""
    for column in table.references:
        row[column] = _local(here, row[column])
    for column in table.numbers:
        row[column] = number(row[column])
    for column in table.derived:
        del row[column]
    for field in (*table.spans, *table.objects):
        part = _taken(row, field)
        known = field in table.always or any(value is not None for value in part.values())
        row[field] = part if known else None
    return row


def _local(here: str, id: str | None) -> str | None:
    return None if id is None else id[len(here) + 1 :]


def _taken(row: dict[str, Any], field: str) -> dict[str, Any]:
    """Take the columns of the nested object `field` out of a row."""
    columns = [column for column in row if column.startswith(f"{field}_")]
    return {column[len(field) + 1 :]: row.pop(column) for column in columns}
