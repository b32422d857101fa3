"""Whom "he" or "she" means that nobody before it fits: who is named behind it, as features and some leads do.

“It is just broken,” *she* says. … *Ola Friis*, 34, grew up here (Huddleston and Pullum 2002, chapter 17).
"""

from spacy.tokens import Token

from newsclaims.components.speakers.antecedents import is_human
from newsclaims.components.speakers.discourse import Appearance, Discourse, Entity
from newsclaims.components.speakers.leads import is_presented
from newsclaims.components.speakers.noun_phrases import HE_SHE
from newsclaims.components.speakers.pronouns import agrees, is_usual
from newsclaims.language.relations import SUBJECTS

LATEST = 8
"""Sentences behind "he" in which a feature tells who that is."""


REACH = 400
"""Tokens before "he" in which the article may have begun with him."""


def named_behind(stage: Discourse, pronoun: Token) -> Entity | None:
    """Give whom the article names next, where nobody before he or she fits.

    Of the next sentence it is its subject, if it tells who that is. Of later ones it is the first person named, below
    the pronoun's paragraph, where the article goes on with "he" and nobody else acts on the way.
    """
    word = pronoun.lower_
    gender = HE_SHE.get(word)
    before = (one.entity for one in stage.before(pronoun.idx, 400))
    if gender is None or any(agrees(stage, entity, word, gender) for entity in before):
        return None
    here = stage.sentence_of[pronoun.i]
    below = reversed(stage.behind(pronoun.i, LATEST))
    behind = [one for one in below if one.sentence > here and not one.quoted]
    first = next((one for one in behind if one.entity.type == "person"), None)
    if (
        first is None
        or not agrees(stage, first.entity, word, gender)
        or not is_usual(stage, first.entity, word)
    ):
        return None
    if behind[0] == first and first.sentence == here + 1 and first.subject and _is_told_of(stage, first):
        return first.entity
    lower = stage.paragraph_of[first.token] > stage.paragraph_of[pronoun.i]
    return first.entity if lower and first.subject and _acts_alone(stage, pronoun, first) else None


def _is_told_of(stage: Discourse, one: Appearance) -> bool:
    """Whether a sentence tells who its subject is, and of nobody else: *Ola* has been a miner; *Ola*, 40, left."""
    verb = stage.doc[one.governor]
    others = any(word.lower_ in HE_SHE and (word.dep_ != "poss" or word.i < verb.i) for word in verb.sent)
    told = verb.tag_ == "VBZ" or verb.lemma_ == "be" or is_presented(stage, one)
    return told and not others


def _acts_alone(stage: Discourse, pronoun: Token, one: Appearance) -> bool:
    """Whether an article goes on with the pronoun, and nobody else acts between it and somebody's name."""
    others = [
        token
        for token in stage.doc[max(pronoun.i - REACH, 0) : one.token]
        if token.dep_ in SUBJECTS and token != pronoun and not stage.quoted(token.idx)
    ]
    again = any(HE_SHE.get(token.lower_) == HE_SHE[pronoun.lower_] for token in others)
    between = (token for token in others if token.i > pronoun.i)
    alone = all(
        HE_SHE.get(token.lower_, "") in ("", HE_SHE[pronoun.lower_]) and not is_human(token)
        for token in between
    )
    return again and alone
