"""CSV, TSV and their like: a header that names the columns, and an article a row."""

import csv
import re
from collections.abc import Iterator, Mapping, Sequence
from io import StringIO

from newsclaims.errors import ArticleError
from newsclaims.readers.columns import FETCH, field_of, has_text, item_of, without_text
from newsclaims.readers.encoding import as_text, begins
from newsclaims.readers.items import File, Item, Passed

_DELIMITERS = ",;\t|"
_LONGEST = 60
"""Longer cells than this aren't the names of columns."""

ABOVE = 10
"""Lines that may stand above the names of the columns: a title, the day of the export, a blank one."""

_TRUNCATED = "unexpected end of data"
_ESCAPED = re.compile(r"\\\"(?![\",;\t|\r\n])")
"""A quotation mark within a cell as R and databases write it, with a backslash, where others double it."""


def header_of(text: str) -> tuple[list[str], str]:
    r"""Give the columns that a table begins with, and what stands between them: what splits the first row in most.

    Example:
        >>> header_of('title;"date; time";text\n')
        (['title', 'date; time', 'text'], ';')
    """
    split = [(next(csv.reader(StringIO(text, newline=""), delimiter=sign), []), sign) for sign in _DELIMITERS]
    return max(split, key=lambda one: len(one[0]))


def header_below(text: str, mapped: Mapping[str, str]) -> tuple[list[str], str, int] | None:
    r"""Give the columns of a table that has lines above the one that names them, the sign, and how many such lines.

    Example:
        >>> header_below("Export of May 4\n\ntitle,text\nRain,It rained.\n", {})
        (['title', 'text'], ',', 2)
    """
    lines = list(StringIO(text, newline=""))
    for number in range(1, min(len(lines), ABOVE + 1)):
        try:
            columns, sign = header_of("".join(lines[number:]))
        except csv.Error:
            return None
        if names_columns(columns, mapped):
            return columns, sign, number
    return None


def looks_like_table(text: str, mapped: Mapping[str, str]) -> bool:
    """Say whether a text begins as a table of articles does: with the names of columns, and a text's among them.

    A table that lists articles by address is one, too.
    """
    try:
        columns, _ = header_of(text[:10_000])
    except csv.Error:
        return False
    return names_columns(columns, mapped, "url")


def names_columns(columns: Sequence[str], mapped: Mapping[str, str], *others: str) -> bool:
    """Say whether cells are the names of columns, those of two fields at least: of the text, or of one of `others`."""
    # Of the rows' numbers, as pandas and R write them, the column has no name.
    named = columns if columns[:1] != [""] else columns[1:]
    if len(columns) < 2 or not all(0 < len(column.strip()) <= _LONGEST for column in named):
        return False
    fields = {field_of(column, mapped) for column in columns} - {None}
    return len(fields) > 1 and (has_text(columns, mapped) or not fields.isdisjoint(others))


def read_table(file: File) -> Iterator[Item]:
    """Give the article of each row, by the line that it begins in (`#L12`).

    A row that isn't quoted as it must be is told, and the next is read.
    """
    csv.field_size_limit(file.limits.most)
    head = begins(file.head)
    above = 0
    columns, sign = header_of(head)
    if not has_text(columns, file.limits.columns) and (below := header_below(head, file.limits.columns)):
        columns, sign, above = below
    if not has_text(columns, file.limits.columns):
        error = without_text(columns, file.limits.columns)
        wanted = file.named or error.hint == FETCH
        content = error if wanted else Passed("a table without a column of text")
        yield Item("", content, tuple(columns))
        return
    with as_text(file.stream, file.head) as text:
        for _ in range(above):
            text.readline()
        escape = "\\" if _ESCAPED.search(head) else None
        reader = csv.reader(text, delimiter=sign, escapechar=escape, strict=True)
        next(reader)
        while True:
            place = f"#L{above + reader.line_num + 1}"
            try:
                row = next(reader)
            except StopIteration:
                return
            except csv.Error as error:
                yield Item(place, _malformed(error, above + reader.line_num))
                continue
            if row:
                yield _item(place, columns, row, file)


def _item(place: str, columns: Sequence[str], row: Sequence[str], file: File) -> Item:
    if any(row[len(columns) :]):
        told = f"{len(row)} cells, and the header has {len(columns)}"
        hint = "put cells that hold what stands between cells in quotation marks"
        return Item(place, ArticleError(told, hint), tuple(columns))
    return item_of(place, columns, row, file.limits)


def _malformed(error: csv.Error, last: int) -> ArticleError:
    if str(error) == _TRUNCATED:
        told = f"a quotation mark that never closes: what follows to line {last:,} can't be told apart"
        return ArticleError(told, 'double a quotation mark within quotation marks: ""')
    return ArticleError(f"not a row: {error}", 'double a quotation mark within quotation marks: ""')
