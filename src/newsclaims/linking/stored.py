"""The identities of a store: kept beside its actors, and brought along where articles have come, gone or changed.

They are derived: an article is stored without them, and whoever has changed the store calls `refresh`, which keeps them
in the file. Whoever asks calls `see`, which brings a few articles along likewise: a run that goes on stores one after
the other. Where all must be linked from scratch, for the user's names have changed since, or the file can't be written,
that is done in tables of the connection's own.
"""

import os
import sqlite3
from collections.abc import Iterable, Iterator
from hashlib import sha256
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from typing import TYPE_CHECKING

from newsclaims.errors import StoreError
from newsclaims.language.names import words
from newsclaims.linking import counting
from newsclaims.linking.rulings import Decision, Rulings, Term, read_aliases
from newsclaims.linking.since import changes, unlinked
from newsclaims.store import Store

if TYPE_CHECKING:
    from newsclaims.linking.naming import Identity

METHOD = 2
"""Raise it whenever the same actors give other identities: those that are stored are made anew."""

AT_ONCE = 500
"""Changed articles that are linked one by one; where they are more, all is linked from scratch."""

ALIASES = "aliases.tsv"
"""The user's file, beside the store."""


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


def keep_up(store: Store) -> None:
    """Bring the identities along after an article, if that costs no more than it touches; raises as `refresh` does.

    Where the user said who is who, all groups are made anew: `refresh` does that once, at the end.
    """
    if aliases_file(store) is None and not decisions(store):
        refresh(store)


def see(store: Store) -> None:
    """See to it that this connection has the identities as they are now.

    Raises:
        NewsclaimsError: the user's file can't be read.
        StoreError: the store is damaged.
    """
    _make(store, in_file=False)


def _make(store: Store, *, in_file: bool) -> None:
    path = aliases_file(store)
    aliases = read_aliases(path) if path is not None else []
    state = sha256(repr((METHOD, aliases)).encode()).hexdigest()
    is_kept = [row["state"] for row in store.rows("SELECT state FROM linking")] == [state]
    changed = unlinked(store)
    own = store.own_identities is not None
    if store.own_identities == (state, *changes(store)) if own else is_kept and not changed:
        if in_file and not own and not counting.is_counted(store):
            _count(store)
        return
    # Here, for where they are up to date nobody needs what makes them.
    from newsclaims.linking import making

    rulings = Rulings(decisions(store), aliases)
    few = is_kept and len(changed) <= AT_ONCE
    if not (few and not own and making.bring(store, state, rulings)):
        making.make(store, state, rulings, in_file=in_file and not few and not own)


def _count(store: Store) -> None:
    """Count whom articles quote where that has changed and who is who hasn't: quotes were set right."""
    from newsclaims.linking import writing

    writing.at_once(store, lambda: counting.count(store.connection))


def identities(store: Store) -> "Iterator[Identity]":
    """Give the identities as they are now, in order of id, each read when it is asked for; raises as `see` does."""
    from newsclaims.linking.naming import Identity

    see(store)
    sql = """SELECT id, name, type, actor FROM identities LEFT JOIN identity_actors ON identity = identities.id
        ORDER BY id, actor"""
    return (
        Identity(id, name, kind, tuple(row["actor"] for row in rows if row["actor"]))
        for (id, name, kind), rows in groupby(store.rows(sql), itemgetter(0, 1, 2))
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
