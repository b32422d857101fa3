"""Tasks that people corrected in Label Studio come back as corrections."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest

from newsclaims import query
from newsclaims.cli.app import run
from newsclaims.store import Store

Result = list[dict[str, Any]]
Edit = Callable[[Result], Result]
Output = pytest.CaptureFixture[str]


@pytest.fixture
def tasks(store: Store, tmp_path: Path) -> Callable[..., str]:
    """Export the store, let somebody annotate the article about the strike, and export that as Label Studio does."""

    def edited(edit: Edit, **annotation: Any) -> str:
        assert run(["export", "labelstudio", "-o", str(tmp_path / "all.zip"), "--db", str(store.path)]) == 0
        strike = query.find_article(store, "news/strike.txt")
        with ZipFile(tmp_path / "all.zip") as exported:
            found = json.loads(exported.read("tasks.json"))
        for number, task in enumerate(found, start=1):
            made = {"id": number, "result": task["predictions"][0]["result"], "was_cancelled": False}
            if task["data"]["id"] == strike:
                made = {**made, "result": edit(made["result"]), **annotation}
            task |= {"id": number, "annotations": [made]}
        (tmp_path / "project.json").write_text(json.dumps(found))
        return str(tmp_path / "project.json")

    return edited


def says(store: Store) -> list[tuple[str, str, dict[str, object]]]:
    found = [one.correction for one in store.corrections()]
    return [(one.action, one.words[0].text, one.changes) for one in found]


def same(result: Result) -> Result:
    return result


def test_what_nobody_touched_is_no_correction(store: Store, tasks: Callable[..., str]) -> None:
    assert run(["import", tasks(same), "--by", "ann", "--db", str(store.path)]) == 0
    assert store.corrections() == []


def field(words: str, name: str, told: str) -> Edit:
    """Give the edit that fills in a field of the region of some words, or changes what stands there."""

    def edit(result: Result) -> Result:
        (id, place) = next(
            (one["id"], {"start": one["value"]["start"], "end": one["value"]["end"]})
            for one in result
            if one["type"] == "labels" and one["value"]["text"] == words
        )
        kind = "choices" if name == "kind" else "textarea"
        value = place | {"choices" if name == "kind" else "text": [told]}
        filled = {"id": id, "from_name": name, "to_name": "text", "type": kind, "value": value}
        return [*(one for one in result if (one.get("id"), one.get("from_name")) != (id, name)), filled]

    return edit


def region(id: str, label: str, start: int, end: int) -> dict[str, Any]:
    value = {"start": start, "end": end, "labels": [label]}
    return {"id": id, "from_name": "label", "to_name": "text", "type": "labels", "value": value}


def relation(one: str, other: str, label: str) -> dict[str, Any]:
    return {"type": "relation", "from_id": one, "to_id": other, "direction": "right", "labels": [label]}


@pytest.mark.parametrize(
    ("edit", "said"),
    [
        (
            field("between 200 and 300 workers had left", "speaker", "Karl von Adel"),
            ("change", "between 200 and 300 workers had left", {"speaker": "Karl von Adel"}),
        ),
        (
            field("We will not sign,", "kind", "mixed"),
            ("change", "We will not sign,", {"kind": "mixed"}),
        ),
        (
            field("€2.5 billion", "value", "3000000000 EUR"),
            ("change", "€2.5 billion", {"value": {"value": 3_000_000_000, "low": None, "high": None}, "unit": "EUR",
                                        "kind": "money"}),
        ),
        (
            field("Monday", "date", "2025-11-17"),
            ("change", "Monday", {"date": {"value": "2025-11-17", "first_day": "2025-11-17",
                                           "last_day": "2025-11-17"}}),
        ),
        (
            lambda result: [one for one in result if one.get("value", {}).get("start") != 337],
            ("wrong", "4%", {}),
        ),
        (
            lambda result: [
                *result, region("x", "Quote", 322, 340),
                {"id": "x", "from_name": "speaker", "to_name": "text", "type": "textarea",
                 "value": {"start": 322, "end": 340, "text": ["Port of Lunsk"]}},
            ],
            ("add", "Cargo fell by 4%", {"speaker": "Port of Lunsk"}),
        ),
        (
            lambda result: [*result, region("y", "Quote", 333, 339), region("x", "Quote", 323, 328),
                            relation("x", "y", "continues")],
            ("add", "Cargo", {}),
        ),
        (
            lambda result: [*result, region("x", "Cue", 329, 333), relation("q1-1", "x", "cues")],
            ("change", "We will not sign,", {"cue": {"start": 329, "end": 333, "text": "fell"}}),
        ),
    ],
)  # fmt: skip
def test_what_was_changed_is_one(
    edit: Edit, said: tuple[str, str, dict[str, object]], store: Store, tasks: Callable[..., str]
) -> None:
    assert run(["import", tasks(edit), "--by", "ann", "--db", str(store.path)]) == 0
    assert says(store) == [said]
    assert [one.lost for one in store.corrections()] == [None]
    # What is exported now is what is stored: once more, nothing is to be corrected.
    assert run(["import", tasks(same), "--by", "ann", "--db", str(store.path)]) == 0
    assert len(store.corrections()) == 1


def test_what_cannot_be_understood_is_told_with_its_place(
    store: Store, tasks: Callable[..., str], capsys: Output
) -> None:
    path = tasks(field("Monday", "date", "some day"))
    assert run(["import", path, "--by", "ann", "--db", str(store.path)]) == 2
    error, hint = capsys.readouterr().err.splitlines()
    assert error.startswith("error: news/strike.txt:106-112, 'Monday': 'some day' isn't a day")
    assert hint.startswith("hint: ")
    assert store.corrections() == []


def nothing(result: Result) -> Result:
    return []


@pytest.mark.parametrize("skipped", [False, True])
def test_what_was_skipped_says_nothing(skipped: bool, store: Store, tasks: Callable[..., str]) -> None:
    path = tasks(nothing, was_cancelled=skipped)
    assert run(["import", path, "--by", "ann", "--db", str(store.path)]) == 0
    assert bool(store.record(query.find_article(store, "news/strike.txt")).quotes) == skipped
    assert bool(store.corrections()) != skipped


def test_of_several_annotations_the_ground_truth_counts_or_else_the_last(
    store: Store, tasks: Callable[..., str]
) -> None:
    path = Path(tasks(same))
    found = json.loads(path.read_text())
    for task in found:
        (kept,) = task["annotations"]
        emptied = kept | {"result": [], "updated_at": "2025-11-27T10:00:00Z"}
        task["annotations"] = [emptied, kept | {"updated_at": "2025-11-27T11:00:00Z"}]
    path.write_text(json.dumps(found))
    assert run(["import", str(path), "--by", "ann", "--db", str(store.path)]) == 0
    assert store.corrections() == []
    found[0]["annotations"][0]["ground_truth"] = True
    path.write_text(json.dumps(found[:1]))
    assert run(["import", str(path), "--by", "ann", "--db", str(store.path)]) == 0
    assert {one.correction.action for one in store.corrections()} == {"wrong"}


def test_tasks_that_nobody_annotated_say_nothing(
    store: Store, tasks: Callable[..., str], capsys: Output
) -> None:
    path = Path(tasks(nothing))
    found = json.loads(path.read_text())
    for task in found:
        task["annotations"] = []
    path.write_text(json.dumps(found))
    assert run(["import", str(path), "--by", "ann", "--db", str(store.path)]) == 0
    assert capsys.readouterr().err.endswith("0 corrections kept\n")


def test_the_records_of_the_seeds_come_back_as_they_were(seeds_db: Path, tmp_path: Path) -> None:
    """Quotes in several parts and over several paragraphs are among them."""
    db = Path(shutil.copy(seeds_db, tmp_path))
    assert run(["export", "labelstudio", "-o", str(tmp_path / "all.zip"), "--db", str(db)]) == 0
    with ZipFile(tmp_path / "all.zip") as exported:
        found = json.loads(exported.read("tasks.json"))
    for task in found:
        task["annotations"] = [{"result": task.pop("predictions")[0]["result"]}]
    (tmp_path / "project.json").write_text(json.dumps(found))
    assert run(["import", str(tmp_path / "project.json"), "--by", "ann", "--db", str(db)]) == 0
    with Store.open(db) as store:
        assert store.corrections() == []
        assert any(len(quote.content) > 1 for record in store.records() for quote in record.quotes)


def test_another_text_is_refused(store: Store, tasks: Callable[..., str], capsys: Output) -> None:
    path = tasks(same)
    store.remove("news/strike.txt")
    assert run(["import", path, "--by", "ann", "--db", str(store.path)]) == 1
    assert "with the same text is stored\nhint: " in capsys.readouterr().err


def test_places_that_count_otherwise_are_refused(
    store: Store, tasks: Callable[..., str], capsys: Output
) -> None:
    def moved(result: Result) -> Result:
        return [
            one | {"value": one["value"] | {"start": one["value"]["start"] + 1}} if "value" in one else one
            for one in result
        ]

    assert run(["import", tasks(moved), "--by", "ann", "--db", str(store.path)]) == 2
    told = capsys.readouterr().err
    assert "error: a mark of 'We will not sign,' stands at 'e will not sign,'" in told
    assert "\nhint: " in told
    assert store.corrections() == []


@pytest.mark.parametrize(
    "task",
    [
        {"data": {}},
        {"data": {"id": "a", "text": "b"}, "annotations": [{"result": [{}]}]},
        {"data": {"id": 1}},
    ],
)
def test_what_are_no_tasks_of_ours_is_told(
    task: dict[str, Any], store: Store, tmp_path: Path, capsys: Output
) -> None:
    task.setdefault("annotations", [{"result": []}])
    (tmp_path / "x.json").write_text(json.dumps([task]))
    assert run(["import", str(tmp_path / "x.json"), "--by", "ann", "--db", str(store.path)]) in (1, 2)
    told = capsys.readouterr().err
    assert "as tasks of Label Studio" in told or "with the same text" in told
    assert "\nhint: " in told
