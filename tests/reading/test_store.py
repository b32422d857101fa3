"""The store gives back what it was given, replaces what changed, survives a kill, and refuses clearly."""

import gzip
import json
import os
import signal
import sqlite3
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from contextlib import closing
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Literal, get_args, get_origin

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pydantic import BaseModel

from newsclaims.articles import read
from newsclaims.errors import StoreError
from newsclaims.linking import stored
from newsclaims.records import (
    Actor,
    Affiliation,
    Article,
    ArticleRecord,
    Claim,
    Correction,
    Date,
    Figure,
    Mention,
    Participant,
    PipelineInfo,
    Quote,
    Role,
    Span,
    Speaker,
)
from newsclaims.store import Store, migrations
from newsclaims.store.checking import WORDS

Make = Callable[..., ArticleRecord]


def test_a_record_comes_back_as_it_was_added(store: Store, records: list[ArticleRecord]) -> None:
    assert [record.article.source for record in store.records()] == [r.article.source for r in records]
    assert [record.model_dump_json() for record in store.records()] == [r.model_dump_json() for r in records]


def test_records_are_in_order_of_source_and_a_feeds_in_order_of_lines(tmp_path: Path, made: Make) -> None:
    sources = ["b.jsonl#L10", "b.jsonl#L9", "c.txt", "a.txt"]
    with Store.open(tmp_path / "x.db", create=True) as store:
        for number, source in enumerate(sources):
            store.add(made("Rain.", source, id=f"n{number}"))
        assert [r.article.source for r in store.records()] == ["a.txt", "b.jsonl#L9", "b.jsonl#L10", "c.txt"]


def test_adding_again_changes_nothing(store: Store, records: list[ArticleRecord]) -> None:
    before = store.counts()
    for record in records:
        store.add(record)
    assert store.counts() == before
    assert list(store.records()) == records


def test_a_file_that_changed_replaces_what_was_read_from_it(
    store: Store, changed_strike: ArticleRecord
) -> None:
    before = store.counts()
    store.add(changed_strike)
    assert store.counts() == before
    assert store.record(changed_strike.article.id) == changed_strike
    assert list(store.check()) == []


@pytest.mark.parametrize("source", ["feed.jsonl#L1", "-"])
def test_a_feeds_line_or_stdin_does_not_replace_another_article(
    source: str, tmp_path: Path, made: Make
) -> None:
    with Store.open(tmp_path / "x.db", create=True) as store:
        store.add(made("Rain.", source, id="one"))
        store.add(made("Snow.", source, id="two"))
        assert store.counts()["articles"] == 2
        store.add(made("Hail.", source, id="two"))
        assert [record.article.text for record in store.records()] == ["Rain.", "Hail."]


def test_what_is_current(store: Store, records: list[ArticleRecord]) -> None:
    article, made_by = records[0].article, records[0].pipeline
    assert store.is_current(article.id, article.sha256, made_by.fingerprint)
    assert not store.is_current(article.id, article.sha256, "another pipeline")
    assert not store.is_current(article.id, "0" * 64, made_by.fingerprint)
    assert not store.is_current("another", article.sha256, made_by.fingerprint)


@pytest.mark.parametrize("by", ["id", "source"])
def test_an_article_is_removed_with_all_that_hangs_on_it(
    by: str, store: Store, records: list[ArticleRecord]
) -> None:
    for record in records:
        assert store.remove(getattr(record.article, by))
        assert not store.remove(getattr(record.article, by))
    tables = [row[0] for row in store.rows("SELECT name FROM sqlite_schema WHERE type = 'table'")]
    own = [name for name in tables if "_fts" not in name and name not in ("unlinked", "uncounted")]
    assert len(own) == 32
    assert {name: next(store.rows(f"SELECT count(*) FROM {name}"))[0] for name in own} == dict.fromkeys(
        own, 0
    )
    for name in ("articles", "quotes", "claims", "topics"):
        found = store.rows(
            f"SELECT count(*) FROM {name}_fts WHERE {name}_fts MATCH 'sign OR rise OR ferry OR taxes'"
        )
        assert next(found)[0] == 0


def test_counts(store: Store) -> None:
    assert store.counts() == {
        "articles": 3,
        "quotes": 7,
        "actors": 4,
        "figures": 4,
        "dates": 5,
        "claims": 5,
        "corrections": 0,
        "lost_corrections": 0,
        "unresolved_speakers": 1,
        "unresolved_dates": 1,
    }


