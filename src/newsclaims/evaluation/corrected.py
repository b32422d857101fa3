"""Gold out of corrected records: an article that a person corrected is taken to be right as that one left it.

What was extracted from it before is what such gold is scored against, so that a newsroom measures on its own articles.
"""

from collections.abc import Iterable
from pathlib import PurePath

from newsclaims.errors import GoldError
from newsclaims.evaluation.gold import (
    GoldActor,
    GoldArticle,
    GoldClaim,
    GoldDate,
    GoldFigure,
    GoldMetadata,
    GoldQuote,
)
from newsclaims.evaluation.scoring import first_hand
from newsclaims.records import ArticleRecord, Quote


def gold_of(records: Iterable[ArticleRecord], name: str) -> list[GoldArticle]:
    """Give the articles among some records that a person corrected, as gold.

    Raises:
        GoldError: none was corrected; `name` is what they were read from.
    """
    found = [_article(record) for record in records if record.corrections]
    if not found:
        raise GoldError(
            f"nobody corrected an article of {name}", "newsclaims correct, then newsclaims export jsonl"
        )
    return found


def _article(record: ArticleRecord) -> GoldArticle:
    quotes = first_hand(record)
    return GoldArticle(
        article=PurePath(record.article.source).name,
        metadata=GoldMetadata(),
        quotes=[_quote(quote) for quote in quotes],
        figures=[
            GoldFigure(
                span=(figure.start, figure.end),
                **figure.model_dump(include={"kind", "value", "low", "high", "unit", "modifier"}),
            )
            for figure in record.figures
        ],
        dates=[
            GoldDate(
                span=(date.start, date.end),
                type=date.type,
                value=date.value,
                start=date.first_day,
                end=date.last_day,
            )
            for date in record.dates
        ],
        actors=[GoldActor(name=actor.name, type=actor.type) for actor in record.actors],
        claims=[claim for number, quote in enumerate(quotes) for claim in _manner(number, quote, record)],
    )


def _quote(quote: Quote) -> GoldQuote:
    speaker = quote.speaker
    return GoldQuote(
        kind=quote.kind,
        content=[(span.start, span.end) for span in quote.content],
        speaker=speaker.name if speaker is not None else None,
        speaker_type=speaker.type if speaker is not None else "",
        cue=(quote.cue.start, quote.cue.end) if quote.cue is not None else None,
        via=quote.medium.name if quote.medium is not None else None,
    )


def _manner(number: int, quote: Quote, record: ArticleRecord) -> list[GoldClaim]:
    """Give how a quote is said: what its first claim tells."""
    made = [claim for claim in record.claims if claim.quote == quote.id][:1]
    return [
        GoldClaim(quote=number, stance=one.stance, negated=one.negated, hedged=one.hedged) for one in made
    ]
