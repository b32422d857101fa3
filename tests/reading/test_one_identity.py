"""One identity everywhere: queries, exports, the page and the SQL views give one id and one name for one person."""

import csv
import io
import json
import shutil
import sqlite3
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from newsclaims import query
from newsclaims.cli.app import run
from newsclaims.linking import stored
from newsclaims.records import Actor, ArticleRecord, Claim, Claimant, Mention, Quote, Span, Speaker
from newsclaims.store import Store

Make = Callable[..., ArticleRecord]
Output = pytest.CaptureFixture[str]

NAMES = ["Volodymyr Zelensky", "Volodymyr Zelenskyy", "Volodymyr Zelenskyy"]
WHO = ("person/volodymyr-zelenskyy", "Volodymyr Zelenskyy")


def said(make: Make, name: str, source: str) -> ArticleRecord:
    """Give an article in which a person is quoted, and many, and what that person says is a claim."""
    text = f"{name} said so. Many said no to {source}."

    def at(words: str) -> dict[str, object]:
        return {"start": text.index(words), "end": text.index(words) + len(words), "text": words}

    who = {"name": name, "type": "person", "actor": "a1"}
    many = Speaker(name="Many", type="anonymous", rule="anonymous")
    return make(
        text,
        source,
        actors=[Actor(id="a1", name=name, type="person", mentions=[Mention(**at(name))])],
        quotes=[
            Quote(
                id="q1",
                kind="indirect",
                content=[Span(**at("so"))],
                speaker=Speaker(**who, rule="name"),
                confidence=1,
            ),
            Quote(id="q2", kind="indirect", content=[Span(**at("no"))], speaker=many, confidence=1),
        ],
        claims=[Claim(id="c1", **at("so"), claimant=Claimant(**who), quote="q1")],
    )


@pytest.fixture
def db(tmp_path: Path, made: Make) -> Path:
    path = tmp_path / "news.db"
    (tmp_path / "aliases.tsv").write_text("alias\tname\nVolodymyr Zelensky\tVolodymyr Zelenskyy\n")
    with Store.open(path, create=True) as store:
        for number, name in enumerate(NAMES):
            store.add(said(made, name, f"{number}.txt"))
    return path


def read(capsys: Output, *argv: str) -> str:
    assert run(list(argv)) == 0
    return capsys.readouterr().out


def test_every_query_gives_identity_name_and_what_is_printed(db: Path, capsys: Output) -> None:
    for command, role in (("quotes", "speaker"), ("claims", "claimant")):
        rows = json.loads(read(capsys, command, "^so$", "--json", "--db", str(db)))
        assert [(row[f"{role}_id"], row[role]) for row in rows] == [WHO] * 3
        assert [row[f"{role}_printed"] for row in rows] == NAMES
    (row,) = json.loads(read(capsys, "actors", "--count", "Zel", "--json", "--db", str(db)))
    assert (row["speaker_id"], row["name"], row["quotes"]) == (*WHO, 3)


def test_exports_give_the_same(db: Path, capsys: Output) -> None:
    records = json.loads(read(capsys, "export", "json", "--db", str(db)))
    told = [(one["id"], one["name"]) for record in records for one in record["identities"]]
    assert told == [WHO] * 3
    assert [record["quotes"][0]["speaker"]["name"] for record in records] == NAMES
    assert ArticleRecord.model_validate(records[0]).identity("a1") is not None
    for table, role in (("quotes", "speaker"), ("claims", "claimant")):
        rows = list(
            csv.DictReader(io.StringIO(read(capsys, "export", "csv", "--table", table, "--db", str(db))))
        )
        named = [row for row in rows if row[role] != "Many"]
        assert [(row[f"{role}_id"], row[role]) for row in named] == [WHO] * 3
        assert [row[f"{role}_printed"] for row in named] == NAMES


def test_the_page_has_one_entry_and_none_for_many(db: Path, capsys: Output) -> None:
    page = read(capsys, "export", "html", "--db", str(db))
    index, _, unnamed = page.partition('<section class="speakers" aria-labelledby="unnamed">')
    assert index.count('<bdi class="name">Volodymyr Zelenskyy</bdi> <span class="count">3</span>') == 1
    assert '<bdi class="name">Volodymyr Zelensky</bdi>' not in page
    assert '<bdi class="name">Many</bdi>' not in index
    assert '<bdi class="name">Many</bdi> <span class="count">3</span>' in unnamed


def test_nobody_in_particular_has_no_identity(db: Path) -> None:
    with Store.open(db) as store:
        assert {row.speaker_id for row in query.quotes(store) if row.speaker == "Many"} == {None}
        assert [row.speaker_id for row in query.actor_counts(store) if row.name == "Many"] == [None]


def test_the_sql_views_tell_what_the_queries_tell(seeds_db: Path, tmp_path: Path) -> None:
    path = Path(shutil.copy(seeds_db, tmp_path))
    with Store.open(path) as store:
        stored.refresh(store)
        asked = Counter((row.speaker_id, row.speaker, row.speaker_printed) for row in query.quotes(store))
        counted = {(row.speaker_id, row.name, row.quotes) for row in query.actor_counts(store)}
    with sqlite3.connect(path) as connection:
        sql = "SELECT speaker_id, speaker, speaker_printed FROM who_said_what WHERE mode = 'speech'"
        assert Counter(connection.execute(sql).fetchall()) == asked
        sql = "SELECT speaker_id, speaker, quotes FROM who_is_quoted"
        assert set(connection.execute(sql).fetchall()) == counted
    connection.close()
