"""The paragraphs of a text: its lines that hold more than white space, those of a broken sentence together."""

from collections.abc import Iterable, Iterator

UNFINISHED = frozenset(("the", "a", "an", "of", "to", "and", "or", "by", "in", "with", "for", "from", "that"))
"""Words that no line ends with whose sentence is whole."""

OPENERS = frozenset(
    ("The", "This", "That", "It", "He", "She", "They", "We", "You", "I", "A", "An", "If", "When", "But")
)
"""Words that open a sentence below a line that such a word ends: What to go with | This is …."""

WIDTH, WIDEST = 50, 100
"""Code points of a line that a program may have broken, and of the longest in a text of which it has broken all."""

ENDS = tuple(".!?:;…\"”’'»)")
"""Signs with which a paragraph ends."""

LOOKED_AT = 40
"""Code points on both sides of a line's start that tell whether a sentence goes on there."""


def paragraphs(text: str, regions: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    r"""Give the paragraphs of `regions`, in code points.

    Example:
        >>> text = "Police\n\nsaid it was late.\nIt rained.\n"
        >>> paragraphs(text, [(0, len(text))])
        [(0, 25), (26, 36)]
    """
    lines = list(_lines(text, regions))
    filled = max((end - start for start, end in lines), default=0) <= WIDEST
    found: list[tuple[int, int]] = []
    for start, end in lines:
        if found and not text[found[-1][1] : start].strip():
            amid = goes_on(text, start) or _is_amid(text, start, end)
            if amid or (filled and _is_wrapped(text, found[-1][1], start)):
                start = found.pop()[0]
        found.append((start, end))
    return found


def _is_wrapped(text: str, before: int, start: int) -> bool:
    """Whether a long line breaks within its sentence, in a text of which a program has broken all lines at a width."""
    line = text[text.rfind("\n", 0, before) + 1 : before].rstrip()
    return text[before:start].count("\n") == 1 and len(line) >= WIDTH and line[-1:] not in ENDS


def _lines(text: str, regions: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Give the lines of `regions` that hold more than white space."""
    for start, end in regions:
        while start < end:
            stop = text.find("\n", start, end)
            stop = end if stop < 0 else stop
            if first_word(text, start, stop) < stop:
                yield start, stop
            start = stop + 1


def _is_amid(text: str, start: int, end: int) -> bool:
    """Whether a line is the middle of a broken sentence: the game | Minecraft | makes it easy."""
    following = first_word(text, end, min(end + LOOKED_AT, len(text)))
    above = text[max(0, start - LOOKED_AT) : start].rstrip()
    return above[-1:].isalnum() and goes_on(text, following)


def goes_on(text: str, start: int) -> bool:
    """Whether the line at `start` goes on with the sentence of the one above, as where a page breaks it at a link."""
    above = text[max(0, start - LOOKED_AT) : start].rstrip()
    return follows(above, text[start : start + LOOKED_AT].lstrip())


def follows(above: str, line: str) -> bool:
    """Whether a line goes on with the sentence of the one above: "according to the | Court | , which said so"."""
    first, _, rest = line.partition(" ")
    anew = first in OPENERS and rest[:1].islower()  # not: according to | The Lugo Times
    if line[:1] in tuple(",;.") or (above.rpartition(" ")[2] in UNFINISHED and not anew):
        return True
    return first.islower() and (above[-1:].isalnum() or above[-1:] == ",")


def first_word(text: str, start: int, end: int) -> int:
    """Give where the first word of `[start, end)` starts, or `end`."""
    while start < end and text[start].isspace():
        start += 1
    return start
