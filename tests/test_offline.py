"""Nothing phones home: an extraction looks no name up, connects to nothing and writes only what was asked for."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

WATCHED = """
import json, sys, time
from pathlib import Path

exec(sys.argv[1])
time.sleep(float(sys.argv[2]))
tried = {}
lines = [line.split() for line in Path("/proc/self/net/snmp").read_text().splitlines()]
for names, numbers in zip(lines[::2], lines[1::2]):
    tried |= {names[0] + name: int(number) for name, number in zip(names[1:], numbers[1:])}
tried |= {name: int(number) for name, number in map(str.split, Path("/proc/self/net/snmp6").open())}
counted = "Ip:OutRequests Ip:OutNoRoutes Tcp:ActiveOpens Udp:OutDatagrams Ip6OutRequests Ip6OutNoRoutes"
print(json.dumps({"tried": sum(tried[name] for name in counted.split()), "imported": sorted(sys.modules)}))
"""
"""Runs a piece of code, waits, and tells how often its network namespace was asked to send something."""

RUN = "from newsclaims.cli.app import run; assert run({!r}) == 0"
API = "import newsclaims; newsclaims.extract(Path('page.txt').read_text('utf-8'))"
FAST = RUN.format(["extract", "page.txt", "--fast", "--db", "n.db"])
TAGGED = RUN.format(["extract", "page.txt", "--db", "n.db"])
LOOK_UP = """
import socket
try: socket.getaddrinfo("collector.example", 443)
except OSError: pass
"""

TIMER = 15
"""Seconds to wait behind a run: where nothing stops it, onnxruntime's first look-up comes after 8."""


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A home with one article in it."""
    (tmp_path / "tmp").mkdir()
    (tmp_path / "page.txt").write_text(
        "“We lost the vote,” Mayor Ada Obi told reporters on Monday.\n", "utf-8"
    )
    return tmp_path


def watched(code: str, home: Path, seconds: float = 0, *before: str) -> subprocess.CompletedProcess[str]:
    """Run a piece of code in `home`, with nothing in its environment that could stop a telemetry but what we set.

    Where `CI` is set, onnxruntime looks nothing up by itself, and nothing would be shown.
    """
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("ORT_", "XDG_", "CI"))}
    return subprocess.run(
        [*before, sys.executable, "-c", WATCHED, code, str(seconds)],
        cwd=home,
        env={**kept, "HOME": str(home), "TMPDIR": str(home / "tmp")},
        capture_output=True,
        text=True,
        timeout=120,
    )


def tried(code: str, home: Path, seconds: float = 0) -> int:
    """Give how often a piece of code tried to reach a network, from where there is none."""
    done = watched(code, home, seconds, "unshare", "--map-root-user", "--net")
    assert done.returncode == 0, done.stderr
    answer: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return int(answer["tried"])


@pytest.fixture
def without_network(home: Path) -> None:
    """Whether this machine counts what is tried: a look-up that we make ourselves is seen."""
    try:
        seen = tried(LOOK_UP, home)
    except FileNotFoundError:
        pytest.skip("there is no unshare, which gives a process a network of its own")
    except AssertionError as refused:
        pytest.skip(f"a process gets no network of its own here: {refused}")
    if not seen:
        pytest.skip("look-ups don't go through the network here: none was seen")


@pytest.mark.long
@pytest.mark.usefixtures("without_network")
@pytest.mark.parametrize("code", [TAGGED, FAST, API])
def test_an_extraction_looks_nothing_up(code: str, home: Path) -> None:
    assert tried(code, home, TIMER) == 0


@pytest.mark.long
@pytest.mark.usefixtures("without_network")
def test_the_library_beneath_would_look_its_maker_up(home: Path) -> None:
    """If this fails, onnxruntime no longer phones home by itself, or later than we wait: see TIMER."""
    assert tried("import onnxruntime; onnxruntime.get_available_providers()", home, TIMER) > 0


@pytest.mark.parametrize(
    ("code", "made"), [(TAGGED, {"n.db"}), (FAST, {"n.db"}), (API, set())], ids=["tagged", "fast", "python"]
)
def test_an_extraction_writes_nothing_but_the_store(code: str, made: set[str], home: Path) -> None:
    before = set(home.rglob("*"))
    done = watched(code, home)
    assert done.returncode == 0, done.stderr
    assert {str(path.relative_to(home)) for path in set(home.rglob("*")) - before} == made


def test_fast_imports_no_learned_model(home: Path) -> None:
    imported = json.loads(watched(FAST, home).stdout.splitlines()[-1])["imported"]
    assert {"onnxruntime", "tokenizers"}.isdisjoint(imported)
    assert "spacy" in imported
