"""Small inputs whose writers told what is right: which of them aren't read so."""

from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

WRONG = {
    "first": "W1-040",
    "fresh": "W4-014 W4-016 W4-116 W4-120 W4-126 W4-134 W4-160 W4-161 W4-163 W4-175",
    "fresh_others": "W5-036 W5-046 W5-124 W5-140 W5-141 W5-151 W5-158 W5-171 W5-198",
    "others": (
        "W2-011 W2-022 W2-050 W2-074 W2-082 W2-111 W2-112 W2-114 W2-122 W2-130 W2-134 W2-137 W2-138 W2-140 "
        "W2-150 W2-158 W2-168 W2-172 W2-178 W2-190"
    ),
    "second": "W3-010 W3-011 W3-054 W3-056 W3-090 W3-107 W3-110 W3-113 W3-130 W3-200",
}
"""Those that aren't read right: what is mended is taken off, and nothing put on without its reason in the commit."""

INPUTS = Path(__file__).parent / "gold" / "inputs"


@pytest.mark.parametrize("path", sorted(INPUTS.glob("*.jsonl")), ids=lambda path: path.stem)
def test_the_inputs_are_read_as_well_as_is_told(path: Path, benchmark: Callable[[str], ModuleType]) -> None:
    inputs = benchmark("inputs")
    every = inputs.read(path)
    assert len({one["id"] for one in every}) == len(every) >= 160
    assert " ".join(inputs.wrong(every)) == WRONG[path.stem]


def test_what_a_check_asks_is_asked(benchmark: Callable[[str], ModuleType]) -> None:
    inputs = benchmark("inputs")
    text, published = "Ada Obi said on Monday that 40 lorries had left.", "2025-11-27"
    right = {
        "quotes": [
            {"content_contains": "40 lorries", "speaker": ["Ada", "Ada Obi"], "not_contains": "Monday"}
        ],
        "dates": [{"text": "Monday", "value": "2025-11-24"}],
        "figures": [{"text_contains": "40", "value": 40}],
        "actors": [{"name": "Ada Obi", "type": "person"}],
        "no_dates": ["Tuesday"],
        "n_quotes": 1,
        "body_has": ["lorries"],
    }
    wrong = {
        "quotes": [{"content_contains": "40 lorries", "speaker": "Ada"}],
        "dates": [{"text": "Monday", "value": "2025-11-17"}],
        "figures": [{"text_contains": "40", "value": 41}],
        "actors": [{"name": "Ada Obi", "type": "place"}],
        "no_quotes": True,
        "no_dates": ["Mon"],
        "no_actors": ["Ada Obi"],
        "n_quotes": 2,
        "title": "Lorries leave",
        "body_lacks": ["lorries"],
    }
    told = {"id": "x", "text": text, "published": published}
    assert inputs.wrong([told | {"check": right}]) == {}
    assert len(inputs.wrong([told | {"check": wrong}])["x"]) == len(wrong)
