"""Who is quoted how often, and by what quotes can be counted besides."""

import json
from collections.abc import Callable, Container, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from string import ascii_lowercase, ascii_uppercase
from typing import Any, Literal

from newsclaims.linking import counting, stored
from newsclaims.linking.speaking import HOW, QUOTED, ROLE, SPEECH, USUAL, WHO
from newsclaims.query.actor_rows import ActorFilter, wants
from newsclaims.query.conditions import OF_ARTICLE, Asked, Conditions, conditions
from newsclaims.query.questions import Counted
from newsclaims.query.rows import Row
from newsclaims.store import Store

By = Literal["outlet", "role", "type", "month"]
"""By what quotes can be counted, if not by speaker."""

SHOWN = 3
"""Roles of a speaker that a count tells."""

_FOLDED = str.maketrans(ascii_uppercase, ascii_lowercase)
"""Lower case as SQLite has it."""

_COUNTS = f"{HOW}, count(DISTINCT quotes.article) AS articles"

_QUOTED_TYPE = "coalesce(actors.type, quotes.speaker_type) = :type"


@dataclass(frozen=True, slots=True)
class ActorCount(Row):
    """How often someone is quoted, in all articles; of the attributions only speech counts.

    `type` is anonymous for a source without a name, which `name` describes. `roles` are the most frequent ones. Who is
    no one in particular, such as "many" or "his team", has no `speaker_id`.
    """

    name: str
    type: str
    quotes: int
    direct: int
    mixed: int
    indirect: int
    articles: int
    outlets: int
    roles: str
    aliases: str
    speaker_id: str | None


@dataclass(frozen=True, slots=True)
class SourceCount(Row):
    """How often an outlet quotes, how often those in a role are quoted, or sources of a type: what `name` says."""

    name: str | None
    quotes: int
    direct: int
    mixed: int
    indirect: int
    articles: int
    speakers: int
    anonymous: int


def actor_counts(
    store: Store,
    wanted: ActorFilter = ActorFilter(),  # noqa: B008  (frozen)
    *,
    aliases: bool = True,
) -> Counted[ActorCount]:
    """Give who is quoted, most often first: named actors and unnamed sources; the pattern is for their names.

    All are counted at once, but names and roles are looked up row by row.

    Args:
        store: where they are.
        wanted: which, and in which articles.
        aliases: whether other names are looked up, which takes most of the time where many rows are shown.

    Raises:
        QueryError: a pattern or a day can't be understood.
        NoMatchError: an outlet matches nothing.
    """
    asked = _quoted(store, wanted)
    chosen = conditions(store, wanted, OF_ARTICLE)
    # The store keeps how often each article quotes whom, but not as what.
    kept = wanted.type is None and counting.is_counted(store)
    if kept:
        sql = _KEPT.format(articles=f"WHERE article IN ({_CHOSEN} {chosen.sql()})" if chosen.all else "")
    else:
        sql = _COUNTED.format(asked=asked.sql())
    counted: Iterator[dict[str, Any]] = map(dict, store.rows(sql, asked.values))
    if wanted.pattern:
        matches = wants(wanted)
        counted = (one for one in counted if matches((one["name"], *_others(store, one))))
    articles = None
    if chosen.all:
        # Once, and not for each speaker: they may be tens of thousands.
        articles = {id for (id,) in store.rows(f"{_CHOSEN} {chosen.sql()}", chosen.values)}
    roles = partial(_kept_roles, store) if kept else partial(_printed_roles, store, wanted.type)
    return Counted(counted, partial(_row, store, roles, articles, aliases))


_CHOSEN = "SELECT id FROM articles"

_KEPT = """
    SELECT who, identities.id AS speaker_id, coalesce(identities.name, counted.name) AS name, counted.type,
        quotes, direct, mixed, indirect, articles, outlets
    FROM (SELECT who, min(name) AS name, min(type) AS type, sum(quotes) AS quotes, sum(direct) AS direct,
            sum(mixed) AS mixed, sum(indirect) AS indirect, count(*) AS articles, count(DISTINCT outlet) AS outlets
          FROM quoted {articles} GROUP BY who) AS counted
    LEFT JOIN identities ON identities.id = who ORDER BY quotes DESC, 3, 4, 1"""

