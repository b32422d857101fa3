"""The same claim, affirmed in one article and denied in another; and the same event on two days."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from itertools import chain, combinations

from newsclaims.lexicons import comparison_words
from newsclaims.query.claim_rows import ClaimFilter
from newsclaims.query.claims_in_part import beginnings, told_in_part
from newsclaims.query.comparison import ComparedRow, article, days_apart, row, side
from newsclaims.query.told_claims import Brief, Told, briefs, told_claims
from newsclaims.query.word_forms import antonym_forms, antonyms, base, opposed
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
    rows = tuple(sorted(_may_be_opposed(briefs(store, wanted))))
    if not rows:
        return
    groups: dict[tuple[str, frozenset[str]], list[Told]] = defaultdict(list)
    every = [told for told in told_claims(store, rows) if not _has(told, "condition")]
    for told in every:
        groups[told.topics, _told_words(told)].append(told)
    pairs = (
        (_opposed(one, other, words), one, other)
        for (_, words), its in groups.items()
        for one, other in combinations(its, 2)
    )
    in_part = ((_denied_in_part(one, other), one, other) for one, other in told_in_part(every))
    seen = set()
    for found, one, other in chain(pairs, in_part):
        if found and (one.id, other.id) not in seen:
            seen.add((one.id, other.id))
            yield found


def _may_be_opposed(every: Iterable[Brief]) -> set[int]:
    """Give the rows of those of whose things another article tells in the same words what may be opposed."""
    by_topics: dict[str, list[Brief]] = defaultdict(list)
    for brief in every:
        by_topics[brief.topics].append(brief)
    rows = {brief.row for pair in told_in_part(_near_denials(by_topics)) for brief in pair}
    by_words: dict[tuple[str, frozenset[str]], list[Brief]] = defaultdict(list)
    for its in by_topics.values():
        for brief in _apart(its):
            by_words[brief.topics, _told_words(brief)].append(brief)
    return rows | {brief.row for its in by_words.values() for brief in _apart(its)}


def _near_denials(by_topics: Mapping[str, list[Brief]]) -> Iterator[Brief]:
    """Give those of whose things others begin, or begin with, where either deny something."""
    denied = {topics for topics, its in by_topics.items() if any(brief.denies for brief in its)}
    kept = {
        topics
        for whole in by_topics
        for part in beginnings([whole])
        if part != whole and part in by_topics and not denied.isdisjoint((part, whole))
        for topics in (part, whole)
    }
    for topics in sorted(kept):
        yield from by_topics[topics]


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
    if contrary is None or not (contrary or dated or one.denies != other.denies):
        return None
    sides = side(one, one.claimant), side(other, other.claimant)
    alike = f"{one.topics}; the same words"
    if contrary:
        sure = not dated and days <= _DAYS_NEAR and not (one.denies or other.denies)
        return row("claim", "different", *sides, f"{alike}; {contrary}") if sure else None
    if not (words or antonyms(spoken(one.text))):
        return None
    if one.denies != other.denies:
        sure = _sure(one, other) and not dated
        return row("claim", "different", *sides, f"{alike}; {_changed(one, other, days)}") if sure else None
    if dated and days <= _DAYS_NEAR:
        return row("date", "different", *sides, f"{alike}; {one.date}, and {other.date}")
    return None


def _denied_in_part(one: Told, other: Told) -> ComparedRow | None:
    """Give a claim that denies what another one affirms and says more of, or less."""
    days = days_apart(one.published, other.published)
    if article(one.id) == article(other.id) or days is None or not _of_one(one, other, days):
        return None
    if _has(one, "future") != _has(other, "future") or _dated_apart(one, other) or not _sure(one, other):
        return None
    shorter = min(one, other, key=lambda told: len(told.topics))
    why = f"{shorter.topics}; the same words, of which one says more; {_changed(one, other, days)}"
    return row("claim", "different", side(one, one.claimant), side(other, other.claimant), why)


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
    said = ("denied" if told.denies else "affirmed" for told in (first, last))
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
