"""Files for data frames and for annotation tools, each opened by a reader of its own."""

import io
import json
import re
import sys
import zipfile
from pathlib import Path
from typing import Any

import cassis
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
    own_voice = sum(claim.quote is None for record in golden for claim in record.claims)
    assert claims["quote"].isna().sum() == own_voice > 0


@pytest.mark.parametrize(
    ("form", "library", "extra"), [("parquet", "pyarrow", "parquet"), ("inception", "cassis", "inception")]
)
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


def test_a_uima_reader_finds_the_layers_and_their_words(golden: list[ArticleRecord]) -> None:
    with zipfile.ZipFile(written("inception", [*golden, record()])) as archive:
        system = cassis.load_typesystem(archive.read("TypeSystem.xml").decode())
        found = {
            name: cassis.load_cas_from_xmi(archive.read(name).decode(), system)
            for name in archive.namelist()
            if name.endswith(".xmi")
        }
    assert list(found) == [*(f"{one.article.id}.xmi" for one in golden), "x%2F1.xmi"]
    for cas, one in zip(found.values(), golden, strict=False):
        assert cas.sofa_string == one.article.text
        figures = [(mark.record, mark.get_covered_text()) for mark in cas.select("webanno.custom.Figure")]
        assert figures == [(figure.id, figure.text) for figure in one.figures]
        attributions = cas.select("webanno.custom.Attribution")
        parts = sorted(
            (mark.record, mark.begin, mark.get_covered_text())
            for mark in attributions
            if mark.part == "quote"
        )
        assert parts == sorted((q.id, part.start, part.text) for q in one.quotes for part in q.content)
    cas = found["x%2F1.xmi"]
    assert cas.sofa_string == SAID.replace("\x0b", "\ufffd")
    ties = cas.select("webanno.custom.AttributionRelation")
    assert {
        (one.relation, one.Dependent.get_covered_text(), one.Governor.get_covered_text()) for one in ties
    } == {
        ("continues", "It cost €5", "We lost\nthe vote,"),
        ("cues", "said", "We lost\nthe vote,"),
        ("says", "Ada Obi", "We lost\nthe vote,"),
    }
    assert [(one.name, one.kind) for one in cas.select("webanno.custom.Actor")] == [("Ada Obi", "person")]


def test_uima_counts_in_utf_16() -> None:
    with zipfile.ZipFile(written("inception", [record()])) as archive:
        (figure,) = re.findall(rb"<custom:Figure .*?/>", archive.read("x%2F1.xmi"))
    assert int(re.search(rb'begin="(\d+)"', figure)[1]) == SAID.index("€5") + 1  # type: ignore[index]


def test_doccano_finds_the_words_in_utf_16(golden: list[ArticleRecord]) -> None:
    """doccano is a web application that wants older libraries than ours: its keys are those of its own examples."""
    lines = written("doccano", [*golden, record()]).read().decode().splitlines()
    examples = [json.loads(line) for line in lines]
    assert [example["article"] for example in examples] == [*(one.article.id for one in golden), "x/1"]
    ids = [entity["id"] for example in examples for entity in example["entities"]]
    assert len(ids) == len(set(ids))
    last = examples[-1]
    units = last["text"].encode("utf-16-le")
    words = {
        entity["id"]: (
            entity["label"],
            units[2 * entity["start_offset"] : 2 * entity["end_offset"]].decode("utf-16-le"),
        )
        for entity in last["entities"]
    }
    assert [*words.values()] == [
        ("Quote", "We lost\nthe vote,"),
        ("Quote", "It cost €5"),
        ("Cue", "said"),
        ("Source", "Ada Obi"),
        ("Figure", "€5"),
        ("Person", "Ada Obi"),
    ]
    assert [(words[one["from_id"]][1], one["type"]) for one in last["relations"]] == [
        ("It cost €5", "continues"),
        ("said", "cues"),
        ("Ada Obi", "says"),
    ]
