"""What readers marked (`tests/gold/attributions/marked`, `tests/gold/amounts`): whole, apart, and how we do on it."""

import hashlib
import json
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

GOLD = Path(__file__).parent / "gold"
MARKED = GOLD / "attributions" / "marked"
AMOUNTS = GOLD / "amounts"
NAMES = GOLD / "names"
ITEMS = [("items", NAMES / "world.jsonl"), ("items_apart", NAMES / "world_apart.jsonl")]


def lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


@pytest.mark.parametrize("path", sorted(MARKED.glob("*.jsonl")), ids=lambda path: path.stem)
def test_attributions_have_content_and_touch_no_other_part_of_their_own(path: Path) -> None:
    for one in (one for line in lines(path) for one in line["attributions"]):
        spans = sorted(tuple(span) for part in ("source", "cue", "content") for span in one[part])
        assert one["content"]
        assert one["mode"] in ("speech", "attitude")
        assert all(start < end for start, end in spans)
        assert all(before[1] <= after[0] for before, after in pairwise(spans)), one


@pytest.mark.parametrize(("name", "texts"), ITEMS)
def test_parts_are_whole_words_of_our_own_texts(name: str, texts: Path) -> None:
    of = {line["id"]: line["text"] for line in lines(texts)}
    for line in lines(MARKED / f"{name}.jsonl"):
        text = of[line["id"]]
        assert hashlib.sha256(text.encode()).hexdigest() == line["sha256"]
        for one in line["attributions"]:
            for start, end in (span for part in ("source", "cue", "content") for span in one[part]):
                assert text[start:end] == text[start:end].strip()
                assert not (text[start - 1 : start].isalnum() and text[start].isalnum()), text[start:end]


@pytest.mark.parametrize(
    ("folder", "kind"), [(MARKED, "items"), (MARKED, "wires"), (AMOUNTS, "items"), (AMOUNTS, "pages")]
)
def test_nothing_kept_apart_is_in_sight(folder: Path, kind: str) -> None:
    seen, apart = ({line["id"] for line in lines(folder / f"{kind}{end}.jsonl")} for end in ("", "_apart"))
    assert not seen & apart


def test_who_says_what_in_the_items(benchmark: Callable[[str], ModuleType]) -> None:
    stories = benchmark("stories")
    [(_, told)] = stories.read(MARKED / "items_apart.jsonl", NAMES / "world_apart.jsonl")
    count, misses = stories.count_all(told)
    assert count["all"]["right"] >= 270, "\n".join(misses)
    assert count["all"]["too many"] <= 11


def test_figures_and_dates_of_the_items(benchmark: Callable[[str], ModuleType]) -> None:
    amounts = benchmark("amounts")
    items = list(amounts.read(AMOUNTS / "items_apart.jsonl", NAMES / "world.jsonl"))
    count, misses = amounts.count_all(items)
    assert count["figures right"] > 194, "\n".join(misses)
    assert count["dates right"] >= 141, "\n".join(misses)
    assert count["figures too many"] <= 25
    assert count["dates too many"] <= 6
