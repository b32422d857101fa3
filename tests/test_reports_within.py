"""Reports within reports: what somebody tells that somebody else said is a quote of both, the inner one as told."""

from pathlib import Path
from typing import Any

import pytest
from spacy.language import Language

from newsclaims import query
from newsclaims.cli.app import run
from newsclaims.components import annotations
from newsclaims.evaluation.scoring import first_hand
from newsclaims.export.tables import COLUMNS
from newsclaims.query import QuoteFilter
from newsclaims.records import ArticleRecord, Quote
from newsclaims.store import Store

TOLD = [
    (
        "Mayor Ada Obi met the committee. “She wondered why the ferry was so slow,” one person who was there said.",
        ["Ada Obi: why the ferry was so slow <- one person who was there"],
    ),
    (
        "Relatives of Tom Hill said that police told them the driver had fallen asleep.",
        ["police: the driver had fallen asleep <- Relatives of Tom Hill"],
    ),
    (
        "Premier Ada Obi left early. Minister Ben Okri reiterated Obi’s concerns that the loan would cost Lugo dearly.",
        ["Ada Obi: the loan would cost Lugo dearly <- Ben Okri"],
    ),
    (
        "The union said the ministry had warned that the mill could close in May.",
        ["ministry: the mill could close in May <- union"],
    ),
    (
        "Mayor Ada Obi came. “She asked whether the ferry would run and said the bridge was shut,” Hugh Hill said.",
        [
            "Ada Obi: whether the ferry would run <- Hugh Hill",
            "Ada Obi: the bridge was shut <- Hugh Hill",
        ],
    ),
    (
        "“The mayor said, ‘The bridge won’t be open by noon,’” Hugh Hill recalled.",
        ["mayor: The bridge won’t be open by noon <- Hugh Hill"],
    ),
]
"""Texts, and what is told in them: who, what, and by whom."""

NOT_TOLD = [
    "“I told the council that I would resign in May,” Ada Obi said.",
    "“If the mayor says the bridge is safe, I will walk,” Hugh Hill said.",
    "“The mayor didn’t say that the bridge was safe,” Hugh Hill said.",
    "“The mayor would say that the bridge was safe,” Hugh Hill said.",
    "“Did the mayor say that the bridge was safe?” Hugh Hill asked.",
    "Ada Obi said she had told the council that the bridge was not safe.",
    "“He is as rich as the mayor says he is,” Ada Obi said.",
    "“The bridge that the mayor says he will close was built in May,” Ada Obi said.",
    "Ben Okri defended the mayor’s decision to tell the council that the bridge was safe.",
    "Ada Obi hopes that the council says the bridge is safe.",
]
"""Texts in which nobody tells what somebody else said: oneself, what may be, what wasn't, what thing it is."""


def quotes(nlp: Language, text: str) -> list[Quote]:
    return annotations.read(nlp(text), "quotes", Quote)


@pytest.mark.parametrize(("text", "expected"), TOLD, ids=[text[:40] for text, _ in TOLD])
def test_what_somebody_tells_of_somebody_else(nlp: Language, text: str, expected: list[str]) -> None:
    found = quotes(nlp, text)
    names = {one.id: one.speaker.name if one.speaker else None for one in found}
    told = [
        f"{names[one.id]}: {one.content[0].text} <- {names[one.reported_by]}"
        for one in found
        if one.reported_by is not None
    ]
    assert told == expected
    assert len(found) > len(told)


@pytest.mark.parametrize("text", NOT_TOLD)
def test_no_report_within_a_report(nlp: Language, text: str) -> None:
    found = quotes(nlp, text)
    assert found
    assert [one for one in found if one.reported_by is not None] == []


def test_who_is_told_of_takes_no_pronoun_that_comes(nlp: Language) -> None:
    """Who speaks next is who has spoken, not who was told to have spoken."""
    text = "Ada Obi said that Hugh Hill had warned that the bridge was not safe. She added that it was old."
    assert [one.speaker.name if one.speaker else None for one in quotes(nlp, text)] == [
        "Ada Obi",
        "Hugh Hill",
        "Ada Obi",
    ]


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ("said the bridge would close by noon,", "indirect"),
        ("said, ‘The bridge will close by noon,’", "direct"),
    ],
)
def test_words_within_marks_are_the_tellers(nlp: Language, said: str, kind: str) -> None:
    inner = quotes(nlp, f"“The mayor {said}” Hugh Hill recalled.")[1]
    assert (inner.reported_by, inner.kind) == ("q1", kind)


@pytest.fixture(scope="module")
def told_db(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("told")
    (folder / "a.txt").write_text(
        "Council hears of the ferry\n\nMayor Ada Obi met the committee on Monday, and the meeting was short.\n\n"
        "“She wondered why the ferry was so slow,” said Hugh Hill, a councillor. “It was a long day for all.”\n",
        "utf-8",
    )
    assert run(["extract", str(folder / "a.txt"), "--db", str(folder / "a.db"), "-q"]) == 0
    return folder / "a.db"


def test_asked_for_by_who_is_told_of(told_db: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with Store.open(told_db) as store:
        (row,) = query.quotes(store, QuoteFilter(speakers=("ada obi",)))
        (record,) = store.records()
        spoke = [one.name for one in query.audit(store, "speaker")]
    assert (row.text, row.reported_by) == ("why the ferry was so slow", "Hugh Hill")
    assert spoke == ["Hugh Hill"]
    inner = next(one for one in record.quotes if one.reported_by is not None)
    cell: Any = COLUMNS["quotes"]["reported_by"]
    assert cell(record, inner) == "Hugh Hill"
    assert run(["quotes", "--speaker", "obi", "--db", str(told_db)]) == 0
    assert "wondered (told by Hugh Hill)\twhy the ferry was so slow" in capsys.readouterr().out


def test_what_is_exported_of_one_speaker_keeps_who_tells_it(
    told_db: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["export", "jsonl", "--speaker", "ada obi", "--db", str(told_db)]) == 0
    record = ArticleRecord.model_validate_json(capsys.readouterr().out)
    outer, inner = record.quotes
    assert (outer.id, outer.speaker and outer.speaker.name) == (inner.reported_by, "Hugh Hill")
    assert inner.speaker is not None
    assert inner.speaker.name == "Ada Obi"


def test_gold_has_none(told_db: Path) -> None:
    """The inner quote is optional in gold, and is neither scored nor taken for gold."""
    with Store.open(told_db) as store:
        (record,) = store.records()
    assert len(record.quotes) == len(first_hand(record)) + 1
