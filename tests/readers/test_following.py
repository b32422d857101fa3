"""What goes on coming: files in a folder, the lines of a feed. What happens in a wait is scripted, but in the last."""

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event, Thread, Timer
from typing import Any

import pytest

from newsclaims.articles import How, Unreadable, changes
from newsclaims.articles.changes import Changes
from newsclaims.articles.following import follow, settled, watch
from newsclaims.cli.app import run
from newsclaims.errors import NewsclaimsError
from newsclaims.records import Article
from newsclaims.store import Store

Output = pytest.CaptureFixture[str]
Step = Callable[[], object]

SAID = "“We lost the vote,” Mayor Ada Obi told reporters on Monday."


def scripted(*steps: Step | None) -> Callable[[bool], bool]:
    """Give a wait in which one step happens after the other; behind the last there is no more."""
    left = iter(steps)

    def wait(at_rest: bool) -> bool:
        step = next(left, False)
        if step is False:
            return False
        if callable(step):
            step()
        return True

    return wait


def line(title: str, **more: object) -> str:
    return json.dumps({"title": title, "text": f"{title}. {SAID}", **more}) + "\n"


def append(path: Path, text: str) -> None:
    with path.open("a") as file:
        file.write(text)


def told(found: Iterator[Article | Unreadable]) -> list[str]:
    return [one.reason if isinstance(one, Unreadable) else f"{one.source} {one.title}" for one in found]


def test_a_file_is_given_when_two_looks_find_it_the_same(here: Path) -> None:
    Path("in").mkdir()
    one, other = Path("in/one.txt"), Path("in/other.txt")
    one.write_text("a")
    seen: list[tuple[int, str]] = []
    looks = iter(range(100))
    now = [0]

    def at(step: Step | None = None) -> Step:
        def happen() -> None:
            now[0] = next(looks) + 1
            if step is not None:
                step()

        return happen

    steps = (
        at(),
        at(lambda: other.write_text("half")),
        at(lambda: append(other, " and half")),
        at(),
        at(),
        at(lambda: append(one, "b")),
        at(),
        at(one.unlink),
        at(lambda: one.write_text("again")),
        at(),
        at(),
    )
    for found in settled([Path("in")], scripted(*steps)):
        seen.append((now[0], found.path.name))
    assert seen == [(1, "one.txt"), (4, "other.txt"), (7, "one.txt"), (10, "one.txt")]


def test_a_file_is_given_anew_when_it_is_replaced_by_one_of_its_size_and_time(here: Path) -> None:
    Path("in").mkdir()
    page = Path("in/page.txt")
    page.write_text("old")

    def replaced() -> None:
        before = page.stat()
        page.write_text("new")
        os.utime(page, ns=(before.st_atime_ns, before.st_mtime_ns))

    given = [found.path for found in settled([Path("in")], scripted(None, replaced, None, None))]
    assert given == [page, page]


def test_a_folder_that_is_gone_is_told_once_and_read_when_it_is_back(here: Path) -> None:
    folder, away = Path("in"), Path("away")
    folder.mkdir()
    (folder / "page.txt").write_text(f"One\n\n{SAID}")
    steps = (None, lambda: folder.rename(away), None, None, lambda: away.rename(folder), None)
    assert told(watch([folder], scripted(*steps), How())) == [
        "in/page.txt One",
        "no such file or directory",
        "in/page.txt One",
    ]


def test_rest_is_told_when_two_looks_find_the_same(here: Path) -> None:
    Path("in").mkdir()
    told: list[bool] = []
    steps = iter([lambda: None, lambda: Path("in/a.txt").write_text("a"), lambda: None, lambda: None])

    def wait(at_rest: bool) -> bool:
        told.append(at_rest)
        step = next(steps, None)
        if step is not None:
            step()
        return step is not None

    assert [found.path.name for found in settled([Path("in")], wait)] == ["a.txt"]
    assert told == [True, True, False, True, True]


def test_what_the_notices_of_systems_lose_is_given(here: Path) -> None:
    """Files in folders that were just made, one renamed over one that is named, beside a link that leads back above."""
    folder, named = Path("in"), Path("named.txt")
    folder.mkdir()
    named.write_text("0")
    (folder / "loop").symlink_to("..")

    def made() -> None:
        for number in range(20):
            deep = folder / f"{number:02}" / "deep"
            deep.mkdir(parents=True)
            (deep / "page.txt").write_text("a")

    def renamed() -> None:
        Path("new.txt").write_text("1")
        Path("new.txt").replace(named)

    steps = (None, made, None, renamed, None, renamed, None)
    given = [found.path for found in settled([folder, named], scripted(*steps))]
    pages = [folder / f"{number:02}" / "deep" / "page.txt" for number in range(20)]
    assert given == [named, *pages, named, named]


