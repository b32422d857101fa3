"""Two who speak together, or who have been named together before."""

from newsclaims.components.speakers.discourse import Discourse, Entity
from newsclaims.components.speakers.noun_phrases import Source
from newsclaims.vocabulary import SpeakerType

Found = tuple[Entity, str] | str
"""Who speaks and the rule that found it, or why nobody was found."""

REACH = 150
"""Tokens back in which a pair is looked for."""


def the_two(stage: Discourse, source: Source) -> Found:
    """Give the pair that stood together last: "the two" after "Ade and Bello met"."""
    for i in range(source.first - 1, max(source.first - REACH, 0), -1):
        both = _joined(stage, i) if stage.doc[i].lower_ == "and" else None
        if both is not None:
            return both, "the-two"
    return f"no pair stands before “{source.name}”"


def one_of_two(stage: Discourse, source: Source) -> Entity | None:
    """Give the first or the second of the pair that stood together last, as a source says: the former, the latter."""
    words = stage.doc[source.first : source.last]
    if len(words) != 2 or words[0].lower_ != "the" or words[1].lower_ not in ("former", "latter"):
        return None
    for i in range(source.first - 1, max(source.first - REACH, 0), -1):
        if stage.doc[i].lower_ in ("and", "or") and _joined(stage, i) is not None:
            behind = next(at for at in range(i + 1, len(stage.doc)) if at in stage.names)
            return stage.entities[stage.names[i - 1 if words[1].lower_ == "former" else behind]]
    return None


def _joined(stage: Discourse, at: int) -> Entity | None:
    """Give the two whose names stand on the sides of an "and", if they are of one type."""
    names = stage.names
    right = next((i for i in range(at + 1, min(at + 5, len(stage.doc))) if i in names), None)
    if at - 1 not in names or right is None or names[right] == names[at - 1]:
        return None
    one, other = stage.entities[names[at - 1]], stage.entities[names[right]]
    if one.type != other.type:
        return None
    return Entity(f"{one.key}+{other.key}", f"{one.name} and {other.name}", one.type, plural=True)


def pair(stage: Discourse, source: Source) -> tuple[Entity, str]:
    """Give two that speak together, as printed: "Washington and Kyiv", and the rule."""
    names = stage.names
    keys = sorted({names[i] for i in range(source.first, source.last) if i in names})
    people = all(stage.entities[key].type == "person" for key in keys)
    kind: SpeakerType = "person" if people else "organisation"
    return Entity(key="+".join(keys), name=source.name, type=kind, plural=True), "collective"
