"""Which quotes of several articles may be one speech: those that share runs of words, of one speaker and of these days.

Two quotes are one number here, of their places in the list: that of the later one, then that of the earlier one.
"""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from newsclaims.language.names import words as names_of
from newsclaims.query.shared_runs import Shared, Words, sharing, words_of
from newsclaims.query.wordings import RUN, STEM, small_words

LONG = 12
"""Words on end that nobody says twice in the same way, however far apart the articles are."""
DAYS = 7
"""How far apart two articles may be published that print one shorter speech: a slogan is said again later."""
SHORT_DAYS = 3
"""Likewise for one of fewer words on end, and for what isn't verbatim: it is said again sooner."""
_MOST = 40
"""Wordings that may share what makes them candidates; what more share is a saying."""

_LATER = 32
"""Bits of a pair's number that the earlier one's place takes."""

_QUOTED = re.compile(r"“([^”]+)|\"([^\"]+)|‘‘(.+?)’’|''(.+?)''|«([^»]+)")

Places = NDArray[np.int64]


class Said(NamedTuple):
    """A quote, who said it by identity, a mixed one's paragraph as it is printed, and whether its cue denies it.

    `article` is the row of its article.
    """

    id: str
    article: int
    published: str | None
    start: int
    end: int
    speaker: str | None
    text: str
    kind: str
    identity: str | None
    printed: str
    denied: int = 0


class Printed(NamedTuple):
    """What stands between marks: each text once, with the places of the quotes that print it, and its words."""

    texts: list[str]
    places: list[list[int]]
    words: Words

    def text_of(self, quotes: int) -> Places:
        """Give for each of so many quotes the place of its text, below zero where it has no marks."""
        found = np.full(quotes, -1, np.int64)
        sizes = [len(its) for its in self.places]
        found[[at for its in self.places for at in its]] = np.repeat(np.arange(len(sizes)), sizes)
        return found


def printed(said: Sequence[Said]) -> Printed:
    """Give what the quotes print between marks."""
    by_text: dict[str, list[int]] = defaultdict(list)
    for at, each in enumerate(said):
        if each.kind != "indirect" and (text := _quoted(each)):
            by_text[text].append(at)
    return Printed(list(by_text), list(by_text.values()), words_of(list(by_text)))


def _quoted(one: Said) -> str:
    """Give what of a quote stands between marks: of a direct one all, of a mixed one its parts."""
    if one.kind == "direct":
        return one.text
    return " … ".join(part for found in _QUOTED.findall(one.printed) for part in found if part)


def alike(said: Sequence[Said], texts: Printed) -> tuple[Places, Places]:
    """Give the quotes that may be one speech, by their places: of each two the earlier and the later, in order."""
    pairs = np.unique(np.concatenate([*_printed_alike(said, texts), _reported_alike(said)]))
    return pairs & (1 << _LATER) - 1, pairs >> _LATER


def _pairs(ones: Places, others: Places) -> Places:
    return np.maximum(ones, others) << _LATER | np.minimum(ones, others)


def _printed_alike(said: Sequence[Said], texts: Printed) -> Iterator[Places]:
    """Give the quotes between marks that may be one speech."""
    places, days = texts.places, _days(said)
    for its in places:
        if len(its) > 1:
            yield _of(_nearest(its, its, said))
    shared = sharing(texts.words, RUN, least=1, most=_MOST)
    first, last = days[[its[0] for its in places]], days[[its[-1] for its in places]]
    ones, others = shared.ones, shared.others
    far = (first[others] - last[ones] > DAYS) | (first[ones] - last[others] > DAYS)
    # Most that share a few words aren't of one occasion, which costs less to see than how they are worded.
    yield _of_one_occasion(_nearest_of_each(shared.where(~far), places, said), said, days)
    many = shared.where(shared.runs > LONG - RUN)
    long = sharing(texts.words, LONG, least=1, most=_MOST)
    yield _nearest_of_each(many.where(many.are_in(long)), places, said)


def _of_one_occasion(pairs: Places, said: Sequence[Said], days: NDArray[np.float64]) -> Places:
    """Give those pairs that are of one speaker, and not too many days apart, as far as these are known."""
    ones, others = pairs & (1 << _LATER) - 1, pairs >> _LATER
    whose = _numbered([each.identity for each in said])
    near = ~(np.abs(days[ones] - days[others]) > DAYS)
    same = near & (whose[ones] == whose[others]) & (whose[ones] >= 0)
    doubtful = np.flatnonzero(near & ((whose[ones] < 0) | (whose[others] < 0)))
    for at in doubtful.tolist():
        same[at] = one_speaker(said[ones[at]], said[others[at]])
    kept: Places = pairs[same]
    return kept


