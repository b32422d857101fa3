"""Questions to the store: filters in, flat rows out, in order of source and place.

Example:
    from newsclaims import Store, query

    with Store.open(Path("data/newsclaims.db")) as store:
        for row in query.quotes(store, query.QuoteFilter(speakers=("kallas",), kind="direct")):
            print(row.path, row.start, row.end, row.text)
"""

from newsclaims.query.amounts import amount, amount_asked, units_named
from newsclaims.query.filters import (
    ActorFilter,
    ArticleFilter,
    ClaimFilter,
    DateFilter,
    FigureFilter,
    Pattern,
    QuoteFilter,
    TimelineFilter,
)
from newsclaims.query.places import Place, article_meant, find_article, find_place
from newsclaims.query.rows import (
    ActorCount,
    ActorRow,
    ClaimRow,
    DateRow,
    FigureRow,
    QuoteRow,
    SearchRow,
    ThingRow,
    TimelineRow,
)
from newsclaims.query.searching import search
from newsclaims.query.selecting import (
    actor_counts,
    actors,
    claims,
    dates,
    figure_things,
    figures,
    quotes,
    timeline,
)

__all__ = [
    "ActorCount",
    "ActorFilter",
    "ActorRow",
    "ArticleFilter",
    "ClaimFilter",
    "ClaimRow",
    "DateFilter",
    "DateRow",
    "FigureFilter",
    "FigureRow",
    "Pattern",
    "Place",
    "QuoteFilter",
    "QuoteRow",
    "SearchRow",
    "ThingRow",
    "TimelineFilter",
    "TimelineRow",
    "actor_counts",
    "actors",
    "amount",
    "amount_asked",
    "article_meant",
    "claims",
    "dates",
    "figure_things",
    "figures",
    "find_article",
    "find_place",
    "quotes",
    "search",
    "timeline",
    "units_named",
]
