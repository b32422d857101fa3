"""Rules and tagger together: of all that either proposes, the likeliest that doesn't contradict itself.

The tagger (`components.tagger`) reads running text and reaches what no clause rule does; the rules know quotation
marks, frames and clauses, and who stands at a cue. What both say of one attribution makes several proposals of it,
with the one's content and the other's source. `judgement` says how likely each is right.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from newsclaims.components.quotes.candidates import Candidate, Extent
from newsclaims.components.quotes.extents import bare
from newsclaims.components.quotes.layout import Layout
from newsclaims.components.quotes.marks import holding
from newsclaims.components.quotes.sources import GOES_ON_AFTER
from newsclaims.components.quotes.tagger_candidates import inner

NEIGHBOURS = 8
"""Candidates before and behind that one is compared with, by the place of their cues: so that it stays linear."""

ALIKE = 0.3
"""Shared part of two contents (Jaccard) from which on rules and tagger speak of one attribution at two cues."""


SAME = 0.9
"""Shared part from which on they say the same, and the rules' extent counts, which keep to words and marks."""


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


def proposals(layout: Layout, ruled: Sequence[Candidate], tagged: Sequence[Candidate]) -> list[Proposal]:
    """Give what rules and tagger propose, apart and combined: with either's content, from either's source."""
    ruled = sorted(ruled, key=_place)
    rule_places = [_place(one) for one in ruled]
    tagged = sorted(_conformed(layout, ruled, rule_places, tagged), key=_place)
    tag_places = [_place(one) for one in tagged]
    found = []
    for rule in ruled:
        near = _near(tagged, tag_places, rule)
        twin = _twin(rule, near)
        rules = [one for one in _near(ruled, rule_places, rule) if one is not rule]
        tags = [one for one in near if one is not twin]
        for source in _sources(rule, twin):
            found.append(Proposal(replace(rule, source=source), rule, twin, True, rules, tags))
    for mine in tagged:
        near = _near(ruled, rule_places, mine)
        twin = _twin(mine, near)
        rules = [one for one in near if one is not twin]
        tags = [one for one in _near(tagged, tag_places, mine) if one is not mine]
        for content in _contents(mine, rules):
            base = replace(mine, content=content)
            if twin is not None and twin.cue_token == mine.cue_token:
                base = replace(twin, content=content, source=mine.source, cue=twin.cue or mine.cue)
            for source in _sources(mine, twin):
                found.append(Proposal(replace(base, source=source), twin, mine, False, rules, tags))
    return found


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
        candidate = proposal.candidate
        if any(_rivals(one, candidate) for one in _near(kept, places, candidate)):
            continue
        at = bisect_left(places, _place(candidate))
        places.insert(at, _place(candidate))
        kept.insert(at, replace(candidate, confidence=probability))
    return kept


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
    if (
        twin is None
        or twin.cue_token != mine.cue_token
        or twin.source is None
        or touch(mine.source, twin.source)
    ):
        return [mine.source]
    return [mine.source, twin.source]


def _contents(mine: Candidate, rules: Iterable[Candidate]) -> list[list[Extent]]:
    """Give a tagged content as it is, and without the fragments that the rules give to another cue."""
    others = [rule for rule in rules if rule.cue_token != mine.cue_token]
    own = [extent for extent in mine.content if not any(_claims(rule, extent) for rule in others)]
    return [mine.content, own] if own and len(own) < len(mine.content) else [mine.content]


def _reports(rule: Candidate, extent: Extent, mine: Candidate) -> bool:
    """Whether a tagged fragment is a report of its own: a quotation that the rules give to a cue in it, or nearer."""
    if not rule.quotations:
        return False
    if rule.cue is None:  # a quotation of its own, without a cue
        return _claims(rule, extent)
    if extent[0] <= rule.cue[0] < extent[1]:
        return shared([extent], rule.content) > 0
    return (
        _claims(rule, extent) and mine.cue is not None and _apart(rule.cue, extent) < _apart(mine.cue, extent)
    )


