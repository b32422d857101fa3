"""Negation of a main proposition, read off the dependency tree: not any "not" in the sentence.

By the annotation guide (`tests/gold/CLAIMS.md`) a proposition is negated where it is negative in form; lexical
negatives (fail, refuse, without) are no negation. Two negatives make none.
"""

from collections.abc import Sequence

from spacy.tokens import Token

from newsclaims.components.claims.propositions import CLAUSES, SUBJECTS, auxiliaries
from newsclaims.language.parse import child_behind, children_in, has_word
from newsclaims.lexicons import assertion_words

ARGUMENTS = (*SUBJECTS, "dobj", "attr", "acomp", "advmod", "npadvmod", "pobj", "oprd", "dative")
ALL = ("all", "every", "everyone", "everybody", "everything", "many", "much", "one", "a", "single")
"""Words of which "not" in front denies the proposition: "not everyone agrees"."""

APPROXIMATE = ("hardly", "scarcely", "barely", "rarely", "seldom")
"""Adverbs that make a clause negative in form (Huddleston and Pullum 2002, 9.1.3): "hardly anyone came"."""

NEVER = frozenset(("never", "cannot", *APPROXIMATE))

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
    """Whether a clause is negative in form: an odd number of things deny it."""
    count = _denials(head)
    if count:
        certain = _certainty(head)
        if certain is not None:
            return certain != head and _negative(certain, raised=False)
        affirmed = _leaves_undone(head) or _could_not_be_more(head)
        count += affirmed or any(_litotes(child) for child in head.children)
    below = _raised(head) if raised else None
    return (count + (below is not None and _negative(below, raised=False))) % 2 == 1


def _denials(head: Token) -> int:
    """Count what denies a clause: its negations, phrases such as "nobody" and "in no way", "far from"."""
    children = list(head.children)
    return (
        sum(map(_negator, children))
        + (head.lower_ == "not" or (head.pos_ not in CLAUSES and _no_phrase(head)))  # the whole of an answer
        + _shared_negations(head)
        + any(_no_phrase(child) for child in children if child.dep_ in ARGUMENTS)
        + any(_in_no_case(child) for child in children if child.dep_ in ("prep", "npadvmod"))
        + any(map(_far_from, children))
    )


def _shared_negations(head: Token) -> int:
    """Count the negations that a coordinated clause has with the auxiliary it shares: didn't come and see."""
    if head.dep_ != "conj":
        return 0
    firsts = {aux.head for aux in auxiliaries(head)} - {head}
    return sum(len(children_in(first, "neg")) for first in firsts)


def _negator(token: Token) -> bool:
    word = token.lower_
    if word == "nor" and token.dep_ in ("cc", "neg", "preconj", "advmod"):
        return token.i < token.head.i and token.head.dep_ != "conj"
    if token.dep_ == "neg" or word in NEVER:
        return word != "only" and not _not_only(token)
    return False


def _not_only(token: Token) -> bool:
    """Whether it is "not only", or "not just … but": "can't just leave" is a negation."""
    after = _next(token)
    if after not in ("just", "merely", "simply"):
        return after == "only"
    return has_word(token.doc[token.i : token.i + NEAR], "but")


def _no_phrase(child: Token) -> bool:
    """Whether a subject, object or predicate is "nobody", "none of them", "no indication", "not everyone"."""
    if child.lower_ in assertion_words("negative"):
        return not _nothing_but(child)
    if _nothing_but(child) or _no_matter(child):
        return False
    for word in child.lefts:
        if _no(word):
            return True
        if word.lower_ == "not" and word.dep_ in ("neg", "advmod", "preconj"):
            nearby = {child.lower_, *(other.lower_ for other in child.lefts)}
            return child.dep_ in SUBJECTS and not nearby.isdisjoint(ALL)
    return False


def _nothing_but(word: Token) -> bool:
    """Whether it is "nothing but", "no choice but", "nothing if not", which leave one thing."""
    after = _next(word)
    return (
        after in ("but", "if")
        and word.dep_ not in SUBJECTS
        and (after == "but" or word.doc[word.i + 2].lower_ == "not")
    )


