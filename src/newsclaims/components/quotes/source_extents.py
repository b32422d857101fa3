"""How much of a source is printed as its own: the noun phrase of its head, without what the article adds to it."""

from collections.abc import Callable
from typing import NamedTuple

from spacy.tokens import Doc, Token

from newsclaims.components.quotes.cue_sources import PARTS, is_hyphenated, own_subject
from newsclaims.components.quotes.hidden_subjects import set_off
from newsclaims.components.quotes.named_lists import list_of
from newsclaims.components.quotes.pushed_down import reporter
from newsclaims.language.parse import first_child, has_left, has_word
from newsclaims.lexicons import people

NOMINAL = ("NOUN", "PROPN", "PRON", "NUM", "ADJ", "DET", "X", "SYM")
NAME_PREPOSITIONS = ("of", "for", "from", "with", "at")
OF_THE_OCCASION = ("on", "in", "during", "at", "to")
"""Prepositions that, behind a source that stands behind its cue, tell where or when it spoke."""

ONE_OF_THEM = ("one", "another")
"""Words for one of several whom a name may tell: Another, *Ade Bello*."""

BESIDE = ("punct", "relcl", "mark", "cc", "preconj", "advcl", "ccomp", "prep", "advmod")
"""What stands before a head and is no part of its noun phrase."""


class Behind(NamedTuple):
    """Something that hangs on the head of a source, behind it: in which phrase, and whether a comma sets it off."""

    word: Token
    head: Token
    bar: Token
    named: bool
    apart: bool


def _close(behind: Behind) -> bool:
    """Whether nothing sets it off: Sergeant Ade *Bello*."""
    return not behind.apart


def _restricts(behind: Behind) -> bool:
    """Whether it tells which of several is meant: people *familiar with the matter*."""
    is_main_verb = (
        behind.word.dep_ == "acl" and behind.word.tag_ == "VBD"
    )  # a baker called the police to say it
    return not (behind.apart or behind.named or is_main_verb)


def _belongs_to_it(behind: Behind) -> bool:
    """Whether a preposition goes on with it: the head *of the union*, but not said Ade *on* Monday."""
    word = behind.word
    if behind.apart or _is_a_day(word) or (behind.head.i >= behind.bar.i and _is_of_the_cue(word)):
        return False
    if not behind.named:
        return word.lower_ not in ("as", "after")
    return word.lower_ in NAME_PREPOSITIONS or (word.i > 0 and word.nbor(-1).text == "-")


def _is_a_day(word: Token) -> bool:
    """Whether a preposition tells on which day it was said: Lugo's mayor *on Monday* denied it."""
    return word.lower_ == "on" and any(child.ent_type_ == "DATE" for child in word.rights)


def _is_of_the_cue(word: Token) -> bool:
    """Whether it tells where it was said, or what: accused by the union *of* taking bribes."""
    return word.lower_ in OF_THE_OCCASION or first_child(word, "pcomp") is not None


def _names_it(behind: Behind) -> bool:
    """Whether it is the name of who is described: the driver, *Ade Bello*; Counsel, *Ade Bello*.

    So, too, the noun itself, of which the parser took a part for it: its chief *dispatcher*, Ade Bello.
    """
    if ends_the_list(behind.word):
        return True
    if behind.word.pos_ == "NOUN" and not (behind.apart or behind.named or behind.word.i > behind.head.i + 4):
        return behind.word.left_edge.i <= behind.head.i + 1 or behind.word.left_edge.pos_ == "PROPN"
    described = not behind.named or (
        behind.word.ent_type_ == "PERSON" and behind.head.ent_type_ in ("", "ORG", "NORP")
    )
    return described and behind.word.pos_ == "PROPN" and not _is_pronoun(behind.head)


def _is_pronoun(head: Token) -> bool:
    """Whether a word means somebody by itself: *she*; not: *another*, Ade Bello."""
    return head.pos_ == "PRON" and head.lower_ not in ONE_OF_THEM


def ends_the_list(word: Token) -> bool:
    """Whether a noun behind a comma ends what is listed before it: the paper, *packaging and printing concern*."""
    first, doc, head = word.left_edge.i, word.doc, word.head
    nouns = word.dep_ == "appos" and word.pos_ == head.pos_ == "NOUN"
    if not nouns or first != head.i + 2 or doc[head.i + 1].text != ",":
        return False
    own = has_left(word, "det", "poss")
    return has_left(head, "det") and not own and has_word(doc[first : word.i], "and", "or")


def _joined(behind: Behind) -> bool:
    """Whether it is another source beside it, on the same side of the cue: Ade and *Bello* said."""
    nominal = behind.word.pos_ in NOMINAL and behind.word.tag_ not in ("VBD", "VBZ", "VBP")
    return nominal and not behind.word.i > behind.bar.i > behind.head.i


