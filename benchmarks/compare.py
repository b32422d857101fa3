"""How long `newsclaims compare` takes over many articles: those of a file of records, copied with other identities.

    python benchmarks/compare.py RECORDS.jsonl [ARTICLES]

Every copy has amounts of its own, but for one in ten articles, which print the same ones as others of their day.
"""

import json
import random
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from newsclaims.linking import stored
from newsclaims.query import FigureFilter
from newsclaims.query.comparing_figures import same_figures
from newsclaims.records import ArticleRecord
from newsclaims.store import Store


def copied(record: dict[str, Any], number: int, drawn: random.Random) -> ArticleRecord:
    """Give the record as another article's, published on one of 2,000 days."""
    one = json.loads(json.dumps(record))
    article = one["article"]
    article["id"] = f"{number:016x}"
    article["source"] = f"{number}.txt"
    article["sources"] = [article["source"]]
    article["published"] = f"{2015 + number % 10}-{drawn.randint(1, 12):02}-{drawn.randint(1, 28):02}"
    for figure in one["figures"]:
        if drawn.random() < 0.9 and isinstance(figure["value"], int):
            figure["value"] += drawn.randint(1, 10**6)
    return ArticleRecord.model_validate(one)


def main(records: Path, articles: int) -> None:
    """Make the store, and print how long comparing takes and what it finds."""
    lines = [json.loads(line) for line in records.read_text(encoding="utf-8").splitlines()]
    drawn = random.Random(1)
    with (
        tempfile.TemporaryDirectory() as folder,
        Store.open(Path(folder) / "many.db", create=True) as store,
    ):
        for number in range(articles):
            store.add(copied(lines[number % len(lines)], number, drawn))
        stored.see(store)
        started = time.perf_counter()
        found = sum(1 for _ in same_figures(store, FigureFilter()))
        print(f"{articles:,} articles: {found:,} pairs in {time.perf_counter() - started:.1f} s")


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 10_000)
