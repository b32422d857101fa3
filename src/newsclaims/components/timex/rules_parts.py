"""Rules for what is counted within a month or a year: the first week of December, the last Monday in May."""

from datetime import date, timedelta

from newsclaims.components.timex import calendar
from newsclaims.components.timex.grammar import Found, Timex, rule
from newsclaims.components.timex.resolve import full_year, month_year


@rule(
    "date",
    r"""THE? (?: (?P<nth>NTHS|LAST|FINAL) (?P<part>UNIT|WEEKEND|WEEKDAY|HALF) (?:OF|IN) | (?P<whole>UNIT) OF )
        (?P<month>MONTH) (?: COMMA? (?P<year>YEARS) )? (?! DAYNUM (?:COMMA|PUNCT))""",
    ("Snow fell in the first week of December 2024.", "the first week of December 2024", "2024-W48"),
    ("They vote on the last Monday in May.", "the last Monday in May", "2025-05-26"),
    ("Prices fell in the second half of October.", "the second half of October", "2025-10"),
    ("It opened on the last day of March 2019.", "the last day of March 2019", "2019-03-31"),
    ("Rents rose in the month of September.", "the month of September", "2025-09"),
)
def _within_month(found: Found) -> Timex | None:
    month, word = found.number("month"), found.word("month")
    year = full_year(found.value("year")) if found.has("year") else month_year(found, month, word.start)
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
)
def _two_quarters(found: Found) -> Timex | None:
    if found.value("count") != "2" or found.value("which") not in ("1", ""):
        return None
    return Timex("date", f"{full_year(found.value('year'))}-H{1 if found.value('which') == '1' else 2}")
