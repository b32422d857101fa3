"""Rules for durations and for what recurs (sets)."""

import re

from newsclaims.components.dates.anchors import MODAL
from newsclaims.components.dates.durations import COUNT, FINE, amount, counted
from newsclaims.components.dates.grammar import QUANTITY, QUANTITY_AGAIN, Found, Timex, rule
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
    ("She left for a two day visit.", "two day", "P2D"),
    ("It won in each of the last three years.", "each of the last three years", "P1Y"),
    ("It fell over a three-year period.", "a three-year period", "P3Y"),
    ("A 30-year-old man was hurt.", "", ""),
    ("It costs $40 a year.", "", ""),
    ("The £90,000-a-week striker has a 20-a-day habit.", "", ""),
    ("The five-year-olds sang.", "", ""),
    ("He was jailed for 14 years and six months.", "14 years and six months", "P14Y6M"),
    ("The flight took two hours and 20 minutes.", "two hours and 20 minutes", "PT2H20M"),
)
def _duration(found: Found) -> Timex | None:
    unit, kind, which = found.value("unit"), found.kind("unit"), found.kind("which")
    count = counted(found)
    if found.has("old") or _is_age(found):
        return None
    if found.has("a") and found.previous == "HYPHEN":
        return None  # "£90,000-a-week"
    if found.has("a") and which not in ("", "FULL", "ALTERNATE"):
        return None
    if (
        kind == "QUARTERS"
        and not found.has("few")
        and (count is None or count % 1 or (count == 3 and not which))
    ):
        return None  # "three quarters" is mostly a fraction
    if which in ("ORD", "NTH") and found.value("which") != "1":
        return None
    if found.has("each"):
        return Timex("set", amount(1, unit))
    if kind == "QUARTERS" and count == 2 and which and found.following in ("OF", "IN"):
        return None  # the half of a year
    hyphened = any(word.kind == "HYPHEN" for word in found.span)
    if kind == "UNIT":
        if found.has("few") and not hyphened:
            return None
        if found.kind("n") == "YEAR" or (found.has("a") and not which and _is_rate(found)):
            return None
    if _some_day(found):
        return Timex("date", "FUTURE_REF")
    timex = Timex("duration", amount(count, unit))
    if kind == "UNIT" and hyphened:  # the article before "five-year" is the noun's
        if found.has("period"):
            # "over a three-year period" is no more than that
            timex.start = found.span[1 if found.has("mod_over") else 0].start
        elif found.has("long") and found.has("a"):
            timex.start = found.word("unit").start
        elif found.has("n") or found.has("few"):
            timex.start = found.word("n" if found.has("n") else "few").start
    elif kind == "UNIT" and found.has("n") and found.span[0].kind in ("AN", "THE") and count != 1:
        timex.start = found.span[1].start  # "a two day trip"
    if count is not None and unit not in FINE and found.following != "OF":
        timex.days = _around_today(found, which, count, unit)
    return timex


def _some_day(found: Found) -> bool:
    """Say whether `one day` is no length but a day to come: `it will one day end`, `one day, it will end`."""
    day = found.context.token(found.end - 1)
    if found.text.lower() != "one day":
        return False
    before = found.context.neighbour(day, -2)
    if before is not None and before.tag_ in ("MD", "TO"):
        return True
    return day.dep_ == "npadvmod" and day.i < day.head.i and found.context.direction(found.start) >= MODAL


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


def _is_age(found: Found) -> bool:
    """Say whether `aged 45 years` or `45 years of age` tells an age."""
    text = found.context.text
    return (
        _AGED.search(text, max(found.start - 25, 0), found.start) is not None
        or text[found.end :][:7].lower() == " of age"
    )


def _is_rate(found: Found) -> bool:
    """Say whether `a year` counts something by the year (`$3 a share a year`, `four flights a week`)."""
    before = found.context.neighbour(found.context.token(found.start), -1)
    if before is None:
        return False
    return (
        before.pos_ in ("NUM", "SYM")
        or before.tag_ in ("NNS", "$")
        or before.lower_ in ("percent", "%", "once")
    )


