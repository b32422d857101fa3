"""What an expression is resolved against: the publication date, the dates mentioned before, and the verb's tense."""

import re
from bisect import bisect_right
from datetime import date
from functools import cached_property

from spacy.tokens import Doc, Token

from newsclaims import lexicons
from newsclaims.components.dates.grammar import Timex, Unresolved
from newsclaims.components.dates.nearby import (
    is_fixture,
    is_forecast,
    is_opponent,
    recalls_forecast,
)
from newsclaims.language import calendar

FIXTURE, AHEAD, MODAL, PRESENT, OPEN, BACK = 4, 3, 2, 1, 0, -1
"""Where a clause looks: a plain future or plan, an infinitive or modal, a present tense; no telling; a past tense.

A FIXTURE is AHEAD for what is on the calendar itself, and `direction` never gives it.
"""

_WILL = frozenset(("will", "'ll", "’ll", "shall", "wo"))
_MODALS = frozenset(("would", "may", "might", "could", "can", "should", "must"))
_PERFECT = frozenset(("have", "has", "had", "having", "'ve", "’ve"))
_PLANNED = frozenset(("expect", "plan", "project", "forecast", "predict"))
_PUT_OFF = frozenset(
    "postpone delay schedule reschedule plan slate adjourn set extend suspend call".split()  # noqa: SIM905
)
"""Verbs whose `for` or `until` leads ahead of the day they are told of, in the past tense too."""

_TIMETABLED = frozenset(("expire", "begin", "start", "open", "resume", "kick", "launch"))
"""Verbs that in the present tense tell of what is on the calendar: `the trial starts in March`."""

_PLANS = frozenset(
    """agreement aim bid contract date deadline deal decision demand effort goal intention invitation mandate offer
    option order permission plan pledge pressure promise proposal readiness request right target threat vow
    wish""".split()  # noqa: SIM905
)
"""Nouns whose infinitive is still to come: `it announced an agreement to buy the bank in January`."""

_ACHIEVED = frozenset(
    ("need", "begin", "start", "continue", "manage", "fail", "seem", "use", "have", "help", "come")
)
"""Verbs whose infinitive happens when they do."""


_NAMED_AS_MONTHS = re.compile(
    r"\b(?:(?P<title>Mrs?|Ms|Dr|Sir|Dame|Lord|Lady)\.?|(?P<first>[A-Z][a-z]{2,15}))"
    r" (?P<last>May|March|April|June|August)\b"
)
"""Months that are surnames: Theresa May."""


_GOLF = re.compile(r"\b(?:birdie[sd]?|bogey(?:ed|s)?|fairways?|putt(?:ed|s)?|golf)\b", re.IGNORECASE)


class Context:
    """The article so far."""

    def __init__(self, doc: Doc, text: str, published: date | None) -> None:
        self.doc = doc
        self.text = text
        self.published = published
        self.day_first: bool | None = None
        self._anchor: Timex | str | None = None
        self._last: dict[str, tuple[int, Timex]] = {}

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
        return [token.idx for token in self.doc]

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
        token = self.token(offset)
        if recalls_forecast(token):
            return BACK
        if is_forecast(token):
            return AHEAD
        before = self.neighbour(token, -1)
        preposition = before if before is not None and before.lower_ in ("for", "until", "till") else None
        if before is not None and before.lower_ in ("on", "late", "early"):
            before = self.neighbour(token, -2)
        if before is not None and before.tag_ == "VBD" and before.pos_ == "VERB":
            return BACK
        after = self.neighbour(token, 1)
        owner = after is not None and after.tag_ == "POS"
        if before is not None and before.lower_ == "of" and self.text.endswith("ahead of", 0, before.idx + 2):
            return AHEAD
        date, within_name = token, self.of_a_noun(token)
        for _ in range(12):
            if token.i != date.i and is_opponent(token):
                return AHEAD
            if token.pos_ in ("VERB", "AUX"):
                if preposition is not None and preposition.head.i == token.i and token.lemma_ in _PUT_OFF:
                    return AHEAD
                look = _tense(token)
                if look is not None:
                    if owner and look >= MODAL and not _has_will(token):
                        return BACK  # "ways to get around Friday's ruling"
                    if look == FIXTURE:
                        return AHEAD if not within_name or self._of_the_object(date, token) else PRESENT
                    return MODAL if within_name and look == AHEAD else look
            if token.head.i == token.i:
                return OPEN
            token = token.head
        return OPEN

    def of_a_noun(self, token: Token) -> bool:
        """Say whether the date at `token` belongs to a noun and not to a verb: `the victory on Tuesday`."""
        owner = _owner(token)
        return owner is not None and owner.pos_ in ("NOUN", "PROPN")

    def _of_the_object(self, token: Token, verb: Token) -> bool:
        """Say whether the date at `token` was attached to the object of its verb: `they host Leeds on Saturday`."""
        owner = _owner(token)
        if owner is None:
            return False
        return owner.dep_ in ("dobj", "pobj") and owner.head.i in (verb.i, *(c.i for c in verb.children))


