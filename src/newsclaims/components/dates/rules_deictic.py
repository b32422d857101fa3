"""Rules for dates that are told from the publication date: today, last week, the end of the month."""

import re
from datetime import timedelta

from newsclaims.components.dates.durations import FINE, amount
from newsclaims.components.dates.grammar import EDGE, Found, Timex, Unresolved, rule
from newsclaims.components.dates.resolve import (
    begun,
    quarter_at_hand,
    quarter_end,
    told_from,
    unit_at,
    weekend,
    year_from,
)
from newsclaims.components.dates.tense import MODAL
from newsclaims.language import calendar


@rule(
    "date",
    rf"{EDGE} (?P<today>TODAY) (?P<at>PART)?",
    ("They spoke yesterday.", "yesterday", "2025-11-26"),
    ("She will speak tomorrow morning.", "tomorrow morning", "2025-11-28TMO"),
    ("In today's world that is rare.", "today", "PRESENT_REF"),
)
def _today(found: Found) -> Timex | None:
    if found.previous == "AN" or found.context.text.endswith("USA ", 0, found.start):
        return None  # "a tomorrow", USA TODAY
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
)
def _tonight(found: Found) -> Timex | None:
    if found.previous == "AN" or (found.has("which") and found.previous == "THE"):
        return None  # "the last night of the fair"
    day = found.context.today() - timedelta(found.kind("which") == "LAST")
    part = found.value("part") or found.value("middle") or found.value("tonight")
    return Timex("date", f"{day.isoformat()}T{part}")


@rule(
    "date",
    "THE? (?P<mod_open>EARLY|LATE) (?P<open>PART)",
    ("He spoke on Monday. By late afternoon it was over.", "late afternoon", "2025-11-24TAF"),
    ("They had a late night.", "", ""),
)
def _late_afternoon(found: Found) -> Timex | None:
    before = found.context.neighbour(found.context.token(found.start), -1)
    if before is None or before.lower_ not in ("by", "in", "until", "during", "since"):
        return None  # "a late night", "late-night talks"
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
    away = {"LAST": -1, "LATEST": -1, "PAST": -1, "NEXT": 1, "COMING": 1}.get(which, 0)
    return unit_at(found.context.today(), unit, away)


def _running_day(found: Found) -> Timex | None:
    if found.which() == "NEXT" and found.has("the"):
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
)
def _before_last(found: Found) -> Timex | None:
    unit = found.value("unit")
    if found.has("day"):
        away = 2 * found.number("day")
        return unit_at(found.context.today(), "day", away) if unit == "day" and away else None
    after = found.context.neighbour(found.context.token(found.end - 1), 1)
    if unit in FINE or (found.has("next") and after is not None and after.pos_ == "NOUN"):
        return None  # "the year after next door's fire"
    return unit_at(found.context.today(), unit, 2 if found.has("next") else -2)


@rule(
    "date",
    rf"{EDGE} THE (?:FISCAL | (?P<own>CALENDAR))? (?P<unit>UNIT|QUARTER|WEEKEND) (?! OF | UNIT | ABOUT)",
    ("Sales fell in the third quarter; costs for the quarter rose.", "the quarter", "2025-Q3"),
    ("Police made arrests over the weekend.", "the weekend", "2025-W47-WE"),
    ("He hopes to sign by the end of the month.", "the end of the month", "2025-11"),
    ("He hopes to sign by the end of the calendar year.", "the end of the calendar year", "2025"),
    ("The school will close at the end of the academic year.", "the end of the academic year", None),
    ("It rained on the working day.", "", ""),
    ("It lost money in the year ended March 31.", "the year", "P1Y"),
    ("Prices rose 3% in the year to October.", "the year", "P1Y"),
    ("Prices rose 3% in the year to last March.", "the year", "P1Y"),
    ("Profit rose in the fiscal year to the end of March.", "the fiscal year", "P1Y"),
    ("Profit rose in the quarter to September.", "the quarter", "2025-Q3"),
    ("He spoke on Monday and flew home later in the day.", "later in the day", "2025-11-24"),
    ("Profit for the quarter ended June 30 rose.", "the quarter", "2025-Q2"),
)
def _the_unit(found: Found) -> Timex | None:
    unit = found.value("unit")
    if found.has("own") and not _is_of_its_own(found, unit):
        return None
    return None if unit in _NEVER else _THE.get(unit, _the_running)(found)


