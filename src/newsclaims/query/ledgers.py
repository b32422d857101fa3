"""Claims as an analyst keeps them: a row each with all that is known of it, and how many there are of each sort."""

import json
import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, Literal

from newsclaims.linking.speaking import speakers
from newsclaims.query.claim_rows import ClaimFilter, ClaimRow, claims
from newsclaims.query.rows import Row
from newsclaims.store import Store
from newsclaims.store.mapping import number

By = Literal["speaker", "stance", "topic"]
"""What claims can be grouped by."""

TOGETHER = 500
"""Claims whose figures, dates and topics are looked up at once."""


@dataclass(frozen=True, slots=True)
class LedgerRow(Row):
    """A claim as a row of an analyst's spreadsheet.

    `role` is the claimant's first in that article; `polarity` affirmed or negated; `figures` are in base units and
    `dates` the days they name, both joined by semicolons; `about` are the topics. `reported_by` is the speaker in
    whose quote the claimant is reported. `[start, end)` of the text at `path` is the claim.
    """

    claimant_id: str | None
    claimant: str | None
    claimant_printed: str | None
    role: str | None
    outlet: str | None
    published: str | None
    stance: str
    polarity: str
    hedged: bool
    claim: str
    figures: str
    dates: str
    about: str
    on_behalf_of: str | None
    reported_by: str | None
    medium: str | None
    claimant_type: str | None
    title: str | None
    url: str | None
    path: str
    start: int
    end: int
    id: str
    quote: str | None
    corrected_by: str | None


@dataclass(frozen=True, slots=True)
class ClaimGroup(Row):
    """How many claims there are of one speaker, one stance or one topic; `name` None is an unknown speaker's."""

    name: str | None
    claims: int
    negated: int
    hedged: int
    speakers: int
    articles: int
    stances: str


def ledger(store: Store, wanted: ClaimFilter = ClaimFilter()) -> Iterator[LedgerRow]:  # noqa: B008  (frozen)
    """Give the claims that `wanted` lets through as rows of a ledger.

    Raises:
        QueryError: a pattern or a day can't be understood, or `about` holds no word.
        NoMatchError: a speaker or an outlet matches nothing.
    """
    for rows in _batches(claims(store, wanted)):
        ids = json.dumps([row.id for row in rows], ensure_ascii=False)
        more = {found["id"]: found for found in store.rows(_MORE, {"ids": ids})}
        figures = _listed(store, _FIGURES, ids, _amount)
        dates = _listed(store, _DATES, ids, _interval)
        for row in rows:
            known = more[row.id]
            yield LedgerRow(
                claimant_id=row.claimant_id,
                claimant=row.claimant,
                claimant_printed=row.claimant_printed,
                role=known["role"],
                outlet=row.outlet,
                published=row.published,
                stance=row.stance,
                polarity="negated" if row.negated else "affirmed",
                hedged=row.hedged,
                claim=row.text,
                figures="; ".join(figures.get(row.id, [])),
                dates="; ".join(dates.get(row.id, [])),
                about=known["topic"],
                on_behalf_of=known["on_behalf_of_name"],
                reported_by=known["reported_by"],
                medium=known["medium"],
                claimant_type=row.claimant_type,
                title=row.title,
                url=known["url"],
                path=row.path,
                start=row.start,
                end=row.end,
                id=row.id,
                quote=row.quote,
                corrected_by=row.corrected_by,
            )


