"""A store that is asked in Python as at the command line: its methods are the commands, its keywords their options.

Example:
    with Store("data/newsclaims.db") as store:
        store.quotes(speaker="kallas", about="belgium").to_pandas()
"""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, Literal, Self, TypedDict, TypeVar, Unpack

from newsclaims import query, store
from newsclaims.frames import Rows
from newsclaims.query.actor_rows import ActorRow
from newsclaims.query.article_rows import ArticleRow
from newsclaims.query.auditing import AuditRow
from newsclaims.query.claim_rows import ClaimRow
from newsclaims.query.copies import counted_once
from newsclaims.query.date_rows import DateRow
from newsclaims.query.figures_by_thing import FigureRow
from newsclaims.query.filters import ArticleFilter
from newsclaims.query.ledgers import LedgerRow
from newsclaims.query.networks import EdgeRow
from newsclaims.query.quote_rows import QuoteRow
from newsclaims.query.searching import SearchRow
from newsclaims.query.story_rows import StoryRow
from newsclaims.query.timeline_rows import TimelineRow
from newsclaims.query.topic_rows import TopicRow
from newsclaims.store import opening
from newsclaims.vocabulary import ActorType, DateType, FigureKind, QuoteKind, Stance

Names = str | Iterable[str]
"""One name, or several of which one must match."""

Mode = Literal["speech", "attitude", "any"]


class Asked(TypedDict, total=False):
    """What all questions take."""

    pattern: str
    ignore_case: bool
    word: bool
    fixed: bool
    invert: bool
    outlet: Names
    since: str
    until: str
    story: str
    where: Names


class About(TypedDict, total=False):
    """What is asked of what was said."""

    about: str
    subject: str


class QuotesAsked(Asked, About, total=False):
    """What `quotes` takes."""

    speaker: Names
    kind: QuoteKind
    mode: Mode
    stance: Stance
    medium: Names
    anonymous: bool
    min_confidence: float
    sort: Literal["place", "newest", "speaker"]


class FiguresAsked(Asked, total=False):
    """What `figures` takes; an amount is a number, or as typed: "100bn", "€1.5m"."""

    unit: str
    kind: FigureKind
    min: float | str
    max: float | str
    about: str
    subject: str
    sort: Literal["place", "amount"]
    speaker: Names


class DatesAsked(Asked, About, total=False):
    """What `dates` takes; `from_` has the line for Python's sake."""

    from_: str
    to: str
    type: DateType


class ActorsAsked(Asked, total=False):
    """What `actors` takes."""

    type: ActorType


class ClaimsAsked(Asked, About, total=False):
    """What `claims` and `ledger` take."""

    speaker: Names
    stance: Stance
    negated: bool
    hedged: bool
    mode: Mode
    clear: bool
    checkable: bool
    sort: Literal["place", "weight"]


class TopicsAsked(Asked, total=False):
    """What `topics` takes."""

    speaker: Names
    mode: Mode


class TimelineAsked(Asked, About, total=False):
    """What `timeline` takes."""

    from_: str
    to: str
    speaker: Names


class SearchAsked(About, total=False):
    """What `search` takes besides its words; `within` is the command's --in."""

    within: Literal["quotes", "claims", "text"]
    outlet: Names
    since: str
    until: str
    story: str
    where: Names


_FIELDS = {"from_": "first", "to": "last", "min": "minimum", "max": "maximum"}
_SEVERAL = {"speaker": "speakers", "outlet": "outlets", "medium": "media", "where": "where"}
_SORTED = {
    "amount": "largest_first",
    "weight": "heaviest_first",
    "newest": "newest_first",
    "speaker": "by_speaker",
}
_OF_PATTERN = ("ignore_case", "word", "fixed", "invert")

Filter = TypeVar("Filter", bound=ArticleFilter)


