"""The cue behind a quotation: "…," Smith said and "…," said Smith."""

from collections.abc import Mapping

from spacy.tokens import Token

from newsclaims.components.quotes.cue_sources import quoted_as
from newsclaims.components.quotes.cues import Cue
from newsclaims.components.quotes.layout import SENTENCE_ENDS, Layout
from newsclaims.components.quotes.passives import reduced
from newsclaims.components.quotes.unsaid import quotes_somebody
from newsclaims.language.parse import FINITE, skip

SHORT = 25
"""Characters of a nickname or a term, which may stand in marks between a quotation and its cue."""
REACH = 60
"""Tokens between a quotation and its cue; longer subjects with their clauses exist, but not in news."""
SIGNS = (",", "—", "–", "--", "-", "”", '"')
"""What stands between a quotation and the words behind it."""
LONGEST_CLIMB = 4


def last_sign(layout: Layout, number: int) -> str:
    """Give the last character inside the marks of a quotation that isn't white space."""
    quotation = layout.quotations[number]
    return layout.text[quotation.inner_start : quotation.inner_end].rstrip(" \xa0’'”")[-1:]


def cue_behind(layout: Layout, cues: Mapping[int, Cue], number: int) -> Cue | None:
    """Give the cue of "…," Smith said and "…," said Smith."""
    doc, quotation = layout.doc, layout.quotations[number]
    first = layout.before(quotation.end)
    stop = min(layout.paragraph_end(max(first - 1, 0)), first + REACH)
    first = skip(doc, first, stop, _is_sign)
    if first >= stop or not quotation.closed or not _leaves_open(layout, cues, number, first):
        return None
    for token in doc[first:stop]:
        cue = cues.get(token.i) if layout.inside[token.i] < 0 else None
        if cue is not None and _is_behind(cue, first):
            return cue
        if _ends_search(layout, token, first):
            return None
    return None


def _is_sign(token: Token) -> bool:
    return token.is_space or token.text in SIGNS


def _ends_search(layout: Layout, token: Token, first: int) -> bool:
    """Whether a cue behind a token reports something else: behind other speech, a sentence's end or another verb."""
    if layout.inside[token.i] >= 0:
        return not is_term(layout, token.i)
    if token.text in SENTENCE_ENDS:
        return True
    finite = token.tag_ in FINITE and token.dep_ not in ("aux", "auxpass")
    helps = token.lower_ == "used" and token.i + 1 < len(token.doc) and token.nbor().tag_ == "TO"
    return finite and not helps and not in_clause(token, first) and not quotes_somebody(token)


def _leaves_open(layout: Layout, cues: Mapping[int, Cue], number: int, first: int) -> bool:
    """Whether the sentence of a quotation goes on behind it, where its cue may stand."""
    opening = layout.doc[first]
    if opening.dep_ == "cc" or opening.lower_ in ("and", "but", "or", "while", "when"):
        return False
    sign = last_sign(layout, number)
    if sign == "." and opening.is_title and reduced(opening):
        return False  # “….” Asked by the judge, she said …
    if sign in ".!?" and opening.lower_ in ("before", "after", "until"):
        return False  # “….” before anyone could answer
    if _has_comma(layout, number) or (first in cues and _may_follow(cues[first])):
        return True
    if sign not in ".!?…":
        return False
    return not opening.is_title or (sign != "." and opening.pos_ == "PROPN")


def _may_follow(cue: Cue) -> bool:
    """Whether a cue may stand right behind a quotation: no noun, and no For or Asked by Obi that opens a sentence."""
    opens = cue.head.is_title and cue.head.tag_ == "VBN" and reduced(cue.head)
    return cue.pos != "noun" and cue.lemma not in ("for", "to") and not opens


def _has_comma(layout: Layout, number: int) -> bool:
    """Whether a comma or a dash ends a quotation, inside its marks or behind them."""
    end = layout.quotations[number].end
    return last_sign(layout, number) in ",—–-" or layout.text[end : end + 2].lstrip()[:1] in tuple(",—–")


def is_term(layout: Layout, at: int) -> bool:
    """Whether a token stands in a nickname or a term in marks, not in speech."""
    quotation = layout.quotations[layout.inside[at]]
    short = quotation.inner_end - quotation.inner_start <= SHORT
    return short and not layout.ends_sentence(layout.inside[at])


def _is_behind(cue: Cue, first: int) -> bool:
    """Whether a cue reports what stands before `first`: a finite verb that speaks, or "according to" right there."""
    if cue.pos == "verb":
        return (
            _may_follow(cue) and cue.speaks() and _reports(cue.head, first) and not in_clause(cue.head, first)
        )
    right_there = cue.pos == "preposition" and cue.head.i == first
    return right_there and "sentence" in cue.frames and _may_follow(cue)


def _reports(token: Token, first: int) -> bool:
    """Whether a verb is finite, or stands where only a finite one can, whatever the tagger took it for."""
    if token.tag_ in (*FINITE, "NNS") or quoted_as(token) is not None:
        return True
    if token.tag_ not in ("VBN", "VB"):
        return False
    return token.i == first or any(
        child.dep_ in ("aux", "nsubj") and child.i >= first for child in token.lefts
    )


def in_clause(token: Token, first: int) -> bool:
    """Whether the verb stands in a relative clause or apposition that begins behind `first`."""
    for _ in range(LONGEST_CLIMB):
        if token.dep_ in ("relcl", "acl") and first <= token.head.i < token.i:
            return True
        if token.head == token or token.head.i < first:
            return False
        token = token.head
    return False
