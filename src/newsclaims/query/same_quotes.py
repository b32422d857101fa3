"""The same quote in several articles: in full, shortened, merged, cut or edited, or reported without its marks."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import numpy as np

from newsclaims.language.names import words as names_of
from newsclaims.query.comparison import ComparedRow, article, days_apart, row, side
from newsclaims.query.filters import QuoteFilter
from newsclaims.query.questions import Question, answers
from newsclaims.query.rows import PrintedRow
from newsclaims.query.selecting import QUOTES
from newsclaims.query.shared_runs import sharing, words_of
from newsclaims.query.wordings import RUN, STEM, Wording, compared, reported, small_words
from newsclaims.store import Store

_LONG = 12
"""Words on end that nobody says twice in the same way, however far apart the articles are."""
_DAYS = 7
"""How far apart two articles may be published that print one shorter speech: a slogan is said again later."""
_SHORT = 6
_SHORT_DAYS = 3
"""Likewise for one of fewer words on end, and for what isn't verbatim: it is said again sooner."""
_MOST = 40
"""Wordings that may share what makes them candidates; what more share is a saying."""

_QUOTED = re.compile(r"“([^”]+)|\"([^\"]+)|‘‘(.+?)’’|''(.+?)''|«([^»]+)")


@dataclass(frozen=True, slots=True)
class Said(PrintedRow):
    """A quote, who said it by identity, and for a mixed one its paragraph as it is printed, with the marks."""

    speaker: str | None
    text: str
    kind: str
    identity: str | None
    printed: str


_SAID = Question(
    Said,
    columns="""quotes.id, quotes.start, quotes."end", quotes.speaker_name AS speaker, quotes.text, quotes.kind,
        identity_actors.identity, CASE quotes.kind WHEN 'mixed'
            THEN substr(articles.text, max(quotes.start, 1), quotes."end" - quotes.start + 2) ELSE '' END AS printed""",
    tables="""quotes JOIN articles ON articles.id = quotes.article
        LEFT JOIN identity_actors ON identity_actors.actor = quotes.speaker_actor""",
    order="coalesce(articles.published, '9999'), {articles}, quotes.start, quotes.rowid",
    asked=QUOTES.asked,
    linked=True,
)


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
    links = {**_reported_alike(said), **_printed_alike(said)}
    for family in _families(len(said), links):
        first = said[family[0]].id
        for at in family[1:]:
            earlier = next((one for one in family if (one, at) in links), None)
            if earlier is not None:
                yield _row(said[earlier], said[at], links[earlier, at], first)


Links = dict[tuple[int, int], Wording]
"""Which two quotes are one speech, by their places in the list, the earlier first, and how."""


def _printed_alike(said: list[Said]) -> Links:
    """Give the quotes between marks that are one speech."""
    by_text: dict[str, list[int]] = defaultdict(list)
    for at, each in enumerate(said):
        if each.kind != "indirect":
            by_text[quoted(each)].append(at)
    texts = list(by_text)
    many = _LONG - RUN + 1
    pairs = [(text, text, many) for text in texts if len(by_text[text]) > 1]
    shared = sharing(words_of(texts), RUN, least=1, most=_MOST)
    pairs += [(texts[one], texts[other], number) for (one, other), number in shared.items()]
    found: Links = {}
    for text, other_text, number in pairs:
        for one, other in _nearest(by_text[text], by_text[other_text], said):
            # Most that share a few words aren't of one occasion, which costs less to see than how they are worded.
            if number < many and not _of_one_occasion(said[one], said[other], _DAYS):
                continue
            wording = compared(quoted(said[one]), quoted(said[other]))
            if wording is not None and _one_speech(said[one], said[other], wording):
                found[one, other] = wording
    return found


def _reported_alike(said: list[Said]) -> Links:
    """Give the quotes of one speaker that say the same, where one at least has no marks."""
    known = [at for at, one in enumerate(said) if one.identity is not None]
    speakers = {
        identity: number for number, identity in enumerate(sorted({said[at].identity or "" for at in known}))
    }
    whose = np.array([speakers[said[at].identity or ""] for at in known], np.uint64)
    words = words_of([said[at].text for at in known], STEM).without(small_words(), STEM)
    found = {}
    for place, other_place in sharing(words, 2, least=2, most=_MOST, of=whose):
        one, other = known[place], known[other_place]
        unmarked = "indirect" in (said[one].kind, said[other].kind)
        days = days_apart(said[one].published, said[other].published)
        if unmarked and _apart(said[one], said[other]) and days is not None and days <= _SHORT_DAYS:
            wording = reported(said[one].text, said[other].text)
            if wording is not None:
                found[one, other] = wording
    return found


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
        others = [one for one in these if one != other and _apart(said[one], said[other])]
        before = [one for one in others if one < other]
        if before and these is those:
            yield before[-1], other
        elif others and these is not those:
            near = min(others, key=lambda one: abs(one - other))
            yield min(near, other), max(near, other)


def _apart(one: Said, other: Said) -> bool:
    return article(one.id) != article(other.id)


def _one_speech(one: Said, other: Said, wording: Wording) -> bool:
    """Say whether two wordings may be of one occasion: by their speakers, and by their days."""
    if wording.longest >= _LONG:
        return True
    return _of_one_occasion(one, other, _DAYS if wording.longest >= _SHORT else _SHORT_DAYS)


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


def _families(number: int, links: Iterable[tuple[int, int]]) -> list[list[int]]:
    """Give what is linked with one another, the largest family first, in each the earliest first."""
    head = list(range(number))

    def find(at: int) -> int:
        while head[at] != at:
            head[at] = at = head[head[at]]
        return at

    for one, other in links:
        first, last = sorted((find(one), find(other)))
        head[last] = first
    families: dict[int, list[int]] = defaultdict(list)
    for at in sorted({at for pair in links for at in pair}):
        families[find(at)].append(at)
    return sorted(families.values(), key=lambda family: (-len(family), family))


def _row(one: Said, other: Said, wording: Wording, family: str) -> ComparedRow:
    speakers = one.speaker or other.speaker
    if one.speaker and other.speaker and not _one_speaker(one, other):
        speakers = f"said by {one.speaker} in one and {other.speaker} in the other"
    why = f"{wording.form}: {wording.shared} words alike"
    return row(
        "quote",
        "agree" if wording.form == "exact" else "compatible",
        side(one, one.speaker),
        side(other, other.speaker),
        f"{why}; {speakers}" if speakers else why,
        only=" … ".join(wording.only) or None,
        other_only=" … ".join(wording.other_only) or None,
        family=family,
    )
