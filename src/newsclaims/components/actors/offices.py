"""The parts of a role: the office, where or for whom it is held, and whether it still is.

"former UN top negotiator" is the office "top negotiator" at the UN, held no more; "chief crop analyst at Vidal" is held
at Vidal. What stands with "of", "for", "in" or "to" is an affiliation only where a name or an organisation stands:
a head of policy and a minister for trade are offices as they are.
"""

from typing import NamedTuple

from spacy.tokens import Doc, Token

from newsclaims import lexicons
from newsclaims.components.actors.affiliations import (
    ARTICLES,
    AT,
    OF,
    Named,
    behind,
    in_front,
    is_portfolio,
    phrase,
)
from newsclaims.components.actors.capitals import HYPHENS
from newsclaims.components.actors.office_words import STATUS, Extent
from newsclaims.vocabulary import RoleStatus


class Office(NamedTuple):
    """The parts of a role as ranges of tokens; None for what isn't said."""

    title: Extent | None
    affiliation: Extent | None
    status: RoleStatus


HEADING = lexicons.actor_words("heading")
"""What those do who head something without an office."""
GONE = frozenset(("VBD", "VBN"))
HELPING = frozenset(("has", "have", "'s", "’s"))
FOUNDING = frozenset(("found", "own", "create", "establish"))
"""What was founded once stays founded."""


def office(doc: Doc, first: int, last: int, named: Named) -> Office:
    """Give the parts of the role in the tokens `[first, last)`.

    Args:
        doc: the article.
        first: where the role begins.
        last: its end.
        named: the tokens of names of actors, each with the name's range.

    Example:
        former UN top negotiator  ->  title "top negotiator", affiliation "UN", status "former"
    """
    if doc[first].pos_ == "VERB" and (doc[first].lemma_ in HEADING or doc[first].lemma_ == "work"):
        return _clause(doc, first, last, named)
    link, affiliation = behind(doc, first, last, named)
    status = _status(doc, first, link)
    before = in_front(doc, first, link, named)
    if before is None or is_portfolio(doc, before, link):
        return Office(_title(doc, first, link), affiliation, status)
    return Office(_title(doc, before[1], link), affiliation or before, status)


def _clause(doc: Doc, first: int, last: int, named: Named) -> Office:
    """Give the parts of "heads the union", which names no office."""
    at = first + 1
    if at < last and doc[at].lower_ in AT | OF:
        at += 1
    return Office(None, phrase(doc, at, last, named), "former" if _is_gone(doc, first) else "current")


def _is_gone(doc: Doc, i: int) -> bool:
    """Whether what somebody did is over: headed; but not has headed, nor founded."""
    helped = i > 0 and doc[i - 1].lower_ in HELPING
    return doc[i].tag_ in GONE and not helped and doc[i].lemma_ not in FOUNDING


def _status(doc: Doc, first: int, link: int) -> RoleStatus:
    """Give what the words before the office say: not those of whose office it is, "the former king's adviser"."""
    marks = [i for i in range(first, link) if doc[i].tag_ == "POS"]
    at = marks[-1] + 1 if marks else first
    words = [doc[i].lower_ for i in range(at, link)]
    if not marks:
        words = [*_word_before(doc, first), *words]
    parts = (part for word in words for part in word.split("-"))
    told: RoleStatus | None = next((STATUS[part] for part in parts if part in STATUS), None)
    return told or ("former" if "one-time" in "".join(words) else "current")


def _word_before(doc: Doc, first: int) -> list[str]:
    """Give the word before the role and its article: "Friis, | then | the chief analyst"; "the | late | senator"."""
    before = first - 1
    while before > 0 and doc[before].lower_ in ARTICLES:
        before -= 1
    return [doc[before].lower_] if before >= 0 else []


def _title(doc: Doc, first: int, last: int) -> Extent | None:
    """Give the office in `[first, last)` without what tells whether it is held, and where somebody lives."""
    while first < last:
        based = _based(doc, first, last)
        if based is None and not _is_skipped(doc[first]):
            break
        first = based if based is not None else first + 1
    while last > first and _is_trailing(doc[last - 1]):
        last -= 1
    return (first, last) if first < last else None


def _is_skipped(token: Token) -> bool:
    """Whether no office begins with a word."""
    return token.tag_ == "POS" or token.lower_ in ARTICLES or _is_trailing(token)


def _is_trailing(token: Token) -> bool:
    """Whether no office ends with a word: the president|-elect."""
    held = token.lower_ in STATUS or token.lower_ == "one-time"
    return held or token.text in HYPHENS or token.is_space


def _based(doc: Doc, first: int, last: int) -> int | None:
    """Give the end of "Lagos-based" at `first`."""
    for i in range(first, min(last, first + 4)):
        if doc[i].lower_ == "based" and i > first and doc[i - 1].text in HYPHENS:
            return i + 1
    return None
