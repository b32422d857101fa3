"""Claims by the days that they speak of."""

from collections.abc import Iterator
from dataclasses import dataclass

from newsclaims.linking.speaking import speakers
from newsclaims.query.claim_rows import CLAIM, OF_CLAIM
from newsclaims.query.conditions import OVERLAPPING
from newsclaims.query.filters import ArticleFilter
from newsclaims.query.questions import Question, answers
from newsclaims.query.rows import PrintedRow
from newsclaims.store import Store
from newsclaims.vocabulary import QuoteMode


@dataclass(frozen=True, kw_only=True)
class TimelineFilter(ArticleFilter):
    """Which claims with a date; those of which a date's interval overlaps the one from `first` to `last`."""

    speakers: tuple[str, ...] = ()
    first: str | None = None
    last: str | None = None
    about: str | None = None
    subject: str | None = None
    mode: QuoteMode | None = "speech"


@dataclass(frozen=True, slots=True)
class TimelineRow(PrintedRow):
    """A claim and one of the dates in it, printed as `date`; a claim with two dates makes two rows."""

    first_day: str
    last_day: str
    date: str
    value: str | None
    claimant_id: str | None
    claimant: str | None
    claimant_printed: str | None
    claimant_type: str | None
    stance: str
    negated: bool
    hedged: bool
    quote: str | None
    text: str
    corrected_by: str | None


# Of two intervals that start together the shorter one says more: a day stands before its month.
TIMELINE = Question(
    TimelineRow,
    columns=f"{CLAIM}, dates.first_day, dates.last_day, dates.text AS date, dates.value",
    tables=f"""claims JOIN articles ON articles.id = claims.article
        JOIN claim_dates ON claim_dates.claim = claims.id
        JOIN dates ON dates.id = claim_dates.date
        LEFT JOIN quotes ON quotes.id = claims.quote {speakers("claims", "claimant")}""",
    order="dates.first_day, dates.last_day, {articles}, claims.start, claims.rowid, claim_dates.position",
    asked={**OF_CLAIM, **OVERLAPPING},
    linked=True,
    always="dates.first_day IS NOT NULL AND dates.last_day IS NOT NULL",
    flags=("negated", "hedged"),
)


def timeline(store: Store, wanted: TimelineFilter = TimelineFilter()) -> Iterator[TimelineRow]:
    """Give the claims that speak of days the calendar has, in the order of these days; a row for each of its dates.

    Raises:
        QueryError: a pattern or a day can't be understood.
        NoMatchError: a speaker or an outlet matches nothing.
    """
    return answers(store, TIMELINE, wanted)
