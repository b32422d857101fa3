"""Readers' comments without a head above them, by the lines in which a blog tells whose each is."""

import re
from collections.abc import Sequence

from newsclaims.articles.line_shapes import Found
from newsclaims.articles.parts import Part, is_clean

COMMENT = Found("comments", "end", "")
"""What each line of such comments is."""

_SAID = re.compile(r"(?P<who>\S+(?: \S+){0,3}) (?:said|says|wrote)(?P<end>:| ?(?:\.\.\.|…):?)?")
"""Above a comment: `Anonymous said...`; `tidewalker says:`, with its day below."""
_BY = re.compile(r"(?:posted|comment) by:? .{2,40}? ?[|,@-] ?.{6,60}", re.IGNORECASE)
"""Below a comment: `Posted by: Gerd K. | March 3, 2021 at 9:12 PM`."""
_STORY = 3
"""So many paragraphs stand above them at least."""
_FROM = 2
"""From how many such lines on they are comments; one may be anything."""
_DETAILS = frozenset({"date", "time", "byline", "social", "comments"})


def label_comments(page: Sequence[Part]) -> None:
    """Take the lines from the first that tells whose a comment is to the page's next furniture for comments."""
    told = 0
    for at, part in enumerate(page):
        if told >= _STORY and (_is_above(page, at) or _is_below(page, at)):
            start = at - _is_below(page, at)
            end = next((one for one in range(at, len(page)) if _is_other(page[one])), len(page))
            voices = sum(_is_above(page, one) or _is_below(page, one) for one in range(at, end))
            if voices >= _FROM and sum(map(is_clean, page[start:end])) <= told:
                for one in page[start:end]:
                    one.found = COMMENT
                return
        told += is_clean(part)


def _is_above(page: Sequence[Part], at: int) -> bool:
    """Say whether a line opens a comment: dots behind its verb, or a day below it."""
    said = _SAID.fullmatch(page[at].line.plain)
    if said is None or at + 1 == len(page) or page[at + 1].line.plain[:1] == '"':
        return False
    return "." in (said["end"] or "") or "…" in (said["end"] or "") or _is_day(page[at + 1])


def _is_below(page: Sequence[Part], at: int) -> bool:
    """Say whether a line signs the comment above it, with its day."""
    line = page[at].line.plain
    return (
        _BY.fullmatch(line) is not None
        and any(sign.isdigit() for sign in line)
        and page[at - 1].found is None
    )


def _is_day(part: Part) -> bool:
    return part.found is not None and part.found.kind in ("date", "time")


def _is_other(part: Part) -> bool:
    return part.found is not None and part.found.kind not in _DETAILS
