"""Who speaks on the page, once for all articles: by the identities of a store, or of the page's own articles."""

from collections.abc import Iterable
from typing import Any

from newsclaims.linking.appearances import Appearance
from newsclaims.linking.identities import link
from newsclaims.linking.naming import Identity
from newsclaims.records import ArticleRecord


class Speakers:
    """The actors who are quoted or claim something, article by article, and who of them is one.

    Args:
        identities: as a store keeps them; without, they are told from the articles that were added.
    """

    def __init__(self, identities: Iterable[Identity] | None = None) -> None:
        self.identities = identities
        self.appearances: list[Appearance] = []
        self.places: dict[str, str] = {}
        self.aliases: dict[str, tuple[str, ...]] = {}

    def add(self, number: int, record: ArticleRecord) -> None:
        """Take note of an article's actors.

        Args:
            number: of the article on the page, from 0.
            record: of the article.
        """
        speaking = {quote.speaker.actor for quote in record.quotes if quote.speaker is not None}
        speaking |= {claim.claimant.actor for claim in record.claims}
        for actor in record.actors:
            id = f"{record.article.id}/{actor.id}"
            if actor.id in speaking:
                self.places[id] = f"{number}/{actor.id}"
                self.aliases[id] = (actor.name, *actor.aliases)
            if self.identities is None:
                affiliations = [role.affiliation.text for role in actor.roles if role.affiliation is not None]
                self.appearances.append(
                    Appearance(
                        id,
                        record.article.id,
                        actor.name,
                        actor.type,
                        tuple(actor.aliases),
                        tuple(role.text for role in actor.roles),
                        len(actor.mentions),
                        tuple(affiliations),
                    )
                )

    def told(self) -> list[dict[str, Any]]:
        """Give each speaker: its identity, name, type and other names, and which actors of which articles it is."""
        known = self.identities if self.identities is not None else link(self.appearances)
        found = []
        for one in known:
            actors = [actor for actor in one.actors if actor in self.places]
            if actors:
                names = dict.fromkeys(name for actor in actors for name in self.aliases[actor])
                found.append(
                    {
                        "id": one.id,
                        "name": one.name,
                        "type": one.type,
                        "aliases": [name for name in names if name != one.name],
                        "actors": [self.places[actor] for actor in actors],
                    }
                )
        return found
