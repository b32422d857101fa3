"""The stored articles themselves: what they are, where they were read, how much was found in each."""

from collections.abc import Iterator
from dataclasses import dataclass

from newsclaims.query.filters import ArticleFilter
from newsclaims.query.questions import Question, answers
from newsclaims.query.rows import Row
from newsclaims.store import Store


@dataclass(frozen=True, slots=True)
class ArticleRow(Row):
    """An article: how much was found in it, `sources` where it was read, joined by semicolons, `read_at` when last."""

    id: str
    path: str
    outlet: str | None
    published: str | None
    title: str | None
    quotes: int
    figures: int
    dates: int
    actors: int
    claims: int
    read_at: str | None
    sources: str


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
