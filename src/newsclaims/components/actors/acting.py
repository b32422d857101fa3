"""Places that act for their governments: "Moscow warned", "a deal with Beijing", "London's refusal".

Only the syntax tells: a place where something lies or happens acts for nobody. The government is that of the country
whose capital it is, and of a country or state its own.
"""

from collections.abc import Iterable

from spacy.tokens import Doc, Token

from newsclaims import lexicons
from newsclaims.components.actors.mentions import Name
from newsclaims.components.actors.types import Member, known

DEEDS = lexicons.actor_words("deed")
"""What governments do, beside saying something."""
OF_LAND = frozenset(("add", "boast", "present", "show", "signal", "mark"))
"""Reporting verbs that places are subjects of as places: the state boasts ten lakes."""
DEALINGS = lexicons.actor_words("dealing")
"""What is between governments, or with one."""
POSITIONS = lexicons.actor_words("position")
"""What is a government's where it is a place's."""
SEATED = ("country", "state", "capital")


def acts_for(doc: Doc, member: Member, members: Iterable[Member]) -> str | None:
    """Give for whom a place acts, "government of Russia"; None where it doesn't act, or nobody can tell for whom.

    Brussels acts for the European Union in an article that names it, for Belgium only in one that doesn't.

    Example:
        Moscow warned that it would answer.  ->  "government of Russia"
    """
    entry = known(member.names[0].text)
    if entry is None or entry.kind not in SEATED:
        return None
    if not any(_acts(doc, name) for name in member.names):
        return None
    if entry.key == "Brussels" and any(_names_the_union(other) for other in members):
        return "European Union"
    return (
        f"government of {_with_article(entry.country or entry.key)}"
        if entry.kind != "capital" or entry.country
        else None
    )


def _names_the_union(member: Member) -> bool:
    return any(
        (entry := known(form)) is not None and entry.key.startswith("European ") for form in member.forms
    )


def _with_article(country: str) -> str:
    """Give a country's name as it stands behind "of"."""
    plural = country.startswith("United ") or country.endswith(
        ("Islands", "Republic", "Emirates", "Netherlands")
    )
    return (
        f"the {country}" if plural or country in ("Philippines", "Bahamas", "Gambia", "Maldives") else country
    )


def _acts(doc: Doc, name: Name) -> bool:
    """Whether the place acts where it is named here."""
    token = _first_of_list(doc[name.last - 1])
    if token is None:
        return False
    if token.dep_ == "nsubj":
        return _is_deed(token.head)
    if token.dep_ == "poss":
        return token.head.lemma_ in POSITIONS
    return token.dep_ == "pobj" and _is_dealt_with(doc, token.head)


def _first_of_list(token: Token) -> Token | None:
    """Give the first of places that "and" joins: Moscow and Minsk warned; None in a list without it."""
    first = token
    while first.dep_ == "conj" and first.head.i < first.i and first.head.pos_ == "PROPN":
        first = first.head
    return first if first is token or any(child.dep_ == "cc" for child in first.rights) else None


def _is_dealt_with(doc: Doc, preposition: Token) -> bool:
    """Whether a preposition leads to one who acts: refused by, according to, a deal with."""
    word = preposition.lower_
    if word == "by":
        return preposition.dep_ == "agent" and _is_deed(preposition.head)
    if word == "to":
        return preposition.i > 0 and doc[preposition.i - 1].lower_ == "according"
    return word in ("between", "with") and preposition.head.lemma_ in DEALINGS


def _is_deed(verb: Token) -> bool:
    if verb.pos_ not in ("VERB", "AUX"):
        return False
    if verb.lemma_ in OF_LAND:
        return False
    words = lexicons.reporting_words().get((verb.lemma_, "verb"))
    spoken = words is not None and any(word.mode == "speech" for word in words.values())
    return spoken or verb.lemma_ in DEEDS
