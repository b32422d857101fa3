"""Rules for what is counted within a month or a year: the first week of December, the last Monday in May."""

from datetime import date, timedelta

from newsclaims.components.dates.grammar import SHIFT, Found, rule
from newsclaims.components.dates.resolve import full_year, month_year, shifted_year, told_year, weekday
from newsclaims.components.dates.timex import Timex
from newsclaims.language import calendar


@rule(
    "date",
    rf"""THE? (?: (?P<nth>NTHS|LAST|FINAL) (?P<part>UNIT|WEEKEND|WEEKDAY|HALF) (?:OF|IN) | (?P<whole>UNIT) OF )
        (?P<month>MONTH) (?: COMMA? (?P<year>YEARS) | {SHIFT} )? (?! DAYNUM (?:COMMA|PUNCT))""",
    ("Snow fell in the first week of December 2024.", "the first week of December 2024", "2024-W48"),
    ("They vote on the last Monday in May.", "the last Monday in May", "2025-05-26"),
    (
        "It began on the second Sunday of October last year.",
        "the second Sunday of October last year",
        "2024-10-13",
    ),
    ("It is on the third Saturday of May next year.", "the third Saturday of May next year", "2026-05-16"),
    ("Prices fell in the second half of October.", "the second half of October", "2025-10"),
    ("It opened on the last day of March 2019.", "the last day of March 2019", "2019-03-31"),
    ("Rents rose in the month of September.", "the month of September", "2025-09"),
)
def _within_month(found: Found) -> Timex | None:
    month, word = found.number("month"), found.word("month")
    year = told_year(found)
    if found.value("shift_unit") not in ("", "year"):
        return None
    if year is None:
        year = month_year(found, month, word.start)
    if found.has("whole"):
        return Timex("date", f"{year:04}-{month:02}") if found.value("whole") == "month" else None
    nth = -1 if found.kind("nth") in ("LAST", "FINAL") else found.number("nth")
    first, last = calendar.months(year, month, 1)
    part = found.word("part")
    if part.kind == "HALF":
        return _half(first, last, nth)
    day = _counted(first, last, nth, int(part.value) if part.kind == "WEEKDAY" else 6, part.kind, part.value)
    if day is None or not first <= day <= last:
        return None
    unit = part.value if part.value in ("week", "weekend") else "day"
    return Timex("date", calendar.value_at(day, unit))


def _counted(first: date, last: date, nth: int, weekday: int, kind: str, unit: str) -> date | None:
    """Give the nth day, weekday, or a day of the nth week or weekend between `first` and `last`; -1 is the last."""
    if kind == "UNIT":
        length = {"day": 1, "week": 7}.get(unit)
        if length is None:
            return None
        return last if nth < 0 else first + timedelta(length * (nth - 1))
    if nth < 0:
        return last - timedelta((last.isoweekday() - weekday) % 7)
    return first + timedelta((weekday - first.isoweekday()) % 7 + 7 * (nth - 1))


def _half(first: date, last: date, nth: int) -> Timex | None:
    """Give a half of a month: its value is the month's, its days are 1 to 15 or the rest."""
    if nth > 2:
        return None
    middle = first + timedelta(14)
    begin, end = (first, middle) if nth == 1 else (middle + timedelta(1), last)
    days = (begin.isoformat(), end.isoformat())
    return Timex("date", calendar.value_at(first, "month"), mod="START" if nth == 1 else "END", days=days)


@rule(
    "date",
    "THE? (?P<which>NTHS|LAST|FINAL) (?P<count>NUM) QUARTERS (?:OF|IN) FISCAL? (?P<year>YEARS)",
    ("Sales fell in the first two quarters of 2024.", "the first two quarters of 2024", "2024-H1"),
    ("It will fall in at least the first two quarters of 2026.", "the first two quarters of 2026", "2026-H1"),
)
def _two_quarters(found: Found) -> Timex | None:
    if found.value("count") != "2" or found.value("which") not in ("1", ""):
        return None
    return Timex("date", f"{full_year(found.value('year')):04}-H{1 if found.value('which') == '1' else 2}")


