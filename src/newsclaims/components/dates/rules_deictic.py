"""Rules for dates that are told from the publication date: today, last night, last week."""

import re
from datetime import timedelta

from newsclaims.components.dates.durations import FINE, amount
from newsclaims.components.dates.grammar import EDGE, Found, rule
from newsclaims.components.dates.resolve import (
    begun,
    quarter_at_hand,
    told_from,
    unit_at,
    weekend,
    year_from,
)
from newsclaims.components.dates.tense import BACK, MODAL
from newsclaims.components.dates.timex import Timex, Unresolved
from newsclaims.language import calendar


@rule(
    "date",
    rf"{EDGE} (?P<today>TODAY) (?P<at>PART)?",
    ("They spoke yesterday.", "yesterday", "2025-11-26"),
    ("She will speak tomorrow morning.", "tomorrow morning", "2025-11-28TMO"),
    ("In today's world that is rare.", "today", "PRESENT_REF"),
    ("There may not be a tomorrow.", "", ""),
    ("She told USA TODAY that it was over.", "", ""),
)
def _today(found: Found) -> Timex | None:
    if found.previous == "AN" or found.context.text.endswith("USA ", 0, found.start):
        return None
    if _is_of_our_time(found):
        return Timex("date", "PRESENT_REF")
    day = found.context.today() + timedelta(found.number("today"))
    return Timex("date", day.isoformat() + (f"T{found.value('at')}" if found.has("at") else ""))


@rule(
    "date",
    """(?P<mod_tonight>EARLY|LATE|EARLIER|LATER)? (?P<tonight>TONIGHT)
        | (?P<mod_of>EARLY|LATE|EARLIER|LATER|MID)? HYPHEN? (?P<which>LAST|THIS) (?P<part>PART)
        | (?P<mod_middle>MID) HYPHEN? (?P<middle>PART)""",
    ("Strikes hit Odesa last night.", "last night", "2025-11-26TNI"),
    ("The vote is tonight.", "tonight", "2025-11-27TNI"),
    ("Snow fell by mid-afternoon.", "mid-afternoon", "2025-11-27TAF"),
    ("They sang on the last night of the fair.", "", ""),
    ("It was the last night of the fair.", "", ""),
)
def _tonight(found: Found) -> Timex | None:
    if found.previous == "AN" or (found.has("which") and found.previous == "THE"):
        return None
    day = found.context.today() - timedelta(found.kind("which") == "LAST")
    part = found.value("part") or found.value("middle") or found.value("tonight")
    return Timex("date", f"{day.isoformat()}T{part}")


@rule(
    "date",
    "THE? (?P<mod_open>EARLY|LATE) (?P<open>PART)",
    ("He spoke on Monday. By late afternoon it was over.", "late afternoon", "2025-11-24TAF"),
    ("They had a late night.", "", ""),
    ("It was a late night for the crew.", "", ""),
    ("They held late-night talks.", "", ""),
)
def _late_afternoon(found: Found) -> Timex | None:
    before = found.context.neighbour(found.context.token(found.start), -1)
    if before is None or before.lower_ not in ("by", "in", "until", "during", "since"):
        return None
    return Timex("date", f"{found.context.reference('day').isoformat()}T{found.value('open')}")


_OF_A_TIME = frozenset(("children", "era", "generation", "society", "standards", "times", "world", "youth"))
"""What belongs to a time and not to a day: `today's world`."""


def _is_of_our_time(found: Found) -> bool:
    """Say whether `today` is the present and not the day: `today's youth`."""
    if found.value("today") != "0" or found.following != "POSS":
        return False
    owned = found.context.neighbour(found.context.token(found.words[found.match.end()].start), 1)
    return owned is not None and owned.lower_ in _OF_A_TIME


@rule(
    "date",
    rf"""(?P<mod_about>ABOUT)? {EDGE} (?P<the>THE)?
        (?P<which>LAST|NEXT|THIS COMING|THIS PAST|THIS|PAST|COMING|CURRENT|LATEST)
        (?:FISCAL|CALENDAR|FULL)? (?P<unit>UNIT|WEEKEND|QUARTER) (?P<or_so>OR SO)?""",
    ("Ministers met last week.", "last week", "2025-W47"),
    ("It was proposed last month.", "last month", "2025-10"),
    ("Earlier this week she resigned.", "Earlier this week", "2025-W48"),
    ("Growth will slow next year.", "next year", "2026"),
    ("The quake struck at the end of last year.", "the end of last year", "2024"),
    ("Sales rose in the third quarter to $5 million from $4 million last year.", "last year", "2024-Q3"),
    ("He rested over the past week.", "the past week", "P1W"),
    ("It was printed in 1909. The next year, she wrote a guide to it.", "The next year", "1910"),
    ("A new one came the next day.", "the next day", None),
    ("Voters go to the polls next weekend.", "next weekend", "2025-W49-WE"),
)
def _this_unit(found: Found) -> Timex | None:
    unit = found.value("unit")
    if unit in FINE or unit == "millennium":
        return None
    if unit == "fortnight" or (found.which() == "PAST" and unit not in ("weekend", "quarter")):
        return Timex("duration", amount(1, unit))
    return _RUNNING.get(unit, _running)(found)


