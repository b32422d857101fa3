"""Who is who: each person, organisation, place or group once for all articles."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from newsclaims.language.names import words
from newsclaims.linking import stored
from newsclaims.linking.rulings import Term
from newsclaims.query.actor_rows import ActorFilter, wants
from newsclaims.query.conditions import OF_ARTICLE, Asked, conditions
from newsclaims.query.rows import Row
from newsclaims.store import IN_ORDER, Store

_BETWEEN = "\x1f"
"""Stands between the items of a list in SQL."""


@dataclass(frozen=True, slots=True)
class IdentityRow(Row):
    """A person, organisation, place or group in all articles.

    `aliases` are all forms but the name, most frequent first; `roles` has behind each the days on which an article
    says it: `minister (2025-11-27..2025-12-01)`; `sources` are the articles. Lists are joined by semicolons.
    """

    identity: str
    name: str
    type: str
    aliases: str
    roles: str
    quotes: int
    mentions: int
    articles: int
    outlets: int
    first: str | None
    last: str | None
    sources: str


def identities(store: Store, wanted: ActorFilter = ActorFilter()) -> Iterator[IdentityRow]:  # noqa: B008
    """Give each actor once for all articles that `wanted` lets through, in most of them first.

    Raises:
        QueryError: a pattern or a day can't be understood.
        NoMatchError: an outlet matches nothing.
    """
    stored.see(store)
    asked = conditions(store, wanted, {**OF_ARTICLE, "type": Asked("identities.type = :type")})
    sql = f"""
        SELECT identities.id, identities.name, identities.type, actors.name AS printed, actors.article,
            articles.source, articles.outlet, substr(articles.published, 1, 10) AS published,
            (SELECT coalesce(group_concat(alias, '{_BETWEEN}'), '') FROM actor_aliases
             WHERE actor = actors.id) AS aliases,
            (SELECT coalesce(group_concat(text, '{_BETWEEN}'), '') FROM actor_roles
             WHERE actor = actors.id) AS roles,
            (SELECT count(*) FROM actor_mentions WHERE actor = actors.id) AS mentions,
            (SELECT count(*) FROM quotes WHERE speaker_actor = actors.id AND mode = 'speech') AS quotes
        FROM identities JOIN identity_actors ON identity_actors.identity = identities.id
        JOIN actors ON actors.id = identity_actors.actor JOIN articles ON articles.id = actors.article
        {asked.sql()}
        ORDER BY identities.id, {IN_ORDER}, actors.rowid"""
    matches = wants(wanted)
    found = []
    for _, group in groupby(store.rows(sql, asked.values), key=lambda row: row["id"]):
        row, surfaces = _identity(list(group))
        if matches(surfaces):
            found.append(row)
    yield from sorted(found, key=lambda row: (-row.articles, -row.quotes, row.identity))


def identities_of(store: Store, terms: Iterable[Term]) -> Iterator[IdentityRow]:
    """Give those of `identities` that have an actor of one of the names."""
    stored.see(store)
    asked = {words(term.name) for term in terms}
    sql = "SELECT identity, name FROM identity_actors JOIN actors ON actors.id = actor"
    meant = {row["identity"] for row in store.rows(sql) if words(row["name"]) in asked}
    return (row for row in identities(store) if row.identity in meant)


def _identity(rows: Sequence[Any]) -> tuple[IdentityRow, list[str]]:
    """Give an identity from the rows of its actors, and all its surfaces."""
    name = rows[0]["name"]
    surfaces: Counter[str] = Counter()
    days: dict[str, list[str]] = {}
    for row in rows:
        surfaces.update({row["printed"], *filter(None, row["aliases"].split(_BETWEEN))})
        for role in filter(None, row["roles"].split(_BETWEEN)):
            days.setdefault(role, []).extend([row["published"]] if row["published"] else [])
    others = sorted(surfaces.keys() - {name}, key=lambda surface: (-surfaces[surface], surface))
    published = [row["published"] for row in rows if row["published"]]
    in_time = sorted(days, key=lambda role: (min(days[role], default=""), role))
    row = IdentityRow(
        identity=rows[0]["id"],
        name=name,
        type=rows[0]["type"],
        aliases="; ".join(others),
        roles="; ".join(f"{role} ({_interval(days[role])})" if days[role] else role for role in in_time),
        quotes=sum(row["quotes"] for row in rows),
        mentions=sum(row["mentions"] for row in rows),
        articles=len({row["article"] for row in rows}),
        outlets=len({row["outlet"] for row in rows} - {None}),
        first=min(published, default=None),
        last=max(published, default=None),
        sources="; ".join(dict.fromkeys(row["source"] for row in rows)),
    )
    return row, [name, *others]


def _interval(days: Sequence[str]) -> str:
    first, last = min(days), max(days)
    return first if first == last else f"{first}..{last}"
