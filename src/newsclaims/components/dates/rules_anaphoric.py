"""Rules for dates that are told by a distance, or from another date of the article: two years ago, the day before."""

from newsclaims.components.dates.durations import COUNT, FINE, amount, counted, whole_units
from newsclaims.components.dates.grammar import EDGE, QUANTITY, Found, rule
from newsclaims.components.dates.resolve import (
    begun,
    is_to_come,
    quarter_at_hand,
    told_from,
    unit_at,
    year_from,
)
from newsclaims.components.dates.tense import AHEAD
from newsclaims.components.dates.timex import BEYOND, Timex, Unresolved
from newsclaims.language import calendar

_UNCOUNTED = FINE | {"millennium", "fortnight", "century"}
"""Units of which `the same`, `the following` names no interval that the calendar has."""


@rule(
    "date",
    rf"""{QUANTITY} (?:{COUNT} (?:(?:OR|TO) NUM)? | UNITS OR)? (?P<unit>UNIT|UNITS|QUARTER|QUARTERS|WEEKEND|WEEKENDS)
        (?:AND AN (?P<half_after>HALF))? (?:OR SO)? HYPHEN?
        (?P<when>AGO|EARLIER|LATER|BEFORE|HENCE|FROM NOW) (?: (?<!BEFORE) | (?! THE | AN ) )""",
    ("He died two years ago.", "two years ago", "2023"),
    ("The plan was made six weeks ago.", "six weeks ago", "2025-W42"),
    ("Three days ago the dam began to leak.", "Three days ago", "2025-11-24"),
    ("He spoke on 3 March 2020. Two days later the firm failed.", "Two days later", "2020-03-05"),
    ("Three days before the vote he left.", "Three days", "P3D"),
    ("It began a few days ago.", "a few days ago", "PAST_REF"),
    ("It began months or years ago.", "months or years ago", "PAST_REF"),
    ("It was built a few hundred years earlier.", "a few hundred years earlier", "PAST_REF"),
    ("It has grown since its foundation over 20 years ago.", "over 20 years ago", "2005"),
    ("Petrol costs 35 cents less than a year ago.", "a year ago", "2024"),
    ("Less than a year ago he left.", "Less than a year ago", "2024"),
    ("People came 10,000 years ago.", "10,000 years ago", None),
    ("In 2019 it lost money, and a year earlier it nearly failed.", "a year earlier", "2018"),
    ("Sales rose 3% in the third quarter from a year earlier.", "a year earlier", "2024-Q3"),
    ("He spoke on 3 March 2020 and resigned two days later.", "two days later", "2020-03-05"),
    ("He spoke in March 2020 and resigned two days later.", "two days later", None),
    ("They met. A few days later they parted.", "A few days", "PXD"),
    ("He was seven then. Seven decades later, he has seen it all.", "Seven decades later", None),
    ("He won last year. A decade later, he still gloats.", "A decade later", None),
    ("They met. Two minutes later they parted.", "Two minutes", "PT2M"),
    ("Sales fell from a year ago. In March they rose.", "March", "2025-03"),
)
def _ago(found: Found) -> Timex | None:
    unit, when, count = found.value("unit"), found.kind("when"), _counted(found)
    if when == "BEFORE" and (count is None or found.following not in ("PUNCT", "COMMA", "POSS", "")):
        return None
    if count is None and _is_bare(found):
        return None
    if count is None or unit in FINE:
        # Of a few days, or of minutes, the distance is all there is, and the rule for durations takes it.
        return None if when in ("LATER", "BEFORE") else _vague(found)
    return _years_from(found, unit, count) or _away(found, unit, count)


@rule(
    "date",
    rf"{QUANTITY} {COUNT} (?P<unit>UNIT|UNITS) POSS TIME",
    ("She will be back in three weeks' time.", "three weeks' time", "2025-W51"),
    ("They will meet again in a month's time.", "a month's time", "2025-12"),
    ("He served ten years' time.", "ten years", "P10Y"),
)
def _in_time(found: Found) -> Timex | None:
    """Give what lies so far ahead of the publication."""
    count = counted(found)
    whole = whole_units(count, found.value("unit")) if count is not None else None
    if whole is None or found.previous != "IN" or found.value("unit") in FINE:
        return None
    return unit_at(found.context.today(), whole[1], whole[0])


def _counted(found: Found) -> float | None:
    """Give how many units the distance is; `year ago` is one."""
    count = counted(found)
    bare = count is None and _is_bare(found)
    year = bare and found.value("unit") == "year" and found.kind("when") in ("AGO", "EARLIER")
    return 1.0 if year else count


def _is_ahead(found: Found) -> bool:
    return found.kind("when") in ("LATER", "HENCE", "FROM")


def _vague(found: Found) -> Timex:
    return Timex("date", "FUTURE_REF" if _is_ahead(found) else "PAST_REF")


