"""Whom a pronoun means, among those on stage.

A salience count after Lappin and Leass (1994): recent appearances, subjects and the last speaker weigh most;
a name inside somebody else's words, in a possessive or beside the pronoun in one clause weighs little or is
ruled out. Gender rules out, it never decides alone.
"""

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from newsclaims.components.speakers.discourse import Appearance, Discourse, Entity
from newsclaims.components.speakers.learned import Learned
from newsclaims.components.speakers.noun_phrases import HE_SHE, IT, THEY

SENTENCES_BACK = 7
MARGIN = 0.35
"""How far the answer must be ahead of the next; tuned on 162 pronouns of PolNeAR's dev."""

TOPIC = 0.3
"""What a doubling of somebody's mentions weighs: the article is about those whom it names most."""


SPOKE_LAST = 1.2
"""What it weighs that somebody has spoken last."""

DOUBTED = 2.0
"""What it takes away that somebody is named in the words themselves."""

OF_THE_GENDER = 0.6
"""What it weighs that somebody's name or title is known to be of the pronoun's gender."""

SUBORDINATE = 0.6
"""What it takes away that a subject is one of a clause beside the main one: after *she* won, when *he* left."""


LEARNED = 1.0
"""What the tagger's log-probability weighs that he or she is somebody."""

CLOSE = 0.6
"""How near in salience those are among whom the tagger chooses."""

LOWEST = -99.0
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
    for appearance in _possible(stage, pronoun, gender, reach, excluded):
        key, salience = appearance.entity.key, _salience(stage, appearance, pronoun)
        if salience > best.get(key, LOWEST):
            best[key], entities[key] = salience, appearance.entity
    last = last_speaker.key if last_speaker is not None else None
    for key in best:
        best[key] += SPOKE_LAST * (key == last)
        best[key] -= DOUBTED * (key in doubted)
        best[key] += OF_THE_GENDER * (gender is not None and stage.gender.get(key) == gender)
    if stage.learned is not None and word in HE_SHE:
        _decide(stage.learned, pronoun, best)
    return _answer(word, sorted(best, key=lambda key: -best[key]), best, entities, doubted, margin)


def _decide(learned: Learned, pronoun: Token, best: dict[str, float]) -> None:
    """Let the tagger choose among those of whom none is much more salient than the next."""
    most = max(best.values(), default=LOWEST)
    close = [key for key in best if most - best[key] < CLOSE]
    if len(close) > 1:
        for key, likely in learned.meant(pronoun.idx, close).items():
            best[key] += LEARNED * likely


def _possible(
    stage: Discourse, pronoun: Token, gender: str | None, reach: int, excluded: frozenset[str]
) -> Iterator[Appearance]:
    """Give the appearances before a pronoun that agree with it and aren't ruled out, by its clause or otherwise."""
    for one in stage.before(pronoun.idx, reach):
        if one.entity.key in excluded or not agrees(stage, one.entity, pronoun.lower_, gender):
            continue
        if pronoun.lower_ in THEY and not (one.entity.plural or _acts(stage, one)):
            continue
        if not _same_clause(stage, one, pronoun):
            yield one


def _acts(stage: Discourse, appearance: Appearance) -> bool:
    """Whether a body is a subject itself: not a place, nor the name inside "a Sarwate bus stopped"."""
    token = stage.doc[appearance.token]
    inside = token.dep_ in ("compound", "nmod") and stage.names.get(token.head.i) != appearance.entity.key
    return appearance.subject and not appearance.entity.place and not inside


def _answer(
    word: str,
    ranked: Sequence[str],
    saliences: Mapping[str, float],
    entities: Mapping[str, Entity],
    doubted: frozenset[str],
    margin: float,
) -> Answer:
    """Give the most salient of some entities, if nothing stands against it."""
    if not ranked:
        return Answer(None, f"nobody before it whom “{word}” could mean")
    first = entities[ranked[0]]
    if ranked[0] in doubted and word in HE_SHE:
        return Answer(None, f"“{word}” isn't {first.name}, whom its words name, and nobody else fits")
    if len(ranked) > 1 and saliences[ranked[0]] - saliences[ranked[1]] < margin:
        return Answer(None, f"“{word}” could mean {first.name} or {entities[ranked[1]].name}")
    return Answer(first)


def agrees(stage: Discourse, entity: Entity, word: str, gender: str | None) -> bool:
    """Whether somebody may be called by a pronoun, by number, kind and gender."""
    body = entity.type == "organisation"
    if word in THEY:
        return entity.plural or body
    if word in IT:
        return body and not entity.plural
    one = entity.human and not entity.plural and not body
    return one and (gender is None or stage.gender.get(entity.key, gender) == gender)


def _salience(stage: Discourse, appearance: Appearance, pronoun: Token) -> float:
    sentences = stage.sentence_of[pronoun.i] - appearance.sentence
    paragraphs = stage.paragraph_of[pronoun.i] - appearance.paragraph
    return (
        -0.8 * min(sentences, 6)
        - 0.4 * min(paragraphs, 4)
        + 1.2 * appearance.subject
        - 0.4 * appearance.aside
        - SUBORDINATE * _is_subordinate(stage, appearance)
        - 2.0 * (appearance.quoted and not stage.quoted(pronoun.idx))
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


def _same_clause(stage: Discourse, appearance: Appearance, pronoun: Token) -> bool:
    """Whether both hang on one verb: "Hale told him" can't mean that Hale told Hale."""
    if pronoun.dep_ == "poss" or stage.doc[appearance.token].dep_ == "poss":
        return False
    return appearance.governor == pronoun.head.i and stage.doc[appearance.governor].pos_ in ("VERB", "AUX")
