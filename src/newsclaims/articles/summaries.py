"""Boxes that tell an article in short, above it: Key points, At a glance; what is said there the story says again."""

import re
from collections.abc import Collection, Sequence
from itertools import takewhile

from newsclaims.articles.line_shapes import Found, Line, is_item
from newsclaims.articles.parts import Part, is_clean

KEY_POINTS = Found("key_points", "any", "")
"""What each line of such a box is."""

_HEAD = re.compile(
    r"(?:(?:the )?key (?:points|takeaways|facts|findings|details)|takeaways|in (?:short|brief)|at a glance"
    r"|(?:quick |article )?summary"
    r"|(?:story )?highlights|(?:the )?(?:main|bullet) points|(?:what you need|things|what) to know|tl;? ?dr)\W*",
    re.IGNORECASE,
)
_CLOSE = re.compile(r"what'?s next\W*", re.IGNORECASE)
"""The head of a box's last paragraph."""
_BOX = 8
"""Most paragraphs of such a box."""
_ABOVE = 2
"""Most paragraphs of prose above it: a standfirst and a caption."""
_WORDS = 4
"""Least words of a point without a bullet."""
_STORY = 3
"""How many paragraphs the story below it has at least, and more than the box."""


def heads_summary(plain: str) -> bool:
    """Say whether a line is the head of such a box."""
    return _HEAD.fullmatch(plain) is not None


def label_summaries(page: Sequence[Part], text: str) -> None:
    """Take the lines of a box that tells an article in short for its key points.

    They are what stands below its head without an empty line between, where the page has such lines between its
    paragraphs; else its items, or lines that end no sentence. Below "In short" goes what stands above "What's next?"
    and the paragraph below that.
    """
    told = 0
    for at, part in enumerate(page):
        if heads_summary(part.line.plain) and told <= _ABOVE:
            end = _end(page, at, text)
            below = sum(map(is_clean, page[end:]))
            if end > at + 1 and below >= max(_STORY, end - at):
                for one in page[at:end]:
                    one.found = KEY_POINTS
                return
        told += is_clean(part)


def label_listed(page: Sequence[Part], items: Collection[str]) -> None:
    """Label the list right below such a head, of whose items each may be a sentence: `items` are those of a page."""
    told = 0
    for at, part in enumerate(page):
        listed = list(takewhile(lambda one: one.line.plain in items, page[at + 1 :]))
        if listed and told <= _ABOVE and heads_summary(part.line.plain):
            for one in (part, *listed):
                one.kind = KEY_POINTS.kind
            return
        told += part.kind is None and is_clean(part)


def _end(page: Sequence[Part], head: int, text: str) -> int:
    """Give the index one past a box's last line."""
    most = min(len(page), head + 1 + _BOX)
    for at in range(head + 1, most - 1):
        if _CLOSE.fullmatch(page[at].line.plain):
            return at + 2
    points = list(takewhile(_may_be_a_point, page[head + 1 : most]))
    lines = [page[head].line, *(part.line for part in points)]
    end = 1
    while end < len(lines) and _together(text, lines[end - 1], lines[end]):
        end += 1
    below = page[head + end].line if head + end < len(page) else None
    if end > 1 and below is not None and not _together(text, lines[end - 1], below):
        return head + end  # an empty line parts it from what follows
    end = 1
    while end < len(lines) and (is_item(lines[end]) or not lines[end].ends_sentence):
        end += 1
    return head + end


def _may_be_a_point(part: Part) -> bool:
    """Say whether a line may be one of a box's: some words that are nothing else, no menu's."""
    line = part.line
    return part.found is None and (line.words >= _WORDS or line.ends_sentence or is_item(line))


def _together(text: str, above: Line, below: Line) -> bool:
    """Say whether no empty line stands between two."""
    return text[above.end : below.start].count("\n") == 1
