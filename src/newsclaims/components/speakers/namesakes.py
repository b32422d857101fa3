"""Of several who share a surname, whom the surname alone means: Ms Obi; his cousin Ade Obi laughed. “…,” Obi said."""

from collections.abc import Container, Iterable, Iterator

from newsclaims.components.actors.aliases import person
from newsclaims.components.speakers.discourse import Appearance, Discourse, Entity
from newsclaims.components.speakers.noun_phrases import Source
from newsclaims.language.genders import gender_of
from newsclaims.language.parse import skip_back
from newsclaims.language.person_names import SUFFIXES
from newsclaims.lexicons import first_names

YOUNGER = frozenset(("younger", "junior"))
ELDER = frozenset(("elder", "older", "senior"))
CHILDREN = frozenset(("son", "daughter", "grandson", "granddaughter", "nephew", "niece"))
PARENTS = frozenset(("father", "mother", "dad", "mum", "mom", "grandfather", "grandmother", "uncle", "aunt"))

OWNED = 6
"""Tokens before a name in which a possessive tells whose relative it is."""

REACH = 2
"""Paragraphs back in which somebody was on stage whom a surname means that others have."""


def namesake(
    stage: Discourse, entity: Entity, source: Source, heard: Container[str], last: Entity | None
) -> Entity:
    """Give whom a source that prints a surname alone means.

    That is whom the title before it fits; else who has just spoken, or who was last called by the whole name.

    Args:
        stage: the article's appearances.
        entity: whom the surname was taken for.
        source: the noun phrase.
        heard: keys of those who have spoken under their surname, which is theirs from then on.
        last: who spoke last.
    """
    bearers = {one.key: one for one in _bearers(stage, source)}
    other = entity.key not in bearers and " " in entity.name  # whose surname has another part
    if entity.type != "person" or len(bearers) < (1 if other else 2):
        return entity
    generation = _of_generation(stage, source, bearers) if len(bearers) == 2 else None
    if generation is not None:
        return bearers[generation]
    fitting = {key for key in bearers if _fits_title(stage, source, key)} or set(bearers)
    title = gender_of(stage.doc[source.head.i - 1].text) if source.head.i > source.first else ""
    fitting = {key for key in fitting if title and _usual(stage, key) == title} or fitting
    if len(fitting) == 1:
        return bearers[fitting.pop()]
    if last is not None and last.key in fitting and entity.key not in heard and _is_near(stage, last, source):
        return last
    latest = next(_named_in_full(stage, source, fitting), None)
    if latest is None or not _takes_over(stage, latest, source, entity.key in heard):
        return entity
    return latest.entity if _is_near(stage, latest.entity, source) else entity


def _of_generation(stage: Discourse, source: Source, keys: Iterable[str]) -> str | None:
    """Give whom of two a source calls the younger or the elder, by whose child somebody is."""
    words = {one.lower_ for one in stage.doc[source.first : source.last]}
    if words.isdisjoint(YOUNGER | ELDER):
        return None
    (line, younger), (other_line, elder) = sorted((_generation(stage, key), key) for key in keys)
    if line == other_line:
        return None
    return younger if not words.isdisjoint(YOUNGER) else elder


def _generation(stage: Discourse, key: str) -> int:
    """Give where somebody stands to another, 1 as a parent and -1 as a child; 0 if untold."""
    line = 0
    for one in stage.appearances:
        if one.entity.key != key or one.token not in stage.names:
            continue
        first = stage.tokens(one.start, one.start + 1)[0]
        kin = skip_back(stage.doc, first - 1, 0, lambda token: token.text == ",")
        if any(token.tag_ in ("POS", "PRP$") for token in stage.doc[max(kin - 2, 0) : max(kin, 0)]):
            noun = stage.doc[kin].lower_
            line = line or (noun in PARENTS) - (noun in CHILDREN)
    return line


def _bearers(stage: Discourse, source: Source) -> Iterator[Entity]:
    """Give the people named before who have a first name and just this surname: of Rao Tomas Rao, no Lindqvist-Rao."""
    surname = source.head.text
    people = {one.entity for one in stage.before(source.start, 400) if one.entity.type == "person"}
    for entity in (one for one in people if not one.plural):  # not of Ada and Ben Obi, who spoke together
        words = [word for word in entity.name.split() if word.strip(".,").lower() not in SUFFIXES]
        same = len(words) > 1 and person(entity.name).last == person(surname).last
        if same and ("-" in words[-1]) == ("-" in surname):
            yield entity
    yield from _joined(stage, source)


def _joined(stage: Discourse, source: Source) -> Iterator[Entity]:
    """Give those whose first name stands before somebody's of this surname, which is theirs: *Al* and Ida Obi."""
    for one in stage.before(source.start, 400):
        doc, i = stage.doc, one.token
        other = stage.entities.get(stage.names.get(i + 2, ""))
        if other is None or " " not in other.name or doc[i + 1].lower_ not in ("and", "&"):
            continue
        if " " not in one.entity.name and person(other.name).last == person(source.head.text).last:
            yield one.entity


def _fits_title(stage: Discourse, source: Source, key: str) -> bool:
    """Whether a title before a surname is of somebody's gender, or stands before their whole name: Adv Obi."""
    if source.head.i == source.first:
        return False
    title = stage.doc[source.head.i - 1]
    told = gender_of(title.text)
    if told:
        return _gender(stage, key) in ("", told)
    wholes = (one for one in stage.appearances if one.entity.key == key and one.token in stage.names)
    firsts = (stage.tokens(one.start, one.start + 1)[0] for one in wholes)
    return any(first and stage.doc[first - 1].text == title.text for first in firsts)


def _gender(stage: Discourse, key: str) -> str:
    """Give the gender that the article shows of somebody, or that the first name has mostly; "" if neither tells."""
    return stage.gender.get(key, stage.usual.get(key)) or _usual(stage, key)


def _usual(stage: Discourse, key: str) -> str:
    """Give the gender of a first name, which no title before a shared surname can have misled."""
    return first_names().get(stage.entities[key].name.partition(" ")[0]) or ""


def _named_in_full(stage: Discourse, source: Source, keys: Container[str]) -> Iterator[Appearance]:
    """Give where some people were called by more than a surname, the latest first."""
    for one in stage.before(source.start, 400):
        whole = one.entity.actor is None or stage.names.get(one.token - 1) == one.entity.key
        if one.entity.key in keys and whole:
            yield one


def _takes_over(stage: Discourse, named: Appearance, source: Source, heard: bool) -> bool:
    """Whether the surname is from now on that of who is named in full: not who comes in as another's relative.

    But in the sentence that goes on with one who is the subject right before, in the same paragraph; a surname that has
    spoken is given up only for somebody who is both.
    """
    near = 1 <= stage.sentence_of[source.first] - named.sentence <= 2
    goes_on = near and named.subject and named.paragraph == stage.paragraph_of[source.first]
    before = stage.doc[max(named.token - OWNED, 0) : named.token]
    related = any(one.tag_ in ("POS", "PRP$") for one in before)
    return goes_on and not related if heard else goes_on or not related


def _is_near(stage: Discourse, entity: Entity, source: Source) -> bool:
    """Whether somebody has been on stage close by."""
    latest = next(one for one in stage.before(source.start, 400) if one.entity.key == entity.key)
    return stage.paragraph_of[source.first] - latest.paragraph <= REACH
