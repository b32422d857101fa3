"""The stored articles themselves: what they are, where they were read, how much was found in each."""

from collections.abc import Iterator

from newsclaims.query.conditions import of_article
from newsclaims.query.filters import ArticleFilter
from newsclaims.query.rows import ArticleRow
from newsclaims.query.selecting import ARTICLE, selected
from newsclaims.store import IN_ORDER, Store

_FOUND = ", ".join(
    f"(SELECT count(*) FROM {kind} WHERE article = articles.id) AS {kind}"
    for kind in ("quotes", "figures", "dates", "actors", "claims")
)


def articles(store: Store, wanted: ArticleFilter = ArticleFilter()) -> Iterator[ArticleRow]:  # noqa: B008
    """Give the articles that `wanted` lets through; its pattern is looked for in titles and sources.

    Raises:
        QueryError: a pattern or a day can't be understood.
        NoMatchError: no outlet has that name.
    """
    conditions = of_article(store, wanted)
    sql = f"""
        SELECT {ARTICLE}, articles.id, {_FOUND},
            (SELECT group_concat(source, '; ') FROM
                (SELECT source FROM where_read WHERE article = articles.id ORDER BY position)) AS sources,
            (SELECT max(read_at) FROM article_sources WHERE article = articles.id) AS read_at
        FROM articles {conditions.sql()} ORDER BY {IN_ORDER}"""
    return selected(store, sql, conditions, wanted, ArticleRow, lambda row: (row.title or "", row.sources))
