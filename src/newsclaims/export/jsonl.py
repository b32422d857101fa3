"""JSON Lines: one record a line."""

from collections.abc import Iterable
from typing import TextIO

from newsclaims.records import ArticleRecord

# Legal inside JSON strings, but line ends to str.splitlines and to many a reader.
LINE_ENDS = str.maketrans({"\x85": "\\u0085", "\u2028": "\\u2028", "\u2029": "\\u2029"})


def write(records: Iterable[ArticleRecord], out: TextIO, table: str) -> None:
    """Write each record as one line; `table` isn't used, for a line holds everything."""
    for record in records:
        out.write(line(record) + "\n")


def line(record: ArticleRecord) -> str:
    """Give the record as JSON in one line, without a line end; `identities` only where they are told."""
    untold = None if record.identities else {"identities"}
    return record.model_dump_json(exclude=untold).translate(LINE_ENDS)
