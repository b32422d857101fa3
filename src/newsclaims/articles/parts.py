"""A page as its paragraphs, each with what it was taken for."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from newsclaims.articles.line_shapes import Found, Line, is_house_voice
from newsclaims.language.paragraphs import follows


@dataclass
class Part:
    """A paragraph of the page."""

    line: Line
    found: Found | None = None
    """What its words say that it is."""
    kind: str | None = None
    """What it is on this page: a kind of furniture, or None for the body."""
    rule: str | None = None
    confidence: float | None = None
    """How it was chosen among others, and how sure that is: the headline."""


def is_clean(part: Part) -> bool:
    """Say whether a paragraph reads like journalism: sentences, no furniture, not the publisher's own voice."""
    return part.line.prose and part.found is None and not is_house_voice(part.line)


def headline_at(page: Sequence[Part]) -> int:
    """Give the index of the headline, or of the page's first line."""
    return next((at for at, part in enumerate(page) if part.kind == "headline"), 0)


def body_at(page: Sequence[Part]) -> int:
    """Give the index of the first paragraph of the body, or of the page's end."""
    return next((at for at, part in enumerate(page) if part.kind is None), len(page))


class Journalism:
    """How much of a page reads like journalism, between any two of its paragraphs."""

    def __init__(self, page: Sequence[Part]) -> None:
        clean = [is_clean(part) for part in page]
        self.at = [index for index, one in enumerate(clean) if one]
        """The indexes of the paragraphs that do."""
        self._counts = [0, *accumulate(map(int, clean))]
        self._sizes = [
            0, *accumulate(one * (part.line.end - part.line.start) for one, part in zip(clean, page, strict=True)),
        ]  # fmt: skip

    def count(self, start: int, end: int) -> int:
        """Give how many such paragraphs stand in `page[start:end]`."""
        return self._counts[end] - self._counts[start]

    def size(self, start: int, end: int) -> int:
        """Give how many characters they have."""
        return self._sizes[end] - self._sizes[start]


def is_broken(body: Sequence[Part], at: int) -> bool:
    """Say whether a line is within a sentence that a page breaks, as around a link: the game | Minecraft | is old."""
    return (at > 0 and _are_one(body, at - 1)) or _are_one(body, at)


def _are_one(body: Sequence[Part], at: int) -> bool:
    """Say whether a line's sentence goes on in the next one, which may be its middle."""
    first, second, third = [*(part.line for part in body[at : at + 3]), None, None][:3]
    if first is None or second is None:
        return False
    amid = third is not None and first.close[-1:].isalnum() and follows(second.close, third.plain)
    return amid or follows(first.close, second.plain)
