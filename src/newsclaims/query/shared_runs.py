"""Which of many texts share words on end: all at once, for there are too many to look at each pair, or at each word.

The texts are one array of code points. A word is a number that its letters make, a run of words one that its words
make; equal numbers are sorted beside each other. Two runs that only happen to make one number are told apart by whoever
compares the texts.
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.uint64]

_LETTER = np.uint64(0x100000001B3)
_UNDONE = np.uint64(pow(int(_LETTER), -1, 2**64))
_WORD = np.uint64(0x9E3779B97F4A7C15)
_AT_ONCE = 2000
"""Texts whose letters are numbered at once: memory for few is used again, and for all would have to be had first."""
_PLANE = 0x10000
"""Code points whose kind is looked up; those beyond aren't of words that are compared."""
_APOSTROPHES = "'’‘ʼ"


class Words(NamedTuple):
    """The words of all texts, one after the other: each as a number, and the place of its text."""

    numbers: Numbers
    texts: NDArray[np.int64]

    def without(self, words: Iterable[str], longest: int) -> "Words":
        """Give them without those words, of which as many letters count."""
        small = np.sort(words_of([word[:longest] for word in words]).numbers)
        places = np.searchsorted(small, self.numbers)
        kept = small[np.minimum(places, len(small) - 1)] != self.numbers
        return Words(self.numbers[kept], self.texts[kept])


class Shared(NamedTuple):
    """Pairs of texts in order, by their places, the earlier first, and how many runs each two share."""

    ones: NDArray[np.int64]
    others: NDArray[np.int64]
    runs: NDArray[np.int64]

    def where(self, kept: NDArray[np.bool_]) -> "Shared":
        """Give some of them."""
        return Shared(self.ones[kept], self.others[kept], self.runs[kept])

    def are_in(self, pairs: "Shared") -> NDArray[np.bool_]:
        """Say of each two whether they are among other pairs of the same texts."""
        mine, theirs = (its.ones << 32 | its.others for its in (self, pairs))
        return np.isin(mine, theirs)

    def pairs(self) -> Iterator[tuple[int, int]]:
        """Give the places of each two."""
        return zip(self.ones.tolist(), self.others.tolist(), strict=True)


def words_of(texts: Sequence[str], longest: int | None = None) -> Words:
    """Give the words of texts, letter case, marks and apostrophes aside.

    Args:
        texts: which.
        longest: how many letters of a word count, from its first.
    """
    begins = range(0, max(len(texts), 1), _AT_ONCE)
    blocks = [_words_of(texts[begin : begin + _AT_ONCE], longest) for begin in begins]
    return Words(
        np.concatenate([block.numbers for block in blocks]),
        np.concatenate([block.texts + begin for begin, block in zip(begins, blocks, strict=True)]),
    )


def _words_of(texts: Sequence[str], longest: int | None) -> Words:
    joined = "\n".join(text.replace("\n", " ") for text in texts).casefold()
    for apostrophe in _APOSTROPHES:
        joined = joined.replace(apostrophe, "")
    codes = np.frombuffer(f"\n{joined}\n".encode("utf-32-le", "surrogatepass"), np.uint32)
    inside = _kinds()[np.minimum(codes, _PLANE - 1)]
    starts = np.flatnonzero(inside[1:] & ~inside[:-1]) + 1
    ends = np.flatnonzero(inside[:-1] & ~inside[1:]) + 1
    if longest is not None:
        ends = np.minimum(ends, starts + longest)
    sums = np.cumsum(codes * _powers(_LETTER, len(codes)), dtype=np.uint64)
    # A word's letters make one number wherever it stands: what their places have multiplied it with is taken out.
    numbers = (sums[ends - 1] - sums[starts - 1]) * _powers(_UNDONE, len(codes))[starts]
    return Words(numbers, np.cumsum(codes == ord("\n"))[starts] - 1)


def _powers(of: np.uint64, number: int) -> Numbers:
    """Give the first so many powers of a number."""
    return _many_powers(of, 1 << number.bit_length())[:number]


@lru_cache(2)
def _many_powers(of: np.uint64, number: int) -> Numbers:
    return np.cumprod(np.full(number, of), dtype=np.uint64)


def sharing(words: Words, size: int, least: int, most: int, of: NDArray[np.uint64] | None = None) -> Shared:
    """Give each two texts that share at least so many runs, and how many.

    Args:
        words: of all texts.
        size: how many words a run has.
        least: how many runs are enough.
        most: how many texts may have a run; what more of them share is a saying.
        of: a number for each text; those of another number share nothing.
    """
    runs, texts = _runs(words, size)
    if of is not None:
        runs = runs * _WORD + of[texts]
    order = np.argsort(runs, kind="stable")
    runs, texts = runs[order], texts[order]
    new = np.ones(len(runs), bool)
    new[1:] = (runs[1:] != runs[:-1]) | (texts[1:] != texts[:-1])
    runs, texts = runs[new], texts[new]
    bounds = np.flatnonzero(np.diff(runs, prepend=~runs[:1], append=~runs[-1:]))
    often = np.diff(bounds)
    kept = np.repeat((often > 1) & (often <= most), often)
    return _pairs(runs[kept], texts[kept], least)


def _runs(words: Words, size: int) -> tuple[Numbers, NDArray[np.int64]]:
    """Give each run of so many words as a number, and the place of its text."""
    runs = runs_from(words, size)
    whole = words.texts[: len(runs)] == words.texts[size - 1 :][: len(runs)]
    return runs[whole], words.texts[: len(runs)][whole]


def runs_from(words: Words, size: int) -> Numbers:
    """Give the number of so many words on end from each word on, even where they go on into the next text."""
    last = max(len(words.numbers) - size + 1, 0)
    runs = np.zeros(last, np.uint64)
    for place in range(size):
        runs = runs * _WORD + words.numbers[place : last + place]
    return runs


def spread(runs: Numbers) -> Numbers:
    """Give the numbers of runs so that the first bits tell of the last word, too."""
    return runs * _WORD


def _pairs(runs: Numbers, texts: NDArray[np.int64], least: int) -> Shared:
    """Give each two texts beside which one run stands at least so often; equal runs are beside each other."""
    all_texts = int(texts.max(initial=0)) + 1
    found = [np.zeros(0, np.int64)]
    at = np.arange(len(runs))
    # Each with the next of its run, then with the one after that, until there is none any more.
    for apart in range(1, len(runs)):
        at = at[: np.searchsorted(at, len(runs) - apart)]
        at = at[runs[at] == runs[at + apart]]
        if not len(at):
            break
        found.append(texts[at] * all_texts + texts[at + apart])
    pairs, number = np.unique(np.concatenate(found), return_counts=True)
    enough = number >= least
    return Shared(pairs[enough] // all_texts, pairs[enough] % all_texts, number[enough])


@cache
def _kinds() -> NDArray[np.bool_]:
    """Give for each code point whether it is a letter or a digit."""
    return np.array([chr(code).isalnum() or code == ord("_") for code in range(_PLANE)])
