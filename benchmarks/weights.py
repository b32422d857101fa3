#!/usr/bin/env python3
"""How far the weights of claims agree with two readers who marked them apart.

    benchmarks/weights.py PAGES

PAGES holds the `gold.jsonl` of ../shared/corpora/pages. Prints Spearman's rank correlation of `claims --sort weight`
with each reader and with the mean of both, that of the readers, and how many of the claims that `--checkable` keeps
they would have noted (a mean of 2.5 or more), against all claims. A claim that is extracted otherwise than when it was
marked isn't counted, and told.
"""

from __future__ import annotations

import argparse
import csv
import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from statistics import correlation

from newsclaims import query
from newsclaims.articles import from_text
from newsclaims.extraction import extract_all
from newsclaims.query import ClaimFilter
from newsclaims.records import Article
from newsclaims.store import Store

MARKS = Path(__file__).parents[1] / "tests/gold/weights/marks.tsv"
NOTED = 2.5

Place = tuple[str, int, int]


def marks() -> dict[Place, tuple[float, float]]:
    """Give both readers' marks by article and place."""
    with MARKS.open(encoding="utf-8") as file:
        rows = csv.DictReader(file, delimiter="\t")
        return {
            (row["article"], int(row["start"]), int(row["end"])): (float(row["first"]), float(row["second"]))
            for row in rows
        }


def articles(pages: Path, names: set[str]) -> Iterator[Article]:
    """Give the marked articles: title and body."""
    for line in (pages / "gold.jsonl").open(encoding="utf-8"):
        page = json.loads(line)
        if page["name"] in names:
            text = "\n\n".join([page["title"] or "", *page["body"]])
            yield from_text(text, source=page["name"], published=(page.get("date") or "")[:10] or None)


def main() -> int:
    """Read the command line, extract, compare and print."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("pages", type=Path, metavar="PAGES")
    pages = parser.parse_args().pages
    marked = marks()
    with Store.open(Path(":memory:"), create=True) as store:
        for _, record in extract_all(articles(pages, {name for name, _, _ in marked})):
            if not isinstance(record, Exception):
                store.add(record)
        rows = {(row.path, row.start, row.end): row for row in query.claims(store, ClaimFilter(mode=None))}
        kept = {
            (row.path, row.start, row.end)
            for row in query.claims(store, ClaimFilter(mode=None, checkable=True))
        }
    found = [place for place in marked if place in rows]
    first, second = ([marked[place][reader] for place in found] for reader in (0, 1))
    both = [(one + other) / 2 for one, other in zip(first, second, strict=True)]
    weights = [rows[place].weight for place in found]
    print(f"{len(found)} of {len(marked)} marked claims are extracted as they were")
    for name, values in (("first reader", first), ("second reader", second), ("mean of both", both)):
        print(f"weight and {name:13} {spearman(weights, values):.2f}")
    print(f"the readers              {spearman(first, second):.2f}")
    noted = {place for place, mean in zip(found, both, strict=True) if mean >= NOTED}
    among = [place for place in found if place in kept]
    print(
        f"to be noted: {len(noted)} of {len(found)}; of the checkable {len(noted & set(among))} of {len(among)}"
    )
    return 0


def spearman(one: Sequence[float], other: Sequence[float]) -> float:
    """Give Spearman's rank correlation; equal values share their mean rank."""
    return correlation(_ranks(one), _ranks(other))


def _ranks(values: Sequence[float]) -> list[float]:
    order = sorted(values)
    return [order.index(value) + (order.count(value) - 1) / 2 for value in values]


if __name__ == "__main__":
    sys.exit(main())
