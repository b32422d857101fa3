"""Records cut down to what a filter lets through, for exports: what is left belongs together."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import Field, dataclass, fields
from typing import Any, NamedTuple

from newsclaims.errors import NoMatchError
from newsclaims.query.articles import articles
from newsclaims.query.filters import ArticleFilter, ClaimFilter, DateFilter, FigureFilter, QuoteFilter
from newsclaims.query.pattern import Pattern
from newsclaims.query.selecting import claims, dates, figures, quotes
from newsclaims.records import ArticleRecord, Claim, Date, Figure, Span
from newsclaims.store import Store
from newsclaims.vocabulary import QuoteMode

OF_ARTICLES = frozenset(("article", "outlets", "since", "until"))
"""What chooses articles, and leaves their records whole."""

OF_QUOTES = ("kind", "mode", "media", "anonymous", "min_confidence")
"""What only a quote has: an article's own voice is left out where it is asked for."""


@dataclass(frozen=True, kw_only=True)
class RecordFilter(QuoteFilter):
    """What an export may be narrowed to: what `QuoteFilter` asks for, and of claims, figures and dates what these have.

    Attributes:
        mode: None for attitudes as well as speech.
        negated: of claims.
        hedged: of claims.
        unit: of figures, as a person types it.
        minimum: of figures, in base units.
        maximum: likewise.
        first: first day that is spoken of.
        last: last day that is spoken of.
    """

    mode: QuoteMode | None = None
    negated: bool | None = None
    hedged: bool | None = None
    unit: str | None = None
    minimum: float | None = None
    maximum: float | None = None
    first: str | None = None
    last: str | None = None


def told(wanted: RecordFilter) -> str:
    """Give what is asked for in words, for who gets only that part; empty for everything.

    Example:
        >>> told(RecordFilter(speakers=("kallas",), since="2025-11", negated=True))
        'since 2025-11; speakers kallas; negated'
    """
    return "; ".join(_words(field.name, getattr(wanted, field.name)) for field in _asked(wanted))


def _words(name: str, value: Any) -> str:
    if isinstance(value, bool):
        return name if value else f"not {name}"
    if isinstance(value, Pattern):
        return f"{'not ' if value.invert else ''}matching {value.expression}"
    shown = (
        ", ".join(value) if isinstance(value, tuple) else f"{value:,}" if isinstance(value, float) else value
    )
    return f"{name.replace('_', ' ')} {shown}"


def _asked(wanted: RecordFilter) -> list[Field[Any]]:
    return [field for field in fields(wanted) if getattr(wanted, field.name) != field.default]


class _Kept(NamedTuple):
    """The ids of what is let through; None where nothing was asked of that kind."""

    quotes: frozenset[str]
    claims: frozenset[str]
    figures: frozenset[str] | None
    dates: frozenset[str] | None


def records(store: Store, wanted: RecordFilter = RecordFilter()) -> Iterator[ArticleRecord]:
    """Give the records in order of source, each narrowed to what `wanted` lets through; none of which nothing is left.

    What is left belongs together: quotes that match with their claims, the article's own claims that match, and the
    figures and dates in them. Who asks for figures or dates gets only the quotes and claims that hold such a one.

    Raises:
        QueryError: a pattern, a day or another value can't be understood.
        NoMatchError: a speaker, an outlet, a unit or a medium matches nothing.
    """
    asked = {field.name for field in _asked(wanted)}
    if not asked:
        yield from store.records()
        return
    of_articles = ArticleFilter(**_given(wanted, ArticleFilter, OF_ARTICLES))
    chosen = [row.id for row in articles(store, of_articles)]
    if asked <= OF_ARTICLES:
        yield from map(store.record, chosen)
        return
    kept = _kept(store, wanted, asked)
    holding = {id.rpartition("/")[0] for id in kept.quotes | kept.claims}
    for article in chosen:
        if article in holding:
            record = _narrowed(store.record(article), article, kept)
            if record.quotes or record.claims:
                yield record


def _given(wanted: RecordFilter, kind: type[ArticleFilter], names: Iterable[str]) -> dict[str, Any]:
    known = {field.name for field in fields(kind)}
    return {name: getattr(wanted, name) for name in names if name in known}


