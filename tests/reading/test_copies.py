"""Near copies among stored articles: families, whatever the order in which they were read."""

import random
from collections.abc import Callable
from itertools import permutations
from pathlib import Path

import pytest

from newsclaims.query.copies import copies
from newsclaims.query.shingles import contained, near_copies, shingles
from newsclaims.records import ArticleRecord
from newsclaims.store import Store

WORDS = random.Random(5)


def story(number: int) -> list[str]:
    """Give six paragraphs of words that no other number has."""
    return [" ".join(f"w{number}x{WORDS.randrange(400)}" for _ in range(30)) for _ in range(6)]


ONE, OTHER = story(1), story(2)
TEXTS = {
    "first.txt": ("2025-11-01", ONE),
    "cut.txt": ("2025-11-02", ONE[:3]),
    "reheaded.txt": ("2025-11-03", ["Another headline and lead", *ONE[1:]]),
    "merged.txt": (None, OTHER[:2] + ONE[2:]),
    "other.txt": ("2025-11-01", OTHER[2:]),
    "short.txt": ("2025-11-01", [ONE[0][:60]]),
}


def kept(names: tuple[str, ...], made: Callable[..., ArticleRecord]) -> list[tuple[str, str | None]]:
    """Give each copy's path with that of the article it is one of, of a store filled in this order."""
    with Store.open(Path(":memory:"), create=True) as store:
        for name in names:
            published, paragraphs = TEXTS[name]
            store.add(made("\n".join(paragraphs), name, published=published))
        rows = list(copies(store))
        paths = {row.id: row.path for row in rows}
        return [(row.path, paths[row.copy_of] if row.copy_of else None) for row in rows]


def test_copies_stand_below_the_earliest_in_any_order(made: Callable[..., ArticleRecord]) -> None:
    expected = [
        ("first.txt", None),
        ("cut.txt", "first.txt"),
        ("reheaded.txt", "first.txt"),
        ("merged.txt", "reheaded.txt"),
    ]
    for names in list(permutations(TEXTS))[::97]:
        assert kept(names, made) == expected


@pytest.mark.parametrize("papers", [41, 200])
def test_a_story_that_many_papers_print_is_one_family(papers: int) -> None:
    texts = [
        shingles(" ".join([*ONE, *(f"own{paper}x{word}" for word in range(60))])) for paper in range(papers)
    ]
    pairs = {(one, other) for one, other, _ in near_copies(texts)}
    assert {(paper, paper + 1) for paper in range(papers - 1)} <= pairs
    assert len(pairs) < 4 * papers


def test_a_notice_that_many_papers_print_makes_no_copies() -> None:
    notice = " ".join(f"notice{word}" for word in range(45))
    texts = [shingles(" ".join([*story(10 + paper), notice])) for paper in range(60)]
    assert not list(near_copies(texts))


def test_letter_case_and_marks_make_no_difference() -> None:
    text = " ".join(ONE)
    assert contained(shingles(text), shingles(text.upper().replace(" w1x7", ", W1X7"))) == 1.0


@pytest.mark.parametrize("words", [0, 4, 43])
def test_too_few_words_tell_nothing(words: int) -> None:
    text = shingles(" ".join(map(str, range(words))))
    assert contained(text, text) == 0.0
