"""How long the processor takes to `newsclaims compare` many articles: those of a file of records, copied with changes.

    python benchmarks/compare.py RECORDS.jsonl [ARTICLES]

Every copy has amounts of its own, but for one in ten, and of its common words one in three is another one of the same
length, so that the spans stay where they are: names, and what is said of whom, are those of the corpus. The copies are
published on the days of a year.
"""

import gc
import json
import random
import re
import sys
import tempfile
import time
from collections import Counter, defaultdict
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from newsclaims.claim_records import Insertion, with_insertions
from newsclaims.cli import SELDOM
from newsclaims.grounding import Span
from newsclaims.linking import stored
from newsclaims.query.comparisons import comparisons
from newsclaims.records import ArticleRecord
from newsclaims.store import Store

WORD = re.compile(r"\b[a-z]{4,}\b")


def copied(
    record: dict[str, Any], number: int, words: dict[int, list[str]], drawn: random.Random
) -> ArticleRecord:
    """Give the record as another article's."""
    one = json.loads(json.dumps(record))
    article = one["article"]
    article["text"] = WORD.sub(
        lambda word: drawn.choice(words[len(word[0])]) if drawn.random() < 0.33 else word[0], article["text"]
    )
    article["id"] = f"{number:016x}"
    article["source"] = f"{number}.txt"
    article["sources"] = [article["source"]]
    article["published"] = str(date(2025, 1, 1) + timedelta(days=drawn.randrange(365)))
    for figure in one["figures"]:
        if drawn.random() < 0.9 and isinstance(figure["value"], int):
            figure["value"] += drawn.randint(1, 10**6)
    ground(one, article["text"])
    for claim in one["claims"]:
        claim["reading"] = with_insertions(
            Span.model_validate(claim["printed"]), map(Insertion.model_validate, claim["insertions"])
        )
    return ArticleRecord.model_validate(one)


def ground(part: Any, text: str) -> None:
    """Let every span of a record say what is printed there now."""
    if isinstance(part, dict):
        if {"start", "end", "text"} <= part.keys():
            part["text"] = text[part["start"] : part["end"]]
        part = list(part.values())
    if isinstance(part, list):
        for one in part:
            ground(one, text)


def main(records: Path, articles: int) -> None:
    """Make the store, and print how long comparing takes and what it finds."""
    lines = [json.loads(line) for line in records.read_text(encoding="utf-8").splitlines()]
    words = defaultdict(list)
    for line in lines:
        for word in WORD.findall(line["article"]["text"]):
            words[len(word)].append(word)
    drawn = random.Random(1)
    with (
        tempfile.TemporaryDirectory() as folder,
        Store.open(Path(folder) / "many.db", create=True) as store,
    ):
        for number in range(articles):
            store.add(copied(lines[number % len(lines)], number, words, drawn))
        stored.refresh(store)
        gc.set_threshold(SELDOM)  # as the command does
        started = time.process_time()
        found = Counter(row.kind for row in comparisons(store))
        print(f"{articles:,} articles: {time.process_time() - started:.1f} s; {dict(found)}")


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 10_000)
