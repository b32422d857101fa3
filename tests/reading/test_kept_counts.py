"""How often each article quotes whom is kept in the store: it is what counting all quotes anew gives."""

import random
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from newsclaims import query
from newsclaims.correction_records import Correction
from newsclaims.errors import NoMatchError
from newsclaims.linking import counting, stored
from newsclaims.linking.rulings import Decision, Term
from newsclaims.records import Actor, ArticleRecord, Mention, Quote, Role, Span, Speaker
from newsclaims.store import Store

Make = Callable[..., ArticleRecord]

NAMES = [
    ("Ada Obi", "minister"),
    ("Ada Obi", "Minister"),
    ("Eva Obi", "doctor"),
    ("Obi", "minister"),
    ("Ben Roy", ""),
    ("Harbour Bank", "lender"),
    ("B. Roy", "writer"),
    ("Cy Lam", "poet"),
]
"""Who is an actor, and as what; "Obi" is whom the others leave."""

SAID_ONLY = ["Cy Lam", "cy lam", "Ada Obi", "an official", "Harbour Bank"]
"""Who speaks and is no actor of the article; an official has no name."""

FILTERS = [
    query.ActorFilter(),
    query.ActorFilter(outlets=("Ledger",)),
    query.ActorFilter(since="2025-11-03"),
    query.ActorFilter(until="2025-11-04", outlets=("Post", "Ledger")),
    query.ActorFilter(without=("n1", "n4", "n6")),
    query.ActorFilter(type="person"),
    query.ActorFilter(pattern=query.Pattern(expression="obi", ignore_case=True)),
]


def article(make: Make, number: int) -> ArticleRecord:
    """Give an article that quotes some of the names, drawn by its number."""
    drawn = random.Random(number)
    text, actors, quotes = f"{number}.\n", list[Actor](), list[Quote]()

    def add(words: str) -> Span:
        nonlocal text
        start, text = len(text), f"{text}{words}.\n"
        return Span(start=start, end=start + len(words), text=words)

    def say(speaker: Speaker | None) -> None:
        content = [add(f"words {len(quotes)} that are said")]
        kind = drawn.choice(("direct", "mixed", "indirect"))
        mode = drawn.choice(("speech", "speech", "attitude"))
        unresolved = None if speaker else "no_source"
        quotes.append(
            Quote(
                id=f"q{len(quotes) + 1}",
                kind=kind,
                mode=mode,
                content=content,
                speaker=speaker,
                confidence=1,
                unresolved=unresolved,
            )
        )

    for name, role in drawn.sample(NAMES, 4):
        id = f"a{len(actors) + 1}"
        kind = "organisation" if name.endswith("Bank") else "person"
        roles = [Role(**add(role).model_dump())] if role else []
        mentions = [Mention(**add(name).model_dump())]
        actors.append(
            Actor.model_validate({"id": id, "name": name, "type": kind, "roles": roles, "mentions": mentions})
        )
        for _ in range(drawn.randrange(3)):
            say(Speaker.model_validate({"name": name, "type": kind, "actor": id, "rule": "name"}))
    for name in drawn.sample(SAID_ONLY, 2):
        kind = {"an official": "anonymous", "Harbour Bank": "organisation"}.get(name, "person")
        say(Speaker.model_validate({"name": name, "type": kind, "rule": "name"}))
    say(None)
    outlet = drawn.choice(["Post", "Ledger", None])
    return make(
        text,
        f"{number}.txt",
        id=f"n{number}",
        outlet=outlet,
        published=f"2025-11-{number + 1:02}",
        actors=actors,
        quotes=quotes,
    )


def answers(store: Store) -> list[list[query.ActorCount]]:
    found = []
    for wanted in FILTERS:
        with suppress(NoMatchError):  # an outlet that isn't stored yet
            found.append(list(query.actor_counts(store, wanted)))
    return found


def compare(store: Store, monkeypatch: pytest.MonkeyPatch) -> list[list[query.ActorCount]]:
    """Give the counts that are kept, which are those of all quotes."""
    assert counting.is_counted(store)
    kept = answers(store)
    with monkeypatch.context() as patch:
        patch.setattr(counting, "is_counted", lambda _: False)
        assert kept == answers(store)
    return kept


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[Store]:
    with Store.open(tmp_path / "news.db", create=True) as opened:
        yield opened


@pytest.mark.parametrize("each", [True, False], ids=["after each", "once"])
@pytest.mark.parametrize("seed", range(4))
def test_they_are_those_of_all_quotes_in_any_order(
    empty: Store, made: Make, seed: int, each: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn = random.Random(seed)
    for number in drawn.sample(range(12), 12):
        empty.add(article(made, number))
        if each:
            stored.refresh(empty)
            compare(empty, monkeypatch)
    for number in drawn.sample(range(12), 4):
        empty.remove(f"n{number}")
        if each:
            stored.refresh(empty)
            compare(empty, monkeypatch)
    stored.refresh(empty)
    assert all(compare(empty, monkeypatch))


def test_they_follow_what_the_user_says_of_who_is_who(
    empty: Store, made: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(8):
        empty.add(article(made, number))
    stored.refresh(empty)
    before = compare(empty, monkeypatch)
    stored.decide(empty, [Decision("merge", Term("Ben Roy"), Term("Cy Lam"))])
    merged = compare(empty, monkeypatch)
    assert merged != before
    stored.decide(empty, [Decision("split", Term("Ada Obi"), Term("Ada Obi"))])
    assert compare(empty, monkeypatch) != merged


def test_a_quote_that_is_set_right_is_counted_anew(
    empty: Store, made: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(4):
        empty.add(article(made, number))
    stored.refresh(empty)
    before = compare(empty, monkeypatch)
    record = empty.record("n1")
    wrong = next(quote for quote in record.quotes if quote.mode == "speech" and quote.speaker)
    words = [span.model_dump() for span in wrong.content]
    empty.correct(
        "n1",
        [
            Correction.model_validate(
                {
                    "kind": "quote",
                    "action": "wrong",
                    "words": words,
                    "by": "Ann",
                    "at": "2025-12-01T00:00:00+00:00",
                }
            )
        ],
    )
    assert not counting.is_counted(empty)
    stored.refresh(empty)
    assert compare(empty, monkeypatch) != before


def test_who_asks_before_they_are_counted_gets_what_there_is(empty: Store, made: Make) -> None:
    empty.add(article(made, 1))
    stored.refresh(empty)
    before = answers(empty)
    empty.connection.execute("INSERT INTO uncounted (article) VALUES ('n1')")
    empty.connection.execute("DELETE FROM quoted")
    assert answers(empty) == before
    stored.refresh(empty)
    assert counting.is_counted(empty)
    assert answers(empty) == before
