"""Parquet: an article a row, of a table that has a column of text; no more is held than a few rows."""

from collections.abc import Iterator
from typing import Any

from newsclaims.errors import ArticleError
from newsclaims.readers.columns import has_text, item_of
from newsclaims.readers.items import File, Item, Passed
from newsclaims.readers.streams import HEAD, check_proportion, seekable

_ROWS = 16
"""How many are read at once."""


def read_parquet(file: File) -> Iterator[Item]:
    """Give the article of each row (`#L3` is the third)."""
    try:
        from pyarrow import ArrowException
        from pyarrow.parquet import ParquetFile
    except ImportError:
        hint = 'pip install "newsclaims[parquet]"'
        raise ArticleError("Parquet needs pyarrow, which isn't installed", hint) from None
    with seekable(file.stream) as stream:
        try:
            # Column chunks are read piece by piece: with the default one of a large table fills the memory.
            with ParquetFile(stream, buffer_size=HEAD, pre_buffer=False) as table:
                yield from _rows(table, file)
        except (ArrowException, OSError, RecursionError) as error:
            told = str(error).partition("\n")[0]
            raise ArticleError(f"a Parquet table that is damaged: {told}", "get it anew") from None


def _rows(table: Any, file: File) -> Iterator[Item]:
    columns = tuple(table.schema_arrow.names)
    if not has_text(columns, file.limits.columns):
        error = ArticleError(f"no column of text among {', '.join(columns)}", "--map text=NAME names one")
        yield Item("", error if file.named else Passed("a Parquet table without a column of text"))
        return
    for number in range(table.metadata.num_row_groups):
        group = table.metadata.row_group(number)
        chunks = [group.column(at) for at in range(group.num_columns)]
        packed = sum(chunk.total_compressed_size for chunk in chunks)
        check_proportion(sum(chunk.total_uncompressed_size for chunk in chunks), packed)
    number = 0
    for batch in table.iter_batches(batch_size=_ROWS, use_threads=False):
        for row in batch.to_pylist():
            number += 1
            yield item_of(f"#L{number}", columns, [*row.values()], file.limits)
