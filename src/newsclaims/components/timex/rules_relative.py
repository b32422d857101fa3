"""Rules for dates that are told from another day: the publication date, or the last date that the article mentions."""

from datetime import date, timedelta

from newsclaims.components.timex import calendar
from newsclaims.components.timex.grammar import PREFIX, QUANTITY, Found, Timex, rule

FINE = frozenset(("second", "minute", "hour"))
"""Units below the day: a distance in them leaves the day open."""


def at(day: date, unit: str, count: int = 0) -> Timex | None:
    """Give the calendar unit that lies `count` units from the one that holds `day`."""
    try:
        return Timex("date", calendar.value_at(calendar.add(day, unit, count), unit))
    except (KeyError, ValueError):
        return None


@rule(
    "date",
    rf"""(?: {PREFIX} (?P<today>TODAY) (?P<at>PART)? | (?P<mod2>EARLY|LATE|EARLIER|LATER)? (?P<tonight>TONIGHT)
        | (?P<mod3>EARLY|LATE|EARLIER|LATER|MID)? HYPHEN? (?P<which>LAST|THIS) (?P<part_of>PART) | (?P<mod4>MID) HYPHEN? (?P<middle>PART) )""",
    ("Strikes hit Odesa last night.", "last night", "2025-11-26TNI"),
    ("They spoke yesterday.", "yesterday", "2025-11-26"),
    ("She will speak tomorrow morning.", "tomorrow morning", "2025-11-28TMO"),
    ("The vote is tonight.", "tonight", "2025-11-27TNI"),
)
def _today(found: Found) -> Timex | None:
    today = found.context.today()
    if found.has("today"):
        value = (today + timedelta(int(found.value("today")))).isoformat()
        return Timex("date", value + ("T" + found.value("at") if found.has("at") else ""))
    if found.has("tonight"):
        return Timex("date", today.isoformat() + "TNI")
    if found.has("middle"):
        return Timex("date", f"{today.isoformat()}T{found.value('middle')}")
    part = found.value("part_of")
    last = found.word("which").kind == "LAST"
    return Timex("date", f"{(today - timedelta(last)).isoformat()}T{part}")


def weekday(found: Found, number: int, which: str, offset: int) -> date:
    """Give the day that a weekday names: the nearest that the tense allows, this week's today included.

    `last Friday` lies before today and `next Friday` after it; `this Friday` is the one of the running week.
    """
    today = found.context.today()
    back = timedelta((today.isoweekday() - number) % 7)
    ahead = timedelta((number - today.isoweekday()) % 7)
    if which in ("LAST", "PAST", "PREVIOUS"):
        return today - (back or timedelta(7))
    if which in ("NEXT", "COMING", "FOLLOWING"):
        return today + (ahead or timedelta(7))
    if not back:
        return today
    direction = found.context.direction(offset)
    before = found.preposition()
    if before == "SINCE":
        direction = -1
    elif before == "UNTIL":
        direction = 3
    if which == "THIS":
        return today + ahead if direction >= 0 else today - back
    looks_ahead = direction == 3 or (direction == 2 and back.days > 2) or (direction == 1 and ahead.days <= 3)
    return today + ahead if looks_ahead else today - back


