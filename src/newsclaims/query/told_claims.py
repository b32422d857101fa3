"""What is read of claims to tell which are opposed: little of most; of those that may be, who says them and when."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from newsclaims.query.claim_rows import OF_CLAIM, ClaimFilter
from newsclaims.query.claims_in_part import beginnings
from newsclaims.query.conditions import Asked
from newsclaims.query.questions import Question, answers
from newsclaims.query.rows import PrintedRow
from newsclaims.query.word_forms import forms_by_side
from newsclaims.store import Store


class Brief(NamedTuple):
    """What of a claim, and of one of its dates, tells whether it may be opposed to another's: most are read no further.

    `sides` are those of pairs of contraries on which it may have a word, by their numbers.
    """

    row: int
    article: str
    topics: str
    text: str
    denies: int
    date: str | None
    first_day: str | None
    sides: str | None


@dataclass(frozen=True, slots=True)
class Told(PrintedRow):
    """A claim, with those by identity who say it, are its subject or named in it, and the day or period it names."""

    claimant: str | None
    text: str
    stance: str
    negated: bool
    topics: str
    says: str | None
    subjects: str
    named: str
    first_day: str | None
    last_day: str | None
    period: str | None
    date: str | None

    @property
    def denies(self) -> bool:
        """Whether it denies what it tells of."""
        return self.negated != (self.stance == "denies")

    @property
    def who(self) -> frozenset[str]:
        """Who says it, and whom it is said of."""
        return frozenset((*self.subjects.split(), *([self.says] if self.says else [])))


@dataclass(frozen=True, kw_only=True)
class _Opposable(ClaimFilter):
    """Those that may be opposed to another one."""

    denying: bool = True


@dataclass(frozen=True, kw_only=True)
class _Among(ClaimFilter):
    """Some claims, by their rows in the store."""

    rows: tuple[int, ...]


_IDENTITIES = (
    "(SELECT coalesce(group_concat(identity, ' '), '') FROM identity_actors WHERE actor IN ({actors}))"
)

_ASKED = json.dumps({side: " OR ".join(forms) for side, forms in forms_by_side().items()})
_CONTRARY = f"""SELECT claims_fts.rowid, group_concat(side.key) AS sides
    FROM json_each('{_ASKED}') AS side CROSS JOIN claims_fts ON claims_fts MATCH side.value GROUP BY claims_fts.rowid"""
"""The claims that may have a word of which another has the contrary, with the sides that it is on."""

_DATES = """LEFT JOIN claim_dates ON claim_dates.claim = claims.id
    LEFT JOIN dates ON dates.id = claim_dates.date AND dates.type IN ('date', 'duration')"""

_DENIES = "claims.negated <> (claims.stance = 'denies')"

_DENIED = f"SELECT DISTINCT topic FROM claims WHERE {_DENIES} AND topic LIKE '%;%'"
_WITHOUT_LAST = "rtrim(rtrim(claims.topic, replace(claims.topic, ';', '')), ';')"
"""The things of a claim but for the last one, in SQL."""


def _denied_things(store: Store) -> dict[str, str]:
    """Give the things of claims that deny something, and those with which they begin, both as JSON lists."""
    denied = [topic for (topic,) in store.rows(_DENIED)]
    return {"denied": json.dumps(denied), "begun": json.dumps([*set(beginnings(denied))])}


_BRIEF = Question(
    Brief,
    columns=f"""claims.rowid, claims.article, claims.topic, claims.text, {_DENIES}, dates.text,
        CASE dates.type WHEN 'date' THEN dates.first_day END, contraries.sides""",
    tables=f"""claims LEFT JOIN ({_CONTRARY}) AS contraries ON contraries.rowid = claims.rowid
        JOIN articles ON articles.id = claims.article LEFT JOIN quotes ON quotes.id = claims.quote {_DATES}""",
    order="claims.rowid",
    asked={
        **OF_CLAIM,
        "denying": Asked(
            f"""contraries.sides IS NOT NULL OR claims.id IN (SELECT claim FROM claim_dates)
                OR claims.topic IN (SELECT value FROM json_each(:begun))
                OR {_WITHOUT_LAST} IN (SELECT value FROM json_each(:denied))""",
            lambda store, _: _denied_things(store),
        ),
    },
    always="""articles.published IS NOT NULL AND NOT claims.hedged AND claims.stance NOT IN ('asks', 'demands')
        AND claims.topic LIKE '%;%'""",
    bare=True,
)
"""The claims of several things that name a day, may have a contrary, or tell of things of which another one denies."""

_TOLD = Question(
    Told,
    columns=f"""claims.id, claims.start, claims."end", claims.claimant_name AS claimant, claims.text, claims.stance,
        claims.negated, claims.topic AS topics, dates.text AS date, dates.value AS period,
        CASE dates.type WHEN 'date' THEN dates.first_day END AS first_day,
        CASE dates.type WHEN 'date' THEN dates.last_day END AS last_day,
        (SELECT identity FROM identity_actors WHERE actor = claims.claimant_actor) AS says,
        {_IDENTITIES.format(actors="SELECT actor FROM claim_participants WHERE claim = claims.id AND part = 'subject'")}
            AS subjects,
        {_IDENTITIES.format(actors="SELECT actor FROM claim_topics WHERE claim = claims.id")} AS named""",
    tables=f"claims JOIN articles ON articles.id = claims.article {_DATES}",
    order="{articles}, claims.start, claims.rowid, claim_dates.position",
    asked={
        "rows": Asked(
            "claims.rowid IN (SELECT value FROM json_each(:rows))", lambda _, rows: {"rows": json.dumps(rows)}
        )
    },
    flags=("negated",),
    linked=True,
)


def briefs(store: Store, wanted: ClaimFilter) -> Iterator[Brief]:
    """Give those of some claims that may be opposed to another one, in brief."""
    return answers(store, _BRIEF, _Opposable(**vars(wanted)))


def told_claims(store: Store, rows: tuple[int, ...]) -> Iterator[Told]:
    """Give the claims of these rows of the store, once for each of the days and periods that they name."""
    return answers(store, _TOLD, _Among(mode=None, rows=rows))
