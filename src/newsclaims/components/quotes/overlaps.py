"""How much of two contents is the same: extents of code points, compared."""

from collections.abc import Iterable, Sequence

from newsclaims.components.quotes.candidates import Candidate, Extent


def end_of(candidate: Candidate) -> int:
    """Give where a candidate ends, with its content or its cue."""
    return max(candidate.content[-1][1], candidate.cue[1] if candidate.cue else 0)


def holds(candidate: Candidate, at: int) -> bool:
    """Whether the code point `at` stands in the content of a candidate."""
    return any(start <= at < end for start, end in candidate.content)


def touch(a: Extent | None, b: Extent | None) -> bool:
    """Whether two extents share a code point."""
    return a is not None and b is not None and a[0] < b[1] and b[0] < a[1]


def length(content: Iterable[Extent]) -> int:
    """Give the code points of a content."""
    return sum(end - start for start, end in content)


def shared(a: Iterable[Extent], b: Sequence[Extent]) -> int:
    """Give the code points that stand in both contents."""
    both = 0
    for start, end in a:
        for first, last in b:
            if start < last and first < end:
                both += min(end, last) - max(start, first)
    return both


def overlap(a: Sequence[Extent], b: Sequence[Extent]) -> float:
    """Give the share of two contents' code points that stand in both (Jaccard)."""
    both = shared(a, b)
    return both / (length(a) + length(b) - both) if both else 0.0
