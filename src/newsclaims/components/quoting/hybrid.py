"""Rules and tagger together: the tagger finds what was said, marks and parse say exactly where and by whom.

The tagger (`components.tagger`) reads running text and reaches what no clause rule does; the rules know quotation
marks, frames and clauses. An attribution that both see takes its content from the surer of them, and what only one
sees is kept where that one is sure.
"""

from collections.abc import Iterable, Sequence

from spacy.tokens import Span, Token

from newsclaims.components.quoting.candidates import Candidate, Extent
from newsclaims.components.quoting.cues import Cue, find_cues
from newsclaims.components.quoting.extents import bare
from newsclaims.components.quoting.layout import Layout
from newsclaims.components.quoting.quoted import trimmed
from newsclaims.components.quoting.sources import noun_phrase
from newsclaims.components.tagger.decode import Attribution, Part

TAGGED_ALONE = 0.5
"""How sure the tagger must be of what the rules don't see."""

RULED_ALONE = 0.6
"""How sure the rules must be of what the tagger doesn't see."""


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
            mode=_mode(layout, known, content),
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


def _mode(layout: Layout, cue: Cue | None, content: Sequence[Extent]) -> str:
    if cue is not None:
        return next(iter(cue.frames.values())).mode
    inside = any(layout.inside[layout.token(start)] >= 0 for start, _ in content)
    return "speech" if inside else "attitude"


def merged(layout: Layout, ruled: list[Candidate], tagged: list[Candidate]) -> list[Candidate]:
    """Give one list of candidates from both, each attribution once."""
    out: list[Candidate] = []
    used: set[int] = set()
    for mine in tagged:
        twin = _twin(ruled, mine, used)
        if twin is None:
            if mine.confidence >= TAGGED_ALONE:
                out.append(mine)
            continue
        used.add(id(twin))
        out.append(_of_both(layout, twin, mine))
    for rule in ruled:
        if id(rule) not in used and rule.confidence >= RULED_ALONE and not _covered(out, rule):
            out.append(rule)
    return out


def _twin(ruled: list[Candidate], mine: Candidate, used: set[int]) -> Candidate | None:
    best, most = None, 0.3
    for rule in ruled:
        if id(rule) in used:
            continue
        share = overlap(rule.content, mine.content) + (0.5 if rule.cue_token == mine.cue_token else 0.0)
        if share > most:
            best, most = rule, share
    return best


def _of_both(layout: Layout, rule: Candidate, mine: Candidate) -> Candidate:
    content = rule.content if _certain(layout, rule) else mine.content
    return Candidate(
        content=content,
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


def _certain(layout: Layout, rule: Candidate) -> bool:
    """Whether the rule's content is quotations to the mark."""
    edges = {(quotation.inner_start) for quotation in layout.quotations}
    return all(start in edges for start, _ in rule.content)


def _covered(found: list[Candidate], rule: Candidate) -> bool:
    size = sum(end - start for start, end in rule.content)
    return any(shared(one.content, rule.content) > 0.5 * size for one in found)


def shared(a: Iterable[Extent], b: Sequence[Extent]) -> int:
    """Give the code points that stand in both contents."""
    return sum(max(0, min(e1, e2) - max(s1, s2)) for s1, e1 in a for s2, e2 in b)


def overlap(a: Sequence[Extent], b: Sequence[Extent]) -> float:
    """Give the share of two contents' code points that stand in both (Jaccard)."""
    both = shared(a, b)
    return both / (sum(e - s for s, e in a) + sum(e - s for s, e in b) - both) if both else 0.0


__all__ = ["find_cues", "merged", "overlap", "tagged_candidates"]
