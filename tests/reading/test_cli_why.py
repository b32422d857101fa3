"""`newsclaims show ID --why`: the rules in words, and what was weighed and rejected where the record stands."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from spacy.language import Language
from spacy.tokens import Doc

from newsclaims import extraction, pipeline, rules
from newsclaims.cli import _why
from newsclaims.cli.app import run
from newsclaims.components import annotations
from newsclaims.components.tracing import TRACE, Considered, note
from newsclaims.explaining import settings, told, touching
from newsclaims.records import Actor, Cue, Figure, Mention, Quote, Span, Speaker
from newsclaims.store import Store

Output = pytest.CaptureFixture[str]

TEXT = "“We will stay,” she said in 2024. Ada Obi came. Obi left."
WORDS = {
    "quote": {"marks-and-cue": "a cue stands beside its quotation marks"},
    "speaker": {"pronoun-subject": "the pronoun is the subject of the cue"},
}


def span(words: str, after: int = 0) -> dict[str, object]:
    start = TEXT.index(words, after)
    return {"start": start, "end": start + len(words), "text": words}


def place(words: str, after: int = 0) -> tuple[int, int]:
    start = TEXT.index(words, after)
    return start, start + len(words)


QUOTE = Quote(
    id="q1",
    kind="direct",
    content=[Span(**span("We will stay,"))],
    cue=Cue(**span("said"), lemma="say"),
    source=Span(**span("she")),
    speaker=Speaker(name="Ada Obi", type="person", rule="pronoun-subject"),
    confidence=0.9,
    rule="marks-and-cue",
)
FIGURE = Figure(**span("2024"), id="f1", kind="count", value=2024)
ACTOR = Actor(
    id="a1", name="Ada Obi", type="person", mentions=[Mention(**span("Ada Obi")), Mention(**span("Obi", 44))]
)

CHOSEN = Considered(
    "quote", *place("We will stay,"), "marks-and-cue", True, (("in_marks", 0.5), ("far", -2.0), ("cue", 1.25))
)
LOST = Considered(
    "quote", *place("stay,” she said"), "tagger-clause", False, reason="it overlaps a better one"
)
SPEAKER = Considered("speaker", *place("she"), "pronoun-subject", True)
YEAR = Considered("date", *place("2024"), "year", True)
NAME = Considered("actor", *place("Ada Obi"), "full-name", True)
ALL = (LOST, YEAR, SPEAKER, CHOSEN, NAME)


@pytest.fixture(autouse=True)
def listed(monkeypatch: pytest.MonkeyPatch) -> None:
    """A list of rules that doesn't change with the components'."""
    monkeypatch.setattr(rules, "in_words", lambda: WORDS)


def test_the_rules_of_a_quote_and_of_its_speaker_are_told_in_words() -> None:
    lines = [line.text for line in _why.lines(told(QUOTE, ALL), TEXT)]
    assert lines[:2] == [
        "quote found, because a cue stands beside its quotation marks (marks-and-cue)",
        "speaker found, because the pronoun is the subject of the cue (pronoun-subject)",
    ]


@pytest.mark.parametrize(
    ("rule", "line"),
    [("brand-new", "figure found by the rule brand-new"), (None, "figure found by a rule that isn't noted")],
)
def test_a_rule_that_is_not_listed_is_told_by_its_name(rule: str | None, line: str) -> None:
    (first, *_) = _why.lines(told(FIGURE.model_copy(update={"rule": rule}), []), TEXT)
    assert first.text == line


def test_candidates_follow_the_taken_ones_first_with_reasons_and_weights() -> None:
    start, end = place("We will stay,")
    assert [line.text for line in _why.lines(told(QUOTE, ALL), TEXT)][2:] == [
        f"taken quote 'We will stay,' by marks-and-cue  {start}-{end}",
        "-2.00 far",
        "+1.25 cue",
        "+0.50 in marks",
        "taken speaker 'she' by pronoun-subject  16-19",
        "rejected quote 'stay,” she said' by tagger-clause: it overlaps a better one  9-24",
    ]


@pytest.mark.parametrize(
    ("asked", "kind", "found"),
    [(QUOTE, "quote", [CHOSEN, SPEAKER, LOST]), (FIGURE, "figure", [YEAR]), (ACTOR, "actor", [NAME])],
)
def test_only_what_contends_for_the_same_words_is_told(
    asked: Quote | Figure | Actor, kind: str, found: list[Considered]
) -> None:
    assert touching(asked, kind, ALL) == found


def test_what_ends_where_the_record_begins_does_not_touch_it() -> None:
    start, end = place("2024")
    beside = [
        Considered("figure", start - 3, start, "bare", False),
        Considered("figure", end, end + 1, "bare", False),
    ]
    assert touching(FIGURE, "figure", beside) == []


def test_candidates_of_an_actor_that_differ_by_place_only_are_told_at_once() -> None:
    mentions = [Considered("actor", at, at + 3, "surname", False, reason="too short") for at in (38, 48)]
    lines = [line.text for line in _why.lines(told(ACTOR, mentions), TEXT)]
    assert lines[1:] == ["rejected actor 'Obi' by surname: too short  38-41, 48-51"]


def test_where_nothing_was_noted_and_who_was_asked_again_are_told() -> None:
    lines = [line.text for line in _why.lines(told(FIGURE, [], again=False), TEXT)]
    assert lines[1:] == [
        "another version, or other settings, made this record; this one weighs:",
        "no candidate was noted here",
    ]


def test_as_plain_data_the_heaviest_weight_comes_first() -> None:
    why = _why.plain(told(QUOTE, ALL), TEXT)
    assert why["because"] == WORDS["quote"]["marks-and-cue"]
    assert why["speaker_because"] == WORDS["speaker"]["pronoun-subject"]
    chosen, speaker, lost = why["considered"]
    assert list(chosen["weighed"].items()) == [("far", -2.0), ("cue", 1.25), ("in_marks", 0.5)]
    assert (chosen["text"], chosen["taken"], chosen["reason"]) == ("We will stay,", True, None)
    assert (lost["taken"], lost["reason"]) == (False, "it overlaps a better one")
    assert (speaker["because"], lost["because"]) == (WORDS["speaker"]["pronoun-subject"], None)


# Of real articles.

STORY = "Harbour talks\n\n“We will not sign,” Ada Obi, head of the union, told reporters on Monday.\n"


@Language.component("newsclaims_test_noting")
def noting(doc: Doc) -> Doc:
    """Consider what the quotes' component left on the Doc, and the first letters of it besides."""
    for quote in annotations.read(doc, "quotes", Quote):
        start, end = quote.content[0].start, quote.content[0].end
        note(doc, [Considered("quote", start, end, "marks-and-cue", True, (("cue", 1.5),))])
        note(doc, [Considered("quote", start, start + 2, "marks-and-cue", False, reason="it is too short")])
    return doc


