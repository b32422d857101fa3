"""JSON: one array of records."""

from collections.abc import Iterable
from typing import TextIO

from newsclaims.export import jsonl
from newsclaims.records import ArticleRecord


def write(records: Iterable[ArticleRecord], out: TextIO, table: str) -> None:
    """Write one array, a record a line; `table` isn't used, for the records hold everything."""
    separator = "[\n"
    for record in records:
        out.write(separator + jsonl.line(record))
        separator = ",\n"
    out.write("[]\n" if separator == "[\n" else "\n]\n")
