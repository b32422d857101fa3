"""What was exported is taken back as it was, with what people set right in it; and is gold, if they did."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from newsclaims import query
from newsclaims.cli.app import run
from newsclaims.curating import Said, Wish, correction
from newsclaims.query import find_place
from newsclaims.records import ArticleRecord
from newsclaims.store import Store

Output = pytest.CaptureFixture[str]


@pytest.fixture
def corrected(store: Store) -> Store:
    """The store, with a quote given to another, one that is none, and one that was missing."""
    strike = query.find_article(store, "news/strike.txt")
    for target, wish in (
        ("/q3", Wish(speaker="luczak")),
        ("/q1", Wish(wrong=True)),
        ("", Wish(add="quote", text="Cargo fell by 4%", speaker="adel")),
    ):
        place = find_place(store, f"{strike}{target}")
        store.correct(strike, [correction(store.record(strike), place, wish, Said("ann", "heard it"))])
    return store


def exported(path: Path, form: str, db: Path) -> bytes:
    assert run(["export", form, "-o", str(path), "--db", str(db)]) == 0
    return path.read_bytes()


@pytest.mark.parametrize("form", ["json", "jsonl"])
def test_what_is_imported_is_exported_as_it_was(
    form: str, corrected: Store, tmp_path: Path, capsys: Output
) -> None:
    before = exported(tmp_path / f"a.{form}", form, corrected.path)
    other = tmp_path / "folder" / "other.db"
    assert run(["import", str(tmp_path / f"a.{form}"), "--db", str(other)]) == 0
    assert capsys.readouterr().err == (
        f"{tmp_path}/a.{form}: 3 articles, 3 of them new, 1 corrected; {other} now holds 3\n"
    )
    assert exported(tmp_path / f"b.{form}", form, other) == before
    # Once more changes nothing.
    assert run(["import", str(tmp_path / f"a.{form}"), "--db", str(other)]) == 0
    assert exported(tmp_path / f"b.{form}", form, other) == before
    assert run(["check", "--db", str(other)]) == 0


def test_the_records_of_the_seeds_are_too(seeds_db: Path, root: Path, tmp_path: Path) -> None:
    before = exported(tmp_path / "a.jsonl", "jsonl", seeds_db)
    assert run(["import", str(tmp_path / "a.jsonl"), "--db", str(tmp_path / "n.db")]) == 0
    assert exported(tmp_path / "b.jsonl", "jsonl", tmp_path / "n.db") == before


@pytest.mark.parametrize("form", ["json", "jsonl"])
def test_what_articles_carry_copies_and_items_come_along(
    form: str, corrected: Store, tmp_path: Path, capsys: Output
) -> None:
    first = corrected.record(query.find_article(corrected, "news/strike.txt"))
    copy = {"id": "copy", "outlet": "Other", "source": "c.jsonl#L1", "sources": ["c.jsonl#L1", "d.jsonl#L2"]}
    copy["extra"] = {"section": "Sea", "tags": ["a", "b"]}
    corrected.add(first.model_copy(update={"article": first.article.model_copy(update=copy)}))
    (tmp_path / "items.csv").write_text("name,item,latitude,longitude\nKarl von Adel,Q5,54.32,10.13\n")
    assert run(["link", "--table", str(tmp_path / "items.csv"), "--db", str(corrected.path)]) == 0
    before = exported(tmp_path / f"a.{form}", form, corrected.path)
    for part in (
        b'"tags":["a","b"]',
        b'"sameAs":"http://www.wikidata.org/entity/Q5","latitude":54.32,',
        b'"id":"copy"',
    ):
        assert part in before
    other = str(tmp_path / "other.db")
    assert run(["import", str(tmp_path / f"a.{form}"), "--db", other]) == 0
    assert exported(tmp_path / f"b.{form}", form, Path(other)) == before
    for question in ("articles --copies --csv", "link --csv", "quotes --csv"):
        capsys.readouterr()
        assert run([*question.split(), "--db", str(corrected.path)]) == 0
        told = capsys.readouterr().out
        assert run([*question.split(), "--db", other]) == 0
        assert capsys.readouterr().out == told


def test_an_item_that_is_kept_here_stays(corrected: Store, tmp_path: Path, capsys: Output) -> None:
    for item, name in (("Q5", "a.jsonl"), ("Q6", "b.jsonl")):
        (tmp_path / "items.csv").write_text(f"name,item\nKarl von Adel,{item}\n")
        assert run(["link", "--table", str(tmp_path / "items.csv"), "--db", str(corrected.path)]) == 0
        exported(tmp_path / name, "jsonl", corrected.path)
    assert run(["import", str(tmp_path / "a.jsonl"), "--db", str(corrected.path)]) == 0
    assert b"entity/Q6" in exported(tmp_path / "c.jsonl", "jsonl", corrected.path)
    assert (tmp_path / "c.jsonl").read_bytes() == (tmp_path / "b.jsonl").read_bytes()


def test_what_is_imported_can_be_taken_back(
    corrected: Store, records: list[ArticleRecord], tmp_path: Path
) -> None:
    exported(tmp_path / "a.jsonl", "jsonl", corrected.path)
    with Store.open(tmp_path / "other.db", create=True) as other:
        assert run(["import", str(tmp_path / "a.jsonl"), "--db", str(other.path)]) == 0
        for one in reversed(other.corrections()):
            other.undo(one.number)
        assert list(other.records()) == records


def test_what_was_set_right_here_stays(
    corrected: Store, records: list[ArticleRecord], tmp_path: Path
) -> None:
    """Another's records come without corrections, and lose nobody his own."""
    with Store.open(tmp_path / "other.db", create=True) as other:
        for record in records:
            other.add(record)
    before = list(corrected.records())
    exported(tmp_path / "a.jsonl", "jsonl", tmp_path / "other.db")
    assert run(["import", str(tmp_path / "a.jsonl"), "--db", str(corrected.path)]) == 0
    assert list(corrected.records()) == before


