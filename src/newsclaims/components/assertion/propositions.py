"""The main propositions of a stretch of text: the clauses that nothing else in the stretch governs."""

from collections.abc import Sequence

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
    heads = {top.i: top for top in verbs or tops[:1]}
    waiting = list(heads.values())
    while waiting:
        head = waiting.pop()
        for child in head.children:
            if child.i in inside and child.i not in heads and _coordinated(child, head):
                heads[child.i] = child
                waiting.append(child)
    return list(heads.values())


def _coordinated(child: Token, head: Token) -> bool:
    """Whether two clauses are side by side; joined by a colon, a dash or a comma, the first is parsed as a ccomp."""
    if child.pos_ not in ("VERB", "AUX"):
        return False
    return child.dep_ == "conj" or (child.dep_ == "ccomp" and child.i < head.i and _has_subject(child))


def _has_subject(head: Token) -> bool:
    return any(child.dep_ in SUBJECTS for child in head.children)


def subject(head: Token) -> Token | None:
    """Give the subject of a clause; for a coordinated one without its own, the first clause's."""
    while True:
        for child in head.children:
            if child.dep_ in SUBJECTS and child.dep_ != "expl":
                return child
        if head.dep_ != "conj" or head.head == head:
            return None
        head = head.head


def auxiliaries(head: Token) -> list[Token]:
    """Give the auxiliaries of a clause, modals too; for a coordinated one without its own, the first one's."""
    while True:
        own = [child for child in head.children if child.dep_ in MODALS]
        shares = head.dep_ == "conj" and not _has_subject(head) and head.head.pos_ in ("VERB", "AUX")
        if own or not shares or head.head == head:
            return own
        head = head.head
