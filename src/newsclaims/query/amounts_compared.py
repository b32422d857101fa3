"""Two amounts in one unit: the same, the same when rounded, one within the other's bounds, or different."""

from math import inf
from typing import NamedTuple

_NEAR = 0.1
"""How far "about 140" reaches."""
_ROUNDED = 0.05
"""How far two amounts may lie apart of which one is the other one rounded."""
_FAR = 1.5
"""How many times what "more than 100" names may be meant by it."""

Number = int | float


class Printed(NamedTuple):
    """An amount as it is printed: its number, or its bounds, and the word beside it."""

    modifier: str
    value: Number | None
    low: Number | None
    high: Number | None


class Relation(NamedTuple):
    """How two amounts are to each other: agree, compatible, different or open; and what says so, if it isn't plain."""

    verdict: str
    how: str | None = None


def related(one: Printed, other: Printed) -> Relation:
    """Give how two amounts in one unit are to each other.

    Example:
        >>> related(Printed("about", 140, None, None), Printed("exactly", 137.6, None, None))
        Relation(verdict='agree', how='rounded')
        >>> related(Printed("up_to", 140, None, None), Printed("exactly", 90, None, None))
        Relation(verdict='compatible', how='up to')
        >>> related(Printed("exactly", 140, None, None), Printed("exactly", 90, None, None))
        Relation(verdict='different', how=None)
    """
    if (one.value, one.low, one.high) == (other.value, other.low, other.high):
        return Relation("agree") if one.modifier == other.modifier else Relation("compatible")
    if one.value is not None and other.value is not None and _is_rounded(one, other):
        return Relation("agree", "rounded")
    bounds, others = _bounds(one), _bounds(other)
    if _says_too_little(one, other) or _says_too_little(other, one):
        return Relation("open", "one says only what it is at least")
    if bounds[0] <= others[1] and others[0] <= bounds[1]:
        words = [amount.modifier.replace("_", " ") for amount in (one, other) if amount.modifier != "exactly"]
        return Relation("compatible", ", ".join(dict.fromkeys(words)) or "a range")
    return Relation("different")


def _bounds(amount: Printed) -> tuple[Number, Number]:
    """Give from which to which number an amount may be."""
    if amount.value is None:
        return (-inf if amount.low is None else amount.low), (inf if amount.high is None else amount.high)
    value = amount.value
    if amount.modifier in ("up_to", "at_most", "less_than"):
        return 0, value
    if amount.modifier in ("at_least", "more_than"):
        return value, _FAR * value
    near = {"about": (1 - _NEAR, 1 + _NEAR), "nearly": (1 - _NEAR, 1)}.get(amount.modifier, (1, 1))
    return near[0] * value, near[1] * value


def _says_too_little(one: Printed, other: Printed) -> bool:
    """Say whether one is "more than 100" and the other far more."""
    least = one.value if one.modifier in ("at_least", "more_than") else None
    return least is not None and _bounds(other)[0] > _FAR * least


def _is_rounded(one: Printed, other: Printed) -> bool:
    """Say whether one is the other one with fewer digits: two and more, or one behind "about"."""
    fewer, more = sorted((one, other), key=lambda amount: digits_of(amount.value or 0))
    if not fewer.value or not more.value or {one.modifier, other.modifier} - {"exactly", "about"}:
        return False
    digits = digits_of(fewer.value)
    near = abs(more.value - fewer.value) <= _ROUNDED * abs(more.value)
    enough = digits > 1 or fewer.modifier == "about"
    return (
        near
        and enough
        and digits < digits_of(more.value)
        and float(f"{more.value:.{digits}g}") == fewer.value
    )


def digits_of(value: Number) -> int:
    """Give how many digits a number has that say something: 140,000 has two."""
    return len(f"{abs(value):.11e}".partition("e")[0].replace(".", "").rstrip("0"))
