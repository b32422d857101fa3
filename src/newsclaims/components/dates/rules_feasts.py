"""Rules for days with a name: Christmas, Good Friday, Ramadan last year, Lunar New Year 2023."""

from datetime import date, timedelta

from spacy.tokens import Token

from newsclaims.components.dates.grammar import EDGE, SHIFT, Found, rule
from newsclaims.components.dates.resolve import told_year
from newsclaims.components.dates.story import TOLD
from newsclaims.components.dates.tense import AHEAD, OPEN
from newsclaims.components.dates.timex import Timex, Unresolved
from newsclaims.components.dates.word_lists import date_words
from newsclaims.language import calendar
from newsclaims.vocabulary import DateMod


@rule(
    "date",
    rf"""{EDGE} (?P<which>LAST|THIS|NEXT|PAST)? (?P<holiday>HOLIDAY) (?P<unit>UNIT|WEEKEND)? (?P<part>PART)?
        (?: (?:COMMA|OF|IN)? (?P<year>YEARS) | {SHIFT} )?""",
    ("The truce began on Good Friday.", "Good Friday", "2025-04-18"),
    ("They met on Christmas Day 1914.", "Christmas Day 1914", "1914-12-25"),
    ("She resigned last Easter.", "last Easter", "2025-04-20"),
    ("The barn was sold before Eid in 2021.", "Eid in 2021", "2021-05-13"),
    ("At Easter in 2014 the choir sang in Rome.", "Easter in 2014", "2014-04-20"),
    ("They woke on Christmas morning.", "Christmas morning", "2024-12-25TMO"),
    ("They lit the Christmas tree.", "", ""),
    ("They signed the Good Friday Agreement.", "", ""),
    ("The market was bombed during Ramadan last year.", "Ramadan last year", "2024-03"),
    ("Ramadan will begin next spring.", "Ramadan", "2026-03"),
    ("Greece buried him on Orthodox Easter 2024.", "Orthodox Easter 2024", "2024-05-05"),
    ("Eid al-Fitr prayers were held in the park.", "Eid al-Fitr", "2025-03-31"),
    ("Shops close early during Ramadan.", "early during Ramadan", "2025-03"),
    ("Tariq Ramadan spoke.", "", ""),
    ("Eid said he would resign.", "", ""),
    ("The roads were full over Thanksgiving weekend.", "Thanksgiving weekend", "2025-W48-WE"),
)
def _holiday(found: Found) -> Timex | None:
    after = found.context.neighbour(found.context.token(found.end - 1), 1)
    if after is not None and (after.lemma_.lower() in _TRAPPINGS or _goes_on_as_a_name(after)):
        return None
    rule_of_day = found.value("holiday")
    if rule_of_day.startswith("islamic") and _names_a_person(found, "holiday"):
        return None
    if found.value("shift_unit") not in ("", "year"):
        return None
    year = told_year(found)
    if year is None:
        year = _holiday_year(found, rule_of_day)
    day = calendar.holiday(rule_of_day, year)
    if rule_of_day == "islamic 9-1":
        return _ramadan(day)
    mod: DateMod | None = "APPROX" if rule_of_day.startswith(("islamic", "diwali")) else None
    if found.value("unit") in ("week", "weekend"):
        return Timex("date", calendar.value_at(day, found.value("unit")), mod)
    if found.has("part") and not found.has("unit"):
        return Timex("date", f"{day.isoformat()}T{found.value('part')}", mod)
    return Timex("date", day.isoformat(), mod, end=found.word("holiday").end if found.has("unit") else -1)


def _goes_on_as_a_name(after: Token) -> bool:
    """Say whether a capital behind a holiday makes it a name: the Good Friday *Agreement*."""
    return after.is_title and after.tag_ in ("NNP", "NNPS") and after.dep_ not in ("nsubj", "nsubjpass")


def _ramadan(first: date) -> Timex:
    """Give the month of fasting: its days about, and as its value the month that holds most of them."""
    last = first + timedelta(29)
    value = calendar.value_at(first + timedelta(15), "month")
    return Timex("date", value, "APPROX", days=(first.isoformat(), last.isoformat()))


def _names_a_person(found: Found, name: str) -> bool:
    """Say whether the word `name` for a feast is a person's: Tariq Ramadan."""
    token = found.context.token(found.word(name).start)
    before, after = found.context.neighbour(token, -1), found.context.neighbour(token, 1)
    if token.dep_ == "nsubj" and token.head.lemma_ in TOLD:
        return True
    named = any(word is not None and word.pos_ == "PROPN" and word.text.istitle() for word in (before, after))
    return not token.text[0].isupper() or (" " not in found.text and (named or token.ent_type_ == "PERSON"))


_TRAPPINGS = date_words("of-a-holiday")
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
    "(?P<feast>FEAST)",
    ("The temple was full during Navratri.", "Navratri", None),
)
def _feast(found: Found) -> Timex | None:
    if _names_a_person(found, "feast"):
        return None
    raise Unresolved("a feast by the moon, whose days this calendar doesn't hold")
