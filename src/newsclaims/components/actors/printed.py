"""An article as its names are cut from it: the tokens, and what they look like on the page."""

from typing import NamedTuple

from spacy.tokens import Doc


class Printed(NamedTuple):
    """An article's tokens, the text of each, the words that it prints in small letters, and its lemmas.

    Asking the tokens for their text again and again would cost half the time.
    """

    doc: Doc
    words: list[str]
    small: frozenset[str]
    lemmas: frozenset[str]

    @classmethod
    def of(cls, doc: Doc) -> "Printed":
        """Give the article on `doc`."""
        strings = doc.vocab.strings
        words = [strings[orth] for orth in doc.to_array("ORTH").tolist()]
        lemmas = set(doc.to_array("LEMMA").tolist())
        return cls(
            doc,
            words,
            frozenset(filter(str.islower, words)),
            frozenset(strings[lemma].lower() for lemma in lemmas),
        )


class Cut(NamedTuple):
    """An example: a text, what a model would label in it, and the names that are cut from it."""

    text: str
    labels: dict[str, str]
    names: tuple[str, ...]
