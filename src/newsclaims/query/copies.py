"""Families of near copies among the stored articles: a wire story under other headlines, an update, a cut reprint."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from functools import cache
from typing import NamedTuple, TypeVar

from newsclaims.query.article_rows import articles
from newsclaims.query.filters import ArticleFilter
from newsclaims.query.near_copies import near_copies
from newsclaims.query.questions import Question, answers
from newsclaims.query.rows import Row
from newsclaims.store import Store
from newsclaims.store.shingles import Shingles, kept, unpacked


@dataclass(frozen=True, slots=True)
class CopyRow(Row):
    """An article of a family of near copies.

    `family` is the id of its first article by its day. `copy_of` is the id of the earlier one that it is most like, if
    another outlet printed that, or none is told; `version_of`, if it was the same outlet; both are None for the first.
    `share` is how much of the shorter of the two stands in the longer, 0 to 1.
    """

    id: str
    path: str
    outlet: str | None
    published: str | None
    title: str | None
    family: str
    copy_of: str | None
    share: float | None
    version_of: str | None


@dataclass(frozen=True, slots=True)
class _Story(Row):
    """An article, and its shingles that are in the sample, as they are stored."""

    id: str
    path: str
    outlet: str | None
    published: str | None
    title: str | None
    sample: bytes | None


_STORIES = Question(
    _Story,
    columns="articles.id, sample",
    tables="articles LEFT JOIN article_shingles ON article_shingles.article = articles.id",
    order="coalesce(nullif(articles.published, ''), '9999'), articles.source, articles.id",
)


class _Families(NamedTuple):
    """Some articles by their days, and which of them are near copies."""

    rows: Sequence[_Story]
    whole: Callable[[int], Shingles]
    """Gives all shingles of one of them."""
    likest: Mapping[int, tuple[float, int]]
    """For each but a family's first the share it has in common with the earlier one it is most like, and which."""
    families: Sequence[Sequence[int]]


def copies(store: Store, wanted: ArticleFilter = ArticleFilter()) -> Iterator[CopyRow]:  # noqa: B008  (frozen)
    """Give the families of near copies among the articles that `wanted` lets through, the largest first.

    Raises:
        QueryError: a pattern or a day can't be understood.
        NoMatchError: no outlet has that name.
    """
    found = _found(store, wanted)
    for family in found.families:
        for at in family:
            yield _row(found, found.rows[family[0]].id, at)


Wanted = TypeVar("Wanted", bound=ArticleFilter)


def counted_once(store: Store, wanted: Wanted, *, by_outlet: bool = False) -> Wanted:
    """Give the same filter without all but the fullest article of each family of near copies that it lets through.

    Args:
        store: where they are.
        wanted: whose pattern doesn't count in that.
        by_outlet: whether what an outlet prints counts for it, though others print it, too.
    """
    names = (field.name for field in fields(ArticleFilter) if field.name != "pattern")
    found = _found(store, ArticleFilter(**{name: getattr(wanted, name) for name in names}))
    without: list[str] = []
    for family in found.families:
        fullest: dict[str | None, int] = {}
        for at in family:
            outlet = found.rows[at].outlet if by_outlet else None
            best = fullest.setdefault(outlet, at)
            if len(found.whole(at)) > len(found.whole(best)):
                fullest[outlet] = at
        without += [found.rows[at].id for at in family if at not in fullest.values()]
    return replace(wanted, without=tuple(without))


def _found(store: Store, wanted: ArticleFilter) -> _Families:
    rows = list(answers(store, _STORIES, replace(wanted, pattern=None)))
    if wanted.pattern is not None:
        matching = {row.id for row in articles(store, wanted)}
        rows = [row for row in rows if row.id in matching]

    @cache
    def whole(at: int) -> Shingles:
        return kept(store.rows, rows[at].id)

    alike = list(near_copies([unpacked(row.sample) for row in rows], whole))
    likest: dict[int, tuple[float, int]] = {}
    for one, other, share in alike:
        likest[other] = max(likest.get(other, (0.0, 0)), (share, -one))
    families = _families(len(rows), ((one, other) for one, other, _ in alike))
    return _Families(rows, whole, {at: (share, -minus) for at, (share, minus) in likest.items()}, families)


def _row(found: _Families, family: str, at: int) -> CopyRow:
    article = found.rows[at]
    known = (article.id, article.path, article.outlet, article.published, article.title, family)
    if at not in found.likest:
        return CopyRow(*known, None, None, None)
    share, earlier = found.likest[at]
    id, outlet = found.rows[earlier].id, found.rows[earlier].outlet
    if outlet is not None and outlet == article.outlet:
        return CopyRow(*known, None, round(share, 2), id)
    return CopyRow(*known, id, round(share, 2), None)


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
