"""The same quote in several articles: in full, shortened, merged, cut or edited, or reported without its marks."""

import json
import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from newsclaims import lexicons
from newsclaims.language.names import words as names_of
from newsclaims.query.comparison import ComparedRow, Side, article, days_apart, row
from newsclaims.query.families import Families
from newsclaims.query.questions import ARTICLE, Question, answers
from newsclaims.query.quote_rows import QUOTES, QuoteFilter
from newsclaims.query.shared_runs import Shared, sharing, words_of
from newsclaims.query.wordings import RUN, STEM, Wording, compared, reported, small_words
from newsclaims.store import Store

_LONG = 12
"""Words on end that nobody says twice in the same way, however far apart the articles are."""
_DAYS = 7
"""How far apart two articles may be published that print one shorter speech: a slogan is said again later."""
_SHORT = 6
_SHORT_DAYS = 3
"""Likewise for one of fewer words on end, and for what isn't verbatim: it is said again sooner."""
_VERDICTS = {"exact": "agree", "contrary": "different"}
_MOST = 40
"""Wordings that may share what makes them candidates; what more share is a saying."""

_QUOTED = re.compile(r"“([^”]+)|\"([^\"]+)|‘‘(.+?)’’|''(.+?)''|«([^»]+)")


class Said(NamedTuple):
    """A quote, who said it by identity, a mixed one's paragraph as it is printed, and whether its cue denies it."""

    id: str
    published: str | None
    speaker: str | None
    text: str
    kind: str
    identity: str | None
    printed: str
    denied: int = 0


def _denying() -> str:
    """Give the words that deny what they report, whatever stands behind them, as SQL's list of texts."""
    stances = {
        lemma: {row.stance for row in frames.values()}
        for (lemma, _), frames in lexicons.reporting_words().items()
    }
    return ", ".join(f"'{lemma}'" for lemma, its in stances.items() if its == {"denies"})


_SAID = Question(
    Said,
    columns=f"""quotes.id, articles.published, quotes.speaker_name, quotes.text, quotes.kind,
        identity_actors.identity, CASE quotes.kind WHEN 'mixed'
            THEN substr(articles.text, max(quotes.start, 1), quotes."end" - quotes.start + 2) ELSE '' END AS printed,
        quotes.kind = 'indirect' AND coalesce(quotes.cue_lemma, '') IN ({_denying()}) AS denied""",
    tables="""quotes JOIN articles ON articles.id = quotes.article
        LEFT JOIN identity_actors ON identity_actors.actor = quotes.speaker_actor""",
    order="coalesce(articles.published, '9999'), {articles}, quotes.start, quotes.rowid",
    asked=QUOTES.asked,
    linked=True,
    bare=True,
)

_SIDES = f"""SELECT quotes.id, {ARTICLE}, quotes.start, quotes."end", quotes.speaker_name AS speaker, quotes.text
    FROM quotes JOIN articles ON articles.id = quotes.article WHERE quotes.id IN (SELECT value FROM json_each(?))"""
"""What is told of those quotes that have a row."""


def same_quotes(store: Store, wanted: QuoteFilter = QuoteFilter()) -> Iterator[ComparedRow]:  # noqa: B008
    """Give the quotes that several articles print, family by family, the largest first: each beside the earliest.

    Two are of one family if they share words on end: half of the shorter one, or eight; and were said by one speaker
    within a week, short ones within three days. Of twelve words on end neither matters. What one article quotes and
    another reports without marks is of one speaker and of three days.

    Args:
        store: where they are.
        wanted: which quotes.
    """
    said = list(answers(store, _SAID, wanted))
    families = Families()
    earliest: dict[int, tuple[int, Wording]] = {}
    for other, one in sorted((other, one) for one, other in {*_reported_alike(said), *_printed_alike(said)}):
        # What is of one family already, and has its row, needn't be read word by word.
        if other in earliest and families.joined(one, other):
            continue
        wording = _wording(said[one], said[other])
        if wording is not None:
            families.join(one, other)
            earliest.setdefault(other, (one, wording))
    sides = _sides(store, {said[at].id for other, (one, _) in earliest.items() for at in (one, other)})
    for family in families:
        for at in family[1:]:
            if at in earliest:
                one, wording = earliest[at]
                yield _row(said[one], said[at], wording, sides, said[family[0]].id)


