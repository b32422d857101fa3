"""From an annotated Doc to the article's record: the last place that checks grounding."""

from spacy.tokens import Doc

from newsclaims.components.annotations import read
from newsclaims.models import in_part
from newsclaims.records import Actor, Article, ArticleRecord, Claim, Date, Figure, PipelineInfo, Quote


def assemble(article: Article, doc: Doc, pipeline: PipelineInfo) -> ArticleRecord:
    """Give the record of `article` from the results that the components left on `doc`.

    Where one of them failed, the record's fingerprint says that it isn't whole.

    Raises:
        pydantic.ValidationError: a component gave a span whose words aren't the article's.
    """
    faults = doc._.newsclaims_faults or []
    return ArticleRecord(
        article=article,
        actors=read(doc, "actors", Actor),
        quotes=[_reasoned(quote) for quote in read(doc, "quotes", Quote)],
        figures=read(doc, "figures", Figure),
        dates=read(doc, "dates", Date),
        claims=read(doc, "claims", Claim),
        pipeline=in_part(pipeline) if faults else pipeline,
        warnings=faults,
    )


def _reasoned(quote: Quote) -> Quote:
    """Give a quote that no component looked for the speaker of with that reason."""
    if quote.speaker is not None or quote.unresolved is not None:
        return quote
    return quote.model_copy(update={"unresolved": "speakers were not looked for"})
