"""Titles of works in quotation marks, which nobody said: announced “The Long Road”."""

from collections.abc import Sequence

from spacy.tokens import Token

from newsclaims.components.quotes.candidates import Candidate
from newsclaims.components.quotes.layout import Layout
from newsclaims.lexicons import quote_words

TITLE_WORDS = ("ADP", "DET", "CCONJ", "SCONJ", "PART", "PROPN")
"""What may stand in small letters in a title; and names."""


def is_titled(words: Sequence[Token]) -> bool:
    """Whether words are a title or a name: in capitals behind the first, but for articles and prepositions."""
    return not any(word.is_lower and word.pos_ not in TITLE_WORDS for word in words[1:])


def is_a_work(layout: Layout, one: Candidate) -> bool:
    """Whether what is quoted is only the title of a work that somebody presents."""
    if one.lemma not in quote_words("presenting") or len(one.content) != 1:
        return False
    first, stop = layout.token(one.content[0][0]), layout.before(one.content[0][1])
    words = [token for token in layout.doc[first:stop] if token.is_alpha]
    marked = all(layout.inside[token.i] >= 0 for token in words)
    return (
        marked
        and len(words) > 1
        and all(word.text[0].isupper() for word in (words[0], words[-1]))
        and is_titled(words)
    )
