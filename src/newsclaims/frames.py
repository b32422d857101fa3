"""The rows of an answer as a list that becomes a data frame."""

from collections.abc import Iterable
from dataclasses import fields
from typing import TYPE_CHECKING, Any, Generic, TypeVar, get_args

from newsclaims.errors import NewsclaimsError
from newsclaims.notebooks import SHOWN, table

if TYPE_CHECKING:
    import pandas
    import polars
    from _typeshed import DataclassInstance

PLACE = ("id", "path", "start", "end")
"""Columns that a notebook shows last: where a record is printed."""

Row = TypeVar("Row", bound="DataclassInstance")


def kind(declared: Any) -> type:
    """Give what a column holds whose field is declared so.

    Example:
        >>> kind(str | None), kind(bool), kind(float | int | None)
        (<class 'str'>, <class 'bool'>, <class 'float'>)
    """
    return next(one for one in (str, float, int, bool) if one in (get_args(declared) or (declared,)))


def cell(value: Any, kind: type) -> Any:
    """Give a value as a column of one type holds it: among floats no integers, which may be longer than any.

    Example:
        >>> cell(10**30, float), cell(None, float), cell("10", str)
        (1e+30, None, '10')
    """
    return float(str(value)) if kind is float and value is not None else value


class Rows(list[Row], Generic[Row]):
    """The rows of an answer: a list that a notebook shows as a table, and that becomes a data frame."""

    def __init__(self, row: type[Row], found: Iterable[Row]) -> None:
        super().__init__(found)
        self.columns = [field.name for field in fields(row)]
        self.kinds = {field.name: kind(field.type) for field in fields(row)}

    def to_pandas(self) -> "pandas.DataFrame":
        """Give them as a pandas data frame, a column a field; one without rows has its columns all the same.

        Raises:
            NewsclaimsError: pandas isn't installed.
        """
        try:
            import pandas
        except ImportError:
            raise NewsclaimsError("pandas isn't installed", "pip install pandas") from None
        return pandas.DataFrame.from_records(list(map(self._cells, self)), columns=self.columns)

    def to_polars(self) -> "polars.DataFrame":
        """Give them as a polars data frame, a column a field; each is of the type of its field, amounts are floats.

        Raises:
            NewsclaimsError: polars isn't installed.
        """
        try:
            import polars
        except ImportError:
            raise NewsclaimsError("polars isn't installed", "pip install polars") from None
        kinds = self.kinds.values()
        rows = [list(map(cell, self._cells(row), kinds)) for row in self]
        return polars.DataFrame(rows, schema=self.kinds, orient="row")

    def _repr_html_(self) -> str:
        more = f"<p>{SHOWN} of {len(self)} rows</p>" if len(self) > SHOWN else f"<p>{len(self)} rows</p>"
        rows = self[:SHOWN]
        told = [one for one in self.columns if any(getattr(row, one) is not None for row in rows)]
        told.sort(key=PLACE.__contains__)
        return table(told, ([getattr(row, column) for column in told] for row in rows)) + more

    def _cells(self, row: Row) -> list[Any]:
        return [getattr(row, column) for column in self.columns]
