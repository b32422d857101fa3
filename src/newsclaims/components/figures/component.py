"""The component `newsclaims_figures`: every amount, with its value or range, unit, modifier, and what it measures."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import pairwise

from spacy.language import Language
from spacy.tokens import Doc

from newsclaims.components import annotations
from newsclaims.components.figures import bounds, kinds, lookalikes, measured, mixed, ranges, ratios, single
from newsclaims.components.figures.amount import Amount
from newsclaims.components.figures.grammar import first_amount
from newsclaims.components.figures.setting import Context
from newsclaims.records import Figure


def find_figures(doc: Doc) -> list[Figure]:
    """Give the amounts in the article's body, in order, with what the sentence says of each.

    The value is in base units: dollars, people; a percentage as printed. Its sign is the printed one ("-0.4"): "fell
    2.3%" has the value 2.3 and the `change` down. A range or a vague amount has `low` and `high` instead; a value
    with a margin of error has all three. Units are ISO 4217 codes, CLDR unit identifiers (Unicode TS 35), or the
    counted noun's lemma.
    """
    context = Context(doc)
    figures: list[Figure] = []
    for sentence in annotations.sentences(doc):
        start, end = sentence.start_char, sentence.end_char
        if context.text[end : end + 1] == "%":
            end += 1  # some parsers break "-0.4%." before its sign
        amounts = mixed.merge(context.text, list(_amounts(context, start, end)))
        _inherit(context.text, amounts)
        sources = _conversions(context.text, amounts)
        first = len(figures) + 1
        for number, amount in enumerate(amounts):
            source = f"f{first + sources[number]}" if number in sources else None
            figures.append(_record(context, amount, f"f{first + number}", source, end))
    return figures


def _amounts(context: Context, start: int, end: int) -> Iterator[Amount]:
    """Give the amounts of one sentence, names and dates left out."""
    text = context.text
    found = single.TRIGGER.search(text, start, end)
    if found is None:
        return
    taken = lookalikes.shapes(text, start, end)
    floor = start - lookalikes.ABBREVIATION if text[start - 2 : start].startswith(".") else start
    while found:
        at = max(found.end(), found.start() + 1)
        inside = _overlapped(taken, at - 1, max(at, found.end() + 1))
        ranked = inside is not None and text[at - 1 : at].isdigit()
        rank = first_amount(ratios.RANKS, text, found.start(), start, end) if ranked else None
        if rank is not None:
            at = rank.end
            yield rank
        elif inside and not found["symbol"]:
            at = max(inside[1], at)
        elif dated := context.in_date(at - 1, at):
            at = max(dated[1], at)
        else:
            for amount in ranges.read(context, found, start, end):
                at = max(at, amount.number[1])
                if _complete(context, amount, taken, (floor, start, end)):
                    yield amount
                    floor = amount.end
                    at = max(at, floor)
        found = single.TRIGGER.search(text, at, end)


def _overlapped(taken: list[tuple[int, int]], start: int, end: int) -> tuple[int, int] | None:
    """Give the last of the stretches, which are in order, that overlaps `[start, end)`."""
    at = bisect_right(taken, (end - 1, 1 << 62)) - 1
    return taken[at] if at >= 0 and taken[at][1] > start else None


def _complete(
    context: Context, amount: Amount, taken: list[tuple[int, int]], limits: tuple[int, int, int]
) -> bool:
    """Find what `amount` counts, and its modifiers; False where it is no amount.

    `limits`: where its modifier may begin, where its sentence begins and ends.
    """
    text, (floor, start, end) = context.text, limits
    if (
        context.in_date(*amount.number)
        or lookalikes.is_titled(context, amount)
        or lookalikes.is_date_offset(text, amount, end)
    ):
        return False
    if amount.measure is None and _overlapped(taken, *amount.number):
        return False
    bounds.before(text, amount, floor)
    if amount.modifier == "exactly" and lookalikes.is_occasion(context, amount):
        return False
    if amount.measure is None:
        bounds.after(text, amount, end)
        if not kinds.settle(context, amount, start, end):
            return False
    if amount.measure is not None and amount.measure.currency is not None:
        amount.measure = amount.measure._replace(
            unit=context.currency(amount.measure.currency), currency=None
        )
    if amount.modifier == "exactly":
        bounds.after(text, amount, end)
    bounds.change(text, amount, start, end)
    return True


_COMPARED = re.compile(
    r",?\s\(?(?:(?:up|down)\sfrom|from|to|and|or|against|compared\s(?:with|to)|versus|vs\.?)\s"
)
_LISTED = re.compile(
    r",?\s(?:and|or|from|to|but)?\s?(?:\w+(?:ed|ing)\s)?(?:another|only|up from|down from)?\s?"
)


def _inherit(text: str, amounts: list[Amount]) -> None:
    """Give a number that counts nothing the unit of the one before it, where it goes on from that.

    "€25 billion … and tens of billions more", "rose to 5 percent from 4.9", "5,000 jobs and another 200".
    """
    for before, amount in pairwise(amounts):
        if amount.kind != "count" or amount.unit is not None or before.measure is None:
            continue
        between = text[before.end : amount.start]
        scaled = before.kind == "money" and amount.scaled and ";" not in between
        compared = before.dimension and amount.style == "digits" and _COMPARED.fullmatch(between)
        listed = before.kind == "count" and before.unit and _LISTED.fullmatch(between)
        compared = compared or (before.unit and amount.style == "digits" and _UP_FROM.fullmatch(between))
        parted = (
            before.kind == "count" and before.unit and "." not in between and _OF_THEM.match(text, amount.end)
        )
        listed = listed or parted
        if scaled or compared or listed:
            amount.measure = before.measure


_UP_FROM = re.compile(r"(?:\s[^\d.,;:()]{1,40})?,\s(?:up|down)\sfrom\s")
_OF_THEM = re.compile(r"\sof\s(?:them|whom|these|those)\b(?!\s\w+s\b)")
"""What makes a number a part of the ones counted before: "4,000 people died, 1,200 of them at sea"."""

_OPENING = re.compile(r"(?:\s[a-z]+)?\s?[(\[]\s?(?:or\s|i\.e\.\s|equivalent\sto\s|worth\s)?")
_EQUALS = re.compile(
    r"(?:\s(?:an?|per|each)\s[a-z]+)?,?\s(?:or|equivalent\sto|equal\sto|which\sis|that\sis|i\.e\.,?)\s|\s?[=/]\s?|;\s"
)
_CHAINED = re.compile(r"(?:[;,]|\sor|\s?/)\s?")
_CLOSINGS = (")", "]", ";", ",", ".", "/", "")


def _conversions(text: str, amounts: list[Amount]) -> dict[int, int]:
    """Give for each amount that only restates an earlier one in another unit the index of that one."""
    sources: dict[int, int] = {}
    for number, (before, amount) in enumerate(pairwise(amounts), start=1):
        if before.dimension is None or before.unit == amount.unit or not _is_commensurable(before, amount):
            continue
        between = text[before.end : amount.start]
        closed = text[amount.end : amount.end + 1] in _CLOSINGS
        opened = _OPENING.fullmatch(between) or _EQUALS.fullmatch(between)
        about = between == ", " and amount.modifier == "about"
        if (closed and (opened or about)) or (number - 1 in sources and _CHAINED.fullmatch(between)):
            sources[number] = sources.get(number - 1, number - 1)
    return sources


def _is_commensurable(one: Amount, other: Amount) -> bool:
    return one.dimension == other.dimension or {one.dimension, other.dimension} == {"angle", "temperature"}


def _record(context: Context, amount: Amount, name: str, source: str | None, end: int) -> Figure:
    thing = measured.thing(context, amount, end)
    return Figure(
        id=name,
        start=amount.start,
        end=amount.end,
        text=context.text[amount.start : amount.end],
        kind=amount.kind or "count",
        value=amount.value,
        low=amount.low,
        high=amount.high,
        unit=amount.unit,
        modifier=amount.modifier,
        change=amount.change,
        equivalent_of=source,
        of=annotations.printed(context.text, *thing) if thing else None,
    )


class Figures:
    """Writes the figures of an article to `doc.spans["newsclaims_figures"]`."""

    def __call__(self, doc: Doc) -> Doc:
        """Annotate `doc` with its figures."""
        figures = find_figures(doc)
        annotations.write(doc, "figures", figures, ((one.start, one.end, one.kind) for one in figures))
        return doc


@Language.factory(
    "newsclaims_figures",
    assigns=["doc.spans"],
    requires=["token.pos", "token.dep", "token.head", "token.lemma", "doc.sents"],
    default_config={},
)
def make_figures(nlp: Language, name: str) -> Figures:
    """Give the component."""
    return Figures()
