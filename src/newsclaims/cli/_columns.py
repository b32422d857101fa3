"""The columns that a user chooses: by the headings of the table at a terminal, or the fields of `--csv`."""

from collections.abc import Container, Iterable
from dataclasses import Field, fields
from operator import attrgetter
from typing import Any, get_args

from newsclaims.cli._views import Column, View
from newsclaims.errors import QueryError


def chosen(names: str, view: View, row: Any) -> View:
    """Give the view with these columns alone, in their order.

    Args:
        names: divided by commas.
        view: how such rows are shown else.
        row: one of them, which tells what fields they have.

    Raises:
        QueryError: there is no such column.
    """
    known = {field.name: _plain(field) for field in fields(row)} | _headed(view)
    columns = tuple(known[name] for name in _wanted(names, known, known))
    return view._replace(columns=columns, ids=False, layout=None, room=0)


def check(names: str, view: View) -> None:
    """See that there are such columns where there is no row to tell its fields: in the table, or in rows of any kind.

    Raises:
        QueryError: there is no such column.
    """
    from newsclaims.query.rows import Row

    kinds = [Row]
    for kind in kinds:
        kinds += kind.__subclasses__()
    shown = dict.fromkeys([*_headed(view), *view.fields])
    _wanted(names, {*shown, *(field.name for kind in kinds for field in fields(kind))}, shown)


def _headed(view: View) -> dict[str, Column]:
    return {column.title: column._replace(wide=False) for column in view.columns if column.title}


def _wanted(names: str, known: Container[str], told: Iterable[str]) -> list[str]:
    """Give the names, each once, if all of them are known."""
    wanted = dict.fromkeys(name.strip() for name in names.split(","))
    for name in wanted:
        if name not in known:
            raise QueryError(f"there is no column {name!r} here", f"there are {', '.join(told)}")
    return list(wanted)


def _plain(field: Field[Any]) -> Column:
    number = {int, float} & {field.type, *get_args(field.type)}
    return Column(field.name, attrgetter(field.name), right=bool(number), body=field.name == "text")


def cells(row: Any, columns: Iterable[Column]) -> dict[str, object]:
    """Give a row's cells by the names of the columns: the field where there is one, else what the table shows."""
    plain = {field.name for field in fields(row)}
    return {
        column.title: getattr(row, column.title) if column.title in plain else column.cell(row)
        for column in columns
    }
