"""Rules for dates that the calendar names: days, months, quarters, seasons, years, decades, holidays, clock times."""

import re
from datetime import date

from newsclaims.components.timex import calendar
from newsclaims.components.timex.grammar import PREFIX, QUANTITY, Found, Timex, Unresolved, rule

YEARS = r"(?P<year>YEAR|SHORT_YEAR)"


def full_year(text: str) -> int:
    """Give the year that a printed one means: 1998, '98 and 98 are the same; two digits up to 49 are this century's.

    Example:
        >>> full_year("'08")
        2008
    """
    digits = re.sub(r"\D", "", text)
    number = int(digits)
    if len(digits) > 2:
        return number
    return number + (2000 if number < 50 else 1900)


def checked(year: int, month: int, day: int) -> str | None:
    """Give the value of a day, or None if the calendar has no such day."""
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def nearest_year(found: Found, month: int, day: int | None, offset: int) -> int:
    """Give the year of a month or a day without one: the nearest that the tense allows.

    A day is at most half a year away unless the tense insists; a month looks back unless the clause looks ahead.
    """
    today = found.context.today()
    before = found.preposition()
    direction = found.context.direction(offset)
    if before in ("SINCE", "ENDED"):
        direction = -1
    elif before == "UNTIL":
        direction = max(direction, 2)
    if day is None:
        away = (month - today.month) % 12
        ahead = direction == 3 or (direction == 2 and away <= 6)
        if not away:
            return today.year
        return today.year + (month < today.month) if ahead else today.year - (month > today.month)
    distance = (month - today.month) * 30.4 + day - today.day
    if before == "ENDED" and distance > 0:
        return today.year - 1
    if distance > 183 - 60 * (direction < 0):
        return today.year - 1
    if distance < -183 - 60 * (direction < 0) + 60 * (direction > 1):
        return today.year + 1
    return today.year


@rule(
    "date",
    rf"""{PREFIX} (?P<about>ABOUT)? (?:WEEKDAY COMMA? THE?)? (?P<month>MONTH) THE? (?P<day>DAYNUM) (?!AMPM|CLOCK)
        (?:COMMA? {YEARS}(?!HYPHEN DAY))?
        (?: (?:HYPHEN (?!DAYNUM UNITS)|(?:TO|AND)(?=DAYNUM(?:CLOSE|$))) (?P<until>DAYNUM) (?:COMMA? (?P<year2>YEAR))? )?""",
    ("The law was signed on Dec. 2, 2025, in Rome.", "Dec. 2, 2025", "2025-12-02"),
    ("The fair will be held Jan. 8-12 in Rome.", "Jan. 8", "2026-01-08"),
    ("The fair will be held Jan. 8-12 in Rome.", "12", "2026-01-12"),
    ("It rained on Monday, November 24.", "Monday, November 24", "2025-11-24"),
)
def _month_day(found: Found) -> Timex | None:
    month, day = found.number("month"), found.number("day")
    if found.has("year"):
        year = full_year(found.value("year"))
    elif found.has("year2"):
        year = full_year(found.value("year2"))
    else:
        year = nearest_year(found, month, day, found.word("month").start)
    value = checked(year, month, day)
    if value is None:
        return None
    end = found.end
    if found.has("until"):
        until = found.word("until")
        if found.number("until") <= day:
            return None
        end = found.words[found.match.start("until") - 2].end
        found.more.append(Timex("date", checked(year, month, int(until.value)), start=until.start, end=found.end))
    return Timex("date", value, end=end)


@rule(
    "date",
    rf"""{PREFIX} (?:WEEKDAY COMMA? THE?)? (?: (?P<first>DAYNUM) (?:HYPHEN|TO|AND) )? THE? (?P<day>DAYNUM|ORD|SECOND) OF?
        (?P<month>MONTH) (?:COMMA? {YEARS})?""",
    ("The law was signed on 27 November 2025 in Rome.", "27 November 2025", "2025-11-27"),
    ("They arrived on Monday, 24 November.", "Monday, 24 November", "2025-11-24"),
    ("The fair ran from 3-5 October.", "3", "2025-10-03"),
)
def _day_month(found: Found) -> Timex | None:
    month, day = found.number("month"), found.number("day")
    year = full_year(found.value("year")) if found.has("year") else nearest_year(found, month, day, found.word("month").start)
    value = checked(year, month, day)
    if value is None or (found.word("day").kind in ("ORD", "SECOND") and found.words[found.match.start("month") - 1].kind != "OF"):
        return None
    if not found.has("first"):
        return Timex("date", value)
    if found.number("first") >= day:
        return None
    found.more.append(Timex("date", value, start=found.word("day").start, end=found.end))
    return Timex("date", checked(year, month, found.number("first")), end=found.word("first").end)


