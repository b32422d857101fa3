"""How identities are written: to the store's file, as far as they have changed, or to tables of a connection's own."""

import sqlite3
from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple

from newsclaims.linking.counting import count
from newsclaims.linking.naming import Identity, Title, own_id, slug, title
from newsclaims.linking.since import changes
from newsclaims.linking.updating import Moved
from newsclaims.store import PATIENCE, Store
from newsclaims.store.refusals import refusal

_OWN_TABLES = (
    "CREATE TEMP TABLE IF NOT EXISTS identities AS SELECT * FROM main.identities WHERE 0",
    "CREATE TEMP TABLE IF NOT EXISTS identity_actors AS SELECT * FROM main.identity_actors WHERE 0",
    "CREATE UNIQUE INDEX IF NOT EXISTS temp.own_actors ON identity_actors (actor)",
    "CREATE INDEX IF NOT EXISTS temp.own_identities ON identity_actors (identity)",
    "CREATE UNIQUE INDEX IF NOT EXISTS temp.own_ids ON identities (id)",
    "CREATE INDEX IF NOT EXISTS temp.own_names ON identities (lower(name))",
)
"""SQL for tables of a connection's own, which hide the file's."""


SHORT = 1000
"""Milliseconds that it may take until another program has stored an article."""


class Row(NamedTuple):
    """A row of the table `identities`."""

    id: str
    name: str
    type: str
    label: str


def keep(store: Store, state: str, write: Callable[[], None], seen: tuple[int, int] | None = None) -> bool:
    """Keep the identities in the file, at once or not at all; say whether it could be done.

    Not where another program is writing, or has written since the actors were `seen`: its articles would be without.
    """

    def written() -> None:
        write()
        count(store.connection)
        store.connection.execute("DELETE FROM main.unlinked")
        store.connection.execute("DELETE FROM main.linking")
        store.connection.execute("INSERT INTO main.linking (state) VALUES (?)", (state,))

    return at_once(store, written, seen)


def at_once(store: Store, write: Callable[[], None], seen: tuple[int, int] | None = None) -> bool:
    """Write what is derived to the file, at once or not at all; say whether it could be done.

    Not where another program is writing, or has written since what it is derived from was `seen`.
    """
    execute = store.connection.execute
    if store.connection.in_transaction:
        return False
    try:
        execute(f"PRAGMA busy_timeout = {0 if seen else SHORT}")
        execute("BEGIN IMMEDIATE")
        if seen is not None and changes(store) != seen:
            execute("ROLLBACK")
            return False
        write()
        execute("COMMIT")
    except sqlite3.DatabaseError as error:
        if store.connection.in_transaction:
            execute("ROLLBACK")
        if not isinstance(error, sqlite3.OperationalError):
            raise refusal(error, store.path) from error
        return False
    finally:
        execute(f"PRAGMA busy_timeout = {int(PATIENCE * 1000)}")
    return True


def replace(store: Store, linked: sqlite3.Connection, identities: Iterable[Identity]) -> None:
    """Put what was linked from scratch, in a database of its own, in place of all that the file has of it."""
    for table in ("appearances", "called"):
        store.connection.execute(f"DELETE FROM main.{table}")
        rows = linked.execute(f"SELECT * FROM {table}")
        marks = ", ".join("?" * len(rows.description))
        store.connection.executemany(f"INSERT INTO main.{table} VALUES ({marks})", rows)
    fill(store, "main", identities)
    # Where the user joined some that have several labels, none is its identity's.
    store.connection.execute(
        """UPDATE main.identities SET label = (SELECT CASE min(label) WHEN max(label) THEN min(label) END
            FROM main.identity_actors JOIN main.appearances USING (actor) WHERE identity = identities.id)"""
    )


def write_own(store: Store, identities: Iterable[Identity]) -> None:
    """Write identities to tables of the connection's own."""
    try:
        for sql in _OWN_TABLES:
            store.connection.execute(sql)
        store.connection.execute("SAVEPOINT own")  # whoever reads may be in a transaction
        fill(store, "temp", identities)
        store.connection.execute("RELEASE own")
    except sqlite3.DatabaseError as error:
        if store.connection.in_transaction:
            store.connection.execute("ROLLBACK")
        raise refusal(error, store.path) from error


