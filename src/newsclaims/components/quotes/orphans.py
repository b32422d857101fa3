"""Quotations that no cue names: what stands in marks and reads as speech is never lost.

A quotation that nothing else covers is given back to the cue that the rules have for it, or becomes a quote without
a cue. Its source is whom the page shows speaking: a signature behind it, a line that introduces it, what somebody does
beside it ("Paul Rennick shook his head. “They never asked us.”"), or who has just spoken. Else it has none, and
`components.speakers` says whether it goes on from the paragraph before or nobody can tell.
"""

import re
from bisect import bisect_left, insort
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Token

from newsclaims.components.quotes.candidates import Candidate, Extent, voiced
from newsclaims.components.quotes.exchanges import opens_turn, parted
from newsclaims.components.quotes.introductions import introducer, signature, told_behind
from newsclaims.components.quotes.layout import Layout
from newsclaims.components.quotes.merging import (
    NEARBY,
    IntervalSet,
    carrying,
    is_one_breath,
    runs_on,
    stands_alone,
)
from newsclaims.components.quotes.overlaps import end_of
from newsclaims.components.quotes.scenes import (
    actor_before,
    actor_behind,
    named_below,
    paragraph_before,
    printed,
    sentence_before,
)
from newsclaims.components.quotes.works import is_titled
from newsclaims.language.parse import has_finite
from newsclaims.rules import kept

GIVEN_BACK = 0.6
"""How likely a quotation is right that goes back to its cue, though the judge thinks little of it."""

TURN = re.compile(r"(?P<name>[A-Z][A-Z.'’-]+(?: [A-Z][A-Z.'’-]+){0,3}):\s*(?=\S)")
"""A name in capitals and a colon, which open a turn inside marks."""

FIRST_PERSON = frozenset(["i", "me", "my", "we", "us", "our"])
FEWEST = 6
"""Words of a quotation amid a sentence that is speech of its own; shorter ones are names and turns of phrase."""


def with_orphans(
    layout: Layout, taken: Sequence[Candidate], ruled: Sequence[Candidate] = ()
) -> list[Candidate]:
    """Give the candidates that are taken and one for each quotation of speech that none of them covers.

    Args:
        layout: the article.
        taken: the candidates so far.
        ruled: what the rules proposed, of which some may not have been taken.
    """
    homes = _Homes(layout, [own for one in taken if (own := _released(layout, one)).content], ruled)
    for number in range(len(layout.quotations)):
        homes.give(number)
    return homes.found


class _Homes:
    """The quotes of an article, to which its quotations are given that have none."""

    def __init__(self, layout: Layout, found: list[Candidate], ruled: Sequence[Candidate]) -> None:
        self.layout = layout
        self.found = found
        self.order = sorted(found, key=_begins)
        self.held = IntervalSet(extent for one in found for extent in one.content)
        self.owner = {number: one for one in found for number in _taken_up(layout, one)}
        self.cued = {one.cue_token: one for one in found if one.cue_token >= 0}
        self.proposed = {number: one for one in ruled for number in one.quotations}

    def give(self, number: int) -> None:
        """Give a quotation of speech to a quote, or make it one, unless it is one's already."""
        extent = self.layout.content(number)
        if not self._is_left(number) or not speech(self.layout, number):
            return
        whole, start = self._whole(number)
        if not whole.content:
            if not kept(whole.rule):
                return
            self.found.append(whole)
        whole.content.append((start or extent[0], extent[1]))
        whole.content.sort()
        if len(whole.content) == 1:
            insort(self.order, whole, key=_begins)
        whole.quotations.append(number)
        self.owner[number] = whole
        self.held.add(*extent)

    def _is_left(self, number: int) -> bool:
        """Whether no quote holds a quotation, which isn't empty."""
        start, end = self.layout.content(number)
        return number not in self.owner and start < end and not self.held.holds(start, end)

    def _whole(self, number: int) -> tuple[Candidate, int]:
        """Give the quote of a quotation, which may be new, and where its words begin, if a name stands before them."""
        layout = self.layout
        turn = _spoken_by_name(layout, number)
        whole = carrying(layout, self.owner, number) if turn is None else None
        whole = whole or _given_back(layout, self.proposed.get(number), self.cued, number)
        if whole is not None:
            return whole, 0
        if turn is not None:
            return Candidate([], source=turn[0], rule="excerpt-turn"), turn[1]
        near = bisect_left(self.order, layout.quotations[number].start, key=_begins)
        return _home(layout, number, self.order[max(0, near - NEARBY) : near]), 0


def _begins(one: Candidate) -> int:
    return one.content[0][0]


def speech(layout: Layout, number: int) -> bool:
    """Whether a quotation reads as speech: a sentence of its own, or words of somebody who says "I" amid another's.

    A title or a name, whose words are in capitals but for articles and prepositions, is none; “No.” is if it answers.
    """
    words = [token for token in layout.within(number) if token.is_alpha]
    if is_titled(words) and not opens_turn(layout, number):
        return False
    return stands_alone(layout, number) or (_amid(layout, number) and _says_i(words))


def _amid(layout: Layout, number: int) -> bool:
    """Whether a quotation stands amid a paragraph."""
    first = layout.at(layout.quotations[number].start)
    return first > layout.paragraph_start(first)