@rule(
    "date",
    rf"""(?P<about>ABOUT)? {PREFIX} (?P<which>LAST|THIS PAST?|NEXT|COMING|PAST)? (?P<month>MONTH) (?!HOUR|DAY(?!HYPHEN)|NTH)
        (?:HYPHEN(?=YEAR))? (?:(?:COMMA|OF)? {YEARS} | (?:OF|IN)? (?P<shift>LAST|THIS|NEXT|THAT) UNIT)?""",
    ("The war began in February 2022.", "February 2022", "2022-02"),
    ("Prices rose in March.", "March", "2025-03"),
    ("The court will rule in March.", "March", "2026-03"),
    ("A deal is due by late December.", "late December", "2025-12"),
    ("The ship sank last May.", "last May", "2025-05"),
)
def _month(found: Found) -> Timex | None:
    month, word = found.number("month"), found.word("month")
    if found.has("year"):
        return Timex("date", f"{full_year(found.value('year')):04}-{month:02}")
    if found.has("shift"):
        shift = found.words[found.match.start("shift") + 1]
        if shift.value != "year":
            return None
        year = _shifted_year(found, found.word("shift").kind)
        return Timex("date", f"{year}-{month:02}")
    token = found.context.token(word.start)
    printed = found.context.text[word.start : word.end]
    if printed.lower() in ("may", "march", "mar", "august", "april", "june", "jan", "jun", "sep", "dec", "sept"):
        known = found.has("which") or found.has("mod") or found.neighbour(-1) in ("IN", "SINCE", "FROM", "TO", "OF", "EARLY")
        after = found.context.doc[token.i + 1].lower_ if token.i + 1 < len(found.context.doc) else ""
        if printed.lower() == "march" and not known and after in ("of", "for", "on", "against", "through", "madness"):
            return None
        if token.tag_ != "NNP" or (not known and token.dep_ in ("compound", "nsubj", "ROOT", "appos", "aux")):
            return None
    if token.ent_type_ == "PERSON":
        return None
    if not found.has("which"):
        return Timex("date", f"{nearest_year(found, month, None, word.start):04}-{month:02}")
    today = found.context.today()
    kind = found.word("which").kind
    if kind in ("LAST", "PAST") or found.words[found.match.start("month") - 1].kind == "PAST":
        year = today.year - (month >= today.month)
    elif kind in ("NEXT", "COMING"):
        year = today.year + (month <= today.month)
    else:
        year = today.year
    return Timex("date", f"{year:04}-{month:02}")


def _shifted_year(found: Found, kind: str) -> int:
    if kind == "THAT":
        return found.context.reference("year", "month", "day", "quarter").year
    return found.context.today().year + {"LAST": -1, "THIS": 0, "CURRENT": 0, "NEXT": 1, "COMING": 1}[kind]


_BEFORE_YEAR = frozenset("IN SINCE FROM TO OF BEFORE AFTER BETWEEN EARLY LATE MID THE FISCAL CALENDAR HYPHEN END UNIT".split())


@rule(
    "date",
    rf"""(?P<about>ABOUT)? {PREFIX} THE? (?:(?:FISCAL|CALENDAR|FULL)? UNIT | FISCAL)? (?P<year>YEAR) (?:FISCAL (?P<fiscal>UNIT))?
        (?: (?P<dash>HYPHEN|SLASH) (?P<until>DAY|HOUR|FOUR|YEAR|NUMBER) )? (?!UNITS)""",
    ("The war began in 2003.", "2003", "2003"),
    ("He won early in 1996.", "early in 1996", "1996"),
    ("It fell in fiscal 2024.", "fiscal 2024", "2024"),
    ("The 2019-23 plan failed.", "2019", "2019"),
    ("The 2019-23 plan failed.", "23", "2023"),
    ("More than 2000 people fled.", "2000", ""),
)
def _year(found: Found) -> Timex | None:
    word = found.word("year")
    if found.has("fiscal"):
        return Timex("date", word.value) if found.value("fiscal") == "year" else None
    unit = next((w for w in found.words[found.match.start() : found.match.start("year")] if w.kind == "UNIT"), None)
    if unit is not None and unit.value != "year":
        return None
    if found.words[found.match.start()].kind == "THE" and found.match.start("year") == found.match.start() + 1:
        start = word.start
    else:
        start = found.start
    if unit is None and not _is_year(found, word.start, word.end):
        return None
    timex = Timex("date", f"{int(word.value):04}", start=start)
    if found.has("until"):
        until = found.word("until")
        year = int(until.value) if until.kind == "YEAR" else int(word.value) // 100 * 100 + int(float(until.value))
        if until.kind == "NUMBER" and not until.value.isdigit():
            return None
        if int(word.value) < year <= int(word.value) + 120:
            if until.kind != "YEAR" and context_width(found, until.start, until.end) != 2:
                return Timex("date", timex.value, start=start, end=word.end)
            found.more.append(Timex("date", f"{year:04}", start=until.start, end=until.end))
        timex.end = word.end
    return timex


