"""Which of many texts share words on end: all at once, for there are too many to look at each pair, or at each word.

The texts are one array of code points. A word is a number that its letters make, a run of words one that its words
make; equal numbers are sorted beside each other. Two runs that only happen to make one number are told apart by whoever
compares the texts.
"""

from collections.abc import Iterable, Sequence
from functools import cache
from itertools import combinations
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.uint64]

_LETTER = np.uint64(0x100000001B3)
_UNDONE = np.uint64(pow(int(_LETTER), -1, 2**64))
_WORD = np.uint64(0x9E3779B97F4A7C15)
_PLANE = 0x10000
"""Code points whose kind is looked up; those beyond aren't of words that are compared."""
_APOSTROPHES = "'’‘ʼ"


class Words(NamedTuple):
    """The words of all texts, one after the other: each as a number, and the place of its text."""

    numbers: Numbers
    texts: NDArray[np.int64]

    def without(self, words: Iterable[str], longest: int) -> "Words":
        """Give them without those words, of which as many letters count."""
        small = [word[:longest] for word in words]
        kept = ~np.isin(self.numbers, words_of(small).numbers)
        return Words(self.numbers[kept], self.texts[kept])


def words_of(texts: Sequence[str], longest: int | None = None) -> Words:
    """Give the words of texts, letter case, marks and apostrophes aside.

    Args:
        texts: which.
        longest: how many letters of a word count, from its first.
    """
    joined = "\n".join(text.replace("\n", " ") for text in texts).casefold()
    for apostrophe in _APOSTROPHES:
        joined = joined.replace(apostrophe, "")
    codes = np.frombuffer(f"\n{joined}\n".encode("utf-32-le", "surrogatepass"), np.uint32)
    inside = _kinds()[np.minimum(codes, _PLANE - 1)]
    starts = np.flatnonzero(inside[1:] & ~inside[:-1]) + 1
    ends = np.flatnonzero(inside[:-1] & ~inside[1:]) + 1
    if longest is not None:
        ends = np.minimum(ends, starts + longest)
    powers = np.cumprod(np.full(len(codes), _LETTER), dtype=np.uint64)
    undone = np.cumprod(np.full(len(codes), _UNDONE), dtype=np.uint64)
    sums = np.cumsum(codes * powers, dtype=np.uint64)
    # A word's letters make one number wherever it stands: what their places have multiplied it with is taken out.
    numbers = (sums[ends - 1] - sums[starts - 1]) * undone[starts]
    return Words(numbers, np.cumsum(codes == ord("\n"))[starts] - 1)


def sharing(
    words: Words, size: int, least: int, most: int, of: NDArray[np.uint64] | None = None
) -> dict[tuple[int, int], int]:
    """Give each two texts that share at least so many runs, and how many.

    Args:
        words: of all texts.
        size: how many words a run has.
        least: how many runs are enough.
        most: how many texts may have a run; what more of them share is a saying.
        of: a number for each text; those of another number share nothing.
    """
    last = len(words.numbers) - size + 1
    if last < 1:
        return {}
    runs = np.zeros(last, np.uint64)
    for place in range(size):
        runs = runs * _WORD + words.numbers[place : last + place]
    texts = words.texts[:last]
    whole = texts == words.texts[size - 1 :]
    runs, texts = runs[whole], texts[whole]
    if of is not None:
        runs = runs * _WORD + of[texts]
    order = np.lexsort((texts, runs))
    runs, texts = runs[order], texts[order]
    new = np.ones(len(runs), bool)
    new[1:] = (runs[1:] != runs[:-1]) | (texts[1:] != texts[:-1])
    runs, texts = runs[new], texts[new]
    bounds = np.flatnonzero(np.diff(runs, prepend=~runs[:1], append=~runs[-1:]))
    often = np.diff(bounds)
    counted: dict[tuple[int, int], int] = {}
    for at in np.flatnonzero((often > 1) & (often <= most)).tolist():
        for pair in combinations(texts[bounds[at] : bounds[at + 1]].tolist(), 2):
            counted[pair] = counted.get(pair, 0) + 1
    return {pair: number for pair, number in sorted(counted.items()) if number >= least}


@cache
def _kinds() -> NDArray[np.bool_]:
    """Give for each code point whether it is a letter or a digit."""
    return np.array([chr(code).isalnum() or code == ord("_") for code in range(_PLANE)])
