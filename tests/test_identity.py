"""Which article is which: nothing that was read disappears without a word, whatever its name and wherever it lies."""

import io
import json
import os
import random
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from newsclaims import articles
from newsclaims.cli.app import run
from newsclaims.identity import content_id, distinct_id, own_id
from newsclaims.linking import stored
from newsclaims.linking.rulings import Decision, Term
from newsclaims.query import find_article
from newsclaims.records import Article, ArticleRecord, PipelineInfo
from newsclaims.sources import file_of, line_of, path_of, printable
from newsclaims.store import Store

Output = pytest.CaptureFixture[str]

RAIN = "Rain fell on Monday, Anna Lind said.\n"
SNOW = "Snow fell on Monday, Carl Blom said.\n"
HAIL = "Hail fell on Monday, Dora Falk said.\n"


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder to work in; the store is beside it."""
    folder = tmp_path / "here"
    folder.mkdir()
    monkeypatch.chdir(folder)
    monkeypatch.setenv("NEWSCLAIMS_DB", str(tmp_path / "news.db"))
    return folder


def write(name: str, text: str = RAIN) -> str:
    Path(name).parent.mkdir(parents=True, exist_ok=True)
    Path(name).write_text(text, "utf-8")
    return name


def feed(name: str, *lines: object) -> str:
    return write(name, "".join(f"{line if isinstance(line, str) else json.dumps(line)}\n" for line in lines))


def read(*paths: str | Path) -> list[Article]:
    found = list(articles.read(paths))
    assert all(isinstance(item, Article) for item in found)
    return [item for item in found if isinstance(item, Article)]


def told(found: list[Article]) -> dict[str, list[str]]:
    """Give the sources of articles by their ids."""
    assert len({article.id for article in found}) == len(found)
    return {article.id: article.sources for article in found}


def extract(*paths: str) -> int:
    return run(["extract", *paths, "--fast"])


def kept() -> dict[str, tuple[str, list[str]]]:
    """Give text and sources of what is stored by id."""
    with Store.open(Path(os.environ["NEWSCLAIMS_DB"])) as store:
        assert list(store.check()) == []
        return {r.article.id: (r.article.text, r.article.sources) for r in store.records()}


def texts() -> list[str]:
    return sorted(text for text, _ in kept().values())


# What an article is called.


def test_the_id_is_that_of_the_content_from_any_folder_and_under_any_name(
    here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    [first] = read(write("in/a.txt"))
    os.rename("in/a.txt", "in/b.txt")
    monkeypatch.chdir(here / "in")
    [second] = read("b.txt")
    assert first.id == second.id == content_id(RAIN.encode(), {})
    assert (first.source, second.source) == ("in/a.txt", "b.txt")


def test_a_day_that_is_given_and_counts_makes_another_article(here: Path) -> None:
    undated, dated = write("a.txt"), write("b.txt", "Berlin, 27 November 2025 – Rain fell.")
    ids = [
        {
            item.source: item.id
            for item in articles.read([undated, dated], published=day)
            if isinstance(item, Article)
        }
        for day in ("2025-11-27", "2025-11-28")
    ]
    assert ids[0]["a.txt"] != ids[1]["a.txt"]
    assert ids[0]["b.txt"] == ids[1]["b.txt"]


def test_the_same_bytes_read_as_a_page_and_as_text_are_two_articles(here: Path) -> None:
    page = f"<html><body><article><p>{RAIN * 5}</p></article></body></html>"
    part = f"<p>{RAIN * 5}</p>"  # nothing but its name tells that it is a page
    found = read(write("a.html", page), write("a.txt", page), write("b.html", part), write("b.txt", part))
    assert sorted(told(found).values()) == [["a.html", "a.txt"], ["b.html"], ["b.txt"]]


def test_what_sets_ids_apart_is_undone_for_that_content_only() -> None:
    assert own_id(distinct_id("5", "a" * 64), "a" * 64) == "5"
    assert own_id("5~aaaaaaaa", "b" * 64) == "5~aaaaaaaa"
    assert own_id("~aaaaaaaa", "a" * 64) == "~aaaaaaaa"


# The same content in several places.


def test_copies_are_one_article_with_all_its_sources(here: Path) -> None:
    found = read(write("c.txt"), write("a.txt"), write("b.txt", SNOW))
    assert [(item.source, item.sources) for item in found] == [
        ("a.txt", ["a.txt", "c.txt"]),
        ("b.txt", ["b.txt"]),
    ]


def test_a_file_by_link_and_by_path_is_one(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write("in/a.txt")
    Path("b.txt").symlink_to("in/a.txt")
    Path("out").symlink_to("in")
    [article] = read("in/a.txt", "b.txt", "out/a.txt")
    assert article.sources == ["in/a.txt"]
    for name in ("in/a.txt", "b.txt", "out/a.txt"):
        assert extract(name) == 0
    assert [sources for _, sources in kept().values()] == [["out/a.txt"]]


def test_a_hard_link_is_a_second_source(here: Path) -> None:
    os.link(write("a.txt"), "b.txt")
    assert [item.sources for item in read("b.txt", "a.txt")] == [["a.txt", "b.txt"]]


@pytest.mark.parametrize("second", ["0.txt", "b.txt", "in/a.txt"])
def test_a_copy_of_what_is_stored_is_told_and_not_stored_twice(
    here: Path, second: str, capsys: Output
) -> None:
    assert extract(write("a.txt")) == 0
    capsys.readouterr()
    assert extract(write(second)) == 0
    assert f"       1 copy, taken once: {second} (of a.txt)\n" in capsys.readouterr().err
    assert [sources for _, sources in kept().values()] == [sorted(["a.txt", second])]
    assert extract("a.txt", second) == 0
    assert f"       1 copy, taken once: {max('a.txt', second)} (of" in capsys.readouterr().err


def test_a_renamed_file_is_the_same_article_and_the_name_that_is_gone_can_be_forgotten(
    here: Path, capsys: Output
) -> None:
    extract(write("a.txt"))
    os.rename("a.txt", "b.txt")
    extract("b.txt")
    assert [sources for _, sources in kept().values()] == [
        ["b.txt", "a.txt"]
    ]  # the one that is there comes first
    capsys.readouterr()
    assert run(["check"]) == 0
    assert "1 source gone: a.txt\n" in capsys.readouterr().err
    assert run(["remove", "--missing", "--yes"]) == 0
    assert [sources for _, sources in kept().values()] == [["b.txt"]]
    assert run(["remove", "--missing", "--yes"]) == 1


def test_records_that_are_written_tell_all_sources(here: Path, capsys: Output) -> None:
    write("a.txt")
    write("b.txt")
    feed("f.jsonl", {"id": 1, "text": SNOW}, {"id": "1", "text": SNOW, "title": None}, {"text": HAIL})
    assert run(["extract", ".", "--fast", "-o", "-"]) == 0
    output = capsys.readouterr()
    records = [ArticleRecord.model_validate_json(line) for line in output.out.splitlines()]
    assert [record.article.sources for record in records] == [
        ["a.txt", "b.txt"],
        ["f.jsonl#L1", "f.jsonl#L2"],
        ["f.jsonl#L3"],
    ]
    assert "       2 copies, taken once: b.txt (of a.txt), f.jsonl#L2 (of f.jsonl#L1)\n" in output.err


def test_what_came_through_a_pipe_is_shown_by_its_file(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for path in ("-", write("a.txt")):
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(RAIN.encode())))
        assert extract(path) == 0
    assert [sources for _, sources in kept().values()] == [["a.txt", "-"]]


# One name for several files, one file for several contents.


def test_the_same_name_in_two_folders_is_two_files(
    here: Path, monkeypatch: pytest.MonkeyPatch, capsys: Output
) -> None:
    write("a/x.txt")
    write("b/x.txt", SNOW)
    for folder in ("a", "b", "a"):
        monkeypatch.chdir(here / folder)
        assert extract("x.txt") == 0
        assert run(["check"]) == 0
    assert sorted(source for _, [source] in kept().values()) == [str(here / "a/x.txt"), str(here / "b/x.txt")]
    with Store.open(Path(os.environ["NEWSCLAIMS_DB"])) as store:
        assert store.record(find_article(store, "x.txt")).article.text == RAIN  # the one of this folder
    capsys.readouterr()
    monkeypatch.chdir(here)
    assert run(["show", "x.txt"]) == 2
    assert "'x.txt' may be any of 2 articles" in capsys.readouterr().err
    assert run(["remove", "b/x.txt", "--yes"]) == 0
    assert [sources for _, sources in kept().values()] == [["x.txt"]]


def test_a_file_that_changed_gives_its_place_to_a_new_article(
    here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    extract(write("in/a.txt"))
    write("in/a.txt", SNOW)
    monkeypatch.chdir(here / "in")
    extract("a.txt")
    assert texts() == [SNOW]


def test_a_file_that_changed_takes_nothing_from_its_copies(here: Path) -> None:
    extract(write("a.txt"), write("b.txt"))
    extract(write("a.txt", SNOW))
    assert sorted(kept().values()) == [(RAIN, ["b.txt"]), (SNOW, ["a.txt"])]
    extract(write("b.txt", SNOW))  # which is stored already, so that nothing is extracted
    assert list(kept().values()) == [(SNOW, ["a.txt", "b.txt"])]


def test_what_the_user_decided_on_an_article_follows_its_file(here: Path) -> None:
    extract(write("a.txt"))
    [before] = kept()
    with Store.open(Path(os.environ["NEWSCLAIMS_DB"])) as store:
        stored.decide(store, [Decision("split", Term("Anna Lind", before), Term("Anna Lind", before))])
    extract(write("a.txt", SNOW))
    [after] = kept()
    assert after != before
    with Store.open(Path(os.environ["NEWSCLAIMS_DB"])) as store:
        assert stored.decisions(store) == [
            Decision("split", Term("Anna Lind", after), Term("Anna Lind", after))
        ]


# Feeds.


CLASH = ({"id": 5, "text": RAIN}, {"id": "5", "text": SNOW}, {"id": 6, "text": HAIL})


@pytest.mark.parametrize("run_", [1, 2])
def test_different_contents_of_one_id_are_all_kept_and_told(here: Path, run_: int, capsys: Output) -> None:
    feed("f.jsonl", *CLASH)
    for _ in range(run_):
        capsys.readouterr()
        assert extract("f.jsonl") == 0
    ids = {text: id for id, (text, _) in kept().items()}
    assert set(ids) == {RAIN, SNOW, HAIL}
    assert ids[HAIL] == "6"
    assert (
        "warning: different articles have the id 5, and all are kept: "
        f"f.jsonl#L1 is {ids[RAIN]}, f.jsonl#L2 is {ids[SNOW]}\n" in capsys.readouterr().err
    )
    assert {own[:2] for own in (ids[RAIN], ids[SNOW])} == {"5~"}


def test_a_clash_is_told_where_only_failures_are(here: Path, capsys: Output) -> None:
    assert run(["extract", feed("f.jsonl", *CLASH), "--fast", "--quiet"]) == 0
    assert capsys.readouterr().err.startswith("warning: different articles have the id 5")


def test_ids_and_records_do_not_depend_on_the_order_of_lines(here: Path, capsys: Output) -> None:
    lines = [*CLASH, {"id": 5, "text": HAIL}, {"id": "5", "text": RAIN, "title": ""}, {"text": HAIL}]
    found = []
    for seed in range(6):
        random.Random(seed).shuffle(lines)
        found.append({(item.id, item.text, len(item.sources)) for item in read(feed("f.jsonl", *lines))})
    assert len(found[0]) == 5
    assert all(other == found[0] for other in found)


@pytest.mark.parametrize("order", [("f.jsonl", "g.jsonl"), ("g.jsonl", "f.jsonl")])
@pytest.mark.parametrize("together", [True, False])
def test_an_id_that_two_feeds_use_is_told_whichever_comes_first(
    here: Path, order: tuple[str, str], together: bool, capsys: Output
) -> None:
    feed("f.jsonl", {"id": 1, "text": RAIN}, {"id": 2, "text": SNOW})
    feed("g.jsonl", {"id": 1, "text": HAIL}, {"id": 2, "text": SNOW})
    for names in [order] if together else [[name] for name in order]:
        assert extract(*names) == 0
    by_text = {text: (id, sources) for id, (text, sources) in kept().items()}
    assert by_text == {
        RAIN: (distinct_id("1", read("f.jsonl")[0].sha256), ["f.jsonl#L1"]),
        HAIL: (distinct_id("1", read("g.jsonl")[0].sha256), ["g.jsonl#L1"]),
        SNOW: ("2", ["f.jsonl#L2", "g.jsonl#L2"]),
    }
    output = capsys.readouterr().err
    assert "warning: different articles have the id 1, and all are kept: " in output
    assert all(f"{sources[0]} is {id}" in output for id, sources in (by_text[RAIN], by_text[HAIL]))


def test_an_item_that_changed_replaces_what_its_feed_held_under_the_id(here: Path) -> None:
    extract(feed("f.jsonl", {"id": 1, "text": RAIN}, {"id": 2, "text": SNOW}))
    extract(feed("f.jsonl", {"id": 2, "text": SNOW}, {"id": 1, "text": HAIL}))
    assert kept() == {"1": (HAIL, ["f.jsonl#L2"]), "2": (SNOW, ["f.jsonl#L1"])}


def test_an_item_that_left_its_feed_stays(here: Path, capsys: Output) -> None:
    extract(feed("f.jsonl", {"id": 1, "text": RAIN}, {"text": SNOW}))
    capsys.readouterr()
    extract(feed("f.jsonl", {"text": SNOW}, {"text": HAIL}))
    assert texts() == sorted([RAIN, SNOW, HAIL])
    assert "copy" not in capsys.readouterr().err  # a line that moved up


def test_two_ids_are_two_articles_whatever_they_hold(here: Path) -> None:
    found = read(feed("f.jsonl", {"id": 1, "text": RAIN}, {"id": 2, "text": RAIN}))
    assert told(found) == {"1": ["f.jsonl#L1"], "2": ["f.jsonl#L2"]}


def test_how_a_line_is_written_does_not_count(here: Path) -> None:
    found = read(
        feed(
            "f.jsonl",
            '{"text": "Caf\\u00e9", "outlet": "Post", "seen": 1}',
            '{"outlet":"Post","url":null,"text":"Café","seen":2}',
            '{"outlet":"Ledger","text":"Café"}',
        )
    )
    assert [item.sources for item in found] == [["f.jsonl#L1", "f.jsonl#L2"], ["f.jsonl#L3"]]


def test_a_mended_clash_gives_the_id_back(here: Path) -> None:
    extract(feed("f.jsonl", *CLASH))
    extract(feed("f.jsonl", {"id": 5, "text": RAIN}, {"id": 7, "text": SNOW}))
    assert {id: text for id, (text, _) in kept().items()} == {"5": RAIN, "6": HAIL, "7": SNOW}


# Two runs in any order.


@pytest.mark.parametrize("seed", range(4))
def test_the_store_does_not_depend_on_the_order_of_runs(
    here: Path, seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    names = [write("a.txt"), write("b.txt"), write("in/a.txt", SNOW), feed("f.jsonl", *CLASH),
             feed("g.jsonl", {"id": "5", "text": HAIL}, {"id": 6, "text": HAIL})]  # fmt: skip
    extract(*names)
    together = kept()
    monkeypatch.setenv("NEWSCLAIMS_DB", str(here.parent / "other.db"))
    random.Random(seed).shuffle(names)
    for name in names:
        extract(name)
    assert kept() == together


# Names of files.


NAMES = [b"caf\xe9.txt", b"caf\xe8.txt", b"caf\xc3\xa9.txt", b"a\nb.txt", b"a\\x0ab.txt", b"f#L3"]


def test_every_name_is_printable_and_distinct_and_leads_back_to_its_file(here: Path) -> None:
    for number, name in enumerate(NAMES):
        with open(os.fsencode(here) + b"/" + name, "w") as file:
            file.write(f"{number}. {RAIN}")
    names = [os.fsdecode(name) for name in NAMES]
    found = read(*names)
    assert [item.source for item in found] == [
        r"caf\xe9.txt", r"caf\xe8.txt", "café.txt", r"a\x0ab.txt", r"a\x5cx0ab.txt", r"f\x23L3",
    ]  # fmt: skip
    assert [path_of(item.source) for item in found] == [Path(name) for name in names]
    assert extract(*names) == 0
    assert len(kept()) == len(NAMES)
    assert extract(*names) == 0
    assert len(kept()) == len(NAMES)
    assert run(["check"]) == 0
    for name, item in zip(names, found, strict=True):
        with Store.open(Path(os.environ["NEWSCLAIMS_DB"])) as store:
            assert find_article(store, item.source) == item.id
            if name not in {other.source for other in found} - {
                item.source
            }:  # a name as it is printed comes first
                assert find_article(store, name) == item.id
    os.unlink(names[0])
    assert run(["remove", "--missing", "--yes"]) == 0
    assert len(kept()) == len(NAMES) - 1


def test_a_source_without_a_file_has_none() -> None:
    assert file_of("-") is file_of("nowhere.txt") is file_of("\ud800") is None
    assert line_of("https://example.org/#L0") == ("https://example.org/#L0", None)
    assert printable(Path("a/b.txt")) == "a/b.txt"


# Stores of layout 5.


def test_a_file_that_is_as_it_was_read_gets_its_path_when_the_store_is_brought_up(
    here: Path, root: Path
) -> None:
    db = Path(os.environ["NEWSCLAIMS_DB"])
    with closing(sqlite3.connect(db)) as connection:
        connection.executescript((root / "tests/stores/layout-5.sql").read_text("utf-8"))
        found = connection.execute("SELECT source, text FROM articles WHERE source LIKE 'news/%'").fetchall()
    (same, text), (other, _) = sorted(found)
    write(same, text)
    write(other, "Something else.\n")
    with Store.open(db) as store:
        places = {row["name"]: row["path"] for row in store.rows("SELECT name, path FROM article_sources")}
        assert places == {same: str(here / same), other: None, "feed.jsonl": None}
        assert list(store.check()) == []
        # What isn't known to be that file is replaced by what is read under its name, as before.
        made_by = PipelineInfo(newsclaims="0", model="none", fingerprint="f")
        for [item] in map(read, (same, other)):
            store.add(ArticleRecord(article=item, pipeline=made_by))
        assert {record.article.source: record.article.text for record in store.records()} == {
            same: text,
            other: "Something else.\n",
            "feed.jsonl#L10": "The ferry will not sail on Monday, the Łódź Line said.\n",
        }


# newsclaims articles, newsclaims remove.


class Terminal(io.StringIO):
    """Somebody at a terminal who types this."""

    def isatty(self) -> bool:
        return True


@pytest.fixture
def filled(here: Path, capsys: Output) -> Path:
    """A store with an article in two places, and one of a feed."""
    extract(write("a.txt"), write("b.txt"))
    feed("f.jsonl", {"id": "n7", "text": SNOW, "title": "Snow", "outlet": "Post", "published": "2025-11-27"})
    extract("f.jsonl")
    capsys.readouterr()
    return here


def test_articles_are_listed_with_all_their_sources(filled: Path, capsys: Output) -> None:
    assert run(["articles"]) == 0
    first, second = (line.split("\t") for line in capsys.readouterr().out.splitlines())
    assert (first[0], first[1], first[-1]) == ("a.txt", content_id(RAIN.encode(), {}), "a.txt; b.txt")
    assert second[:5] == ["f.jsonl#L1", "n7", "Snow", "Post", "2025-11-27"]
    assert run(["articles", "--json"]) == 0
    rows = json.loads(capsys.readouterr().out)
    assert [row["quotes"] for row in rows] == [1, 1]
    assert all(row["read_at"].endswith("+00:00") for row in rows)


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        (["-i", "snow"], ["f.jsonl#L1"]),
        (["b.txt"], ["a.txt"]),
        (["--outlet", "post"], ["f.jsonl#L1"]),
        (["--since", "2025-11", "--until", "2025-11"], ["f.jsonl#L1"]),
        (["nothing"], []),
    ],
)
def test_articles_are_found_by_title_source_outlet_and_day(
    filled: Path, asked: list[str], found: list[str], capsys: Output
) -> None:
    assert run(["articles", *asked]) == (0 if found else 1)
    assert [line.split("\t")[0] for line in capsys.readouterr().out.splitlines()] == found


def test_an_article_is_shown_with_all_its_sources(filled: Path, capsys: Output) -> None:
    for asked in ("a.txt", "b.txt"):
        assert run(["show", asked]) == 0
        assert "\na.txt; b.txt · " in capsys.readouterr().out


@pytest.mark.parametrize("asked", ["b.txt", "./a.txt", content_id(RAIN.encode(), {})[:6]])
def test_an_article_is_removed_by_any_source_or_the_beginning_of_its_id(
    filled: Path, asked: str, capsys: Output
) -> None:
    assert run(["remove", asked, "--yes"]) == 0
    output = capsys.readouterr().err
    assert "a.txt; b.txt" in output
    assert output.endswith(f"1 article removed, {os.environ['NEWSCLAIMS_DB']} now holds 1\n")
    assert texts() == [SNOW]
    with Store.open(Path(os.environ["NEWSCLAIMS_DB"])) as store:
        assert (
            next(store.rows("SELECT count(*) FROM linking"))[0] == 1
        )  # the identities are those of what is left


@pytest.mark.parametrize(
    ("asked", "code", "error"),
    [
        (["n7", "nope", "--yes"], 1, "there is no article 'nope'"),
        (
            ["n7", "a.tx", "--yes"],
            1,
            "there is no article 'a.tx'",
        ),  # a beginning is enough to show, not to remove
        (["", "--yes"], 2, "nothing is named"),
        (["n7"], 2, "nothing was removed, for nobody is there to be asked"),
        (["--missing"], 1, "every file that was read is still there"),
        ([], 2, "either articles are named or --missing is given"),
        (["n7", "--missing"], 2, "either articles are named or --missing is given"),
    ],
)
def test_what_cannot_be_removed_is_told_and_nothing_is(
    filled: Path, asked: list[str], code: int, error: str, capsys: Output
) -> None:
    assert run(["remove", *asked]) == code
    assert error in capsys.readouterr().err
    assert len(kept()) == 2


@pytest.mark.parametrize(("answer", "code", "left"), [("y\n", 0, 1), ("n\n", 1, 2), ("\n", 1, 2)])
def test_at_a_terminal_it_is_asked_first(
    filled: Path, answer: str, code: int, left: int, monkeypatch: pytest.MonkeyPatch, capsys: Output
) -> None:
    monkeypatch.setattr("sys.stdin", Terminal(answer))
    assert run(["remove", "n7"]) == code
    assert "Snow" in capsys.readouterr().err
    assert len(kept()) == left


def test_missing_files_are_forgotten_with_the_articles_that_were_nowhere_else(filled: Path) -> None:
    os.unlink("a.txt")
    os.unlink("f.jsonl")
    assert run(["remove", "--missing", "--yes"]) == 0
    assert list(kept().values()) == [(RAIN, ["b.txt"])]


# At the size of a large feed.


def test_a_long_feed_is_stored_in_time_that_grows_with_its_length(
    tmp_path: Path, steps: Callable[[Store, int, int], int]
) -> None:
    with Store.open(tmp_path / "n.db", create=True) as store:
        first = steps(store, 0, 50)
        steps(store, 50, 1500)
        assert steps(store, 1500, 1550) < 1.5 * first


@pytest.fixture
def steps(here: Path) -> Callable[[Store, int, int], int]:
    """Add lines of a feed to a store; give how many steps SQLite's machine took for it."""
    Path("f.jsonl").touch()
    made_by = PipelineInfo(newsclaims="0", model="none", fingerprint="f")

    def add(store: Store, start: int, end: int) -> int:
        counted = 0

        def count() -> int:
            nonlocal counted
            counted += 1
            return 0

        store.connection.set_progress_handler(count, 100)
        for number in range(start, end):
            article = Article(
                id=f"n{number}", source=f"f.jsonl#L{number + 1}", sha256=f"{number:064}", text="Rain fell."
            )
            store.add(ArticleRecord(article=article, pipeline=made_by))
            store.add_sources(article)
        store.connection.set_progress_handler(None, 100)
        return counted

    return add
