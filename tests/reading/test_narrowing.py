"""Exports of a part: what is left belongs together, and is a record like any other."""

import csv
import io
import json
from pathlib import Path

import pytest

from newsclaims import query
from newsclaims.cli.app import run
from newsclaims.query import RecordFilter
from newsclaims.records import ArticleRecord
from newsclaims.store import Store


def left(db: Path, **asked: object) -> list[ArticleRecord]:
    with Store.open(db) as store:
        return list(query.records(store, RecordFilter(**asked)))


def test_nothing_asked_is_everything(seeds_db: Path) -> None:
    with Store.open(seeds_db) as store:
        assert left(seeds_db) == list(store.records())


def test_what_chooses_articles_leaves_them_whole(seeds_db: Path) -> None:
    with Store.open(seeds_db) as store:
        expected = [one for one in store.records() if one.article.outlet == "Euractiv"]
    assert left(seeds_db, outlets=("euractiv",)) == expected != []


def test_a_story_is_its_articles_whole(seeds_db: Path) -> None:
    with Store.open(seeds_db) as store:
        story = list(query.articles(store, query.ArticleFilter(story="001")))
        expected = [store.record(one.id) for one in story]
    assert left(seeds_db, story="001") == expected
    assert len(expected) == 2


def test_a_speaker_keeps_her_quotes_and_what_is_in_them(seeds_db: Path) -> None:
    found = left(seeds_db, speakers=("kallas",))
    assert found
    for record in found:
        said = {quote.id: quote for quote in record.quotes}
        tellers = {quote.reported_by for quote in said.values()}  # in whose words hers are told
        others = [quote for quote in said.values() if quote.id not in tellers]
        assert {quote.speaker.name for quote in others if quote.speaker} == {"Kaja Kallas"}
        assert {claim.quote for claim in record.claims} <= said.keys() | {None}
        told = {one for claim in record.claims for one in (*claim.figures, *claim.dates)}
        assert told <= {one.id for one in (*record.figures, *record.dates)}
        spans = [span for quote in said.values() for span in quote.content]
        for figure in record.figures:
            inside = any(span.start <= figure.start and figure.end <= span.end for span in spans)
            assert inside or figure.id in told


@pytest.mark.parametrize(
    "asked",
    [
        {"speakers": ("kallas",)},
        {"stance": "warns"},
        {"unit": "EUR", "minimum": 100e9},
        {"first": "2025-12"},
        {"about": "frozen assets"},
        {"negated": True},
        {"mode": "attitude"},
    ],
    ids=lambda asked: "-".join(asked),
)
def test_a_part_is_valid_and_can_be_stored(seeds_db: Path, asked: dict[str, object]) -> None:
    found = left(seeds_db, **asked)
    assert found
    with Store.open(Path(":memory:"), create=True) as store:
        for record in found:
            assert ArticleRecord.model_validate_json(record.model_dump_json()) == record
            store.add(record)


def test_who_asks_for_amounts_gets_only_what_tells_such_a_one(seeds_db: Path) -> None:
    for record in left(seeds_db, unit="EUR", minimum=100e9):
        large = {one.id for one in record.figures}
        assert {one.unit for one in record.figures} == {"EUR"}
        for claim in record.claims:
            assert large & set(claim.figures) or any(
                claim.start <= one.start and one.end <= claim.end for one in record.figures
            )


def test_negated_leaves_only_quotes_that_deny(seeds_db: Path) -> None:
    for record in left(seeds_db, negated=True):
        assert all(claim.negated for claim in record.claims)
        assert {quote.id for quote in record.quotes} <= {claim.quote for claim in record.claims}


def test_an_articles_own_voice_goes_where_only_a_quote_can_match(seeds_db: Path) -> None:
    found = left(seeds_db, kind="direct")
    assert {quote.kind for record in found for quote in record.quotes} == {"direct"}
    assert all(claim.quote for record in found for claim in record.claims)


@pytest.mark.parametrize("form", ["jsonl", "json", "csv", "html"])
def test_every_format_takes_the_filters(
    seeds_db: Path, capsys: pytest.CaptureFixture[str], form: str
) -> None:
    assert run(["export", form, "reparations", "--speaker", "kallas", "--db", str(seeds_db)]) == 0
    out = capsys.readouterr().out
    assert "Russia owes reparations" in out
    if form == "csv":
        assert {row["speaker"] for row in csv.DictReader(io.StringIO(out))} == {"Kaja Kallas"}
    if form == "jsonl":
        assert all(json.loads(line)["quotes"] for line in out.splitlines())


def test_nothing_left_is_told_by_the_exit_code(seeds_db: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["export", "jsonl", "no such words", "--db", str(seeds_db)]) == 1
    assert capsys.readouterr().out == ""
    assert run(["export", "jsonl", "--speaker", "nobody", "--db", str(seeds_db)]) == 1
    assert "no speaker" in capsys.readouterr().err
