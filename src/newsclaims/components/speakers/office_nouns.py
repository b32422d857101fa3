"""The noun that says what somebody is, and what stands with it: the *former mayor*, the mother of *three*."""

from collections.abc import Iterable

from spacy.tokens import Token

from newsclaims.components.speakers.discourse import lemma
from newsclaims.components.speakers.noun_phrases import Source
from newsclaims.lexicons import people

SAME = {"ex": "former"}
"""Words for another that says the same of an office."""

HEADS = {"state": "president", "government": "premier"}
"""Who heads what: the head of *state*."""


def noun_of(token: Token) -> str:
    """Give the word for what somebody is: its lemma, or the office in other words (the head of state)."""
    word = token.lower_ if token.lower_ in people() else lemma(token)  # the accused
    return _office(token) or SAME.get(word, word).rstrip(".")


def modifiers_of(source: Source) -> frozenset[str]:
    """Give a source's modifiers without full stops, and without those that are in the word for its office."""
    own = source.modifiers - HEADS.keys() if _office(source.head) else source.modifiers
    return frozenset(SAME.get(word, word).rstrip(".") for word in own)


def _office(noun: Token) -> str | None:
    """Give the office of who heads a state or its government."""
    behind = [one.lower_ for one in noun.doc[noun.i + 1 : noun.i + 3]]
    return HEADS.get(behind[-1]) if noun.lower_ == "head" and behind[:1] == ["of"] else None


def counted(words: Iterable[Token]) -> frozenset[str]:
    """Give what a description counts behind its noun: the mother of *three*."""
    return frozenset(token.lower_ for token in words if token.like_num and token.dep_ == "pobj")
