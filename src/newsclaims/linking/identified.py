"""Records that tell who is who: as they are stored, with the identities of their actors."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from newsclaims.linking import stored
from newsclaims.linking.wikidata import ENTITY
from newsclaims.store import Store

if TYPE_CHECKING:
    from newsclaims.records import ArticleRecord


def identified(store: Store, records: "Iterable[ArticleRecord] | None" = None) -> Iterator["ArticleRecord"]:
    """Give records of a store, or all as `Store.records` does, each with the identities of its actors.

    Raises:
        NewsclaimsError: the user's file of names can't be read.
        StoreError: the store is damaged.
    """
    from newsclaims.records import Identity

    stored.see(store)
    sql = """SELECT actors.id AS actor, identities.id, identities.name, item, latitude, longitude
        FROM actors JOIN identity_actors ON identity_actors.actor = actors.id
        JOIN identities ON identities.id = identity_actors.identity
        LEFT JOIN links ON links.identity = identities.id WHERE actors.article = ? ORDER BY actors.rowid"""
    for record in store.records() if records is None else records:
        known = {actor.id for actor in record.actors}
        found = [
            Identity(
                actor=row["actor"].rpartition("/")[2],
                id=row["id"],
                name=row["name"],
                sameAs=ENTITY + row["item"] if row["item"] else None,
                latitude=row["latitude"],
                longitude=row["longitude"],
            )
            for row in store.rows(sql, (record.article.id,))
            if row["actor"].rpartition("/")[2] in known
        ]
        yield record.model_copy(update={"identities": found})
