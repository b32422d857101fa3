"""A quote before it is a record: its spans in code points, whoever proposed them."""

from dataclasses import dataclass, field

from spacy.tokens import Token

from newsclaims.components.quotes.cues import Cue
from newsclaims.components.quotes.extents import Range, bare
from newsclaims.components.quotes.layout import Layout
from newsclaims.components.quotes.sources import addressee, is_medium, noun_phrase
from newsclaims.language.blanks import BLANKS
from newsclaims.lexicons import role_nouns, source_nouns

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
"""How sure a frame makes a candidate with a source: the share that is right on PolNeAR train, roughly."""


MEASURED = ("object", "at")
"""Frames that are sure where the thing said is an amount: pledged €5m, puts the gap at €3bn."""

SURE = 0.85


FINDS = ("find", "show", "determine", "establish", "recognize", "decide", "note", "hear")
WRITES = frozenset(
    [
        "report",
        "review",
        "inquiry",
        "investigation",
        "audit",
        "panel",
        "court",
        "commission",
        "committee",
        "judge",
        "jury",
        "tribunal",
        "letter",
        "memo",
        "article",
        "ruling",
        "verdict",
        "document",
        "paper",
        "study",
        "researcher",
        "scientist",
        "data",
        "datum",
        "statistic",
        "figure",
        "record",
        "filing",
    ]
)
"""What puts its findings in words: "the report found that …" was written, "the poll showed that …" is evidence.

What a court or an inquiry hears somebody told it.
"""


LABELLING = frozenset(["as", "object-complement", "of"])
"""Frames in which a cue gives something a label, or says it of somebody: accused it of “sleepwalking”."""


EVIDENCE = frozenset(
    ["highlight", "imply", "indicate", "reveal", "signal", "suggest", "underline", "underscore"]
)
"""What people say and things show: "the minister suggested that …", "the tyre tracks suggested that …"."""


CONVERSATIONS = ("interview", "email", "e-mail", "call", "comment", "statement", "remark")


@dataclass(slots=True)
class Candidate:
    """What may be a quote. Rules, or a learned tagger, propose it; `assemble` in `components.quotes` records it."""

    content: list[Extent]
    cue: Extent | None = None
    lemma: str = ""
    source: Extent | None = None
    addressee: Extent | None = None
    medium: Extent | None = None
    mode: str = "speech"
    confidence: float = 0.5
    cue_token: int = -1
    """The token of the cue, by which two proposals of one attribution are known; -1 without one."""
    turn: bool = False
    """Whether it is a turn of a transcript, printed word for word without marks; the layout says where it ends."""
    labels: bool = False
    """Whether the rules know its cue as one that gives something a label: described the plan as “bold”."""
    quotations: list[int] = field(default_factory=list)
    """Places in the layout's quotations that the content takes up whole."""


def attributed(layout: Layout, cue: Cue, source: Token | None, frame: str) -> Candidate:
    """Give a candidate without content: what stands around `cue`, whose words hang on it in `frame`."""
    word = cue.frames.get(frame) or next(iter(cue.frames.values()))
    found = Candidate([], layout.chars(cue.first, cue.stop), cue.lemma, mode=word.mode, cue_token=cue.head.i)
    found.labels = not LABELLING.isdisjoint(cue.frames)
    found.mode = mode(word.mode, cue, source)
    if source is not None and source != cue.head and _is_printed(layout, source):
        found.source = layout.chars(*noun_phrase(source, cue.head))
    hearer = addressee(cue.head) if cue.pos == "verb" else None
    if (
        hearer is not None
        and hearer != source
        and layout.inside[hearer.i] < 0
        and _is_printed(layout, hearer)
    ):
        extent = layout.chars(*noun_phrase(hearer, cue.head))
        if is_medium(hearer):
            found.medium = extent
        else:
            found.addressee = extent
    if found.medium is None and cue.pos == "verb":
        found.medium = _setting_medium(layout, cue.head)
    return found


def _is_printed(layout: Layout, noun: Token) -> bool:
    """Whether a noun is one of the body's, and no character without width that the parser took for one."""
    return layout.paragraph[noun.i] >= 0 and noun.text.strip(BLANKS) != ""


def mode(usual: str, cue: Cue, source: Token | None) -> str:
    """Give the mode of what `cue` reports, by who or what finds it, shows it or hears it; else the usual one."""
    if source is None:
        return usual
    if cue.lemma in FINDS and source.lemma_.lower() in WRITES:
        return "speech"
    return "attitude" if cue.lemma in EVIDENCE and not _can_speak(source) else usual


def _can_speak(source: Token) -> bool:
    """Whether a source is a name, a pronoun or a noun for those who speak and what they write."""
    if source.pos_ != "NOUN" or source.ent_type_ in ("PERSON", "ORG", "GPE", "NORP"):
        return True
    noun = source.lemma_.lower()
    return noun in source_nouns() or noun in role_nouns("person") or noun in role_nouns("organisation")


def with_content(
    layout: Layout, cue: Cue, source: Token | None, frame: str, ranges: list[Range]
) -> Candidate:
    """Give a candidate with the token ranges of its content."""
    if source is not None and source.lower_ in ("it", "there", "this", "that", "what") and frame != "that":
        source = None
    candidate = attributed(layout, cue, source, frame)
    candidate.confidence = CONFIDENCE.get(frame, 0.5) - (0.25 if candidate.source is None else 0.0)
    for first, stop in ranges:
        first, stop = bare(layout, first, stop)
        if first < stop and min(layout.paragraph[first], layout.paragraph[stop - 1]) >= 0:  # of the body
            candidate.content.append(layout.chars(first, stop))
    if frame in MEASURED and candidate.mode == "speech" and candidate.source is not None:
        first, stop = ranges[0]
        if any(token.text[0].isdigit() for token in layout.doc[first:stop]):
            candidate.confidence = SURE
    return candidate


def _setting_medium(layout: Layout, verb: Token) -> Extent | None:
    """Give the medium of "said in an interview with the BBC"."""
    for child in verb.rights:
        if child.dep_ != "prep" or child.lower_ not in ("in", "during", "on") or layout.inside[child.i] >= 0:
            continue
        phrase = list(child.subtree)
        if not any(token.lemma_ in CONVERSATIONS for token in phrase):
            continue
        for noun in phrase:
            if (
                noun.dep_ == "pobj"
                and noun.head.lower_ in ("with", "to", "on", "by")
                and is_medium(noun)
                and _is_printed(layout, noun)
            ):
                return layout.chars(*noun_phrase(noun, verb))
    return None
