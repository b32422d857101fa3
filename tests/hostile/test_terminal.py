"""Text that acts: whatever articles, file names and arguments hold, a terminal gets only letters and our colours."""

import contextlib
import json
import os
import pty
import re
import subprocess
import sys
import threading
import unicodedata
from pathlib import Path

import pytest

from newsclaims.cli._streams import visible
from newsclaims.cli.app import COMMANDS

CLEAR, TITLE, BLINK, C1 = "\x1b[2J", "\x1b]0;owned\x07", "\x1b[5;35;47m", "\x9b31m"
NASTY = f"{CLEAR}{TITLE}{BLINK}{C1}\x7f\x08\u202egnp\u2066x\u2069\u200f\u061c\u2028\U000e0041"
"""Clears the screen, retitles the window, blinks, colours, deletes, turns the line round, hides a letter."""

OURS = re.compile(r"\x1b\[(?!5;35;47m)[0-9;]*m|\x1b\[\?25[hl]|\x1b\[2K|\x1b\[1A|\r")
"""What rich and we send: colours, and the progress bar's cursor; the terminal itself puts a return before line ends."""

MARKS = {"\u200e", "\u200f", "\u061c"}
EMBEDDINGS = {"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"}


def acts(character: str) -> bool:
    """Whether a character does something to a terminal, by Unicode's own tables."""
    if unicodedata.category(character) in {"Cc", "Cs", "Zl", "Zp"}:
        return character not in "\n\t"
    return character in MARKS or unicodedata.bidirectional(character) in EMBEDDINGS


def test_every_character_that_acts_is_made_visible() -> None:
    for code in range(0x110000):
        if acts(chr(code)):
            shown = visible(chr(code))
            assert shown.isascii()
            assert shown.isprintable()


@pytest.mark.parametrize(
    "text", ["Zoë Łuczak\n\tsaid", "می‌خواهم", "👩‍💻 🏳️‍🌈", "שלום عليكم", "a\u00adb\u200bc", "नि"]
)
def test_letters_stay_as_they_are(text: str) -> None:
    assert visible(text) == text


@pytest.mark.parametrize(
    ("text", "shown"),
    [("\x1b", r"\x1b"), ("\x7f", r"\x7f"), ("\x9b", r"\u009b"), ("\u202e", r"\u202e"), ("\udcff", r"\udcff")],
)
def test_it_is_made_visible_as_python_writes_it(text: str, shown: str) -> None:
    assert visible(text) == shown


DRIVER = """
import json, sys
from newsclaims.cli.app import run
for argv in json.loads(sys.argv[1]):
    print("\\n#", "".join(c for c in " ".join(argv) if c.isascii() and c.isprintable()), "->", run(argv), flush=True)
"""
"""Runs many command lines in one process, so that spaCy is loaded once."""

READING = [
    *([command, *form] for command in ("quotes", "figures", "dates", "actors", "claims", "timeline")
      for form in ([], ["--json"], ["--jsonl"], ["--csv"], ["-C", "1"], ["-c"], ["-l"])),
    ["search", "vote"], ["search", "vote", "--csv"],
    ["show", "feed.jsonl#L1"], ["show", "a"], ["show", "a", "--json"], ["show", "a", "--jsonl"], ["show", "a/q1"],
    ["show", "a:0-50"], ["show", f"x{NASTY}"],
    ["actors", "--count"], ["actors", "--count", "--by", "outlet"], ["actors", "--across", "obi"],
    ["claims", "--ledger"], ["claims", "--ledger", "--csv"], ["claims", "--group-by", "speaker"],
    ["quotes", "--by", "speaker"], ["figures", "--about", "loan"], ["figures", "--things"],
    *(["export", form] for form in ("json", "jsonl", "csv", "html", "jsonld", "annotations", "bib", "csl", "xlsx")),
    ["export", "jsonl", "-o", "/dev/stdout"], ["--debug", "info", "--model", NASTY],
    ["correct", "a/q1", "--speaker", f"Ada {NASTY}", "--why", NASTY], ["correct", "--list"],
    ["correct", NASTY, "--wrong"], ["correct", "--undo"],
    ["export", "jsonl", "-o", "r.jsonl"], ["import", "r.jsonl", f"{NASTY}.json"], ["agreement", "r.jsonl", "r.jsonl"],
    ["browse", "--db", f"{NASTY}.db"], ["watch", NASTY],
    ["serve", "--db", f"{NASTY}.db"], ["distribute", NASTY, "-o", "d"],
    ["compare"], ["compare", "--csv"], ["audit"], ["stories"], ["topics"], ["link"], ["inspect", "feed.jsonl"],
    ["schema"], ["check"], ["info"], ["articles"], ["articles", "--csv"], ["remove", f"x{NASTY}"],
    ["quotes", f"({NASTY}"], ["quotes", "--since", NASTY], ["quotes", "--db", f"{NASTY}.db"], ["quotes", f"--{NASTY}"],
    [NASTY], ["info", "--model", NASTY], ["evaluate", NASTY], ["figures", "--unit", NASTY], ["export", NASTY],
    ["extract", NASTY], ["extract", "page.txt", "--published", NASTY], ["actors", "--merge", NASTY, "Obi"],
]  # fmt: skip


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of articles that try to act: by their texts, their titles, their names, their files' names."""
    folder = tmp_path_factory.mktemp("hostile")
    says = (
        f"“We lost {NASTY} the vote,” Mayor Ada Obi{C1}\u202e said on Monday. The loan of €3 million fell.\n\n"
        "Mayor Ada O\u202ebi warned on Monday that the loan was lost.\n"
    )
    item = {"id": "a", "title": f"Loan {NASTY}", "outlet": f"Post{NASTY}", "byline": [f"Bo {NASTY}"], "text": says,
            "published": "2025-11-26"}  # fmt: skip
    broken = f"{{{NASTY}".replace("\u2028", "")
    (folder / "feed.jsonl").write_text(f"{json.dumps(item)}\n{broken}\n", "utf-8", newline="")
    name = NASTY.replace("/", "")
    (folder / f"page{name}\n.txt").write_text(f"Title {NASTY}\n\n{says * 2}", "utf-8", newline="")
    (folder / f"empty{name}.txt").write_bytes(b"")
    (folder / os.fsdecode(b"latin\xe9.txt")).write_text(says, "utf-8", newline="")
    return folder


