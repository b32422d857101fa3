"""The identities of a store: made from all its actors, kept beside them, and made anew when those have changed.

They are derived: an article is stored without them, and whoever has changed the store calls `refresh`, which keeps them
in the file. Whoever asks calls `see`, which doesn't write there: where those in the file aren't up to date, for a run
was killed before it got to them or the user's names have changed since, they are made in tables of the connection's
own.
"""

import os
import sqlite3
from collections.abc import Iterable, Iterator
from hashlib import sha256
from pathlib import Path

from newsclaims.errors import StoreError
from newsclaims.language.names import words
from newsclaims.linking.appearances import Appearance
from newsclaims.linking.identities import Identity, link
from newsclaims.linking.rulings import Decision, Rulings, Term, read_aliases
from newsclaims.store import PATIENCE, Store
from newsclaims.store.refusals import refusal

METHOD = 1
"""Raise it whenever the same actors give other identities: those that are stored are made anew."""

ALIASES = "aliases.tsv"
"""The user's file, beside the store."""

_OWN_TABLES = (
    "CREATE TEMP TABLE IF NOT EXISTS identities AS SELECT * FROM main.identities WHERE 0",
    "CREATE TEMP TABLE IF NOT EXISTS identity_actors AS SELECT * FROM main.identity_actors WHERE 0",
    "CREATE UNIQUE INDEX IF NOT EXISTS temp.own_actors ON identity_actors (actor)",
    "CREATE INDEX IF NOT EXISTS temp.own_identities ON identity_actors (identity)",
    "CREATE UNIQUE INDEX IF NOT EXISTS temp.own_ids ON identities (id)",
    "CREATE INDEX IF NOT EXISTS temp.own_names ON identities (lower(name))",
)
"""SQL for tables of a connection's own, which hide the file's."""


def aliases_file(store: Store) -> Path | None:
    """Give the user's file of names: what the store was opened with, NEWSCLAIMS_ALIASES, or the one beside the store.

    None where there is none; one that is named but missing is given, so that reading it tells.
    """
    named = store.aliases or os.environ.get("NEWSCLAIMS_ALIASES")
    if named:
        return Path(named)
    beside = store.path.with_name(ALIASES)
    return beside if str(store.path) != ":memory:" and beside.is_file() else None


def refresh(store: Store) -> None:
    """Make the identities anew, if articles, the user's file or the method have changed since they were made.

    They are kept in the file; where it can't be written, or another program writes to it, as `see` keeps them.

    Raises:
        NewsclaimsError: the user's file can't be read.
        StoreError: the store is damaged.
    """
    _make(store, in_file=True)


def see(store: Store) -> None:
    """See to it that this connection has the identities as they are now, and leave the file as it is.

    Raises:
        NewsclaimsError: the user's file can't be read.
        StoreError: the store is damaged.
    """
    _make(store, in_file=False)


def _make(store: Store, *, in_file: bool) -> None:
    path = aliases_file(store)
    aliases = read_aliases(path) if path is not None else []
    state = sha256(repr((METHOD, aliases)).encode()).hexdigest()
    if store.own_identities is None:
        current = [row["state"] for row in store.rows("SELECT state FROM linking")] == [state]
    else:
        current = store.own_identities == (state, *_changes(store))
    if current:
        return
    seen = _changes(store)
    identities = link(appearances(store), Rulings(decisions(store), aliases))
    kept = in_file and store.own_identities is None and _write(store, identities, state, seen)
    if not kept:
        _write_own(store, identities)
        store.own_identities = (state, *_changes(store))


def identities(store: Store) -> list[Identity]:
    """Give the identities as they are now; raises as `see` does."""
    see(store)
    actors: dict[str, list[str]] = {}
    for row in store.rows("SELECT identity, actor FROM identity_actors ORDER BY identity, actor"):
        actors.setdefault(row["identity"], []).append(row["actor"])
    rows = store.rows("SELECT id, name, type FROM identities ORDER BY id")
    return [Identity(row["id"], row["name"], row["type"], tuple(actors.get(row["id"], ()))) for row in rows]


