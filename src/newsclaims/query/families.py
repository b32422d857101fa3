"""What is linked with one another, in twos, is one family."""

from collections import defaultdict
from collections.abc import Iterator


class Families:
    """The families of what has a place in a list.

    Example:
        >>> families = Families()
        >>> for one, other in [(1, 4), (2, 5), (0, 4)]:
        ...     families.join(one, other)
        >>> list(families), families.joined(0, 1)
        ([[0, 1, 4], [2, 5]], True)
    """

    def __init__(self) -> None:
        self._heads: dict[int, int] = {}

    def join(self, one: int, other: int) -> None:
        """Make the families of both one."""
        first, last = sorted((self._head(one), self._head(other)))
        self._heads[last] = self._heads[first] = first

    def joined(self, one: int, other: int) -> bool:
        """Say whether both are of one family."""
        return self._head(one) == self._head(other)

    def __iter__(self) -> Iterator[list[int]]:
        """Give them, the largest first, in each the earliest first."""
        families: dict[int, list[int]] = defaultdict(list)
        for at in sorted(self._heads):
            families[self._head(at)].append(at)
        return iter(sorted(families.values(), key=lambda family: (-len(family), family)))

    def _head(self, at: int) -> int:
        heads = self._heads
        while (head := heads.get(at, at)) != at:
            heads[at] = at = heads[head]
        return at
