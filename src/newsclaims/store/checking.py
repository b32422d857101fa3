"""What is wrong with a store: damage, other tables, words and references that can't be, spans that aren't grounded."""

import os
import sqlite3
from collections.abc import Iterator, Mapping
from hashlib import sha256
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, get_args

from newsclaims.errors import ArticleError, StoreError
from newsclaims.sources import path_of
from newsclaims.store import record_tables, sketches, table_layout
from newsclaims.vocabulary import (
    ActorType,
    Change,
    DateMod,
    DateType,
    FigureKind,
    MentionForm,
    Modifier,
    Part,
    QuoteKind,
    QuoteMode,
    RecordKind,
    RoleStatus,
    Ruling,
    SpeakerType,
    Stance,
)

if TYPE_CHECKING:
    from newsclaims.store.database import Database

WORDS: Mapping[str, Mapping[str, Any]] = {
    "actors": {"type": ActorType},
    "actor_mentions": {"form": MentionForm},
    "actor_roles": {"status": RoleStatus},
    "quotes": {"kind": QuoteKind, "mode": QuoteMode, "speaker_type": SpeakerType},
    "figures": {"kind": FigureKind, "modifier": Modifier, "change": Change},
    "dates": {"type": DateType, "mod": DateMod},
    "claims": {
        "mode": QuoteMode,
        "stance": Stance,
        "claimant_type": SpeakerType,
        "on_behalf_of_type": SpeakerType,
    },
    "claim_participants": {"part": Part},
    "identities": {"type": ActorType},
    "decisions": {"kind": Literal["merge", "split"]},
    "corrections": {"kind": RecordKind, "action": Ruling},
}
"""The columns that hold one of a closed set of words, or nothing."""

INDEXED = ("articles", "quotes", "claims", "topics")
"""What there are full-text indexes of."""

PATIENCE = 1.0
"""Seconds to wait for another writer; who checks would rather be told."""


def problems(store: "Database") -> Iterator[str]:
    """Give what is wrong, a line each.

    Where the file is damaged or its tables aren't ours, that is all: what they hold can't be told.

    Raises:
        StoreError: another program writes to the store, so that the full-text indexes can't be checked.
    """
    store.connection.execute("BEGIN")  # all is told of one moment, whoever writes meanwhile
    try:
        broken = [*damage(store), *_layout(store.connection)]
        told = broken or [*_references(store), *_words(store)]
        ungrounded = [] if broken else list(_ungrounded(store))
    finally:
        if store.connection.in_transaction:
            store.connection.execute("ROLLBACK")
    yield from (f"{store.path}: {one}" for one in told)
    yield from ungrounded
    if not broken:
        yield from (f"{store.path}: {one}" for one in _indexes(store))


def damage(store: "Database") -> Iterator[str]:
    """Give what SQLite finds broken in the file."""
    return (row[0] for row in store.rows("PRAGMA integrity_check") if row[0] != "ok")


def _layout(connection: sqlite3.Connection) -> Iterator[str]:
    """Tell where the tables, indexes, triggers and views aren't those of `schema.sql`; the user may add views."""
    there, ours = table_layout.objects(connection), table_layout.newest()
    for kind, name in sorted(ours.keys() - there.keys()):
        yield f"the {kind} {name} is missing"
    for kind, name in sorted(there.keys() - ours.keys()):
        if kind != "view":
            yield f"newsclaims doesn't know the {kind} {name}"
    for kind, name in sorted(one for one in there.keys() & ours.keys() if there[one] != ours[one]):
        yield f"the {kind} {name} isn't as newsclaims lays it{_columns(connection, name) if kind == 'table' else ''}"


def _columns(connection: sqlite3.Connection, table: str) -> str:
    """Tell which columns a table has too few or too many."""
    there, ours = table_layout.columns(connection, table), table_layout.newest_columns(table)
    told = [f"without {', '.join(sorted(ours - there))}"] if ours - there else []
    told += [f"with {', '.join(sorted(there - ours))}"] if there - ours else []
    return f": {' and '.join(told)}" if told else ""


def _references(store: "Database") -> Iterator[str]:
    """Tell of what a row names that isn't there, or isn't of the same article."""
    for row in store.rows("PRAGMA foreign_key_check"):
        yield f"a row of {row[0]} refers to one of {row[2]} that isn't there"
    sql = """SELECT id, anchor FROM dates WHERE anchor <> 'published'
        AND NOT EXISTS (SELECT 1 FROM dates AS other WHERE other.id = dates.article || '/' || dates.anchor)"""
    for row in store.rows(sql):
        yield f"{row['id']} is told from {row['anchor']!r}, a date that isn't there"
    for table in record_tables.RECORDS:
        references = [
            row["from"] for row in store.rows(f"PRAGMA foreign_key_list({table})") if row["from"] != "article"
        ]
        for column in ("id", *references):
            elsewhere = f"substr({column}, 1, length(article) + 1) <> article || '/'"
            for row in store.rows(f"SELECT id, article, {column} FROM {table} WHERE {elsewhere}"):
                yield f"{row['id']} of article {row['article']} has {row[2]!r} for its {column}: another article's"


