"""Cards at a terminal: a row where there is no room for a table, below a heading for its article.

Belgium digs in over the loan · Euractiv · 2025-11-27

Kaja Kallas, foreign policy chief
“We must not wait,” she said.
ba53/q4 · mixed · warns · seeds/page.txt:371-521
"""

import re
from collections.abc import Callable, Iterable, Iterator
from itertools import groupby
from typing import TYPE_CHECKING, Any, NamedTuple

from newsclaims.cli._streams import visible
from newsclaims.cli._views import ARTICLE, Column, View, cell, fold, ids

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text

    from newsclaims.store import Store

_INDENT = 2
DOT = " · "
_NUMBER = re.compile(r"\d+(\.\d+)?%?")
_SPEAKERS = {"q": "SELECT speaker_actor FROM quotes", "c": "SELECT claimant_actor FROM claims"}


class Card(NamedTuple):
    """What a card says: who, what was said, and below it piece by piece the rest."""

    head: "Text"
    body: list["Text"]
    foot: list["Text"]


def write(
    page: "Console", rows: Iterable[Any], view: View, short: Callable[[str], str] | None, store: "Store"
) -> None:
    """Write each row as a card, and above the cards of an article what it is called."""
    from rich.padding import Padding
    from rich.text import Text

    for article, cards in groupby(rows, heading):
        if article:
            page.print(Text(visible(f" {article} "), style="reverse"), no_wrap=True, overflow="ellipsis")
            page.print()
        for row in cards:
            told = card(row, view, short, store)
            page.print(told.head)
            for part in (*told.body, _filled([*told.foot, *_place(row)], page.width - _INDENT)):
                page.print(Padding(part, (0, 0, 0, _INDENT)))
            page.print()


def card(row: Any, view: View, short: Callable[[str], str] | None, store: "Store") -> Card:
    """Give what a row's card says, but for where it is printed."""
    from rich.text import Text

    head, *others = (column for column in view.columns if column not in ARTICLE)
    return Card(
        Text.assemble(cell(row, head), visible(fold(_role(row, store)))),
        [cell(row, column) for column in others if column.body],
        [*_foot(row, others, short)],
    )


def heading(row: Any) -> str:
    """Give which article a row is of; nothing where it is of several, or an article itself."""
    if not hasattr(row, "start"):
        return ""
    told = (
        getattr(row, "outlet", None),
        getattr(row, "published", None),
        getattr(row, "title", None) or row.path,
    )
    return fold(DOT.join(part for part in told if part))


def _role(row: Any, store: "Store") -> str:
    """Give what a quote's speaker, or a claim's, is called before or behind the name in that article."""
    local = getattr(row, "id", "").rpartition("/")[2]
    if local[:1] not in _SPEAKERS or hasattr(row, "role"):
        return ""
    roles = store.rows(
        f"""SELECT text FROM actor_roles WHERE actor = ({_SPEAKERS[local[0]]} WHERE id = ?)
            ORDER BY position LIMIT 1""",
        (row.id,),
    )
    return "".join(f", {role['text']}" for role in roles)


def _foot(row: Any, columns: Iterable[Column], short: Callable[[str], str] | None) -> Iterator["Text"]:
    """Give what `show` takes and the rest of a row, piece by piece and each once; a count says of what."""
    from rich.text import Text

    told: set[str] = set()
    if short:
        yield Text(visible(ids(row, short)))
    for column in columns:
        piece = cell(row, column)
        if column.right and _NUMBER.fullmatch(piece.plain):
            piece = Text.assemble(f"{column.title} ", piece)
        if piece.plain and not column.body and piece.plain not in told:
            yield piece
        told.add(piece.plain)


def _place(row: Any) -> Iterator["Text"]:
    from rich.text import Text

    if hasattr(row, "start"):
        yield Text(visible(fold(f"{row.path}:{row.start}-{row.end}")), style="dim")


def _filled(pieces: Iterable["Text"], width: int) -> "Text":
    """Give pieces with dots between them, as many a line as it has room for: none of them breaks that needn't."""
    from rich.text import Text

    lines: list[Text] = []
    for piece in pieces:
        if lines and lines[-1].cell_len + len(DOT) + piece.cell_len <= width:
            lines[-1] = Text.assemble(lines[-1], (DOT, "dim"), piece)
        else:
            lines.append(piece)
    return Text("\n").join(lines)
