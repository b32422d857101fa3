"""Items of Wikidata from a table of the user's: who has the whole name alone is linked, and nobody else."""

import json
import re
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

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


def places(db: Path, table: str, capsys: Output) -> Any:
    linked(db, table)
    assert run(["export", "geojson", "--db", str(db)]) == 0
    return json.loads(capsys.readouterr().out)


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


# Places.


def test_a_place_of_the_table_is_a_point_with_what_is_said_of_it(
    db: Path, made: Make, capsys: Output
) -> None:
    text = "“Lunsk will grow,” Ada Obi said in Lunsk. Lunsk has a port."
    spoken = cast(made, "3.txt", [("Lunsk", "place"), ("Ada Obi", "person")]).model_dump()
    claimant = {"name": "Ada Obi", "type": "person", "actor": "a2"}
    spans = [{"start": at.start(), "end": at.end(), "text": at[0]} for at in re.finditer("Lunsk", text)]
    said, port = (
        {"start": text.index(words), "end": text.index(words) + len(words), "text": words}
        for words in ("Lunsk will grow", "Lunsk has a port.")
    )
    spoken["article"] |= {"text": text, "body": [{"start": 0, "end": len(text)}]}
    spoken["actors"][0]["mentions"] = spans
    spoken["actors"][1]["mentions"] = [{"start": 19, "end": 26, "text": "Ada Obi"}]
    spoken["quotes"] = [{"id": "q1", "kind": "direct", "content": [said], "confidence": 1}]
    spoken["claims"] = [
        said | {"id": "c1", "claimant": claimant, "quote": "q1", "actors": ["a1"]},
        port | {"id": "c2", "claimant": claimant, "actors": ["a1"]},
    ]
    with Store.open(db) as store:
        store.add(cast(made, "2.txt", [("Lunsk", "place"), ("Norhaven", "place")]))
        store.add(ArticleRecord.model_validate(spoken))
    table = "name,item,type,latitude,longitude\nLunsk,Q1,place,54.32,10.13\nNorhaven,Q2,place,,\n"
    assert places(db, table, capsys) == {
        "type": "FeatureCollection",
        "features": [
            {
                "type": "Feature",
                "id": "place/lunsk",
                "geometry": {"type": "Point", "coordinates": [10.13, 54.32]},
                "properties": {
                    "name": "Lunsk",
                    "sameAs": "http://www.wikidata.org/entity/Q1",
                    "articles": 2,
                    "mentions": 4,
                    "claims": 2,
                    "quotes": [f"{spoken['article']['id']}/q1"],
                },
            }
        ],
    }


def test_of_several_places_of_one_item_the_first_is_taken_and_that_is_told(
    db: Path, tmp_path: Path, made: Make, capsys: Output
) -> None:
    with Store.open(db) as store:
        store.add(cast(made, "2.txt", [("Lunsk", "place")]))
    file = tmp_path / "table.csv"
    file.write_text("name,item,latitude,longitude\nLunsk,Q1,,\nLunsk,Q1,54.32,10.13\nLunsk,Q1,54.4,10.1\n")
    assert run(["link", "--table", str(file), "--columns", "item,latitude", "--db", str(db)]) == 0
    told = capsys.readouterr()
    assert told.out == "Q1\t54.32\n"
    assert told.err == f"warning: Q1 has 2 places in {file}; the first is taken\n"


def test_a_person_is_no_place(db: Path, capsys: Output) -> None:
    linked(db, "name,item,type,latitude,longitude\nAda Obi,Q1,person,6.4,3.4\n")
    assert run(["export", "geojson", "--db", str(db)]) == 1
    assert "no place here has coordinates" in capsys.readouterr().err


def test_without_coordinates_no_file_of_places_is_written(db: Path, tmp_path: Path, capsys: Output) -> None:
    assert run(["export", "geojson", "--db", str(db), "-o", str(tmp_path / "places.geojson")]) == 1
    assert capsys.readouterr().err.startswith("error: no place here has coordinates\nhint: newsclaims link")
    assert not (tmp_path / "places.geojson").exists()


@pytest.mark.parametrize(
    ("table", "told"),
    [
        ("name,id\nAda Obi,Q1\n", "has no columns name and item"),
        ("", "has no columns name and item"),
        ("name,item\nAda Obi,42\n", "line 2: 'Ada Obi' has the item '42'"),
        ("name,item\n,Q42\n", "line 2: '' has the item 'Q42'"),
        ("name,item,type\nAda Obi,Q42,human\n", "line 2: 'human' is no type"),
        ("name,item,latitude,longitude\nLunsk,Q1,54.3,\n", "line 2: '54.3' and '' are no coordinates"),
        ("name,item,latitude,longitude\nLunsk,Q1,94.3,10\n", "line 2: '94.3' and '10' are no coordinates"),
        ("name,item,latitude,longitude\nLunsk,Q1,nan,10\n", "line 2: 'nan' and '10' are no coordinates"),
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
