"""Migrations: what brings a store of an older layout up to the newest, forward only.

A layout is what tables there are; a file tells its own in SQLite's `user_version`. Whoever changes the tables in
`schema.sql` adds a function here, at the end of `MIGRATIONS`, that makes the same of a file of the layout before, with
the SQL written out, for `schema.sql` goes on changing; a store of that layout as SQL in `tests/stores/` proves it.
"""

import sqlite3
from collections.abc import Callable, Sequence
from hashlib import sha256
from pathlib import Path

from newsclaims.errors import StoreError
from newsclaims.sources import file_of, line_of, printable
from newsclaims.store import name_words, record_tables, sketches, table_layout
from newsclaims.store.extra_columns import add_extra
from newsclaims.store.layout_copies import copied

FIRST = 5
"""The first layout that was released. Older ones are refused."""


def add_places(connection: sqlite3.Connection) -> None:
    """5 to 6: where articles were read. A file that isn't there, or not as it was read, may be another: not known."""
    connection.execute(
        """CREATE TABLE article_sources (
            article TEXT NOT NULL REFERENCES articles (id) ON DELETE CASCADE, position INTEGER NOT NULL,
            name TEXT NOT NULL, line INTEGER, path TEXT, read_at TEXT,
            PRIMARY KEY (article, position)) WITHOUT ROWID"""
    )
    connection.execute("CREATE INDEX article_sources_name ON article_sources (name, path)")
    connection.execute("CREATE INDEX article_sources_path ON article_sources (path)")
    for id, source, content in connection.execute("SELECT id, source, sha256 FROM articles").fetchall():
        name, line = line_of(source)
        file = file_of(name) if line is None else None
        there = file is not None and sha256(file.read_bytes()).hexdigest() == content
        connection.execute(
            "INSERT INTO article_sources (article, position, name, line, path) VALUES (?, 0, ?, ?, ?)",
            (id, name, line, printable(file) if there and file is not None else None),
        )


def _add_columns(connection: sqlite3.Connection, table: str, *columns: str) -> None:
    for column in columns:
        connection.execute(f"ALTER TABLE {table} ADD COLUMN {column}")


def _add_span(connection: sqlite3.Connection, table: str, name: str) -> None:
    _add_columns(connection, table, f"{name}_start INTEGER", f"{name}_end INTEGER", f"{name}_text TEXT")


def add_rules(connection: sqlite3.Connection) -> None:
    """6 to 7: which rule found a record. Nobody knows of those that are stored."""
    for table in ("actors", "quotes", "figures", "dates"):
        _add_columns(connection, table, "rule TEXT")
    for field in ("title", "published"):
        _add_columns(connection, "articles", f"{field}_rule TEXT", f"{field}_confidence REAL")
    _add_about(connection)


def _add_about(connection: sqlite3.Connection) -> None:
    """Make room for what claims speak of beside their words, and in the index of what they are about."""
    connection.execute(
        """CREATE TABLE claim_about (
            claim TEXT NOT NULL REFERENCES claims (id) ON DELETE CASCADE, position INTEGER NOT NULL,
            text TEXT NOT NULL, head TEXT NOT NULL, actor TEXT REFERENCES actors (id), by TEXT NOT NULL,
            PRIMARY KEY (claim, position)) WITHOUT ROWID"""
    )
    connection.execute("CREATE INDEX claim_about_actor ON claim_about (actor)")
    connection.execute(
        """CREATE TABLE claim_insertions (
            claim TEXT NOT NULL REFERENCES claims (id) ON DELETE CASCADE, position INTEGER NOT NULL,
            at INTEGER NOT NULL, text TEXT NOT NULL, actor TEXT REFERENCES actors (id),
            date TEXT REFERENCES dates (id), PRIMARY KEY (claim, position)) WITHOUT ROWID"""
    )
    for column in ("actor", "date"):
        connection.execute(f"CREATE INDEX claim_insertions_{column} ON claim_insertions ({column})")
    for column in ("about_text", "subject", "reading"):
        _add_columns(connection, "claims", f"{column} TEXT NOT NULL DEFAULT ''")
    _add_span(connection, "claims", "printed")
    connection.execute("DROP TABLE topics_fts")
    connection.execute(
        """CREATE VIRTUAL TABLE topics_fts USING fts5 (
            text, topic, about_text, subject, content = 'claims', tokenize = 'porter unicode61 remove_diacritics 2')"""
    )
    connection.execute("INSERT INTO topics_fts (topics_fts) VALUES ('rebuild')")


