"""What a person sets right lies over what was extracted, holds on to the words, shows, and can be taken back."""

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from newsclaims import extract, query
from newsclaims.cli.app import run
from newsclaims.correcting.laying import as_extracted, lay_over
from newsclaims.curating import Said, Wish, correction, rows, take_back
from newsclaims.errors import QueryError
from newsclaims.linking import stored
from newsclaims.query import find_place
from newsclaims.records import ArticleRecord
from newsclaims.store import Store

Make = Callable[..., ArticleRecord]

SAID = Said("ann", "heard it", "2025-12-03T09:00:00+00:00")


@pytest.fixture
def strike(store: Store) -> str:
    """The id of the article about the strike."""
    return query.find_article(store, "news/strike.txt")


def correct(store: Store, target: str, **wish: Any) -> int:
    place = find_place(store, target)
    made = correction(store.record(place.article), place, Wish(**wish), SAID)
    (number,) = store.correct(place.article, [made])
    return number


@pytest.mark.parametrize(
    ("target", "wish", "linked"),
    [("q3", {"speaker": "luczak"}, True), ("a3", {"type": "place"}, False)],
)
def test_who_corrects_no_actor_need_not_wait_for_linking(
    store: Store, strike: str, target: str, wish: dict[str, str], linked: bool
) -> None:
    stored.refresh(store)
    before = list(stored.identities(store))
    correct(store, f"{strike}/{target}", **wish)
    assert any(store.rows("SELECT 1 FROM unlinked")) is not linked
    assert (list(stored.identities(store)) == before) is linked


def item(record: ArticleRecord, id: str) -> Any:
    lists = (record.actors, record.quotes, record.figures, record.dates, record.claims)
    return next(one for items in lists for one in items if one.id == id)


@pytest.mark.parametrize(
    ("record", "wish", "told"),
    [
        (
            "q3",
            {"speaker": "luczak"},
            {"speaker.name": "Zoë Łuczak", "speaker.actor": "a1", "speaker.type": "person"},
        ),
        (
            "q3",
            {"speaker": "Jo Lind"},
            {"speaker.name": "Jo Lind", "speaker.actor": None, "speaker.rule": "corrected"},
        ),
        ("q3", {"type": "organisation"}, {"speaker.name": "official", "speaker.type": "organisation"}),
        ("q3", {"cue": "left"}, {"cue.text": "left", "cue.start": 271}),
        (
            "q3",
            {"content": "300 workers had left"},
            {"content.0.text": "300 workers had left", "content.0.start": 255},
        ),
        ("q2", {"content": "the strike … nobody should pay"}, {"content.1.text": "nobody should pay"}),
        ("q1", {"kind": "mixed"}, {"kind": "mixed"}),
        ("f1", {"value": "€3bn"}, {"value": 3_000_000_000, "unit": "EUR"}),
        (
            "f3",
            {"value": "150..300", "unit": "docker"},
            {"low": 150, "high": 300, "value": None, "unit": "docker"},
        ),
        ("f4", {"kind": "ratio"}, {"kind": "ratio", "value": 4.0}),
        ("d1", {"date": "2025-11-17"}, {"value": "2025-11-17", "last_day": "2025-11-17", "anchor": None}),
        ("d2", {"date": "2026-03..2026-04"}, {"first_day": "2026-03-01", "last_day": "2026-04-30"}),
        ("a3", {"type": "place"}, {"type": "place"}),
        (
            "c4",
            {"speaker": "adel", "stance": "admits"},
            {"claimant.name": "Karl von Adel", "stance": "admits"},
        ),
    ],
)
def test_a_part_is_set_right_and_signed(
    record: str, wish: dict[str, str], told: dict[str, object], store: Store, strike: str
) -> None:
    correct(store, f"{strike}/{record}", **wish)
    found = item(store.record(strike), record)
    for place, value in told.items():
        part = found.model_dump()
        for step in place.split("."):
            part = part[int(step)] if step.isdigit() else part[step]
        assert part == value, place
    assert found.corrected_by == "ann"
    assert list(store.check()) == []


