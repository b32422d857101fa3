"""The words that two texts share, block by block, as difflib finds them: the longest, then before it and behind it.

difflib looks for blocks of one or two words, too, where these don't count, and most of its time goes there.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

Found = tuple[int, int, int]
"""A block as it is looked for: its size below zero, so that the longest is the least one, and where it begins."""


class Block(NamedTuple):
    """Words on end that both texts have: from which word of the one, from which of the other, and how many."""

    one: int
    other: int
    size: int


def shared_blocks(words: Sequence[str], others: Sequence[str], least: int = 1) -> list[Block]:
    """Give the blocks of so many words at least, in order; no two of them cross.

    Example:
        >>> shared_blocks("we will never sign".split(), "they will never do".split(), 2)
        [Block(one=1, other=1, size=2)]
    """
    if words == others:
        return [Block(0, 0, len(words))] if len(words) >= least else []
    found: list[Found] = []
    left = [_all_blocks(words, others, least)]
    while left:
        blocks = left.pop()
        if _cross(blocks):
            longest = min(blocks)
            found.append(longest)
            left.append(_before(longest, blocks, least))
            left.append(_behind(longest, blocks, least))
        else:
            found += blocks
    return sorted(Block(one, other, -size) for size, one, other in found)


def _all_blocks(words: Sequence[str], others: Sequence[str], least: int) -> list[Found]:
    """Give every block that no further word makes longer, crossing or not, in order."""
    runs = list(_runs(others, least))
    last = dict(zip(runs, range(len(runs)), strict=True))
    earlier: dict[tuple[str, ...], list[int]] = defaultdict(list)
    if len(last) < len(runs):
        for other, run in enumerate(runs):
            if last[run] != other:
                earlier[run].append(other)
    # The runs of a block, where they stand in the one text: by how much further on they stand in the other.
    found: list[tuple[int, list[int]]] = []
    growing: dict[int, list[int]] = {}
    for one, latest in enumerate(map(last.get, _runs(words, least))):
        if latest is None:
            continue
        for place in (*earlier.get(runs[latest], ()), latest) if earlier else (latest,):
            ones = growing.get(place - one)
            if ones is None or ones[-1] != one - 1:
                ones = growing[place - one] = []
                found.append((place - one, ones))
            ones.append(one)
    return [(1 - least - len(ones), ones[0], ones[0] + further) for further, ones in found]


def _cross(blocks: Sequence[Found]) -> bool:
    """Say whether two of some blocks in order cross, or have a word in common."""
    return any(
        one - size > next_one or other - size > next_other
        for (size, one, other), (_, next_one, next_other) in pairwise(blocks)
    )


def _runs(words: Sequence[str], size: int) -> Iterator[tuple[str, ...]]:
    return zip(*(words[at:] for at in range(size)), strict=False)


def _before(block: Found, blocks: Sequence[Found], least: int) -> list[Found]:
    """Give what of some blocks stands before another one in both texts."""
    _, first, first_other = block
    return [
        (max(size, one - first, other - first_other), one, other)
        for size, one, other in blocks
        if first - one >= least and first_other - other >= least
    ]


def _behind(block: Found, blocks: Sequence[Found], least: int) -> list[Found]:
    """Give what of some blocks stands behind another one in both texts."""
    size, first, first_other = block
    end, end_other = first - size, first_other - size
    found = []
    for size, one, other in blocks:
        within = max(end - one, end_other - other, 0)
        if -size - within >= least:
            found.append((size + within, one + within, other + within))
    return found