def _no_matter(word: Token) -> bool:
    """Whether it is an adverbial "no doubt", "no wonder", "no matter what", which denies nothing."""
    aside = word.dep_ in ("advmod", "npadvmod")
    return aside and (word.lower_ == "matter" or word.lower_ in assertion_words("doubt"))


def _no(word: Token) -> bool:
    """Whether a word before a noun denies it: *no* indication, *neither* side, *hardly* anyone."""
    denies = word.lower_ in assertion_words("negative") or word.lower_ in APPROXIMATE
    return denies and word.dep_ in ("det", "neg", "advmod", "amod", "preconj", "cc") and not _no_more(word)


def _no_more(word: Token) -> bool:
    """Whether "no" stands at a comparison: *no fewer than* ten people, *no sooner* had she left."""
    after = word.doc[word.i + 1 : word.i + 3]
    return after.text.lower().startswith("sooner") or (
        len(after) > 1 and after[0].tag_ in ("JJR", "RBR") and after[1].lower_ == "than"
    )


def _in_no_case(child: Token) -> bool:
    """Whether an adverbial is "in no way", "by no means", "under no circumstances"."""
    nouns = [child] if child.dep_ == "npadvmod" else children_in(child, "pobj")
    return any(noun.lemma_.lower() in NO_CASE and has_word(noun.lefts, "no") for noun in nouns)


def _far_from(child: Token) -> bool:
    """Whether a predicate is "far from done", "anything but safe"."""
    if child.dep_ in ("advmod", "acomp") and child.lower_ == "far":
        return has_word(child.children, "from")
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


def _leaves_undone(head: Token) -> bool:
    """Whether a negation affirms a verb's complement: never *failed* to answer, can't *help* but laugh."""
    if head.lemma_ == "help":
        return has_word(head.rights, "but")
    governs = child_behind(head, "xcomp", "prep") is not None
    return governs and head.lemma_.lower() in assertion_words("undone")


def _could_not_be_more(head: Token) -> bool:
    """Whether a denied comparison says that nothing is beyond: we *could not be happier*, couldn't agree *more*."""
    more = any(
        word.tag_ in ("JJR", "RBR") and word.i > head.i for word in children_in(head, "acomp", "advmod")
    )
    return more and has_word(auxiliaries(head), "could") and not has_word(head.subtree, "than", "longer")


def _certainty(head: Token) -> Token | None:
    """Give what "there is no doubt that …", "nobody denies that …" assert: a clause, or the head if there is none."""
    doubted = _doubted(head)
    if doubted is None or not _is_denied(doubted, head):
        return None
    for word in (doubted, head):
        for child in word.children:
            clause = child.dep_ in ("ccomp", "acl", "advcl", "relcl") and child.pos_ in CLAUSES
            if clause and child.i > word.i:
                return child
    return None if doubted == head else head


def _doubted(head: Token) -> Token | None:
    """Give the word for a doubt in a clause: its verb, or the last such noun at it."""
    doubt = assertion_words("doubt")
    if head.lemma_.lower() in doubt and head.pos_ in CLAUSES:
        return head
    nouns = children_in(head, "attr", "nsubj", "dobj")
    return next(
        (noun for noun in reversed(nouns) if noun.lemma_.lower() in doubt and not _of_doing(noun)), None
    )


def _of_doing(noun: Token) -> bool:
    """Whether a question is of doing something, which "no question of leaving" denies."""
    return any(children_in(of, "pcomp") for of in children_in(noun, "prep"))


def _is_denied(doubted: Token, head: Token) -> bool:
    """Whether a doubt is denied: no doubt, nobody doubts, never doubted."""
    words = (*doubted.children, *head.children)
    if any(word.dep_ == "neg" or word.lower_ in ("no", "nobody", "never") for word in words):
        return True
    return any(has_word(who.lefts, "no") for who in children_in(head, *SUBJECTS))


def _raised(head: Token) -> Token | None:
    """Give the clause whose negation may stand with its governor ("I don't think that it works": negative raising)."""
    if head.lemma_.lower() not in assertion_words("transparent"):
        return None
    return child_behind(head, "ccomp", "xcomp")
