"""`benchmarks/fuzz.py` in short: mutations of the seeds through the readers and the whole pipeline."""

import re
import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from types import ModuleType

import pytest
from spacy.language import Language

from newsclaims import pipeline
from newsclaims.articles.text import from_text
from newsclaims.components import annotations
from newsclaims.components.figures import units
from newsclaims.components.figures.setting import Context
from newsclaims.components.figures.units import Suffix
from newsclaims.components.quotes.component import _source
from newsclaims.components.quotes.layout import Layout
from newsclaims.records import Actor, Date, Figure, Region

ROOT = Path(__file__).parents[1]
FOR_EVER = float("inf")


@pytest.fixture(scope="module")
def fuzz() -> Iterator[ModuleType]:
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(str(ROOT / "benchmarks"))
        yield import_module("fuzz")
        for name in ("fuzz", "mutations"):
            del sys.modules[name]


@pytest.fixture(scope="module")
def rules() -> Language:
    return pipeline.load(fast=True)


@pytest.fixture(scope="module")
def pool(fuzz: ModuleType) -> list[str]:
    return fuzz.paragraphs([ROOT / "seeds"])  # type: ignore[no-any-return]


def test_nothing_is_lost_ungrounded_or_slow(
    fuzz: ModuleType, rules: Language, pool: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    clean = fuzz.run(rules, pool, 20 * len(fuzz.MODES), 0, FOR_EVER)
    assert clean, capsys.readouterr().out


def test_an_input_depends_on_its_number_and_its_seed_alone(fuzz: ModuleType, pool: list[str]) -> None:
    for number in range(len(fuzz.MODES)):
        assert fuzz.make(number, 1, pool) == fuzz.make(number, 1, pool)
    assert fuzz.make(0, 1, pool) != fuzz.make(0, 2, pool)


def test_a_crash_is_found_with_its_place(
    fuzz: ModuleType,
    rules: Language,
    pool: list[str],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    read = units.read

    def fails(context: Context, at: int, end: int, scaled: bool) -> Suffix | None:
        if "½" in context.text:
            raise KeyError("sq\xa0mi")
        return read(context, at, end, scaled)

    monkeypatch.setattr(units, "read", fails)
    assert not fuzz.run(rules, pool, 3 * len(fuzz.MODES), 0, FOR_EVER)
    told = capsys.readouterr().out
    assert re.search(r"\d crashed +\w+\.py:\d+ KeyError: 'sq\\xa0mi' \(--only \d+\)", told)


def test_what_is_slow_or_outside_the_body_is_found(
    fuzz: ModuleType, rules: Language, monkeypatch: pytest.MonkeyPatch
) -> None:
    article = from_text("It cost $5 million in 2019.")
    assert fuzz.alone(rules, article, 0.1) is None
    monkeypatch.setattr(annotations, "body", lambda doc: [(0, len(doc.text))])
    moved = article.model_copy(update={"body": []})
    assert fuzz.alone(rules, moved, 0.1) == ("ungrounded", "a Figure outside the body")
    monkeypatch.setattr(fuzz, "LEAST", 0.0)
    assert fuzz.alone(rules, article, 0.0)[0] == "slow"


@pytest.mark.parametrize(
    "text",
    [
        "The port closed. It reopened on the MORNİNG of May 5, 2020, Ada Obi said.",  # lower case has a dot more
        "The port was shut for 15\x1e½ hours on May 5, 2020, Ada Obi said.",
        "The port was shut for an few hours on May 5, 2020, Ada Obi said.",
    ],
)
def test_what_a_run_has_found_is_mended(rules: Language, text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEWSCLAIMS_STRICT", "1")
    ((_, doc),) = pipeline.process(rules, [from_text(text, source="found.txt")])
    assert annotations.read(doc, "dates", Date)


def test_a_figure_begins_in_the_body_where_a_token_reaches_into_it(rules: Language) -> None:
    text = "plus\x0cor minus 3.5 percentage points."
    body = from_text(text, source="found.txt").model_copy(update={"body": [Region(start=5, end=len(text))]})
    ((_, doc),) = pipeline.process(rules, [body])
    assert [figure.start for figure in annotations.read(doc, "figures", Figure)] == [5]


def test_a_figure_ends_in_the_body_where_a_token_reaches_out_of_it(rules: Language) -> None:
    story = "It is a small fraction of the 320 million monthly active users."
    page = from_text(f"{story}(Reporting by Ada Obi)", source="found.txt")
    body = page.model_copy(update={"body": [Region(start=0, end=len(story))]})
    ((_, doc),) = pipeline.process(rules, [body])
    assert all(figure.end <= len(story) for figure in annotations.read(doc, "figures", Figure))


def test_a_name_spelled_out_in_a_headline_is_none_of_the_story(rules: Language) -> None:
    text = "Heart and Status Unit (HSU)\n\nThe Heart and Status Unit (HSU) was closed."
    page = from_text(text, source="found.txt")
    body = page.model_copy(update={"body": [Region(start=29, end=len(text))]})
    ((_, doc),) = pipeline.process(rules, [body])
    assert all(one.start >= 29 for actor in annotations.read(doc, "actors", Actor) for one in actor.mentions)


def test_a_text_may_break_off_behind_its_cue(rules: Language) -> None:
    doc = rules.make_doc("It rained, he said")
    assert Layout(doc).paragraph_end(len(doc)) == len(doc)


def test_of_a_source_outside_its_paragraph_nothing_is_left(rules: Language) -> None:
    layout = Layout(rules.make_doc("It rained.\n \nAda Obi said so."))
    assert _source(layout, (11, 12)) is None
