"""Whom a pronoun means, among those on stage.

He and she are weighed by what was learned (`standing.py`). For the others, and for descriptions, a salience count
after Lappin and Leass (1994): recent appearances, subjects and the last speaker weigh most; a name inside somebody
else's words, in a possessive or beside the pronoun in one clause weighs little or is ruled out.
"""

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import takewhile

import numpy as np
from spacy.tokens import Token

from newsclaims.components.speakers.discourse import Appearance, Discourse, Entity, lemma
from newsclaims.components.speakers.named_sources import RELATIVES
from newsclaims.components.speakers.noun_phrases import HE_SHE, IT, THEY
from newsclaims.components.speakers.salience import salience
from newsclaims.components.speakers.standing import candidates, scores
from newsclaims.language.genders import NEITHER
from newsclaims.language.parse import first_left, has_child
from newsclaims.language.relations import SUBJECTS
from newsclaims.lexicons import demonyms

SENTENCES_BACK = 7
MARGIN = 0.35
"""How far the answer must be ahead of the next; tuned on 162 pronouns of PolNeAR's dev."""

ODDS = 0.1
"""The same of he and she, in log odds: whom they mean is seldom open to who reads on."""

SPOKE_LAST = 1.2
"""What it weighs that somebody has spoken last."""

UNUSUAL = 2.0
"""What it takes away that somebody's first name is usual for the other gender."""

UNTOLD = 0.7
"""What it takes away that nothing tells somebody's gender, beside others whose it is: as many are he as she."""

CONTRASTED = 3.5
"""The same where the other of two acts next: whose first name is hers would be he then."""

CONTRAST, WITHIN = 2, 80
"""Sentences, and tokens, in which he stands behind she."""

DOUBTED = 2.0
"""What it takes away that somebody is named in the words themselves."""

OF_THE_GENDER = 0.6
"""What it weighs that somebody's name or title is known to be of the pronoun's gender."""

LOWEST = -99.0


@dataclass(frozen=True, slots=True)
class Answer:
    """Whom a pronoun means, or why that can't be said.

    Attributes:
        entity: who it is.
        reason: why there is nobody.
        ahead: how far ahead of the next one somebody is.
    """

    entity: Entity | None
    reason: str | None = None
    ahead: float = 0.0