def test_a_record_that_points_nowhere_is_refused_whole(store: Store, records: list[ArticleRecord]) -> None:
    record = records[1]
    claim = record.claims[0].model_copy(update={"figures": ["f9"]})
    with pytest.raises(StoreError, match=r"news/budget\.txt isn't whole"):
        store.add(record.model_copy(update={"claims": [claim]}))
    assert store.record(record.article.id) == record


def test_text_that_cannot_be_written_is_refused_whole(store: Store, made: Make) -> None:
    record = made("Rain.", "a.txt")
    article = record.article.model_copy(update={"text": "\ud800"})
    with pytest.raises(StoreError, match="lone surrogate"):
        store.add(record.model_copy(update={"article": article}))
    assert store.counts()["articles"] == 3


# What check finds.


@pytest.mark.parametrize(
    ("damage", "told"),
    [
        ("UPDATE quote_spans SET start = start + 1 WHERE position = 1", "/q2 isn't grounded"),
        ("UPDATE figures SET text = 'five'", "/f1 isn't grounded: 'five'"),
        ('UPDATE actor_mentions SET "end" = start', "/a1 isn't grounded"),
        ("UPDATE claims SET text = 'x' WHERE id LIKE '%c4'", "/c4 isn't grounded: 'x'"),
        ("DELETE FROM quotes_fts WHERE rowid = 1", "full-text index of quotes is out of step"),
        ("PRAGMA foreign_keys = OFF; DELETE FROM actors", "a row of quotes refers to one of actors"),
        ("DELETE FROM dates WHERE id LIKE '%d1'; UPDATE dates SET anchor = 'd1'", "/d3 is told from 'd1'"),
        ("UPDATE dates SET start = 'x'", "/d1 isn't grounded: 'Monday'"),
        (
            """PRAGMA foreign_keys = OFF; UPDATE quotes SET speaker_actor = (
               SELECT min(id) FROM actors WHERE article <> quotes.article)""",
            "for its speaker_actor: another article's",
        ),
        (
            """UPDATE claims SET reading = 'He [Obi] spoke', printed_start = start, printed_end = "end",
               printed_text = text WHERE id LIKE '%c4'""",
            "c4 isn't what is printed with its insertions",
        ),
        ("DROP TABLE claim_topics", "the table claim_topics is missing"),
        ("DROP TABLE quotes_fts", "the table quotes_fts is missing"),
        ("CREATE TABLE notes (text)", "newsclaims doesn't know the table notes"),
        (
            "ALTER TABLE actors DROP COLUMN acts_for",
            "the table actors isn't as newsclaims lays it: without acts_for",
        ),
        ("ALTER TABLE dates ADD COLUMN mine", "the table dates isn't as newsclaims lays it: with mine"),
        ("DROP INDEX quotes_article", "the index quotes_article is missing"),
        ("CREATE INDEX mine ON quotes (text)", "newsclaims doesn't know the index mine"),
        ("DROP TRIGGER actors_added", "the trigger actors_added is missing"),
        ("DROP VIEW who_is_who", "the view who_is_who is missing"),
        (
            "DROP TRIGGER quotes_added; CREATE TRIGGER quotes_added AFTER INSERT ON quotes BEGIN SELECT 1; END",
            "the trigger quotes_added isn't as newsclaims lays it",
        ),
    ],
)
def test_check_finds_damage(damage: str, told: str, store: Store) -> None:
    assert list(store.check()) == []
    store.connection.executescript(damage)
    assert any(told in problem for problem in store.check())


def test_check_lets_the_user_add_views(store: Store) -> None:
    store.connection.execute("CREATE VIEW mine AS SELECT speaker_name FROM quotes")
    assert list(store.check()) == []


def closed(model: type[BaseModel]) -> set[str]:
    """Give the fields of a model that take one of a closed set of words, those of its parts behind their names."""
    found = set()
    for name, field in model.model_fields.items():
        listed = get_origin(field.annotation) is list
        kinds = [] if listed else [field.annotation, *get_args(field.annotation)]
        if any(get_origin(kind) is Literal for kind in kinds):
            found.add(name)
        for part in kinds:
            if isinstance(part, type) and issubclass(part, BaseModel):
                found |= {f"{name}_{inner}" for inner in closed(part)}
    return found


