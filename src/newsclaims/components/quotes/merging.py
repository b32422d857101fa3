"""One attribution from its pieces: content snapped to marks, doubles dropped, one breath joined."""

from bisect import bisect_left
from collections.abc import Iterable, Mapping

from newsclaims.components.quotes.candidates import Candidate, Extent
from newsclaims.components.quotes.clauses import PASSES_ON
from newsclaims.components.quotes.exchanges import is_bare, opens_turn
from newsclaims.components.quotes.hearers import is_medium
from newsclaims.components.quotes.layout import SENTENCE_ENDS, Layout
from newsclaims.components.quotes.overlaps import end_of, holds
from newsclaims.components.quotes.quotation import Quotation, holding, trimmed
from newsclaims.components.quotes.trailing_cues import last_sign
from newsclaims.language.parse import has_finite
from newsclaims.lexicons import source_nouns
from newsclaims.rules import kept

NEARBY = 12
"""Quotes that are looked back on for one that goes on."""
FAR = 400
"""Characters between a quote and the quotation that goes on from it."""


def whole(layout: Layout, quoted: list[Candidate], clauses: list[Candidate]) -> list[Candidate]:
    """Give quoted and clausal candidates as one list in order, each said once.

    What stands in somebody's mouth isn't reported again: a candidate whose cue lies in the content of another is
    dropped, and so is a clause that a quotation already gave.
    """
    found = list(quoted)
    taken = {number for candidate in quoted for number in candidate.quotations}
    for candidate in clauses:
        snapped(layout, candidate)
        if not candidate.content or any(number in taken for number in candidate.quotations):
            continue
        taken.update(candidate.quotations)
        found.append(candidate)
    found = _without_media(layout, found)
    found.sort(key=lambda one: (one.content[0][0], -one.content[-1][1]))
    return _outermost(found)


def _without_media(layout: Layout, found: list[Candidate]) -> list[Candidate]:
    """Turn “…,” he said, according to CNN, into one quote of his with the medium CNN.

    So, too, what stands in marks in a paper: according to reports, the officer said: “…”.
    """
    kept: list[Candidate] = []
    for candidate in found:
        inner = None
        if _is_a_medium_s(layout, candidate):
            inner = _said_in(found, candidate)
        elif _is_a_papers(layout, candidate):
            inner = next((one for one in [_said_in(found, candidate)] if one and one.quotations), None)
        if inner is None or inner.mode != "speech":
            kept.append(candidate)
        else:
            inner.medium = candidate.source
    return kept


def _is_a_medium_s(layout: Layout, candidate: Candidate) -> bool:
    """Whether a medium passes on what somebody said: according to CNN, to local media."""
    if candidate.source is None or candidate.lemma not in PASSES_ON:
        return False
    head = layout.doc[layout.before(candidate.source[1]) - 1]
    return is_medium(head) or head.lower_ == "media"


def _is_a_papers(layout: Layout, candidate: Candidate) -> bool:
    """Whether what somebody said stands in a paper: according to reports, to court papers."""
    if candidate.source is None or candidate.lemma not in PASSES_ON:
        return False
    noun = source_nouns().get(layout.doc[layout.before(candidate.source[1]) - 1].lemma_.lower())
    return noun is not None and noun.kind == "document"


def _said_in(found: list[Candidate], reported: Candidate) -> Candidate | None:
    """Give the quote whose cue stands in what "according to CNN" reports."""
    for one in found:
        if one is not reported and one.cue is not None and holds(reported, one.cue[0]):
            return one
    return None


def _in_sentence(layout: Layout, one: Candidate, other: Candidate, most: int) -> bool:
    """Whether the cue of one quote stands before another's in its sentence, with fewer code points between."""
    if one.cue is None or other.cue is None or one.cue[1] > other.cue[0]:
        return False
    between = layout.text[one.cue[1] : other.cue[0]]
    return len(between) < most and not any(sign in between for sign in ".!?\n")


