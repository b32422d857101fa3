"""When: which dates can be asked for."""

from collections.abc import Iterator
from dataclasses import dataclass

from newsclaims.query.aboutness import asked_about
from newsclaims.query.conditions import OVERLAPPING, Asked
from newsclaims.query.filters import ArticleFilter
from newsclaims.query.questions import Question, answers
from newsclaims.query.rows import PrintedRow
from newsclaims.store import Store
from newsclaims.vocabulary import DateType


@dataclass(frozen=True, kw_only=True)
class DateFilter(ArticleFilter):
    """Which dates; those whose interval overlaps the one from `first` to `last`."""

    type: DateType | None = None
    first: str | None = None
    last: str | None = None
    about: str | None = None
    subject: str | None = None


@dataclass(frozen=True, slots=True)
class DateRow(PrintedRow):
    """A date and the closed interval of days it names."""

    type: str
    value: str | None
    first_day: str | None
    last_day: str | None
    anchor: str | None
    unresolved: str | None
    text: str
    corrected_by: str | None


DATES = Question(
    DateRow,
    columns="dates.*",
    tables="dates JOIN articles ON articles.id = dates.article",
    order="{articles}, dates.start, dates.rowid",
    asked={
        "type": Asked("dates.type = :type"),
        **OVERLAPPING,
        **asked_about(
            """EXISTS (SELECT 1 FROM claim_dates JOIN claims ON claims.id = claim_dates.claim
                WHERE claim_dates.date = dates.id AND {claims})"""
        ),
    },
)


def dates(store: Store, wanted: DateFilter = DateFilter()) -> Iterator[DateRow]:
    """Give the dates that `wanted` lets through.

    Raises:
        QueryError: a pattern or a day can't be understood.
        NoMatchError: an outlet matches nothing.
    """
    return answers(store, DATES, wanted)
