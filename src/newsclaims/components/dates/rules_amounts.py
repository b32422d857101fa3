"""Rules for durations: five hours, the past two years, half an hour."""

import re

from newsclaims.components.dates.durations import COUNT, FINE, amount, counted
from newsclaims.components.dates.grammar import QUANTITY, QUANTITY_AGAIN, Found, rule
from newsclaims.components.dates.nearby import modifies_a_noun
from newsclaims.components.dates.tense import BACK, MODAL
from newsclaims.components.dates.timex import Timex
from newsclaims.language import calendar

NUMBERS = frozenset(("SMALL", "HOUR", "DAY", "NUMBER", "YEAR", "FOUR"))


@rule(
    "duration",
    rf"""{QUANTITY} (?P<each>EACH OF)? (?:THE|THIS|ANOTHER)?
        (?P<which>FINAL|LAST|PAST|NEXT|COMING|ORD|NTH|PREVIOUS|FOLLOWING|LATEST|RECENT|FULL|ALTERNATE)?
        {QUANTITY_AGAIN} {COUNT} (?: (?:HYPHEN? (?:TO|OR) HYPHEN?|HYPHEN) NUM )?
        HYPHEN? (?:CALENDAR|FULL|MORE|FISCAL|ADDITIONAL)? HYPHEN? (?P<unit>UNIT|UNITS|QUARTERS|WEEKENDS)
        (?: AND AN (?P<half_after>HALF) )? (?:OR SO)?
        (?P<long>HYPHEN LONG)? (?P<old>HYPHEN? OLD)? (?P<period>PERIOD)?""",
    ("Talks lasted five hours.", "five hours", "PT5H"),
    ("He served a three-and-a-half-year term.", "three-and-a-half-year", "P3.5Y"),
    ("The next two years will decide.", "The next two years", "P2Y"),
    ("It has grown over the past five years.", "the past five years", "P5Y"),
    ("It took a decade.", "a decade", "P10Y"),
    ("It lasted a year and a half.", "a year and a half", "P1.5Y"),
    ("They fought for the last few days.", "the last few days", "PXD"),
    ("It will take a couple of years.", "a couple of years", "P2Y"),
    ("It stood for almost a hundred years.", "almost a hundred years", "P100Y"),
    ("They waited more than four hours.", "more than four hours", "PT4H"),
    ("The war will one day end.", "one day", "FUTURE_REF"),
    ("And then one day it did something strange.", "one day", "PAST_REF"),
    ("They paid it over two years.", "two years", "P2Y"),
    ("He served over 20 years there.", "over 20 years", "P20Y"),
    ("A shoe isn't made to last 40 years.", "40 years", "P40Y"),
    ("It was the same for 40+ years.", "40+ years", "P40Y"),
    ("She left for a two day visit.", "two day", "P2D"),
    ("It won in each of the last three years.", "each of the last three years", "P1Y"),
    ("It fell over a three-year period.", "a three-year period", "P3Y"),
    ("A 30-year-old man was hurt.", "", ""),
    ("It costs $40 a year.", "", ""),
    ("A day pass costs $40.", "", ""),
    ("The £90,000-a-week striker has a 20-a-day habit.", "", ""),
    ("The five-year-olds sang.", "", ""),
    ("He was jailed for 14 years and six months.", "14 years and six months", "P14Y6M"),
    ("The flight took two hours and 20 minutes.", "two hours and 20 minutes", "PT2H20M"),
)
def _duration(found: Found) -> Timex | None:
    lasts = _lasts(found)
    unit, which, count = found.value("unit"), "" if lasts else found.kind("which"), counted(found)
    if any(is_so(found, which, count) for is_so in _NO_COUNTS):
        return None
    if found.has("each"):
        return Timex("set", amount(1, unit))
    if _is_half_a_year(found, which, count) or _is_singular(found, which):
        return None
    some_day = _some_day(found)
    if some_day:
        return Timex("date", some_day)
    start = found.span[1].start if lasts else _start(found, count)
    timex = Timex("duration", amount(count, unit), start=start)
    if count is not None and unit not in FINE and found.following != "OF":
        timex.days = _around_today(found, which, count, unit)
    return timex


def _lasts(found: Found) -> bool:
    """Say whether `last` is the verb: a shoe made to last 40 years, it will last two days."""
    if found.kind("which") != "LAST" or found.span[0] != found.word("which"):
        return False
    before = found.context.neighbour(found.context.token(found.start), -1)
    made = found.context.neighbour(before, -1) if before is not None and before.lower_ == "to" else None
    if made is not None and made.tag_ in ("VBN", "NN", "NNS"):
        return made.lower_ not in ("compared", "due", "thanks")
    return before is not None and before.tag_ in ("TO", "MD")


def _is_none(found: Found, which: str, count: float | None) -> bool:
    """Say whether the words at a unit make it no length: `£90,000-a-week`, `the second two days`, `a day pass`."""
    if found.text.lower() == "a day" and modifies_a_noun(found.context.token(found.end - 1)):
        return True
    if found.has("a") and (found.previous == "HYPHEN" or which not in ("", "FULL", "ALTERNATE")):
        return True
    return which in ("ORD", "NTH") and found.value("which") != "1"