def appearances(store: Store) -> Iterator[Appearance]:
    """Give the actors of all articles."""
    aliases = _lists(store, "SELECT actor, alias FROM actor_aliases ORDER BY actor, position")
    roles = _lists(store, "SELECT actor, text FROM actor_roles ORDER BY actor, position")
    places = _lists(
        store,
        """SELECT actor, affiliation_text FROM actor_roles WHERE affiliation_text IS NOT NULL
           ORDER BY actor, position""",
    )
    sql = """SELECT id, article, name, type,
            (SELECT count(*) FROM actor_mentions WHERE actor = actors.id) AS mentions FROM actors"""
    for actor, article, name, kind, mentions in store.rows(sql):
        yield Appearance(
            actor,
            article,
            name,
            kind,
            tuple(aliases.get(actor, ())),
            tuple(roles.get(actor, ())),
            mentions,
            tuple(places.get(actor, ())),
        )


def pinned_names(store: Store) -> set[str]:
    """Give the names that the user's file gives to actors; raises as `see` does."""
    path = aliases_file(store)
    return {alias.name for alias in read_aliases(path)} if path is not None else set()


def decisions(store: Store) -> list[Decision]:
    """Give what the user decided, the newest last."""
    sql = "SELECT kind, one, one_article, other, other_article FROM decisions ORDER BY number"
    return [
        Decision(row["kind"], Term(row["one"], row["one_article"]), Term(row["other"], row["other_article"]))
        for row in store.rows(sql)
    ]


def decide(store: Store, new: Iterable[Decision]) -> None:
    """Keep the user's decisions, and link anew; one on the same two replaces what was decided on them before.

    Raises:
        StoreError: the file can't be written.
    """
    execute = store.connection.execute
    try:
        execute("BEGIN IMMEDIATE")
        kept: dict[frozenset[object], Decision] = {}
        for one in (*decisions(store), *new):
            about = frozenset((_folded(one.one), _folded(one.other)))
            kept.pop(about, None)
            kept[about] = one
        execute("DELETE FROM decisions")
        store.connection.executemany(
            "INSERT INTO decisions (kind, one, one_article, other, other_article) VALUES (?, ?, ?, ?, ?)",
            [(one.kind, *one.one, *one.other) for one in kept.values()],
        )
        execute("DELETE FROM linking")
        execute("COMMIT")
    except sqlite3.DatabaseError as error:
        if store.connection.in_transaction:
            execute("ROLLBACK")
        raise StoreError(
            f"{store.path} can't be written: {error}", "decisions are kept there: make it writable, or wait"
        ) from error
    refresh(store)


def _folded(term: Term) -> tuple[tuple[str, ...], str | None]:
    return words(term.name), term.article


def _lists(store: Store, sql: str) -> dict[str, list[str]]:
    """Give the texts of a list's table by the actor they belong to."""
    found: dict[str, list[str]] = {}
    for actor, text in store.rows(sql):
        found.setdefault(actor, []).append(text)
    return found


def _changes(store: Store) -> tuple[int, int]:
    """Give numbers that change with the store: for what other programs wrote, and for what this one did."""
    (row,) = store.rows("PRAGMA data_version")
    return row[0], store.connection.total_changes


def _write(store: Store, identities: Iterable[Identity], state: str, seen: tuple[int, int]) -> bool:
    """Keep the identities in the file, at once or not at all; say whether it could be done.

    Not where another program is writing, or has written since the actors were read: its articles would be without.
    """
    execute = store.connection.execute
    try:
        execute("PRAGMA busy_timeout = 0")
        execute("BEGIN IMMEDIATE")
        if _changes(store) != seen:
            execute("ROLLBACK")
            return False
        _fill(store, "main", identities)
        execute("DELETE FROM main.linking")
        execute("INSERT INTO main.linking (state) VALUES (?)", (state,))
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


def _write_own(store: Store, identities: Iterable[Identity]) -> None:
    try:
        for sql in _OWN_TABLES:
            store.connection.execute(sql)
        store.connection.execute("SAVEPOINT own")  # whoever reads may be in a transaction
        _fill(store, "temp", identities)
        store.connection.execute("RELEASE own")
    except sqlite3.DatabaseError as error:
        if store.connection.in_transaction:
            store.connection.execute("ROLLBACK")
        raise refusal(error, store.path) from error


def _fill(store: Store, where: str, identities: Iterable[Identity]) -> None:
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
