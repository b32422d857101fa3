"""Fragments that the tagger takes in and that are no part of what was said: of others, or no words at all of it."""

from spacy.tokens import Token

from newsclaims.components.quotes.candidates import Candidate, Extent
from newsclaims.components.quotes.layout import Layout
from newsclaims.components.quotes.overlaps import shared
from newsclaims.components.quotes.passives import reduced
from newsclaims.components.quotes.quotation import is_quoted
from newsclaims.language.parse import FINITE, RELATIVES

CLAUSES = ("that-clause", "loose-that", "question-clause", "told-to-clause", "to-clause")
"""Rules that see what is said behind its verb."""


def is_stray(layout: Layout, extent: Extent, mine: Candidate, rule: Candidate | None) -> bool:
    """Whether a fragment of the tagger's content is no part of what was said.

    Args:
        layout: the article's.
        extent: the fragment.
        mine: what the tagger sees.
        rule: what the rules see at its cue.
    """
    if mine.cue is None or len(mine.content) < 2:
        return _was_asked(layout, extent, mine)
    others = (_is_in_front, _is_of_its_first_verb, _is_beside_marks)
    if rule is not None and any(is_others(layout, extent, rule) for is_others in others):
        return True
    return _was_asked(layout, extent, mine) or _is_apart(layout, extent, mine)


def _is_in_front(layout: Layout, extent: Extent, rule: Candidate) -> bool:
    """Whether words without a verb stand before the cue of a clause: asked about *the bills*, she said it was late.

    A relative pronoun may be the clause's own: bills *which* she said were late.
    """
    ahead = rule.cue is not None and extent[1] <= rule.cue[0] <= rule.content[0][0]
    told = rule.rule in CLAUSES and rule.mode == "speech"
    if not (ahead and told) or layout.inside[layout.token(extent[0])] >= 0:
        return False
    words = layout.doc[layout.token(extent[0]) : layout.before(extent[1])]
    return not any(word.tag_ in (*FINITE, *RELATIVES) for word in words)


def _is_of_its_first_verb(layout: Layout, extent: Extent, rule: Candidate) -> bool:
    """Whether words hang on the verb that a cue is joined to: declined to say *how many left* but said it was few."""
    verb = layout.doc[rule.cue_token]
    joined = rule.rule in CLAUSES and verb.dep_ == "conj" and extent[1] <= verb.idx
    return joined and verb.head.is_ancestor(layout.doc[layout.token(extent[0])])


def _is_beside_marks(layout: Layout, extent: Extent, rule: Candidate) -> bool:
    """Whether words without marks stand apart from a quotation: “We go,” he said *to cries of joy*; “We stay.”."""
    if (
        rule.rule != "cue-behind"
        or shared([extent], rule.content)
        or not is_quoted(layout.quotations, rule.content)
    ):
        return False
    return all(layout.inside[i] < 0 for i in range(layout.token(extent[0]), layout.before(extent[1])))


def _is_apart(layout: Layout, extent: Extent, mine: Candidate) -> bool:
    """Whether a fragment is a quotation of another paragraph, beside what is none: “…” ¶ The union vowed to strike."""
    assert mine.cue is not None
    marked = {start: layout.inside[layout.token(start)] >= 0 for start, _ in mine.content}
    away = layout.paragraph[layout.token(extent[0])] != layout.paragraph[layout.token(mine.cue[0])]
    return away and marked[extent[0]] and not all(marked.values())


def _was_asked(layout: Layout, extent: Extent, mine: Candidate) -> bool:
    """Whether a fragment is of what the speaker was asked: Asked how it hopes | to grow, Ada said …."""
    above = layout.doc[layout.token(extent[0])].ancestors
    return mine.cue is not None and extent[1] <= mine.cue[0] and any(map(_asks, above))


def _asks(verb: Token) -> bool:
    return verb.lower_ in ("asked", "questioned", "pressed") and reduced(verb)
