"""Who is known by name: the actors, and those whom only an apposition or a source names."""

from collections.abc import Iterable

from newsclaims.components.speakers.appositions import Naming
from newsclaims.components.speakers.discourse import Entity
from newsclaims.language.person_names import SUFFIXES
from newsclaims.vocabulary import SpeakerType


class KnownNames:
    """Those who speak, by their whole names, and people by their surnames."""

    def __init__(self, entities: Iterable[Entity]) -> None:
        self.whole: dict[str, Entity] = {}
        self.surnames: dict[str, Entity] = {}
        self.entities: dict[str, Entity] = {}
        for entity in entities:
            self.entities[entity.key] = entity
            self._know(entity)

    def _know(self, entity: Entity) -> None:
        self.whole.setdefault(entity.name, entity)
        words = entity.name.split()
        while len(words) > 1 and words[-1].strip(".").lower() in SUFFIXES:  # Martin Luther King Jr. is King
            words.pop()
        if entity.type == "person" and len(words) > 1:
            self.surnames.setdefault(words[-1].strip(","), entity)

    def of(self, name: str, kind: SpeakerType = "person") -> Entity:
        """Give somebody of a name that is no actor's, who is known by it from then on."""
        entity = self.whole.get(name) or Entity(key=f"={name}", name=name, type=kind)
        self._know(entity)
        return entity

    def named(self, naming: Naming) -> Entity:
        """Give whom a source or an apposition names."""
        actor = naming.actor
        return self.entities[actor] if actor is not None else self.of(naming.called, naming.kind)
