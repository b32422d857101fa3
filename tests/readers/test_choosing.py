"""Which articles are taken, what would be read, and what a file is seen to hold."""

import io
import json
from typing import Any

import pytest

from newsclaims.cli.app import run

SAID = "“We lost the vote,” Mayor Ada Obi told reporters on Monday."
FEED = "".join(
    json.dumps({"id": str(number), "text": f"{number}: {SAID}", "outlet": outlet, "published": day}) + "\n"
    for number, (outlet, day) in enumerate(
        [("Harbour Post", "2025-11-26"), ("The Meridian", "2025-11-27"), ("Harbour Post", "2025-12-01"),
         ("Harbour Post", None)] * 5
    )
)  # fmt: skip

Output = pytest.CaptureFixture[str]


def chosen(capsys: Output, *options: str) -> list[int]:
    code = run(["extract", "feed.jsonl", "--dry-run", *options])
    lines = capsys.readouterr().out.splitlines()
    assert code == (0 if lines else 1)
    return [int(line.split("\t")[0].removeprefix("feed.jsonl#L")) - 1 for line in lines]


@pytest.fixture(autouse=True)
def feed(write: Any) -> None:
    write("feed.jsonl", FEED)


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        (["--since", "2025-12"], [2, 6, 10, 14, 18]),
        (["--since", "2025-11-27", "--until", "2025-11"], [1, 5, 9, 13, 17]),
        (["--until", "2025-11-26", "--limit", "2"], [0, 4]),
        (["--outlet", "meridian"], [1, 5, 9, 13, 17]),
        (["--outlet", "meridian", "--outlet", "post", "--limit", "3"], [0, 1, 2]),
        (["--since", "2026"], []),
    ],
)
def test_by_day_outlet_and_number(options: list[str], expected: list[int], capsys: Output) -> None:
    assert chosen(capsys, *options) == expected


def test_a_sample_is_the_same_for_one_seed_in_order_and_another_for_another(capsys: Output) -> None:
    samples = [chosen(capsys, "--sample", "6", "--seed", str(seed)) for seed in range(12)]
    assert all(len(sample) == 6 and sample == sorted(sample) for sample in samples)
    assert chosen(capsys, "--sample", "6") == samples[0]
    assert len({tuple(sample) for sample in samples}) > 8
    assert set().union(*samples) == set(range(20))
    assert chosen(capsys, "--sample", "99") == [*range(20)]


def test_what_is_chosen_is_stored_and_no_more(capsys: Output) -> None:
    assert run(["extract", "feed.jsonl", "--fast", "--limit", "2"]) == 0
    assert "2 articles: 2 extracted" in capsys.readouterr().err


def test_a_dry_run_stores_nothing_and_tells_what_cannot_be_read(
    write: Any, here: Any, capsys: Output
) -> None:
    write("bad.csv", "a,b\n1,2\n")
    assert run(["extract", "feed.jsonl", "bad.csv", "--dry-run"]) == 2
    told = capsys.readouterr()
    assert told.out.splitlines()[0] == "feed.jsonl#L1\t2025-11-26\tHarbour Post\t"
    assert told.err.splitlines() == [
        "error: bad.csv: no column of text among a, b",
        "hint: --map text=b, if that is the article's text",
    ]
    assert not (here / "data").exists()


@pytest.mark.parametrize("between", ["\n", "\0", "\r\n"])
def test_files_from_a_list(between: str, write: Any, capsys: Output, monkeypatch: pytest.MonkeyPatch) -> None:
    names = [write("a b.txt", SAID), write("c.txt", f"Again: {SAID}")]
    listed = between.join([*names, ""]).encode()
    write("list", listed)
    assert run(["extract", "--files-from", "list", "--dry-run"]) == 0
    assert [line.split("\t")[0] for line in capsys.readouterr().out.splitlines()] == names
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(listed)))
    assert run(["extract", "--files-from", "-", "--dry-run"]) == 0
    assert [line.split("\t")[0] for line in capsys.readouterr().out.splitlines()] == names


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["extract"], "error: missing argument 'PATH'\n"),
        (["extract", "--files-from", "none"], "error: --files-from none: no such file or directory\n"),
        (["extract", "feed.jsonl", "--since", "soon"], "error: 'soon' isn't a day, a month or a year\n"),
        (["extract", "feed.jsonl", "--map", "paper"], "error: --map 'paper' names no field's column\n"),
        (
            ["extract", "feed.jsonl", "--map", "place=town"],
            "error: --map 'place=town' names no field's column\n",
        ),
        (
            ["extract", "feed.jsonl", "--fast", "--since", "2026"],
            "error: no articles in feed.jsonl that are chosen\nhint: newsclaims inspect tells which columns they have; "
            "leave out --where, --since and the like to take all\n",
        ),
    ],
)
def test_what_cannot_be_meant_is_told(arguments: list[str], told: str, capsys: Output) -> None:
    assert run(arguments) == 2
    error = capsys.readouterr().err
    assert error.startswith(told)
    assert "\nhint: " in error


def test_a_file_is_inspected(write: Any, here: Any, capsys: Output) -> None:
    write("a.csv", f'Kop,Datum,Text,Bladzijde\nVote lost,27.11.2025,"{SAID}",4\nRain,1.12.2025,,5\n')
    assert run(["inspect", "a.csv", "--map", "title=kop"]) == 2
    assert capsys.readouterr().out.splitlines() == [
        "a.csv: a table, as CSV",
        "  Kop        title",
        "  Datum      published",
        "  Text       text",
        "  Bladzijde  extra",
        "  the first article, a.csv#L2:",
        "    title      Vote lost",
        "    published  2025-11-27",
        f"    text       {len(SAID)} characters: {SAID}",
        "  1 article, 1 that can't be read",
        "    a.csv#L3: its column of text is empty",
    ]
    assert not (here / "data").exists()


def test_what_is_no_article_is_inspected_too(write: Any, capsys: Output) -> None:
    assert run(["inspect", write("a.png", b"\x89PNG\r\n\x1a\n")]) == 2
    assert capsys.readouterr().out.splitlines() == [
        "a.png: a PNG picture", "  0 articles, 1 that can't be read", "    a.png: not text: a PNG picture",
        "      make text of it: tesseract FILE - | newsclaims extract -",
    ]  # fmt: skip


def test_standard_input_is_inspected(capsys: Output, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(f'title,text\na,"{SAID}"\n'.encode())))
    assert run(["inspect", "-"]) == 0
    assert capsys.readouterr().out.splitlines()[:3] == [
        "-: standard input",
        "  title  title",
        "  text   text",
    ]


def test_of_a_long_file_the_beginning_is_inspected(write: Any, capsys: Output) -> None:
    write("long.jsonl", "".join(json.dumps({"text": f"{number}: {SAID}"}) + "\n" for number in range(1200)))
    assert run(["inspect", "long.jsonl"]) == 0
    assert capsys.readouterr().out.splitlines()[-1] == "  1,000 articles, and more"
