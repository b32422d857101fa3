"""Families of near copies among the stored articles: a wire story under other headlines, an update, a cut reprint."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from newsclaims.query.article_rows import articles
from newsclaims.query.filters import ArticleFilter
from newsclaims.query.rows import ArticleRow, Row
from newsclaims.query.shingles import near_copies, shingles
from newsclaims.store import Store

_BODY = 'SELECT start, "end" FROM regions WHERE article = ? AND kind IS NULL ORDER BY position'


@dataclass(frozen=True, slots=True)
class CopyRow(Row):
    """An article of a family of near copies.

    `family` is the id of its first article by its day. `copy_of` is the id of the earlier one that it is most like,
    None for the first; `share` how much of the shorter of the two stands in the longer, 0 to 1.
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
    alike = list(near_copies(texts))
    likest: dict[int, tuple[float, int]] = {}
    for one, other, share in alike:
        likest[other] = max(likest.get(other, (0.0, 0)), (share, -one))
    for family in _families(len(rows), ((one, other) for one, other, _ in alike)):
        for at in family:
            share, minus = likest.get(at, (0.0, 0))
            like = (rows[-minus].id, round(share, 2)) if at in likest else (None, None)
            yield _row(rows[at], rows[family[0]].id, *like)


def _body(store: Store, article: str) -> str:
    """Give an article's story."""
    text = next(iter(store.rows("SELECT text FROM articles WHERE id = ?", (article,))))["text"]
    return "\n".join(text[row["start"] : row["end"]] for row in store.rows(_BODY, (article,)))


def _row(article: ArticleRow, family: str, copy_of: str | None, share: float | None) -> CopyRow:
    return CopyRow(
        article.id, article.path, article.outlet, article.published, article.title, family, copy_of, share
    )


def _families(number: int, pairs: Iterable[tuple[int, int]]) -> list[list[int]]:
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
