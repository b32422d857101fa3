"""What spaCy's model sees of words that its training hardly had as print has them; the words stay as printed."""

from collections.abc import Callable
from functools import partial

from spacy.attrs import LOWER, NORM, PREFIX, SHAPE, SUFFIX
from spacy.vocab import Vocab

LIKE = {"WHO": "UNESCO"}
"""Letters of a body that are a word as well, and those of a body like it: *WHO* adviser Ruth Dahl said …."""


def straighten_apostrophes(vocab: Vocab) -> None:
    """Let the model see each word as if its apostrophes were straight.

    Its training hardly has the curly ones of print: it takes the n’t of `they weren’t told` for a noun, and the
    ’re of `they’re late` for a word without a lemma.
    """
    features = vocab.lex_attr_getters  # type: ignore[attr-defined]  # spaCy's stub lacks it
    for name in (LOWER, NORM, PREFIX, SHAPE, SUFFIX):
        features[name] = partial(_of_straight, features[name])
    for word in [lexeme for lexeme in vocab if "’" in lexeme.text]:
        straight = vocab[word.text.replace("’", "'")]
        word.lower, word.norm = straight.lower, straight.norm
        word.prefix, word.shape, word.suffix = straight.prefix, straight.shape, straight.suffix


def tell_bodies_from_words(vocab: Vocab) -> None:
    """Let the model take the letters of a body for one, that it takes for a pronoun."""
    for letters, other in LIKE.items():
        vocab[letters].norm = vocab[other].norm


def _of_straight(feature: Callable[[str], str], word: str) -> str:
    return feature(word.replace("’", "'"))