def claim_groups(
    store: Store,
    by: By,
    wanted: ClaimFilter = ClaimFilter(),  # noqa: B008  (frozen)
) -> Iterator[ClaimGroup]:
    """Give how many claims there are by speaker, by stance or by topic, most first; a claim may have many topics.

    Raises:
        QueryError: a pattern or a day can't be understood, or `about` holds no word.
        NoMatchError: a speaker or an outlet matches nothing.
    """
    groups: dict[str | None, list[ClaimRow]] = {}
    for rows in _batches(claims(store, wanted)):
        names = _names(store, by, rows)
        for row in rows:
            for name in names(row):
                groups.setdefault(name, []).append(row)
    ranked = sorted(groups.items(), key=lambda group: (-len(group[1]), group[0] is None, group[0] or ""))
    for name, found in ranked:
        stances = Counter(row.stance for row in found).most_common()
        yield ClaimGroup(
            name=name,
            claims=len(found),
            negated=sum(row.negated for row in found),
            hedged=sum(row.hedged for row in found),
            speakers=len({row.claimant for row in found}),
            articles=len({row.path for row in found}),
            stances="; ".join(f"{stance} {count}" for stance, count in stances),
        )


def _names(store: Store, by: By, rows: list[ClaimRow]) -> Callable[[ClaimRow], list[str | None]]:
    """Give the function that names the groups of a claim: of a speaker by who it is in all articles."""
    if by != "topic":
        return lambda row: [row.stance if by == "stance" else row.claimant]
    ids = json.dumps([row.id for row in rows], ensure_ascii=False)
    heads = _listed(store, _TOPICS, ids, lambda found: str(found["head"]))
    return lambda row: list(dict.fromkeys(heads.get(row.id, [])))


_OF_THESE = "IN (SELECT value FROM json_each(:ids))"

_MORE = f"""
    SELECT claims.id, claims.topic, claims.on_behalf_of_name, claims.medium, articles.url,
        (SELECT text FROM actor_roles WHERE actor = claims.claimant_actor ORDER BY position LIMIT 1) AS role,
        coalesce(identities.name, quotes.speaker_name) AS reported_by
    FROM claims JOIN articles ON articles.id = claims.article LEFT JOIN quotes ON quotes.id = claims.within
    {speakers("quotes", "speaker")} WHERE claims.id {_OF_THESE}"""

_FIGURES = f"""
    SELECT claim, value, low, high, unit, modifier FROM claim_figures
    JOIN figures ON figures.id = claim_figures.figure WHERE claim {_OF_THESE} ORDER BY claim, position"""

_DATES = f"""
    SELECT claim, first_day, last_day, value, text FROM claim_dates
    JOIN dates ON dates.id = claim_dates.date WHERE claim {_OF_THESE} ORDER BY claim, position"""

_TOPICS = f"SELECT claim, head FROM claim_topics WHERE claim {_OF_THESE} ORDER BY claim, position"


def _batches(rows: Iterator[ClaimRow]) -> Iterator[list[ClaimRow]]:
    batch: list[ClaimRow] = []
    for row in rows:
        batch.append(row)
        if len(batch) == TOGETHER:
            yield batch
            batch = []
    if batch:
        yield batch


def _listed(store: Store, sql: str, ids: str, shown: Any) -> dict[str, list[str]]:
    """Give, by claim, what it has of something, as texts."""
    gathered: dict[str, list[str]] = {}
    for found in store.rows(sql, {"ids": ids}):
        gathered.setdefault(found["claim"], []).append(shown(found))
    return gathered


def _amount(found: Any) -> str:
    """Give a figure in base units: "more_than 187000000000 EUR", "200..300 worker"."""
    value, low, high = (_plain(number(found[name])) for name in ("value", "low", "high"))
    shown = value or (f"{low}..{high}" if low or high else "")
    modifier = "" if found["modifier"] == "exactly" else found["modifier"]
    return " ".join(part for part in (modifier, shown, found["unit"]) if part)


def _plain(value: float | int | None) -> str:
    if value is None:
        return ""
    return str(int(value)) if value == int(value) else str(value)


def _interval(found: Any) -> str:
    """Give a date as the days it names (ISO 8601: 2025-11-01/2025-11-30), or as it is where it names none."""
    first, last = found["first_day"], found["last_day"]
    if first and last:
        return str(first) if first == last else f"{first}/{last}"
    lasts = re.match(r"P[\d.T]", found["value"] or "")  # ISO 8601; PAST_REF says less than the text
    return str(found["value"] if lasts else found["text"])