def _apart(cue: Extent, extent: Extent) -> int:
    return max(extent[0] - cue[1], cue[0] - extent[1])


def _claims(rule: Candidate, extent: Extent) -> bool:
    """Whether the rules give the most of a fragment to another cue."""
    return shared([extent], rule.content) > 0.5 * (extent[1] - extent[0])


def _conformed(
    layout: Layout, ruled: Sequence[Candidate], places: Sequence[int], tagged: Iterable[Candidate]
) -> Iterator[Candidate]:
    """Give what the tagger sees as our guide has it, where the rules are certain and the corpus does otherwise.

    Of a label only the quoted words were said (described the plan as “bold”); what stands before a colon names what
    was said behind it (repeated its demand: no tax), and a paragraph of its own there is said as a whole; a medium
    that passes on somebody's words is no source.
    """
    for mine in tagged:
        near = _near(ruled, places, mine)
        if any(touch(mine.source, rule.medium) or _set(layout, rule, mine) for rule in near):
            continue
        rule = next((rule for rule in near if rule.cue_token == mine.cue_token), None)
        if rule is not None and _in_relative_clause(layout, rule.source, mine.source):
            mine = replace(mine, source=rule.source)
        if rule is not None and _made_by(layout, rule):
            mine = replace(mine, source=rule.source)
        if rule is not None and (
            overlap(rule.content, mine.content) > SAME
            or (rule.labels and _quoted(layout, rule))
            or _announced(layout, rule)
            or any(touch(extent, rule.medium) for extent in mine.content)
            or _broken_off(layout, rule, mine)
            or _stands_alone(layout, rule)
            or _completes(layout, rule, mine)
        ):
            mine = replace(mine, content=rule.content)
        elif rule is not None and _behind_colon(layout, rule.content[0][0]):
            begin = rule.content[0][0]
            mine = replace(
                mine, content=[(max(s, begin), e) for s, e in mine.content if e > begin] or mine.content
            )
        others = [one for one in near if one.cue_token != mine.cue_token]
        own = [extent for extent in mine.content if not any(_reports(one, extent, mine) for one in others)]
        if rule is not None:
            apart = [one for one in others if one.cue and not shared(one.content, rule.content)]
            own = [_cut(layout, extent, rule, apart) for extent in own]
        yield replace(mine, content=own or mine.content)


def _cut(layout: Layout, extent: Extent, rule: Candidate, others: Iterable[Candidate]) -> Extent:
    """Give a tagged fragment without what the rules report at another cue behind it, or give to the article again.

    That is what follows “…,” while warning that …, and a clause of its own behind an interposed cue: The talks, he
    said, would go on, but the gaps were wide.
    """
    start, end = extent
    begins = [one.cue[0] for one in others if one.cue and start < one.cue[0] < end and _goes_on(layout, one)]
    if (
        len(rule.content) > 1
        and start < rule.content[-1][1] < end
        and layout.text[rule.content[-1][1]] == ","
    ):
        begins.append(rule.content[-1][1])
    if not begins:
        return extent
    first, stop = bare(layout, layout.token(start), layout.before(min(begins)))
    return inner(layout, start, layout.chars(first, stop)[1]) if first < stop else extent


def _goes_on(layout: Layout, other: Candidate) -> bool:
    """Whether a cue goes on with what its subject says, as in: while warning that, and promised to."""
    cue = layout.doc[other.cue_token]
    if cue.dep_ == "conj" and cue.i > 0 and cue.nbor(-1).lower_ in ("and", "but"):
        return True
    return cue.tag_ == "VBG" and cue.i > 0 and cue.nbor(-1).lower_ in GOES_ON_AFTER


def _behind_colon(layout: Layout, at: int) -> bool:
    return layout.text[max(0, at - 4) : at].rstrip(" \xa0\n“‘\"'«„").endswith(":")


