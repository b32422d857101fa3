"""TIMEX3 values as calendar intervals, and arithmetic on them. Standard library only.

Values follow ISO 8601 and TimeML 1.2.1: `2025-11-26` (day), `2025-W48` (ISO week), `2025-W48-WE` (weekend), `2025-11`,
`2025-Q4`, `2025-H2`, `2025-WI` (season), `2025`, `202` (decade), `20` (century); a part of a day or a clock time stands
behind the day (`2025-11-26TNI`, `2025-11-26T09:21`).
"""

import re
from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta

from newsclaims.language import moon

Days = tuple[date, date]
"""A closed interval of days."""

SHORT_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
"""How the names of the months begin."""

SEASONS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
"""First month of each (meteorological, northern) season; winter bears the year it starts in."""

_UNITS = (
    ("day", re.compile(r"(\d{4})-(\d\d)-(\d\d)(?:T.*)?")),
    ("month", re.compile(r"(\d{4})-(\d\d)")),
    ("weekend", re.compile(r"(\d{4})-W(\d\d)-WE")),
    ("week", re.compile(r"(\d{4})-W(\d\d)")),
    ("quarter", re.compile(r"(\d{4})-Q([1-4])")),
    ("half", re.compile(r"(\d{4})-H([12])")),
    ("season", re.compile(r"(\d{4})-(SP|SU|FA|WI)")),
    ("year", re.compile(r"(\d{4})")),
    ("decade", re.compile(r"(\d{3})")),
    ("century", re.compile(r"(\d{2})")),
)


def unit_of(value: str | None) -> str | None:
    """Give the calendar unit that a value names: day, week, weekend, month, quarter, half, season, year, …; or None."""
    if value is not None:
        for unit, pattern in _UNITS:
            if pattern.fullmatch(value):
                return unit
    return None


def days(value: str | None) -> Days | None:
    """Give the first and the last day of the interval that `value` names, or None where it names none.

    Example:
        >>> [str(day) for day in days("2025-W47")]
        ['2025-11-17', '2025-11-23']
    """
    unit = unit_of(value)
    if value is None or unit is None:
        return None
    try:
        return _days(value, unit)
    except (ValueError, OverflowError):
        return None


def is_beyond(value: str) -> bool:
    """Say whether a value lies outside the years 1 to 9999, which is as far as days can be counted here.

    Example:
        >>> is_beyond("10000-Q1"), is_beyond("0000-WI"), is_beyond("0001-WI")
        (True, True, False)
    """
    return _BEYOND.match(value) is not None


_BEYOND = re.compile(r"-|\d{5}|0000")


def is_finer(unit: str, value: str | None) -> bool:
    """Say whether the calendar has several of `unit` in what `value` names.

    Example:
        >>> is_finer("day", "2019-03"), is_finer("year", "2019-03")
        (True, False)
    """
    told = unit_of(value)
    return told is not None and _FINENESS.get(unit, 9) < _FINENESS[told]


_FINENESS = {
    "day": 0,
    "week": 1,
    "weekend": 1,
    "month": 2,
    "quarter": 3,
    "season": 3,
    "half": 4,
    "year": 5,
    "decade": 6,
    "century": 7,
}


def open_value(unit: str, value: str) -> str | None:
    """Give the value of some `unit` in what `value` names, its digits left open; None where that leaves no year.

    Example:
        >>> open_value("day", "2019-03"), open_value("month", "2019"), open_value("year", "201")
        ('2019-03-XX', '2019-XX', None)
    """
    told = unit_of(value)
    if told in ("decade", "century"):
        return None
    if unit == "day" and told == "month":
        return value + "-XX"
    return value[:4] + {"day": "-XX-XX", "month": "-XX", "quarter": "-QX"}.get(unit, "-WXX")


def _days(value: str, unit: str) -> Days:
    if unit == "day":
        day = date.fromisoformat(value[:10])
        return day, day
    if unit == "century":
        return date(max(int(value) * 100, 1), 1, 1), date(int(value) * 100 + 99, 12, 31)
    if unit == "decade":
        return date(max(int(value) * 10, 1), 1, 1), date(int(value) * 10 + 9, 12, 31)
    year = int(value[:4])
    if unit == "year":
        return months(year, 1, 12)
    part = value[5:]
    if unit == "month":
        return months(year, int(part), 1)
    if unit == "quarter":
        return months(year, 3 * int(part[1]) - 2, 3)
    if unit == "half":
        return months(year, 6 * int(part[1]) - 5, 6)
    if unit == "season":
        return months(year, SEASONS[part], 3)
    monday = date.fromisocalendar(year, int(part[1:3]), 1)
    if unit == "weekend":
        return monday + timedelta(5), monday + timedelta(6)
    return monday, monday + timedelta(6)


def months(year: int, month: int, count: int) -> Days:
    """Give the days of `count` months from the first of `month`.

    Raises:
        OverflowError: some of them lie outside the years 1 to 9999.
    """
    ahead = year * 12 + month - 1 + count - 1
    last_year, last_month = divmod(ahead, 12)
    first = date(_counted(year), month, 1)
    return first, date(_counted(last_year), last_month + 1, monthrange(last_year, last_month + 1)[1])


def _counted(year: int) -> int:
    if not 1 <= year <= 9999:
        raise OverflowError(f"year {year} is out of range")
    return year


