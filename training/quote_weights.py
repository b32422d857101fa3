"""Fit the weights by which a proposed quote is judged: a logistic regression, by Newton's method.

    python training/quote_weights.py DEV.jsonl [--folds 6] > quote_weights.tsv

The corpus must be one that the tagger hasn't read, or its probabilities are too good: PolNeAR's dev split. What rules
and tagger propose is right if its content overlaps that of an annotated attribution by half of both (letters and
digits), and its source that attribution's. With `--folds`, the end to end F1 on articles that the weights weren't
fitted on goes to standard error, and the expected calibration error of the confidence.
"""

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType
from typing import Any

import numpy as np

from newsclaims import pipeline
from newsclaims.components.quotes.choosing import Proposal, chosen, proposals
from newsclaims.components.quotes.component import assemble, propose
from newsclaims.components.quotes.cues import find_cues
from newsclaims.components.quotes.judgement import LEAST, MEANINGS, features, probability
from newsclaims.components.quotes.layout import Layout
from newsclaims.components.quotes.tagger_candidates import tagged_candidates
from newsclaims.components.tagger import Tagger, tagger
from newsclaims.components.tagger.decode import Reading
from newsclaims.evaluation.attributions import counted, letters, parts, rates, right_ones, right_source
from newsclaims.evaluation.calibration import calibration_error

Row = tuple[dict[str, float], bool]
"""The features of a proposal, and whether it is right."""

RIDGE = 2.0
"""Strength of the pull of each weight to nought, on standardised features."""

HEAD = """\
# How a proposed quote is judged: a logistic regression's weights, fitted by `training/quote_weights.py` on {articles}
# articles of PolNeAR's dev split (Newell, Margolin and Ruths, LREC 2018), {rows} proposals, {right} of them right.
# The tagger that proposed: version {version}, {sha256}
# feature  its name in `components/quotes/judgement.py`
# weight   what one unit of it adds to the log odds that content and source are right
# meaning  what it says of a proposal
feature\tweight\tmeaning
"""


def benchmark() -> ModuleType:
    """Give `benchmarks/quotes.py`, which parses a corpus."""
    spec = spec_from_file_location("quotes", Path(__file__).parents[1] / "benchmarks" / "quotes.py")
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def proposed(layout: Layout, reading: Reading) -> list[Proposal]:
    """Give what rules and tagger propose in an article."""
    cues = {cue.head.i: cue for cue in find_cues(layout)}
    return proposals(layout, propose(layout, cues), tagged_candidates(layout, reading.attributions, cues))


def judged(layout: Layout, article: dict[str, Any], reading: Reading) -> Iterator[Row]:
    """Give the features of each proposal in an article, and whether it is right."""
    text = layout.text
    gold = [(letters(text, one["content"]), one["source"]) for one in article["attributions"]]
    for proposal in proposed(layout, reading):
        mine = letters(text, proposal.candidate.content)
        shares = [(len(mine & letters) / max(len(mine | letters), 1), source) for letters, source in gold]
        share, source = max(shares, key=lambda pair: pair[0], default=(0.0, []))
        ours = [proposal.candidate.source] if proposal.candidate.source else []
        yield features(layout, reading, proposal), share >= 0.5 and right_source(text, source, ours)


def fitted(rows: Sequence[Row]) -> dict[str, float]:
    """Give the weight of each feature, from rows of features and truth."""
    table = np.array([[1.0, *(found[name] for name in list(MEANINGS)[1:])] for found, _ in rows])
    right = np.array([float(truth) for _, truth in rows])
    mean, spread = table.mean(0), table.std(0)
    mean[0], spread[0] = 0.0, 1.0
    spread[spread == 0] = 1.0
    scaled = (table - mean) / spread
    weights = np.zeros(table.shape[1])
    for _ in range(30):
        likely = 1 / (1 + np.exp(-scaled @ weights))
        slope = scaled.T @ (right - likely) - RIDGE * weights
        curve = (scaled.T * (likely * (1 - likely))) @ scaled + RIDGE * np.eye(len(weights))
        weights += np.linalg.solve(curve, slope)
    weights /= spread
    weights[0] -= weights[1:] @ mean[1:]
    return dict(zip(MEANINGS, weights.tolist(), strict=True))


def written(rows: Sequence[Row], articles: int, model: dict[str, Any]) -> str:
    """Give the table of weights, which names the tagger that it is fitted to, as its `model.json` does."""
    right = sum(truth for _, truth in rows)
    tagger = {"version": model["version"], "sha256": model["sha256"]["tagger.onnx"]}
    lines = [HEAD.format(articles=articles, rows=len(rows), right=right, **tagger)]
    for name, weight in fitted(rows).items():
        lines.append(f"{name}\t{weight:.2f}\t{MEANINGS[name]}\n")
    return "".join(lines)


def held_out(
    read: Sequence[tuple[Layout, dict[str, Any], Reading]],
    rows: Sequence[Sequence[Row]],
    folds: int,
) -> tuple[str, float]:
    """Give the rates end to end of articles by the weights of all others, fold by fold, and the calibration error."""
    total: Counter[str] = Counter()
    told: list[tuple[float, bool]] = []
    for fold in range(folds):
        weights = fitted([row for i, found in enumerate(rows) if i % folds != fold for row in found])
        for layout, article, reading in read[fold::folds]:
            weighed = [(one, probability(layout, reading, one, weights)) for one in proposed(layout, reading)]
            found = assemble(layout, chosen(weighed, LEAST))
            quotes = [parts(quote) for quote in found]
            total.update(counted(layout.doc, article["attributions"], quotes, None)["all"])
            right = right_ones(layout.text, article["attributions"], quotes)
            told += zip((quote.confidence for quote in found), right, strict=True)
    return " / ".join(f"{rate:.1f}" for rate in rates(total, "end to end")), calibration_error(told)


def main() -> None:
    """Write the table to standard output."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("corpus", type=Path)
    parser.add_argument(
        "--model", type=Path, help="folder of the tagger's weights; default: the packaged ones"
    )
    parser.add_argument("--folds", type=int, help="also score by cross-validation in that many folds")
    given = parser.parse_args()
    articles = [json.loads(line) for line in given.corpus.read_text("utf-8").splitlines()]
    reader = Tagger(given.model) if given.model else tagger()
    nlp = pipeline.load()
    for name in pipeline.COMPONENTS:
        nlp.remove_pipe(f"newsclaims_{name}")
    docs = benchmark().parsed(nlp, [article["text"] for article in articles])[0]
    read = []
    for doc, article in zip(docs, articles, strict=True):
        layout = Layout(doc)
        read.append((layout, article, reader.read(layout.text, layout.lines)))
    rows = [list(judged(*one)) for one in read]
    sys.stdout.write(written([row for found in rows for row in found], len(articles), reader.description))
    if given.folds:
        told, error = held_out(read, rows, given.folds)
        sys.stderr.write(f"end to end P / R / F, all attributions: {told}\n")
        sys.stderr.write(f"expected calibration error: {error:.3f}\n")


if __name__ == "__main__":
    main()