def test_every_closed_set_of_words_is_checked() -> None:
    tables = {
        "actors": Actor,
        "actor_mentions": Mention,
        "actor_roles": Role,
        "quotes": Quote,
        "figures": Figure,
        "dates": Date,
        "claims": Claim,
        "claim_participants": Participant,
        "corrections": Correction,
    }
    known = {table: set(columns) for table, columns in WORDS.items()}
    assert {table: closed(model) for table, model in tables.items()} == {
        table: columns for table, columns in known.items() if table in tables
    }
    assert known.keys() - tables.keys() == {"identities", "decisions"}


@pytest.mark.parametrize(
    ("table", "column"), [(table, column) for table, columns in WORDS.items() for column in columns]
)
def test_check_finds_a_word_that_is_none_of_its_set(
    table: str, column: str, store: Store, records: list[ArticleRecord]
) -> None:
    stored.decide(
        store, [stored.Decision("split", stored.Term("Karl von Adel"), stored.Term("Karl von Adel"))]
    )
    words = [{"start": 0, "end": 4, "text": "Rain"}]
    store.correct("gone", [Correction(kind="quote", action="wrong", words=words, by="ann", at="2025-12-03")])
    store.connection.execute(f"UPDATE {table} SET {column} = 'nonsense'")
    assert any(f"'nonsense' is no {column} of {table} (" in problem for problem in store.check())


