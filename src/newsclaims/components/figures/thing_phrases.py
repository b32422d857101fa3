"""The noun phrase that says what an amount measures, in characters."""

from spacy.tokens import Token

_OUTSIDE_PHRASE = {"det", "predet", "cc", "punct", "advmod", "prep", "relcl", "appos"}


def phrase(noun: Token, first: int = 0, stop: int | None = None) -> tuple[int, int] | None:
    """Give the noun phrase of `noun`, with the prepositional phrases behind it but no clause, in characters.

    Args:
        noun: its head.
        first: the index that it begins at, at the earliest.
        stop: the index that it ends before.
    """
    doc = noun.doc
    start = min([noun.i, *(child.left_edge.i for child in noun.lefts if child.dep_ not in _OUTSIDE_PHRASE)])
    start = max(start, first, *(token.i + 1 for token in doc[start : noun.i] if _is_outside(token)))
    while start < noun.i and doc[start].pos_ in ("DET", "PUNCT", "SPACE"):
        start += 1
    last = _last(noun)
    if stop is not None and last >= stop:
        last = noun.i
    if start > last or not any(char.isalpha() for token in doc[start : last + 1] for char in token.text):
        return None
    return doc[start].idx, doc[last].idx + len(doc[last])


def _is_outside(token: Token) -> bool:
    """Say whether a token ends what is no part of a noun phrase: a clause whose verb was misread, a bracket before."""
    return token.tag_ in ("VBZ", "VBD", "VBP", "MD") or token.text == ")"


def _last(noun: Token) -> int:
    """Give the index of the last token of a noun phrase: "total assistance to Ukraine", "the size of the crowd"."""
    last = _joined_by_hyphen(noun).i
    for child in noun.rights:
        goal = _goal(child) if child.i == last + 1 and child.lower_ in _WITHIN else None
        if goal is None or goal.pos_ == "NUM" or goal.ent_type_ in ("DATE", "TIME", "MONEY", "PERCENT"):
            break
        deeper = next(goal.rights, None)
        of = deeper is not None and deeper.lower_ == "of" and deeper.i == goal.i + 1
        inner = _goal(deeper) if deeper is not None and of else None
        last = _joined(goal if inner is None else inner).i
    return last


def _joined_by_hyphen(noun: Token) -> Token:
    """Give the word that a hyphen joins to a noun, or the noun: a co-founder."""
    doc, at = noun.doc, noun.i + 1
    stuck = at + 1 < len(doc) and doc[at].text == "-" and not noun.whitespace_ and not doc[at].whitespace_
    return doc[at + 1] if stuck and doc[at + 1].pos_ == "NOUN" else noun


def _joined(noun: Token) -> Token:
    """Give the last of two nouns that "and" joins side by side: a drop in agriculture and mining."""
    doc, at = noun.doc, noun.i + 2
    if at >= len(doc) or doc[at - 1].lower_ != "and":
        return noun
    second = doc[at]
    joined = second.dep_ == "conj" and second.head == noun and second.pos_ == noun.pos_
    return second if joined and next(second.rights, None) is None else noun


_WITHIN = {"of", "in", "on", "for", "from", "to"}


def _goal(preposition: Token) -> Token | None:
    """Give the noun that a preposition leads to."""
    return next((one for one in preposition.children if one.dep_ == "pobj"), None)
