"""The year of the story told, not of the paper: `she was charged in April 2019; the trial opened on June 11`."""

from datetime import date

from newsclaims.components.dates.grammar import Found
from newsclaims.components.dates.tense import BACK
from newsclaims.components.dates.timex import Timex
from newsclaims.language import calendar

_NEAR = 300
"""How many characters behind a date the story is still taken to go on from it."""

_GOES_ON = 366
"""How many days after the date before the story may have gone on to."""

_LATELY = 31
"""How many days before the publication a day may lie that is news, whatever the story told before it."""

TOLD = frozenset(("add", "announce", "confirm", "report", "say", "tell"))
"""Verbs of what the paper was told: their day is the paper's."""


def story_year(found: Found, month: int, day: int, offset: int) -> int | None:
    """Give the year of a day or a month (`day` is 0) that goes on from a date told before it with its year.

    Only what is told in the past, soon behind that date and later than it, goes on from it; None where it doesn't.
    """
    mention = found.context.last()
    if mention is None or found.start - mention.end > _NEAR or not _tells_year(found, mention):
        return None
    interval = calendar.days(mention.value)
    then = _next(interval[0], month, day) if interval is not None else None
    if then is None or _is_news(found, month, day, then):
        return None
    if found.context.direction(offset) != BACK or _is_told(found, offset):
        return None
    found.context.against(mention)
    return then.year


def _next(begun: date, month: int, day: int) -> date | None:
    """Give the day of that name that follows a date soon enough for a story to go on to it."""
    year = begun.year + ((month, day or 31) < (begun.month, begun.day))
    try:
        then = date(year, month, day or 1)
    except ValueError:
        return None
    return then if (then - begun).days <= _GOES_ON else None


def _tells_year(found: Found, mention: Timex) -> bool:
    """Say whether a day or a month was printed with its year, or went on from one that was, and is a verb's.

    The date of a noun, `the Dec. 21, 1988, bombing`, is where the story comes from and not where it is. A year sets
    the scene where a sentence opens with it: `In 1987 he moved to Oslo`, not `the mill was built in 1962`.
    """
    unit = calendar.unit_of(mention.value)
    if unit not in ("day", "month", "year") or mention.type != "date" or _is_of_a_noun(found, mention):
        return False
    if unit == "year" and not _opens(found, mention):
        return False
    printed = found.context.text[mention.start : mention.end]
    return (mention.value or "")[:4] in printed or isinstance(mention.anchor, Timex)


def _opens(found: Found, mention: Timex) -> bool:
    """Say whether a sentence of the same paragraph opens with `in` and a year, the scene of what follows."""
    before = found.context.neighbour(found.context.token(mention.start), -1)
    framed = before is not None and before.lower_ == "in" and before.is_sent_start
    return bool(framed) and "\n" not in found.context.text[mention.end : found.start]


def _is_of_a_noun(found: Found, mention: Timex) -> bool:
    """Say whether a date told before belongs to a noun: `the Dec. 21, 1988, bombing`."""
    ancestors = found.context.token(mention.start).ancestors
    above = next((word for word in ancestors if word.idx >= mention.end or word.idx < mention.start), None)
    return above is not None and (above.pos_ in ("NOUN", "PROPN") or found.context.of_a_noun(above))


def _is_news(found: Found, month: int, day: int, then: date) -> bool:
    """Say whether the day lies in the weeks before the publication, or would be still to come in the story."""
    published = found.context.published
    if published is None:
        return False
    if then > published:
        return True
    last = published.year - ((month, day or 1) > (published.month, published.day))
    try:
        end = date(last, month, day) if day else calendar.months(last, month, 1)[1]
    except ValueError:
        return False
    return (published - end).days <= _LATELY


def _is_told(found: Found, offset: int) -> bool:
    """Say whether the day is that of a verb of saying: `he said on June 11`."""
    token = found.context.token(offset)
    verb = next((word for word in token.ancestors if word.pos_ == "VERB"), None)
    return verb is not None and verb.lemma_ in TOLD
