"""Words in marks that are a label or a phrase of their own: described it as “bold”, called the dam “a farce”."""

from spacy.tokens import Span, Token

from newsclaims.components.quotes.extents import Range
from newsclaims.components.quotes.layout import Layout
from newsclaims.language.parse import FINITE, NOUNS, skip

LONGEST_OBJECT = 15
"""Tokens of what is given a label."""

STOPS = frozenset(",;:–—.()")
OPENS_NO_LABEL = ("TO", "IN", *FINITE)
"""Tags of words with which a quotation begins that is no label: called the board “to account”."""


def marked_label(layout: Layout, at: int) -> Range | None:
    """Give the label in marks behind the words from `at` on, which are what it is of: *the ban on cars* “a farce”.

    Wherever the parser hangs the label: on the verb, on its object, or on a noun that tells of that.
    """
    doc = layout.doc
    stop = min(at + LONGEST_OBJECT, layout.paragraph_end(at), len(doc))
    opens = skip(
        doc,
        at,
        stop,
        lambda one: layout.inside[one.i] < 0 and one.tag_ not in FINITE and one.text not in STOPS,
    )
    if opens >= stop or opens == at or layout.inside[opens] < 0:
        return None
    object_ends = doc[opens - 1].pos_ in (*NOUNS, "PRON", "NUM")
    first = doc[min(opens + doc[opens].is_quote, len(doc) - 1)]
    found = quoted_right_behind(layout, opens) if object_ends and first.tag_ not in OPENS_NO_LABEL else None
    return _with_others(layout, found) if found is not None else None


def _with_others(layout: Layout, label: Range) -> Range:
    """Give a label with those that an "and" joins to it: called it “*dull*” *and* “*long*”."""
    first, stop = label
    while stop + 1 < len(layout.doc) and layout.doc[stop].pos_ == "CCONJ" and layout.inside[stop + 1] >= 0:
        other = quoted_right_behind(layout, stop + 1)
        if other is None:
            break
        stop = other[1]
    return first, stop


def quoted_piece(layout: Layout, first: int, stop: int) -> Range | None:
    """Give the quotation that takes up the range but for a determiner before it, or None."""
    first = skip(layout.doc, first, stop, lambda token: layout.inside[token.i] < 0 and _determines(token))
    if first >= stop or layout.inside[first] < 0:
        return None
    quotation = layout.quotations[layout.inside[first]]
    start, end = layout.at(quotation.start), layout.before(quotation.end)
    if first > start + 1 or stop > end + 1 or _is_a_name(layout.doc[start:end]):
        return None
    return start, end


def _determines(token: Token) -> bool:
    return token.pos_ in ("DET", "SPACE") or token.dep_ == "poss"


def _is_a_name(tokens: Span) -> bool:
    """Whether what stands in marks is a name: the “Friends of the Harbour”."""
    words = [token for token in tokens if token.is_alpha]
    return not words or (len(words) > 1 and all(word.is_title for word in words if len(word) > 3))


def quoted_right_behind(layout: Layout, at: int, strict: bool = False) -> Range | None:
    """Give the quotation that begins at token `at` or behind a determiner, where it ends its noun phrase.

    `strict`: nor may a preposition go on with it, as in: lamented a “throwaway culture” in which …
    """
    doc = layout.doc
    if at < len(doc) and doc[at].pos_ == "DET" and layout.inside[at] < 0:
        at += 1
    if at >= len(doc) or layout.inside[at] < 0:
        return None
    quotation = layout.quotations[layout.inside[at]]
    stop = layout.before(quotation.end)
    closed = (
        stop >= len(doc)
        or layout.text[quotation.inner_end - 1] in ".!?,"
        or doc[stop].ent_type_ in ("DATE", "TIME")  # “historic” last week
    )
    goes_on = (*NOUNS, "ADJ", "ADP") if strict else (*NOUNS, "ADJ")
    return quoted_piece(layout, at, stop) if closed or doc[stop].pos_ not in goes_on else None
