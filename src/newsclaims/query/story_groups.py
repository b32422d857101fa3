"""Which articles tell the same story: by the words of title and lead, and by whom they name, in the same days.

Articles are vectors of words and identities, weighed by how rare they are in the store (TF-IDF), and joined by average
linkage, the most alike first. It is a function of the set of articles: the order in which they were added doesn't
count. The numbers here were chosen on pairs of articles that were judged by reading.
"""

from array import array
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from heapq import heapify, heappop, heappush
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING, Any, NamedTuple

from newsclaims.language.names import words, words_of_text
from newsclaims.linking import stored
from newsclaims.query.amounts import singular
from newsclaims.query.wordings import small_words
from newsclaims.store import Store

if TYPE_CHECKING:
    from newsclaims.query.article_vectors import Terms

LEAD = 800
"""Characters of the body that tell what an article is about: news comes first."""

DAYS = 3
"""How far apart two articles of one story may be published; one without a day may be of any."""

ALIKE = 0.38
"""Average cosine from which on two groups are one story; what it was chosen by stands in docs/comparing.md."""

_TOLD_BY = 4
"""How many persons, organisations and words of the title two articles share, or it is but their place or their form."""

_NAMED = 2
"""How many words a mention of an actor weighs."""


class Told(NamedTuple):
    """An article as it is compared.

    Attributes:
        id: its own.
        day: if it is known.
        terms: how often it has each word and names each identity.
        telling: the persons and organisations that it names, and the words of its title that say something.
    """

    id: str
    day: int | None
    terms: "Terms"
    telling: frozenset[int]


class Alike(NamedTuple):
    """How alike two groups may be, for a heap: the most alike first, then the first ones."""

    distance: float
    one: int
    other: int
    sizes: tuple[int, int]


def stories(store: Store) -> list[tuple[str, ...]]:
    """Give the ids of the articles of each story, many articles first; in each the earliest first.

    Every article is in one story, most of them by themselves.
    """
    numbers: dict[str, int] = {}
    told = sorted(_told(store, numbers), key=lambda one: (one.day is not None, one.day or 0, one.id))
    groups = _joined(_cosines(told, list(numbers)), len(told))
    dated = sorted(range(len(told)), key=lambda number: (told[number].day is None, number))
    place = {number: at for at, number in enumerate(dated)}
    ordered = [sorted(group, key=lambda number: place[number]) for group in groups]
    ordered.sort(key=lambda group: (-len(group), place[group[0]]))
    return [tuple(told[number].id for number in group) for group in ordered]


def story_of(store: Store, article: str) -> tuple[str, ...]:
    """Give the ids of the articles that tell the story of an article, itself among them."""
    return next(group for group in stories(store) if article in group)


def _told(store: Store, numbers: dict[str, int]) -> Iterator[Told]:
    """Give the articles, with the words of title and lead and with their actors by identity, each as a number."""
    from newsclaims.query.article_vectors import Terms

    stored.see(store)
    casts = groupby(store.rows(_CASTS), itemgetter(0))
    leads = groupby(store.rows(_LEADS, {"most": LEAD}), itemgetter(0))
    cast_of, lead_of = _in_step(casts), _in_step(leads)
    for id, title, published in store.rows("SELECT id, title, published FROM articles ORDER BY id"):
        terms: Counter[str] = Counter()
        telling = {singular(word) for word in words(title or "") if word not in small_words()}
        for _, identity, type, mentions in cast_of(id):
            terms[identity] += _NAMED * mentions
            if type in ("person", "organisation"):
                telling.add(identity)
        lead = "".join(f" {paragraph}" for _, paragraph in lead_of(id))[:LEAD]
        for word, number in Counter(words_of_text(f"{title or ''} {lead}")).items():
            if len(word) > 2:
                terms[singular(word)] += number
        day = date.fromisoformat(published[:10]).toordinal() if published else None
        known = array("i", [numbers.setdefault(term, len(numbers)) for term in terms])
        yield Told(
            id,
            day,
            Terms(known, array("i", terms.values())),
            frozenset(numbers.setdefault(term, len(numbers)) for term in telling),
        )


def _in_step(groups: Iterator[tuple[str, Iterator[Any]]]) -> Callable[[str], Iterable[Any]]:
    """Give the function that gives each article's rows, of groups that come in the order of articles."""
    at, rows = next(groups, ("", iter(())))

    def of(article: str) -> Iterable[Any]:
        nonlocal at, rows
        if at != article:
            return ()
        its = list(rows)
        at, rows = next(groups, ("", iter(())))
        return its

    return of


_CASTS = """SELECT actors.article, identity, type, (SELECT count(*) FROM actor_mentions WHERE actor = actors.id)
    FROM actors JOIN identity_actors ON identity_actors.actor = actors.id ORDER BY actors.article"""

_LEADS = """SELECT article, substr(text, start + 1, min("end" - start, :most)) FROM (
        SELECT article, start, "end", sum(min("end" - start, :most) + 1) OVER (PARTITION BY article ORDER BY start
            ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS before FROM regions WHERE kind IS NULL)
    JOIN articles ON articles.id = article WHERE coalesce(before, 0) < :most ORDER BY article, start"""
"""The paragraphs of each body until they are so many characters."""


def _cosines(told: Sequence[Told], names: Sequence[str]) -> dict[int, dict[int, float]]:
    """Give how alike each two articles of the same days are, both ways; those without a day come first."""
    # Here, for it brings numpy, which other questions do without.
    from newsclaims.query.article_vectors import everywhere, vectors

    common = everywhere([one.telling for one in told])
    telling = [one.telling - common for one in told]
    all_vectors = vectors([one.terms for one in told], names)
    found: dict[int, dict[int, float]] = defaultdict(dict)
    days = [one.day for one in told if one.day is not None]
    undated = len(told) - len(days)
    for number, one in enumerate(told):
        recent = number if one.day is None else undated + bisect_left(days, one.day - DAYS)
        for first, last in ((0, min(undated, number)), (recent, number)):
            for other, cosine in all_vectors.alike(number, first, last):
                if cosine < ALIKE or len(telling[number] & telling[other]) >= _TOLD_BY:
                    found[number][other] = found[other][number] = cosine
    return found


def _joined(sums: dict[int, dict[int, float]], articles: int) -> list[list[int]]:
    """Join the groups that are most alike on average, until none are alike; give the numbers of each.

    Args:
        sums: the cosines between the articles of two groups, added up; each article is a group at first.
        articles: how many there are.
    """
    groups = {number: [number] for number in range(articles)}

    def compared(one: int, other: int) -> Alike:
        one, other = min(one, other), max(one, other)
        sizes = len(groups[one]), len(groups[other])
        return Alike(-round(sums[one][other] / (sizes[0] * sizes[1]), 9), one, other, sizes)

    heap = [
        compared(one, other)
        for one, near in sums.items()
        for other, cosine in near.items()
        if one < other and cosine >= ALIKE
    ]
    heapify(heap)
    while heap:
        _, one, other, sizes = heappop(heap)
        if (len(groups.get(one, ())), len(groups.get(other, ()))) != sizes:
            continue
        groups[one] += groups.pop(other)
        for near, cosine in sums.pop(other).items():
            del sums[near][other]
            if near != one:
                sums[one][near] = sums[near][one] = sums[one].get(near, 0.0) + cosine
        for near in sums[one]:
            pair = compared(one, near)
            if -pair.distance >= ALIKE:
                heappush(heap, pair)
    return list(groups.values())
