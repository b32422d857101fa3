"""What the article says somebody is: titles before the name, appositives beside it, "who heads" after it.

A role is kept as printed, without its article: "UN top negotiator" before a name, "league’s trade chief" after it.
It is believed only where a word that heads roles stands in it.
"""

from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import NamedTuple

from spacy.tokens import Doc

from newsclaims import lexicons
from newsclaims.components.actors.affiliations import Named
from newsclaims.components.actors.capitals import HYPHENS
from newsclaims.components.actors.mentions import Name
from newsclaims.components.actors.office_words import Extent
from newsclaims.components.actors.offices import Office, office
from newsclaims.components.actors.role_words import ARTICLES, Nouns, heads_role, is_role
from newsclaims.components.actors.roles_before import role_before
from newsclaims.components.actors.roles_behind import CLOSING, role_behind
from newsclaims.components.actors.types import Member
from newsclaims.language.ages import past_age

OPENING = frozenset((",", "(", "–", "—", "-", "--"))
BREAKS = frozenset("\n\r\x0b\x0c\x85\u2028\u2029")
"""The characters that end a line."""


class Found(NamedTuple):
    """A role as a range of tokens, and its parts."""

    first: int
    last: int
    office: Office


def roles(doc: Doc, members: Sequence[Member]) -> list[list[Found]]:
    """Give for each member its roles, each wording once, in order."""
    named = {
        i: (name.first, name.last)
        for member in members
        for name in member.names
        for i in range(name.first, name.last)
    }
    return [sorted(_roles_of(doc, member, named)) for member in members]


def _roles_of(doc: Doc, member: Member, named: Named) -> Iterator[Found]:
    """Give the roles of one member, each wording once."""
    if member.type not in ("person", "organisation"):
        return
    nouns = lexicons.role_nouns(member.type)
    seen: set[str] = set()
    for name in member.names:
        for first, last in _beside(doc, name, nouns, named):
            wording = doc[first:last].text.lower()
            if wording not in seen:
                seen.add(wording)
                yield Found(first, last, office(doc, first, last, named))


def _beside(doc: Doc, name: Name, nouns: Nouns, named: Named) -> list[Extent]:
    """Give the roles beside one mention, as ranges of tokens."""
    at = _before_blanks(doc, name.first)
    if at > 0 and doc[at - 1].text in ("-", "–"):
        return []
    # A role with the name in apposition ends before the comma.
    apposed = at > 0 and doc[at - 1].text == "," and _closes(doc, name.last)
    found = [role_before(doc, at - apposed, nouns, named)]
    if name.last < len(doc) and doc[name.last].text in OPENING and not _hyphenated(doc, name.last):
        after = name.last + 1
        behind = role_behind(doc, past_age(doc, after + (doc[after : after + 1].text == "\xa0")), nouns)
        found.append(None if behind is None or _names_another(doc, behind, named) else behind)
    return [one for extent in found if extent is not None for one in _each(doc, *extent, nouns)]


def _names_another(doc: Doc, role: Extent, named: Named) -> bool:
    """Whether a title and the name that it is of stand there: according to Ann Lee, | Advocate Ola Friis KC | said."""
    own = takewhile(lambda i: doc[i].pos_ != "ADP", range(role[0] + 1, role[1]))
    inside = (named[i] for i in own if i in named)
    titled = [last for first, last in inside if first > role[0] and doc[first - 1].text[0].isupper()]
    return any(doc[last].tag_ != "POS" for last in titled)  # President Ann Lee's envoy


def _before_blanks(doc: Doc, at: int) -> int:
    """Give where the blanks of a line begin that end before `at`: a no-break space is a token of its own."""
    while at > 0 and doc[at - 1].is_space and BREAKS.isdisjoint(doc[at - 1].text):
        at -= 1
    return at


def _each(doc: Doc, first: int, last: int, nouns: Nouns) -> list[Extent]:
    """Give the roles that "and" joins one by one: "a lobbyist | and a former mayor of Lugo"."""
    for i in range(first + 1, last - 1):
        if doc[i].lower_ in ("and", "turned") and heads_role(doc[i - 1], nouns):
            then = i + 1
            while then < last and (doc[then].lower_ in ARTICLES or doc[then].lower_ == "now"):
                then += 1
            if then < last and is_role(doc, then, last, nouns):
                return [(first, i), *_each(doc, then, last, nouns)]
    return [(first, last)]


def _hyphenated(doc: Doc, i: int) -> bool:
    """Whether the token `i` is a hyphen that makes one word of those around it: "Moyo-era"."""
    return doc[i].text in HYPHENS and not doc[i - 1].whitespace_


def _closes(doc: Doc, i: int) -> bool:
    """Whether an appositive or the sentence ends at the token `i`."""
    return i < len(doc) and doc[i].text in CLOSING