@rule(
    "date",
    r"""(?:(?P<mod>EARLY|LATE) (?:IN|ON)?)? (?: THE? (?P<which>LAST|THIS PAST|THIS COMING|THIS|NEXT|PAST|COMING|PREVIOUS|FOLLOWING) )? (?P<weekday>WEEKDAY)
        (?P<part>PART)? (?: (?P<of>LAST|THIS|NEXT) (?P<week>UNIT) )?""",
    ("The two met on Monday.", "Monday", "2025-11-24"),
    ("The two will meet on Monday.", "Monday", "2025-12-01"),
    ("She left last Thursday.", "last Thursday", "2025-11-20"),
    ("The bank closed late Tuesday.", "late Tuesday", "2025-11-25"),
    ("The film opened Friday night.", "Friday night", "2025-11-21TNI"),
)
def _weekday(found: Found) -> Timex | None:
    word = found.word("weekday")
    if found.context.token(word.start).ent_type_ in ("PERSON", "WORK_OF_ART"):
        return None
    which = found.word("which").kind if found.has("which") else ""
    if which == "THIS":
        which = {"PAST": "LAST", "COMING": "NEXT"}.get(found.words[found.match.start("which") + 1].kind, which)
    if found.has("week"):
        if found.value("week") != "week":
            return None
        today = found.context.today()
        shift = {"LAST": -7, "THIS": 0, "NEXT": 7}[found.word("of").kind]
        day = today - timedelta(today.isoweekday() - int(word.value) - shift)
    elif which in ("PREVIOUS", "FOLLOWING") and found.context.last("day"):
        base = found.context.reference("day")
        days = (int(word.value) - base.isoweekday()) % 7 or 7
        day = base + timedelta(days if which == "FOLLOWING" else days - 7 if days < 7 else -7)
    else:
        day = weekday(found, int(word.value), which, word.start)
    part = found.value("part")
    return Timex("date", day.isoformat() + ("T" + part if part else ""))


@rule(
    "date",
    rf"""(?P<about>ABOUT)? {PREFIX} (?:LATER|EARLIER)? THE? (?P<which>LAST|NEXT|THIS COMING|THIS PAST|THIS|PAST|COMING|CURRENT|LATEST) (?P<kind>FISCAL|CALENDAR|FULL)?
        (?P<unit>UNIT|WEEKEND|QUARTER)""",
    ("Ministers met last week.", "last week", "2025-W47"),
    ("It was proposed last month.", "last month", "2025-10"),
    ("Earlier this week she resigned.", "Earlier this week", "2025-W48"),
    ("Growth will slow next year.", "next year", "2026"),
    ("The quake struck at the end of last year.", "the end of last year", "2024"),
    ("He rested over the past week.", "the past week", "P1W"),
)
def _this_unit(found: Found) -> Timex | None:
    unit, which = found.value("unit"), found.word("which").kind
    if which == "THIS":
        which = {"PAST": "LAST", "COMING": "NEXT"}.get(found.words[found.match.start("which") + 1].kind, which)
    the = "THE" in {word.kind for word in found.words[found.match.start() : found.match.start("which")]}
    if unit in FINE or unit == "millennium":
        return None
    if which == "PAST" and unit not in ("weekend", "quarter"):
        return Timex("duration", amount("1", unit))
    if which == "LATEST" and unit == "quarter":
        return _quarter_at_hand(found)
    if which == "LATEST":
        which = "LAST"
    if unit == "fortnight":
        return Timex("duration", "P2W")
    if unit == "day":
        if which in ("CURRENT", "LATEST", "COMING") or (which == "NEXT" and not the):
            return None
        if which == "NEXT":
            return _after(found, "day", 1)
        return None if which == "LAST" else Timex("date", found.context.today().isoformat())
    shift = {"LAST": -1, "PAST": -1, "NEXT": 1, "COMING": 1}.get(which, 0)
    if the and which == "NEXT" and unit not in ("weekend",) and found.neighbour(-1) in ("IN", "ABOUT", ""):
        return Timex("duration", amount("1", unit))
    today = found.context.today()
    if unit == "weekend":
        if which in ("LAST", "PAST"):
            day = today - timedelta(today.isoweekday() if today.isoweekday() < 6 else today.isoweekday())
        elif which == "NEXT":
            day = today + timedelta(7)
        else:
            ahead = found.context.direction(found.start) >= 0
            day = today if ahead or today.isoweekday() > 5 else today - timedelta(7)
        return at(day, "weekend")
    return at(today, unit, shift)


def _after(found: Found, unit: str, shift: int) -> Timex | None:
    """Give the unit `shift` away from the last date that the article mentioned."""
    return at(found.context.reference(), unit, shift)


