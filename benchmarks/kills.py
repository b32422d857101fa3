"""What kills do: `newsclaims extract` is killed (SIGKILL) at random moments and run again, until nothing is left to do.

    python benchmarks/kills.py ARTICLES --kills 100 --jobs 1 2

A series begins with an empty store. Each run is killed at a moment drawn from the later half of the time that a whole
run takes (the earlier one is imports); the next one goes on with the same store, until one comes to its end. After each
kill the store must be whole (`check`), and at a series' end its records must be those of an undisturbed run. Prints a
line for each number of jobs: how many kills there were, how many articles they found stored, and what was wrong. The
exit code is 1 if anything was.
"""

import argparse
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

from newsclaims.store import Store


class Kill(NamedTuple):
    """What was found behind a kill."""

    stored: int
    problems: list[str]


def command(articles: Path, db: Path, jobs: int) -> list[str]:
    given = [str(articles), "--fast", "--quiet", "--db", str(db), "--jobs", str(jobs)]
    return [sys.executable, "-m", "newsclaims", "extract", *given]


def killed(argv: list[str], db: Path, seconds: float) -> Kill | None:
    """Run a command and kill it after some seconds; None if it came to its end before."""
    with subprocess.Popen(argv, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE) as process:
        try:
            _, told = process.communicate(timeout=seconds)
        except subprocess.TimeoutExpired:
            os.kill(process.pid, signal.SIGKILL)
            process.wait()
        else:
            return None if process.returncode == 0 else Kill(0, [told.decode()])
    if not db.exists() or not db.stat().st_size:
        return Kill(0, [])
    with Store.open(db, create=True) as store:
        return Kill(store.counts()["articles"], list(store.check()))


def records(db: Path) -> list[str]:
    with Store.open(db) as store:
        return [record.model_dump_json() for record in store.records()]


def series(
    articles: Path, folder: Path, jobs: int, whole: float, most: int, chance: random.Random
) -> tuple[list[Kill], list[str]]:
    """Kill runs over a new store until one comes to its end, or `most` were killed; give the kills and the records."""
    db = folder / "killed.db"
    for left in folder.glob("killed.db*"):
        left.unlink()
    kills: list[Kill] = []
    argv = command(articles, db, jobs)
    while len(kills) < most and (kill := killed(argv, db, chance.uniform(whole / 2, whole))) is not None:
        kills.append(kill)
    subprocess.run(argv, check=True, capture_output=True)
    return kills, records(db)


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("articles", type=Path)
    parser.add_argument("--kills", type=int, default=100, help="for each number of jobs")
    parser.add_argument("--jobs", type=int, nargs="+", default=[1, 2])
    parser.add_argument("--seed", type=int, default=0)
    chosen = parser.parse_args()
    folder = Path(tempfile.mkdtemp())
    wrong = 0
    try:
        print(
            f"{'jobs':>4} {'kills':>6} {'series':>7} {'found stored':>24} {'not whole':>10} {'other records':>14}"
        )
        for jobs in chosen.jobs:
            begun = time.monotonic()
            subprocess.run(
                command(chosen.articles, folder / f"{jobs}.db", jobs), check=True, capture_output=True
            )
            whole = time.monotonic() - begun
            undisturbed = records(folder / f"{jobs}.db")
            kills: list[Kill] = []
            ended = others = 0
            chance = random.Random(chosen.seed + jobs)
            while len(kills) < chosen.kills:
                more, found = series(chosen.articles, folder, jobs, whole, chosen.kills - len(kills), chance)
                kills += more
                ended += 1
                others += found != undisturbed
            problems = [problem for kill in kills for problem in kill.problems]
            stored = sorted(kill.stored for kill in kills)
            share = f"{stored[0]} to {stored[-1]} of {len(undisturbed)}, {stored[len(stored) // 2]} as a rule"
            print(
                f"{jobs:>4} {len(kills):>6} {ended:>7} {share:>24} {len(problems):>10} {others:>14}",
                flush=True,
            )
            print(*problems, sep="\n", end="\n" if problems else "")
            wrong += len(problems) + others
    finally:
        shutil.rmtree(folder)
    return 1 if wrong else 0


if __name__ == "__main__":
    raise SystemExit(main())
