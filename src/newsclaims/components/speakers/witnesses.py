"""Who answers in a court: the witness."""

from collections.abc import Mapping

from newsclaims.components.speakers.deeds import is_of_a_court
from newsclaims.components.speakers.discourse import Discourse, Entity, lemma
from newsclaims.components.speakers.fitting import Role
from newsclaims.components.speakers.noun_phrases import Source
from newsclaims.lexicons import reporting_words

ANSWERS = 4
"""Sentences back in which a witness has spoken."""

IN_COURT = frozenset(
    (
        "judge", "justice", "magistrate", "coroner", "prosecutor", "lawyer", "solicitor", "barrister", "counsel",
        "advocate", "attorney", "defendant", "chairman", "chairperson", "chair", "sc", "kc", "qc",
    )
)  # fmt: skip
"""Those in a court who are no witnesses, by their roles and by the letters behind their names."""


def witness(stage: Discourse, source: Source, roles: Mapping[str, set[Role]]) -> Entity | None:
    """Give who has spoken last in a court, and is no lawyer and not the defendant, for "the witness"."""
    whole = source.last == source.head.i + 1 and not source.modifiers
    if lemma(source.head) != "witness" or not whole or not is_of_a_court(stage):
        return None
    for one in stage.before(source.start, ANSWERS):
        key = one.entity.key
        known = {role.head for role in roles.get(key, ())} | _letters(stage, key)
        spoke = (
            one.subject and not one.quoted and (lemma(stage.doc[one.governor]), "verb") in reporting_words()
        )
        if spoke and one.entity.type == "person" and not known & IN_COURT:
            return one.entity
    return None


def _letters(stage: Discourse, actor: str) -> set[str]:
    """Give the words right behind somebody's name: Ana Souza *KC*."""
    doc = stage.doc
    return {doc[i + 1].lower_ for i, one in stage.names.items() if one == actor and i + 1 < len(doc)}
