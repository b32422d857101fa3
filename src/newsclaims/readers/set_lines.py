"""Lines as they were set on pages → paragraphs.

Paragraphs are told by the space between lines, by an indented line, and by the size of letters; what stands on many
pages at the top or the foot, or is what a browser prints there, is no text; hyphens at line ends go where the document
divides words there, as TeX and newspapers do, and browsers and word processors don't.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence, Set
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from newsclaims.readers.databases import is_border

_EDGE = 2
"""So many lines at the top of a page, and at its foot, may be running heads."""

_CHAPTER = 3
"""On so many pages a line at the edge is a running head, even if the others have other ones."""

_WIDER = 1.3
"""From how many times the usual distance between lines on a paragraph begins."""

_CLOSE = 1.8
"""Up to how many times the size of its letters the next line of a paragraph mostly stands below a line."""

_SINGLE = 10
"""A page with one such line in ten is set so; where there are fewer, it is set with space between all lines."""

_ALIKE = 0.5
"""So little in size makes no other letters."""

_INDENT = (0.7, 4)
"""So many times the size of its letters the first line of a paragraph stands to the right of the others."""

_MARGIN, _MARGINS = 3, 50
"""Where so many lines begin, there is a column's left margin; and so many of them are looked at."""

_SHORT = 0.6
"""A line of less than that share of the usual length doesn't fill its column, whatever it ends with: a byline."""

_DIVIDED, _SEVERAL = 0.03, 2
"""Where so many lines end within a word, and so many at least, words are divided.

Of 16 articles of other hands 0.3 % of the lines do as Chromium prints them, all at hyphens of their own, as
*co-operative* has one; 5 % as TeX sets them in one column, 14 % in two.
"""

_LONGEST = 100
"""No word is of more characters."""

_SOFT = "\xad"
_WORD = re.compile(r"\w+(?:[-‐]\w+)*")
_HYPHEN = re.compile(r"(?P<first>[\w-]*[^\W_])[-‐\xad]\Z")
_GOES_ON = re.compile(r"(?!(?:and|or|to)\b)\w+(?:[-‐]\w+)*")
"""How the next line begins where it goes on with the word; of *two- and three-year terms* it doesn't."""

_DIGITS = re.compile(r"\d+")
_PRINTED = re.compile(
    r"(?:page )?\d+(?: of \d+)?|(?:[a-z]{2,10}://\S+ )?\d+/\d+|\d+([/.-])\d+\1\d+,? \d+:\d\d\b.*", re.I
)
"""A page's number, and what a browser prints there besides: the page's address, when it printed it."""


class Line(NamedTuple):
    """A line of a page, where it stands from its left and above its foot, and how large its letters are."""

    text: str
    x: float
    y: float
    size: float


def without_running(pages: Sequence[Sequence[Line]]) -> list[list[Line]]:
    """Leave out the lines that many pages have at their edges, whatever their numbers: heads, feet, page numbers.

    What stands between the articles of an export stays.
    """
    edges = [{_bare(line) for line in (*page[:_EDGE], *page[-_EDGE:])} for page in pages]
    often = Counter(text for page in edges for text in page)
    many = min(len(pages) / 2, _CHAPTER - 1)
    running = {text for text, count in often.items() if len(pages) > 1 and count > many}
    kept = []
    for page in pages:
        inner = range(_EDGE, len(page) - _EDGE)
        kept.append([line for at, line in enumerate(page) if at in inner or not _is_running(line, running)])
    return kept


def _is_running(line: Line, running: Set[str]) -> bool:
    if _bare(line) in running:
        return not is_border(line.text)
    return _PRINTED.fullmatch(line.text) is not None


def _bare(line: Line) -> str:
    return _DIGITS.sub("0", line.text)


def paragraphs(pages: Sequence[Sequence[Line]]) -> Iterator[list[str]]:
    """Give the lines of each paragraph of pages; of larger letters, as headlines have, they are one.

    A text goes on from one column or page to the next until a sentence ends.
    """
    setting = _set(pages)
    gathered: list[str] = []
    above = None
    for page in pages:
        for number, line in enumerate(page):
            if above is not None and _begins(above, line, setting, same_page=number > 0):
                yield gathered
                gathered = []
            if gathered and line.size > setting.size + _ALIKE:
                gathered = [f"{gathered[0]} {line.text}"]
            else:
                gathered.append(line.text)
            above = line
    if gathered:
        yield gathered


