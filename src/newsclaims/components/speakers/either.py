"""Two of whom either may be meant: Judge Dahl and Judge Friis sat. *The judge* said …."""

from collections.abc import Container

from newsclaims.components.speakers.discourse import Appearance, Discourse, Entity
from newsclaims.components.speakers.noun_phrases import Source
from newsclaims.language.parse import has_verb, has_word

SENTENCES = 3
"""How far back two may stand."""


def either(stage: Discourse, source: Source, known: Container[str]) -> tuple[Entity, Entity] | None:
    """Give two who stand joined in the sentence in which those who may be meant appear last.

    Args:
        stage: the article's appearances.
        source: a description in the singular that tells them from nobody.
        known: the keys of those who may be meant.
    """
    if not source.definite or source.plural or source.modifiers or source.last > source.head.i + 1:
        return None
    last = [one for one in stage.before(source.start, SENTENCES) if one.entity.key in known]
    here = [one for one in reversed(last) if one.sentence == last[0].sentence]
    several = {one.entity.key: one.entity for one in here}
    if len(several) != 2 or any(one.quoted for one in here) or not _are_joined(stage, here[0], here[-1]):
        return None
    first, other = several.values()
    return first, other


def _are_joined(stage: Discourse, one: Appearance, other: Appearance) -> bool:
    """Whether an "and" stands between two, and no verb."""
    between = stage.doc[one.token + 1 : other.token]
    return has_word(between, "and", "or") and not has_verb(between)
