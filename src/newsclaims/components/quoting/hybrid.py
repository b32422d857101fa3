"""Rules and tagger together: the tagger finds what was said, marks and parse say exactly where and by whom.

The tagger (`components.tagger`) reads running text and reaches what no clause rule does; the rules know quotation
marks, frames and clauses. An attribution that both see takes its content from the surer of them, and what only one
sees is kept where that one is sure.
"""

from collections.abc import Iterable, Sequence

from spacy.tokens import Span, Token

from newsclaims.components.quoting.candidates import Candidate, Extent
from newsclaims.components.quoting.cues import Cue
from newsclaims.components.quoting.extents import bare
from newsclaims.components.quoting.layout import Layout
from newsclaims.components.quoting.quoted import trimmed
from newsclaims.components.quoting.sources import noun_phrase
from newsclaims.components.tagger.decode import Attribution, Part

TAGGED_ALONE = {"speech": 0.65, "attitude": 0.6}
"""How sure the tagger must be of what the rules don't see: below, fewer than two in five are right (PolNeAR dev)."""

RULED_ALONE = 0.8
"""How sure the rules must be of what the tagger doesn't see."""

FINITE = ("VBD", "VBP", "VBZ", "MD")
"""Tags of finite verbs (Penn Treebank)."""

LABELLING = {"as", "object-complement"}
"""Frames in which a cue gives something a label."""

TAGGED_CONTENT = 0.85
"""How sure the tagger must be for its content to count before the rules', where the two differ."""


def tagged_candidates(
    layout: Layout, attributions: Iterable[Attribution], cues: dict[int, Cue]
) -> list[Candidate]:
    """Give the tagger's attributions as candidates: spans snapped to tokens and marks, the cue looked up."""
    found = []
    for attribution in attributions:
        content = [extent for part in attribution.content if (extent := _content(layout, part)) is not None]
        if not content:
            continue
        cue = _tokens(layout, attribution.cue)
        known = next((cues[token.i] for token in cue if token.i in cues), None)
        candidate = Candidate(
            content=_joined(layout, content),
            cue=(attribution.cue.start, attribution.cue.end),
            lemma=known.lemma if known else cue.root.lemma_.lower(),
            source=_source(layout, attribution.source, known.head if known else cue.root),
            mode=_mode(layout, known, content, attribution.source is not None),
            confidence=attribution.probability,
            cue_token=known.head.i if known else cue.root.i,
        )
        if known is not None:
            candidate.cue = layout.chars(known.first, known.stop)
        found.append(candidate)
    return found


def _tokens(layout: Layout, part: Part) -> Span:
    span = layout.doc.char_span(part.start, part.end, alignment_mode="expand")
    assert span is not None, "the tagger's parts stand in the text"
    return span


def _content(layout: Layout, part: Part) -> Extent | None:
    """Give a fragment without marks and commas around it; one that all but fills a quotation fills it."""
    start, end = part.start, part.end
    for quotation in layout.quotations:
        if quotation.start >= end:
            break
        if quotation.end <= start:
            continue
        if abs(start - quotation.inner_start) <= 2:
            start = quotation.inner_start
        if abs(end - quotation.inner_end) <= 2:
            end = quotation.inner_end
    start, end = trimmed(layout, start, end)
    if start >= end:
        return None
    first, stop = bare(layout, layout.token(start), layout.before(end))
    if first >= stop:
        return None
    exact = layout.chars(first, stop)
    return max(start, exact[0]), min(end, exact[1])


def _joined(layout: Layout, content: list[Extent]) -> list[Extent]:
    """Join fragments that nothing but white space and marks parts."""
    joined: list[Extent] = []
    for start, end in sorted(content):
        if joined and not any(char.isalnum() for char in layout.text[joined[-1][1] : start]):
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined


def _source(layout: Layout, part: Part | None, cue: Token) -> Extent | None:
    """Give the noun phrase of the tagged source, as the rules print it."""
    if part is None:
        return None
    root = _tokens(layout, part).root
    if root.pos_ in ("NOUN", "PROPN", "PRON"):
        start, end = layout.chars(*noun_phrase(root, cue))
        if start <= part.start and part.end <= end + 80:
            return start, end
    return part.start, part.end


