"""Question and answer in turns of their own.

“How much?” asked the judge. ¶ “Four thousand pounds, your honour.”

A quotation that opens its paragraph behind a question that is closed is the other's. So is what follows it without a
word beside it, as long as paragraphs are nothing but quotations. Whose each is, `components.speakers` weighs.
"""

from collections.abc import Iterable

from newsclaims.components.quotes.candidates import Extent
from newsclaims.components.quotes.layout import Layout

LONGEST = 100
"""Turns of the longest exchange that goes on without a word beside it."""


def opens_turn(layout: Layout, number: int) -> bool:
    """Whether a quotation is a turn of an exchange: it answers, or goes on the exchange with no word beside it."""
    for turn in range(number, max(number - LONGEST, -1), -1):
        own = layout.quotations[turn]
        first = layout.token(own.start)
        if own.carried or first > layout.paragraph_start(first):
            return False
        if _asked_freely(layout, first):
            return True
        if turn == 0 or not _stands_below(layout, turn - 1, turn):
            return False
        if _asks(layout, turn - 1):
            return True
        if not is_bare(layout, turn - 1):
            return False
    return False


def parted(layout: Layout, cue: int, content: Iterable[Extent], number: int) -> bool:
    """Whether a turn opens between a quotation and that of a quote's content which stands in its cue's paragraph."""
    here = layout.paragraph[layout.token(cue)]
    said = (layout.inside[layout.token(start)] for start, _ in content)
    own = [one for one in said if one >= 0 and _line(layout, one) == here]
    if not own:
        return False
    beside = min(own, key=lambda one: abs(layout.quotations[one].start - cue))
    return any(opens_turn(layout, one) for one in range(min(beside, number) + 1, max(beside, number) + 1))


def _asks(layout: Layout, number: int) -> bool:
    return layout.text[layout.quotations[number].inner_end - 1] == "?"


def _asked_freely(layout: Layout, first: int) -> bool:
    """Whether the article's own words ask right before a paragraph: Would it change anything? ¶ “No.”."""
    number = layout.paragraph[first] - 1
    if number < 0:
        return False
    last = layout.before(layout.lines[number][1]) - 1
    return layout.doc[last].text == "?" and layout.inside[last] < 0


def _stands_below(layout: Layout, upper: int, lower: int) -> bool:
    """Whether a quotation is closed in the paragraph before that of the next."""
    return layout.quotations[upper].closed and _line(layout, lower) == _line(layout, upper) + 1


def _line(layout: Layout, number: int) -> int:
    """Give the paragraph of a quotation."""
    return layout.paragraph[layout.token(layout.quotations[number].start)]


def is_bare(layout: Layout, number: int) -> bool:
    """Whether a paragraph is nothing but a quotation."""
    own = layout.quotations[number]
    start, end = layout.lines[_line(layout, number)]
    return not layout.text[start : own.start].strip() and not layout.text[own.end : end].strip()
