"""Nested speech: on whose behalf a claimant speaks, and in whose quote another one is reported."""

from collections.abc import Mapping, Sequence

from spacy.tokens import Token

from newsclaims.components.claims.propositions import top_of
from newsclaims.components.claims.stretches import Stretches
from newsclaims.components.claims.words import Words
from newsclaims.language.parse import children_in
from newsclaims.lexicons import assertion_words, reporting_words
from newsclaims.records import Actor, Claimant, Quote

BEHALF = ("for", "of")


def passed_on(
    quote: Quote,
    unit: Sequence[Token],
    words: Words,
    actor_of: Mapping[int, str],
    actors: Mapping[str, Actor],
) -> Claimant | None:
    """Give whose words a quote passes on: "A repeated B's concerns that …", "a spokesman for B said …".

    Args:
        quote: the quote.
        unit: the first sentence of its content.
        words: the article's.
        actor_of: the id of the actor that a token names, by the token's place.
        actors: the actors by id.
    """
    found = _owner(unit, actor_of) or _represented(quote, words, actor_of)
    if found is None or (quote.speaker is not None and found == quote.speaker.actor):
        return None
    actor = actors[found]
    if quote.speaker is not None and actor.name == quote.speaker.name:
        return None
    return Claimant(name=actor.name, type="person" if actor.type == "person" else "organisation", actor=found)


def _owner(unit: Sequence[Token], actor_of: Mapping[int, str]) -> str | None:
    """Give the actor whose word the content is, where it is one: "Lind’s concerns that …"."""
    top = top_of(unit)
    if top is None or top.pos_ != "NOUN" or not _is_word(top.lemma_.lower()):
        return None
    return next((actor_of[c.i] for c in top.lefts if c.dep_ == "poss" and c.i in actor_of), None)


def _is_word(lemma: str) -> bool:
    """Whether a noun names something said or thought."""
    return (lemma, "noun") in reporting_words() or any(
        lemma in assertion_words(kind) for kind in ("alarm", "appeal", "commitment")
    )


def _represented(quote: Quote, words: Words, actor_of: Mapping[int, str]) -> str | None:
    """Give the actor for whom the source speaks by trade: "a spokesman for B", "B's lawyer"."""
    if quote.source is None:
        return None
    trades = assertion_words("voice")
    named = (token for token in words.between(quote.source.start, quote.source.end) if token.lower_ in trades)
    found = (_client(child, actor_of) for token in named for child in token.children)
    return next((actor for actor in found if actor is not None), None)


def _client(child: Token, actor_of: Mapping[int, str]) -> str | None:
    """Give the actor whom a word at a spokesman names: *B's* lawyer, a spokesman *for B*."""
    if child.dep_ in ("poss", "compound", "nmod") and child.i in actor_of:
        return actor_of[child.i]
    if child.dep_ != "prep" or child.lower_ not in BEHALF:
        return None
    return next((actor_of[noun.i] for noun in children_in(child, "pobj") if noun.i in actor_of), None)


def enclosing(quotes: Sequence[Quote]) -> dict[str, str]:
    """Give, for each quote that stands in the content of somebody else's, the id of the nearest such quote."""
    contents = Stretches((part.start, part.end, quote) for quote in quotes for part in quote.content)
    found: dict[str, str] = {}
    for quote in quotes:
        holding = contents.around(quote.content[0])
        around = [
            (end - start, other.id) for start, end, other in holding if _encloses(start, end, other, quote)
        ]
        if around:
            found[quote.id] = min(around)[1]
    return found


def _encloses(start: int, end: int, other: Quote, quote: Quote) -> bool:
    """Whether a stretch of somebody else's quote holds all of a quote, and more."""
    first, last = quote.content[0].start, quote.content[-1].end
    return other.id != quote.id and end >= last and end - start > last - first and not _same(quote, other)


def _same(quote: Quote, other: Quote) -> bool:
    """Whether two quotes have one speaker."""
    return (quote.speaker.name if quote.speaker else None) == (other.speaker.name if other.speaker else None)
