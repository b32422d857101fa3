"""The role right before a name, read backwards word by word: "UN top negotiator | Amina Diallo"."""

from collections.abc import Callable
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from newsclaims.components.actors.affiliations import Named
from newsclaims.components.actors.capitals import HYPHENS
from newsclaims.components.actors.demonyms import is_demonym
from newsclaims.components.actors.examples import RoleExample
from newsclaims.components.actors.office_words import Extent
from newsclaims.components.actors.role_words import (
    ARTICLES,
    LINKS,
    LONGEST,
    Nouns,
    heads_role,
    is_role,
    is_role_word,
)
from newsclaims.components.actors.titled import title_end
from newsclaims.language.person_names import COURTESIES

NOUN_PHRASE = frozenset(("NOUN", "PROPN", "ADJ", "NUM"))
MANAGING = frozenset(("managing", "supervising", "presiding", "founding", "commanding"))
"""Participles that are part of an office."""
LONGEST_TITLE = 4
"""Words of a title before its "of"."""


def role_before(doc: Doc, end: int, nouns: Nouns, named: Named) -> Extent | None:
    """Give the role that ends right before the token `end`."""
    if end == 0 or doc[end - 1].text in LINKS or doc[end - 1].lower_ in ARTICLES:
        return None
    reached = _first(doc, end, named)
    first = _trimmed(doc, named[reached][0] if reached in named else reached, end)
    first = _after_link(doc, first, end, nouns, named)
    if first >= end or doc[end - 1].text.rstrip(".") in COURTESIES or _is_anothers(doc, first, end):
        return None
    return (first, end) if is_role(doc, first, end, nouns) else None


def _first(doc: Doc, end: int, named: Named) -> int:
    """Give how far back the words go that may belong to the role."""
    floor = max(doc[end - 1].sent.start, end - LONGEST)
    first = end
    while first > floor and _is_inside(Word(doc[first - 1], first - 1, end, floor)):
        if doc[first - 1].text == "and" and first - 2 in named:
            break
        first -= 1
    return first


def _is_anothers(doc: Doc, first: int, end: int) -> bool:
    """Whether it tells of another: "campaign manager for Kenyan | William Ruto", a supporter of Republican | Moyo."""
    described = doc[end - 1].pos_ == "ADJ" or is_demonym(doc[end - 1].text)
    return described and any(doc[i].text in ("of", "for") for i in range(first, end))


@dataclass(slots=True)
class Word:
    """A token, at `i`, before a name at `end`, in a sentence that begins at `floor` or before."""

    token: Token
    i: int
    end: int
    floor: int

    @property
    def doc(self) -> Doc:
        """The article."""
        return self.token.doc

    @property
    def before(self) -> Token | None:
        """The token before it, if it may belong to the role."""
        return self.doc[self.i - 1] if self.i > self.floor else None

    @property
    def glued(self) -> bool:
        """Whether no blank stands before it."""
        return not self.doc[self.i - 1].whitespace_

    @property
    def hyphened(self) -> bool:
        """Whether a hyphen stands before it."""
        return self.before is not None and self.before.text in HYPHENS


Holds = Callable[[Word], bool]
"""Whether a reason holds of a word."""


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a word belongs to a role, or doesn't, and an example."""

    holds: Holds
    example: RoleExample


OUTSIDE: list[Reason] = []
"""What is no word of a role, whatever else speaks for it."""
INSIDE: list[Reason] = []
"""What may be a word of a role."""


def _reason(reasons: list[Reason], example: RoleExample) -> Callable[[Holds], Holds]:
    def register(holds: Holds) -> Holds:
        reasons.append(Reason(holds, example))
        return holds

    return register


def _is_inside(word: Word) -> bool:
    """Whether a token may belong to a role."""
    return not any(one.holds(word) for one in OUTSIDE) and any(one.holds(word) for one in INSIDE)


@_reason(OUTSIDE, RoleExample("On Monday chief analyst Amina Diallo left.", "Amina Diallo", "chief analyst"))
def _is_of_a_day(word: Word) -> bool:
    """Whether it is a part of a date, which no role has, but for "43-year-old"."""
    token = word.token
    dated = token.ent_type_ in ("DATE", "TIME") and token.pos_ != "ADJ"
    return dated and word.doc[word.i + 1].text not in HYPHENS


@_reason(OUTSIDE, RoleExample("I am sure President Amina Diallo will come.", "Amina Diallo", "President"))
def _is_said_of_somebody(word: Word) -> bool:
    """Whether it is an adjective that a clause says of somebody: I am sure | President Moyo will come."""
    return word.token.pos_ == "ADJ" and word.token.dep_ in ("acomp", "ROOT")