def fill(store: Store, where: str, identities: Iterable[Identity]) -> None:
    """Bring the tables to these identities; what stays as it is isn't written again."""
    many = store.connection.executemany
    identities = list(identities)
    named = {tuple(row) for row in store.rows(f"SELECT id, name, type FROM {where}.identities")}
    actors = {tuple(row) for row in store.rows(f"SELECT actor, identity FROM {where}.identity_actors")}
    ours = {(one.id, one.name, one.type) for one in identities}
    theirs = {(actor, one.id) for one in identities for actor in one.actors}
    many(f"DELETE FROM {where}.identity_actors WHERE actor = ?", ((actor,) for actor, _ in actors - theirs))
    many(
        f"""INSERT INTO {where}.identities (id, name, type) VALUES (?, ?, ?)
            ON CONFLICT (id) DO UPDATE SET name = excluded.name, type = excluded.type""",
        ours - named,
    )
    many(f"INSERT INTO {where}.identity_actors (actor, identity) VALUES (?, ?)", theirs - actors)
    gone = {id for id, *_ in named} - {one.id for one in identities}
    many(f"DELETE FROM {where}.identities WHERE id = ?", ((id,) for id in gone))


def rename(connection: sqlite3.Connection, moved: Moved) -> None:
    """Bring the identities along where appearances have other labels than before."""
    before = {label: one for label in moved.labels for one in _stored(connection, "label = ?", label)}
    titles = {label: one for label in moved.labels if (one := _title(connection, label))}
    now: dict[str, Row] = {}
    for name in {slug(one.name, one.type) for one in before.values()} | {one.slug for one in titles.values()}:
        here = {label: one for label, one in titles.items() if one.slug == name}
        namesakes = _stored(connection, "id = ? OR (id > ? AND id < ?)", name, f"{name}@", f"{name}A")
        others = {one.label: one for one in namesakes if one.label not in moved.labels}
        alone = len(here) + len(others) == 1
        if (
            len(others) == 1
        ):  # which may have been alone before, or may be now; two have their own ids already
            before |= others
            here |= {label: Title(name, one.name, one.type) for label, one in others.items()}
        for label, one in here.items():
            now[label] = Row(
                name if alone else own_id(name, _first(connection, label)), one.name, one.type, label
            )
    _write(connection, before, now)
    connection.executemany(
        """INSERT OR REPLACE INTO identity_actors (actor, identity)
            SELECT actor, identities.id FROM appearances JOIN identities USING (label) WHERE actor = ?""",
        ((actor,) for actor in moved.actors),
    )


def _write(connection: sqlite3.Connection, before: Mapping[str, Row], now: Mapping[str, Row]) -> None:
    """Write the identities whose id or name is another; those of the first kind with all of their actors."""
    gone = [one for label, one in before.items() if label not in now or now[label].id != one.id]
    new = [one for label, one in now.items() if label not in before or before[label].id != one.id]
    connection.executemany("DELETE FROM identities WHERE id = ?", ((one.id,) for one in gone))
    connection.executemany("INSERT INTO identities (id, name, type, label) VALUES (?, ?, ?, ?)", new)
    connection.executemany(
        "INSERT OR REPLACE INTO identity_actors (actor, identity) SELECT actor, ? FROM appearances WHERE label = ?",
        ((one.id, one.label) for one in new),
    )
    renamed = [
        one for label, one in now.items() if label in before and before[label] != one and one not in new
    ]
    connection.executemany(
        "UPDATE identities SET name = ?, type = ? WHERE id = ?",
        ((one.name, one.type, one.id) for one in renamed),
    )


def _stored(connection: sqlite3.Connection, where: str, *values: str) -> list[Row]:
    rows = connection.execute(f"SELECT id, name, type, label FROM identities WHERE {where}", values)
    return [Row(*row) for row in rows]


def _title(connection: sqlite3.Connection, label: str) -> Title | None:
    """Give what those of a label are called now; None where there are none."""
    sql = "SELECT name, type, count(*) FROM appearances WHERE label = ? GROUP BY name, type"
    printed = {(name, kind): number for name, kind, number in connection.execute(sql, (label,))}
    return title(printed) if printed else None


def _first(connection: sqlite3.Connection, label: str) -> str:
    ((actor,),) = connection.execute("SELECT min(actor) FROM appearances WHERE label = ?", (label,))
    return str(actor)
