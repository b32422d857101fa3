"""Stretches of text with something in each, found by place."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from itertools import accumulate
from typing import Generic, TypeVar

from newsclaims.records import Region

Inside = TypeVar("Inside")


class Stretches(Generic[Inside]):
    """Stretches `(start, end, what is in it)`, which may overlap; looking one up doesn't read the others."""

    def __init__(self, stretches: Iterable[tuple[int, int, Inside]]) -> None:
        self.stretches = sorted(stretches, key=lambda stretch: stretch[:2])
        self.starts = [start for start, _, _ in self.stretches]
        self.reach = list(accumulate((end for _, end, _ in self.stretches), max))

    def touching(self, start: int, end: int) -> list[tuple[int, int, Inside]]:
        """Give the stretches that share a code point with `[start, end)`."""
        first = bisect_right(self.reach, start)
        return [
            stretch for stretch in self.stretches[first : bisect_left(self.starts, end)] if stretch[1] > start
        ]

    def around(self, place: Region) -> list[tuple[int, int, Inside]]:
        """Give the stretches that hold the whole of `place`."""
        found = self.touching(place.start, place.end)
        return [stretch for stretch in found if stretch[0] <= place.start and place.end <= stretch[1]]
