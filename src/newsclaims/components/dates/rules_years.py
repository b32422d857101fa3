"""Rules for years: 2003, fiscal 2024, '08, and two that are one, as 2026-27."""

import re

from spacy.tokens import Token

from newsclaims.components.dates.grammar import EDGE, Found, rule
from newsclaims.components.dates.lexer import Word
from newsclaims.components.dates.resolve import full_year
from newsclaims.components.dates.timex import Timex
from newsclaims.components.dates.word_lists import date_words
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
    number = _is_number(found, word) or _AFTER_NUMBER.match(found.context.text, until.end)
    if number or not 1900 <= year < 2100 or not _is_the_next(found, year):
        return None
    bare = found.has("the") and not any(map(found.has, ("mod_edge", "mod_part", "noun", "kind")))
    days = (calendar.months(year, 1, 12)[0].isoformat(), calendar.months(year + 1, 1, 12)[1].isoformat())
    return Timex("date", str(year), start=word.start if bare else -1, days=days)


def _is_the_next(found: Found, year: int) -> bool:
    """Say whether the second year is the one behind the first: 2026-27, fiscal 2026-2027."""
    until = found.word("until")
    last = found.context.text[until.start : until.end]
    named = found.has("noun") or found.has("kind") or found.kind("mark") == "SLASH"
    return last == f"{(year + 1) % 100:02}" or (last == str(year + 1) and named)


@rule(
    "date",
    rf"""(?P<mod_about>ABOUT)? {EDGE} (?P<the>THE)?
        (?: (?:FISCAL|CALENDAR|FULL)? (?P<unit>UNIT) | (?P<fiscal>FISCAL) )?
        (?P<year>YEAR)
        (?: FISCAL (?P<fiscal_unit>UNIT) | (?P<hyphen>HYPHEN|SLASH) (?P<until>DAY|HOUR|FOUR|YEAR|NUMBER) )?
        (?! UNITS | HYPHEN? UNIT HYPHEN? OLD )""",
    ("The war began in 2003.", "2003", "2003"),
    ("He won early in 1996.", "early in 1996", "1996"),
    ("It fell in fiscal 2024.", "fiscal 2024", "2024"),
    ("The city was taken in nineteen ninety-one.", "nineteen ninety-one", "1991"),
    ("The 2019-23 plan failed.", "2019", "2019"),
    ("The 2019-23 plan failed.", "23", "2023"),
    ("The town was founded in 1200 BC.", "1200 BC", "BC1200"),
    ("Graca Pinto. President of Chile 1994-1999. Dead at 80.", "1994", "1994"),
    ("They talked about the 2008 crisis.", "2008", "2008"),
    ("More than 2000 people fled.", "", ""),
    ("The screen has 1800 x 1920 pixels.", "", ""),
    ("He slept in room 2012.", "", ""),
    ("John Poole, 31, of 2104 Larch Lane, was held.", "", ""),
    ("She moved to 1980 Elm Street.", "", ""),
    ("In 2019 High Street shops closed.", "2019", "2019"),
    ("The rite is a 2000 year old custom.", "", ""),
    ("He opposed the 2003 invasion.", "2003", "2003"),
)
def _year(found: Found) -> Timex | None:
    word = found.word("year")
    if not (
        _is_named_year(found) or (not found.has("unit") and not found.has("fiscal_unit") and _is_year(found))
    ):
        return None
    timex = Timex("date", f"{int(word.value):04}")
    before_christ = _BC.match(found.context.text, word.end)
    if before_christ:
        return Timex("date", f"BC{int(word.value):04}", start=word.start, end=before_christ.end())
    named = ("mod_edge", "mod_part", "fiscal_unit", "unit", "fiscal")
    if found.has("the") and not any(map(found.has, named)):
        timex.start = word.start  # the article is the noun's
    if found.has("until"):
        timex.end = word.end
        _add_until(found)
    return timex


def _is_named_year(found: Found) -> bool:
    """Say whether it is called a year: fiscal 2024, the year 2003."""
    unit = found.value("unit") or found.value("fiscal_unit")
    return unit == "year" if unit else found.has("fiscal")


def _add_until(found: Found) -> None:
    """Leave the second year of a span: 2019-23."""
    word, until = found.word("year"), found.word("until")
    if until.end - until.start == 2 or until.kind == "YEAR":
        last = until.value if until.kind == "YEAR" else word.value[:2] + until.value.zfill(2)
        if int(word.value) < int(last):
            found.more.append(Timex("date", last, start=until.start, end=until.end))


_LABELLED = frozenset(
    ("chapter", "flight", "gate", "highway", "page", "paragraph", "resolution", "room", "route")
)
"""Nouns whose number is a label: room 2012."""

_STREET = re.compile(
    r"(?: (?:[A-Z][\w.’'-]*|\d+(?:st|nd|rd|th))){1,3} (?:Ave(?:nue)?|Boulevard|Blvd|Circle|Close|Court|Crescent|Ct"
    r"|Dr(?:ive)?|Highway|Hwy|Lane|Ln|Parkway|Place|Rd|Road|Square|Street|St|Terrace|Trail|Way)\b"
)
"""The street whose house number stands before it: 2104 Larch Lane."""

