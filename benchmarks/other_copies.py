#!/usr/bin/env python3
"""How well other libraries tell near copies, beside rensa, which is used: datasketch, trafilatura's Simhash, rapidfuzz.

    pip install datasketch rapidfuzz
    benchmarks/other_copies.py PAGES [--articles 10000]

The pairs are those of `copies.py`. Each library gets the threshold at which it finds most while 98 of 100 that it takes
for copies are. Then those with an index look for the copies, one in ten, among articles of 600 runs by chance, as they
are kept in a SQLite file, each in a process of its own: what that takes of processor and memory.
"""

from __future__ import annotations

import argparse
import multiprocessing
import random
import resource
import sqlite3
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
from copies import Made, made_of, stories_of
from datasketch import MinHash, MinHashLSH
from rapidfuzz import fuzz
from rensa import RMinHash
from trafilatura.deduplication import Simhash

from newsclaims.query.near_copies import BANDS, LEAST, near_copies
from newsclaims.store.sketches import HASHES, Sketch, packed, runs_of, sketch, unpacked

PRECISION = 0.98
ROWS = HASHES // BANDS


def by_datasketch(text: str) -> tuple[int, MinHash]:
    """Give the MinHash of a text's runs, and how many they are."""
    runs = runs_of(text)
    hashes = MinHash(HASHES)
    hashes.update_batch([run.encode() for run in runs])
    return len(runs), hashes


def shared(one: tuple[int, Any], other: tuple[int, Any]) -> float:
    """Give the share of the shorter text that both have, from how alike their MinHashes are."""
    alike: float = one[1].jaccard(other[1])
    return alike * (one[0] + other[0]) / (1 + alike) / max(1, min(one[0], other[0]))


WAYS: dict[str, tuple[Callable[[str], Any], Callable[[Any, Any], float]]] = {
    "rensa, R-MinHash": (sketch, shared),
    "datasketch, MinHash": (by_datasketch, shared),
    "trafilatura, Simhash": (Simhash, lambda one, other: one.similarity(other)),
    "rapidfuzz over words": (str.lower, fuzz.token_set_ratio),
    "rapidfuzz over runs": (
        lambda text: " ".join(run.replace(" ", "") for run in runs_of(text)),
        fuzz.token_set_ratio,
    ),
}


def judge(name: str, pairs: list[Made]) -> None:
    """Print what one of the ways finds of the pairs, and what it takes."""
    make, alike = WAYS[name]
    began = time.process_time()
    made = {text: make(text) for text in {text for pair in pairs for text in pair[1:]}}
    read = time.process_time() - began
    right = [alike(made[pair.original], made[pair.copy]) for pair in pairs]
    wrong = [alike(made[pair.other], made[pair.copy]) for pair in pairs]
    compared = time.process_time() - began - read
    recall = precision = threshold = 0.0
    for least in sorted(set(right)):
        hits, misses = sum(one >= least for one in right), sum(one >= least for one in wrong)
        if hits / (hits + misses) >= PRECISION and hits / len(right) > recall:
            recall, precision, threshold = hits / len(right), hits / (hits + misses), least
    print(
        f"{name:24} recall {recall:.3f} precision {precision:.3f} from {threshold:.2f} on, "
        f"{1000 * read / len(made):.2f} ms a text, {1e6 * compared / len(pairs) / 2:.0f} µs a pair"
    )


def articles(number: int) -> Iterator[list[str]]:
    """Give runs by chance, and behind each nine texts the half of the ninth."""
    chance = random.Random(18)
    text: list[str] = []
    for at in range(number):
        text = text[:300] if at % 10 == 9 else [str(chance.getrandbits(62)) for _ in range(600)]
        yield text


def among_rensas(file: Path, number: int) -> float:
    """Find the copies as the store does."""
    store = sqlite3.connect(file)
    store.execute("CREATE TABLE kept (at INTEGER PRIMARY KEY, runs INTEGER, hashes BLOB)")
    for at, text in enumerate(articles(number)):
        hashes = RMinHash(num_perm=HASHES, seed=1)
        hashes.update(text)
        store.execute("INSERT INTO kept VALUES (?, ?, ?)", (at, len(text), packed(Sketch(len(text), hashes))))
    began = time.process_time()
    kept = store.execute("SELECT runs, hashes FROM kept ORDER BY at")
    return told("rensa", sum(1 for _ in near_copies(unpacked(*row) for row in kept)), number, began)


def among_datasketches(file: Path, number: int) -> float:
    """Find the copies by an index of the same bands over MinHashes that are kept."""
    store = sqlite3.connect(file)
    store.execute("CREATE TABLE kept (at INTEGER PRIMARY KEY, runs INTEGER, hashes BLOB)")
    plain = MinHash(HASHES)
    for at, text in enumerate(articles(number)):
        hashes = MinHash(HASHES, permutations=plain.permutations, scheme=plain.scheme)
        hashes.update_batch([run.encode() for run in text])
        blob = hashes.hashvalues.astype(np.uint32).tobytes()
        store.execute("INSERT INTO kept VALUES (?, ?, ?)", (at, len(text), blob))
    began = time.process_time()
    index = MinHashLSH(num_perm=HASHES, params=(BANDS, ROWS))
    kept: list[tuple[int, MinHash]] = []
    found = 0
    for at, runs, blob in store.execute("SELECT at, runs, hashes FROM kept ORDER BY at"):
        values = np.frombuffer(blob, np.uint32).astype(plain.hashvalues.dtype)
        one = runs, MinHash(hashvalues=values, permutations=plain.permutations, scheme=plain.scheme)
        found += sum(shared(kept[other], one) >= LEAST for other in index.query(one[1]))
        index.insert(at, one[1])
        kept.append(one)
    return told("datasketch", found, number, began)


def told(name: str, found: int, number: int, began: float) -> float:
    """Print what an index found of the copies, and what that took."""
    seconds = time.process_time() - began
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(
        f"{name:24} {found} of {number // 10} copies among {number}: {seconds:.1f} s, {peak:.0f} MB at most"
    )
    return seconds


def main() -> int:
    """Read the command line, and print what each finds."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("pages", type=Path, metavar="PAGES")
    parser.add_argument("--articles", type=int, default=10_000)
    given = parser.parse_args()
    pairs = list(made_of(stories_of(given.pages), random.Random(18)))
    for name in WAYS:
        judge(name, pairs)
    for find in (among_rensas, among_datasketches):
        with tempfile.TemporaryDirectory() as folder, multiprocessing.get_context("spawn").Pool(1) as one:
            one.apply(find, (Path(folder, "kept.db"), given.articles))
    return 0


if __name__ == "__main__":
    sys.exit(main())
