"""Expressions that stand beside one another and are one: 10 a.m. EST Thursday, overnight into Sunday."""

import re
from datetime import date

from newsclaims.components.dates.anchors import Context
from newsclaims.components.dates.lengths import added, dated
from newsclaims.components.dates.tense import AHEAD, BACK, OPEN
from newsclaims.components.dates.timex import Timex
from newsclaims.language import calendar
from newsclaims.language.numerals import ONES, either, plain

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
        elif not _is_of_a_neighbour(text, timex, timexes[at + 1 : at + 2], together[-1:]):
            before = [*earlier[-_LOOKED_AT:], *together[-_LOOKED_AT:]]
            _give_day(timex, _day_behind(text, timexes, at), before, context)
            together.append(timex)
    return together


def _is_of_a_neighbour(text: str, clock: Timex, following: list[Timex], previous: list[Timex]) -> bool:
    """Add a clock time to the day that stands right beside it, behind or before; False where there is none."""
    reading = clock.value or ""
    for day in following:
        if _day(day) and _BESIDE.fullmatch(text, clock.end, day.start):
            day.value, day.start = _day(day) + _afternoon(reading, day.value or ""), clock.start
            day.type, day.rule = "time", clock.rule
            return True
    for day in previous:
        weekly = _weekly(day)
        told = day.value if weekly else _day(day)
        if told and _BESIDE.fullmatch(text, day.end, clock.start):
            day.value, day.end, day.rule = told + reading, clock.end, clock.rule
            day.type = "set" if weekly else "time"
            return True
    return False


def _give_day(clock: Timex, behind: Timex | None, before: list[Timex], context: Context) -> None:
    """Give a clock time the day that it belongs to, from further off or from the publication."""
    reading = clock.value or ""
    owner = behind or _day_before(before, clock, context)
    if owner is not None:
        day = _of_day(owner) if behind else _day_of_reading(owner, reading)
        clock.value, clock.anchor = day + reading, owner.anchor
    elif context.published is not None:
        clock.value, clock.anchor = context.published.isoformat() + reading, "published"
    else:
        clock.value, clock.reason = None, "no publication date"


def _overnight(text: str, timexes: list[Timex]) -> list[Timex]:
    """Give `timexes` with `overnight` resolved by the day that stands behind it.

    `Overnight into Sunday` is the night from Saturday, and two expressions; `overnight on Sunday` is one.
    """
    together: list[Timex] = []
    for timex in timexes:
        night = together[-1] if together else None
        if night is None or not _is_night_of(text, night, timex):
            together.append(timex)
    return together


def _is_night_of(text: str, night: Timex, timex: Timex) -> bool:
    """Give `overnight` the day behind it; True where that day is a part of it, and no expression of its own."""
    if not _is_whole_day(timex) or text[night.start : night.end].lower() != "overnight":
        return False
    beside = _INTO.fullmatch(text, night.end, timex.start)
    into = beside is not None and (beside["word"] or "").lower() in ("into", "to")
    day = calendar.step(timex.value or "", -int(into)) if beside else None
    if day is None:
        return False
    night.value, night.anchor, night.reason = f"{day}TNI", timex.anchor, None
    if not into:
        night.end = timex.end
    return not into


_COUNTS = rf"an?|\d{{1,2}}|{either(ONES)}"
_BEFORE_A_DAY = re.compile(
    rf"\b(?:the (?P<unit>week|weekend) of"
    rf"|(?:the (?P<step>day|week)|(?P<count>{_COUNTS}) (?P<away>day|week)s?) (?P<when>before|after)"
    r"|the (?:(?:early|late) )?(?P<part>morning|afternoon|evening|night|(?:small|early|wee) hours) of)(?P<gap>\s+)\Z",
    re.IGNORECASE,
)


_PARTS = {
    "small hours": "MO",
    "early hours": "MO",
    "wee hours": "MO",
    "morning": "MO",
    "afternoon": "AF",
    "evening": "EV",
    "night": "NI",
}
_FRONT = 30
"""How far before a day the words go back that make another one of it, in characters."""


def _by_the_day_behind(text: str, timexes: list[Timex]) -> list[Timex]:
    """Give the expressions with `the day after Christmas`, `the week of Jan. 5` resolved by the day and made one."""
    together: list[Timex] = []
    for timex in timexes:
        found = (
            _BEFORE_A_DAY.search(text, max(timex.start - _FRONT, 0), timex.start)
            if _is_whole_day(timex)
            else None
        )
        if found:
            if together and together[-1].end > found.start():
                together.pop()
            timex.value, timex.start = _around(timex.value or "", found), found.start()
        together.append(timex)
    return together


def _around(day: str, found: re.Match[str]) -> str | None:
    """Give the week or a part of a day, or what lies before or after it, as the words in front say."""
    if found["part"]:
        return f"{day}T{_PARTS[plain(found['part'])]}"
    if found["unit"]:
        return calendar.value_at(date.fromisoformat(day), found["unit"].lower())
    sign = 1 if found["when"].lower() == "after" else -1
    word, unit = (found["count"] or "one").lower(), (found["step"] or found["away"]).lower()
    count = int(word) if word.isdigit() else ONES.get(word, 1)
    try:
        there = calendar.add(date.fromisoformat(day), unit, sign * count)
    except OverflowError:
        return None
    return calendar.value_at(there, unit if found["step"] else "day")


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
    published = context.published.isoformat() if context.published is not None else None
    look: int | None = None
    for timex in reversed(timexes):
        if timex.start < clock.start - _REACH:
            return None
        day = _of_day(timex)
        if not day:
            continue
        within = look is None and context.in_one_sentence(timex.start, clock.start)
        if within and (published is None or clock.start - timex.end <= _NEAR):
            return timex
        if published is None:
            return None
        look = context.direction(clock.start) if look is None else look
        if _fits(look, day, published, within):
            return timex
    return None


def _fits(look: int, day: str, published: str, within: bool) -> bool:
    """Say whether the tense lets a clock time go on from a day; `within`: it stands in the same sentence."""
    if day >= published and (within or look == AHEAD):
        return True
    return (within and look <= OPEN) or (look == BACK and day <= published)


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