@pytest.fixture
def noted(nlp: Language) -> Iterator[Language]:
    """The default pipeline, with a component that notes what it considers."""
    nlp.add_pipe("newsclaims_test_noting")
    yield nlp
    nlp.remove_pipe("newsclaims_test_noting")


def test_only_a_traced_run_leaves_what_was_considered(noted: Language) -> None:
    record = extraction.extract(STORY, nlp=noted)
    found = pipeline.considered(noted, record.article)
    assert [STORY[one.start : one.end] for one in found if one.rule == "marks-and-cue"] == [
        "We will not sign",
        "We",
    ]
    ((_, doc),) = pipeline.process(noted, [record.article])
    assert isinstance(doc, Doc)
    assert TRACE not in doc.user_data


def test_a_stored_article_is_read_again(
    noted: Language, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Output
) -> None:
    monkeypatch.setattr(extraction, "_loaded", lambda model, fast: noted)
    path = tmp_path / "harbour.txt"
    path.write_text(STORY, "utf-8")
    db = ["--db", str(tmp_path / "news.db")]
    run(["extract", str(path), *db])
    capsys.readouterr()
    assert run(["show", "harbour/q1", "--why", "-C", "0", *db]) == 0
    out = capsys.readouterr().out
    assert "  taken quote 'We will not sign' by marks-and-cue  16-32\n      +1.50 cue\n" in out
    assert "  rejected quote 'We' by marks-and-cue: it is too short  16-18\n" in out
    assert "another version" not in out
    assert run(["show", "harbour/q1", "--why", "--jsonl", *db]) == 0
    given = json.loads(capsys.readouterr().out)
    assert (given["id"], given["why"]["by_the_same_pipeline"]) == ("q1", True)
    assert {one["text"] for one in given["why"]["considered"]} >= {"We will not sign", "We"}


def test_an_article_of_another_pipeline_says_so(seeds_db: Path) -> None:
    """The fixture's records carry a fingerprint that no article of `extract` has."""
    with Store.open(seeds_db) as store:
        record = next(store.records())
    assert settings(record) is None


@pytest.mark.parametrize("asked", ["strike", "strike/c1", "strike:0-9"])
def test_why_is_told_of_what_a_rule_found_only(asked: str, store: Store, capsys: Output) -> None:
    assert run(["show", asked, "--why", "--db", str(store.path)]) == 2
    assert capsys.readouterr().err.startswith("error: why is told of a quote")
