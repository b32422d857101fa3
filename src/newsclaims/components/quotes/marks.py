"""Pair quotation marks: curly, straight, typed as two single ones, British single ones, guillemets, also typed: <<.

The outermost pairs are given; what is quoted inside a quotation belongs to it. A paragraph that opens a quotation
and doesn't close it runs to its end, and is carried on where the next paragraph opens with a mark again.
"""

import re
from collections.abc import Iterable, Sequence

from newsclaims.components.quotes.quotation import Quotation
from newsclaims.language.paragraphs import first_word, paragraphs
from newsclaims.language.quotation_marks import CLOSERS, EITHER, OPENERS, SINGLES, marks

SINGLE_OPENERS = "‘‚'`"
SINGLE_CLOSERS = "’'‘"
REACH = 5
"""Paragraphs in which a quotation's end is looked for that was left open."""
_NAME = r"[A-Z][\w.’'-]+\s[A-Z][\w’'-]+"
FORGOTTEN = re.compile(rf"[,?!]\s(?:(?:said|says)\s{_NAME}|(?:he|she|{_NAME})\s(?:said|says|added|told)\b)")
"""Where a quotation ended whose closing mark was forgotten: “We lost, | said Ada Obi; “We lost, | she said."""

CLITIC = re.compile(r"(?:\d0s|em|til|tis|twas|cause|n|round|bout)\b", re.IGNORECASE)
"""Words that are written with an apostrophe in front."""


def quotations(text: str, regions: Iterable[tuple[int, int]]) -> list[Quotation]:
    """Give the outermost quotations of the paragraphs in `regions` of `text`, in order.

    Example:
        >>> [text[q.inner_start : q.inner_end] for text in ["He’s “not ‘sure’ yet,” she said."]
        ...  for q in quotations(text, [(0, len(text))])]
        ['not ‘sure’ yet,']
    """
    found: list[Quotation] = []
    lines = paragraphs(text, regions)
    for at, (start, end) in enumerate(lines):
        here = _paragraph(text, start, end)
        before = found[-1] if found else None
        if before is not None and not before.closed and before.end == lines[at - 1][1]:
            here = _carried(text, lines[at : at + REACH], here)
        found.extend(here)
    going_on = {at for at, one in enumerate(found[1:]) if one.carried}
    return [one if one.closed or at in going_on else _cut_short(text, one) for at, one in enumerate(found)]


def _cut_short(text: str, left_open: Quotation) -> Quotation:
    """Give a quotation that nothing closes, up to who is said to have said it, if that is told in its paragraph."""
    forgotten = FORGOTTEN.search(text, left_open.inner_start, left_open.inner_end)
    if forgotten is None:
        return left_open
    end = forgotten.start() + 1
    return left_open._replace(end=end, inner_end=end, closed=True)


def _carried(text: str, lines: Sequence[tuple[int, int]], here: list[Quotation]) -> list[Quotation]:
    """Give the quotations of the first of some paragraphs, before which one was left open.

    It goes on where the paragraph repeats its mark, and where none is opened before one ends it at a paragraph's end or
    amid the first: “… ¶ We are broke,” he said.
    """
    start, end = lines[0]
    first = first_word(text, start, end)
    if here and here[0].start == first:
        return [here[0]._replace(carried=True), *here[1:]]
    doubles = (one for one in marks(text, start, lines[-1][1]) if one.group() not in SINGLES)
    mark = next(doubles, None)
    if mark is None or mark.group() not in (*CLOSERS, *EITHER):
        return here
    stop = next(last for _, last in lines if last > mark.start())
    inner, outer = min(mark.start(), end), min(mark.end(), end)
    straight = text[mark.start() - 1] in ".,!?…" and not text[mark.end() : mark.end() + 1].strip()
    if first < mark.start() < end and (straight or mark.group() in CLOSERS):
        return [Quotation(first, outer, first, inner, carried=True), *_paragraph(text, outer, end)]
    ends_there = first < inner and not text[mark.end() : stop].strip()
    return [Quotation(first, outer, first, inner, stop == end, carried=True)] if ends_there else here


def _paragraph(text: str, start: int, end: int) -> list[Quotation]:
    """Give the quotations of one paragraph: double marks first, single ones in what they leave."""
    found = marks(text, start, end)
    if not found:
        return []
    reading = _Doubles(text, start, end, _left(found))
    for place, mark in enumerate(found):
        reading.read(place, mark)
    doubles = reading.closed()
    if not reading.singles:
        return doubles
    singles = _single(text, [found[place] for place in reading.singles], start, end, doubles)
    return _outermost([*doubles, *singles])