def context_width(found: Found, start: int, end: int) -> int:
    """Give how many characters an expression is printed with."""
    return end - start


def _is_year(found: Found, start: int, end: int) -> bool:
    """Say whether a four-digit number is a year rather than a count or a number in a name."""
    context = found.context
    token = context.token(start)
    number = int(found.value("year"))
    before = context.text[max(start - 2, 0) : start]
    if re.search(r"[$€£¥#.,]$|\d $|[A-Z]-$", before) or re.match(r"[-–]\w*(?:foot|pound|mile|meter|metre|member)|[./]\d|,\d", context.text[end : end + 8]):
        return False
    previous = found.neighbour(-1)
    following = context.doc[token.i + 1] if token.i + 1 < len(context.doc) else None
    if following is not None and following.tag_ == "NNS" and following.text.islower():
        if number % 50 == 0 and previous not in ("IN", "SINCE", "POSS") or number < 1900:
            return bool(previous in ("IN", "SINCE") and number >= 1600 and token.dep_ == "pobj")
        return True
    if previous in _BEFORE_YEAR or found.match.start() < found.match.start("year"):
        return number >= 1500 or previous in ("IN", "SINCE")
    if token.i and context.doc[token.i - 1].lower_ in ("until", "till", "by", "for", "through", "during", "throughout", "(", ",", "and", "or", "than", "a", "circa", "post", "pre", "into"):
        return 1600 <= number
    if token.i and context.doc[token.i - 1].tag_ in ("NNP", "NNPS") and context.doc[token.i - 1].ent_type_ not in ("GPE", "DATE"):
        return False
    return 1900 <= number <= 2100 and (following is None or following.pos_ in ("NOUN", "PROPN", "PUNCT", "ADP", "ADJ", "VERB", "AUX", "SPACE", "CCONJ", "SCONJ", "PRON", "DET", "PART", "ADV"))


@rule(
    "date",
    rf"THE? {PREFIX} THE? (?P<decade>DECADE)",
    ("Rents rose in the 1990s.", "the 1990s", "199"),
    ("It was built in the mid-1980s.", "the mid-1980s", "198"),
    ("Fashion of the ’60s is back.", "the ’60s", "196"),
    ("He led the party in the late nineties.", "the late nineties", "199"),
)
def _decade(found: Found) -> Timex | None:
    digits = found.value("decade")
    if digits.endswith("0") and len(digits) == 3 and digits < "200":
        return Timex("date", digits[:2])
    before = found.context.token(found.word("decade").start)
    if len(digits) == 1:
        if before.i and found.context.doc[before.i - 1].lower_ in ("his", "her", "their", "my", "our", "its"):
            return None
        digits = "19" + digits if int(digits) >= 2 else "20" + digits
    return Timex("date", digits)


@rule(
    "date",
    rf"THE? {PREFIX} THE? (?P<nth>NTHS) HYPHEN? (?P<unit>UNIT)",
    ("The bridge dates from the 19th century.", "the 19th century", "18"),
    ("Cities grew in the late 20th century.", "the late 20th century", "19"),
)
def _century(found: Found) -> Timex | None:
    if found.value("unit") != "century":
        return None
    return Timex("date", f"{found.number('nth') - 1:02}")


_YEAR_OF = rf"(?:(?:(?:OF|IN)? THE? (?:FISCAL|CALENDAR)? {YEARS}) | (?:OF|IN)? (?:THE? FISCAL)? (?P<shift>LAST|THIS|NEXT|THAT|CURRENT) (?:FISCAL)? (?P<unit>UNIT))"


