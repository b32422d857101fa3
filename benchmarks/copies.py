#!/usr/bin/env python3
"""How well near copies are found: articles of other hands against the same ones cut, re-headed, edited and merged.

    benchmarks/copies.py PAGES [--articles 10000]

PAGES holds the `gold.jsonl` of ../shared/corpora/pages. Of each story of 150 words and more five copies are made: cut
(its first half), a brief (its first quarter), re-headed (another headline and lead, a notice behind it), edited (one
word in ten is another one, two paragraphs change places), and merged (behind a story of somebody else's). Each is
compared with its original and with one other story. Prints what is found of each kind, what of the pairs of different
stories, and the time for many articles, made of the paragraphs of all.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from newsclaims.query.near_copies import near_copies
from newsclaims.store.sketches import sketch

LEAST_WORDS = 150
Story = list[str]
"""A story's paragraphs."""


def cut(story: Story, other: Story, chance: random.Random) -> Story:
    """Give the first half, by words."""
    return _first(story, 1 / 2)


def brief(story: Story, other: Story, chance: random.Random) -> Story:
    """Give the first quarter, by words."""
    return _first(story, 1 / 4)


def _first(story: Story, share: float) -> Story:
    words, kept = sum(len(part.split()) for part in story), []
    for part in story:
        kept.append(part)
        if sum(len(one.split()) for one in kept) >= words * share:
            break
    return kept


def reheaded(story: Story, other: Story, chance: random.Random) -> Story:
    """Give the story with another one's first two paragraphs above, for its own first, and a notice below."""
    return [
        *other[:2],
        *story[1:],
        "This story was first published by an agency and has been edited for length.",
    ]


def edited(story: Story, other: Story, chance: random.Random) -> Story:
    """Give the story with one word in ten from another story, and two paragraphs in each other's place."""
    stock = " ".join(other).split()
    changed = [
        " ".join(chance.choice(stock) if chance.random() < 0.1 else word for word in part.split())
        for part in story
    ]
    if len(changed) > 3:
        one, two = chance.sample(range(len(changed)), 2)
        changed[one], changed[two] = changed[two], changed[one]
    return changed


def merged(story: Story, other: Story, chance: random.Random) -> Story:
    """Give the story behind another one."""
    return [*other, *story]


KINDS: tuple[Callable[[Story, Story, random.Random], Story], ...] = (cut, brief, reheaded, edited, merged)


class Made(NamedTuple):
    """A copy, how it was made, what of, and a story that it has nothing to do with."""

    kind: str
    copy: str
    original: str
    other: str


def stories_of(pages: Path) -> list[Story]:
    """Give the stories of a corpus of pages that are long enough."""
    with (pages / "gold.jsonl").open(encoding="utf-8") as file:
        stories: list[Story] = [json.loads(line)["body"] for line in file]
    return [story for story in stories if sum(len(part.split()) for part in story) >= LEAST_WORDS]


def made_of(stories: Sequence[Story], chance: random.Random) -> Iterator[Made]:
    """Give the copies of each story."""
    for make in KINDS:
        for number, story in enumerate(stories):
            other = (number + 1 + chance.randrange(len(stories) - 2)) % len(stories)
            third = next(at for at in range(len(stories)) if at not in (number, other))
            copy = make(story, stories[other], chance)
            yield Made(make.__name__, "\n".join(copy), "\n".join(story), "\n".join(stories[third]))


def main() -> int:
    """Read the command line, make the pairs, and print what is found."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("pages", type=Path, metavar="PAGES")
    parser.add_argument("--articles", type=int, default=10_000)
    given = parser.parse_args()
    stories = stories_of(given.pages)
    chance = random.Random(18)
    found: Counter[str] = Counter()
    wrong = 0
    for made in made_of(stories, chance):
        copy = sketch(made.copy)
        found[made.kind] += any(near_copies([sketch(made.original), copy]))
        wrong += any(near_copies([sketch(made.other), copy]))
    for kind, hits in found.items():
        print(f"{kind:10} {hits:4} of {len(stories)} found")
    pairs = len(KINDS) * len(stories)
    apart = list(near_copies(sketch("\n".join(story)) for story in stories))
    print(
        f"recall {found.total() / pairs:.3f} of {pairs}; "
        f"of {pairs} pairs with another story {wrong} are taken for copies"
    )
    print(f"of {len(stories) * (len(stories) - 1) // 2} pairs of different stories {len(apart)}: {apart[:5]}")
    paragraphs = [part for story in stories for part in story]
    began = time.process_time()
    many = [sketch("\n".join(chance.sample(paragraphs, 12))) for _ in range(given.articles)]
    read = time.process_time() - began
    count = sum(1 for _ in near_copies(many))
    print(
        f"{given.articles} articles: {read:.1f} s to read, {time.process_time() - began - read:.1f} s to compare"
    )
    print(f"(made of the same paragraphs, {count} pairs of them are copies)")
    return 0


if __name__ == "__main__":
    sys.exit(main())
