"""A record cut down to some of its quotes, claims, figures and dates, each of which refers to parts that are left."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple, TypeVar

from newsclaims.models import in_part
from newsclaims.records import ArticleRecord, Claim, Date, Figure, Quote, Span

Part = TypeVar("Part", Figure, Date)


class Kept(NamedTuple):
    """The store's ids of what is let through; None where nothing was asked of that kind."""

    quotes: frozenset[str]
    claims: frozenset[str]
    figures: frozenset[str] | None
    dates: frozenset[str] | None


def narrowed(record: ArticleRecord, kept: Kept) -> ArticleRecord:
    """Give the record with what is kept of it: quotes and claims, and the figures and dates in them.

    Of quotes and claims only those stay that hold one of the figures that are kept, and one of the dates. What was
    there before corrections goes, for it is all of the article, and with it what they say of that. Its pipeline's
    fingerprint says that it is a part.
    """
    prefix = f"{record.article.id}/"
    said = [quote for quote in record.quotes if prefix + quote.id in kept.quotes]
    claimed = [claim for claim in record.claims if prefix + claim.id in kept.claims]
    figures = _those(record.figures, kept.figures, prefix)
    dates = _those(record.dates, kept.dates, prefix)
    if kept.figures is not None:
        said, claimed = _holding(said, claimed, figures)
    if kept.dates is not None:
        said, claimed = _holding(said, claimed, dates)
    said = _with_tellers(record.quotes, said)
    ids = _inside(said, claimed, figures) | _inside(said, claimed, dates)
    ids = _with_sources(ids, record, claimed) | {quote.id for quote in said}
    return record.model_copy(
        update={
            "quotes": said,
            "claims": [_referring(claim, ids) for claim in claimed],
            "figures": [one for one in record.figures if one.id in ids],
            "dates": [one for one in record.dates if one.id in ids],
            "corrections": [],
            "extracted": None,
            "pipeline": in_part(record.pipeline),
        }
    )


def _those(found: list[Part], wanted: frozenset[str] | None, prefix: str) -> list[Part]:
    return [one for one in found if wanted is None or prefix + one.id in wanted]


def _holding(
    said: list[Quote], claimed: list[Claim], wanted: Iterable[Figure | Date]
) -> tuple[list[Quote], list[Claim]]:
    """Give the quotes and claims that hold one of some figures or dates."""
    wanted = list(wanted)
    claims = [claim for claim in claimed if any(_tells(claim, one) for one in wanted)]
    theirs = {claim.quote for claim in claims}
    quotes = [
        quote for quote in said if quote.id in theirs or any(_holds(quote.content, one) for one in wanted)
    ]
    return quotes, claims


def _with_tellers(quotes: list[Quote], said: list[Quote]) -> list[Quote]:
    """Give the quotes with those in whose words they are told."""
    ids = {quote.id for quote in said} | {quote.reported_by for quote in said}
    return [quote for quote in quotes if quote.id in ids]


def _inside(said: list[Quote], claimed: list[Claim], parts: Iterable[Figure | Date]) -> set[str]:
    """Give which figures or dates stand in one of the quotes and claims."""
    around = [*claimed, *(span for quote in said for span in quote.content)]
    told = {id for claim in claimed for id in (*claim.figures, *claim.dates)}
    return {one.id for one in parts if one.id in told or _holds(around, one)}


def _holds(spans: Iterable[Span], inner: Span) -> bool:
    return any(span.start <= inner.start and inner.end <= span.end for span in spans)


def _tells(claim: Claim, one: Figure | Date) -> bool:
    return one.id in claim.figures or one.id in claim.dates or _holds([claim], one)


def _with_sources(ids: set[str], record: ArticleRecord, claimed: Iterable[Claim]) -> set[str]:
    """Give figures and dates with those that they, and the claims' readings, are told from."""
    read = {one.date for claim in claimed for one in claim.insertions}
    converted = {one.id: one.equivalent_of for one in record.figures}
    anchored = {one.id: one.anchor for one in record.dates}
    return _closed(ids | (read & anchored.keys()), {**converted, **anchored})


def _closed(ids: Iterable[str | None], sources: Mapping[str, str | None]) -> set[str]:
    """Give the ids with all that they lead to; `published` and None are no records."""
    found: set[str] = set()
    waiting = list(ids)
    while waiting:
        id = waiting.pop()
        if id is not None and id in sources and id not in found:
            found.add(id)
            waiting.append(sources[id])
    return found


def _referring(claim: Claim, ids: set[str]) -> Claim:
    return claim.model_copy(
        update={
            "figures": [one for one in claim.figures if one in ids],
            "dates": [one for one in claim.dates if one in ids],
            "within": claim.within if claim.within in ids else None,
        }
    )