def _says_i(words: Sequence[Token]) -> bool:
    """Whether words are a clause of somebody who speaks of themselves."""
    return len(words) >= FEWEST and has_finite(words) and any(word.lower_ in FIRST_PERSON for word in words)


def _taken_up(layout: Layout, one: Candidate) -> Iterator[int]:
    """Give the places of the quotations that begin in the content of a candidate."""
    for extent in one.content:
        yield from _within(layout, extent)


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
    if number < 0 or one.laid_out or one.cue is None or not speech(layout, number):
        return False
    if one.mode != "speech" and stands_alone(layout, number):
        return True
    number = _opening(layout, number)
    first, cue = layout.at(layout.quotations[number].start), layout.token(one.cue[0])
    if parted(layout, one.cue[0], one.content, number):
        return True
    opening = layout.starts[first] <= one.content[0][0]
    if layout.paragraph[first] != layout.paragraph[cue]:
        return layout.paragraph[first] < layout.paragraph[cue] - 1 or signature(layout, number) is not None
    return cue <= first and not opening and _follows_a_deed(layout, first, cue)


def _opening(layout: Layout, number: int) -> int:
    """Give the first of the quotations that carry one another on."""
    while number > 0 and layout.quotations[number].carried:
        number -= 1
    return number


def _follows_a_deed(layout: Layout, first: int, cue: int) -> bool:
    """Whether somebody acts in the sentence before a quotation, behind that of a cue: … said. Voss rose. “…”."""
    sentence = sentence_before(layout, first)
    return sentence is not None and cue < sentence[0] and actor_before(layout, first) is not None


def _given_back(
    layout: Layout, proposed: Candidate | None, cued: dict[int, Candidate], number: int
) -> Candidate | None:
    """Give the quote of the cue that the rules have for a quotation, whether it was kept or not.

    The judge may think little of it, or the tagger have seen less of it; its words are somebody's all the same.
    """
    if proposed is None or proposed.mode != "speech" or proposed.cue is None or proposed.cue_token < 0:
        return None
    if not voiced(layout, proposed.source) or _parts(layout, proposed, layout.content(number)):
        return None
    new = replace(proposed, content=[], quotations=[], confidence=GIVEN_BACK, judged=True)
    return cued.setdefault(proposed.cue_token, new)


def _home(layout: Layout, number: int, found: Sequence[Candidate]) -> Candidate:
    """Give the quote of a quotation that has no cue: the one it goes on from, or a new one."""
    shown = _shown(layout, number, _beside)
    running = _running(layout, number, found) if shown is None and not opens_turn(layout, number) else None
    if running is None:
        source, rule = shown or _shown(layout, number, _apart, ()) or (None, "orphan")
        if source is None and not found:
            source, rule = _shown(layout, number, named_below, ()) or (None, "orphan")
        return Candidate([], source=source, rule=rule)
    if running.source is None or not stands_alone(layout, number) or not kept("goes-on"):
        return Candidate([], rule="orphan")
    if running.mode == "speech" and is_one_breath(layout, running, layout.quotations[number].start):
        return running
    return Candidate([], source=running.source, rule="goes-on")


SIGNED = (("signature", signature), ("told-behind", told_behind), ("announced-line", introducer))
"""Who is printed beside a quotation by name."""


def _shown(
    layout: Layout,
    number: int,
    acts: Callable[[Layout, int], Token | None],
    signed: Iterable[tuple[str, Callable[[Layout, int], Extent | None]]] = SIGNED,
) -> tuple[Extent, str] | None:
    """Give who is printed beside a quotation or acts there, and the rule."""
    for rule, named in signed:
        source = named(layout, number) if kept(rule) else None
        if source is not None:
            return source, rule
    actor = acts(layout, number) if kept("scene") else None
    return (printed(layout, actor), "scene") if actor is not None else None


def _beside(layout: Layout, number: int) -> Token | None:
    """Give who acts in the sentence of a quotation, or in the one before it in its paragraph."""
    quotation = layout.quotations[number]
    if "," in layout.text[quotation.inner_end - 1 : quotation.end + 1]:
        return actor_behind(layout, layout.before(quotation.end))
    first = layout.at(quotation.start)
    return actor_before(layout, first) if _amid(layout, number) else None


def _running(layout: Layout, number: int, found: Sequence[Candidate]) -> Candidate | None:
    """Give the quote that goes on with a quotation: in its paragraph, or before it where it opens one."""
    start = layout.quotations[number].start
    running = runs_on(layout, found, start)
    if running is None or not _amid(layout, number):
        return running
    here = layout.paragraph[layout.at(start)]
    return running if layout.paragraph[layout.token(end_of(running) - 1)] == here else None


def _apart(layout: Layout, number: int) -> Token | None:
    """Give who acts behind a quotation that opens its paragraph, or at the end of the paragraph before."""
    if _amid(layout, number):
        return None
    quotation = layout.quotations[number]
    first = layout.at(quotation.start)
    actor = actor_behind(layout, layout.before(quotation.end))
    return actor or actor_before(layout, paragraph_before(layout, first))


def _spoken_by_name(layout: Layout, number: int) -> tuple[Extent, int] | None:
    """Give the name that a quotation begins with, as the turns of an excerpt do, and where its words begin."""
    quotation = layout.quotations[number]
    turn = TURN.match(layout.text, quotation.inner_start, quotation.inner_end)
    return (turn.span("name"), turn.end()) if turn is not None else None
