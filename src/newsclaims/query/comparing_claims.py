"""The same claim, affirmed in one article and denied in another; and the same event on two days."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from newsclaims.lexicons import comparison_words
from newsclaims.query.claim_rows import OF_CLAIM, ClaimFilter
from newsclaims.query.comparison import ComparedRow, article, days_apart, row, side
from newsclaims.query.questions import Question, answers
from newsclaims.query.rows import PrintedRow
from newsclaims.query.wordings import spoken, stems
from newsclaims.store import Store

_DAYS = 14
"""How far apart two articles may be published of which one denies what the other affirms."""
_DAYS_DATED = 3
"""Likewise where they date an event: what is told of later is another one."""


@dataclass(frozen=True, slots=True)
class Told(PrintedRow):
    """A claim, with those by identity who are its subject or say it, and the day it names, if that is one."""

    claimant: str | None
    text: str
    stance: str
    negated: bool
    topics: str
    who: str
    first_day: str | None
    last_day: str | None
    date: str | None


_TOLD = Question(
    Told,
    columns="""claims.id, claims.start, claims."end", claims.claimant_name AS claimant, claims.text, claims.stance,
        claims.negated, claims.topic AS topics, dates.first_day, dates.last_day, dates.text AS date,
        (SELECT coalesce(group_concat(identity, ' '), '') FROM identity_actors WHERE actor = claims.claimant_actor
            OR actor IN (SELECT actor FROM claim_participants WHERE claim = claims.id AND part = 'subject')) AS who""",
    tables="""claims JOIN articles ON articles.id = claims.article
        LEFT JOIN quotes ON quotes.id = claims.quote
        LEFT JOIN claim_dates ON claim_dates.claim = claims.id
        LEFT JOIN dates ON dates.id = claim_dates.date AND dates.type = 'date'""",
    order="{articles}, claims.start, claims.rowid, claim_dates.position",
    asked=OF_CLAIM,
    always="""articles.published IS NOT NULL AND NOT claims.hedged AND claims.stance NOT IN ('asks', 'demands')
        AND (claims.topic IN (SELECT topic FROM claims WHERE topic LIKE '%;%' GROUP BY topic
                HAVING min(negated <> (stance = 'denies')) < max(negated <> (stance = 'denies')))
            OR claims.topic IN (SELECT topic FROM claim_dates JOIN claims ON claims.id = claim
                WHERE topic LIKE '%;%' GROUP BY topic HAVING min(article) < max(article)))""",
    flags=("negated",),
    linked=True,
)


def opposed_claims(store: Store, wanted: ClaimFilter = ClaimFilter()) -> Iterator[ComparedRow]:  # noqa: B008
    """Give what one article affirms and another denies, and what they tell of different days.

    The two claims have one subject or speaker, by identity, and the same things and words; they are not hedged, and
    hang on no condition. A denial is two weeks apart at most, and only one of the two has a negation or is a denial;
    an event is dated within three days, in other words.

    Args:
        store: where they are.
        wanted: which claims.
    """
    groups: dict[tuple[str, frozenset[str]], list[Told]] = defaultdict(list)
    for told in _in_several(list(answers(store, _TOLD, wanted))):
        if not _has(told, "condition"):
            groups[told.topics, _told_words(told)].append(told)
    seen = set()
    for (_, words), its in groups.items():
        for one, other in combinations(its, 2) if words else ():
            found = _opposed(one, other)
            if found and (one.id, other.id) not in seen:
                seen.add((one.id, other.id))
                yield found


def _in_several(every: list[Told]) -> Iterator[Told]:
    """Give those of whose things and subject or speaker another article tells, too: most needn't be read by words."""
    articles: dict[tuple[str, str], set[str]] = defaultdict(set)
    for told in every:
        for who in told.who.split():
            articles[told.topics, who].add(article(told.id))
    return (told for told in every if any(len(articles[told.topics, who]) > 1 for who in told.who.split()))


def _opposed(one: Told, other: Told) -> ComparedRow | None:
    days = days_apart(one.published, other.published)
    who = set(one.who.split()) & set(other.who.split())
    if article(one.id) == article(other.id) or days is None or days > _DAYS or not who:
        return None
    if _has(one, "future") != _has(other, "future"):
        return None
    sides = side(one, one.claimant), side(other, other.claimant)
    dated, alike = _dated_apart(one, other), f"{one.topics}; the same words"
    if _denies(one) != _denies(other):
        sure = _sure(one, other) and not dated
        return row("claim", "different", *sides, f"{alike}; one denies it") if sure else None
    if dated and days <= _DAYS_DATED:
        return row("date", "different", *sides, f"{alike}; {one.date}, and {other.date}")
    return None


def _told_words(told: Told) -> frozenset[str]:
    """Give the words that say what is claimed, by their stems, without the things it speaks of and its day."""
    things = stems(spoken(f"{told.topics} {told.date or ''}"))
    return frozenset(stems(spoken(told.text))) - frozenset(things)


def _has(told: Told, kind: str) -> bool:
    return not comparison_words(kind).isdisjoint(spoken(told.text))


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
