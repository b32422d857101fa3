"""`newsclaims actors` across articles: the source audit, identities, and the user's word on who is who."""

import csv
import io
import json
import re
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, suppress
from pathlib import Path

import pytest

from newsclaims import query
from newsclaims.cli import _options
from newsclaims.cli.app import run
from newsclaims.errors import NoMatchError, StoreError
from newsclaims.linking import making, stored
from newsclaims.linking.rulings import read_aliases, read_decisions
from newsclaims.query import QuoteFilter
from newsclaims.records import Actor, ArticleRecord, Mention, Quote, Role, Span, Speaker
from newsclaims.store import Store

Output = pytest.CaptureFixture[str]
Make = Callable[..., ArticleRecord]

ARTICLES = [
    # file, outlet, day; then each actor: printed forms, type, role, kinds of its quotes
    ("one.txt", "Harbour Post", "2025-11-01", [("Kaja Kallas|Kallas", "person", "top diplomat", "direct")]),
    ("two.txt", "Harbour Post", "2025-11-02", [("KAJA KALLAS", "person", "diplomat", "indirect")]),
    ("three.txt", "Ledger", "2025-12-03", [("Kallas", "person", "Estonian diplomat", "mixed direct")]),
    (
        "four.txt",
        "Ledger",
        "2025-12-04",
        [("Ann Lee", "person", "", "direct"), ("EPP", "organisation", "", "direct")],
    ),
    (
        "five.txt",
        None,
        None,
        [("Ann Lee", "person", "", ""), ("European People’s Party|EPP", "organisation", "", "")],
    ),
]


def cast(
    make: Make, source: str, outlet: str | None, day: str | None, cast: Sequence[tuple[str, ...]]
) -> ArticleRecord:
    """Give an article that is nothing but its actors and their quotes."""
    text, actors, quotes = "", [], []

    def add(words: str) -> dict[str, object]:
        nonlocal text
        start = len(text)
        text += f"{words}.\n"
        return {"start": start, "end": start + len(words), "text": words}

    for number, (forms, kind, role, quoted) in enumerate(cast, start=1):
        name, *aliases = forms.split("|")
        roles = [Role(**add(role))] if role else []
        mentions = [Mention(**add(form)) for form in (name, *aliases)]
        actors.append(
            Actor(id=f"a{number}", name=name, type=kind, aliases=aliases, roles=roles, mentions=mentions)
        )
        said_by = Speaker(
            name=name, type="person" if kind == "person" else "organisation", actor=f"a{number}", rule="name"
        )
        for how in quoted.split():
            content = [Span(**add(f"{how} words of {name}"))]
            quotes.append(
                Quote(id=f"q{len(quotes) + 1}", kind=how, content=content, speaker=said_by, confidence=1)
            )
    if source == "four.txt":
        content = [Span(**add("what nobody signs"))]
        nobody = Speaker(name="official", type="anonymous", rule="anonymous")
        quotes.append(
            Quote(id=f"q{len(quotes) + 1}", kind="indirect", content=content, speaker=nobody, confidence=1)
        )
    return make(
        text,
        source,
        id=source.removesuffix(".txt"),
        outlet=outlet,
        published=day,
        actors=actors,
        quotes=quotes,
    )


