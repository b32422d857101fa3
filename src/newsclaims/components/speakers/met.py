"""The descriptive sources that an article has had so far, with whom they meant, for those that come back to them."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import islice

from newsclaims.components.speakers.body_nouns import TRADES, TRADING
from newsclaims.components.speakers.discourse import Discourse, Entity, lemma
from newsclaims.components.speakers.noun_phrases import Source
from newsclaims.components.speakers.source_kinds import is_named


class Met:
    """The sources met so far, by their head nouns."""

    def __init__(self, stage: Discourse) -> None:
        self.stage = stage
        self.sources: dict[str, list[tuple[Source, Entity]]] = defaultdict(list)
        self.unnamed: Entity | None = None

    def keep(self, source: Source, meant: Entity) -> None:
        """Keep whom a source has meant."""
        self.sources[lemma(source.head)].append((source, meant))
        if meant.type == "anonymous" and meant.human and not source.plural:
            self.unnamed = meant

    def spoke_since(self, source: Source, named: Entity | None) -> Entity | None:
        """Give the other body that has spoken since by the noun: the finance ministry, for “the ministry”."""
        told, body = next(self.earlier(source), (source, named))
        other = body is not None and body.actor is None and (told.modifiers or not told.definite)
        if named is None or not other or source.modifiers or lemma(source.head) in TRADING:
            return None
        before = self.stage.before(source.start, len(self.stage.doc))
        return None if any(one.entity == named and one.start > told.start for one in before) else body

    def told_so(self, source: Source) -> Entity | None:
        """Give the only firm of a trade that has spoken as one of it: the food retailer, for “the retailer”."""
        if source.plural or not source.definite or lemma(source.head) not in TRADES:
            return None
        told = {
            body.key: body
            for earlier, body in self.earlier(source)
            if body.actor and source.modifiers <= earlier.modifiers
        }
        return next(iter(told.values())) if len(told) == 1 else None

    def called_so(self, source: Source) -> Entity | None:
        """Give the body by name that the same words meant before: the company, of the firm that the story is about."""
        if source.plural or source.modifiers or not source.definite or source.last > source.head.i + 1:
            return None
        bodies = (one for earlier, one in self.earlier(source) if one.actor or is_named(earlier))
        return next((one for one in bodies if one.type == "organisation"), None)

    def again(self, source: Source) -> Entity | None:
        """Give the unnamed source that a definite description comes back to: "the official"."""
        for earlier, entity in self.earlier(source):
            unnamed = entity.type == "anonymous" and entity.human and earlier.plural == source.plural
            if unnamed and source.modifiers <= earlier.modifiers:
                return entity
        plain = lemma(source.head) in ("source", "person") and not source.modifiers
        return self.unnamed if plain else None

    def earlier(self, source: Source) -> Iterator[tuple[Source, Entity]]:
        """Give the sources with the same head noun that stand before `source`, latest first."""
        return islice(reversed(self.sources[lemma(source.head)]), 50)
