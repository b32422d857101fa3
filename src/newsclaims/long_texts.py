"""A long text's vectors in pieces: spaCy's first component makes those of a token from its neighbours alone.

Made of the whole text at once they take 12 KB a token while they are made, which the process then keeps.
"""

from typing import Any

from spacy.language import Language
from spacy.tokens import Doc
from thinc.api import Model
from thinc.types import Floats2d

LONG = 2000
"""Tokens of a piece; texts are read one after the other, and the vectors are the same to the bit."""

_BY_NEIGHBOURS = ("spacy.MaxoutWindowEncoder.v2", "spacy.MishWindowEncoder.v2")
"""The encoders that see a window about each token, in each of their layers."""


def in_pieces(nlp: Language) -> None:
    """Let the vectors of long texts be made in pieces, where the pipeline's are made from neighbours."""
    if "tok2vec" not in nlp.pipe_names:
        return
    encoder: dict[str, Any] = nlp.get_pipe_config("tok2vec")["model"].get("encode", {})
    if encoder.get("@architectures") in _BY_NEIGHBOURS:
        tok2vec: Any = nlp.get_pipe("tok2vec")
        tok2vec.model = Model(
            "in_pieces",
            _forward,
            dims={"nO": encoder["width"]},
            layers=[tok2vec.model],
            ops=tok2vec.model.ops,
            attrs={"seen": encoder["depth"] * encoder["window_size"]},
        )


def _forward(model: Model[Any, Any], docs: list[Doc], is_train: bool) -> tuple[list[Floats2d], Any]:
    return [_vectors(model, doc) for doc in docs], None


def _vectors(model: Model[Any, Any], doc: Doc) -> Floats2d:
    """Give the vectors of a text: each piece is read with the neighbours that its outermost tokens see."""
    (whole,), seen = model.layers, model.attrs["seen"]
    vectors = []
    for start in range(0, max(1, len(doc)), LONG):
        first = max(0, start - seen)
        piece = doc[first : start + LONG + seen].as_doc() if len(doc) > LONG else doc
        vectors.append(whole.predict([piece])[0][start - first :][:LONG])
    joined: Floats2d = model.ops.xp.concatenate(vectors)
    return joined
