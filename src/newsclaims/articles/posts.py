"""Posts of a network amid a story, as a pasted page has them: a name, an account, words, when, buttons."""

import re
from collections.abc import Sequence

from newsclaims.articles.line_shapes import Found
from newsclaims.articles.parts import Part, is_clean

POSTED = Found("embed", "any", "")
"""What each line of a post is."""

_ACCOUNT = re.compile(r"@[\w.]{2,30}")
_BUTTON = re.compile(
    r"(?:reply|replies|repost|retweet|quote|likes?|share|follow|copy link(?: to post)?|explore what.{0,40}"
    r"|(?:read|see|view|show) (?:more|\d[\d.,]*[km]?|all|on|the|this).{0,30}"
    r"|[\d.,]+[km]?(?: (?:likes?|replies|views|reposts))?|·)",
    re.IGNORECASE,
)
_LINES = 10
"""In how many lines below its account a post tells when it was written."""
_NAMED = 5
"""Most words of the name above an account."""


def label_posts(page: Sequence[Part]) -> None:
    """Take a post, with whose it is and its buttons, for what is shown there: it closes no story.

    Between account and date it has words; where it has none, they sign the article itself.
    """
    told = False
    for at, part in enumerate(page):
        told = told or is_clean(part)
        if not told or not _ACCOUNT.fullmatch(part.line.plain):
            continue
        end = next(
            (place for place in range(at + 1, min(len(page), at + _LINES)) if _is_stamp(page[place])), at
        )
        if all(one.found is not None for one in page[at + 1 : end]):
            continue
        while end + 1 < len(page) and _BUTTON.fullmatch(page[end + 1].line.plain):
            end += 1
        start = at - (page[at - 1].line.words <= _NAMED)
        for one in page[start : end + 1]:
            one.found = POSTED


def _is_stamp(part: Part) -> bool:
    return part.found is not None and part.found.kind in ("date", "time")
