"""A fault of our own costs what it would have found, never the article; and it is told."""

import json
import pickle
from collections.abc import Callable
from pathlib import Path

import pytest
from pydantic import ValidationError
from spacy.language import Language
from spacy.tokens import Doc

from newsclaims import articles, models, pipeline, records
from newsclaims.articles import Unreadable
from newsclaims.assemble import assemble
from newsclaims.cli.app import run
from newsclaims.components import annotations
from newsclaims.extraction import extract_all
from newsclaims.records import ArticleRecord, Model, Quote, Region, Span
from newsclaims.store import Store

STORY = "Trade fell by 4% last year, Anna Lind said. “We will stay,” she told reporters on Friday."
OTHER = "“We won't pay €3 billion,” Carl Blom warned. He said on Monday that 200 workers would leave."
KINDS = ("actors", "quotes", "figures", "dates", "claims")

Break = Callable[[str, Exception], None]


@pytest.fixture(autouse=True)
def _as_for_users(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NEWSCLAIMS_STRICT")
    monkeypatch.delenv("NEWSCLAIMS_DEBUG", raising=False)


@pytest.fixture
def break_(monkeypatch: pytest.MonkeyPatch, nlp: Language) -> Break:
    """Let a component fail on every text with Lind in it."""

    def broken(name: str, error: Exception) -> None:
        component = type(nlp.get_pipe(f"newsclaims_{name}"))
        works = component.__call__

        def fails(self: object, doc: Doc) -> Doc:
            if "Lind" in doc.text:
                raise error
            return works(self, doc)  # type: ignore[no-any-return]

        monkeypatch.setattr(component, "__call__", fails)

    return broken


def records_of(nlp: Language, *texts: str) -> list[ArticleRecord]:
    found = [
        articles.from_text(text, source=f"{n}.txt", published="2025-11-27") for n, text in enumerate(texts)
    ]
    return [assemble(one, doc, models.describe()) for one, doc in pipeline.process(nlp, found)]  # type: ignore[arg-type]


def counts(record: ArticleRecord) -> dict[str, int]:
    return {kind: len(getattr(record, kind)) for kind in KINDS}


# A component


@pytest.mark.parametrize(
    "error", [IndexError("list index out of range"), KeyError("sq\xa0mi"), RecursionError("deep")]
)
@pytest.mark.parametrize("name", ["actors", "dates", "figures", "quotes", "claims"])
def test_a_component_that_fails_costs_its_own_results(
    nlp: Language, break_: Break, name: str, error: Exception
) -> None:
    whole, other = records_of(nlp, STORY, OTHER)
    break_(name, error)
    record, spared = records_of(nlp, STORY, OTHER)
    assert spared == other
    assert record.warnings == [f"the {name} could not be extracted: {type(error).__name__}: {error}"]
    assert counts(record)[name] == 0
    independent = {"actors", "dates", "figures", "quotes"} - {name}
    assert {kind: counts(record)[kind] for kind in independent} == {
        kind: counts(whole)[kind] for kind in independent
    }
    known = {item.id for kind in KINDS for item in getattr(record, kind)}
    for claim in record.claims:
        assert known.issuperset([*claim.figures, *claim.dates, *claim.actors, *filter(None, [claim.quote])])
    for quote in record.quotes:
        assert quote.speaker is None or quote.speaker.actor is None or quote.speaker.actor in known


def test_quotes_without_the_component_of_speakers_say_so(nlp: Language, break_: Break) -> None:
    break_("speakers", ValueError("no"))
    [record] = records_of(nlp, STORY)
    assert record.warnings == ["the speakers could not be extracted: ValueError: no"]
    assert {quote.unresolved for quote in record.quotes} == {"speakers were not looked for"}


def test_several_faults_are_told_each_in_one_line(nlp: Language, break_: Break) -> None:
    break_("dates", ValueError("one\n  two"))
    break_("quotes", IndexError("three"))
    [record] = records_of(nlp, STORY)
    assert [warning.split(": ", 1)[1] for warning in record.warnings] == [
        "ValueError: one two",
        "IndexError: three",
    ]


def test_what_isnt_grounded_is_refused_where_it_is_made(nlp: Language) -> None:
    doc = nlp.make_doc(STORY)
    moved = Quote(id="q1", kind="direct", content=[Span(start=0, end=4, text="rade")], confidence=1)
    with pytest.raises(ValueError, match=r"not grounded: \[0, 4\) 'rade'"):
        annotations.write(doc, "quotes", [moved], [("q1", 0, 4, "direct")])
    assert annotations.read(doc, "quotes", Quote) == []


def test_a_fault_of_the_model_costs_the_article(nlp: Language, monkeypatch: pytest.MonkeyPatch) -> None:
    parser = nlp.get_pipe("parser")
    monkeypatch.setattr(nlp, "_components", [
        (name, (lambda doc: 1 / 0) if component is parser else component) for name, component in nlp._components
    ])  # fmt: skip
    [(_, failed)] = pipeline.process(nlp, [articles.from_text(STORY)])
    assert str(failed) == "can't be processed: ZeroDivisionError: division by zero"


@pytest.mark.parametrize("variable", ["NEWSCLAIMS_STRICT", "NEWSCLAIMS_DEBUG"])
def test_in_strict_mode_the_fault_is_raised(
    nlp: Language, break_: Break, monkeypatch: pytest.MonkeyPatch, variable: str
) -> None:
    break_("dates", IndexError("list index out of range"))
    monkeypatch.setenv(variable, "1")
    with pytest.raises(IndexError, match="list index out of range"):
        records_of(nlp, STORY)


# A reader


def test_a_reader_that_fails_costs_its_file_or_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from newsclaims.articles import feeds, text

    def fails(text: str, page: object) -> None:
        raise KeyError("none")

    (tmp_path / "a.txt").write_text(STORY, "utf-8")
    lines = [{"text": STORY}, {"text": 5}]
    (tmp_path / "b.jsonl").write_text("\n".join(json.dumps(line) for line in lines), "utf-8")
    for module in (feeds, text):
        monkeypatch.setattr(module, "read_metadata", fails)
    found = list(articles.read([tmp_path]))
    assert all(isinstance(one, Unreadable) for one in found)
    reasons = [one.reason for one in found if isinstance(one, Unreadable)]
    assert reasons == ["can't be read: KeyError: 'none'"] * 2 + ["its text isn't a string"]


# The command line


@pytest.fixture
def news(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "news").mkdir()
    for name, text in (("a.txt", STORY), ("b.txt", OTHER)):
        (tmp_path / "news" / name).write_text(text, "utf-8")
    return tmp_path


def test_extract_warns_with_the_path_and_stores_the_rest(
    news: Path, break_: Break, capsys: pytest.CaptureFixture[str]
) -> None:
    break_("dates", IndexError("list index out of range"))
    assert run(["extract", "news", "--db", "n.db"]) == 2
    told = capsys.readouterr().err.splitlines()
    warning = "warning: news/a.txt: the dates could not be extracted: IndexError: list index out of range"
    assert told[0] == warning
    assert told[1].startswith("hint: this is a bug in newsclaims")
    assert told[2].startswith("2 articles: 2 extracted (1 in part) in ")
    with Store.open(Path("n.db")) as store:
        first, second = store.records()
        assert list(store.check()) == []
    assert first.quotes
    assert not first.dates
    assert second.dates


def test_what_was_stored_in_part_is_read_again_on_the_next_run(
    news: Path, break_: Break, capsys: pytest.CaptureFixture[str]
) -> None:
    break_("dates", IndexError("list index out of range"))
    run(["extract", "news", "--db", "n.db"])
    for _ in range(2):
        capsys.readouterr()
        assert run(["extract", "news", "--db", "n.db"]) == 2
        assert "2 articles: 1 extracted (1 in part), 1 unchanged in " in capsys.readouterr().err


def test_a_warning_is_told_even_where_extract_is_quiet_and_never_written(
    news: Path, break_: Break, capsys: pytest.CaptureFixture[str]
) -> None:
    break_("figures", KeyError("x"))
    assert run(["extract", "news/a.txt", "-q", "-o", "-"]) == 2
    told = capsys.readouterr()
    assert told.err.startswith(
        "warning: news/a.txt: the figures could not be extracted: KeyError: 'x'\nhint: "
    )
    assert "warnings" not in json.loads(told.out)


def test_warnings_come_back_from_another_process(nlp: Language, break_: Break) -> None:
    break_("dates", ValueError("no"))
    [record] = records_of(nlp, STORY)
    assert pickle.loads(pickle.dumps(record)).warnings == record.warnings
    assert ArticleRecord.model_validate_json(record.model_dump_json()).warnings == []


def test_what_is_whole_has_no_warnings() -> None:
    [(_, record)] = extract_all([articles.from_text(STORY)], fast=True)
    assert isinstance(record, ArticleRecord)
    assert record.warnings == []


# Records


def kinds_of(model: type[Model]) -> list[type[Model]]:
    return [model, *(kind for below in model.__subclasses__() for kind in kinds_of(below))]


def made(kind: type[Model], start: int, end: int, text: str) -> Model:
    """Make a record of a kind from the least that it needs."""
    least = {
        "id": "x1", "lemma": "say", "name": "x", "kind": "count", "type": "date",
        "claimant": {"name": None, "type": None},
    }  # fmt: skip
    wanted = {name: value for name, value in least.items() if name in kind.model_fields}
    if issubclass(kind, Span):
        wanted["text"] = text
    return kind.model_validate({"start": start, "end": end, **wanted})


@pytest.mark.parametrize("kind", kinds_of(Region))
def test_no_record_has_an_empty_or_inverted_span(kind: type[Model]) -> None:
    assert made(kind, 3, 5, "ab")
    for start, end in ((3, 3), (5, 3), (-2, 3)):
        with pytest.raises(ValidationError):
            made(kind, start, end, "")


@pytest.mark.parametrize("kind", kinds_of(Span))
def test_no_record_has_words_of_another_length_than_its_span(kind: type[Model]) -> None:
    for text in ("a", "abc", ""):
        with pytest.raises(ValidationError, match="not grounded"):
            made(kind, 3, 5, text)


def test_every_span_of_a_record_is_found(nlp: Language) -> None:
    [record] = records_of(
        nlp, f"{STORY} {OTHER} The former minister, Eva Ek, of Volvo, told CNN it cost 5 km of roads."
    )
    written = json.loads(record.model_dump_json())

    def spans(value: object) -> int:
        if isinstance(value, list):
            return sum(map(spans, value))
        if isinstance(value, dict):
            return ("start" in value and "text" in value) + sum(map(spans, value.values()))
        return 0

    assert len(list(record.spans())) == spans(written) > 20
    assert {type(span) for span in record.spans()} >= {
        records.Mention,
        records.Cue,
        records.Figure,
        records.Claim,
        Span,
    }
