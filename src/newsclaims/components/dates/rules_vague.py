"""Rules for expressions that name no place in the calendar: now, recently, the past, the near future."""

from newsclaims.components.dates.grammar import Found, rule
from newsclaims.components.dates.tense import BACK
from newsclaims.components.dates.timex import Timex


@rule(
    "date",
    "(?P<now>NOW)",
    ("Talks are now under way.", "now", "PRESENT_REF"),
    ("He recently moved.", "recently", "PAST_REF"),
    ("In the near future it will grow.", "the near future", "FUTURE_REF"),
    ("The port will soon reopen.", "soon", "FUTURE_REF"),
    ("He soon resigned.", "", ""),
    ("He gave to the Liberty Now fund.", "", ""),
    ("Now, let us see.", "", ""),
)
def _now(found: Found) -> Timex | None:
    if found.previous == "FROM" or _opens_talk(found) or _of_an_adjective(found):
        return None
    if found.text.lower() == "soon" and _not_to_come(found):
        return None
    return Timex("date", found.value("now"))


def _not_to_come(found: Found) -> bool:
    """Say whether `soon` measures from something else: `soon after`, `as soon as`, `he soon resigned`."""
    if found.previous in ("AS", "SO", "THAN") or found.following in ("AS", "AFTER", "THAN", "BEFORE"):
        return True
    before = found.context.neighbour(found.context.token(found.start), -1)
    if before is not None and before.lower_ in ("too", "how", "very"):
        return True
    return found.context.direction(found.start) == BACK


def _opens_talk(found: Found) -> bool:
    """Say whether `Now,` or `Now for` opens a sentence and says nothing of time."""
    return found.text == "Now" and found.following in ("COMMA", "FOR")


def _of_an_adjective(found: Found) -> bool:
    """Say whether an adverb belongs to an adjective before a noun: `the recently passed bill`."""
    token = found.context.token(found.start)
    return token.dep_ == "advmod" and token.head.dep_ == "amod" and token.head.i > token.i


@rule(
    "date",
    "(?P<current>CURRENT|RECENT)",
    ("The current rate is 4%.", "current", "PRESENT_REF"),
    ("The recent floods cost lives.", "recent", "PAST_REF"),
)
def _current(found: Found) -> Timex | None:
    if found.context.token(found.start).tag_ not in ("JJ", "RB"):
        return None
    return Timex("date", "PRESENT_REF" if found.kind("current") == "CURRENT" else "PAST_REF")


@rule(
    "date",
    "UNITS PAST",
    ("It was ahead of its time in years past.", "years past", "PAST_REF"),
    ("As in decades past, they met in Lugo.", "decades past", "PAST_REF"),
    ("The year past was hard.", "", ""),
)
def _units_past(found: Found) -> Timex | None:
    return Timex("date", "PAST_REF")


@rule(
    "date",
    "THE (?P<which>PAST|PRESENT|FUTURE)",
    ("They learned from the past.", "the past", "PAST_REF"),
    ("He is unsure about the future.", "the future", "FUTURE_REF"),
)
def _the_past(found: Found) -> Timex | None:
    which = found.word("which")
    if found.context.token(which.start).pos_ != "NOUN" or found.following in ("HYPHEN", "POSS"):
        return None
    return Timex("date", which.kind + "_REF")
