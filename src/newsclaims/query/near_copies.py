"""Which texts are near copies, by rensa's index of their sketches (`store/sketches.py`): no text is read for it."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from rensa import RMinHashLSH

from newsclaims.store.sketches import HASHES, Sketch, runs_of

BANDS = 64
"""Two texts are compared that have one of so many pairs of hashes in common: of those alike to a quarter 98 in 100."""
LEAST = 0.4
"""The share of the shorter text from which one is a copy; stories of one event by two hands share less than a tenth."""
FEWEST = 40
"""Runs of the shorter text: fewer tell nothing."""
SAME = 0.9
"""How like two texts are that are as good as the same."""
ENOUGH = 40
"""Of texts that are as good as the same later ones are compared with so many. So a story that a thousand papers print
takes forty thousand comparisons, and not half a million."""


class Pair(NamedTuple):
    """Two near copies by their places, and how like they are: what share of all their runs both have, about."""

    one: int
    other: int
    alike: float


def near_copies(sketches: Iterable[Sketch]) -> Iterator[Pair]:
    """Give each text that is a near copy of an earlier one, with each such."""
    index = RMinHashLSH(threshold=LEAST, num_perm=HASHES, num_bands=BANDS)
    kept: list[Sketch] = []
    for at, sketch in enumerate(sketches):
        kept.append(sketch)
        if sketch.runs < FEWEST:
            continue
        same = 0
        for earlier in index.query(sketch.hashes):
            alike = sketch.hashes.jaccard(kept[earlier].hashes)
            if _shared(alike, sketch.runs, kept[earlier].runs) >= LEAST:
                yield Pair(earlier, at, alike)
                same += alike >= SAME
        if same < ENOUGH:
            index.insert(at, sketch.hashes)


def _shared(alike: float, one: int, other: int) -> float:
    """Give what share of the shorter text's runs the longer one has, from how like they are."""
    return alike * (one + other) / (1 + alike) / min(one, other)


def contained(one: str, other: str) -> float:
    """Give what share of the shorter text's runs of words the longer one has, counted.

    Example:
        >>> long = " ".join(map(str, range(100)))
        >>> round(contained(long, " ".join(map(str, range(50, 150)))), 2)
        0.48
    """
    shorter, longer = sorted((runs_of(one), runs_of(other)), key=len)
    return len(shorter & longer) / max(1, len(shorter))
