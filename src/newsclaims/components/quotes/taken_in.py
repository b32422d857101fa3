"""What the tagger takes into a content that isn't the speaker's: sentences of others', and of the article's own."""

from collections.abc import Sequence

from newsclaims.components.quotes.candidates import Candidate, Extent
from newsclaims.components.quotes.layout import Layout
from newsclaims.components.quotes.overlaps import shared

OF_A_SENTENCE = ("that-clause", "loose-that", "question-clause", "parenthetical")
"""Rules that see what is said, without marks, in the sentence of its cue."""


def is_apart(
    layout: Layout, extent: Extent, mine: Candidate, rule: Candidate | None, others: Sequence[Candidate]
) -> bool:
    """Whether a fragment outside marks, in another sentence than its cue's, is nobody's or another's.

    “It is sound,” Ada Obi said. | *Jo Lind said it was dear*. It was late, Obi said. | *Fans were angry*.

    Args:
        layout: the article's.
        extent: the fragment.
        mine: what the tagger sees.
        rule: what the rules see at its cue.
        others: what they see about there at other cues.
    """
    first = layout.token(extent[0])
    if mine.cue is None or layout.inside[first] >= 0 or not _are_parted(layout, first, mine.cue_token):
        return False
    alone = rule is not None and rule.rule in OF_A_SENTENCE and not shared([extent], rule.content)
    return alone or any(_tells(layout, one, extent, mine) for one in others)


def runs_on(layout: Layout, rule: Candidate, mine: Candidate) -> bool:
    """Whether the tagger runs from a sentence that was said into the next: said it was “dear”. | It failed."""
    (start, end), (rule_start, rule_end) = mine.content[-1], rule.content[-1]
    over = rule.rule in OF_A_SENTENCE and start <= rule_start < rule_end < end
    return over and _are_parted(layout, layout.before(rule_end) - 1, layout.before(end) - 1)


def _tells(layout: Layout, other: Candidate, extent: Extent, mine: Candidate) -> bool:
    """Whether a fragment holds who says something else, and the word that tells it."""
    if (
        other.cue is None
        or other.source is None
        or other.mode != "speech"
        or layout.inside[other.cue_token] >= 0
    ):
        return False
    inside = all(extent[0] <= at < extent[1] for at in (other.source[0], other.cue[0]))
    return inside and _are_parted(layout, other.cue_token, mine.cue_token)


def _are_parted(layout: Layout, one: int, other: int) -> bool:
    """Whether two tokens stand in two sentences, of which a sign ends the first: not: he groaned | and they came."""
    first, last = sorted((one, other))
    opening = (token for token in layout.doc[first + 1 : last + 1] if token.is_sent_start)
    return any(not token.nbor(-1).is_alpha for token in opening)
