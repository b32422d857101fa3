"""Stories of our own, annotated before the program read them: how many of their quotes have the right speaker."""

from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

from newsclaims.records import Quote, Speaker

STORIES = Path(__file__).parent / "gold" / "stories"
FLOORS = {"first": (490, 18), "second": (313, 3), "third": (415, 12), "fourth": (326, 2)}
"""By file: at least so many of its quotes have the right speaker, and at most so many records are no quotes."""


@pytest.fixture(scope="module")
def stories(benchmark: Callable[[str], ModuleType]) -> ModuleType:
    """The module benchmarks/stories.py."""
    return benchmark("stories")


def test_who_says_what_in_the_stories(stories: ModuleType) -> None:
    for name, told in stories.read(STORIES):
        count, misses = stories.count_all(told)
        least, most = FLOORS[name]
        assert count["all"]["right"] >= least, "\n".join(misses)
        assert count["all"]["too many"] <= most


def test_a_shorter_name_is_right_unless_it_is_anothers(stories: ModuleType) -> None:
    wanted = {"speaker": "Dr Ana Souza"}
    both = {stories.words("Ana Souza"), stories.words("Tom Souza")}

    def right(name: str | None, others: set[frozenset[str]]) -> bool:
        quote = Quote.model_construct(speaker=name and Speaker.model_construct(name=name))
        return stories.is_right(quote, wanted, others)

    assert right("Souza", {stories.words("Ana Souza")})
    assert not right("Souza", both)
    assert right("Ana Souza", both)
    assert not right("Tom Souza", both)
    assert not right(None, both)