def _outermost(found: list[Candidate]) -> list[Candidate]:
    """Give the candidates that don't stand inside a longer one, nor overlap it."""
    kept: list[Candidate] = []
    held = IntervalSet()
    for candidate in sorted(found, key=lambda one: -sum(end - start for start, end in one.content)):
        if not _is_told_in(candidate, held):
            kept.append(candidate)
            for extent in candidate.content:
                held.add(*extent)
    return kept


def _is_told_in(candidate: Candidate, held: "IntervalSet") -> bool:
    """Whether the cue of a candidate, or a part of what was said, stands in other quotes."""
    cue = candidate.cue
    if cue is not None and held.holds(cue[0], cue[0] + 1):
        return True
    return any(held.holds(*extent) for extent in candidate.content)


class IntervalSet:
    """Disjoint extents, asked whether a new one overlaps any: found by bisection, so that long texts stay fast."""

    def __init__(self, extents: Iterable[Extent] = ()) -> None:
        self.starts: list[int] = []
        self.ends: list[int] = []
        for extent in sorted(extents):
            self.add(*extent)

    def holds(self, start: int, end: int) -> bool:
        """Whether any extent overlaps `[start, end)`."""
        place = bisect_left(self.starts, end)
        return place > 0 and self.ends[place - 1] > start

    def add(self, start: int, end: int) -> None:
        """Take in an extent that overlaps none."""
        place = bisect_left(self.starts, start)
        self.starts.insert(place, start)
        self.ends.insert(place, end)


def snapped(layout: Layout, candidate: Candidate) -> None:
    """Snap the content of a clause to the quotation marks that it begins or ends in."""
    content: list[Extent] = []
    for start, end in candidate.content:
        first, last = holding(layout.quotations, start), holding(layout.quotations, end - 1)
        if first is not None and first == last:
            start, end = trimmed(layout.text, first.inner_start, first.inner_end)
            candidate.quotations.append(layout.quotations.index(first))
        else:
            if first is not None:
                start = first.start
            if last is not None:
                end = last.end
        if start < end:
            content.append((start, end))
    candidate.content = content


def continued(layout: Layout, found: list[Candidate]) -> list[Candidate]:
    """Join quotations that go on with no cue of their own to the quote before them; give all in order."""
    found = sorted(found, key=lambda one: one.content[0])
    starts = [candidate.content[0][0] for candidate in found]
    owner = {number: candidate for candidate in found for number in candidate.quotations}
    held = IntervalSet(extent for candidate in found for extent in candidate.content)
    for number, quotation in enumerate(layout.quotations):
        if number in owner or held.holds(quotation.start, quotation.end):
            continue
        place = bisect_left(starts, quotation.start)
        before = carrying(layout, owner, number) or _goes_on_from(
            layout, found[max(0, place - NEARBY) : place], number
        )
        extent = layout.content(number)
        if before is None or extent[0] >= extent[1]:
            continue
        if before.mode != "speech":
            before = Candidate([], source=before.source, confidence=0.8, rule="goes-on")
            found.append(before)
        before.content = sorted([*before.content, extent])
        before.quotations.append(number)
        owner[number] = before
    return sorted(found, key=lambda one: one.content[0])


def carrying(layout: Layout, owner: Mapping[int, Candidate], number: int) -> Candidate | None:
    """Give the quote of which a quotation is a part whose marks stay open: “A. ¶ “B,” she said.

    It is that of the paragraph before, or else of the next one, where the speaker is named.
    """
    before = owner.get(number - 1) if layout.quotations[number].carried else None
    goes_on = number + 1 < len(layout.quotations) and layout.quotations[number + 1].carried
    return before or (owner.get(number + 1) if goes_on else None)


