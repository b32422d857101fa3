"""Who is named in each article, and whom a user means by a name."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from newsclaims.errors import QueryError
from newsclaims.language.names import words
from newsclaims.linking.rulings import Term
from newsclaims.query import typed_names
from newsclaims.query.conditions import Asked, strings
from newsclaims.query.filters import ArticleFilter
from newsclaims.query.questions import Question, answers
from newsclaims.query.rows import PrintedRow
from newsclaims.query.typed_places import find_place
from newsclaims.store import Store
from newsclaims.vocabulary import ActorType

_BETWEEN = "\x1f"
"""Stands between the items of a list in SQL."""

_ACTOR = re.compile(r".+/a\d+", re.DOTALL)


@dataclass(frozen=True, kw_only=True)
class ActorFilter(ArticleFilter):
    """Which actors; the pattern is looked for in names and aliases."""

    type: ActorType | None = None


@dataclass(frozen=True, slots=True)
class ActorRow(PrintedRow):
    """An actor of one article; `[start, end)` is its first mention, `text` its name, `identity` who it is."""

    type: str
    acts_for: str | None
    identity: str | None
    aliases: str
    roles: str
    mentions: int
    quotes: int
    text: str
    corrected_by: str | None


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


def actors(store: Store, wanted: ActorFilter = ActorFilter()) -> Iterator[ActorRow]:
    """Give the actors of each article that `wanted` lets through.

    Raises:
        QueryError: a pattern or a day can't be understood.
        NoMatchError: an outlet matches nothing.
    """
    return answers(store, ACTORS, wanted)


def wants(wanted: ActorFilter) -> Callable[[Iterable[str]], bool]:
    """Give the test whether one of some names matches the filter's pattern, or none where it is inverted."""
    if wanted.pattern is None:
        return lambda texts: True
    return wanted.pattern.test()


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
