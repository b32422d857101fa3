"""The rules by name: one is left out, and what it earns shows."""

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest
from spacy.language import Language
from spacy.tokens import Doc

from newsclaims import articles, lexicons, rules
from newsclaims.components import annotations
from newsclaims.evaluation.gold import read


@pytest.fixture(scope="module")
def benchmark() -> ModuleType:
    """The script benchmarks/rules.py."""
    path = Path(__file__).parents[1] / "benchmarks" / "rules.py"
    spec = importlib.util.spec_from_file_location("rules_benchmark", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_a_rule_is_left_out_while_the_block_runs() -> None:
    with rules.without("one"):
        assert not rules.kept("one")
        with rules.without("two"):
            assert [rules.kept(name) for name in ("one", "two", "three")] == [False, False, True]
        assert rules.kept("two")
    assert rules.kept("one")


def test_the_list_is_closed_and_told_in_words() -> None:
    rows = list(lexicons.rows("rules"))
    assert len({(row["record"], row["rule"]) for row in rows}) == len(rows)
    for row in rows:
        assert row["record"] in ("actor", "date", "figure", "quote", "speaker"), row
        assert row["rule"] == row["rule"].lower().replace("_", "-"), row
        assert row["words"], row
        assert not row["words"].endswith("."), row


@Language.component("newsclaims_test_dates")
def found_by_one_rule(doc: Doc) -> Doc:
    """Keep the dates only while the rule "of-the-test" is at work."""
    if not rules.kept("of-the-test"):
        annotations.write(doc, "dates", [], [])
    return doc


def test_what_a_rule_earns_is_what_the_measures_fall_by(
    nlp: Language, benchmark: ModuleType, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    golds = read(root / "tests" / "gold" / "seeds")[:1]
    docs = benchmark.parsed(nlp, articles.read([root / "seeds" / golds[0].article]))
    nlp.add_pipe("newsclaims_test_dates", after="newsclaims_dates")
    try:
        monkeypatch.setattr(
            benchmark.pipeline, "COMPONENTS", ("actors", "dates", "test_dates", "figures", "quotes")
        )
        asked = [("date", "of-the-test"), ("date", "unheard-of")]
        (_, name, earns), (_, _, nothing) = benchmark.earned(nlp, golds, docs, asked)
    finally:
        nlp.remove_pipe("newsclaims_test_dates")
    assert name == "of-the-test"
    assert earns["dates"] > 0
    assert nothing == {"dates": 0, "dates_value": 0}