def test_the_claims_of_a_quote_follow_it(store: Store, strike: str) -> None:
    correct(store, f"{strike}/q2", speaker="Jo Lind", stance="admits")
    claim = item(store.record(strike), "c2")
    assert (claim.claimant.name, claim.stance, claim.corrected_by) == ("Jo Lind", "admits", "ann")
    # What is passed on is its first maker's, and another quote's claim is nobody else's.
    assert item(store.record(strike), "c1").claimant.name == "Zoë Łuczak"


def test_who_is_called_otherwise_is_so_wherever_he_is_told_of(
    store: Store, records: list[ArticleRecord], strike: str
) -> None:
    correct(store, f"{strike}/a2", name="Carl von Adel")
    record = store.record(strike)
    actor, quote, claim = record.actors[1], record.quotes[3], record.claims[2]
    assert (actor.name, actor.aliases, actor.corrected_by) == ("Carl von Adel", ["Karl von Adel"], "ann")
    assert quote.speaker is not None
    assert [quote.speaker.name, claim.claimant.name, claim.topics[1].text] == ["Carl von Adel"] * 3
    assert [quote.corrected_by, claim.corrected_by, record.quotes[0].corrected_by] == ["ann", "ann", None]
    assert claim.on_behalf_of is not None
    assert claim.on_behalf_of.name == "Zoë Łuczak"
    found = query.quotes(store, query.QuoteFilter(speakers=("carl",), article=strike, mode=None))
    assert [row.id for row in found] == [f"{strike}/q4"]


def test_a_reading_names_who_and_when_it_is_now(
    store: Store, records: list[ArticleRecord], strike: str
) -> None:
    anew = records[2].model_dump()
    claim = anew["claims"][1]
    claim["printed"] = {"start": 114, "end": 189, "text": anew["article"]["text"][114:189]}
    claim["insertions"] = [
        {"at": 117, "text": "Zoë Łuczak", "actor": "a1"},
        {"at": 189, "text": "2026", "date": "d2"},
    ]
    claim["reading"] = f"She [Zoë Łuczak]{claim['printed']['text'][3:]} [2026]"
    store.add(ArticleRecord.model_validate(anew))
    correct(store, f"{strike}/q2", speaker="adel")
    correct(store, f"{strike}/d2", date="2027")
    reading = item(store.record(strike), "c2").reading
    assert reading.startswith("She [Karl von Adel] warned that")
    assert reading.endswith("next year [2027-01-01 to 2027-12-31]")


@pytest.mark.parametrize("sign", ["’s", ":"])
def test_a_reading_says_whose_something_is_now_and_who_speaks(
    store: Store, records: list[ArticleRecord], strike: str, sign: str
) -> None:
    anew = records[2].model_dump()
    claim = anew["claims"][1]
    claim["printed"] = {"start": 114, "end": 189, "text": anew["article"]["text"][114:189]}
    claim["insertions"] = [{"at": 117, "text": f"Zoë Łuczak{sign}", "actor": "a1"}]
    claim["reading"] = f"She [Zoë Łuczak{sign}]{claim['printed']['text'][3:]}"
    store.add(ArticleRecord.model_validate(anew))
    correct(store, f"{strike}/q2", speaker="adel")
    assert item(store.record(strike), "c2").reading.startswith(f"She [Karl von Adel{sign}] warned that")


def test_a_reading_follows_its_source_and_a_claim_leaves_its_sentence(
    store: Store, records: list[ArticleRecord], strike: str
) -> None:
    anew = records[2].model_dump()
    quote, claim = anew["quotes"][1], anew["claims"][1]
    quote["speaker"] = {"name": "official", "type": "anonymous", "actor": None, "rule": "anonymous"}
    claim["claimant"] = {"name": "official", "type": "anonymous", "actor": None}
    claim["printed"] = {"start": 117, "end": 189, "text": anew["article"]["text"][117:189]}
    claim["insertions"] = [{"at": 117, "text": quote["source"]["text"], "span": quote["source"]}]
    claim["reading"] = f"[{quote['source']['text']}] {claim['printed']['text']}"
    claim["sentence"] = {"start": 114, "end": 190}
    store.add(ArticleRecord.model_validate(anew))
    correct(store, f"{strike}/q2", speaker="adel")
    (insertion,) = item(store.record(strike), "c2").insertions
    assert (insertion.text, insertion.span) == ("Karl von Adel", None)
    assert item(store.record(strike), "c2").sentence is not None
    correct(store, f"{strike}/c2", content="Cargo fell by 4%")
    assert item(store.record(strike), "c2").sentence is None


