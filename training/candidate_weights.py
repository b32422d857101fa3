"""Fit the weights by which a page's headline, day, byline and outlet are chosen among candidates, or none.

    python training/candidate_weights.py PAGES tests/gold/written_pages/pages.jsonl [--seeds data/seeds.jsonl]
        [--invented tests/gold/pages/pages.jsonl] [--folds 6] > candidate_weights.tsv

A conditional logit: the candidates of a page and none of them compete, by gradient ascent with a ridge. Fitted on the
pages to build on of `benchmarks/pages.py` and on those written for it, on the same articles with a short header, as
people type it, on the seeds and on the seen half of the invented pages. What a page's gold doesn't tell isn't fitted
to. With `--folds`, right and wrong choices on outlets that the weights weren't fitted on go to standard error, for
several values of how sure a choice must be.
"""

import argparse
import hashlib
import json
import sys
from collections.abc import Iterator, Sequence
from datetime import date
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType
from typing import Any

import numpy as np

from newsclaims.articles.bylines import byline_candidates
from newsclaims.articles.choices import Candidate, Choice
from newsclaims.articles.furniture import told_apart
from newsclaims.articles.header import label_header
from newsclaims.articles.metadata import split_title
from newsclaims.articles.outlets import outlet_candidates
from newsclaims.articles.published import published_candidates
from newsclaims.articles.titles import title_candidates

RIDGE = {"title": 0.2, "published": 0.3, "byline": 0.3, "outlet": 2.0}
"""Strength of the pull of each weight to nought."""

NOTHING = -3.0
"""What speaks for a candidate of which nothing holds that is known, before any is seen: it is none."""

Example = tuple[str, Sequence[Candidate], Sequence[bool], float]
"""A page's outlet, the candidates for one thing, which of them are right, and how much the page counts."""

BARE = 1.0
"""How much an article with a short header counts beside a page."""

HEAD = """\
# How a page's headline (title), day (published), byline and outlet are chosen: the weights of a conditional logit over
# candidates and none, fitted by `training/candidate_weights.py` on {pages} pages of {outlets} outlets (test
# pages of fundus and of mozilla/readability, and written ones), on their articles with a short header, on the seeds and
# on pages of ours.
# of       what is chosen
# feature  its name in `articles/titles.py`, `published.py`, `bylines.py` or `outlets.py`; "always" speaks against none
# weight   what one unit of it adds to a candidate's score
of\tfeature\tweight
"""


def benchmark() -> ModuleType:
    """Give `benchmarks/pages.py`, whose measures and split count."""
    spec = spec_from_file_location("pages", Path(__file__).parents[1] / "benchmarks" / "pages.py")
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def bare(gold: dict[str, Any]) -> Iterator[str]:
    """Give headers as people type them above the article of a page."""
    title, byline, day = gold["title"], gold["byline"], gold["date"]
    when = f"{date.fromisoformat(day):%B %d, %Y}" if day else ""
    by = "By " + " and ".join(byline) if byline else ""
    for header in (
        (title, by, when),
        (title, when, by),
        (when, title, by),
        (gold["outlet"], title, f"{by} | {when}"),
    ):
        yield "\n\n".join([*(line for line in header if line and line.strip(" |")), *gold["body"]])
    below = f"This article was first published on {when}" if when else ""
    outlet = gold["outlet"] or ""
    for last in (below, f"Published by {outlet}", f"© 2021 {outlet}. All rights reserved."):
        if not last.startswith("Published by") or outlet:
            yield "\n\n".join([*(line for line in (title, by) if line), *gold["body"], last])


def sets(
    measures: ModuleType, text: str, gold: dict[str, Any]
) -> dict[str, tuple[list[Candidate], list[bool]]]:
    """Give of what is to be chosen: the candidates' features, and which are right (all wrong: none is)."""
    page, first = told_apart(text)
    if first is None:
        return {}
    titles = title_candidates(page, first)
    wanted = measures.titles(gold["title"]) if gold.get("title") else set()
    right = [bool(wanted & measures.titles(one.value)) for one in titles]
    # The rest is fitted below the right headline, or below the rules'.
    chosen = next((one for one, is_right in zip(titles, right, strict=True) if is_right), None)
    chosen = chosen or next((one for one in titles if one.features["by rule"]), None)
    label_header(page, first, Choice(chosen, 1.0) if chosen else None)
    _, suffix = split_title(text, page)
    days = published_candidates(page)
    names = byline_candidates(page)
    outlets = outlet_candidates(text, page, suffix)
    found: dict[str, tuple[list[Candidate], list[bool]]] = {}
    if any(right):  # else it is printed in other words than the gold's
        found["title"] = titles, right
    if gold.get("date"):
        found["published"] = days, [one.value == gold["date"] for one in days]
    if gold.get("byline"):
        people = measures.people(gold["byline"])
        found["byline"] = names, [measures.people(one.value.split("; ")) == people for one in names]
    if gold.get("outlet"):
        want = measures.site(gold["outlet"])
        ours = [measures.site(one.value) for one in outlets]
        same = [name == want for name in ours]
        near = [len(name) > 2 and (name in want or want in name) for name in ours]
        found["outlet"] = outlets, same if any(same) else near
    return found