def _is_half_a_year(found: Found, which: str, count: float | None) -> bool:
    """Say whether two quarters are a half: `the first two quarters of 2024`."""
    return found.kind("unit") == "QUARTERS" and count == 2 and bool(which) and found.following in ("OF", "IN")


def _is_fraction(found: Found, which: str, count: float | None) -> bool:
    """Say whether so many quarters are a fraction, as `three quarters` mostly are."""
    if found.kind("unit") != "QUARTERS" or found.has("few"):
        return False
    return count is None or bool(count % 1) or (count == 3 and not which)


def _is_singular(found: Found, which: str) -> bool:
    """Say whether a unit in the singular is counted as no length is: `few day`, `2010 year`, `$40 a year`."""
    if found.kind("unit") != "UNIT":
        return False
    if found.has("few") and not _is_hyphened(found):
        return True
    return found.kind("n") == "YEAR" or (found.has("a") and not which and _is_rate(found))


def _is_hyphened(found: Found) -> bool:
    return any(word.kind == "HYPHEN" for word in found.span)


def _start(found: Found, count: float | None) -> int:
    """Give where a length starts, -1 for the whole match: the article before `five-year` is the noun's."""
    if found.kind("unit") != "UNIT":
        return -1
    if not _is_hyphened(found):
        trip = found.has("n") and found.span[0].kind in ("AN", "THE") and count != 1
        return found.span[1].start if trip else -1
    if found.has("period"):
        return found.span[1 if found.has("mod_over") else 0].start
    if found.has("long") and found.has("a"):
        return found.word("unit").start
    counts = next((group for group in ("n", "few") if found.has(group)), None)
    return found.word(counts).start if counts else -1


def _some_day(found: Found) -> str:
    """Give the value of a `one day` that is no length but some day: `it will one day end`, `then one day it ended`."""
    day = found.context.token(found.end - 1)
    if found.text.lower() != "one day" or found.following in ("BEFORE", "AFTER"):
        return ""
    before = found.context.neighbour(day, -2)
    if before is not None and before.tag_ in ("MD", "TO"):
        return "FUTURE_REF"
    if day.dep_ != "npadvmod" or day.i > day.head.i:
        return ""
    look = found.context.direction(found.start)
    return "FUTURE_REF" if look >= MODAL else "PAST_REF" if look == BACK else ""


def _around_today(found: Found, which: str, count: float, unit: str) -> tuple[str, str] | None:
    """Give the days of `the past two weeks` or `the next five years`, where the publication date is known."""
    direction = {"LAST": -1, "PAST": -1, "NEXT": 1, "COMING": 1}.get(which, 0)
    if not direction or found.context.published is None or count % 1:
        return None
    today = found.context.today()
    step, factor = {"decade": ("year", 10), "fortnight": ("week", 2), "century": ("year", 100)}.get(
        unit, (unit, 1)
    )
    try:
        other = calendar.add(today, step, int(count) * factor * direction)
    except (KeyError, OverflowError):
        return None
    first, last = sorted((today, other))
    return first.isoformat(), last.isoformat()


_AGED = re.compile(r"\baged (?:\S+ years?(?: and|,) )?\Z", re.IGNORECASE)


def _is_age(found: Found, which: str, count: float | None) -> bool:
    """Say whether `a 45-year-old`, `aged 45 years` or `45 years of age` tells an age."""
    text = found.context.text
    aged = _AGED.search(text, max(found.start - 25, 0), found.start) is not None
    return found.has("old") or aged or text[found.end :][:7].lower() == " of age"


_NO_COUNTS = (_is_age, _is_none, _is_fraction)
"""Why a number of units is no length of time."""


def _is_rate(found: Found) -> bool:
    """Say whether `a year` counts something by the year (`$3 a share a year`, `four flights a week`)."""
    before = found.context.neighbour(found.context.token(found.start), -1)
    counts = before is not None and (before.pos_ in ("NUM", "SYM") or before.tag_ in ("NNS", "$"))
    return counts or (before is not None and before.lower_ in ("percent", "%", "once"))


