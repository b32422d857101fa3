"""Two amounts in two units of one dimension: miles and kilometers, tons and kilograms."""

from functools import cache
from itertools import product

from newsclaims import lexicons
from newsclaims.query.amounts_compared import Number, Printed, Relation, digits_of, related

_NEAR = 0.05
"""How far two amounts may lie apart of which one is the other one converted, and rounded to its digits."""

_BEST = ("agree", "compatible", "different", "open")


@cache
def _units() -> dict[str, lexicons.Unit]:
    return {unit.id: unit for unit in lexicons.units() if unit.sizes}


def dimension(unit: str | None) -> str | None:
    """Give what a unit measures, if it can be converted."""
    known = _units().get(unit or "")
    return known.dimension if known else None


def converted(one: Printed, unit: str, other: Printed, other_unit: str) -> Relation:
    """Give how two amounts in units of one dimension are to each other.

    Where a name is of several units, as a ton is, what agrees by any of them agrees, and no two are different.

    Example:
        >>> ten, sixteen, forty = (Printed("exactly", value, None, None) for value in (10, 16, 40))
        >>> converted(ten, "mile", sixteen, "kilometer"), converted(ten, "mile", forty, "kilometer").verdict
        (Relation(verdict='agree', how='converted'), 'different')
        >>> converted(ten, "ton", sixteen, "kilogram").verdict
        'open'
    """
    sizes = product(_units()[unit].sizes, _units()[other_unit].sizes)
    found = [_converted(one, other, size / other_size) for size, other_size in sizes]
    best = min(found, key=lambda relation: _BEST.index(relation.verdict))
    if best.verdict == "different" and len(found) > 1:
        return Relation("open", f"{unit} and {other_unit}, one of which is of several sizes")
    return best


def _converted(one: Printed, other: Printed, factor: float) -> Relation:
    if not {one.modifier, other.modifier} - {"exactly", "about"} and one.value and other.value:
        there, back = one.value * factor, other.value / factor
        near = abs(there - other.value) <= _NEAR * abs(there)
        if near and (_rounds(there, other.value) or _rounds(back, one.value)):
            return Relation("agree", "converted")
    relation = related(_times(one, factor), other)
    return relation._replace(how=", ".join(part for part in (relation.how, "converted") if part))


def _rounds(exact: Number, printed: Number) -> bool:
    """Say whether an amount is another one with as many digits as that is printed with."""
    return float(f"{exact:.{digits_of(printed)}g}") == printed


def _times(amount: Printed, factor: float) -> Printed:
    value, low, high = (
        None if number is None else number * factor for number in (amount.value, amount.low, amount.high)
    )
    return Printed(amount.modifier, value, low, high)
