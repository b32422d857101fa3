"""Items that mean the same: paired by the characters they share, compared by their words."""

import re
import unicodedata
from collections.abc import Iterable, Sequence, Set

from newsclaims.evaluation.gold import Extent
from newsclaims.records import Region

AROUND = " \t\r\n\u00a0\"'“”‘’«»,.;:!?…—–-"
"""What may stand around a quote's words without being part of them."""


def paired(gold: Sequence[Set[int]], found: Sequence[Set[int]], least: float) -> dict[int, int]:
    """Pair items one to one, best overlap first (intersection over union), of equals the earlier one.

    Returns:
        The index of the gold → the index of the found.

    Example:
        >>> paired([{1, 2, 3}, {7, 8}], [{8, 9}, {2, 3}, {3}], least=0.3)
        {0: 1, 1: 0}
    """
    overlaps = [
        (-len(wanted & got) / len(wanted | got), i, j)
        for i, wanted in enumerate(gold)
        for j, got in enumerate(found)
        if wanted & got
    ]
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for overlap, i, j in sorted(overlaps):
        if -overlap >= least and i not in pairs and j not in taken:
            pairs[i] = j
            taken.add(j)
    return pairs


def characters(extents: Iterable[Extent]) -> set[int]:
    """Give the places in the text that some stretches cover."""
    return {i for start, end in extents for i in range(start, end)}


def extents(regions: Iterable[Region]) -> list[Extent]:
    """Give where some spans stand."""
    return [(region.start, region.end) for region in regions]


def trimmed(text: str, extents: Iterable[Extent]) -> Extent:
    """Give where the words of some stretches begin and end, without the punctuation around them."""
    ends = []
    for start, end in extents:
        end = min(end, len(text))
        while start < end and text[start] in AROUND:
            start += 1
        while end > start and text[end - 1] in AROUND:
            end -= 1
        ends.append((start, end))
    return min(ends)[0], max(ends)[1]


def folded(name: str | None) -> str:
    """Give a name without case, accents, punctuation and its article, to compare it."""
    plain = unicodedata.normalize("NFKD", name or "").encode("ascii", "ignore").decode().casefold()
    plain = re.sub(r"^(the|a|an|another)\s+", "", plain.strip())
    return re.sub(r"[^a-z0-9]+", " ", plain).strip()
