"""Posts set into an article: a paragraph without marks, and below it a dash, who posted it and the handle."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from itertools import chain

from newsclaims.components.quotes.candidates import ANNOUNCED, Candidate
from newsclaims.components.quotes.layout import Layout
from newsclaims.rules import kept

_WHO = r"[—–-]+[ \xa0]?(?P<name>[^\n()@]{2,60}?)[ \xa0]\(@\w+\)"
SIGNED = re.compile(rf"\n{_WHO}[^\n\d]{{1,30}}\d[^\n]{{0,20}}$", re.MULTILINE)
"""The line below a post, with its day: — Ada Obi (@adaobi) March 4, 2023; without, who wrote the article signs so."""

BEHIND = re.compile(
    rf"(?<=\S)[ \xa0]{_WHO}[ \xa0](?:[A-Z][a-z]+\.? \d\d?|\d\d? [A-Z][a-z]+)[, ]+\d{{4}}$", re.MULTILINE
)
"""The same on the post's own line."""

BELOW = re.compile(
    r"\n(?:[—–]|--)[ \xa0]?(?P<name>[A-Z][^\W\d_]*\.?(?: [^\s,()]+){1,4})(?:, [^\n.]{2,60})?(?=\n)"
)
"""The line below a block of somebody's words that are set apart without marks, amid a story: — Ada Obi, captain."""

FIRST_PERSON = frozenset(["i", "my", "me", "we", "our", "us"])


def post_candidates(layout: Layout) -> list[Candidate]:
    """Give the posts of an article, each the paragraph above who signs it."""
    return list(_posts(layout)) if kept("signed-post") else []


def _posts(layout: Layout) -> Iterator[Candidate]:
    for found in chain.from_iterable(one.finditer(layout.text) for one in (SIGNED, BEHIND, BELOW)):
        number = bisect_left(layout.lines, found.start() - 1, key=lambda line: line[1])
        start, end = layout.lines[number] if number < len(layout.lines) else (0, found.end())
        first, stop = layout.at(start), layout.before(min(end, found.start()))
        if start >= found.start() or first >= stop or any(layout.inside[i] >= 0 for i in (first, stop - 1)):
            continue
        if found.re is BELOW and not _is_spoken(layout, first, stop):
            continue
        yield Candidate(
            [layout.chars(first, stop)],
            source=found.span("name"),
            confidence=ANNOUNCED,
            laid_out=True,
            rule="signed-post",
        )


def _is_spoken(layout: Layout, first: int, stop: int) -> bool:
    """Whether somebody speaks of themselves in a paragraph that leads to no list; else who signs may have written."""
    words = layout.doc[first:stop]
    return words[-1].text != ":" and not FIRST_PERSON.isdisjoint(one.lower_ for one in words)
