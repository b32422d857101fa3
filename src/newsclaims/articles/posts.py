"""Posts of a network amid a story, as a pasted page has them: a name, an account, words, when, buttons."""

import re
from collections.abc import Sequence

from newsclaims.articles.line_shapes import Found
from newsclaims.articles.parts import Part, is_clean
from newsclaims.language.posts import signed

POSTED = Found("embed", "any", "")
"""What each line of a post is."""

_ACCOUNT = re.compile(r"@[\w.]{2,30}")
_BUTTON = re.compile(
    r"(?:reply|replies|repost|retweet|quote|likes?|share|follow|copy link(?: to post)?|explore what.{0,40}"
    r"|(?:read|see|view|show) (?:more|\d[\d.,]*[km]?|all|on|the|this).{0,30}"
    r"|[\d.,]+[km]?(?: (?:likes?|replies|views|reposts))?|·)",
    re.IGNORECASE,
)
_STAMP = re.compile(r"\d{1,2}:\d\d(?: ?[ap]m)? ?· ?\w{3,9}\.? \d{1,2}, \d{4}(?: ?· ?.{3,40})?", re.IGNORECASE)
"""When it was written, and with what: 9:14 PM · Mar 2, 2021 · Twitter for iPhone."""
_LINES = 10
"""In how many lines below its account a post tells when it was written."""
_NAMED = 5
"""Most words of the name above an account."""


def label_posts(page: Sequence[Part]) -> None:
    """Take a post, with whose it is and its buttons, for what is shown there: it closes no story.

    Between account and date it has words; where it has none, they sign the article itself. A line that signs what
    stands above it as networks do is theirs, too, and the words are the story's, said by whom it names.
    """
    told = False
    last = max((at for at, part in enumerate(page) if is_clean(part)), default=0)
    for at, part in enumerate(page):
        told = told or is_clean(part)
        if told and at < last and signed(part.line.marker + part.line.plain) is not None:
            part.found = POSTED
        if not told or not _ACCOUNT.fullmatch(part.line.plain):
            continue
        end = next(
            (place for place in range(at + 1, min(len(page), at + _LINES)) if _is_stamp(page[place])), at
        )
        if all(one.found is not None for one in page[at + 1 : end]):
            if end == at or not (end + 1 < last and is_clean(page[end + 1])):
                continue
            end += 1  # the words stand below the day
        while end + 1 < len(page) and _BUTTON.fullmatch(page[end + 1].line.plain):
            end += 1
        start = at - (page[at - 1].line.words <= _NAMED)
        for one in page[start : end + 1]:
            one.found = POSTED


def _is_stamp(part: Part) -> bool:
    dated = part.found is not None and part.found.kind in ("date", "time")
    return dated or _STAMP.fullmatch(part.line.plain) is not None
