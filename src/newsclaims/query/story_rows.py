"""The stories that several articles tell."""

import json
from collections.abc import Iterator
from dataclasses import dataclass

from newsclaims.query import story_groups
from newsclaims.query.conditions import OF_ARTICLE, conditions
from newsclaims.query.filters import ArticleFilter
from newsclaims.query.rows import Row
from newsclaims.store import Store

_SHOWN = 4
"""Actors of a story that are told."""


@dataclass(frozen=True, slots=True)
class StoryRow(Row):
    """A story: `id` and `title` are those of its first article; `first` and `last` are the days of its articles.

    `actors` are those whom most of its articles name, two at least; `sources` the articles. Both joined by semicolons.
    """

    id: str
    title: str
    articles: int
    outlets: int
    quotes: int
    first: str | None
    last: str | None
    actors: str
    sources: str


def stories(store: Store, wanted: ArticleFilter = ArticleFilter()) -> Iterator[StoryRow]:  # noqa: B008  (frozen)
    """Give the stories of several articles, those of most articles first.

    Args:
        store: where the articles are.
        wanted: articles of which a story must have one; the pattern is for titles and actors.

    Raises:
        QueryError: a pattern or a day can't be understood.
        NoMatchError: an outlet matches nothing.
    """
    asked = conditions(store, wanted, OF_ARTICLE)
    chosen = {row["id"] for row in store.rows(f"SELECT id FROM articles {asked.sql()}", asked.values)}
    matches = wanted.pattern.test() if wanted.pattern else None
    for group in story_groups.stories(store):
        if len(group) < 2 or chosen.isdisjoint(group):
            continue
        row, titles = _row(store, group)
        if matches is None or matches((*titles, *row.actors.split("; "))):
            yield row


def _row(store: Store, group: tuple[str, ...]) -> tuple[StoryRow, list[str]]:
    """Give a story, and the titles of its articles."""
    ids = {"ids": json.dumps(group)}
    told = {
        row["id"]: row
        for row in store.rows(
            """SELECT id, coalesce(title, source) AS title, source, outlet, substr(published, 1, 10) AS day,
                (SELECT count(*) FROM quotes WHERE article = articles.id AND mode = 'speech') AS quotes
               FROM articles WHERE id IN (SELECT value FROM json_each(:ids))""",
            ids,
        )
    }
    articles = [told[id] for id in group]
    days = sorted(row["day"] for row in articles if row["day"])
    row = StoryRow(
        id=group[0],
        title=articles[0]["title"],
        articles=len(group),
        outlets=len({row["outlet"] for row in articles} - {None}),
        quotes=sum(row["quotes"] for row in articles),
        first=days[0] if days else None,
        last=days[-1] if days else None,
        actors="; ".join(row["name"] for row in store.rows(_ACTORS, ids)),
        sources="; ".join(row["source"] for row in articles),
    )
    return row, [row["title"] for row in articles]


_ACTORS = f"""
    SELECT identities.name FROM actors JOIN identity_actors ON identity_actors.actor = actors.id
    JOIN identities ON identities.id = identity_actors.identity
    WHERE actors.article IN (SELECT value FROM json_each(:ids)) GROUP BY identities.id
    HAVING count(DISTINCT actors.article) > 1
    ORDER BY count(DISTINCT actors.article) DESC,
        sum((SELECT count(*) FROM actor_mentions WHERE actor = actors.id)) DESC, identities.id LIMIT {_SHOWN}"""
