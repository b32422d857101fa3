"""Amounts as users ask for them, and as a table has room for them: `140 bn`, `100–150`; a pipe has all digits."""

import re
from typing import Any

_SCALES = ((10**12, " tn"), (10**9, " bn"), (10**6, " m"))
_DIGITS = re.compile(r"(?<!\w)(?<!\w\.)\d{7,}(?:\.\d+)?\b")


def of(row: Any) -> str:
    """Give a figure's number: `140 bn`, `100–150`."""
    bounds = between(row.low, row.high)
    if row.value is None or not bounds:
        return bounds if row.value is None else number(row.value)
    return f"{number(row.value)} ({bounds})"


def between(low: float | None, high: float | None) -> str:
    """Give `20–100 bn`; what has one end only, `from 20 bn` or `up to 20 bn`."""
    if low is None or high is None or low == high:
        known = low if high is None else high
        word = "" if low == high else "from " if high is None else "up to "
        return f"{word}{number(known)}" if known is not None else ""
    first, last = number(low), number(high)
    if low < 0:
        return f"{first} to {last}"
    scale = last.partition(" ")[2]
    return f"{first.removesuffix(f' {scale}') if scale else first}–{last}"


def number(value: float) -> str:
    """Give `140 bn`; what is less than a million has all its digits."""
    for factor, name in _SCALES:
        if abs(value) >= factor:
            return f"{value / factor:,.6g}{name}"
    return f"{value:,}"


def short(told: str) -> str:
    """Give amounts that are told in all digits as a table has room for them.

    Example:
        >>> short("at_least 50000000000 EUR; 3.5 percent; 200..2000000 worker")
        'at least 50 bn EUR; 3.5 percent; 200..2 m worker'
    """
    return _DIGITS.sub(lambda found: number(float(found[0])), told).replace("_", " ")


def asked(unit: str | None, minimum: str | None, maximum: str | None) -> dict[str, Any]:
    """Give the arguments of a filter that say which amounts; the unit of a bound counts, too.

    Raises:
        QueryError: a bound is no amount, or the units differ.
    """
    from newsclaims import query

    least, most = (query.amount_asked(text) if text is not None else None for text in (minimum, maximum))
    return {
        "unit": query.one_unit(unit, *(amount.unit for amount in (least, most) if amount)),
        "minimum": least.value if least else None,
        "maximum": most.value if most else None,
    }
