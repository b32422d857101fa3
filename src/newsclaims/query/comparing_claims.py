"""The same claim, affirmed in one article and denied in another; and the same event on two days."""

import json
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations
from typing import NamedTuple

from newsclaims.lexicons import comparison_words
from newsclaims.query.claim_rows import OF_CLAIM, ClaimFilter
from newsclaims.query.comparison import ComparedRow, article, days_apart, row, side
from newsclaims.query.conditions import Asked
from newsclaims.query.questions import Question, answers
from newsclaims.query.rows import PrintedRow
from newsclaims.query.word_forms import antonym_forms, antonyms, base, forms_by_side, opposed
from newsclaims.query.wordings import spoken, stems
from newsclaims.store import Store

_DAYS = 14
"""How far apart two articles may be published of which one denies what the other affirms."""
_DAYS_NEAR = 3
"""Likewise where they date an event, say the contrary in other words, or only name one in common: what is told later
is another one."""
_DAYS_CHANGED = 366
"""Likewise of one speaker, who says what is to come or what he holds: later it is another plan or office."""

_PERIOD = re.compile(r"\d{4}(?:-(?:\d\d|[QH]\d|W\d\d|SP|SU|FA|WI))?|P\d+[WMQY]")
"""A week, month, quarter or year: what rises on a day may have fallen on the same."""


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
    def who(self) -> frozenset[str]:
        """Who says it, and whom it is said of."""
        return frozenset((*self.subjects.split(), *([self.says] if self.says else [])))


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

