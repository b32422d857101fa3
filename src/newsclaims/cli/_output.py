"""How results are written: a table at a terminal, a line each in a pipe, or JSON, JSON lines, CSV."""

import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, fields
from functools import partial
from itertools import chain
from typing import TYPE_CHECKING, Any

import typer

from newsclaims.cli._reading import Reading
from newsclaims.cli._terminal import MOST_AT_TERMINAL, table
from newsclaims.cli._views import View, fold, line
from newsclaims.spreadsheets import BYTE_ORDER_MARK

if TYPE_CHECKING:
    from newsclaims.store import Store

    Row = Any  # one of newsclaims.query.rows


Cells = dict[str, object]
"""A row's cells by the names of its columns."""


@dataclass(frozen=True, slots=True)
class Count:
    """What `-c` gives."""

    path: str
    matches: int


@dataclass(frozen=True, slots=True)
class File:
    """What `-l` gives."""

    path: str


def write(rows: Iterable["Row"], view: View, options: Reading, store: "Store") -> None:
    """Write the rows as the options and the place they go to ask for.

    Raises:
        typer.Exit: with code 1 where there is no row.
    """
    form, cells = options.form(), named
    counted = _counted(rows, options)
    if counted is rows and form is None and options.context is None and sys.stdout.isatty():
        counted = _page(rows)
    first = next(counted, None)
    if first is None:
        _tell_nothing(form, view, options)
        raise typer.Exit(1)
    found = chain([first], counted)
    if options.columns is not None:
        from newsclaims.cli import _columns

        view = _columns.chosen(options.columns, view, first)
        cells = partial(_columns.cells, columns=view.columns)
    if form is not None:
        sys.stdout.write(BYTE_ORDER_MARK if options.bom else "")
        FORMS[form](map(cells, found))
    elif isinstance(first, Count):
        _print(f"{fold(row.path)}:{row.matches}" for row in found)
    elif isinstance(first, File):
        _print(fold(row.path) for row in found)
    elif options.context is not None:
        from newsclaims.cli import _context

        _context.write(found, view, options.context, store)
    elif sys.stdout.isatty():
        layout = view.layout or partial(table, view=view)
        layout(found, store)
    elif options.columns is not None:
        _print("\t".join(map(fold, cells(row).values())) for row in found)
    else:
        _print(line(row, view) for row in found)


def _counted(rows: Iterable["Row"], options: Reading) -> Iterator["Row"]:
    """Give the rows, or what -m, -c and -l make of them."""
    if options.max_count is not None:
        rows = _at_most(rows, options.max_count)
    if options.count:
        return iter([Count(path, number) for path, number in Counter(row.path for row in rows).items()])
    if options.files:
        return map(File, dict.fromkeys(row.path for row in rows))
    return iter(rows)


def _page(rows: Iterator["Row"]) -> Iterator["Row"]:
    """Give the rows that a terminal shows, and the others to be counted only."""
    return rows.first(MOST_AT_TERMINAL) if hasattr(rows, "first") else rows


def _tell_nothing(form: str | None, view: View, options: Reading) -> None:
    if options.columns is not None:
        from newsclaims.cli import _columns

        _columns.check(options.columns, view)
    if form == "json":
        typer.echo("[]")
    if sys.stdout.isatty():
        typer.echo("nothing found", err=True)


def json_lines(rows: Iterable[Cells]) -> None:
    """Write an object a line."""
    import json

    _print(json.dumps(row, ensure_ascii=False) for row in rows)


def json_array(rows: Iterable[Cells]) -> None:
    """Write one array, a line a row."""
    import json

    before = "["
    for row in rows:
        sys.stdout.write(f"{before}\n{json.dumps(row, ensure_ascii=False)}")
        before = ","
    sys.stdout.write("\n]\n")


def csv_table(rows: Iterable[Cells]) -> None:
    """Write a table with the fields' names in its first line.

    A text that a spreadsheet would take for a formula (it begins with = + - @, a tab or a return) gets an apostrophe
    in front; numbers stay numbers.
    """
    import csv

    from newsclaims import spreadsheets

    writer = csv.writer(sys.stdout, lineterminator="\n")
    for number, row in enumerate(rows):
        if number == 0:
            writer.writerow(row)
        writer.writerow(map(spreadsheets.plain, row.values()))


FORMS: Mapping[str, Callable[[Iterable[Cells]], None]] = {
    "json": json_array,
    "jsonl": json_lines,
    "csv": csv_table,
}
"""The writers by the option that asks for them."""


def named(row: "Row") -> Cells:
    """Give a row's cells by the names of its columns."""
    return {field.name: getattr(row, field.name) for field in fields(row)}


def _print(lines: Iterable[str]) -> None:
    for one in lines:
        sys.stdout.write(f"{one}\n")


def _at_most(rows: Iterable["Row"], most: int) -> Iterator["Row"]:
    seen: Counter[str] = Counter()
    for row in rows:
        path = getattr(row, "path", "")
        seen[path] += 1
        if seen[path] <= most:
            yield row
