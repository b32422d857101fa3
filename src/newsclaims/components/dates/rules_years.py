"""Rules for years: 2003, fiscal 2024, '08, and two that are one, as 2026-27."""

import re

from newsclaims.components.dates.grammar import EDGE, Found, Timex, rule
from newsclaims.components.dates.lexer import Word
from newsclaims.components.dates.resolve import full_year
from newsclaims.language import calendar


@rule(
    "date",
    rf"""{EDGE} (?P<the>THE)? (?P<kind>(?:FISCAL|CALENDAR)? UNIT | FISCAL)? (?P<year>YEAR) (?P<mark>HYPHEN|SLASH)
        (?P<until>DAY|HOUR|NUMBER|YEAR) (?! HYPHEN | SLASH | UNITS )
        (?P<noun> (?:FISCAL|CALENDAR) UNIT | TERM)?""",
    ("The board passed a budget for 2026-27.", "2026-27", "2026"),
    ("The 2019/20 budget was cut.", "2019/20", "2019"),
    ("They lost the title in the 2024-25 season.", "the 2024-25 season", "2024"),
    ("The 2026-27 school year will be shorter.", "The 2026-27 school year", "2026"),
    ("He left after the 2023-2024 season.", "the 2023-2024 season", "2023"),
    ("It grew in fiscal 2025-26.", "fiscal 2025-26", "2025"),
    ("The 2019-23 plan failed.", "23", "2023"),
    ("The museum was shut in 2020-2021.", "2021", "2021"),
)
def _year_across_two(found: Found) -> Timex | None:
    """Give a fiscal or school year or a season of sport that is named by the two years it lies in.

    TIMEX3 has no value for it: it is that of the year it begins in, as a winter's is, and its days are those of both.
    """
    word, until = found.word("year"), found.word("until")
    year = int(word.value)
    last = found.context.text[until.start : until.end]
    named = found.has("noun") or found.has("kind") or found.kind("mark") == "SLASH"
    if (
        not 1900 <= year < 2100
        or _is_number(found, word)
        or _AFTER_NUMBER.match(found.context.text, until.end)
    ):
        return None
    if last != f"{(year + 1) % 100:02}" and not (last == str(year + 1) and named):
        return None
    edged = found.has("mod_edge") or found.has("mod_part")
    start = word.start if found.has("the") and not (edged or found.has("noun") or found.has("kind")) else -1
    days = (calendar.months(year, 1, 12)[0].isoformat(), calendar.months(year + 1, 1, 12)[1].isoformat())
    return Timex("date", str(year), start=start, days=days)


@rule(
    "date",
    rf"""(?P<mod_about>ABOUT)? {EDGE} (?P<the>THE)?
        (?: (?:FISCAL|CALENDAR|FULL)? (?P<unit>UNIT) | (?P<fiscal>FISCAL) )?
        (?P<year>YEAR)
        (?: FISCAL (?P<fiscal_unit>UNIT) | (?:HYPHEN|SLASH) (?P<until>DAY|HOUR|FOUR|YEAR|NUMBER) )? (?!UNITS)""",
    ("The war began in 2003.", "2003", "2003"),
    ("He won early in 1996.", "early in 1996", "1996"),
    ("It fell in fiscal 2024.", "fiscal 2024", "2024"),
    ("The city was taken in nineteen ninety-one.", "nineteen ninety-one", "1991"),
    ("The 2019-23 plan failed.", "2019", "2019"),
    ("The 2019-23 plan failed.", "23", "2023"),
    ("The town was founded in 1200 BC.", "1200 BC", "BC1200"),
    ("They talked about the 2008 crisis.", "2008", "2008"),
    ("More than 2000 people fled.", "", ""),
    ("He slept in room 2012.", "", ""),
)
def _year(found: Found) -> Timex | None:
    word = found.word("year")
    if found.has("unit") or found.has("fiscal_unit"):
        known = (found.value("unit") or found.value("fiscal_unit")) == "year"
    else:
        known = found.has("fiscal") or _is_year(found)
    if not known:
        return None
    timex = Timex("date", f"{int(word.value):04}")
    before_christ = _BC.match(found.context.text, word.end)
    if before_christ:
        return Timex("date", f"BC{int(word.value):04}", start=word.start, end=before_christ.end())
    edged = found.has("mod_edge") or found.has("mod_part")
    if (
        found.has("the")
        and not edged
        and not (found.has("fiscal_unit") or found.has("unit") or found.has("fiscal"))
    ):
        timex.start = word.start  # "the 2003 invasion"
    if not found.has("until"):
        return timex
    timex.end = word.end
    until = found.word("until")
    if until.end - until.start == 2 or until.kind == "YEAR":
        last = word.value[:2] + until.value.zfill(2) if until.kind != "YEAR" else until.value
        if int(word.value) < int(last):
            found.more.append(Timex("date", last, start=until.start, end=until.end))
    return timex


