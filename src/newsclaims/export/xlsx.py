"""Excel: a sheet for the articles and one for each kind of record, with the columns of the CSV tables."""

import re
from collections.abc import Iterable
from datetime import UTC, date, datetime
from pathlib import Path
from shutil import copyfileobj
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any, BinaryIO

from newsclaims.errors import NewsclaimsError
from newsclaims.export import tables
from newsclaims.export.csv import EXTRA

if TYPE_CHECKING:
    from newsclaims.records import ArticleRecord

ROWS = 1_048_576
"""The most that a sheet may have."""

LETTERS = 32_767
"""The most that a cell may have; of a longer text it shows the beginning."""

_WIDE = {"text": 60, "reading": 60, "title": 50, "printed": 40, "id": 24, "path": 30, "url": 30}
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_WHOLE = 10**15
"""Numbers from which Excel loses digits."""


def write(records: Iterable["ArticleRecord"], out: BinaryIO, table: str) -> None:
    """Write a workbook. Days are days, amounts numbers, and no text is a formula or a link.

    Raises:
        NewsclaimsError: the library for it isn't installed, or a kind has more records than a sheet has rows.
    """
    try:
        import xlsxwriter
    except ImportError:
        raise NewsclaimsError("Excel files want XlsxWriter", "pip install 'newsclaims[xlsx]'") from None
    # Rows wait on the disk, so that many fit; a workbook that isn't finished is closed all the same, and goes.
    with TemporaryDirectory(prefix="newsclaims-") as folder:
        path = Path(folder) / "claims.xlsx"
        options = {"constant_memory": True, "tmpdir": folder, "default_date_format": "yyyy-mm-dd"}
        with xlsxwriter.Workbook(path, options) as book:
            _fill(book, records)
        with path.open("rb") as whole:
            copyfileobj(whole, out)


def _fill(book: Any, records: Iterable["ArticleRecord"]) -> None:
    book.set_properties({"created": datetime(2000, 1, 1, tzinfo=UTC)})  # the same records, the same file
    head = book.add_format({"bold": True, "bottom": 1})
    articles = _Sheet(book, "articles")
    sheets = {name: _Sheet(book, name) for name in tables.COLUMNS if name != "articles"}
    for name, sheet in sheets.items():
        sheet.begin(tables.COLUMNS[name], head)
    waiting, names = list[tuple[list[Any], dict[str, str]]](), dict[str, None]()
    for record in records:
        carried = tables.carried(record.article)
        names.update(dict.fromkeys(carried))
        waiting += [(row, carried) for row in tables.rows(record, "articles")]
        for name, sheet in sheets.items():
            for row in tables.rows(record, name):
                sheet.add(row)
    # Only now the names of all columns are known that articles carry besides.
    articles.begin((*tables.COLUMNS["articles"], *(f"{EXTRA}{name}" for name in names)), head)
    for row, carried in waiting:
        articles.add([*row, *(carried.get(name) for name in names)])
    for sheet in (articles, *sheets.values()):
        sheet.close()


class _Sheet:
    """A sheet that is filled row by row, below a heading that stays in view and filters."""

    def __init__(self, book: Any, name: str) -> None:
        self._sheet = book.add_worksheet(name)
        self._name, self._rows = name, 0
        self._columns: tuple[str, ...] = ()

    def begin(self, columns: Iterable[str], head: Any) -> None:
        """Begin with the heading."""
        self._columns = tuple(columns)
        self._sheet.freeze_panes(1, 0)
        for at, column in enumerate(self._columns):
            self._sheet.set_column(at, at, _WIDE.get(column, 14))
        self.add(self._columns, head)

    def add(self, cells: Iterable[Any], style: Any = None) -> None:
        """Add a row."""
        if self._rows == ROWS:
            raise NewsclaimsError(
                f"there are more {self._name} than a sheet of Excel has rows",
                "newsclaims export csv has no end",
            )
        for at, (column, cell) in enumerate(zip(self._columns, cells, strict=True)):
            self._write(at, column, cell, style)
        self._rows += 1

    def _write(self, at: int, column: str, cell: Any, style: Any) -> None:
        sheet, row = self._sheet, self._rows
        if cell is None or cell == "":
            return
        if isinstance(cell, bool):
            sheet.write_boolean(row, at, cell)
        elif isinstance(cell, int | float) and abs(cell) < _WHOLE:
            sheet.write_number(row, at, cell)
        elif isinstance(cell, str) and _is_day(cell):
            sheet.write_datetime(row, at, date.fromisoformat(cell))
        else:
            text = str(cell)
            text = text if len(text) <= LETTERS else f"{text[: LETTERS - 1]}…"
            # Only an article's own address is a link: what it prints may pretend to be one.
            if (
                column == "url"
                and self._rows
                and text.startswith(("https://", "http://"))
                and len(text) < 2000
            ):
                sheet.write_url(row, at, text, string=text)
            else:
                sheet.write_string(row, at, text, style)

    def close(self) -> None:
        """Let all its columns be filtered by."""
        self._sheet.autofilter(0, 0, self._rows - 1, len(self._columns) - 1)


def _is_day(cell: str) -> bool:
    """Say whether Excel can take a text for a day: its calendar begins in 1900."""
    if not _DAY.fullmatch(cell) or cell < "1900-03-01":
        return False
    try:
        date.fromisoformat(cell)
    except ValueError:
        return False
    return True
