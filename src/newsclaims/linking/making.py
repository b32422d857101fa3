"""How the identities of a store are made: brought along with a few articles, or from scratch."""

from collections.abc import Iterator
from contextlib import closing
from functools import partial

from newsclaims.linking import writing
from newsclaims.linking.appearances import Appearance
from newsclaims.linking.identities import identities, labelled
from newsclaims.linking.known import Known
from newsclaims.linking.rulings import Rulings
from newsclaims.linking.since import changes, unlinked
from newsclaims.linking.updating import update
from newsclaims.store import Store


def bring(store: Store, state: str, rulings: Rulings) -> bool:
    """Bring the identities in the file along with the articles that have changed; say whether it could be done."""
    return writing.keep(store, state, lambda: _bring(store, rulings))


def make(store: Store, state: str, rulings: Rulings, *, in_file: bool) -> None:
    """Make the identities from scratch, in the file; or, where it can't be written, in tables of the connection's own.

    Raises:
        StoreError: the store is damaged.
    """
    seen = changes(store)
    with closing(labelled(appearances(store))) as linked:
        found = identities(Known(linked).labelled(), rulings)
        write = partial(writing.replace, store, linked, found)
        if in_file and writing.keep(store, state, write, seen):
            return
    writing.write_own(store, found)
    store.own_identities = (state, *changes(store))


def _bring(store: Store, rulings: Rulings) -> None:
    """Bring the identities along with the articles that have changed."""
    casts = {article: list(appearances(store, article)) for article in unlinked(store)}
    moved = update(store.connection, casts)
    if rulings.decisions or rulings.aliases:
        writing.fill(store, "main", identities(Known(store.connection).labelled(), rulings))
    else:
        writing.rename(store.connection, moved)


def appearances(store: Store, article: str | None = None) -> Iterator[Appearance]:
    """Give the actors of an article, or of all."""
    whose, values = ("actors.article = ?", (article,)) if article else ("true", ())
    aliases = _lists(store, "alias", "actor_aliases", whose, values)
    roles = _lists(store, "text", "actor_roles", whose, values)
    places = _lists(
        store, "affiliation_text", "actor_roles", f"{whose} AND affiliation_text IS NOT NULL", values
    )
    sql = f"""SELECT id, article, name, type,
            (SELECT count(*) FROM actor_mentions WHERE actor = actors.id) AS mentions FROM actors WHERE {whose}"""
    for actor, article, name, kind, mentions in store.rows(sql, values):
        yield Appearance(
            actor,
            article,
            name,
            kind,
            tuple(aliases.get(actor, ())),
            tuple(roles.get(actor, ())),
            mentions,
            tuple(places.get(actor, ())),
        )


def _lists(
    store: Store, column: str, table: str, where: str, values: tuple[str, ...]
) -> dict[str, list[str]]:
    """Give the texts of a list's table by the actor they belong to."""
    found: dict[str, list[str]] = {}
    sql = f"SELECT actor, {column} FROM actors JOIN {table} ON actor = actors.id WHERE {where} ORDER BY actor, position"
    for actor, text in store.rows(sql, values):
        found.setdefault(actor, []).append(text)
    return found
