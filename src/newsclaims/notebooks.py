"""How records and rows look in a notebook."""

from collections.abc import Iterable, Sequence
from html import escape
from typing import Any

SHOWN = 50
"""Rows that a notebook shows of a list; parts of one cell are a tenth of it."""


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