def test_what_is_wrong_is_gone_with_all_that_names_it(store: Store, strike: str) -> None:
    for record in ("q2", "f1", "a2", "d3"):
        correct(store, f"{strike}/{record}", wrong=True)
    record = store.record(strike)
    assert [quote.id for quote in record.quotes] == ["q1", "q3", "q4"]
    assert [figure.id for figure in record.figures] == ["f2", "f3", "f4"]
    assert record.figures[0].equivalent_of is None
    assert [claim.id for claim in record.claims] == ["c1", "c3", "c4"]
    assert (record.claims[1].dates, record.claims[1].actors, record.claims[1].within) == ([], [], None)
    assert record.quotes[2].speaker is not None
    assert record.quotes[2].speaker.actor is None
    assert list(store.check()) == []


def test_what_is_missing_is_added_with_what_it_says(store: Store, strike: str) -> None:
    correct(
        store, strike, add="quote", text="Cargo fell by 4%", speaker="adel", cue="in October", stance="admits"
    )
    correct(store, strike, add="figure", text="300")
    correct(store, strike, add="date", text="Monday.", date="2025-11-24")
    correct(store, strike, add="actor", text="dockers’ union", type="organisation")
    record = store.record(strike)
    quote = record.quotes[-1]
    assert (quote.id, quote.kind, quote.content[0].text) == ("q5", "indirect", "Cargo fell by 4%")
    assert quote.speaker is not None
    assert (quote.speaker.name, quote.speaker.actor) == ("Karl von Adel", "a2")
    (claim,) = (claim for claim in record.claims if claim.quote == "q5")
    assert (claim.claimant.name, claim.stance, claim.figures, claim.reading) == (
        "Karl von Adel", "admits", ["f4"], "Cargo fell by 4%",
    )  # fmt: skip
    assert [(one.value, one.kind) for one in record.figures if one.corrected_by] == [(300, "count")]
    assert [one.name for one in record.actors if one.corrected_by] == ["dockers’ union"]
    assert list(store.check()) == []


@pytest.mark.parametrize(
    ("target", "wish", "told"),
    [
        ("", {"add": "quote", "text": "strike"}, "prints 'strike' 2 times"),
        ("", {"add": "quote", "text": "lighthouse"}, "doesn't print 'lighthouse'"),
        ("", {"add": "figure", "text": "€2.5 billion"}, "there is such a figure: f1"),
        ("", {"add": "quote"}, "which words are added"),
        ("", {"add": "claim", "text": "Cargo fell"}, "no claim can be added"),
        ("", {"speaker": "Adel"}, "which record is meant"),
        ("/q1", {}, "one of them"),
        ("/q1", {"wrong": True, "speaker": "Adel"}, "one of them"),
        ("/q1", {"value": "5"}, "no quote has a value"),
        ("/q1", {"kind": "money"}, "'money' is none of the words"),
        ("/f1", {"value": "much"}, "isn't an amount"),
        ("/f1", {"value": "5..3"}, "is no range"),
        ("/f1", {"unit": "pounds"}, "may be GBP or pound"),
        ("/d1", {"date": "Monday"}, "isn't a day"),
    ],
)
def test_what_cannot_be_meant_is_refused(
    target: str, wish: dict[str, Any], told: str, store: Store, strike: str
) -> None:
    with pytest.raises(QueryError, match=told) as caught:
        correct(store, f"{strike}{target}", **wish)
    assert caught.value.hint
    assert store.corrections() == []


def test_taking_it_back_leaves_what_was_extracted(
    store: Store, records: list[ArticleRecord], strike: str
) -> None:
    numbers = [
        correct(store, f"{strike}/q3", speaker="luczak"),
        correct(store, f"{strike}/f1", wrong=True),
        correct(store, strike, add="quote", text="Cargo fell"),
        correct(store, f"{strike}/q3", content="300 workers had left"),
    ]
    changed = store.record(strike)
    assert len(changed.corrections) == 4
    store.undo(numbers[1])
    assert item(store.record(strike), "f1").value == 2_500_000_000
    for number in (numbers[3], numbers[0], numbers[2]):
        store.undo(number)
    assert [record.model_dump_json() for record in store.records()] == [r.model_dump_json() for r in records]


