"""The component `newsclaims_figures`: every amount, with its value or range, unit, modifier, and what it measures."""

import re
from itertools import pairwise

from spacy.language import Language
from spacy.tokens import Doc

from newsclaims.components import annotations
from newsclaims.components.amounts import bounds, grammar, kinds, lookalikes, nouns
from newsclaims.components.amounts.amount import Amount
from newsclaims.components.amounts.context import Context
from newsclaims.records import Change, Figure


def find_figures(doc: Doc) -> list[Figure]:
    """Give the amounts in the article's body, in order, with what the sentence says of each.

    The value is in base units (dollars, people; a percentage as printed). Its sign is the printed one ("-0.4"): "fell 2.3%" has the value 2.3 and
    the `change` down. A range or a vague amount has `low` and `high` instead, and a value with a margin of error all three.
    Units are ISO 4217 codes, CLDR unit identifiers (Unicode TS 35), or the counted noun's lemma.
    """
    context = Context(doc)
    text = context.text
    figures: list[Figure] = []
    for sentence in annotations.sentences(doc):
        start, end = sentence.start_char, sentence.end_char
        found = grammar.TRIGGER.search(text, start, end)
        if found is None:
            continue
        amounts = _amounts(context, found, start, end)
        _inherit(text, amounts)
        pairs = _conversions(text, amounts)
        first = len(figures)
        for number, amount in enumerate(amounts):
            source = pairs.get(number)
            figures.append(
                _record(
                    context,
                    amount,
                    f"f{len(figures) + 1}",
                    f"f{first + source + 1}" if source is not None else None,
                    (start, end),
                )
            )
    return figures


def _amounts(context: Context, found: re.Match[str] | None, start: int, end: int) -> list[Amount]:
    """Give the amounts of one sentence, from its first trigger on; names and dates left out."""
    text = context.text
    taken = lookalikes.shapes(text, start, end)
    amounts: list[Amount] = []
    while found:
        at = max(found.end(), found.start() + 1)
        inside = next(
            (stop for begin, stop in taken if begin <= at - 1 < stop or begin <= found.end() < stop), None
        )
        if inside is not None and not found["symbol"]:
            found = grammar.TRIGGER.search(text, max(inside, at), end)
            continue
        floor = amounts[-1].end if amounts else start
        for amount in grammar.read(context, found, start, end):
            at = max(at, amount.number[1])
            if _completed(context, amount, taken, floor, start, end):
                amounts.append(amount)
                floor = amount.end
                at = max(at, amount.end)
        found = grammar.TRIGGER.search(text, at, end)
    return amounts


def _completed(
    context: Context, amount: Amount, taken: list[tuple[int, int]], floor: int, start: int, end: int
) -> bool:
    """Find what `amount` counts, and its modifiers; False where it is no amount."""
    text = context.text
    date = context.in_date(*amount.number)
    if date is not None or lookalikes.is_date_offset(text, amount, end):
        return False
    if amount.kind is None and any(
        begin < amount.number[1] and stop > amount.number[0] for begin, stop in taken
    ):
        return False
    bounds.before(text, amount, floor)
    if amount.kind is None:
        bounds.after(text, amount, end)
        if not kinds.settle(context, amount, start, end):
            return False
    if amount.currency is not None:
        amount.unit = context.currency(amount.currency)
    if amount.modifier == "exactly":
        bounds.after(text, amount, end)
    bounds.change(text, amount, start, end)
    return True


def _inherit(text: str, amounts: list[Amount]) -> None:
    """Give a scaled number that counts nothing the currency of the sum before it: "€25 billion … and tens of billions more"."""
    for before, amount in pairwise(amounts):
        if amount.kind != "count" or amount.unit is not None:
            continue
        between = text[before.end : amount.start]
        if before.kind == "money" and amount.scaled and ";" not in between:
            amount.kind, amount.unit, amount.dimension = "money", before.unit, "money"
        elif (
            before.dimension is not None
            and amount.style == "digits"
            and re.fullmatch(r"\s(?:from|to|and|or|compared (?:with|to)|versus|vs\.?)\s", between)
        ):
            amount.kind, amount.unit, amount.dimension = before.kind, before.unit, before.dimension
        elif (
            before.kind == "count"
            and before.unit
            and re.fullmatch(
                r",?\s(?:and|or|from|to|but)?\s?(?:\w+(?:ed|ing)\s)?(?:another|only|up from|down from)?\s?",
                between,
            )
        ):
            amount.unit = before.unit


_OPENING = re.compile(r"\s?[(\[]\s?(?:or\s|i\.e\.\s|equivalent\sto\s|worth\s)?\Z")
_EQUALS = re.compile(
    r",?\s(?:or|equivalent\sto|equal\sto|which\sis|that\sis|i\.e\.,?)\s\Z|\s?[=/]\s?\Z|,\s\Z|;\s\Z"
)


def _conversions(text: str, amounts: list[Amount]) -> dict[int, int]:
    """Give for each amount that only restates the one before it in another unit the index of that one."""
    pairs: dict[int, int] = {}
    for number in range(1, len(amounts)):
        before, amount = amounts[number - 1], amounts[number]
        if before.dimension is None or before.unit == amount.unit or not _same_dimension(before, amount):
            continue
        between = text[before.end : amount.start]
        source = pairs.get(number - 1, number - 1)
        opening = _OPENING.fullmatch(between)
        closing = text[amount.end : amount.end + 1] in (")", "]", ";", ",", ".", "/", "")
        chained = number - 1 in pairs and re.fullmatch(r"(?:[;,]|\sor|\s?/)\s?", between)
        if (
            (opening and closing)
            or chained
            or (_EQUALS.fullmatch(between) and closing and between != ", ")
            or (between == ", " and amount.modifier == "about" and closing)
        ):
            pairs[number] = source
    return pairs


def _same_dimension(one: Amount, other: Amount) -> bool:
    if one.dimension == other.dimension:
        return True
    return {one.dimension, other.dimension} == {"angle", "temperature"}


def _record(
    context: Context, amount: Amount, name: str, source: str | None, sentence: tuple[int, int]
) -> Figure:
    thing = nouns.thing(context, amount, sentence)
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
        change=_change(amount),
        equivalent_of=source,
        of=annotations.printed(context.text, *thing) if thing and thing[0] < thing[1] else None,
    )


def _change(amount: Amount) -> Change | None:
    match amount.change:
        case "up" | "down":
            return amount.change
    return None


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
