"""What claims can be asked: what they are about, how many of each sort there are, and all of it as a ledger."""

import csv
import io
import json
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path

import pytest

from newsclaims import extract, query
from newsclaims.cli.app import run
from newsclaims.errors import QueryError
from newsclaims.query import ClaimFilter
from newsclaims.query.about_expression import about_expression
from newsclaims.query.ledgers import By
from newsclaims.records import ArticleRecord, Claim, Claimant, Date
from newsclaims.store import Store

Output = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def _at_the_store(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEWSCLAIMS_DB", str(store.path))
    monkeypatch.chdir(store.path.parent)


@pytest.mark.parametrize(
    ("asked", "expression"),
    [
        ("boats", '"boats"'),
        ("wooden boats", '"wooden" AND "boats"'),
        ("the wooden boats of the bank", '"boats" AND ("wooden" OR "bank")'),
        ("Lunsk boats", '"Lunsk" AND "boats"'),
        ("aid to Lunsk", '"aid" AND "Lunsk"'),
        (
            "walkout in Lunsk",
            '("walkout" AND "Lunsk") OR '
            '({topic about_text subject} : (("stoppage" OR "strike") AND "Lunsk"))',
        ),
        ("new state loan guarantee", '"guarantee" AND ("new" OR "state" OR "loan")'),
        ('"frozen assets"', '"frozen assets"'),
        ("loan -assets", '("loan") NOT "assets"'),
        ("loan OR grant", '("loan") OR ("grant")'),
        ("asset*", '"asset" *'),
    ],
)
def test_what_about_asks_for(asked: str, expression: str) -> None:
    assert about_expression(asked) == expression


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("ferries", ["that the strike could cost"]),  # by its stem, and in the topics alone
        ("long ferry strikes", ["that the strike could cost"]),
        ("striking ferry", ["that the strike could cost"]),
        ("Lunsk", ["that the strike could cost"]),
        ("new deals", []),  # of an attitude
        ("zeppelin", []),
    ],
)
def test_claims_about_something(asked: str, found: list[str], store: Store) -> None:
    assert [row.text[:26] for row in query.claims(store, ClaimFilter(about=asked))] == found


def test_a_question_without_a_word_is_refused() -> None:
    with pytest.raises(QueryError, match="no word"):
        about_expression("?!")


def test_any_question_can_be_asked(store: Store) -> None:
    for asked in ("NEAR(a b)", "a:b c:d", "x^2 y", "(loan) [grant]", "a" * 500, "the of to", "one two " * 30):
        list(query.claims(store, ClaimFilter(about=asked)))


@pytest.mark.parametrize(
    ("by", "groups"),
    [
        (
            "speaker",
            [
                ("Zoë Łuczak", 2, "states 1; warns 1"),
                ("Karl von Adel", 1, "denies 1"),
                ("The Harbour Post", 1, "states 1"),
            ],
        ),
        ("stance", [("states", 2, "states 2"), ("denies", 1, "denies 1"), ("warns", 1, "warns 1")]),
        ("topic", [("Port of Lunsk", 1, "warns 1"), ("strike", 1, "warns 1")]),
    ],
)
def test_how_many_claims_of_each(by: By, groups: list[tuple[object, ...]], store: Store) -> None:
    assert [(group.name, group.claims, group.stances) for group in query.claim_groups(store, by)] == groups


def test_groups_tell_negation_and_hedging(store: Store) -> None:
    group = next(query.claim_groups(store, "speaker"))
    assert (group.negated, group.hedged, group.articles) == (1, 1, 1)


def test_a_row_of_the_ledger(store: Store, records: list[ArticleRecord]) -> None:
    row = next(query.ledger(store, ClaimFilter(stance="warns")))
    assert row.claimant == "Zoë Łuczak"
    assert row.role == "head of the dockers’ union"
    assert (row.outlet, row.published) == ("The Harbour Post", records[2].article.published)
    assert (row.stance, row.polarity, row.hedged) == ("warns", "affirmed", True)
    assert row.figures == "2500000000 EUR; 2900000000 USD"
    assert row.dates == "2026-01-01/2026-12-31"
    assert row.about == "ferry strike; Port of Lunsk"
    text = {record.article.source: record.article.text for record in records}[row.path]
    assert text[row.start : row.end] == row.claim


