"""Families of near copies among the stored articles: a wire story under other headlines, an update, a cut reprint."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from newsclaims.query.article_rows import articles
from newsclaims.query.filters import ArticleFilter
from newsclaims.query.rows import ArticleRow, Row
from newsclaims.query.shingles import contained, near_copies, shingles
from newsclaims.store import Store

_BODY = 'SELECT start, "end" FROM regions WHERE article = ? AND kind IS NULL ORDER BY position'


@dataclass(frozen=True, slots=True)
class CopyRow(Row):
    """An article of a family of near copies.

    `copy_of` is the id of the family's first article by its day, None for that one itself; `share` how much of the
    shorter of the two stands in the longer, 0 to 1. `family` is the first one's id for all.
    """

    id: str
    path: str
    outlet: str | None
    published: str | None
    title: str | None
    family: str
    copy_of: str | None
    share: float | None


def copies(store: Store, wanted: ArticleFilter = ArticleFilter()) -> Iterator[CopyRow]:  # noqa: B008  (frozen)
    """Give the families of near copies among the articles that `wanted` lets through, the largest first.

    Raises:
        QueryError: a pattern or a day can't be understood.
        NoMatchError: no outlet has that name.
    """
    rows = sorted(articles(store, wanted), key=lambda row: (row.published or "9999", row.path, row.id))
    texts = [shingles(_body(store, row.id)) for row in rows]
    for family in _families(len(rows), ((one, other) for one, other, _ in near_copies(texts))):
        first, *others = family
        yield _row(rows[first], rows[first].id, None)
        for at in others:
            yield _row(rows[at], rows[first].id, round(contained(texts[first], texts[at]), 2))


def _body(store: Store, article: str) -> str:
    """Give an article's story."""
    text = next(iter(store.rows("SELECT text FROM articles WHERE id = ?", (article,))))["text"]
    return "\n".join(text[row["start"] : row["end"]] for row in store.rows(_BODY, (article,)))


def _row(article: ArticleRow, family: str, share: float | None) -> CopyRow:
    copy_of = None if share is None else family
    return CopyRow(
        article.id, article.path, article.outlet, article.published, article.title, family, copy_of, share
    )


def _families(number: int, pairs: Iterator[tuple[int, int]]) -> list[list[int]]:
    """Give those who hang together by pairs, each family and the families in order, the largest first."""
    above = list(range(number))

    def top(at: int) -> int:
        while above[at] != at:
            above[at] = at = above[above[at]]
        return at

    for one, other in pairs:
        first, second = sorted((top(one), top(other)))
        above[second] = first
    families: dict[int, list[int]] = defaultdict(list)
    for at in range(number):
        families[top(at)].append(at)
    return sorted((one for one in families.values() if len(one) > 1), key=lambda one: (-len(one), one))
