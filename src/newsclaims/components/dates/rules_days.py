"""Rules for days that the calendar names, with or without their year, and for clock times."""

import re
from datetime import date

from newsclaims.components.dates.grammar import EDGE, SHIFT, Found, rule
from newsclaims.components.dates.resolve import day_value, day_year, full_year, told_year
from newsclaims.components.dates.tense import BACK
from newsclaims.components.dates.timex import Timex, Unresolved
from newsclaims.language import calendar
from newsclaims.language.calendar import SHORT_MONTHS

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
        (?: COMMA? (?P<year>YEARS) (?!HYPHEN DAY) | {SHIFT} )?
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
    ("The plant was shut on June 3 last year.", "June 3 last year", "2024-06-03"),
    ("The tax ends on January 1, next year.", "January 1, next year", "2026-01-01"),
    ("He beat on June 3 last year's winner.", "June 3", "2025-06-03"),
    ("He was born on May 4,1951 in Oslo.", "May 4,1951", "1951-05-04"),
    ("He served after the Sept. 11 terrorist attacks.", "Sept. 11", "2001-09-11"),
    ("She was jailed for the Jan. 6 riot.", "Jan. 6", "2021-01-06"),
    ("He saw the Oct. 7 attacks. On Oct. 7 he was in Rome.", "Oct. 7", "2023-10-07"),
    ("It has been shut since Dec. 3.", "Dec. 3", "2024-12-03"),
)
def _month_day(found: Found) -> Timex | None:
    if found.value("shift_unit") not in ("", "year"):
        return None
    month, day = found.number("month"), found.number("day")
    year = _year_told(found, month, day)
    if year is None:
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


def _year_told(found: Found, month: int, day: int) -> int | None:
    """Give the year that is told with a day, or behind the second of two, or by what happened on it."""
    told = told_year(found)
    if told is not None:
        return told
    if found.has("year_behind"):
        return full_year(found.value("year_behind"))
    if found.has("shared"):
        later = (month, day) > (found.number("last_month"), found.number("last_day"))
        return found.number("shared") - later
    attacked = _ATTACKS.match(found.context.text, found.end)
    return _ATTACKED.get((month, day)) if attacked else None


@rule(
    "date",
    """(?P<month>MONTH) (?P<day>DAYNUM) (?: (?:COMMA DAYNUM)+ (?:COMMA? AND DAYNUM)? COMMA (?P<year>YEARS)
        | (?:COMMA DAYNUM)+ COMMA? AND DAYNUM (?! COMMA YEARS | UNIT | UNITS | AMPM | CLOCK | MONTH) )""",
    ("They played on Oct. 9, 11, 1981.", "Oct. 9", "1981-10-09"),
    ("They played on Oct. 9, 11, 1981.", "11, 1981", "1981-10-11"),
    ("The fair was held on May 3, 4 and 6, 1990.", "4", "1990-05-04"),
    ("The strike will hit trains on January 8, 9 and 15.", "January 8", "2026-01-08"),
    ("The strike will hit trains on January 8, 9 and 15.", "15", "2026-01-15"),
    ("On June 3, 4 and 5 people died.", "June 3", "2025-06-03"),
)
def _days_listed(found: Found) -> Timex | None:
    """Give the days of a list behind their month, unless the last number counts what follows: 3, 4 and 5 people."""
    after = found.context.neighbour(found.context.token(found.end - 1), 1)
    if not found.has("year") and after is not None and after.tag_ in ("NNS", "NN", "JJ"):
        return None
    month = found.number("month")
    days = [word for word in found.span if word.kind in ("HOUR", "DAY", "NTH")]
    year = _year_of_list(found, month)
    values = [value for word in days if (value := day_value(year, month, int(word.value)))]
    if len(values) < len(days) or sorted(set(values)) != values:
        return None
    for word, value in zip(days[1:], values[1:], strict=True):
        end = found.end if word is days[-1] else word.end
        found.more.append(Timex("date", value, start=word.start, end=end))
    return Timex("date", values[0], end=days[0].end)


def _year_of_list(found: Found, month: int) -> int:
    if found.has("year"):
        return full_year(found.value("year"))
    return day_year(found, month, found.number("day"), found.word("month").start)


