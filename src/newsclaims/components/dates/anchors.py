"""What an expression is resolved against: the publication date, the dates mentioned before, and the verb's tense."""

import re
from bisect import bisect_right
from datetime import date
from functools import cached_property
from itertools import islice

from spacy.tokens import Doc, Token

from newsclaims import lexicons
from newsclaims.components.dates.nearby import (
    is_forecast,
    is_opponent,
    recalls_forecast,
)
from newsclaims.components.dates.tense import (
    AHEAD,
    BACK,
    FIXTURE,
    MODAL,
    OPEN,
    PUT_OFF,
    has_will,
    tense,
)
from newsclaims.components.dates.timex import Timex, Unresolved
from newsclaims.components.dates.word_lists import date_words
from newsclaims.language import calendar
from newsclaims.language.person_names import HONORIFICS

_NAMED_AS_MONTHS = re.compile(
    rf"\b(?:(?P<title>{'|'.join(sorted(HONORIFICS))})\.?|(?P<first>[A-Z][a-z]{{2,15}}))"
    r" (?P<last>May|March|April|June|August)\b"
)
"""Months that are surnames: Theresa May."""


_GOLF = re.compile(r"\b(?:birdie[sd]?|bogey(?:ed|s)?|fairways?|putt(?:ed|s)?|golf)\b", re.IGNORECASE)


_HAPPENS = frozenset(("place", "effect", "force", "office"))
"""Objects that make no more than one verb with theirs: takes place, comes into force."""


