"""What the page's script reads: an article's records and its text as JSON, without what is empty."""

import json
import re
from typing import Any

from newsclaims.query import figures_by_thing
from newsclaims.records import ArticleRecord, Claim, Figure, Quote
from newsclaims.report import article as articles
from newsclaims.report import wording
from newsclaims.report.elements import tree

CONTROLS = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f]")
"""What HTML can't hold; a mark stands for each."""

ESCAPED = str.maketrans({"<": "\\u003c", "\u2028": "\\u2028", "\u2029": "\\u2029"})
"""What would end a script, or a line of it; the same to JSON."""


def line(value: Any) -> str:
    """Give a value as JSON in one line that may stand in a script element."""
    made = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    if "\\u00" in made or CONTROLS.search(made):
        made = json.dumps(_visible(value), ensure_ascii=False, separators=(",", ":"))
    return made.translate(ESCAPED)


def _visible(value: Any) -> Any:
    if isinstance(value, str):
        return CONTROLS.sub("\ufffd", value)
    if isinstance(value, list | tuple):
        return [_visible(one) for one in value]
    if isinstance(value, dict):
        return {key: _visible(one) for key, one in value.items()}
    return value


def records(record: ArticleRecord, texts: str, story: str | None = None) -> dict[str, Any]:
    """Give the article and its records, by the names that the record has for them.

    Args:
        record: of the article.
        texts: `none` leaves the words of quotes and claims out.
        story: id of the first article that tells what this one and others tell.
    """
    article = record.article
    stances = {claim.quote: claim.stance for claim in reversed(record.claims) if claim.quote}
    tellers = {quote.id: quote.speaker.name for quote in record.quotes if quote.speaker is not None}
    worded = texts != "none"
    return _told(
        id=article.id,
        title=article.title or article.source,
        outlet=article.outlet,
        story=story,
        published=(article.published or "")[:10],
        clash=article.published_clash,
        url=web(article.url),
        source=article.source,
        byline=article.byline,
        dateline=article.dateline,
        language=article.language,
        actors=[
            _told(
                id=actor.id,
                name=actor.name,
                type=actor.type,
                roles=wording.roles(actor.roles),
                acts_for=actor.acts_for,
                mentions=len(actor.mentions),
            )
            for actor in record.actors
        ],
        quotes=[
            _quote(quote, stances.get(quote.id), tellers.get(quote.reported_by or ""), worded)
            for quote in record.quotes
        ],
        claims=[_claim(claim, worded) for claim in record.claims if claim.mode == "speech"],
        figures=[_figure(figure, record.quotes) for figure in record.figures],
        dates=[
            _told(
                id=date.id,
                start=date.start,
                end=date.end,
                text=date.text,
                type=date.type,
                first=date.first_day,
                last=date.last_day,
                told=wording.date(date),
            )
            for date in record.dates
        ],
    )


def text(record: ArticleRecord) -> list[Any]:
    """Give the text paragraph by paragraph: what furniture it is, and its words with what is marked in them."""
    whole = record.article.text
    return [
        [", ".join(dict.fromkeys(aside)), *tree(whole, pieces)]
        for aside, pieces in articles.paragraphs(record)
        if aside is not None
    ]


def web(url: str | None) -> str | None:
    """Give the address if it is one of the web: a link may be clicked, and this one comes from outside."""
    return url if url is not None and url.lower().startswith(("https://", "http://")) else None


def _quote(quote: Quote, stance: str | None, told_by: str | None, worded: bool) -> dict[str, Any]:
    speaker = quote.speaker
    return _told(
        id=quote.id,
        kind="attitude" if quote.mode == "attitude" else quote.kind,
        form=quote.kind,
        start=quote.content[0].start,
        end=quote.content[-1].end,
        parts=[span.text for span in quote.content] if worded else None,
        name=speaker.name if speaker is not None else None,
        unnamed=speaker is not None and speaker.type == "anonymous",
        type=speaker.type if speaker is not None else None,
        actor=speaker.actor if speaker is not None else None,
        unresolved=quote.unresolved,
        cue=quote.cue.text if quote.cue is not None else None,
        medium=quote.medium.name if quote.medium is not None else None,
        told_by=told_by,
        stance=stance,
        confidence=round(quote.confidence, 2),
        corrected=quote.corrected_by,
    )


def _claim(claim: Claim, worded: bool) -> dict[str, Any]:
    behalf = claim.on_behalf_of
    return _told(
        id=claim.id,
        start=claim.start,
        end=claim.end,
        text=claim.text if worded else None,
        reading=claim.reading if worded and claim.reading != claim.text else None,
        name=claim.claimant.name,
        type=claim.claimant.type,
        actor=claim.claimant.actor,
        quote=claim.quote,
        stance=claim.stance,
        negated=claim.negated,
        hedged=claim.hedged,
        behalf=behalf.name if behalf is not None else None,
        medium=claim.medium,
        figures=claim.figures,
        dates=claim.dates,
        corrected=claim.corrected_by,
    )


def _figure(figure: Figure, quotes: list[Quote]) -> dict[str, Any]:
    of = figure.of.text if figure.of is not None else None
    thing = figures_by_thing.thing(figure.kind, figure.unit, of)
    known = [number for number in (figure.low, figure.value, figure.high) if number is not None]
    return _told(
        id=figure.id,
        start=figure.start,
        end=figure.end,
        text=figure.text,
        kind=figure.kind,
        low=min(known, default=None),
        high=max(known, default=None),
        unit=figure.unit,
        told=wording.amount(figure),
        of=of,
        thing=thing,
        key=" ".join(figures_by_thing.key(thing)) if thing is not None else None,
        quote=_around(figure, quotes),
        corrected=figure.corrected_by,
    )


def _around(figure: Figure, quotes: list[Quote]) -> str | None:
    """Give the innermost quote of speech that a figure stands in."""
    around = [
        (quote.content[-1].end - quote.content[0].start, quote.id)
        for quote in quotes
        if quote.mode == "speech"
        and any(span.start <= figure.start and figure.end <= span.end for span in quote.content)
    ]
    return min(around)[1] if around else None


def _told(**fields: Any) -> dict[str, Any]:
    return {
        name: value
        for name, value in fields.items()
        if value is not None and value is not False and value != "" and value != []
    }