def _year_for(found: Found) -> int | None:
    """Give the year that a quarter, a half or a season is said to belong to, or None where it isn't said."""
    if found.has("year"):
        return full_year(found.value("year"))
    if found.has("early_year"):
        return full_year(found.value("early_year"))
    for shift, unit in (("shift", "unit"), ("early_shift", "early_unit")):
        if found.has(shift):
            return _shifted_year(found, found.word(shift).kind) if found.value(unit) == "year" else None
    return None


@rule(
    "date",
    rf"""THE? {PREFIX} THE? (?: (?P<early_year>YEAR) POSS? | (?P<early_shift>LAST|THIS|NEXT) (?P<early_unit>UNIT) POSS )?
        CURRENT? CALENDAR? FISCAL? HYPHEN? (?P<nth>NTHS) HYPHEN? FISCAL? (?P<quarter>QUARTER) (?:{_YEAR_OF})?""",
    ("Profit fell in the third quarter.", "the third quarter", "2025-Q3"),
    ("Third-quarter profit fell.", "Third-quarter", "2025-Q3"),
    ("Sales rose in the second quarter of 2019.", "the second quarter of 2019", "2019-Q2"),
    ("Orders rose in last year's fourth quarter.", "last year's fourth quarter", "2024-Q4"),
    ("It will report in the first quarter.", "the first quarter", "2026-Q1"),
)
def _quarter(found: Found) -> Timex | None:
    nth = found.number("nth")
    if nth > 4:
        return None
    year = _year_for(found)
    if year is None:
        today = found.context.today()
        now = (today.month + 2) // 3
        direction = found.context.direction(found.word("quarter").start)
        if nth == now:
            year = today.year
        elif direction > 0 and nth < now and nth == now % 4 + 1:
            year = today.year + 1
        else:
            year = today.year - (nth > now + (direction > 0))
    start = -1
    if found.words[found.match.end("nth")].kind == "HYPHEN" and found.words[found.match.start()].kind == "THE":
        start = found.words[found.match.start() + 1].start
    return Timex("date", f"{year}-Q{nth}", start=start)


@rule(
    "date",
    r"(?P<which>PART_OF_YEAR) (?:OF? (?P<year>YEAR|SHORT_YEAR))?",
    ("Revenue grew 3% in Q3 2024.", "Q3 2024", "2024-Q3"),
    ("It lost money in Q3.", "Q3", "2025-Q3"),
)
def _short_quarter(found: Found) -> Timex | None:
    which = found.value("which").upper()
    if found.has("year"):
        return Timex("date", f"{full_year(found.value('year'))}-{which}")
    if which[0] == "H" and int(which[1]) > 2:
        return None
    today = found.context.today()
    value = f"{today.year}-{which}"
    interval = calendar.days(value)
    if interval and interval[0] > today and found.context.direction(found.start) <= 0:
        value = f"{today.year - 1}-{which}"
    return Timex("date", value)


@rule(
    "date",
    rf"""THE? (?: (?P<early_year>YEAR) POSS? | (?P<early_shift>LAST|THIS|NEXT) (?P<early_unit>UNIT) POSS )? FISCAL?
        (?P<nth>NTHS|LAST|LATE) HYPHEN? (?P<half>HALF) (?: {_YEAR_OF} | (?:OF|IN) (?:THE|AN) (?:FISCAL|CALENDAR)? (?P<the_unit>UNIT) | (?:OF|IN) THE (?P<decade>DECADE))?""",
    ("Losses widened in the first half of 2024.", "the first half of 2024", "2024-H1"),
    ("First-half profit fell.", "First-half", "2025-H1"),
    ("It expects growth in the second half of this year.", "the second half of this year", "2025-H2"),
)
def _half(found: Found) -> Timex | None:
    kind = found.word("nth").kind
    nth = 2 if kind in ("LAST", "LATE") else found.number("nth")
    if nth > 2 or (found.has("the_unit") and found.value("the_unit") != "year"):
        return None
    if found.has("decade"):
        digits = found.value("decade")
        return Timex("date", "19" + digits if len(digits) == 1 else digits, mod="START" if nth == 1 else "END")
    year = _year_for(found)
    if year is None:
        if found.has("shift") or found.has("early_shift") or kind in ("LAST", "LATE"):
            return None
        text = found.context.text[found.start : found.end]
        if not found.has("the_unit") and "-" not in text and found.context.doc and not _fiscal_talk(found):
            return None
        today = found.context.today()
        year = today.year - (nth == 2 and today.month < 7 and found.context.direction(found.start) <= 0)
    return Timex("date", f"{year}-H{nth}")


