"""An amount printed in a larger and a smaller unit ("6ft 2in", "7 lb 8 oz", "two hours and 15 minutes") is one.

Its unit is the larger one, as in the mixed units of Unicode TS 35, part 6.
"""

import re

from newsclaims.components.figures.amount import Amount
from newsclaims.components.figures.figure_rules import first, first_amount, rule
from newsclaims.language.numerals import tidy

_SMALLER = {
    "year": {"month": 12, "week": 52},
    "week": {"day": 7},
    "day": {"hour": 24, "minute": 1440},
    "hour": {"minute": 60, "second": 3600},
    "minute": {"second": 60},
    "foot": {"inch": 12},
    "mile": {"yard": 1760},
    "kilometer": {"meter": 1000},
    "meter": {"centimeter": 100},
    "stone": {"pound": 14},
    "pound": {"ounce": 16},
    "kilogram": {"gram": 1000},
}
"""How many of a smaller unit make the larger one."""

_JOINT = re.compile(r",?\s?(?:and\s)?")
_INCHES = re.compile(r"(?P<hyphen>-)?\s?(?P<inches>1[01]|\d)(?:(?P<called>\s?in\b|[\"”″])|(?![\w%]|[.,:]\d))")


def merge(text: str, amounts: list[Amount]) -> list[Amount]:
    """Give the amounts of a sentence with such pairs made one; only the larger one has its modifier."""
    merged: list[Amount] = []
    parts = 1.0  # into how many of its unit's parts the last amount is told so far
    for amount in amounts:
        before = merged[-1] if merged else None
        if before is not None and amount.start < before.end:
            continue
        smaller = first((_two_units,), text, before, amount, parts) if before is not None else None
        if smaller is not None and before is not None:
            before.rule, parts = smaller
            continue
        merged.append(amount)
        parts = 1.0 if isinstance(amount.value, int) else float("inf")
        first_amount((_inches,), text, amount)
    return merged


@rule(
    "two-units",
    ("It took two hours and 15 minutes.", "two hours and 15 minutes", "duration 2.25 hour"),
    ("The baby weighed 7 lb 8 oz.", "7 lb 8 oz", "measure 7.5 pound"),
)
def _two_units(text: str, before: Amount, amount: Amount, parts: float) -> float | None:
    """Add an amount in the smaller unit to the one before it; into how many parts of the larger unit it divides."""
    smaller = _parts(before, amount) if _JOINT.fullmatch(text, before.end, amount.start) else None
    if smaller is None or smaller <= parts:
        return None
    share = (amount.value or 0) / smaller
    if not 0 <= share < 1 / parts:
        return None
    before.value, before.end = tidy((before.value or 0) + share), amount.end
    return smaller


def _parts(before: Amount, amount: Amount) -> int | None:
    """Give how many of the unit of `amount` make that of `before`, if the two go together."""
    exact = amount.value is not None and before.value is not None and amount.modifier == "exactly"
    if not exact or before.kind != amount.kind or before.low is not None or amount.low is not None:
        return None
    return _SMALLER.get(before.unit or "", {}).get(amount.unit or "")


@rule("feet-and-inches", ("He is 6ft 2in tall.", "6ft 2in", "measure 6.16666666667 foot"))
def _inches(text: str, amount: Amount) -> Amount | None:
    """Take in inches whose unit isn't printed, or only as "in": 6-foot-3, 6ft 2in."""
    found = (
        _INCHES.match(text, amount.end) if amount.unit == "foot" and isinstance(amount.value, int) else None
    )
    if found is None or not (found["called"] or (found["hyphen"] and text.endswith("-foot", 0, amount.end))):
        return None
    amount.value, amount.end = tidy((amount.value or 0) + int(found["inches"]) / 12), found.end()
    return amount
