"""Items of Wikidata from a table of the user's: who has the whole name alone is linked, and nobody else."""

import json
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from newsclaims.cli.app import run
from newsclaims.linking import wikidata
from newsclaims.records import Actor, ArticleRecord, Mention
from newsclaims.store import Store

Make = Callable[..., ArticleRecord]
Output = pytest.CaptureFixture[str]

CASTS = [
    [("Ada Obi", "person"), ("Obi", "person"), ("Harbour Bank", "organisation"), ("EPP", "organisation")],
    [("ADA OBI", "person"), ("Zoë Łuczak", "person"), ("Georgia", "place"), ("Georgia", "organisation")],
]


def cast(make: Make, source: str, names: Sequence[tuple[str, str]]) -> ArticleRecord:
    text = " and ".join(name for name, _ in names) + f" met in {source}."
    actors = []
    for number, (name, kind) in enumerate(names, 1):
        start = text.index(name)
        mention = Mention(start=start, end=start + len(name), text=name)
        actors.append(Actor(id=f"a{number}", name=name, type=kind, mentions=[mention]))
    return make(text, source, actors=actors)


@pytest.fixture
def db(tmp_path: Path, made: Make) -> Path:
    path = tmp_path / "news.db"
    with Store.open(path, create=True) as store:
        for number, names in enumerate(CASTS):
            store.add(cast(made, f"{number}.txt", names))
    return path


def linked(db: Path, table: str) -> dict[str, str]:
    file = db.with_name("table.csv")
    file.write_text(table, "utf-8")
    with Store.open(db) as store:
        found = wikidata.link_to(store, wikidata.read_table(file))
        assert wikidata.links(store) == found
    return {one.identity: one.item for one in found}


@pytest.mark.parametrize(
    ("table", "found"),
    [
        ("name,item\nAda Obi,Q1\n", {"person/ada-obi": "Q1"}),
        ("name\titem\tmore\nAda Obi\tQ1\tx\n", {"person/ada-obi": "Q1"}),
        ("item,name\nhttp://www.wikidata.org/entity/Q2,zoe luczak\n", {"person/zoe-luczak": "Q2"}),
        ("name,item,type\nAda Obi,Q1,person\n", {"person/ada-obi": "Q1"}),
        ("name,item,type\nAda Obi,Q1,place\n", {}),
        ("name,item\nAda Obi,Q1\nAda Obi,Q2\n", {}),  # two items of one name
        ("name,item\nAda Obi,Q1\nAda Obi,Q1\n", {"person/ada-obi": "Q1"}),
        ("name,item\nObi,Q1\n", {}),  # a surname
        ("name,item\nEPP,Q1\n", {}),  # an acronym
        ("name,item\nGeorgia,Q1\n", {}),  # two actors of one name
        ("name,item,type\nGeorgia,Q1,place\n", {}),
        ("name,item\n", {}),
    ],
)
def test_who_is_linked(db: Path, table: str, found: dict[str, str]) -> None:
    assert linked(db, table) == found


def test_links_stay_when_articles_come_and_go_with_the_next_table(db: Path, made: Make) -> None:
    linked(db, "name,item\nAda Obi,Q1\n")
    with Store.open(db) as store:
        store.add(cast(made, "3.txt", [("Ada Obi", "person"), ("Ben Roy", "person")]))
        assert [one.identity for one in wikidata.links(store)] == ["person/ada-obi"]
    assert linked(db, "name,item\nBen Roy,Q2\n") == {"person/ben-roy": "Q2"}


def test_the_command_and_what_exports_tell(db: Path, tmp_path: Path, capsys: Output) -> None:
    assert run(["link", "--db", str(db)]) == 1
    (tmp_path / "table.csv").write_text("name,item\nAda Obi,Q42\n")
    assert run(["link", "--table", str(tmp_path / "table.csv"), "--db", str(db)]) == 0
    assert capsys.readouterr().out == "Q42\tperson/ada-obi\tperson\tAda Obi\n"
    assert run(["link", "--db", str(db)]) == 0
    capsys.readouterr()
    assert run(["export", "json", "--db", str(db)]) == 0
    records = json.loads(capsys.readouterr().out)
    told = {one["name"]: one["sameAs"] for record in records for one in record["identities"]}
    assert {name: item for name, item in told.items() if item} == {
        "Ada Obi": "http://www.wikidata.org/entity/Q42"
    }
    identity = ArticleRecord.model_validate(records[0]).identities[0]
    assert identity.same_as == told[identity.name]


@pytest.mark.parametrize(
    ("table", "told"),
    [
        ("name,id\nAda Obi,Q1\n", "has no columns name and item"),
        ("", "has no columns name and item"),
        ("name,item\nAda Obi,42\n", "line 2: 'Ada Obi' has the item '42'"),
        ("name,item\n,Q42\n", "line 2: '' has the item 'Q42'"),
        ("name,item,type\nAda Obi,Q42,human\n", "line 2: 'human' is no type"),
    ],
)
def test_a_table_that_is_not_one(db: Path, tmp_path: Path, capsys: Output, table: str, told: str) -> None:
    file = tmp_path / "table.csv"
    file.write_text(table)
    assert run(["link", "--table", str(file), "--db", str(db)]) == 2
    assert told in capsys.readouterr().err


def test_a_table_that_is_missing(db: Path, capsys: Output) -> None:
    assert run(["link", "--table", "nowhere.csv", "--db", str(db)]) == 2
    assert "can't read nowhere.csv: no such file or directory" in capsys.readouterr().err
