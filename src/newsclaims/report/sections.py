"""A section of the page that is a table: whoever has rows to show gives one, and the page draws and filters it."""

from collections.abc import Sequence
from typing import Any, NamedTuple


class Cell(NamedTuple):
    """A cell that leads to a record.

    Attributes:
        text: what is shown.
        record: id of the record in the store, 3f2a…/f1, or of an article.
    """

    text: str
    record: str


class Section(NamedTuple):
    """A table.

    Attributes:
        name: what the page's address calls it: compared.
        title: what a reader calls it: Compared.
        note: what it shows, in a sentence.
        columns: what stands above them.
        rows: cells as text, or with the record that they lead to.
    """

    name: str
    title: str
    note: str
    columns: Sequence[str]
    rows: Sequence[Sequence[str | Cell]]

    def told(self) -> dict[str, Any]:
        """Give it as the page's script reads it."""
        rows = [[list(cell) if isinstance(cell, Cell) else cell for cell in row] for row in self.rows]
        return {**self._asdict(), "columns": list(self.columns), "rows": rows}