def _goes_on_from(layout: Layout, nearby: list[Candidate], number: int) -> Candidate | None:
    """Give the quote that a quotation goes on with: a sentence of its own in that one's paragraph."""
    if not kept("goes-on") or not stands_alone(layout, number):
        return None
    start = layout.quotations[number].start
    before = runs_on(layout, nearby, start)
    return before if before is not None and is_one_breath(layout, before, start) else None


def runs_on(layout: Layout, nearby: Iterable[Candidate], start: int) -> Candidate | None:
    """Give the quote that ends in the sentence or the paragraph right before the code point `start`."""
    best = max((one for one in nearby if end_of(one) <= start), key=end_of, default=None)
    if best is None or start - end_of(best) > FAR or _sentence_ends(layout, end_of(best), start) > 1:
        return None
    if best.mode != "speech" and not _believer(layout, best, start):
        return None
    return _spoken_beside(layout, nearby, best)


def _sentence_ends(layout: Layout, start: int, end: int) -> int:
    """Count the ends of sentences outside marks."""
    tokens = layout.doc[layout.token(start) : layout.before(end)]
    return sum(1 for token in tokens if token.text in SENTENCE_ENDS and layout.inside[token.i] < 0)


def is_one_breath(layout: Layout, before: Candidate, start: int) -> bool:
    """Whether a quotation goes on with a quote: in its paragraph, or behind marks in the next: “A,” she said. ¶ “B.”.

    Behind words that are reported without marks, or the article's own, it is a quote of its own in the next paragraph.
    """
    at = before.cue[0] if before.cue else before.content[-1][0]
    here = layout.paragraph[layout.token(start)]
    there = max(layout.paragraph[layout.token(at)], layout.paragraph[layout.token(before.content[-1][0])])
    first = layout.at(start)
    opens = first == layout.paragraph_start(first) and not opens_turn(layout, layout.inside[first])
    return here == there or (here == there + 1 and opens and bool(before.quotations))


def _believer(layout: Layout, best: Candidate, start: int) -> bool:
    """Whether what somebody believes is followed in its paragraph by their own words, which have no cue."""
    if best.source is None or best.cue is None or best.cue[1] > best.content[0][0]:
        return False
    head = layout.doc[layout.before(best.source[1]) - 1]
    named = head.pos_ == "PROPN" or head.lower_ in ("he", "she")
    return named and layout.paragraph[layout.token(best.cue[0])] == layout.paragraph[layout.token(start)]


def _spoken_beside(layout: Layout, nearby: Iterable[Candidate], last: Candidate) -> Candidate:
    """Give the quoted speech in whose sentence `last` stands: “A,” she said, adding that B. “C.” C goes on from A."""
    beside = (one for one in nearby if one.quotations and _in_sentence(layout, one, last, FAR + 1))
    return next(beside, last)


def stands_alone(layout: Layout, number: int) -> bool:
    """Whether a quotation is a sentence of its own: it begins where a sentence does, and ends like one."""
    quotation = layout.quotations[number]
    words = layout.doc[layout.at(quotation.start) : layout.before(quotation.end)]
    fewest = 1 if is_bare(layout, number) and opens_turn(layout, number) else 2  # Is it? ¶ “No.” ¶
    if sum(1 for token in words[:10] if token.is_alpha) < fewest or not _begins(layout, quotation):
        return False
    if last_sign(layout, number) in ".!?…,—" or not quotation.closed:
        return True
    stopped = layout.text[quotation.end : quotation.end + 1] in (".", "!", "?") or is_bare(layout, number)
    return stopped and has_finite(words)  # “We were robbed”. The club …; a paragraph: “We were robbed”


def _begins(layout: Layout, quotation: Quotation) -> bool:
    """Whether a quotation stands behind the end of a sentence, and opens as one does."""
    text, at = layout.text, quotation.start - 1
    while at >= 0 and text[at] in " \xa0\t":
        at -= 1
    opening = text[quotation.inner_start]
    if at >= 0 and text[at] not in '\n.!?:”"’':
        return False
    return opening.isupper() or opening.isdigit() or opening in "[…’'‘."
