"""What befalls a store from outside: kills, company, damage. `benchmarks/kills.py` and `flips.py` do more of it."""

import importlib.util
import random
import sqlite3
import subprocess
import threading
from pathlib import Path
from types import ModuleType

import pytest

from newsclaims.cli.app import run
from newsclaims.errors import StoreError
from newsclaims.store import Store

STORY = """Harbour talks, day {number}

“We will not sign,” Ada Obi, head of the dockers’ union, told reporters on Monday.
Trade fell by {number}% last year, Carl Blom said. He warned that the strike could cost €{number}.5 billion.
"""


def script(name: str) -> ModuleType:
    """Load a script of benchmarks/."""
    path = Path(__file__).parents[1] / "benchmarks" / f"{name}.py"
    spec = importlib.util.spec_from_file_location(name, path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


kills, flips = script("kills"), script("flips")


@pytest.fixture(scope="module")
def news(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of twelve short articles."""
    folder = tmp_path_factory.mktemp("news")
    for number in range(12):
        (folder / f"{number:02}.txt").write_text(STORY.format(number=number), "utf-8")
    return folder


@pytest.fixture(scope="module")
def undisturbed(news: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store of these articles."""
    db = tmp_path_factory.mktemp("store") / "news.db"
    assert run(["extract", str(news), "--fast", "--quiet", "--db", str(db)]) == 0
    return db


def test_a_flipped_bit_ends_in_an_answer_or_a_clear_error(undisturbed: Path, tmp_path: Path) -> None:
    content = undisturbed.read_bytes()
    for seed in range(8):
        for command, ended in zip(
            flips.COMMANDS, flips.outcomes(flips.flipped(content, seed), tmp_path), strict=True
        ):
            assert ended.clear, f"flip {seed}, {command}: {ended.err}"


def test_a_row_that_only_its_index_has_is_damage_and_no_bug(undisturbed: Path, tmp_path: Path) -> None:
    content = undisturbed.read_bytes()
    with Store.open(undisturbed) as store:
        (claim,) = store.rows("SELECT id FROM claims ORDER BY id LIMIT 1")
    # The index that is SQLite's own knows the claim by another id.
    db = tmp_path / "flipped.db"
    for at in [at for at in range(len(content)) if content.startswith(claim["id"].encode(), at)]:
        db.write_bytes(content[:at] + b"0" + content[at + 1 :])
        for command in (("claims", "--ledger", "--json"), ("check",), ("export", "jsonl")):
            assert flips.outcome(command, db).clear


def test_a_row_that_is_told_of_and_not_there_is_damage(undisturbed: Path) -> None:
    with (
        Store.open(undisturbed) as store,
        pytest.raises(StoreError, match="is damaged: a row that it tells of isn't there"),
    ):
        store.row("SELECT text FROM articles WHERE id = 'of the index alone'")


def test_a_store_that_another_process_is_making_is_waited_for(tmp_path: Path) -> None:
    db = tmp_path / "news.db"
    other = sqlite3.connect(db, isolation_level=None, check_same_thread=False)
    other.execute("BEGIN IMMEDIATE")
    soon = threading.Timer(0.3, other.rollback)
    soon.start()
    with Store.open(db, create=True) as store:
        assert list(store.check()) == []
    soon.join()
    other.close()


@pytest.mark.long
@pytest.mark.parametrize("jobs", [1, 2])
def test_a_killed_run_goes_on_as_if_nothing_had_been(
    jobs: int, news: Path, undisturbed: Path, tmp_path: Path
) -> None:
    found, records = kills.series(news, tmp_path, jobs, 8.0, 3, random.Random(jobs))
    assert [kill.problems for kill in found] == [[]] * len(found)
    assert records == kills.records(undisturbed)


@pytest.mark.long
@pytest.mark.parametrize("runs", [2, 4])
def test_many_runs_at_once_fill_one_store(runs: int, news: Path, undisturbed: Path, tmp_path: Path) -> None:
    """Half of the articles are given to all of them, the rest to one each."""
    db, everything = tmp_path / "news.db", sorted(news.iterdir())
    shared, own = everything[:6], everything[6:]
    processes = []
    for number in range(runs):
        argv = kills.command(news, db, 1)
        argv[4:5] = [str(path) for path in (*shared, *own[number::runs])]
        processes.append(subprocess.Popen(argv, stderr=subprocess.PIPE, text=True))
    told = [process.communicate(timeout=300)[1] for process in processes]
    assert [(process.returncode, err) for process, err in zip(processes, told, strict=True)] == [
        (0, "")
    ] * runs
    assert kills.records(db) == kills.records(undisturbed)
    with Store.open(db) as store:
        assert list(store.check()) == []
