"""Many machines: the same records as one, in tables that others read; what is lost is made again."""

import json
import os
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import dask
import duckdb
import fsspec
import pandas
import pyarrow
import pytest
from pyarrow import parquet

from newsclaims import distributed
from newsclaims.cli.app import run
from newsclaims.distributed import Done, Lost, Partition, Settings, cluster, tables, work
from newsclaims.errors import NewsclaimsError

STORIES = (
    "Trade fell by 4% last year, Anna Lind said. “We will stay,” she told reporters on Friday.",
    "“We won't pay €3 billion,” Carl Blom warned. He said that 200 workers would leave.",
    "Rain fell on the town of Quarn all night.",
)
FAST = Settings(fast=True)
PROCESSES = cluster._client
TABLES = {"records", "failures", "articles", "quotes", "figures", "dates", "actors", "claims"}

Output = pytest.CaptureFixture[str]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder to work in, with a feed of articles, pages and a table, some of which stand in two places."""
    monkeypatch.chdir(tmp_path)
    news = tmp_path / "news"
    news.mkdir()
    rows = [{"id": f"s{n}", "text": f"{n} ministers met. {STORIES[n % 3]}"} for n in range(9)]
    lines = [*map(json.dumps, rows), '{"id": "bad", "text": ""}', json.dumps(rows[2])]
    (news / "feed.jsonl").write_text("\n".join(lines), "utf-8")
    parquet.write_table(pyarrow.Table.from_pylist([{"text": one} for one in STORIES]), news / "table.parquet")
    (news / "page.txt").write_text(f"{STORIES[0]} It was late.", "utf-8")
    (news / "empty.txt").write_text("", "utf-8")
    return tmp_path


@pytest.fixture
def here(monkeypatch: pytest.MonkeyPatch) -> None:
    """A cluster in this process, as quick to start as a thread."""
    from distributed import Client, LocalCluster

    @contextmanager
    def client(scheduler: str | None, workers: int) -> Iterator[Any]:
        with (
            LocalCluster(n_workers=workers, processes=False, dashboard_address="127.0.0.1:0") as local,
            Client(local) as one,
        ):
            yield one

    monkeypatch.setattr(cluster, "_client", client)


def on_one_machine(*paths: str) -> list[str]:
    run(["extract", *paths, "--fast", "-q", "-o", "one.jsonl"])
    return sorted(Path("one.jsonl").read_text("utf-8").splitlines())


def written(table: str, folder: str = "out") -> list[dict[str, Any]]:
    return duckdb.sql(f"SELECT * FROM '{folder}/{table}/*.parquet'").df().to_dict("records")


def records() -> list[str]:
    return sorted(row["record"] for row in written("records"))


def parts(*paths: str, size: int = 300) -> list[Partition]:
    return list(distributed.divided(distributed.find(paths), size))


def extracted(partitions: list[Partition], workers: int = 2) -> list[Done | Lost | None]:
    return list(distributed.run(partitions, FAST, str(Path("out").absolute()), workers=workers))


@pytest.mark.usefixtures("here")
def test_records_are_those_of_one_machine(folder: Path) -> None:
    divided = parts("news")
    assert len(divided) > 3
    results = extracted(divided)
    assert all(isinstance(one, Done) for one in results)
    assert records() == on_one_machine("news")
    assert {(row["source"], row["reason"]) for row in written("failures")} == {
        ("news/empty.txt", "empty: nothing but white space"),
        ("news/feed.jsonl#L10", "it has no text"),
    }


@pytest.mark.usefixtures("here")
def test_workers_of_this_machine_leave_out_dasks_profiler() -> None:
    with PROCESSES(None, 1) as client:
        told = client.run(dask.config.get, "distributed.worker.profile.enabled")
    assert list(told.values()) == [False]


def test_tables_are_those_of_export(folder: Path) -> None:
    extracted(parts("news"))
    run(["extract", "news", "--fast", "-q", "--db", "news.db"])
    assert {path.name for path in Path("out").iterdir()} == TABLES
    for table in TABLES - {"records", "failures"}:
        run(["export", "parquet", "--db", "news.db", "--table", table, "-o", f"{table}.parquet"])
        ours = pandas.read_parquet(f"out/{table}")
        exported = pandas.read_parquet(f"{table}.parquet")
        assert list(ours.dtypes.items()) == list(exported.dtypes.items())
        assert sorted(ours["id"]) == sorted(exported["id"])


@pytest.mark.usefixtures("here")
def test_what_is_there_is_not_made_again(folder: Path) -> None:
    divided = parts("news")
    extracted(divided)
    kept = {path: path.stat().st_mtime_ns for path in Path("out").rglob("*.parquet")}
    gone = next(iter(Path("out/records").iterdir()))
    gone.unlink()
    results = extracted(divided)
    assert [isinstance(one, Done) for one in results].count(True) == 1
    assert results.count(None) == len(divided) - 1
    again = {path for path in kept if path.stat().st_mtime_ns != kept[path]}
    assert {path.name for path in again} == {gone.name}
    assert records() == on_one_machine("news")


@pytest.mark.usefixtures("here")
@pytest.mark.parametrize("settings", [Settings(), Settings(fast=True, published="2025-11-27")])
def test_a_folder_holds_one_kind_of_results(folder: Path, settings: Settings) -> None:
    extracted(parts("news/page.txt"))
    with pytest.raises(NewsclaimsError, match="otherwise"):
        list(distributed.run(parts("news/page.txt"), settings, str(Path("out").absolute())))


def test_a_part_whose_writing_is_stopped_is_not_done(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    [part] = parts("news/page.txt")
    put = tables._put
    with monkeypatch.context() as patch:

        def stopped(files: Any, where: str, name: str, data: bytes) -> None:
            if where.endswith("records"):
                patch.setattr(files, "mv", lambda *paths: 1 / 0)
            put(files, where, name, data)

        patch.setattr(tables, "_put", stopped)
        with pytest.raises(ZeroDivisionError):
            work.work(part, FAST, "out", "x")
    assert tables.done("out") == set()
    assert work.work(part, FAST, "out", "x") == Done(1, 0)
    assert tables.done("out") == {"x"}


@pytest.mark.parametrize("scheme", ["memory", "file"])
def test_stores_that_fsspec_knows(folder: Path, scheme: str) -> None:
    root = f"memory://{folder.name}" if scheme == "memory" else f"file://{folder}/store"
    for path in Path("news").iterdir():
        files, name = fsspec.core.url_to_fs(f"{root}/news/{path.name}")
        files.makedirs(name.rpartition("/")[0], exist_ok=True)
        files.pipe_file(name, path.read_bytes())
    divided = parts(f"{root}/news")
    assert parts(f"{root}/news/*") == [
        one._replace(places=tuple(place._replace(named=False) for place in one.places)) for one in divided
    ]
    for number, part in enumerate(divided):
        work.work(part, FAST, f"{root}/out", str(number))
    assert tables.done(f"{root}/out") == set(map(str, range(len(divided))))
    found = []
    for number in range(len(divided)):
        with fsspec.open(f"{root}/out/records/{number}.parquet") as file:
            found += pandas.read_parquet(file)["record"].to_list()
    texts = sorted(json.loads(one)["article"]["text"] for one in on_one_machine("news"))
    assert sorted(json.loads(one)["article"]["text"] for one in found) == texts
    assert all(json.loads(one)["article"]["source"].startswith(f"{scheme}://") for one in found)


def test_what_is_not_there_is_a_failure(folder: Path) -> None:
    [part] = parts("nowhere.jsonl", "memory://nowhere/feed.jsonl")
    assert work.work(part, FAST, "out", "x") == Done(0, 2)
    assert [row["reason"] for row in written("failures")] == ["no such file or directory"] * 2


def test_files_are_divided_by_size_but_no_article_is(folder: Path) -> None:
    (folder / "long.txt").write_text(STORIES[0] * 100, "utf-8")
    assert [one.parts for one in parts("long.txt")] == [1]
    assert {one.parts for one in parts("news/feed.jsonl")} == {len(parts("news/feed.jsonl"))}
    assert len(parts("news", size=1_000_000)) == 1
    assert len(parts("news/feed.jsonl", size=1)) == distributed.partitions.MOST


@pytest.mark.usefixtures("here")
def test_the_command_and_import(folder: Path, capsys: Output) -> None:
    assert run(["distribute", "news", "-o", "out", "--fast", "--jobs", "1"]) == 2
    told = capsys.readouterr().err
    assert "error: 2 articles failed\nhint: out/failures says which and why\n" in told
    assert "13 articles in 1 part, " in told
    assert run(["import", "out", "--db", "many.db"]) == 0
    run(["extract", "news", "--fast", "-q", "--db", "one.db"])
    for db in ("many", "one"):
        run(["export", "jsonl", "--db", f"{db}.db", "-o", f"{db}.jsonl"])
    assert Path("many.jsonl").read_text("utf-8") == Path("one.jsonl").read_text("utf-8")
    capsys.readouterr()
    assert run(["distribute", "news", "-o", "out", "--fast"]) == 0
    assert "1 part of 1 there already" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("news -o out --scheduler tcp://x:1 --jobs 2", "--scheduler and --jobs don't go together"),
        ("- -o out", "- can't be read by several"),
        ("nothing://x -o out", "can't open nothing://x"),
        ("news -o out --model none", "none"),
    ],
)
def test_what_is_refused(folder: Path, capsys: Output, line: str, told: str) -> None:
    assert run(["distribute", *line.split()]) == 2
    err = capsys.readouterr().err
    assert err.startswith("error: ")
    assert told in err
    assert "\nhint: " in err
    assert not Path("out").exists()


def test_a_folder_without_records_is_not_imported(folder: Path, capsys: Output) -> None:
    assert run(["import", "news"]) == 2
    assert "news holds no records/*.parquet" in capsys.readouterr().err


@pytest.fixture
def ending() -> Iterator[None]:
    """An end to a test that would wait for ever."""

    def end(*signal: object) -> None:
        raise TimeoutError("half an hour")

    before = signal.signal(signal.SIGALRM, end)
    signal.alarm(1800)
    yield
    signal.alarm(0)
    signal.signal(signal.SIGALRM, before)


@pytest.mark.long
@pytest.mark.usefixtures("ending")
def test_a_worker_that_is_killed_costs_nothing(folder: Path) -> None:
    from distributed import Client, LocalCluster

    rows = [{"id": f"s{n}", "text": f"{n} ministers met. {STORIES[n % 3] * 20}"} for n in range(60)]
    (folder / "many.jsonl").write_text("\n".join(map(json.dumps, rows)), "utf-8")
    with (
        LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address="127.0.0.1:0") as local,
        Client(local) as client,
    ):
        results = distributed.run(
            parts("many.jsonl", size=3_000), FAST, str(folder / "out"), scheduler=local.scheduler_address
        )
        done = [next(results)]
        os.kill(next(iter(client.run(os.getpid).values())), signal.SIGKILL)
        done += results
    assert len(done) > 10
    assert all(isinstance(one, Done) for one in done)
    assert records() == on_one_machine("many.jsonl")