_LABELLED = frozenset(
    ("chapter", "flight", "gate", "highway", "page", "paragraph", "resolution", "room", "route")
)
"""Nouns whose number is a label: room 2012."""

_BC = re.compile(r"\s?(?:BCE?|B\.C\.(?:E\.)?)(?!\w)")
_AFTER_NUMBER = re.compile(r"[-–][^\W\d_]*(?:foot|pound|mile|meter|metre|member)|[.,]\d|/\d(?!\d(?!\d))")
_TELLS_YEAR = frozenset(
    "IN SINCE FROM TO OF BEFORE AFTER BETWEEN EARLY LATE MID THE CALENDAR HYPHEN END UNIT UNTIL".split()  # noqa: SIM905
)
_TELLS_SHORT_YEAR = frozenset(("IN", "SINCE", "OF", "FROM", "BEFORE", "AFTER", "UNTIL"))
_MAY_TELL_YEAR = frozenset(
    "by for during throughout ( , and or than a circa post pre into until till through versus".split()  # noqa: SIM905
)


def _is_number(found: Found, word: Word) -> bool:
    """Say whether what stands before four digits makes them part of a sum, a decimal or a name."""
    before = found.context.text[max(word.start - 2, 0) : word.start]
    return re.search(r"[$€£¥#.,]$|\d $|[A-Z\d][-–]$", before) is not None


def _is_year(found: Found) -> bool:
    """Say whether a four-digit number is a year, and not a count or a number in a name."""
    word, context = found.word("year"), found.context
    number = int(word.value)
    if _is_number(found, word) or _AFTER_NUMBER.match(context.text, word.end):
        return False
    if context.text[word.start : word.end].lower().startswith(("eighteen", "nineteen", "twenty")):
        return True  # spoken as a year: nineteen ninety-six
    token = context.token(word.start)
    before, after = context.neighbour(token, -1), context.neighbour(token, 1)
    if before is not None and before.lower_ in _LABELLED:
        return False
    if after is not None and after.tag_ == "NNS" and after.text.islower():
        if number % 50 and number >= 1900:
            return True
        return found.previous in ("IN", "SINCE") and number >= 1600 and token.dep_ == "pobj"
    if found.previous in _TELLS_YEAR or found.match.start() < found.match.start("year"):
        return number >= 1500 or found.previous in ("IN", "SINCE")
    if before is not None and before.lower_ in _MAY_TELL_YEAR:
        return number >= 1600
    if before is not None and before.tag_ in ("NNP", "NNPS") and before.ent_type_ not in ("GPE", "DATE"):
        return False
    return 1900 <= number <= 2100 and (after is None or after.pos_ not in ("NUM", "SYM", "X", "INTJ"))


@rule(
    "date",
    "(?P<year>SHORT_YEAR)",
    ("The class of '08 met again.", "'08", "2008"),
    ("The '08 model broke.", "", ""),
)
def _short_year(found: Found) -> Timex | None:
    return Timex("date", str(full_year(found.value("year")))) if found.previous in _TELLS_SHORT_YEAR else None


@rule("date", "(?P<year>FISCAL_YEAR)", ("Revenue grew in FY2024.", "FY2024", "2024"))
def _fiscal_year(found: Found) -> Timex | None:
    return Timex("date", str(full_year(found.value("year"))))
