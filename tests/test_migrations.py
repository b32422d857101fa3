"""A store of an older layout is brought up to the newest with all that is in it, or stays as it was."""

import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Thread

import pytest

from newsclaims.cli.app import run
from newsclaims.errors import StoreError
from newsclaims.linking import stored
from newsclaims.linking.rulings import Decision, Term
from newsclaims.store import Store, layout_copies, migrations, table_layout

OLD = sorted(
    (Path(__file__).parent / "stores").glob("layout-*.sql"),
    key=lambda path: int(path.stem.removeprefix("layout-")),
)
"""A store of each layout that was released before, or is the newest."""

ADDED = """
CREATE TABLE IF NOT EXISTS article_readers (
    article TEXT NOT NULL REFERENCES articles (id) ON DELETE CASCADE, -- who read it
    reader TEXT NOT NULL
);
"""


def store_of(sql: Path, folder: Path) -> Path:
    """Lay a store from its SQL, as the program of its time would have: in WAL mode."""
    path = folder / "news.db"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.executescript(f"BEGIN; {sql.read_text('utf-8')} COMMIT;")
    return path


def rows(path: Path) -> dict[str, list[dict[str, object]]]:
    """Give what is in the tables, those of SQLite's full-text search aside."""
    with closing(sqlite3.connect(path)) as connection:
        connection.row_factory = sqlite3.Row
        names = [
            row[0]
            for row in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
            if "_fts" not in row[0]
        ]
        return {name: [dict(row) for row in connection.execute(f"SELECT * FROM {name}")] for name in names}


def layout(path: Path) -> int:
    with closing(sqlite3.connect(path)) as connection:
        return int(connection.execute("PRAGMA user_version").fetchone()[0])


def readers(connection: sqlite3.Connection) -> None:
    """A migration as there may be: a new table, a new column, and a table made anew with its rows."""
    connection.execute(
        """CREATE TABLE article_readers (
            article TEXT NOT NULL REFERENCES articles (id) ON DELETE CASCADE, reader TEXT NOT NULL)"""
    )
    connection.execute("INSERT INTO article_readers SELECT id, 'Ann' FROM articles")
    connection.execute("ALTER TABLE identities ADD COLUMN born TEXT")
    connection.execute(
        """CREATE TABLE new_regions (article TEXT NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
        position INTEGER NOT NULL, sort TEXT, start INTEGER NOT NULL, "end" INTEGER NOT NULL,
        PRIMARY KEY (article, position)) WITHOUT ROWID"""
    )
    connection.execute("INSERT INTO new_regions SELECT * FROM regions")
    connection.execute("DROP TABLE regions")
    connection.execute("ALTER TABLE new_regions RENAME TO regions")


def failing(connection: sqlite3.Connection) -> None:
    connection.execute("DELETE FROM decisions")
    connection.execute("INSERT INTO nowhere VALUES (1)")


@pytest.fixture
def with_readers(monkeypatch: pytest.MonkeyPatch) -> int:
    """A newsclaims that has one layout more than ours, which is given."""
    script = table_layout.script()
    changed = script.replace(
        "the user's own word made it\n);", "the user's own word made it\n    , born TEXT\n);"
    ).replace("    kind TEXT,\n    start", "    sort TEXT,\n    start")
    assert len(changed) == len(script) + len("    , born TEXT\n")
    monkeypatch.setattr(table_layout, "script", lambda: changed + ADDED)
    monkeypatch.setattr(migrations, "MIGRATIONS", (*migrations.MIGRATIONS, readers))
    return migrations.newest()


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """A store of the newest layout that there is a sample of."""
    return store_of(OLD[-1], tmp_path)


@pytest.mark.parametrize("sql", OLD, ids=lambda path: path.stem)
def test_an_older_store_keeps_every_row_and_gets_the_newest_tables(sql: Path, tmp_path: Path) -> None:
    path = store_of(sql, tmp_path)
    before, was = rows(path), layout(path)
    with Store.open(path) as store:
        assert table_layout.objects(store.connection) == table_layout.newest()
        assert list(store.check()) == []
        assert [record.article.source for record in store.records()] == [
            "feed.jsonl#L10",
            "news/budget.txt",
            "news/strike.txt",
        ]
        assert stored.decisions(store) == [
            Decision("merge", Term("Zoë Łuczak"), Term("Radio Nord", "d4ff9f054938a814")),
            Decision(
                "split", Term("Karl von Adel", "69671cda8f9bfc56"), Term("Karl von Adel", "d4ff9f054938a814")
            ),
        ]
        copies = [] if was == migrations.newest() else [f"news.db.layout-{was}.bak"]
        assert store.copy == (tmp_path / copies[0] if copies else None)
    after = rows(path)
    assert all(before.values())
    before.pop("article_shingles", None)  # made of the texts; layout 12 makes others
    for name, kept in before.items():
        assert len(after[name]) == len(kept)
        assert all(old.items() <= new.items() for old, new in zip(kept, after[name], strict=True))
    assert layout(path) == migrations.newest()
    assert sorted(file.name for file in tmp_path.iterdir()) == ["news.db", *copies]


def test_there_is_a_sample_of_each_layout_that_was_released() -> None:
    assert [path.name for path in OLD] == [
        f"layout-{number}.sql" for number in range(migrations.FIRST, migrations.FIRST + len(OLD))
    ]
    assert migrations.newest() - len(OLD) in (migrations.FIRST - 1, migrations.FIRST)


