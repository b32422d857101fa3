"""Stories: articles of the same days about the same are one, whatever the order in which they were added."""

import json
import random
from collections.abc import Callable
from pathlib import Path

import pytest

from newsclaims import query
from newsclaims.cli.app import run
from newsclaims.query.story_groups import stories
from newsclaims.records import Actor, ArticleRecord, Mention, Quote, Span, Speaker
from newsclaims.store import Store

Make = Callable[..., ArticleRecord]
Output = pytest.CaptureFixture[str]

TOLD = [
    # file, outlet, day, text; the first name in it is an actor, and is quoted
    (
        "fire1",
        "Post",
        "2025-11-03",
        "Ada Obi said the ferry fire at Lunsk harbour began in the engine room. Crew fled.",
    ),
    (
        "fire2",
        "Ledger",
        "2025-11-04",
        "Investigators of the ferry fire searched the engine room at Lunsk, said Ada Obi.",
    ),
    (
        "fire3",
        "Post",
        "2025-12-20",
        "A year of ferry fire drills: Ada Obi visits the engine room of Lunsk harbour.",
    ),
    (
        "tax1",
        "Post",
        "2025-11-03",
        "Karl Adel said the budget raises income tax. Unions oppose the tax budget.",
    ),
    ("tax2", "Ledger", "2025-11-03", "Unions oppose income tax in the budget that Karl Adel presented."),
    ("rain", "Ledger", "2025-11-03", "Rain fell on the northern hills, and Ben Roy sold umbrellas."),
]
NAMES = ("Ada Obi", "Karl Adel", "Ben Roy")


def told(make: Make, source: str, outlet: str, day: str | None, text: str) -> ArticleRecord:
    name = next(name for name in NAMES if name in text)
    start = text.index(name)
    at = {"start": start, "end": start + len(name), "text": name}
    return make(
        text,
        source,
        id=source,
        outlet=outlet,
        published=day,
        actors=[Actor(id="a1", name=name, type="person", mentions=[Mention(**at)])],
        quotes=[
            Quote(
                id="q1",
                kind="indirect",
                content=[Span(start=0, end=3, text=text[:3])],
                speaker=Speaker(name=name, type="person", actor="a1", rule="name"),
                confidence=1,
            )
        ],
    )


def newsroom(path: Path, make: Make, articles: list[tuple[str, str, str, str]]) -> Store:
    store = Store.open(path, create=True)
    for article in articles:
        store.add(told(make, *article))
    return store


@pytest.fixture
def db(tmp_path: Path, made: Make) -> Path:
    newsroom(tmp_path / "stories.db", made, TOLD).close()
    return tmp_path / "stories.db"


def test_articles_of_the_same_days_about_the_same_are_one_story(db: Path) -> None:
    with Store.open(db) as store:
        assert stories(store) == [("fire1", "fire2"), ("tax1", "tax2"), ("rain",), ("fire3",)]


def test_the_same_place_and_form_are_no_story(tmp_path: Path, made: Make) -> None:
    form = "Lunsk newsroom. Half-year net profit, in million guilders unless otherwise stated, went"
    firms = [
        ("mill", "Post", "2025-11-03", f"Karl Adel runs a paper mill\n{form} up."),
        ("ferries", "Post", "2025-11-03", f"Ben Roy sells old ferries\n{form} down."),
    ]
    with newsroom(tmp_path / "firms.db", made, [*firms, *TOLD]) as store:
        assert stories(store)[:2] == [("fire1", "fire2"), ("tax1", "tax2")]


def test_nothing_stored_is_no_story(tmp_path: Path) -> None:
    with Store.open(tmp_path / "empty.db", create=True) as store:
        assert stories(store) == []


def test_the_order_in_which_articles_come_does_not_count(tmp_path: Path, made: Make) -> None:
    found = set()
    for seed in range(6):
        shuffled = random.Random(seed).sample(TOLD, len(TOLD))
        with newsroom(tmp_path / f"{seed}.db", made, shuffled) as store:
            found.add(tuple(stories(store)))
    assert len(found) == 1


def test_an_article_without_a_day_may_be_of_any(tmp_path: Path, made: Make) -> None:
    with newsroom(tmp_path / "undated.db", made, [TOLD[1], *TOLD[3:]]) as store:
        store.add(told(made, "fire1", "Post", None, TOLD[0][3]))
        assert ("fire2", "fire1") in stories(store)


def test_what_is_told_of_a_story(db: Path) -> None:
    with Store.open(db) as store:
        row = next(query.stories(store))
    assert (row.id, row.articles, row.outlets, row.quotes) == ("fire1", 2, 2, 2)
    assert (row.first, row.last, row.actors) == ("2025-11-03", "2025-11-04", "Ada Obi")


def test_the_stories_can_be_chosen(db: Path, capsys: Output) -> None:
    def ids(*argv: str) -> list[str]:
        run(["stories", *argv, "--json", "--db", str(db)])
        return [row["id"] for row in json.loads(capsys.readouterr().out)]

    assert ids() == ["fire1", "tax1"]
    assert ids("--since", "2025-11-04") == ["fire1"]
    assert ids("karl", "-i") == ["tax1"]
    assert ids("--story", "tax2") == ["tax1"]
    assert run(["stories", "umbrella", "--db", str(db)]) == 1


@pytest.mark.parametrize("command", ["quotes", "articles", "actors", "search engine"])
def test_any_article_of_it_names_a_story(db: Path, capsys: Output, command: str) -> None:
    assert run([*command.split(), "--story", "fire2", "--json", "--db", str(db)]) == 0
    assert {row["path"] for row in json.loads(capsys.readouterr().out)} == {"fire1", "fire2"}


@pytest.mark.parametrize("command", ["audit", "actors --count", "actors --by outlet", "actors --across"])
def test_what_is_counted_can_be_of_one_story(db: Path, capsys: Output, command: str) -> None:
    assert run([*command.split(), "--story", "tax1", "--json", "--db", str(db)]) == 0
    assert sum(row["quotes"] for row in json.loads(capsys.readouterr().out)) == 2


@pytest.mark.parametrize("command", ["figures", "dates", "claims", "timeline", "compare"])
def test_every_command_that_reads_takes_a_story(db: Path, capsys: Output, command: str) -> None:
    assert run([command, "--story", "tax1", "--db", str(db)]) == 1
    assert run([command, "--story", "snow", "--db", str(db)]) == 1
    assert capsys.readouterr().err.startswith("error: there is no article 'snow'")