def test_it_survives_that_the_article_is_extracted_again(
    store: Store, records: list[ArticleRecord], strike: str
) -> None:
    correct(store, f"{strike}/q3", speaker="luczak")
    before = store.record(strike)
    for record in records:
        store.add(record)
    assert store.record(strike) == before


def test_another_version_may_count_and_cut_otherwise(
    store: Store, records: list[ArticleRecord], strike: str
) -> None:
    """Ids are others then, a quote is a word shorter, and one record isn't found at all."""
    correct(store, f"{strike}/q3", speaker="luczak")
    correct(store, f"{strike}/f4", value="5%")
    anew = records[2].model_dump()
    del anew["quotes"][0], anew["figures"][3]
    anew["claims"] = []
    anew["quotes"][1] |= {
        "id": "q2",
        "content": [{"start": 247, "end": 275, "text": "200 and 300 workers had left"}],
    }
    anew["quotes"][0]["id"] = "q1"
    store.add(ArticleRecord.model_validate(anew))
    record = store.record(strike)
    assert record.quotes[1].speaker is not None
    assert record.quotes[1].speaker.name == "Zoë Łuczak"
    assert (record.figures[3].text, record.figures[3].value, record.figures[3].corrected_by) == (
        "4%",
        5,
        "ann",
    )
    assert [one.lost for one in store.corrections()] == [None, None]


