"""From filters to the conditions of an SQL query; values travel as parameters, never in the SQL."""

import json
from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from newsclaims.query import typed_names
from newsclaims.query.carrying import carrying
from newsclaims.query.filters import ArticleFilter, days, first_day, last_day
from newsclaims.query.typed_places import find_article
from newsclaims.store import Store


class Conditions:
    """Conditions that must all hold, and the values they speak of."""

    def __init__(self) -> None:
        self.all: list[str] = []
        self.values: dict[str, Any] = {}

    def add(self, condition: str, **values: Any) -> None:
        """Ask for one more; `:name` in it stands for the value of that name."""
        self.all.append(condition)
        self.values |= values

    def copy(self) -> "Conditions":
        """Give the same conditions, to ask for more without changing these."""
        other = Conditions()
        other.all, other.values = [*self.all], {**self.values}
        return other

    def sql(self) -> str:
        """Give the WHERE clause."""
        return f"WHERE {' AND '.join(f'({condition})' for condition in self.all)}" if self.all else ""


Values = Callable[[Store, Any], dict[str, Any]]
"""Gives the values of a condition's names from what was asked for; it may look them up in the store."""


class Asked(NamedTuple):
    """What a field of a filter asks for, where it is given: not None and not empty.

    Attributes:
        condition: SQL's; `:name` stands for a value.
        values: gives the values by name; without it, the field's own value has the field's name.
    """

    condition: str
    values: Values | None = None


def conditions(store: Store, wanted: ArticleFilter, asked: Mapping[str, Asked]) -> Conditions:
    """Give what a filter asks for as conditions.

    Raises:
        QueryError: a value can't be understood, or no value lies between two.
        NoMatchError: a name matches nothing.
    """
    found = Conditions()
    for first, last in (("since", "until"), ("first", "last")):
        days(getattr(wanted, first, None), getattr(wanted, last, None))
    for name, (condition, values) in asked.items():
        given = getattr(wanted, name)
        if given is not None and given != ():
            found.add(condition, **(values(store, given) if values else {name: given}))
    return found


def one_of(name: str, sql: str, what: str) -> Values:
    """Give the function that finds, as a JSON list, the stored names that one of those asked for matches.

    Args:
        name: what the condition calls the list.
        sql: gives the names, most wanted first.
        what: what they name, for the error.
    """
    return lambda store, asked: {
        name: json.dumps(matching(asked, strings(store, sql), what), ensure_ascii=False)
    }


OF_ARTICLE: Mapping[str, Asked] = {
    "article": Asked("articles.id = :article"),
    "outlets": Asked(
        "articles.outlet IN (SELECT value FROM json_each(:outlets))",
        one_of(
            "outlets",
            "SELECT outlet FROM articles WHERE outlet IS NOT NULL GROUP BY outlet ORDER BY count(*) DESC",
            "outlet",
        ),
    ),
    "since": Asked("articles.published >= :since", lambda _, day: {"since": first_day(day)}),
    # A time of day may follow the day.
    "until": Asked("substr(articles.published, 1, 10) <= :until", lambda _, day: {"until": last_day(day)}),
    "story": Asked(
        "articles.id IN (SELECT value FROM json_each(:story))",
        lambda store, asked: {"story": json.dumps(_story(store, asked))},
    ),
    "where": Asked(
        "articles.id IN (SELECT value FROM json_each(:where))",
        lambda store, asked: {"where": json.dumps(carrying(store, asked))},
    ),
    "without": Asked(
        "articles.id NOT IN (SELECT value FROM json_each(:without))",
        lambda _, ids: {"without": json.dumps(ids)},
    ),
}
"""What every filter can ask for."""

OVERLAPPING: Mapping[str, Asked] = {
    "first": Asked("dates.last_day >= :first", lambda _, day: {"first": first_day(day)}),
    "last": Asked("dates.first_day <= :last", lambda _, day: {"last": last_day(day)}),
}
"""Dates whose interval overlaps another."""


def _story(store: Store, asked: str) -> tuple[str, ...]:
    # Here, for who asks for no story does without what finds them.
    from newsclaims.query.story_groups import story_of

    return story_of(store, find_article(store, asked))


def matching(asked: tuple[str, ...], known: list[str], what: str) -> list[str]:
    """Give the known names that one of those asked for matches."""
    return [name for one in asked for name in typed_names.matching(one, known, what)]


def strings(store: Store, sql: str) -> list[str]:
    """Give the first column of a query's rows."""
    return [row[0] for row in store.rows(sql)]
