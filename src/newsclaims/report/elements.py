"""Spans that lie over one another as HTML elements, which can only lie within one another.

A text is cut wherever a span begins or ends; each piece knows all spans over it. Elements are opened and closed
between the pieces, so that a span which crosses another's edge becomes two elements, and no letter is lost or moved.
"""

from collections.abc import Callable, Collection, Iterable, Iterator
from itertools import pairwise
from typing import Any, NamedTuple

from markupsafe import Markup, escape


class Mark(NamedTuple):
    """A span and what it is to show.

    Attributes:
        start: first code point.
        end: one past the last.
        kind: quote, figure, date, actor, claim, furniture.
        record: id of the record.
        note: what the reader is told about it.
        first: whether it is the record's first span, which links lead to.
        last: whether it is the record's last.
        look: what tells it from others of its kind: direct, indirect.
    """

    start: int
    end: int
    kind: str
    record: str = ""
    note: str = ""
    first: bool = True
    last: bool = True
    look: str = ""


class Segment(NamedTuple):
    """A piece of the text that no mark begins or ends within, and the marks over it, outermost first."""

    start: int
    end: int
    marks: tuple[Mark, ...]


def segments(marks: Iterable[Mark], start: int, end: int, cuts: Collection[int] = ()) -> Iterator[Segment]:
    """Give `[start, end)` in pieces, in order and without gaps.

    Of two marks the one that begins first is the outer one, then the longer, then the one that was given first.

    Args:
        marks: in any order; parts outside `[start, end)` and empty marks don't count.
        start: first code point.
        end: one past the last.
        cuts: further places to cut at, such as a paragraph's edges.

    Example:
        >>> cut = segments([Mark(0, 6, "quote"), Mark(4, 9, "date")], 0, 12)
        >>> [(piece.start, piece.end, [mark.kind for mark in piece.marks]) for piece in cut]
        [(0, 4, ['quote']), (4, 6, ['quote', 'date']), (6, 9, ['date']), (9, 12, [])]
    """
    inside = [mark for mark in marks if max(mark.start, start) < min(mark.end, end)]
    inside.sort(key=lambda mark: (mark.start, -mark.end))
    edges = {start, end, *(cut for cut in cuts if start < cut < end)}
    for mark in inside:
        edges.add(max(mark.start, start))
        edges.add(min(mark.end, end))
    waiting = iter(inside)
    coming = next(waiting, None)
    over: list[Mark] = []
    for left, right in pairwise(sorted(edges)):
        over = [mark for mark in over if mark.end > left]
        while coming is not None and coming.start <= left:
            over.append(coming)
            coming = next(waiting, None)
        yield Segment(left, right, tuple(over))


def markup(
    text: str,
    pieces: Iterable[Segment],
    opening: Callable[[Mark, tuple[Mark, ...], bool], str],
    closing: Callable[[Mark, bool], str],
) -> Markup:
    """Give pieces of a text as HTML: without the tags, it is the text.

    Args:
        text: the text.
        pieces: of `segments`.
        opening: gives the tag of a mark as HTML, from the marks around it and whether this is where it begins.
        closing: gives its end tag as HTML, from whether this is where it ends.
    """
    made: list[str] = []
    open_: list[Mark] = []
    for piece in pieces:
        same = 0
        while same < min(len(open_), len(piece.marks)) and open_[same] is piece.marks[same]:
            same += 1
        _close(open_, same, piece.start, closing, made)
        for mark in piece.marks[same:]:
            made.append(opening(mark, tuple(open_), mark.start == piece.start))
            open_.append(mark)
        made.append(escape(text[piece.start : piece.end]))
        end = piece.end
    if open_:
        _close(open_, 0, end, closing, made)
    return Markup("".join(made))


def tree(text: str, pieces: Iterable[Segment]) -> list[Any]:
    """Give pieces of a text as lists within lists, which the page's script makes elements of.

    A mark is a list of its record's id, of 1 where it is the place that links lead to and else 0, and of what is in it.

    Args:
        text: the text.
        pieces: of `segments`.

    Example:
        >>> tree("We lost 5.", segments([Mark(0, 9, "quote", "q1"), Mark(8, 9, "figure", "f1")], 0, 10))
        [['q1', 1, 'We lost ', ['f1', 1, '5']], '.']
    """
    made: list[Any] = []
    open_: list[tuple[Mark, list[Any]]] = []
    for piece in pieces:
        same = 0
        while same < min(len(open_), len(piece.marks)) and open_[same][0] is piece.marks[same]:
            same += 1
        del open_[same:]
        for mark in piece.marks[same:]:
            inside: list[Any] = [mark.record, int(mark.first and mark.start == piece.start)]
            (open_[-1][1] if open_ else made).append(inside)
            open_.append((mark, inside))
        (open_[-1][1] if open_ else made).append(text[piece.start : piece.end])
    return made


def _close(
    open_: list[Mark], keep: int, here: int, closing: Callable[[Mark, bool], str], made: list[str]
) -> None:
    while len(open_) > keep:
        mark = open_.pop()
        made.append(closing(mark, mark.end == here))
