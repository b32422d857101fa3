"""The tagger's attributions as candidates: spans snapped to tokens and marks, the cue looked up, the source in full."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from spacy.tokens import Span, Token

from newsclaims.components.quotes.anonymity import anonymity
from newsclaims.components.quotes.baring import bare
from newsclaims.components.quotes.candidates import Candidate, Extent
from newsclaims.components.quotes.cues import Cue, is_heading
from newsclaims.components.quotes.extents import opens_later
from newsclaims.components.quotes.layout import SENTENCE_ENDS, Layout
from newsclaims.components.quotes.modes import mode, mode_by_form
from newsclaims.components.quotes.passives import asked_aside
from newsclaims.components.quotes.pushed_down import has_its_noun
from newsclaims.components.quotes.quotation import Quotation, holding, trimmed
from newsclaims.components.quotes.tagged_sources import is_spoken_of, tagged_source, words_of
from newsclaims.components.quotes.unsaid import says_nothing, unanswered
from newsclaims.components.tagger.decode import Attribution, Part
from newsclaims.language.parse import is_finite, skip
from newsclaims.lexicons import reporting_words

SLIP = 2
"""Characters by which a tagged fragment may miss the end of a quotation that it fills."""


def tagged_candidates(
    layout: Layout, attributions: Iterable[Attribution], cues: dict[int, Cue]
) -> list[Candidate]:
    """Give the tagger's attributions as candidates, in their order."""
    found = (_candidate(layout, attribution, cues) for attribution in attributions)
    return [candidate for candidate in found if candidate is not None]


def _candidate(layout: Layout, attribution: Attribution, cues: dict[int, Cue]) -> Candidate | None:
    """Give an attribution as a candidate, unless nothing was said."""
    pieces = [extent for part in attribution.content for extent in _content(layout, part)]
    cue = words_of(layout, attribution.cue)
    content = _rooted(layout, cue, _joined(layout, [*pieces, *_carried(layout, pieces)]))
    if not content or _is_of_next_paragraph(layout, cue, content) or _is_of_a_name(cue):
        return None
    known = _known(cue, cues)
    if known is None and attribution.source is not None and not _is_theirs(layout, cue, attribution.source):
        return None
    verb = known.head if known else cue.root
    opening = layout.doc[layout.token(content[0][0])]
    if (
        is_heading(verb)
        or asked_aside(verb)
        or says_nothing(verb)
        or anonymity(verb)
        or unanswered(verb, opening)
        or has_its_noun(verb)
        or (opening.lower_ == "what" and verb.dep_ == "csubj")  # *What* Obi said *was* not *true*
    ):
        return None
    source = None if is_spoken_of(layout, verb, attribution.source) else attribution.source
    printed, lemma = (attribution.cue.start, attribution.cue.end), verb.lemma_.lower()
    if known is not None:
        printed, lemma = layout.chars(known.first, known.stop), known.lemma
    return Candidate(
        content=content,
        cue=printed,
        lemma=lemma,
        source=tagged_source(layout, source, verb),
        mode=_mode(layout, known or _by_its_form(verb), content, source),
        confidence=attribution.probability,
        cue_token=verb.i,
        rule="learned",
    )


def _is_theirs(layout: Layout, cue: Span, source: Part) -> bool:
    """Whether a cue that doesn't report stands in its source's sentence: not The hall *was* full. Obi rose. “…”."""
    here = layout.doc[layout.token(source.start)].sent
    return here.start <= cue.start < here.end


def _is_of_next_paragraph(layout: Layout, cue: Span, content: Sequence[Extent]) -> bool:
    """Whether a cue stands in a later paragraph than all of the content: “…” ¶ Ade agreed."""
    here = layout.paragraph[cue.start]
    if any(layout.paragraph[layout.token(start)] >= here for start, _ in content):
        return False
    return layout.paragraph_start(cue.start) < cue.start


def _is_of_a_name(cue: Span) -> bool:
    """Whether a tagged cue is a part of somebody's name, printed like a reporting word: Idris bin *Said*."""
    return all(token.pos_ == "PROPN" and not token.is_sent_start for token in cue)


