"""The main propositions of a stretch of text: the clauses that nothing else in the stretch governs."""

from collections.abc import Iterator, Sequence

from spacy.tokens import Span, Token

SUBJECTS = ("nsubj", "nsubjpass", "csubj", "expl")
LOOSE = ("cc", "mark", "prep", "dep", "intj")
MODALS = ("aux", "auxpass")


def units(content: Sequence[Span]) -> list[list[Token]]:
    """Give the tokens of each sentence of a quote's content; a sentence that the cue splits is one unit."""
    sentences: dict[int, list[Token]] = {}
    for span in content:
        for token in span:
            if not token.is_space:
                sentences.setdefault(token.sent.start, []).append(token)
    return list(sentences.values())


def main_heads(unit: Sequence[Token]) -> list[Token]:
    """Give the heads of a unit's main clauses in order: what hangs on nothing in it, and what is coordinated to it.

    A subordinate clause doesn't count.
    """
    inside = {token.i for token in unit}
    tops = [t for t in unit if t.head.i not in inside or t.head == t]
    tops = [t for t in tops if not t.is_punct and t.dep_ not in LOOSE] or tops
    verbs = [t for t in tops if t.pos_ in ("VERB", "AUX")]
    heads: list[Token] = []
    for top in verbs or tops[:1]:
        for head in [top, *_coordinated(top, inside)]:
            if head not in heads:
                heads.append(head)
    return heads


def _coordinated(head: Token, inside: set[int]) -> Iterator[Token]:
    for child in head.children:
        if child.i not in inside or child.pos_ not in ("VERB", "AUX"):
            continue
        # two clauses joined by a colon, a dash or a comma: the parser makes the first the second's ccomp
        joined = child.dep_ == "conj" or (child.dep_ == "ccomp" and child.i < head.i and _has_subject(child))
        if joined:
            yield child
            yield from _coordinated(child, inside)


def _has_subject(head: Token) -> bool:
    return any(child.dep_ in SUBJECTS for child in head.children)


def subject(head: Token) -> Token | None:
    """Give the subject of a clause; for a coordinated one without its own, the first clause's."""
    for child in head.children:
        if child.dep_ in SUBJECTS and child.dep_ != "expl":
            return child
    return subject(head.head) if head.dep_ == "conj" and head.head != head else None


def auxiliaries(head: Token) -> list[Token]:
    """Give the auxiliaries of a clause, modals too; for a coordinated one without its own, the first one's."""
    own = [child for child in head.children if child.dep_ in MODALS]
    if not own and head.dep_ == "conj" and not _has_subject(head) and head.head.pos_ in ("VERB", "AUX"):
        return auxiliaries(head.head)
    return own