def _fiscal_talk(found: Found) -> bool:
    """Say whether the article speaks of business periods, so that `the first half` isn't a match's."""
    return found.context.last("quarter", "half") is not None


@rule(
    "date",
    rf"""THE? {PREFIX} THE? (?P<which>LAST|THIS PAST?|NEXT|COMING|PAST|PREVIOUS|THAT)? (?P<season>SEASON) (?:COMMA? OF? {YEARS} | OF? (?P<shift>LAST|THIS|NEXT) UNIT)?""",
    ("The camp opened last summer.", "last summer", "2025-SU"),
    ("Floods hit in the spring of 2013.", "the spring of 2013", "2013-SP"),
    ("It will rise again next spring.", "next spring", "2026-SP"),
)
def _season(found: Found) -> Timex | None:
    season, word = found.value("season"), found.word("season")
    if found.has("year"):
        return Timex("date", f"{full_year(found.value('year'))}-{season}")
    token = found.context.token(word.start)
    if token.pos_ not in ("NOUN", "PROPN", "ADV"):
        return None
    printed = found.context.text[word.start : word.end].lower()
    sure = found.has("which") or found.has("mod") or found.has("shift")
    if printed in ("fall", "spring") and not sure and not (
        found.words[found.match.start("season") - 1].kind == "THE" and found.neighbour(-1) in ("IN", "SINCE") and found.neighbour(1) != "OF" and token.dep_ == "pobj"
    ):
        return None
    if found.has("shift"):
        return Timex("date", f"{_shifted_year(found, found.word('shift').kind)}-{season}")
    today = found.context.today()
    this = calendar.value_at(today, "season")
    kind = found.word("which").kind if found.has("which") else ""
    if "PAST" in {w.kind for w in found.words[found.match.start() : found.match.end()]}:
        kind = "LAST"
    candidates = [f"{today.year + shift}-{season}" for shift in (-1, 0, 1)]
    starts = [calendar.days(value)[0] for value in candidates]  # type: ignore[index]
    if kind in ("NEXT", "COMING") or (not kind and found.context.direction(word.start) > 0):
        later = [value for value, start in zip(candidates, starts, strict=True) if start > today]
        return Timex("date", this if not kind and this in candidates else later[0])
    if kind == "THIS":
        return Timex("date", this if this in candidates else candidates[1])
    earlier = [value for value, start in zip(candidates, starts, strict=True) if start <= today]
    value = earlier[-1]
    if kind and value == this:
        value = calendar.step(this, -1, "year") or this
    return Timex("date", value)


@rule(
    "time",
    r"(?P<iso>ISO)",
    ("Posted 2025-11-27T09:21:05Z by staff", "2025-11-27T09:21:05Z", "2025-11-27T09:21:05Z"),
    ("Updated: 2025-11-26", "2025-11-26", "2025-11-26"),
)
def _iso(found: Found) -> Timex | None:
    text = found.value("iso").upper()
    if calendar.days(text) is None:
        return None
    return Timex("time" if "T" in text else "date", text)


@rule(
    "date",
    r"(?P<numeric>NUMERIC)",
    ("Updated 26/11/2025", "26/11/2025", "2025-11-26"),
    ("Updated 11/26/2025", "11/26/2025", "2025-11-26"),
    ("It was sold on 12.04.2019.", "12.04.2019", "2019-04-12"),
)
def _numeric(found: Found) -> Timex | None:
    text = found.value("numeric")
    first, second, year = (int(part) for part in re.split(r"\D", text))
    year = full_year(re.split(r"\D", text)[2])
    day_first = first > 12 or "." in text or (second <= 12 and found.context.day_first is True)
    month, day = (second, first) if day_first else (first, second)
    value = checked(year, month, day)
    if value is None:
        return None
    if first <= 12 and second <= 12 and first != second and found.context.day_first is None and "." not in text:
        raise Unresolved("day and month can't be told apart")
    return Timex("date", value)


@rule("date", r"(?P<day>NINE_ELEVEN)", ("Security changed after 9/11.", "9/11", "2001-09-11"))
def _nine_eleven(found: Found) -> Timex | None:
    return Timex("date", "2001-09-11")


