"""What an attribution parts that is set into a sentence: The plan, Ada Obi said, would fail.

The rules see where the sentence is parted; the tagger often sees one of its parts alone, or a piece of it.
"""

from newsclaims.components.quotes.candidates import Candidate, Extent
from newsclaims.components.quotes.layout import Layout
from newsclaims.language.parse import FINITE, has_finite
from newsclaims.language.relations import SUBJECTS

ASIDE = ("as", "while")
"""What tells, behind an attribution at its sentence's end, of something else at its time: he said, as they left."""


def lacks_its_subject(layout: Layout, rule: Candidate, mine: Candidate) -> bool:
    """Whether the tagger sees a part of what stands around an attribution: Two, says Obi, | were late.

    So, too, if it leaves out the clause in front: If talks fail, Obi said, | the mill will close.
    """
    if len(rule.content) != 2 or len(mine.content) != 1:
        return False
    if mine.content[0][0] >= rule.content[0][1]:
        return layout.doc[layout.token(rule.content[0][0])].dep_ == "mark"
    if mine.content[0][1] > rule.content[1][0]:
        return False
    first, stop = (layout.token(rule.content[1][0]), layout.before(rule.content[1][1]))
    words = layout.doc[layout.token(mine.content[0][0]) : layout.before(mine.content[0][1])]
    return any(one.dep_ in SUBJECTS and first <= one.head.i < stop for one in words)


def lacks_a_part(layout: Layout, rule: Candidate, mine: Candidate) -> bool:
    """Whether the tagger sees what stands before an attribution, or a piece of it: They met | once, she said, in May.

    What is no more told at its end: he said, | as they left.
    """
    if not _is_set_in(layout, rule, mine):
        return False
    if len(rule.content) == 1:
        return _has_pieces(rule, mine) or _goes_on(layout, rule, mine)
    if mine.content[0][0] >= rule.content[0][1]:
        return False
    ends_before = mine.content[-1][1] <= rule.content[0][1]
    return ends_before and layout.doc[layout.token(rule.content[1][0])].lower_ not in ASIDE


def lacks_its_clause(layout: Layout, rule: Candidate, mine: Candidate) -> bool:
    """Whether the tagger sees but words without a verb before a source: Last year, | according to Obi, it rained.

    Or it leaves out what is included: Ten fell, according to Obi, | including a child.
    """
    if rule.rule != "according-to" or len(rule.content) != 2 or mine.content[-1][1] > rule.content[0][1]:
        return False
    if layout.doc[layout.token(rule.content[1][0])].lower_ == "including":
        return True
    return not has_finite(layout.doc[layout.token(mine.content[0][0]) : layout.before(mine.content[-1][1])])


def _has_pieces(rule: Candidate, mine: Candidate) -> bool:
    """Whether the tagger sees a sentence before its attribution in pieces: The seed | sprouted, he said."""
    return len(mine.content) > 1 and mine.content[-1][1] <= rule.content[0][1]


def _goes_on(layout: Layout, rule: Candidate, mine: Candidate) -> bool:
    """Whether the tagger goes on behind an attribution that ends its clause: It shut, he said, | ending a row.

    What is included is said: Ten fell, police said, including a child.
    """
    behind = next((start for start, _ in mine.content if start >= rule.content[0][1]), None)
    if behind is None or rule.cue is None or "," not in layout.text[rule.cue[1] : behind]:
        return False
    return layout.doc[layout.token(behind)].lower_ != "including"


def with_the_part_before(layout: Layout, rule: Candidate, mine: Candidate) -> list[Extent] | None:
    """Give what the tagger sees behind an attribution with the clause before it, if it lacks that.

    Not what tells when (In May, Obi said, | it was late), nor what a relative clause tells of: Ek, who Obi said | left.
    """
    lacks = len(rule.content) == 2 and mine.content[0][0] >= rule.content[1][0]
    if not lacks or not _is_set_in(layout, rule, mine):
        return None
    before = layout.doc[layout.token(rule.content[0][0]) : layout.before(rule.content[0][1])]
    goes_on = layout.doc[layout.token(rule.content[1][0])].tag_ not in FINITE
    return [rule.content[0], *mine.content] if has_finite(before) and goes_on else None


def _is_set_in(layout: Layout, rule: Candidate, mine: Candidate) -> bool:
    """Whether the rules see an attribution in a sentence without marks."""
    extents = (*rule.content, *mine.content)
    return rule.rule == "parenthetical" and all(layout.inside[layout.token(at)] < 0 for at, _ in extents)
