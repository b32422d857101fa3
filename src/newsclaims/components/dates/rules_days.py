"""Rules for days that the calendar names, with or without their year, and for clock times."""

import re
from datetime import date

from newsclaims.components.dates.anchors import AHEAD, BACK, OPEN
from newsclaims.components.dates.grammar import EDGE, Found, Timex, Unresolved, rule
from newsclaims.components.dates.resolve import day_value, day_year, full_year, shifted_year
from newsclaims.language import calendar

_ATTACKS = re.compile(
    r"\s+(?:(?:terror(?:ist)?|Hamas|Capitol)\s+)?(?:attacks?|hijack|massacre|riot|insurrection)\b",
    re.IGNORECASE,
)
_ATTACKED = {(9, 11): 2001, (1, 6): 2021, (10, 7): 2023}
"""Years of attacks that are named by their day."""


@rule(
    "date",
    rf"""{EDGE} (?P<mod_about>ABOUT)? (?:WEEKDAY COMMA? THE?)?
        (?P<month>MONTH) THE? (?P<day>DAYNUM|ORD|SECOND) (?! AMPM | CLOCK)
        (?: COMMA? (?P<year>YEARS) (?!HYPHEN DAY) )?
        (?: (?: HYPHEN (?!DAYNUM UNITS) | (?:TO|AND) (?=DAYNUM (?:CLOSE|$)) ) (?P<until>DAYNUM)
            (?: COMMA? (?P<year_behind>YEAR))?
        | (?= (?:HYPHEN|AND|TO|UNTIL) (?P<last_month>MONTH) (?P<last_day>DAYNUM) COMMA? (?P<shared>YEAR)) )?""",
    ("The law was signed on Dec. 2, 2025, in Rome.", "Dec. 2, 2025", "2025-12-02"),
    ("It rained on Monday, November 24.", "Monday, November 24", "2025-11-24"),
    (
        "On January twenty-seventh, nineteen ninety-eight, he spoke.",
        "January twenty-seventh, nineteen ninety-eight",
        "1998-01-27",
    ),
    ("The fair will be held Jan. 8-12 in Rome.", "Jan. 8", "2026-01-08"),
    ("The fair will be held Jan. 8-12 in Rome.", "12", "2026-01-12"),
    ("The fair will run from Dec. 20 to Jan. 5.", "Jan. 5", "2026-01-05"),
    ("The fair ran from Dec. 20 to Jan. 5, 2021.", "Dec. 20", "2020-12-20"),
    ("The plant was shut on Aug. 31.", "Aug. 31", "2025-08-31"),
    ("He served after the Sept. 11 terrorist attacks.", "Sept. 11", "2001-09-11"),
    ("She was jailed for the Jan. 6 riot.", "Jan. 6", "2021-01-06"),
)
def _month_day(found: Found) -> Timex | None:
    month, day = found.number("month"), found.number("day")
    printed_year = found.value("year") or found.value("year_behind")
    if printed_year:
        year = full_year(printed_year)
    elif found.has("shared"):
        later = (month, day) > (found.number("last_month"), found.number("last_day"))
        year = found.number("shared") - later
    elif (month, day) in _ATTACKED and _ATTACKS.match(found.context.text, found.end):
        year = _ATTACKED[month, day]
    else:
        year = day_year(found, month, day, found.word("month").start)
    value = day_value(year, month, day)
    if value is None or not found.has("until"):
        return Timex("date", value) if value else None
    last = found.number("until")
    if last <= day:
        return None
    found.more.append(
        Timex("date", day_value(year, month, last), start=found.word("until").start, end=found.end)
    )
    return Timex("date", value, end=found.words[found.match.start("until") - 2].end)


