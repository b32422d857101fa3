"""The days of dates that only the day of publication tells, as a reading puts them in: last week, on Monday, by June.

"Today", "in summer" and "in this day and age" often mean no day: "today" does where its verb is of another time than
the present ("would sail today", not "children today read less"). A bare month is the last or the next as tense tells.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import takewhile

from spacy.tokens import Token

from newsclaims.claim_records import Insertion
from newsclaims.components.claims.drafts import Draft
from newsclaims.components.claims.pronouns import APOSTROPHES
from newsclaims.components.claims.words import Words, is_quoted
from newsclaims.language.parse import NOUNS, VERBS, children_in, has_word, is_finite
from newsclaims.records import Date

MONTH = r"(january|february|march|april|may|june|july|august|september|october|november|december)"
DAY = r"(mon|tues|wednes|thurs|fri|satur|sun)day"
POINTING = re.compile(
    rf"""((early|late)\ )?(last|next|this(?!\ day|\ weekend)|(earlier|later)\ (this|last)|yesterday|tomorrow|tonight
    |{DAY})\b|((early|mid|late)[ -])?{MONTH}$
    |(\w+\ )+(days?|weeks?|months?)\ ago$""",
    re.IGNORECASE | re.VERBOSE,
)
"""What points to days or to a month; "this weekend" may be the one before."""

BARE = re.compile(rf"((early|mid|late)[ -])?{MONTH}$", re.IGNORECASE)
"""A month that may be the last such or the next."""

WEEKDAY = re.compile(rf"{DAY}\b", re.IGNORECASE)

SPOKEN = re.compile(r"yesterday|today|tomorrow|tonight|last night|.*\bago$", re.IGNORECASE)
"""What is counted from the day on which somebody spoke, which may be before that of publication."""

ONCE = ("after", "once", "until", "when")
"""Words behind which what *has been done* is yet to come, if nothing around it is past."""

NEAR = 6
"""Months away at most that a month is, as a rule, of which only a noun's phrase tells."""

PARTS = (None, "START", "MID", "END")
PRESENT = ("VBP", "VBZ", "VBG", "VB")


class Days:
    """The dates of an article whose days a reading tells.

    Args:
        text: the article's.
        words: its tokens.
        dates: its dates, in order.
        published: the day of its publication, if that is known.
    """

    def __init__(self, text: str, words: Words, dates: Sequence[Date], published: str | None) -> None:
        self.text = text
        self.words = words
        self.published = published or ""
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
        if BARE.match(date.text) and self.published:
            return self._is_by_tense(date)
        if WEEKDAY.match(date.text) and self.published and str(date.first_day) > self.published:
            verb = _verb(self.words.root(date))
            return verb is None or not is_past(verb)
        return POINTING.match(date.text) is not None or (date.text.lower() == "today" and self._has_day(date))

    def _is_by_tense(self, date: Date) -> bool:
        """Whether the tense of a bare month's clause tells that it is gone, or to come: can't win in *November*.

        A noun between them, or no finite verb, tells less: he feared the vote in *July*.
        """
        first, last = str(date.first_day), str(date.last_day)
        if first <= self.published <= last:
            return True
        word, gone = self.words.root(date), last < self.published
        verb = _verb(word)
        if verb is None:
            return False
        inside = list(takewhile(lambda one: one != verb, word.ancestors))
        if has_word(inside, "since"):
            return gone
        past = is_past(verb)
        if past is not gone and not (past is None and gone):
            return False
        told = is_finite(verb) and not any(one.pos_ in NOUNS for one in inside)
        return told or _months(first, self.published) <= NEAR

    def _has_day(self, date: Date) -> bool:
        """Whether "today" is the day on which something happened or will: *would sail* today; not: sails today."""
        verb = self.words.root(date).head
        will = any(child.tag_ == "MD" for child in verb.children)
        return verb.pos_ in VERBS and verb.idx < date.start and (verb.tag_ not in PRESENT or will)


def is_past(verb: Token) -> bool | None:
    """Whether a verb tells of what was: sank, has sunk, the mill sunk in May; None where its form leaves that open.

    A participle beside a clause, "telling her", has its time, an infinitive under "wanted" none. What is done
    once another thing *has been done* is yet to come.
    """
    helpers = children_in(verb, "aux", "auxpass")
    if _is_condition(verb):
        return False
    forms = {one.tag_ for one in (*helpers, verb)}
    if "MD" in forms:
        return False
    if "VBD" in forms:
        return True
    if has_word(helpers, "has", "have", "’ve", "'ve", "’s", "'s") and verb.tag_ == "VBN":
        return not has_word([*verb.lefts, verb.head], *ONCE)
    if not forms.isdisjoint(("VBZ", "VBP")):
        return False
    if verb.tag_ == "VBN":
        return True
    above = _verb(verb)
    past = is_past(above) if above is not None else False
    if verb.tag_ == "VBG" and verb.dep_ in ("advcl", "conj"):
        return past
    return None if past else False


def _is_condition(verb: Token) -> bool:
    """Whether a past tense only supposes: the dam may break if it *wasn’t* mended by May."""
    supposed = verb.dep_ == "advcl" and has_word(children_in(verb, "mark"), "if", "unless")
    return supposed and any(one.tag_ == "MD" for one in verb.head.children)


def _verb(word: Token) -> Token | None:
    """Give the verb of a word's clause; that above a verb."""
    return next((above for above in word.ancestors if above.pos_ in VERBS), None)


def _months(first: str, second: str) -> int:
    """Give how many months lie between two days, ISO 8601."""
    (year, month), (other, later) = ((int(part) for part in day.split("-")[:2]) for day in (first, second))
    return abs((other - year) * 12 + later - month)


def _between(dates: Sequence[Date], start: int, end: int) -> list[Date]:
    """Give those of some dates, which are in order, that stand between two code points."""
    first = bisect_left(dates, start, key=lambda date: date.start)
    last = bisect_left(dates, end, key=lambda date: date.start)
    return [date for date in dates[first:last] if date.end <= end]
