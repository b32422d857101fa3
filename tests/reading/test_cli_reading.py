"""The reading commands as a user meets them: lines in a pipe, tables at a terminal, JSON, CSV, exit codes."""

import csv
import io
import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from newsclaims.cli.app import COMMANDS, run
from newsclaims.records import ArticleRecord, Claim, Claimant
from newsclaims.store import Store

Output = pytest.CaptureFixture[str]
COMMANDS_THAT_READ = (
    "quotes",
    "figures",
    "dates",
    "actors",
    "claims",
    "timeline",
    "search monday",
    "show strike",
)


@pytest.fixture(autouse=True)
def _in_a_folder_with_the_store(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEWSCLAIMS_DB", str(store.path))
    monkeypatch.chdir(store.path.parent)
    for name in ("NO_COLOR", "NEWSCLAIMS_DEBUG", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> Callable[[int], None]:
    """Make standard output a terminal of so many columns."""

    def of(width: int) -> None:
        monkeypatch.setattr("sys.stdout.isatty", lambda: True)
        monkeypatch.setenv("COLUMNS", str(width))
        monkeypatch.setenv("TERM", "xterm-256color")

    return of


def plain(shown: str) -> str:
    return re.sub(r"\x1b\[[\d;]*m", "", shown)


def test_every_reading_command_is_there() -> None:
    assert {command.split()[0] for command in COMMANDS_THAT_READ} <= set(COMMANDS)


@pytest.mark.parametrize(
    ("command", "line"),
    [
        (
            "quotes --kind mixed",
            "news/strike.txt:125-217\tZoë Łuczak\tmixed\twarned\tthat the strike could cost",
        ),
        ("quotes SUM", "news/budget.txt:79-105\tKarl von Adel\tdirect\ttold\t=SUM is not a plan for us,"),
        ("quotes ferry", "feed.jsonl#L10:0-33\t\tindirect\tsaid\tThe ferry will not sail on Monday"),
        (
            "figures --unit EUR",
            "news/strike.txt:152-164\t2500000000\t\t\tEUR\texactly\tthe strike\tZoë Łuczak\t€2.5 billion",
        ),
        (
            "figures --kind count",
            "news/strike.txt:239-266\t\t200\t300\tworker\texactly\t\tofficial\tbetween 200",
        ),
        ("dates next", "news/strike.txt:180-189\tdate\t2026\t2026-01-01\t2026-12-31\tnext year"),
        (
            "actors Zoë",
            "news/strike.txt:47-57\tperson\t2\t2\thead of the dockers’ union\tMother Harbour\tZoë Łuczak",
        ),
        ("actors --count", "2\t1\t0\t1\t1\t1\tperson\t\tKarl von Adel"),
        (
            "claims --stance warns",
            "news/strike.txt:125-189\tZoë Łuczak\twarns\tno\tyes\t€2.5 billion; $2.9 billion\t2026\tthat the",
        ),
        ("search cargo", "news/strike.txt:323-351\tclaim\tThe Harbour Post\tCargo fell by 4% in October."),
    ],
)
def test_in_a_pipe_a_record_is_a_line(command: str, line: str, capsys: Output) -> None:
    assert run(command.split()) == 0
    assert capsys.readouterr().out.splitlines()[0].startswith(line)


@pytest.mark.parametrize(
    "command", ["quotes", "figures", "dates", "actors", "claims", "timeline", "search will"]
)
def test_a_lines_offsets_are_those_of_the_text(command: str, store: Store, capsys: Output) -> None:
    run(command.split())
    texts = {record.article.source: record.article.text for record in store.records()}
    lines = capsys.readouterr().out.split("\n")[:-1]
    assert lines
    for line in lines:
        place, *_, text = line.split("\t")
        path, _, span = place.rpartition(":")
        start, end = map(int, span.split("-"))
        printed = texts[path][start:end].replace("\u2028", " ").replace("\t", " ")
        assert printed.startswith(text.partition(" … ")[0])


@pytest.mark.parametrize(
    ("command", "code"),
    [
        ("quotes --speaker adel", 0),
        ("quotes nothing-like-it", 1),
        ("quotes --speaker nobody", 1),
        ("figures --unit parsec", 1),
        ("search zeppelin", 1),
        ("show no-such-article", 1),
        ("show strike/q99", 1),
        ("quotes (", 2),
        ("quotes --since yesterday", 2),
        ("figures --min lots", 2),
        ("search ?!", 2),
        ("quotes --json --csv", 2),
        ("quotes --kind shouted", 2),
        ("actors --count -l", 2),
        ("quotes --db missing.db", 2),
    ],
)
def test_exit_codes(command: str, code: int, capsys: Output) -> None:
    assert run(command.split()) == code
    told = capsys.readouterr()
    assert bool(told.out) == (code == 0)
    assert "Traceback" not in told.err
    assert told.err.startswith("error: ") or code < 2
    if code == 2:
        assert told.err.splitlines()[-1].startswith("hint: ")


def test_a_name_that_matches_nothing_gets_a_suggestion(capsys: Output) -> None:
    assert run(["quotes", "--speaker", "lucak"]) == 1
    assert capsys.readouterr().err == "error: no speaker matches 'lucak'\nhint: did you mean Zoë Łuczak?\n"


# As grep has them.


@pytest.mark.parametrize(
    ("command", "out"),
    [
        ("quotes -c", "feed.jsonl#L10:1\nnews/budget.txt:2\nnews/strike.txt:3\n"),
        ("quotes -c --speaker adel", "news/budget.txt:2\n"),
        ("quotes -l", "feed.jsonl#L10\nnews/budget.txt\nnews/strike.txt\n"),
        ("quotes -l -i WE --speaker łuczak", "news/strike.txt\n"),
        ("claims -c -m 1", "news/budget.txt:1\nnews/strike.txt:1\n"),
        ("search -l monday", "feed.jsonl#L10\nnews/strike.txt\n"),
        ("quotes -c --jsonl taxes", '{"path": "news/budget.txt", "matches": 1}\n'),
        ("quotes -l --csv taxes", "path\nnews/budget.txt\n"),
    ],
)
def test_counts_and_files(command: str, out: str, capsys: Output) -> None:
    assert run(command.split()) == 0
    assert capsys.readouterr().out == out


def test_context_is_marked_as_grep_marks_it(capsys: Output) -> None:
    assert run(["figures", "-C", "1", "workers"]) == 0
    place, *around = capsys.readouterr().out.splitlines()
    assert place.startswith("news/strike.txt:239-266\t")
    assert [line.split("\t")[1][:12] for line in around] == ["She warned t", "One official", "Cargo fell b"]
    assert around[0].startswith("news/strike.txt-114-")
    run(["figures", "-C", "0", "billion"])
    assert [line[:16] for line in capsys.readouterr().out.splitlines()] == [
        "news/strike.txt:",
        "news/strike.txt-",
        "--",
        "news/strike.txt:",
        "news/strike.txt-",
    ]


# For programs.


@pytest.mark.parametrize(
    "command", ["quotes", "figures", "dates", "actors", "actors --count", "claims", "timeline", "search adel"]
)
def test_json_jsonl_and_csv_hold_the_same_rows(command: str, capsys: Output) -> None:
    assert run([*command.split(), "--json"]) == 0
    rows = json.loads(capsys.readouterr().out)
    run([*command.split(), "--jsonl"])
    assert [json.loads(line) for line in capsys.readouterr().out.split("\n")[:-1]] == rows
    run([*command.split(), "--csv"])
    cells = list(csv.DictReader(io.StringIO(capsys.readouterr().out)))
    assert [list(row) for row in cells] == [list(row) for row in rows]
    for row, read in zip(rows, cells, strict=True):
        for name, value in row.items():
            expected = "" if value is None else str(value)
            assert read[name] in (expected, f"'{expected}")


@pytest.mark.parametrize(
    ("command", "out"),
    [
        (
            "quotes taxes --columns speaker,text,published",
            "Karl von Adel\tthat taxes would rise\t2025-12-01\n",
        ),
        (
            "quotes taxes --columns kind,quote --jsonl",
            '{"kind": "indirect", "quote": "that taxes would rise"}\n',
        ),
        ("quotes taxes --columns kind,speaker --csv", "kind,speaker\nindirect,Karl von Adel\n"),
        ("actors --count --columns quotes,name --csv -m 1", "quotes,name\n2,Karl von Adel\n"),
        (
            "claims --ledger --stance warns --columns hedged,claimant --csv",
            "hedged,claimant\nTrue,Zoë Łuczak\n",
        ),
        ("timeline --columns date,first_day -m 1 -i cost", "next year\t2026-01-01\n"),
    ],
)
def test_columns_are_those_asked_for_in_their_order(command: str, out: str, capsys: Output) -> None:
    assert run(command.split()) == 0
    assert capsys.readouterr().out == out


@pytest.mark.parametrize(
    ("command", "message"),
    [
        ("quotes --columns speaker,date", "there is no column 'date' here"),
        ("quotes --columns speaker, --csv", "there is no column '' here"),
        ("quotes nowhere --columns speaker,speeker", "there is no column 'speeker' here"),
        ("link --columns latitude,items", "there is no column 'items' here"),
        ("quotes -c --columns speaker", "--columns is for rows, and -c, -l and -C give others"),
    ],
)
def test_what_is_no_column_is_refused(command: str, message: str, capsys: Output) -> None:
    assert run(command.split()) == 2
    assert capsys.readouterr().err.startswith(f"error: {message}\nhint: ")


def test_who_names_no_column_is_told_which_there_are(capsys: Output) -> None:
    run(["figures", "--things", "--columns", "day"])
    assert "hint: there are thing, unit, figures, low, high, articles, from … to\n" in capsys.readouterr().err


@pytest.mark.parametrize("width", [60, 80, 200])
def test_chosen_columns_are_a_table_of_any_width(
    width: int, terminal: Callable[[int], None], capsys: Output, monkeypatch: pytest.MonkeyPatch
) -> None:
    terminal(width)
    monkeypatch.setenv("TERM", "dumb")
    run(["figures", "--unit", "EUR", "--columns", "low,published,value,id"])
    heading, _, row = (line.split() for line in capsys.readouterr().out.splitlines()[1:4])
    assert heading == ["low", "published", "value", "id"]
    assert row[0] == "2025-11-27"
    assert re.fullmatch("[0-9a-f]{4}/f1", row[-1])


def test_a_cell_is_no_formula(capsys: Output) -> None:
    run(["quotes", "--csv", "SUM"])
    (row,) = csv.DictReader(io.StringIO(capsys.readouterr().out))
    assert row["text"] == "'=SUM is not a plan\u2028for us,"


def test_nothing_is_an_empty_array(capsys: Output) -> None:
    assert run(["quotes", "--json", "nothing-like-it"]) == 1
    assert json.loads(capsys.readouterr().out) == []


# Show.


def test_an_article_is_shown_with_all_that_was_found(capsys: Output, records: list[ArticleRecord]) -> None:
    assert run(["show", "strike"]) == 0
    out = capsys.readouterr().out
    assert out.startswith(
        "Port workers reject offer\nThe Harbour Post · 2025-11-27 · Ann Bell · J. Doe\nnews/strike"
    )
    for line in records[2].article.text.splitlines():
        assert line in out
    short = records[2].article.id[:4]
    for told in (
        "q2  mixed · Zoë Łuczak (pronoun-subject) · cue 'warned' · 90%",
        "f1  money · 2,500,000,000 EUR · of the strike",
        "f3  count · 200..300 worker",
        "d2  date · 2026 · 2026-01-01..2026-12-31",
        "c2  Zoë Łuczak warns, hedged · q2 · with f1, f2, d2",
    ):
        assert f"    {short}/{told}\n" in out
    assert (
        "  a1  Zoë Łuczak · person · head of the dockers’ union · also Mother Harbour · 2 mentions\n" in out
    )


def test_a_record_is_shown_where_it_is_printed(capsys: Output) -> None:
    assert run(["show", "strike/q3", "-C", "0"]) == 0
    out = capsys.readouterr().out
    assert "One official said between 200 and 300 workers had left." in out
    assert "q3  indirect · official (anonymous)" in out
    assert "She warned" not in out
    run(["show", "news/strike.txt:0-4"])
    assert "We will not sign" in capsys.readouterr().out


@pytest.mark.parametrize("record", ["a1", "q2", "f3", "d4", "c2"])
def test_a_record_is_given_as_it_is_stored(record: str, capsys: Output, records: list[ArticleRecord]) -> None:
    assert run(["show", f"strike/{record}", "--jsonl"]) == 0
    given = json.loads(capsys.readouterr().out)
    stored = records[2].model_dump()
    everything = [
        item for name in ("actors", "quotes", "figures", "dates", "claims") for item in stored[name]
    ]
    (expected,) = [item for item in everything if item["id"] == record]
    assert given == {"article": records[2].article.id, **expected}


def test_an_article_is_given_as_it_is_stored(capsys: Output, records: list[ArticleRecord]) -> None:
    run(["show", "feed.jsonl#L10", "--json"])
    assert ArticleRecord.model_validate_json(capsys.readouterr().out) == records[0]


# At a terminal.


@pytest.mark.parametrize("width", [40, 80, 120])
@pytest.mark.parametrize("command", [*COMMANDS_THAT_READ, "actors --count", "quotes -C 1", "show strike/c2"])
def test_a_table_fits_the_terminal(
    command: str, width: int, terminal: Callable[[int], None], capsys: Output
) -> None:
    terminal(width)
    assert run(command.split()) == 0
    out = capsys.readouterr().out
    assert "\033[" in out
    plain = subprocess.run(["sed", "s/\x1b\\[[0-9;]*m//g"], input=out, capture_output=True, text=True).stdout
    assert max(len(line) for line in plain.splitlines()) <= width


@pytest.mark.parametrize("kind", ["xterm-256color", "dumb"])
def test_below_a_hundred_columns_a_row_is_a_card(
    kind: str, terminal: Callable[[int], None], monkeypatch: pytest.MonkeyPatch, capsys: Output
) -> None:
    terminal(80)
    monkeypatch.setenv("TERM", kind)
    monkeypatch.setenv("NO_COLOR", "1")
    assert run(["quotes", "--speaker", "Zoë Łuczak", "--kind", "mixed"]) == 0
    shown = plain(capsys.readouterr().out)
    lines = [line.strip() for line in shown.splitlines() if line.strip()]
    assert lines[0].startswith("The Harbour Post · 2025-11-27 · Port workers reject offer")
    assert lines[1] == "Zoë Łuczak, head of the dockers’ union"
    assert " ".join(lines[2:4]).startswith("that the strike could cost €2.5 billion ($2.9 billion) next year")
    assert re.fullmatch(r"\w{4}/q2 · mixed · warns · warned · news/strike.txt:\d+-\d+", lines[-1])


def test_in_a_card_what_is_printed_between_marks_is_bright(
    terminal: Callable[[int], None], capsys: Output
) -> None:
    terminal(80)
    run(["search", "Monday Łuczak", "--in", "text"])
    assert "\x1b[1m“We will not sign,”\x1b[0m Zoë Łuczak" in capsys.readouterr().out


def test_in_a_card_a_number_says_of_what_it_is(terminal: Callable[[int], None], capsys: Output) -> None:
    terminal(80)
    run(["audit", "--by", "named"])
    assert re.search(r"quotes \d+ · words \d+ · share \d+\.\d% · ", plain(capsys.readouterr().out))


def test_what_is_counted_is_told_once(terminal: Callable[[int], None], capsys: Output) -> None:
    terminal(120)
    run(["figures", "--things", "--kind", "count"])
    assert re.search(r"worker +1 +200–300 +1", plain(capsys.readouterr().out))


@pytest.mark.parametrize("width", [24, 40, 80, 100, 200])
def test_numbers_and_days_never_break(width: int, terminal: Callable[[int], None], capsys: Output) -> None:
    terminal(width)
    run(["figures", "--min", "2.5bn"])
    assert "2.5 bn" in capsys.readouterr().out
    run(["dates", "--from", "2025-12", "--to", "2025-12"])
    assert "2025-12-05" in capsys.readouterr().out


def test_long_ids_make_cards_where_a_table_would_leave_no_room(
    made: Callable[..., ArticleRecord], store: Store, terminal: Callable[[int], None], capsys: Output
) -> None:
    terminal(120)
    assert run(["articles"]) == 0
    assert "title" in capsys.readouterr().out.splitlines()[1]
    for end in ("calm", "storm"):
        record = made(f"After the {end} came rain.", f"{end}.txt")
        slug = f"2025-11-27-what-came-after-the-{end}"
        store.add(record.model_copy(update={"article": record.article.model_copy(update={"id": slug})}))
    assert run(["articles"]) == 0
    assert "2025-11-27-what-came-after-the-c" in capsys.readouterr().out


@pytest.mark.parametrize(("width", "shape"), [(80, "card"), (200, "table")])
def test_a_ledgers_amounts_are_those_of_figures(
    width: int, shape: str, terminal: Callable[[int], None], capsys: Output
) -> None:
    terminal(width)
    assert run(["claims", "--ledger", "could cost"]) == 0
    out = capsys.readouterr().out
    assert "2.5 bn EUR" in out
    assert "2500000000" not in out
    assert ("claimant" in out) == (shape == "table")


def test_an_article_without_an_outlet_speaks_for_itself(
    made: Callable[..., ArticleRecord], store: Store, terminal: Callable[[int], None], capsys: Output
) -> None:
    text = "Cargo fell."
    claim = Claim(id="c1", start=0, end=11, text=text, claimant=Claimant(name=None, type=None))
    store.add(made(text, "cargo.txt", claims=[claim]))
    assert run(["show", "cargo.txt/c1"]) == 0
    assert "c1  the article states" in capsys.readouterr().out
    terminal(80)
    assert run(["claims", "Cargo fell\\."]) == 0
    assert "(the article)" in capsys.readouterr().out


def test_no_colour_where_it_is_not_wanted(
    terminal: Callable[[int], None], monkeypatch: pytest.MonkeyPatch, capsys: Output
) -> None:
    terminal(80)
    monkeypatch.setenv("NO_COLOR", "1")
    for command in COMMANDS_THAT_READ:
        run(command.split())
        assert not [
            code
            for code in ("[31m", "[32m", "[33m", "[34m", "[35m", "[36m")
            if code in capsys.readouterr().out
        ]


def test_a_page_does_not_steer_the_terminal(
    store: Store, made: Callable[..., ArticleRecord], terminal: Callable[[int], None], capsys: Output
) -> None:
    store.add(made("Rain \x1b]0;owned\x07 fell.", "rain.txt"))
    terminal(80)
    for command in ("search rain", "show rain"):
        assert run(command.split()) == 0
        out = capsys.readouterr().out
        assert "\x1b]" not in out
        assert "\x07" not in out
        assert "owned" in out


def test_nothing_found_is_told_at_a_terminal_only(terminal: Callable[[int], None], capsys: Output) -> None:
    run(["quotes", "nothing-like-it"])
    assert capsys.readouterr() == ("", "")
    terminal(80)
    run(["quotes", "nothing-like-it"])
    assert capsys.readouterr() == ("", "nothing found\n")


# As a program.


def test_reading_imports_no_spacy() -> None:
    code = """
import sys
from newsclaims.cli.app import run
print([run(command.split()) for command in sys.argv[1:]], 'spacy' in sys.modules)
"""
    done = subprocess.run(
        [sys.executable, "-c", code, *COMMANDS_THAT_READ], capture_output=True, text=True, timeout=60
    )
    assert done.stdout.splitlines()[-1] == f"{[0] * len(COMMANDS_THAT_READ)} False", done.stderr


def test_a_question_imports_no_other_command_and_reads_no_amounts(store: Store) -> None:
    code = """
import sys
from newsclaims.cli.app import run
print(run(sys.argv[1:]), {"newsclaims.cli.extract", "newsclaims.language.numerals"} & sys.modules.keys())
"""
    done = subprocess.run([sys.executable, "-c", code, "quotes"], capture_output=True, text=True, timeout=60)
    assert done.stdout.splitlines()[-1] == "0 set()", done.stderr


def test_real_grep_works_on_the_lines_and_a_reader_may_leave(store: Store) -> None:
    environment = {**os.environ, "PYTHONUNBUFFERED": "1"}
    program = f"{sys.executable} -m newsclaims"
    shell = f"{program} quotes | grep -P '\\tdirect\\t' | cut -f1; ({program} quotes; echo code $? >&2) | head -n 1"
    done = subprocess.run(["sh", "-c", shell], capture_output=True, text=True, env=environment, timeout=60)
    assert [Path(line.partition(":")[0]).stem for line in done.stdout.splitlines()[:2]] == [
        "budget",
        "strike",
    ]
    assert done.stderr in ("code 0\n", "code 141\n")


@pytest.mark.parametrize(
    "command", ["quotes", "figures", "dates", "actors", "claims", "timeline", "search", "show"]
)
def test_help_has_examples_that_parse(command: str, capsys: Output) -> None:
    import shlex

    assert run([command, "--help"]) == 0
    out = capsys.readouterr().out
    examples = [line.strip() for line in out.partition("Examples:")[2].splitlines() if line.strip()]
    assert len(examples) >= 3
    for example in examples:
        shown, _, file = example.split(" | ")[0].partition(" > ")
        words = shlex.split(shown)
        assert words[:2] == ["newsclaims", command]
        assert run(words[1:]) in (0, 1)
        told = capsys.readouterr()
        assert "no such option" not in told.err
        if file:
            Path(file).write_text(told.out)
