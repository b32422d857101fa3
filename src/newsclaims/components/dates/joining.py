"""Expressions that stand beside one another and are one: 10 a.m. EST Thursday, overnight into Sunday."""

import re
from datetime import date

from newsclaims.components.dates.anchors import AHEAD, BACK, OPEN, Context
from newsclaims.components.dates.grammar import Timex
from newsclaims.components.dates.lengths import added, dated
from newsclaims.language import calendar

_BESIDE = re.compile(r"[\s,]*(?:\b(?:on|at)\b)?\s*", re.IGNORECASE)
_TO_CLOCK = re.compile(r"\s*(?:\(|to\b|and\b|until\b|till\b|[-–—])\s*", re.IGNORECASE)
_OUT_OF_BRACKETS = re.compile(r"\)\s*(?:on\b)?\s*", re.IGNORECASE)

_INTO = re.compile(r"\s*(?P<word>on|into|to)?\s*", re.IGNORECASE)


def joined(text: str, timexes: list[Timex], context: Context, earlier: list[Timex]) -> list[Timex]:
    """Give `timexes` with those joined that are one expression, and each clock time with its day.

    A clock time belongs to the day it stands beside (`10 a.m. EST Thursday`), or else to the last one before it that
    its sentence or the story goes on from, or else to the day of publication. Without one it has no value. `earlier`
    is what the paragraphs before hold.
    """
    timexes = _by_the_day_behind(text, _overnight(text, added(text, timexes)))
    dated(text, timexes)
    together: list[Timex] = []
    for at, timex in enumerate(timexes):
        if not timex.clock or timex.value is None:
            together.append(timex)
            continue
        previous = together[-1] if together else None
        following = timexes[at + 1] if at + 1 < len(timexes) else None
        if following and _day(following) and _BESIDE.fullmatch(text, timex.end, following.start):
            following.value = _day(following) + _afternoon(timex.value, following.value or "")
            following.start, following.type = timex.start, "time"
            continue
        if previous and _day(previous) and _BESIDE.fullmatch(text, previous.end, timex.start):
            previous.value = _day(previous) + timex.value
            previous.end, previous.type = timex.end, "time"
            continue
        if previous and _weekly(previous) and _BESIDE.fullmatch(text, previous.end, timex.start):
            previous.value, previous.end = (previous.value or "") + timex.value, timex.end
            continue
        owner = _day_behind(text, timexes, at)
        day = _of_day(owner) if owner else ""
        if owner is None:
            owner = _day_before([*earlier[-_LOOKED_AT:], *together[-_LOOKED_AT:]], timex, context)
            day = _day_of_reading(owner, timex.value) if owner else ""
        if owner is not None:
            timex.value, timex.anchor = day + timex.value, owner.anchor
        elif context.published is not None:
            timex.value, timex.anchor = context.published.isoformat() + timex.value, "published"
        else:
            timex.value, timex.reason = None, "no publication date"
        together.append(timex)
    return together


def _overnight(text: str, timexes: list[Timex]) -> list[Timex]:
    """Give `timexes` with `overnight` resolved by the day that stands behind it.

    `Overnight into Sunday` is the night from Saturday, and two expressions; `overnight on Sunday` is one.
    """
    together: list[Timex] = []
    for timex in timexes:
        night = together[-1] if together else None
        beside = _INTO.fullmatch(text, night.end, timex.start) if night and _is_whole_day(timex) else None
        if night is None or beside is None or text[night.start : night.end].lower() != "overnight":
            together.append(timex)
            continue
        into = (beside["word"] or "").lower() in ("into", "to")
        day = calendar.step(timex.value or "", -int(into))
        if day is None:
            together.append(timex)
            continue
        night.value, night.anchor, night.reason = f"{day}TNI", timex.anchor, None
        if into:
            together.append(timex)
        else:
            night.end = timex.end
    return together


_BEFORE_A_DAY = re.compile(
    r"\b(?:the (?P<unit>week|weekend) of|(?P<day>the day) (?P<when>before|after))(?P<gap>\s+)\Z",
    re.IGNORECASE,
)


