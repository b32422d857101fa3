"""Parts of speech and lemmas by a table: what two components of spaCy's give, looked up instead of matched anew.

In spaCy's English pipelines a word's part of speech, morphology and lemma follow from the word, its tag and its
relation (`attribute_ruler`, then `lemmatizer`), but for a few patterns over several tokens ("let*'s*", "there *is*").
So each such triple is asked of them once and kept: the result is theirs to the token.
"""

from typing import Any

import numpy as np
from numpy.typing import NDArray
from spacy.language import Language
from spacy.matcher import Matcher
from spacy.pipeline import AttributeRuler, Lemmatizer
from spacy.tokens import Doc

NAME = "parts_of_speech"

KEY: list[int | str] = ["ORTH", "TAG", "DEP"]
ROW: list[int | str] = ["TAG", "DEP", "POS", "MORPH", "LEMMA"]

ASKED = frozenset(("TAG", "LOWER", "ORTH", "TEXT", "IS_SPACE", "DEP"))
"""What a pattern may ask of a token, for its result to follow from the key."""

SET = frozenset(("token.pos", "token.morph", "token.lemma"))
"""What the table sets, as spaCy says what a component assigns."""

LARGEST = 200_000
"""Rows that are kept, of some hundred bytes each; then the table is begun anew."""


def by_table(nlp: Language) -> None:
    """Let the table stand in for `attribute_ruler`, where a key says what that one and the lemmatizer give."""
    parts = dict(nlp.pipeline)
    ruler, lemmatizer = parts.get("attribute_ruler"), parts.get("lemmatizer")
    if not isinstance(ruler, AttributeRuler) or not isinstance(lemmatizer, Lemmatizer):
        return
    if _asked(ruler) <= ASKED and not lemmatizer.overwrite and not _sets_any(nlp):
        _index(lemmatizer)
        nlp.add_pipe(NAME, before="attribute_ruler")
        nlp.disable_pipe("attribute_ruler")


def _index(lemmatizer: Lemmatizer) -> None:
    """Let the lemmatizer look up whether it knows a word, of whose sixty thousand it goes through a list."""
    known: dict[str, Any] = lemmatizer.lookups.get_table("lemma_index", {})
    for part, words in known.items():
        known[part] = dict.fromkeys(words)


def _sets_any(nlp: Language) -> bool:
    """Say whether another component sets what the table would set over, as a morphologizer does."""
    others = [name for name in nlp.pipe_names if name not in ("attribute_ruler", "lemmatizer")]
    return any(not SET.isdisjoint(nlp.get_pipe_meta(name).assigns) for name in others)


def _asked(ruler: AttributeRuler) -> set[str]:
    rules: list[Any] = list(ruler.patterns)
    return {what for rule in rules for pattern in rule["patterns"] for token in pattern for what in token}


class PartsOfSpeech:
    """Sets each token's part of speech, morphology and lemma.

    Args:
        ruler: spaCy's `attribute_ruler`.
        lemmatizer: its lemmatizer by rule.
    """

    def __init__(self, ruler: AttributeRuler, lemmatizer: Lemmatizer) -> None:
        self.ruler = ruler
        self.lemmatizer = lemmatizer
        self.alone = AttributeRuler(ruler.vocab)
        self.together = Matcher(ruler.vocab)
        rules: list[Any] = list(ruler.patterns)
        for number, rule in enumerate(rules):
            if all(len(pattern) == 1 for pattern in rule["patterns"]):
                self.alone.add(**rule)
            else:
                self.together.add(str(number), rule["patterns"])
        self.rows: dict[bytes, bytes] = {}

    def __call__(self, doc: Doc) -> Doc:
        """Give `doc` with what both components would have set."""
        keys = _cut(doc.to_array(KEY))
        if len(self.rows) > LARGEST:
            self.rows.clear()
        if unknown := set(keys).difference(self.rows):
            asked = list(unknown)
            self.rows.update(zip(asked, self._rows_of(self.alone, asked), strict=True))
        rows = [self.rows[key] for key in keys]
        for _, start, end in self.together(doc, allow_missing=True):
            rows[start:end] = self._rows_of(self.ruler, keys[start:end])
        return doc.from_array(ROW, _joined(rows, len(ROW)))

    def _rows_of(self, ruler: AttributeRuler, keys: list[bytes]) -> list[bytes]:
        """Give the rows of words that stand side by side."""
        triples = _joined(keys, len(KEY))
        strings = ruler.vocab.strings
        words = Doc(ruler.vocab, words=[strings[int(word)] for word in triples[:, 0]])
        words.from_array(KEY[1:], triples[:, 1:])
        return _cut(self.lemmatizer(ruler(words)).to_array(ROW))


def _cut(columns: NDArray[Any]) -> list[bytes]:
    """Give the lines of a matrix."""
    width = columns.shape[1] * columns.itemsize
    lines: list[bytes] = np.ascontiguousarray(columns).view(f"V{width}").ravel().tolist()
    return lines


def _joined(lines: list[bytes], width: int) -> Any:
    """Give the matrix of lines."""
    return np.frombuffer(b"".join(lines), dtype=np.uint64).reshape(-1, width)


@Language.factory(
    NAME, assigns=["token.pos", "token.morph", "token.lemma"], requires=["token.tag", "token.dep"]
)
def make_parts_of_speech(nlp: Language, name: str) -> PartsOfSpeech:
    """Give the component for a pipeline that has both components."""
    parts: dict[str, Any] = dict(nlp.components)
    return PartsOfSpeech(parts["attribute_ruler"], parts["lemmatizer"])
