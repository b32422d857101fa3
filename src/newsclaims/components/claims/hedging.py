"""Hedging of a main proposition: weakened by the speaker with "might", "likely", "appears", "I think", "if …".

By the annotation guide (`tests/gold/CLAIMS.md`); the words are those that Hyland ("Hedging in Scientific Research
Articles", 1998) and the CoNLL-2010 shared task count as hedges, as far as news uses them. A plain "will" or "would"
is none, and neither is "about" on a figure.
"""

from collections.abc import Iterable, Sequence

from spacy.tokens import Token

from newsclaims.components.claims.propositions import (
    SUBJECTS,
    Own,
    auxiliaries,
    first_person,
    parenthetical,
    subject,
    whole_clause,
)
from newsclaims.lexicons import assertion_words

CONDITIONS = ("if", "unless", "provided", "providing", "assuming", "lest")
PREDICATES = ("xcomp", "ccomp", "oprd", "acomp", "attr", "advcl")


def is_hedged(heads: Sequence[Token], inside: set[int], own: Own = first_person) -> bool:
    """Whether the first of some main propositions, or half of them, is weakened.

    Args:
        heads: the heads of the main propositions.
        inside: the places of the claim's own tokens; a word outside them doesn't count.
        own: which words name the speaker.
    """
    weak = [_weak(head, inside, own) for head in heads]
    return bool(weak) and (weak[0] or 2 * sum(weak) >= len(weak))


def _weak(head: Token, inside: set[int], own: Own) -> bool:
    modals, verbs, opinions = (assertion_words(kind) for kind in ("modal", "appearance", "opinion"))
    if any(aux.lower_ in modals and aux.i in inside for aux in auxiliaries(head)):
        return not _denied_possibility(head)
    lemma = head.lemma_.lower()
    if lemma in verbs and _governs(head):
        return True
    if lemma in opinions and (_believes(head, own) or _is_believed(head)):
        return True
    for child in head.children:
        if child.i in inside and _weakens(child, head, own):
            return True
    return any(
        child.dep_ == "advcl" and child.i in inside and _condition(child)
        for word in whole_clause(head)
        for child in word.children
    )


def _weakens(child: Token, head: Token, own: Own) -> bool:
    """Whether a word or phrase of a clause weakens it."""
    adverbs, word, dep = assertion_words("hedge"), child.lower_, child.dep_
    if dep == "advmod":
        return word in adverbs or word in ("kind", "sort")
    if dep in ("acomp", "attr", "oprd", "amod"):
        if word in adverbs or (dep == "acomp" and any(c.lower_ in adverbs for c in child.children)):
            return True
        return _unsure(child, head, own) or _chance(child)
    if dep in ("ccomp", "parataxis", "advcl"):
        return (parenthetical(child) and _of(child, own)) or (dep == "advcl" and _as_i_know(child, own))
    if dep == "prep":
        return (word in ("without", "absent") and _would(head)) or _in_my_view(child)
    if dep in SUBJECTS and any(c.lower_ in ("almost", "nearly") for c in _modifiers(child)):
        return True
    return dep in ("nsubj", "dobj") and _chance(child)


def _denied_possibility(head: Token) -> bool:
    """Whether "could not" denies or forbids rather than weakens."""
    return any(aux.lower_ in ("can", "could") for aux in auxiliaries(head)) and any(
        child.dep_ == "neg" for child in head.children
    )


def _governs(head: Token) -> bool:
    """Whether a verb of appearance has something that appears: "seems weak", "looks like a trap"."""
    return any(
        c.dep_ in PREDICATES or (c.dep_ in ("prep", "mark") and c.lower_ in ("like", "as"))
        for c in head.children
    )


def _believes(head: Token, own: Own) -> bool:
    return _of(head, own) and any(
        c.dep_ in ("ccomp", "xcomp") or (c.dep_ == "advcl" and head.lemma_ == "feel") for c in head.children
    )


def _of(head: Token, own: Own) -> bool:
    who = subject(head)
    return who is not None and (first_person(who) or own(who))


def _is_believed(head: Token) -> bool:
    """Whether a clause is "is believed to have left"."""
    return any(c.dep_ == "auxpass" for c in head.children) and any(c.dep_ == "xcomp" for c in head.children)


def _unsure(child: Token, head: Token, own: Own) -> bool:
    """Whether the speaker is "not sure that", or something is "unclear"."""
    if child.lower_ in ("sure", "certain", "convinced", "confident"):
        return _of(head, own) and any(c.dep_ == "neg" for c in head.children)
    return False


def _chance(child: Token) -> bool:
    """Whether there is "a chance that …", "a possibility of …", but not "no chance"."""
    if child.lemma_.lower() not in assertion_words("chance"):
        return False
    if any(c.lower_ in ("no", "every", "any") for c in child.lefts):
        return False
    return (
        any(c.dep_ in ("acl", "relcl", "prep", "ccomp") for c in child.rights) and child.head.lemma_ == "be"
    )


def _condition(clause: Token) -> bool:
    """Whether a clause is a condition; "even if" and "as if" make none."""
    for child in clause.children:
        if child.dep_ in ("mark", "advmod") and child.lower_ in CONDITIONS:
            before = child.doc[child.i - 1].lower_ if child.i else ""
            return before not in ("even", "as")
    return False


def _in_my_view(prep: Token) -> bool:
    """Whether a phrase is "in my view", "to my knowledge"."""
    return prep.lower_ in ("in", "to") and any(
        c.dep_ == "pobj"
        and c.lower_ in ("view", "opinion", "mind", "knowledge", "judgment", "judgement", "estimation")
        and any(p.lower_ in ("my", "our") for p in c.lefts)
        for c in prep.children
    )


def _as_i_know(clause: Token, own: Own) -> bool:
    """Whether a clause is "as far as I know"."""
    return (
        clause.lemma_ in ("know", "tell", "see")
        and _of(clause, own)
        and any(c.dep_ == "mark" and c.lower_ == "as" for c in clause.children)
    )


def _modifiers(token: Token) -> Iterable[Token]:
    for child in token.children:
        yield child
        if child.dep_ in ("det", "amod", "nummod", "quantmod", "predet", "advmod"):
            yield from child.children


def _would(head: Token) -> bool:
    return any(aux.lower_ in ("would", "'d", "’d") for aux in auxiliaries(head))
