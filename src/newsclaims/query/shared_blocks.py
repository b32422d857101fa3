"""The words that two texts share, block by block, as difflib finds them: the longest, then before it and behind it.

difflib looks for blocks of one or two words, too, where these don't count, and most of its time goes there.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import takewhile
from operator import eq
from typing import NamedTuple


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
    found, left = [], [_all_blocks(words, others, least)]
    while left:
        blocks = left.pop()
        if blocks:
            longest = min(blocks, key=lambda block: (-block.size, block))
            found.append(longest)
            if len(blocks) > 1:
                left.append(list(_before(longest, blocks, least)))
                left.append(list(_behind(longest, blocks, least)))
    return sorted(found)


def _all_blocks(words: Sequence[str], others: Sequence[str], least: int) -> list[Block]:
    """Give every block that no further word makes longer, crossing or not."""
    where: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for other, run in enumerate(_runs(others, least)):
        where[run].append(other)
    found: list[Block] = []
    ends: dict[int, int] = {}
    for one, run in enumerate(_runs(words, least)):
        for other in where.get(run, ()):
            if one + least > ends.get(other - one, 0):
                alike = map(eq, words[one:], others[other:])
                size = sum(takewhile(bool, alike))
                ends[other - one] = one + size
                found.append(Block(one, other, size))
    return found


def _runs(words: Sequence[str], size: int) -> Iterator[tuple[str, ...]]:
    return zip(*(words[at:] for at in range(size)), strict=False)


def _before(block: Block, blocks: Iterable[Block], least: int) -> Iterator[Block]:
    """Give what of some blocks stands before another one in both texts."""
    for one, other, size in blocks:
        size = min(size, block.one - one, block.other - other)
        if size >= least:
            yield Block(one, other, size)


def _behind(block: Block, blocks: Iterable[Block], least: int) -> Iterator[Block]:
    """Give what of some blocks stands behind another one in both texts."""
    for one, other, size in blocks:
        within = max(block.one + block.size - one, block.other + block.size - other, 0)
        if size - within >= least:
            yield Block(one + within, other + within, size - within)
