"""Rules for the calendar's longer units: months, quarters, halves, years, decades, centuries."""

from datetime import date, timedelta

from spacy.tokens import Token

from newsclaims.components.dates.grammar import EDGE, SHIFT, Found, rule
from newsclaims.components.dates.nearby import OF_SOMEBODY, is_rally, tells_business
from newsclaims.components.dates.resolve import full_year, month_year, quarter_end, shifted_year, told_year
from newsclaims.components.dates.tense import AHEAD, OPEN
from newsclaims.components.dates.timex import Timex
from newsclaims.language import calendar

WHICH = "LAST|THIS PAST|THIS COMING|THIS|NEXT|COMING|PAST"

OF_YEAR = r"""(?: (?:OF|IN)? THE? (?:FISCAL|CALENDAR)? (?P<year>YEARS) (?! HYPHEN DAYNUM | SLASH DAYNUM)
    | (?:OF|IN)? (?:THE? FISCAL)? (?P<shift>LAST|THIS|NEXT|THAT|CURRENT) FISCAL? (?P<shift_unit>UNIT) )?"""
"""`of 2019`, `last year` behind a quarter or a half."""

YEARS_OWN = r"(?: (?P<own_year>YEAR) POSS? | (?P<own_shift>LAST|THIS|NEXT) (?P<own_unit>UNIT) POSS )?"
"""`2019`, `last year's` before a quarter or a half."""

_ALSO_WORDS = frozenset("may march mar april august june jan jun sep sept dec".split())  # noqa: SIM905
"""Names of months that are also words or first names."""


def _told_year(found: Found) -> int | None:
    """Give the year that a quarter or a half is said to belong to, or None where it isn't said."""
    printed = found.value("year") or found.value("own_year")
    if printed:
        return full_year(printed)
    for shift, unit in (("shift", "shift_unit"), ("own_shift", "own_unit")):
        if found.has(shift):
            return shifted_year(found, found.kind(shift)) if found.value(unit) == "year" else None
    return None


@rule(
    "date",
    rf"""(?P<mod_about>ABOUT)? {EDGE} (?P<which>{WHICH})? (?P<month>MONTH) (?! HOUR | DAY(?!HYPHEN) | NTH)
        (?:HYPHEN(?=YEAR))?
        (?: (?:COMMA|OF)? (?P<year>YEARS) | {SHIFT}
            | (?= (?:HYPHEN|AND|OR|TO|UNTIL) (?P<until>MONTH) OF? (?P<shared>YEAR)) )?""",
    ("The war began in February 2022.", "February 2022", "2022-02"),
    ("Prices rose in March.", "March", "2025-03"),
    ("The court will rule in March.", "March", "2026-03"),
    ("A deal is due by late December.", "late December", "2025-12"),
    ("The ship sank last May.", "last May", "2025-05"),
    ("It opened in October last year.", "October last year", "2024-10"),
    ("He was born in 1981. In March the same year his father left.", "March the same year", "1981-03"),
    ("The court struck down a June agreement.", "June", "2025-06"),
    ("The virus spread in June and July 2020.", "June", "2020-06"),
    ("The trial starts in March.", "March", "2026-03"),
    ("Exports fell from November through March.", "March", "2025-03"),
    ("Exports fell from November through March.", "November", "2024-11"),
    ("The road will be shut between December and February.", "February", "2026-02"),
    ("The plan must be ready by March.", "March", "2026-03"),
    ("You may march for life.", "", ""),
    ("They joined the Million Man March.", "", ""),
    ("They joined the Women's March.", "", ""),
)
def _month(found: Found) -> Timex | None:
    month, word = found.number("month"), found.word("month")
    told = told_year(found)
    if told is not None:
        return Timex("date", f"{told:04}-{month:02}")
    if found.has("shared"):
        year = int(found.value("shared")) - (month > found.number("until"))
        return Timex("date", f"{year:04}-{month:02}")
    if found.has("shift") or not _is_month(found):
        return None
    which = found.which()
    if not which:
        return Timex("date", f"{month_year(found, month, word.start):04}-{month:02}")
    today = found.context.today()
    if which in ("LAST", "PAST"):
        year = today.year - (month >= today.month)
    else:
        year = today.year + (which != "THIS" and month <= today.month)
    return Timex("date", f"{year:04}-{month:02}")


@rule(
    "date",
    "THE (?P<year>YEAR) (?P<month>MONTH) (?! DAYNUM | COMMA | PUNCT | YEARS )",
    ("He was jailed for the 2019 March riots.", "2019 March", "2019-03"),
    ("In 2015 August fires burned the hills.", "2015", "2015"),
    ("He took part in the 1963 March on Washington.", "1963", "1963"),
)
def _year_month(found: Found) -> Timex | None:
    if found.context.token(found.word("month").start).dep_ not in ("compound", "nmod"):
        return None
    value = f"{found.number('year'):04}-{found.number('month'):02}"
    return Timex("date", value, start=found.word("year").start)


