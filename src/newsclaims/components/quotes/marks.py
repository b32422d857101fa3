"""Pair quotation marks: double ones (`double_marks`), and in what they leave single ones (`single_marks`).

The outermost pairs are given; what is quoted inside a quotation belongs to it. A paragraph that opens a quotation
and doesn't close it runs to its end, and is carried on where the next paragraph opens with a mark again.
"""

import re
from collections.abc import Iterable, Sequence

from newsclaims.components.quotes.double_marks import Doubles
from newsclaims.components.quotes.quotation import Quotation
from newsclaims.components.quotes.single_marks import single
from newsclaims.language.paragraphs import first_word, paragraphs
from newsclaims.language.quotation_marks import CLOSERS, EITHER, SINGLES, marks, sign_before

REACH = 5
"""Paragraphs in which a quotation's end is looked for that was left open."""
_NAME = r"[A-Z][\w.’'-]+\s[A-Z][\w’'-]+"
FORGOTTEN = re.compile(rf"[,?!]\s(?:(?:said|says)\s{_NAME}|(?:he|she|{_NAME})\s(?:said|says|added|told)\b)")
"""Where a quotation ended whose closing mark was forgotten: “We lost, | said Ada Obi; “We lost, | she said."""


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
    odd = sum(one.group() not in SINGLES for one in marks(text, start, end)) % 2 == 1
    straight = straight or (odd and sign_before(text, mark, start) in ".,!?…")
    if first < mark.start() < end and (straight or mark.group() in CLOSERS):
        return [Quotation(first, outer, first, inner, carried=True), *_paragraph(text, outer, end)]
    ends_there = first < inner and not text[mark.end() : stop].strip()
    return [Quotation(first, outer, first, inner, stop == end, carried=True)] if ends_there else here


def _paragraph(text: str, start: int, end: int) -> list[Quotation]:
    """Give the quotations of one paragraph: double marks first, single ones in what they leave."""
    found = marks(text, start, end)
    if not found:
        return []
    reading = Doubles(text, start, end, found)
    for place, mark in enumerate(found):
        reading.read(place, mark)
    doubles = reading.closed()
    if not reading.singles:
        return doubles
    singles = single(text, [found[place] for place in reading.singles], start, end, doubles)
    return _outermost([*doubles, *singles])


def _outermost(found: list[Quotation]) -> list[Quotation]:
    outer: list[Quotation] = []
    for quotation in sorted(found, key=lambda one: (one.start, -one.end)):
        if not outer or quotation.start >= outer[-1].end:
            outer.append(quotation)
    return outer