_BRIEF = Question(
    Brief,
    columns=f"""claims.rowid, claims.article, claims.topic, claims.text, {_DENIES}, dates.text,
        CASE dates.type WHEN 'date' THEN dates.first_day END, contraries.sides""",
    tables=f"""claims LEFT JOIN ({_CONTRARY}) AS contraries ON contraries.rowid = claims.rowid
        JOIN articles ON articles.id = claims.article LEFT JOIN quotes ON quotes.id = claims.quote {_DATES}""",
    order="claims.rowid",
    asked=OF_CLAIM,
    always=f"""articles.published IS NOT NULL AND NOT claims.hedged AND claims.stance NOT IN ('asks', 'demands')
        AND claims.topic LIKE '%;%' AND (contraries.sides IS NOT NULL
            OR claims.id IN (SELECT claim FROM claim_dates)
            OR claims.topic IN (SELECT topic FROM claims WHERE {_DENIES} AND topic LIKE '%;%'))""",
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


def opposed_claims(store: Store, wanted: ClaimFilter = ClaimFilter()) -> Iterator[ComparedRow]:  # noqa: B008
    """Give what one article affirms and another denies, and what they tell of different days.

    The two claims have one subject or speaker, by identity, or within three days name one in common; and the same
    things and words. They are not hedged, and hang on no condition. A denial is two weeks apart at most, and only one
    of the two has a negation or is a denial; a year, where one speaker says what is to come, or what he holds. Instead
    of a negation one may have the contrary of a word of the other, within three days; what goes up and down does so in
    a period that both name. An event is dated within three days, in other words.

    Args:
        store: where they are.
        wanted: which claims.
    """
    rows = tuple(sorted(_may_be_opposed(answers(store, _BRIEF, wanted))))
    if not rows:
        return
    groups: dict[tuple[str, frozenset[str]], list[Told]] = defaultdict(list)
    for told in answers(store, _TOLD, _Among(mode=None, rows=rows)):
        if not _has(told, "condition"):
            groups[told.topics, _told_words(told)].append(told)
    seen = set()
    for (_, words), its in groups.items():
        for one, other in combinations(its, 2):
            found = _opposed(one, other, words)
            if found and (one.id, other.id) not in seen:
                seen.add((one.id, other.id))
                yield found


def _may_be_opposed(every: Iterable[Brief]) -> set[int]:
    """Give the rows of those of whose things another article tells in the same words what may be opposed."""
    by_topics: dict[str, list[Brief]] = defaultdict(list)
    for brief in every:
        by_topics[brief.topics].append(brief)
    by_words: dict[tuple[str, frozenset[str]], list[Brief]] = defaultdict(list)
    for its in by_topics.values():
        for brief in _apart(its):
            by_words[brief.topics, _told_words(brief)].append(brief)
    return {brief.row for its in by_words.values() for brief in _apart(its)}


def _apart(its: list[Brief]) -> Iterable[Brief]:
    """Give those that may be opposed to another article's: some deny and others don't, days differ, or words may."""
    if len(its) < 2 or len({brief.article for brief in its}) < 2:
        return ()
    if len({brief.denies for brief in its}) > 1:
        return its
    dated = len({brief.first_day for brief in its if brief.first_day}) > 1
    sides = {int(side) for brief in its if brief.sides for side in brief.sides.split(",")}
    if not dated and sides.isdisjoint(side ^ 1 for side in sides):
        return ()
    return [brief for brief in its if brief.sides or (dated and brief.first_day)]


def _opposed(one: Told, other: Told, words: frozenset[str]) -> ComparedRow | None:
    days = days_apart(one.published, other.published)
    if article(one.id) == article(other.id) or days is None or not _of_one(one, other, days):
        return None
    if _has(one, "future") != _has(other, "future"):
        return None
    dated, contrary = _dated_apart(one, other), _contrary(one, other)
    if contrary is None or not (contrary or dated or _denies(one) != _denies(other)):
        return None
    sides = side(one, one.claimant), side(other, other.claimant)
    alike = f"{one.topics}; the same words"
    if contrary:
        sure = not dated and days <= _DAYS_NEAR and not (_denies(one) or _denies(other))
        return row("claim", "different", *sides, f"{alike}; {contrary}") if sure else None
    if not (words or antonyms(spoken(one.text))):
        return None
    if _denies(one) != _denies(other):
        sure = _sure(one, other) and not dated
        return row("claim", "different", *sides, f"{alike}; {_changed(one, other, days)}") if sure else None
    if dated and days <= _DAYS_NEAR:
        return row("date", "different", *sides, f"{alike}; {one.date}, and {other.date}")
    return None


def _of_one(one: Told, other: Told, days: int) -> bool:
    """Say whether two are of one subject or speaker, or name one actor, not too far apart for it."""
    if days > _DAYS:
        return days <= _DAYS_CHANGED and _of_one_speaker(one, other) and _lasts(one)
    if one.who & other.who:
        return True
    certain = one.topics.count(";") > 1 or _one_period(one, other)
    return certain and days <= _DAYS_NEAR and not _named(one).isdisjoint(_named(other))


def _named(told: Told) -> frozenset[str]:
    """Give whom a claim names, if that may make it one with another: of three things, or in a period."""
    certain = told.topics.count(";") > 1 or _PERIOD.fullmatch(told.period or "")
    return frozenset(told.named.split() if certain else ())


def _of_one_speaker(one: Told, other: Told) -> bool:
    return one.says is not None and one.says == other.says


def _lasts(told: Told) -> bool:
    """Say whether a claim is of what is to come, or of what somebody holds: that, one can change."""
    return _has(told, "future") or _has(told, "attitude")


def _changed(one: Told, other: Told, days: int) -> str:
    """Say how a claim came to be denied: by another, or days later by its speaker."""
    if days <= _DAYS_NEAR or not (_of_one_speaker(one, other) and _lasts(one)):
        return "one denies it"
    first, last = sorted((one, other), key=lambda told: told.published or "")
    said = ("denied" if _denies(told) else "affirmed" for told in (first, last))
    on = ((told.published or "")[:10] for told in (first, last))
    return ", ".join(f"{how} on {day}" for how, day in zip(said, on, strict=True)) + ": changed"


def _told_words(told: Told | Brief) -> frozenset[str]:
    """Give the words that say what is claimed, by their stems, without its things, its day and contraries."""
    words = {*spoken(told.text)} - antonym_forms()
    return frozenset(stems(words)) - _things(f"{told.topics} {told.date or ''}")


@lru_cache(1 << 12)
def _things(text: str) -> frozenset[str]:
    return frozenset(stems(spoken(text)))


def _has(told: Told, kind: str) -> bool:
    return not comparison_words(kind).isdisjoint(spoken(told.text))


def _contrary(one: Told, other: Told) -> str | None:
    """Give the two words that are contraries: "" if both texts have the same ones, None if others."""
    ones, others = antonyms(spoken(one.text)), antonyms(spoken(other.text))
    only, other_only = sorted(ones - others), sorted(others - ones)
    if not (only or other_only):
        return ""
    if len(only) != 1 or len(other_only) != 1:
        return None
    how = opposed(only[0], other_only[0])
    if how is None or (how == "change" and not _one_period(one, other)):
        return None
    words = (_printed(told, word) for told, word in ((one, only[0]), (other, other_only[0])))
    return ", and ".join(words)


def _printed(told: Told, word: str) -> str:
    return next(printed for printed in spoken(told.text) if base(printed) == word)


def _one_period(one: Told, other: Told) -> bool:
    """Say whether both name one week, month, quarter or year."""
    return one.period == other.period and bool(_PERIOD.fullmatch(one.period or ""))


def _denies(told: Told) -> bool:
    return told.negated != (told.stance == "denies")


def _sure(one: Told, other: Told) -> bool:
    """Say whether the words bear it out: one of the two has a negation, or is called a denial, and the other is not."""
    said = [_has(told, "negation") != (told.stance == "denies") for told in (one, other)]
    return said[0] != said[1]


def _dated_apart(one: Told, other: Told) -> bool:
    """Say whether both name a day, in other words, and these aren't one."""
    if not (one.first_day and one.last_day and other.first_day and other.last_day):
        return False
    apart = one.last_day < other.first_day or other.last_day < one.first_day
    return apart and spoken(one.date or "") != spoken(other.date or "")