def _by_the_day_behind(text: str, timexes: list[Timex]) -> list[Timex]:
    """Give the expressions with `the day after Christmas`, `the week of Jan. 5` resolved by the day and made one."""
    together: list[Timex] = []
    for timex in timexes:
        found = (
            _BEFORE_A_DAY.search(text, max(timex.start - 20, 0), timex.start)
            if _is_whole_day(timex)
            else None
        )
        if found:
            if together and together[-1].end > found.start():
                together.pop()
            if found["unit"]:
                day = date.fromisoformat(timex.value or "")
                timex.value = calendar.value_at(day, found["unit"].lower())
            else:
                timex.value = calendar.step(timex.value or "", 1 if found["when"].lower() == "after" else -1)
            timex.start = found.start()
        together.append(timex)
    return together


def _day_behind(text: str, timexes: list[Timex], at: int) -> Timex | None:
    """Give the day behind a second clock time: `8 a.m. to 5 p.m. on Tuesday`, `8 a.m. (0700 GMT) Friday`."""
    if at + 2 >= len(timexes):
        return None
    clock, second, day = timexes[at : at + 3]
    if not second.clock or not _day(day) or not _TO_CLOCK.fullmatch(text, clock.end, second.start):
        return None
    beside = _BESIDE.fullmatch(text, second.end, day.start) or _OUT_OF_BRACKETS.fullmatch(
        text, second.end, day.start
    )
    return day if beside else None


_REACH, _LOOKED_AT = 1000, 12
"""How many characters and how many expressions back a clock time looks for its day."""

_NEAR = 40
"""How many characters behind a day a clock time is that day's whatever the tense; further on a present tense tells of
today: `born on 3 May 1950 in Leeds, where the shop opens at 9am`."""


def _day_before(timexes: list[Timex], clock: Timex, context: Context) -> Timex | None:
    """Give the last day named before a clock time: `on Saturday the bus left for York; it crashed at 4:20pm`.

    Where its own sentence names none, what is told in the past goes on from the last day that is over, and what is to
    come from the last one that isn't.
    """
    look = None
    for timex in reversed(timexes):
        if timex.start < clock.start - _REACH:
            return None
        day = _of_day(timex)
        if not day:
            continue
        within = look is None and context.in_one_sentence(timex.start, clock.start)
        if within and (context.published is None or clock.start - timex.end <= _NEAR):
            return timex
        if context.published is None:
            return None
        look = context.direction(clock.start) if look is None else look
        published = context.published.isoformat()
        if within and (look <= OPEN or day >= published):
            return timex
        if (look == BACK and day <= published) or (look == AHEAD and day >= published):
            return timex
    return None


def _day_of_reading(owner: Timex, reading: str) -> str:
    """Give the day of a clock time behind `owner`: the small hours behind an evening or a night are the next day's."""
    day = _of_day(owner)
    if reading[1:3] < "06" and (owner.value or "").endswith(("TEV", "TNI")):
        return calendar.step(day, 1) or day
    return day


def _afternoon(reading: str, day: str) -> str:
    """Give a clock reading in 24 hours: `3 o'clock this afternoon` is T15:00."""
    hour = reading[1:3]
    return f"T{int(hour) + 12}{reading[3:]}" if day[-2:] in ("AF", "EV", "NI") and hour < "12" else reading


def _day(timex: Timex) -> str:
    """Give the day that an expression names, "" if it is none or has its time already."""
    return _of_day(timex) if timex.type == "date" else ""


def _of_day(timex: Timex) -> str:
    """Give the day that an expression names or lies in, "" if there is none."""
    value = timex.value or ""
    return value[:10] if timex.type in ("date", "time") and calendar.unit_of(value) == "day" else ""


def _is_whole_day(timex: Timex) -> bool:
    return timex.type == "date" and len(timex.value or "") == 10 and calendar.unit_of(timex.value) == "day"


def _weekly(timex: Timex) -> bool:
    return timex.type == "set" and re.fullmatch(r"XXXX-WXX-\d", timex.value or "") is not None