def _the_quarter(found: Found) -> Timex | None:
    return _quarter_ended(found) or quarter_at_hand(found.context)


def _the_weekend(found: Found) -> Timex | None:
    return weekend(found.context, "", found.start)


def _the_day(found: Found) -> Timex | None:
    return unit_at(found.context.reference("day"), "day") if found.has("mod_edge") else None


def _the_year(found: Found) -> Timex | None:
    ended = _runs_to_a_month(found) or found.following == "ENDED"
    return Timex("duration", "P1Y") if ended else _the_running(found)


def _the_running(found: Found) -> Timex | None:
    unit = found.value("unit")
    return unit_at(found.context.today(), unit) if _is_framed(found, unit) else None


_THE = {"quarter": _the_quarter, "weekend": _the_weekend, "day": _the_day, "year": _the_year}
"""Units that `the` goes with in a way of their own."""

_NEVER = FINE | {"millennium", "fortnight"}


def _is_of_its_own(found: Found, unit: str) -> bool:
    """Say whether `the end of the calendar year` names one; `the working day` doesn't.

    Raises:
        Unresolved: it is a school's year or the like.
    """
    if not (found.has("mod_edge") or found.has("mod_part")) or unit not in ("year", "week"):
        return False
    own = found.word("own")
    kind = found.context.text[own.start : own.end].lower()
    if unit == "year" and kind != "calendar":
        raise Unresolved(f"a year of its own ({kind}), whose days aren't told")
    return True


def _is_framed(found: Found, unit: str) -> bool:
    """Say whether what stands around `the month`, `the year` makes it the running one."""
    if found.has("mod_edge") or found.has("mod_part"):
        return True
    if found.previous == "IN" and (unit == "year" or found.following != "OTHER"):
        return True
    around = found.previous in ("ABOUT", "OF", "OVER") or found.following in ("PUNCT", "COMMA")
    return unit == "year" and around


def _runs_to_a_month(found: Found) -> bool:
    """Say whether `the year` ends in a month: `prices rose in the year to October`, `in the year to 31 March`."""
    behind = [word.kind for word in found.words[found.match.end() : found.match.end() + 6]]
    if behind[:1] not in (["TO"], ["UNTIL"]):
        return False
    return next((kind for kind in behind[1:] if kind not in _BEFORE_A_MONTH), "") == "MONTH"


_BEFORE_A_MONTH = frozenset(
    ("THE", "END", "OF", "LAST", "THIS", "NEXT", "EARLY", "LATE", "MID", "NTH", "DAY", "HOUR")
)


def _quarter_ended(found: Found) -> Timex | None:
    """Give the quarter that ended, or will end, in the month printed behind it: `the quarter ended Sept. 30`.

    It is the calendar's quarter with most of its months: the three months to July 31 are the second. Not where the
    article has named the quarter: a fiscal first quarter may well end in September.
    """
    end = quarter_end(found)
    if end is None or found.context.last("quarter") is not None:
        return None
    return Timex("date", calendar.value_at(calendar.add(end, "month", -1), "quarter"))


@rule(
    "date",
    "(?P<mod_about>ABOUT)? THE? (?P<which>LAST|THIS|NEXT)? (?P<unit>UNIT) POSS? HYPHEN? (?P<mod_part>END)",
    ("It will be ready by year-end.", "year-end", "2025"),
    ("The sale should close around year end.", "around year end", "2025"),
)
def _year_end(found: Found) -> Timex | None:
    if found.value("unit") not in ("year", "month") or found.following == "OF":
        return None
    return unit_at(
        found.context.today(), found.value("unit"), {"LAST": -1, "NEXT": 1}.get(found.kind("which"), 0)
    )