def _running(found: Found) -> Timex | None:
    """Give the week, the month that `this`, `last` or `next` makes it; `over the next month` is a length."""
    unit, which = found.value("unit"), found.which()
    if (
        found.has("the")
        and which in ("NEXT", "LAST")
        and found.previous in ("IN", "ABOUT", "OVER", "FOR", "")
    ):
        return Timex("duration", amount(1, unit))
    if which == "NEXT" and found.has("the") and found.context.direction(found.start) == BACK:
        return told_from(found.context, unit, 1)
    away = {"LAST": -1, "LATEST": -1, "PAST": -1, "NEXT": 1, "COMING": 1}.get(which, 0)
    return unit_at(found.context.today(), unit, away)


def _running_day(found: Found) -> Timex | None:
    if found.which() == "NEXT" and found.has("the"):
        if found.context.last() is None and found.context.direction(found.start) == BACK:
            raise Unresolved("told from a day that isn't named")
        return told_from(found.context, "day", 1)
    return unit_at(found.context.today(), "day") if found.which() == "THIS" else None


def _running_weekend(found: Found) -> Timex | None:
    return weekend(found.context, found.which(), found.start)


def _running_quarter(found: Found) -> Timex | None:
    return quarter_at_hand(found.context) if found.which() == "LATEST" else _running(found)


def _running_year(found: Found) -> Timex | None:
    """Give a year, or the quarter of last year that a quarter is compared with."""
    compared = found.which() == "LAST" and _COMPARED.search(
        found.context.text, max(found.start - 70, 0), found.start
    )
    period = found.context.last("year", "quarter", "months") if compared else None
    if period is None or calendar.unit_of(period.value) != "quarter":
        return _running(found)
    return year_from(found.context, begun(found.context, period) or period, -1)


_RUNNING = {
    "day": _running_day,
    "weekend": _running_weekend,
    "quarter": _running_quarter,
    "year": _running_year,
}
"""Units that `this` and `last` go with in a way of their own."""

_COMPARED = re.compile(r"\b(?:compared|from|against|versus)\b[^.;\n]*\Z")
"""What sets an amount against an earlier one: `up from $3 million last year`, told of a quarter, means that quarter."""


@rule(
    "date",
    "(?P<overnight>OVERNIGHT)",
    ("Drones hit the port overnight.", "overnight", "2025-11-26TNI"),
    ("He will be held overnight.", "overnight", "2025-11-27TNI"),
    ("An overnight train was late.", "", ""),
)
def _overnight(found: Found) -> Timex | None:
    if found.context.token(found.start).tag_ != "RB":
        return None
    night = found.context.today() - timedelta(found.context.direction(found.start) < MODAL)
    return Timex("date", f"{night.isoformat()}T{found.value('overnight')}")


@rule(
    "date",
    """THE (?P<unit>UNIT|WEEKEND|QUARTER) (?: BEFORE LAST
        | (?P<next>AFTER NEXT (?! TERM | UNIT | WEEKDAY | MONTH | SEASON | PART ))
        | (?:BEFORE|AFTER) (?P<day>TODAY) )""",
    ("They met the week before last.", "the week before last", "2025-W46"),
    ("They will meet the week after next.", "the week after next", "2025-W50"),
    ("The year after next will be harder.", "The year after next", "2027"),
    ("He left the year after next door's fire.", "the year after", "2026"),
    ("They met the day before yesterday.", "the day before yesterday", "2025-11-25"),
    ("They will meet the day after tomorrow.", "the day after tomorrow", "2025-11-29"),
    ("He retires the week after next month's vote.", "next month", "2025-12"),
)
def _before_last(found: Found) -> Timex | None:
    unit = found.value("unit")
    if found.has("day"):
        away = 2 * found.number("day")
        return unit_at(found.context.today(), "day", away) if unit == "day" and away else None
    after = found.context.neighbour(found.context.token(found.end - 1), 1)
    if unit in FINE or (found.has("next") and after is not None and after.pos_ == "NOUN"):
        return None  # next is the noun's
    return unit_at(found.context.today(), unit, 2 if found.has("next") else -2)
