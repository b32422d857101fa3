"""Rules for the unit that is running: the quarter, the weekend, the end of the month."""

from newsclaims.components.dates.durations import FINE
from newsclaims.components.dates.grammar import EDGE, Found, rule
from newsclaims.components.dates.resolve import quarter_at_hand, quarter_end, unit_at, weekend
from newsclaims.components.dates.timex import Timex, Unresolved
from newsclaims.language import calendar


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
