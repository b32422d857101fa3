"""What a range of words is bared of before it is content: signs and the "that" that open it, an "and" at its end."""

from spacy.tokens import Token

from newsclaims.components.quotes.extents import Range, complementizer
from newsclaims.components.quotes.layout import Layout
from newsclaims.language.parse import skip

JOINS = ("and", "but", "while", "whereas", "although", "though")
"""What joins the next statement to what was said: "said the vote was fair and urged …", "“…,” while warning …"."""


def bare(layout: Layout, first: int, stop: int) -> Range:
    """Strip a range of what opens and joins it: punctuation, the "that" before it, an "and" behind; marks stay."""
    first = skip(layout.doc, first, stop, lambda token: _only_opens(layout, token))
    while stop > first and _only_ends(layout, layout.doc[stop - 1]):
        stop -= 1
    while first < stop < len(layout.doc) and _is_one_word(layout, stop):
        stop += 1
    while 1 < first < stop and layout.doc[first - 2 : first].text.endswith("-") and _is_glued(layout, first):
        first -= 2  # pre-tax profit, whose parts some parsers hang apart
    return first, stop


def _is_glued(layout: Layout, first: int) -> bool:
    """Whether no blank stands before a token, and none before its hyphen."""
    return not any(token.whitespace_ for token in layout.doc[first - 2 : first])


def _is_one_word(layout: Layout, stop: int) -> bool:
    """Whether a token is the rest of the word before it, which some parsers hang elsewhere: do + *n’t*."""
    before, token = layout.doc[stop - 1], layout.doc[stop]
    glued = not before.whitespace_ and before.is_alpha and layout.inside[stop - 1] == layout.inside[stop]
    return glued and any(letter.isalpha() for letter in token.text)


def _only_opens(layout: Layout, token: Token) -> bool:
    """Whether a token before what was said is no part of it."""
    if token.is_space:
        return True
    return layout.inside[token.i] < 0 and (token.is_punct or complementizer(token))


def _only_ends(layout: Layout, token: Token) -> bool:
    """Whether a token behind what was said is no part of it."""
    if token.is_space:
        return True
    if layout.inside[token.i] >= 0:
        return False
    return token.lower_ in JOINS or (token.is_punct and token.text not in ")]%")
