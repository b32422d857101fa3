"""The main propositions of a stretch of text: the clauses that nothing else in the stretch governs."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from spacy.tokens import Token

from newsclaims.language import relations
from newsclaims.language.parse import child_behind, children_in, has_child, is_negated
from newsclaims.lexicons import assertion_words

SUBJECTS = (*relations.SUBJECTS, "expl")
INVERTED = ("should", "had", "were")
"""Verbs that make a condition of a clause by standing before its subject: *had* she known."""

LOOSE = ("cc", "mark", "prep", "dep", "intj")
MODALS = ("aux", "auxpass")
CLAUSES = ("VERB", "AUX")

Own = Callable[[Token], bool]
"""Whether a word names the one who speaks: "I", or in reported speech "she"."""


class Unit(NamedTuple):
    """A sentence, or what a quote has of it, with the heads of its main clauses."""

    tokens: list[Token]
    heads: list[Token]


def units(content: Iterable[Sequence[Token]], number: Sequence[int]) -> list[list[Token]]:
    """Give the tokens of each sentence of a quote's content; a sentence that the cue splits is one unit.

    Args:
        content: the tokens of each of its spans.
        number: of each token's sentence, by the token's place.
    """
    sentences: dict[int, list[Token]] = {}
    for span in content:
        for token in span:
            if not token.is_space:
                sentences.setdefault(number[token.i], []).append(token)
    return list(sentences.values())


def main_heads(unit: Sequence[Token]) -> list[Token]:
    """Give the heads of a unit's main clauses in order: what hangs on nothing in it, and what is coordinated to it.

    A subordinate clause doesn't count.
    """
    inside = {token.i for token in unit}
    heads = {top.i: top for top in _tops(unit, inside)}
    waiting = list(heads.values())
    while waiting:
        head = waiting.pop()
        for child in head.children:
            if child.i in inside and child.i not in heads and _coordinated(child, head):
                heads[child.i] = child
                waiting.append(child)
    return [_framed(heads[place], inside) for place in sorted(heads)]


def _tops(unit: Sequence[Token], inside: set[int]) -> list[Token]:
    """Give the words of a unit that hang on none in it: all verbs, or without one the first."""
    free = [token for token in unit if _free(token, inside)]
    tops = [token for token in free if not token.is_punct and token.dep_ not in LOOSE] or free
    return [token for token in tops if token.pos_ in CLAUSES] or tops[:1]


def top_of(unit: Sequence[Token]) -> Token | None:
    """Give the first word of a unit that hangs on none in it."""
    inside = {token.i for token in unit}
    return next((token for token in unit if _free(token, inside)), None)


def _free(token: Token, inside: set[int]) -> bool:
    above = token.head.i
    return above not in inside or above == token.i


def _framed(head: Token, inside: set[int]) -> Token:
    """Give the clause that "the problem is that …" brings in; any other head is itself."""
    who = subject(head) if head.lemma_ == "be" and not is_negated(head) else None
    if who is None or who.lemma_.lower() not in assertion_words("frame"):
        return head
    below = (child for child in children_in(head, "ccomp") if child.i > who.i and child.pos_ in CLAUSES)
    return next((child for child in below if child.i in inside), head)


def _coordinated(child: Token, head: Token) -> bool:
    """Whether two clauses are side by side; joined by a colon, a dash or a comma, the first is parsed as a ccomp."""
    if child.pos_ not in CLAUSES:
        return False
    return child.dep_ == "conj" or (
        child.dep_ == "ccomp"
        and child.i < head.i
        and _has_subject(child)
        and not (parenthetical(child) or is_inverted(child))
    )


def is_inverted(clause: Token) -> bool:
    """Whether a clause is a condition by the order of its words: *should it rain*, the town will flood."""
    first = next((token for token in clause.subtree if not token.is_punct), clause)
    if first.lower_ not in INVERTED:
        return False
    return any(child.i > first.i for child in children_in(clause, *SUBJECTS, "attr"))


def _has_subject(head: Token) -> bool:
    return has_child(head, *SUBJECTS)


def parenthetical(clause: Token) -> bool:
    """Whether a clause is a remark on another one: "the plan, I think, works"."""
    return clause.lemma_.lower() in assertion_words("opinion") and not has_child(
        clause, "ccomp", "xcomp", "dobj"
    )


def subject(head: Token) -> Token | None:
    """Give the subject of a clause; for a coordinated one without its own, the first clause's."""
    while True:
        for child in head.children:
            if child.dep_ in SUBJECTS and child.dep_ != "expl":
                return child
        if head.dep_ != "conj":
            return None
        head = head.head


def auxiliaries(head: Token) -> list[Token]:
    """Give the auxiliaries of a clause, modals too; for a coordinated one without its own, the first one's."""
    while True:
        own = children_in(head, *MODALS)
        shares = head.dep_ == "conj" and not _has_subject(head) and head.head.pos_ in CLAUSES
        if own or not shares:
            return own
        head = head.head


def infinitive(head: Token) -> Token | None:
    """Give the infinitive that a word governs: "plans to go", "is expected to go"."""
    for child in head.children:
        if child.dep_ in ("xcomp", "acl", "advcl", "ccomp") and child.i > head.i and marked_to(child):
            return child
    return None


def marked_to(clause: Token) -> bool:
    """Whether a clause is an infinitive with "to"."""
    return any(child.dep_ == "aux" and child.tag_ == "TO" for child in clause.children)


def whole_clause(head: Token) -> Iterator[Token]:
    """Give the words that make one predicate with a head: "wants to go" is both verbs."""
    seen = 0
    below: Token | None = head
    while below is not None and seen < 5:
        yield below
        below = child_behind(below, "xcomp")
        seen += 1


def first_person(token: Token) -> bool:
    """Whether a word is "I" or "we"."""
    return token.lower_ in ("i", "we")
