"""Lengths of time of several words: 14 years and six months, and the days of the 12 months to September."""

import re
from datetime import date, timedelta
from itertools import pairwise

from newsclaims.components.dates.timex import Timex
from newsclaims.language import calendar

_PARTS = re.compile(r"P(?:(\d+)Y|(\d+)M|(\d+)W|(\d+)D|T(\d+)H|T(\d+)M|T(\d+)S)")
_COMPARED = re.compile(
    r"\s+(?:longer|shorter|more|less|fewer|later|earlier|before|after|ago|older|younger)\b"
)
_AND = re.compile(r"\s*,?\s+(?:and\s+)?", re.IGNORECASE)
_COUNTED = re.compile(
    r"(?:\d|an?\b|[a-z]+(?:-[a-z]+)?\s+(?:year|month|week|day|hour|minute|second)s?\Z)", re.IGNORECASE
)
_NEXT_FINER = {0: (1, 2, 3), 1: (2, 3), 2: (3,), 3: (4,), 4: (5, 6), 5: (6,)}
"""What may follow each unit in one length: months behind years, minutes behind hours."""


def added(text: str, timexes: list[Timex]) -> list[Timex]:
    """Give `timexes` with the lengths made one that are told in several units: `14 years and six months` is P14Y6M."""
    together: list[Timex] = []
    for timex in timexes:
        previous = together[-1] if together else None
        value = _sum(text, previous, timex) if previous is not None else None
        if previous is not None and value is not None:
            previous.value, previous.end, previous.days = value, timex.end, None
        else:
            together.append(timex)
    return together


def _sum(text: str, longer: Timex, shorter: Timex) -> str | None:
    """Give the value of two lengths that stand beside one another as one, None where they are two."""
    if longer.type != "duration" or shorter.type != "duration" or shorter.mod or not longer.value:
        return None
    if not _goes_on_in(longer.value, shorter.value or "") or _is_apart(text, longer, shorter):
        return None
    told = (shorter.value or "")[1:]
    return longer.value + (told[1:] if "T" in longer.value else told)


def _goes_on_in(longer: str, shorter: str) -> bool:
    """Say whether the second length is in a unit that may follow the first's: months behind years."""
    finer = _PARTS.fullmatch(shorter)
    if finer is None or not _WHOLE.fullmatch(longer):
        return False
    unit = _LETTERS.index("T" + longer[-1] if "T" in longer else longer[-1])
    return (finer.lastindex or 0) - 1 in _NEXT_FINER.get(unit, ())


_WHOLE = re.compile(r"P(?:\d+[YMWD])*(?:T(?:\d+[HMS])+)?")
_LETTERS = ("Y", "M", "W", "D", "TH", "TM", "TS")


def _is_apart(text: str, longer: Timex, shorter: Timex) -> bool:
    """Say whether two lengths are told each for itself: "for two years, six months longer than planned"."""
    between = _AND.fullmatch(text, longer.end, shorter.start)
    if between is None or text.endswith("between ", max(longer.start - 8, 0), longer.start):
        return True
    listed = "," in between[0] and "and" not in between[0].lower()
    if listed and _COMPARED.match(text, shorter.end):
        return True
    return "-" in text[longer.start : longer.end] or not _COUNTED.match(text, shorter.start, shorter.end)


_UP_TO = re.compile(
    r"\s+(?:(?:that\s+)?end(?:ed|ing)(?:\s+(?:in|on))?|to|through|until|till)\s+", re.IGNORECASE
)
_CALENDAR = re.compile(r"P(\d+)([YMWD])")
_UNIT = {"Y": "year", "M": "month", "W": "week", "D": "day"}


def dated(text: str, timexes: list[Timex]) -> None:
    """Give the lengths that are told with their end their days: `the 12 months to September`, `the year to 31 March`.

    The last day is the end of the month or the day printed; the first follows from the length.
    """
    for length, end in pairwise(timexes):
        counted = _CALENDAR.fullmatch(length.value or "") if length.type == "duration" else None
        told = end.type == "date" and end.mod not in ("START", "MID")
        interval = calendar.days(end.value) if counted and told else None
        if counted is None or interval is None or not _UP_TO.fullmatch(text, length.end, end.start):
            continue
        first = (
            _first_day(interval[1], int(counted[1]), counted[2]) if _is_told_as_known(text, length) else None
        )
        if first is not None:
            length.days = (first.isoformat(), interval[1].isoformat())


def _first_day(last: date, count: int, unit: str) -> date | None:
    """Give the first day of a length by its last; None where the calendar has none such."""
    try:
        behind = last + timedelta(1)
        first = calendar.add(behind, _UNIT[unit], -count)
    except OverflowError:
        return None
    return first if first.day == behind.day or unit in "WD" else None


_KNOWN = re.compile(r"\b(?:in|for|over|during)\s+\Z", re.IGNORECASE)


def _is_told_as_known(text: str, length: Timex) -> bool:
    """Say whether a length is a stretch of the calendar, `the 12 months`, and not what something took."""
    if text[length.start : length.start + 4].lower() == "the ":
        return True
    return _KNOWN.search(text, max(length.start - 10, 0), length.start) is not None