def _years_from(found: Found, unit: str, count: float) -> Timex | None:
    """Give what lies whole years from an expression, in its granularity; None where it is told from none."""
    from_today = found.kind("when") in ("AGO", "FROM", "HENCE")
    if unit != "year" or count % 1 or (from_today and count != 1):
        return None
    mention = _compared_with(found, from_today)
    if mention is None:
        return None
    return year_from(found.context, mention, int(count) if _is_ahead(found) else -int(count))


def _away(found: Found, unit: str, count: float) -> Timex | None:
    """Give what lies so many units from the day of publication, or from the last date."""
    whole, when = whole_units(count, unit), found.kind("when")
    if whole is None:
        return _vague(found)
    steps, unit = whole
    away = steps if _is_ahead(found) else -steps
    from_today = when in ("AGO", "FROM", "HENCE")
    timex = unit_at(found.context.today(), unit, away) if from_today else told_from(found.context, unit, away)
    if timex is None:
        raise Unresolved(BEYOND)
    told = found.context.last() is not None and not is_to_come(found.context, timex)
    if when == "LATER" and not told and found.context.direction(found.start) < AHEAD:
        raise Unresolved("told from a day that isn't named")
    if when == "AGO" and steps == 1:
        timex.compared = True  # the story stays with this year
    return timex


def _is_bare(found: Found) -> bool:
    """Say whether the unit has no number: `year ago`."""
    return not found.has("few") and found.kind("unit") not in ("UNITS", "QUARTERS")


def _compared_with(found: Found, from_today: bool) -> Timex | None:
    """Give the expression that `a year ago`, `a year earlier` is told from, in the granularity it is told in.

    A business report compares quarters with quarters: `a year ago` is the quarter a year before the one reported, as
    long as the story hasn't gone on to spans of several months or to years. Elsewhere `earlier` follows the last year.
    """
    context = found.context
    last = context.last()
    if last is None:
        return None
    period = begun(context, context.last("quarter", "half", "months"))
    unit = calendar.unit_of(last.value)
    if unit == "year":
        return None if from_today else last
    if period is None or unit not in ("quarter", "half", "month", "day"):
        return None
    return period if calendar.unit_of(period.value) else None  # not from nine months


@rule(
    "date",
    rf"""{EDGE} THE? (?P<which>FOLLOWING|PREVIOUS|SAME|THAT|THAT SAME) (?P<unit>UNIT|WEEKEND|QUARTER|SEASON|PART)
            (?: (?P<last>LAST|THE PREVIOUS|AN) (?P<year>UNIT) (?:AGO|EARLIER|BEFORE)? )?""",
    ("He spoke on Monday. The following day he flew home.", "The following day", "2025-11-25"),
    ("He was born in 1970. That year his father died.", "That year", "1970"),
    ("He was shot in March 2019. That day it rained.", "That day", "2019-03-XX"),
    ("He was shot in March 2019. The following day it rained.", "The following day", None),
    ("They met on 3 May 2019. The previous evening it had rained.", "The previous evening", "2019-05-02TEV"),
    ("Sales in October beat those of the same month last year.", "the same month last year", "2024-10"),
)
def _the_following(found: Found) -> Timex | None:
    context, word = found.context, found.word("unit")
    shift = {"FOLLOWING": 1, "PREVIOUS": -1}.get(found.kind("which"), 0)
    if word.kind == "SEASON":
        return Timex("date", f"{context.reference().year + shift:04}-{word.value}")
    if word.kind == "PART":
        return _part_of(unit_at(context.reference("day"), "day", shift), word.value)
    if word.value in _UNCOUNTED or (found.has("last") and found.value("year") != "year"):
        return None
    if not found.has("last"):
        return told_from(context, word.value, shift)
    timex = unit_at(context.reference(word.value), word.value)
    return year_from(context, timex, -1) if timex is not None else None


@rule(
    "date",
    "THE NEXT (?P<unit>UNIT|PART)",
    ("They met on 3 May 2019. The next day they signed.", "The next day", "2019-05-04"),
    ("She woke, and the next morning she left.", "the next morning", None),
    ("They met on 3 May 2019. The next morning they signed.", "The next morning", "2019-05-04TMO"),
)
def _the_next(found: Found) -> Timex | None:
    part = found.value("unit") if found.kind("unit") == "PART" else ""
    if not (part or found.value("unit") == "day"):
        return None
    if not found.context.last("day"):
        if part:
            raise Unresolved("told from a day that isn't named")
        return None
    return _part_of(unit_at(found.context.reference("day"), "day", 1), part)


