"""Bodies whose names tell of which kind they are: the Velm Post is a newspaper, a supreme court the high court."""

from newsclaims.components.speakers.discourse import Discourse, Entity, lemma
from newsclaims.components.speakers.noun_phrases import Source

PAPERS = frozenset(
    (
        "times", "post", "herald", "gazette", "chronicle", "courier", "daily", "journal", "mail", "mirror", "observer",
        "telegraph", "tribune", "guardian", "standard", "dispatch", "examiner", "inquirer", "newspaper", "echo",
    )
)  # fmt: skip
"""Words of newspapers' names."""


def body_of_kind(stage: Discourse, source: Source) -> Entity | None:
    """Give the only body that the article has named whose name is of the kind that a definite description tells.

    "The newspaper" is the Velm Post, "the high court" the supreme court where no other is a high court.
    """
    if source.determiner != "the" or source.plural or source.last > source.head.i + 1:
        return None
    words = _words_of(lemma(source.head), source.modifiers)
    before = stage.before(source.start, len(stage.doc)) if words else []
    named = {
        one.entity.key: one.entity
        for one in before
        if one.entity.actor
        and one.entity.type == "organisation"
        and not one.quoted
        and _has(one.entity, words)
    }
    return next(iter(named.values())) if len(named) == 1 else None


def _words_of(noun: str, modifiers: frozenset[str]) -> frozenset[str]:
    """Give the words of which one stands in the names of those that a description may mean."""
    if noun == "newspaper" and not modifiers:
        return PAPERS
    return (
        frozenset(("supreme", "high"))
        if (noun, modifiers) == ("court", frozenset(("high",)))
        else frozenset()
    )


def _has(entity: Entity, words: frozenset[str]) -> bool:
    name = entity.name.lower().split()
    return not words.isdisjoint(name) and (words is PAPERS or "court" in name)
