"""Fit how likely a quote is right that a rule found: its share on a corpus that is annotated, with a source or without.

    python training/quote_confidence.py TRAIN.jsonl [--check DEV.jsonl] > quote_confidence.tsv

It is the confidence of what no judge weighs: all quotes by rule alone, and beside the tagger those that neither
explains. A rule with few quotes is drawn to the share of all. Right is what `benchmarks/quotes.py` counts end to end.
With `--check`, the expected calibration error on another corpus goes to standard error.
"""

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from types import ModuleType
from typing import Any

from quote_weights import benchmark
from spacy.language import Language

from newsclaims import pipeline
from newsclaims.components.quotes.component import find_quotes
from newsclaims.evaluation.attributions import parts, right_ones
from newsclaims.evaluation.calibration import calibration_error
from newsclaims.rules import in_words

Row = tuple[str, bool, bool]
"""A quote's rule, whether it has a source, and whether it is right."""

PULL = 4
"""Quotes that the share of all counts for, beside those of a rule."""

HEAD = """\
# How likely a quote is right that a rule found, content and source, where no judge weighs it: the share right on
# {articles} articles of PolNeAR (Newell, Margolin and Ruths, LREC 2018), fitted by `training/quote_confidence.py`.
# rule: see rules.tsv; sourced: whether it has a source, yes or no; quotes: how many there were
rule\tsourced\tconfidence\tquotes
"""


def read(measures: ModuleType, nlp: Language, articles: Sequence[dict[str, Any]]) -> Iterator[Row]:
    """Give for each quote by rule alone its rule, whether it has a source, and whether it is right."""
    for at in range(0, len(articles), measures.TURN):
        some = articles[at : at + measures.TURN]
        docs = measures.parsed(nlp, [article["text"] for article in some])[0]
        for doc, article in zip(docs, some, strict=True):
            quotes = find_quotes(doc)
            ours = [parts(quote) for quote in quotes]
            right = right_ones(doc.text, article["attributions"], ours)
            for quote, truth in zip(quotes, right, strict=True):
                yield quote.rule or "", quote.source is not None, truth


def fitted(rows: Iterable[Row]) -> dict[tuple[str, bool], tuple[float, int]]:
    """Give for each rule, with a source and without, the share that is right, and of how many."""
    number: Counter[object] = Counter()
    right: Counter[object] = Counter()
    for rule, sourced, truth in rows:
        for key in ((rule, sourced), sourced):
            number[key] += 1
            right[key] += truth
    return {
        (rule, sourced): (
            (right[rule, sourced] + PULL * right[sourced] / max(number[sourced], 1))
            / (number[rule, sourced] + PULL),
            number[rule, sourced],
        )
        for rule in in_words()["quote"]
        for sourced in (True, False)
    }


def main() -> None:
    """Write the table to standard output."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--check", type=Path, help="another corpus, to tell the calibration error on")
    parser.add_argument("--limit", type=int, help="only the first N articles")
    given = parser.parse_args()
    measures = benchmark()
    nlp = pipeline.load(fast=True)
    for name in pipeline.COMPONENTS:
        nlp.remove_pipe(f"newsclaims_{name}")
    articles = [json.loads(line) for line in given.corpus.read_text("utf-8").splitlines()][: given.limit]
    table = fitted(read(measures, nlp, articles))
    sys.stdout.write(HEAD.format(articles=len(articles)))
    for (rule, sourced), (share, number) in table.items():
        sys.stdout.write(f"{rule}\t{'yes' if sourced else 'no'}\t{share:.2f}\t{number}\n")
    if given.check:
        others = [json.loads(line) for line in given.check.read_text("utf-8").splitlines()]
        told = [(table[rule, sourced][0], truth) for rule, sourced, truth in read(measures, nlp, others)]
        sys.stderr.write(f"expected calibration error: {calibration_error(told):.3f}\n")


if __name__ == "__main__":
    main()
