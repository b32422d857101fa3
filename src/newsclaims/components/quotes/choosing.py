"""Rules and tagger together: of all that either proposes, the likeliest that doesn't contradict itself.

The tagger (`components.tagger`) reads running text and reaches what no clause rule does; the rules know quotation
marks, frames and clauses, and who stands at a cue. What both say of one attribution makes several proposals of it,
with the one's content and the other's source. `judgement` says how likely each is right.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from newsclaims.components.quotes.candidates import Candidate, Extent
from newsclaims.components.quotes.conforming import claims, conformed, is_set
from newsclaims.components.quotes.layout import Layout
from newsclaims.components.quotes.overlaps import length, overlap, shared, touch

NEIGHBOURS = 8
"""Candidates before and behind that one is compared with, by the place of their cues: so that it stays linear."""

ALIKE = 0.3
"""Shared part of two contents (Jaccard) from which on rules and tagger speak of one attribution at two cues."""


@dataclass(slots=True)
class Proposal:
    """A candidate and whose it is.

    Attributes:
        candidate: what is proposed.
        ruled: the rules' view of the same attribution, if they have one.
        tagged: the tagger's.
        by_rule: whether its content is the rules'.
        others_ruled: what else the rules see about there.
        others_tagged: what else the tagger sees.
    """

    candidate: Candidate
    ruled: Candidate | None
    tagged: Candidate | None
    by_rule: bool
    others_ruled: list[Candidate]
    others_tagged: list[Candidate]

    @property
    def one_cue(self) -> bool:
        """Whether rules and tagger see the same cue."""
        return (
            self.ruled is not None
            and self.tagged is not None
            and self.ruled.cue_token == self.tagged.cue_token
        )


class Seen:
    """What one side sees, in the order of the places, so that the neighbours of one are found at once."""

    def __init__(self, candidates: Iterable[Candidate]) -> None:
        self.all = sorted(candidates, key=_place)
        self.places = [_place(one) for one in self.all]

    def near(self, candidate: Candidate, but: Candidate | None = None) -> list[Candidate]:
        """Give the candidates about the place of one, without one of them."""
        return [one for one in _near(self.all, self.places, candidate) if one is not but]


def proposals(layout: Layout, ruled: Sequence[Candidate], tagged: Sequence[Candidate]) -> list[Proposal]:
    """Give what rules and tagger propose, apart and combined: with either's content, from either's source."""
    rules = Seen(ruled)
    tags = Seen(
        conformed(layout, mine, rules.near(mine)) for mine in tagged if not _is_set(layout, mine, rules)
    )
    found = [proposal for rule in rules.all for proposal in _by_rule(rule, rules, tags)]
    found += [proposal for mine in tags.all for proposal in _by_tagger(mine, rules, tags)]
    return found


def _is_set(layout: Layout, mine: Candidate, rules: Seen) -> bool:
    """Whether the layout alone says what stands at a place where the tagger sees something."""
    return any(is_set(layout, rule, mine) for rule in rules.near(mine))


def _by_rule(rule: Candidate, rules: Seen, tags: Seen) -> Iterator[Proposal]:
    """Give what the rules see, from each source that it may have."""
    twin = _twin(rule, tags.near(rule))
    others, others_tagged = rules.near(rule, but=rule), tags.near(rule, but=twin)
    for source in _sources(rule, twin):
        yield Proposal(replace(rule, source=source), rule, twin, True, others, others_tagged)


def _by_tagger(mine: Candidate, rules: Seen, tags: Seen) -> Iterator[Proposal]:
    """Give what the tagger sees, with each content and from each source that it may have."""
    twin = _twin(mine, rules.near(mine))
    others, others_tagged = rules.near(mine, but=twin), tags.near(mine, but=mine)
    rule = "learned" if twin is None else "agreed"
    for content in _contents(mine, others):
        base = replace(mine, content=content, rule=rule)
        if twin is not None and twin.cue_token == mine.cue_token:
            cue = twin.cue or mine.cue
            base = replace(twin, content=content, source=mine.source, cue=cue, rule=rule)
        for source in _sources(mine, twin):
            yield Proposal(replace(base, source=source), twin, mine, False, others, others_tagged)


def chosen(weighed: Iterable[tuple[Proposal, float]], least: float) -> list[Candidate]:
    """Give the likeliest candidates that stand side by side, each with how likely it is as its confidence.

    Args:
        weighed: the proposals, each with the probability that it is right.
        least: the probability below which none is kept.
    """
    kept: list[Candidate] = []
    places: list[int] = []
    for proposal, probability in sorted(weighed, key=lambda pair: (-pair[1], pair[0].candidate.content)):
        if probability < least:
            break
        near = _near(kept, places, proposal.candidate)
        candidate = _unclaimed(proposal.candidate, near)
        if any(_rivals(one, candidate) for one in near):
            continue
        at = bisect_left(places, _place(candidate))
        places.insert(at, _place(candidate))
        kept.insert(at, replace(candidate, confidence=probability, judged=True))
    return kept


def _unclaimed(candidate: Candidate, kept: Iterable[Candidate]) -> Candidate:
    """Give a candidate without what was taken as another's, if anything is left: A, he said. “B.” is A and his."""
    if len(candidate.content) < 2:
        return candidate
    others = [extent for one in kept if one.cue_token != candidate.cue_token for extent in one.content]
    own = [extent for extent in candidate.content if not shared([extent], others)]
    return replace(candidate, content=own) if own else candidate


def _place(candidate: Candidate) -> int:
    return candidate.cue[0] if candidate.cue else candidate.content[0][0]


def _near(found: Sequence[Candidate], places: Sequence[int], candidate: Candidate) -> list[Candidate]:
    """Give the candidates about the place of one, of `found` in order of their `places`."""
    at = bisect_left(places, _place(candidate))
    return list(found[max(0, at - NEIGHBOURS) : at + NEIGHBOURS])


def _twin(mine: Candidate, others: Iterable[Candidate]) -> Candidate | None:
    """Give the other side's view of an attribution: the same cue before much the same content."""
    best, most = None, ALIKE
    for other in others:
        share = overlap(mine.content, other.content) + (1.0 if mine.cue_token == other.cue_token else 0.0)
        if share > most:
            best, most = other, share
    return best


def _sources(mine: Candidate, twin: Candidate | None) -> list[Extent | None]:
    """Give the sources that a content may have: its own, and that of the other side's at the same cue."""
    if twin is None or twin.cue_token != mine.cue_token or twin.source is None:
        return [mine.source]
    return [mine.source] if touch(mine.source, twin.source) else [mine.source, twin.source]


def _contents(mine: Candidate, rules: Iterable[Candidate]) -> list[list[Extent]]:
    """Give a tagged content as it is, and without the fragments that the rules give to another cue."""
    others = [rule for rule in rules if rule.cue_token != mine.cue_token]
    own = [extent for extent in mine.content if not _is_claimed(extent, others)]
    return [mine.content, own] if own and len(own) < len(mine.content) else [mine.content]


def _is_claimed(extent: Extent, others: Iterable[Candidate]) -> bool:
    """Whether the rules give the most of a fragment to one of some others."""
    return any(claims(rule, extent) for rule in others)


def _rivals(one: Candidate, other: Candidate) -> bool:
    """Whether two candidates can't both be: they have one cue, or the most of one's content is in the other's."""
    if one.cue_token == other.cue_token and one.cue_token >= 0:
        return True
    return shared(one.content, other.content) > 0.5 * min(length(one.content), length(other.content))
