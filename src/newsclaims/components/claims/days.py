"""The days of dates that only the day of publication tells, as a reading puts them in: last week, on Monday, by June.

"Today", "in summer" and "in this day and age" often mean no day: "today" does where its verb is of another time than
the present ("would sail today", not "children today read less").
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from newsclaims.claim_records import Insertion
from newsclaims.components.claims.drafts import Draft
from newsclaims.components.claims.pronouns import APOSTROPHES
from newsclaims.components.claims.words import Words, is_quoted
from newsclaims.language.parse import VERBS
from newsclaims.records import Date

MONTH = r"(january|february|march|april|may|june|july|august|september|october|november|december)"
POINTING = re.compile(
    rf"""((early|late)\ )?(last|next|this(?!\ day|\ weekend)|(earlier|later)\ (this|last)|yesterday|tomorrow|tonight
    |(mon|tues|wednes|thurs|fri|satur|sun)day)\b|((early|mid|late)[ -])?{MONTH}$
    |(\w+\ )+(days?|weeks?|months?)\ ago$""",
    re.IGNORECASE | re.VERBOSE,
)
"""What points to days or to a month; "this weekend" may be the one before."""

SPOKEN = re.compile(r"yesterday|today|tomorrow|tonight|last night|.*\bago$", re.IGNORECASE)
"""What is counted from the day on which somebody spoke, which may be before that of publication."""

PARTS = (None, "START", "MID", "END")
PRESENT = ("VBP", "VBZ", "VBG", "VB")


class Days:
    """The dates of an article whose days a reading tells.

    Args:
        text: the article's.
        words: its tokens.
        dates: its dates, in order.
    """

    def __init__(self, text: str, words: Words, dates: Sequence[Date]) -> None:
        self.text = text
        self.words = words
        self.fixed = [date for date in dates if date.anchor is None and date.first_day is not None]
        self.dates = [date for date in dates if self._points(date)]

    def of(self, draft: Draft, start: int, end: int) -> Iterator[Insertion]:
        """Give the days of the dates between two code points that a reading of a claim prints."""
        direct = draft.quote is not None and draft.quote.kind == "direct"
        for date in _between(self.dates, start, end):
            quoted = (direct and draft.start <= date.start < draft.end) or is_quoted(self.words.root(date))
            if quoted and (SPOKEN.match(date.text) or self._is_old(date)):
                continue
            owner = (
                self.text[date.end : date.end + 1] in APOSTROPHES
                and self.text[date.end + 1 : date.end + 2] == "s"
            )
            days = dict.fromkeys(day for day in (date.first_day, date.last_day) if day is not None)
            yield Insertion(at=date.end + 2 * owner, text=" to ".join(days), date=date.id)

    def _is_old(self, date: Date) -> bool:
        """Whether the sentence around quoted words tells that they are of another year, from which their days count."""
        sentence = self.words.sentence_of(date.start)
        return any(
            not is_quoted(self.words.root(one)) and str(one.last_day)[:4] < str(date.first_day)[:4]
            for one in _between(self.fixed, sentence.start, sentence.end)
        )

    def _points(self, date: Date) -> bool:
        """Whether a date is told from the day of publication, in words that point to days."""
        known = date.first_day is not None and date.last_day is not None and date.mod in PARTS
        if not known or date.anchor != "published":
            return False
        return POINTING.match(date.text) is not None or (date.text.lower() == "today" and self._has_day(date))

    def _has_day(self, date: Date) -> bool:
        """Whether "today" is the day on which something happened or will: *would sail* today; not: sails today."""
        verb = self.words.root(date).head
        will = any(child.tag_ == "MD" for child in verb.children)
        return verb.pos_ in VERBS and verb.idx < date.start and (verb.tag_ not in PRESENT or will)


def _between(dates: Sequence[Date], start: int, end: int) -> list[Date]:
    """Give those of some dates, which are in order, that stand between two code points."""
    first = bisect_left(dates, start, key=lambda date: date.start)
    last = bisect_left(dates, end, key=lambda date: date.start)
    return [date for date in dates[first:last] if date.end <= end]