@rule(
    "date",
    rf"""{EDGE} (?:WEEKDAY COMMA? THE?)? (?: (?P<first>DAYNUM) (?:HYPHEN|TO|AND) )? THE?
        (?P<day>DAYNUM|ORD|SECOND) (?P<of>OF)?
        (?P<month>MONTH) (?: COMMA? (?P<year>YEARS) )?""",
    ("The law was signed on 27 November 2025 in Rome.", "27 November 2025", "2025-11-27"),
    ("They arrived on Monday, 24 November.", "Monday, 24 November", "2025-11-24"),
    ("The fair ran from 3-5 October.", "3", "2025-10-03"),
    ("The 5 November vote was close.", "5 November", "2025-11-05"),
    ("It fell on the 14th of July, 1789.", "the 14th of July, 1789", "1789-07-14"),
)
def _day_month(found: Found) -> Timex | None:
    month, day = found.number("month"), found.number("day")
    if found.has("year"):
        year = full_year(found.value("year"))
    else:
        year = day_year(found, month, day, found.word("month").start)
    value = day_value(year, month, day)
    if value is None or (found.kind("day") in ("ORD", "SECOND") and not found.has("of")):
        return None
    if not found.has("first"):
        the = (
            found.span[0].kind == "THE" and found.span[1] == found.word("day") and found.kind("day") != "NTH"
        )
        # "the 5 November vote": the article is the vote's
        return Timex("date", value, start=found.word("day").start if the and not found.has("of") else -1)
    if found.number("first") >= day:
        return None
    found.more.append(Timex("date", value, start=found.word("day").start, end=found.end))
    return Timex("date", day_value(year, month, found.number("first")), end=found.word("first").end)


@rule(
    "time",
    "(?P<iso>ISO)",
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
    "(?P<numeric>NUMERIC)",
    ("Updated 26/11/2025", "26/11/2025", "2025-11-26"),
    ("Updated 11/26/2025", "11/26/2025", "2025-11-26"),
    ("It was sold on 12.04.2019.", "12.04.2019", "2019-04-12"),
    ("It was sold on 12/04/2019.", "12/04/2019", None),
    ("It was sold on 12/04/2019 and again on 13/04/2019.", "12/04/2019", "2019-04-12"),
)
def _numeric(found: Found) -> Timex | None:
    first, second, last = re.split(r"\D", found.value("numeric"))
    year = full_year(last)
    by_day = day_value(year, int(second), int(first))
    by_month = day_value(year, int(first), int(second))
    day_first = "." in found.value("numeric") or found.context.day_first
    if by_day is None or by_month is None or by_day == by_month:
        value = by_day or by_month
        return Timex("date", value) if value else None
    if day_first is None:
        raise Unresolved("day and month can't be told apart")
    return Timex("date", by_day if day_first else by_month)


@rule("date", "NINE_ELEVEN", ("Security changed after 9/11.", "9/11", "2001-09-11"))
def _nine_eleven(found: Found) -> Timex | None:
    return Timex("date", "2001-09-11")


@rule(
    "date",
    rf"""{EDGE} (?P<which>LAST|THIS|NEXT|PAST)? (?P<holiday>HOLIDAY) (?P<unit>UNIT|WEEKEND)?
        (?: COMMA? (?P<year>YEARS) | (?P<shift>LAST|THIS|NEXT) UNIT )?""",
    ("The truce began on Good Friday.", "Good Friday", "2025-04-18"),
    ("They met on Christmas Day 1914.", "Christmas Day 1914", "1914-12-25"),
    ("She resigned last Easter.", "last Easter", "2025-04-20"),
    ("They lit the Christmas tree.", "", ""),
    ("The roads were full over Thanksgiving weekend.", "Thanksgiving weekend", "2025-W48-WE"),
)
def _holiday(found: Found) -> Timex | None:
    after = found.context.neighbour(found.context.token(found.end - 1), 1)
    if after is not None and after.lemma_.lower() in _TRAPPINGS:
        return None
    rule_of_day = found.value("holiday")
    if found.has("year"):
        year = full_year(found.value("year"))
    elif found.has("shift"):
        year = shifted_year(found, found.kind("shift"))
    else:
        year = _holiday_year(found, rule_of_day)
    day = calendar.holiday(rule_of_day, year)
    if found.value("unit") in ("week", "weekend"):
        return Timex("date", calendar.value_at(day, found.value("unit")))
    return Timex("date", day.isoformat(), end=found.word("holiday").end if found.has("unit") else -1)


_TRAPPINGS = frozenset(
    """cake card carol costume decoration egg gift island jumper light ornament present pudding song stocking
    tree turkey""".split()  # noqa: SIM905
)
"""What is named after a holiday and says nothing of when."""


def _holiday_year(found: Found, rule_of_day: str) -> int:
    """Give the year of a holiday without one: the last, or the next where it is near or the clause looks ahead."""
    today = found.context.today()
    this = calendar.holiday(rule_of_day, today.year)
    which = found.kind("which")
    if which == "THIS":
        return today.year
    if which == "NEXT":
        return today.year + (this <= today)
    if which:
        return today.year - (this >= today)
    look = found.context.direction(found.word("holiday").start)
    if abs((this - today).days) < 7 and found.value("unit") in ("week", "weekend"):
        return today.year
    if look > OPEN:
        return today.year + (this < today)
    near = 0 < (this - today).days < 45 and look in (OPEN, AHEAD)
    return today.year - (this > today and not near)


