#!/usr/bin/env python3
"""What several processes give: `extract -j 2` and `distribute --jobs 2` against `extract -j 1`, on the same articles.

    python benchmarks/machines.py CORPUS [--articles 2000] [--fast] [--turns 1] [--jobs 1 2] [--machines 2]
    python benchmarks/machines.py CORPUS --articles 250 500 1000 2000 --jobs 1 --machines

CORPUS is anything that `newsclaims extract` reads; of its articles so many are made, from the second round on with
other names. With several numbers it tells how time and memory grow. Told are the processor's seconds of all processes,
the least seconds by the clock of all turns (which is no measure on a machine with other work), both as ratios to the
first, words a second of the processor, the largest process (memory that several share counts in parts), and whether the
records are the same to the byte.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import re
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import suppress
from itertools import count, islice
from pathlib import Path
from typing import NamedTuple

from linking import SYLLABLES
from pyarrow import parquet

from newsclaims import articles
from newsclaims.records import Article

_NAME = re.compile(r"(?<=[a-z,] )[A-Z][a-z]{3,}\b")


class Cost(NamedTuple):
    processor: float
    clock: float
    memory: int


def made(corpus: str) -> Iterator[str]:
    """Give the texts of a corpus over and over; from the second time on names within sentences are others."""
    texts = [one.text for one in articles.read([corpus]) if isinstance(one, Article)]
    for turn in count():
        for text in texts:
            yield _NAME.sub(lambda found: _other(found[0], turn), text) if turn else text  # noqa: B023


def _other(name: str, turn: int) -> str:
    return "".join(random.Random(f"{name} {turn}").sample(SYLLABLES, 2)).capitalize()


def cost(arguments: list[str]) -> Cost:
    """Run a command; give what it and its processes took."""
    before, begun = os.times(), time.monotonic()
    process = subprocess.Popen([sys.executable, "-m", "newsclaims", *arguments])
    largest = [0]
    watcher = threading.Thread(target=_watch, args=(process, largest))
    watcher.start()
    if process.wait():
        raise SystemExit(f"newsclaims {' '.join(arguments)} failed")
    watcher.join()
    after = os.times()
    processor = after.children_user + after.children_system - before.children_user - before.children_system
    return Cost(processor, time.monotonic() - begun, largest[0])


def _watch(process: subprocess.Popen[bytes], largest: list[int]) -> None:
    while process.poll() is None:
        largest[0] = max([largest[0], *map(_memory, _family(process.pid))])
        time.sleep(1)


def _family(parent: int) -> Iterator[int]:
    yield parent
    with suppress(OSError):
        for task in Path(f"/proc/{parent}/task").iterdir():
            for child in (task / "children").read_text().split():
                yield from _family(int(child))


def _memory(process: int) -> int:
    """Give a process's proportional set size."""
    with suppress(OSError):
        lines = Path(f"/proc/{process}/smaps_rollup").read_text().splitlines()
        return sum(int(line.split()[1]) * 1024 for line in lines if line.startswith("Pss:"))
    return 0


def records(path: Path) -> list[str]:
    """Give the lines of a file of records, or the records of a folder that `distribute` filled, in one order."""
    if path.is_dir():
        return sorted(parquet.read_table(path / "records")["record"].to_pylist())
    return sorted(path.read_text("utf-8").splitlines())


def main() -> None:
    reader = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    reader.add_argument("corpus")
    reader.add_argument("--articles", type=int, nargs="+", default=[2000])
    reader.add_argument("--jobs", type=int, nargs="*", default=[1, 2], help="processes of `extract`")
    reader.add_argument("--machines", type=int, nargs="*", default=[2], help="workers of `distribute`")
    reader.add_argument("--turns", type=int, default=1)
    reader.add_argument("--fast", action="store_true")
    given = reader.parse_args()
    ways = {f"extract -j {jobs}": jobs for jobs in given.jobs}
    ways |= {f"distribute --jobs {jobs}": jobs for jobs in given.machines}
    for number in given.articles:
        with tempfile.TemporaryDirectory() as folder:
            feed, words = Path(folder, "feed.jsonl"), 0
            with feed.open("w", encoding="utf-8") as out:
                for text in islice(made(given.corpus), number):
                    words += len(text.split())
                    out.write(json.dumps({"text": text}) + "\n")
            print(f"{number} articles, {words:,} words, {feed.stat().st_size / 1e6:.1f} MB", flush=True)
            compare(feed, words, ways, given.turns, ["--fast"] if given.fast else [])


def compare(feed: Path, words: int, ways: dict[str, int], turns: int, options: list[str]) -> None:
    """Print a line for each way, turn by turn, so that a machine that slows down slows all."""
    taken: dict[str, list[Cost]] = {way: [] for way in ways}
    told: dict[str, list[str]] = {}
    for turn in range(turns):
        for way, jobs in ways.items():
            out = feed.with_name(f"{way.replace(' ', '')}{turn}")
            out = out if "distribute" in way else out.with_suffix(".jsonl")
            line = [way.split()[0], str(feed), "-q", "-j", str(jobs), "-o", str(out), *options]
            taken[way].append(cost(line))
            told[way] = records(out)
    way_of_all = next(iter(ways))
    first = taken[way_of_all]
    for way, costs in taken.items():
        processor, clock = min(one.processor for one in costs), min(one.clock for one in costs)
        print(
            f"{way:20} {processor:8.1f} s of the processor ({processor / min(f.processor for f in first):.2f} ×)"
            f"  {clock:8.1f} s ({min(f.clock for f in first) / clock:.2f} × as fast)"
            f"  {words / processor:6.0f} words a second  {max(one.memory for one in costs) / 1e6:4.0f} MB"
            f"  {'same records' if told[way] == told[way_of_all] else 'OTHER RECORDS'}",
            flush=True,
        )


if __name__ == "__main__":
    main()
