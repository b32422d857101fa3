"""A quote before it is a record: its spans in code points, whoever proposed them."""

from dataclasses import dataclass, field

from spacy.tokens import Token

from newsclaims.components.quotes.baring import bare
from newsclaims.components.quotes.cues import Site, has_voice
from newsclaims.components.quotes.extents import Range
from newsclaims.components.quotes.hearers import addressee, is_medium, is_printed, setting_medium
from newsclaims.components.quotes.layout import Layout
from newsclaims.components.quotes.modes import mode
from newsclaims.components.quotes.phrases import DONE_BY_SAYING
from newsclaims.components.quotes.source_extents import noun_phrase
from newsclaims.language.parse import has_digit

Extent = tuple[int, int]
CONFIDENCE = {
    "that": 0.85,
    "quote": 0.8,
    "whether": 0.75,
    "object-to": 0.7,
    "to": 0.65,
    "as": 0.65,
    "object-complement": 0.6,
    "gerund": 0.6,
    "object": 0.5,
    "sentence": 0.85,
}
"""How strongly a frame speaks for a candidate with a source; the judge weighs it, and no record tells it."""


MEASURED = ("object", "at")
"""Frames that are sure where the thing said is an amount: pledged €5m, puts the gap at €3bn."""

DONE = 0.6
"""How sure a noun phrase is of a word with which something is done by saying it: denied a charge."""

SURE = 0.85
UNSOURCED = 0.25
"""How much less speaks for a candidate without a source."""

ANNOUNCED = 0.8
"""How sure a line is that names who is quoted behind its colon."""


EMPTY = ("it", "there", "this", "that", "what")
"""Subjects that name nobody: it was clear that …"""

POINTING = ("there", "this", "that", "what")
"""Those of them that no body or paper is meant by, as "it" may be."""

ARTICLES = ("the", "a", "an")
LABELLING = frozenset(["as", "object-complement", "of"])
"""Frames in which a cue gives something a label, or says it of somebody: accused it of “sleepwalking”."""


@dataclass(slots=True)
class Candidate:
    """What may be a quote. Rules, or a learned tagger, propose it; `assemble` in `components.quotes` records it."""

    content: list[Extent]
    cue: Extent | None = None
    lemma: str = ""
    source: Extent | None = None
    addressee: Extent | None = None
    medium: Extent | None = None
    network: str = ""
    """What the medium is called, where only somebody's account there is printed."""
    mode: str = "speech"
    confidence: float = 0.5
    """How strongly its frame or its layout speaks for it, which the judge weighs; or what `judged` says."""
    judged: bool = False
    """Whether its confidence is the judge's probability already."""
    cue_token: int = -1
    """The token of the cue, by which two proposals of one attribution are known; -1 without one."""
    laid_out: bool = False
    """Whether the layout says where it ends: a turn of a transcript, a line of a list."""
    labels: bool = False
    """Whether the rules know its cue as one that gives something a label: described the plan as “bold”."""
    quotations: list[int] = field(default_factory=list)
    """Places in the layout's quotations that the content takes up whole."""
    within: "Candidate | None" = None
    """The one in whose words it is told, if it is a report within a report."""
    rule: str = ""
    """The rule that found it, of `lexicons/en/rules.tsv`."""


def attributed(site: Site, source: Token | None, frame: str, rule: str) -> Candidate:
    """Give a candidate without content: what stands around a cue, whose words hang on it in `frame`."""
    layout, cue = site.layout, site.cue
    word = cue.frames.get("quote" if frame == "trail" else frame) or next(iter(cue.frames.values()))
    found = Candidate(
        [], layout.chars(cue.first, cue.stop), cue.lemma, mode=mode(word.mode, cue, source), rule=rule
    )
    found.cue_token = cue.head.i
    found.labels = not LABELLING.isdisjoint(cue.frames)
    if (
        source is not None
        and source.lower_ not in ARTICLES
        and source != cue.head
        and is_printed(layout, source)
    ):
        found.source = layout.chars(*noun_phrase(source, cue.head))
    if cue.pos == "verb":
        _give_hearer(layout, found, cue.head, source)
        if found.medium is None:
            found.medium = setting_medium(layout, cue.head)
    return found


def _give_hearer(layout: Layout, found: Candidate, verb: Token, source: Token | None) -> None:
    """Give a candidate its addressee, or the medium that was told: told reporters, told the BBC."""
    hearer = addressee(verb)
    if hearer is None or hearer == source or layout.inside[hearer.i] >= 0 or not is_printed(layout, hearer):
        return
    extent = layout.chars(*noun_phrase(hearer, verb))
    if is_medium(hearer):
        found.medium = extent
    else:
        found.addressee = extent


def voiced(layout: Layout, source: Extent | None) -> bool:
    """Whether a source is somebody who speaks, or a paper: not *the day* repeats itself, *60* pledged delegates."""
    if source is None:
        return False
    words = layout.doc[layout.token(source[0]) : layout.before(source[1])]
    head = words.root
    if head.pos_ == "NOUN":
        return has_voice(head)
    return head.lower_ not in POINTING and (head.pos_ != "NUM" or len(words) > 1)


def with_content(site: Site, source: Token | None, frame: str, ranges: list[Range], rule: str) -> Candidate:
    """Give a candidate with the token ranges of its content."""
    layout = site.layout
    empty = source is not None and source.lower_ in EMPTY and frame != "that"
    candidate = attributed(site, None if empty else source, frame, rule)
    candidate.confidence = CONFIDENCE.get(frame, 0.5) - UNSOURCED * (candidate.source is None)
    row = site.cue.frames.get(frame) if frame == "object" else None
    if row is not None and row.stance in DONE_BY_SAYING:
        candidate.confidence = max(candidate.confidence, DONE)
    inner = [bare(layout, *one) for one in ranges]
    candidate.content = [layout.chars(*one) for one in inner if _is_of_body(layout, *one)]
    said = candidate.mode == "speech" and candidate.source is not None
    if said and (_is_measured(layout, frame, ranges[0]) or _is_label(layout, rule, ranges[0])):
        candidate.confidence = SURE
    return candidate


def _is_measured(layout: Layout, frame: str, said: Range) -> bool:
    return frame in MEASURED and has_digit(layout.doc[slice(*said)])


def _is_label(layout: Layout, rule: str, said: Range) -> bool:
    """Whether somebody gives a label in marks: branded “reckless” by the union."""
    return rule == "label" and all(layout.inside[i] >= 0 for i in range(*said))


def _is_of_body(layout: Layout, first: int, stop: int) -> bool:
    """Whether a range holds words, and begins and ends in the body."""
    return first < stop and min(layout.paragraph[first], layout.paragraph[stop - 1]) >= 0
