"""CSV (RFC 4180, but with line feeds): one table a file, its first line the column names."""

import csv
import json
from collections.abc import Iterable
from tempfile import TemporaryFile
from typing import TYPE_CHECKING, TextIO

from newsclaims import spreadsheets
from newsclaims.export import tables

if TYPE_CHECKING:
    from newsclaims.records import ArticleRecord

EXTRA = "extra."
"""What stands before the name of a column that articles carry besides: extra.section."""


def write(records: Iterable["ArticleRecord"], out: TextIO, table: str) -> None:
    """Write the table `table` of all records; a cell that isn't known is empty, none is a formula.

    What articles carry besides are its last columns. Rows wait on the disk, for the first line has all their names.
    """
    names: dict[str, None] = {}
    writer = csv.writer(out, lineterminator="\n")
    with TemporaryFile("w+", prefix="newsclaims-", encoding="utf-8") as waiting:
        for record in records:
            carried = tables.carried(record.article)
            names.update(dict.fromkeys(carried))
            waiting.writelines(f"{json.dumps([row, carried])}\n" for row in tables.rows(record, table))
        waiting.seek(0)
        head = (*tables.COLUMNS[table], *(f"{EXTRA}{name}" for name in names))
        writer.writerow(map(spreadsheets.plain, head))
        for row, carried in map(json.loads, waiting):
            cells = (*row, *(carried.get(name) for name in names))
            writer.writerow(map(spreadsheets.plain, cells))