@rule(
    "date",
    "THE (?P<unit>UNIT|WEEKEND) (?P<when>BEFORE|AFTER|EARLIER|PREVIOUS)",
    ("It opened on 3 May 2019; the day before, it had rained.", "the day before", "2019-05-02"),
    ("It opened on 3 May 2019; the day prior, it had rained.", "the day prior", "2019-05-02"),
    ("They had lunch the day before flying home.", "", ""),
)
def _the_day_before(found: Found) -> Timex | None:
    context, unit = found.context, found.value("unit")
    sign = 1 if found.kind("when") == "AFTER" else -1
    after = context.neighbour(context.token(found.end - 1), 1)
    if after is not None and after.tag_ == "VBG":
        return None
    last = context.last()
    if unit == "year" and last and calendar.unit_of(last.value) in ("quarter", "half"):
        return year_from(context, last, sign)
    return None if unit in _UNCOUNTED else told_from(context, unit, sign)


def _part_of(day: Timex | None, part: str) -> Timex | None:
    if day is not None and part:
        day.value = f"{day.value}T{part}"
    return day


@rule(
    "date",
    r"""(?P<the>THE|AN)? (?: (?P<year>YEAR) (?:PERIOD|QUARTER) | (?P<quarter>PERIOD|QUARTER) (?=AN UNIT (?:AGO|EARLIER))
        | FISCAL? (?P<unit>UNIT) HYPHEN? (?:AGO|EARLIER)
            (?P<noun>PERIOD|QUARTER|NTHS HYPHEN? QUARTER|NTHS? (?P<count>NUM) (?P<months>UNITS))?
        | (?P<same>SAME|CORRESPONDING|LATEST|PREVIOUS) (?P<same_noun>PERIOD|QUARTER|NTHS QUARTER) )
        (?: AN UNIT (?P<before>AGO|EARLIER|BEFORE)
        | (?:OF|IN)? (?P<shift>LAST|THE PREVIOUS) UNIT | (?:OF|IN)? (?P<of>YEAR) )?""",
    (
        "In the third quarter it lost money, against a gain in the year-earlier period.",
        "the year-earlier period",
        "2024-Q3",
    ),
    (
        "In the third quarter it sold more than in the same period last year.",
        "the same period last year",
        "2024-Q3",
    ),
    ("In the third quarter it earned less than in the 2022 period.", "the 2022 period", "2022-Q3"),
    ("It earned less than in the quarter a year ago.", "the quarter a year ago", "2024-Q3"),
    (
        "In the first nine months it earned less than in the year-earlier period.",
        "the year-earlier period",
        "P9M",
    ),
    ("It earned less than in the year-earlier nine months.", "the year-earlier nine months", "P9M"),
    ("Profit rose in the third quarter. The year-ago figures had been low.", "year-ago", "2024-Q3"),
)
def _year_earlier(found: Found) -> Timex | None:
    context = found.context
    if found.has("unit") and found.value("unit") != "year":
        return None
    if found.has("months"):
        return Timex("duration", amount(float(found.value("count")), found.value("months")))
    period = context.last("quarter", "half", "months")
    if period is not None and period.type == "duration" and not found.has("same"):
        return _against_months(found, period)
    if found.has("quarter"):
        mention = quarter_at_hand(context)
        return year_from(context, mention, -1) if mention is not None else None
    return _corresponding(found, begun(context, context.last("quarter", "half") or context.last("month")))


def _against_months(found: Found, months: Timex) -> Timex | None:
    """Give what a span of six or nine months is compared with."""
    if found.has("year"):
        return Timex("date", found.value("year"))
    return Timex("duration", found.context.against(months)) if found.kind("noun") == "PERIOD" else None


def _corresponding(found: Found, mention: Timex | None) -> Timex | None:
    """Give what corresponds to the period reported: the latest, the previous, the same of another year."""
    if found.kind("same") == "LATEST":
        return quarter_at_hand(found.context)
    if found.kind("same") == "PREVIOUS":
        return _quarter_before(found, mention)
    printed = found.value("year") or found.value("of")
    if found.has("same") and not (printed or found.has("before") or found.has("shift")):
        return None
    return _in_another_year(found, mention, printed)


def _quarter_before(found: Found, mention: Timex | None) -> Timex | None:
    if mention is None or found.kind("same_noun") != "QUARTER":
        return None
    return Timex("date", calendar.step(found.context.against(mention), -1))


def _in_another_year(found: Found, mention: Timex | None, printed: str) -> Timex | None:
    """Give what corresponds to the period reported in the year printed, or in the year before it."""
    context = found.context
    if mention is None:
        return Timex("date", printed) if printed else unit_at(context.today(), "year", -1)
    if printed:
        return Timex("date", printed + context.against(mention)[4:], compared=True)
    timex = year_from(context, mention, -1)
    if found.has("the") and found.has("unit") and not found.has("noun"):
        timex.start = found.span[1].start  # the article is the noun's
    return timex