class Context:
    """The article so far."""

    def __init__(self, doc: Doc, text: str, published: date | None) -> None:
        self.doc = doc
        self.text = text
        self.published = published
        self.day_first: bool | None = None
        self._anchor: Timex | str | None = None
        self._last: dict[str, tuple[int, Timex]] = {}
        self._days: dict[tuple[int, int], Timex] = {}

    @property
    def anchor(self) -> Timex | str | None:
        """What the expression at hand was resolved against, as far as its builder asked."""
        return self._anchor

    def start(self) -> None:
        """Forget what the previous expression was resolved against."""
        self._anchor = None

    def mention(self, timex: Timex) -> None:
        """Remember an expression as one that later ones may refer to.

        What is only there for comparison (`from a year earlier`) isn't: the story doesn't go on from it.
        """
        unit = "months" if timex.value in ("P6M", "P9M") else calendar.unit_of(timex.value)
        if unit and unit != "century" and not timex.compared:
            self._last[unit] = (timex.start, timex)
        if unit == "day" and timex.type == "date":
            self._remember_day(timex)

    def _remember_day(self, timex: Timex) -> None:
        interval = calendar.days(timex.value)
        if interval is None:
            return
        if any(map(str.isdigit, self.text[timex.start : timex.end])):
            self._days.setdefault((interval[0].month, interval[0].day), timex)

    def told_day(self, month: int, day: int) -> int | None:
        """Give the year of a day that the article has told before: the `Oct. 7` attacks, and then `on Oct. 7`."""
        found = self._days.get((month, day))
        if found is None:
            return None
        self._anchor = found
        return int((found.value or "")[:4])

    def last(self, *units: str) -> Timex | None:
        """Give the last expression that names one of `units` of the calendar (any, if none is given), if there is one.

        `months` stands for the spans of business reports, six and nine months.
        """
        found = [
            self._last[unit]
            for unit in units or self._last
            if unit in self._last and (units or unit != "months")
        ]
        return max(found, key=lambda mention: mention[0])[1] if found else None

    def today(self) -> date:
        """Give the publication date.

        Raises:
            Unresolved: it isn't known.
        """
        self._anchor = "published"
        if self.published is None:
            raise Unresolved("no publication date")
        return self.published

    def reference(self, *units: str) -> date:
        """Give the day that the article speaks of: the start of its last date, else the publication date.

        Raises:
            Unresolved: neither is known.
        """
        mention = self.last(*units)
        interval = calendar.days(mention.value) if mention else None
        if interval is None:
            return self.today()
        self._anchor = mention
        return interval[0]

    def against(self, mention: Timex) -> str:
        """Give the value of `mention`, and remember that the expression at hand was resolved against it."""
        self._anchor = mention
        return mention.value or ""

    @cached_property
    def persons(self) -> frozenset[str]:
        """The last words of the persons' names that the article prints in full, in lower case."""
        named = {name[-1].lower_ for name in self.doc.ents if name.label_ == "PERSON" and len(name) > 1}
        first_names = lexicons.first_names()
        for found in _NAMED_AS_MONTHS.finditer(self.text):
            if found["title"] or found["first"] in first_names:
                named.add(found["last"].lower())
        return frozenset(named)

    @cached_property
    def is_golf(self) -> bool:
        """Whether the article tells of golf, where `the 17th` is a hole."""
        return _GOLF.search(self.text) is not None

    @cached_property
    def _starts(self) -> list[int]:
        starts: list[int] = self.doc.to_array("IDX").tolist()
        return starts

    def token(self, offset: int) -> Token:
        """Give the token that covers the code point `offset`."""
        return self.doc[max(bisect_right(self._starts, offset) - 1, 0)]

    def in_one_sentence(self, start: int, end: int) -> bool:
        """Say whether no sentence, or no line, starts between two code points."""
        first, last = self.token(start).i + 1, self.token(end).i + 1
        if "\n" in self.text[start:end]:
            return False
        return not any(self.doc[at].is_sent_start for at in range(first, last))

    def neighbour(self, token: Token, shift: int) -> Token | None:
        """Give the token `shift` away from `token`, or None beyond the edge of the text."""
        at = token.i + shift
        return self.doc[at] if 0 <= at < len(self.doc) else None

    def direction(self, offset: int) -> int:
        """Say where the clause around `offset` looks: AHEAD, MODAL, PRESENT, OPEN or BACK."""
        date = self.token(offset)
        if recalls_forecast(date):
            return BACK
        if is_forecast(date):
            return AHEAD
        if _is_of_what_befell(date):
            return BACK
        look = self._by_the_word_before(date)
        if look is not None:
            return look
        for token in (date, *islice(date.ancestors, 11)):
            if token.i != date.i and is_opponent(token):
                return AHEAD
            look = self._by_the_verb(date, token) if token.pos_ in ("VERB", "AUX") else None
            if look is not None:
                return look
        return OPEN

    def _by_the_word_before(self, date: Token) -> int | None:
        before = self.neighbour(date, -1)
        if before is not None and before.lower_ in ("on", "late", "early"):
            before = self.neighbour(date, -2)
        if before is None:
            return None
        if before.tag_ == "VBD" and before.pos_ == "VERB":
            return BACK
        if before.lower_ == "come":
            return AHEAD  # backers she will need come November
        return AHEAD if before.lower_ == "of" and self.text.endswith("ahead of", 0, before.idx + 2) else None

    def _by_the_verb(self, date: Token, verb: Token) -> int | None:
        """Give where a verb above a date makes it look, None where the verb above that one decides."""
        if self._is_put_off(date, verb):
            return AHEAD
        look = tense(verb)
        if look is None:
            return None
        after = self.neighbour(date, 1)
        if after is not None and after.tag_ == "POS" and look >= MODAL and not has_will(verb):
            return look if date.head.lower_ in _ON_THE_CALENDAR else BACK
        if look == FIXTURE:
            return AHEAD
        return MODAL if look == AHEAD and self.of_a_noun(date) else look

    def _is_put_off(self, date: Token, verb: Token) -> bool:
        """Say whether a verb takes something to the date: `was adjourned until Monday`."""
        before = self.neighbour(date, -1)
        leads = before is not None and before.lower_ in ("for", "until", "till") and before.head.i == verb.i
        return leads and verb.lemma_ in PUT_OFF

    def is_denied(self, offset: int) -> bool:
        """Say whether the nearest verb above the code point `offset` is denied: `it didn't open until May`."""
        token = self.token(offset)
        verb = next((word for word in token.ancestors if word.pos_ in ("VERB", "AUX")), None)
        return verb is not None and any(child.dep_ == "neg" for child in verb.children)

    def is_the_plans(self, offset: int) -> bool:
        """Say whether the date at `offset` is itself that of what is planned: `is to be held from November 20`.

        Behind an object or another noun it may be what that looks back to: `will publish the results of the vote on
        November 20`.
        """
        owner = _owner(self.token(offset))
        if owner is None or owner.pos_ != "VERB":
            return False
        between = owner.doc[owner.i + 1 : self.token(offset).i]
        return not any(
            word.pos_ in ("NOUN", "PROPN", "PRON") and word.lower_ not in _HAPPENS for word in between
        )

    def of_a_noun(self, token: Token) -> bool:
        """Say whether the date at `token` belongs to a noun and not to a verb: `the victory on Tuesday`."""
        owner = _owner(token)
        return owner is not None and owner.pos_ in ("NOUN", "PROPN")


def _is_of_what_befell(token: Token) -> bool:
    """Say whether a date says which attack, which ruling it was: `Monday's decision will change that`."""
    owner = token
    while owner.dep_ in ("compound", "poss", "nmod") and owner.head.i > owner.i:
        owner = owner.head
    return owner is not token and owner.lemma_ in _BEFALLEN


_BEFALLEN = date_words("befallen")
_ON_THE_CALENDAR = date_words("calendar")


def _owner(token: Token) -> Token | None:
    """Give the word that the preposition before the date at `token` belongs to, None where there is none."""
    while token.dep_ in ("compound", "nummod", "appos") and token.head.i != token.i:
        token = token.head
    return token.head.head if token.head.pos_ == "ADP" else None
