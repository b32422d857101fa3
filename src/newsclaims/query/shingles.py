"""Which texts are near copies: what share of the shorter one's runs of five words stands in the longer.

Broder ("On the resemblance and containment of documents", 1997): shingles are hashed; those divisible by `SAMPLED` are
a sample by which pairs are found that may be copies, so that not each text is compared with each.
"""

import re
import zlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

WORDS = 5
"""Words of a shingle."""
SAMPLED = 8
"""One in so many shingles is in the sample."""
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

_WORD = re.compile(r"\w+")
_FACTORS = np.array([1, 1_000_003, 998_244_353, 1_000_000_007, 2_147_483_647], dtype=np.uint64)

Shingles = NDArray[np.uint64]


def shingles(text: str) -> Shingles:
    """Give the hashes of a text's shingles, each once, in order of size; letter case and marks don't count."""
    words = np.array([_hashed(word) for word in _WORD.findall(text.lower())], dtype=np.uint64)
    if len(words) < WORDS:
        return np.zeros(0, dtype=np.uint64)
    runs = len(words) - WORDS + 1
    with np.errstate(over="ignore"):
        whole = sum((words[at : at + runs] * _FACTORS[at] for at in range(WORDS)), np.zeros(runs, np.uint64))
    return np.unique(whole)


@lru_cache(1 << 18)
def _hashed(word: str) -> int:
    return zlib.crc32(word.encode("utf-8", "surrogatepass"))


def near_copies(texts: Sequence[Shingles]) -> Iterator[tuple[int, int, float]]:
    """Give each two texts that are near copies, by their places, with the share of the shorter that both have."""
    samples = [text[text % np.uint64(SAMPLED) == 0] for text in texts]
    for (one, other), shared in sorted(_together(samples).items()):
        if shared >= LIKELY * min(len(samples[one]), len(samples[other])):
            share = contained(texts[one], texts[other])
            if share >= LEAST:
                yield one, other, share


def contained(one: Shingles, other: Shingles) -> float:
    """Give what share of the shorter text's shingles the longer one has; 0 where the shorter is too short to tell.

    Example:
        >>> long = shingles(" ".join(map(str, range(100))))
        >>> contained(long, shingles(" ".join(map(str, range(50, 150)))))
        0.4791666666666667
    """
    shorter = min(len(one), len(other))
    return len(np.intersect1d(one, other, assume_unique=True)) / shorter if shorter >= FEWEST else 0.0


def _together(samples: Iterable[Shingles]) -> Counter[tuple[int, int]]:
    """Count for each two texts the shingles of the samples that both have."""
    places: dict[int, list[int]] = defaultdict(list)
    for number, sample in enumerate(samples):
        for shingle in sample.tolist():
            places[shingle].append(number)
    found: Counter[tuple[int, int]] = Counter()
    for numbers in places.values():
        found.update(_pairs(numbers))
    return found


def _pairs(numbers: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Give each two of some texts, or of many each with its neighbours."""
    if len(numbers) <= COMMON:
        return combinations(numbers, 2)
    return ((one, other) for at, one in enumerate(numbers) for other in numbers[at + 1 : at + 1 + NEIGHBOURS])
