"""Lengths of time of several words: 14 years and six months, and the days of the 12 months to September."""

import re
from datetime import timedelta
from itertools import pairwise

from newsclaims.components.dates.grammar import Timex
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
    between = _AND.fullmatch(text, longer.end, shorter.start)
    if (
        between
        and "," in between[0]
        and "and" not in between[0].lower()
        and _COMPARED.match(text, shorter.end)
    ):
        return None  # "for two years, six months longer than planned"
    last = longer.value[-1] if "T" not in longer.value else "T" + longer.value[-1]
    finer = _PARTS.fullmatch(shorter.value or "")
    if not between or finer is None or not re.fullmatch(r"P(?:\d+[YMWD])*(?:T(?:\d+[HMS])+)?", longer.value):
        return None
    if text.endswith("between ", max(longer.start - 8, 0), longer.start):
        return None
    if "-" in text[longer.start : longer.end] or not _COUNTED.match(text, shorter.start, shorter.end):
        return None
    unit = ("Y", "M", "W", "D", "TH", "TM", "TS").index(last)
    if (finer.lastindex or 0) - 1 not in _NEXT_FINER.get(unit, ()):
        return None
    told = (shorter.value or "")[1:]
    return longer.value + (told[1:] if "T" in longer.value else told)


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
        interval = (
            calendar.days(end.value)
            if end.type == "date" and end.mod not in ("START", "MID") and counted
            else None
        )
        if counted is None or interval is None or not _UP_TO.fullmatch(text, length.end, end.start):
            continue
        if not _is_told_as_known(text, length):
            continue
        try:
            last = interval[1] + timedelta(1)
            first = calendar.add(last, _UNIT[counted[2]], -int(counted[1]))
        except OverflowError:
            continue
        if first.day == last.day or counted[2] in "WD":
            length.days = (first.isoformat(), interval[1].isoformat())


_KNOWN = re.compile(r"\b(?:in|for|over|during)\s+\Z", re.IGNORECASE)


def _is_told_as_known(text: str, length: Timex) -> bool:
    """Say whether a length is a stretch of the calendar, `the 12 months`, and not what something took."""
    if text[length.start : length.start + 4].lower() == "the ":
        return True
    return _KNOWN.search(text, max(length.start - 10, 0), length.start) is not None
