"""Questions to the store: filters in, flat rows out, in order of source and place.

Example:
    from newsclaims import Store, query

    with Store.open(Path("data/newsclaims.db")) as store:
        for row in query.quotes(store, query.QuoteFilter(speakers=("kallas",), kind="direct")):
            print(row.path, row.start, row.end, row.text)

A question stands in one module with its filter and its row. Each is imported when it is first used: a command asks one.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from newsclaims.query.actor_rows import ActorFilter, ActorRow, actor_meant, actors
    from newsclaims.query.amounts import amount, amount_asked, one_unit, units_named
    from newsclaims.query.article_rows import ArticleRow, articles
    from newsclaims.query.auditing import AuditRow, By, audit
    from newsclaims.query.claim_rows import ClaimFilter, ClaimRow, claims
    from newsclaims.query.date_rows import DateFilter, DateRow, dates
    from newsclaims.query.figure_rows import FigureFilter, figure_things, figures
    from newsclaims.query.figures_by_thing import FigureRow, ThingRow
    from newsclaims.query.filters import ArticleFilter
    from newsclaims.query.grouped_quotes import QuoteGroup, quote_groups
    from newsclaims.query.identity_rows import IdentityRow, identities, identities_of
    from newsclaims.query.ledgers import ClaimGroup, LedgerRow, claim_groups, ledger
    from newsclaims.query.narrowing import RecordFilter, records
    from newsclaims.query.networks import EdgeRow, network
    from newsclaims.query.pattern import Pattern
    from newsclaims.query.quote_rows import QuoteFilter, QuoteRow, quotes
    from newsclaims.query.searching import SearchFilter, SearchRow, search
    from newsclaims.query.speaker_counts import ActorCount, SourceCount, actor_counts, source_counts
    from newsclaims.query.story_rows import StoryRow, stories
    from newsclaims.query.timeline_rows import TimelineFilter, TimelineRow, timeline
    from newsclaims.query.topic_rows import TopicRow, topics
    from newsclaims.query.typed_places import Place, article_meant, find_article, find_place

_HOMES = {
    "actor_rows": ("ActorFilter", "ActorRow", "actor_meant", "actors"),
    "amounts": ("amount", "amount_asked", "one_unit", "units_named"),
    "article_rows": ("ArticleRow", "articles"),
    "auditing": ("AuditRow", "By", "audit"),
    "claim_rows": ("ClaimFilter", "ClaimRow", "claims"),
    "date_rows": ("DateFilter", "DateRow", "dates"),
    "figure_rows": ("FigureFilter", "figure_things", "figures"),
    "figures_by_thing": ("FigureRow", "ThingRow"),
    "filters": ("ArticleFilter",),
    "grouped_quotes": ("QuoteGroup", "quote_groups"),
    "identity_rows": ("IdentityRow", "identities", "identities_of"),
    "ledgers": ("ClaimGroup", "LedgerRow", "claim_groups", "ledger"),
    "narrowing": ("RecordFilter", "records"),
    "networks": ("EdgeRow", "network"),
    "pattern": ("Pattern",),
    "quote_rows": ("QuoteFilter", "QuoteRow", "quotes"),
    "searching": ("SearchFilter", "SearchRow", "search"),
    "speaker_counts": ("ActorCount", "SourceCount", "actor_counts", "source_counts"),
    "story_rows": ("StoryRow", "stories"),
    "timeline_rows": ("TimelineFilter", "TimelineRow", "timeline"),
    "topic_rows": ("TopicRow", "topics"),
    "typed_places": ("Place", "article_meant", "find_article", "find_place"),
}
"""Where the names live."""

__all__ = [
    "ActorCount",
    "ActorFilter",
    "ActorRow",
    "ArticleFilter",
    "ArticleRow",
    "AuditRow",
    "By",
    "ClaimFilter",
    "ClaimGroup",
    "ClaimRow",
    "DateFilter",
    "DateRow",
    "EdgeRow",
    "FigureFilter",
    "FigureRow",
    "IdentityRow",
    "LedgerRow",
    "Pattern",
    "Place",
    "QuoteFilter",
    "QuoteGroup",
    "QuoteRow",
    "RecordFilter",
    "SearchFilter",
    "SearchRow",
    "SourceCount",
    "StoryRow",
    "ThingRow",
    "TimelineFilter",
    "TimelineRow",
    "TopicRow",
    "actor_counts",
    "actor_meant",
    "actors",
    "amount",
    "amount_asked",
    "article_meant",
    "articles",
    "audit",
    "claim_groups",
    "claims",
    "dates",
    "figure_things",
    "figures",
    "find_article",
    "find_place",
    "identities",
    "identities_of",
    "ledger",
    "network",
    "one_unit",
    "quote_groups",
    "quotes",
    "records",
    "search",
    "source_counts",
    "stories",
    "timeline",
    "topics",
    "units_named",
]


def __getattr__(name: str) -> Any:
    for home, names in _HOMES.items():
        if name in names:
            return getattr(import_module(f"{__name__}.{home}"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted([*globals(), *__all__])