def _announced(layout: Layout, rule: Candidate) -> bool:
    """Whether a content is a quotation behind a colon and the paragraphs that go on with it, each with its mark."""
    carried = any(layout.quotations[number].carried for number in rule.quotations)
    return carried and _quoted(layout, rule) and _behind_colon(layout, rule.content[0][0])


def _set(layout: Layout, rule: Candidate, mine: Candidate) -> bool:
    """Whether what the tagger sees is, by the layout, a turn, or stands in one or in an announced quote."""
    if rule.turn:
        here = rule.cue_token == mine.cue_token or shared(mine.content, rule.content) > 0
        return here or (mine.cue is not None and _inside(rule, mine.cue[0]))
    return mine.cue is not None and _inside(rule, mine.cue[0]) and _announced(layout, rule)


def _in_relative_clause(layout: Layout, source: Extent | None, within: Extent | None) -> bool:
    """Whether the tagger's source stands in a relative clause on the rules': India, which buys *oil*, said."""
    if source is None or within is None or touch(source, within):
        return False
    for above in layout.doc[layout.before(within[1]) - 1].ancestors:
        if above.dep_ == "relcl":
            return source[0] <= above.head.idx < source[1]
    return False


def _made_by(layout: Layout, rule: Candidate) -> bool:
    """Whether the rules' source stands right behind a noun that reports: claims by residents."""
    return (
        rule.cue is not None
        and rule.source is not None
        and (layout.text[rule.cue[1] : rule.source[0]].strip() == "by")
    )


def _broken_off(layout: Layout, rule: Candidate, mine: Candidate) -> bool:
    """Whether the tagger ends amid the words of a clause that stands whole before its cue: “More rain is” expected."""
    (start, end), (rule_start, rule_end) = mine.content[-1], rule.content[-1]
    if rule.cue is None or len(rule.content) != len(mine.content) or not rule_start == start < end < rule_end:
        return False
    return rule_end < rule.cue[0] and layout.text[end : end + 2].strip()[:1].isalnum()


def _inside(rule: Candidate, at: int) -> bool:
    return any(start <= at < end for start, end in rule.content)


def _completes(layout: Layout, rule: Candidate, mine: Candidate) -> bool:
    """Whether the rules see quotations of which the tagger leaves some out: “A,” she said. “B.” Both are hers."""
    more = len(rule.content) > 1 and _quoted(layout, rule)
    return more and shared(mine.content, rule.content) > SAME * length(mine.content)


def _stands_alone(layout: Layout, rule: Candidate) -> bool:
    """Whether a content is the paragraph behind one that ends in a colon."""
    start = rule.content[0][0]
    before = layout.text[max(0, start - 8) : start]
    return "\n" in before and before.rstrip().endswith(":")


def _quoted(layout: Layout, rule: Candidate) -> bool:
    """Whether all of a content stands inside marks."""
    pairs = [(holding(layout.quotations, start), end) for start, end in rule.content]
    return all(marks is not None and end <= marks.end for marks, end in pairs)


def _rivals(one: Candidate, other: Candidate) -> bool:
    """Whether two candidates can't both be: they have one cue, or the most of one's content is in the other's."""
    if one.cue_token == other.cue_token and one.cue_token >= 0:
        return True
    return shared(one.content, other.content) > 0.5 * min(length(one.content), length(other.content))


def touch(a: Extent | None, b: Extent | None) -> bool:
    """Whether two extents share a code point."""
    return a is not None and b is not None and a[0] < b[1] and b[0] < a[1]


def length(content: Iterable[Extent]) -> int:
    """Give the code points of a content."""
    return sum(end - start for start, end in content)


def shared(a: Iterable[Extent], b: Sequence[Extent]) -> int:
    """Give the code points that stand in both contents."""
    return sum(max(0, min(e1, e2) - max(s1, s2)) for s1, e1 in a for s2, e2 in b)


def overlap(a: Sequence[Extent], b: Sequence[Extent]) -> float:
    """Give the share of two contents' code points that stand in both (Jaccard)."""
    both = shared(a, b)
    return both / (length(a) + length(b) - both) if both else 0.0
