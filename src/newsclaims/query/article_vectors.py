"""Articles as vectors of their words and names, weighed by how rare these are (TF-IDF): which are how much alike."""

from array import array
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

_EVERYWHERE = 10
"""A word of more articles, and of more than every fifth, tells nothing."""


class Terms(NamedTuple):
    """How often an article has which terms; these are numbers, for names would take ten times the room.

    Attributes:
        numbers: of its terms, each once.
        often: how often it has each.
    """

    numbers: "array[int]"
    often: "array[int]"


class Vectors(NamedTuple):
    """Articles as vectors of length one, one behind the other.

    Attributes:
        articles: of each weight, of which article it is; they stand in order.
        terms: and of which term.
        weights: and the weight.
        kinds: how many terms there are.
    """

    articles: NDArray[np.int32]
    terms: NDArray[np.int32]
    weights: NDArray[np.float64]
    kinds: int

    def alike(self, article: int, first: int, last: int) -> Iterator[tuple[int, float]]:
        """Give those of the articles from `first` to before `last` that share a term with another, and the cosine."""
        bounds = np.array((first, last, article, article + 1), np.int32)
        begin, end, mine, behind = np.searchsorted(self.articles, bounds)
        if begin < end:
            its = np.zeros(self.kinds)
            its[self.terms[mine:behind]] = self.weights[mine:behind]
            products = self.weights[begin:end] * its[self.terms[begin:end]]
            cosines = np.bincount(self.articles[begin:end] - first, products)
            near = np.flatnonzero(cosines)
            yield from zip((near + first).tolist(), cosines[near].tolist(), strict=True)


def everywhere(articles: Sequence[Iterable[int]]) -> set[int]:
    """Give the terms that so many of the articles have that they tell nothing."""
    most, number = _most(len(articles)), Counter(chain.from_iterable(articles))
    return {term for term, has in number.items() if has > most}


def _most(articles: int) -> int:
    return max(_EVERYWHERE, articles // 5)


def vectors(articles: Sequence[Terms], names: Sequence[str]) -> Vectors:
    """Give articles as vectors, without what stands in one of them only or everywhere.

    Args:
        articles: how often each has which term.
        names: of the terms, by their numbers.
    """
    terms = np.concatenate(
        [np.zeros(0, np.int32), *(np.frombuffer(one.numbers, np.int32) for one in articles)]
    )
    often = np.concatenate([np.zeros(0, np.int32), *(np.frombuffer(one.often, np.int32) for one in articles)])
    number = np.bincount(terms, minlength=len(names))
    kept = np.flatnonzero((number > 1) & (number <= _most(len(articles))))
    # In the order of their names, for a sum is another one by its last digit in another order.
    kept = np.array(sorted(kept.tolist(), key=names.__getitem__), np.int64)
    place = np.full(len(names), -1, np.int32)
    place[kept] = np.arange(len(kept))
    sizes = np.array([len(one.numbers) for one in articles], np.int64)
    of = np.repeat(np.arange(len(articles), dtype=np.int32), sizes)
    terms, said = place[terms], place[terms] >= 0
    of, terms, often = of[said], terms[said], often[said]
    order = np.lexsort((terms, of))
    of, terms, often = of[order], terms[order], often[order]
    rarity = np.log(len(articles) / number[kept])
    weights = (1 + np.log(often)) * rarity[terms]
    lengths = np.sqrt(np.bincount(of, weights * weights))
    lengths[lengths == 0] = 1
    return Vectors(of, terms, weights / lengths[of], len(kept))
