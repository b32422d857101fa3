"""Which texts are near copies: what share of the shorter one's shingles (`store/shingles.py`) stands in the longer."""

from collections.abc import Callable, Iterator, Sequence
from itertools import count

import numpy as np
from numpy.typing import NDArray

from newsclaims.store.shingles import Shingles

COMMON = 40
"""Texts of which each two are counted that share a shingle; of more, each is counted with its neighbours only."""
NEIGHBOURS = 3
"""How many texts behind it. So a story that two hundred papers print hangs together without twenty thousand pairs."""
LIKELY = 0.2
"""The share of the samples from which two texts are compared whole."""
LEAST = 0.4
"""The share from which one is a copy; stories of one event by two hands share less than a tenth."""
FEWEST = 40
"""Shingles of the shorter text: fewer tell nothing."""


def near_copies(
    samples: Sequence[Shingles], whole: Callable[[int], Shingles]
) -> Iterator[tuple[int, int, float]]:
    """Give each two texts that are near copies, by their places, with the share of the shorter that both have.

    Args:
        samples: of each text the shingles that are in the sample.
        whole: gives all shingles of the text in a place.
    """
    lengths = np.array([len(sample) for sample in samples])
    one, other, shared = _together(samples)
    likely = shared >= LIKELY * np.minimum(lengths[one], lengths[other])
    for first, second in zip(one[likely].tolist(), other[likely].tolist(), strict=True):
        share = contained(whole(first), whole(second))
        if share >= LEAST:
            yield first, second, share


def contained(one: Shingles, other: Shingles) -> float:
    """Give what share of the shorter text's shingles the longer one has; 0 where the shorter is too short to tell.

    Example:
        >>> from newsclaims.store.shingles import shingles
        >>> long = shingles(" ".join(map(str, range(100))))
        >>> contained(long, shingles(" ".join(map(str, range(50, 150)))))
        0.4791666666666667
    """
    shorter = min(len(one), len(other))
    return len(np.intersect1d(one, other, assume_unique=True)) / shorter if shorter >= FEWEST else 0.0


Places = NDArray[np.int64]


def _together(samples: Sequence[Shingles]) -> tuple[Places, Places, Places]:
    """Give the places of each two texts that share shingles of their samples, in order, and how many."""
    number = len(samples)
    places = np.repeat(np.arange(number), [len(sample) for sample in samples])
    values = np.concatenate([np.zeros(0, np.uint64), *samples])
    # Equal ones come side by side, each with its text's place, in order of these.
    order = np.argsort(values, kind="stable")
    places, values = places[order], values[order]
    begins = np.flatnonzero(np.diff(values, prepend=~values[:1]))
    sizes = np.diff(begins, append=len(values))
    common = np.repeat(sizes > COMMON, sizes)
    pairs = [np.zeros(0, np.int64)]
    at = np.arange(len(values))
    for behind in count(1):
        if behind > NEIGHBOURS:
            at = at[~common[at]]
        at = at[at + behind < len(values)]
        at = at[values[at] == values[at + behind]]
        if not len(at):
            break
        pairs.append(places[at] * number + places[at + behind])
    found, shared = np.unique(np.concatenate(pairs), return_counts=True)
    return found // number, found % number, shared
