"""README and the site are true: their commands print what stands there, their Python gives what it says."""

import doctest
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from newsclaims.cli.app import COMMANDS

ROOT = Path(__file__).parent.parent
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
README = PAGES[0].read_text("utf-8")
TYPED = re.compile(r"^\$ (.*\n(?:> .*\n)*)((?:[^$\n].*\n)*)", re.M)
"""A command behind `$`, its further lines behind `>`; and what it prints."""
BLOCKS = re.findall(r"```sh\n(.*?)```", README, re.S)


def test_every_command_is_in_the_readme():
    described = re.findall(r"^\| `([a-z]+)` \|", README, re.M)
    assert sorted(described) == sorted(COMMANDS)


@pytest.mark.long
def test_the_first_command_sets_up_and_extracts_on_a_fresh_copy(tmp_path):
    """The second one is what runs this test: `.ci/run` takes it from the README."""
    left_out = shutil.ignore_patterns(".*", "*.db*", "__pycache__")
    fresh = shutil.copytree(ROOT, tmp_path / "fresh", ignore=left_out)
    clean = {name: value for name, value in os.environ.items() if name not in ("PYTHONPATH", "VIRTUAL_ENV")}
    command = BLOCKS[0].strip().replace("python3 ", f"{sys.executable} ", 1)
    done = subprocess.run(
        command, shell=True, cwd=fresh, env=clean, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert "5 articles" in done.stdout + done.stderr
    assert (fresh / "data" / "newsclaims.db").exists()


@pytest.mark.parametrize("line", BLOCKS[2].strip().splitlines())
def test_every_sample_command_finds_something(line, seeds_db, tmp_path, monkeypatch):
    from newsclaims.cli import main

    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("NEWSCLAIMS_DB", str(seeds_db))
    words = line.split("#")[0].split()
    monkeypatch.setattr(sys, "argv", [word.strip('"') for word in words])
    with pytest.raises(SystemExit) as stopped:
        main()
    assert not stopped.value.code


def shown(page: Path, language: str) -> str:
    """Give all that a page shows in blocks of a language."""
    return "".join(re.findall(rf"```{language}\n(.*?)```", page.read_text("utf-8"), re.S))


def those_with(language: str) -> list[Path]:
    return [page for page in PAGES if shown(page, language)]


@pytest.fixture(scope="module")
def extracted(tmp_path_factory):
    """A folder in which `newsclaims extract seeds/` was typed."""
    folder = tmp_path_factory.mktemp("typed")
    shutil.copytree(ROOT / "seeds", folder / "seeds")
    typed("newsclaims extract seeds/ --quiet", folder)
    shutil.copy(folder / "data" / "newsclaims.db", folder / "extracted.db")
    return folder


@pytest.fixture
def folder(extracted):
    """The same folder, for a store knows its files by their absolute path, with the store as it was then."""
    return Path(shutil.copy(extracted / "extracted.db", extracted / "data" / "newsclaims.db")).parents[1]


def typed(command: str, folder: Path) -> str:
    """Give what a command prints into a pipe, of whatever it does in a folder."""
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    clean = {"PATH": path, "HOME": str(folder), "NEWSCLAIMS_CONFIG": os.devnull, "LC_ALL": "C.UTF-8"}
    done = subprocess.run(
        ["bash", "-c", command],
        cwd=folder,
        env=clean,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        check=False,
    )
    return done.stdout


@pytest.mark.long
@pytest.mark.parametrize("page", those_with("console"), ids=lambda page: page.name)
def test_a_page_shows_what_its_commands_print(page, folder):
    """An … stands for the rest of a line."""
    for command, output in TYPED.findall(shown(page, "console")):
        printed = typed(command.replace("\n> ", "\n"), folder)
        assert re.fullmatch(re.escape(output).replace("…", ".*"), printed), f"$ {command}{printed}"


@pytest.mark.parametrize("page", those_with("pycon"), ids=lambda page: page.name)
def test_a_page_shows_what_its_python_gives(page, seeds_db, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "data").mkdir()
    shutil.copy(seeds_db, tmp_path / "data" / "newsclaims.db")
    session = doctest.DocTestParser().get_doctest(shown(page, "pycon"), {}, page.name, str(page), 0)
    runner = doctest.DocTestRunner(optionflags=doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE)
    told: list[str] = []
    assert runner.run(session, out=told.append).failed == 0, "".join(told)
