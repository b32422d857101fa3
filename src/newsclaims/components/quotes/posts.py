"""Posts set into an article: a paragraph without marks, and below it a dash, who posted it and the handle."""

import re
from collections.abc import Iterator

from newsclaims.components.quotes.candidates import ANNOUNCED, Candidate
from newsclaims.components.quotes.layout import Layout
from newsclaims.rules import kept

SIGNED = re.compile(
    r"\n[—–-]+[ \xa0]?(?P<name>[^\n()@]{2,60}?)[ \xa0]\(@\w+\)[^\n\d]{1,30}\d[^\n]{0,20}$", re.MULTILINE
)
"""The line below a post, with its day: — Ada Obi (@adaobi) March 4, 2023; without, who wrote the article signs so."""

BELOW = re.compile(r"\n[—–-]+[ \xa0]?(?P<name>[A-Z][^\W\d_]*\.?(?: [^\s,()]+){1,4})(?:, [^\n.]{2,60})?(?=\n)")
"""The line below a block of somebody's words that are set apart without marks, amid a story: — Ada Obi, captain."""

FIRST_PERSON = frozenset(["i", "my", "me", "we", "our", "us"])


def post_candidates(layout: Layout) -> list[Candidate]:
    """Give the posts of an article, each the paragraph above who signs it."""
    return list(_posts(layout)) if kept("signed-post") else []


def _posts(layout: Layout) -> Iterator[Candidate]:
    for found in (*SIGNED.finditer(layout.text), *BELOW.finditer(layout.text)):
        number = next(
            (i for i, (_, end) in enumerate(layout.lines) if found.start() <= end + 1 < found.end()), -1
        )
        start, end = layout.lines[number] if number >= 0 else (0, 0)
        first, stop = layout.at(start), layout.before(min(end, found.start()))
        if number < 0 or first >= stop or any(layout.inside[i] >= 0 for i in (first, stop - 1)):
            continue
        if found.re is BELOW and FIRST_PERSON.isdisjoint(one.lower_ for one in layout.doc[first:stop]):
            continue  # who signs may have written what stands above
        yield Candidate(
            [layout.chars(first, stop)],
            source=found.span("name"),
            confidence=ANNOUNCED,
            laid_out=True,
            rule="signed-post",
        )
