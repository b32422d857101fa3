"""Days in numbers, 03/04/2021: which of them is the day, by the weekday beside it and by the page's other days."""

import re
from collections.abc import Iterable, Mapping
from contextlib import suppress
from datetime import date

WEEKDAY = re.compile(
    r"\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tues?|wed|thurs?|thu|fri|sat|sun)\b\.?", re.I
)
_SHORT = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_PRINTED = re.compile(
    r"(?<![\d/.-])([0-3]?\d)([./-])([0-3]?\d)\2(?:(?:1[89]|20)\d\d(?!\d)|(?<=/)[0-4]\d(?![\d/]))"
)
_BESIDE = 4
"""So many characters stand at most between a weekday and its day."""

_MONTHS = 12

Order = Mapping[str, str]
"""Which number comes first, `day` or `month`, by the mark between the numbers."""


def order_of(lines: Iterable[str]) -> Order:
    """Give how the lines of a page print days in numbers, where all that can be only one of the two agree.

    Example:
        >>> order_of(["25/03/2021", "03/04/2021"]), order_of(["25/03/2021", "02/25/2021"])
        ({'/': 'day'}, {})
    """
    seen: dict[str, set[str]] = {}
    for line in lines:
        for found in _PRINTED.finditer(line):
            first, second = int(found[1]), int(found[3])
            if (first > _MONTHS) != (second > _MONTHS):
                seen.setdefault(found[2], set()).add("day" if first > _MONTHS else "month")
    return {mark: min(orders) for mark, orders in seen.items() if len(orders) == 1}


def by_weekday(line: str, start: int, end: int, year: int, numbers: tuple[int, int]) -> str | None:
    """Give which number is the day by the weekday right before or behind a date, if that fits one way only.

    Args:
        line: what prints the date.
        start: where it begins.
        end: and ends.
        year: its year.
        numbers: the others.

    Example:
        >>> by_weekday("Saturday 03/04/2021", 9, 19, 2021, (3, 4)), by_weekday("3/4/2021", 0, 8, 2021, (3, 4))
        ('day', None)
    """
    named = {_SHORT.index(one[0][:3].lower()) for one in _beside(line, start, end)}
    if len(named) != 1:
        return None
    first, second = numbers
    fits = [
        order
        for order, month, day in (("day", second, first), ("month", first, second))
        if _weekday(year, month, day) in named
    ]
    return fits[0] if len(fits) == 1 else None


def _beside(line: str, start: int, end: int) -> list[re.Match[str]]:
    """Give the weekdays right before and right behind a date."""
    return [
        one
        for one in WEEKDAY.finditer(line)
        if 0 <= start - one.end() <= _BESIDE or 0 <= one.start() - end <= _BESIDE
    ]


def _weekday(year: int, month: int, day: int) -> int | None:
    with suppress(ValueError):
        return date(year, month, day).weekday()
    return None
