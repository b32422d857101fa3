"""What the amounts of a sentence tell of one another: a unit that is shared, a sum told in two currencies."""

import re
from itertools import pairwise

from newsclaims.components.figures.amount import BARE, Amount, Measure
from newsclaims.components.figures.figure_rules import first, rule
from newsclaims.language.numerals import tidy

_COMPARED = re.compile(
    r",?\s\(?(?:(?:up|down)\sfrom|from|to|and|or|against|compared\s(?:with|to)|versus|vs\.?)\s"
)
_LISTED = re.compile(
    r",?\s(?:and|or|from|to|but)?\s?(?:\w+(?:ed|ing)\s)?(?:another|only|up from|down from)?\s?"
)
_UP_FROM = re.compile(
    r"(?:\s[^\d.,;:()]{1,40})?,\s(?:(?:up|down)\sfrom|against|versus|compared\s(?:with|to))\s"
)
_TO_FROM = re.compile(r"(?:\s[a-z][^\d.;:()]{0,40}),?\sfrom\s(?:just\s|only\s)?")
"""What stands between two ends of a move that ends first: to 3.1 million tonnes in May from 2.9 million."""
_FROM_TO = re.compile(r"\s[^.;:()]{1,40}\sto\s(?:just\s|only\s)?")
"""What stands between two ends of a move with a time between: from 600 euros in 2019 to 75."""
_OF_THEM = re.compile(r"\sof\s(?:them|whom|these|those)\b(?!\s\w+s\b)")
"""What makes a number a part of the ones counted before: "4,000 people died, 1,200 of them at sea"."""


def inherit(text: str, amounts: list[Amount]) -> None:
    """Give a number that counts nothing the unit of the one before it, where it goes on from that."""
    for before, amount in pairwise(amounts):
        if before.rule == BARE and (found := first((_closing,), text, before, amount)) is not None:
            before.rule, before.measure = found
        if amount.kind == "count" and amount.unit is None and before.measure is not None:
            found = first((_closed, _compared, _listed, _of_them, _more_of_them), text, before, amount)
            if found is not None:
                amount.rule, amount.measure = found
                if _is_in_cents(text, before) and amount.value is not None:
                    amount.value = tidy(amount.value / 100)


def _is_in_cents(text: str, money: Amount) -> bool:
    """Whether a sum is told in the hundredths that its value isn't in: 20 cents, of .20."""
    printed = text[slice(*money.number)]
    return money.kind == "money" and not money.scaled and printed == f"{100 * (money.value or 0):g}"


@rule(
    "compared-with-one-before",
    ("It rose to 5 percent from 4.9.", "4.9", "percent 4.9 percent"),
    ("It earned €25 billion, and 30 billion a year later.", "30 billion", "money 30000000000 EUR"),
    ("It had 210 members this year, up from 180.", "180", "count 180 member"),
    ("The grant fell from 600 euros in 2019 to just 75.", "75", "money 75 EUR"),
    (
        "Sales rose to 3 million tonnes in May from 2 million a year before.",
        "2 million",
        "measure 2000000 tonne",
    ),
    ("It earned 20 cents a share, up from 15.", "15", "money 0.15 USD"),
    ("Rents rose 3.1 percent in June, against 2.8 a year before.", "2.8", "percent 2.8 percent"),
)
def _compared(text: str, before: Amount, amount: Amount) -> Measure | None:
    """A number that is set against the amount before it, or a scaled one that goes on from money."""
    if before.dimension == "share" and (amount.value or 0) > 100:
        return None  # fell 1.2% to 452.76
    between = text[before.end : amount.start]
    scaled = before.kind == "money" and amount.scaled and ";" not in between
    digits = amount.style == "digits"
    held = digits and before.dimension is not None and _COMPARED.fullmatch(between)
    moved = (
        digits
        and before.unit
        and (
            _UP_FROM.fullmatch(between)
            or (text.endswith("from ", 0, before.start) and _FROM_TO.fullmatch(between))
            or (text.endswith(" to ", 0, before.start) and _TO_FROM.fullmatch(between))
        )
    )
    return before.measure if scaled or held or moved else None


_SIDE = r"(?:up|down|higher|lower|firmer|stronger|weaker|easier)"
_AT = re.compile(rf"\s(?:(?P<side>{_SIDE})\s)?at\s")
_MOVED = re.compile(rf"\b{_SIDE}\s(?:by\s|just\s|another\s|a\sfurther\s)?\Z")
"""What tells a move and where it led: closed 2.40 euros down at 80.70; ended up 18.40 at 210 euros."""


