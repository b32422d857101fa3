"""Who answers in a court: the witness."""

from collections.abc import Mapping

from newsclaims.components.speakers.discourse import Discourse, Entity, lemma
from newsclaims.components.speakers.fitting import Role
from newsclaims.components.speakers.noun_phrases import Source

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
    """Give the latest subject that is no lawyer and not the defendant, for "the witness"."""
    if lemma(source.head) != "witness" or source.modifiers or source.last > source.head.i + 1:
        return None
    for one in stage.before(source.start, ANSWERS):
        key = one.entity.key
        known = {role.head for role in roles.get(key, ())} | _letters(stage, key)
        if one.subject and one.entity.type == "person" and not one.quoted and not known & IN_COURT:
            return one.entity
    return None


def _letters(stage: Discourse, actor: str) -> set[str]:
    """Give the words right behind somebody's name: Ana Souza *KC*."""
    doc = stage.doc
    return {doc[i + 1].lower_ for i, one in stage.names.items() if one == actor and i + 1 < len(doc)}