def _nearest_of_each(shared: Shared, places: Sequence[list[int]], said: Sequence[Said]) -> Places:
    """Give the quotes that are nearest to each other of each two texts; most texts stand in one place."""
    first = np.array([its[0] for its in places], np.int64)
    several = np.array([len(its) > 1 for its in places], bool)
    in_article = np.array([each.article for each in said], np.int64)
    ones, others = first[shared.ones], first[shared.others]
    in_several = several[shared.ones] | several[shared.others]
    apart = ~in_several & (in_article[ones] != in_article[others])
    nearest = [
        pair
        for text, other_text in shared.where(in_several).pairs()
        for pair in _nearest(places[text], places[other_text], said)
    ]
    return np.concatenate([_pairs(ones[apart], others[apart]), _of(nearest)])


def _of(pairs: Iterator[tuple[int, int]] | list[tuple[int, int]]) -> Places:
    found = np.array(list(pairs), np.int64).reshape(-1, 2)
    return _pairs(found[:, 0], found[:, 1])


def _reported_alike(said: Sequence[Said]) -> Places:
    """Give the quotes of one speaker that may say the same in these days, where one at least has no marks."""
    known = _several(said)
    whose = _numbered([said[at].identity for at in known]).astype(np.uint64)
    words = words_of([said[at].text for at in known], STEM).without(small_words(), STEM)
    shared = sharing(words, 2, least=2, most=_MOST, of=whose)
    ones, others = known[shared.ones], known[shared.others]
    days, unmarked = _days(said), np.array([each.kind == "indirect" for each in said], bool)
    in_article = np.array([each.article for each in said], np.int64)
    near = np.abs(days[ones] - days[others]) <= SHORT_DAYS
    kept = near & (unmarked[ones] | unmarked[others]) & (in_article[ones] != in_article[others])
    return _pairs(ones[kept], others[kept])


def _several(said: Sequence[Said]) -> Places:
    """Give the places of the quotes of speakers whom several articles quote, one at least without marks."""
    articles: dict[str | None, set[int]] = defaultdict(set)
    unmarked = {each.identity for each in said if each.kind == "indirect"} - {None}
    for each in said:
        if each.identity in unmarked:
            articles[each.identity].add(each.article)
    several = {identity for identity, its in articles.items() if len(its) > 1}
    return np.array([at for at, each in enumerate(said) if each.identity in several], np.int64)


def _numbered(names: Sequence[str | None]) -> Places:
    """Give a number for each name, the same for the same one; none has one below zero."""
    numbers: dict[str | None, int] = {None: -1}
    return np.array([numbers.setdefault(name, len(numbers)) for name in names], np.int64)


def _days(said: Sequence[Said]) -> NDArray[np.float64]:
    """Give the day of each one's article as a number; one that isn't known is no number, and no day is far from it."""
    ordinal = {
        day: date.fromisoformat(day[:10]).toordinal() for day in {each.published for each in said} if day
    }
    return np.array([ordinal.get(each.published or "", np.nan) for each in said], np.float64)


def _nearest(these: list[int], those: list[int], said: Sequence[Said]) -> Iterator[tuple[int, int]]:
    """Give each of those quotes with the first of these that is another article's.

    The list is in order of days; the quotes of one wording that are days apart are linked by those between them.
    """
    for other in those:
        place = bisect_left(these, other)
        before = range(place - 1, -1, -1)
        behind = range(place, place if these is those else len(these))
        firsts = (
            next((these[at] for at in side if said[these[at]].article != said[other].article), None)
            for side in (before, behind)
        )
        near = [one for one in firsts if one is not None]
        if near:
            yield min(near, key=lambda one: abs(one - other)), other


def one_speaker(one: Said, other: Said) -> bool:
    """Say whether both have one speaker: by identity, or by name where one is no actor of its article."""
    if one.identity and other.identity:
        return one.identity == other.identity
    names = [set(names_of(said.speaker or "")) for said in (one, other)]
    return all(names) and (names[0] <= names[1] or names[1] <= names[0])
