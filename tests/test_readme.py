"""The README is true: its commands run, every command is in it, its Python gives what it says."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from newsclaims.cli.app import COMMANDS

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text("utf-8")
BLOCKS = re.findall(r"```sh\n(.*?)```", README, re.S)


def test_every_command_is_in_the_readme():
    described = re.findall(r"^\| `([a-z]+)` \|", README, re.M)
    assert sorted(described) == sorted(COMMANDS)


def test_the_python_of_the_readme_gives_what_it_says(nlp):
    import newsclaims

    code = re.search(r"```python\n(.*?)```", README, re.S).group(1)
    text, published = re.search(r'extract\(\s*"(.*?)", published="(.*?)"\s*\)', code).groups()
    record = newsclaims.extract(text, published=published, nlp=nlp)
    for expression, value in re.findall(r"^(record\S+)\s+# '(.*)'$", code, re.M):
        assert eval(expression, {"record": record}) == value


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
