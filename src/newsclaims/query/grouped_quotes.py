"""How many quotes there are of each outlet, speaker, month or article."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from newsclaims.query.quote_rows import QuoteFilter, QuoteRow, quotes
from newsclaims.query.rows import Row
from newsclaims.store import Store

By = Literal["outlet", "speaker", "month", "article"]
"""What quotes can be grouped by."""

_NAMES: Mapping[By, Callable[[QuoteRow], str | None]] = {
    "outlet": lambda row: row.outlet,
    "speaker": lambda row: row.speaker,
    "month": lambda row: row.published and row.published[:7],
    "article": lambda row: row.path,
}


@dataclass(frozen=True, slots=True)
class QuoteGroup(Row):
    """How many quotes there are of one outlet, speaker, month or article; `name` None is of one that isn't known."""

    name: str | None
    quotes: int
    direct: int
    mixed: int
    indirect: int
    speakers: int
    articles: int


def quote_groups(
    store: Store,
    by: By,
    wanted: QuoteFilter = QuoteFilter(),  # noqa: B008  (frozen)
) -> Iterator[QuoteGroup]:
    """Give how many quotes there are by outlet, speaker, month or article, most first.

    Raises:
        QueryError: a pattern or a day can't be understood.
        NoMatchError: a speaker, an outlet or a medium matches nothing.
    """
    groups: dict[str | None, list[QuoteRow]] = {}
    for row in quotes(store, wanted):
        groups.setdefault(_NAMES[by](row), []).append(row)
    for name, found in sorted(groups.items(), key=lambda group: (-len(group[1]), group[0] or "")):
        kinds = Counter(row.kind for row in found)
        yield QuoteGroup(
            name=name,
            quotes=len(found),
            direct=kinds["direct"],
            mixed=kinds["mixed"],
            indirect=kinds["indirect"],
            speakers=len({row.speaker for row in found} - {None}),
            articles=len({row.path for row in found}),
        )
