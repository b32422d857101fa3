"""`newsclaims extract` as a user meets it: what is stored, skipped, redone, refused, and survives a kill."""

import io
import json
import os
import resource
import signal
import sqlite3
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from newsclaims import extraction, interrupts, machine
from newsclaims.cli import _store
from newsclaims.cli._summary import Summary
from newsclaims.cli.app import run
from newsclaims.records import Article, ArticleRecord, Date, PipelineInfo, Quote, Span
from newsclaims.store import Store

STORY = "Trade fell by 4% last year, Anna Lind said. “We will stay,” she told reporters on Friday.\n"
OTHER = "“We won't pay €3 billion,” Carl Blom warned. He said that 200 workers would leave.\n"

Output = pytest.CaptureFixture[str]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder to work in, with two articles in a folder `news`."""
    for name in ("NEWSCLAIMS_DB", "NEWSCLAIMS_MODEL", "NEWSCLAIMS_DEBUG"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(tmp_path)
    (tmp_path / "news").mkdir()
    (tmp_path / "news" / "a.txt").write_text(STORY, "utf-8")
    (tmp_path / "news" / "b.txt").write_text(OTHER, "utf-8")
    return tmp_path


def stored(db: str = "data/newsclaims.db") -> dict[str, ArticleRecord]:
    return {record.article.source: record for record in Store.open(Path(db)).records()}


def written(output: str) -> list[ArticleRecord]:
    return [ArticleRecord.model_validate_json(line) for line in output.splitlines()]


def test_a_folder_into_the_store(folder: Path, capsys: Output) -> None:
    assert run(["extract", "news"]) == 0
    assert list(stored()) == ["news/a.txt", "news/b.txt"]
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.startswith("2 articles: 2 extracted in ")
    assert "\nnext: newsclaims quotes --speaker " in told.err
    assert "\r" not in told.err  # no progress bar where it isn't a terminal


AGAIN = """
import sys
from newsclaims.cli.app import run
print(run(["extract", "news"]), "spacy" in sys.modules)
"""


def test_unchanged_articles_are_skipped_without_importing_spacy(folder: Path, capsys: Output) -> None:
    run(["extract", "news"])
    before = stored()
    again = subprocess.run([sys.executable, "-c", AGAIN], capture_output=True, text=True, timeout=60)
    assert again.stdout == "0 False\n"
    assert again.stderr.startswith("2 articles: 0 extracted, 2 unchanged in ")
    assert stored() == before


def test_a_changed_article_is_replaced(folder: Path, capsys: Output) -> None:
    run(["extract", "news"])
    (folder / "news" / "a.txt").write_text(STORY.replace("4%", "5%"), "utf-8")
    capsys.readouterr()
    assert run(["extract", "news"]) == 0
    assert "1 extracted, 1 unchanged" in capsys.readouterr().err
    texts = [record.article.text for record in stored().values()]
    assert any("5%" in text for text in texts)


def test_force_redoes_everything(folder: Path, capsys: Output) -> None:
    run(["extract", "news"])
    capsys.readouterr()
    assert run(["extract", "news", "--force"]) == 0
    assert "2 articles: 2 extracted in " in capsys.readouterr().err
    assert len(stored()) == 2


def test_another_publication_date_redoes_the_articles(folder: Path, capsys: Output) -> None:
    run(["extract", "news"])
    capsys.readouterr()
    assert run(["extract", "news", "--published", "2025-11-27"]) == 0
    assert "2 articles: 2 extracted in " in capsys.readouterr().err
    assert {record.article.published for record in stored().values()} == {"2025-11-27"}
    assert run(["extract", "news", "--published", "2025-11-27"]) == 0
    assert "0 extracted, 2 unchanged" in capsys.readouterr().err
    assert run(["extract", "news", "--published", "20251127"]) == 0  # the same day, written otherwise
    assert "0 extracted, 2 unchanged" in capsys.readouterr().err


def test_the_store_can_be_elsewhere(folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: Output) -> None:
    assert run(["extract", "news/a.txt", "--db", "one.db"]) == 0
    assert capsys.readouterr().err.rstrip().endswith("--db one.db")
    monkeypatch.setenv("NEWSCLAIMS_DB", "two.db")
    assert run(["extract", "news/b.txt", "--quiet"]) == 0
    assert (list(stored("one.db")), list(stored("two.db"))) == (["news/a.txt"], ["news/b.txt"])
    assert capsys.readouterr().err == ""
    assert not (folder / "data").exists()


def test_standard_output_carries_only_records(folder: Path, capsys: Output) -> None:
    assert run(["extract", "news", "-o", "-"]) == 0
    assert [record.article.source for record in written(capsys.readouterr().out)] == [
        "news/a.txt",
        "news/b.txt",
    ]
    assert not (folder / "data").exists()


@pytest.mark.parametrize(
    ("name", "form"), [("r.jsonl", None), ("r.json", None), ("r.csv", None), ("r", "json")]
)
def test_a_file_in_the_format_of_its_ending(folder: Path, name: str, form: str | None) -> None:
    assert run(["extract", "news", "-o", name, "-q", *(["--format", form] if form else [])]) == 0
    text = (folder / name).read_text("utf-8")
    if form == "json" or name.endswith(".json"):
        assert len(json.loads(text)) == 2
    elif name.endswith(".csv"):
        assert text.startswith("id,path,")
        assert len(text.splitlines()) > 2
    else:
        assert len(written(text)) == 2


def test_what_is_exported_is_what_was_extracted(folder: Path, capsys: Output) -> None:
    run(["extract", "news", "-q"])
    run(["extract", "news", "-q", "-o", "-"])
    extracted = capsys.readouterr().out
    assert run(["export", "jsonl"]) == 0
    exported = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert all(record.pop("identities") for record in exported if record["actors"])
    assert exported == [json.loads(line) for line in extracted.splitlines()]


def test_standard_input(folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: Output) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(STORY.encode())))
    assert run(["extract", "-", "-o", "-", "-q"]) == 0
    [record] = written(capsys.readouterr().out)
    assert (record.article.source, record.article.text) == ("-", STORY)


@pytest.mark.parametrize("jobs", ["2", "auto"])
def test_the_number_of_jobs_changes_nothing(
    folder: Path, capsys: Output, monkeypatch: pytest.MonkeyPatch, jobs: str
) -> None:
    monkeypatch.setattr(machine, "processes", lambda: 3)
    for number in range(5):
        (folder / "news" / f"c{number}.txt").write_text(f"{number} ministers met. {STORY}", "utf-8")
    run(["extract", "news", "-q", "-o", "-"])
    alone = capsys.readouterr().out
    assert len(alone.splitlines()) == 7
    assert run(["extract", "news", "-q", "-o", "-", "--jobs", jobs]) == 0
    assert capsys.readouterr().out == alone


@pytest.mark.parametrize(
    ("cores", "available", "allowed", "processes"),
    [
        (4, "MemAvailable: 8000000 kB", "max", 4),
        (4, "MemAvailable: 1000000 kB", "max", 2),
        (4, "MemAvailable: 8000000 kB", "1500000000", 3),
        (4, "MemAvailable: 8000000 kB", "300000000", 1),
        (4, "nothing of the kind", None, 4),
    ],
)
def test_as_many_processes_as_cores_and_memory(
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
    cores: int,
    available: str,
    allowed: str | None,
    processes: int,
) -> None:
    monkeypatch.setattr(machine, "_cores", lambda: cores)
    monkeypatch.setattr(machine, "_AVAILABLE", folder / "meminfo")
    monkeypatch.setattr(machine, "_ALLOWED", folder / "memory.max")
    (folder / "meminfo").write_text(f"MemTotal: 16000000 kB\n{available}\n")
    if allowed is not None:
        (folder / "memory.max").write_text(f"{allowed}\n")
    assert machine.processes() == processes


def test_cores_are_those_that_this_process_may_use() -> None:
    one = "import os; os.sched_setaffinity(0, [min(os.sched_getaffinity(0))]); print(machine.processes())"
    ran = subprocess.run(
        [sys.executable, "-c", f"from newsclaims import machine; {one}"], capture_output=True, text=True
    )
    assert (ran.stdout, ran.stderr) == ("1\n", "")


def test_a_bad_article_is_told_and_the_rest_goes_on(folder: Path, capsys: Output) -> None:
    (folder / "news" / "0bad.txt").write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0\xff\xfe")
    (folder / "news" / "empty.txt").write_text("")
    (folder / "news" / "feed.jsonl").write_text('{"id": "good", "text": "He said no."}\n{"id": \n')
    assert run(["extract", "news", "--quiet"]) == 2
    told = capsys.readouterr().err
    assert "error: news/0bad.txt: " in told
    assert "error: news/empty.txt: " in told
    assert "error: news/feed.jsonl#L2: " in told
    assert len(stored()) == 3


@pytest.mark.parametrize("limit", ["--max-characters", "--max-bytes"])
def test_what_is_too_large_is_told_and_the_rest_goes_on(folder: Path, capsys: Output, limit: str) -> None:
    (folder / "news" / "c.txt").write_text("It rained. " * 100)
    assert run(["extract", "news", "--fast", limit, "200"]) == 2
    told = capsys.readouterr().err
    assert "error: news/c.txt: too large: " in told
    assert f"hint: split it into articles, or raise {limit}" in told
    assert sorted(stored()) == ["news/a.txt", "news/b.txt"]


@pytest.mark.parametrize("path", ["nowhere", "empty"])
def test_nothing_to_read_is_an_error(folder: Path, capsys: Output, path: str) -> None:
    (folder / "empty").mkdir()
    assert run(["extract", path]) == 2
    told = capsys.readouterr().err.splitlines()
    assert told[0].startswith("error: ")
    assert path in told[0]
    assert any(line.startswith("hint: ") for line in told)
    assert not (folder / "data").exists()


def test_long_articles_are_told_one_by_one_and_short_ones_together() -> None:
    def batches(*lengths: int) -> list[list[int]]:
        found = (Article(id="1", source="a", sha256="0", text="x" * length) for length in lengths)
        return [[len(article.text) for article in batch] for batch in extraction._batches(found)]

    assert batches(13000, 14000, 4000, 4000, 4000, 100) == [[13000], [14000], [4000, 4000, 4000], [100]]
    assert batches(100, 100, 100, 100, 100) == [[100, 100, 100, 100], [100]]
    assert batches() == []


def test_the_summary_is_in_words_and_leaves_out_what_there_is_none_of() -> None:
    text = "“No,” Bo Ek said on Friday."
    said = Quote(id="q1", kind="direct", content=[Span(start=1, end=3, text="No")], confidence=1)
    friday = Date(id="d1", start=20, end=26, text="Friday", type="date", unresolved="no publication date")
    made_by = PipelineInfo(newsclaims="0", model="none", fingerprint="0")
    article = Article(id="1", source="a.txt", sha256="0", text=text)
    summary = Summary()
    summary.add(ArticleRecord(article=article, quotes=[said], dates=[friday], pipeline=made_by))
    assert list(summary.lines(1.0)) == [
        "1 article: 1 extracted in 1.0 s",
        "       1 quote    1 direct",
        "       1 date     1 date",
        "       1 quote whose speaker is unresolved",
        "       1 date without a day: the text doesn't say which",
        "       1 article without a day of publication (--published DATE gives one): a.txt",
    ]


@pytest.mark.parametrize(
    ("name", "command"),
    [
        ("Ada Obi", "'Ada Obi'"),
        ("the city's office", '"the city\'s office"'),
        ('Bo "Kit" d\'Ek', "'Bo \"Kit\" d'\"'\"'Ek'"),
    ],
)
def test_the_next_command_is_quoted_as_one_would_type_it(name: str, command: str) -> None:
    summary = Summary(extracted=1)
    summary.speakers.update([name])
    assert summary.next_command() == f"newsclaims quotes --speaker {command}"


def test_the_summary_names_the_articles_whose_days_of_publication_clash() -> None:
    made_by = PipelineInfo(newsclaims="0", model="none", fingerprint="0")
    summary = Summary()
    for name in "abcdefg":
        article = Article(
            id=name, source=f"{name}.txt", sha256="0", text="Talks began.", published="2025-12-02"
        )
        if name != "b":
            article = article.model_copy(update={"published_clash": "2025-12-03"})
        summary.add(ArticleRecord(article=article, pipeline=made_by))
    last = list(summary.lines(1.0))[-1]
    assert last.startswith(
        "       6 articles give two days of publication: a.txt (2025-12-02, not 2025-12-03), c.txt"
    )
    assert last.endswith("f.txt (2025-12-02, not 2025-12-03), …")


def test_an_output_that_cannot_be_written_is_told_before_the_work(folder: Path, capsys: Output) -> None:
    assert run(["extract", "news", "-o", "nowhere/r.jsonl"]) == 2
    assert "can't write" in capsys.readouterr().err


@pytest.mark.parametrize("given", [["nwes"], ["news/empty.txt"], ["news", "--since", "2030"]])
@pytest.mark.parametrize("name", ["r.jsonl", "r.xlsx"])
def test_what_an_output_held_stays_where_nothing_is_extracted(
    folder: Path, capsys: Output, given: list[str], name: str
) -> None:
    (folder / "news" / "empty.txt").touch()
    Path(name).write_text("before\n")
    assert run(["extract", *given, "-o", name]) == 2
    assert Path(name).read_text() == "before\n"
    assert f"{name} stays as it was: nothing was extracted\n" in capsys.readouterr().err
    assert not list(folder.glob(".r.*"))


FEED = "feed.jsonl"


@contextmanager
def started(*arguments: str) -> Iterator[subprocess.Popen[str]]:
    command = [sys.executable, "-m", "newsclaims", "extract", FEED, *arguments]
    heeded = signal.signal(signal.SIGINT, signal.SIG_DFL)  # what is started in the background ignores it
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True, start_new_session=True) as process:
        signal.signal(signal.SIGINT, heeded)
        try:
            yield process
        finally:
            process.kill()


def count() -> int:
    try:
        with closing(sqlite3.connect("file:data/newsclaims.db?mode=ro", uri=True)) as connection:
            return int(connection.execute("SELECT count(*) FROM articles").fetchone()[0])
    except sqlite3.Error:
        return 0


def wait(until: Callable[[], bool]) -> None:
    end = time.monotonic() + 120
    while not until():
        assert time.monotonic() < end
        time.sleep(0.01)


@pytest.mark.parametrize(("how", "jobs"), [(signal.SIGKILL, 2), (signal.SIGINT, 1), (signal.SIGINT, 2)])
def test_a_stopped_run_keeps_what_was_finished_and_the_next_goes_on(
    folder: Path, how: int, jobs: int
) -> None:
    total = 24
    feed = [json.dumps({"id": f"s{number}", "text": STORY}) for number in range(total)]
    (folder / FEED).write_text("\n".join(feed))
    with started(f"--jobs={jobs}") as process:
        wait(lambda: count() >= 3)
        # Ctrl-C goes to every process of the terminal.
        (os.killpg if how == signal.SIGINT else os.kill)(process.pid, how)
        _, told = process.communicate(timeout=120)
    assert process.returncode == (130 if how == signal.SIGINT else -signal.SIGKILL)
    assert "Traceback" not in told
    kept = count()
    assert 3 <= kept < total
    if how == signal.SIGINT:
        assert told == f"stopped: {kept} articles are kept, and the same command goes on there\n"
    with started(f"--jobs={jobs}") as process:
        _, told = process.communicate(timeout=120)
    assert process.returncode == 0, told
    assert f"{total} articles: {total - kept} extracted, {kept} unchanged in " in told
    assert count() == total
    assert list(Store.open(Path("data/newsclaims.db")).check()) == []


def test_ctrl_c_waits_while_a_worker_is_started() -> None:
    reached: list[int] = []

    def start() -> None:
        with interrupts.unheard():
            signal.raise_signal(signal.SIGINT)
            reached.append(1)

    with pytest.raises(KeyboardInterrupt):
        start()
    assert reached


def test_ctrl_c_waits_where_another_thread_is_given_it() -> None:
    reached: list[int] = []

    go = threading.Event()

    def interrupted() -> None:
        go.wait()
        signal.pthread_kill(threading.get_ident(), signal.SIGINT)

    other = threading.Thread(target=interrupted)

    def start() -> None:
        other.start()  # before Ctrl-C is kept waiting, so that it isn't blocked there
        with interrupts.unheard():
            go.set()
            other.join()
            reached.append(1)

    with pytest.raises(KeyboardInterrupt):
        start()
    assert reached


# What befalls the store meanwhile.


@pytest.mark.parametrize("after", [1, 2])
def test_a_store_that_is_removed_meanwhile_is_told(
    folder: Path, capsys: Output, monkeypatch: pytest.MonkeyPatch, after: int
) -> None:
    extract_all = extraction.extract_all

    def removing(*given: object) -> Iterator[object]:
        for number, result in enumerate(extract_all(*given), start=1):  # type: ignore[arg-type]
            yield result
            if number == after:
                (folder / "news.db").unlink()

    monkeypatch.setattr(extraction, "extract_all", removing)
    assert run(["extract", "news", "--fast", "--db", "news.db"]) == 2
    told = capsys.readouterr().err
    assert (
        "error: news.db was removed, moved or replaced while newsclaims wrote to it\nhint: run the same"
        in told
    )
    assert "now holds" not in told


def test_a_full_disk_is_told_with_what_is_kept(
    folder: Path, capsys: Output, monkeypatch: pytest.MonkeyPatch
) -> None:
    run(["extract", "news/a.txt", "--fast", "--db", "news.db"])
    (folder / "news" / "c.txt").write_text(STORY * 500, "utf-8")
    opened = _store.opened

    def nearly_full(db: Path, *, create: bool = False) -> Store:
        store = opened(db, create=create)
        (pages,) = store.connection.execute("PRAGMA page_count").fetchone()
        store.connection.execute(f"PRAGMA max_page_count = {pages + 5}")
        return store

    monkeypatch.setattr(_store, "opened", nearly_full)
    capsys.readouterr()
    assert run(["extract", "news", "--fast", "--db", "news.db"]) == 2
    told = capsys.readouterr().err
    assert "error: there is no room left for news.db\n" in told
    assert "; 1 article is kept, and the same command goes on there\n" in told
    assert list(stored("news.db")) == ["news/a.txt", "news/b.txt"]


@pytest.mark.parametrize("output", ["records.jsonl", "/dev/full"])
@pytest.mark.parametrize("command", ["extract", "export"])
def test_no_room_for_a_file_is_told(folder: Path, capsys: Output, output: str, command: str) -> None:
    made_by = PipelineInfo(newsclaims="0", model="none", fingerprint="0")
    article = Article(id="long", source="long.txt", sha256="0", text="Rain fell. " * 20_000)
    with Store.open(Path("news.db"), create=True) as store:
        store.add(ArticleRecord(article=article, pipeline=made_by))
    Path("records.jsonl").write_text("before\n")
    argv = ["export", "jsonl", "--db", "news.db"] if command == "export" else ["extract", "news", "--fast"]
    with file_size_limit(40_000 if command == "export" else 1000):
        assert run([*argv, "-o", output]) == 2
    error, hint = capsys.readouterr().err.splitlines()
    assert error.startswith(f"error: can't write {output}: ")
    assert hint == "hint: make room; what was there before is as it was"
    assert Path("records.jsonl").read_text() == "before\n"
    assert not list(folder.glob(".records*"))


@contextmanager
def file_size_limit(most: int) -> Iterator[None]:
    """Let no file grow beyond `most` bytes, as on a full disk."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (most, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
