"""The rows of a table: one tab-separated file with a header line; lines that start with `#` are comments."""

from functools import cache
from pathlib import Path


@cache
def rows(name: str) -> tuple[dict[str, str], ...]:
    """Give the rows of `lexicons/en/<name>.tsv` as dictionaries from column to cell, in the file's order.

    Raises:
        FileNotFoundError: there is no such table.
        ValueError: a row has more or fewer cells than the header.
    """
    text = Path(__file__).with_name("en").joinpath(f"{name}.tsv").read_text("utf-8")
    lines = [line for line in text.splitlines() if line.strip() and not line.startswith("#")]
    header = lines[0].split("\t")
    return tuple(dict(zip(header, line.split("\t"), strict=True)) for line in lines[1:])


def several(cell: str) -> tuple[str, ...]:
    """Give the parts of a cell that bars divide."""
    return tuple(cell.split("|")) if cell else ()