def at_terminal(folder: Path, *lines: list[str]) -> str:
    """Give all that the command lines print at a terminal of a hundred columns."""
    ours, theirs = pty.openpty()
    environment = {**os.environ, "COLUMNS": "100", "TERM": "xterm-256color", "NEWSCLAIMS_DB": "n.db"}
    program = subprocess.Popen(
        [sys.executable, "-c", DRIVER, json.dumps(lines)],
        stdin=theirs, stdout=theirs, stderr=theirs, cwd=folder, env=environment,
    )  # fmt: skip
    os.close(theirs)
    told = bytearray()
    try:
        while part := os.read(ours, 65536):
            told += part
    except OSError:  # the other end was closed
        pass
    os.close(ours)
    assert program.wait(60) == 0, told[-2000:]
    return told.decode("utf-8")


@pytest.fixture(scope="module")
def session(folder: Path) -> str:
    """What one sitting at a terminal shows: an extraction of all of them, and every command upon it."""
    return at_terminal(folder, ["extract", "."], *READING)


def test_every_command_is_driven() -> None:
    assert {line[0] for line in READING} >= set(COMMANDS)


def test_a_terminal_gets_letters_and_our_colours_only(session: str) -> None:
    left = OURS.sub("", session)
    assert sorted({character for character in left if acts(character)}) == []


def test_what_acts_is_told_in_letters_instead(session: str) -> None:
    for shown in (r"\x1b[2J", r"\x1b]0;owned\x07", r"\u009b31m", r"\u202egnp", r"\U000e0041"):
        assert shown in session
    assert "this is a bug" not in session


def test_the_extraction_found_what_the_commands_then_show(session: str) -> None:
    codes = dict(re.findall(r"# (.*?) -> (\d+)", session))
    assert codes["extract ."] == "2"  # the empty file and the broken line
    assert {codes[line] for line in ("quotes", "figures", "actors", "claims", "show a", "export csv")} == {
        "0"
    }


@pytest.mark.parametrize("line", ["show a", "show a --json", "export csv", "quotes --jsonl"])
def test_in_a_pipe_it_stays_as_it_is_printed(line: str, folder: Path, session: str) -> None:
    arguments = [sys.executable, "-m", "newsclaims", *line.split()]
    environment = {**os.environ, "NEWSCLAIMS_DB": "n.db", "PYTHONIOENCODING": "ascii"}
    piped = subprocess.run(arguments, cwd=folder, env=environment, capture_output=True)
    assert (piped.returncode, piped.stderr) == (0, b"")
    printed = json.dumps(NASTY, ensure_ascii=False)[1:-1] if "json" in line else NASTY
    assert f"Obi{C1}\u202e".encode() in piped.stdout
    if "quotes" not in line:
        assert printed.encode() in piped.stdout


def _read_to_the_end(terminal: int) -> None:
    """Read what is drawn: who draws on a terminal that nobody reads waits for ever."""
    with contextlib.suppress(OSError):
        while os.read(terminal, 4096):
            pass


def test_records_go_into_the_pipe_also_while_a_bar_is_drawn(folder: Path) -> None:
    ours, theirs = pty.openpty()
    threading.Thread(target=_read_to_the_end, args=(ours,), daemon=True).start()
    piped = subprocess.run(
        [sys.executable, "-m", "newsclaims", "extract", "feed.jsonl", "--fast", "-o", "-"],
        cwd=folder, stdout=subprocess.PIPE, stderr=theirs, env={**os.environ, "TERM": "xterm-256color"},
    )  # fmt: skip
    os.close(theirs)
    assert [json.loads(line)["article"]["id"] for line in piped.stdout.splitlines()] == ["a"]


def test_a_file_name_that_isn_t_utf_8_keeps_its_bytes_in_a_pipe(tmp_path: Path) -> None:
    name = os.fsdecode(b"caf\xe9.db")
    arguments = [sys.executable, "-m", "newsclaims", "info", "--db", name]
    told = subprocess.run(arguments, cwd=tmp_path, capture_output=True)
    assert told.returncode == 0
    assert b"caf\xe9.db" in told.stdout
