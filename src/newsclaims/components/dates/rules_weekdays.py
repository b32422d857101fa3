"""Rules for the days of the week: Tuesday, last Friday night, Thursday last; not the Sunday Times."""

from datetime import date, timedelta

from spacy.tokens import Token

from newsclaims.components.dates.grammar import Found, rule
from newsclaims.components.dates.resolve import weekday
from newsclaims.components.dates.tense import BACK
from newsclaims.components.dates.timex import Timex
from newsclaims.components.dates.word_lists import date_words
from newsclaims.language import calendar


@rule(
    "date",
    r"""(?: (?P<mod_early>EARLY|LATE|MID) HYPHEN? (?P<early_part>PART) ON? | (?P<mod_edge>EARLY|LATE) (?:IN|ON)? )?
        (?: THE? (?P<which>LAST|THIS PAST|THIS COMING|THIS|NEXT|PAST|COMING|PREVIOUS|FOLLOWING)
            | (?P<the_day>THE) (?=WEEKDAY PART) )? (?P<weekday>WEEKDAY)
        (?P<part>PART)? (?: (?P<of>LAST|THIS|NEXT) (?P<week>UNIT) (?! POSS)
            | (?P<behind>LAST) (?! UNIT | PART | MONTH) )?""",
    ("The two met on Monday.", "Monday", "2025-11-24"),
    ("He was seen on Thursday last.", "Thursday last", "2025-11-20"),
    ("He was seen on Wednesday last to go hunting.", "Wednesday last", "2025-11-19"),
    ("On Monday last year's winner lost.", "Monday", "2025-11-24"),
    ("He beat on Tuesday last season's winner.", "Tuesday", "2025-11-25"),
    (
        "He was shot on Thursday last week. He had left the Thursday night.",
        "the Thursday night",
        "2025-11-20TNI",
    ),
    ("Two men were shot on Saturday Night.", "Saturday Night", "2025-11-22TNI"),
    ("He appeared on Saturday Night Live.", "", ""),
    ("The two will meet on Monday.", "Monday", "2025-12-01"),
    ("The deadline was extended until Monday.", "Monday", "2025-12-01"),
    ("She left last Thursday.", "last Thursday", "2025-11-20"),
    ("It opened at mid-morning Tuesday.", "mid-morning Tuesday", "2025-11-25TMO"),
    ("He died early evening on Tuesday.", "early evening on Tuesday", "2025-11-25TEV"),
    ("The bank closed late Tuesday.", "late Tuesday", "2025-11-25"),
    ("Crews worked from Monday to Friday.", "Friday", "2025-11-28"),
    ("The film opened Friday night.", "Friday night", "2025-11-21TNI"),
    ("He resigned on Tuesday last week.", "Tuesday last week", "2025-11-18"),
    ("It is bad luck to sail on a Friday.", "", ""),
    ("The Sunday Times endorsed him, and so did The Mail on Sunday.", "", ""),
    ("He won on Super Tuesday.", "", ""),
    ("She watched the Monday night debate.", "Monday night", "2025-11-24TNI"),
    ("They never meet on a Friday.", "", ""),
    ("One Sunday she sat in her study.", "", ""),
    ("They met last Wednesday.", "last Wednesday", "2025-11-19"),
)
def _weekday(found: Found) -> Timex | None:
    if _is_a_name(found) or (found.has("week") and found.value("week") != "week"):
        return None
    told = _that_weekday(found) if found.has("the_day") else None
    day = told or _day_meant(found, _which(found))
    part = found.value("part") or found.value("early_part")
    noun = found.has("the_day") and told is None
    start = found.word("weekday").start if noun else -1
    return Timex("date", day.isoformat() + (f"T{part}" if part else ""), start=start, end=_end(found))


@rule(
    "date",
    "(?P<weekday>WEEKDAY) (?P<week>UNIT) (?! AGO | HYPHEN | OF | POSS | BEFORE | AFTER | UNIT | LATER )",
    ("The trial resumes on Monday week.", "Monday week", "2025-12-08"),
    ("It closed on Monday week after week.", "Monday", "2025-11-24"),
)
def _weekday_week(found: Found) -> Timex | None:
    """Give the day a week behind the coming one, as the British say."""
    before = found.previous in ("ON", "UNTIL", "BY")
    if found.value("week") != "week" or not before or found.context.direction(found.start) == BACK:
        return None
    return Timex(
        "date", (weekday(found, found.number("weekday"), "NEXT", found.start) + timedelta(7)).isoformat()
    )


