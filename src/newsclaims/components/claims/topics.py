"""What a claim is about: its noun phrases, normalised, those of the main clause first."""

from collections.abc import Mapping, Sequence
from itertools import islice
from typing import NamedTuple

from spacy import symbols
from spacy.tokens import Token

from newsclaims.components.claims.propositions import whole_clause
from newsclaims.language.parse import NOUN_CODES
from newsclaims.lexicons import assertion_words
from newsclaims.records import Actor, Topic

MOST = 8
"""Topics of a claim; a sentence of forty words has about ten noun phrases, the last of them far from its point."""

WITH_LEMMA = (*NOUN_CODES, symbols.ADJ)
MODIFIERS = ("amod", "compound", "nmod", "nn")


class Named(NamedTuple):
    """A topic that may be one of the claim's."""

    text: str
    head: str
    actor: str | None


def topics(
    unit: Sequence[Token],
    heads: Sequence[Token],
    actor_of: Mapping[int, str],
    actors: Mapping[str, Actor],
    amounts: set[int],
) -> list[Topic]:
    """Give the topics of a claim, each once.

    Args:
        unit: the claim's tokens.
        heads: the heads of its main clauses.
        actor_of: the id of the actor that a token names, by the token's place.
        actors: the actors by id.
        amounts: the places of the tokens of figures and dates, which are no topics.
    """
    main = {word.i for head in heads for word in whole_clause(head)} | {head.i for head in heads}
    ranked: list[tuple[int, int, Named]] = []
    for token in unit:
        named = token.i in actor_of or (token.i not in amounts and token.pos in NOUN_CODES)
        topic = topic_of(token, actor_of, actors, amounts) if named else None
        if topic is not None:
            ranked.append((_distance(token, main), token.i, topic))
    found: dict[str, Named] = {}
    for _, _, topic in sorted(ranked, key=lambda one: one[:2]):
        found.setdefault(topic.text, topic)
    return [Topic(text=one.text, head=one.head, actor=one.actor) for one in islice(found.values(), MOST)]


def topic_of(
    token: Token,
    actor_of: Mapping[int, str],
    actors: Mapping[str, Actor],
    amounts: set[int],
    alone: bool = False,
) -> Named | None:
    """Give the topic that a word heads; None for a word within a name or before a noun, and for a vague one.

    `alone`: the word is known to be no part of another noun's phrase, whatever the parser hangs it on.
    """
    actor = actor_of.get(token.i)
    if actor is not None:
        name = actors[actor].name
        above = token.head.i
        last = above == token.i or actor_of.get(above) != actor  # *Obi* of "Ada Obi"
        return Named(name, name, actor) if last else None
    if not alone and token.dep_ in MODIFIERS and token.head.pos in NOUN_CODES:
        return None
    head = _lemma(token)
    if head in assertion_words("vague") or len(head) < 2:
        return None
    words = [_lemma(word) for word in token.lefts if _modifies(word) and word.i not in amounts]
    return Named(" ".join([*words, head]), head, None)


def _modifies(word: Token) -> bool:
    """Whether a word tells a noun from its like; one with words of its own ("Brussels-based") is left out."""
    plain = word.n_lefts == 0 and all(child.is_punct or child.dep_ in ("cc", "conj") for child in word.rights)
    return word.dep_ in MODIFIERS and plain and word.is_alpha and word.lower_ not in assertion_words("vague")


def _lemma(token: Token) -> str:
    """Give the dictionary form of a noun or an adjective; a participle is an adjective here: "frozen"."""
    lemma = token.lemma_ if token.pos in WITH_LEMMA and token.lemma_ else token.text
    return lemma.lower().strip("’'\"“”")


def _distance(token: Token, main: set[int]) -> int:
    """Give how far a noun phrase is from the main clause: 0 for what hangs on its verb, 1 behind a preposition, 2."""
    if token.i in main or token.head.i in main:
        return 0
    return 1 if token.dep_ == "pobj" and token.head.head.i in main else 2
