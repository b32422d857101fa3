"""Families of near copies among the stored articles: a wire story under other headlines, an update, a cut reprint."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from typing import NamedTuple, TypeVar

from newsclaims.query.article_rows import articles
from newsclaims.query.filters import ArticleFilter
from newsclaims.query.near_copies import contained, near_copies
from newsclaims.query.questions import Question, answers
from newsclaims.query.rows import Row
from newsclaims.store import Store
from newsclaims.store.sketches import story_of, unpacked


@dataclass(frozen=True, slots=True)
class CopyRow(Row):
    """An article of a family of near copies.

    `family` is the id of its first article by its day. `copy_of` is the id of the earlier one that it is most like, if
    another outlet printed that, or none is told; `version_of`, if it was the same outlet; both are None for the first.
    `share` is how much of the shorter of the two stands in the longer, 0 to 1, counted by their words.
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
    """An article, and its sketch as it is stored."""

    id: str
    path: str
    outlet: str | None
    published: str | None
    title: str | None
    runs: int | None
    hashes: bytes | None


_STORIES = Question(
    _Story,
    columns="articles.id, runs, hashes",
    tables="articles LEFT JOIN article_sketches ON article_sketches.article = articles.id",
    order="coalesce(nullif(articles.published, ''), '9999'), articles.source, articles.id",
)


class _Families(NamedTuple):
    """Some articles by their days, and which of them are near copies."""

    rows: Sequence[_Story]
    likest: Mapping[int, int]
    """For each that is a copy of earlier ones the one of these that it is most like."""
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
            yield _row(store, found, found.rows[family[0]].id, at)


def number_of_copies(store: Store) -> int:
    """Give how many of all stored articles are near copies of earlier ones."""
    return len(_found(store, ArticleFilter()).likest)


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
            if (found.rows[at].runs or 0) > (found.rows[best].runs or 0):
                fullest[outlet] = at
        without += [found.rows[at].id for at in family if at not in fullest.values()]
    return replace(wanted, without=tuple(without))


def _found(store: Store, wanted: ArticleFilter) -> _Families:
    rows = list(answers(store, _STORIES, replace(wanted, pattern=None)))
    if wanted.pattern is not None:
        matching = {row.id for row in articles(store, wanted)}
        rows = [row for row in rows if row.id in matching]

    likest: dict[int, tuple[float, bool, int]] = {}
    pairs = list(near_copies(unpacked(row.runs, row.hashes) for row in rows))
    for one, other, alike in pairs:
        version = rows[one].outlet is not None and rows[one].outlet == rows[other].outlet
        likest[other] = max(likest.get(other, (0.0, False, 0)), (alike, version, -one))
    families = _families(len(rows), ((pair.one, pair.other) for pair in pairs))
    return _Families(rows, {at: -minus for at, (_, _, minus) in likest.items()}, families)


def _row(store: Store, found: _Families, family: str, at: int) -> CopyRow:
    article = found.rows[at]
    known = (article.id, article.path, article.outlet, article.published, article.title, family)
    if at not in found.likest:
        return CopyRow(*known, None, None, None)
    earlier = found.rows[found.likest[at]]
    share = round(contained(story_of(store.rows, earlier.id), story_of(store.rows, article.id)), 2)
    if earlier.outlet is not None and earlier.outlet == article.outlet:
        return CopyRow(*known, None, share, earlier.id)
    return CopyRow(*known, earlier.id, share, None)


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
