"""The words that each two of many texts share, block by block, for all pairs at once: as `shared_blocks` finds them.

Where two texts stand to each other as most do, with no two blocks that cross, arrays of numbers tell it as well as the
words do, in a third of the time; which of several that cross count is left to `shared_blocks`.
"""

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from newsclaims.query.shared_blocks import Block
from newsclaims.query.shared_runs import Numbers, Words, runs_from, spread

Places = NDArray[np.int64]

_PLACE = 24
"""Bits of a number that a word's place takes, and how much further on it stands in the other text: no text has more."""
_MIDDLE = 1 << _PLACE - 1
_NUMBERED = 48
"""Bits of a run's number that count, behind those of its pair: two runs are in doubt told apart by their words."""
AT_ONCE = 1 << 13
"""Pairs for which there is room beside these bits."""


class Found(NamedTuple):
    """What two texts share.

    Attributes:
        shared: how many words stand in blocks; where these cross, at most.
        longest: how many in the longest.
        shorter: how many words the shorter text has.
        blocks: in order; None where some cross.
    """

    shared: int
    longest: int
    shorter: int
    blocks: list[Block] | None


class Pairs:
    """Texts that are compared two by two.

    Args:
        words: of all texts.
        number: how many texts there are.
        least: how many words a block has at least.
    """

    def __init__(self, words: Words, number: int, least: int) -> None:
        self._bounds = np.searchsorted(words.texts, np.arange(number + 1))
        self._sizes = np.diff(self._bounds)
        self._least = least
        self._runs = spread(runs_from(words, least))

    def found(self, ones: Places, others: Places) -> Iterator[Found]:
        """Give what each two texts share, by their places; of `AT_ONCE` pairs at most."""
        pairs, one, other, sizes = self._blocks(ones, others)
        number = len(ones)
        bounds = np.searchsorted(pairs, np.arange(number + 1)).tolist()
        shared = np.bincount(pairs, sizes, number).astype(np.int64).tolist()
        longest = np.zeros(number, np.int64)
        np.maximum.at(longest, pairs, sizes)
        next_one, next_other = one[1:], other[1:]
        cross = (pairs[1:] == pairs[:-1]) & (
            (one[:-1] + sizes[:-1] > next_one) | (other[:-1] + sizes[:-1] > next_other)
        )
        crossing = np.zeros(number, bool)
        crossing[pairs[1:][cross]] = True
        rows = list(map(Block, one.tolist(), other.tolist(), sizes.tolist()))
        shorter = np.minimum(self._sizes[ones], self._sizes[others])
        blocks = [
            None if crosses else rows[bounds[at] : bounds[at + 1]]
            for at, crosses in enumerate(crossing.tolist())
        ]
        return map(Found, shared, longest.tolist(), shorter.tolist(), blocks)

    def _blocks(self, ones: Places, others: Places) -> tuple[Places, Places, Places, Places]:
        """Give every block that no further word makes longer: its pair, its places in both texts, and its size."""
        pair, place, runs = self._runs_of(ones)
        other_pair, other_place, other_runs = self._runs_of(others)
        keys, other_keys = _keys(pair, runs), _keys(other_pair, other_runs)
        order = np.argsort(other_keys, kind="stable")
        found, where = _equal(keys, other_keys[order])
        where = order[where]
        pair, place, other_place = pair[found], place[found], other_place[where]
        further = other_place - place + _MIDDLE
        # What stands next to each other in both texts has numbers that follow each other.
        runs_found = np.sort((pair << _PLACE | further) << _PLACE | place)
        starts = np.flatnonzero(np.diff(runs_found, prepend=-2) != 1)
        sizes = np.diff(starts, append=len(runs_found)) + self._least - 1
        first = runs_found[starts]
        place = first & (1 << _PLACE) - 1
        pair, further = first >> 2 * _PLACE, (first >> _PLACE & (1 << _PLACE) - 1) - _MIDDLE
        in_order = np.lexsort((place + further, place, pair))
        return pair[in_order], place[in_order], (place + further)[in_order], sizes[in_order]

    def _runs_of(self, texts: Places) -> tuple[Places, Places, Numbers]:
        """Give each run of some texts: which of these it is of, its place there, and its number."""
        number = np.maximum(self._sizes[texts] - self._least + 1, 0)
        of = np.repeat(np.arange(len(texts)), number)
        place = np.arange(len(of)) - np.repeat(np.cumsum(number) - number, number)
        return of, place, self._runs[np.repeat(self._bounds[texts], number) + place]


def _keys(pair: Places, runs: Numbers) -> Numbers:
    bits = np.uint64(_NUMBERED)
    return pair.astype(np.uint64) << bits | runs >> np.uint64(64 - _NUMBERED)


def _equal(keys: Numbers, others: Numbers) -> tuple[Places, Places]:
    """Give the places of each two numbers that are equal; the others are in order."""
    if not len(others):
        return np.zeros(0, np.int64), np.zeros(0, np.int64)
    new = np.diff(others, prepend=~others[:1]) != 0
    starts = np.flatnonzero(new)
    often = np.diff(starts, append=len(others))[np.cumsum(new) - 1]
    at = np.minimum(np.searchsorted(others, keys), len(others) - 1)
    hits = np.flatnonzero(others[at] == keys)
    at = at[hits]
    times = often[at]
    within = np.arange(int(times.sum())) - np.repeat(np.cumsum(times) - times, times)
    return np.repeat(hits, times), np.repeat(at, times) + within
