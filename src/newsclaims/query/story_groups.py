"""Which articles tell the same story: by the words of title and lead, and by whom they name, in the same days.

Articles are vectors of words and identities, weighed by how rare they are in the store (TF-IDF), and joined by average
linkage, the most alike first. It is a function of the set of articles: the order in which they were added doesn't
count. The numbers here were chosen on pairs of articles that were judged by reading.
"""

from collections import Counter, defaultdict, deque
from collections.abc import Iterator, Sequence
from datetime import date
from heapq import heapify, heappop, heappush
from math import log, sqrt
from typing import NamedTuple

from newsclaims.language.names import words
from newsclaims.linking import stored
from newsclaims.query.amounts import singular
from newsclaims.store import Store

LEAD = 800
"""Characters of the body that tell what an article is about: news comes first."""

DAYS = 3
"""How far apart two articles of one story may be published; one without a day may be of any."""

ALIKE = 0.22
"""Average cosine from which on two groups are one story.

Of 60 pairs of PolNeAR's articles, judged by reading, 17 are one story: it joins 12 pairs, and 11 of these are."""

_NAMED = 2
"""How many words a mention of an actor weighs."""

_EVERYWHERE = 10
"""A word of more articles, and of more than every fifth, tells nothing."""

Vector = dict[str, float]


class Told(NamedTuple):
    """An article as it is compared: its day, if it is known, and how often it has each word and names each identity."""

    id: str
    day: int | None
    terms: Counter[str]


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
    told = sorted(_told(store), key=lambda one: (one.day is not None, one.day or 0, one.id))
    groups = _joined(_cosines(told, _vectors(told)), len(told))
    dated = sorted(range(len(told)), key=lambda number: (told[number].day is None, number))
    place = {number: at for at, number in enumerate(dated)}
    ordered = [sorted(group, key=lambda number: place[number]) for group in groups]
    ordered.sort(key=lambda group: (-len(group), place[group[0]]))
    return [tuple(told[number].id for number in group) for group in ordered]


def story_of(store: Store, article: str) -> tuple[str, ...]:
    """Give the ids of the articles that tell the story of an article, itself among them."""
    return next(group for group in stories(store) if article in group)


def _told(store: Store) -> Iterator[Told]:
    """Give the articles, with the words of title and lead and with their actors by identity."""
    stored.see(store)
    terms: dict[str, Counter[str]] = defaultdict(Counter)
    for article, identity, mentions in store.rows(
        """SELECT actors.article, identity, (SELECT count(*) FROM actor_mentions WHERE actor = actors.id)
           FROM actors JOIN identity_actors ON identity_actors.actor = actors.id"""
    ):
        terms[article][identity] += _NAMED * mentions
    leads: dict[str, str] = defaultdict(str)
    for article, paragraph in store.rows(
        """SELECT article, substr(text, start + 1, min("end" - start, ?)) FROM regions
           JOIN articles ON articles.id = article WHERE kind IS NULL ORDER BY article, start""",
        (LEAD,),
    ):
        if len(leads[article]) < LEAD:
            leads[article] += f" {paragraph}"
    for id, title, published in store.rows("SELECT id, title, published FROM articles"):
        printed = f"{title or ''} {leads[id][:LEAD]}"
        terms[id].update(singular(word) for word in words(printed) if len(word) > 2)
        yield Told(id, date.fromisoformat(published[:10]).toordinal() if published else None, terms[id])


def _vectors(told: Sequence[Told]) -> list[Vector]:
    """Give the articles as vectors of length one, without what stands in one article only or everywhere."""
    articles = Counter(term for one in told for term in one.terms)
    most = max(_EVERYWHERE, len(told) // 5)
    rarity = {term: log(len(told) / number) for term, number in articles.items() if 1 < number <= most}
    found = []
    for one in told:
        weights = {
            term: (1 + log(number)) * rarity[term]
            for term, number in sorted(one.terms.items())
            if term in rarity
        }
        length = sqrt(sum(weight * weight for weight in weights.values())) or 1.0
        found.append({term: weight / length for term, weight in weights.items()})
    return found


def _cosines(told: Sequence[Told], vectors: Sequence[Vector]) -> dict[int, dict[int, float]]:
    """Give how alike each two articles of the same days are, both ways; those without a day come first."""
    found: dict[int, dict[int, float]] = defaultdict(dict)
    recent: dict[str, deque[tuple[int, float]]] = defaultdict(deque)
    undated: dict[str, list[tuple[int, float]]] = defaultdict(list)
    for number, (one, vector) in enumerate(zip(told, vectors, strict=True)):
        alike: dict[int, float] = defaultdict(float)
        for term, weight in vector.items():
            before = recent[term]
            while before and one.day is not None and one.day - (told[before[0][0]].day or 0) > DAYS:
                before.popleft()
            for other, theirs in (*undated[term], *before):
                alike[other] += weight * theirs
            (undated[term] if one.day is None else before).append((number, weight))
        for other, cosine in alike.items():
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