_BC = re.compile(r"\s?(?:BCE?|B\.C\.(?:E\.)?)(?!\w)")
_SIDE = re.compile(r"\d\s?[x×]\s?\Z")
_SIDE_BEHIND = re.compile(r"\s?[x×]\s?\d")
_AFTER_NUMBER = re.compile(r"[-–][^\W\d_]*(?:foot|pound|mile|meter|metre|member)|[.,]\d|/\d(?!\d(?!\d))")
_TELLS_YEAR = frozenset(
    "IN SINCE FROM TO OF BEFORE AFTER BETWEEN EARLY LATE MID THE CALENDAR HYPHEN END UNIT UNTIL".split()  # noqa: SIM905
)
_TELLS_SHORT_YEAR = frozenset(("IN", "SINCE", "OF", "FROM", "BEFORE", "AFTER", "UNTIL"))
_MAY_TELL_YEAR = date_words("before-year")


def _is_number(found: Found, word: Word) -> bool:
    """Say whether what stands before four digits makes them part of a sum, a decimal or a name."""
    before = found.context.text[max(word.start - 2, 0) : word.start]
    return re.search(r"[$€£¥#.,]$|\d $|[A-Z\d][-–]$", before) is not None


def _is_a_side(text: str, word: Word) -> bool:
    """Say whether it is a side of a picture: 1800 x 1920."""
    return bool(_SIDE.search(text, max(word.start - 8, 0), word.start) or _SIDE_BEHIND.match(text, word.end))


def _is_year(found: Found) -> bool:
    """Say whether a four-digit number is a year, and not a count or a number in a name."""
    told = (tells(found, int(found.value("year"))) for tells in _YEAR_OR_NOT)
    return next((is_year for is_year in told if is_year is not None), False)


def _by_its_digits(found: Found, number: int) -> bool | None:
    """Part of a sum, a decimal or a name (`2000-foot`) it is none; spoken as one (`nineteen ninety-six`) it is."""
    word, text = found.word("year"), found.context.text
    if _is_number(found, word) or _AFTER_NUMBER.match(text, word.end) or _is_a_side(text, word):
        return False
    spoken = text[word.start : word.end].lower().startswith(("eighteen", "nineteen", "twenty"))
    return True if spoken else None


def _by_a_label(found: Found, number: int) -> bool | None:
    """Room 2012 is none, nor is the house in 2104 Larch Lane."""
    before = _beside(found, -1)
    street = found.previous not in ("IN", "SINCE") and _STREET.match(
        found.context.text, found.word("year").end
    )
    return False if street or (before is not None and before.lower_ in _LABELLED) else None


def _by_a_span(found: Found, number: int) -> bool | None:
    """With a later one behind a hyphen it is one, whatever stands before: President of Chile 1994-1999."""
    until = found.word("until") if found.has("until") else None
    later = until is not None and until.kind == "YEAR" and int(until.value) > number
    return True if later and number >= 1500 and found.kind("hyphen") == "HYPHEN" else None


def _by_a_plural(found: Found, number: int) -> bool | None:
    """Before a plural it counts, unless it is an odd number of our time: in 2019 workers struck."""
    after = _beside(found, 1)
    if after is None or after.tag_ != "NNS" or not after.text.islower():
        return None
    if number % 50 and number >= 1900:
        return True
    token = found.context.token(found.word("year").start)
    return found.previous in ("IN", "SINCE") and number >= 1600 and token.dep_ == "pobj"


def _by_the_word_before(found: Found, number: int) -> bool | None:
    """Behind `in`, `since`, `the` it is one, behind a name none."""
    if found.previous in _TELLS_YEAR or found.match.start() < found.match.start("year"):
        return number >= 1500 or found.previous in ("IN", "SINCE")
    before = _beside(found, -1)
    if before is None:
        return None
    if before.lower_ in _MAY_TELL_YEAR:
        return number >= 1600
    named = before.tag_ in ("NNP", "NNPS") and before.ent_type_ not in ("GPE", "DATE")
    return False if named else None


def _by_its_size(found: Found, number: int) -> bool | None:
    """Alone it is one of the last century or this, unless a number or a sign stands behind it."""
    after = _beside(found, 1)
    return 1900 <= number <= 2100 and (after is None or after.pos_ not in ("NUM", "SYM", "X", "INTJ"))


_YEAR_OR_NOT = (_by_its_digits, _by_a_label, _by_a_span, _by_a_plural, _by_the_word_before, _by_its_size)
"""What tells whether a number is a year, the first that can."""


def _beside(found: Found, shift: int) -> Token | None:
    """Give the word beside a year; None beyond the edge of its line, as in a table."""
    year = found.word("year")
    beside = found.context.neighbour(found.context.token(year.start), shift)
    if beside is None:
        return None
    between = (year.end, beside.idx) if shift > 0 else (beside.idx + len(beside), year.start)
    return None if "\n" in beside.text or "\n" in found.context.text[slice(*between)] else beside


@rule(
    "date",
    "(?P<before>HOUR|DAY|NUMBER|FOUR) (?P<bc>ERA) | (?P<ad>ERA) (?P<after>HOUR|DAY|NUMBER|FOUR)",
    ("Lamps were lit as early as 500 BC.", "500 BC", "BC0500"),
    ("Rome fell in AD 476.", "AD 476", "0476"),
    ("The strike hit 500 BC ferry workers.", "", ""),
)
def _of_an_era(found: Found) -> Timex | None:
    """Give a year before Christ, or an early one that is said to be after."""
    before = found.has("before")
    if found.value("bc" if before else "ad") != ("BC" if before else "AD"):
        return None
    after = found.context.neighbour(found.context.token(found.end - 1), 1)
    counts = after is not None and after.pos_ in ("NOUN", "PROPN", "ADJ")  # British Columbia's
    digits = found.value("before" if before else "after")
    if counts or not digits.isdigit():
        return None
    return Timex("date", f"{'BC' if before else ''}{int(digits):04}")


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
