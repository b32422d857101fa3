"""What the tagger sees, as our guide has it.

Where the rules are certain and the corpus that it learned from does otherwise, it is brought into line.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Token

from newsclaims.components.quotes.candidates import ANNOUNCED, Candidate, Extent
from newsclaims.components.quotes.cue_sources import GOES_ON_AFTER, reduced
from newsclaims.components.quotes.extents import bare
from newsclaims.components.quotes.layout import Layout
from newsclaims.components.quotes.overlaps import holds, length, overlap, shared, touch
from newsclaims.components.quotes.quotation import holding
from newsclaims.components.quotes.tagger_candidates import inner
from newsclaims.language.relations import SUBJECTS

MEANWHILE = ("as", "while", "when", "before", "after")
"""What tells of something else at the time of a whole quotation before it."""

SAME = 0.9
"""Shared part from which on both say the same, and the rules' extent counts, which keep to words and marks."""


def conformed(layout: Layout, mine: Candidate, near: Sequence[Candidate]) -> Candidate:
    """Give what the tagger sees as our guide has it.

    Of a label only the quoted words were said (described the plan as “bold”); what stands before a colon names what
    was said behind it (repeated its demand: no tax), and a paragraph of its own there is said as a whole.

    Args:
        layout: the article.
        mine: what the tagger sees.
        near: what the rules see about there.
    """
    others = [one for one in near if one.cue_token != mine.cue_token]
    rule = next((one for one in near if one.cue_token == mine.cue_token), None)
    if rule is not None:
        mine = replace(mine, source=_source(layout, rule, mine), content=_content(layout, rule, mine))
    if rule is not None:
        mine = replace(mine, content=[_cut(layout, extent, rule, others) for extent in mine.content])
    own = [
        extent
        for extent in mine.content
        if not (_is_anothers(extent, mine, others) or _was_asked(layout, extent, mine))
    ]
    return replace(mine, content=own or mine.content)


def _was_asked(layout: Layout, extent: Extent, mine: Candidate) -> bool:
    """Whether a fragment is of what the speaker was asked: Asked how it hopes | to grow, Ada said …."""
    above = layout.doc[layout.token(extent[0])].ancestors
    return mine.cue is not None and extent[1] <= mine.cue[0] and any(map(_asks, above))


def _asks(verb: Token) -> bool:
    return verb.lower_ in ("asked", "questioned", "pressed") and reduced(verb)


def _is_anothers(extent: Extent, mine: Candidate, others: Iterable[Candidate]) -> bool:
    """Whether the rules see a fragment as a report of its own."""
    return any(_reports(one, extent, mine) for one in others)


def _source(layout: Layout, rule: Candidate, mine: Candidate) -> Extent | None:
    """Give the rules' source where they see who stands there better than the tagger, else the tagger's."""
    surer = (
        _in_relative_clause(layout, rule.source, mine.source)
        or _made_by(layout, rule)
        or _announced_by_name(rule)
    )
    return rule.source if surer else mine.source


def _content(layout: Layout, rule: Candidate, mine: Candidate) -> list[Extent]:
    """Give the rules' content where one of the reasons for it holds, else the tagger's from a colon on."""
    if any(holds_good(layout, rule, mine) for holds_good in RULES_KNOW_BETTER):
        return rule.content
    begin = rule.content[0][0]
    if not _behind_colon(layout, begin):
        return mine.content
    return [(max(start, begin), end) for start, end in mine.content if end > begin] or mine.content


def is_set(layout: Layout, rule: Candidate, mine: Candidate) -> bool:
    """Whether the layout says whose it is that the tagger sees, or its source is a medium that passes it on."""
    if touch(mine.source, rule.medium):
        return True
    inside = mine.cue is not None and holds(rule, mine.cue[0])
    if rule.laid_out:
        return inside or rule.cue_token == mine.cue_token or shared(mine.content, rule.content) > 0
    return inside and _announced(layout, rule, mine)


def _reports(rule: Candidate, extent: Extent, mine: Candidate) -> bool:
    """Whether a tagged fragment is a report of its own: a quotation that the rules give to a cue in it, or nearer."""
    if not rule.quotations:
        return False
    if rule.cue is None:  # a quotation of its own, without a cue
        return claims(rule, extent)
    if extent[0] <= rule.cue[0] < extent[1]:
        return shared([extent], rule.content) > 0
    return (
        claims(rule, extent) and mine.cue is not None and _apart(rule.cue, extent) < _apart(mine.cue, extent)
    )