@rule(
    "duration",
    r"""(?:(?P<mod_more>MORE|LESS) THAN)? (?P<the>THE)? (?P<which>LAST|PAST|RECENT|COMING|NEXT|ORD|FINAL|MANY_OF OF)?
        (?P<unit>UNITS|QUARTERS) (?:(?:AND|OR) UNITS)? (?P<ahead>AHEAD)?""",
    ("The war went on for years.", "years", "PXY"),
    ("It has stood for hundreds of years.", "hundreds of years", "PXY"),
    ("Prices rose in recent weeks.", "recent weeks", "PAST_REF"),
    ("He waited while the hours passed.", "", ""),
    ("The firm cut its vacation days.", "", ""),
    ("More jobs will go in the coming months.", "coming months", "FUTURE_REF"),
)
def _plural(found: Found) -> Timex | None:
    which = found.kind("which")
    if which == "ORD" and found.value("which") != "1":
        return None
    start = (
        found.span[1].start
        if found.has("the") and not found.has("ahead") and which not in ("ORD", "FINAL")
        else -1
    )
    if which in ("RECENT", "LAST", "PAST"):
        return Timex("date", "PAST_REF", start=start)
    if which in ("COMING", "NEXT"):
        return Timex("date", "FUTURE_REF", start=start)
    if (
        found.kind("unit") == "QUARTERS"
        or found.previous in NUMBERS
        or found.following in ("OLD", "HYPHEN", "YEAR")
    ):
        return None
    if "THE" in (found.previous, found.span[0].kind) and not which and _does_something(found):
        return None  # "while the hours passed"
    if found.previous in ("EARLY", "LATE") and found.following == "OF":
        return None  # "the early hours of Tuesday" is a part of Tuesday
    units = found.context.token(found.word("unit").start)
    if units.tag_ not in ("NNS", "NNPS") or any(
        child.dep_ == "compound" and child.tag_ == "NN" for child in units.lefts
    ):
        return None  # "vacation days", "office hours"
    return Timex("duration", amount(None, found.value("unit")), start=start)


def _does_something(found: Found) -> bool:
    """Say whether the units are the subject of the verb behind them and measure nothing."""
    after = found.context.neighbour(found.context.token(found.word("unit").start), 1)
    return after is not None and after.tag_ in ("VBD", "VBZ", "VBP") and after.pos_ == "VERB"


@rule(
    "duration",
    r"""THE? ALL? (?P<whole>FULL|ALL) (?P<unit>UNIT|WEEKEND|PART) | (?P<long>WEEKLONG)
        | (?P<lasting>UNIT|UNITS) HYPHEN LONG
        | (?:AN|THE)? (?P<half>HALF|QUARTER) (?P<hyphen>HYPHEN)? AN? (?P<of>UNIT)""",
    ("They talked all day.", "all day", "P1D"),
    ("He stayed the whole week.", "the whole week", "P1W"),
    ("The weeklong strike ended.", "weeklong", "P1W"),
    ("A month-long siege ended.", "month-long", "P1M"),
    ("The decades-long conflict is over.", "decades-long", "PXDE"),
    ("The half-hour call was tense.", "half-hour", "PT30M"),
    ("He sat in Congress for a quarter century.", "a quarter century", "P25Y"),
)
def _whole(found: Found) -> Timex | None:
    if found.has("long"):
        return Timex("duration", amount(1, found.value("long")))
    if found.has("lasting"):
        return Timex(
            "duration", amount(1 if found.kind("lasting") == "UNIT" else None, found.value("lasting"))
        )
    if found.has("half"):
        of_half = {"hour": "PT30M", "day": "PT12H", "century": "P50Y", "decade": "P5Y", "year": "P6M"}
        of_quarter = {"century": "P25Y", "hour": "PT15M"}
        value = (of_half if found.kind("half") == "HALF" else of_quarter).get(found.value("of"))
        start = found.word("half").start if found.has("hyphen") else -1
        return Timex("duration", value, start=start) if value else None
    whole = found.kind("whole")
    if found.kind("unit") == "PART":
        return Timex("duration", f"PT{found.value('unit')}") if whole == "ALL" else None
    if found.value("unit") == "year" and whole == "FULL" and found.span[0].kind == "THE":
        return Timex("date", calendar.value_at(found.context.today(), "year"))
    return Timex("duration", amount(1, found.value("unit")))