class _Doubles:
    """The double marks of a paragraph, read one by one."""

    def __init__(self, text: str, start: int, end: int, left: list[tuple[int, int, int]]) -> None:
        self.text = text
        self.start = start
        self.end = end
        self.left = left
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
        elif _opens(self.text, mark, self.start, self.end):
            self.opened = mark

    def _inside(self, place: int, mark: re.Match[str], opened: re.Match[str]) -> None:
        """Read a mark inside a quotation, which it nests in, ends, or follows, where its end was forgotten."""
        sign = mark.group()
        if sign == "“" and _nests(opened.group(), self.left[place + 1]):
            self.nested += 1
        elif self.nested and sign == "”":
            self.nested -= 1
        elif self._begins_anew(mark, opened):
            self.found.append(_pair(opened, mark.start(), mark.start(), closed=False))
            self.opened = mark
        elif self._tells_inches(place, mark, opened):
            return
        elif sign != "“" or opened.group() not in EITHER:
            self.found.append(_pair(opened, mark.start(), mark.end()))
            self.opened = None

    def _begins_anew(self, mark: re.Match[str], opened: re.Match[str]) -> bool:
        """Whether a mark can only open: by its own shape, or like the straight one that is opened by what is beside."""
        sign = mark.group()
        alike = sign in OPENERS or (sign in EITHER and opened.group() == sign)
        return alike and _shaped_as_opener(self.text, mark, self.start, self.end)

    def _tells_inches(self, place: int, mark: re.Match[str], opened: re.Match[str]) -> bool:
        """Whether a straight mark behind a number is one of inches, as another is left to close: "A 6" pipe burst."."""
        before, after = _beside(self.text, mark, self.start, self.end)
        straight = mark.group() == opened.group() == '"' and before.isdigit() and not after.isalpha()
        return straight and self.left[place + 1][2] % 2 == 1

    def closed(self) -> list[Quotation]:
        """Give the quotations; one that nothing closed runs to the end."""
        if self.opened is not None:
            self.found.append(_pair(self.opened, self.end, self.end, closed=False))
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
    before, after = _beside(text, mark, start, end)
    if sign in CLOSERS:
        return before.isspace() and not after.isspace()
    if sign in EITHER:
        return not after.isspace() and not (before.isalnum() or before in ".,!?'")
    return True


def _shaped_as_opener(text: str, mark: re.Match[str], start: int, end: int) -> bool:
    before, after = _beside(text, mark, start, end)
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
        closer = _closer(text, marks, place, start, end)
        if closer is not None:
            pair = _pair(mark, marks[closer].start(), marks[closer].end())._replace(double=False)
            if not any(one.start < at < one.end for one in doubles for at in (pair.start, pair.end)):
                found.append(pair)
                place = closer + 1
        elif _left_open(text, mark, start, end):
            found.append(_pair(mark, end, end, closed=False)._replace(double=False))
            break
    return found


def _closer(text: str, marks: list[re.Match[str]], place: int, start: int, end: int) -> int | None:
    """Give the place of the mark that closes the one before `place`; no apostrophe where speech goes on at the next."""
    opener = marks[place - 1]
    closer = _closing_single(text, marks, place, start, end)
    if closer is None or not _possessive(text, marks[closer], end):
        return closer
    goes_on = _repeated(text, opener, end) and _left_open(text, opener, start, end)
    return None if goes_on else closer


def _left_open(text: str, mark: re.Match[str], start: int, end: int) -> bool:
    """Whether a single mark that nothing closes opens a paragraph of speech, or its first behind a colon."""
    at = mark.start()
    while at > start and text[at - 1].isspace():
        at -= 1
    before = text[at - 1] if at > start else ":"
    whole = before == ":" and mark.group() == "‘" and text[end - 1 : end] in tuple(".!?…")
    return before in ":," and (whole or _repeated(text, mark, end))


def _repeated(text: str, mark: re.Match[str], end: int) -> bool:
    """Whether the next paragraph opens with the same mark."""
    following = first_word(text, end, min(end + 4, len(text)))
    return following > end and text.startswith(mark.group(), following)


def _possessive(text: str, mark: re.Match[str], end: int) -> bool:
    """Whether a mark that may close may be the one of "the players’ wages": behind an s, with words to come."""
    return text[mark.start() - 1] in "sS" and mark.end() < end


def _opens_single(text: str, mark: re.Match[str], start: int, end: int) -> bool:
    if mark.group() not in SINGLE_OPENERS:
        return False
    before, after = _beside(text, mark, start, end)
    if not (before.isspace() or before in '([—–-:“"/') or not (after.isalnum() or after in '[($£€…“"'):
        return False
    return not CLITIC.match(text, mark.end(), end)


def _beside(text: str, mark: re.Match[str], start: int, end: int) -> tuple[str, str]:
    """Give the characters before and behind a mark, blanks at the ends of its paragraph."""
    before = text[mark.start() - 1] if mark.start() > start else " "
    return before, text[mark.end()] if mark.end() < end else " "


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
