#!/usr/bin/env python3
"""What an article costs from the file to the store, against spaCy's own pipeline over the same texts.

    OMP_NUM_THREADS=1 python benchmarks/speed.py CORPUS [--articles 84] [--turns 5] [--shares]

The variable is what the command sets: numpy keeps to one thread. CORPUS is anything that `newsclaims extract` reads.
Each turn goes over the articles three times in one process, one behind the other, so that a machine that slows down
slows all three: with spaCy alone (`nlp.pipe` over the raw texts, in batches of eight), with everything into a store,
and with `--fast`. Told are seconds of the processor, the median of the turns, and how many times spaCy's each is, turn
by turn. With --shares: what each step takes of everything instead, one article at a time.
"""

from __future__ import annotations

import argparse
import gc
import statistics
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path
from typing import TypeVar

import spacy

from newsclaims import articles, extraction, models, pipeline
from newsclaims.assemble import assemble
from newsclaims.linking import stored
from newsclaims.records import Article, ArticleRecord
from newsclaims.store import Store

Given = TypeVar("Given")


def read(corpus: str, limit: int) -> Iterator[Article]:
    """Give the first articles of a corpus."""
    return islice((one for one in articles.read([corpus]) if isinstance(one, Article)), limit)


def extract(found: Iterator[Article], fast: bool) -> None:
    """Do what `newsclaims extract` does with articles: parse, extract, check, store, link."""
    with tempfile.TemporaryDirectory() as folder, Store.open(Path(folder, "news.db"), create=True) as store:
        for _, record in extraction.extract_all(found, fast=fast):
            if isinstance(record, ArticleRecord):
                store.add(record)
        stored.refresh(store)


def seconds(what: Callable[[], object]) -> float:
    """Give the processor's seconds that something takes."""
    begun = time.process_time()
    what()
    return time.process_time() - begun


def in_turns(corpus: str, limit: int, turns: int) -> dict[str, list[float]]:
    """Give the processor's seconds of each way, turn by turn."""
    texts = [article.text for article in read(corpus, limit)]
    nlp = spacy.load(models.PACKAGES["sm"])
    nlp.max_length = pipeline.MAX_CHARACTERS
    ways: dict[str, Callable[[], object]] = {
        "spaCy alone": lambda: list(nlp.pipe(texts, batch_size=8)),
        "everything": lambda: extract(read(corpus, limit), fast=False),
        "--fast": lambda: extract(read(corpus, limit), fast=True),
    }
    for fast in (False, True):  # what is loaded with the first article
        extract(read(corpus, 2), fast)
    gc.freeze()  # as the command does with its model; spaCy's gains as well
    taken = [{name: seconds(way) for name, way in ways.items()} for _ in range(turns)]
    return {name: [turn[name] for turn in taken] for name in ways}


def shares(corpus: str, limit: int) -> dict[str, float]:
    """Give the processor's seconds of each step of everything, after a few articles that load what is needed."""
    taken: dict[str, float] = defaultdict(float)

    def timed(step: str, what: Callable[[], Given]) -> Given:
        begun = time.process_time()
        given = what()
        taken[step] += time.process_time() - begun
        return given

    found = timed("reading", lambda: list(read(corpus, limit)))
    nlp, info = pipeline.load(), models.describe()
    list(pipeline.process(nlp, found[:4]))
    with Store.open(Path(":memory:"), create=True) as store:
        for article in found:
            doc = timed("tokens", lambda: pipeline.prepared(nlp, article))  # noqa: B023
            for name, component in nlp.pipeline:
                doc = timed(name, lambda: component(doc))  # noqa: B023
            record = timed("assembling", lambda: assemble(article, doc, info))  # noqa: B023
            timed("storing", lambda: store.add(record))  # noqa: B023
        timed("linking", lambda: stored.refresh(store))
    return taken


def main() -> int:
    """Read the command line, measure and print."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("corpus", metavar="CORPUS")
    parser.add_argument("--articles", type=int, default=84)
    parser.add_argument("--turns", type=int, default=5)
    parser.add_argument("--shares", action="store_true")
    given = parser.parse_args()
    if given.shares:
        steps = shares(given.corpus, given.articles)
        for step, taken in steps.items():
            print(f"{step:20} {taken:7.2f} s {100 * taken / sum(steps.values()):5.1f} %")
        return 0
    ways = in_turns(given.corpus, given.articles, given.turns)
    for name, turns in ways.items():
        ratios = [one / bare for one, bare in zip(turns, ways["spaCy alone"], strict=True)]
        print(
            f"{name:12} {statistics.median(turns):7.2f} s   {statistics.median(ratios):.2f} ×"
            f"   ({min(ratios):.2f} to {max(ratios):.2f})"
        )
    return 0


if __name__ == "__main__":
    sys.exit(main())
