"""Negation and hedging of a main proposition, read off the dependency tree: not any "not" in the sentence.

Both by the annotation guide (`tests/gold/CLAIMS.md`): negated where the main proposition is negative in form,
hedged where it is weakened by the speaker. Lexical negatives (fail, refuse, without) are not negation.
"""

from collections.abc import Iterable, Sequence

from spacy.tokens import Token

from newsclaims.components.assertion.propositions import SUBJECTS, auxiliaries, subject
from newsclaims.lexicons import assertion_words

TRANSPARENT = ("think", "believe", "expect", "suppose", "guess", "feel", "imagine", "want", "seem", "appear")
"""Verbs whose negation is that of what they govern (negative raising: "I don't think that it works")."""


def is_negated(heads: Sequence[Token]) -> bool:
    """Whether the first of some main propositions, or most of them, is negative in form."""
    if not heads:
        return False
    negative = [_negative(head) for head in heads]
    return negative[0] or 2 * sum(negative) > len(negative)


def _negative(head: Token, raised: bool = True) -> bool:
    count = sum(1 for child in head.children if _negator(child))
    shared = {aux.head for aux in auxiliaries(head)} - {head}
    count += sum(1 for first in shared for child in first.children if child.dep_ == "neg")
    count += any(_no_phrase(child) for child in head.children)
    below = _raised(head) if raised else None
    if below is not None and _negative(below, raised=False):
        count += 1
    return count % 2 == 1


def _negator(token: Token) -> bool:
    if token.dep_ == "neg" or token.lower_ in ("never", "cannot", "hardly", "scarcely"):
        return token.lower_ != "only" and not _not_only(token)
    return False


def _not_only(token: Token) -> bool:
    after = token.doc[token.i + 1] if token.i + 1 < len(token.doc) else None
    return after is not None and after.lower_ in ("only", "just", "merely", "simply")


def _no_phrase(child: Token) -> bool:
    """Whether a subject, object or predicate is "nobody", "none of them", "no indication"."""
    if child.dep_ not in (*SUBJECTS, "dobj", "attr", "acomp", "advmod", "pobj", "oprd"):
        return False
    words = assertion_words("negative")
    if child.lower_ in words:
        return True
    return any(c.lower_ in words and c.dep_ in ("det", "neg", "advmod") for c in child.lefts)


def _raised(head: Token) -> Token | None:
    if head.lemma_.lower() not in TRANSPARENT:
        return None
    return next((c for c in head.children if c.dep_ in ("ccomp", "xcomp") and c.i > head.i), None)


def is_hedged(heads: Sequence[Token], inside: set[int]) -> bool:
    """Whether a main proposition is weakened: by "might", "likely", "appears", "I think", "if …".

    Args:
        heads: the heads of the main propositions.
        inside: the places of the claim's own tokens; an adverb outside them doesn't count.
    """
    return any(_weak(head, inside) for head in heads)


def _weak(head: Token, inside: set[int]) -> bool:
    modals, verbs, adverbs = (assertion_words(kind) for kind in ("modal", "appearance", "hedge"))
    if any(aux.lower_ in modals for aux in auxiliaries(head)):
        return not _deontic(head)
    if head.lemma_.lower() in verbs and _governs(head):
        return True
    if head.lemma_.lower() in assertion_words("opinion") and _first_person(head):
        return True
    for child in head.children:
        if child.i not in inside:
            continue
        if child.lower_ in adverbs and child.dep_ in ("advmod", "acomp", "amod", "oprd", "attr"):
            return True
        if child.dep_ == "acomp" and any(c.lower_ in adverbs for c in child.children):
            return True
        if child.dep_ == "advcl" and _condition(child):
            return True
        if child.dep_ in SUBJECTS and any(c.lower_ in ("almost", "nearly") for c in _modifiers(child)):
            return True
        if child.dep_ == "prep" and child.lower_ in ("without", "absent") and _would(head):
            return True
    return False


def _deontic(head: Token) -> bool:
    """Whether "can't", "could not" or "may not" denies or forbids rather than weakens."""
    return any(aux.lower_ in ("can", "could") for aux in auxiliaries(head)) and any(
        child.dep_ == "neg" for child in head.children
    )


def _governs(head: Token) -> bool:
    return any(c.dep_ in ("xcomp", "ccomp", "oprd", "acomp", "attr", "advcl") for c in head.children)


def _first_person(head: Token) -> bool:
    who = subject(head)
    return who is not None and who.lower_ in ("i", "we") and any(c.dep_ == "ccomp" for c in head.children)


def _condition(clause: Token) -> bool:
    return any(c.dep_ == "mark" and c.lower_ in ("if", "unless") for c in clause.children)


def _modifiers(token: Token) -> Iterable[Token]:
    for child in token.children:
        yield child
        if child.dep_ in ("det", "amod", "nummod", "quantmod", "predet", "advmod"):
            yield from child.children


def _would(head: Token) -> bool:
    return any(aux.lower_ in ("would", "'d", "’d") for aux in auxiliaries(head))