def fit(
    examples: Sequence[tuple[Sequence[Candidate], Sequence[bool], float]], names: Sequence[str], ridge: float
) -> dict[str, float]:
    """Give the weights: gradient ascent (Adam) on the log likelihood of the right ones or none, less the ridge."""
    index = {name: at for at, name in enumerate(names)}
    rows: list[Any] = []
    starts: list[int] = []
    targets: list[bool] = []
    counts: list[float] = []
    for candidates, right, weight in examples:
        starts.append(len(rows))
        rows.append(np.zeros(len(names)))  # none
        targets.append(not any(right))
        for one, is_right in zip(candidates, right, strict=True):
            row = np.zeros(len(names))
            for name, value in one.features.items():
                row[index[name]] = value
            row[index["always"]] = 1
            rows.append(row)
            targets.append(is_right)
        counts.append(weight)
    x, target = np.array(rows, float), np.array(targets)
    which = np.repeat(np.arange(len(starts)), np.diff([*starts, len(rows)]))
    count = np.array(counts)[which]
    prior = np.where(np.array(names) == "always", NOTHING, 0.0)
    beta, mean, square = np.zeros(len(names)), np.zeros(len(names)), np.zeros(len(names))

    def shares(score: Any, keep: Any) -> Any:
        sizes = np.exp(score) * keep
        return sizes / np.bincount(which, sizes)[which]

    for step in range(1, 1501):
        score = x @ beta
        score -= np.maximum.reduceat(score, starts)[which]
        score = np.maximum(score, -60)
        gradient = x.T @ (count * (shares(score, target) - shares(score, 1))) - ridge * (beta - prior)
        mean, square = 0.9 * mean + 0.1 * gradient, 0.999 * square + 0.001 * gradient**2
        beta += 0.05 * (mean / (1 - 0.9**step)) / (np.sqrt(square / (1 - 0.999**step)) + 1e-8)
    return dict(zip(names, beta, strict=True))


def chosen(candidates: Sequence[Candidate], known: dict[str, float]) -> tuple[str, float]:
    """Give the likeliest value and its probability."""
    sizes = [
        np.exp(known["always"] + sum(known[k] * v for k, v in one.features.items())) for one in candidates
    ]
    by_value: dict[str, float] = {}
    for one, size in zip(candidates, sizes, strict=True):
        by_value[one.value.casefold()] = by_value.get(one.value.casefold(), 0) + size / (1 + sum(sizes))
    return max(by_value.items(), key=lambda item: item[1], default=("", 0))


def part_of(outlet: str, folds: int) -> int:
    """Give the fold of an outlet."""
    return int(hashlib.md5(outlet.encode()).hexdigest(), 16) % folds


def report(of: str, examples: Sequence[Example], names: Sequence[str], folds: int) -> None:
    """Print what is chosen on outlets that the weights weren't fitted on."""
    told = []
    for fold in range(folds):
        known = fit([one[1:] for one in examples if part_of(one[0], folds) != fold], names, RIDGE[of])
        for outlet, candidates, right, count in examples:
            if count == 1 and part_of(outlet, folds) == fold and outlet not in ("seeds", "invented"):
                value, sure = chosen(candidates, known)
                good = any(
                    ok and one.value.casefold() == value for one, ok in zip(candidates, right, strict=True)
                )
                told.append((sure, good, any(right)))
    for least in (0, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9):
        given = [one for one in told if one[0] >= least]
        good_ones, possible = sum(good for _, good, _ in given), sum(can for _, _, can in told)
        line = f"least {least}: right {good_ones} wrong {len(given) - good_ones} possible {possible} of {len(told)}"
        print(of, line, file=sys.stderr)


def main() -> None:
    """Fit, and print the table."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("pages", type=Path, nargs="+", help="folders and files of pages")
    parser.add_argument("--seeds", type=Path)
    parser.add_argument("--invented", type=Path, help="tests/gold/pages/pages.jsonl")
    parser.add_argument("--folds", type=int, default=0)
    arguments = parser.parse_args()
    measures = benchmark()
    examples: dict[str, list[Example]] = {"title": [], "published": [], "byline": [], "outlet": []}
    outlets: set[str] = set()
    pages = [page for folder in arguments.pages for page in measures.pages(folder, "build")]
    for page in pages:
        outlet = measures.site(page.gold["outlet"] or page.name)
        outlets.add(outlet)
        texts = (
            [(page.text, 1.0), *((text, BARE / 7) for text in bare(page.gold))] if page.gold["body"] else []
        )
        for text, count in texts:
            for of, (candidates, right) in sets(measures, text, page.gold).items():
                examples[of].append((outlet, candidates, right, count))
    for line in arguments.seeds.read_text("utf-8").splitlines() if arguments.seeds else ():
        article = json.loads(line)["article"]
        gold = {"title": article["title"], "date": article["published"], "byline": article["byline"],
                "outlet": article["outlet"]}  # fmt: skip
        for of, (candidates, right) in sets(measures, article["text"], gold).items():
            examples[of].append(("seeds", candidates, right, 1.0))
    for line in arguments.invented.read_text("utf-8").splitlines() if arguments.invented else ():
        page = json.loads(line)
        if page["half"] == "seen" and page["form"] == "text":
            gold = page["expect"] | {"date": page["expect"]["published"]}
            for of, (candidates, right) in sets(measures, page["text"], gold).items():
                examples[of].append(("invented", candidates, right, 1.0))
    sys.stdout.write(HEAD.format(pages=len(pages), outlets=len(outlets)))
    for of, told in examples.items():
        names = [
            "always",
            *dict.fromkeys(
                name for _, candidates, _, _ in told for one in candidates for name in one.features
            ),
        ]
        if arguments.folds:
            report(of, told, names, arguments.folds)
        known = fit([one[1:] for one in told], names, RIDGE[of])
        for name in names:
            print(f"{of}\t{name}\t{known[name]:.3f}")


if __name__ == "__main__":
    main()