def _led_to(text: str, move: Amount, level: Amount) -> bool:
    """Whether a price stands behind the amount by which it has moved: 2.40 euros down at 80.70."""
    at = _AT.fullmatch(text, move.end, level.start)
    return at is not None and (
        at["side"] is not None or _MOVED.search(text, max(0, move.start - 24), move.start) is not None
    )


@rule(
    "level-behind-a-move",
    ("It closed 2.40 euros down at 80.70.", "80.70", "money 80.7 EUR"),
    ("It closed down 1.90 euros at 58.70.", "58.70", "money 58.7 EUR"),
)
def _closed(text: str, before: Amount, amount: Amount) -> Measure | None:
    """A price to which a sum has moved it."""
    return before.measure if before.kind == "money" and _led_to(text, before, amount) else None


@rule(
    "move-before-a-level",
    ("It ended just 0.20 up at 51 euros.", "0.20", "money 0.2 EUR"),
    ("It ended up 18.40 at 210 euros.", "18.40", "money 18.4 EUR"),
)
def _closing(text: str, before: Amount, amount: Amount) -> Measure | None:
    """A number by which a price has moved to a sum."""
    return amount.measure if amount.kind == "money" and _led_to(text, before, amount) else None


@rule("listed-with-one-before", ("It cut 5,000 jobs and another 200.", "200", "count 200 job"))
def _listed(text: str, before: Amount, amount: Amount) -> Measure | None:
    """A number listed with a count."""
    listed = before.kind == "count" and before.unit and _LISTED.fullmatch(text, before.end, amount.start)
    return before.measure if listed else None


@rule(
    "of-them",
    ("Some 4,000 people died, 1,200 of them at sea.", "1,200", "count 1200 person"),
    ("It sold two million shares and keeps the remaining 3 million.", "3 million", "count 3000000 share"),
)
def _of_them(text: str, before: Amount, amount: Amount) -> Measure | None:
    """A number of those counted before."""
    if before.kind != "count" or not before.unit or "." in text[before.end : amount.start]:
        return None
    rest = text.endswith(("remaining ", "other "), 0, amount.start)
    return before.measure if rest or _OF_THEM.match(text, amount.end) else None


_TOLD = r"\s(?:died|(?:were|was|are|(?:have|had)\sbeen)\s(?:\w+ly\s)?\w+(?:ed|en|t))"
_MORE_OF_THEM = re.compile(rf"{_TOLD}\b(?:\s[^.,;:()\d]{{1,40}})?,?\s(?:and|but|while)\s(?:another\s)?")
_TOLD_TOO = re.compile(_TOLD + r"\b")


@rule("more-of-them", ("Nine people were killed and 21 were hurt.", "21", "count 21 person"))
def _more_of_them(text: str, before: Amount, amount: Amount) -> Measure | None:
    """A number that undergoes something as the count before it does."""
    if before.kind != "count" or not _MORE_OF_THEM.fullmatch(text, before.end, amount.start):
        return None
    return before.measure if _TOLD_TOO.match(text, amount.end) else None


_OPENING = re.compile(r"(?:\s[a-z]+)?\s?[(\[]\s?(?:or\s|i\.e\.\s|equivalent\sto\s|worth\s)?")
_EQUALS = re.compile(
    r"(?:\s(?:an?|per|each)\s[a-z]+)?,?\s(?:or|equivalent\sto|equal\sto|which\sis|that\sis|i\.e\.,?)\s|\s?[=/]\s?|;\s"
)
_CHAINED = re.compile(r"(?:[;,]|\sor|\s?/)\s?")
_CLOSINGS = (")", "]", ";", ",", ".", "/", "")


def conversions(text: str, amounts: list[Amount]) -> dict[int, int]:
    """Give for each amount that only restates an earlier one in another unit the index of that one."""
    sources: dict[int, int] = {}
    for number, (before, amount) in enumerate(pairwise(amounts), start=1):
        if before.dimension is None or before.unit == amount.unit or not _is_commensurable(before, amount):
            continue
        chained = number - 1 in sources and _CHAINED.fullmatch(text, before.end, amount.start)
        if chained or _is_restated(text, before, amount):
            sources[number] = sources.get(number - 1, number - 1)
    return sources


def _is_restated(text: str, before: Amount, amount: Amount) -> bool:
    """Say whether `amount` follows in brackets or behind a word that equates the two: €90 billion (£79 billion)."""
    if text[amount.end : amount.end + 1] not in _CLOSINGS:
        return False
    between = text[before.end : amount.start]
    return any(pattern.fullmatch(between) for pattern in (_OPENING, _EQUALS))


def _is_commensurable(one: Amount, other: Amount) -> bool:
    return one.dimension == other.dimension or {one.dimension, other.dimension} == {"angle", "temperature"}
