"""The public names: what `import newsclaims` gives, and that it costs nothing until it is used."""

import subprocess
import sys
import tomllib
from collections.abc import Iterator
from importlib import import_module
from inspect import ismodule
from pathlib import Path
from typing import get_args

import pytest
import spacy
from spacy.language import Language

import newsclaims
from newsclaims import errors, pipeline, query
from newsclaims.errors import ArticleError, ModelError, NewsclaimsError
from newsclaims.records import ArticleRecord, Model

STORY = "“We will stay,” Anna Lind told reporters on Friday. Trade fell by 4% last year, she said."


PUBLIC = [
    "Actor",
    "Affiliation",
    "Anchor",
    "Article",
    "ArticleError",
    "ArticleRecord",
    "Claim",
    "Claimant",
    "Correction",
    "Cue",
    "Date",
    "Extraction",
    "Figure",
    "Furniture",
    "GoldError",
    "Identity",
    "Insertion",
    "Medium",
    "Mention",
    "ModelError",
    "NewsclaimsError",
    "NoMatchError",
    "Participant",
    "PipelineInfo",
    "QueryError",
    "Quote",
    "Region",
    "Role",
    "Span",
    "Speaker",
    "Store",
    "StoreError",
    "Thing",
    "Topic",
    "extract",
    "extract_all",
    "load",
    "process",
    "query",
]
"""What others may build on; taking one away is a new major version."""


def test_the_public_names_are_these() -> None:
    assert newsclaims.__all__ == PUBLIC


def test_every_question_is_found_where_it_is_said_to_live() -> None:
    """No name is a module's, too: an import of that module would hide it."""
    names = [name for names in query._HOMES.values() for name in names]
    assert sorted(names) == query.__all__
    for home in query._HOMES:
        import_module(f"newsclaims.query.{home}")
    assert not [name for name in names if ismodule(getattr(query, name))]
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        query.nothing  # noqa: B018


def parts_of(model: type[Model]) -> Iterator[type[Model]]:
    """Give a model of the record and the models of its parts."""
    yield model
    for field in model.model_fields.values():
        for kind in (field.annotation, *get_args(field.annotation)):
            if isinstance(kind, type) and issubclass(kind, Model):
                yield from parts_of(kind)


def test_a_record_has_no_part_that_is_not_public() -> None:
    assert {part.__name__ for part in parts_of(ArticleRecord)} <= set(newsclaims.__all__)


def test_every_error_is_public() -> None:
    ours = [
        name
        for name, kind in vars(errors).items()
        if isinstance(kind, type) and issubclass(kind, NewsclaimsError)
    ]
    assert set(ours) <= set(newsclaims.__all__)


def test_every_public_name_is_there_and_explained() -> None:
    for name in newsclaims.__all__:
        assert getattr(newsclaims, name).__doc__, name
        assert name in dir(newsclaims)


def test_no_other_name_is() -> None:
    with pytest.raises(AttributeError, match="has no attribute 'quotes'"):
        newsclaims.quotes  # noqa: B018  (the look-up is what is tested)


@pytest.mark.parametrize("name", ["Store", "Quote", "query", "ArticleError"])
def test_only_what_parses_imports_spacy(name: str) -> None:
    code = f"import sys, newsclaims; newsclaims.{name}; print('spacy' in sys.modules)"
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60)
    assert told.stdout == "False\n"


def test_asking_a_store_builds_no_models_of_records() -> None:
    code = "import sys, newsclaims; newsclaims.query; print('newsclaims.records' in sys.modules)"
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60)
    assert told.stdout == "False\n"


def test_importing_imports_nothing() -> None:
    code = "import sys, newsclaims; print(sys.modules.keys() & {'spacy', 'pydantic', 'sqlite3', 'typer', 'rich'})"
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60)
    assert told.stdout == "set()\n"


def test_extract_gives_the_record_of_a_text() -> None:
    record = newsclaims.extract(
        STORY, published="2025-11-27", outlet="The Sun", title="Trade", url="http://x.test"
    )
    assert record.article.text == STORY
    assert (record.article.published, record.article.outlet) == ("2025-11-27", "The Sun")
    assert (record.article.title, record.article.url) == ("Trade", "http://x.test")
    assert record.quotes
    assert {quote.speaker.name for quote in record.quotes if quote.speaker} == {"Anna Lind"}
    assert [figure.value for figure in record.figures] == [4]


def test_the_same_text_gives_the_same_record(nlp: Language) -> None:
    once = newsclaims.extract(STORY, published="2025-11-27")
    assert newsclaims.extract(STORY, published="2025-11-27") == once
    given = newsclaims.extract(STORY, published="2025-11-27", nlp=nlp)
    assert given.model_dump(exclude={"pipeline"}) == once.model_dump(exclude={"pipeline"})
    assert given.pipeline.model == once.pipeline.model


def test_the_fingerprint_tells_publication_dates_apart() -> None:
    made = [
        newsclaims.extract(STORY, published=day).pipeline.fingerprint for day in ("2025-11-27", "2025-11-28")
    ]
    assert made[0] != made[1]


@pytest.mark.parametrize("text", ["", " \n\t\xa0"])
def test_an_empty_text_is_refused(text: str) -> None:
    with pytest.raises(ArticleError):
        newsclaims.extract(text)


def test_a_model_that_is_missing_is_told_with_a_cure() -> None:
    with pytest.raises(newsclaims.ModelError, match="'en_no_such'") as caught:
        newsclaims.load("en_no_such")
    assert caught.value.hint


def test_fast_reads_quotes_and_names_by_rule_alone() -> None:
    nlp = newsclaims.load(fast=True)
    assert not {"ner", "newsclaims_names"} & set(nlp.component_names)
    found = newsclaims.extract("“We lost the vote,” Mayor Ada Obi told reporters.", nlp=nlp).quotes
    assert [quote.speaker and quote.speaker.name for quote in found] == ["Ada Obi"]


@pytest.mark.parametrize("component", pipeline.COMPONENTS)
@pytest.mark.parametrize("parts", [(), ("sentencizer",)])
def test_a_pipeline_that_parses_nothing_is_told_with_a_cure(component: str, parts: tuple[str, ...]) -> None:
    nlp = spacy.blank("en")
    for part in (*parts, f"newsclaims_{component}"):
        nlp.add_pipe(part)
    assert len(nlp("  ")) == 1, "of what has no words nothing is asked"
    with pytest.raises(ModelError, match="lacks: a tagger and a parser and a lemmatizer") as raised:
        nlp("“We lost the vote,” she said on Monday.")
    assert raised.value.hint


def test_a_record_goes_through_the_store(tmp_path: Path) -> None:
    record = newsclaims.extract(STORY, published="2025-11-27")
    with newsclaims.Store.open(tmp_path / "news.db", create=True) as store:
        store.add(record)
        assert list(store.records()) == [record]
        found = list(newsclaims.query.quotes(store, newsclaims.query.QuoteFilter(speakers=("lind",))))
    assert len(found) == len(record.quotes)


def test_the_citation_names_the_version(root: Path) -> None:
    """A release that forgets one of the two would be cited by another's number."""
    released = tomllib.loads((root / "pyproject.toml").read_text("utf-8"))["project"]["version"]
    assert f"\nversion: {released}\n" in (root / "CITATION.cff").read_text("utf-8")
