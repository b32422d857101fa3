"""What is spoken of: by month and outlet, somebody under one name, a thing under its noun."""

import csv
import io
from collections.abc import Callable
from pathlib import Path

import pytest

from newsclaims import query
from newsclaims.cli.app import run
from newsclaims.records import Actor, ArticleRecord, Claim, Claimant, Mention, Thing, Topic
from newsclaims.store import Store

Make = Callable[..., ArticleRecord]
Row = tuple[str, str | None, int, int, float]

TOLD: tuple[tuple[str, str | None, str | None, tuple[str, ...]], ...] = (
    ("one", "Post", "2025-11-03", ("new bridge; year", "toll; Ada Obi", "toll", "toll; year", "")),
    ("two", "Ledger", "2025-11-09", ("old bridge; Obi; subject Obi", "subject bridge")),
    ("three", "Post", "2025-12-24", ("bridge", "ferry")),
    ("four", None, None, ("stone bridge",)),
)
"""Articles, outlets and days, and for each of their claims the phrases it speaks of; Obi is in two of them."""


def told(
    made: Make, name: str, outlet: str | None, day: str | None, claims: tuple[str, ...]
) -> ArticleRecord:
    text = f"{name.title()} of Ada Obi.\n"

    def thing(phrase: str) -> Topic:
        if phrase.endswith("Obi"):
            return Topic(text=phrase, head="Ada Obi", actor="a1")
        return Topic(text=phrase, head=phrase.split()[-1])

    def claim(number: int, phrases: list[str]) -> Claim:
        about = [
            Thing(**thing(one[8:]).model_dump(), by="subject") for one in phrases if one[:8] == "subject "
        ]
        topics = [thing(one) for one in phrases if one[:8] != "subject "]
        claimant = Claimant(name=outlet or "somebody", type="organisation")
        span = {"start": 0, "end": len(name), "text": text[: len(name)]}
        return Claim(id=f"c{number}", **span, claimant=claimant, topics=topics, about=about)

    at = text.index("Ada Obi")
    mention = Mention(start=at, end=at + 7, text="Ada Obi")
    return made(
        text,
        name,
        id=name,
        outlet=outlet,
        published=day,
        actors=[Actor(id="a1", name="Ada Obi", type="person", mentions=[mention])],
        claims=[
            claim(number, [one for one in said.split("; ") if one]) for number, said in enumerate(claims, 1)
        ],
    )


@pytest.fixture
def newsroom(tmp_path: Path, made: Make) -> Store:
    store = Store.open(tmp_path / "topics.db", create=True)
    for one in TOLD:
        store.add(told(made, *one))
    return store


def rows(store: Store, **asked: object) -> list[Row]:
    wanted = query.ClaimFilter(**asked)  # type: ignore[arg-type]
    return [
        (row.topic, row.month, row.claims, row.articles, row.share)
        for row in query.topics(store, None, wanted)
    ]


def test_what_is_told_most_often_comes_first_month_by_month(newsroom: Store) -> None:
    assert rows(newsroom) == [
        ("bridge", None, 1, 1, 100.0),
        ("bridge", "2025-11", 3, 2, 42.9),  # of seven claims, one of which speaks of nothing
        ("bridge", "2025-12", 1, 1, 50.0),
        ("Ada Obi", "2025-11", 2, 2, 28.6),
        ("toll", "2025-11", 3, 1, 42.9),  # in more claims, but nothing tells it from other tolls
    ]


def test_what_says_nothing_and_what_one_claim_names_is_no_topic(newsroom: Store) -> None:
    assert {"year", "ferry"}.isdisjoint(topic for topic, *_ in rows(newsroom))


def test_beyond_the_first_rows_topics_are_counted_only(newsroom: Store) -> None:
    every = list(query.topics(newsroom))
    assert list(query.topics(newsroom).first(2)) == [*every[:2], *[None] * (len(every) - 2)]


def test_outlet_by_outlet(newsroom: Store) -> None:
    found = [row for row in query.topics(newsroom, "outlet") if row.month == "2025-11"]
    assert [(row.topic, row.outlet, row.claims, row.share) for row in found] == [
        ("bridge", "Ledger", 2, 100.0),
        ("bridge", "Post", 1, 20.0),
        ("Ada Obi", "Ledger", 1, 50.0),
        ("Ada Obi", "Post", 1, 20.0),
        ("toll", "Post", 3, 60.0),
    ]


def test_a_topic_has_its_phrases_and_somebody_an_identity(newsroom: Store) -> None:
    found = {(row.topic, row.month): row for row in query.topics(newsroom)}
    assert found["bridge", "2025-11"].phrases == "new bridge; old bridge"
    assert (found["Ada Obi", "2025-11"].topic_id, found["Ada Obi", "2025-11"].phrases) == (
        "person/ada-obi",
        "Obi",
    )
    assert found["toll", "2025-11"].topic_id is None


def test_the_pattern_is_for_topics_and_leaves_their_share_as_it_is(newsroom: Store) -> None:
    stone = query.Pattern(expression="stone")
    assert [row[1:] for row in rows(newsroom, pattern=stone)] == [row[1:] for row in rows(newsroom)[:3]]


def test_claims_can_be_chosen(newsroom: Store) -> None:
    assert rows(newsroom, outlets=("post",), until="2025-11") == [("toll", "2025-11", 3, 1, 60.0)]
    assert {row[1] for row in rows(newsroom, since="2025-11", speakers=("ledger",))} == {"2025-11"}


def test_the_command(newsroom: Store, capsys: pytest.CaptureFixture[str]) -> None:
    db = ["--db", str(newsroom.path)]
    assert run(["topics", "obi", "-i", *db]) == 0
    assert capsys.readouterr().out == "2\t2\t28.6\t2025-11\t\tperson/ada-obi\tAda Obi\tObi\n"
    assert run(["topics", "--by", "outlet", "--csv", *db]) == 0
    table = list(csv.DictReader(io.StringIO(capsys.readouterr().out)))
    assert {row["outlet"] for row in table} == {"", "Post", "Ledger"}
    assert run(["topics", "ferry", *db]) == 1
    assert run(["topics", "--since", "soon", *db]) == 2
