"""The amounts of one sentence, found from left to right."""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator

from newsclaims.components.figures import bounds, kinds, lookalikes, ranges, ratios, single, tallies
from newsclaims.components.figures.amount import Amount
from newsclaims.components.figures.figure_rules import first, first_amount
from newsclaims.components.figures.setting import Context
from newsclaims.components.tracing import Considered, is_traced, note


class Sentence:
    """The sentence `[start, end)` of an article, with the stretches in it that hold digits, but no amount.

    `floor` is where the modifier of the next amount may begin: behind the last one, or before the sentence, where it
    was broken at an abbreviation.
    """

    def __init__(self, context: Context, start: int, end: int) -> None:
        self.context, self.text, self.start, self.end = context, context.text, start, end
        broken = self.text[start - 2 : start].startswith(".")
        self.floor = start - lookalikes.ABBREVIATION if broken else start
        self._shapes = lookalikes.shapes(self.text, start, end)

    def shape(self, start: int, end: int) -> tuple[int, int] | None:
        """Give the last of the stretches, which are in order, that overlaps `[start, end)`."""
        at = bisect_right(self._shapes, (end - 1, 1 << 62)) - 1
        return self._shapes[at] if at >= 0 and self._shapes[at][1] > start else None

    def amounts(self, found: re.Match[str], at: int) -> Iterator[tuple[Amount | None, int]]:
        """Give what begins at a match of TRIGGER, each with where to go on behind it; None for what is no amount.

        `at` is behind the match.
        """
        shape = self.shape(at - 1, max(at, found.end() + 1))
        within = self._within_shape(found.start()) if shape and self.text[at - 1 : at].isdigit() else []
        lookalike = shape if shape and not found["symbol"] else self.context.in_date(at - 1, at)
        for amount in within:
            yield amount, amount.end
        if within:
            return
        if lookalike is not None:
            yield None, lookalike[1]
        else:
            for amount in ranges.read(self.context, found, self.start, self.end):
                yield (amount, amount.end) if self.takes(amount) else (None, amount.number[1])

    def _within_shape(self, at: int) -> list[Amount]:
        """Give what is an amount though its digits have the shape of something else: 12th, 40s, bill 231-204."""
        place = (self.text, at, self.start, self.end)
        tally = first(tallies.TALLIES, *place)
        if tally is not None:
            return ranges.named(*tally)
        one = first_amount(ratios.IN_SHAPES, *place)
        return [] if one is None else [one]

    def takes(self, amount: Amount) -> bool:
        """Find what `amount` counts, and its modifiers; False where it is no amount."""
        reason = self._why_not(amount)
        if not reason:
            self.floor = amount.end
        if is_traced(self.context.doc):
            span = (amount.start, amount.end, amount.rule)
            note(self.context.doc, [Considered("figure", *span, taken=not reason, reason=reason)])
        return not reason

    def _why_not(self, amount: Amount) -> str:
        """Complete `amount`, or say why it is none."""
        for reason, is_so in _LOOKALIKES:
            if is_so(self, amount):
                return reason
        bounds.before(self.text, amount, self.floor)
        if amount.modifier == "exactly" and lookalikes.is_occasion(self.context, amount):
            return "an occasion"
        if amount.measure is None:
            bounds.after(self.text, amount, self.end)
            reason = kinds.settle(self.context, amount, self.start, self.end)
            if reason:
                return reason
        self.context.name_currency(amount)
        if amount.modifier == "exactly":
            bounds.after(self.text, amount, self.end)
        bounds.change(self.text, amount, self.start, self.end)
        return ""


_LOOKALIKES: tuple[tuple[str, Callable[[Sentence, Amount], bool]], ...] = (
    ("part of a date", lambda sentence, amount: sentence.context.in_date(*amount.number) is not None),
    ("part of a title", lambda sentence, amount: lookalikes.is_titled(sentence.context, amount)),
    (
        "only when it was",
        lambda sentence, amount: lookalikes.is_date_offset(sentence.text, amount, sentence.end),
    ),
    (
        "part of an address, a label or a number",
        lambda sentence, amount: amount.measure is None and sentence.shape(*amount.number) is not None,
    ),
)
"""Why what reads like an amount is none."""


def find_amounts(context: Context, start: int, end: int) -> list[Amount]:
    """Give the amounts of one sentence, names and dates left out."""
    found = single.TRIGGER.search(context.text, start, end)
    amounts: list[Amount] = []
    if found is None:
        return amounts
    sentence = Sentence(context, start, end)
    while found:
        at = max(found.end(), found.start() + 1)
        for amount, behind in sentence.amounts(found, at):
            at = max(at, behind)
            if amount is not None:
                amounts.append(amount)
        found = single.TRIGGER.search(context.text, at, end)
    return amounts
