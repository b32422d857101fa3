"""Pair quotation marks: curly, straight, typed as two single ones, British single ones, guillemets.

The outermost pairs are given; what is quoted inside a quotation belongs to it. A paragraph that opens a quotation
and doesn't close it runs to its end, and is carried on where the next paragraph opens with a mark again.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from typing import NamedTuple

MARK = re.compile(r"''|``|,,|[“”„‟«»\"‘’‚'`]")
SINGLE_OPENERS = "‘‚'`"
SINGLE_CLOSERS = "’'‘"
OPENERS = ("“", "„", "‟", "«", "``", ",,")
CLOSERS = ("”", "»")
EITHER = ('"', "''")
CLITIC = re.compile(r"(?:\d0s|em|til|tis|twas|cause|n|round|bout)\b", re.IGNORECASE)
"""Words that are written with an apostrophe in front."""


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

    def holds(self, at: int) -> bool:
        """Whether the code point `at` stands inside the marks."""
        return self.inner_start <= at < self.inner_end


def quotations(text: str, regions: Iterable[tuple[int, int]]) -> list[Quotation]:
    """Give the outermost quotations of the paragraphs in `regions` of `text`, in order.

    Example:
        >>> [text[q.inner_start : q.inner_end] for text in ["He’s “not ‘sure’ yet,” she said."]
        ...  for q in quotations(text, [(0, len(text))])]
        ['not ‘sure’ yet,']
    """
    found: list[Quotation] = []
    for start, end in paragraphs(text, regions):
        here = _paragraph(text, start, end)
        before = found[-1] if found else None
        if here and before is not None and not before.closed and here[0].start == _first(text, start, end):
            here[0] = here[0]._replace(carried=True)
        found.extend(here)
    return found


def paragraphs(text: str, regions: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Give the lines of `regions` that hold more than white space."""
    lines = []
    for start, end in regions:
        while start < end:
            stop = text.find("\n", start, end)
            stop = end if stop < 0 else stop
            if _first(text, start, stop) < stop:
                lines.append((start, stop))
            start = stop + 1
    return lines


