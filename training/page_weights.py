"""Fit the weights by which a page's lines are judged: a logistic regression, by Newton's method.

    python training/page_weights.py PAGES tests/gold/written_pages/pages.jsonl [--plain POLNEAR_TRAIN.jsonl]
        [--folds 6] > line_weights.tsv

Fitted on the pages to build on of `benchmarks/pages.py`, on the same articles without their pages (headline, byline,
date, paragraphs), and on plain texts, so that what has no furniture loses nothing. A line counts by the root of its
words. With `--folds`, what each group of features earns goes to standard error: story F1, precision and recall on
outlets that the weights weren't fitted on, with the group left out.
"""

import argparse
import hashlib
import json
import sys
from collections.abc import Callable, Sequence
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType
from typing import Any, NamedTuple

import numpy as np

from newsclaims.articles.furniture import told_apart
from newsclaims.articles.judging import judge, weights
from newsclaims.articles.line_features import Surroundings, features
from newsclaims.articles.parts import Part

RIDGE = 2.0
"""Strength of the pull of each weight to nought, on standardised features."""

MOST = 150
"""So many lines of a page weigh fully: an endless list must not outweigh an outlet."""

GROUPS = {
    "shape": "words, few words, many words, ends a sentence, prose, titled, all capitals, item, heading, colon,"
    " question, marks, commas, digits, capitals, function words, run together, cut, tells, exclaims,"
    " titled in the story",
    "words of furniture": "house voice, addressed, furniture words, calls, pictured, furniture words in the story",
    "the rules' verdict": "story by the rules, subhead by the rules, furniture by its words, clean, clean story,"
    " long story, furniture by its words in the run",
    "position": "above, below, prose above, prose below, no prose below, clean above, clean below, below comments",
    "neighbours": "prose beside, prose near, prose around, story above, story below, sentence above, sentence below,"
    " colon above",
    "stamps": "stamps, stamps in the story",
    "densest run": "in the run, far from the run, story in the run, clean in the run, subhead in the run,"
    " run of sentences, share of the longest run",
    "repetition": "repeated, repeated sentence, repeated beside",
    "likeness": "likeness, likeness of clean, likeness in the story, likeness below",
}
"""The features by what they look at."""

HEAD = """\
# How a paragraph of a page is judged: a logistic regression's weights, fitted by `training/page_weights.py` on {pages}
# pages of {outlets} outlets (test pages of fundus and of mozilla/readability, and written ones), their articles, and
# {plain} plain texts.
# feature  its name in `articles/line_features.py`
# weight   what one unit of it adds to the log odds that the paragraph is the story
feature\tweight
"""


def benchmark() -> ModuleType:
    """Give `benchmarks/pages.py`, whose measures and split count."""
    spec = spec_from_file_location("pages", Path(__file__).parents[1] / "benchmarks" / "pages.py")
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


class Example(NamedTuple):
    """A page's lines with their features, and which of them are the story."""

    outlet: str
    page: Any
    parts: list[Part]
    rows: list[dict[str, float]]
    story: np.ndarray[Any, Any]
    counts: np.ndarray[Any, Any]


def example(
    outlet: str, page: Any, text: str, body: Sequence[str], plain: Callable[[str], str], weight: float = 1.0
) -> Example:
    """Give a page as an example; lines of which half the runs of four words are the gold's are the story."""
    found = told_apart(text, judged=False)[0]
    here = Surroundings(found)
    rows = [features(here, at) for at in range(len(found))]
    whole = {plain(line) for line in body}
    runs = {run for line in whole for run in fours(line.split())}
    story: list[bool] = []
    share: list[float] = []
    for part in found:
        line = plain(text[part.line.start : part.line.end])
        own = fours(line.split())
        story.append(line in whole or (bool(own) and sum(run in runs for run in own) >= len(own) / 2))
        share.append(bool(line) * min(80, part.line.words) ** 0.5)
    counts = np.array(share)
    counts *= weight * min(len(found), MOST) / max(counts.sum(), 1)
    return Example(outlet, page, found, rows, np.array(story, float), counts)


def fours(words: Sequence[str]) -> set[tuple[str, ...]]:
    """Give the runs of four words."""
    return {tuple(words[at : at + 4]) for at in range(len(words) - 3)}


def bare(gold: dict[str, Any]) -> str:
    """Give the article of a page without its page."""
    byline = ["By " + ", ".join(gold["byline"])] if gold["byline"] else []
    return "\n\n".join(
        [gold["title"] or "", *byline, *([gold["date"]] if gold["date"] else []), *gold["body"]]
    )


