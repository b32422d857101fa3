"""Intervals of days in words: a day, a month and a year by their names, everything else by its two ends."""

from calendar import monthrange
from datetime import date, timedelta


def interval(first: str, last: str, value: str | None = None) -> str:
    """Give an interval as it is written, no finer than what the text tells.

    Args:
        first: its first day, ISO 8601.
        last: its last day.
        value: the TIMEX3 value of the date; a duration (`P5Y`) has ends no finer than its unit.

    Example:
        >>> interval("2025-11-24", "2025-11-24"), interval("2025-11-01", "2025-11-30")
        ('2025-11-24', '2025-11')
        >>> interval("1993-01-01", "1996-12-31"), interval("2020-11-27", "2025-11-27", "P5Y")
        ('1993..1996', '2020..2025')
    """
    begin, end = _shortened(first, last, value)
    return begin if begin == end else f"{begin}..{end}"


def heading(first: str, last: str, value: str | None = None) -> str:
    """Give what an interval stands under on a timeline: the month it starts in, or itself if it is longer than one.

    Example:
        >>> heading("2025-11-24", "2025-11-30"), heading("2025-01-01", "2025-12-31")
        ('2025-11', '2025')
    """
    if date.fromisoformat(last) - date.fromisoformat(first) < timedelta(31):
        return first[:7]
    return interval(first, last, value)


def _shortened(first: str, last: str, value: str | None) -> tuple[str, str]:
    if value is not None and value.startswith("P") and first != last:
        size = {"Y": 4, "M": 7}.get(value[-1], 10) if "T" not in value else 10
        return first[:size], last[:size]
    if first[4:] == "-01-01" and last[4:] == "-12-31":
        return first[:4], last[:4]
    if first[8:] == "01" and last[8:] == f"{monthrange(int(last[:4]), int(last[5:7]))[1]}":
        return first[:7], last[:7]
    return first, last
