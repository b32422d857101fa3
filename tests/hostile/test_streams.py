"""Whose fault it is: streams that are full, closed or narrow, files that can't be written, feeds wrong throughout."""

import os
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from newsclaims.cli.app import COMMANDS, run

PRINTING = [
    "--help", "--version", "quotes", "quotes --csv", "quotes --json", "quotes --jsonl", "quotes -c", "quotes -C 1",
    "figures", "dates", "actors", "claims", "timeline", "compare", "audit", "stories", "topics", "search loan",
    "show 001", "show 001 --json", "export jsonl", "export json", "export csv", "export html",
    "export jsonld", "export annotations", "export bib", "export csl", "schema", "check", "info", "evaluate {gold}",
    "extract {page} -o -", "inspect {page}", "articles", "remove --help", "link --help", "correct --help",
    "import --help", "agreement --help", "browse --help", "watch --help", "serve --help", "distribute --help",
]  # fmt: skip

FULL = "error: can't write to standard output: no space left on device\nhint: make room, or write elsewhere\n"
CLOSED = (
    "error: can't write to standard output: bad file descriptor\n"
    "hint: give it somewhere to go: > FILE, or | less\n"
)
NOT_TO_BLAME = "this is a bug"


@pytest.fixture
def folder(seeds_db: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with an article, beside a store."""
    monkeypatch.setenv("NEWSCLAIMS_DB", str(seeds_db))
    monkeypatch.delenv("NEWSCLAIMS_DEBUG", raising=False)
    monkeypatch.chdir(tmp_path)
    (tmp_path / "page.txt").write_text("“We lost the vote,” Mayor Zoë Obi said on Monday.\n", "utf-8")
    return tmp_path


def arguments(line: str, root: Path) -> list[str]:
    return line.format(gold=root / "tests/gold/seeds", page="page.txt").split()


def shell(line: str, folder: Path, **environment: str) -> subprocess.CompletedProcess[bytes]:
    """Run a line as a shell does, with our program by its name."""
    program = f"{shlex.quote(sys.executable)} -m newsclaims"
    return subprocess.run(
        ["sh", "-c", line.replace("newsclaims", program)],
        cwd=folder,
        env={**os.environ, **environment},
        capture_output=True,
        timeout=120,
    )


def test_every_command_is_driven() -> None:
    assert {line.split()[0] for line in PRINTING} >= set(COMMANDS)


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="this system has no /dev/full")
@pytest.mark.parametrize("line", PRINTING)
def test_a_full_disk_is_told_as_one(
    line: str, folder: Path, root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    with open("/dev/full", "w", encoding="utf-8") as full:
        monkeypatch.setattr("sys.stdout", full)
        assert run(arguments(line, root)) == 2
    assert capsys.readouterr().err.endswith(FULL)


@pytest.mark.parametrize("line", PRINTING)
def test_a_closed_standard_output_is_told_as_one(
    line: str, folder: Path, root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stdout", None)
    assert run(arguments(line, root)) == 2
    assert capsys.readouterr().err.endswith(CLOSED)


@pytest.mark.parametrize("line", PRINTING)
def test_where_errors_can_t_be_told_the_results_still_come(
    line: str, folder: Path, root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stderr", None)
    assert run(arguments(line, root)) == 0
    assert capsys.readouterr().out


@pytest.mark.parametrize(
    ("line", "code", "told"),
    [
        ("newsclaims schema >/dev/full", 2, FULL),
        ("newsclaims schema >&-", 2, CLOSED),
        ("newsclaims schema >&- 2>&-", 2, ""),
        ("newsclaims nonsense 2>/dev/full", 2, ""),
        ("newsclaims quotes <&-", 0, ""),
        ("newsclaims quotes >&- <&- 2>&-", 2, ""),
        ("newsclaims extract - <&-", 2, "error: standard input: closed\nhint: give it an article: "),
        (
            "newsclaims export html -o /dev/full",
            2,
            "error: can't write /dev/full: no space left on device\n"
            "hint: make room; what was there before is as it was\n",
        ),
        (
            "newsclaims export csv -o /proc/records.csv",
            2,
            "error: can't write /proc/records.csv: no such file or directory\nhint: write into a folder that exists",
        ),
        ("newsclaims extract page.txt -o no/where.jsonl", 2, "error: can't write "),
        ("ulimit -f 1; newsclaims extract page.txt -o claims.html", 2, "error: can't write "),
    ],
)
def test_in_a_shell(line: str, code: int, told: str, folder: Path) -> None:
    done = shell(line, folder)
    assert (done.returncode, NOT_TO_BLAME in done.stderr.decode()) == (code, False)
    assert done.stderr.decode().startswith(told)
    assert not (folder / "claims.html").exists()


def test_a_store_doesn_t_take_the_place_of_a_closed_stream(folder: Path) -> None:
    """The first file that a program opens gets the lowest free number, where others would then print."""
    done = shell("newsclaims extract page.txt --fast --db n.db <&- >&- 2>&-", folder)
    assert done.returncode == 0
    assert shell("newsclaims check --db n.db", folder).returncode == 0


@pytest.mark.parametrize("narrow", [{"PYTHONIOENCODING": "ascii"}, {"LC_ALL": "C"}, {"PYTHONUTF8": "0"}])
def test_output_is_utf_8_whatever_the_locale(narrow: dict[str, str], folder: Path) -> None:
    done = shell("newsclaims quotes; newsclaims show ’", folder, **narrow)
    assert b"\xe2\x80\x99" in done.stdout
    assert "error: " in done.stderr.decode()
    assert "’" in done.stderr.decode()
    assert NOT_TO_BLAME not in done.stderr.decode()


@pytest.mark.parametrize("name", ["-dash.txt", "-jobs.txt", "--fast.txt", "-q x.txt"])
def test_a_file_that_looks_like_an_option_is_helped(
    name: str, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / name).write_bytes((folder / "page.txt").read_bytes())
    assert run(["extract", name]) == 2
    told = capsys.readouterr().err.splitlines()
    hint = f"newsclaims extract {shlex.quote('./' + name)}"
    assert told[0].startswith("error: ")
    assert told[1] == f"hint: if you mean the file: {hint}"
    done = shell(
        f"{hint} --fast --quiet --db n.db && newsclaims extract --fast --db m.db -- {shlex.quote(name)}",
        folder,
    )
    assert done.returncode == 0, done.stderr


def test_of_a_feed_that_is_wrong_throughout_ten_lines_are_told(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "empty.txt").write_bytes(b"")
    (folder / "feed.jsonl").write_text("not JSON\n" * 50_000, "utf-8")
    (folder / "short.jsonl").write_text("[]\n" * 11, "utf-8")
    assert run(["extract", "feed.jsonl", "short.jsonl", "empty.txt", "--db", "n.db"]) == 2
    told = [line for line in capsys.readouterr().err.splitlines() if not line.startswith("hint: ")]
    assert [line.partition(": not")[0] for line in told[:10]] == [
        f"error: feed.jsonl#L{n}" for n in range(1, 11)
    ]
    assert told[10] == "… and 49,990 more lines of feed.jsonl"
    assert told[20] == "error: short.jsonl#L10: not a JSON object"
    assert told[21] == "… and 1 more line of short.jsonl"
    assert told[22].startswith("error: empty.txt: ")
    assert told[23].startswith("50,012 articles: 0 extracted, 50,012 failed in ")