@rule(
    "date",
    """THE? (?P<first>MONTH) (?: HYPHEN? (?:TO|UNTIL) HYPHEN? | HYPHEN ) (?P<last>MONTH) (?P<period>QUARTER|PERIOD|HALF)
        (?: (?:OF|IN)? (?P<year>YEARS) | (?:OF|IN)? (?P<shift>LAST|THIS|NEXT) UNIT )?""",
    ("Profit fell in the April-June quarter.", "the April-June quarter", "2025-Q2"),
    ("Exports rose in the January-to-June period of 2024.", "the January-to-June period of 2024", "2024-H1"),
    (
        "Sales rose in the October-December quarter last year.",
        "the October-December quarter last year",
        "2024-Q4",
    ),
    ("Sales fell in the November-January quarter.", "the November-January quarter", "P3M"),
)
def _quarter_of_months(found: Found) -> Timex | None:
    first, last = found.number("first"), found.number("last")
    length = (last - first) % 12 + 1
    year = _year_of(found, last)
    if length in (3, 6) and last % length == 0:
        return Timex("date", f"{year:04}-{'Q' if length == 3 else 'H'}{last // length}")
    begin, _ = calendar.months(year - (last < first), first, 1)
    _, end = calendar.months(year, last, 1)
    return Timex("duration", f"P{length}M", days=(begin.isoformat(), end.isoformat()))


@rule(
    "date",
    """(?P<the>THE)? (?P<last>MONTH) (?P<year>YEARS)? (?P<period>QUARTER|HALF) (?! HYPHEN | OF THE | OF AN )
        (?: (?:OF|IN)? (?P<year_behind>YEARS) | (?:OF|IN)? (?P<shift>LAST|THIS|NEXT) UNIT )?""",
    ("Profit rose in the September quarter.", "the September quarter", "2025-Q3"),
    ("It lost money in the December quarter.", "the December quarter", "2024-Q4"),
    ("Sales grew in the March 2024 quarter.", "the March 2024 quarter", "2024-Q1"),
    ("Sales fell in the June half of 2023.", "the June half of 2023", "2023-H1"),
    ("Sales fell in the January quarter.", "the January quarter", "P3M"),
    ("They won the July quarter-final.", "July", "2025-07"),
    ("The union said in June half the staff left.", "June", "2025-06"),
)
def _quarter_to_month(found: Found) -> Timex | None:
    """Give the months that end in the one printed: where the calendar has no such quarter, a length with its days."""
    month, length = found.number("last"), 3 if found.kind("period") == "QUARTER" else 6
    if length == 6 and not found.has("the"):
        return None
    behind = found.value("year_behind")
    year = full_year(behind) if behind else _year_of(found, month)
    if month % length == 0:
        return Timex("date", f"{year:04}-{'Q' if length == 3 else 'H'}{month // length}")
    _, end = calendar.months(year, month, 1)
    begin = calendar.add(end.replace(day=1), "month", 1 - length)
    return Timex("duration", f"P{length}M", days=(begin.isoformat(), end.isoformat()))


def _year_of(found: Found, month: int) -> int:
    if found.has("year"):
        return full_year(found.value("year"))
    if found.has("shift"):
        return shifted_year(found, found.kind("shift"))
    return month_year(found, month, found.word("last").start)


@rule(
    "date",
    """(?P<count>AN|NUM) (?P<unit>UNIT|UNITS) (?P<when>AGO|FROM|BEFORE|AFTER)
            (?: (?P<today>TODAY) | (?P<weekday>WEEKDAY) )
        | (?P<many>NUM) (?P<weekdays>WEEKDAYS) (?P<ago>AGO)""",
    ("They met a week ago today.", "a week ago today", "2025-11-20"),
    ("They met two weeks ago Monday.", "two weeks ago Monday", "2025-11-10"),
    ("They will meet a week from Monday.", "a week from Monday", "2025-12-08"),
    ("It came a day after Monday's vote.", "a day after Monday", "2025-11-25"),
    ("They met two Tuesdays ago.", "two Tuesdays ago", "2025-11-18"),
)
def _weeks_from_a_day(found: Found) -> Timex | None:
    today = found.context.today()
    if found.has("ago"):
        day = weekday(found, int(found.value("weekdays")), "LAST", found.start)
        return Timex("date", (day - timedelta(7 * (found.number("many") - 1))).isoformat())
    unit = found.value("unit")
    if unit not in ("day", "week", "month", "year"):
        return None
    count = 1 if found.kind("count") == "AN" else found.number("count")
    ahead = found.kind("when") in ("FROM", "AFTER")
    if found.has("today"):
        day = today + timedelta(found.number("today"))
    else:
        which = {"FROM": "NEXT", "AGO": "LAST"}.get(found.kind("when"), "")
        day = weekday(found, int(found.value("weekday")), which, found.start)
        if found.kind("when") == "AGO" and unit == "week" and day == today - timedelta(7):
            day = today
    return Timex("date", calendar.add(day, unit, count if ahead else -count).isoformat())
