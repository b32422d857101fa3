"""What is written of a part: the flat tables of `export parquet`, the records whole, and what gave none.

A part has one file in each table's folder, all of one name; that of `records` comes last and says that it is done. Each
is written under another name, hidden from who reads the folder, and appears when it is whole.
"""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from io import BytesIO
from typing import Any, BinaryIO
from uuid import uuid4

from newsclaims.distributed.partitions import store
from newsclaims.export import parquet
from newsclaims.export.jsonl import line
from newsclaims.records import ArticleRecord

RECORDS = "records"
"""The table of whole records, a line of `export jsonl` each: what `newsclaims import` takes."""

_COLUMNS = {RECORDS: ("id", "source", "record"), "failures": ("source", "reason", "hint")}

Row = Mapping[str, str | None]


def done(folder: str) -> set[str]:
    """Give the names of the parts that are done."""
    files, path = store(folder)
    found = files.ls(f"{path}/{RECORDS}", detail=False) if files.exists(f"{path}/{RECORDS}") else []
    names = (str(one).rpartition("/")[2] for one in found)
    return {name.removesuffix(".parquet") for name in names if name.endswith(".parquet") and name[0] != "."}


def write(folder: str, name: str, records: Sequence[ArticleRecord], failures: Sequence[Row]) -> None:
    """Write what a part gave."""
    writers: dict[str, Callable[[BinaryIO], None]] = {"failures": partial(_write, "failures", failures)}
    for table in parquet.ROWS:
        writers[table] = partial(parquet.write, records, table=table)
    writers[RECORDS] = partial(_write, RECORDS, [_whole(record) for record in records])
    files, path = store(folder)
    for table, writer in writers.items():
        out = BytesIO()
        writer(out)
        _put(files, f"{path}/{table}", f"{name}.parquet", out.getvalue())


def _whole(record: ArticleRecord) -> Row:
    return {"id": record.article.id, "source": record.article.source, "record": line(record)}


def _write(table: str, rows: Sequence[Row], out: BinaryIO) -> None:
    import pyarrow
    from pyarrow.parquet import write_table

    schema = pyarrow.schema(dict.fromkeys(_COLUMNS[table], pyarrow.string()))
    write_table(pyarrow.Table.from_pylist(list(rows), schema), out, compression="zstd")


def _put(files: Any, folder: str, name: str, data: bytes) -> None:
    hidden = f"{folder}/.{name}.{uuid4().hex}"
    files.makedirs(folder, exist_ok=True)
    files.pipe_file(hidden, data)
    files.mv(hidden, f"{folder}/{name}")