@rule(
    "date",
    rf"{PREFIX} (?P<which>LAST|THIS|NEXT|PAST)? (?P<holiday>HOLIDAY) (?P<unit>UNIT|WEEKEND)? (?:COMMA? {YEARS} | (?P<shift>LAST|THIS|NEXT) UNIT)?",
    ("The truce began on Good Friday.", "Good Friday", "2025-04-18"),
    ("They met on Christmas Day 1914.", "Christmas Day 1914", "1914-12-25"),
)
def _holiday(found: Found) -> Timex | None:
    name = found.value("holiday")
    if found.has("year"):
        year = full_year(found.value("year"))
    elif found.has("shift"):
        year = _shifted_year(found, found.word("shift").kind)
    else:
        today = found.context.today()
        this = calendar.holiday(name, today.year)
        kind = found.word("which").kind if found.has("which") else ""
        ahead = kind == "NEXT" or (not kind and found.context.direction(found.word("holiday").start) > 0)
        if kind == "THIS":
            year = today.year
        elif ahead:
            year = today.year + (this <= today if kind else this < today)
        else:
            year = today.year - (this >= today if kind else this > today)
            if not kind and 0 < (this - today).days < 45:
                year = today.year
    day = calendar.holiday(name, year)
    if not found.has("unit"):
        return Timex("date", day.isoformat())
    if found.value("unit") not in ("week", "weekend"):
        return Timex("date", day.isoformat(), end=found.word("holiday").end)
    return Timex("date", calendar.value_at(day, found.value("unit")))


_ZONES = {"gmt": "Z", "utc": "Z"}


@rule(
    "time",
    rf"""{QUANTITY} (?: (?P<hour>HOUR|CLOCK) HYPHEN? (?P<half>AMPM) | (?P<clock>CLOCK|FOUR|YEAR) HYPHEN? (?=ZONE) | (?P<oclock>HOUR|SMALL) OCLOCK
        | (?P<point>POINT) | (?P<bare>CLOCK) | (?P<in_the>HOUR) (?=IN THE PART) ) (?: OF? IN THE (?P<day_part>PART) )? (?:PUNCT? LOCAL TIME | PUNCT? (?P<zone>ZONE) TIME? PUNCT??)? """,
    ("The bridge opens at 10 a.m. EST.", "10 a.m. EST", "2025-11-27T10:00"),
    ("The rocket lifted off at 0200 GMT Thursday.", "0200 GMT Thursday", "2025-11-27T02:00Z"),
    ("Polls closed at 10:30 p.m.", "10:30 p.m.", "2025-11-27T22:30"),
    ("The siege ended at noon Wednesday.", "noon Wednesday", "2025-11-26T12:00"),
)
def _clock(found: Found) -> Timex | None:
    kind = next(name for name in ("hour", "clock", "oclock", "point", "bare", "in_the") if found.has(name))
    word = found.word(kind)
    if kind == "point":
        reading = word.value
    else:
        digits = word.value
        if kind == "clock" and ":" not in digits:
            hour, minute = int(digits) // 100, int(digits) % 100
        else:
            pieces = re.split("[:.]", digits)
            hour, minute = int(pieces[0]), int(pieces[1]) if len(pieces) > 1 else 0
        if kind == "bare" and not _at_time(found):
            return None
        if found.has("half"):
            if hour > 12:
                return None
            hour = hour % 12 + (12 if found.value("half")[0] in "pP" else 0)
        elif found.has("day_part") and found.value("day_part") in ("AF", "EV", "NI") and hour < 12:
            hour += 12
        if hour > 24 or minute > 59:
            return None
        reading = f"T{hour:02}:{minute:02}"
    if found.has("zone"):
        word = found.word("zone")
        reading += _ZONES.get(found.context.text[word.start : word.end].lower(), "")
    return Timex("time", reading, clock=True)


def _at_time(found: Found) -> bool:
    """Say whether `10:30` without a.m. or a zone tells the time, and isn't a score, a ratio or a running time."""
    before = found.context.text[max(found.start - 12, 0) : found.start].lower()
    return bool(re.search(r"(?:\bat|\bby|\bfrom|\bsince|\buntil|\bto|\babout|\baround|\bbefore|\bafter|\d,|day)\s+$", before)) or found.has("zone")


@rule("date", r"(?P<year>FISCAL_YEAR)", ("Revenue grew in FY2024.", "FY2024", "2024"))
def _fiscal_year(found: Found) -> Timex | None:
    return Timex("date", str(full_year(found.value("year"))))