def _mode(layout: Layout, cue: Cue | None, content: Sequence[Extent], sourced: bool) -> str:
    """Say whether what the tagger alone sees is speech: it has a source, and is quoted or a clause of a known cue."""
    if cue is not None and next(iter(cue.frames.values())).mode == "attitude":
        return "attitude"
    first, stop = layout.token(content[0][0]), layout.before(content[-1][1])
    quoted = any(layout.inside[layout.token(start)] >= 0 for start, _ in content)
    clause = cue is not None and cue.speaks() and any(t.tag_ in FINITE for t in layout.doc[first:stop])
    return "speech" if sourced and (quoted or clause) else "attitude"


def merged(
    layout: Layout, cues: dict[int, Cue], ruled: list[Candidate], tagged: list[Candidate]
) -> list[Candidate]:
    """Give one list of candidates from both, each attribution once."""
    out: list[Candidate] = []
    alone: list[Candidate] = []
    used: set[int] = set()
    reports = [candidate.cue_token for candidate in ruled]
    for mine in tagged:
        inside = [i for i in reports if i != mine.cue_token and _holds(layout, mine, i)]
        twin = _twin(ruled, mine, used, inside)
        if twin is None:
            alone.append(mine)
            continue
        used.add(id(twin))
        cue = cues.get(twin.cue_token)
        clausal = cue is None or not LABELLING & cue.frames.keys()
        out.append(_of_both(twin, mine, tagged_content=clausal and not inside))
    out += [r for r in ruled if id(r) not in used and r.confidence >= RULED_ALONE and not _covered(out, r)]
    out += [m for m in alone if m.confidence >= TAGGED_ALONE[m.mode] and not _covered(out, m)]
    return out


def _holds(layout: Layout, candidate: Candidate, token: int) -> bool:
    at = layout.starts[token]
    return any(start <= at < end for start, end in candidate.content)


def _twin(ruled: list[Candidate], mine: Candidate, used: set[int], inside: list[int]) -> Candidate | None:
    """Give the rules' view of a tagged attribution: the same cue, or much the same content and a cue outside it."""
    best, most = None, 0.3
    for rule in ruled:
        if id(rule) in used or rule.cue_token in inside:
            continue
        share = overlap(rule.content, mine.content) + (0.5 if rule.cue_token == mine.cue_token else 0.0)
        if share > most:
            best, most = rule, share
    return best


def _of_both(rule: Candidate, mine: Candidate, tagged_content: bool) -> Candidate:
    """Give one candidate of two views.

    The tagger's content counts where it is sure and differs, but not where it runs over another report, nor behind a
    cue that labels ("described the plan as “bold”"), whose quoted words alone are what was said.
    """
    same = overlap(rule.content, mine.content) > 0.9
    sure = tagged_content and mine.confidence > TAGGED_CONTENT and not same
    return Candidate(
        content=mine.content if sure else rule.content,
        cue=rule.cue or mine.cue,
        lemma=rule.lemma or mine.lemma,
        source=rule.source or mine.source,
        addressee=rule.addressee,
        medium=rule.medium,
        mode=rule.mode,
        confidence=1 - (1 - rule.confidence) * (1 - mine.confidence),
        cue_token=rule.cue_token,
        quotations=rule.quotations,
    )


def _covered(found: list[Candidate], other: Candidate) -> bool:
    """Whether more than half of a content already stands in another's."""
    size = sum(end - start for start, end in other.content)
    return any(shared(one.content, other.content) > 0.5 * size for one in found)


def shared(a: Iterable[Extent], b: Sequence[Extent]) -> int:
    """Give the code points that stand in both contents."""
    return sum(max(0, min(e1, e2) - max(s1, s2)) for s1, e1 in a for s2, e2 in b)


def overlap(a: Sequence[Extent], b: Sequence[Extent]) -> float:
    """Give the share of two contents' code points that stand in both (Jaccard)."""
    both = shared(a, b)
    return both / (sum(e - s for s, e in a) + sum(e - s for s, e in b) - both) if both else 0.0
