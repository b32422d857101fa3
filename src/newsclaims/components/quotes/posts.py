"""Posts set into an article: a paragraph, and below it who posted it, as the network that shows it signs it."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

from newsclaims.components.quotes.candidates import ANNOUNCED, Candidate, Extent
from newsclaims.components.quotes.layout import Layout
from newsclaims.language.posts import NETWORKS
from newsclaims.rules import kept

BEHIND = re.compile(
    r"(?<=\S)[ \xa0][—–-]+[ \xa0]?(?P<name>[^\n()@]{2,60}?)[ \xa0]\((?P<account>@\w+)\)[ \xa0]"
    r"(?:[A-Z][a-z]+\.? \d\d?|\d\d? [A-Z][a-z]+)[, ]+\d{4}$",
    re.MULTILINE,
)
"""The signature on the post's own line."""

BELOW = re.compile(
    r"\n(?:[—–]|--)[ \xa0]?(?P<name>[A-Z][^\W\d_]*\.?(?: [^\s,()]+){1,4})(?:, [^\n.]{2,60})?(?=\n)"
)
"""The line below a block of somebody's words that are set apart without marks, amid a story: — Ada Obi, captain."""

LINK = re.compile(r"\s*(?:pic\.(?:twitter|x)\.com/|https?://)\S+\s*$")
"""What a post shows behind its words."""

FIRST_PERSON = frozenset(["i", "my", "me", "we", "our", "us"])
"""Who speaks of themselves."""
ADDRESSING = FIRST_PERSON | {"ours", "mine", "you", "your", "thank", "thanks", "please"}
"""And who speaks to others, as a post does and a report doesn't."""


class Signature(NamedTuple):
    """A line that signs what stands above it, or what is left of its own line."""

    start: int
    name: Extent
    network: str | None
    account: Extent | None
    words: frozenset[str]
    """Of which one at least must stand in what is signed; none if the form of the line is enough."""


def post_candidates(layout: Layout) -> list[Candidate]:
    """Give the posts of an article, each the paragraph above who signs it."""
    return list(_posts(layout)) if kept("signed-post") else []


def _posts(layout: Layout) -> Iterator[Candidate]:
    for one in _signatures(layout.text):
        number = bisect_left(layout.lines, one.start - 1, key=lambda line: line[1])
        start, end = layout.lines[number] if number < len(layout.lines) else (0, one.start)
        link = LINK.search(layout.text, start, min(end, one.start))
        first, stop = layout.at(start), layout.before(link.start() if link else min(end, one.start))
        if start >= one.start or first >= stop or not _speaks(layout, first, stop, one.words):
            continue
        quoted = {layout.inside[first], layout.inside[stop - 1]}
        if quoted != {-1} and (one.network is None or len(quoted) > 1):
            continue
        marked = max(quoted)
        yield Candidate(
            [layout.content(marked) if marked >= 0 else layout.chars(first, stop)],
            source=one.name,
            medium=one.account if one.network else None,
            network=one.network or "",
            confidence=ANNOUNCED,
            laid_out=True,
            quotations=[marked] if marked >= 0 else [],
            rule="signed-post",
        )


def _signatures(text: str) -> Iterator[Signature]:
    for network in NETWORKS:
        words = frozenset[str]() if network.told else ADDRESSING
        for found in re.finditer(rf"\n(?:{network.signature.pattern})$", text, re.MULTILINE):
            account = found.span("account") if network.name else None
            yield Signature(found.start(), found.span("name"), network.name, account, words)
    for found in BEHIND.finditer(text):
        yield Signature(found.start(), found.span("name"), "X/Twitter", found.span("account"), frozenset())
    for found in BELOW.finditer(text):
        yield Signature(found.start(), found.span("name"), None, None, FIRST_PERSON)


def _speaks(layout: Layout, first: int, stop: int, words: frozenset[str]) -> bool:
    """Whether somebody speaks in a paragraph that leads to no list; else who signs may have written the article."""
    said = layout.doc[first:stop]
    return not words or (said[-1].text != ":" and not words.isdisjoint(one.lower_ for one in said))