def _quarter_at_hand(found: Found) -> Timex | None:
    """Give the quarter that the article reports on: the last one mentioned, else the last that is over."""
    mention = found.context.last("quarter")
    interval = calendar.days(mention.value) if mention else None
    published = found.context.published
    if mention and interval and (published is None or interval[1] < published):
        return Timex("date", found.context.against(mention))
    return at(found.context.today(), "quarter", -1)


NUMBERISH = r"(?: (?P<a>AN) | AN? (?P<n>NUM) (?:AND AN? (?P<half>HALF) | HYPHEN AND HYPHEN AN HYPHEN (?P<half2>HALF))? | AN? (?P<few>FEW) OF? | (?P<half3>HALF) AN)"
"""How many units: `a`, `three`, `three and a half`, `a few`, `a couple of`, `half a`."""


@rule(
    "date",
    rf"""{QUANTITY} {NUMBERISH}? (?P<unit>UNIT|UNITS|QUARTER|QUARTERS|WEEKEND|WEEKENDS) (?:AND AN (?P<half4>HALF))? (?:OR SO)? HYPHEN? (?P<when>AGO|EARLIER|LATER|BEFORE|HENCE|FROM NOW) (?! THE|AN)""",
    ("He died two years ago.", "two years ago", "2023"),
    ("The plan was made six weeks ago.", "six weeks ago", "2025-W42"),
    ("It began a few days ago.", "a few days ago", "PAST_REF"),
    ("In 2019 it lost money, and a year earlier it nearly failed.", "a year earlier", "2018"),
    ("Sales rose 3% in the third quarter from a year earlier.", "a year earlier", "2024-Q3"),
)
def _ago(found: Found) -> Timex | None:
    unit, when = found.value("unit"), found.word("when").kind
    if when == "BEFORE" and not (found.neighbour(1) in ("PUNCT", "COMMA", "", "POSS") ):
        return None
    if when == "BEFORE" and not (found.has("a") or found.has("n") or found.has("few")):
        return None
    ahead = when in ("LATER", "HENCE", "FROM")
    count = quantity(found)
    if count is None:
        if not found.has("few") and found.word("unit").kind not in ("UNITS", "QUARTERS"):
            if unit == "year" and when in ("AGO", "EARLIER"):
                count = 1.0
            else:
                return None
        elif when in ("LATER", "BEFORE"):
            return None
        else:
            return Timex("date", "FUTURE_REF" if ahead else "PAST_REF")
    if unit in FINE and when in ("LATER", "BEFORE"):
        return None
    if unit in FINE:
        if when in ("AGO", "FROM", "HENCE"):
            found.context.today()
        return Timex("date", "FUTURE_REF" if ahead else "PAST_REF")
    deictic = when in ("AGO", "FROM", "HENCE")
    mention = found.context.last()
    if unit == "year" and mention and count == int(count) and (not deictic or count == 1):
        own = calendar.unit_of(mention.value)
        period = found.context.period()
        if own in ("quarter", "half", "month", "day") and period and calendar.unit_of(period.value):
            mention = period
        elif own in ("quarter", "half"):
            own = ""
        if (calendar.unit_of(mention.value) in ("quarter", "half") and own) or (not deictic and own == "year"):
            value = calendar.step(found.context.against(mention), int(count) * (1 if ahead else -1), "year")
            return Timex("date", value, compared=not ahead)
    base = found.context.today() if deictic else found.context.reference()
    if unit == "fortnight":
        unit, count = "week", 2 * count
    if unit in ("decade", "century", "millennium"):
        unit, count = "year", count * {"decade": 10, "century": 100, "millennium": 1000}[unit]
    if count != int(count):
        if unit != "year":
            return Timex("date", "FUTURE_REF" if ahead else "PAST_REF")
        return at(base, "month", round(count * 12) * (1 if ahead else -1))
    return at(base, unit, int(count) * (1 if ahead else -1))


def quantity(found: Found) -> float | None:
    """Give how many units `NUMBERISH` counts, or None where it is vague or absent."""
    if found.has("n"):
        count = float(found.value("n"))
    elif found.has("few") and found.value("few").isdigit():
        count = float(found.value("few"))
    elif found.has("a"):
        count = 1.0
    elif found.has("half3"):
        return 0.5
    else:
        return None
    halved = found.has("half") or found.has("half2") or ("half4" in found.match.groupdict() and found.has("half4"))
    return count + 0.5 * halved