def test_articles_of_a_folder_as_they_appear(here: Path) -> None:
    Path("in").mkdir()
    feed, page = Path("in/feed.jsonl"), Path("in/page.txt")
    feed.write_text(line("One"))
    wait = scripted(None, lambda: page.write_text(f"Two\n\n{SAID}"), None, None)
    assert told(watch([Path("in")], wait, How())) == ["in/feed.jsonl#L1 One", "in/page.txt Two"]


def test_lines_that_are_added_to_a_feed(here: Path) -> None:
    feed = Path("feed.jsonl")
    feed.write_text(line("One"))
    two = line("Two")
    steps: tuple[Step | None, ...] = (
        None,
        lambda: append(feed, two[:30]),
        lambda: append(feed, two[30:]),
        None,
        lambda: append(feed, "not JSON\n" + line("Three")),
    )
    found = follow(feed, scripted(*steps), How())
    assert told(found) == [
        "feed.jsonl#L1 One",
        "feed.jsonl#L2 Two",
        "not JSON: Expecting value: line 1 column 1 (char 0)",
        "feed.jsonl#L4 Three",
    ]


def test_each_is_given_before_there_is_waiting_for_the_next(here: Path) -> None:
    feed = Path("feed.jsonl")
    feed.write_text(line("One"))
    given: list[str] = []
    seen: list[list[str]] = []

    def look() -> None:
        seen.append([*given])
        append(feed, line(f"No {len(seen)}"))

    for one in follow(feed, scripted(look, look), How()):
        assert isinstance(one, Article)
        given.append(one.title or "")
    assert seen == [["One"], ["One", "No 1"]]


def test_rows_that_are_added_to_a_table(here: Path) -> None:
    table = Path("a.csv")
    table.write_text(f'title,text,section\nOne,"{SAID}",Politics\n')
    wait = scripted(lambda: append(table, f'Two,"{SAID}\n'), lambda: append(table, 'It rained.",Weather\n'))
    one, two = (item for item in follow(table, wait, How()) if isinstance(item, Article))
    assert (one.source, two.source, two.extra) == ("a.csv#L2", "a.csv#L3", {"section": "Weather"})


def moved(feed: Path) -> None:
    os.replace(feed, "old.jsonl")
    feed.write_text(line("Anew"))


@pytest.mark.parametrize(
    "change",
    [lambda feed: feed.write_text(""), moved, lambda feed: feed.unlink()],
    ids=["cut", "moved", "gone"],
)
def test_a_feed_that_is_another_is_told(change: Callable[[Path], None], here: Path) -> None:
    feed = Path("feed.jsonl")
    feed.write_text(line("One"))
    found = told(follow(feed, scripted(lambda: change(feed), None, None), How()))
    assert found == ["feed.jsonl#L1 One", "it was cut, moved or replaced while it was followed"]


def test_what_does_not_grow_by_lines_is_told(here: Path) -> None:
    Path("a.txt").write_text(SAID)
    assert told(follow(Path("a.txt"), scripted(), How())) == ["plain text doesn't grow line by line"]


def ending(*steps: Step | None) -> Callable[[bool], bool]:
    """Give a wait that Ctrl-C ends."""
    wait = scripted(*steps)

    def until(at_rest: bool) -> bool:
        if not wait(at_rest):
            raise KeyboardInterrupt
        return True

    return until


def titles(db: Path) -> list[str | None]:
    with Store.open(db) as store:
        return [record.article.title for record in store.records()]


def test_a_folder_is_watched_until_ctrl_c(
    here: Path, monkeypatch: pytest.MonkeyPatch, capsys: Output
) -> None:
    Path("in").mkdir()
    feed, db = Path("in/feed.jsonl"), Path("news.db")
    feed.write_text(line("One"))
    stored: list[list[str | None]] = []
    wait = ending(
        None,
        lambda: append(feed, "no JSON\n" + line("Two")),
        lambda: stored.append(titles(db)),
        lambda: stored.append(titles(db)),
    )
    monkeypatch.setattr(changes, "Changes", lambda paths: wait)
    assert run(["watch", "in", "--fast", "--db", str(db)]) == 2
    out, err = capsys.readouterr()
    assert out == "in/feed.jsonl#L1\tOne\t1\t1\nin/feed.jsonl#L3\tTwo\t1\t1\n"
    assert err.startswith("error: in/feed.jsonl#L2: not JSON")
    assert stored == [["One"], ["One", "Two"]]
    assert "4 articles: 2 extracted, 1 unchanged, 1 failed" in err


