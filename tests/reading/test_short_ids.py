"""Ids at a terminal: as short as `newsclaims show` can tell them apart."""

from collections.abc import Callable
from pathlib import Path

import pytest

from newsclaims.cli._short_ids import short_ids
from newsclaims.query import find_place
from newsclaims.records import ArticleRecord
from newsclaims.store import Store


@pytest.fixture
def shortened(tmp_path: Path, made: Callable[..., ArticleRecord]) -> Callable[..., dict[str, str]]:
    """Store articles of these ids and give what each is called, once `show` has found it by that."""

    def of(*ids: str, source: str = "feed.jsonl#L{}") -> dict[str, str]:
        with Store.open(tmp_path / "ids.db", create=True) as store:
            for number, id in enumerate(ids):
                record = made(f"Rain fell {number} times.", source.format(number))
                store.add(record.model_copy(update={"article": record.article.model_copy(update={"id": id})}))
            short = short_ids(store)
            called = {id: short(id) for id in ids}
            assert {id: find_place(store, name).article for id, name in called.items()} == {
                id: id for id in ids
            }
            assert [short(f"{id}/q1") for id in ids] == [f"{name}/q1" for name in called.values()]
            return called

    return of


@pytest.mark.parametrize(
    ("ids", "called"),
    [
        # slugs, each by its own beginning
        (["port-strike-ends-in-calais", "port-talks-fail", "rain"], ["port-s", "port-t", "rain"]),
        (["https://example.com/2025/one", "https://example.com/2025/two"], ["https://example.com/2025/o", "https://example.com/2025/t"]),
        (["3f2a9c0112345678", "3f2a9c1112345678", "b950000000000000"], ["3f2a9c0", "3f2a9c1", "b950"]),
        # none ends between words
        (["one-a-long-story", "two-a-long-story"], ["one-a", "two-a"]),
        # one that another begins with is whole, and numbers are
        (["port", "port-strike", "5", "52"], ["port", "port-s", "5", "52"]),
        # letters' case doesn't tell them apart, nor does what a file is called
        (["Port-strike", "port-talks"], ["Port-s", "port-t"]),
        (["feed.japan-rain", "rain"], ["feed.ja", "rain"]),
        # a record's name is none of an article
        (["q1234-storm", "rain"], ["q1234-s", "rain"]),
    ],
)  # fmt: skip
def test_an_id_is_its_beginning_that_no_other_has(
    ids: list[str], called: list[str], shortened: Callable[..., dict[str, str]]
) -> None:
    assert list(shortened(*ids).values()) == called


def test_a_folder_of_the_sources_is_no_id(shortened: Callable[..., dict[str, str]]) -> None:
    assert shortened("newsroom-a", "rain", source="newsrooms/{}.txt") == {
        "newsroom-a": "newsroom-a",
        "rain": "rain",
    }