def resolve(
    stage: Discourse,
    pronoun: Token,
    last_speaker: Entity | None = None,
    excluded: frozenset[str] = frozenset(),
    doubted: frozenset[str] = frozenset(),
    gender: str | None = None,
    margin: float | None = None,
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
        margin: how far ahead of the next one the answer must be; by default `ODDS` or `MARGIN`.
        reach: how many sentences back somebody may have been named.
    """
    word = pronoun.lower_
    gender = HE_SHE.get(word, gender)
    if word in THEY or word in IT:
        reach = min(reach, 3)
    if word in HE_SHE:
        possible = [one for one in candidates(stage, pronoun, reach) if one.entity.key not in excluded]
        possible = _affected(stage, _as_is_usual(stage, possible, HE_SHE[word]), pronoun)
        best, usual = _weighed(stage, possible, pronoun), ODDS
    else:
        possible = list(_possible(stage, pronoun, gender, reach, excluded))
        best, usual = _salient(stage, possible, pronoun, gender), MARGIN
    entities = {one.entity.key: one.entity for one in possible}
    last = (
        last_speaker.key
        if last_speaker is not None and not _replaced(stage, last_speaker, possible)
        else None
    )
    told = {key for key in best if stage.gender.get(key, stage.usual.get(key)) == gender}
    untold = CONTRASTED if told and _is_contrasted(stage, pronoun) else UNTOLD * (word in HE_SHE)
    for key in best:
        best[key] -= untold * (bool(told) and key not in told)
        best[key] -= UNUSUAL * (gender is not None and stage.usual.get(key, gender) != gender)
        best[key] += SPOKE_LAST * (key == last)
        best[key] -= DOUBTED * (key in doubted)
    ranked = sorted(best, key=lambda key: -best[key])
    return _answer(word, ranked, best, entities, doubted, usual if margin is None else margin)


def _as_is_usual(stage: Discourse, possible: list[Appearance], gender: str) -> list[Appearance]:
    """Give some appearances without those whose first name is usual for the other gender, if anybody's tells this."""
    told = {
        one.entity.key: stage.gender.get(one.entity.key, stage.usual.get(one.entity.key)) for one in possible
    }
    if gender not in told.values():
        return possible
    return [one for one in possible if told[one.entity.key] in (gender, None)]


def _is_contrasted(stage: Discourse, pronoun: Token) -> bool:
    """Whether the other of two acts next, named by a pronoun: *She* said it was late. *He* said it wasn't."""
    if pronoun.lower_ not in HE_SHE:
        return False
    last = stage.sentence_of[pronoun.i] + CONTRAST
    for token in stage.doc[pronoun.i + 1 : pronoun.i + WITHIN]:
        if stage.sentence_of[token.i] > last or stage.is_person(token.i):
            return False
        other = HE_SHE.get(token.lower_, HE_SHE[pronoun.lower_]) != HE_SHE[pronoun.lower_]
        if other and token.dep_ in SUBJECTS and not stage.told(token.idx):
            return True
    return False


def _affected(stage: Discourse, possible: list[Appearance], pronoun: Token) -> list[Appearance]:
    """Give those alone whom the sentence before is about: That's not good enough for *Ada Obi*. She said ….

    Or its own sentence, before it: As for *Ada Obi*, she said ….
    """
    here = stage.sentence_of[pronoun.i]
    topic = {one.entity.key for one in possible if one.sentence == here and _is_topic(stage, one)}
    if len(topic) == 1:
        return [one for one in possible if one.entity.key in topic]
    about = {one.entity.key for one in possible if one.sentence == here - 1 and _is_affected(stage, one)}
    if len(about) == 1:
        return [one for one in possible if one.entity.key in about]
    owners = {
        owner for one in possible if one.sentence == here - 1 and (owner := _whose_acts(stage, one, possible))
    }
    return [one for one in possible if one.entity.key not in owners]


def _whose_acts(stage: Discourse, one: Appearance, possible: Sequence[Appearance]) -> str | None:
    """Give the key of whose colleague or lawyer somebody is who acts: *his* lawyer, Ben Okri, filed a complaint. He ….

    Not where it is told what became of them, nor of his family: his brother Ben had died.
    """
    top, verb = stage.doc[one.top], stage.doc[one.governor]
    owner = next((word for word in stage.doc[top.left_edge.i : top.i] if word.dep_ == "poss"), None)
    if owner is None or not one.subject or one.token not in stage.names or verb.tag_ != "VBD":
        return None
    if (
        verb.lemma_ in ("be", "have")
        or has_child(verb, "aux", "auxpass", "neg")
        or lemma(owner.head) in RELATIVES
    ):
        return None
    at = (other for other in possible if other.token == owner.i and other.entity != one.entity)
    return next((other.entity.key for other in at), None)


def _is_topic(stage: Discourse, one: Appearance) -> bool:
    """Whether somebody is what a sentence is set out to be about: As for *Ada Obi*, …."""
    top = stage.doc[one.top]
    opens = top.head.lower_ == "for" and top.head.i == top.sent.start + 1
    return top.dep_ == "pobj" and opens and top.sent[0].lower_ == "as"


def _is_affected(stage: Discourse, one: Appearance) -> bool:
    """Whether somebody stands behind a preposition in what that or this is called: that's no comfort to *her*.

    Or in what opens a sentence: For *Ada Obi*, who runs a shop, it is too late.
    """
    root, top = stage.doc[one.token].sent.root, stage.doc[one.top]
    if top.dep_ == "pobj" and top.head.i == top.sent.start and top.head.lower_ == "for":
        return True
    subject = first_left(root, *SUBJECTS)
    called = subject is not None and subject.lower_ in ("that", "this") and has_child(root, "attr", "acomp")
    return called and root.lemma_ == "be" and top.dep_ == "pobj" and top.head.lower_ in ("for", "to")


def _replaced(stage: Discourse, last: Entity, possible: Sequence[Appearance]) -> bool:
    """Whether a sentence's subject since the last speaker appeared is somebody else: centering's shift."""
    since = takewhile(lambda one: one.entity.key != last.key, possible)
    return any(
        one.subject and not stage.told(one.start) and stage.doc[one.governor].dep_ == "ROOT" for one in since
    )


def _weighed(stage: Discourse, possible: Sequence[Appearance], pronoun: Token) -> dict[str, float]:
    """Give the logarithm of how likely he or she is each of some people, up to a constant."""
    best: dict[str, float] = {}
    if len({one.entity.key for one in possible}) == 1:
        return {possible[0].entity.key: 0.0}
    for one, score in zip(possible, scores(stage, pronoun, possible), strict=True):
        best[one.entity.key] = float(np.logaddexp(best.get(one.entity.key, LOWEST), score))
    return best


def _salient(
    stage: Discourse, possible: Sequence[Appearance], pronoun: Token, gender: str | None
) -> dict[str, float]:
    """Give how salient each of those is who appear, where they are most so."""
    best: dict[str, float] = {}
    for one in possible:
        key = one.entity.key
        salient = salience(stage, one, pronoun)
        known = stage.gender.get(key, stage.usual.get(key))
        salient += OF_THE_GENDER * (gender is not None and known == gender)
        best[key] = max(best.get(key, LOWEST), salient)
    return best


def _possible(
    stage: Discourse, pronoun: Token, gender: str | None, reach: int, excluded: frozenset[str]
) -> Iterator[Appearance]:
    """Give the appearances before a pronoun that agree with it and aren't ruled out, by its clause or otherwise."""
    for one in stage.before(pronoun.idx, reach):
        if one.entity.key in excluded or not agrees(stage, one.entity, pronoun.lower_, gender):
            continue
        if pronoun.lower_ in THEY and not (one.entity.plural or _acts(stage, one)):
            continue
        if pronoun.lower_ in IT and one.entity.place and not (one.subject or one.entity.name in _nations()):
            continue  # she arrived in Lagos. It said …
        yield one


@cache
def _nations() -> frozenset[str]:
    """The places whose governments speak for them."""
    return frozenset(demonyms().values())


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
    if word in HE_SHE:
        ranked = [*(key for key in ranked if key not in doubted)] or ranked
    first = entities[ranked[0]]
    if ranked[0] in doubted and word in HE_SHE:
        return Answer(None, f"“{word}” isn't {first.name}, whom its words name, and nobody else fits")
    ahead = saliences[ranked[0]] - saliences[ranked[1]] if len(ranked) > 1 else math.inf
    if ahead < margin:
        return Answer(None, f"“{word}” could mean {first.name} or {entities[ranked[1]].name}")
    return Answer(first, ahead=ahead)


def agrees(stage: Discourse, entity: Entity, word: str, gender: str | None) -> bool:
    """Whether somebody may be called by a pronoun, by number, kind and gender."""
    body = entity.type == "organisation"
    if word in THEY:
        return entity.plural or body or stage.gender.get(entity.key) == NEITHER
    if word in IT:
        return body and not entity.plural
    one = entity.human and not entity.plural and not body
    known = stage.gender.get(entity.key, stage.called.get(entity.key))
    return one and (gender is None or known in (gender, None))


def is_usual(stage: Discourse, entity: Entity, word: str) -> bool:
    """Whether "he" may be said of somebody as far as the first name tells, which is usual for the other gender else."""
    return stage.usual.get(entity.key, HE_SHE[word]) == HE_SHE[word]