def test_a_feed_is_followed_until_ctrl_c(here: Path, monkeypatch: pytest.MonkeyPatch, capsys: Output) -> None:
    feed, db = Path("feed.jsonl"), Path("news.db")
    feed.write_text(line("One"))
    stored: list[list[str | None]] = []
    wait = ending(lambda: append(feed, line("Two")), lambda: stored.append(titles(db)))
    monkeypatch.setattr(changes, "Changes", lambda paths: wait)
    assert run(["extract", str(feed), "--follow", "--fast", "--db", str(db), "-q"]) == 0
    assert capsys.readouterr() == ("", "")
    assert stored == [["One", "Two"]]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["extract", ".", "--follow"], "--follow takes one feed"),
        (["extract", "-", "--follow"], "--follow takes one feed"),
        (["extract", "a.jsonl", "--follow", "-o", "-"], "--follow and --output don't go together"),
        (["extract", "a.jsonl", "--follow", "-j", "2"], "--follow and --jobs don't go together"),
        (["extract", "a.jsonl", "--follow", "--sample", "2"], "--follow and --sample don't go together"),
        (["watch", "none"], "there is no none"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_what_cannot_be_followed_is_an_error(
    arguments: list[str], message: str, write: Any, capsys: Output
) -> None:
    write("a.jsonl", line("One"))
    assert run(arguments) == 2
    assert capsys.readouterr().err.startswith(f"error: {message}\nhint: ")


@pytest.mark.long
def test_the_program_itself_ends_clean(here: Path) -> None:
    feed = here / "feed.jsonl"
    feed.write_text(line("One"))
    command = [
        sys.executable,
        "-m",
        "newsclaims",
        "extract",
        str(feed),
        "--follow",
        "--fast",
        "--db",
        "news.db",
    ]
    program = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    assert program.stdout is not None
    assert program.stdout.readline() == "feed.jsonl#L1\tOne\t1\t1\n", "which waits until it is there"
    append(feed, line("Two"))
    assert program.stdout.readline() == "feed.jsonl#L2\tTwo\t1\t1\n"
    program.send_signal(signal.SIGINT)
    out, err = program.communicate(timeout=60)
    assert (program.returncode, out) == (0, "")
    assert "2 articles: 2 extracted" in err
    assert "Traceback" not in err
    assert titles(here / "news.db") == ["One", "Two"]


def seen(paths: list[Path], *steps: Step) -> list[str]:
    """Give the files that are given, and the steps that happen between them, each when the one before was read."""
    given: list[str] = []
    told = Event()

    def happening() -> None:
        for step in steps:
            told.wait(20)
            told.clear()
            time.sleep(0.2)
            given.append(getattr(step, "__name__", ""))
            step()

    Thread(target=happening, daemon=True).start()
    for found in settled(paths, Changes(paths)):
        given.append(str(found.path))
        told.set()
        if found.path.name == "end.txt":
            break
    return given


@pytest.mark.long
def test_what_happens_in_folders_is_noticed(here: Path) -> None:
    """Each step waits until what the one before did was read, so that one that isn't noticed hangs."""
    folder, named = Path("in"), Path("named.txt")
    folder.mkdir()
    named.write_text("0")
    (folder / "loop").symlink_to("..")

    def folders() -> None:
        for number in range(9):
            deep = folder / f"{number}" / "deep" / "deeper"
            deep.mkdir(parents=True)
            (deep / "page.txt").write_text("a")

    def renamed() -> None:
        Path("new.txt").write_text("1")
        Path("new.txt").replace(named)

    def removed() -> None:
        shutil.rmtree(folder)

    def back() -> None:
        folder.mkdir()
        (folder / "again.txt").write_text("a")

    def end() -> None:
        (folder / "end.txt").write_text("a")

    pages = [f"in/{number}/deep/deeper/page.txt" for number in range(9)]
    given = seen([folder, named], folders, renamed, removed, back, end)
    assert given == [
        "named.txt",
        *("folders", *pages),
        *("renamed", "named.txt"),
        *("removed", "in"),
        *("back", "in/again.txt"),
        *("end", "in/end.txt"),
    ]


def test_nothing_is_looked_at_while_nothing_changes(here: Path) -> None:
    """There is one look before anything is listened to, one behind, and then none till a file comes."""
    Path("in").mkdir()
    looks: list[float] = []
    wait = Changes([Path("in")])

    def until(at_rest: bool) -> bool:
        looks.append(time.monotonic())
        return wait(at_rest)

    came = time.monotonic() + 4
    Timer(4, lambda: Path("in/page.txt").write_text("a")).start()
    assert next(settled([Path("in")], until)).path == Path("in/page.txt")
    assert [look > came for look in looks] == [False, False, True]


def test_what_cannot_be_watched_is_an_error(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def watch(*paths: Path, **options: object) -> Iterator[object]:
        raise OSError("OS file watch limit reached")
        yield

    monkeypatch.setattr("watchfiles.watch", watch)
    with pytest.raises(NewsclaimsError, match="can't be watched: OS file watch limit reached") as told:
        Changes([here])(False)
    assert "WATCHFILES_FORCE_POLLING=1" in str(told.value.hint)
