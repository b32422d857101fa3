"""What queries give: flat rows, the same at the command line (`--json`, `--jsonl`, `--csv`) and in Python.

Every row that isn't a count says where it is printed: `path` is the article's source, `[start, end)` are code points of
its text. `id` is `ARTICLE/q1`, which `newsclaims show` takes, `corrected_by` who set it right, if anybody did.
What is not known is None.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Row:
    """A row of any kind: its fields are its columns, in their order."""


@dataclass(frozen=True, slots=True)
class PrintedRow(Row):
    """What is printed at one place of an article: which it is and where it stands."""

    id: str
    path: str
    start: int
    end: int
    outlet: str | None
    published: str | None
    title: str | None
