"""The command line's frame: help, errors, exit codes, and what isn't imported to print them."""

import gc
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from newsclaims.cli import app, main
from newsclaims.cli.app import COMMANDS, run
from newsclaims.records import Article, ArticleRecord, PipelineInfo, Quote, Span, Speaker
from newsclaims.store import Store


def program(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run the real program, as a user would."""
    return subprocess.run(
        [sys.executable, "-m", "newsclaims", *arguments],
        capture_output=True,
        text=True,
        timeout=120,
        env={**os.environ, **environment},
    )


def test_without_a_command_it_helps(capsys: pytest.CaptureFixture[str]) -> None:
    assert run([]) == 0
    told = capsys.readouterr().out
    for command in COMMANDS:
        assert f"\n  {command} " in told


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("flag", ["-h", "--help"])
def test_every_command_helps_with_examples_as_they_were_typed(
    command: str, flag: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run([command, flag]) == 0
    told = capsys.readouterr().out
    assert told.startswith(f"Usage: newsclaims {command}")
    examples = told.partition("\n  Examples:\n")[2].splitlines()
    assert any(line.startswith(f"      newsclaims {command}") for line in examples)


@pytest.mark.parametrize("command", COMMANDS)
def test_a_byte_order_mark_is_offered_where_csv_is(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run([command, "--help"]) == 0
    told = capsys.readouterr().out
    assert "--bom" not in told or "--csv" in told or command == "export"


WATCHED = """
import sys, time
begun = time.perf_counter()
from newsclaims.cli.app import run
code = run(sys.argv[1:])
heavy = {"spacy", "numpy", "trafilatura", "rich"} & sys.modules.keys()
print(f"{time.perf_counter() - begun:.2f} s {sorted(heavy)}", file=sys.stderr)
"""


@pytest.mark.parametrize("line", ["--help", "quotes --help", "extract --help", "--version", "nonsense"])
def test_help_imports_nothing_heavy(line: str, record_property: Callable[[str, object], None]) -> None:
    arguments = [sys.executable, "-c", WATCHED, *line.split()]
    told = subprocess.run(arguments, capture_output=True, text=True, timeout=60).stderr.splitlines()[-1]
    record_property("seconds", told.split()[0])
    assert told.endswith(" s []")


def test_version(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--version"]) == 0
    assert capsys.readouterr().out.startswith("newsclaims 0.")


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["qotes"], "error: no such command 'qotes'\nhint: did you mean 'quotes' or 'dates'?\n"),
        (["--colour"], "error: no such option: --colour\nhint: newsclaims --help shows what it takes\n"),
        (["--db", "x.db", "quotes"], "error: --db goes after the command\nhint: newsclaims quotes --db …\n"),
        (
            ["extract"],
            "error: missing argument 'PATH'\nhint: newsclaims extract --help shows what it takes\n",
        ),
        (["extract", ""], "error: a path is empty\nhint: "),
        (
            ["export", "xml"],
            "error: invalid value for 'FORMAT': 'xml' is not one of 'jsonl', 'json', 'csv', 'html', ",
        ),
        (["extract", "x", "--jobs", "0"], "error: invalid value for "),
        (["extract", "x", "--published", "soon"], "error: --published 'soon' isn't a date\nhint: "),
        (
            ["extract", "x", "--published", "0001-01-01"],
            "error: --published '0001-01-01' lies outside the years 1800 to 2099\nhint: ",
        ),
        (["extract", "x", "--format", "csv"], "error: --format says how to write --output"),
    ],
)
def test_a_usage_error_is_told_with_a_hint(
    arguments: list[str], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(arguments) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err.startswith(told)
    assert captured.err.splitlines()[-1].startswith("hint: ")


class Break:
    """Stands in for the application and fails in a given way."""

    def __init__(self, error: BaseException) -> None:
        self.error = error

    def __call__(self, **_: object) -> int:
        raise self.error


@pytest.mark.parametrize(
    ("error", "code"),
    [(ZeroDivisionError("by zero"), 2), (KeyboardInterrupt(), 130)],
)
def test_an_unexpected_error_is_told_without_a_traceback(
    error: BaseException, code: int, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(app, "application", lambda commands: Break(error))
    assert run(["info"]) == code
    told = capsys.readouterr().err
    assert "Traceback" not in told
    assert ("by zero" in told and "NEWSCLAIMS_DEBUG" in told) if code == 2 else told == ""


def test_debug_shows_the_traceback(monkeypatch: pytest.MonkeyPatch) -> None:
    assert "Traceback" not in program("info", "--model", "no_such").stderr
    assert "Traceback" in program("info", "--model", "no_such", NEWSCLAIMS_DEBUG="1").stderr
    assert "Traceback" in program("--debug", "info", "--model", "no_such").stderr


def test_a_reader_that_goes_away_is_no_error() -> None:
    shell = f"{sys.executable} -m newsclaims schema; echo code $? >&2"
    done = subprocess.run(["sh", "-c", f"({shell}) | head -n 1"], capture_output=True, text=True, timeout=60)
    assert done.stdout == "{\n"
    assert done.stderr in {"code 141\n", "code 0\n"}  # 0 where everything fitted into the pipe


def test_colours_only_at_a_terminal_that_wants_them(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    run(["nonsense"])
    assert "\033" not in capsys.readouterr().err
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    run(["nonsense"])
    assert "\033" in capsys.readouterr().err
    monkeypatch.setenv("NO_COLOR", "1")
    run(["nonsense"])
    assert "\033" not in capsys.readouterr().err


def completed(line: str, **environment: str) -> list[str]:
    words = line.split(" ")
    asked = {"_NEWSCLAIMS_COMPLETE": "complete_bash", "COMP_WORDS": line, "COMP_CWORD": str(len(words) - 1)}
    return program(**asked, **environment).stdout.splitlines()


def test_the_shell_completes_commands() -> None:
    assert completed("newsclaims ex") == ["extract", "export"]


def test_the_shell_completes_speakers_from_the_store(tmp_path: Path) -> None:
    text = "“Yes,” Bo Ek said."
    article = Article(id="1", source="a.txt", sha256="0", text=text)
    made_by = PipelineInfo(newsclaims="0", model="none", fingerprint="0")
    content = Span(start=0, end=6, text=text[:6])
    quotes = [
        Quote(id=f"q{number}", kind="direct", content=[content], speaker=speaker, confidence=1)
        for number, speaker in enumerate(
            Speaker(name=name, type="person", rule="name")
            for name in ("Bo Ek", "Bodil", "Bodil", "Ana Bo", "Cy $(ls)'`;", "Cy\x1b[2J", "Cy\u202e")
        )
    ]
    with Store.open(tmp_path / "n.db", create=True) as store:
        store.add(ArticleRecord(article=article, quotes=quotes, pipeline=made_by))
    here = {"NEWSCLAIMS_DB": str(tmp_path / "n.db")}
    assert completed("newsclaims quotes --speaker B", **here) == ["Bodil", r"Bo\ Ek"]
    assert completed(f"newsclaims quotes --db {here['NEWSCLAIMS_DB']} --speaker A") == [r"Ana\ Bo"]
    # What bash would run is quoted; what would act on the terminal isn't offered.
    assert completed("newsclaims quotes --speaker C", **here) == [r"Cy\ \$\(ls\)\'\`\;"]
    assert completed("newsclaims quotes --speaker B", NEWSCLAIMS_DB=str(tmp_path / "none.db")) == [""]


def test_the_summaries_of_the_commands_are_whole(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    assert run(["--help"]) == 0
    told = capsys.readouterr().out
    assert "..." not in told.split("Commands:")[1]
    assert (
        "show Show an article with all that was found in it, or one record where it is printed"
        in " ".join(told.split())
    )
    assert max(map(len, told.split("Commands:")[1].split("Examples:")[0].splitlines())) <= 80


@pytest.mark.parametrize(("code", "heeded"), [(130, False), (0, True)])
def test_after_ctrl_c_another_is_not_told_as_a_traceback(
    code: int, heeded: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("newsclaims.cli.app.run", lambda argv: code)
    handler = signal.getsignal(signal.SIGINT)
    threshold = gc.get_threshold()
    try:
        with pytest.raises(SystemExit) as stop:
            main()
        assert stop.value.code == code
        assert (signal.getsignal(signal.SIGINT) == signal.SIG_IGN) is not heeded
    finally:
        signal.signal(signal.SIGINT, handler)
        gc.set_threshold(*threshold)
