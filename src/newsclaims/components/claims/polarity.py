"""Negation of a main proposition, read off the dependency tree: not any "not" in the sentence.

By the annotation guide (`tests/gold/CLAIMS.md`) a proposition is negated where it is negative in form; lexical
negatives (fail, refuse, without) are no negation. Two negatives make none.
"""

from collections.abc import Sequence

from spacy.tokens import Token

from newsclaims.components.claims.propositions import CLAUSES, SUBJECTS, auxiliaries
from newsclaims.lexicons import assertion_words

ARGUMENTS = (*SUBJECTS, "dobj", "attr", "acomp", "advmod", "npadvmod", "pobj", "oprd", "dative")
ALL = ("all", "every", "everyone", "everybody", "everything", "many", "much", "one", "a", "single")
"""Words of which "not" in front denies the proposition: "not everyone agrees"."""

NEAR = 30
"""Words within which a "but" answers to "not just"."""

NO_CASE = ("circumstance", "way", "mean", "means", "time", "point", "account", "condition", "case", "sense")
"""Nouns that with "no" deny a whole clause: "in no way", "by no means", "at no time"."""


def is_negated(heads: Sequence[Token]) -> bool:
    """Whether the first of some main propositions, or most of them, is negative in form."""
    if not heads:
        return False
    negative = [_negative(head) for head in heads]
    return negative[0] or 2 * sum(negative) > len(negative)


def _negative(head: Token, raised: bool = True) -> bool:
    children = list(head.children)
    count = sum(1 for child in children if _negator(child))
    count += head.lower_ == "not"  # the whole of an answer: "Probably not."
    if head.dep_ == "conj":
        shared = {aux.head for aux in auxiliaries(head)} - {head}
        count += sum(1 for first in shared for child in first.children if child.dep_ == "neg")
    count += any(_no_phrase(child) for child in children if child.dep_ in ARGUMENTS)
    count += any(_in_no_case(child) for child in children if child.dep_ in ("prep", "npadvmod"))
    count += any(_far_from(child) for child in children if child.lower_ in ("far", "anything"))
    if count:
        certain = _certainty(head)
        if certain is not None:
            return certain != head and _negative(certain, raised=False)
        count += any(_litotes(child) for child in children)
    below = _raised(head) if raised else None
    if below is not None and _negative(below, raised=False):
        count += 1
    return count % 2 == 1


def _negator(token: Token) -> bool:
    word = token.lower_
    if word == "nor" and token.dep_ in ("cc", "neg", "preconj", "advmod"):
        return token.i < token.head.i and token.head.dep_ != "conj"
    if token.dep_ == "neg" or word in ("never", "cannot", "hardly", "scarcely", "barely"):
        return word != "only" and not _not_only(token)
    return False


def _not_only(token: Token) -> bool:
    """Whether it is "not only", or "not just … but": "can't just leave" is a negation."""
    after = _next(token)
    if after not in ("just", "merely", "simply"):
        return after == "only"
    return any(word.lower_ == "but" for word in token.doc[token.i : token.i + NEAR])


def _no_phrase(child: Token) -> bool:
    """Whether a subject, object or predicate is "nobody", "none of them", "no indication", "not everyone"."""
    words = assertion_words("negative")
    if child.lower_ in words:
        return True
    for word in child.lefts:
        if word.lower_ in words and word.dep_ in ("det", "neg", "advmod", "amod", "preconj", "cc"):
            return True
        if word.lower_ == "not" and word.dep_ in ("neg", "advmod", "preconj"):
            nearby = {child.lower_, *(other.lower_ for other in child.lefts)}
            return child.dep_ in SUBJECTS and bool(nearby & set(ALL))
    return False


def _in_no_case(child: Token) -> bool:
    """Whether an adverbial is "in no way", "by no means", "under no circumstances"."""
    nouns = [child] if child.dep_ == "npadvmod" else [c for c in child.children if c.dep_ == "pobj"]
    return any(noun.lemma_.lower() in NO_CASE and any(c.lower_ == "no" for c in noun.lefts) for noun in nouns)


def _far_from(child: Token) -> bool:
    """Whether a predicate is "far from done", "anything but safe"."""
    if child.dep_ in ("advmod", "acomp") and child.lower_ == "far":
        return any(c.lower_ == "from" for c in child.children) or _next(child) == "from"
    return (
        child.dep_ in ("attr", "dobj", "acomp", "nsubj")
        and child.lower_ == "anything"
        and _next(child) == "but"
    )


def _next(token: Token) -> str:
    return token.doc[token.i + 1].lower_ if token.i + 1 < len(token.doc) else ""


def _litotes(child: Token) -> bool:
    """Whether a negated predicate is negative in itself: "not impossible", "not unusual"."""
    return child.dep_ in ("acomp", "attr") and child.lower_ in assertion_words("litotes")


def _certainty(head: Token) -> Token | None:
    """Give what "there is no doubt that …", "nobody denies that …" assert: a clause, or the head if there is none."""
    doubted: Token | None = None
    if head.lemma_.lower() in assertion_words("doubt") and head.pos_ in CLAUSES:
        doubted = head
    else:
        for child in head.children:
            if child.dep_ in ("attr", "nsubj", "dobj") and child.lemma_.lower() in assertion_words("doubt"):
                doubted = child
    if doubted is None:
        return None
    no = [
        c
        for c in (*doubted.children, *head.children)
        if c.dep_ == "neg" or c.lower_ in ("no", "nobody", "never")
    ]
    no += [c for who in head.children if who.dep_ in SUBJECTS for c in who.lefts if c.lower_ == "no"]
    if not no:
        return None
    for word in (doubted, head):
        for child in word.children:
            if (
                child.dep_ in ("ccomp", "acl", "advcl", "relcl")
                and child.pos_ in CLAUSES
                and child.i > word.i
            ):
                return child
    return None if doubted == head else head


def _raised(head: Token) -> Token | None:
    """Give the clause whose negation may stand with its governor ("I don't think that it works": negative raising)."""
    if head.lemma_.lower() not in assertion_words("transparent"):
        return None
    return next((c for c in head.children if c.dep_ in ("ccomp", "xcomp") and c.i > head.i), None)
