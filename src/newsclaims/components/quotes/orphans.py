"""Quotations that no cue names: what stands in marks and reads as speech is never lost.

A quotation that nothing else covers is given back to the cue that the rules have for it, or becomes a quote without
a cue. Its source is whom the page shows speaking: a signature behind it, a line that introduces it, what somebody does
beside it ("Paul Rennick shook his head. “They never asked us.”"), or who has just spoken. Else it has none, and
`components.speakers` says whether it goes on from the paragraph before or nobody can tell.
"""

import re
from bisect import bisect_left, insort
from collections.abc import Sequence
from dataclasses import replace

from newsclaims.components.quotes.candidates import Candidate, Extent
from newsclaims.components.quotes.hearers import addressee
from newsclaims.components.quotes.introductions import introducer, signature
from newsclaims.components.quotes.layout import Layout
from newsclaims.components.quotes.marks import trimmed
from newsclaims.components.quotes.merging import NEARBY, IntervalSet, runs_on, stands_alone
from newsclaims.components.quotes.scenes import (
    actor_before,
    actor_behind,
    paragraph_before,
    printed,
    sentence_before,
)
from newsclaims.components.quotes.trailing_cues import last_sign
from newsclaims.language.parse import has_finite

UNCUED = 0.6
"""How sure a quotation without a cue is that has a source."""

UNNAMED = 0.5
"""How sure one is without."""

TITLE_WORDS = ("ADP", "DET", "CCONJ", "SCONJ", "PART", "PROPN")
"""What may stand in small letters in a title; and names."""

TURN = re.compile(r"(?P<name>[A-Z][A-Z.'’-]+(?: [A-Z][A-Z.'’-]+){0,3}):\s*(?=\S)")
"""A name in capitals and a colon, which open a turn inside marks."""

FIRST_PERSON = frozenset(["i", "me", "my", "we", "us", "our"])
FEWEST = 6
"""Words of a quotation amid a sentence that is speech of its own; shorter ones are names and turns of phrase."""


def with_orphans(
    layout: Layout, kept: Sequence[Candidate], ruled: Sequence[Candidate] = ()
) -> list[Candidate]:
    """Give the candidates that are kept and one for each quotation of speech that none of them covers.

    Args:
        layout: the article.
        kept: the candidates so far.
        ruled: what the rules proposed, of which some may not have been kept.
    """
    found = [own for one in kept if (own := _released(layout, one)).content]
    order = sorted(found, key=_begins)
    held = IntervalSet()
    for extent in sorted(extent for one in found for extent in one.content):
        held.add(*extent)
    owner = {number: one for one in found for extent in one.content for number in _within(layout, extent)}
    cued = {one.cue_token: one for one in found if one.cue_token >= 0}
    proposed = {number: one for one in ruled for number in one.quotations}
    for number, quotation in enumerate(layout.quotations):
        extent = trimmed(layout.text, quotation.inner_start, quotation.inner_end)
        if number in owner or extent[0] >= extent[1] or held.holds(*extent) or not speech(layout, number):
            continue
        turn = _spoken_by_name(layout, number)
        whole = owner.get(number - 1) if quotation.carried and turn is None else None
        if whole is None:
            whole = _given_back(layout, proposed.get(number), cued, number)
        if whole is None and turn is not None:
            whole, extent = Candidate([], source=turn[0], confidence=UNCUED), (turn[1], extent[1])
        if whole is None:
            near = bisect_left(order, quotation.start, key=_begins)
            source = _source(layout, number, order[max(0, near - NEARBY) : near])
            whole = Candidate([], source=source, confidence=UNNAMED if source is None else UNCUED)
        new = not whole.content
        whole.content = sorted([*whole.content, extent])
        if new:
            found.append(whole)
            insort(order, whole, key=_begins)
        whole.quotations.append(number)
        owner[number] = whole
        held.add(*extent)
    return found


def _begins(one: Candidate) -> int:
    return one.content[0][0]


def speech(layout: Layout, number: int) -> bool:
    """Whether a quotation reads as speech: a sentence of its own, or words of somebody who says "I" amid another's.

    A title or a name, whose words are in capitals but for articles and prepositions, is none.
    """
    quotation = layout.quotations[number]
    words = [
        token
        for token in layout.doc[layout.at(quotation.inner_start) : layout.before(quotation.inner_end)]
        if token.is_alpha
    ]
    if not any(word.is_lower and word.pos_ not in TITLE_WORDS for word in words[1:]):
        return False
    if stands_alone(layout, number):
        return True
    first = layout.at(quotation.start)
    return (
        len(words) >= FEWEST
        and first > layout.paragraph_start(first)
        and any(word.lower_ in FIRST_PERSON for word in words)
        and has_finite(words)
    )


