"""Calibration: whether what is told to be 80 % likely is right in 80 of 100 cases.

Quotes are put into ten bins by their confidence. The expected calibration error is the mean distance, over all quotes,
of the bin's mean confidence and of the share that is right in it (Naeini et al. 2015, AAAI).
"""

from collections import defaultdict
from collections.abc import Iterable
from typing import NamedTuple

BINS = 10


class Bin(NamedTuple):
    """Quotes that were told to be about as likely: how many, their mean probability, and the share that is right."""

    number: int
    told: float
    right: float


def bins(weighed: Iterable[tuple[float, bool]]) -> list[Bin]:
    """Give quotes, each with its probability and whether it is right, in ten bins; empty ones are left out."""
    within: dict[int, list[tuple[float, bool]]] = defaultdict(list)
    for told, right in weighed:
        within[min(int(told * BINS), BINS - 1)].append((told, right))
    return [
        Bin(len(ones), sum(told for told, _ in ones) / len(ones), sum(right for _, right in ones) / len(ones))
        for _, ones in sorted(within.items())
    ]


def calibration_error(weighed: Iterable[tuple[float, bool]]) -> float:
    """Give the expected calibration error, 0 to 1; 0 of nothing."""
    found = bins(weighed)
    apart = sum(one.number * abs(one.told - one.right) for one in found)
    return apart / max(sum(one.number for one in found), 1)
