"""Questions to the store: filters in, flat rows out, in order of source and place.

Example:
    from newsclaims import Store, query

    with Store.open(Path("data/newsclaims.db")) as store:
        for row in query.quotes(store, query.QuoteFilter(speakers=("kallas",), kind="direct")):
            print(row.path, row.start, row.end, row.text)
"""

from newsclaims.query.actor_rows import (
    actor_counts,
    actor_meant,
    actors,
    identities,
    identities_of,
    source_counts,
)
from newsclaims.query.amounts import amount, amount_asked, one_unit, units_named
from newsclaims.query.article_rows import articles
from newsclaims.query.auditing import AuditRow, By, audit
from newsclaims.query.filters import (
    ActorFilter,
    ArticleFilter,
    ClaimFilter,
    DateFilter,
    FigureFilter,
    QuoteFilter,
    SearchFilter,
    TimelineFilter,
)
from newsclaims.query.ledgers import claim_groups, ledger
from newsclaims.query.narrowing import RecordFilter, records
from newsclaims.query.networks import EdgeRow, network
from newsclaims.query.pattern import Pattern
from newsclaims.query.quote_groups import QuoteGroup, quote_groups
from newsclaims.query.rows import (
    ActorCount,
    ActorRow,
    ArticleRow,
    ClaimGroup,
    ClaimRow,
    DateRow,
    FigureRow,
    IdentityRow,
    LedgerRow,
    QuoteRow,
    SearchRow,
    SourceCount,
    ThingRow,
    TimelineRow,
)
from newsclaims.query.searching import search
from newsclaims.query.selecting import (
    claims,
    dates,
    figure_things,
    figures,
    quotes,
    timeline,
)
from newsclaims.query.story_rows import StoryRow, stories
from newsclaims.query.topic_rows import TopicRow, topics
from newsclaims.query.typed_places import Place, article_meant, find_article, find_place

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
