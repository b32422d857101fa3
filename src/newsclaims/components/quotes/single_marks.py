"""Pair single quotation marks, as British papers have them, told from apostrophes by what stands beside them."""

import re

from newsclaims.components.quotes.quotation import Quotation, pair
from newsclaims.language.quotation_marks import beside, repeated

SINGLE_OPENERS = "‘‚'`"
SINGLE_CLOSERS = "’'‘"
CLITIC = re.compile(r"(?:\d0s|em|til|tis|twas|cause|n|round|bout)\b", re.IGNORECASE)
"""Words that are written with an apostrophe in front."""


def single(
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
        closer = _closer(text, marks, place, start, end)
        if closer is not None:
            between = pair(mark, marks[closer].start(), marks[closer].end())._replace(double=False)
            if not any(one.start < at < one.end for one in doubles for at in (between.start, between.end)):
                found.append(between)
                place = closer + 1
        elif _left_open(text, mark, start, end):
            found.append(pair(mark, end, end, closed=False)._replace(double=False))
            break
    return found


def _closer(text: str, marks: list[re.Match[str]], place: int, start: int, end: int) -> int | None:
    """Give the place of the mark that closes the one before `place`; no apostrophe where speech goes on at the next."""
    opener = marks[place - 1]
    closer = _closing_single(text, marks, place, start, end)
    if closer is None or not _possessive(text, marks[closer], end):
        return closer
    goes_on = repeated(text, opener, end) and _left_open(text, opener, start, end)
    return None if goes_on else closer


def _left_open(text: str, mark: re.Match[str], start: int, end: int) -> bool:
    """Whether a single mark that nothing closes opens a paragraph of speech, or its first behind a colon."""
    at = mark.start()
    while at > start and text[at - 1].isspace():
        at -= 1
    before = text[at - 1] if at > start else ":"
    whole = before == ":" and mark.group() == "‘" and text[end - 1 : end] in tuple(".!?…")
    return before in ":," and (whole or repeated(text, mark, end))


def _possessive(text: str, mark: re.Match[str], end: int) -> bool:
    """Whether a mark that may close may be the one of "the players’ wages": behind an s, with words to come."""
    return text[mark.start() - 1] in "sS" and mark.end() < end


def _opens_single(text: str, mark: re.Match[str], start: int, end: int) -> bool:
    if mark.group() not in SINGLE_OPENERS:
        return False
    before, after = beside(text, mark, start, end)
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
        if _closes_single(text, mark, end):
            if _closes_well(text, mark, end):
                return at
            weak = at if weak is None else weak
        elif _opens_single(text, mark, start, end):
            return weak
    return weak


def _closes_single(text: str, mark: re.Match[str], end: int) -> bool:
    before, after = text[mark.start() - 1], text[mark.end()] if mark.end() < end else " "
    return mark.group() in SINGLE_CLOSERS and not before.isspace() and not after.isalnum()


def _closes_well(text: str, mark: re.Match[str], end: int) -> bool:
    """Whether a mark that closes is no possessive: behind a sign or another letter than s, or with no word behind."""
    before = text[mark.start() - 1]
    return before in ".,!?…" or mark.end() >= end or not text[mark.end()].isspace() or before not in "sS"