def test_words_that_moved_are_found_and_others_are_lost_ground(
    store: Store, made: Make, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = "“We will stay,” Lind said. “We will pay,” Obi said."
    said = [{"start": 1, "end": 14, "text": "We will stay,"}]
    quote = {"id": "q1", "kind": "direct", "content": said, "confidence": 1.0}
    id = store.add(made(text, "page.txt", quotes=[quote]))
    correct(store, f"{id}/q1", speaker="Anna Lind")
    correct(store, id, add="quote", text="We will pay,", speaker="Ada Obi")
    # The page was changed: what was first stands below a new line, and the rest is gone.
    new = store.add(made("Updated.\n“We will stay,” Lind said.", "page.txt"))
    assert new != id
    (found,) = store.record(new).quotes
    assert found.speaker is not None
    assert (found.speaker.name, found.content[0].start) == ("Anna Lind", 10)
    assert [one.lost for one in store.corrections(new)] == [
        None, "the article doesn't print 'We will pay,' any more",
    ]  # fmt: skip
    assert (store.counts()["corrections"], store.counts()["lost_corrections"]) == (2, 1)
    store.remove(new)
    assert store.counts()["lost_corrections"] == 2
    assert run(["correct", "--list", "--json", "--db", str(store.path)]) == 0
    assert [row["lost"] for row in json.loads(capsys.readouterr().out)] == ["the article isn't stored"] * 2


def test_a_correction_is_of_no_account_elsewhere(
    store: Store, strike: str, records: list[ArticleRecord]
) -> None:
    correct(store, f"{strike}/q3", speaker="luczak")
    others = [record for record in store.records() if record.article.id != strike]
    assert others == records[:2]


def test_every_output_shows_it(store: Store, strike: str, capsys: pytest.CaptureFixture[str]) -> None:
    for record, wish in (("q3", {"speaker": "luczak"}), ("f1", {"value": "3bn"}), ("d1", {"date": "2025"})):
        correct(store, f"{strike}/{record}", **wish)
    db = ["--db", str(store.path)]
    for command, records in (("quotes", {"q3"}), ("figures", {"f1"}), ("dates", {"d1"})):
        assert run([command, "--json", *db]) == 0
        rows = json.loads(capsys.readouterr().out)
        assert {row["id"].rpartition("/")[2] for row in rows if row["corrected_by"] == "ann"} == records
        assert all("corrected_by" in row for row in rows)
        assert run([command, "--csv", *db]) == 0
        table = csv.DictReader(io.StringIO(capsys.readouterr().out, newline=""))
        assert {row["id"].rpartition("/")[2] for row in table if row["corrected_by"] == "ann"} == records
    assert run(["show", f"{strike}/q3", *db]) == 0
    assert "Zoë Łuczak (corrected) · cue 'said' · 80% · corrected by ann" in capsys.readouterr().out
    assert run(["export", "jsonl", *db]) == 0
    (corrected,) = (
        line for line in map(json.loads, capsys.readouterr().out.splitlines()) if "corrections" in line
    )
    assert [one["by"] for one in corrected["corrections"]] == ["ann"] * 3


def test_speakers_are_asked_for_by_their_right_name(store: Store, strike: str) -> None:
    correct(store, f"{strike}/q3", speaker="luczak")
    found = query.quotes(store, query.QuoteFilter(speakers=("łuczak",)))
    assert [row.id for row in found] == [f"{strike}/{id}" for id in ("q1", "q2", "q3")]


def test_the_command_corrects_lists_and_takes_back(
    store: Store, strike: str, capsys: pytest.CaptureFixture[str]
) -> None:
    db = ["--db", str(store.path)]
    assert run(["correct", "--list", *db]) == 1
    assert run(["correct", f"{strike}/q3", "--speaker", "luczak", "--by", "ann", *db]) == 0
    assert "speaker: Zoë Łuczak" in capsys.readouterr().err
    assert run(["correct", f"{strike}/q1", "--wrong", "--by", "bob", *db]) == 0
    assert run(["show", f"{strike}/q1", *db]) == 1
    assert "hint: bob said that it is wrong; correct 2 --undo" in capsys.readouterr().err
    assert run(["correct", "--list", "--jsonl", *db]) == 0
    rows = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [(row["number"], row["id"], row["says"], row["by"]) for row in rows] == [
        (1, f"{strike}/q3", "speaker: Zoë Łuczak", "ann"),
        (2, f"{strike}/q1", "wrong", "bob"),
    ]
    assert run(["correct", f"{strike}/q3", "--undo", *db]) == 0
    assert run(["correct", "2", "--undo", *db]) == 0
    assert run(["correct", "--undo", *db]) == 1
    assert store.corrections() == []


def test_a_list_of_corrections_is_taken_up_by_another_store(
    store: Store,
    strike: str,
    records: list[ArticleRecord],
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    correct(store, strike, add="quote", text="Cargo fell by 4%", speaker="adel")
    correct(store, f"{strike}/q5", speaker="Jo Lind")
    correct(store, f"{strike}/q2", content="the strike could cost €2.5 billion … a price nobody should pay")
    correct(store, f"{strike}/f3", value="150..300")
    correct(store, f"{strike}/d2", date="2026-03..2026-04")
    correct(store, f"{strike}/q1", wrong=True)
    assert run(["correct", "--list", "--csv", "--db", str(store.path)]) == 0
    table = tmp_path / "changes.csv"
    table.write_text(capsys.readouterr().out, "utf-8")
    with Store.open(tmp_path / "other.db", create=True) as other:
        for record in records:
            other.add(record)
    assert run(["correct", "--file", str(table), "--db", str(tmp_path / "other.db")]) == 0
    with Store.open(tmp_path / "other.db") as other:
        assert other.record(strike) == store.record(strike)


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        ("id,speaker\nSTRIKE/q3,luczak\nSTRIKE/q9,luczak\n", "line 3: the article"),
        ("id,speaker\nSTRIKE/q3,luczak\nSTRIKE/q1,\n", "line 3: it is wrong, or"),
        ("id,text,speaker\nSTRIKE/q3,no such words,luczak\n", "no record q… of the words"),
        ("id,speeker\n", "doesn't know speeker"),
        ("speaker\n", "has no column id"),
    ],
)
def test_of_a_table_all_rows_are_taken_or_none(
    lines: str, told: str, store: Store, strike: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "x.csv").write_text(lines.replace("STRIKE", strike))
    assert run(["correct", "--file", str(tmp_path / "x.csv"), "--db", str(store.path)]) in (1, 2)
    error = capsys.readouterr().err
    assert told in error
    assert "\nhint: " in error
    assert store.corrections() == []


