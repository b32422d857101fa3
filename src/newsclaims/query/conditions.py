"""From filters to the conditions of an SQL query; values travel as parameters, never in the SQL."""

import json
from typing import Any

from newsclaims.linking import stored
from newsclaims.query import typed_names
from newsclaims.query.filters import ArticleFilter, days
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


def of_article(store: Store, wanted: ArticleFilter) -> Conditions:
    """Give the conditions on the article that all filters share.

    Raises:
        QueryError: a day isn't one.
        NoMatchError: no outlet has that name.
    """
    conditions = Conditions()
    if wanted.article is not None:
        conditions.add("articles.id = :article", article=wanted.article)
    if wanted.outlets:
        sql = "SELECT outlet FROM articles WHERE outlet IS NOT NULL GROUP BY outlet ORDER BY count(*) DESC"
        conditions.add(
            "articles.outlet IN (SELECT value FROM json_each(:outlets))",
            outlets=any_of(wanted.outlets, strings(store, sql), "outlet"),
        )
    since, until = days(wanted.since, wanted.until)
    if since is not None:
        conditions.add("articles.published >= :since", since=since)
    if until is not None:
        # A time of day may follow the day.
        conditions.add("substr(articles.published, 1, 10) <= :until", until=until)
    return conditions


def add_speakers(store: Store, conditions: Conditions, asked: tuple[str, ...], columns: str) -> None:
    """Ask for a speaker or claimant by any name that any article gives to the same person or organisation.

    Where a quote's speaker is no actor of its article, Obi counts for "ada obi", if no other Obi is stored.

    Args:
        store: where the names are.
        conditions: they grow by one.
        asked: the names; one must match.
        columns: `quotes.speaker` or `claims.claimant`, whose `…_name` and `…_actor` are compared.

    Raises:
        NoMatchError: nobody who said something has such a name.
    """
    stored.refresh(store)
    table, _, role = columns.partition(".")
    known = strings(
        store,
        f"SELECT {role}_name FROM {table} WHERE {role}_name IS NOT NULL GROUP BY 1 ORDER BY count(*) DESC",
    )
    others = strings(
        store,
        f"""WITH theirs AS (SELECT actor FROM identity_actors WHERE identity IN
                (SELECT identity FROM identity_actors WHERE actor IN (SELECT {role}_actor FROM {table})))
            SELECT alias FROM actor_aliases WHERE actor IN theirs
            UNION SELECT name FROM actors WHERE id IN theirs
            UNION SELECT name FROM identities WHERE id IN
                (SELECT identity FROM identity_actors WHERE actor IN theirs)""",
    )
    found = matching(asked, list(dict.fromkeys([*known, *others])), "speaker")
    persons = strings(store, f"SELECT DISTINCT {role}_name FROM {table} WHERE {role}_type = 'person'")
    conditions.add(
        f"""{columns}_name IN (SELECT value FROM json_each(:speakers))
            OR {columns}_actor IN (SELECT actor FROM identity_actors WHERE identity IN
                (SELECT id FROM identities WHERE name IN (SELECT value FROM json_each(:speakers))
                 UNION SELECT identity FROM identity_actors JOIN actors ON actors.id = actor
                    WHERE name IN (SELECT value FROM json_each(:speakers))
                 UNION SELECT identity FROM identity_actors JOIN actor_aliases USING (actor)
                    WHERE alias IN (SELECT value FROM json_each(:speakers))))
            OR {columns}_actor IS NULL AND {columns}_type = 'person'
                AND {columns}_name IN (SELECT value FROM json_each(:short))""",
        speakers=json.dumps(found, ensure_ascii=False),
        short=json.dumps(typed_names.short_forms(found, persons), ensure_ascii=False),
    )


def any_of(asked: tuple[str, ...], known: list[str], what: str) -> str:
    """Give, as a JSON list, the known names that one of those asked for matches."""
    return json.dumps(matching(asked, known, what), ensure_ascii=False)


def matching(asked: tuple[str, ...], known: list[str], what: str) -> list[str]:
    """Give the known names that one of those asked for matches."""
    return [name for one in asked for name in typed_names.matching(one, known, what)]


def strings(store: Store, sql: str) -> list[str]:
    """Give the first column of a query's rows."""
    return [row[0] for row in store.rows(sql)]