@pytest.fixture
def newsroom(tmp_path: Path, made: Make, monkeypatch: pytest.MonkeyPatch) -> Iterator[Store]:
    """A store of those articles, which the commands read."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("NEWSCLAIMS_DB", str(tmp_path / "news.db"))
    for name in ("NEWSCLAIMS_ALIASES", "NO_COLOR", "NEWSCLAIMS_DEBUG", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    with Store.open(tmp_path / "news.db", create=True) as opened:
        for article in ARTICLES:
            opened.add(cast(made, *article))
        yield opened


def lines(capsys: Output, *argv: str, code: int = 0) -> list[str]:
    assert run(["actors", *argv]) == code
    return capsys.readouterr().out.splitlines()


# What is printed.


@pytest.mark.parametrize(
    ("argv", "printed"),
    [
        (
            ["--count"],
            [
                "4\t2\t1\t1\t3\t2\tperson\tEstonian diplomat; diplomat; top diplomat\tKaja Kallas",
                "1\t1\t0\t0\t1\t1\tperson\t\tAnn Lee",
                "1\t1\t0\t0\t1\t1\torganisation\t\tEuropean People’s Party",
                "1\t0\t0\t1\t1\t1\tanonymous\t\tofficial",
            ],
        ),
        (["--count", "--outlet", "post"], ["2\t1\t0\t1\t2\t1\tperson\tdiplomat; top diplomat\tKaja Kallas"]),
        (
            ["--count", "^Kallas$"],
            ["4\t2\t1\t1\t3\t2\tperson\tEstonian diplomat; diplomat; top diplomat\tKaja Kallas"],
        ),
        (["--count", "-v", "a", "--type", "organisation"], []),
        (["--by", "outlet"], ["5\t3\t1\t1\t2\t4\t1\tLedger", "2\t1\t0\t1\t2\t1\t0\tHarbour Post"]),
        (["--count", "--by", "outlet", "Led"], ["5\t3\t1\t1\t2\t4\t1\tLedger"]),
        (
            ["--by", "role"],
            [
                "2\t2\t0\t0\t1\t2\t0\t",
                "2\t1\t1\t0\t1\t1\t0\testonian diplomat",
                "1\t0\t0\t1\t1\t1\t0\tdiplomat",
                "1\t0\t0\t1\t1\t1\t1\tofficial",
                "1\t1\t0\t0\t1\t1\t0\ttop diplomat",
            ],
        ),
        (
            ["--by", "type"],
            [
                "5\t3\t1\t1\t4\t2\t0\tperson",
                "1\t0\t0\t1\t1\t1\t1\tanonymous",
                "1\t1\t0\t0\t1\t1\t0\torganisation",
            ],
        ),
        (
            ["--across", "Kaja"],
            [
                "person\t4\t4\t3\ttop diplomat (2025-11-01); diplomat (2025-11-02); Estonian diplomat (2025-12-03)"
                "\tKallas; KAJA KALLAS\tKaja Kallas"
            ],
        ),
        (["--across", "--type", "organisation"], ["organisation\t1\t3\t2\t\tEPP\tEuropean People’s Party"]),
        (["one.txt"], ["one.txt:14-25\tperson\t1\t2\ttop diplomat\tKallas\tKaja Kallas"]),
    ],
)
def test_lines(argv: list[str], printed: list[str], newsroom: Store, capsys: Output) -> None:
    assert lines(capsys, *argv, code=0 if printed else 1) == printed


@pytest.mark.parametrize("argv", [["--count"], ["--by", "role"], ["--across"], []])
def test_json_jsonl_and_csv_hold_the_same_rows(argv: list[str], newsroom: Store, capsys: Output) -> None:
    rows = json.loads("\n".join(lines(capsys, *argv, "--json")))
    assert rows
    assert [json.loads(line) for line in lines(capsys, *argv, "--jsonl")] == rows
    run(["actors", *argv, "--csv"])
    table = list(csv.DictReader(io.StringIO(capsys.readouterr().out)))
    assert table == [
        {name: "" if value is None else str(value) for name, value in row.items()} for row in rows
    ]


def test_json_tells_the_sources_and_each_articles_actor_its_identity(newsroom: Store, capsys: Output) -> None:
    (row,) = json.loads("\n".join(lines(capsys, "--across", "Kaja", "--json")))
    assert (row["identity"], row["sources"]) == ("person/kaja-kallas", "one.txt; three.txt; two.txt")
    assert (row["first"], row["last"], row["outlets"]) == ("2025-11-01", "2025-12-03", 2)
    (row,) = json.loads("\n".join(lines(capsys, "three.txt", "--json")))
    assert (row["text"], row["identity"]) == ("Kallas", "person/kaja-kallas")


def test_a_card_says_what_each_count_is_of(
    newsroom: Store, capsys: Output, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.setenv("NO_COLOR", "1")
    shown = re.sub(r"\x1b\[[0-9;]*m", "", "\n".join(lines(capsys, "--by", "outlet")))
    counts = re.findall(r"(quotes|direct|mixed|indirect|articles|speakers) \d+", shown.split("\n\n")[0])
    assert counts == ["quotes", "direct", "mixed", "indirect", "articles", "speakers"]


@pytest.mark.parametrize("width", [40, 80, 140])
@pytest.mark.parametrize("argv", [["--count"], ["--by", "outlet"], ["--across"]])
def test_a_table_fits_the_terminal(
    width: int, argv: list[str], newsroom: Store, capsys: Output, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    monkeypatch.setenv("COLUMNS", str(width))
    monkeypatch.setenv("NO_COLOR", "1")
    printed = [re.sub(r"\x1b\[[0-9;]*m", "", line) for line in lines(capsys, *argv)]
    assert max(map(len, printed)) <= width
    assert any(name in "\n".join(printed) for name in ("Kaja Kallas", "Ledger"))


@pytest.mark.parametrize(
    "argv",
    [
        ["--count", "--across"],
        ["--merge", "--split", "Ann Lee"],
        ["--merge"],
        ["--rulings", "Ann Lee"],
        ["--rulings", "--csv"],
        ["--rulings-from", "r.tsv", "Ann Lee"],
        ["--rulings", "--rulings-from", "r.tsv"],
        ["Ann", "Lee"],
        ["--across", "-l"],
        ["--count", "-C", "1"],
        ["--by", "day"],
        ["--count", "--aliases", "none.tsv"],
    ],
)
def test_what_cannot_be_done_is_told_with_a_hint(argv: list[str], newsroom: Store, capsys: Output) -> None:
    assert run(["actors", *argv]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert [line.partition(":")[0] for line in err.splitlines()] == ["error", "hint"]
    assert stored.decisions(newsroom) == []


@pytest.mark.parametrize("name", ["Nobody Known", "nine.txt/a1", "one.txt/a9"])
def test_a_name_that_nobody_has_decides_nothing(name: str, newsroom: Store, capsys: Output) -> None:
    assert run(["actors", "--merge", name, "Ann Lee"]) == 1
    assert capsys.readouterr().err.startswith("error: ")
    assert stored.decisions(newsroom) == []


def test_a_part_of_several_names_decides_nothing(newsroom: Store, made: Make, capsys: Output) -> None:
    newsroom.add(cast(made, "six.txt", None, None, [("Jo Lee", "person", "", "")]))
    assert run(["actors", "--merge", "lee", "Kaja Kallas"]) == 2
    assert "'lee' may be any of 2 names" in capsys.readouterr().err


def test_names_are_completed_from_the_store(newsroom: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    class Context:
        def __init__(self) -> None:
            self.params = {"db": newsroom.path}

    assert _options.actors(Context(), "K") == ["KAJA KALLAS", "Kaja Kallas", "Kallas"]  # type: ignore[arg-type]
    monkeypatch.setenv("_NEWSCLAIMS_COMPLETE", "complete_bash")
    assert _options.actors(Context(), "Ann") == [r"Ann\ Lee"]  # type: ignore[arg-type]


# Quotes of somebody, by any of the names.


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("kaja kallas", "one/q1 three/q1 three/q2 two/q1"),
        ("kallas", "one/q1 three/q1 three/q2 two/q1"),
        ("epp", "four/q2"),
        ("european people's party", "four/q2"),
        ("official", "four/q3"),
    ],
)
def test_quotes_are_found_by_any_name_of_their_speaker(asked: str, found: str, newsroom: Store) -> None:
    assert [row.id for row in query.quotes(newsroom, QuoteFilter(speakers=(asked,)))] == found.split()


def test_a_speaker_who_is_no_actor_counts_as_the_only_namesake(newsroom: Store, made: Make) -> None:
    text = "No, they said."
    for number, (name, kind) in enumerate([("KAJA Kallas", "person"), ("Kaja Kallas", "organisation")]):
        content = [Span(start=0, end=2, text="No")]
        said_by = Speaker(name=name, type=kind, rule="name")
        quote = Quote(id="q1", kind="direct", content=content, speaker=said_by, confidence=1)
        newsroom.add(made(text, f"more{number}.txt", id=f"more{number}", quotes=[quote]))
    counts = [(row.name, row.type, row.quotes) for row in query.actor_counts(newsroom)]
    assert counts[0] == ("Kaja Kallas", "person", 5)
    assert ("Kaja Kallas", "organisation", 1) in counts


# The user's word.


def names_of(capsys: Output, *argv: str) -> list[str]:
    return [line.split("\t")[-1] for line in lines(capsys, "--across", *argv)]


def test_a_merge_and_its_undoing(newsroom: Store, capsys: Output) -> None:
    printed = lines(capsys, "--merge", "Ann Lee", "kaja kallas")
    assert [line.split("\t")[3] for line in printed] == ["5"]
    assert "Ann Lee" not in names_of(capsys)
    printed = lines(capsys, "--split", "Kaja Kallas", "Ann Lee")
    assert [line.split("\t")[-1] for line in printed] == ["Kaja Kallas", "Ann Lee"]
    assert [decision.kind for decision in stored.decisions(newsroom)] == ["split"]


def test_a_split_of_namesakes_and_its_undoing(newsroom: Store, capsys: Output) -> None:
    assert len(lines(capsys, "--split", "Ann Lee")) == 2
    assert names_of(capsys).count("Ann Lee") == 2
    assert [row.identity for row in query.identities(newsroom) if row.name == "Ann Lee"] == [
        "person/ann-lee@four/a1",
        "person/ann-lee@five/a1",
    ]
    assert len(lines(capsys, "--merge", "Ann Lee")) == 1


def test_the_actor_of_one_article_may_be_meant(newsroom: Store, capsys: Output) -> None:
    lines(capsys, "--split", "Kallas", "Kaja Kallas")
    assert names_of(capsys, "Kallas") == ["Kaja Kallas", "Kallas"]
    lines(capsys, "--merge", "three/a1", "Ann Lee")
    assert names_of(capsys, "Kallas") == ["Ann Lee", "Kaja Kallas"]


def test_decisions_outlive_another_extraction(newsroom: Store, made: Make, capsys: Output) -> None:
    lines(capsys, "--merge", "Ann Lee", "Kaja Kallas")
    for article in reversed(ARTICLES):
        newsroom.remove(article[0])
        newsroom.add(cast(made, *article))
    assert "Ann Lee" not in names_of(capsys)


def test_the_users_file_beside_the_store_wins(newsroom: Store, capsys: Output) -> None:
    lines(capsys, "--split", "Ann Lee", "Kaja Kallas")
    file = newsroom.path.with_name("aliases.tsv")
    file.write_text("# mine\nalias\tname\ttype\nann lee\tKaja Kallas\tperson\n\nEPP\tThe Party\n", "utf-8")
    assert set(names_of(capsys)) == {"Kaja Kallas", "The Party"}
    file.unlink()
    assert "Ann Lee" in names_of(capsys)


def test_the_users_file_may_stand_elsewhere(
    newsroom: Store, tmp_path: Path, capsys: Output, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "mine.tsv"
    file.write_text("alias\tname\nAnn Lee\tAnna Lee\n", "utf-8")
    assert "Anna Lee" in names_of(capsys, "--aliases", str(file))
    assert "Anna Lee" not in names_of(capsys)
    monkeypatch.setenv("NEWSCLAIMS_ALIASES", str(file))
    assert "Anna Lee" in names_of(capsys)
    assert [row.id for row in query.quotes(newsroom, QuoteFilter(speakers=("anna",)))] == ["four/q1"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Ann\tAnna\n", "line 1: the first line doesn't name the columns"),
        ("alias\tname\talias\n", "line 1: the first line doesn't name the columns"),
        ("alias\tname\nAnn\tAnna\tperson\n", "line 2: 3 cells, but 2 columns"),
        ("alias\tname\n\n# so\nAnn\n", "line 4: alias or name is empty"),
        ("alias\tname\ttype\nAnn\tAnna\tcat\n", "line 2: no actor is a 'cat'"),
        ("alias\tname\nAnn\tAnna\nANN\tAnne\n", "line 3: 'ANN' is 'Anna' in line 2"),
    ],
)
def test_a_malformed_line_is_told(text: str, told: str, newsroom: Store, capsys: Output) -> None:
    newsroom.path.with_name("aliases.tsv").write_text(text, "utf-8")
    assert run(["actors", "--count"]) == 2
    error, hint = capsys.readouterr().err.splitlines()
    assert told in error
    assert hint.startswith("hint: it takes ")


def test_a_file_that_is_no_text_is_told(newsroom: Store, capsys: Output) -> None:
    newsroom.path.with_name("aliases.tsv").write_bytes(b"alias\tname\nA\xff\tB\n")
    assert run(["actors", "--count"]) == 2
    assert "isn't text in UTF-8" in capsys.readouterr().err


def test_a_file_as_a_spreadsheet_saves_it(tmp_path: Path) -> None:
    file = tmp_path / "aliases.tsv"
    file.write_bytes("\ufeffName\tAlias\tType\r\nAnna Lee\tAnn Lee\t\r\n".encode())
    assert [tuple(alias) for alias in read_aliases(file)] == [("Ann Lee", "Anna Lee", None)]


# When it is done.


def test_identities_are_made_when_they_are_needed_and_not_again(
    newsroom: Store, made: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    runs = []
    monkeypatch.setattr(making, "labelled", lambda *given, of=making.labelled: runs.append(1) or of(*given))
    assert list(newsroom.rows("SELECT * FROM identities")) == []
    for _ in range(2):
        assert len(list(query.identities(newsroom))) == 3
    assert len(runs) == 1
    newsroom.add(cast(made, "six.txt", None, None, [("Bo Ek", "person", "", "")]))
    assert [row.name for row in query.identities(newsroom)][-1] == "Bo Ek"
    newsroom.remove("six.txt")
    assert "Bo Ek" not in [row.name for row in query.identities(newsroom)]
    assert len(runs) == 3
    assert list(newsroom.check()) == []


# Rulings in a file.


def identities_of(store: Store) -> list[tuple[object, ...]]:
    stored.refresh(store)
    sql = "SELECT actor, identity, name FROM identity_actors JOIN identities ON id = identity ORDER BY actor"
    return [tuple(row) for row in store.rows(sql)]


def test_rulings_that_were_printed_give_the_same_identities_elsewhere(
    newsroom: Store, made: Make, capsys: Output, tmp_path: Path
) -> None:
    without = identities_of(newsroom)
    for ruling in (
        ["--split", "four/a1", "five/a1"],
        ["--split", "Kallas", "Kaja Kallas"],
        ["--merge", "three/a1", "five/a1"],
    ):
        lines(capsys, *ruling)
    printed = lines(capsys, "--rulings")
    assert printed == [
        "ruling\tone\tone_article\tother\tother_article",
        "split\tAnn Lee\tfour\tAnn Lee\tfive",
        "split\tKallas\t\tKAJA KALLAS\t",
        "merge\tKallas\tthree\tAnn Lee\tfive",
    ]
    (tmp_path / "rulings.tsv").write_text("\n".join(["# Ours.", *printed, ""]), "utf-8")
    with Store.open(tmp_path / "other.db", create=True) as other:
        for article in ARTICLES:
            other.add(cast(made, *article))
        assert len(lines(capsys, "--rulings-from", "rulings.tsv", "--db", "other.db")) == 3
        assert identities_of(other) == identities_of(newsroom) != without
        assert stored.decisions(other) == stored.decisions(newsroom)
    assert lines(capsys, "--rulings", "--db", "other.db") == printed


def test_rulings_from_a_file_come_to_those_that_are_there(newsroom: Store, capsys: Output) -> None:
    lines(capsys, "--merge", "Ann Lee", "Kaja Kallas")
    lines(capsys, "--split", "Kallas", "Kaja Kallas")
    Path("rulings.tsv").write_text(
        "ruling\tone\tone_article\tother\tother_article\r\n"
        "split\tkaja kallas\t\tann-lee\nmerge\tNobody Yet\t\tAnn Lee\n"
    )
    lines(capsys, "--rulings-from", "rulings.tsv")
    assert [(ruling.kind, ruling.one.name) for ruling in stored.decisions(newsroom)] == [
        ("split", "Kallas"),
        ("split", "kaja kallas"),
        ("merge", "Nobody Yet"),
    ]


def test_blanks_in_a_name_do_not_break_the_file(newsroom: Store, capsys: Output, tmp_path: Path) -> None:
    split = stored.Term("Ann\tLee"), stored.Term("Ann\nLee", "five")
    stored.decide(newsroom, [stored.Decision("split", *split)])
    (tmp_path / "rulings.tsv").write_text("\n".join(lines(capsys, "--rulings")))
    assert read_decisions(tmp_path / "rulings.tsv") == [
        stored.Decision("split", stored.Term("Ann Lee"), stored.Term("Ann Lee", "five"))
    ]


def test_no_rulings(newsroom: Store, capsys: Output) -> None:
    assert lines(capsys, "--rulings", code=1) == []


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("alias\tname\n", "line 1: the first line doesn't name the columns"),
        (
            "ruling\tone\tone_article\tother\tother_article\njoin\tAnn\t\tEva\n",
            "line 2: there is no ruling 'join'",
        ),
        ("ruling\tone\tone_article\tother\tother_article\n\nmerge\tAnn\tx\t\t\n", "line 3: a name is empty"),
        (None, "can't read rulings.tsv: "),
    ],
)
def test_what_are_no_rulings_is_refused_whole(
    newsroom: Store, capsys: Output, content: str | None, told: str
) -> None:
    if content is not None:
        Path("rulings.tsv").write_text(content)
    assert run(["actors", "--rulings-from", "rulings.tsv"]) == 2
    error, hint = capsys.readouterr().err.splitlines()
    assert told in error
    assert hint.startswith("hint: ")
    assert stored.decisions(newsroom) == []


def test_the_order_of_extraction_does_not_count(newsroom: Store, made: Make) -> None:
    with Store.open(Path(":memory:"), create=True) as other:
        for article in ARTICLES[::-1]:
            other.add(cast(made, *article))
            stored.refresh(other)
        for sql in ("SELECT * FROM identities ORDER BY id", "SELECT * FROM identity_actors ORDER BY actor"):
            stored.refresh(newsroom)
            assert [tuple(row) for row in other.rows(sql)] == [tuple(row) for row in newsroom.rows(sql)]


def test_a_store_that_another_program_writes_to_is_read(newsroom: Store, made: Make) -> None:
    with closing(sqlite3.connect(newsroom.path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        stored.refresh(newsroom)
        assert len(list(query.identities(newsroom))) == 3
        other.execute("ROLLBACK")
        assert list(newsroom.rows("SELECT * FROM main.identities")) == []
        other.execute("DELETE FROM articles WHERE id = 'four'")
        other.execute("DELETE FROM actors WHERE article IN ('four', 'five')")
        assert [row.name for row in query.identities(newsroom)] == ["Kaja Kallas"]
    with Store.open(newsroom.path) as later:
        assert [row.name for row in query.identities(later)] == ["Kaja Kallas"]
        assert list(later.rows("SELECT * FROM main.identities")) == []
    with Store.open(newsroom.path) as last:
        stored.refresh(last)
        assert len(list(last.rows("SELECT * FROM main.identities"))) == 1


@pytest.mark.parametrize("kept", [True, False])
@pytest.mark.parametrize(
    "ask",
    [
        query.actors,
        query.identities,
        query.actor_counts,
        lambda store: query.source_counts(store, "role"),
        lambda store: query.claim_groups(store, "speaker"),
        lambda store: query.quotes(store, query.QuoteFilter(speakers=("kallas",))),
        lambda store: query.timeline(store, query.TimelineFilter(speakers=("kallas",))),
    ],
)
def test_a_question_does_not_write(
    newsroom: Store, ask: Callable[[Store], Iterator[object]], kept: bool
) -> None:
    """Whether the identities in the file are up to date or, for a run was stopped, they aren't."""
    if kept:
        stored.refresh(newsroom)

    def allowed(action: int, table: str | None, _: str | None, where: str | None, _by: str | None) -> int:
        writes = action in (sqlite3.SQLITE_INSERT, sqlite3.SQLITE_UPDATE, sqlite3.SQLITE_DELETE)
        # SQLite takes json_each for a table that it lays.
        ours = where == "main" and table != "sqlite_master"
        return sqlite3.SQLITE_DENY if writes and ours else sqlite3.SQLITE_OK

    newsroom.connection.set_authorizer(allowed)
    with suppress(NoMatchError):
        list(ask(newsroom))
    with pytest.raises(StoreError):
        newsroom.remove("four")


def test_a_store_that_is_read_only_is_read_but_keeps_no_decision(newsroom: Store, capsys: Output) -> None:
    newsroom.close()
    path = f"file:{newsroom.path}?mode=ro"
    with closing(sqlite3.connect(path, uri=True, isolation_level=None)) as connection:
        connection.row_factory = sqlite3.Row
        reader = Store(connection, newsroom.path)
        assert len(list(query.identities(reader))) == 3
        with pytest.raises(stored.StoreError, match="can't be written"):
            stored.decide(reader, [stored.Decision("split", stored.Term("Ann Lee"), stored.Term("Ann Lee"))])
