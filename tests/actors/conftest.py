"""Docs built by hand, so that rules about names don't depend on a model's mood."""

import pytest
from spacy.lang.en import English
from spacy.tokens import Doc, Span

from newsclaims.components import annotations  # noqa: F401  (registers the Doc extensions)

WORDS = """
DET the a an many
PRON they we it who which she he her his i you
ADP of in on to at for from with by against
CCONJ and or but
ADV later never again
AUX will was is has had
VERB met left said heads praised joined swam flew called agreed signed closed read liked sued quoted came shook
ADJ top foreign chief old new
"""
POS = {word: line.split()[0] for line in WORDS.strip().splitlines() for word in line.split()[1:]}
TAGS = {
    "DET": "DT",
    "PRON": "PRP",
    "ADP": "IN",
    "CCONJ": "CC",
    "VERB": "VBD",
    "ADJ": "JJ",
    "NOUN": "NN",
    "PROPN": "NNP",
}
_NLP = English()


def build(text, entities):
    """Give the Doc of `text`: capitals are proper nouns, other words what WORDS says or nouns.

    `entities` are what a model would label, every occurrence of each string.
    """
    doc = _NLP.make_doc(text)
    for i, token in enumerate(doc):
        low = token.lower_
        if token.is_space:
            pos = "SPACE"
        elif low in ("'s", "’s", "'", "’"):
            pos = "PART"
        elif token.is_punct:
            pos = "PUNCT"
        else:
            pos = POS.get(low) or ("PROPN" if token.text[0].isupper() else "NOUN")
        token.pos_ = pos
        token.tag_ = "POS" if pos == "PART" else "VBZ" if low == "heads" else TAGS.get(pos, "XX")
        token.lemma_ = {"heads": "head", "left": "leave", "met": "meet", "said": "say"}.get(low, low)
        ended = i > 0 and doc[i - 1].text == "." and bool(doc[i - 1].whitespace_) and not doc[i - 1].ent_type_
        token.is_sent_start = i == 0 or (ended and doc[i - 2].text not in ("Lt", "Gen"))
    spans: list[Span] = []
    for words, label in entities.items():
        at = text.find(words)
        while at >= 0:
            span = doc.char_span(at, at + len(words), label=label)
            if span is not None and not any(
                span.start < other.end and other.start < span.end for other in spans
            ):
                spans.append(span)
            at = text.find(words, at + 1)
    doc.set_ents(spans)
    assert isinstance(doc, Doc)
    return doc


@pytest.fixture(scope="session")
def article():
    """The function that builds a Doc from a text and what a model would label in it."""
    return build