def test_check_does_not_wait_for_another_writer_nor_blame_the_index(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("newsclaims.store.checking.PATIENCE", 0.05)
    with Store.open(store.path) as second:
        store.connection.execute("BEGIN IMMEDIATE")
        begun = time.monotonic()
        with pytest.raises(StoreError, match="is busy: another program writes to it"):
            list(second.check())
        assert time.monotonic() - begun < 5
        store.connection.execute("ROLLBACK")
        assert list(second.check()) == []


def test_check_tells_of_a_source_that_changed(tmp_path: Path, made: Make) -> None:
    page = tmp_path / "page.txt"
    page.write_text("Rain.")
    with Store.open(tmp_path / "x.db", create=True) as store:
        store.add(made("Rain.", str(page)))
        assert sha256(page.read_bytes()).hexdigest() == next(store.records()).article.sha256
        assert list(store.check()) == []
        page.write_text("Snow.")
        assert [problem.partition(": ")[2][:20] for problem in store.check()] == ["the file has changed"]
        page.unlink()
        assert list(store.check()) == []


@pytest.mark.parametrize("name", ["page.txt", "page.txt.gz", "page.rtf", "item.json", "mail.eml"])
def test_what_is_read_otherwise_than_byte_by_byte_has_not_changed(name: str, tmp_path: Path) -> None:
    path = tmp_path / name
    page = b"Rain in May\n\nIt rained on the hills all day, said the mayor.\n"
    path.write_bytes(
        {
            ".txt": page,
            ".gz": gzip.compress(page),
            ".rtf": b"{\\rtf1 " + page + b"}",
            ".json": json.dumps({"text": page.decode()}).encode(),
            ".eml": b"From: a@b.example\nSubject: Rain\nDate: Tue, 4 Mar 2025 10:00:00 +0000\n\n" + page,
        }[path.suffix]
    )
    [article] = read([path], any_language=True)
    assert isinstance(article, Article)
    with Store.open(tmp_path / "x.db", create=True) as store:
        store.add(
            ArticleRecord(pipeline=PipelineInfo(newsclaims="1", model="m", fingerprint="f"), article=article)
        )
        assert list(store.check()) == []
        if name == "page.txt.gz":
            path.write_bytes(gzip.compress(b"Snow in May"))
            assert [told.partition(": ")[2][:20] for told in store.check()] == ["the file has changed"]
            path.write_bytes(path.read_bytes()[:15])
            assert [told.partition(": ")[2][:26] for told in store.check()] == ["the file can't be read any"]


def test_a_record_that_is_not_grounded_is_not_given(store: Store, records: list[ArticleRecord]) -> None:
    store.connection.execute("UPDATE dates SET text = 'x'")
    with pytest.raises(StoreError, match="not grounded") as caught:
        store.record(records[0].article.id)
    assert caught.value.hint == "newsclaims extract --force makes it anew"


def test_compacting_the_file_keeps_search_in_step(store: Store, records: list[ArticleRecord]) -> None:
    store.remove(records[1].article.id)
    store.connection.execute("VACUUM")
    assert list(store.check()) == []


# Files that aren't a store, or can't be one.


def prepared(folder: Path, case: str) -> Path:
    path = folder / "news.db"
    if case == "empty":
        path.touch()
    elif case == "not a database":
        path.write_bytes(b"PNG" * 1000)
    elif case == "damaged":
        Store.open(path, create=True).close()
        path.write_bytes(path.read_bytes()[:50] + b"\xff" * 5000)
    elif case == "another program's":
        with closing(sqlite3.connect(path)) as other:
            other.execute("CREATE TABLE t (x)")
    elif case == "a newer version's":
        with Store.open(path, create=True) as store:
            store.connection.execute(f"PRAGMA user_version = {migrations.newest() + 1}")
    elif case == "a folder":
        path.mkdir()
    return path


@pytest.mark.parametrize(
    ("case", "told", "hint"),
    [
        ("missing", "there is no store at ", "newsclaims extract FOLDER makes one"),
        ("empty", "is empty", "newsclaims extract FOLDER fills it"),
        ("not a database", "is damaged or not a database", "move it away"),
        ("damaged", "is damaged or not a database", "move it away"),
        ("another program's", "not one of newsclaims", "--db FILE"),
        ("a newer version's", "was made by a newer newsclaims", "install that version"),
        ("a folder", "is a folder", "name the file: --db "),
    ],
)
def test_what_is_not_a_store_is_refused_with_a_hint(case: str, told: str, hint: str, tmp_path: Path) -> None:
    path = prepared(tmp_path, case)
    with pytest.raises(StoreError) as caught:
        Store.open(path)
    assert told in caught.value.message
    assert caught.value.hint is not None
    assert caught.value.hint.startswith(hint)
    assert path.exists() == (case != "missing")


def test_a_file_that_is_read_only_is_read_but_not_written(store: Store, records: list[ArticleRecord]) -> None:
    store.connection.execute(
        "PRAGMA query_only = ON"
    )  # what a missing permission comes to; root has them all
    assert next(store.records()) == records[0]
    with pytest.raises(StoreError, match="is read-only"):
        store.add(records[0])
    with pytest.raises(StoreError, match="is read-only"):
        store.remove("feed.jsonl#L10")


UNPRIVILEGED = """
import os, sys
from pathlib import Path
from types import SimpleNamespace
from newsclaims.cli import _options
from newsclaims import records, store
from newsclaims.errors import StoreError
store.table_layout.script()  # nobody may not read everything that root installed
if os.getuid() == 0:
    os.setuid(65534)
assert _options.actors(SimpleNamespace(params={"db": sys.argv[1]}), "R") == ["Rain"]
with store.Store.open(Path(sys.argv[1])) as opened:
    (record,) = opened.records()
    print(record.article.text, list(opened.check()))
    for write in (lambda: opened.add(record), lambda: store.Store.open(Path(sys.argv[1]), create=True).add(record)):
        try:
            write()
        except StoreError as error:
            print(error.message.partition(" ")[2])
"""


@pytest.mark.parametrize("rights", [0o555, 0o777], ids=["on a read-only medium", "in a writable folder"])
def test_a_store_that_is_read_only_is_read_and_nothing_left_beside_it(rights: int, made: Make) -> None:
    with TemporaryDirectory() as name:
        folder, path = Path(name), Path(name) / "news.db"
        with Store.open(path, create=True) as store:
            store.add(made("Rain.", "a.txt", actors=[Actor(id="a1", name="Rain", type="person")]))
        path.chmod(0o444)
        folder.chmod(rights)
        try:
            told = subprocess.run(
                [sys.executable, "-c", UNPRIVILEGED, str(path)], capture_output=True, text=True, timeout=60
            )
        finally:
            folder.chmod(0o755)
        assert told.stdout.splitlines() == ["Rain. []", "is read-only", "is read-only"], told.stderr
        # SQLite's side files would be read-only, too, and keep the store so when its file no longer is.
        assert [left.name for left in folder.iterdir()] == ["news.db"]


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(StoreError, match="can't make the folder"):
        Store.open(tmp_path / "file" / "news.db", create=True)


def test_another_writer_is_waited_for_and_then_told(
    store: Store, records: list[ArticleRecord], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("newsclaims.store.opening.PATIENCE", 0.05)
    with Store.open(store.path) as second:
        store.connection.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreError, match="locked by another program"):
            second.add(records[0])
        store.connection.execute("ROLLBACK")
        second.add(records[0])


def test_reading_goes_on_while_another_writes(store: Store, changed_strike: ArticleRecord) -> None:
    with Store.open(store.path) as reader:
        rows = reader.rows("SELECT text FROM articles ORDER BY source")
        first = next(rows)
        store.add(changed_strike)
        store.remove("news/budget.txt")
        # A reader sees the store as it was when it began.
        assert len([first, *rows]) == 3
        assert reader.counts()["articles"] == 2


@pytest.mark.parametrize("what", ["removed", "moved", "replaced"])
def test_what_is_written_into_a_file_that_is_gone_is_not_taken_for_stored(
    what: str, store: Store, records: list[ArticleRecord]
) -> None:
    assert store.is_there()
    if what == "removed":
        store.path.unlink()
    else:
        store.path.rename(store.path.with_name("elsewhere.db"))
    if what == "replaced":
        store.path.touch()
    with pytest.raises(StoreError, match="was removed, moved or replaced while newsclaims wrote to it"):
        store.add(records[0])
    assert not store.is_there()


def test_a_store_is_there_whatever_folder_one_works_in(
    tmp_path: Path, records: list[ArticleRecord], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    with Store.open(Path("here.db"), create=True) as store:
        monkeypatch.chdir("/")
        store.add(records[0])


def test_a_full_disk_is_told_and_the_store_stays_whole(
    store: Store, records: list[ArticleRecord], made: Make
) -> None:
    (pages,) = store.connection.execute("PRAGMA page_count").fetchone()
    store.connection.execute(f"PRAGMA max_page_count = {pages}")  # SQLite's own way to be full
    with pytest.raises(StoreError, match=r"there is no room left for .*news\.db") as caught:
        store.add(made("Rain. " * 10_000, "long.txt"))
    assert caught.value.hint is not None
    assert list(store.records()) == records
    assert list(store.check()) == []


WRITER = """
import sys
from pathlib import Path
from newsclaims.records import Article, ArticleRecord, PipelineInfo
from newsclaims.store import Store

made_by = PipelineInfo(newsclaims="0", model="none", fingerprint="f")
store = Store.open(Path(sys.argv[1]), create=True)
for number in range(100_000):
    article = Article(id=f"n{number}", source=f"{number}.txt", sha256="0" * 64, text="Rain fell. " * 500)
    store.add(ArticleRecord(article=article, pipeline=made_by))
    print(number, flush=True)
"""


def test_a_killed_writer_loses_nothing_that_it_finished(tmp_path: Path) -> None:
    path = tmp_path / "news.db"
    arguments = [sys.executable, "-c", WRITER, str(path)]
    with subprocess.Popen(arguments, stdout=subprocess.PIPE, text=True) as writer:
        assert writer.stdout is not None
        for line in writer.stdout:
            if int(line) >= 50:
                break
        time.sleep(0.01)  # into the midst of a later transaction
        os.kill(writer.pid, signal.SIGKILL)
        finished = 51 + len(writer.stdout.read().splitlines())
    with Store.open(path) as store:
        # One more may have been finished, and not have been told.
        assert store.counts()["articles"] - finished in (0, 1)
        assert list(store.check()) == []
        assert len(list(store.records())) == store.counts()["articles"]


# Any record at all.

TEXT = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=60)
NAME = st.one_of(st.none(), TEXT)
NUMBER = st.one_of(
    st.none(),
    st.integers(),
    st.integers(min_value=2**63, max_value=2**80),
    st.floats(allow_nan=False, allow_infinity=False),
)


@st.composite
def any_record(draw: st.DrawFn) -> ArticleRecord:
    text = draw(TEXT)

    def span() -> Span:
        start = draw(st.integers(0, len(text) - 1))
        end = draw(st.integers(start + 1, len(text)))
        return Span(start=start, end=end, text=text[start:end])

    def spans(least: int = 0) -> list[Span]:
        return [span() for _ in range(draw(st.integers(least, 3)))]

    actors = [
        Actor(
            id=f"a{number}",
            name=draw(TEXT),
            type=draw(st.sampled_from(["person", "organisation", "place", "group"])),
            aliases=draw(st.lists(TEXT, max_size=3)),
            acts_for=draw(NAME),
            roles=[
                Role(
                    **one.model_dump(),
                    title=draw(st.sampled_from([None, span()])),
                    affiliation=draw(st.sampled_from([None, Affiliation(**span().model_dump(), actor="a1")])),
                    status=draw(st.sampled_from(["current", "former", "acting", "elect"])),
                )
                for one in spans()
            ],
            mentions=[Mention(**one.model_dump(), form="description") for one in spans()],
        )
        for number in range(1, draw(st.integers(0, 3)) + 1)
    ]
    quotes = [
        Quote(
            id=f"q{number}",
            kind="mixed",
            content=spans(1),
            source=draw(st.sampled_from([None, span()])),
            speaker=draw(
                st.sampled_from(
                    [None, *(Speaker(name=a.name, type="person", actor=a.id, rule="name") for a in actors)]
                )
            ),
            unresolved=draw(NAME),
            confidence=draw(st.floats(0, 1)),
        )
        for number in range(1, draw(st.integers(0, 12)) + 1)
    ]
    figures = [
        Figure(
            id=f"f{number}",
            **span().model_dump(),
            kind="count",
            value=draw(NUMBER),
            low=draw(NUMBER),
            unit=draw(NAME),
            # It may be an earlier one, a later one, or itself.
            equivalent_of=draw(st.sampled_from([None, "f1"])),
        )
        for number in range(1, draw(st.integers(0, 3)) + 1)
    ]
    made_by = {"newsclaims": draw(TEXT), "model": draw(TEXT), "fingerprint": draw(TEXT)}
    article = {"id": draw(TEXT), "source": draw(TEXT), "sha256": "0", "text": text}
    known = {name: draw(NAME) for name in ("language", "url", "title", "published", "outlet", "dateline")}
    return ArticleRecord.model_validate(
        {
            "article": {**article, **known, "byline": draw(st.lists(TEXT, max_size=3))},
            "actors": actors,
            "quotes": quotes,
            "figures": figures,
            "pipeline": made_by,
        }
    )


@pytest.fixture(scope="module")
def memory() -> Store:
    """A store that is nowhere."""
    return Store.open(Path(":memory:"), create=True)


@settings(deadline=None, max_examples=50, suppress_health_check=[HealthCheck.too_slow])
@given(record=any_record())
def test_any_record_comes_back_as_it_was_added(record: ArticleRecord, memory: Store) -> None:
    memory.add(record)
    assert memory.record(record.article.id).model_dump_json() == record.model_dump_json()
    assert list(memory.check()) == []
    assert memory.remove(record.article.id)
    assert set(memory.counts().values()) == {0}


def test_every_field_of_the_record_has_its_column(memory: Store) -> None:
    from newsclaims import records

    columns = {
        (table[0], column[1])
        for table in memory.rows("SELECT name FROM sqlite_schema WHERE type = 'table'")
        for column in memory.rows(f"PRAGMA table_info({table[0]})")
    }
    tables = {
        "articles": (records.Article, {"body", "furniture", "sources", "extra"}),
        "actors": (records.Actor, {"aliases", "roles", "mentions"}),
        "quotes": (records.Quote, {"content", "cue", "source", "speaker", "medium", "addressee"}),
        "figures": (records.Figure, {"of"}),
        "dates": (records.Date, set()),
        "claims": (
            records.Claim,
            {
                "claimant",
                "on_behalf_of",
                "figures",
                "dates",
                "actors",
                "participants",
                "topics",
                "about",
                "printed",
                "target",
                "sentence",
                "insertions",
            },
        ),
        "claim_participants": (records.Participant, set()),
        "claim_topics": (records.Topic, set()),
        "claim_about": (records.Thing, set()),
        "claim_insertions": (records.Insertion, {"span"}),
    }
    for table, (model, elsewhere) in tables.items():
        for field in set(model.model_fields) - elsewhere:
            assert (table, field) in columns
    parts = {
        "cue": records.Cue,
        "source": Span,
        "speaker": Speaker,
        "medium": records.Medium,
        "addressee": Span,
    }
    for part, nested in parts.items():
        for field in nested.model_fields:
            assert ("quotes", f"{part}_{field}") in columns
    for field in records.Mention.model_fields:
        assert ("actor_mentions", field) in columns
    for field in set(records.Role.model_fields) - {"title", "affiliation"}:
        assert ("actor_roles", field) in columns
    for part, nested in {"title": Span, "affiliation": Affiliation}.items():
        for field in nested.model_fields:
            assert ("actor_roles", f"{part}_{field}") in columns


def test_a_store_that_another_thread_forgets_says_nothing(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[object] = []
    monkeypatch.setattr(sys, "unraisablehook", said.append)
    one = [Store.open(store.path)]
    other = threading.Thread(target=one.clear)
    other.start()
    other.join()
    assert not said
