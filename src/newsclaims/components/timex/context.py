"""What an expression is resolved against: the publication date, the dates mentioned before, and the verb's tense."""

from bisect import bisect_right
from datetime import date
from functools import cached_property

from spacy.tokens import Doc, Token

from newsclaims.components.timex import calendar
from newsclaims.components.timex.grammar import Timex, Unresolved

_WILL = frozenset(("will", "'ll", "’ll", "shall", "wo"))
_MODALS = frozenset(("would", "may", "might", "could", "can", "should", "must"))
_PLANNED = frozenset(("expect", "plan", "project", "forecast", "predict"))
_PUT_OFF = frozenset("postpone delay schedule reschedule plan slate adjourn set extend suspend call".split())
"""Verbs whose `for` or `until` leads ahead of the day they are told of, in the past tense too."""


class Context:
    """The article so far."""

    def __init__(self, doc: Doc, text: str, published: date | None) -> None:
        self.doc = doc
        self.text = text
        self.published = published
        self.mentions: list[Timex] = []
        self.day_first: bool | None = None
        self._anchor: Timex | str | None = None

    def start(self) -> None:
        """Forget what the previous expression was resolved against."""
        self._anchor = None

    @property
    def anchor(self) -> Timex | str | None:
        """What the expression at hand was resolved against, as far as its builder asked."""
        return self._anchor

    def today(self) -> date:
        """Give the publication date.

        Raises:
            Unresolved: it isn't known.
        """
        self._anchor = "published"
        if self.published is None:
            raise Unresolved("no publication date")
        return self.published

    def last(self, *units: str) -> Timex | None:
        """Give the last expression that names one of `units` of the calendar (any, if none is given), if there is one.

        What is only there for comparison (`from a year earlier`) is passed over: the story doesn't go on from it.
        """
        for mention in reversed(self.mentions):
            unit = calendar.unit_of(mention.value)
            if unit and unit != "century" and not mention.compared and (not units or unit in units):
                return mention
        return None

    def period(self) -> Timex | None:
        """Give the business period that the article speaks of: a quarter, a half, or a duration of several months."""
        for mention in reversed(self.mentions):
            if mention.value in ("P6M", "P9M") or calendar.unit_of(mention.value) in ("quarter", "half"):
                if not mention.compared:
                    return mention
        return None

    def reference(self, *units: str) -> date:
        """Give the day that the article speaks of: the start of its last date, else the publication date."""
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
    def _starts(self) -> list[int]:
        return [token.idx for token in self.doc]

    def token(self, offset: int) -> Token:
        """Give the token that covers the code point `offset`."""
        return self.doc[max(bisect_right(self._starts, offset) - 1, 0)]

    def direction(self, offset: int) -> int:
        """Say where the clause around `offset` looks: negative back, positive ahead, 0 where its verb doesn't tell.

        3 stands for a finite future or a plan (`will meet`, `is expected`), 2 for an infinitive or a modal, 1 for a
        present tense, which tells of the future only with a day (`opens Friday`).
        """
        token = self.token(offset)
        at = token.i
        before = self.doc[at - 1] if at else None
        if before is not None and before.lower_ in ("on", "late", "early"):
            before = self.doc[at - 2] if at > 1 else None
        if before is not None and before.tag_ == "VBD" and before.pos_ == "VERB":
            return -1
        preposition = self.doc[at - 1] if at and self.doc[at - 1].lower_ in ("for", "until", "till") else None
        owner = at + 1 < len(self.doc) and self.doc[at + 1].tag_ == "POS"
        for _ in range(12):
            if token.pos_ in ("VERB", "AUX"):
                if preposition is not None and preposition.head.i == token.i and token.lemma_ in _PUT_OFF:
                    return 3
                seen = _tense(token)
                if seen and seen > 0 and owner and not any(child.lower_ in ("will", "'ll", "’ll") for child in token.children):
                    return -1
                if seen is not None:
                    return seen
            if token.head.i == token.i:
                return 0
            token = token.head
        return 0


def _tense(verb: Token) -> int | None:
    """Give the direction of a verb, or None where the verb above it decides."""
    auxiliaries = [child for child in verb.children if child.dep_ in ("aux", "auxpass")]
    words = {child.lower_ for child in auxiliaries}
    past = any(child.tag_ == "VBD" for child in auxiliaries)
    if "have" in words and words & _MODALS:
        return -1
    if words & _WILL:
        return 3
    if "could" in words and any(child.dep_ == "neg" for child in verb.children):
        return -1
    if words & _MODALS or "to" in words:
        return 2
    perfect = bool(words & {"have", "has", "had", "'ve", "’ve", "having"})
    if verb.lemma_ in ("schedule", "slate"):
        return 3
    if verb.lemma_ in _PLANNED and verb.tag_ in ("VBN", "VBZ", "VBP") and not perfect:
        return 3
    if any(child.lemma_ in ("due", "likely", "ready") for child in verb.children if child.dep_ == "acomp"):
        return 3
    if past or verb.tag_ == "VBD" or perfect:
        return -1
    if verb.tag_ == "VBN":
        if verb.lemma_ == "set" and any(child.lower_ in ("for", "to") for child in verb.children):
            return 3
        return 1 if any(child.tag_ in ("VBZ", "VBP") for child in auxiliaries) else -1
    if verb.tag_ == "VBG":
        return 1 if auxiliaries else None
    if verb.tag_ in ("VBZ", "VBP"):
        return 1
    if verb.tag_ == "VB":
        return -1 if words & {"did"} else 1
    return None
