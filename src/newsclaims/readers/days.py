"""Days of publication as other programs write them → ISO 8601."""

import re
from datetime import UTC, date, datetime
from email.utils import parsedate_to_datetime
from math import isfinite
from typing import Any

from newsclaims.language.calendar import SHORT_MONTHS

_MONTH = r"(?P<month>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"

_SHAPES = tuple(
    re.compile(shape, re.I)
    for shape in (
        r"(?P<year>\d{4})-(?P<number>\d{1,2})-(?P<day>\d{1,2})(?!\d)",  # 2025-11-27 10:00:00 UTC
        r"(?P<year>\d{4})[/.](?P<number>\d{1,2})[/.](?P<day>\d{1,2})(?!\d)",  # 2025/11/27
        r"(?P<year>(?:19|20)\d\d)(?P<number>\d\d)(?P<day>\d\d)(?:T?\d{4,6}Z?)?\s*$",  # 20251127T101500Z
        rf"(?:[a-z]+,? )?{_MONTH} (?P<day>\d{{1,2}})(?:st|nd|rd|th)?,? (?P<year>\d{{4}})\b",  # Nov 27, 2025
        rf"(?:[a-z]+,? )?(?P<day>\d{{1,2}})(?:st|nd|rd|th)? {_MONTH},? (?P<year>\d{{4}})\b",  # Thursday, 27 Nov 2025
        r"(?P<day>\d{1,2})\.(?P<number>\d{1,2})\.(?P<year>\d{4})\b",  # 27.11.2025
    )
)
_SLASHED = re.compile(r"(?P<one>\d{1,2})/(?P<other>\d{1,2})/(?P<year>\d{4})\b")

_SECONDS = range(10_000_000, 10_000_000_000)
_THOUSANDTHS = range(10_000_000_000, 10_000_000_000_000)


def iso_day(value: Any) -> str | None:
    """Give the day that a value tells; None where it tells none, or either of two: 03/04/2025.

    Example:
        >>> [iso_day(one) for one in ("Thu, 27 Nov 2025 23:10:00 -0500", "November 27, 2025 Thursday", "27/11/2025")]
        ['2025-11-27', '2025-11-27', '2025-11-27']
        >>> iso_day(1764201600), iso_day("20251127T101500Z"), iso_day("03/04/2025"), iso_day("soon")
        ('2025-11-27', '2025-11-27', None, None)
    """
    if isinstance(value, int | float) and not isinstance(value, bool):
        return _of_number(int(value)) if isfinite(value) else None
    told = str(value).strip()
    for shape in _SHAPES:
        if found := shape.match(told):
            parts = found.groupdict()
            month = parts.get("number") or SHORT_MONTHS.index(parts["month"].lower()) + 1
            return _day(int(parts["year"]), int(month), int(parts["day"]))
    if found := _SLASHED.match(told):
        return _of_slashed(int(found["one"]), int(found["other"]), int(found["year"]))
    if told.isdecimal() and len(told) < 14:
        return _of_number(int(told))
    try:
        return parsedate_to_datetime(told).date().isoformat()
    except ValueError:
        return None


def _of_number(number: int) -> str | None:
    """Give the day of a moment counted from 1970, or of a date written as a number: 20251127."""
    if 18_000_101 <= number <= 20_991_231 and (
        day := _day(number // 10_000, number // 100 % 100, number % 100)
    ):
        return day
    if number in _THOUSANDTHS:
        number //= 1000
    return datetime.fromtimestamp(number, UTC).date().isoformat() if number in _SECONDS else None


def _of_slashed(one: int, other: int, year: int) -> str | None:
    if one > 12 or one == other:
        return _day(year, other, one)
    return _day(year, one, other) if other > 12 else None


def _day(year: int, month: int, day: int) -> str | None:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None