@_reason(INSIDE, RoleExample("They met UN top negotiator Amina Diallo.", "Amina Diallo", "UN top negotiator"))
def _is_of_a_noun_phrase(word: Word) -> bool:
    """Whether it is a noun, an adjective, a number or a possessive's mark: the union's top diplomat."""
    token = word.token
    return (token.pos_ in NOUN_PHRASE or token.tag_ == "POS") and token.text not in ("“", "”")


@_reason(
    INSIDE,
    RoleExample("They quoted left-wing politician Amina Diallo.", "Amina Diallo", "left-wing politician"),
)
def _is_hyphen(word: Word) -> bool:
    """Whether it is a hyphen between two words: Lagos|-|based."""
    tied = word.glued and not word.token.whitespace_
    return word.token.text in HYPHENS and word.i + 1 < word.end and tied


@_reason(INSIDE, RoleExample("They met managing director Amina Diallo.", "Amina Diallo", "managing director"))
def _is_managing(word: Word) -> bool:
    """Whether it is a participle of offices: managing director."""
    return word.token.lower_ in MANAGING


@_reason(INSIDE, RoleExample("They met editor-in-chief Amina Diallo.", "Amina Diallo", "editor-in-chief"))
def _is_tied(word: Word) -> bool:
    """Whether hyphens stand before and behind "in": editor-in-chief."""
    doc, i = word.doc, word.i
    if word.token.lower_ != "in" or not 0 < i < word.end - 1:
        return False
    return doc[i - 1].text in HYPHENS and doc[i + 1].text in HYPHENS


@_reason(
    INSIDE,
    RoleExample("They quoted the Lagos-based analyst Amina Diallo.", "Amina Diallo", "Lagos-based analyst"),
)
def _is_participle_behind_a_hyphen(word: Word) -> bool:
    """Whether a hyphen ties a participle to a word before it: Lagos-based."""
    return word.token.tag_ in ("VBN", "VBG") and word.hyphened


@_reason(
    INSIDE,
    RoleExample(
        "They met secretary general of the league Amina Diallo.",
        "Amina Diallo",
        "secretary general of the league",
    ),
)
def _is_article(word: Word) -> bool:
    """Whether it is "the" in secretary general of the league; but not met | the minister."""
    before = word.before
    return word.token.lower_ == "the" and before is not None and before.lower_ in ("of", "for")


@_reason(INSIDE, RoleExample("They met head of state Amina Diallo.", "Amina Diallo", "head of state"))
def _is_of(word: Word) -> bool:
    """Whether it is the "of" of a role: head of the bank; but not the centrepiece of | President Moyo's plan."""
    doc, i, before = word.doc, word.i, word.before
    if word.token.text not in ("of", "for") or before is None or i + 1 >= word.end:
        return False
    starts = range(max(word.floor, i - LONGEST_TITLE), i)
    return is_role_word(before) or any(title_end(doc, at, i) == i for at in starts)


@_reason(
    INSIDE,
    RoleExample(
        "They quoted Science and Education Minister Amina Diallo.",
        "Amina Diallo",
        "Science and Education Minister",
    ),
)
def _is_and(word: Word) -> bool:
    """Whether it joins capitalised words: Health and Human Services Secretary."""
    before = word.before
    if word.token.text not in ("and", "&") or before is None:
        return False
    return before.pos_ == "PROPN" and word.doc[word.i + 1].pos_ in ("PROPN", "NOUN")


def _after_link(doc: Doc, first: int, end: int, nouns: Nouns, named: Named) -> int:
    """Give where the role begins if the words before its last "of" are another's: founder of the | group X."""
    link = next(
        (i for i in range(end - 1, first, -1) if doc[i].text in ("of", "for") and i not in named), None
    )
    if link is None:
        return first
    # daughter of former | President X
    capital = is_role_word(doc[end - 1]) and not doc[end - 1].is_lower
    anothers = not heads_role(doc[link - 1], nouns) and heads_role(doc[end - 1], nouns)
    return _trimmed(doc, link, end) if capital or anothers else first


def _trimmed(doc: Doc, first: int, end: int) -> int:
    """Give where the role begins in `[first, end)`: not at a link, a possessive's mark or a full stop."""
    while first < end and _is_no_beginning(doc[first]):
        first += 1
    return first


def _is_no_beginning(token: Token) -> bool:
    """Whether no role begins with a word."""
    return token.text in LINKS or token.lower_ in ARTICLES or token.is_punct or token.tag_ == "POS"