def _is_month(found: Found) -> bool:
    """Say whether `May`, `March`, `April` is the month, and not a verb, a rally or a woman."""
    word = found.word("month")
    token = found.context.token(word.start)
    printed = found.context.text[word.start : word.end].lower()
    if token.ent_type_ == "PERSON" or printed not in _ALSO_WORDS:
        return token.ent_type_ != "PERSON"
    if token.tag_ != "NNP":
        return False
    framed = found.has("which") or found.previous in ("IN", "SINCE")
    if printed in found.context.persons and not framed:
        return False  # Theresa May
    if framed or found.has("mod_edge") or found.previous in ("FROM", "TO", "OF"):
        return True
    return not is_rally(token) and _stands_as_month(token)


def _stands_as_month(token: Token) -> bool:
    """Say whether a word stands where months do: "the May election"; but not April Jones, and as no subject."""
    if token.dep_ == "compound":
        return token.head.tag_ in ("NN", "NNS") and not token.head.ent_type_
    return token.dep_ not in ("nsubj", "ROOT", "appos", "aux")


_MEASURED = frozenset("% age degree fahrenheit percent poll point rating score speed temperature".split())  # noqa: SIM905
"""What is told in tens, as decades are: `temperatures in the 80s`."""


@rule(
    "date",
    rf"THE? {EDGE} THE? (?: (?P<century>NUMBER|DAY) HYPHEN? )? (?P<decade>DECADE)",
    ("Rents rose in the 1990s.", "the 1990s", "199"),
    ("It was built in the mid-1980s.", "the mid-1980s", "198"),
    ("Fashion of the ’60s is back.", "the ’60s", "196"),
    ("He led the party in the late nineties.", "the late nineties", "199"),
    ("It grew in the early nineteen eighties.", "the early nineteen eighties", "198"),
    ("The chapel dates from the 1600s.", "the 1600s", "16"),
    ("She is in her 60s.", "", ""),
    ("She is in her early 40s.", "", ""),
    ("They are people in their 60s and 70s.", "", ""),
    ("Temperatures in the mid-80s are likely.", "", ""),
    ("It kept us warm on nights in the low 40s.", "", ""),
)
def _decade(found: Found) -> Timex | None:
    digits = found.value("decade")
    if found.has("century"):
        spoken = found.value("century") in ("18", "19", "20") and len(digits) == 1
        return Timex("date", found.value("century") + digits) if spoken else None
    if len(digits) == 3:
        return Timex("date", digits[:2] if digits[2] == "0" and digits < "200" else digits)
    if _is_age(found) or _is_measured(found):
        return None
    return Timex("date", ("19" if int(digits) >= 2 else "20") + digits)


def _is_age(found: Found) -> bool:
    """Say whether tens are somebody's years: in her early 40s, in their 60s and 70s."""
    start = found.word("decade").start
    return OF_SOMEBODY.search(found.context.text, max(start - _LOOK_BACK, 0), start) is not None


_LOOK_BACK = 48
"""How far before a decade its owner stands, in characters."""


def _is_measured(found: Found) -> bool:
    """Say whether tens in digits are degrees or percent: "the rating dipped into the mid-20s"."""
    token = found.context.token(found.word("decade").start)
    around = token.doc[max(token.i - 15, 0) : token.i + 15]
    digits = found.context.text[found.word("decade").start].isdigit()
    before = found.context.neighbour(token, -1)
    if digits and before is not None and before.lower_ in ("low", "high", "upper", "lower"):
        return True
    return digits and not _MEASURED.isdisjoint(word.lemma_.lower() for word in around)


@rule(
    "date",
    rf"THE? {EDGE} THE? (?P<nth>NTHS) HYPHEN? (?P<unit>UNIT)",
    ("The bridge dates from the 19th century.", "the 19th century", "18"),
    ("Cities grew in the late 20th century.", "the late 20th century", "19"),
)
def _century(found: Found) -> Timex | None:
    return Timex("date", f"{found.number('nth') - 1:02}") if found.value("unit") == "century" else None


