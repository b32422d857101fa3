"""What a bare number counts, from the syntax."""

import re

from spacy.tokens import Token

from newsclaims import lexicons
from newsclaims.components.figures.amount import Amount
from newsclaims.components.figures.setting import Context

_IRREGULAR = lexicons.irregular_plurals()
_VICTIMS = frozenset(lexicons.figure_words("victim"))
_PEOPLES = frozenset(lexicons.demonyms())
_JOINED = frozenset(lexicons.figure_words("joined"))
_PASSED = {"more", "other", "additional", "new", "or", "so", "odd", "plus", "such", "different", "of"}
_DETERMINERS = {"the", "its", "their", "his", "her", "our", "those", "these"}
_WORD = re.compile(r"[A-Za-z]{3,}")
_REACH = 8
"""How many tokens behind the number its noun may stand."""


def lemma(token: Token) -> str:
    """Give the dictionary form of a counted noun: people → person; a plural name loses its s."""
    lower = token.lower_
    if lower in _IRREGULAR:
        return _IRREGULAR[lower]
    if token.pos_ != "PROPN" and token.tag_ != "NNPS":
        return token.lemma_.lower()
    if lower.endswith("ies") and len(lower) > 4:
        return token.text[:-3] + "y"
    kept = ("ss", "us") if token.tag_ == "NNPS" else ("ss", "us", "is")
    return token.text[:-1] if lower.endswith("s") and not lower.endswith(kept) else token.text


def counted(context: Context, amount: Amount, end: int) -> Token | None:
    """Give the noun that a bare number counts, or None.

    It is the head of the noun phrase that goes on behind the number ("170 civilian flights"), or behind "of" after a
    vague number ("dozens of balloons").
    """
    text, doc = context.text, context.doc
    at = context.after(amount.end)
    if at >= len(doc) or doc[at].idx >= end:
        return None
    if text[amount.end] in "-–":
        return _hyphened(context, amount, at, end)
    if text[amount.end : doc[at].idx].strip("“\"‘' \xa0\u202f\u2009\t\n"):
        return None
    if doc[at].lower_ == "of":
        if amount.style != "vague" and not amount.scaled:
            return None
        at = _behind_determiners(context, at + 1)
    return _head(context, amount, at, end)


def _behind_determiners(context: Context, at: int) -> int:
    doc = context.doc
    while at + 1 < len(doc) and doc[at].lower_ in _DETERMINERS:
        if doc[at].lower_ in ("those", "these") and doc[at + 1].pos_ not in ("NOUN", "ADJ"):
            return len(doc)
        at += 1
    return at


def _head(context: Context, amount: Amount, at: int, end: int) -> Token | None:
    """Give the head of the noun phrase that begins or goes on at token `at`."""
    doc = context.doc
    number = doc[context.index(amount.end - 1)]
    first = last = None
    for token in doc[at : at + _REACH]:
        if token.idx >= end:
            break
        following = doc[token.i + 1] if token.i + 1 < len(doc) else token
        if token.text == "-":
            continue
        if token.pos_ in ("NOUN", "PROPN") and any(map(str.isalnum, token.text)):
            first, last = first or token, token
            if not _goes_on(token) and following.text != "-":
                return _plain(first, token, amount)
        elif (last and token.pos_ not in ("ADJ", "VERB")) or not _is_passed(token, following, number, at):
            break
    if last is not None and _goes_on(last) and last.head.tag_ == "NNS" and last.head.i - at < _REACH:
        return last.head  # five northern and western provinces
    return last


def _goes_on(noun: Token) -> bool:
    """Say whether a noun only modifies another one behind it: "coal jobs"."""
    modifies = noun.dep_ in ("compound", "nmod", "amod", "nummod", "quantmod")
    doc, at = noun.doc, noun.i
    if at and doc[at - 1].text == "-" and at + 1 < len(doc) and doc[at + 1].pos_ == "NOUN":
        return True  # in-person interviews
    return modifies and noun.head.i > noun.i and noun.head.pos_ in ("NOUN", "PROPN", "NUM", "X")