def test_with_its_words_a_record_is_found_under_another_id(store: Store, strike: str, tmp_path: Path) -> None:
    (tmp_path / "x.csv").write_text(
        f"id,text,speaker\n{strike}/q1,between 200 and 300 workers had left,luczak\n"
    )
    assert run(["correct", "--file", str(tmp_path / "x.csv"), "--db", str(store.path)]) == 0
    speaker = item(store.record(strike), "q3").speaker
    assert speaker.name == "Zoë Łuczak"


@pytest.mark.parametrize("line", ["--list --undo", "--file x.csv --wrong", "", "x/q1 --list --speaker Obi"])
def test_what_does_not_go_together_is_told(
    line: str, store: Store, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["correct", *line.split(), "--db", str(store.path)]) == 2
    assert "\nhint: " in capsys.readouterr().err


def test_a_span_says_which_words_are_added(store: Store, strike: str) -> None:
    correct(store, f"{strike}:323-339", add="quote", speaker="Port of Lunsk")
    assert store.record(strike).quotes[-1].content[0].text == "Cargo fell by 4%"


def test_an_extraction_tells_of_lost_ground(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    page = tmp_path / "page.txt"
    page.write_text("“We lost the vote,” Mayor Ada Obi said.\n")
    assert run(["extract", "page.txt"]) == 0
    assert run(["correct", "page.txt/q1", "--speaker", "Jo Lind"]) == 0
    assert run(["extract", "page.txt", "--force"]) == 0
    assert "lost the words" not in capsys.readouterr().err
    with Store.open(tmp_path / "data" / "newsclaims.db") as store:
        assert [row.speaker for row in query.quotes(store)] == ["Jo Lind"]
    page.write_text("“We won the vote,” Mayor Ada Obi said.\n")
    assert run(["extract", "page.txt"]) == 0
    assert (
        "1 correction lost the words that they speak of: newsclaims correct --list" in capsys.readouterr().err
    )


REPORTED = "Deputy Jo Lind repeated Mayor Ada Obi’s fears that the harbour would cost the town too much."


@pytest.fixture
def reported(store: Store) -> str:
    """The id of an article in which one quote is told within another."""
    record = extract(REPORTED, source="news/reported.txt")
    assert [one.speaker.name for one in record.quotes if one.speaker] == ["Jo Lind", "Ada Obi"]
    return store.add(record)


def test_of_a_quote_within_another_the_right_one_is_listed_and_taken_back(
    store: Store, reported: str
) -> None:
    for id in ("q2", "q1"):
        number = correct(store, f"{reported}/{id}", wrong=True)
        assert [row.id for row in rows(store, reported)] == [f"{reported}/{id}"]
        assert take_back(store, f"{reported}/{id}").number == number


def test_what_was_said_of_a_quote_within_another_leaves_that_alone(store: Store, reported: str) -> None:
    """Another version finds the outer one alone, which has most of the words."""
    correct(store, f"{reported}/q2", wrong=True)
    extracted = as_extracted(store.record(reported))
    outer = extracted.model_copy(update={"quotes": extracted.quotes[:1], "claims": []})
    assert [one.id for one in lay_over(outer, store.record(reported).corrections).record.quotes] == ["q1"]


def test_what_is_said_already_is_not_said_again(
    store: Store, strike: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    correct(store, f"{strike}/q3", speaker="luczak")
    correct(store, f"{strike}/q1", wrong=True)
    correct(store, strike, add="actor", text="Port workers")
    assert run(["correct", "--list", "--csv", "--db", str(store.path)]) == 0
    table = tmp_path / "changes.csv"
    table.write_text(capsys.readouterr().out + f"11,{strike}/q2,,,,,,Jo Lind\n", "utf-8")
    told = []
    for _ in range(2):
        assert run(["correct", "--file", str(table), "--db", str(store.path)]) == 0
        told.append(capsys.readouterr().err.splitlines()[-1])
    assert told == [
        "1 correction kept, 3 there already; --undo takes back the last",
        "0 corrections kept, 4 there already",
    ]


def test_a_number_that_no_correction_has_is_told(
    store: Store, strike: str, capsys: pytest.CaptureFixture[str]
) -> None:
    correct(store, f"{strike}/q1", wrong=True)
    assert run(["correct", "--undo", "99", "--db", str(store.path)]) == 1
    assert capsys.readouterr().err.startswith("error: there is no such correction\nhint: ")