def add_corrections(connection: sqlite3.Connection) -> None:
    """7 to 8: what users set right, of which nothing is known yet; what claims are said of; Wikidata's items."""
    _add_span(connection, "claims", "target")
    _add_columns(connection, "claims", "sentence_start INTEGER", "sentence_end INTEGER")
    _add_span(connection, "claim_insertions", "span")
    for table in ("actors", "quotes", "figures", "dates", "claims"):
        _add_columns(connection, table, "corrected_by TEXT")
    connection.execute(
        """CREATE TABLE corrections (
            number INTEGER PRIMARY KEY, article TEXT NOT NULL, kind TEXT NOT NULL, action TEXT NOT NULL,
            words TEXT NOT NULL, changes TEXT NOT NULL, before TEXT, by TEXT NOT NULL, at TEXT NOT NULL, why TEXT,
            lost TEXT)"""
    )
    connection.execute("CREATE INDEX corrections_article ON corrections (article)")
    connection.execute(
        """CREATE TABLE extracted (
            article TEXT PRIMARY KEY NOT NULL REFERENCES articles (id) ON DELETE CASCADE, records TEXT NOT NULL)"""
    )
    connection.execute(
        "CREATE TABLE links (identity TEXT PRIMARY KEY NOT NULL, item TEXT NOT NULL) WITHOUT ROWID"
    )
    connection.execute("CREATE INDEX identities_name ON identities (lower(name))")


def _add_word_indexes(connection: sqlite3.Connection) -> None:
    """Add the indexes by which names, figures and patterns are found without reading all."""
    connection.execute("CREATE INDEX actor_aliases_alias ON actor_aliases (alias)")
    connection.execute("CREATE INDEX claims_claimant_name ON claims (claimant_name)")
    connection.execute(
        "CREATE TABLE name_words (word TEXT NOT NULL, name TEXT NOT NULL, PRIMARY KEY (word, name)) WITHOUT ROWID"
    )
    name_words.fill(connection)
    _add_columns(connection, "figures", "words TEXT NOT NULL DEFAULT ''")
    connection.create_function("measured", 4, record_tables.measured_words, deterministic=True)
    connection.execute("UPDATE figures SET words = measured(kind, unit, text, of_text)")
    connection.execute("CREATE VIRTUAL TABLE figures_fts USING fts5 (words, content = 'figures')")
    for table in ("quotes", "claims"):
        connection.execute(
            f"""CREATE VIRTUAL TABLE {table}_letters_fts USING fts5 (
                text, content = '{table}', detail = none, columnsize = 0, tokenize = 'trigram')"""
        )
    for index in ("figures_fts", "quotes_letters_fts", "claims_letters_fts"):
        connection.execute(f"INSERT INTO {index} ({index}) VALUES ('rebuild')")


def add_extra_and_word_indexes(connection: sqlite3.Connection) -> None:
    """8 to 9: what an article carries beside its fields, and indexes of words and of letters."""
    add_extra(connection)
    _add_word_indexes(connection)


def add_shingles(connection: sqlite3.Connection) -> None:
    """9 to 10: what near copies were known by, empty, for layout 12 knows them otherwise."""
    connection.execute("CREATE TABLE article_shingles (article TEXT PRIMARY KEY NOT NULL)")