class _Setting(NamedTuple):
    """How most of a document is set."""

    step: float
    """How far lines of one paragraph stand apart."""
    size: float
    """How large the letters are."""
    length: float
    """How many characters a line has."""
    margins: Set[int]
    """Where lines begin."""


def _set(pages: Sequence[Sequence[Line]]) -> _Setting:
    lines = [line for page in pages for line in page]
    begins = Counter(round(line.x) for line in lines)
    return _Setting(
        _usual_step(pages),
        median(line.size for line in lines) if lines else 0,
        median(len(line.text) for line in lines) if lines else 0,
        {x for x, count in begins.most_common(_MARGINS) if count >= _MARGIN},
    )


def _usual_step(pages: Sequence[Sequence[Line]]) -> float:
    """Give how far lines of one paragraph stand apart; in a short text most lines may be paragraphs of their own."""
    steps = [
        (above.y - below.y, above.size)
        for page in pages
        for above, below in pairwise(page)
        if above.y > below.y and abs(above.size - below.size) <= _ALIKE
    ]
    close = [step for step, size in steps if step <= _CLOSE * size]
    return (
        median(close if len(close) >= len(steps) / _SINGLE else [step for step, _ in steps]) if steps else 0
    )


def _begins(above: Line, line: Line, setting: _Setting, *, same_page: bool) -> bool:
    """Say whether a paragraph begins with a line."""
    if abs(above.size - line.size) > _ALIKE:
        return True
    ends = above.text[-1:] in ".!?”\"’'"
    if not same_page or line.y > above.y:
        return ends
    larger = max(1, line.size / setting.size) if setting.size else 1
    if above.y - line.y > _WIDER * setting.step * larger:
        return True
    is_short = len(above.text) < _SHORT * setting.length
    return (ends or is_short) and _is_indented(line, setting.margins)


def _is_indented(line: Line, margins: Set[int]) -> bool:
    least, most = _INDENT
    return any(least * line.size <= line.x - margin <= most * line.size for margin in margins)


class Printed(NamedTuple):
    """What tells of the hyphens at a document's line ends."""

    words: Set[str]
    """All its words, in small letters."""
    divides: bool
    """Its program divides words at line ends; else the hyphens there are those of the words."""

    def is_divided(self, first: str, second: str) -> bool:
        """Say whether a hyphen only divides a word, of which these are the halves."""
        if f"{first}-{second}" in self.words or first[-1].isdigit():
            return False
        return self.divides or first + second in self.words


def printed(paragraphs: Iterable[Sequence[str]]) -> Printed:
    """Give what the lines of a document's paragraphs tell of its hyphens.

    Example:
        >>> printed([["The co-", "operative lost."]]).divides, printed([["The coun-", "cil is no council."]]).divides
        (False, True)
    """
    words: set[str] = set()
    divided: list[str] = []
    number = 0
    for lines in paragraphs:
        number += len(lines)
        for line in lines:
            words.update(_WORD.findall(line.lower()))
        ends = filter(None, map(_halves, lines, lines[1:]))
        divided += (first + second for first, second in ends if not first[-1].isdigit())
    often = len(divided) >= max(_SEVERAL, _DIVIDED * number)
    return Printed(words, often or not words.isdisjoint(divided))


def _halves(above: str, below: str) -> tuple[str, str] | None:
    """Give the parts of the word in which a line ends, if it goes on in small letters on the next."""
    begun, goes_on = _HYPHEN.search(above[-_LONGEST:]), _GOES_ON.match(below)
    if begun is None or goes_on is None or not below[0].islower():
        return None
    return begun["first"].lower(), goes_on[0].lower()


def joined(lines: Sequence[str], document: Printed) -> str:
    """Give the lines of a paragraph as one, without the hyphens that only divide words."""
    pieces = [lines[0]]
    for above, line in pairwise(lines):
        halves = _halves(above, line)
        if halves is None:
            pieces.append(" ")
        elif above.endswith(_SOFT) or document.is_divided(*halves):
            pieces[-1] = above[:-1]
        pieces.append(line)
    return "".join(pieces)
