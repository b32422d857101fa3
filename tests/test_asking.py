"""In Python a store is asked as at the command line, and a notebook shows what comes."""

import inspect
import io
import json
import sys
from collections.abc import Callable
from dataclasses import asdict, astuple, fields
from importlib import import_module
from pathlib import Path
from typing import Any, get_args, get_type_hints

import pandas
import polars
import pytest
from spacy.language import Language

import newsclaims
from newsclaims import Store
from newsclaims.cli.app import run
from newsclaims.errors import NewsclaimsError, NoMatchError, QueryError
from newsclaims.records import Article, Quote, Span

ASKED = (
    *("quotes", "figures", "dates", "actors", "claims", "timeline", "articles", "search"),
    *("stories", "audit", "topics"),
)

OF_THE_COMMAND_LINE = {
    *(
        "count",
        "files",
        "context",
        "max_count",
        "most",
        "json",
        "jsonl",
        "csv",
        "bom",
        "columns",
        "db",
    ),  # how it is written
    *("things", "group_by", "ledger", "network", "form", "compare", "copies", "keep_copies"),  # other answers
    *("asked", "by", "across", "merge", "split", "rulings", "rulings_from", "aliases"),  # of actors
}
OTHER_NAMES = {"type_": "type", "first": "from_", "last": "to", "minimum": "min", "maximum": "max"}


@pytest.mark.parametrize("name", ASKED)
def test_the_keywords_are_the_options(name: str) -> None:
    command = getattr(import_module(f"newsclaims.cli.{name}"), name)
    options = {
        OTHER_NAMES.get(one, one) for one in inspect.signature(command).parameters
    } - OF_THE_COMMAND_LINE
    method = getattr(Store, name)
    (asked,) = get_args(method.__annotations__["asked"])
    own = {one for one in inspect.signature(method).parameters if one not in ("self", "asked")}
    given = {*get_type_hints(asked), *own} - OF_THE_COMMAND_LINE
    assert given == (
        options | {"pattern", "ignore_case", "word", "fixed", "invert"} if name == "actors" else options
    )


def test_it_answers_as_the_command_does(seeds_db: Path) -> None:
    with Store(str(seeds_db)) as store:
        found = store.quotes(speaker="kallas", about="belgium")
        wanted = newsclaims.query.QuoteFilter(speakers=("kallas",), about="belgium")
        assert found == list(newsclaims.query.quotes(store, wanted))
        assert found
        assert store.quotes(pattern="PEACE", ignore_case=True, stance="warns", mode="any")
        assert {row.unit for row in store.figures(min="€100bn")} == {"EUR"}
        amounts = [row.value or row.high for row in store.figures(kind="money", unit="EUR", sort="amount")]
        assert amounts == sorted(amounts, reverse=True)
        assert store.figures(min=100_000_000_000, unit="euros") == store.figures(min="€100bn")
        assert all(row.last_day >= "2025-12" for row in store.timeline(from_="2025-12"))
        assert store.dates(type="duration", outlet=["euractiv", "press"])
        assert store.actors(type="place")
        assert len(store.articles()) == 5
        assert {row.found_in for row in store.search("loan", within="claims")} == {"claim"}
        assert len(store.ledger()) == len(store.claims())


@pytest.mark.parametrize(
    ("asked", "error"),
    [
        ({"speaker": "nobody at all"}, NoMatchError),
        ({"pattern": "("}, QueryError),
        ({"since": "soon"}, QueryError),
        ({"speeker": "kallas"}, TypeError),
    ],
)
def test_what_cannot_be_asked_is_an_error(
    asked: dict[str, Any], error: type[Exception], seeds_db: Path
) -> None:
    with Store(seeds_db) as store, pytest.raises(error):
        store.quotes(**asked)


def test_amounts_of_two_units_are_refused(seeds_db: Path) -> None:
    with Store(seeds_db) as store, pytest.raises(QueryError, match="different units"):
        store.figures(min="€5", max="$7")


