"""Quotations that no cue names: what stands in marks and reads as speech is never lost.

A quotation that nothing else covers is given back to the cue that the rules have for it, or becomes a quote without
a cue. Its source is whom the page shows speaking: a signature behind it, a line that introduces it, what somebody does
beside it ("Paul Rennick shook his head. “They never asked us.”"). Else it has none, and goes on from whoever spoke in
the paragraph before, or nobody can tell; that is for `components.speakers` to say.
"""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from newsclaims.components.quotes.candidates import Candidate, Extent
from newsclaims.components.quotes.introductions import introducer, signature
from newsclaims.components.quotes.layout import Layout
from newsclaims.components.quotes.marks import trimmed
from newsclaims.components.quotes.merging import IntervalSet, stands_alone
from newsclaims.components.quotes.scenes import (
    actor_before,
    actor_behind,
    paragraph_before,
    printed,
    sentence_before,
)

UNCUED = 0.6
"""How sure a quotation without a cue is that has a source."""

UNNAMED = 0.5
"""How sure one is without."""


def with_orphans(
    layout: Layout, kept: Sequence[Candidate], ruled: Sequence[Candidate] = ()
) -> list[Candidate]:
    """Give the candidates that are kept and one for each quotation of speech that none of them covers.

    Args:
        layout: the article.
        kept: the candidates so far.
        ruled: what the rules proposed, of which some may not have been kept.
    """
    found = list(kept)
    held = IntervalSet()
    for extent in sorted(extent for one in found for extent in one.content):
        held.add(*extent)
    owner: dict[int, Candidate] = {}
    cued = {one.cue_token: one for one in found if one.cue_token >= 0}
    proposed = {number: one for one in ruled for number in one.quotations}
    for one in found:
        for start, end in one.content:
            for number in _within(layout, start, end):
                owner[number] = one
    for number, quotation in enumerate(layout.quotations):
        extent = trimmed(layout.text, quotation.inner_start, quotation.inner_end)
        if number in owner or extent[0] >= extent[1] or held.holds(*extent) or not speech(layout, number):
            continue
        before = owner.get(number - 1) if quotation.carried else None
        if before is None:
            before = _given_back(proposed.get(number), cued, extent)
        if before is None:
            before = Candidate([], confidence=UNNAMED)
            before.source = _source(layout, number, found)
            if before.source is not None:
                before.confidence = UNCUED
        if before not in found:
            found.append(before)
        before.content = sorted([*before.content, extent])
        before.quotations.append(number)
        owner[number] = before
        held.add(*extent)
    return found


def speech(layout: Layout, number: int) -> bool:
    """Whether a quotation reads as speech: a sentence of its own, and no title, name or slogan in capitals."""
    if not stands_alone(layout, number):
        return False
    quotation = layout.quotations[number]
    words = [
        token
        for token in layout.doc[layout.at(quotation.inner_start) : layout.before(quotation.inner_end)]
        if token.is_alpha
    ]
    return any(word.is_lower and word.i > words[0].i for word in words)


def _within(layout: Layout, start: int, end: int) -> range:
    """Give the places of the quotations that begin in a content."""
    first = bisect_left(layout.quotations, start - 2, key=lambda one: one.inner_start)
    stop = bisect_left(layout.quotations, end, key=lambda one: one.inner_start)
    return range(first, stop)


def _given_back(proposed: Candidate | None, cued: dict[int, Candidate], extent: Extent) -> Candidate | None:
    """Give the quote of the cue that the rules have for a quotation, whether it was kept or not.

    The judge may think little of it, or the tagger have seen less of it; its words are somebody's all the same.
    """
    if proposed is None or proposed.mode != "speech" or proposed.cue_token < 0:
        return None
    if proposed.cue_token in cued:
        return cued[proposed.cue_token]
    if extent not in proposed.content or proposed.source is None:
        return None
    again = replace(proposed, content=[], quotations=[], confidence=UNCUED)
    cued[proposed.cue_token] = again
    return again


def _source(layout: Layout, number: int, found: Sequence[Candidate]) -> Extent | None:
    """Give who says a quotation that has no cue, by what is printed around it."""
    named = signature(layout, number) or introducer(layout, number)
    if named is not None:
        return named
    quotation = layout.quotations[number]
    first, behind = layout.at(quotation.start), layout.before(quotation.end)
    if layout.text[quotation.inner_end - 1] == "," or layout.text[quotation.end : quotation.end + 1] == ",":
        actor = actor_behind(layout, behind)
        return printed(layout, actor) if actor is not None else None
    opens = first == layout.paragraph_start(first)
    actor = None if opens else actor_before(layout, first)
    if actor is None and opens:
        actor = actor_behind(layout, behind)
    if actor is None and opens:
        above = paragraph_before(layout, first)
        actor = None if _spoken(layout, above, found) else actor_before(layout, above)
    return printed(layout, actor) if actor is not None else None


def _spoken(layout: Layout, stop: int, found: Sequence[Candidate]) -> bool:
    """Whether the sentence that ends before the token `stop` reports what somebody says, who then goes on."""
    sentence = sentence_before(layout, stop)
    if sentence is None:
        return True
    start, end = layout.chars(*sentence)
    return any(one.mode == "speech" and one.cue is not None and start <= one.cue[0] < end for one in found)