_LETTERS = {"day": "D", "week": "W", "weekend": "WE", "month": "M", "quarter": "Q", "year": "Y", "decade": "DE", "century": "CE", "millennium": "ML"}


def amount(count: str, unit: str) -> str:
    """Give the duration of `count` units, `X` where the number is vague.

    Example:
        >>> amount("2", "decade"), amount("X", "hour"), amount("1.5", "hour")
        ('P20Y', 'PTXH', 'PT1H30M')
    """
    if unit in FINE:
        letter = unit[0].upper()
        if count.endswith(".5"):
            below = {"H": "M", "M": "S"}.get(letter, "")
            whole = count[:-2]
            return f"PT{whole + letter if whole != '0' else ''}30{below}" if below else f"PT{count}{letter}"
        return f"PT{count}{letter}"
    if count == "X":
        return f"PX{_LETTERS[unit]}" if unit != "fortnight" else "PXW"
    factor, letter = {"decade": (10, "Y"), "century": (100, "Y"), "millennium": (1000, "Y"), "fortnight": (2, "W"), "quarter": (3, "M"), "weekend": (1, "WE")}.get(
        unit, (1, _LETTERS.get(unit, "D"))
    )
    return f"P{float(count) * factor:g}{letter}"


@rule(
    "date",
    rf"""{PREFIX} THE? (?P<which>FOLLOWING|PREVIOUS|SAME|THAT|THAT SAME) (?P<unit>UNIT|WEEKEND|QUARTER|SEASON|MONTH|PART) | (?P<next>THE NEXT) (?P<unit3>UNIT)
        | THE (?P<unit2>UNIT|WEEKEND) (?P<when>BEFORE|AFTER|EARLIER) """,
    ("He spoke on Monday. The following day he flew home.", "The following day", "2025-11-25"),
    ("It opened on 3 May 2019; the day before, it had rained.", "the day before", "2019-05-02"),
    ("He was born in 1970. That year his father died.", "That year", "1970"),
)
def _the_following(found: Found) -> Timex | None:
    if found.has("next"):
        unit = found.value("unit3")
        if unit in FINE or unit not in ("day",) or not found.context.last("day"):
            return None
        return at(found.context.reference("day"), unit, 1)
    if found.has("unit2"):
        unit, when = found.value("unit2"), found.word("when").kind
        if unit in FINE or unit in ("millennium", "fortnight", "century"):
            return None
        before = when in ("BEFORE", "EARLIER")
        if unit == "year" and (mention := found.context.last()):
            own = calendar.unit_of(mention.value)
            if own in ("quarter", "half"):
                return Timex("date", calendar.step(found.context.against(mention), -1 if before else 1, "year"), compared=before)
        return at(found.context.reference(), unit, -1 if before else 1)
    word = found.word("unit")
    kind = found.word("which").kind
    if word.kind == "SEASON":
        year = found.context.reference().year
        return Timex("date", f"{year + {'FOLLOWING': 1, 'PREVIOUS': -1}.get(kind, 0)}-{word.value}")
    if word.kind == "MONTH":
        return None
    if word.kind == "PART":
        return Timex("date", f"{found.context.reference('day').isoformat()}T{word.value}")
    unit = word.value
    if unit in FINE or unit in ("millennium", "fortnight", "century"):
        return None
    return at(found.context.reference(), unit, {"FOLLOWING": 1, "PREVIOUS": -1}.get(kind, 0))