@pytest.mark.parametrize(
    ("command", "answer"),
    [
        ("stories", lambda store: store.stories()),
        ("stories --since 2025-12", lambda store: store.stories(since="2025-12")),
        ("audit", lambda store: store.audit()),
        ("audit --by outlet --monthly", lambda store: store.audit("outlet", monthly=True)),
        (
            "audit --by role --keep-copies minister",
            lambda store: store.audit("role", keep_copies=True, pattern="minister"),
        ),
        ("topics --by outlet --speaker kallas", lambda store: store.topics("outlet", speaker="kallas")),
        ("actors --network", lambda store: store.network()),
        (
            "actors --network --by month --type person",
            lambda store: store.network("month", type="person"),
        ),
    ],
)
def test_larger_questions_are_answered_as_by_their_commands(
    command: str, answer: Callable[[Store], list[Any]], seeds_db: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with Store(seeds_db) as store:
        rows = answer(store)
    assert run([*command.split(), "--json", "--db", str(seeds_db)]) == 0
    assert [asdict(row) for row in rows] == json.loads(capsys.readouterr().out)
    assert rows


def test_rows_become_a_data_frame_of_polars_too(seeds_db: Path) -> None:
    with Store(seeds_db) as store:
        rows = store.figures()
        frame = rows.to_polars()
        assert frame.columns == rows.columns
        assert frame.rows() == [astuple(row) for row in rows]
        kinds = {name: str(kind) for name, kind in frame.schema.items()}
        assert (kinds["start"], kinds["value"], kinds["text"]) == ("Int64", "Float64", "String")
        assert store.figures(pattern="no such words").to_polars().schema == frame.schema
        assert store.claims().to_polars().schema["negated"] == polars.Boolean


def test_rows_become_a_data_frame(seeds_db: Path) -> None:
    with Store(seeds_db) as store:
        frame = store.quotes(speaker="kallas").to_pandas()
        assert isinstance(frame, pandas.DataFrame)
        assert list(frame.columns) == [field.name for field in fields(newsclaims.query.QuoteRow)]
        assert set(frame["speaker"]) == {"Kaja Kallas"}
        assert len(frame) == len(store.quotes(speaker="kallas"))
        nothing = store.quotes(pattern="no such words").to_pandas()
        assert (len(nothing), list(nothing.columns)) == (0, list(frame.columns))


@pytest.mark.parametrize("library", ["pandas", "polars"])
def test_without_the_library_it_is_told_what_to_install(
    library: str, seeds_db: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, library, None)
    with (
        Store(seeds_db) as store,
        pytest.raises(NewsclaimsError, match=f"{library} isn't installed") as caught,
    ):
        getattr(store.quotes(), f"to_{library}")()
    assert caught.value.hint == f"pip install {library}"


def test_a_notebook_shows_rows_as_a_table(seeds_db: Path) -> None:
    with Store(seeds_db) as store:
        rows = store.quotes()
        shown = rows._repr_html_()
    (frame,) = pandas.read_html(io.StringIO(shown))
    assert shown.count("<tr>") == 51
    assert f"50 of {len(rows)} rows" in shown
    assert [text.split() for text in frame["text"]] == [row.text.split() for row in rows[:50]]


def test_there_who_says_what_comes_before_the_place_and_no_column_is_empty(seeds_db: Path) -> None:
    with Store(seeds_db) as store:
        (frame,) = pandas.read_html(io.StringIO(store.figures(min="€100bn")._repr_html_()))
        bounds = store.figures(min="€100bn", max="€150bn", pattern="140")._repr_html_()
    assert list(frame.columns)[-4:] == ["id", "path", "start", "end"]
    assert "<th>value</th>" in bounds
    assert "<th>low</th>" not in bounds


def test_a_real_jupyter_shows_rows_and_records(seeds_db: Path) -> None:
    nbclient = pytest.importorskip("nbclient", reason="the group notebook isn't installed")
    nbformat = pytest.importorskip("nbformat", reason="the group notebook isn't installed")
    asked = (
        f"import newsclaims\nstore = newsclaims.Store({str(seeds_db)!r})\nstore.quotes(speaker='kallas')",
        "store.quotes(speaker='kallas')[0]",
        "next(store.records()).quotes[0]",
    )
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(cell) for cell in asked])
    nbclient.NotebookClient(notebook, timeout=None, startup_timeout=3600, kernel_name="python3").execute()
    rows, row, quote = (cell.outputs[0].data for cell in notebook.cells)
    assert rows["text/html"].startswith("<table><thead><tr><th>outlet</th>")
    assert "Kaja Kallas" in row["text/plain"]
    assert "<td>content</td>" in quote["text/html"]


def test_what_an_article_prints_is_no_markup_there() -> None:
    said = "<script>alert(1)</script>"
    quote = Quote(id="q1", kind="direct", content=[Span(start=0, end=len(said), text=said)], confidence=1)
    shown = quote._repr_html_()
    assert "&lt;script&gt;alert(1)" in shown
    assert "<script" not in shown
    assert "<script" not in Article(id="a", source="a", sha256="0", text=said)._repr_html_()


def test_a_record_is_shown_by_its_parts(seeds_db: Path) -> None:
    with Store(seeds_db) as store:
        record = next(store.records())
    shown = record._repr_html_()
    assert "<td>article</td><td>Belgium – Kallas tensions</td>" in shown
    assert f"… {len(record.quotes)} in all" in shown


def test_a_new_store_is_made_on_request(tmp_path: Path) -> None:
    with pytest.raises(newsclaims.StoreError):
        Store(tmp_path / "n.db")
    with Store.open(tmp_path / "n.db", create=True) as store:
        assert store.quotes() == []


def test_a_doc_has_its_records(nlp: Language) -> None:
    doc = nlp("“We lost the vote,” Mayor Ada Obi told reporters.")
    (quote,) = doc._.newsclaims.quotes
    assert quote.speaker.name == "Ada Obi"
    (span,) = doc.spans["newsclaims_quotes"]
    assert (span.id_, span.label_, span.text) == ("q1", "direct", "We lost the vote")
    assert span._.speaker == quote.speaker
    assert [one._.speaker for one in (*doc.spans["newsclaims_actors"], doc[0:2])] == [None, None]
    assert [actor.name for actor in doc._.newsclaims.actors] == ["Ada Obi"]
    assert nlp.make_doc("Rain.")._.newsclaims.quotes == []
