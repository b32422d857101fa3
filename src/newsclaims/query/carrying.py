"""Which stored articles carry a value in a column of their table or feed: `section=Politics`."""

import json
from collections.abc import Mapping, Sequence

from newsclaims.errors import NoMatchError
from newsclaims.extras import asked, bare, holds
from newsclaims.lexicons import rows
from newsclaims.query.typed_names import SHOWN
from newsclaims.store import Store

_OPTIONS = {"outlet": "--outlet NAME", "published": "--since DATE, --until DATE"}
"""What asks for that which a column becomes."""


def carrying(store: Store, where: Sequence[str]) -> list[str]:
    """Give the ids of the articles that carry what is asked for.

    Raises:
        QueryError: one isn't COLUMN=VALUE.
        NoMatchError: no article has such a column, or such a value in it.
    """
    wanted = asked(where)
    columns = _columns(store, where)
    sql = """SELECT article, name, value FROM article_extra
        WHERE name IN (SELECT value FROM json_each(?)) ORDER BY article, position"""
    carried: dict[str, dict[str, str | list[str]]] = {}
    for row in store.rows(sql, (json.dumps(columns),)):
        carried.setdefault(row["article"], {})[row["name"]] = json.loads(row["value"])
    for name, values in wanted.items():
        if not any(holds(extra, {name: values}) for extra in carried.values()):
            told = " or ".join(pair for pair in where if bare(pair.partition("=")[0]) == name)
            raise NoMatchError(f"no article has {told}", _values(carried, name))
    return [id for id, extra in carried.items() if holds(extra, wanted)]


def _columns(store: Store, where: Sequence[str]) -> list[str]:
    """Give the names of the stored columns that are asked for."""
    wanted = {bare(name): name for name, _, _ in (pair.partition("=") for pair in where)}
    known = [row["name"] for row in store.rows("SELECT DISTINCT name FROM article_extra ORDER BY name")]
    there = {bare(name) for name in known}
    for asked_for, name in wanted.items():
        if asked_for not in there:
            hint = f"there are {_some(known)}" if known else "no article carries more than its fields"
            field = next((row["field"] for row in rows("columns") if bare(row["name"]) == asked_for), "")
            if field in _OPTIONS:
                hint = f"of an article that is its {field}: {_OPTIONS[field]}"
            raise NoMatchError(f"no article has a column {name!r}", hint)
    return [name for name in known if bare(name) in wanted]


def _values(carried: Mapping[str, Mapping[str, str | list[str]]], name: str) -> str:
    found: dict[str, None] = {}
    for extra in carried.values():
        for column, value in extra.items():
            if bare(column) == name:
                found |= dict.fromkeys([value] if isinstance(value, str) else value)
    return f"there are {_some([*found])}"


def _some(names: list[str]) -> str:
    return ", ".join(names[:SHOWN]) + (", …" if len(names) > SHOWN else "")