def _sides(store: Store, ids: Iterable[str]) -> dict[str, Side]:
    """Give what is told of the quotes of these ids, by id."""
    rows = map(dict, store.rows(_SIDES, (json.dumps(list(ids)),)))
    return {row["id"]: Side(**row) for row in rows}


def _printed_alike(said: list[Said]) -> Iterator[tuple[int, int]]:
    """Give the quotes between marks that may be one speech, by their places in the list, the earlier first."""
    by_text: dict[str, list[int]] = defaultdict(list)
    for at, each in enumerate(said):
        if each.kind != "indirect" and (printed := quoted(each)):
            by_text[printed].append(at)
    texts, places = list(by_text), list(by_text.values())
    for its in places:
        yield from _nearest(its, its, said)
    words, days = words_of(texts), _days(said)
    shared = sharing(words, RUN, least=1, most=_MOST)
    first, last = days[[its[0] for its in places]], days[[its[-1] for its in places]]
    ones, others = shared.ones, shared.others
    far = (first[others] - last[ones] > _DAYS) | (first[ones] - last[others] > _DAYS)
    for one, other in _nearest_of_each(shared.where(~far), places, said):
        # Most that share a few words aren't of one occasion, which costs less to see than how they are worded.
        if _of_one_occasion(said[one], said[other], _DAYS):
            yield one, other
    many = shared.where(shared.runs > _LONG - RUN)
    long = sharing(words, _LONG, least=1, most=_MOST)
    yield from _nearest_of_each(many.where(many.are_in(long)), places, said)


def _nearest_of_each(
    shared: Shared, places: Sequence[list[int]], said: list[Said]
) -> Iterator[tuple[int, int]]:
    """Give the quotes that are nearest to each other of each two texts; most texts stand in one place."""
    first = np.array([its[0] for its in places], np.int64)
    several = np.array([len(its) > 1 for its in places], bool)
    in_article = _numbered([article(each.id) for each in said])
    ones, others = first[shared.ones], first[shared.others]
    in_several = several[shared.ones] | several[shared.others]
    apart = ~in_several & (in_article[ones] != in_article[others])
    yield from zip(
        np.minimum(ones, others)[apart].tolist(), np.maximum(ones, others)[apart].tolist(), strict=True
    )
    for text, other_text in shared.where(in_several).pairs():
        yield from _nearest(places[text], places[other_text], said)


def _reported_alike(said: list[Said]) -> Iterator[tuple[int, int]]:
    """Give the quotes of one speaker that may say the same in these days, where one at least has no marks."""
    known = _several(said)
    whose = _numbered([said[at].identity for at in known]).astype(np.uint64)
    words = words_of([said[at].text for at in known], STEM).without(small_words(), STEM)
    shared = sharing(words, 2, least=2, most=_MOST, of=whose)
    ones, others = known[shared.ones], known[shared.others]
    days, unmarked = _days(said), np.array([each.kind == "indirect" for each in said], bool)
    near = np.abs(days[ones] - days[others]) <= _SHORT_DAYS
    kept = near & (unmarked[ones] | unmarked[others])
    for one, other in zip(ones[kept].tolist(), others[kept].tolist(), strict=True):
        if _apart(said[one], said[other]):
            yield one, other


