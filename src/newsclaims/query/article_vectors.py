"""Articles as vectors of their words and names, weighed by how rare these are (TF-IDF): which are how much alike."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

_EVERYWHERE = 10
"""A word of more articles, and of more than every fifth, tells nothing."""


class Vectors(NamedTuple):
    """Articles as vectors of length one, one behind the other.

    Attributes:
        articles: of each weight, of which article it is; they stand in order.
        terms: and of which term.
        weights: and the weight.
        kinds: how many terms there are.
    """

    articles: NDArray[np.int64]
    terms: NDArray[np.int64]
    weights: NDArray[np.float64]
    kinds: int

    def alike(self, article: int, first: int, last: int) -> Iterator[tuple[int, float]]:
        """Give those of the articles from `first` to before `last` that share a term with another, and the cosine."""
        begin, end, mine, behind = np.searchsorted(self.articles, (first, last, article, article + 1))
        if begin < end:
            its = np.zeros(self.kinds)
            its[self.terms[mine:behind]] = self.weights[mine:behind]
            products = self.weights[begin:end] * its[self.terms[begin:end]]
            cosines = np.bincount(self.articles[begin:end] - first, products)
            near = np.flatnonzero(cosines)
            yield from zip((near + first).tolist(), cosines[near].tolist(), strict=True)


def everywhere(articles: Iterable[Iterable[str]]) -> set[str]:
    """Give the terms that so many of the articles have that they tell nothing."""
    terms = [set(one) for one in articles]
    most = max(_EVERYWHERE, len(terms) // 5)
    return {term for term, number in Counter(chain.from_iterable(terms)).items() if number > most}


def vectors(counts: Sequence[Mapping[str, int]]) -> Vectors:
    """Give articles as vectors, without what stands in one of them only or everywhere.

    Args:
        counts: how often each article has which term.
    """
    number = Counter(chain.from_iterable(counts))
    kept = sorted({term for term, articles in number.items() if articles > 1} - everywhere(counts))
    place = {term: at for at, term in enumerate(kept)}
    terms = np.array([place.get(term, -1) for term in chain.from_iterable(counts)], np.int64)
    often = np.array([often for one in counts for often in one.values()], np.float64)
    articles = np.repeat(np.arange(len(counts)), np.array([len(one) for one in counts], np.int64))
    # In the order of their names, for a sum is another one by its last digit in another order.
    order = np.lexsort((terms, articles))
    order = order[terms[order] >= 0]
    articles, terms = articles[order], terms[order]
    rarity = np.log(len(counts) / np.array([number[term] for term in kept], np.float64))
    weights = (1 + np.log(often[order])) * rarity[terms]
    lengths = np.sqrt(np.bincount(articles, weights * weights))
    lengths[lengths == 0] = 1
    return Vectors(articles, terms, weights / lengths[articles], len(kept))
