"""How records and rows look in a notebook, and as a data frame."""

from collections.abc import Iterable, Sequence
from html import escape
from typing import TYPE_CHECKING, Any, Generic, NamedTuple, TypeVar

from newsclaims.errors import NewsclaimsError

if TYPE_CHECKING:
    import pandas

Row = TypeVar("Row", bound=NamedTuple)

SHOWN = 50
"""Rows that a notebook shows of a list; parts of one cell are a tenth of it."""


class Rows(list[Row], Generic[Row]):
    """The rows of an answer: a list that a notebook shows as a table, and that becomes a data frame."""

    def __init__(self, row: type[Row], found: Iterable[Row]) -> None:
        super().__init__(found)
        self.row = row

    def to_pandas(self) -> "pandas.DataFrame":
        """Give them as a pandas data frame, a column a field; one without rows has its columns all the same.

        Raises:
            NewsclaimsError: pandas isn't installed.
        """
        try:
            import pandas
        except ImportError:
            raise NewsclaimsError("pandas isn't installed", "pip install pandas") from None
        return pandas.DataFrame.from_records(list(self), columns=list(self.row._fields))

    def _repr_html_(self) -> str:
        more = f"<p>{SHOWN} of {len(self)} rows</p>" if len(self) > SHOWN else f"<p>{len(self)} rows</p>"
        return table(self.row._fields, self[:SHOWN]) + more


def table(columns: Sequence[str], rows: Iterable[Iterable[object]]) -> str:
    """Give a table as HTML, in which nothing that an article prints is markup."""
    head = "".join(f"<th>{escape(column)}</th>" for column in columns)
    lines = ("".join(f"<td>{escape(shown(cell))}</td>" for cell in row) for row in rows)
    body = "".join(f"<tr>{line}</tr>" for line in lines)
    return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"


def shown(value: Any) -> str:
    """Give a value as one text: a part of a record by its words or its name, a list by its first members."""
    if value is None:
        return ""
    if isinstance(value, list):
        more = [f"… {len(value)} in all"] if len(value) > SHOWN // 10 else []
        return "; ".join([*map(shown, value[: SHOWN // 10]), *more])
    for name in ("name", "title", "text"):
        told = getattr(value, name, None)
        if isinstance(told, str):
            return told if len(told) <= SHOWN * 4 else f"{told[: SHOWN * 4]}…"
    return shown(value.content) if hasattr(value, "content") else str(value)