@rule(
    "date",
    rf"""{PREFIX} THE (?P<unit>UNIT|QUARTER|WEEKEND) (?! OF | UNIT | ABOUT)""",
    ("Sales fell in the third quarter; costs for the quarter rose.", "the quarter", "2025-Q3"),
    ("Police made arrests over the weekend.", "the weekend", "2025-W47-WE"),
    ("He hopes to sign by the end of the month.", "the end of the month", "2025-11"),
)
def _the_unit(found: Found) -> Timex | None:
    unit = found.value("unit")
    edge = found.has("part") or found.has("mod")
    if unit == "quarter":
        return _quarter_at_hand(found)
    if unit == "weekend":
        today = found.context.today()
        ahead = found.context.direction(found.start) > 0
        return at(today if ahead or today.isoweekday() > 5 else today - timedelta(7), "weekend")
    if unit in FINE or unit in ("millennium", "fortnight"):
        return None
    if unit == "day":
        return None
    if unit == "year" and found.neighbour(1) == "ENDED":
        return Timex("duration", "P1Y")
    if edge or unit == "year":
        previous = found.neighbour(-1)
        if edge or previous in ("IN", "ABOUT", "OF", "OVER") or found.neighbour(1) in ("PUNCT", "COMMA"):
            return at(found.context.today(), unit)
        return None
    if unit in ("week", "month") and found.neighbour(-1) in ("IN",):
        return at(found.context.today(), unit)
    if unit == "decade" or unit == "century":
        return at(found.context.today(), unit) if found.neighbour(-1) in ("IN",) else None
    return None


@rule(
    "date",
    r"""(?P<the>THE|AN)? (?: (?P<year>YEAR) (?P<noun2>PERIOD|QUARTER) | FISCAL? (?P<a_year>UNIT) HYPHEN? (?:AGO|EARLIER) (?P<noun>PERIOD|QUARTER|NTHS HYPHEN? QUARTER)? | (?P<same>SAME|CORRESPONDING|LATEST|PREVIOUS) (?P<noun3>PERIOD|QUARTER|NTHS QUARTER) )
        (?: (?:AN UNIT (?P<before>AGO|EARLIER|BEFORE)) | (?:OF|IN)? (?P<shift>LAST|THE PREVIOUS) UNIT | (?:OF|IN)? (?P<of>YEAR) | THE UNIT BEFORE )?""",
    ("In the third quarter it lost €2 million, against a profit in the year-earlier period.", "the year-earlier period", "2024-Q3"),
    ("In the third quarter it sold more than in the same period last year.", "the same period last year", "2024-Q3"),
)
def _year_earlier(found: Found) -> Timex | None:
    if found.has("a_year") and found.value("a_year") != "year":
        return None
    mention = found.context.last("quarter", "half")
    if mention is None:
        mention = found.context.last("month")
    if found.has("same"):
        kind = found.word("same").kind
        told = found.has("before") or found.has("shift") or found.has("of")
        if kind == "LATEST":
            return _quarter_at_hand(found)
        if kind == "PREVIOUS":
            if found.word("noun3").kind != "QUARTER" or mention is None:
                return None
            return Timex("date", calendar.step(found.context.against(mention), -1))
        if not told:
            return None
    if mention is None or found.has("year") or found.has("of"):
        if found.has("year") or found.has("of"):
            year = found.number("year" if found.has("year") else "of")
            if mention is None:
                return Timex("date", f"{year}")
            return Timex("date", f"{year}{found.context.against(mention)[4:]}", compared=True)
        return at(found.context.today(), "year", -1)
    start = -1
    if found.has("the") and found.has("a_year") and not found.has("noun"):
        start = found.words[found.match.start() + 1].start
    return Timex("date", calendar.step(found.context.against(mention), -1, "year"), start=start, compared=True)


@rule(
    "date",
    r"""THE? (?P<which>LAST|THIS|NEXT)? (?P<unit>UNIT) POSS? HYPHEN? (?P<part>END)""",
    ("It will be ready by year-end.", "year-end", "2025"),
)
def _year_end(found: Found) -> Timex | None:
    if found.value("unit") not in ("year", "month") or found.neighbour(1) == "OF":
        return None
    shift = {"LAST": -1, "NEXT": 1}.get(found.word("which").kind if found.has("which") else "", 0)
    return at(found.context.today(), found.value("unit"), shift)
