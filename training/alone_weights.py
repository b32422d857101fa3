"""Fit what tells whose words are that stand alone: the weights of `components/speakers/alone.py`.

    python training/alone_weights.py STORIES.jsonl … [--folds 8] > alone_weights.tsv

STORIES have the form of `tests/gold/attributions`. Each quotation that the pipeline finds without a word of saying, and
that a story annotates, is a choice among those who may have said it and nobody; nobody is right where the right one
isn't among them. The weights are those of a conditional logit, pulled to nought. With `--folds`, standard error tells
how many are right in stories that nothing was fitted on, and how many were with the weights of the package.
"""

import argparse
import json
import random
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import Any, NamedTuple

import numpy as np
from spacy.tokens import Doc

from newsclaims import pipeline
from newsclaims.articles import from_text
from newsclaims.components import annotations
from newsclaims.components.speakers.alone import Weighed
from newsclaims.components.speakers.component import Speakers
from newsclaims.evaluation.overlap import characters, extents
from newsclaims.records import Actor, Quote

RIDGE = 1.0
"""Strength of the pull of each weight to nought."""

LEAST = 3
"""Candidates that a feature must have to get a weight."""

STEPS, PACE = 400, 0.05
"""Steps of Adam, and their length."""

HEAD = """\
# Whose words are that stand alone, with no word of saying beside them: the weights of features, fitted by
# `training/alone_weights.py` on {lines} quotations in {stories} invented stories.
# feature  its name in `components/speakers/alone.py`: what somebody does, or is, where the words stand
# weight   what one unit of it adds to the log odds that the words are theirs
feature\tweight
"""


class Choice(NamedTuple):
    """A quotation: its story, the features of each who may have said it, who is right, and which one was taken."""

    story: str
    given: list[dict[str, float]]
    right: list[bool]
    known: bool
    """Whether the right one is among them."""
    taken: int


class Recording(Speakers):
    """Speakers that keep what was weighed, by the quotes' ids."""

    def weighed(self) -> dict[str, tuple[list[Weighed], int]]:
        """Give those who may have said each quotation that stands alone, and the place of who was taken."""
        self.kept: dict[str, tuple[list[Weighed], int]] = {}
        self.resolved()
        return self.kept

    def _weighed(self, quote: Quote, weighed: list[Weighed], taken: int | None) -> None:
        self.kept[quote.id] = weighed, taken or 0


def benchmark() -> ModuleType:
    """Give `benchmarks/stories.py`, which says which record a story means, and whether its speaker is right."""
    spec = spec_from_file_location("stories", Path(__file__).parents[1] / "benchmarks" / "stories.py")
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def choices(stories: Sequence[dict[str, Any]]) -> Iterator[Choice]:
    """Give what stands alone in some stories."""
    bench = benchmark()
    nlp = pipeline.load()
    for name in ("speakers", "claims"):
        nlp.remove_pipe(f"newsclaims_{name}")
    articles = [from_text(story["text"], source=story["id"], published="2026-01-15") for story in stories]
    for story, (_, doc) in zip(stories, pipeline.process(nlp, articles), strict=True):
        if not isinstance(doc, Doc):
            raise doc
        quotes = annotations.read(doc, "quotes", Quote)
        kept = Recording(doc, annotations.read(doc, "actors", Actor), quotes).weighed()
        found = [(one, characters(extents(one.content))) for one in quotes]
        others = {bench.words(one["speaker"]) for one in story["quotes"] if one["speaker"]}
        for wanted in story["quotes"]:
            quote = bench.best(characters(map(tuple, wanted["content"])), found)
            if quote is not None and quote.id in kept and wanted["mode"] == "speech":
                weighed, taken = kept.pop(quote.id)
                right = [
                    bench.is_right(SimpleNamespace(speaker=one.entity), wanted, others) for one in weighed
                ]
                known = any(right)
                yield Choice(
                    story["id"],
                    [one.given for one in weighed],
                    right if known else [True, *right[1:]],
                    known,
                    taken,
                )


def fitted(some: Sequence[Choice]) -> dict[str, float]:
    """Give the weights that make those who are right likeliest."""
    counts = Counter(name for one in some for given in one.given for name in given)
    names = sorted(name for name, count in counts.items() if count >= LEAST)
    shape = len(some), max(len(one.given) for one in some)
    x, may, right = np.zeros((*shape, len(names))), np.zeros(shape, bool), np.zeros(shape, bool)
    for i, one in enumerate(some):
        may[i, : len(one.given)], right[i, : len(one.right)] = True, one.right
        for j, given in enumerate(one.given):
            x[i, j] = [given.get(name, 0.0) for name in names]
    weights, first, second = (np.zeros(len(names)) for _ in range(3))
    for step in range(1, STEPS + 1):
        scores = x @ weights
        slope = np.tensordot(_shares(scores, may) - _shares(scores, right), x, 2) + 2 * RIDGE * weights
        first, second = 0.9 * first + 0.1 * slope, 0.999 * second + 0.001 * slope**2
        weights -= PACE * (first / (1 - 0.9**step)) / (np.sqrt(second / (1 - 0.999**step)) + 1e-8)
    return dict(zip(names, weights.tolist(), strict=True))


def _shares(scores: Any, among: Any) -> Any:
    """Give the probability of each, among those who are asked about."""
    odds = np.exp(np.where(among, scores, -np.inf) - np.where(among, scores, -np.inf).max(1, keepdims=True))
    return odds / odds.sum(1, keepdims=True)


def is_right(one: Choice, weights: dict[str, float]) -> bool:
    """Whether the likeliest is right."""
    scores = [sum(weights.get(name, 0.0) * value for name, value in given.items()) for given in one.given]
    return one.known and one.right[int(np.argmax(scores))]


def folded(some: Sequence[Choice], folds: int) -> int:
    """Count those that are right by weights which are fitted on other stories."""
    stories = sorted({one.story for one in some})
    random.Random(3).shuffle(stories)
    right = 0
    for k in range(folds):
        held = set(stories[k::folds])
        weights = fitted([one for one in some if one.story not in held])
        right += sum(is_right(one, weights) for one in some if one.story in held)
    return right


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("stories", type=Path, nargs="+")
    parser.add_argument("--folds", type=int, default=0)
    asked = parser.parse_args()
    lines = (line for path in asked.stories for line in path.read_text("utf-8").splitlines())
    stories = [benchmark().with_quotes(json.loads(line)) for line in lines]
    some = list(choices(stories))
    if asked.folds:
        before = sum(one.known and one.right[one.taken] for one in some)
        right = folded(some, asked.folds)
        print(f"{len(some)} alone, {right} right in folds, {before} by the package", file=sys.stderr)
    print(HEAD.format(lines=len(some), stories=len(stories)), end="")
    for name, weight in sorted(fitted(some).items()):
        print(f"{name}\t{weight:.2f}")


if __name__ == "__main__":
    main()
