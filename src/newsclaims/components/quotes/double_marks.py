"""Pair double quotation marks: curly, straight, typed as two single ones, guillemets, also typed: <<.

A mark whose blank stands on its wrong side, or on both, as where a page was typed in haste, is told by its turn.
"""

import re
from collections.abc import Sequence

from newsclaims.components.quotes.quotation import Quotation, pair
from newsclaims.language.quotation_marks import (
    CLOSERS,
    EITHER,
    OPENERS,
    SINGLES,
    beside,
    repeated,
    sign_before,
)


class Doubles:
    """The double marks of a paragraph, read one by one."""

    def __init__(self, text: str, start: int, end: int, marks: Sequence[re.Match[str]]) -> None:
        self.text = text
        self.start = start
        self.end = end
        self.marks = marks
        self.left = _left(marks)
        self.found: list[Quotation] = []
        self.opened: re.Match[str] | None = None
        self.nested = 0
        """Quotations that are open inside the one that is opened."""
        self.singles: list[int] = []
        """Places of marks that may be single quotation marks, outside double ones."""

    def read(self, place: int, mark: re.Match[str]) -> None:
        """Read the next mark."""
        if mark.group() in SINGLES:
            if self.opened is None:
                self.singles.append(place)
        elif self.opened is not None:
            self._inside(place, mark, self.opened)
        elif _opens(self.text, mark, self.start, self.end) or self._ends_next(place, mark):
            self.opened = mark

    def _ends_next(self, place: int, mark: re.Match[str]) -> bool:
        """Whether a straight mark that its blanks don't tell of opens, as the next can close: " We go," he said."""
        before, after = beside(self.text, mark, self.start, self.end)
        blank = (
            before.isspace() and after.isspace() and not sign_before(self.text, mark, self.start).isdigit()
        )
        glued = before in ".!?" and after.isupper()
        behind = (self.marks[at] for at in range(place + 1, len(self.marks)))
        following = next((one for one in behind if one.group() == mark.group()), None)
        if mark.group() not in EITHER or not (blank or glued) or following is None:
            return False
        return not _shaped_as_opener(self.text, following, self.start, self.end)

    def _inside(self, place: int, mark: re.Match[str], opened: re.Match[str]) -> None:
        """Read a mark inside a quotation, which it nests in, ends, or follows, where its end was forgotten."""
        sign = mark.group()
        if sign == "“" and _nests(opened.group(), self.left[place + 1]):
            self.nested += 1
        elif self.nested and sign == "”":
            self.nested -= 1
        elif self._begins_anew(place, mark, opened):
            self.found.append(pair(opened, mark.start(), mark.start(), closed=False))
            self.opened = mark
        elif self._tells_inches(place, mark, opened):
            return
        elif sign != "“" or opened.group() not in EITHER:
            self.found.append(pair(opened, mark.start(), mark.end()))
            self.opened = None

    def _begins_anew(self, place: int, mark: re.Match[str], opened: re.Match[str]) -> bool:
        """Whether a mark can only open: by its own shape, or like the straight one that is opened by what is beside."""
        sign = mark.group()
        alike = sign in OPENERS or (sign in EITHER and opened.group() == sign)
        shaped = alike and _shaped_as_opener(self.text, mark, self.start, self.end)
        return shaped and not self._closes_behind_a_blank(place, mark)

    def _closes_behind_a_blank(self, place: int, mark: re.Match[str]) -> bool:
        """Whether a mark closes what is open, with its blank on the wrong side, by its turn: "It is late, "he said."""
        following = self.marks[place + 1] if place + 1 < len(self.marks) else None
        if following is not None and not beside(self.text, following, self.start, self.end)[0].isspace():
            return False
        if sign_before(self.text, mark, self.start) not in ".,!?…" or (len(self.marks) - place) % 2 == 0:
            return False
        return self.text[mark.end()].islower() or not repeated(self.text, mark, self.end)

    def _tells_inches(self, place: int, mark: re.Match[str], opened: re.Match[str]) -> bool:
        """Whether a straight mark behind a number is one of inches, as another is left to close: "A 6" pipe burst."."""
        before, after = beside(self.text, mark, self.start, self.end)
        straight = mark.group() == opened.group() == '"' and before.isdigit() and not after.isalpha()
        return straight and self.left[place + 1][2] % 2 == 1

    def closed(self) -> list[Quotation]:
        """Give the quotations; one that nothing closed runs to the end."""
        if self.opened is not None:
            self.found.append(pair(self.opened, self.end, self.end, closed=False))
        return self.found


def _left(marks: Sequence[re.Match[str]]) -> list[tuple[int, int, int]]:
    """Give for each place how many “, ” and straight marks there are from it on."""
    found = [(0, 0, 0)]
    for mark in reversed(marks):
        opening, closing, straight = found[-1]
        sign = mark.group()
        found.append((opening + (sign == "“"), closing + (sign == "”"), straight + (sign == '"')))
    return found[::-1]


def _nests(opened: str, left: tuple[int, int, int]) -> bool:
    """Whether a “ inside an opened quotation nests: enough marks are left to close both."""
    opening, closing, straight = left
    if opened == "“":
        return closing >= opening + 2
    return opened == '"' and closing > opening and straight % 2 == 1


def _opens(text: str, mark: re.Match[str], start: int, end: int) -> bool:
    """Whether a double mark may open a quotation; a foot or inch mark (6'2") and a stray closer don't."""
    sign = mark.group()
    before, after = beside(text, mark, start, end)
    if sign in CLOSERS:
        return before.isspace() and not after.isspace()
    if sign in EITHER:
        return not after.isspace() and not (before.isalnum() or before in ".,!?'")
    return True


def _shaped_as_opener(text: str, mark: re.Match[str], start: int, end: int) -> bool:
    before, after = beside(text, mark, start, end)
    return (before.isspace() or before in "([—–") and not after.isspace() and after not in ".,;:!?)"
