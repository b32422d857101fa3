"""A stretch of text in quotation marks."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from typing import NamedTuple


class Quotation(NamedTuple):
    """A stretch in quotation marks; `start` and `end` hold the marks, `inner_start` and `inner_end` don't."""

    start: int
    end: int
    inner_start: int
    inner_end: int
    closed: bool = True
    carried: bool = False
    """It goes on from the quotation of the paragraph before, whose mark it repeats."""
    double: bool = True


def pair(opened: re.Match[str], inner_end: int, end: int, closed: bool = True) -> Quotation:
    """Give the quotation that a mark opened and that ends inside at `inner_end`, with its mark at `end`."""
    return Quotation(opened.start(), end, opened.end(), inner_end, closed)


def holding(found: Sequence[Quotation], at: int) -> Quotation | None:
    """Give the quotation of `found` (in order) inside whose marks `at` stands."""
    place = bisect_right(found, at, key=lambda quotation: quotation.start) - 1
    return found[place] if place >= 0 and found[place].start <= at < found[place].end else None


def is_quoted(found: Sequence[Quotation], content: Iterable[tuple[int, int]]) -> bool:
    """Whether all of a content stands inside marks."""
    pairs = [(holding(found, start), end) for start, end in content]
    return all(marks is not None and end <= marks.end for marks, end in pairs)


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """Give the content between marks as the guide has it: no white space, no comma at its end."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in ",;:—–"):
        end -= 1
    return start, end