def _kept(store: Store, wanted: RecordFilter, asked: set[str]) -> _Kept:
    names = [field.name for field in fields(wanted)]
    shared = {name for name in names if name != "pattern"}
    said = frozenset(row.id for row in quotes(store, QuoteFilter(**_given(wanted, QuoteFilter, names))))
    claimed: set[str] = set()
    with suppress(NoMatchError):  # who is quoted may claim nothing
        of_claims = ClaimFilter(**_given(wanted, ClaimFilter, shared))
        claimed = {row.id for row in claims(store, of_claims) if row.quote in said}
        if not asked & {*OF_QUOTES}:
            own = ClaimFilter(**_given(wanted, ClaimFilter, names))
            claimed |= {row.id for row in claims(store, own) if row.quote is None}
    if asked & {"negated", "hedged"}:
        quoted = {row.quote for row in claims(store) if row.id in claimed}
        said &= frozenset(quote for quote in quoted if quote is not None)
    chosen = {name for name in names if name in OF_ARTICLES}
    amounts = {"unit", "minimum", "maximum"}
    days = {"first", "last"}
    return _Kept(
        said,
        frozenset(claimed),
        frozenset(
            row.id for row in figures(store, FigureFilter(**_given(wanted, FigureFilter, chosen | amounts)))
        )
        if asked & amounts
        else None,
        frozenset(row.id for row in dates(store, DateFilter(**_given(wanted, DateFilter, chosen | days))))
        if asked & days
        else None,
    )


def _narrowed(record: ArticleRecord, article: str, kept: _Kept) -> ArticleRecord:
    """Give the record with what is kept, each part of which refers to parts that are kept."""
    said = [quote for quote in record.quotes if f"{article}/{quote.id}" in kept.quotes]
    claimed = [claim for claim in record.claims if f"{article}/{claim.id}" in kept.claims]
    asked: list[tuple[frozenset[str] | None, Sequence[Figure | Date]]]
    asked = [(kept.figures, record.figures), (kept.dates, record.dates)]
    for wanted, found in asked:
        if wanted is not None:
            there = [one for one in found if f"{article}/{one.id}" in wanted]
            claimed = [claim for claim in claimed if any(_tells(claim, one) for one in there)]
            theirs = {claim.quote for claim in claimed}
            said = [
                quote
                for quote in said
                if quote.id in theirs or any(_holds(quote.content, one) for one in there)
            ]
    around = [span for quote in said for span in quote.content]
    told = {id for claim in claimed for id in (*claim.figures, *claim.dates)}
    amounts = [one for one in record.figures if one.id in told or _holds(around, one)]
    days = [one for one in record.dates if one.id in told or _holds(around, one)]
    if kept.figures is not None:
        amounts = [one for one in amounts if f"{article}/{one.id}" in kept.figures]
    if kept.dates is not None:
        days = [one for one in days if f"{article}/{one.id}" in kept.dates]
    amounts, days = _with_theirs(record, amounts, days, claimed)
    ids = {quote.id for quote in said} | {one.id for one in amounts} | {one.id for one in days}
    return record.model_copy(
        update={
            "quotes": said,
            "claims": [_referring(claim, ids) for claim in claimed],
            "figures": amounts,
            "dates": days,
        }
    )


def _holds(spans: Iterable[Span], inner: Span) -> bool:
    return any(span.start <= inner.start and inner.end <= span.end for span in spans)


def _tells(claim: Claim, one: Figure | Date) -> bool:
    return one.id in claim.figures or one.id in claim.dates or _holds([claim], one)


def _with_theirs(
    record: ArticleRecord, amounts: list[Figure], days: list[Date], claimed: list[Claim]
) -> tuple[list[Figure], list[Date]]:
    """Give figures and dates with those that they, and the claims' readings, are told from."""
    ids = {one.id for one in amounts} | {one.id for one in days}
    ids |= {one.equivalent_of for one in amounts if one.equivalent_of}
    ids |= {one.date for claim in claimed for one in claim.insertions if one.date}
    anchors = {one.id: one.anchor for one in record.dates}
    waiting = [id for id in ids if id in anchors]
    while waiting:
        anchor = anchors.get(waiting.pop())
        if anchor in anchors and anchor is not None and anchor not in ids:
            ids.add(anchor)
            waiting.append(anchor)
    return [one for one in record.figures if one.id in ids], [one for one in record.dates if one.id in ids]


def _referring(claim: Claim, ids: set[str]) -> Claim:
    return claim.model_copy(
        update={
            "figures": [one for one in claim.figures if one in ids],
            "dates": [one for one in claim.dates if one in ids],
            "within": claim.within if claim.within in ids else None,
        }
    )
