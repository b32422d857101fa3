"""The network of those who are quoted: who speaks about whom, and who is quoted with whom."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from newsclaims.linking import stored
from newsclaims.query.actor_rows import ActorFilter
from newsclaims.query.conditions import OF_ARTICLE, Asked, conditions
from newsclaims.query.rows import Row
from newsclaims.store import Store

By = Literal["outlet", "month"]
"""By what edges can be told apart."""


@dataclass(frozen=True, slots=True)
class EdgeRow(Row):
    """An edge between two identities, named as Gephi reads a table of edges.

    `kind` is `about`, directed, with a weight of claims, where `source` says something in which `target` is named; or
    `with`, undirected, with a weight of articles, where both are quoted. `group` is the outlet or the month.
    """

    source: str
    target: str
    type: str
    kind: str
    weight: int
    articles: int
    group: str | None
    source_name: str
    target_name: str
    source_type: str
    target_type: str


_ENDS = """source.id AS source, target.id AS target, source.name AS source_name, target.name AS target_name,
    source.type AS source_type, target.type AS target_type, {group} AS "group\""""

_ABOUT = f"""
    SELECT {_ENDS}, 'about' AS kind, 'Directed' AS type, count(DISTINCT claims.id) AS weight,
        count(DISTINCT claims.article) AS articles
    FROM claims JOIN articles ON articles.id = claims.article
    JOIN quotes ON quotes.id = claims.quote AND quotes.mode = 'speech'
    JOIN identity_actors AS speaker ON speaker.actor = claims.claimant_actor
    JOIN identities AS source ON source.id = speaker.identity
    JOIN claim_actors ON claim_actors.claim = claims.id
    JOIN identity_actors AS named ON named.actor = claim_actors.actor AND named.identity <> speaker.identity
    JOIN identities AS target ON target.id = named.identity"""

_WITH = f"""
    SELECT {_ENDS}, 'with' AS kind, 'Undirected' AS type, count(*) AS weight, count(*) AS articles
    FROM quoted AS one JOIN quoted AS other ON other.article = one.article AND one.identity < other.identity
    JOIN articles ON articles.id = one.article
    JOIN identities AS source ON source.id = one.identity
    JOIN identities AS target ON target.id = other.identity"""


def network(
    store: Store,
    by: By | None = None,
    wanted: ActorFilter = ActorFilter(),  # noqa: B008  (frozen)
) -> Iterator[EdgeRow]:
    """Give who speaks about whom, then who is quoted with whom; the heaviest edges first.

    Args:
        store: where the quotes are.
        by: whether each outlet or each month has edges of its own.
        wanted: which articles; `type` is that of both ends, and the pattern is for the name of either.

    Raises:
        QueryError: a pattern or a day can't be understood.
        NoMatchError: an outlet matches nothing.
    """
    stored.see(store)
    both = Asked("source.type = :type AND target.type = :type")
    asked = conditions(store, wanted, {**OF_ARTICLE, "type": both})
    group = {"outlet": "articles.outlet", "month": "substr(articles.published, 1, 7)", None: "NULL"}[by]
    matches = wanted.pattern.test() if wanted.pattern else None
    for edges in (_ABOUT, _WITH):
        sql = f"""
            WITH quoted AS (SELECT DISTINCT quotes.article, identity FROM quotes
                JOIN identity_actors ON actor = quotes.speaker_actor WHERE quotes.mode = 'speech')
            {edges.format(group=group)} {asked.sql()}
            GROUP BY source.id, target.id, {group} ORDER BY weight DESC, source.id, target.id, {group}"""
        for row in store.rows(sql, asked.values):
            if matches is None or matches((row["source_name"], row["target_name"])):
                yield EdgeRow(**dict(row))