def test_a_table_of_corrections_is_taken_in(store: Store, tmp_path: Path) -> None:
    strike = query.find_article(store, "news/strike.txt")
    (tmp_path / "changes.csv").write_text(f"id,speaker\n{strike}/q3,luczak\n")
    assert run(["import", str(tmp_path / "changes.csv"), "--by", "bob", "--db", str(store.path)]) == 0
    assert [one.correction.by for one in store.corrections()] == ["bob"]


@pytest.mark.parametrize(
    ("content", "code", "told"),
    [
        ("", 1, "no record"),
        ("[]", 1, "no record"),
        ("{}\n", 2, "line 1, isn't a record: Field required"),
        ('[{"a": 1}]', 2, "number 1 isn't a record"),
        ("[1,", 2, "isn't JSON"),
        (None, 2, "can't read"),
    ],
)
def test_what_is_no_record_is_told(
    content: str | None, code: int, told: str, tmp_path: Path, capsys: Output
) -> None:
    if content is not None:
        (tmp_path / "x.json").write_text(content)
    assert run(["import", str(tmp_path / "x.json"), "--db", str(tmp_path / "n.db")]) == code
    error = capsys.readouterr().err
    assert told in error
    assert code == 1 or "\nhint: " in error
    assert not (tmp_path / "n.db").exists()


def test_corrections_that_are_none_are_refused(corrected: Store, tmp_path: Path, capsys: Output) -> None:
    """A file that somebody wrote by hand: the store stays as it is."""
    exported(tmp_path / "a.jsonl", "jsonl", corrected.path)
    for wrong in ('"changes":{"kind":"nonsense"}', '"changes":{"speaker":{}}', '"changes":{"content":5}'):
        lines = (tmp_path / "a.jsonl").read_text("utf-8").replace('"changes":{"speaker":"Zoë Łuczak"}', wrong)
        assert wrong in lines
        (tmp_path / "b.jsonl").write_text(lines, "utf-8")
        assert run(["import", str(tmp_path / "b.jsonl"), "--db", str(tmp_path / "n.db")]) == 2
        error = capsys.readouterr().err
        assert "the corrections of news/strike.txt make no record" in error
        assert "this is a bug" not in error