@rule(
    "date",
    rf"""THE? {EDGE} (?P<the>THE)? {YEARS_OWN} CURRENT? CALENDAR? FISCAL? HYPHEN?
        (?: (?P<nth>NTHS) (?P<hyphen>HYPHEN)? FISCAL? | (?P<final>LAST|FINAL) (?=QUARTER (?:OF|IN)) )
        (?P<quarter>QUARTER) {OF_YEAR}""",
    ("Profit fell in the third quarter.", "the third quarter", "2025-Q3"),
    ("Profit fell by the third-quarter report.", "third-quarter", "2025-Q3"),
    ("Sales rose in the last quarter of 2024.", "the last quarter of 2024", "2024-Q4"),
    ("Sales rose in the second quarter of 2019.", "the second quarter of 2019", "2019-Q2"),
    ("Orders rose in last year's fourth quarter.", "last year's fourth quarter", "2024-Q4"),
    ("It was the first quarter since 2020.", "2020", "2020"),
    ("It will report in the first quarter.", "the first quarter", "2026-Q1"),
    ("The plant will open in the second quarter.", "the second quarter", "2026-Q2"),
    ("Profit rose in its fourth quarter ended Aug. 31.", "fourth quarter", "2025-Q4"),
    ("It was the first quarter since 2020 with a profit.", "2020", "2020"),
)
def _quarter(found: Found) -> Timex | None:
    nth = 4 if found.has("final") else found.number("nth")
    year = _told_year(found)
    if nth > 4 or (found.has("final") and year is None) or found.following == "SINCE":
        return None  # it is the first of its kind
    if year is None:
        year = _quarter_year(found, nth)
    start = found.span[1].start if found.has("hyphen") and found.span[0].kind == "THE" else -1
    return Timex("date", f"{year:04}-Q{nth}", start=start, days=_fiscal_days(found))


def _quarter_year(found: Found, nth: int) -> int:
    """Give the year of a quarter without one, by the tense."""
    today = found.context.today()
    now = (today.month + 2) // 3
    look = found.context.direction(found.word("quarter").start)
    ahead = look > OPEN
    # the quarter just over is the one whose results are awaited
    if (look == AHEAD and nth < now - 1) or (ahead and nth < now and nth == now % 4 + 1):
        return today.year + 1
    return today.year - (nth > now + ahead)


def _fiscal_days(found: Found) -> tuple[str, str] | None:
    """Give the three months of a quarter that is said to end on some day, which need not be the calendar's."""
    end = quarter_end(found)
    if end is None or end == date.max:
        return None
    return calendar.add(end + timedelta(1), "month", -3).isoformat(), end.isoformat()


@rule(
    "date",
    "(?P<which>PART_OF_YEAR) (?:OF? (?P<year>YEARS))?",
    ("Revenue grew 3% in Q3 2024.", "Q3 2024", "2024-Q3"),
    ("It lost money in Q3.", "Q3", "2025-Q3"),
    ("It lost money in 2Q24.", "2Q24", "2024-Q2"),
)
def _short_quarter(found: Found) -> Timex | None:
    which = found.value("which").upper()
    year = found.value("year") or which[2:]
    if which[0].isdigit():
        which = which[1] + which[0]  # 3Q24
    which = which[:2]
    if which in ("H3", "H4"):
        return None
    if year:
        return Timex("date", f"{full_year(year):04}-{which}")
    today = found.context.today()
    interval = calendar.days(f"{today.year:04}-{which}")
    to_come = interval is not None and interval[0] > today and found.context.direction(found.start) <= OPEN
    return Timex("date", f"{today.year - to_come:04}-{which}")


@rule(
    "date",
    rf"""THE? {YEARS_OWN} FISCAL? (?P<nth>NTHS|LAST|LATE) (?P<hyphen>HYPHEN)? (?P<half>HALF)
        (?: (?:OF|IN) (?:THE|AN) (?:FISCAL|CALENDAR)? (?P<the_unit>UNIT)
        | (?:OF|IN) THE (?P<decade>DECADE) | {OF_YEAR} )""",
    ("Losses widened in the first half of 2024.", "the first half of 2024", "2024-H1"),
    ("First-half profit fell.", "First-half", "2025-H1"),
    ("Exports fell in the first half of the year.", "the first half of the year", "2025-H1"),
    ("It expects growth in the second half of this year.", "the second half of this year", "2025-H2"),
    ("The striker scored in the first half.", "", ""),
    ("Profit fell in the second half.", "the second half", "2025-H2"),
    ("He missed a chance in the second half.", "", ""),
    ("They won in the second half of the 2023-24 season.", "the 2023-24 season", "2023"),
)
def _half(found: Found) -> Timex | None:
    nth = 2 if found.kind("nth") in ("LAST", "LATE") else found.number("nth")
    if nth > 2 or found.value("the_unit") not in ("", "year"):
        return None
    if found.has("decade"):
        digits = found.value("decade")
        decade = "19" + digits if len(digits) == 1 else digits
        return Timex("date", decade, mod="START" if nth == 1 else "END")
    year = _told_year(found)
    if year is not None:
        return Timex("date", f"{year:04}-H{nth}")
    if found.kind("nth") in ("LAST", "LATE") or found.has("shift") or found.has("own_shift"):
        return None
    if not _is_of_business(found):
        return None
    today = found.context.today()
    to_come = nth == 2 and today.month < 7 and found.context.direction(found.start) <= OPEN
    return Timex("date", f"{today.year - to_come:04}-H{nth}")


def _is_of_business(found: Found) -> bool:
    """Say whether a half is a year's, and not a match's: `first-half profit`, `in the first half of the year`."""
    named = found.has("the_unit") or found.has("hyphen")
    reported = named or found.context.last("quarter", "half") is not None
    return reported or tells_business(found.context.token(found.start))