@rule(
    "date",
    """THE? (?P<weekday>WEEKDAY) (?: (?P<before>BEFORE) LAST | AFTER NEXT )
        (?! TERM | UNIT | WEEKDAY | MONTH | SEASON | PART | POSS )""",
    ("The ferry sails the Friday after next.", "the Friday after next", "2025-12-05"),
    ("Shops open again the Monday after next.", "the Monday after next", "2025-12-08"),
    ("He left the Sunday before last.", "the Sunday before last", "2025-11-16"),
    ("He leaves the Friday after next month.", "next month", "2025-12"),
    ("She left on the Sunday before last orders.", "Sunday", "2025-11-23"),
)
def _weekday_after_next(found: Found) -> Timex | None:
    """Give the day a week behind the next one of its name, or a week before the last one."""
    after = found.context.neighbour(found.context.token(found.end - 1), 1)
    if after is not None and after.pos_ == "NOUN":
        return None  # last or next is the noun's
    today, number = found.context.today(), found.number("weekday")
    if found.has("before"):
        return Timex(
            "date", (today - timedelta((today.isoweekday() - number) % 7 or 7) - timedelta(7)).isoformat()
        )
    return Timex(
        "date", (today + timedelta((number - today.isoweekday()) % 7 or 7) + timedelta(7)).isoformat()
    )


def _which(found: Found) -> str:
    """Give the class of `last`, `next`, before the day or behind it; `this past Monday` may be yesterday."""
    which = found.which()
    if found.kind("which") == "THIS" and which == "LAST":
        return "PAST"
    return "LAST" if found.has("behind") and not _is_of_what_follows(found) else which


def _end(found: Found) -> int:
    """Give where the day ends, -1 for the whole match: before a `last` that belongs to what follows."""
    leaves = found.has("behind") and _is_of_what_follows(found)
    return found.words[found.match.end() - 2].end if leaves else -1


def _is_of_what_follows(found: Found) -> bool:
    """Say whether the `last` behind a day isn't the day's: `last Tuesday last`, `on Tuesday last season's winner`."""
    return found.has("which") or _counts_what_follows(found)


def _is_a_name(found: Found) -> bool:
    """Say whether a day is part of a name, or any of its kind: `Saturday Night Live`, `on a Friday`."""
    token = found.context.token(found.word("weekday").start)
    if _is_a_title(found, token):
        return True
    one = found.context.text.endswith(("one ", "One "), 0, found.start)
    if (one or found.previous == "AN") and token.dep_ != "compound" and not found.has("part"):
        return True  # any of its kind
    if found.has("part") and found.previous == "ON":
        return False
    paper = token.ent_type_ == "ORG" and token.dep_ == "compound"
    return paper or token.ent_type_ in ("PERSON", "WORK_OF_ART")


def _is_a_title(found: Found, token: Token) -> bool:
    """Say whether what stands beside a day makes it a paper's, a programme's, an event's: the Sunday Times."""
    before, after = found.context.neighbour(token, -1), found.context.neighbour(token, 1)
    if after is not None and after.text in _NAMED_BY_DAYS and not found.has("part"):
        return True
    return before is not None and (before.text in _NAMES_OF_DAYS or _is_the_mail(found, before))


def _day_meant(found: Found, which: str) -> date:
    """Give the day that is told from today, or from the day before where it is `the following Tuesday`."""
    word = found.word("weekday")
    number = int(word.value)
    if found.has("week"):
        today = found.context.today()
        shift = {"LAST": -7, "THIS": 0, "NEXT": 7}[found.kind("of")]
        return today + timedelta(number - today.isoweekday() + shift)
    if which in ("PREVIOUS", "FOLLOWING") and found.context.last("day"):
        base = found.context.reference("day")
        away = (number - base.isoweekday()) % 7 or 7
        return base + timedelta(away if which == "FOLLOWING" else (away - 7 or -7))
    return weekday(found, number, which, word.start)


def _that_weekday(found: Found) -> date | None:
    """Give the day told before that `the Thursday` comes back to, None where the last one named is another."""
    mention = found.context.last("day")
    interval = calendar.days(mention.value) if mention is not None else None
    if mention is None or interval is None or interval[0].isoweekday() != found.number("weekday"):
        return None
    found.context.against(mention)
    return interval[0]


def _counts_what_follows(found: Found) -> bool:
    """Say whether the `last` behind a day belongs to what follows it: `on Tuesday last season's winner`."""
    after = found.context.neighbour(found.context.token(found.end - 1), 1)
    return after is not None and after.pos_ in ("NOUN", "PROPN", "ADJ", "NUM")


_NAMED_BY_DAYS = date_words("named-by-day")
"""What papers and programmes are called behind the name of a day."""

_NAMES_OF_DAYS = frozenset(("Super", "Bloody", "Black", "Fat", "Giving", "Ruby"))
"""What makes the name of a day that of an event: Super Tuesday, Bloody Sunday."""


def _is_the_mail(found: Found, before: Token) -> bool:
    """Say whether a day belongs to the paper `Mail on Sunday`."""
    paper = found.context.neighbour(before, -1)
    return before.lower_ == "on" and paper is not None and paper.text in ("Mail", "Independent")
