"""What an expression is resolved against: the publication date, the dates mentioned before, and the verb's tense."""

from bisect import bisect_right
from datetime import date
from functools import cached_property

from spacy.tokens import Doc, Token

from newsclaims.components.timex import calendar
from newsclaims.components.timex.grammar import Timex, Unresolved

_FUTURE_AUX = frozenset(("will", "'ll", "’ll", "shall", "wo", "would", "may", "might", "could", "can", "should", "must"))
_PLANNED = frozenset(
    "expect schedule slate plan set due project forecast predict hope intend want propose aim prepare ready promise vow "
    "agree threaten decide likely".split()
)


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
        """Give the last expression that names one of `units` of the calendar (any, if none is given), if there is one."""
        for mention in reversed(self.mentions):
            unit = calendar.unit_of(mention.value)
            if unit and unit != "century" and (not units or unit in units):
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
        """Say where the clause around `offset` looks: -1 back, 1 ahead, 0 where its verb doesn't tell."""
        token = self.token(offset)
        for _ in range(12):
            if token.pos_ in ("VERB", "AUX"):
                seen = _tense(token)
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
    if words & _FUTURE_AUX:
        return -1 if "have" in words and words & {"would", "could", "might", "should", "may", "must"} else 1
    if "to" in words:
        return -1 if "have" in words else 1
    if verb.lemma_ in _PLANNED and verb.tag_ in ("VBN", "VBZ", "VBP") and "had" not in words:
        return 1
    if any(child.lemma_ in ("due", "likely", "ready") for child in verb.children if child.dep_ == "acomp"):
        return 1
    if past or verb.tag_ == "VBD":
        return -1
    if "have" in words or "has" in words or "'ve" in words or "’ve" in words:
        return -1
    if verb.tag_ == "VBN":
        return 1 if any(child.tag_ in ("VBZ", "VBP") for child in auxiliaries) else -1
    if verb.tag_ == "VBG":
        return 1 if auxiliaries else None
    if verb.tag_ in ("VBZ", "VBP"):
        return 1
    if verb.tag_ == "VB":
        return 1 if not auxiliaries or words & {"do", "does"} else -1
    return None
