"""Records cut down to what a filter lets through, for exports: what is left belongs together."""

from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import Field, dataclass, fields
from typing import TYPE_CHECKING, Any

from newsclaims.errors import NoMatchError
from newsclaims.query.article_rows import articles
from newsclaims.query.claim_rows import ClaimFilter, claims
from newsclaims.query.date_rows import DateFilter, dates
from newsclaims.query.figure_rows import FigureFilter, figures
from newsclaims.query.filters import ArticleFilter
from newsclaims.query.pattern import Pattern
from newsclaims.query.quote_rows import QuoteFilter, quotes
from newsclaims.store import Store
from newsclaims.vocabulary import QuoteMode

if TYPE_CHECKING:
    from newsclaims.query.narrowed_records import Kept
    from newsclaims.records import ArticleRecord

OF_ARTICLES = frozenset(field.name for field in fields(ArticleFilter)) - {"pattern"}
"""What chooses articles, and leaves their records whole."""

OF_QUOTES = frozenset(("kind", "mode", "media", "anonymous", "min_confidence"))
"""What only a quote has: an article's own voice is left out where it is asked for."""

AMOUNTS = frozenset(("unit", "minimum", "maximum"))
"""What chooses figures."""

DAYS = frozenset(("first", "last"))
"""What chooses dates."""


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
        'since 2025-11; speaker kallas; negated'
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
    if isinstance(value, tuple) and len(value) == 1:
        name = name.removesuffix("s")
    return f"{name.replace('_', ' ')} {shown}"


def _asked(wanted: RecordFilter) -> list[Field[Any]]:
    return [field for field in fields(wanted) if getattr(wanted, field.name) != field.default]


def records(store: Store, wanted: RecordFilter = RecordFilter()) -> Iterator["ArticleRecord"]:
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
    if whole(wanted):
        yield from map(store.record, chosen)
        return
    from newsclaims.query.narrowed_records import (
        narrowed,
    )  # it imports pydantic, which no other question needs

    kept = _kept(store, wanted, asked)
    holding = {id.rpartition("/")[0] for id in kept.quotes | kept.claims}
    for article in chosen:
        if article in holding:
            record = narrowed(store.record(article), kept)
            if record.quotes or record.claims:
                yield record


def whole(wanted: RecordFilter) -> bool:
    """Say whether articles are chosen only, and keep all their records."""
    return {field.name for field in _asked(wanted)} <= OF_ARTICLES


def given(wanted: RecordFilter, kind: type[ArticleFilter]) -> dict[str, Any]:
    """Give the arguments that another filter takes of what is asked for."""
    return _given(wanted, kind, (field.name for field in _asked(wanted)))


def _given(wanted: RecordFilter, kind: type[ArticleFilter], names: Iterable[str]) -> dict[str, Any]:
    known = {field.name for field in fields(kind)}
    return {name: getattr(wanted, name) for name in names if name in known}


def _kept(store: Store, wanted: RecordFilter, asked: set[str]) -> "Kept":
    from newsclaims.query.narrowed_records import Kept

    names = [field.name for field in fields(wanted)]
    said = {row.id for row in quotes(store, QuoteFilter(**_given(wanted, QuoteFilter, names)))}
    claimed: set[str] = set()
    with suppress(NoMatchError):  # who is quoted may claim nothing
        claimed = _claimed(store, wanted, asked, said)
    if asked & {"negated", "hedged"}:
        said &= {row.quote or "" for row in claims(store) if row.id in claimed}
    amounts = days = None
    if asked & AMOUNTS:
        given = _given(wanted, FigureFilter, OF_ARTICLES | AMOUNTS)
        amounts = frozenset(row.id for row in figures(store, FigureFilter(**given)))
    if asked & DAYS:
        given = _given(wanted, DateFilter, OF_ARTICLES | DAYS)
        days = frozenset(row.id for row in dates(store, DateFilter(**given)))
    return Kept(frozenset(said), frozenset(claimed), amounts, days)


def _claimed(store: Store, wanted: RecordFilter, asked: set[str], said: set[str]) -> set[str]:
    """Give the claims of the quotes that are kept, for which the pattern was looked for, and the article's own."""
    names = {field.name for field in fields(wanted)}
    quoted = ClaimFilter(**_given(wanted, ClaimFilter, names - {"pattern"}))
    found = {row.id for row in claims(store, quoted) if row.quote in said}
    if not asked & OF_QUOTES:
        own = ClaimFilter(**_given(wanted, ClaimFilter, names))
        found |= {row.id for row in claims(store, own) if row.quote is None}
    return found
