"""Small inputs whose writers told what is right: which of them aren't read so."""

from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

WRONG = {
    "first": "W1-040 W1-081",
    "fresh": "W4-014 W4-016 W4-116 W4-120 W4-126 W4-160 W4-161",
    "fresh_others": "W5-036 W5-046 W5-124 W5-140 W5-141 W5-158 W5-171 W5-198",
    "others": (
        "W2-011 W2-022 W2-050 W2-074 W2-082 W2-111 W2-112 W2-122 W2-130 W2-134 W2-137 W2-138 W2-140 "
        "W2-158 W2-168 W2-172 W2-178 W2-190"
    ),
    "plain": (
        "W6-001 W6-007 W6-009 W6-011 W6-012 W6-013 W6-014 W6-022 W6-023 W6-032 W6-036 W6-041 W6-048 "
        "W6-055 W6-056 W6-063 W6-066 W6-068 W6-073 W6-074 W6-076 W6-091 W6-092 W6-094 W6-100 W6-102 "
        "W6-103 W6-104 W6-106 W6-108 W6-109 W6-110 W6-112 W6-119 W6-128"
    ),
    "plain_apart": (
        "W7-010 W7-011 W7-012 W7-016 W7-019 W7-035 W7-039 W7-040 W7-042 W7-043 W7-046 W7-052 "
        "W7-053 W7-055 W7-060 W7-069 W7-072 W7-076 W7-082 W7-084 W7-086 W7-089 W7-093 "
        "W7-103 W7-104 W7-107 W7-111 W7-120 W7-121 W7-122 W7-124 W7-126 W7-129 W7-130"
    ),
    "second": "W3-010 W3-011 W3-054 W3-056 W3-090 W3-107 W3-110 W3-113 W3-130 W3-200",
    "sorts_apart": (
        "W8-005 W8-006 W8-008 W8-013 W8-017 W8-027 W8-029 W8-030 W8-032 W8-035 W8-036 W8-040 W8-043 W8-044 "
        "W8-048 W8-051 W8-052 W8-053 W8-057 W8-063 W8-064 W8-066 W8-068 W8-070 W8-075 W8-089 "
        "W8-091 W8-093 W8-099 W8-103 W8-105 W8-116 W8-124 W8-125 W8-126"
    ),
}
"""Those that aren't read right: what is mended is taken off, and nothing put on without its reason in the commit."""

INPUTS = Path(__file__).parent / "gold" / "inputs"


@pytest.mark.parametrize("path", sorted(INPUTS.glob("*.jsonl")), ids=lambda path: path.stem)
def test_the_inputs_are_read_as_well_as_is_told(path: Path, benchmark: Callable[[str], ModuleType]) -> None:
    inputs = benchmark("inputs")
    every = inputs.read(path)
    assert len({one["id"] for one in every}) == len(every) >= 130
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
