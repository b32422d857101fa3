"""Amounts of time: the pattern that counts units, and the TIMEX3 value of so many of them."""

from newsclaims.components.dates.grammar import Found

FINE = frozenset(("second", "minute", "hour"))
"""Units below the day: a distance told in them leaves the day open."""

COUNT = r"""(?: (?P<a>AN) | AN? (?P<n>NUM) (?:AND AN? (?P<half>HALF) | HYPHEN AND HYPHEN AN HYPHEN (?P<half_too>HALF))?
    | AN? (?P<few>FEW) (?P<hundred>NUMBER)? OF? | (?P<half_of>HALF) AN )"""
"""How many: `a`, `three`, `three and a half`, `a few`, `a couple of`, `a few hundred`, `half a`."""

_LETTERS = {
    "day": "D",
    "week": "W",
    "weekend": "WE",
    "month": "M",
    "quarter": "Q",
    "year": "Y",
    "decade": "DE",
    "century": "CE",
    "millennium": "ML",
    "fortnight": "W",
}
_IN_SMALLER = {
    "decade": (10, "Y"),
    "century": (100, "Y"),
    "millennium": (1000, "Y"),
    "fortnight": (2, "W"),
    "quarter": (3, "M"),
}
_HALVES = {"H": "M", "M": "S"}


def amount(count: float | None, unit: str) -> str:
    """Give the duration of `count` units; None is a vague number, `X`. Decades and centuries are told in years.

    Example:
        >>> amount(2, "decade"), amount(None, "hour"), amount(1.5, "hour"), amount(3.5, "year")
        ('P20Y', 'PTXH', 'PT1H30M', 'P3.5Y')
    """
    if unit in FINE:
        letter = unit[0].upper()
        if count is None:
            return f"PTX{letter}"
        if count % 1 == 0.5 and letter in _HALVES:
            whole = f"{int(count)}{letter}" if count > 1 else ""
            return f"PT{whole}30{_HALVES[letter]}"
        return f"PT{count:g}{letter}"
    if count is None:
        return f"PX{_LETTERS[unit]}"
    factor, letter = _IN_SMALLER.get(unit, (1, _LETTERS[unit]))
    return f"P{count * factor:g}{letter}"


def counted(found: Found) -> float | None:
    """Give how many units `COUNT` found, or None where the number is vague or absent."""
    if found.has("n"):
        count = float(found.value("n"))
    elif found.has("few") and found.value("few").isdigit():
        count = float(found.value("few")) * float(found.value("hundred") or 1)
    elif found.has("a"):
        count = 1.0
    elif found.has("half_of"):
        return 0.5
    else:
        return None
    halves = (group for group in ("half", "half_too", "half_after") if found.has(group))
    return count + 0.5 * any(halves)


_STEPPED_BY = {
    "fortnight": ("week", 2),
    "decade": ("year", 10),
    "century": ("year", 100),
    "millennium": ("year", 1000),
}


def whole_units(count: float, unit: str) -> tuple[int, str] | None:
    """Give a distance as a whole number of units that the calendar steps by, None where there is none."""
    unit, factor = _STEPPED_BY.get(unit, (unit, 1))
    count *= factor
    if count % 1 == 0:
        return int(count), unit
    return (round(count * 12), "month") if unit == "year" else None