def _within(layout: Layout, content: Extent) -> range:
    """Give the places of the quotations that begin in a content."""
    first = bisect_left(layout.quotations, content[0] - 2, key=lambda one: one.inner_start)
    stop = bisect_left(layout.quotations, content[1], key=lambda one: one.inner_start)
    return range(first, stop)


def _released(layout: Layout, one: Candidate) -> Candidate:
    """Give a candidate without the quotations that the page gives to somebody else, or to another breath."""
    own = [extent for extent in one.content if not _parts(layout, one, extent)]
    return one if len(own) == len(one.content) else replace(one, content=own, quotations=[])


def _parts(layout: Layout, one: Candidate, extent: Extent) -> bool:
    """Whether a fragment is a quotation signed by another, of another paragraph, or behind what somebody else does."""
    number = layout.inside[layout.token(extent[0])]
    if number < 0 or one.turn or one.cue is None or not speech(layout, number):
        return False
    if one.mode != "speech" and stands_alone(layout, number):
        return True
    while number > 0 and layout.quotations[number].carried:
        number -= 1
    first, cue = layout.at(layout.quotations[number].start), layout.token(one.cue[0])
    opening = layout.starts[first] <= one.content[0][0]
    if layout.paragraph[first] != layout.paragraph[cue]:
        return not opening or signature(layout, number) is not None
    if cue > first:
        return _does_else(layout, one, number)
    if opening:
        return False
    sentence = sentence_before(layout, first)
    return sentence is not None and cue < sentence[0] and actor_before(layout, first) is not None


def _does_else(layout: Layout, one: Candidate, number: int) -> bool:
    """Whether the cue behind a closed sentence tells another deed: “I did not sign that.” Voss wrote it down."""
    verb = layout.doc[one.cue_token]
    behind = layout.text[layout.quotations[number].end :][:2].strip()
    return (
        last_sign(layout, number) == "."
        and behind[:1].isupper()
        and addressee(verb) is None
        and any(child.dep_ == "dobj" for child in verb.rights)
    )


def _given_back(
    layout: Layout, proposed: Candidate | None, cued: dict[int, Candidate], number: int
) -> Candidate | None:
    """Give the quote of the cue that the rules have for a quotation, whether it was kept or not.

    The judge may think little of it, or the tagger have seen less of it; its words are somebody's all the same.
    """
    if proposed is None or proposed.mode != "speech" or proposed.cue is None or proposed.cue_token < 0:
        return None
    quotation = layout.quotations[number]
    extent = trimmed(layout.text, quotation.inner_start, quotation.inner_end)
    if proposed.source is None or _parts(layout, proposed, extent):
        return None
    return cued.setdefault(
        proposed.cue_token, replace(proposed, content=[], quotations=[], confidence=UNCUED)
    )


def _source(layout: Layout, number: int, found: Sequence[Candidate]) -> Extent | None:
    """Give who says a quotation that has no cue, by what is printed around it."""
    named = signature(layout, number) or introducer(layout, number)
    if named is not None:
        return named
    quotation = layout.quotations[number]
    first, behind = layout.at(quotation.start), layout.before(quotation.end)
    opens = first == layout.paragraph_start(first)
    if "," in layout.text[quotation.inner_end - 1 : quotation.end + 1]:
        actor = actor_behind(layout, behind)
    else:
        actor = None if opens else actor_before(layout, first)
    if actor is not None:
        return printed(layout, actor)
    running = runs_on(layout, found, quotation.start)
    if running is not None and (
        opens or layout.paragraph[layout.token(_end(running))] == layout.paragraph[first]
    ):
        return running.source if stands_alone(layout, number) else None
    actor = actor_behind(layout, behind) if opens else None
    if actor is None and opens:
        actor = actor_before(layout, paragraph_before(layout, first))
    return printed(layout, actor) if actor is not None else None


def _end(one: Candidate) -> int:
    return max(one.content[-1][1], one.cue[1] if one.cue else 0) - 1


def _spoken_by_name(layout: Layout, number: int) -> tuple[Extent, int] | None:
    """Give the name that a quotation begins with, as the turns of an excerpt do, and where its words begin."""
    quotation = layout.quotations[number]
    turn = TURN.match(layout.text, quotation.inner_start, quotation.inner_end)
    return (turn.span("name"), turn.end()) if turn is not None else None
