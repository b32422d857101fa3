"""What damage does: one bit of a store is flipped, and every command must answer or tell a clear error, and end.

    python benchmarks/flips.py seeds/ --flips 1000

The articles are extracted once (`--fast`), and one bit of the store's file is flipped, in a byte that isn't zero:
unused room tells nothing. Then each command runs over a copy of its own. Prints what they did, a line a command, and
how many of the flips `check` told of. A traceback, or "this is a bug", is printed with the number of its flip, and the
exit code is 1; a command that takes longer than a minute ends the script.
"""

import argparse
import contextlib
import faulthandler
import io
import os
import random
import shutil
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from newsclaims.cli.app import run
from newsclaims.store import Store

COMMANDS = (
    ("quotes",),
    ("quotes", "the", "-C", "1"),
    ("figures",),
    ("figures", "--about", "loan"),
    ("dates",),
    ("actors",),
    ("actors", "--count"),
    ("actors", "--across"),
    ("actors", "--rulings"),
    ("claims", "--ledger", "--json"),
    ("claims", "--group-by", "topic"),
    ("timeline",),
    ("search", "the"),
    ("export", "jsonl"),
    ("export", "html"),
    ("info",),
    ("check",),
)

PATIENCE = 60
"""Seconds after which a command is taken for hanging."""


class Outcome(NamedTuple):
    """How a command ended: its exit code and what it wrote."""

    code: int
    out: str
    err: str

    @property
    def clear(self) -> bool:
        """Whether it is an answer, or an error as errors are to be."""
        if self.code == 2:
            return self.err.startswith("error: ") and "this is a bug" not in self.err
        return self.code in (0, 1) and "Traceback" not in self.err


def flipped(content: bytes, seed: int) -> bytes:
    """Give the content with one bit changed, in a byte that isn't zero."""
    chance = random.Random(seed)
    at = chance.randrange(len(content))
    while not content[at]:
        at = chance.randrange(len(content))
    return content[:at] + bytes([content[at] ^ 1 << chance.randrange(8)]) + content[at + 1 :]


def outcome(command: Sequence[str], db: Path) -> Outcome:
    """Run a command over a store, in this process."""
    out, err = io.StringIO(), io.StringIO()
    faulthandler.dump_traceback_later(PATIENCE, exit=True)
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        code = run([*command, "--db", str(db)])
    faulthandler.cancel_dump_traceback_later()
    return Outcome(code, out.getvalue(), err.getvalue())


def outcomes(content: bytes, folder: Path, commands: Sequence[Sequence[str]] = COMMANDS) -> Iterator[Outcome]:
    """Run each command over a copy of its own."""
    for command in commands:
        db = folder / "flipped.db"
        for left in folder.glob("flipped.db*"):
            left.unlink()
        db.write_bytes(content)
        yield outcome(command, db)


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("articles", type=Path)
    parser.add_argument("--flips", type=int, default=1000)
    parser.add_argument("--first", type=int, default=0, help="the first flip's number")
    chosen = parser.parse_args()
    folder = Path(tempfile.mkdtemp())
    try:
        return report(chosen.articles, range(chosen.first, chosen.first + chosen.flips), folder)
    finally:
        shutil.rmtree(folder)


def report(articles: Path, seeds: range, folder: Path) -> int:
    os.environ.pop("NEWSCLAIMS_DEBUG", None)
    extract = ("extract", str(articles), "--fast", "--quiet")
    run([*extract, "--db", str(folder / "whole.db")])
    with Store.open(folder / "whole.db") as store:
        commands = (*COMMANDS, ("show", next(store.records()).article.id), extract)
    content = (folder / "whole.db").read_bytes()
    whole = list(outcomes(content, folder, commands))
    ended: dict[tuple[str, ...], Counter[str]] = {command: Counter() for command in commands}
    checked = {True: Counter[bool](), False: Counter[bool]()}
    for seed in seeds:
        changed = False
        for command, before, after in zip(
            commands, whole, outcomes(flipped(content, seed), folder, commands), strict=True
        ):
            same = (after.code, after.out) == (before.code, before.out)
            kind = "the same" if same else "error" if after.code == 2 else "another"
            if not after.clear:
                kind = "unclear"
                print(f"flip {seed}: newsclaims {' '.join(command)}: {after.err.strip()}", flush=True)
            if command == ("check",):
                noticed = not same
            else:
                changed = changed or kind == "another"
            ended[command][kind] += 1
        checked[noticed][changed] += 1
    print(f"{'command':<28} {'the same':>9} {'another':>9} {'error':>9} {'unclear':>9}")
    for command, kinds in ended.items():
        numbers = " ".join(f"{kinds[kind]:>9}" for kind in ("the same", "another", "error", "unclear"))
        print(f"{' '.join(command)[:28]:<28} {numbers}")
    print(f"{len(seeds)} flips in {len(content)} bytes; check told of {checked[True].total()},")
    print(f"and was silent where another answer was given {checked[False][True]} times")
    return 1 if any(kinds["unclear"] for kinds in ended.values()) else 0


if __name__ == "__main__":
    raise SystemExit(main())
