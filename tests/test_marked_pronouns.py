"""Passages whose every he and she is marked with whom it means: how many that said something are understood."""

from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

GOLD = Path(__file__).parent / "gold" / "pronouns"
FLOOR = 545
"""So many of the quotes in the plain passages that he or she said have the right speaker."""


@pytest.fixture(scope="module")
def marked(benchmark: Callable[[str], ModuleType]) -> ModuleType:
    """The module benchmarks/marked_pronouns.py."""
    return benchmark("marked_pronouns")


def test_who_said_it(marked: ModuleType) -> None:
    count, misses = marked.counted(marked.read(GOLD / "plain.txt"))
    assert count["right"] >= FLOOR, "\n".join(misses)


def test_a_mark_is_taken_out_and_read(marked: ModuleType) -> None:
    text, meant = marked.passage("Ana Souza left. ¶ {She|Ana Souza} was late, and {her|Ana Souza} bus too.")
    assert text == "Ana Souza left.\n\nShe was late, and her bus too."
    assert {text[start : start + 3]: name for start, name in meant.items()} == {
        "She": "Ana Souza",
        "her": "Ana Souza",
    }


@pytest.mark.parametrize("path", sorted(GOLD.glob("*.txt")), ids=lambda path: path.stem)
def test_whom_a_mark_names_is_printed(marked: ModuleType, path: Path) -> None:
    for text, meant in marked.read(path):
        assert "{" not in text
        assert all(name in text for name in meant.values()), text