def _apart(cue: Extent, extent: Extent) -> int:
    return max(extent[0] - cue[1], cue[0] - extent[1])


def claims(rule: Candidate, extent: Extent) -> bool:
    """Whether the rules give the most of a fragment to another cue."""
    return shared([extent], rule.content) > 0.5 * (extent[1] - extent[0])


def _cut(layout: Layout, extent: Extent, rule: Candidate, others: Iterable[Candidate]) -> Extent:
    """Give a tagged fragment without what the rules report at another cue behind it, or give to the article again.

    That is what follows “…,” while warning that …, and a clause of its own behind an interposed cue: The talks, he
    said, would go on, but the gaps were wide.
    """
    start = extent[0]
    begins = [*_reported_on(layout, rule, others, extent), *_interposed(layout, rule, extent)]
    if not begins:
        return extent
    first, stop = bare(layout, layout.token(start), layout.before(min(begins)))
    return inner(layout, start, layout.chars(first, stop)[1]) if first < stop else extent


def _reported_on(
    layout: Layout, rule: Candidate, others: Iterable[Candidate], extent: Extent
) -> Iterator[int]:
    """Give where the cues stand in a fragment that go on with what is said, apart from it."""
    for one in others:
        at = one.cue[0] if one.cue else -1
        if extent[0] < at < extent[1] and not shared(one.content, rule.content) and _goes_on(layout, one):
            yield at


def _interposed(layout: Layout, rule: Candidate, extent: Extent) -> list[int]:
    """Give the comma in a fragment behind which the article goes on by itself, after an interposed cue."""
    last = rule.content[-1][1]
    inside = len(rule.content) > 1 and extent[0] < last < extent[1]
    return [last] if inside and layout.text[last] == "," else []


def _goes_on(layout: Layout, other: Candidate) -> bool:
    """Whether a cue goes on with what its subject says, as in: while warning that, and promised to."""
    cue = layout.doc[other.cue_token]
    if cue.dep_ == "conj" and cue.i > 0 and cue.nbor(-1).lower_ in ("and", "but"):
        return True
    if (
        cue.tag_ == "VBG"
        and other.rule == "cue-before"
        and other.mode == "speech"
        and cue.dep_ not in ("xcomp", "pcomp", "ccomp")
    ):
        return True  # a participle that goes on with what is told
    return cue.tag_ == "VBG" and cue.i > 0 and cue.nbor(-1).lower_ in GOES_ON_AFTER


def _behind_colon(layout: Layout, at: int) -> bool:
    return layout.text[max(0, at - 4) : at].rstrip(" \xa0\n“‘\"'«„").endswith(":")


def _announced(layout: Layout, rule: Candidate, mine: Candidate) -> bool:
    """Whether a content is a quotation behind a colon and the paragraphs that go on with it, each with its mark."""
    carried = any(layout.quotations[number].carried for number in rule.quotations)
    return carried and _quoted(layout, rule) and _behind_colon(layout, rule.content[0][0])


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


def _announced_by_name(rule: Candidate) -> bool:
    """Whether a line of a round-up names the source before its colon: Tom Hale, The Valley Post: “…”."""
    return rule.lemma == ":" and rule.confidence >= ANNOUNCED


def _broken_off(layout: Layout, rule: Candidate, mine: Candidate) -> bool:
    """Whether the tagger ends amid the words of a clause that stands whole before its cue: “More rain is” expected."""
    (start, end), (rule_start, rule_end) = mine.content[-1], rule.content[-1]
    if rule.cue is None or len(rule.content) != len(mine.content) or not rule_start == start < end < rule_end:
        return False
    return rule_end < rule.cue[0] and layout.text[end : end + 2].strip()[:1].isalnum()


def _breaks_off(layout: Layout, rule: Candidate, mine: Candidate) -> bool:
    """Whether the tagger ends before the verb of a clause that it begins, or before what its words include.

    That is: the driver, named as Amir Bose, | was hurt; several steps, | including a vote.
    """
    if not _is_begun(rule, mine):
        return False
    (start, end), (_, rule_end) = mine.content[0], rule.content[0]
    stop, last = layout.before(end), layout.before(rule_end)
    if _includes(layout, stop):
        return True
    subjects = (token for token in layout.doc[layout.token(start) : stop] if token.dep_ in SUBJECTS)
    return any(stop <= token.head.i < last for token in subjects)


def _is_begun(rule: Candidate, mine: Candidate) -> bool:
    """Whether both have one fragment that begins at the same word, or its "that", and the tagger's is shorter."""
    if len(rule.content) != 1 or len(mine.content) != 1:
        return False
    (start, end), (rule_start, rule_end) = mine.content[0], rule.content[0]
    return abs(start - rule_start) <= len("that ") and end < rule_end


