"""Texts whose lines a program broke at a width, as LexisNexis and mail programs do: each paragraph on a line again."""

import re
from itertools import pairwise

_WIDEST = 100
"""No program breaks lines later than at so many characters."""

_MOSTLY = 0.8
"""So many of the lines that have one below are full at least where a program broke them."""

_BLANK = re.compile(r"\n[ \t]*\n\s*")


def unwrapped(text: str) -> str:
    r"""Give a text with a line a paragraph where its lines were broken at a width; any other as it is.

    A line is full where the first word of the next had no room on it.

    Example:
        >>> unwrapped("The council of the\ncity lost the vote\non the long wall.\n\nIt rained.")
        'The council of the city lost the vote on the long wall.\n\nIt rained.'
        >>> unwrapped("It rained.\nIt snowed, too.\nNobody came.")
        'It rained.\nIt snowed, too.\nNobody came.'
    """
    blocks = [block.split("\n") for block in _BLANK.split(text)]
    width = max(len(line.rstrip()) for block in blocks for line in block)
    full = [_is_full(line, below, width) for block in blocks for line, below in pairwise(block)]
    if width > _WIDEST or len(full) < 2 or sum(full) < _MOSTLY * len(full):
        return text
    return "\n\n".join(_joined(block, width) for block in blocks)


def _is_full(line: str, below: str, width: int) -> bool:
    first = below.split(maxsplit=1)
    return len(line.rstrip()) + 1 + len(first[0]) > width if first else False


def _joined(block: list[str], width: int) -> str:
    text = block[0].rstrip()
    for line, below in pairwise(block):
        text += (" " if _is_full(line, below, width) else "\n") + below.strip()
    return text