def holding(found: Sequence[Quotation], at: int) -> Quotation | None:
    """Give the quotation of `found` (in order) inside whose marks `at` stands."""
    place = bisect_right(found, at, key=lambda quotation: quotation.start) - 1
    return found[place] if place >= 0 and found[place].start <= at < found[place].end else None


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """Give the content between marks as the guide has it: no white space, no comma at its end."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in ",;:—–"):
        end -= 1
    return start, end


def _first(text: str, start: int, end: int) -> int:
    while start < end and text[start].isspace():
        start += 1
    return start


def _paragraph(text: str, start: int, end: int) -> list[Quotation]:
    """Give the quotations of one paragraph: double marks first, single ones in what they leave."""
    marks = list(MARK.finditer(text, start, end))
    if not marks:
        return []
    found: list[Quotation] = []
    opened: re.Match[str] | None = None
    singles: list[int] = []  # places in `marks` that may be single quotation marks, outside double ones
    for place, mark in enumerate(marks):
        sign = mark.group()
        if sign in SINGLE_OPENERS or sign in SINGLE_CLOSERS:
            if opened is None:
                singles.append(place)
        elif opened is None:
            if _opens(text, mark, start, end):
                opened = mark
        elif (sign in OPENERS and _shaped_as_opener(text, mark, start, end)) or (
            sign in EITHER and _shaped_as_opener(text, mark, start, end) and opened.group() == sign
        ):
            found.append(_pair(opened, mark.start(), mark.start(), closed=False))
            opened = mark
        elif not (sign == "“" and opened.group() in EITHER):
            found.append(_pair(opened, mark.start(), mark.end()))
            opened = None
    if opened is not None:
        found.append(_pair(opened, end, end, closed=False))
    if not singles:
        return found
    return _outermost([*found, *_single(text, [marks[place] for place in singles], start, end, found)])


def _pair(opened: re.Match[str], inner_end: int, end: int, closed: bool = True) -> Quotation:
    return Quotation(opened.start(), end, opened.end(), inner_end, closed)


def _outermost(found: list[Quotation]) -> list[Quotation]:
    outer: list[Quotation] = []
    for quotation in sorted(found, key=lambda one: (one.start, -one.end)):
        if not outer or quotation.start >= outer[-1].end:
            outer.append(quotation)
    return outer


def _opens(text: str, mark: re.Match[str], start: int, end: int) -> bool:
    """Whether a double mark may open a quotation; a foot or inch mark (6'2") and a stray closer don't."""
    sign = mark.group()
    before = text[mark.start() - 1] if mark.start() > start else " "
    after = text[mark.end()] if mark.end() < end else " "
    if sign in CLOSERS:
        return before.isspace() and not after.isspace()
    if sign in EITHER:
        return not after.isspace() and not (before.isalnum() or before in ".,!?'")
    return True


def _shaped_as_opener(text: str, mark: re.Match[str], start: int, end: int) -> bool:
    before = text[mark.start() - 1] if mark.start() > start else " "
    after = text[mark.end()] if mark.end() < end else " "
    return (before.isspace() or before in "([—–") and not after.isspace()


def _single(
    text: str, marks: list[re.Match[str]], start: int, end: int, doubles: list[Quotation]
) -> list[Quotation]:
    """Give the quotations in single marks, with apostrophes told from marks by what stands beside them."""
    found: list[Quotation] = []
    place = 0
    while place < len(marks):
        mark = marks[place]
        place += 1
        if not _opens_single(text, mark, start, end):
            continue
        closer = _closing_single(text, marks, place, start, end)
        going_on = _repeated(text, mark, end) and _left_open(text, mark, start, end)
        if closer is not None and going_on and _possessive(text, marks[closer], end):
            closer = None
        if closer is None:
            if _left_open(text, mark, start, end):
                found.append(_pair(mark, end, end, closed=False)._replace(double=False))
                break
            continue
        pair = _pair(mark, marks[closer].start(), marks[closer].end())._replace(double=False)
        if any(one.start < pair.start < one.end or one.start < pair.end < one.end for one in doubles):
            continue
        found.append(pair)
        place = closer + 1
    return found


def _left_open(text: str, mark: re.Match[str], start: int, end: int) -> bool:
    """Whether a single mark that nothing closes opens a paragraph of speech, or its first behind a colon."""
    at = mark.start()
    while at > start and text[at - 1].isspace():
        at -= 1
    if at > start and text[at - 1] not in ":,":
        return False
    colon = at == start or text[at - 1] == ":"
    whole = colon and mark.group() == "‘" and text[end - 1 : end] in tuple(".!?…")
    return whole or _repeated(text, mark, end)


def _repeated(text: str, mark: re.Match[str], end: int) -> bool:
    """Whether the next paragraph opens with the same mark."""
    following = _first(text, end, min(end + 4, len(text)))
    return following > end and text.startswith(mark.group(), following)


def _possessive(text: str, mark: re.Match[str], end: int) -> bool:
    """Whether a mark that may close may be the one of "the players’ wages": behind an s, with words to come."""
    return text[mark.start() - 1] in "sS" and mark.end() < end


def _opens_single(text: str, mark: re.Match[str], start: int, end: int) -> bool:
    if mark.group() not in SINGLE_OPENERS:
        return False
    before = text[mark.start() - 1] if mark.start() > start else " "
    after = text[mark.end()] if mark.end() < end else " "
    if not (before.isspace() or before in '([—–-:“"/') or not (after.isalnum() or after in '[($£€…“"'):
        return False
    return not CLITIC.match(text, mark.end(), end)


def _closing_single(text: str, marks: list[re.Match[str]], place: int, start: int, end: int) -> int | None:
    """Give the place in `marks` that closes a single quotation opened before `place`.

    "the leaders' meeting": a mark after an s with a word behind it is a possessive if a later mark closes better.
    """
    weak: int | None = None
    for at in range(place, len(marks)):
        mark = marks[at]
        before, after = text[mark.start() - 1], text[mark.end()] if mark.end() < end else " "
        if mark.group() not in SINGLE_CLOSERS or before.isspace() or after.isalnum():
            if _opens_single(text, mark, start, end):
                return weak
            continue
        if before in ".,!?…" or not after.isspace() or mark.end() >= end:
            return at
        if before not in "sS":
            return at
        if weak is None:
            weak = at
    return weak
