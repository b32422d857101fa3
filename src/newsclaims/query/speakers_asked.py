"""Whose quotes or claims are asked for by a name: what that name may mean, found by the index of the names' words."""

import json
from collections.abc import Sequence
from typing import Any

from newsclaims.language.names import words
from newsclaims.linking import stored
from newsclaims.query import typed_names
from newsclaims.query.conditions import Asked, matching, strings
from newsclaims.store import Store, name_words


def said_by(columns: str) -> Asked:
    """Give what asks for a speaker or claimant by any name that any article gives to the same person or organisation.

    Where a quote's speaker is no actor of its article, Obi counts for "ada obi", if no other Obi is stored. The
    identities must be up to date.

    Args:
        columns: `quotes.speaker` or `claims.claimant`, whose `…_name` and `…_actor` are compared.
    """

    def values(store: Store, asked: tuple[str, ...]) -> dict[str, Any]:
        found = _meant(store, asked, columns)
        short = typed_names.short_forms(found, _with_their_surnames(store, found, columns))
        return {
            "speakers": json.dumps(found, ensure_ascii=False),
            "short": json.dumps(short, ensure_ascii=False),
        }

    # Of many quotes the speaker is no actor: the name is looked up, which the sign says.
    condition = f"""{columns}_name IN (SELECT value FROM json_each(:speakers))
        OR {columns}_actor IN (SELECT actor FROM identity_actors WHERE identity IN ({_CALLED.format("speakers")}))
        OR +{columns}_actor IS NULL AND {columns}_type = 'person'
            AND {columns}_name IN (SELECT value FROM json_each(:short))"""
    return Asked(condition, values)


_CALLED = """SELECT identities.id FROM json_each(:{0}) JOIN identities
        ON lower(identities.name) = lower(value) AND identities.name = value
    UNION SELECT identity FROM json_each(:{0}) JOIN actors ON actors.name = value
        JOIN identity_actors ON identity_actors.actor = actors.id
    UNION SELECT identity FROM json_each(:{0}) JOIN actor_aliases ON actor_aliases.alias = value
        JOIN identity_actors ON identity_actors.actor = actor_aliases.actor"""
"""Who is called by one of the names."""


def _meant(store: Store, asked: tuple[str, ...], columns: str) -> list[str]:
    """Give the names that those asked for may mean, of all that speakers have in any article.

    Raises:
        NoMatchError: there is none for one of them.
        QueryError: one holds no word.
    """
    found = []
    pinned = stored.pinned_names(store)
    for one in asked:
        wanted = words(one)
        stored_names = name_words.having(store.rows, wanted) if wanted else []
        likely = [name for name in {*stored_names, *pinned} if typed_names.matches(wanted, name)]
        speaking = [name for name in likely if _speaks(store, name, columns)]
        # Of what isn't found is told what there is, which takes a look at all.
        found += sorted(speaking) or matching((one,), _all(store, columns), "speaker")
    return found


def _speaks(store: Store, name: str, columns: str) -> bool:
    """Say whether somebody speaks who has that name."""
    table, _, role = columns.partition(".")
    sql = f"""SELECT EXISTS (SELECT 1 FROM {table} WHERE {role}_name = :name)
        OR EXISTS (SELECT 1 FROM ({_CALLED.format("names")}) AS called
            CROSS JOIN identity_actors ON identity_actors.identity = called.id
            CROSS JOIN {table} ON {table}.{role}_actor = identity_actors.actor)"""
    ((speaks,),) = store.rows(sql, {"name": name, "names": json.dumps([name], ensure_ascii=False)})
    return bool(speaks)


def _with_their_surnames(store: Store, found: Sequence[str], columns: str) -> list[str]:
    """Give the names of speaking persons that have the last word of one of those found."""
    table, _, role = columns.partition(".")
    last = {words(name)[-1] for name in found if words(name)}
    names = {name for word in last for name in name_words.having(store.rows, (word,))}
    sql = f"""SELECT DISTINCT {role}_name FROM json_each(?) JOIN {table} ON {role}_name = value
        WHERE {role}_type = 'person'"""
    return [row[0] for row in store.rows(sql, (json.dumps(sorted(names), ensure_ascii=False),))]


def _all(store: Store, columns: str) -> list[str]:
    """Give all names of speakers, the most frequent first; then what else they are called."""
    table, _, role = columns.partition(".")
    names = f"SELECT {role}_name FROM {table} WHERE {role}_name IS NOT NULL GROUP BY 1 ORDER BY count(*) DESC"
    others = f"""WITH theirs AS (SELECT actor FROM identity_actors WHERE identity IN
            (SELECT identity FROM identity_actors WHERE actor IN (SELECT {role}_actor FROM {table})))
        SELECT alias FROM actor_aliases WHERE actor IN theirs
        UNION SELECT name FROM actors WHERE id IN theirs
        UNION SELECT name FROM identities WHERE id IN
            (SELECT identity FROM identity_actors WHERE actor IN theirs)"""
    return list(dict.fromkeys([*strings(store, names), *strings(store, others)]))
