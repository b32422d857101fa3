"""Who is named and who is quoted: in one article, and in all of them."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby
from typing import Any, Literal

from newsclaims.errors import QueryError
from newsclaims.language.names import words
from newsclaims.linking import Term, stored
from newsclaims.query import typed_names
from newsclaims.query.conditions import OF_ARTICLE, Asked, Conditions, conditions, strings
from newsclaims.query.filters import ActorFilter
from newsclaims.query.questions import Question, answers
from newsclaims.query.rows import ActorCount, ActorRow, IdentityRow, SourceCount
from newsclaims.query.speaking import QUOTED, ROLE, USUAL, WHO
from newsclaims.query.typed_places import find_place
from newsclaims.store import IN_ORDER, Store

By = Literal["outlet", "role", "type", "month"]
"""By what quotes can be counted, if not by speaker."""

SHOWN = 3
"""Roles of a speaker that a count tells."""

_BETWEEN = "\x1f"
"""Stands between the items of a list in SQL."""

_ACTOR = re.compile(r".+/a\d+", re.DOTALL)

_COUNTS = """count(*) AS quotes, sum(quotes.kind = 'direct') AS direct, sum(quotes.kind = 'mixed') AS mixed,
    sum(quotes.kind = 'indirect') AS indirect, count(DISTINCT quotes.article) AS articles"""

_QUOTED_TYPE = "coalesce(actors.type, quotes.speaker_type) = :type"


ACTORS = Question(
    ActorRow,
    columns="""actors.id, actors.type, actors.acts_for, actors.name AS text, actors.corrected_by,
        identity_actors.identity,
        coalesce(first.start, 0) AS start, coalesce(first."end", 0) AS "end",
        (SELECT coalesce(group_concat(alias, '; '), '') FROM
            (SELECT alias FROM actor_aliases WHERE actor = actors.id ORDER BY position)) AS aliases,
        (SELECT coalesce(group_concat(text, '; '), '') FROM
            (SELECT text FROM actor_roles WHERE actor = actors.id ORDER BY position)) AS roles,
        (SELECT count(*) FROM actor_mentions WHERE actor = actors.id) AS mentions,
        (SELECT count(*) FROM quotes WHERE speaker_actor = actors.id AND mode = 'speech') AS quotes""",
    tables="""actors JOIN articles ON articles.id = actors.article
        LEFT JOIN actor_mentions AS first ON first.actor = actors.id AND first.position = 0
        LEFT JOIN identity_actors ON identity_actors.actor = actors.id""",
    order="{articles}, actors.rowid",
    asked={"type": Asked("actors.type = :type")},
    searched=lambda row: (row.text, *row.aliases.split("; ")),
    linked=True,
)


def actors(store: Store, wanted: ActorFilter = ActorFilter()) -> Iterator[ActorRow]:  # noqa: B008  (frozen)
    """Give the actors of each article that `wanted` lets through.

    Raises:
        QueryError: a pattern or a day can't be understood.
        NoMatchError: an outlet matches nothing.
    """
    return answers(store, ACTORS, wanted)


def actor_counts(store: Store, wanted: ActorFilter = ActorFilter()) -> Iterator[ActorCount]:  # noqa: B008
    """Give who is quoted, most often first: named actors and unnamed sources; the pattern is for their names.

    Raises:
        QueryError: a pattern or a day can't be understood.
        NoMatchError: an outlet matches nothing.
    """
    asked = _quoted(store, wanted)
    sql = f"""
        SELECT {WHO} AS who, identities.id AS speaker_id, coalesce(identities.name, min(quotes.speaker_name)) AS name,
            min(quotes.speaker_type) AS type, {_COUNTS}, count(DISTINCT articles.outlet) AS outlets
        {QUOTED} {asked.sql()}
        GROUP BY 1 ORDER BY quotes DESC, 3, 4, 1"""
    of_speaker = asked.copy()
    of_speaker.add("identity_actors.identity = :who")
    wants = _wants(wanted)
    for row in store.rows(sql, asked.values):
        counted = dict(row)
        who = {"who": counted.pop("who")}
        others = [other for (other,) in store.rows(_SURFACES, who) if other != row["name"]]
        if wants((row["name"], *others)):
            roles = store.rows(_ROLES.format(where=of_speaker.sql()), {**asked.values, **who})
            yield ActorCount(**counted, roles="; ".join(role for (role,) in roles), aliases="; ".join(others))


def source_counts(
    store: Store,
    by: By,
    wanted: ActorFilter = ActorFilter(),  # noqa: B008
) -> Iterator[SourceCount]:
    """Give how often is quoted by outlet, role or type of speaker, or month, most often first.

    A named speaker's role is the one that the article gives, or else the one that most articles give; an unnamed
    source's is what it is called. Offices count without what they are of: EU top diplomat is a top diplomat.

    Raises:
        QueryError: a pattern or a day can't be understood.
        NoMatchError: an outlet matches nothing.
    """
    asked = _quoted(store, wanted)
    label = {
        "outlet": "articles.outlet",
        "type": "quotes.speaker_type",
        "month": "substr(articles.published, 1, 7)",
        "role": ROLE,
    }[by]
    sql = f"""
        WITH {USUAL}
        SELECT {label} AS name, {_COUNTS}, count(DISTINCT {WHO}) AS speakers,
            sum(quotes.speaker_type = 'anonymous') AS anonymous
        {QUOTED} LEFT JOIN usual ON usual.identity = identities.id {asked.sql()}
        GROUP BY 1 ORDER BY 2 DESC, 1"""
    wants = _wants(wanted)
    for row in store.rows(sql, asked.values):
        if wants((row["name"] or "",)):
            yield SourceCount(*row)


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
    wants = _wants(wanted)
    found = []
    for _, group in groupby(store.rows(sql, asked.values), key=lambda row: row["id"]):
        row, surfaces = _identity(list(group))
        if wants(surfaces):
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


def actor_meant(store: Store, asked: str) -> Term:
    """Give whom a user means by a name, or by `ARTICLE/a1`.

    Raises:
        NoMatchError: no actor has such a name.
        QueryError: several may be meant.
    """
    if _ACTOR.fullmatch(asked):
        place = find_place(store, asked)
        (row,) = store.rows("SELECT name FROM actors WHERE id = ?", (f"{place.article}/{place.record}",))
        return Term(row["name"], place.article)
    printed = strings(store, "SELECT name FROM actors GROUP BY 1 ORDER BY count(*) DESC, 1")
    same = [name for name in printed if words(name) == words(asked)]
    if same:
        return Term(same[0])
    called = strings(
        store,
        """SELECT DISTINCT actors.name || char(31) || actor_aliases.alias
           FROM actor_aliases JOIN actors ON actors.id = actor_aliases.actor""",
    )
    pairs = [pair.split(_BETWEEN) for pair in called]
    found = sorted({name for name, alias in pairs if words(alias) == words(asked)})
    found = found or list(dict.fromkeys(typed_names.matching(asked, printed, "actor")))
    if len({words(name) for name in found}) > 1:
        some = ", ".join(found[: typed_names.SHOWN])
        raise QueryError(f"{asked!r} may be any of {len(found)} names", f"such as {some}: give it in full")
    return Term(found[0])


# Speaker by speaker: all at once would be sorted before the first is shown. CROSS keeps SQLite to this order.
_SURFACES = """
    SELECT surface FROM
        (SELECT actors.name AS surface FROM identity_actors CROSS JOIN actors ON actors.id = actor WHERE identity = :who
         UNION ALL
         SELECT alias FROM identity_actors CROSS JOIN actor_aliases USING (actor) WHERE identity = :who)
    GROUP BY 1 ORDER BY count(*) DESC, 1"""

_ROLES = f"""
    SELECT min(actor_roles.text) AS role FROM identity_actors
    CROSS JOIN actors ON actors.id = identity_actors.actor
    CROSS JOIN quotes ON quotes.speaker_actor = actors.id JOIN articles ON articles.id = quotes.article
    JOIN actor_roles ON actor_roles.actor = actors.id {{where}}
    GROUP BY lower(actor_roles.text) ORDER BY count(DISTINCT quotes.article) DESC, 1 LIMIT {SHOWN}"""


def _wants(wanted: ActorFilter) -> Callable[[Iterable[str]], bool]:
    """Give the test whether one of some names matches the filter's pattern, or none where it is inverted."""
    if wanted.pattern is None:
        return lambda texts: True
    return wanted.pattern.test()


def _quoted(store: Store, wanted: ActorFilter) -> Conditions:
    """Give the conditions on quotes of known speakers, whose identities are up to date."""
    stored.see(store)
    asked = conditions(store, wanted, {**OF_ARTICLE, "type": Asked(_QUOTED_TYPE)})
    asked.add("quotes.mode = 'speech' AND quotes.speaker_name IS NOT NULL")
    return asked