def _is_passed(token: Token, following: Token, number: Token, at: int) -> bool:
    """Say whether a token may stand between a number and its noun."""
    if token.is_space or token.text in "“\"‘'-" or token.lower_ in _PASSED or token.pos_ in ("ADJ", "NUM"):
        return True
    if token.text == "," or token.pos_ == "CCONJ":  # five past and current employees
        between = token.i > at and token.nbor(-1).pos_ == "ADJ"
        return between and (token.text == "," or following.pos_ == "ADJ")
    if token.pos_ == "ADV":
        return following.pos_ in ("ADJ", "VERB")
    if following.text == "-" and token.idx + len(token) == following.idx:
        return True  # two in-person interviews
    if token.tag_ in ("VBN", "VBG", "VBD") and token.dep_ == "amod":
        return True
    modified = following.pos_ == "NOUN" and following.dep_ != "dobj" and number.head == following
    return token.tag_ in ("VBN", "VBG") and modified


def _plain(first: Token, head: Token, amount: Amount) -> Token | None:
    """Give the noun that is counted rather than the thing that many of it make: "a 1,237 delegate threshold"."""
    if amount.value == 1:
        return head
    owner = head.head
    if head.dep_ == "poss" and head.tag_ in ("NNP", "NN"):  # several of Clinton's aides
        before = {token.lower_ for token in head.doc[max(0, head.left_edge.i - 1) : head.i]}
        owns = "of" in before and owner.tag_ == "NNS" and owner.i > head.i
        return owner if owns else None
    if (
        head.tag_ not in ("NN", "NNP")
        or head.lower_.endswith("s")
        or head.lower_ in _IRREGULAR
        or amount.style == "vague"
    ):
        return head
    alone = first == head and amount.style == "words" and first.i >= 2
    if alone and first.nbor(-2).lower_ == "the":
        return None  # "the two post": a verb that was taken for a noun
    if first == head and first.text in _PEOPLES:
        return first  # 300 French
    return None if first.tag_ == "NNP" and not first.lower_.endswith("s") else first


def _hyphened(context: Context, amount: Amount, at: int, end: int) -> Token | None:
    """Give the noun joined to a number by a hyphen: 28-point, five-member."""
    doc = context.doc
    token = doc[at] if doc[at].text not in "-–" else doc[min(at + 1, len(doc) - 1)]
    if token.idx >= end or token.idx - amount.end > 1 or not _WORD.fullmatch(token.text):
        return None
    amount.hyphened = True
    return token if token.pos_ in ("NOUN", "PROPN") and token.lower_ not in _JOINED else None


_NUMBER_OF = re.compile(
    r"\bnumbers?\sof\s(?=\w)(?P<counted>[^.,;:()\"“”]{3,70}?)\s(?:to|from|at|was|is|reached|hit)\s\Z"
)


def numbered(context: Context, amount: Amount, start: int) -> str | None:
    """Give what a bare number counts by the words before it: "raised the number of its inspectors to 84"."""
    at = amount.number[0]
    found = _NUMBER_OF.search(context.text, max(start, at - 100), at)
    if amount.style not in ("digits", "dotted") or found is None:
        return None
    noun = None
    for token in context.doc[context.index(found.start("counted")) : context.after(at)]:
        if token.pos_ in ("NOUN", "PROPN"):
            noun = token
        elif noun is not None or token.pos_ not in ("DET", "ADJ", "PRON", "VERB", "NUM"):
            break
    return None if noun is None else lemma(noun)


def victims(context: Context, amount: Amount) -> Token | None:
    """Give the adjective behind the number that stands for people: "14 dead", "200 injured"."""
    at = context.after(amount.end)
    if at < len(context.doc) and context.doc[at].idx - amount.end <= 1 and context.doc[at].lower_ in _VICTIMS:
        return context.doc[at]
    return None