def test_corrected_articles_are_gold_for_what_was_extracted(
    corrected: Store, tmp_path: Path, capsys: Output
) -> None:
    """Of four quotes one is none and one has another speaker; one of the five wasn't found. The others don't count."""
    exported(tmp_path / "gold.jsonl", "jsonl", corrected.path)
    assert run(["evaluate", str(tmp_path / "gold.jsonl"), "--json", "--db", str(corrected.path)]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["articles"] == 1
    assert (told["quotes"]["hit"], told["quotes"]["gold"], told["quotes"]["found"]) == (2, 3, 3)
    assert told["quotes_speaker"]["hit"] == 1
    assert told["figures"]["f1"] == told["actors"]["f1"] == 1
    assert told["body"]["gold"] == 0
    # The same against the file itself: it holds what was extracted, too.
    arguments = ["--records", str(tmp_path / "gold.jsonl"), "--json", "--db", str(tmp_path / "none.db")]
    assert run(["evaluate", str(tmp_path / "gold.jsonl"), *arguments]) == 0
    assert json.loads(capsys.readouterr().out) == told


def test_records_that_nobody_corrected_are_no_gold(store: Store, tmp_path: Path, capsys: Output) -> None:
    exported(tmp_path / "a.json", "json", store.path)
    assert run(["evaluate", str(tmp_path / "a.json"), "--db", str(store.path)]) == 2
    assert "nobody corrected an article of" in capsys.readouterr().err


def test_two_agree_as_far_as_they_do(
    corrected: Store,
    records: list[ArticleRecord],
    made: Callable[..., ArticleRecord],
    tmp_path: Path,
    capsys: Output,
) -> None:
    with Store.open(tmp_path / "bob.db", create=True) as bob:
        for record in (*records, made("Rain.", "rain.txt")):
            bob.add(record)
    exported(tmp_path / "ann.json", "json", corrected.path)
    exported(tmp_path / "bob.jsonl", "jsonl", tmp_path / "bob.db")
    files = [str(tmp_path / "ann.json"), str(tmp_path / "bob.jsonl")]
    assert run(["agreement", *files, "--json"]) == 0
    told = capsys.readouterr()
    assert told.err == "warning: only one of them has rain.txt\n"
    kinds = json.loads(told.out)
    assert kinds["articles"] == 3
    # Ann has q2, q3, a new one and three of the other articles; Bob q1, q2, q3 and the three. Of q3 they name others.
    assert [kinds["quotes"][name] for name in ("one", "other", "both")] == [6, 6, 5]
    assert kinds["quotes"]["f1"] == pytest.approx(10 / 12)
    assert 0 < kinds["quotes"]["kappa"] < 1
    assert [kinds["speakers"][name] for name in ("one", "other", "both")] == [6, 6, 4]
    # Four of five alike; by chance (2 x 1 + 2 x 2 + 1 x 1) / 25: Łuczak, Adel, and the one who isn't known.
    assert kinds["speakers"]["kappa"] == pytest.approx((4 / 5 - 7 / 25) / (1 - 7 / 25))
    assert kinds["figures"]["f1"] == kinds["figures"]["kappa"] == 1
    assert run(["agreement", *files]) == 0
    assert "speakers        6      6      4  0.6667" in capsys.readouterr().out


def test_who_has_no_article_in_common_does_not_agree(
    store: Store, made: Callable[..., ArticleRecord], tmp_path: Path, capsys: Output
) -> None:
    exported(tmp_path / "a.json", "json", store.path)
    (tmp_path / "b.jsonl").write_text(made("Rain.", "rain.txt").model_dump_json())
    assert run(["agreement", str(tmp_path / "a.json"), str(tmp_path / "b.jsonl")]) == 1
    assert capsys.readouterr().out.startswith("0 articles\n")


def test_a_part_does_not_replace_what_is_whole(seeds_db: Path, tmp_path: Path, capsys: Output) -> None:
    db = Path(shutil.copy(seeds_db, tmp_path))
    part = tmp_path / "part.jsonl"
    assert run(["export", "jsonl", "--speaker", "kallas", "-o", str(part), "--db", str(db)]) == 0
    with Store.open(db) as store:
        before = [record.model_dump_json() for record in store.records()]
    capsys.readouterr()
    assert run(["import", str(part), "--db", str(db)]) == 2
    assert "a part doesn't replace what is whole here" in capsys.readouterr().err
    with Store.open(db) as store:
        assert [record.model_dump_json() for record in store.records()] == before
    assert run(["import", str(part), "--db", str(tmp_path / "new.db")]) == 0
    with Store.open(tmp_path / "new.db") as store:
        assert all(record.pipeline.fingerprint.endswith("-in-part") for record in store.records())


def test_a_part_holds_nothing_of_the_whole(corrected: Store, capsys: Output) -> None:
    capsys.readouterr()
    assert run(["export", "json", "--speaker", "adel", "--db", str(corrected.path)]) == 0
    part = json.loads(capsys.readouterr().out)
    assert part
    assert not any("extracted" in record or "corrections" in record for record in part)
    assert run(["export", "json", "--db", str(corrected.path)]) == 0
    assert any("extracted" in record for record in json.loads(capsys.readouterr().out))