def fit(examples: Sequence[Example], names: Sequence[str]) -> dict[str, float]:
    """Give the weights of raw features: Newton's method on standardised ones."""
    x = np.array([[row[name] for name in names] for one in examples for row in one.rows], float)
    y = np.concatenate([one.story for one in examples])
    counts = np.concatenate([one.counts for one in examples])
    mean, deviation = x.mean(0), x.std(0)
    mean[0], deviation[deviation < 1e-9] = 0, 1
    x = (x - mean) / deviation
    ridge = np.full(len(names), RIDGE)
    ridge[0] = 1e-6
    beta = np.zeros(len(names))
    for _ in range(40):
        p = 1 / (1 + np.exp(-x @ beta))
        step = np.linalg.solve(
            (x * (counts * p * (1 - p))[:, None]).T @ x + np.diag(ridge),
            x.T @ (counts * (y - p)) - ridge * beta,
        )
        beta += step
        if abs(step).max() < 1e-6:
            break
    raw = beta / deviation
    raw[0] -= (raw * mean)[1:].sum()
    return dict(zip(names, raw, strict=True))


def scored(measures: ModuleType, one: Example, known: dict[str, float]) -> tuple[float, float, float]:
    """Give story F1, precision and recall of a page as the judge makes it with these weights."""
    page = [part.__class__(part.line, part.found, part.kind) for part in one.parts]
    weights.cache_clear()
    setattr(sys.modules[judge.__module__], "weights", lambda: known)  # noqa: B010
    judge(page)
    text = one.page.text
    want = measures.words("\n".join(one.page.gold["body"]))
    got = measures.words(
        "\n".join(text[part.line.start : part.line.end] for part in page if part.kind is None)
    )
    same = sum((want & got).values())
    return (
        2 * same / max(1, sum(want.values()) + sum(got.values())),
        same / max(1, sum(got.values())),
        same / sum(want.values()),
    )


def folded(
    measures: ModuleType,
    examples: Sequence[Example],
    others: Sequence[Example],
    names: Sequence[str],
    folds: int,
) -> Any:
    """Give the mean scores on outlets that the weights weren't fitted on."""
    told = []
    for fold in range(folds):
        known = dict.fromkeys(examples[0].rows[0], 0.0)
        known |= fit([one for one in [*examples, *others] if part_of(one.outlet, folds) != fold], names)
        told += [scored(measures, one, known) for one in examples if part_of(one.outlet, folds) == fold]
    return np.mean(told, 0).round(4)


def part_of(outlet: str, folds: int) -> int:
    """Give the fold of an outlet."""
    return int(hashlib.md5(outlet.encode()).hexdigest(), 16) % folds


def main() -> None:
    """Fit, and print the table."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("pages", type=Path, nargs="+", help="folders and files of pages")
    parser.add_argument("--plain", type=Path)
    parser.add_argument("--folds", type=int, default=0)
    arguments = parser.parse_args()
    measures = benchmark()
    examples: list[Example] = []
    others: list[Example] = []
    for page in (page for folder in arguments.pages for page in measures.pages(folder, "build")):
        if page.gold["body"]:
            outlet = measures.site(page.gold["outlet"] or page.name)
            examples.append(example(outlet, page, page.text, page.gold["body"], measures.plain))
            others.append(example(outlet, page, bare(page.gold), page.gold["body"], measures.plain, 0.3))
    stories = len(others)
    if arguments.plain:
        for line in arguments.plain.read_text("utf-8").splitlines()[::4]:
            row = json.loads(line)
            body = row["text"].split("\n")
            others.append(example(row["publisher"], None, row["text"], body, measures.plain, 0.5))
    names = list(examples[0].rows[0])
    if arguments.folds:
        print("all", folded(measures, examples, others, names, arguments.folds), file=sys.stderr)
        for group, listed in GROUPS.items():
            left = [name for name in names if name not in listed.split(", ")]
            print(
                "without", group, folded(measures, examples, others, left, arguments.folds), file=sys.stderr
            )
    known = fit(examples + others, names)
    outlets = len({one.outlet for one in examples})
    sys.stdout.write(HEAD.format(pages=len(examples), outlets=outlets, plain=len(others) - stories))
    for name in names:
        print(f"{name}\t{known[name]:.3f}")


if __name__ == "__main__":
    main()