PART_OF_IT: dict[str, Callable[[Behind], bool]] = {
    "case": _close,
    "nummod": _close,
    "nmod": _close,
    "compound": _close,
    "flat": _close,
    "prep": _belongs_to_it,
    "relcl": _restricts,
    "acl": _restricts,
    "amod": _restricts,
    "appos": _names_it,
    "dobj": _names_it,
    "conj": _joined,
}
"""For each relation to the head when what stands in it is a part of the source; else it never is."""


def noun_phrase(head: Token, bar: Token) -> tuple[int, int]:
    """Give the tokens `[first, stop)` of the noun phrase of `head` as printed, never reaching over the cue `bar`.

    A name goes without relative clause and apposition; a description keeps what restricts it ("one person who
    followed the meeting"), and the name that stands in apposition to it.
    """
    reports = reporter(bar)
    if reports is not None and head.i < bar.i:
        return reports
    listed = list_of(head, bar)
    if listed is not None:
        return listed
    first, stop = _begin(head, bar), _end(head, bar)
    if first <= bar.i < stop and head != bar:
        first, stop = (first, bar.i) if head.i < bar.i else (bar.i + 1, stop)
    placed = set_off(bar) if head.i == bar.i - 1 and own_subject(bar) in (None, head) else None
    first = placed if placed is not None else first
    first += first < head.i and tells_when(head.doc[first])
    first = max([first, *(i + 1 for i in range(first, head.i) if _closes(head.doc, first, i))])
    while stop > head.i + 1 and _hangs_over(head.doc[stop - 1]):
        stop -= 1
    while is_hyphenated(head.doc, stop):
        stop += 2
    while is_hyphenated(head.doc, first - 1):
        first -= 2
    return first, stop


def _closes(doc: Doc, first: int, i: int) -> bool:
    """Whether a bracket closes at a token that none opens from `first` on: (Intro) | Firefighters."""
    return doc[i].text == ")" and all(token.text != "(" for token in doc[first:i])


def _begin(head: Token, bar: Token) -> int:
    if head.dep_ == "compound" and head.head == bar:  # source and cue were read as one noun
        return min(
            [
                head.left_edge.i,
                *(one.left_edge.i for one in bar.lefts if one.dep_ in PARTS and _touch(one, head)),
            ]
        )
    own = (child for child in head.lefts if child.dep_ not in BESIDE)
    return min([head.i, *(child.left_edge.i for child in own)])


def tells_when(word: Token) -> bool:
    """Whether a day or a time of day was read as a part of who comes next: on *Monday* Obi said; *13:55* Obi said."""
    clock = word.ent_type_ == "TIME" and word.text[0].isdigit()
    return clock or (word.ent_type_ == "DATE" and word.nbor().ent_type_ == "PERSON")


def _touch(left: Token, head: Token) -> bool:
    """Whether a word stands before another with no mark between."""
    return left.i < head.i and not any(token.is_punct for token in head.doc[left.i : head.i])


def _end(head: Token, bar: Token) -> int:
    stop = head.i + 1
    named = _is_pronoun(head) or (head.pos_ == "PROPN" and not _is_a_role(head))
    for child in head.rights:
        is_part = PART_OF_IT.get(child.dep_)
        if is_part is not None and is_part(Behind(child, head, bar, named, _set_off(child))):
            stop = max(stop, _right_edge(child) + 1)
        elif _ends(child, bar):
            break
    return stop


def _is_a_role(head: Token) -> bool:
    """Whether a word in capitals is somebody's role, and no name: *Counsel* to the defendant, the *Head* in charge."""
    return head.ent_type_ != "PERSON" and head.lower_ in people() and not has_left(head, "compound")


def _ends(child: Token, bar: Token) -> bool:
    """Whether nothing behind a word belongs to a source that the word is no part of."""
    if child.dep_ in ("punct", "cc"):
        return False
    return child.i > bar.i or child.dep_ in ("appos", "relcl", "acl")


def _hangs_over(token: Token) -> bool:
    """Whether the last token of a phrase is an "and" or a mark that closes nothing in it."""
    return token.dep_ in ("punct", "cc") and token.text not in ")]’”\"'s"


def _right_edge(child: Token) -> int:
    """Give the last token under `child`, without the apposition that hangs on its end behind a comma."""
    if child.dep_ == "conj" and child.pos_ == "PROPN":
        for below in child.rights:
            if below.dep_ == "punct" and below.text == ",":
                return max(below.i - 1, child.i)
            if below.dep_ in ("relcl", "appos", "acl"):
                return max(below.left_edge.i - 1, child.i)
    return child.right_edge.i


def _set_off(child: Token) -> bool:
    left = child.left_edge.i
    return left > 0 and child.doc[left - 1].text in (",", "—", "–", "--", "(")