def test_a_date_without_days_is_as_it_stands(store: Store, made: Callable[..., ArticleRecord]) -> None:
    text = "Cargo fell recently, for 2 years."
    dates = [
        Date(id="d1", start=11, end=19, text="recently", type="date", value="PAST_REF"),
        Date(id="d2", start=25, end=32, text="2 years", type="duration", value="P2Y"),
    ]
    claim = Claim(
        id="c1", start=0, end=33, text=text, claimant=Claimant(name=None, type=None), dates=["d1", "d2"]
    )
    store.add(made(text, "news/cargo.txt", dates=dates, claims=[claim]))
    row = next(row for row in query.ledger(store) if row.path == "news/cargo.txt")
    assert (row.claimant, row.dates) == (None, "recently; P2Y")


def test_the_ledger_tells_the_chain_of_speech(store: Store) -> None:
    [row] = query.ledger(store, ClaimFilter(mode="attitude", speakers=("adel",)))
    assert (row.on_behalf_of, row.medium) == ("Zoë Łuczak", "Harbour Radio")
    assert row.reported_by == "Zoë Łuczak"


def test_the_ledger_at_the_command_line(capsys: Output) -> None:
    assert run(["claims", "--ledger", "--stance", "warns"]) == 0
    cells = capsys.readouterr().out.rstrip("\n").split("\t")
    assert cells[0] == "news/strike.txt:125-189"
    assert cells[1:3] == ["Zoë Łuczak", "head of the dockers’ union"]
    assert cells[-1].startswith("that the strike could cost")


@pytest.mark.parametrize("form", ["--json", "--jsonl", "--csv"])
def test_the_ledger_in_every_form_holds_the_same(form: str, store: Store, capsys: Output) -> None:
    rows = [asdict(row) for row in query.ledger(store)]
    assert run(["claims", "--ledger", form]) == 0
    told = capsys.readouterr().out
    if form == "--json":
        assert json.loads(told) == rows
    elif form == "--jsonl":
        assert [json.loads(line) for line in told.splitlines()] == rows
    else:
        read = list(csv.DictReader(io.StringIO(told)))
        assert [row["id"] for row in read] == [row["id"] for row in rows]
        assert [row["figures"] for row in read] == [row["figures"] for row in rows]


def test_clear_readings_are_printed_instead_of_the_words(capsys: Output) -> None:
    assert run(["claims", "--clear"]) == 0
    assert capsys.readouterr().out.splitlines()[0].endswith("\tWe [the dockers] will not sign,")


def test_a_bare_predicate_is_printed_with_what_it_is_said_of(tmp_path: Path, capsys: Output) -> None:
    path = tmp_path / "labels.db"
    with Store.open(path, create=True) as store:
        store.add(extract("Ada Obi called the ban on salt “a farce”. Obi said the salt was white."))
    assert run(["claims", "--db", str(path)]) == 0
    first, second = (line.split("\t")[-1] for line in capsys.readouterr().out.splitlines())
    assert (first, second) == ("[Ada Obi] called the ban on salt “a farce”", "the salt was white")


def test_groups_at_the_command_line(capsys: Output) -> None:
    assert run(["claims", "--group-by", "stance"]) == 0
    assert capsys.readouterr().out.splitlines()[0] == "2\t1\t0\t2\t1\tstates 2\tstates"


@pytest.mark.parametrize("other", ["--ledger", "-c", "-l"])
def test_what_does_not_go_with_groups(other: str, capsys: Output) -> None:
    assert run(["claims", "--group-by", "topic", other]) == 2
    assert "hint: " in capsys.readouterr().err
