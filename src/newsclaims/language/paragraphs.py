"""The paragraphs of a text: its lines that hold more than white space."""

from collections.abc import Iterable


def paragraphs(text: str, regions: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Give the lines of `regions` that hold more than white space, in code points."""
    lines = []
    for start, end in regions:
        while start < end:
            stop = text.find("\n", start, end)
            stop = end if stop < 0 else stop
            if first_word(text, start, stop) < stop:
                lines.append((start, stop))
            start = stop + 1
    return lines


def first_word(text: str, start: int, end: int) -> int:
    """Give where the first word of `[start, end)` starts, or `end`."""
    while start < end and text[start].isspace():
        start += 1
    return start
