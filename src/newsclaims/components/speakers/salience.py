"""How easily somebody comes to mind where a pronoun stands: a salience count after Lappin and Leass (1994).

Recent appearances and subjects weigh most; a name inside somebody else's words or in a possessive weighs little.
"""

import math

from spacy.tokens import Token

from newsclaims.components.speakers.discourse import Appearance, Discourse

TOPIC = 0.3
"""What a doubling of somebody's mentions weighs: the article is about those whom it names most."""

QUOTED = 2.0
"""What it takes away that somebody is named in somebody's words and the pronoun isn't."""

SUBORDINATE = 0.6
"""What it takes away that a subject is one of a clause beside the main one: after *she* won, when *he* left."""

BOUND = 1.0
"""What the subject weighs more for a possessive in its verb's object."""


def salience(stage: Discourse, appearance: Appearance, pronoun: Token) -> float:
    """Give how salient an appearance is where a pronoun stands."""
    sentences = stage.sentence_of[pronoun.i] - appearance.sentence
    paragraphs = stage.paragraph_of[pronoun.i] - appearance.paragraph
    return (
        -0.8 * min(sentences, 6)
        - 0.4 * min(paragraphs, 4)
        + 1.2 * appearance.subject
        - 0.4 * appearance.aside
        - SUBORDINATE * _is_subordinate(stage, appearance)
        - QUOTED * (appearance.quoted and not stage.quoted(pronoun.idx))
        - 0.8 * appearance.entity.place
        + BOUND * (sentences == 0 and appearance.subject and _governs(stage, appearance, pronoun))
        + TOPIC * math.log2(1 + stage.named[appearance.entity.key])
    )


def _is_subordinate(stage: Discourse, appearance: Appearance) -> bool:
    """Whether somebody is the subject only of a clause beside the main one."""
    return appearance.subject and stage.doc[appearance.governor].dep_ in ("advcl", "relcl", "acl")


def _governs(stage: Discourse, appearance: Appearance, pronoun: Token) -> bool:
    """Whether a possessive stands in the object of the verb whose subject is named: "Moyo repeated his threat"."""
    verb = stage.doc[appearance.governor]
    if pronoun.dep_ != "poss":
        return False
    return verb.pos_ == "VERB" and pronoun.head.head.i == verb.i and pronoun.head.dep_ in ("dobj", "pobj")