@rule(
    "set",
    r"""EACH (?P<other>ALTERNATE|NUM|NTHS|FEW)? ADDITIONAL?
            (?P<unit>UNIT|UNITS|WEEKEND|QUARTER|WEEKDAY|PART|MONTH|SEASON|HOLIDAY)
        | (?: ONCE | TWICE | NUM TIMES | FEW TIMES ) (?:AN|EACH|PER) (?P<per>SINGLE)""",
    ("They meet every Tuesday.", "every Tuesday", "XXXX-WXX-2"),
    ("It is held every two years.", "every two years", "P2Y"),
    ("He is tested twice a year.", "twice a year", "P1Y"),
    ("It happens every day.", "every day", "P1D"),
    ("It happens every single day.", "every single day", "P1D"),
    ("The river floods every spring.", "every spring", "XXXX-SP"),
    ("They meet every other week.", "every other week", "P2W"),
    ("They meet every few weeks.", "every few weeks", "PXW"),
)
def _each(found: Found) -> Timex | None:
    if found.has("per"):
        return Timex("set", amount(1, found.value("per")))
    word = found.word("unit")
    pattern = {
        "WEEKDAY": "XXXX-WXX-{}",
        "PART": "XXXX-XX-XXT{}",
        "MONTH": "XXXX-{:0>2}",
        "SEASON": "XXXX-{}",
    }.get(word.kind)
    if pattern:
        return Timex("set", pattern.format(word.value))
    if found.value("other") == "X":
        return Timex("set", amount(None, word.value))
    if word.kind in ("WEEKEND", "HOLIDAY"):
        return Timex("set", "XXXX-WXX-WE" if word.kind == "WEEKEND" else "P1Y")
    count = (
        1.0
        if not found.has("other")
        else 2.0
        if found.kind("other") == "ALTERNATE"
        else float(found.value("other"))
    )
    return Timex("set", amount(count, word.value))


@rule(
    "set",
    r"""THE (?: (?P<nth>NTHS) (?P<weekday>WEEKDAY)? | LAST (?:WEEKDAY|UNIT) | NTHS UNIT ) (?:OF|IN)
        EACH (?P<unit>UNIT)""",
    ("The court sits on the 7th of every month.", "the 7th of every month", "XXXX-XX-07"),
    ("They meet on the first Tuesday of every month.", "the first Tuesday of every month", "P1M"),
    ("They are paid on the last day of each month.", "the last day of each month", "P1M"),
)
def _day_of_each(found: Found) -> Timex | None:
    """Give the day of every month; TIMEX3 has no value for its first Tuesday, which recurs every month, P1M."""
    unit = found.value("unit")
    if unit not in ("month", "year", "week", "quarter"):
        return None
    if found.has("nth") and not found.has("weekday"):
        return Timex("set", f"XXXX-XX-{found.number('nth'):02}") if unit == "month" else None
    return Timex("set", amount(1, unit))


@rule(
    "set",
    "(?P<weekday>WEEKDAYS) (?P<part>PART|PARTS)? | (?P<day>WEEKDAY) (?P<parts>PARTS) | (?P<weekends>WEEKENDS)",
    ("Mass is held on Sundays.", "Sundays", "XXXX-WXX-7"),
    ("They play on Friday nights.", "Friday nights", "XXXX-WXX-5TNI"),
    ("The office is closed on weekends.", "weekends", "XXXX-WXX-WE"),
)
def _weekdays(found: Found) -> Timex | None:
    if found.has("weekends"):
        return Timex("set", "XXXX-WXX-WE") if found.previous in ("ON", "AT", "AND", "OR") else None
    part = found.value("part") or found.value("parts")
    return Timex(
        "set", f"XXXX-WXX-{found.value('weekday') or found.value('day')}" + ("T" + part if part else "")
    )


@rule(
    "set",
    "(?P<often>OFTEN)",
    ("The annual report is out.", "annual", "P1Y"),
    ("The paper appears daily.", "daily", "P1D"),
    ("The quarterly dividend was cut.", "", ""),
)
def _often(found: Found) -> Timex | None:
    tag = found.context.token(found.start).tag_
    if tag.startswith("NN") or (found.value("often") == "P3M" and tag != "RB"):
        return None
    token = found.context.token(found.start)
    before, after = found.context.neighbour(token, -1), found.context.neighbour(token, 1)
    if (
        before is not None
        and after is not None
        and before.tag_[:2] == after.tag_[:2] == "NN"
        and after.tag_ == "NNP"
    ):
        return None  # "the party daily Granma" is a paper
    return Timex("set", found.value("often"))
