"""What a he or she close behind or before a name says of it: a person, whatever the model takes the name for."""

from collections.abc import Sequence

from spacy.tokens import Doc, Token

from newsclaims.components.actors.mentions import Name
from newsclaims.language.genders import PRONOUNS
from newsclaims.language.relations import SUBJECTS

REACH = 25
"""Tokens behind the name in which the pronoun may stand: the rest of its sentence and the next."""


def called_he_or_she(doc: Doc, names: Sequence[Name]) -> int:
    """Count the places where a name is a subject and a he or she comes next, or last, with no other name between.

    Example:
        Okenwa runs the port, and he wants more ships.  ->  1
        After her release, Okenwa left the country.  ->  1
    """
    return sum(_called(doc, name) or _called_before(doc, name) for name in names)


def _called_before(doc: Doc, name: Name) -> bool:
    """Whether a he or she stands in what opens the sentence, up to a comma: "After her release, | Okenwa"."""
    last = doc[name.last - 1]
    if last.dep_ not in SUBJECTS or name.first < 2 or doc[name.first - 1].text != ",":
        return False
    start = last.sent.start
    if doc[start].pos_ not in ("ADP", "SCONJ", "ADV", "VERB") or name.first - start > REACH:
        return False
    opening = doc[start : name.first]
    named = any(token.ent_type_ == "PERSON" for token in opening)
    return not named and any(token.lower_ in PRONOUNS for token in opening)


def _called(doc: Doc, name: Name) -> bool:
    if not any(doc[i].dep_ in SUBJECTS for i in range(name.first, name.last)):
        return False
    sentences = 0
    for i in range(name.last, min(name.last + REACH, len(doc))):
        token = doc[i]
        sentences += bool(token.is_sent_start)
        named = token.pos_ == "PROPN" and token.is_title and token.ent_type_ not in ("DATE", "TIME")
        if sentences > 1 or named or token.is_quote or "\n" in token.text:
            return False
        if token.lower_ in PRONOUNS:
            return not _is_done_to(doc, token, name)
    return False


def _is_done_to(doc: Doc, pronoun: Token, name: Name) -> bool:
    """Whether a him or her is the object of the verb whose subject the name is, and so somebody else."""
    verbs = {doc[i].head.i for i in range(name.first, name.last) if doc[i].dep_ in SUBJECTS}
    clause = pronoun.head.head if pronoun.dep_ == "nsubj" else pronoun.head
    return pronoun.lower_ in ("him", "her") and pronoun.dep_ != "poss" and clause.i in verbs
