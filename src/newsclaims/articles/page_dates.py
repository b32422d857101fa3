"""The dates that a page prints about itself: `Nov 27, 2025`, `Published: 2 December 2025, 09:21 GMT`, `2025-12-02`."""

import re
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from types import MappingProxyType
from typing import Literal, NamedTuple

from newsclaims.articles.day_order import WEEKDAY, Order, by_weekday
from newsclaims.language.calendar import SHORT_MONTHS

_GLUED = r"(?:\b|(?<=published)|(?<=updated)|(?<=posted)|(?<=modified)|(?-i:(?<=[a-z])(?=[A-Z])|(?<=\d{4})(?=[A-Z])))"
"""Where a date may begin: its label, or a name, is another element of the page, and may run into it in the text."""
_UNGLUED = r"(?:\b|(?-i:(?=[A-Z\d])))"
MONTH = (
    r"(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
_DAY = r"([0-3]?\d)(?:st|nd|rd|th)?"
_YEAR = r"((?:1[89]|20)\d\d)(?!\d(?!\d?:\d\d|\d? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)))"
"""A clock or a second date may follow without a space, as two elements of a page run together in its text."""
_CLOCK = r"[012]?\d[:.][0-5]\d(?:[:.][0-5]\d(?:\.\d+)?)?"
_ZONE = (
    r"(?:gmt|utc|bst|cest|cet|eest|eet|wes?t|[cemp][sd]?t|ak[sd]t|hst"
    r"|ist|msk|jst|a[ec][sd]t|nz[sd]t|hkt|sgt|(?-i:[A-Z]{2,3}T)|local time|z)(?-i:(?![a-z0-9]))"
)
"""Whatever else stands in capitals behind a clock and ends in T is some zone's time: PKT, WAT, SAST."""

_DATES = (
    (re.compile(rf"{_GLUED}{_YEAR}[-/.]([01]?\d)[-/.]([0-3]?\d)(?!\d)", re.I), "ymd"),
    (re.compile(rf"{_GLUED}{MONTH}[ -]{{1,2}}{_DAY}(?:, ?| |-){_YEAR}", re.I), "mdy"),
    (re.compile(rf"{_GLUED}{_DAY}(?: of)?[ -]{{1,2}}{MONTH}(?:, ?| |-){_YEAR}", re.I), "dmy"),
    (re.compile(rf"{_GLUED}([0-3]?\d)([./-])([0-3]?\d)\2{_YEAR}", re.I), "numbers"),
    (re.compile(r"(?<![\d/])([0-3]?\d)(/)([0-3]?\d)/([0-4]\d)(?![\d/])"), "numbers"),
)
_IN_ADDRESS = re.compile(
    r"(?<![A-Za-z0-9])(?P<year>(?:19[89]|20\d)\d)(?P<mark>[-_/.]?)"
    r"(?P<month>0[1-9]|1[0-2]|(?<=/)[1-9])(?P=mark)(?P<day>[0-2]\d|3[01]|(?<=/)[1-9])(?![A-Za-z0-9])"
)
"""One digit is a month or a day in a folder's name only: `2024123` is a number, `2019-2-2` words of a title."""
_MONTH_IN_ADDRESS = re.compile(
    rf"(?<![a-z0-9])(?P<year>(?:19[89]|20\d)\d)(?P<mark>[-_/])(?P<month>{MONTH})(?P=mark)(?P<day>[0-3]?\d)(?![a-z0-9])",
    re.I,
)
_YEARLESS = re.compile(rf"\b(?:{MONTH} {_DAY}|{_DAY} {MONTH})(?!\w)", re.I)
_TIME = re.compile(
    rf"(?:T(?=\d)|{_GLUED})(?:{_CLOCK}(?: ?[ap]\.?m\b\.?)?|[01]?\d ?[ap]\.?m\b\.?|[012]\dh[0-5]\d\b)"
    r"(?: ?(?:hrs|hours)\b)?"
    rf"(?: ?\(?{_ZONE}\)?)?(?: ?[+-]\d\d?:?\d{{0,2}}(?!\d))?",
    re.I,
)
_AGO = re.compile(
    rf"{_GLUED}(?:(?:\d{{1,2}} (?:hour|hr|day)s?,? (?:and )?)?"
    r"(?:\d{1,3}|an?|one|two|three) (?:second|sec|minute|min|hour|hr|day|week|month|year)s? ago"
    r"|just now|yesterday|today|\d{1,2}[hdw](?: ago)?)\b",
    re.I,
)
_LABEL = re.compile(
    r"\b(?:(?:first |originally |article |date |date of |last |most recently )*"
    r"(?:published|publication|posted|updated|update|modified|issued|released|filed|created|revised)"
    rf"(?: date| time| on| at| online)*|date|on|at|time|as of|load-date){_UNGLUED}",
    re.I,
)
_SOURCE = re.compile(r"\s?[|·•]\s?source\s?:\s?[\w .&'’-]{2,40}\Z", re.I)
"""Whose report it is, behind the day: `4 Mar 2021 | Source: Coastwire`."""
_LATER = re.compile(rf"\b(?:updated?|modified|revised|load-date){_UNGLUED}", re.I)
_FIRST = re.compile(rf"\b(?:published|publication|posted|issued|released|filed|created|date){_UNGLUED}", re.I)
_FILLER = re.compile(r"[\s,;:|/()\[\]·•.\-–—]+|\b(?:and|uk|local time)\b", re.I)

_MONTH_FIRST = re.compile(r"\b[ap]\.?m\b|\b[ecmp][sd]?t\b", re.I)
_DAY_FIRST = re.compile(r"\b(?:gmt|bst|cest?|ist|a[ec][sd]t)\b|\b(?:1[3-9]|2[0-3])[:h][0-5]\d\b", re.I)
"""A clock of 24 hours speaks for it too: who puts the month first counts to twelve."""

Label = Literal["published", "updated", ""]


class PageDate(NamedTuple):
    """A date printed on the page, `published` or `updated` where it says so, and where it stands in the line."""

    day: str | None
    label: Label
    start: int
    end: int


def iso_day(value: str) -> str:
    """Give the day of an ISO 8601 date or datetime, in its own time zone: `2025-12-02T23:10:00Z` → `2025-12-02`.

    Raises:
        ValueError: it is neither, or names no day of the calendar.
    """
    value = value.strip()
    try:
        return date.fromisoformat(value).isoformat()
    except ValueError:
        return datetime.fromisoformat(value).date().isoformat()


_DIGIT = re.compile(r"\d")
_WITH_YEAR = re.compile(r"\d{4}|/\d\d")
_OPENS = re.compile(
    r"[\s,;:|/()\[\]·•.\-–—]*(?:T?\d|an?\b|one|two|three|just now|yesterday|today|mon|tue|wed|thu|fri|sat|sun"
    r"|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|first|originally|article|date|last|most|publi|post|updat|modif"
    r"|issue|release|file|create|revise|on|at|time|as of|load|and|uk|local time)",
    re.I,
)
"""How a line begins that says nothing but when."""


def is_plausible(day: str) -> bool:
    """Say whether a page can be of a day: what knows of none states `0001-01-01` or `9999-12-31`.

    The years are those that a printed date may have here.
    """
    return "1800" <= day[:4] < "2100"


def is_of_the_web(day: str) -> bool:
    """Say whether a page in HTML can be of a day: from the web's first year on, and no later than tomorrow."""
    return "1990" <= day <= (date.today() + timedelta(days=1)).isoformat()


def page_dates(line: str, context: str = "", order: Order = MappingProxyType({})) -> list[PageDate]:
    """Give the dates with a year that `line` prints, in order.

    `02/12/2025` is read by evidence: a part above 12, a weekday beside it, the page's other days (`order`), a full stop
    or hyphen between the parts (day first), a 12-hour clock (month first), a European time zone or a 24-hour clock (day
    first) in the line or in `context`. Without any, its `day` is None: what cannot be known isn't guessed.

    Example:
        >>> [(found.day, found.label) for found in page_dates("Published 2 Dec 2025, updated 3 Dec 2025")]
        [('2025-12-02', 'published'), ('2025-12-03', 'updated')]
    """
    found: list[PageDate] = []
    if _WITH_YEAR.search(line) is None:
        return found
    taken = line
    for pattern, form in _DATES:
        for match in pattern.finditer(taken):
            day = _numbers(match, line, context, order) if form == "numbers" else _named(match, form)
            found.append(PageDate(day, _label(line, match.start()), match.start(), match.end()))
            taken = taken[: match.start()] + "\0" * (match.end() - match.start()) + taken[match.end() :]
    return sorted(found, key=lambda one: one.start)


def day_in_address(address: str) -> str | None:
    """Give the day that a URL or a file's name holds; what may as well be another number is none.

    Example:
        >>> day_in_address("https://harbour.example/2025/11/27/loan"), day_in_address("loan_20251127.txt")
        ('2025-11-27', '2025-11-27')
    """
    for pattern in (_IN_ADDRESS, _MONTH_IN_ADDRESS):
        for match in pattern.finditer(address):
            month = match["month"]
            number = int(month) if month.isdigit() else SHORT_MONTHS.index(month[:3].lower()) + 1
            if (day := _day(int(match["year"]), number, int(match["day"]))) is not None:
                return day
    return None


def yearless_day(text: str) -> tuple[int, int] | None:
    """Give the month and day of the first date without a year: `KYIV, Dec 2 (AP)` → `(12, 2)`."""
    found = _YEARLESS.search(text)
    if found is None:
        return None
    month, day, day_before, month_behind = found.groups()
    return SHORT_MONTHS.index((month or month_behind)[:3].lower()) + 1, int(day or day_before)


def dated_spans(line: str) -> list[tuple[int, int]]:
    """Give where `line` prints days, with or without a year, in order."""
    spans = [(found.start, found.end) for found in page_dates(line)]
    bare = [match.span() for match in _YEARLESS.finditer(line)]
    return sorted(
        [*spans, *(one for one in bare if all(one[1] <= start or end <= one[0] for start, end in spans))]
    )


def tells_age(line: str) -> bool:
    """Say whether `line` tells how old something is: `2 hours ago`, `8h`."""
    plain = line.casefold()
    told = "ago" in plain or "day" in plain or "now" in plain or _DIGIT.search(plain) is not None
    return told and _AGO.search(line) is not None


def is_date_line(line: str) -> bool:
    """Say whether `line` says nothing but when: dates, clock times, weekdays and what they are the dates of."""
    if not line or len(line) > 160 or _OPENS.match(line) is None:
        return False
    if not any(one.search(line) for one in (_DIGIT, WEEKDAY, _LABEL)):
        return False
    told = 0
    rest = _SOURCE.sub("", line)
    for pattern in _when():
        rest, times = pattern.subn(" ", rest)
        told += times
    rest, weekdays = WEEKDAY.subn(" ", rest)
    rest, labels = _LABEL.subn(" ", rest)
    if _FILLER.sub("", rest):
        return False
    return told > 0 or (labels > 0 and _FIRST.search(line) is not None) or weekdays > 0


def without_dates(line: str) -> str:
    """Give `line` with its dates, times and their labels blanked out, at the same length."""
    for pattern in (*_when(), WEEKDAY):
        line = pattern.sub(lambda match: " " * len(match[0]), line)
    return re.sub(
        r"(?i)\b(?:(?:first |last )?(?:published|posted|updated)(?: on| at)?)\b:?",
        lambda match: " " * len(match[0]),
        line,
    )


def _when() -> Iterator[re.Pattern[str]]:
    yield from (pattern for pattern, _ in _DATES)
    yield from (_YEARLESS, _TIME, _AGO)


def _label(line: str, start: int) -> Label:
    """Give what the words before a date say it is the date of; the nearest word counts."""
    before = line[max(0, start - 60) : start]
    later = [match.end() for match in _LATER.finditer(before)]
    first = [match.end() for match in _FIRST.finditer(before)]
    if not later and not first:
        return ""
    return "updated" if max(later, default=-1) > max(first, default=-1) else "published"


def _named(match: re.Match[str], order: str) -> str | None:
    parts = dict(zip(order, match.groups(), strict=True))
    month = parts["m"] if parts["m"].isdigit() else SHORT_MONTHS.index(parts["m"][:3].lower()) + 1
    return _day(int(parts["y"]), int(month), int(parts["d"]))


def _numbers(match: re.Match[str], line: str, context: str, order: Order) -> str | None:
    first, mark, second, year = int(match[1]), match[2], int(match[3]), int(match[4])
    if year < 100:
        year += 2000  # 05/13/26
    if first > 12 or first == second:
        return _day(year, second, first)
    if second > 12:
        return _day(year, first, second)
    told = by_weekday(line, match.start(), match.end(), year, (first, second)) or order.get(mark)
    if told is None and mark != "/":
        told = "day"
    if told is not None:
        return _day(year, second, first) if told == "day" else _day(year, first, second)
    for evidence in (line, context):
        day_first, month_first = bool(_DAY_FIRST.search(evidence)), bool(_MONTH_FIRST.search(evidence))
        if day_first != month_first:
            return _day(year, second, first) if day_first else _day(year, first, second)
    return None


def _day(year: int, month: int, day: int) -> str | None:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None