@rule(
    "date",
    rf"""{EDGE} (?:WEEKDAY COMMA? THE?)? (?: (?P<first>DAYNUM) (?:HYPHEN|TO|AND) )? THE?
        (?P<day>DAYNUM|ORD|SECOND) (?P<of>OF)?
        (?P<month>MONTH) (?: COMMA? (?P<year>YEARS) | {SHIFT} )?""",
    ("The law was signed on 27 November 2025 in Rome.", "27 November 2025", "2025-11-27"),
    ("They arrived on Monday, 24 November.", "Monday, 24 November", "2025-11-24"),
    ("The plant closed on 30 September last year.", "30 September last year", "2024-09-30"),
    ("The fair ran from 3-5 October.", "3", "2025-10-03"),
    ("The 5 November vote was close.", "5 November", "2025-11-05"),
    ("It fell on the 14th of July, 1789.", "the 14th of July, 1789", "1789-07-14"),
)
def _day_month(found: Found) -> Timex | None:
    ordinal = found.kind("day") in ("ORD", "SECOND") and not found.has("of")
    if ordinal or found.value("shift_unit") not in ("", "year"):
        return None
    month, day = found.number("month"), found.number("day")
    year = told_year(found)
    if year is None:
        year = day_year(found, month, day, found.word("month").start)
    value = day_value(year, month, day)
    if value is None:
        return None
    if not found.has("first"):
        return Timex("date", value, start=found.word("day").start if _is_of_the_noun(found) else -1)
    if found.number("first") >= day:
        return None
    found.more.append(Timex("date", value, start=found.word("day").start, end=found.end))
    return Timex("date", day_value(year, month, found.number("first")), end=found.word("first").end)


def _is_of_the_noun(found: Found) -> bool:
    """Say whether the article before a day is that of the noun behind: `the 5 November vote`."""
    the = found.span[0].kind == "THE" and found.span[1] == found.word("day")
    return the and found.kind("day") != "NTH" and not found.has("of")


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
    ("It was printed on 2025.09.30.", "2025.09.30", "2025-09-30"),
    ("It was printed on 2025/09/30.", "2025/09/30", "2025-09-30"),
    ("It was sold on 12/04/2019.", "12/04/2019", None),
    ("It was sold on 12/04/2019 and again on 13/04/2019.", "12/04/2019", "2019-04-12"),
)
def _numeric(found: Found) -> Timex | None:
    first, second, last = re.split(r"\D", found.value("numeric"))
    if len(first) == 4:
        value = day_value(int(first), int(second), int(last))
        return Timex("date", value) if value else None
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


@rule(
    "date",
    "(?P<printed>DAY_MONTH_YEAR)",
    ("The licence expired on 03-Dec-2019.", "03-Dec-2019", "2019-12-03"),
    ("It was issued on 19-Nov-12.", "19-Nov-12", "2012-11-19"),
    ("It was issued on 31-Nov-12.", "", ""),
)
def _day_month_year(found: Found) -> Timex | None:
    day, month, year = found.value("printed").lower().split("-")
    value = day_value(full_year(year), SHORT_MONTHS.index(month[:3]) + 1, int(day))
    return Timex("date", value) if value else None


@rule("date", "NINE_ELEVEN", ("Security changed after 9/11.", "9/11", "2001-09-11"))
def _nine_eleven(found: Found) -> Timex | None:
    return Timex("date", "2001-09-11")


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
    ("She made a birdie on the 17th.", "", ""),
)
def _bare_day(found: Found) -> Timex | None:
    """Give the day of a month that isn't printed: the month just spoken of, or the nearest that the tense allows."""
    day, context = found.number("day"), found.context
    if found.has("unit"):
        return _day_of_unit(found, day)
    if found.previous not in _BEFORE_A_DAY or context.is_golf or _counts_a_noun(found):
        return None
    mention = _month_spoken_of(found)
    spoken_of = calendar.days(mention.value) if mention else None
    if mention is not None and spoken_of is not None:
        context.against(mention)
        later = spoken_of[0].day > day and calendar.unit_of(mention.value) != "month"
        return _day_of(calendar.add(spoken_of[0].replace(day=1), "month", int(later)), day)
    today, look = context.today(), context.direction(found.start + 4)
    away = 0
    if look == BACK and day > today.day:
        away = -1
    elif look > BACK and day < today.day:
        away = 1
    return _day_of(calendar.add(today.replace(day=1), "month", away), day)


def _day_of_unit(found: Found, day: int) -> Timex | None:
    """Give the 3rd of the month, of last month."""
    if found.value("unit") != "month":
        return None
    away = {"LAST": -1, "NEXT": 1}.get(found.kind("which"), 0)
    return _day_of(calendar.add(found.context.today().replace(day=1), "month", away), day)


def _month_spoken_of(found: Found) -> Timex | None:
    """Give the date not far before that names its month."""
    context = found.context
    mention = context.last("day", "month")
    if mention is None or found.start - mention.end >= _NEAR:
        return None
    return mention if _MONTH_NAMED.search(context.text, mention.start, mention.end) else None


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