_COUNTED = f"""
    SELECT {WHO} AS who, identities.id AS speaker_id, coalesce(identities.name, min(quotes.speaker_name)) AS name,
        min(quotes.speaker_type) AS type, {_COUNTS}, count(DISTINCT articles.outlet) AS outlets
    {QUOTED} {{asked}}
    GROUP BY 1 ORDER BY quotes DESC, 3, 4, 1"""


def _row(
    store: Store,
    roles: Callable[[str], Iterable[tuple[str, str]]],
    articles: Container[str] | None,
    aliases: bool,
    counted: dict[str, Any],
) -> ActorCount:
    others = _others(store, counted) if aliases else []
    its = (
        (role, article)
        for role, article in roles(counted.pop("who"))
        if articles is None or article in articles
    )
    return ActorCount(**counted, roles="; ".join(_most_frequent(its)), aliases="; ".join(others))


def _most_frequent(roles: Iterable[tuple[str, str]]) -> list[str]:
    """Give the roles that most articles give to a speaker, of those with their articles."""
    printed: dict[str, str] = {}
    places: dict[str, set[str]] = {}
    for role, article in roles:
        folded = role.translate(_FOLDED)
        printed[folded] = min(role, printed.get(folded, role))
        places.setdefault(folded, set()).add(article)
    ordered = sorted(places, key=lambda folded: (-len(places[folded]), printed[folded]))
    return [printed[folded] for folded in ordered[:SHOWN]]


def _kept_roles(store: Store, who: str) -> Iterator[tuple[str, str]]:
    """Give the roles of a speaker in the articles that quote it, as they are kept."""
    for article, kept in store.rows(
        "SELECT article, roles FROM quoted WHERE who = ? AND roles IS NOT NULL", (who,)
    ):
        for roles in json.loads(kept):
            yield from ((role, article) for role in json.loads(roles))


def _printed_roles(store: Store, type_: str | None, who: str) -> Iterator[tuple[str, str]]:
    """Give the roles of a speaker in the articles that quote it, if a type is given in those where it is of that."""
    return ((role, article) for role, article in store.rows(_ROLES, {"who": who, "type": type_}))


def _others(store: Store, counted: dict[str, Any]) -> list[str]:
    """Give by what articles call a speaker beside its name, most often first."""
    surfaces = store.rows(_SURFACES, {"who": counted["who"]})
    return [surface for (surface,) in surfaces if surface != counted["name"]]


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
    matches = wants(wanted)
    for row in store.rows(sql, asked.values):
        if matches((row["name"] or "",)):
            yield SourceCount(*row)


# Speaker by speaker: all at once would be sorted before the first is shown. CROSS keeps SQLite to this order.
_SURFACES = """
    SELECT surface FROM
        (SELECT actors.name AS surface FROM identity_actors CROSS JOIN actors ON actors.id = actor WHERE identity = :who
         UNION ALL
         SELECT alias FROM identity_actors CROSS JOIN actor_aliases USING (actor) WHERE identity = :who)
    GROUP BY 1 ORDER BY count(*) DESC, 1"""


_ROLES = f"""
    SELECT actor_roles.text, actors.article
    FROM identity_actors CROSS JOIN actor_roles USING (actor) CROSS JOIN actors ON actors.id = identity_actors.actor
    WHERE identity_actors.identity = :who AND coalesce(actors.type = :type, true)
        AND EXISTS (SELECT 1 FROM quotes WHERE quotes.speaker_actor = actors.id AND {SPEECH})"""


def _quoted(store: Store, wanted: ActorFilter) -> Conditions:
    """Give the conditions on quotes of known speakers, whose identities are up to date."""
    stored.see(store)
    asked = conditions(store, wanted, {**OF_ARTICLE, "type": Asked(_QUOTED_TYPE)})
    asked.add(SPEECH)
    return asked
