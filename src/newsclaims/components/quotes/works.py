"""Titles of works in quotation marks, which nobody said: announced “The Long Road”."""

from collections.abc import Sequence

from spacy.tokens import Token

from newsclaims.components.quotes.candidates import Candidate
from newsclaims.components.quotes.layout import Layout
from newsclaims.lexicons import quote_words

TITLE_WORDS = ("ADP", "DET", "CCONJ", "SCONJ", "PART", "PROPN")
"""What may stand in small letters in a title; and names."""

WORDED = 4
"""Words in marks that are what somebody said, and not a name or a phrase that is kept at a distance."""


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
    return marked and len(words) > 1 and _is_a_title(words)


def in_words(layout: Layout, one: Candidate) -> bool:
    """Whether content holds a quotation of more than a phrase: who fears that it “will close every school” said so."""
    within = {
        layout.inside[i] for start, end in one.content for i in range(layout.token(start), layout.before(end))
    }
    own = layout.inside[layout.token(one.cue[0])] if one.cue else -1
    quoted = ([word for word in layout.within(number) if word.is_alpha] for number in within - {-1, own})
    return any(len(words) >= WORDED and not _is_a_title(words) for words in quoted)


def _is_a_title(words: Sequence[Token]) -> bool:
    """Whether words begin and end with a capital, and are a title or a name between."""
    return all(word.text[0].isupper() for word in (words[0], words[-1])) and is_titled(words)
