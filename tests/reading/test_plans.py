"""Questions that an analyst asks all day look things up in an index, however much is stored."""

import time
from collections.abc import Callable, Iterable

import pytest

from newsclaims import query
from newsclaims.linking import stored
from newsclaims.query import typed_names
from newsclaims.store import Store, name_words

BIG = ("articles", "quotes", "figures", "claims", "actors", "actor_aliases", "identity_actors", "identities")
"""The tables that grow with the articles."""

QUESTIONS: dict[str, Callable[[Store], Iterable[object]]] = {
    "quotes --speaker": lambda store: query.quotes(store, query.QuoteFilter(speakers=("adel",))),
    "claims --speaker": lambda store: query.claims(store, query.ClaimFilter(speakers=("adel",))),
    "quotes -i": lambda store: query.quotes(
        store, query.QuoteFilter(pattern=query.Pattern(expression="plan|price", ignore_case=True))
    ),
    "claims PATTERN": lambda store: query.claims(
        store, query.ClaimFilter(pattern=query.Pattern(expression="tax(es|ing)"))
    ),
    "quotes --about": lambda store: query.quotes(store, query.QuoteFilter(about="strike")),
    "claims --about": lambda store: query.claims(store, query.ClaimFilter(about="strike")),
    "figures --about": lambda store: query.figures(store, query.FigureFilter(about="strike")),
    "actors --count": lambda store: query.actor_counts(store, aliases=False),
    "actors --count --since": lambda store: query.actor_counts(store, query.ActorFilter(since="2025-01-01")),
}


def scanned(store: Store, ask: Callable[[Store], Iterable[object]]) -> list[str]:
    """Give the large tables that answering reads from their beginning to their end."""
    stored.refresh(store)
    asked: list[str] = []
    store.connection.set_trace_callback(asked.append)
    assert list(ask(store)), "it is answered"
    store.connection.set_trace_callback(None)
    steps = [
        row["detail"]
        for sql in asked
        if sql.lstrip().startswith("SELECT")
        for row in store.rows(f"EXPLAIN QUERY PLAN {sql}")
    ]
    return [step for step in steps if step.split()[0] == "SCAN" and step.split()[1] in BIG]


@pytest.mark.parametrize("question", QUESTIONS)
def test_no_large_table_is_read_whole(store: Store, question: str) -> None:
    assert scanned(store, QUESTIONS[question]) == []


def test_a_pattern_without_letters_takes_a_look_at_all(store: Store) -> None:
    ask = query.QuoteFilter(pattern=query.Pattern(expression="."))
    assert scanned(store, lambda store: query.quotes(store, ask))


def test_short_forms_cost_one_look_at_each_name() -> None:
    names = [f"Ada Obi{number}" for number in range(20_000)]
    begun = time.process_time()
    assert typed_names.short_forms(names, [*names, "Obi7", "Obi8 Lind"]) == ["Obi7"]
    assert time.process_time() - begun < 3


def test_a_removed_article_takes_its_names_along_but_none_that_another_has(store: Store) -> None:
    assert name_words.having(store.rows, ["luczak"]) == ["Zoë Łuczak"]
    assert store.remove("news/strike.txt")
    assert name_words.having(store.rows, ["luczak"]) == []
    assert name_words.having(store.rows, ["adel"]) != []