@rule(
    "date",
    """THE (?P<day>NTH) (?: (?:OF|IN) (?P<which>THE|THIS|LAST|NEXT) (?P<unit>UNIT) )?
        (?! UNIT | UNITS | QUARTER | PART | HYPHEN | OF | POSS )""",
    ("He was arrested on the 24th.", "the 24th", "2025-11-24"),
    ("He was arrested on the 28th.", "the 28th", "2025-10-28"),
    ("The trial will open on the 24th.", "the 24th", "2025-12-24"),
    ("He left on 20 June 2024 and came back on the 24th.", "the 24th", "2024-06-24"),
    ("Wages are paid on the 3rd of the month.", "the 3rd of the month", "2025-11-03"),
    ("She lives on the 24th floor.", "", ""),
    ("The lift stops on the 14th and 15th floors.", "", ""),
    ("She made a birdie on the 17th.", "", ""),
)
def _bare_day(found: Found) -> Timex | None:
    """Give the day of a month that isn't printed: the month just spoken of, or the nearest that the tense allows."""
    day, context = found.number("day"), found.context
    if found.has("unit"):
        if found.value("unit") != "month":
            return None
        away = {"LAST": -1, "NEXT": 1}.get(found.kind("which"), 0)
        return _day_of(calendar.add(context.today().replace(day=1), "month", away), day)
    if found.previous not in _BEFORE_A_DAY or _counts_a_noun(found):
        return None
    if context.is_golf:
        return None  # "she made a birdie on the 17th"
    mention = context.last("day", "month")
    spoken_of = calendar.days(mention.value) if mention and found.start - mention.end < _NEAR else None
    if (
        mention is not None
        and spoken_of is not None
        and _MONTH_NAMED.search(context.text, mention.start, mention.end)
    ):
        context.against(mention)
        month = spoken_of[0].replace(day=1)
        if spoken_of[0].day <= day or calendar.unit_of(mention.value) == "month":
            return _day_of(month, day)
        return _day_of(calendar.add(month, "month", 1), day)
    today = context.today()
    away = 0
    look = context.direction(found.start + 4)
    if look == BACK and day > today.day:
        away = -1
    elif look > BACK and day < today.day:
        away = 1
    return _day_of(calendar.add(today.replace(day=1), "month", away), day)


def _counts_a_noun(found: Found) -> bool:
    """Say whether an ordinal counts the noun behind it: `on the 24th floor`, `on the 14th and 15th holes`."""
    behind = found.words[found.match.end() : found.match.end() + 2]
    last = (
        behind[1] if [word.kind for word in behind] in (["AND", "NTH"], ["OR", "NTH"]) else found.word("day")
    )
    after = found.context.neighbour(found.context.token(last.start), 1)
    return after is not None and after.pos_ in ("NOUN", "PROPN", "ADJ", "NUM")


_BEFORE_A_DAY = frozenset(("ON", "UNTIL", "SINCE", "BEFORE", "AFTER", "FROM", "TO"))
_NEAR = 300
"""How many characters behind a date another one is still taken to lie in its month."""

_MONTH_NAMED = re.compile(r"\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)", re.IGNORECASE)


def _day_of(month: date, day: int) -> Timex | None:
    value = day_value(month.year, month.month, day)
    return Timex("date", value) if value else None


@rule(
    "date",
    "(?P<feast>FEAST)",
    ("Muslims fasted during Ramadan.", "Ramadan", None),
    ("The shops were full before Diwali.", "Diwali", None),
    ("Eid al-Fitr prayers were held in the park.", "Eid al-Fitr", None),
    ("Tariq Ramadan spoke.", "", ""),
)
def _feast(found: Found) -> Timex | None:
    token = found.context.token(found.start)
    before, after = found.context.neighbour(token, -1), found.context.neighbour(token, 1)
    named = any(word is not None and word.pos_ == "PROPN" and word.text.istitle() for word in (before, after))
    if not token.text[0].isupper() or (" " not in found.text and (named or token.ent_type_ == "PERSON")):
        return None  # Tariq Ramadan
    raise Unresolved("a feast by the moon, whose days this calendar doesn't hold")
