"""export, schema, check, info and evaluate at the command line."""

import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from newsclaims.cli.app import run
from newsclaims.evaluation import RATES, TALLIES
from newsclaims.export import save
from newsclaims.records import Article, ArticleRecord, Figure, PipelineInfo, Region
from newsclaims.store import Store

Output = pytest.CaptureFixture[str]

TEXT = "Prices rose 4% in May."
RECORD = ArticleRecord(
    article=Article(id="n1", source="n1.txt", sha256="0", text=TEXT, body=[Region(start=0, end=len(TEXT))]),
    figures=[Figure(id="f1", start=12, end=14, text="4%", kind="percent", value=4, unit="percent")],
    pipeline=PipelineInfo(newsclaims="0", model="none", fingerprint="0"),
)
GOLD = {
    "article": "n1.txt",
    "metadata": {},
    "body": {"first": [0, 22], "last": [0, 22]},
    "quotes": [],
    "figures": [{"kind": "percent", "value": 4, "unit": "percent", "span": [12, 14]}],
    "dates": [{"type": "date", "value": "2025-05", "span": [15, 21]}],
    "actors": [],
}


@pytest.fixture
def db(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A store with one article, in a folder with its gold."""
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "n.db"
    monkeypatch.setenv("NEWSCLAIMS_DB", str(path))
    with Store.open(path, create=True) as store:
        store.add(RECORD)
    (tmp_path / "gold").mkdir()
    (tmp_path / "gold" / "n1.json").write_text(json.dumps(GOLD))
    save([RECORD], "jsonl", tmp_path / "records.jsonl")
    return path


def test_export_to_standard_output(db: Path, capsys: Output) -> None:
    assert run(["export", "jsonl"]) == 0
    assert ArticleRecord.model_validate_json(capsys.readouterr().out) == RECORD


def test_export_of_a_table_to_a_file(db: Path, capsys: Output) -> None:
    assert run(["export", "csv", "--table", "figures", "-o", "figures.csv"]) == 0
    assert capsys.readouterr().out == ""
    assert Path("figures.csv").read_text().splitlines()[1].startswith("n1/f1,n1.txt,12,14,,,,percent,4,")


def test_export_of_an_empty_store_finds_nothing(tmp_path: Path, capsys: Output) -> None:
    Store.open(tmp_path / "empty.db", create=True).close()
    assert run(["export", "json", "--db", str(tmp_path / "empty.db")]) == 1
    assert json.loads(capsys.readouterr().out) == []


def test_schema_describes_every_field(capsys: Output) -> None:
    assert run(["schema"]) == 0
    schema = json.loads(capsys.readouterr().out)
    assert schema["title"] == "ArticleRecord"
    assert {*RECORD.model_dump(), "corrections", "extracted"} == set(schema["properties"])


def test_check_of_a_sound_store(db: Path, capsys: Output) -> None:
    assert run(["check"]) == 0
    assert capsys.readouterr().out == f"{db}: every span of 1 article is grounded\n"


def test_check_tells_which_span_is_not_grounded(db: Path, capsys: Output) -> None:
    with closing(sqlite3.connect(db)) as connection, connection:
        connection.execute("UPDATE figures SET text = '5%'")
    assert run(["check"]) == 1
    assert "n1.txt:12-14" in capsys.readouterr().out


def test_without_a_store_there_is_nothing_to_check(tmp_path: Path, capsys: Output) -> None:
    assert run(["check", "--db", str(tmp_path / "none.db")]) == 2
    assert capsys.readouterr().err.startswith("error: there is no store at ")


def test_info(db: Path, capsys: Output) -> None:
    assert run(["info"]) == 0
    told = dict(
        line.split(maxsplit=1) for line in capsys.readouterr().out.splitlines() if line.count(" ") > 1
    )
    assert told["articles"] == "1"
    assert told["store"] == str(db)
    assert told["spacy"].startswith("3.8")


def test_info_without_a_store(tmp_path: Path, capsys: Output) -> None:
    assert run(["info", "--db", str(tmp_path / "none.db")]) == 0
    assert "not there yet" in capsys.readouterr().out
    assert not (tmp_path / "none.db").exists()


@pytest.mark.parametrize("where", [["--records", "records.jsonl"], []])
def test_evaluate_as_json(db: Path, capsys: Output, where: list[str]) -> None:
    assert run(["evaluate", "gold", "--json", *where]) == 0
    scores = json.loads(capsys.readouterr().out)
    assert scores["figures_value"] == {"p": 1.0, "r": 1.0, "f1": 1.0, "hit": 1, "gold": 1, "found": 1}
    assert scores["dates"] == {"p": 0.0, "r": 0.0, "f1": 0.0, "hit": 0, "gold": 1, "found": 0}
    assert scores["figure_unit"] == {"rate": 1.0, "ok": 1, "of": 1}
    assert set(scores) == {"articles", "missing", *TALLIES, *RATES}


def test_evaluate_of_a_damaged_store_says_so(db: Path, capsys: Output) -> None:
    """An article without a source, which the table's own terms exclude: as of a file that lost a page."""
    schema = "UPDATE sqlite_schema SET sql = replace(sql, ?, ?) WHERE name = 'articles'"
    terms = ("source TEXT NOT NULL", "source TEXT")
    for statement, values in (
        (schema, terms),
        ("UPDATE articles SET source = NULL", ()),
        (schema, terms[::-1]),
    ):
        with closing(sqlite3.connect(db)) as connection:
            connection.execute("PRAGMA writable_schema = ON")
            connection.execute(statement, values)
            connection.commit()
    assert run(["evaluate", "gold"]) == 2
    assert capsys.readouterr().err.startswith(
        f"error: {db} is damaged: NULL value in articles.source\nhint: "
    )


def test_evaluate_as_a_table(db: Path, capsys: Output) -> None:
    assert run(["evaluate", "gold"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert "figures             1.0000    1.0000    1.0000      1      1      1" in lines
    assert max(map(len, lines)) <= 80


@pytest.mark.parametrize(("floors", "code"), [("figures = 1.0", 0), ("figures = 1.0\ndates = 0.1", 1)])
def test_a_measure_below_its_floor_fails(db: Path, capsys: Output, floors: str, code: int) -> None:
    Path("floors.toml").write_text(floors)
    assert run(["evaluate", "gold", "--floors", "floors.toml"]) == code
    assert ("dates is 0.0000, below its floor of 0.1" in capsys.readouterr().err) == (code == 1)


@pytest.mark.parametrize("floors", ["qoutes = 1", "quotes = 'high'", "quotes ="])
def test_a_bad_floor_is_an_error(db: Path, capsys: Output, floors: str) -> None:
    Path("floors.toml").write_text(floors)
    assert run(["evaluate", "gold", "--floors", "floors.toml"]) == 2
    assert capsys.readouterr().err.startswith("error: floors.toml")


@pytest.mark.parametrize("line", ["{}", "nonsense", "[1]"])
def test_what_is_not_a_record_is_told_with_its_line(db: Path, capsys: Output, line: str) -> None:
    with Path("records.jsonl").open("a") as records:
        records.write(f"\n{line}\n")
    assert run(["evaluate", "gold", "--records", "records.jsonl"]) == 2
    assert capsys.readouterr().err.startswith("error: records.jsonl, line 3, isn't a record: ")


def test_an_annotated_article_without_record_is_told(db: Path, capsys: Output) -> None:
    (db.parent / "gold" / "n2.json").write_text(json.dumps(GOLD | {"article": "n2.txt"}))
    assert run(["evaluate", "gold"]) == 0
    assert "no record of n2.txt" in capsys.readouterr().err