def _includes(layout: Layout, stop: int) -> bool:
    """Whether an enumeration goes on at a token: several steps, including a vote."""
    doc = layout.doc
    if doc[stop - 1].lower_ == "including":
        return True
    return doc[stop].text == "," and doc[stop + 1].lower_ in ("including", "such")


def _runs_over(layout: Layout, rule: Candidate, mine: Candidate) -> bool:
    """Whether the tagger runs over the end of a sentence: tweeted “Never!” before midnight, left at 8 p.m. It …."""
    (start, end), (rule_start, rule_end) = mine.content[-1], rule.content[-1]
    if layout.text[rule_end - 1] not in ".!?" or not start <= rule_start < rule_end < end:
        return False
    return _quoted(layout, rule) or bool(layout.doc[layout.before(rule_end)].is_sent_start)


def _leaves_its_marks(layout: Layout, rule: Candidate, mine: Candidate) -> bool:
    """Whether the tagger goes on behind a whole quotation: chanted “We stay up” | as the players left."""
    (start, end), (rule_start, rule_end) = mine.content[-1], rule.content[-1]
    marks = holding(layout.quotations, rule_start)
    if marks is None or not start <= rule_start < rule_end <= marks.inner_end < end:
        return False
    return layout.doc[layout.at(marks.end)].lower_ in MEANWHILE


def _leaves_its_clause(layout: Layout, rule: Candidate, mine: Candidate) -> bool:
    """Whether the tagger goes on behind a clause with which, and its comma: Kestrel, which said so, closed."""
    (start, end), (rule_start, rule_end) = mine.content[-1], rule.content[-1]
    clause = layout.doc[rule.cue_token].dep_ == "relcl" and rule.cue is not None and rule.cue[1] <= rule_start
    return clause and start <= rule_start < rule_end < end and layout.text[rule_end] == ","


def _begins_before(layout: Layout, rule: Candidate, mine: Candidate) -> bool:
    """Whether the tagger takes in the article's own sentence before a quotation: He was fined. “I paid,” he said."""
    start, begin = mine.content[0][0], rule.content[0][0]
    if start >= begin or not _quoted(layout, rule) or holding(layout.quotations, start) is not None:
        return False
    between = layout.doc[layout.token(start) + 1 : layout.at(begin) + 1]
    return any(token.is_sent_start for token in between)


def _completes(layout: Layout, rule: Candidate, mine: Candidate) -> bool:
    """Whether the rules see quotations of which the tagger leaves some out: “A,” she said. “B.” Both are hers."""
    more = len(rule.content) > 1 and _quoted(layout, rule)
    return more and shared(mine.content, rule.content) > SAME * length(mine.content)


def _stands_alone(layout: Layout, rule: Candidate, mine: Candidate) -> bool:
    """Whether a content is the paragraph behind one that ends in a colon."""
    start = rule.content[0][0]
    before = layout.text[max(0, start - 8) : start]
    return "\n" in before and before.rstrip().endswith(":")


def _quoted(layout: Layout, rule: Candidate) -> bool:
    """Whether all of a content stands inside marks."""
    pairs = [(holding(layout.quotations, start), end) for start, end in rule.content]
    return all(marks is not None and end <= marks.end for marks, end in pairs)


def _says_the_same(layout: Layout, rule: Candidate, mine: Candidate) -> bool:
    """Whether both have much the same content: the rules keep to words and marks."""
    return overlap(rule.content, mine.content) > SAME


def _labels(layout: Layout, rule: Candidate, mine: Candidate) -> bool:
    """Whether only a label was said: described the plan as “bold”."""
    return rule.labels and _quoted(layout, rule)


def _takes_in_another(layout: Layout, rule: Candidate, mine: Candidate) -> bool:
    """Whether the tagger's content takes in the medium or the source that the rules see."""
    return any(touch(extent, rule.medium) or touch(extent, rule.source) for extent in mine.content)


RULES_KNOW_BETTER: tuple[Callable[[Layout, Candidate, Candidate], bool], ...] = (
    _says_the_same,
    _labels,
    _announced,
    _takes_in_another,
    _broken_off,
    _breaks_off,
    _runs_over,
    _leaves_its_clause,
    _leaves_its_marks,
    _begins_before,
    _stands_alone,
    _completes,
)
"""The reasons for which the rules' content of an attribution counts, and not the tagger's."""