def test_tables_columns_and_rows_are_changed_in_one_go(with_readers: int, old: Path) -> None:
    was, before = layout(old), rows(old)
    with Store.open(old) as store:
        assert store.copy == old.with_name(f"news.db.layout-{was}.bak")
        assert table_layout.objects(store.connection) == table_layout.newest()
        assert list(store.rows("PRAGMA foreign_key_check")) == []
        assert len(list(store.rows("SELECT * FROM article_readers WHERE reader = 'Ann'"))) == 3
        # What hangs on an article goes with it, from the tables that were made anew, too, and from the index.
        assert store.remove("news/strike.txt")
        assert len(list(store.rows("SELECT * FROM regions"))) == 4
        assert list(store.rows("SELECT rowid FROM quotes_fts WHERE quotes_fts MATCH 'sign'")) == []
    assert layout(old) == with_readers
    assert layout(store.copy) == was
    assert rows(store.copy) == before
    with Store.open(old) as again:
        assert again.copy is None


def test_the_copy_is_written_over_nothing(with_readers: int, old: Path) -> None:
    kept = old.with_name(f"news.db.layout-{layout(old)}.bak")
    kept.write_text("the user's")
    with Store.open(old) as store:
        assert store.copy == old.with_name(f"news.db.layout-{with_readers - 1}-2.bak")
    assert kept.read_text() == "the user's"


def test_what_is_in_the_log_only_is_in_the_copy_too(with_readers: int, old: Path) -> None:
    with closing(sqlite3.connect(old)) as other:
        other.execute("DELETE FROM decisions")
        other.commit()
        assert old.with_name("news.db-wal").stat().st_size > 0
        with Store.open(old) as store:
            assert store.copy is not None
    assert rows(store.copy)["decisions"] == []


def test_views_of_the_users_own_stay(with_readers: int, old: Path) -> None:
    with closing(sqlite3.connect(old)) as connection:
        connection.execute("CREATE VIEW mine AS SELECT start FROM regions")
    with Store.open(old) as store:
        assert len(list(store.rows("SELECT * FROM mine"))) == 10


@pytest.mark.parametrize("at", ["migration", "copy"])
def test_what_fails_leaves_the_file_as_it_was(at: str, old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(migrations, "MIGRATIONS", (*migrations.MIGRATIONS, readers, failing))
    if at == "copy":
        monkeypatch.setattr(
            layout_copies.tempfile, "mkstemp", lambda **_: os.open(old / "nowhere", os.O_RDONLY)
        )
    was, before = layout(old), rows(old)
    told = (
        "no copy of it can be made beside it"
        if at == "copy"
        else f"can't be brought from layout {was} to {was + 2}"
    )
    with pytest.raises(StoreError, match=told):
        Store.open(old)
    assert (layout(old), rows(old)) == (was, before)
    assert [file.name for file in old.parent.iterdir()] == ["news.db"]


def test_many_may_open_it_at_once(with_readers: int, old: Path) -> None:
    copies: list[Path | None] = []

    def open_it() -> None:
        with Store.open(old) as store:
            copies.append(store.copy)
            assert store.counts()["articles"] == 3

    openers = [Thread(target=open_it) for _ in range(8)]
    for opener in openers:
        opener.start()
    for opener in openers:
        opener.join()
    assert sorted(filter(None, copies)) == [old.with_name(f"news.db.layout-{with_readers - 1}.bak")]
    assert len(copies) == 8


@pytest.mark.parametrize(
    ("number", "told", "hint"),
    [
        (migrations.newest() + 1, "was made by a newer newsclaims", "install that version"),
        (migrations.FIRST - 1, "was made before the first release", "move it away"),
    ],
)
def test_other_layouts_are_refused_and_left_alone(number: int, told: str, hint: str, old: Path) -> None:
    with closing(sqlite3.connect(old)) as connection:
        connection.execute(f"PRAGMA user_version = {number}")
    before = old.read_bytes()
    with pytest.raises(StoreError, match=told) as caught:
        Store.open(old)
    assert (caught.value.hint or "").startswith(hint)
    assert old.read_bytes() == before


READ_ONLY = """
import os, sys
from pathlib import Path
from newsclaims.errors import StoreError
from newsclaims.store import Store, migrations
migrations.MIGRATIONS = (*migrations.MIGRATIONS, lambda connection: None)
if os.getuid() == 0:
    os.setuid(65534)
try:
    Store.open(Path(sys.argv[1]))
except StoreError as error:
    print(error.message, error.hint, sep="\\n")
"""


@pytest.mark.parametrize(("file", "folder"), [(0o444, 0o555), (0o444, 0o777), (0o666, 0o555)])
def test_an_older_store_that_cannot_be_written_is_refused_with_a_hint(file: int, folder: int) -> None:
    with TemporaryDirectory() as name:
        path = store_of(OLD[-1], Path(name))
        path.chmod(file)
        Path(name).chmod(folder)
        told = subprocess.run(
            [sys.executable, "-c", READ_ONLY, path], capture_output=True, text=True, timeout=60
        )
        Path(name).chmod(0o755)
        assert told.stderr == ""
        message, hint = told.stdout.splitlines()
        assert f"is read-only and of layout {migrations.newest()}" in message
        assert hint.startswith("make it and its folder writable for one command")
        assert [left.name for left in Path(name).iterdir()] == ["news.db"]


def test_the_command_line_tells_where_the_copy_is(
    with_readers: int, old: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    copy = old.with_name(f"news.db.layout-{with_readers - 1}.bak")
    assert run(["quotes", "sign", "--db", str(old)]) == 0
    told = capsys.readouterr()
    assert told.err == f"{old} was brought up to this version; as it was, it is kept as {copy}\n"
    assert "We will not sign" in told.out
    assert run(["quotes", "sign", "--db", str(old)]) == 0
    assert capsys.readouterr().err == ""