def part(interval: Days, mod: str) -> Days:
    """Give the third of a month, a year or a longer interval that `early` (START), `mid` (MID) or `late` (END) names.

    A month's thirds are its days 1 to 10, 11 to 20 and the rest; a week and what is shorter stays whole, and so does
    what the calendar ends with.
    """
    first, last = interval
    length = (last - first).days + 1
    if length < 28 or last == date.max:
        return interval
    if length <= 31:
        cuts = [first, first + timedelta(10), first + timedelta(20), last + timedelta(1)]
    elif length <= 366:
        count = round(length / 30.4)
        cuts = [add(first, "month", round(count * third / 3)) for third in range(3)] + [last + timedelta(1)]
    else:
        count = last.year - first.year + 1
        cuts = [
            first,
            *(date(first.year + round(count * third / 3), 1, 1) for third in (1, 2)),
            last + timedelta(1),
        ]
    at = ("START", "MID", "END").index(mod)
    return cuts[at], cuts[at + 1] - timedelta(1)


def value_at(day: date, unit: str) -> str:
    """Give the value of the calendar unit that `day` lies in.

    Example:
        >>> value_at(date(2025, 11, 27), "quarter")
        '2025-Q4'
    """
    return _VALUE_AT[unit](day)


def _week(day: date) -> str:
    year, week, _ = day.isocalendar()
    return f"{year:04}-W{week:02}"


def _season(day: date) -> str:
    name = {0: "WI", 1: "SP", 2: "SU", 3: "FA"}[day.month % 12 // 3]
    return f"{day.year - (day.month < 3):04}-{name}"


_VALUE_AT: dict[str, Callable[[date], str]] = {
    "day": date.isoformat,
    "week": _week,
    "weekend": lambda day: _week(day) + "-WE",
    "month": lambda day: f"{day.year:04}-{day.month:02}",
    "quarter": lambda day: f"{day.year:04}-Q{(day.month + 2) // 3}",
    "half": lambda day: f"{day.year:04}-H{(day.month + 5) // 6}",
    "season": _season,
    "year": lambda day: f"{day.year:04}",
    "decade": lambda day: f"{day.year // 10:03}",
    "century": lambda day: f"{day.year // 100:02}",
}

_MONTHS = {"month": 1, "quarter": 3, "season": 3, "half": 6, "year": 12, "decade": 120, "century": 1200}


def add(day: date, unit: str, count: int) -> date:
    """Give the day `count` units after `day` (before it, if negative); a day that the month lacks becomes its last.

    Raises:
        OverflowError: the result lies outside the years 1 to 9999.
    """
    if unit in ("day", "week", "weekend"):
        return day + timedelta(count * (1 if unit == "day" else 7))
    year, month = divmod(day.year * 12 + day.month - 1 + count * _MONTHS[unit], 12)
    return date(_counted(year), month + 1, min(day.day, monthrange(year, month + 1)[1]))


def step(value: str, count: int, unit: str | None = None) -> str | None:
    """Give the value `count` units after `value`, in the granularity of `value`; `unit` is its own unless given.

    Example:
        >>> step("1989-Q3", -1, "year")
        '1988-Q3'
    """
    own = unit_of(value)
    interval = days(value)
    if own is None or interval is None:
        return None
    try:
        return value_at(add(interval[0], unit or own, count), own)
    except OverflowError:
        return None


def easter(year: int) -> date:
    """Give Easter Sunday of the Gregorian `year` (Meeus/Jones/Butcher)."""
    a, b, c = year % 19, year // 100, year % 100
    d = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    e = (32 + 2 * (b % 4) + 2 * (c // 4) - d - c % 4) % 7
    f = d + e - 7 * ((a + 11 * d + 22 * e) // 451) + 114
    return date(year, f // 31, f % 31 + 1)


def holiday(rule: str, year: int) -> date:
    """Give the day of `year` that a holiday's rule names.

    Args:
        rule: `12-25`; `easter-2` (two days before Easter Sunday); `11-thu4` (the fourth Thursday of November);
            `5-mon-1` (the last Monday of May); `11-mon1+1` (the day after November's first Monday); `islamic 10-1`
            (the first day of the tenth month); a name of `moon.FEASTS` with a shift in days.
        year: the year.

    Raises:
        OverflowError: it is none of the years 1 to 9999.

    Example:
        >>> str(holiday("11-thu4", 2025))
        '2025-11-27'
    """
    _counted(year)
    if rule.startswith("islamic"):
        islamic_month, islamic_day = rule.removeprefix("islamic ").split("-")
        return moon.islamic(year, int(islamic_month), int(islamic_day))
    if feast := re.fullmatch(r"([a-z ]+)([+-]\d+)?", rule):
        of_year = easter if feast[1] == "easter" else moon.FEASTS[feast[1]]
        return of_year(year) + timedelta(int(feast[2] or 0))
    if found := re.fullmatch(r"(\d+)-(mon|tue|wed|thu|fri|sat|sun)(-?\d)(?:\+(\d))?", rule):
        month, nth = int(found[1]), int(found[3])
        weekday = ("mon", "tue", "wed", "thu", "fri", "sat", "sun").index(found[2])
        shift = timedelta(int(found[4] or 0))
        if nth < 0:
            last = months(year, month, 1)[1]
            return last - timedelta((last.weekday() - weekday) % 7) + shift
        first = date(year, month, 1)
        return first + timedelta((weekday - first.weekday()) % 7 + 7 * (nth - 1)) + shift
    month_text, day_text = rule.split("-")
    return date(year, int(month_text), int(day_text))