class Store(store.Store):
    """The records of many articles in one SQLite file, and the questions to them.

    Each method takes the options of the command of its name as keywords, and gives rows: a list of them that a
    notebook shows as a table, with `to_pandas()` and `to_polars()`. As at the command line, a question that can't be
    understood is a `QueryError`, and a name that matches nothing a `NoMatchError`.

    Example:
        >>> with Store(":memory:", create=True) as store:
        ...     store.quotes(kind="direct")
        []
    """

    def __init__(self, path: str | Path, *, create: bool = False, read_only: bool = False) -> None:
        connection, copy = opening.opened(Path(path), create, read_only)
        super().__init__(connection, Path(path))
        self.copy = copy

    @classmethod
    def open(cls, path: str | Path, *, create: bool = False) -> Self:
        """Open the store in the file `path`, as `Store(path)` does."""
        return cls(path, create=create)

    def quotes(self, **asked: Unpack[QuotesAsked]) -> Rows[QuoteRow]:
        """Give who said what."""
        return Rows(QuoteRow, query.quotes(self, _filter(query.QuoteFilter, asked)))

    def figures(self, **asked: Unpack[FiguresAsked]) -> Rows[FigureRow]:
        """Give amounts in base units."""
        given: dict[str, Any] = dict(asked)
        amounts = {
            name: query.amount_asked(given[name])
            for name in ("min", "max")
            if isinstance(given.get(name), str)
        }
        unit = query.one_unit(given.pop("unit", None), *(amount.unit for amount in amounts.values()))
        given |= {name: amount.value for name, amount in amounts.items()} | {"unit": unit}
        return Rows(FigureRow, query.figures(self, _filter(query.FigureFilter, given)))

    def dates(self, **asked: Unpack[DatesAsked]) -> Rows[DateRow]:
        """Give the dates that articles speak of, and the days they name."""
        return Rows(DateRow, query.dates(self, _filter(query.DateFilter, asked)))

    def actors(self, **asked: Unpack[ActorsAsked]) -> Rows[ActorRow]:
        """Give the persons, organisations, places and groups that each article names."""
        return Rows(ActorRow, query.actors(self, _filter(query.ActorFilter, asked)))

    def claims(self, **asked: Unpack[ClaimsAsked]) -> Rows[ClaimRow]:
        """Give who claims what."""
        return Rows(ClaimRow, query.claims(self, _filter(query.ClaimFilter, asked)))

    def ledger(self, **asked: Unpack[ClaimsAsked]) -> Rows[LedgerRow]:
        """Give claims as an analyst's spreadsheet has them: `newsclaims claims --ledger`."""
        return Rows(LedgerRow, query.ledger(self, _filter(query.ClaimFilter, asked)))

    def timeline(self, **asked: Unpack[TimelineAsked]) -> Rows[TimelineRow]:
        """Give claims in the order of the days they speak of."""
        return Rows(TimelineRow, query.timeline(self, _filter(query.TimelineFilter, asked)))

    def articles(self, **asked: Unpack[Asked]) -> Rows[ArticleRow]:
        """Give the articles that are stored."""
        return Rows(ArticleRow, query.articles(self, _filter(ArticleFilter, asked)))

    def stories(self, **asked: Unpack[Asked]) -> Rows[StoryRow]:
        """Give the stories that several articles tell."""
        return Rows(StoryRow, query.stories(self, _filter(ArticleFilter, asked)))

    def audit(
        self,
        by: query.By = "named",
        *,
        monthly: bool = False,
        keep_copies: bool = False,
        **asked: Unpack[Asked],
    ) -> Rows[AuditRow]:
        """Give who gets quoted, with how many words; of near copies only the fullest counts."""
        wanted = _filter(query.ActorFilter, asked)
        if not keep_copies:
            wanted = counted_once(self, wanted, by_outlet=by == "outlet")
        return Rows(AuditRow, query.audit(self, by, wanted, monthly=monthly))

    def topics(
        self, by: Literal["outlet"] | None = None, *, keep_copies: bool = False, **asked: Unpack[TopicsAsked]
    ) -> Rows[TopicRow]:
        """Give what is spoken of, month by month; of near copies only the fullest counts."""
        wanted = _filter(query.ClaimFilter, asked)
        if not keep_copies:
            wanted = counted_once(self, wanted, by_outlet=by == "outlet")
        return Rows(TopicRow, query.topics(self, by, wanted))

    def network(
        self,
        by: Literal["outlet", "month"] | None = None,
        *,
        keep_copies: bool = False,
        **asked: Unpack[ActorsAsked],
    ) -> Rows[EdgeRow]:
        """Give who speaks about whom, and who is quoted with whom; of near copies only the fullest counts."""
        wanted = _filter(query.ActorFilter, asked)
        if not keep_copies:
            wanted = counted_once(self, wanted, by_outlet=by == "outlet")
        return Rows(EdgeRow, query.network(self, by, wanted))

    def search(self, words: str, **asked: Unpack[SearchAsked]) -> Rows[SearchRow]:
        """Search quotes, claims and the articles' text for words."""
        given: dict[str, Any] = dict(asked)
        within = given.pop("within", None)
        return Rows(SearchRow, query.search(self, words, _filter(query.SearchFilter, given), within))


def _filter(kind: type[Filter], asked: Mapping[str, Any]) -> Filter:
    """Give the filter that keywords ask for.

    Raises:
        TypeError: there is no such keyword.
    """
    given = {name: value for name, value in asked.items() if name not in _OF_PATTERN}
    expression = given.pop("pattern", None)
    if expression is not None:
        how = {name: asked[name] for name in _OF_PATTERN if name in asked}
        given["pattern"] = query.Pattern(expression=expression, **how)
    for name, field in _SEVERAL.items():
        if name in given:
            names = given.pop(name)
            given[field] = (names,) if isinstance(names, str) else tuple(names)
    if given.get("mode") == "any":
        given["mode"] = None
    sort = _SORTED.get(given.pop("sort", "place"))
    if sort is not None:
        given[sort] = True
    return kind(**{_FIELDS.get(name, name): value for name, value in given.items()})