def add_modes_coordinates_and_appearances(connection: sqlite3.Connection) -> None:
    """10 to 11: the mode of claims and what their readings leave open, where a user's places are, what linking read."""
    _add_columns(connection, "claims", "mode TEXT NOT NULL DEFAULT 'speech'", "open INTEGER")
    connection.execute(
        "UPDATE claims SET mode = quotes.mode FROM quotes WHERE quotes.id = claims.quote AND quotes.mode <> 'speech'"
    )
    _add_columns(connection, "links", "latitude REAL", "longitude REAL")
    _add_appearances(connection)


def _add_appearances(connection: sqlite3.Connection) -> None:
    """Add the tables of what linking takes from the actors, empty: it is read anew."""
    _add_columns(connection, "identities", "label TEXT")
    connection.execute("CREATE INDEX identities_label ON identities (label)")
    connection.execute(
        """CREATE TABLE appearances (
            actor TEXT PRIMARY KEY NOT NULL, article TEXT NOT NULL, node TEXT NOT NULL, name TEXT NOT NULL,
            type TEXT NOT NULL, roles TEXT NOT NULL, genders TEXT NOT NULL, jobs INTEGER NOT NULL, meant TEXT,
            label TEXT NOT NULL DEFAULT '') WITHOUT ROWID"""
    )
    connection.execute("CREATE INDEX appearances_article ON appearances (article)")
    connection.execute("CREATE INDEX appearances_node ON appearances (node, label, article, jobs, roles)")
    connection.execute("CREATE INDEX appearances_open ON appearances (node, meant) WHERE meant IS NOT NULL")
    connection.execute("CREATE INDEX appearances_label ON appearances (label, name, type)")
    connection.execute("CREATE INDEX appearances_meant ON appearances (meant) WHERE meant IS NOT NULL")
    connection.execute(
        """CREATE TABLE called (
            form TEXT NOT NULL, node TEXT NOT NULL, actor TEXT NOT NULL,
            PRIMARY KEY (form, node, actor)) WITHOUT ROWID"""
    )
    connection.execute("CREATE INDEX called_node ON called (node, form)")
    connection.execute("CREATE INDEX called_actor ON called (actor)")
    connection.execute("CREATE TABLE unlinked (article TEXT PRIMARY KEY NOT NULL) WITHOUT ROWID")


def make_sketches(connection: sqlite3.Connection) -> None:
    """11 to 12: what near copies are known by, made anew of the texts."""
    connection.execute("DROP TABLE article_shingles")
    connection.execute(
        """CREATE TABLE article_sketches (article TEXT PRIMARY KEY NOT NULL
            REFERENCES articles (id) ON DELETE CASCADE, runs INTEGER NOT NULL, hashes BLOB NOT NULL)"""
    )
    sketches.fill(connection)


def add_counts_and_tellers(connection: sqlite3.Connection) -> None:
    """12 to 13: how often each article quotes whom; in whose words a quote is told, as none that is stored is."""
    _add_counts(connection)
    _add_columns(
        connection, "quotes", "reported_by TEXT REFERENCES quotes (id) DEFERRABLE INITIALLY DEFERRED"
    )
    connection.execute(
        "CREATE INDEX quotes_reported_by ON quotes (reported_by) WHERE reported_by IS NOT NULL"
    )