def _several(said: list[Said]) -> NDArray[np.int64]:
    """Give the places of the quotes of speakers whom several articles quote, one at least without marks."""
    articles: dict[str | None, set[str]] = defaultdict(set)
    unmarked = {each.identity for each in said if each.kind == "indirect"} - {None}
    for each in said:
        if each.identity in unmarked:
            articles[each.identity].add(article(each.id))
    several = {identity for identity, its in articles.items() if len(its) > 1}
    return np.array([at for at, each in enumerate(said) if each.identity in several], np.int64)


def _numbered(names: Sequence[str | None]) -> NDArray[np.int64]:
    """Give a number for each name, the same for the same one; none has one below zero."""
    numbers: dict[str | None, int] = {None: -1}
    return np.array([numbers.setdefault(name, len(numbers)) for name in names], np.int64)


def _days(said: list[Said]) -> NDArray[np.float64]:
    """Give the day of each one's article as a number; one that isn't known is no number, and no day is far from it."""
    ordinal = {
        day: date.fromisoformat(day[:10]).toordinal() for day in {each.published for each in said} if day
    }
    return np.array([ordinal.get(each.published or "", np.nan) for each in said], np.float64)


def _wording(one: Said, other: Said) -> Wording | None:
    """Give how two quotes that may be one speech are worded, or None if they aren't one."""
    if "indirect" in (one.kind, other.kind):
        return reported(one.text, other.text) if one.denied == other.denied else None
    wording = compared(quoted(one), quoted(other))
    if wording is None or wording.longest >= _LONG:
        return wording
    if wording.form == "contrary":
        return None  # two speeches rather than one that was edited
    near = _of_one_occasion(one, other, _SHORT_DAYS if wording.longest < _SHORT else _DAYS)
    return wording if near else None


def quoted(one: Said) -> str:
    """Give what of a quote stands between marks: of a direct one all, of a mixed one its parts."""
    if one.kind == "direct":
        return one.text
    return " … ".join(part for found in _QUOTED.findall(one.printed) for part in found if part)


def _nearest(these: list[int], those: list[int], said: list[Said]) -> Iterator[tuple[int, int]]:
    """Give each of those quotes with the first of these that is another article's, the earlier first.

    The list is in order of days; the quotes of one wording that are days apart are linked by those between them.
    """
    for other in those:
        place = bisect_left(these, other)
        before = range(place - 1, -1, -1)
        behind = range(place, place if these is those else len(these))
        firsts = (
            next((these[at] for at in side if _apart(said[these[at]], said[other])), None)
            for side in (before, behind)
        )
        near = [one for one in firsts if one is not None]
        if near:
            one = min(near, key=lambda one: abs(one - other))
            yield min(one, other), max(one, other)


def _apart(one: Said, other: Said) -> bool:
    return article(one.id) != article(other.id)


def _of_one_occasion(one: Said, other: Said, most: int) -> bool:
    """Say whether both are of one speaker, and so many days apart at most, as far as these are known."""
    days = days_apart(one.published, other.published)
    return (days is None or days <= most) and _one_speaker(one, other)


def _one_speaker(one: Said, other: Said) -> bool:
    """Say whether both have one speaker: by identity, or by name where one is no actor of its article."""
    if one.identity and other.identity:
        return one.identity == other.identity
    names = [set(names_of(said.speaker or "")) for said in (one, other)]
    return all(names) and (names[0] <= names[1] or names[1] <= names[0])


def _row(one: Said, other: Said, wording: Wording, sides: Mapping[str, Side], family: str) -> ComparedRow:
    speakers = one.speaker or other.speaker
    if one.speaker and other.speaker and not _one_speaker(one, other):
        speakers = f"said by {one.speaker} in one and {other.speaker} in the other"
    why = f"{wording.form}: {wording.shared} words alike"
    return row(
        "quote",
        _VERDICTS.get(wording.form, "compatible"),
        sides[one.id],
        sides[other.id],
        f"{why}; {speakers}" if speakers else why,
        only=" … ".join(wording.only) or None,
        other_only=" … ".join(wording.other_only) or None,
        family=family,
    )
