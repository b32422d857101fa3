"""What is told of pictures, known by what comes again: a series with its count, a credit behind several captions."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from newsclaims.articles.line_shapes import Found
from newsclaims.articles.parts import Part, is_clean

SERIES = Found("caption", "any", "")
"""What each line of a picture series is."""
_SHOWN = Found("caption", "any", "")
"""What another line about a picture is."""
_LINKED = Found("related", "any", "")
"""What a line is that ends in a button."""

_COUNT = re.compile(r"(?:.{2,80}: ?)?\(?(\d{1,3}) ?(?:/|of) ?(\d{1,3})\b\)?(?!/)")
"""How a series counts, at the head of a line or as all of it: `4/50 Bank boss expects twins`, `4 of 50`."""
_SERIES = 3
"""From how many pictures on, counted one after the other, it is a series."""
_SLIDE = 5
"""Most lines from one count to the next."""
_STORY = 3
"""So many paragraphs are told of no picture at least: else the pictures are the story."""

_BEHIND = re.compile(r"[.!?…][\"')]* ([A-Z][^.!?…\"]{4,60})$")
"""What stands behind a line's last full stop."""
_CREDIT = re.compile(r"[A-Z][\w'&-]+(?:(?:[ /]| (?:for|of|the|and|via) )[A-Z][\w'&-]+){1,6}")
"""A photographer's name and for whom."""
_CREDITED = re.compile(r"[.!?] \([^()]{2,60}\)$")
"""A sentence with its credit in brackets."""
_BUTTON = re.compile(r"(\w+(?: \w+)?)(?: \1)?")
"""`Read now`, which some pages say twice."""
_CAPTION = 4
"""How many words stand before it at least."""
_SAID_TWICE = 6
"""Fewer words than these may come again in the next line without telling of a picture."""


class _Slide(NamedTuple):
    at: int
    number: int
    whole: int


def label_pictures(page: Sequence[Part]) -> None:
    """Take what is told of pictures for captions: series of them, credited ones, and what is printed twice."""
    shown = dict(_ended_alike(page))
    shown |= dict.fromkeys(_twice(page), _SHOWN)
    shown |= dict.fromkeys(_series(page), SERIES)
    if not shown or sum(is_clean(part) for at, part in enumerate(page) if at not in shown) < _STORY:
        return
    for at, found in shown.items():
        page[at].found = page[at].found or found


def _series(page: Sequence[Part]) -> set[int]:
    """Give the lines of a picture series, from its first count on; the last picture has as few lines as any other."""
    lines: set[int] = set()
    for slides in _runs(page):
        sizes = [below.at - above.at for above, below in pairwise(slides)]
        lines.update(range(slides[0].at, min(len(page), slides[-1].at + min(sizes))))
    return lines


def _runs(page: Sequence[Part]) -> Iterator[list[_Slide]]:
    """Give the counts that follow each other, of as many pictures, with a picture's few lines between them."""
    run: list[_Slide] = []
    for slide in (*_counts(page), None):
        if slide and run and _follows(run[-1], slide):
            run.append(slide)
            continue
        if len(run) >= _SERIES:
            yield run
        run = [slide] if slide else []


def _follows(above: _Slide, below: _Slide) -> bool:
    return (
        below.whole == above.whole and 0 <= below.number - above.number <= 1 and below.at - above.at <= _SLIDE
    )


def _counts(page: Sequence[Part]) -> Iterator[_Slide]:
    for at, part in enumerate(page):
        counts = "/" in part.line.plain or " of " in part.line.plain
        match = _COUNT.match(part.line.plain) if counts else None
        if match is not None and 1 <= int(match[1]) <= int(match[2]):
            yield _Slide(at, int(match[1]), int(match[2]))


def _ended_alike(page: Sequence[Part]) -> Iterator[tuple[int, Found]]:
    """Give the lines behind whose full stop stands what stands behind another line's, too, and what they are.

    A credit ends captions, a button teasers.
    """
    behind = [None if part.line.ends_sentence else _BEHIND.search(part.line.close) for part in page]
    lines = {part.line.close: match[1] for part, match in zip(page, behind, strict=True) if match}
    often = Counter(lines.values())
    for at, match in enumerate(behind):
        if match and often[match[1]] > 1 and page[at].line.words - len(match[1].split()) >= _CAPTION:
            if _CREDIT.fullmatch(match[1]):
                yield at, _SHOWN
            elif _BUTTON.fullmatch(match[1]):
                yield at, _LINKED


def _twice(page: Sequence[Part]) -> Iterator[int]:
    """Give the sentences that are printed again in the next line: for those who can't see a picture, and below it."""
    for at, (above, below) in enumerate(pairwise(page)):
        line = above.line
        if line.plain != below.line.plain or line.words < _SAID_TWICE or '"' in line.plain:
            continue
        if line.prose or _CREDITED.search(line.plain):
            yield from (at, at + 1)
