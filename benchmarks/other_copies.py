#!/usr/bin/env python3
"""How well other libraries tell near copies, beside ours: datasketch, trafilatura's Simhash, rapidfuzz.

    pip install datasketch rapidfuzz
    benchmarks/other_copies.py PAGES [--articles 10000]

The pairs are those of `copies.py`. Each library gets the threshold at which it finds most while 98 of 100 that it takes
for copies are. Then those with an index look for the copies, one in ten, among articles of 600 shingles by chance, as
they are kept in a SQLite file, each in a process of its own: what that takes of processor and memory.
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
from typing import Any, NamedTuple

import numpy as np
from copies import Made, made_of, stories_of
from datasketch import MinHash, MinHashLSH
from rapidfuzz import fuzz
from trafilatura.deduplication import Simhash

from newsclaims.query.near_copies import LEAST, contained, near_copies
from newsclaims.store.shingles import Shingles, is_sampled, shingles

PRECISION = 0.98
BANDS = 32
"""Of so many hashes one must be the same: of two stories that share a tenth 97 in 100 are looked at."""


class Sketch(NamedTuple):
    """A text's MinHash, and how many shingles it was made of."""

    hashes: MinHash
    size: int


def sketch(text: str) -> Sketch:
    """Give the MinHash of our shingles of a text."""
    found = shingles(text)
    hashes = MinHash()
    hashes.update_batch([shingle.tobytes() for shingle in found])
    return Sketch(hashes, len(found))


def shared(one: Sketch, other: Sketch) -> float:
    """Give the share of the shorter text that both have, from how alike their MinHashes are."""
    alike: float = one.hashes.jaccard(other.hashes)
    return alike * (one.size + other.size) / (1 + alike) / max(1, min(one.size, other.size))


def words_of(text: str) -> str:
    """Give a text's shingles as words, for what compares words."""
    return " ".join(map(str, shingles(text).tolist()))


WAYS: dict[str, tuple[Callable[[str], Any], Callable[[Any, Any], float]]] = {
    "ours": (shingles, contained),
    "datasketch, MinHash": (sketch, shared),
    "trafilatura, Simhash": (Simhash, lambda one, other: one.similarity(other)),
    "rapidfuzz over words": (str.lower, fuzz.token_set_ratio),
    "rapidfuzz over shingles": (words_of, fuzz.token_set_ratio),
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


def articles(number: int) -> Iterator[Shingles]:
    """Give shingles by chance, and behind each nine texts the half of the ninth."""
    chance = np.random.default_rng(18)
    text = np.zeros(0, np.uint64)
    for at in range(number):
        text = text[:300] if at % 10 == 9 else chance.integers(0, 1 << 62, 600, dtype=np.uint64)
        yield text


def by_ours(file: Path, number: int) -> float:
    """Find the copies as the store does, of which all samples are held and the rest is read where it is asked for."""
    store = sqlite3.connect(file)
    store.execute("CREATE TABLE kept (at INTEGER PRIMARY KEY, sample BLOB, rest BLOB)")
    for at, text in enumerate(articles(number)):
        sampled = is_sampled(text)
        store.execute(
            "INSERT INTO kept VALUES (?, ?, ?)", (at, text[sampled].tobytes(), text[~sampled].tobytes())
        )
    began = time.process_time()
    samples = [
        np.frombuffer(blob, np.uint64) for (blob,) in store.execute("SELECT sample FROM kept ORDER BY at")
    ]

    def whole(at: int) -> Shingles:
        blobs = store.execute("SELECT sample, rest FROM kept WHERE at = ?", (at,)).fetchone()
        return np.concatenate([np.frombuffer(blob, np.uint64) for blob in blobs])

    return told("ours", sum(1 for _ in near_copies(samples, whole)), number, began)


def by_datasketch(file: Path, number: int) -> float:
    """Find the copies by an LSH index over MinHashes that are kept; these are made by a cheaper hash than its own."""
    store = sqlite3.connect(file)
    store.execute("CREATE TABLE kept (at INTEGER PRIMARY KEY, size INTEGER, hashes BLOB)")
    chance = np.random.default_rng(5)
    factors, terms = (chance.integers(0, 1 << 61, 128, dtype=np.uint64) | np.uint64(1) for _ in range(2))
    for at, text in enumerate(articles(number)):
        least = ((text[:, None] * factors + terms) >> np.uint64(33)).min(axis=0).astype(np.uint32)
        store.execute("INSERT INTO kept VALUES (?, ?, ?)", (at, len(text), least.tobytes()))
    began = time.process_time()
    index, plain = MinHashLSH(num_perm=128, params=(BANDS, 1)), MinHash()
    kept: list[Sketch] = []
    found = 0
    for at, size, blob in store.execute("SELECT at, size, hashes FROM kept ORDER BY at"):
        hashes = np.frombuffer(blob, np.uint32)
        one = Sketch(MinHash(hashvalues=hashes, permutations=plain.permutations, scheme=plain.scheme), size)
        found += sum(shared(kept[other], one) >= LEAST for other in index.query(one.hashes))
        index.insert(at, one.hashes)
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
    for find in (by_ours, by_datasketch):
        with tempfile.TemporaryDirectory() as folder, multiprocessing.get_context("spawn").Pool(1) as one:
            one.apply(find, (Path(folder, "kept.db"), given.articles))
    return 0


if __name__ == "__main__":
    sys.exit(main())