@rule(
    "duration",
    r"""(?:(?P<mod_more>MORE|LESS) THAN)? (?P<the>THE)? (?P<which>LAST|PAST|RECENT|COMING|NEXT|ORD|FINAL|MANY_OF OF)?
        (?P<unit>UNITS|QUARTERS) (?:(?:AND|OR) UNITS)? (?P<ahead>AHEAD)?""",
    ("The war went on for years.", "years", "PXY"),
    ("It has stood for hundreds of years.", "hundreds of years", "PXY"),
    ("Prices rose in recent weeks.", "recent weeks", "PAST_REF"),
    ("He waited while the hours passed.", "", ""),
    ("She turned down those days.", "", ""),
    ("They met in the small hours.", "", ""),
    ("The firm cut its vacation days.", "", ""),
    ("Staff took 12 sick days.", "", ""),
    ("More jobs will go in the coming months.", "coming months", "FUTURE_REF"),
)
def _plural(found: Found) -> Timex | None:
    which = found.kind("which")
    if which == "ORD" and found.value("which") != "1":
        return None
    own = found.has("ahead") or which in ("ORD", "FINAL")
    start = found.span[1].start if found.has("the") and not own else -1
    if which in _REFERENCES:
        return Timex("date", _REFERENCES[which], start=start)
    if any(is_so(found) for is_so in _NO_LENGTHS):
        return None
    return Timex("duration", amount(None, found.value("unit")), start=start)


_REFERENCES = {
    "RECENT": "PAST_REF",
    "LAST": "PAST_REF",
    "PAST": "PAST_REF",
    "COMING": "FUTURE_REF",
    "NEXT": "FUTURE_REF",
}


def _is_counted(found: Found) -> bool:
    """Say whether a number, an age or a pronoun takes the units: `3 years`, `years old`, `those days`."""
    if found.context.text.endswith(("those ", "Those "), 0, found.start):
        return True
    counted = found.previous in NUMBERS or found.following in ("OLD", "HYPHEN", "YEAR")
    return counted or found.kind("unit") == "QUARTERS"


def _does_something(found: Found) -> bool:
    """Say whether the units are the subject of the verb behind them and measure nothing: `while the hours passed`."""
    if "THE" not in (found.previous, found.span[0].kind) or found.kind("which"):
        return False
    after = found.context.neighbour(found.context.token(found.word("unit").start), 1)
    return after is not None and after.tag_ in ("VBD", "VBZ", "VBP") and after.pos_ == "VERB"


def _is_part_of_a_day(found: Found) -> bool:
    """Say whether the units are a part of a day: `the early hours of Tuesday`, `in the small hours`."""
    before = found.context.neighbour(found.context.token(found.start), -1)
    small = found.value("unit") == "hour" and before is not None and before.lower_ in ("small", "wee")
    return small or (found.previous in ("EARLY", "LATE") and found.following == "OF")


def _is_of_work(found: Found) -> bool:
    """Say whether the units are those of a contract or a shop: `vacation days`, `office hours`, `sick days`."""
    units = found.context.token(found.word("unit").start)
    kinds = (
        (child.dep_ == "compound" and child.tag_ == "NN") or child.lower_ in _OF_LEAVE
        for child in units.lefts
    )
    return units.tag_ not in ("NNS", "NNPS") or any(kinds)


_NO_LENGTHS = (_is_counted, _does_something, _is_part_of_a_day, _is_of_work)
"""Why units in the plural are no length of time."""

_OF_LEAVE = frozenset(("sick", "personal", "paid", "unpaid", "rostered"))
"""What makes days those of a contract."""


@rule(
    "duration",
    "THE? ALL? (?P<whole>FULL|ALL) (?P<unit>UNIT|WEEKEND|PART)",
    ("They talked all day.", "all day", "P1D"),
    ("He stayed the whole week.", "the whole week", "P1W"),
)
def _whole(found: Found) -> Timex | None:
    whole = found.kind("whole")
    if found.kind("unit") == "PART":
        return Timex("duration", f"PT{found.value('unit')}") if whole == "ALL" else None
    if found.value("unit") == "year" and whole == "FULL" and found.span[0].kind == "THE":
        return Timex("date", calendar.value_at(found.context.today(), "year"))
    return Timex("duration", amount(1, found.value("unit")))


@rule(
    "duration",
    "(?P<long>WEEKLONG) | (?P<lasting>UNIT|UNITS) HYPHEN LONG",
    ("The weeklong strike ended.", "weeklong", "P1W"),
    ("A month-long siege ended.", "month-long", "P1M"),
    ("The decades-long conflict is over.", "decades-long", "PXDE"),
)
def _weeklong(found: Found) -> Timex | None:
    if found.has("long"):
        return Timex("duration", amount(1, found.value("long")))
    return Timex("duration", amount(1 if found.kind("lasting") == "UNIT" else None, found.value("lasting")))


@rule(
    "duration",
    "(?:AN|THE)? (?P<half>HALF|QUARTER) (?P<hyphen>HYPHEN)? AN? (?P<of>UNIT)",
    ("The half-hour call was tense.", "half-hour", "PT30M"),
    ("He sat in Congress for a quarter century.", "a quarter century", "P25Y"),
)
def _half_a_unit(found: Found) -> Timex | None:
    value = _PARTS[found.kind("half")].get(found.value("of"))
    start = found.word("half").start if found.has("hyphen") else -1
    return Timex("duration", value, start=start) if value else None


_PARTS = {
    "HALF": {"hour": "PT30M", "day": "PT12H", "century": "P50Y", "decade": "P5Y", "year": "P6M"},
    "QUARTER": {"century": "P25Y", "hour": "PT15M"},
}