def _known(cue: Span, cues: dict[int, Cue]) -> Cue | None:
    """Give the reporting word that the rules know in a tagged cue: one that speaks, else the first."""
    inside = [cues[token.i] for token in cue if token.i in cues]
    return next((one for one in inside if one.speaks()), next(iter(inside), None))


def _content(layout: Layout, part: Part) -> list[Extent]:
    """Give the pieces of a fragment, each without the marks and commas around it."""
    parted = _parted(layout, *_filled(layout, part.start, part.end))
    pieces = (_piece(layout, *trimmed(layout.text, *one)) for one in parted)
    return [(start, end) for start, end in pieces if start < end]


def _piece(layout: Layout, start: int, end: int) -> Extent:
    """Give a piece of a fragment snapped to its words; nothing, where it has none."""
    first, stop = bare(layout, layout.token(start), layout.before(end)) if start < end else (0, 0)
    stop = _unbroken(layout, first, stop) if first < stop else first
    if first >= stop:
        return start, start
    whole = _with_relative(layout.doc[stop - 1])
    if whole > stop:
        return layout.chars(first, whole)
    begin, exact = layout.chars(first, stop)
    begin = max(start, begin)
    if layout.doc[first].tag_ == "POS":  # the name before the 's was taken for the source
        begin = layout.starts[layout.doc[first].head.left_edge.i]
    if layout.text[end - 1].isdigit() and layout.text[end + 1 : exact].isdigit():
        end = exact = layout.chars(first, _behind_point(layout, stop))[1]
    return inner(layout, begin, min(end, exact))


def _behind_point(layout: Layout, stop: int) -> int:
    """Give where a fragment ends that the tagger ends at the point in a number: took 34|.2 percent of the vote."""
    doc = layout.doc
    return skip(doc, stop, doc[stop - 1].sent.end, lambda token: not (token.is_punct or token.is_space))


def _with_relative(last: Token) -> int:
    """Give where a fragment ends that breaks off behind a relative pronoun: the faction which | leads the revolt."""
    clause = last.head
    breaks_off = last.tag_ in ("WDT", "WP") and clause.dep_ == "relcl" and clause.i > last.i
    return clause.right_edge.i + 1 if breaks_off else last.i + 1


def _unbroken(layout: Layout, first: int, stop: int) -> int:
    """Give where a fragment ends that breaks off behind a preposition or an article: the settlement after | talks."""
    doc = layout.doc
    if stop < len(doc) and not doc[stop].is_punct and layout.inside[stop - 1] < 0:
        while stop > first and doc[stop - 1].tag_ in ("IN", "DT", "CC", "TO", "PRP$"):
            stop -= 1
    return stop


def inner(layout: Layout, start: int, end: int) -> Extent:
    """Give a fragment that stands in one quotation without its marks; any other as it is."""
    marks = holding(layout.quotations, start)
    if marks is None or end > marks.end:
        return start, end
    return trimmed(layout.text, max(start, marks.inner_start), min(end, marks.inner_end))


def _filled(layout: Layout, start: int, end: int) -> Extent:
    """Give a fragment that fills a quotation, or all but fills it, with just what stands between the marks."""
    first, last = holding(layout.quotations, start), holding(layout.quotations, end - 1)
    if first is not None and (start - first.inner_start <= SLIP or _mostly(start, end, first)):
        start = first.inner_start
    if last is not None and (last.inner_end - end <= SLIP or _mostly(start, end, last)):
        end = last.inner_end
    return start, end


def _mostly(start: int, end: int, quotation: Quotation) -> bool:
    """Whether a fragment stands inside a quotation and takes up the most of it."""
    inside = quotation.start <= start and end <= quotation.end
    return inside and 2 * (end - start) > quotation.inner_end - quotation.inner_start


