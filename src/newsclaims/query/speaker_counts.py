"""Who is quoted how often, and by what quotes can be counted besides."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from typing import Any, Literal

from newsclaims.linking import stored
from newsclaims.query.actor_rows import ActorFilter, wants
from newsclaims.query.conditions import OF_ARTICLE, Asked, Conditions, conditions
from newsclaims.query.questions import Counted
from newsclaims.query.rows import Row
from newsclaims.query.speaking import QUOTED, ROLE, USUAL, WHO
from newsclaims.store import Store

By = Literal["outlet", "role", "type", "month"]
"""By what quotes can be counted, if not by speaker."""

SHOWN = 3
"""Roles of a speaker that a count tells."""

_COUNTS = """count(*) AS quotes, sum(quotes.kind = 'direct') AS direct, sum(quotes.kind = 'mixed') AS mixed,
    sum(quotes.kind = 'indirect') AS indirect, count(DISTINCT quotes.article) AS articles"""

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


def actor_counts(store: Store, wanted: ActorFilter = ActorFilter()) -> Counted[ActorCount]:  # noqa: B008  (frozen)
    """Give who is quoted, most often first: named actors and unnamed sources; the pattern is for their names.

    All are counted at once, but names and roles are looked up row by row.

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
    counted: Iterator[dict[str, Any]] = map(dict, store.rows(sql, asked.values))
    if wanted.pattern:
        matches = wants(wanted)
        counted = (one for one in counted if matches((one["name"], *_others(store, one))))
    return Counted(counted, partial(_row, store, asked))


def _row(store: Store, asked: Conditions, counted: dict[str, Any]) -> ActorCount:
    aliases = "; ".join(_others(store, counted))
    quoted = asked.copy()
    quoted.add("quotes.speaker_actor = actors.id", who=counted.pop("who"))
    roles = store.rows(_ROLES.format(quoted=quoted.sql()), quoted.values)
    return ActorCount(**counted, roles="; ".join(role for (role,) in roles), aliases=aliases)


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
    SELECT min(actor_roles.text) FROM identity_actors CROSS JOIN actor_roles USING (actor)
    CROSS JOIN actors ON actors.id = identity_actors.actor
    WHERE identity_actors.identity = :who
        AND EXISTS (SELECT 1 FROM quotes JOIN articles ON articles.id = quotes.article {{quoted}})
    GROUP BY lower(actor_roles.text) ORDER BY count(DISTINCT actors.article) DESC, 1 LIMIT {SHOWN}"""


def _quoted(store: Store, wanted: ActorFilter) -> Conditions:
    """Give the conditions on quotes of known speakers, whose identities are up to date."""
    stored.see(store)
    asked = conditions(store, wanted, {**OF_ARTICLE, "type": Asked(_QUOTED_TYPE)})
    asked.add("quotes.mode = 'speech' AND quotes.speaker_name IS NOT NULL")
    return asked
