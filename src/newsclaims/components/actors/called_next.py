"""What a name is called in the next sentence: Grand Tables lost money. *The company* blamed the weather."""

from collections.abc import Container

from spacy.tokens import Doc, Token

from newsclaims import lexicons
from newsclaims.components.actors.mentions import Name
from newsclaims.language.parse import has_left
from newsclaims.language.relations import SUBJECTS


def called_next(doc: Doc, name: Name, nouns: Container[str]) -> bool:
    """Whether the next sentence begins with "the" and one of the nouns, or says whose words it begins with so.

    And this one is on the name, that is, the name stands in its subject, or is its object where nobody else is named.
    """
    last = doc[name.last - 1]
    while last.dep_ in ("pobj", "prep", "appos") and last.head.i != last.i and not _is_a_person(last.head):
        last = last.head
    if last.head.dep_ != "ROOT" or not (last.dep_ in SUBJECTS or (last.dep_ == "dobj" and _alone(doc, name))):
        return False
    end = _begins(doc, last.sent.end)
    if end + 1 >= len(doc) or doc[end].lower_ != "the":
        return False
    noun = doc[end + 1].lower_
    return noun in nouns or "".join(token.lower_ for token in doc[end + 1 : end + 4]) in nouns  # the start-up


def _begins(doc: Doc, end: int) -> int:
    """Give where the sentence behind another begins, or what stands behind the words in marks that it begins with."""
    while end < len(doc) and doc[end].is_space:
        end += 1
    if end >= len(doc) or not doc[end].is_quote:
        return end
    for at in range(end + 1, min(len(doc), end + _LONGEST)):
        if doc[at].is_quote:
            return at + 1 if doc[at - 1].text == "," else end + 1
    return end + 1


_LONGEST = 60
"""Tokens of the longest words in marks behind which somebody is named."""


def _alone(doc: Doc, name: Name) -> bool:
    """Whether no organisation is named in the sentence beside it."""
    others = (token for token in doc[name.first].sent if not name.first <= token.i < name.last)
    return not any(token.ent_type_ == "ORG" or token.text in lexicons.known_names() for token in others)


def _is_a_person(noun: Token) -> bool:
    """Whether a noun is somebody's person, whose name stands behind it: his lawyer, Ann Lee."""
    return noun.lemma_ in lexicons.people() and has_left(noun, "poss")
