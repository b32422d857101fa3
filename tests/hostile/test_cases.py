"""Every hostile input of `docs/hostile.md`, with the command that is typed and what the user then sees."""

import importlib.util
import os
import re
import shlex
import subprocess
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from newsclaims.cli.app import run


def _load() -> ModuleType:
    spec = importlib.util.spec_from_file_location("cases", Path(__file__).with_name("cases.py"))
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


cases = _load()


def marked(case: Any) -> Any:
    """Give a case as a parameter: what isn't so yet is a known miss, and is not run if it would never end."""
    marks: list[pytest.MarkDecorator] = []
    if case.skipped:
        marks.append(pytest.mark.skip(reason=case.skipped))
    if case.pending:
        marks.append(pytest.mark.xfail(strict=True, reason=case.pending))
    return pytest.param(case, id=case.given, marks=marks)


def typed(line: str, folder: Path, capfd: pytest.CaptureFixture[str]) -> tuple[int, str]:
    """Give the exit code of what is typed, and what its last command prints."""
    if re.search(r"[<>|]", re.sub(r"'.*'", "", line)):
        program = f"{shlex.quote(sys.executable)} -m newsclaims"
        done = subprocess.run(
            ["sh", "-c", line.replace("newsclaims", program)], capture_output=True, cwd=folder, timeout=60
        )
        return done.returncode, (done.stdout + done.stderr).decode()
    code, told = 0, ""
    for command in line.split(" && "):
        assert code == 0, told
        code = run(shlex.split(command)[1:])
        captured = capfd.readouterr()
        told = captured.out + captured.err
    return code, told


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="this system has no /dev/full")
@pytest.mark.parametrize("case", [marked(case) for group in cases.CASES.values() for case in group])
def test_it_is_told_as_the_table_says(
    case: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    for name in ("NEWSCLAIMS_DB", "NEWSCLAIMS_DEBUG"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(tmp_path)
    if callable(case.make):
        case.make(tmp_path)
    else:
        for name, data in case.make.items():
            (tmp_path / name).write_bytes(data)
    if case.terminal:
        monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    code, told = typed(case.line, tmp_path, capfd)
    assert case.told in told
    assert code == case.code
    assert "Traceback" not in told
    assert "this is a bug" not in told


def test_the_document_is_the_table(root: Path) -> None:
    """If it isn't: python tests/hostile/cases.py > docs/hostile.md."""
    assert (root / "docs/hostile.md").read_text("utf-8") == "\n".join(cases.table()) + "\n"