def _parted(layout: Layout, start: int, end: int) -> list[Extent]:
    """Part a fragment at the ends of its paragraphs, and where a sentence ends before or behind a quotation.

    What the article reports in its own words, and a quotation that is a sentence of its own, are two statements. What
    stands between two paragraphs is furniture, and no part of it.
    """
    cuts = {at for at, _ in layout.lines[_line(layout, start) + 1 : _line(layout, end - 1) + 1]}
    places = range(layout.token(start) + 1, layout.before(end))
    cuts.update(layout.starts[i] for i in places if _parts(layout, i))
    edges = [start, *sorted(at for at in cuts if start < at < end), end]
    return [(first, min(last, layout.lines[_line(layout, first)][1])) for first, last in pairwise(edges)]


def _parts(layout: Layout, i: int) -> bool:
    """Whether a sentence ends before a token at the edge of a quotation."""
    before, here = layout.inside[i - 1], layout.inside[i]
    if before == here or layout.doc[i].is_space:
        return False
    if before < 0:
        return layout.doc[i - 1].text in SENTENCE_ENDS
    return here < 0 and layout.doc[i].is_title and layout.ends_sentence(before)


def _line(layout: Layout, at: int) -> int:
    return max(layout.paragraph[layout.token(at)], 0)


def _carried(layout: Layout, content: Sequence[Extent]) -> Iterator[Extent]:
    """Give the paragraphs that go on with a quotation of the content, each opening with the mark again."""
    for start, _ in content:
        number = layout.inside[layout.token(start)]
        while 0 <= number < len(layout.quotations) - 1 and layout.quotations[number + 1].carried:
            number += 1
            quotation = layout.quotations[number]
            yield trimmed(layout.text, quotation.inner_start, quotation.inner_end)


def _joined(layout: Layout, content: list[Extent]) -> list[Extent]:
    """Join fragments that nothing but white space and marks parts, inside one paragraph and one sentence."""
    joined: list[Extent] = []
    for start, end in sorted(content):
        if joined and _goes_on(layout, joined[-1], start):
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined


def _goes_on(layout: Layout, before: Extent, start: int) -> bool:
    """Whether a fragment goes on at a code point in its paragraph, with no word and no sentence's end between."""
    if _line(layout, before[0]) != _line(layout, start):
        return False
    last, between = layout.text[before[1] - 1 : before[1]], layout.text[before[1] : start]
    if any(char.isalnum() or char in ".!?\n" for char in between):
        return False
    return last not in SENTENCE_ENDS or not between.strip()


def _rooted(layout: Layout, cue: Span, content: list[Extent]) -> list[Extent]:
    """Give content without the bare noun phrases of other sentences: outside the cue's, only whole clauses are said."""
    sentence = cue.root.sent
    return [one for one in content if _is_said(layout, sentence, *one)] or content


def _is_said(layout: Layout, sentence: Span, start: int, end: int) -> bool:
    """Whether a fragment stands in the sentence of its cue or in marks, or is a clause that no other "that" opens."""
    if (start < sentence.end_char and sentence.start_char < end) or layout.inside[layout.token(start)] >= 0:
        return True
    first = layout.token(start)
    told = is_finite(layout.doc[first : layout.before(end)].root)
    return told and not (first > 0 and opens_later(layout.doc[first - 1]))


def _mode(layout: Layout, cue: Cue | None, content: Sequence[Extent], source: Part | None) -> str:
    """Say whether what the tagger alone sees is speech: it has a source, and is quoted or what a known cue reports."""
    if source is None:
        return "attitude"
    head = words_of(layout, source).root
    words = layout.doc[layout.token(content[0][0]) : layout.before(content[-1][1])]
    told = mode_by_form(layout, cue, words, head) if cue is not None else ""
    if told == "speech" or not any(layout.inside[layout.token(start)] >= 0 for start, _ in content):
        return told or "attitude"
    return mode(_usual(cue), cue, head) if cue is not None else "speech"


def _by_its_form(verb: Token) -> Cue | None:
    """Give the reporting verb that a tagged cue is, where the parse made something else of it."""
    frames = reporting_words().get((verb.lemma_.lower(), "verb"))
    return Cue(verb, verb.i, verb.i + 1, verb.lemma_.lower(), "verb", frames) if frames else None


def _usual(cue: Cue) -> str:
    """Give the mode of the first of a cue's frames."""
    return next(iter(cue.frames.values())).mode
