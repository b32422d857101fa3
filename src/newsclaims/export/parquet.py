"""Parquet: one table a file, with the columns of the CSV tables; each is of one type, whatever the records hold."""

from collections.abc import Iterable, Iterator
from dataclasses import fields
from itertools import islice
from typing import TYPE_CHECKING, Any, BinaryIO

from newsclaims import frames, query
from newsclaims.errors import NewsclaimsError
from newsclaims.export import tables

if TYPE_CHECKING:
    from newsclaims.records import ArticleRecord

EXTRA = "extra"
"""The column of what an article carries besides: a map, for a schema can't know the names."""

ROWS = {
    "articles": query.ArticleRow,
    "quotes": query.QuoteRow,
    "figures": query.FigureRow,
    "dates": query.DateRow,
    "actors": query.ActorRow,
    "claims": query.ClaimRow,
}
"""What says of which type a column is; one that no row has holds words."""

_AT_ONCE = 10_000
"""Rows that are written together."""


def write(records: Iterable["ArticleRecord"], out: BinaryIO, table: str) -> None:
    """Write the table `table` of all records.

    Raises:
        NewsclaimsError: the library for it isn't installed.
    """
    try:
        import pyarrow
        from pyarrow.parquet import ParquetWriter
    except ImportError:
        raise NewsclaimsError("Parquet wants pyarrow", "pip install 'newsclaims[parquet]'") from None
    declared = {field.name: frames.kind(field.type) for field in fields(ROWS[table])}
    kinds = {name: declared.get(name, str) for name in tables.COLUMNS[table]}
    arrow = {
        str: pyarrow.string(),
        int: pyarrow.int64(),
        float: pyarrow.float64(),
        bool: pyarrow.bool_(),
    }
    columns = {name: arrow[kind] for name, kind in kinds.items()}
    schema = pyarrow.schema(columns | {EXTRA: pyarrow.map_(pyarrow.string(), pyarrow.string())})
    found = _rows(records, table, kinds)
    with ParquetWriter(out, schema) as writer:
        while some := list(islice(found, _AT_ONCE)):
            writer.write_batch(pyarrow.RecordBatch.from_pylist(some, schema=schema))


def _rows(records: Iterable["ArticleRecord"], table: str, kinds: dict[str, type]) -> Iterator[dict[str, Any]]:
    for record in records:
        carried = {EXTRA: tables.carried(record.article)}
        for row in tables.rows(record, table):
            cells = zip(kinds.items(), row, strict=True)
            yield {name: frames.cell(cell, kind) for (name, kind), cell in cells} | carried