def _words(store: "Database") -> Iterator[str]:
    """Tell of words that aren't of their closed set."""
    for table, columns in WORDS.items():
        for column, known in columns.items():
            words = get_args(known)
            sql = f"""SELECT {column} AS word, count(*) AS rows FROM {table}
                WHERE {column} NOT IN ({", ".join("?" * len(words))}) GROUP BY 1"""
            for row in store.rows(sql, words):
                yield f"{row['word']!r} is no {column} of {table} ({row['rows']} rows)"


def _ungrounded(store: "Database") -> Iterator[str]:
    """Tell of spans that aren't what their article prints there, and of articles whose file has changed."""
    for article in store.rows("SELECT id, source, sha256, text FROM articles ORDER BY source, id"):
        text = article["text"]
        for sql in record_tables.SPANS:
            for record, start, end, printed in store.rows(sql, (article["id"],)):
                whole = isinstance(start, int) and isinstance(end, int)
                if not whole or start >= end or text[start:end] != printed:
                    yield f"{article['source']}:{start}-{end}: {record} isn't grounded: {printed!r}"
        yield from _misread(store, article["id"], article["source"])
        yield from _other_sketch(store, article["id"], article["source"])
        yield from _changed(store, article["id"], article["sha256"])


def _misread(store: "Database", article: str, source: str) -> Iterator[str]:
    """Tell of readings of which, without what is put in, other words than the printed ones remain."""
    sql = """SELECT claims.id, reading, printed_start AS start, printed_text AS printed, put.at, put.text
        FROM claims LEFT JOIN claim_insertions AS put ON put.claim = claims.id
        WHERE article = ? AND printed_text IS NOT NULL ORDER BY claims.rowid, put.position DESC"""
    for id, found in groupby(store.rows(sql, (article,)), key=lambda row: row["id"]):
        rows = list(found)
        read, printed = rows[0]["reading"], rows[0]["printed"]
        for row in rows:
            if row["at"] is not None:
                mark = f" [{row['text']}]" if row["at"] > row["start"] else f"[{row['text']}] "
                before, _, behind = read.rpartition(mark)
                read = before + behind
        if read != printed:
            yield f"{source}: the reading of {id} isn't what is printed with its insertions"


def _other_sketch(store: "Database", article: str, source: str) -> Iterator[str]:
    """Tell of an article whose near copies are told by other words than its own."""
    kept = store.rows("SELECT runs, hashes FROM article_sketches WHERE article = ?", (article,))
    try:
        made = sketches.sketch(sketches.story_of(store.rows, article))
        same = [tuple(row) for row in kept] == [(made.runs, sketches.packed(made))]
    except (TypeError, ValueError):  # its text is none
        same = False
    if not same:
        yield f"{source}: its sketch isn't that of its text"


def _changed(store: "Database", article: str, digest: str) -> Iterator[str]:
    """Tell which files that an article was read from are others now; one that is gone is no fault.

    What is packed is compared as it was read, unpacked. Of what carries fields, as a mail does, nothing is told: they
    depend on the options of the run.
    """
    sql = "SELECT source, path FROM where_read WHERE article = ? AND path IS NOT NULL AND line IS NULL"
    for row in store.rows(sql, (article,)):
        path = path_of(row["path"])
        told = _told_of(path, digest) if os.path.isfile(path) else None
        if told is not None:
            yield f"{row['source']}: {told}"


def _told_of(path: Path, digest: str) -> str | None:
    from newsclaims.articles.reading import (
        MAX_BYTES,
        items_of,
    )  # only here: no other question to a store reads files
    from newsclaims.readers import Limits, Page
    from newsclaims.readers.finding import Found

    limits = Limits(max(MAX_BYTES, os.path.getsize(path)))
    for _, (_, content, _) in items_of(Found(path, named=True), limits):
        if isinstance(content, ArticleError):
            return f"the file can't be read any more: {content.message}"
        if isinstance(content, dict):
            return None
        if isinstance(content, Page) and sha256(content.data).hexdigest() == digest:
            return None
    return "the file has changed since it was read (newsclaims extract again)"


def _indexes(store: "Database") -> Iterator[str]:
    """Tell which full-text indexes are out of step; SQLite looks only where it may write."""
    execute = store.connection.execute
    (patience,) = execute("PRAGMA busy_timeout").fetchone()
    execute(f"PRAGMA busy_timeout = {int(PATIENCE * 1000)}")
    try:
        for table in INDEXED:
            try:
                execute(f"INSERT INTO {table}_fts ({table}_fts, rank) VALUES ('integrity-check', 1)")
            except sqlite3.DatabaseError as error:
                told = str(error)
                if "locked" in told or "busy" in told:
                    raise StoreError(
                        f"{store.path} is busy: another program writes to it, so that its indexes can't be checked",
                        "check again when that has finished",
                    ) from error
                if "readonly" not in told:
                    yield f"the full-text index of {table} is out of step: {error}"
    finally:
        execute(f"PRAGMA busy_timeout = {patience}")
