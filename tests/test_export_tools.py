"""Files for data frames and for annotation tools, each opened by a reader of its own."""

import io
import json
import sys
import zipfile
from pathlib import Path
from typing import Any

import pandas
import polars
import pyarrow
import pyarrow.parquet
import pytest

from newsclaims import export
from newsclaims.errors import NewsclaimsError
from newsclaims.export.tables import COLUMNS
from newsclaims.records import ArticleRecord

SAID = "🚢 “We lost\nthe vote,” Ada Obi said.\x0b It cost €5."
"""A sign of two UTF-16 units, a line's end within a quote, and a control that XML can't hold."""


def span(words: str) -> dict[str, Any]:
    start = SAID.index(words)
    return {"start": start, "end": start + len(words), "text": words}


def record(**article: Any) -> ArticleRecord:
    speaker = {"name": "Ada Obi", "type": "person", "actor": "a1", "rule": "name"}
    quote = {
        "id": "q1",
        "kind": "direct",
        "content": [span("We lost\nthe vote,"), span("It cost €5")],
        "cue": span("said") | {"lemma": "say"},
        "source": span("Ada Obi"),
        "speaker": speaker,
        "confidence": 0.5,
    }
    return ArticleRecord.model_validate(
        {
            "article": {"id": "x/1", "source": "a.txt", "sha256": "0", "text": SAID, **article},
            "actors": [{"id": "a1", "name": "Ada Obi", "type": "person", "mentions": [span("Ada Obi")]}],
            "quotes": [quote],
            "figures": [span("€5") | {"id": "f1", "kind": "money", "value": 10**30, "unit": "EUR"}],
            "pipeline": {"newsclaims": "0", "model": "none", "fingerprint": "0"},
        }
    )


def written(form: str, records: list[ArticleRecord], table: str = "quotes") -> io.BytesIO:
    out = io.TextIOWrapper(io.BytesIO(), "utf-8", newline="")
    export.write(records, form, out, table)
    out.flush()
    return io.BytesIO(out.buffer.getvalue())  # type: ignore[attr-defined]


@pytest.fixture(scope="module")
def golden() -> list[ArticleRecord]:
    path = Path(__file__).parents[1] / "data" / "seeds.jsonl"
    return [ArticleRecord.model_validate_json(line) for line in path.read_bytes().splitlines()]


@pytest.mark.parametrize("table", export.TABLES)
def test_a_parquet_table_is_of_one_schema_whatever_it_holds(table: str, golden: list[ArticleRecord]) -> None:
    found = pyarrow.parquet.read_table(written("parquet", golden, table))
    assert found.column_names == [*COLUMNS[table], "extra"]
    assert len(found) == (len(golden) if table == "articles" else sum(len(getattr(r, table)) for r in golden))
    assert pyarrow.parquet.read_table(written("parquet", [], table)).schema == found.schema


def test_data_frames_read_parquet(golden: list[ArticleRecord]) -> None:
    file = written("parquet", [*golden, record(extra={"section": "Sea", "tags": ["a", "b"]})], "figures")
    frame = polars.read_parquet(file)
    assert frame["value"].sum() == pytest.approx(pandas.read_parquet(file)["value"].sum())
    last = frame.row(-1, named=True)
    assert (last["id"], last["start"], last["value"]) == ("x/1/f1", SAID.index("€5"), 1e30)
    assert pandas.read_parquet(file)["extra"].iloc[-1] == [("section", "Sea"), ("tags", "a; b")]
    claims = pandas.read_parquet(written("parquet", golden, "claims"))
    assert claims["negated"].dtype == bool
    assert claims["negated"].sum() == sum(claim.negated for record in golden for claim in record.claims)


@pytest.mark.parametrize(("form", "library", "extra"), [("parquet", "pyarrow", "parquet")])
def test_without_its_library_it_is_told_what_to_install(
    form: str, library: str, extra: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, library, None)
    with pytest.raises(NewsclaimsError, match=f"wants? {library}") as caught:
        written(form, [record()])
    assert caught.value.hint == f"pip install 'newsclaims[{extra}]'"


def labelled(records: list[ArticleRecord]) -> tuple[str, list[dict[str, Any]]]:
    with zipfile.ZipFile(written("labelstudio", records)) as archive:
        return archive.read("interface.xml").decode(), json.loads(archive.read("tasks.json"))


def test_label_studio_shows_what_was_found(golden: list[ArticleRecord]) -> None:
    _, tasks = labelled([*golden, record(title="A ship")])
    assert [task["data"]["id"] for task in tasks] == [*(one.article.id for one in golden), "x/1"]
    for task in tasks:
        for one in task["predictions"][0]["result"]:
            if one["type"] == "labels":
                start, end = one["value"]["start"], one["value"]["end"]
                assert task["data"]["text"][start:end] == one["value"]["text"]
    result = tasks[-1]["predictions"][0]["result"]
    quoted = [one["value"] for one in result if one.get("id") == "q1-1"]
    assert [value.get("choices") or value["text"] for value in quoted] == [
        "We lost\nthe vote,",
        ["direct"],
        ["Ada Obi"],
    ]
    joined = [(one["from_id"], *one["labels"], one["to_id"]) for one in result if one["type"] == "relation"]
    assert joined == [
        ("q1-2", "continues", "q1-1"),
        ("q1-cue", "cues", "q1-1"),
        ("q1-source", "says", "q1-1"),
    ]


@pytest.mark.filterwarnings("ignore")  # of what its SDK builds on
def test_label_studio_takes_the_tasks_for_its_interface(golden: list[ArticleRecord]) -> None:
    sdk = pytest.importorskip(
        "label_studio_sdk.label_interface",
        reason="the group `labelling`: its SDK brings OpenCV and thirty others",
    )
    interface, tasks = labelled([*golden, record()])
    studio = sdk.LabelInterface(interface)
    studio.validate()
    for task in tasks:
        assert studio.validate_task({"data": task["data"]})
        assert studio.validate_prediction(task["predictions"][0], return_errors=True) == []
