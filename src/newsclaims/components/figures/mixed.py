"""An amount printed in a larger and a smaller unit ("6ft 2in", "7 lb 8 oz", "two hours and 15 minutes") is one.

Its unit is the larger one, as in the mixed units of Unicode TS 35, part 6.
"""

import re

from newsclaims.components.figures.amount import Amount
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
    parts = 1.0
    for amount in amounts:
        before = merged[-1] if merged else None
        if before is not None and amount.start < before.end:
            continue
        smaller = _parts(before, amount) if before is not None else None
        joined = before is not None and _JOINT.fullmatch(text, before.end, amount.start)
        if before is not None and joined and smaller and smaller > parts:
            share = (amount.value or 0) / smaller
            if 0 <= share < 1 / parts:
                before.value, before.end = tidy((before.value or 0) + share), amount.end
                parts = smaller
                continue
        merged.append(amount)
        parts = 1.0 if isinstance(amount.value, int) else float("inf")
        _add_inches(text, amount)
    return merged


def _parts(before: Amount, amount: Amount) -> int | None:
    """Give how many of the unit of `amount` make that of `before`, if the two go together."""
    exact = amount.value is not None and before.value is not None and amount.modifier == "exactly"
    if not exact or before.kind != amount.kind or before.low is not None or amount.low is not None:
        return None
    return _SMALLER.get(before.unit or "", {}).get(amount.unit or "")


def _add_inches(text: str, amount: Amount) -> None:
    """Take in inches whose unit isn't printed, or only as "in": 6-foot-3, 6ft 2in."""
    if amount.unit != "foot" or not isinstance(amount.value, int):
        return
    found = _INCHES.match(text, amount.end)
    if found and (found["called"] or (found["hyphen"] and text.endswith("-foot", 0, amount.end))):
        amount.value, amount.end = tidy(amount.value + int(found["inches"]) / 12), found.end()
