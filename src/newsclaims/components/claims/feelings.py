"""Noun phrases that assert nothing by themselves: voiced *growing alarm over the flood*, stressed *the need for unity*.

What is felt or urged is told in full where a clause follows, which the same one says or which is on the same thing.
"""

from collections.abc import Sequence
from itertools import pairwise

from newsclaims.components.claims.drafts import Draft
from newsclaims.language.parse import NOUNS, has_finite, sentence_of
from newsclaims.lexicons import assertion_words


def without_feelings(said: Sequence[Draft]) -> list[Draft]:
    """Give what is said without noun phrases of a feeling for which the next sentence has a fuller claim.

    One with a figure or a date of its own stays.
    """
    empty = {id(one) for one, after in pairwise(said) if _is_feeling(one) and _tells_more(after, one)}
    return [one for one in said if id(one) not in empty]


def _is_feeling(draft: Draft) -> bool:
    """Whether a claim is a noun phrase headed by what somebody feels or calls for, without a clause."""
    if draft.quote is None or draft.quote.kind != "indirect" or draft.figures or draft.dates:
        return False
    heads, tokens = draft.unit.heads, draft.unit.tokens
    noun = heads[0] if heads else tokens[0]
    named = noun.pos_ == "NOUN" and noun.lemma_.lower() in assertion_words("feeling")
    return named and not any(token.dep_ in ("acl", "relcl", "ccomp") for token in tokens)


def _tells_more(after: Draft, feeling: Draft) -> bool:
    """Whether the next sentence has a clause that the same one says, or that has the thing that is felt about."""
    last, first = sentence_of(feeling.unit.tokens[-1]).end, sentence_of(after.unit.tokens[0]).start
    if first != last and not after.unit.tokens[0].doc[last:first].text.isspace():
        return False
    if not has_finite(after.unit.tokens):
        return False
    who, other = feeling.claimant, after.claimant
    same = who.name is not None and (who.actor, who.name) == (other.actor, other.name)
    things = {token.lemma_ for token in feeling.unit.tokens if token.pos_ in NOUNS and token.dep_ == "pobj"}
    return same or any(token.lemma_ in things for token in after.unit.tokens if token.pos_ in NOUNS)
