"""The stored articles themselves: what they are, where they were read, how much was found in each."""

from collections.abc import Iterator

from newsclaims.query.filters import ArticleFilter
from newsclaims.query.questions import Question, answers
from newsclaims.query.rows import ArticleRow
from newsclaims.store import Store

_FOUND = ", ".join(
    f"(SELECT count(*) FROM {kind} WHERE article = articles.id) AS {kind}"
    for kind in ("quotes", "figures", "dates", "actors", "claims")
)

ARTICLES = Question(
    ArticleRow,
    columns=f"""articles.id, {_FOUND},
        (SELECT group_concat(source, '; ') FROM
            (SELECT source FROM where_read WHERE article = articles.id ORDER BY position)) AS sources,
        (SELECT max(read_at) FROM article_sources WHERE article = articles.id) AS read_at""",
    tables="articles",
    order="{articles}",
    searched=lambda row: (row.title or "", row.sources),
)


def articles(store: Store, wanted: ArticleFilter = ArticleFilter()) -> Iterator[ArticleRow]:  # noqa: B008
    """Give the articles that `wanted` lets through; its pattern is looked for in titles and sources.

    Raises:
        QueryError: a pattern or a day can't be understood.
        NoMatchError: no outlet has that name.
    """
    return answers(store, ARTICLES, wanted)
