"""Of several who share a surname, whom the surname alone means: Ms Obi; his cousin Ade Obi laughed. “…,” Obi said."""

from collections.abc import Container, Iterator

from newsclaims.components.actors.aliases import person
from newsclaims.components.speakers.discourse import Appearance, Discourse, Entity
from newsclaims.components.speakers.noun_phrases import Source
from newsclaims.language.genders import gender_of
from newsclaims.language.person_names import SUFFIXES

REACH = 2
"""Paragraphs back in which somebody was on stage whom a surname means that others have."""


def namesake(stage: Discourse, entity: Entity, source: Source, heard: Container[str]) -> Entity:
    """Give whom a source that prints a surname alone means.

    That is whom the title before it fits; else who was last called by the whole name.

    Args:
        stage: the article's appearances.
        entity: whom the surname was taken for.
        source: the noun phrase.
        heard: keys of those who have spoken under their surname: it is theirs, but in the sentence behind another's name.
    """
    bearers = {one.key: one for one in _bearers(stage, source)}
    if entity.type != "person" or len(bearers) < 2 - (entity.key not in bearers and " " in entity.name):
        return entity
    told = gender_of(stage.doc[source.head.i - 1].text) if source.head.i else ""
    fitting = {key for key in bearers if stage.gender.get(key, told) == told} if told else set(bearers)
    if len(fitting) == 1:
        return bearers[fitting.pop()]
    latest = next(_named_in_full(stage, source, fitting or bearers.keys()), None)
    if latest is None or (entity.key in heard and not _goes_on(stage, latest, source)):
        return entity
    return latest.entity if _is_near(stage, latest.entity, source) else entity


def _bearers(stage: Discourse, source: Source) -> Iterator[Entity]:
    """Give the people named before who have a first name and just this surname: of Rao Tomas Rao, no Lindqvist-Rao."""
    surname = source.head.text
    for entity in {one.entity for one in stage.before(source.start, 400) if one.entity.type == "person"}:
        words = [word for word in entity.name.split() if word.strip(".,").lower() not in SUFFIXES]
        same = len(words) > 1 and person(entity.name).last == person(surname).last
        if same and ("-" in words[-1]) == ("-" in surname):
            yield entity


def _named_in_full(stage: Discourse, source: Source, keys: Container[str]) -> Iterator[Appearance]:
    """Give where some people were called by more than a surname, the latest first."""
    for one in stage.before(source.start, 400):
        whole = one.entity.actor is None or stage.names.get(one.token - 1) == one.entity.key
        if one.entity.key in keys and whole:
            yield one


def _goes_on(stage: Discourse, named: Appearance, source: Source) -> bool:
    """Whether the sentence right before, in this paragraph, is of who is named there, and not as another's relative."""
    near = 1 <= stage.sentence_of[source.first] - named.sentence <= 2
    here = named.paragraph == stage.paragraph_of[source.first]
    owned = any(one.tag_ in ("POS", "PRP$") for one in stage.doc[max(named.token - 6, 0) : named.token])
    return near and here and named.subject and not owned


def _is_near(stage: Discourse, entity: Entity, source: Source) -> bool:
    """Whether somebody has been on stage close by."""
    latest = next(one for one in stage.before(source.start, 400) if one.entity.key == entity.key)
    return stage.paragraph_of[source.first] - latest.paragraph <= REACH
