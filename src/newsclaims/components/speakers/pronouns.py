"""Whom a pronoun means, among those on stage.

A salience count after Lappin and Leass (1994): recent appearances, subjects and the last speaker weigh most;
a name inside somebody else's words, in a possessive or beside the pronoun in one clause weighs little or is
ruled out. Gender rules out, it never decides alone.
"""

import math
from dataclasses import dataclass

from spacy.tokens import Token

from newsclaims.components.speakers.discourse import Appearance, Discourse, Entity
from newsclaims.components.speakers.noun_phrases import HE_SHE, IT, THEY

SENTENCES_BACK = 7
MARGIN = 0.35
"""How far the answer must be ahead of the next; tuned on 162 pronouns of PolNeAR's dev."""

TOPIC = 0.3
"""What a doubling of somebody's mentions weighs: the article is about those whom it names most."""


BOUND = 1.0
"""What the subject weighs more for a possessive in its verb's object."""


@dataclass(frozen=True, slots=True)
class Answer:
    """Whom a pronoun means, or why that can't be said."""

    entity: Entity | None
    reason: str | None = None


def resolve(
    stage: Discourse,
    pronoun: Token,
    last_speaker: Entity | None = None,
    excluded: frozenset[str] = frozenset(),
    doubted: frozenset[str] = frozenset(),
    gender: str | None = None,
    margin: float = MARGIN,
    reach: int = SENTENCES_BACK,
) -> Answer:
    """Give whom `pronoun` means, or a description that is used like one.

    Args:
        stage: the article's appearances.
        pronoun: he, she, they or it, in any case; or the head of a person's description.
        last_speaker: who spoke last before it.
        excluded: keys of entities that it can't mean: the addressee, an enclosing quote's speaker.
        doubted: keys of entities named in the words that the pronoun's referent says.
        gender: what the description says of it; a pronoun says it itself.
        margin: how far ahead of the next one the answer must be.
        reach: how many sentences back somebody may have been named.
    """
    word = pronoun.lower_
    gender = HE_SHE.get(word, gender)
    if word in THEY or word in IT:
        reach = min(reach, 3)
    best: dict[str, float] = {}
    entities: dict[str, Entity] = {}
    for appearance in stage.before(pronoun.idx, reach):
        entity = appearance.entity
        if entity.key in excluded or not _agrees(stage, entity, word, gender):
            continue
        if _same_clause(stage, appearance, pronoun):
            continue
        value = _salience(stage, appearance, pronoun)
        if value > best.get(entity.key, -99.0):
            best[entity.key] = value
            entities[entity.key] = entity
    for key in best:
        if last_speaker is not None and key == last_speaker.key:
            best[key] += 1.2
        if key in doubted:
            best[key] -= 2.0
        if gender is not None and stage.gender.get(key) == gender:
            best[key] += 0.6
    if not best:
        return Answer(None, f"nobody before it whom “{word}” could mean")
    ranked = sorted(best, key=lambda key: -best[key])
    if ranked[0] in doubted and word in HE_SHE:
        return Answer(
            None, f"“{word}” isn't {entities[ranked[0]].name}, whom its words name, and nobody else fits"
        )
    if len(ranked) > 1 and best[ranked[0]] - best[ranked[1]] < margin:
        return Answer(None, f"“{word}” could mean {entities[ranked[0]].name} or {entities[ranked[1]].name}")
    return Answer(entities[ranked[0]])


def _agrees(stage: Discourse, entity: Entity, word: str, gender: str | None) -> bool:
    if word in THEY:
        return entity.plural or entity.type == "organisation"
    if word in IT:
        return entity.type == "organisation" and not entity.plural
    if entity.type == "organisation" or entity.plural or not entity.human:
        return False
    return gender is None or stage.gender.get(entity.key, gender) == gender


def _salience(stage: Discourse, appearance: Appearance, pronoun: Token) -> float:
    sentences = stage.sentence_of[pronoun.i] - appearance.sentence
    paragraphs = stage.paragraph_of[pronoun.i] - appearance.paragraph
    value = -0.8 * min(sentences, 6) - 0.4 * min(paragraphs, 4)
    if appearance.subject:
        value += 1.2
    if appearance.aside:
        value -= 0.4
    if appearance.quoted and not stage.quoted(pronoun.idx):
        value -= 2.0
    if appearance.entity.place:
        value -= 0.8
    if (
        appearance.subject
        and sentences == 0
        and pronoun.dep_ == "poss"
        and _governs(stage, appearance, pronoun)
    ):
        value += BOUND
    return value + TOPIC * math.log2(1 + stage.named[appearance.entity.key])


def _governs(stage: Discourse, appearance: Appearance, pronoun: Token) -> bool:
    """Whether a possessive stands in the object of the verb whose subject is named: "Moyo repeated his threat"."""
    verb = stage.doc[appearance.governor]
    return verb.pos_ == "VERB" and pronoun.head.head.i == verb.i and pronoun.head.dep_ in ("dobj", "pobj")


def _same_clause(stage: Discourse, appearance: Appearance, pronoun: Token) -> bool:
    """Whether both hang on one verb: "Hale told him" can't mean that Hale told Hale."""
    if pronoun.dep_ == "poss" or stage.doc[appearance.token].dep_ == "poss":
        return False
    return appearance.governor == pronoun.head.i and stage.doc[appearance.governor].pos_ in ("VERB", "AUX")
