"""Which claims matter: each reason counts where it holds, and what can be checked."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from newsclaims import query
from newsclaims.query import ClaimFilter
from newsclaims.query.claim_rows import ClaimRow
from newsclaims.query.weighing import BEFORE, REASONS
from newsclaims.records import ArticleRecord
from newsclaims.store import Store

TEXT = "Quarn lost €12 million in May, said Dunn of the guild. "
FIGURE = {
    "id": "f1",
    "start": 11,
    "end": 22,
    "text": "€12 million",
    "kind": "money",
    "value": 12e6,
    "unit": "EUR",
}
AGE = {"id": "f2", "start": 12, "end": 14, "text": "12", "kind": "age", "value": 12}
MAY = {
    "id": "d1",
    "start": 26,
    "end": 29,
    "text": "May",
    "type": "date",
    "value": "2025-05",
    "first_day": "2025-05-01",
    "last_day": "2025-05-31",
}
QUARN = {
    "id": "a1",
    "name": "Quarn",
    "type": "organisation",
    "mentions": [{"start": 0, "end": 5, "text": "Quarn"}],
}


@pytest.fixture
def empty() -> Iterator[Store]:
    """A store without articles."""
    with Store.open(Path(":memory:"), create=True) as opened:
        yield opened


Weighed = Callable[..., ClaimRow | None]


@pytest.fixture
def weighed(made: Callable[..., ArticleRecord], empty: Store) -> Weighed:
    """Give the row of a claim of an empty store, made of these fields."""

    def row(
        reading: str = "the town of the guild was poor", checkable: bool = False, **fields: Any
    ) -> ClaimRow | None:
        claim = {
            "id": "c1",
            "start": 0,
            "end": 29,
            "text": TEXT[:29],
            "claimant": {"name": None, "type": None},
            "reading": reading,
            **fields,
        }
        empty.add(made(TEXT, "quarn.txt", figures=[FIGURE, AGE], dates=[MAY], actors=[QUARN], claims=[claim]))
        return next(iter(query.claims(empty, ClaimFilter(checkable=checkable))), None)

    return row


SUBJECT = {"text": "Quarn", "head": "Quarn", "actor": "a1", "by": "subject"}
TOPICS = [{"text": word, "head": word} for word in ("toll", "port", "guild")]
EXAMPLES: dict[str, dict[str, Any]] = {
    "a figure": {"figures": ["f1"]},
    "a day": {"dates": ["d1"]},
    "of somebody named": {"about": [SUBJECT]},
    "names a body or a place": {"actors": ["a1"]},
    "speaks of several things": {"topics": TOPICS},
    "a fragment": {"reading": "the town was poor"},
    "personal": {"reading": "“I am tired of this town"},
    "opinion or question": {"stance": "praises"},
}


def test_every_reason_has_an_example() -> None:
    assert list(EXAMPLES) == [reason.words for reason in REASONS]


@pytest.mark.parametrize("reason", REASONS, ids=lambda reason: reason.words)
def test_a_reason_counts_where_it_holds(weighed: Weighed, reason: Any) -> None:
    row = weighed(**EXAMPLES[reason.words])
    assert row is not None
    assert row.reasons == reason.words
    assert row.weight == pytest.approx(BEFORE + reason.weight)


@pytest.mark.parametrize(
    ("fields", "checkable"),
    [
        ({"figures": ["f1"]}, True),
        ({"about": [SUBJECT]}, True),
        ({}, False),
        ({"figures": ["f2"]}, False),  # an age
        ({"figures": ["f1"], "stance": "demands"}, False),
        ({"figures": ["f1"], "reading": "I have €12 million in this town"}, False),
        ({"figures": ["f1"], "reading": "of €12 million"}, False),
    ],
)
def test_what_can_be_checked(weighed: Weighed, fields: dict[str, Any], checkable: bool) -> None:
    assert (weighed(checkable=True, **fields) is not None) == checkable


def test_the_heaviest_come_first(made: Callable[..., ArticleRecord], empty: Store) -> None:
    light = {"id": "c1", "start": 0, "end": 5, "text": TEXT[:5], "claimant": {"name": None, "type": None}}
    heavy = {**light, "id": "c2", "start": 6, "end": 22, "text": TEXT[6:22], "figures": ["f1"]}
    empty.add(made(TEXT, "quarn.txt", figures=[FIGURE], claims=[light, heavy]))
    assert [row.text for row in query.claims(empty, ClaimFilter())] == ["Quarn", "lost €12 million"]
    assert (
        next(row.text for row in query.claims(empty, ClaimFilter(heaviest_first=True))) == "lost €12 million"
    )
