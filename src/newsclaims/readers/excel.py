"""Excel: an article a row, of each sheet whose first row names a column of text."""

import zipfile
from collections.abc import Iterable, Iterator
from contextlib import closing
from itertools import islice
from pathlib import PurePosixPath
from typing import Any, BinaryIO
from warnings import catch_warnings

from newsclaims.errors import ArticleError
from newsclaims.readers.columns import has_text, item_of
from newsclaims.readers.delimited import ABOVE, names_columns
from newsclaims.readers.items import File, Item, Passed
from newsclaims.readers.streams import check_proportion, seekable
from newsclaims.sources import printable


def read_xlsx(file: File) -> Iterator[Item]:
    """Give the article of each row (`#Sheet1#L12`); of one sheet, if it is named."""
    with seekable(file.stream) as stream, closing(_opened(stream)) as book:
        names: list[str] = []
        found = False
        sheets = [sheet for sheet in book.worksheets if file.table in (None, sheet.title)]
        if not sheets:
            titles = ", ".join(sheet.title for sheet in book.worksheets)
            raise ArticleError(f"no sheet {file.table!r}", f"there are {titles}")
        for sheet in sheets:
            rows = _rows(sheet)
            columns = _words(next(rows, (0, ()))[1])
            names += filter(None, columns)
            if not has_text(columns, file.limits.columns):
                below = (_words(row) for _, row in islice(rows, ABOVE))
                columns = next((row for row in below if names_columns(row, file.limits.columns)), [])
            if not columns:
                continue
            found = True
            for line, row in rows:
                yield item_of(f"#{printable(PurePosixPath(sheet.title))}#L{line}", columns, row, file.limits)
        if not found:
            error = ArticleError(f"no column of text among {', '.join(names)}", "--map text=NAME names one")
            yield Item("", error if file.named else Passed("an Excel sheet without a column of text"))


def _words(row: Iterable[Any]) -> list[str]:
    """Give cells as the names of columns, without the empty ones at the end."""
    cells = [str(cell) if cell is not None else "" for cell in row]
    while cells and not cells[-1]:
        cells.pop()
    return cells


def _opened(stream: BinaryIO) -> Any:
    try:
        from openpyxl import load_workbook
    except ImportError:
        raise ArticleError(
            "Excel needs openpyxl, which isn't installed", 'pip install "newsclaims[excel]"'
        ) from None
    with zipfile.ZipFile(stream) as packed:
        for member in packed.infolist():
            check_proportion(member.file_size, member.compress_size)
    try:
        with catch_warnings(action="ignore"):  # of styles, which don't concern us
            return load_workbook(stream, read_only=True, data_only=True)
    except Exception as error:  # of a malformed file the library raises whatever it likes
        raise _damaged(error) from None


def _rows(sheet: Any) -> Iterator[tuple[int, tuple[Any, ...]]]:
    """Give the rows of a sheet that hold something, by number."""
    rows = enumerate(sheet.iter_rows(values_only=True), start=1)
    while True:
        try:
            with catch_warnings(action="ignore"):
                number, row = next(rows, (0, ()))
        except Exception as error:
            raise _damaged(error) from None
        if not number:
            return
        if any(cell is not None for cell in row):
            yield number, row


def _damaged(error: Exception) -> ArticleError:
    return ArticleError(f"an Excel sheet that is damaged: {error}", "save it anew, or as CSV")
