"""Where articles agree and where they don't: their figures, quotes and claims in one."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, fields
from itertools import chain
from typing import Any, Literal

from newsclaims.query.claim_rows import ClaimFilter
from newsclaims.query.comparing_accusations import denied_charges
from newsclaims.query.comparing_claims import opposed_claims
from newsclaims.query.comparing_figures import same_figures
from newsclaims.query.comparison import ComparedRow
from newsclaims.query.figure_rows import FigureFilter
from newsclaims.query.filters import ArticleFilter
from newsclaims.query.quote_rows import QuoteFilter
from newsclaims.query.same_quotes import same_quotes
from newsclaims.store import Store

ComparedKind = Literal["figure", "quote", "claim", "date"]
Verdict = Literal["agree", "compatible", "different", "open"]


@dataclass(frozen=True, kw_only=True)
class ComparisonFilter(ArticleFilter):
    """What of several articles is compared; the pattern is looked for in both texts.

    Attributes:
        about: what figures measure, in all these words; what quotes and claims are about.
        speakers: who says both; two of them side by side are `side_by_side`.
        kind: only such rows.
        verdict: only those.
        open_ones: give figures of one thing, too, that can't be compared, with the reason.
    """

    about: str | None = None
    speakers: tuple[str, ...] = ()
    kind: ComparedKind | None = None
    verdict: Verdict | None = None
    open_ones: bool = False


def comparisons(
    store: Store,
    wanted: ComparisonFilter = ComparisonFilter(),
) -> Iterator[ComparedRow]:
    """Give what articles tell alike or differently: figures, then quotes family by family, then claims and dates.

    Raises:
        QueryError: a pattern or a day can't be understood, or `about` holds no word.
        NoMatchError: a speaker or an outlet matches nothing.
    """
    matches = wanted.pattern.test() if wanted.pattern else None
    for kinds, compared in _COMPARED.items():
        if wanted.kind is not None and wanted.kind not in kinds:
            continue
        for found in compared(store, wanted):
            is_kind = wanted.kind in (None, found.kind)
            is_verdict = wanted.verdict in (None, found.verdict)
            if is_kind and is_verdict and (matches is None or matches((found.text, found.other_text))):
                yield found


def _figures(store: Store, wanted: ComparisonFilter) -> Iterator[ComparedRow]:
    chosen = FigureFilter(speakers=wanted.speakers, **_articles(wanted))
    open_ones = wanted.open_ones or wanted.verdict == "open"
    return same_figures(store, chosen, wanted.about, open_ones=open_ones)


def _quotes(store: Store, wanted: ComparisonFilter) -> Iterator[ComparedRow]:
    return same_quotes(store, QuoteFilter(speakers=wanted.speakers, about=wanted.about, **_articles(wanted)))


def _claims(store: Store, wanted: ComparisonFilter) -> Iterator[ComparedRow]:
    chosen = ClaimFilter(speakers=wanted.speakers, about=wanted.about, **_articles(wanted))
    return _each(chain(opposed_claims(store, chosen), denied_charges(store, chosen)))


def _each(rows: Iterable[ComparedRow]) -> Iterator[ComparedRow]:
    """Give what two rules find once."""
    told = set()
    for found in rows:
        pair = frozenset((found.id, found.other_id))
        if pair not in told:
            told.add(pair)
            yield found


_COMPARED: Mapping[tuple[ComparedKind, ...], Callable[[Store, ComparisonFilter], Iterator[ComparedRow]]] = {
    ("figure",): _figures,
    ("quote",): _quotes,
    ("claim", "date"): _claims,
}


def _articles(wanted: ArticleFilter) -> dict[str, Any]:
    """Give what chooses articles; the pattern is looked for in both."""
    return {one.name: getattr(wanted, one.name) for one in fields(ArticleFilter) if one.name != "pattern"}