def _add_counts(connection: sqlite3.Connection) -> None:
    """Count by article; what isn't linked yet is counted anew when it is."""
    connection.execute(
        """CREATE TABLE quoted (
            who TEXT NOT NULL, article TEXT NOT NULL REFERENCES articles (id) ON DELETE CASCADE, outlet TEXT,
            name TEXT NOT NULL, type TEXT NOT NULL, quotes INTEGER NOT NULL, direct INTEGER NOT NULL,
            mixed INTEGER NOT NULL, indirect INTEGER NOT NULL, roles TEXT,
            PRIMARY KEY (who, article)) WITHOUT ROWID"""
    )
    connection.execute("CREATE INDEX quoted_article ON quoted (article)")
    connection.execute("CREATE TABLE uncounted (article TEXT PRIMARY KEY NOT NULL) WITHOUT ROWID")
    connection.execute(
        """CREATE INDEX quotes_by_name_alone ON quotes (lower(speaker_name))
            WHERE speaker_actor IS NULL AND speaker_type <> 'anonymous'"""
    )
    connection.execute(
        """INSERT INTO quoted (who, article, outlet, name, type, quotes, direct, mixed, indirect, roles)
            SELECT coalesce(identities.id, speaker_type || '/' || lower(speaker_name)), quotes.article, outlet,
                min(speaker_name), min(speaker_type), count(*), sum(kind = 'direct'), sum(kind = 'mixed'),
                sum(kind = 'indirect'), nullif(json_group_array(DISTINCT
                    (SELECT json_group_array(text) || '' FROM actor_roles WHERE actor = speaker_actor)), '["[]"]')
            FROM quotes JOIN articles ON articles.id = quotes.article
            LEFT JOIN identity_actors ON actor = speaker_actor
            LEFT JOIN identities ON identities.id = CASE WHEN speaker_actor IS NOT NULL THEN identity
                WHEN speaker_type <> 'anonymous' THEN
                    (SELECT CASE count(*) WHEN 1 THEN min(namesake.id) END FROM identities AS namesake
                     WHERE lower(namesake.name) = lower(speaker_name)
                        AND (namesake.type = 'person') = (speaker_type = 'person')) END
            WHERE mode = 'speech' AND speaker_name IS NOT NULL GROUP BY 1, 2"""
    )


MIGRATIONS: Sequence[Callable[[sqlite3.Connection], None]] = (
    add_places,
    add_rules,
    add_corrections,
    add_extra_and_word_indexes,
    add_shingles,
    add_modes_coordinates_and_appearances,
    make_sketches,
    add_counts_and_tellers,
)
"""Each takes a file one layout on, the first from `FIRST`.

A migration writes tables and indexes only: views and triggers hold nothing, and are laid anew behind the last one.
So none fires meanwhile; who changes the words of an indexed table rebuilds its full-text index. References aren't
enforced meanwhile, so that a table can be made anew. Statements go through `execute`: `executescript` would commit.
"""


def newest() -> int:
    """Give the layout of `schema.sql`."""
    return FIRST + len(MIGRATIONS)


def migrate(connection: sqlite3.Connection, path: Path) -> Path | None:
    """Bring the store in the file `path` up to the newest layout; give the copy that was made of it before.

    All migrations are one transaction, and it begins before the copy: the file is of the old layout or of the newest,
    and nobody writes to it in between. None where another program was quicker.

    Raises:
        StoreError: a migration failed, or the copy can't be made; the file is as it was.
        sqlite3.Error: the file is locked.
    """
    connection.execute("BEGIN IMMEDIATE")
    copy = None
    try:
        (layout,) = connection.execute("PRAGMA user_version").fetchone()
        if layout < newest():
            copy = copied(path, layout, newest())
            _bring_up(connection, layout)
        connection.execute("COMMIT")
    except BaseException as error:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        if copy is not None:
            copy.unlink()
        if isinstance(error, sqlite3.Error):
            raise StoreError(
                f"{path} can't be brought from layout {layout} to {newest()}: {error}",
                "it is as it was, and the newsclaims that made it reads it",
            ) from error
        raise
    return copy


def _bring_up(connection: sqlite3.Connection, layout: int) -> None:
    # A view of the user's own must not keep a table from being made anew.
    connection.execute("PRAGMA legacy_alter_table = ON")
    laid = {key: sql for key, sql in table_layout.newest().items() if key[0] in ("view", "trigger")}
    for kind, name in laid:
        connection.execute(f"DROP {kind} IF EXISTS {name}")
    for migration in MIGRATIONS[layout - FIRST :]:
        migration(connection)
    for sql in laid.values():
        connection.execute(sql)
    connection.execute(f"PRAGMA user_version = {newest()}")
    connection.execute("PRAGMA legacy_alter_table = OFF")