def _owner(token: Token) -> Token | None:
    """Give the word that the preposition before the date at `token` belongs to, None where there is none."""
    while token.dep_ in ("compound", "nummod", "appos") and token.head.i != token.i:
        token = token.head
    return token.head.head if token.head.pos_ == "ADP" else None


def _has_will(verb: Token) -> bool:
    return any(child.lower_ in _WILL for child in verb.children)


def _tense(verb: Token) -> int | None:
    """Give where a verb looks, or None where the verb above it decides."""
    auxiliaries = [child for child in verb.children if child.dep_ in ("aux", "auxpass")]
    words = {child.lower_ for child in auxiliaries}
    if "have" in words and words & _MODALS:
        return BACK
    if words & _WILL:
        return AHEAD
    if "could" in words and any(child.dep_ == "neg" for child in verb.children):
        return BACK  # "could not be reached Friday"
    if words & _MODALS:
        return MODAL
    if "to" in words:
        return _infinitive(verb)
    perfect = bool(words & _PERFECT)
    if "had" in words and (verb.lemma_ in ("schedule", "slate") or _is_due(verb)):
        return BACK
    if verb.lemma_ in ("schedule", "slate"):
        return AHEAD
    if verb.lemma_ in _PLANNED and verb.tag_ in ("VBN", "VBZ", "VBP") and not perfect:
        return AHEAD
    if verb.lemma_ == "plan" and not perfect:
        return MODAL  # "protesters planned a march on Saturday"
    if _is_due(verb):
        return AHEAD
    if perfect or verb.tag_ == "VBD" or any(child.tag_ == "VBD" for child in auxiliaries):
        return BACK
    if verb.tag_ == "VBN":
        if verb.lemma_ == "set" and any(child.lower_ in ("for", "to") for child in verb.children):
            return AHEAD
        if any(child.lower_ in ("get", "getting") for child in auxiliaries):
            return None  # "it is going to get sold in the spring"
        return PRESENT if any(child.tag_ in ("VBZ", "VBP") for child in auxiliaries) else BACK
    if verb.tag_ == "VBG":
        return PRESENT if auxiliaries else None
    if verb.tag_ == "VB":
        return BACK if "did" in words else PRESENT
    if verb.tag_ not in ("VBZ", "VBP"):
        return None
    if is_fixture(verb):
        return FIXTURE
    if verb.lemma_ in _TIMETABLED or (
        verb.lemma_ == "take" and any(child.lower_ in ("effect", "place") for child in verb.children)
    ):
        return AHEAD
    # "if they take office in January", "when the law takes effect Monday"
    return (
        MODAL if any(child.lower_ in ("if", "when", "once", "unless") for child in verb.children) else PRESENT
    )


def _is_due(verb: Token) -> bool:
    """Say whether a form of `be` goes with `due`, `likely` or `ready`."""
    return any(child.lemma_ in ("due", "likely", "ready") for child in verb.children if child.dep_ == "acomp")


def _infinitive(verb: Token) -> int | None:
    """Give where `to meet` looks: ahead as a complement (`vowed to meet`), else where the verb above it does."""
    if verb.head.i == verb.i:
        return MODAL
    if verb.head.lemma_ in ("due", "schedule", "slate"):
        above = verb.head if verb.head.pos_ == "VERB" else verb.head.head
        return _tense(above)  # "it had been due to expire Friday"
    if verb.dep_ in ("xcomp", "ccomp") and verb.head.lemma_ not in _ACHIEVED:
        return MODAL
    if verb.dep_ == "acl" and verb.head.lemma_ in _PLANS:
        return MODAL
    return None
