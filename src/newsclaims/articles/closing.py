"""The end of the journalism: which paragraph is its last, and what those below it are."""

import re
from collections.abc import Sequence

from newsclaims.articles.announcing import is_of_voices
from newsclaims.articles.line_shapes import is_addressed, is_house_voice, is_item, is_titled
from newsclaims.articles.parts import Journalism, Part, is_clean
from newsclaims.articles.pictures import SERIES

HOUSE = frozenset(
    {"newsletter", "appeal", "cookie_notice", "social", "disclaimer", "author_bio", "comments", "contact"}
)
"""What the publisher's own words to its readers may follow."""

_FINAL = frozenset({"comments", "copyright", "cookie_notice", "end_mark"})
"""What closes a page even where more text stands below it than above: comments, legal notices."""

_DETAILS = frozenset({"date", "time", "byline", "social"})
_OF_COMMENTS = _DETAILS | {"comments"}
_COMMENT = 1500
"""Most characters of a single reader's comment."""
_COMMENTED = 20
"""In how many paragraphs below the head of comments there are names, dates or buttons of two of them."""

_WITH_DETAILS = frozenset({"comments", "related"})
"""What has dates and names of its own, which say nothing about the article."""

_AFTER_STORIES = frozenset(
    {"tags", "social", "comments", "newsletter", "copyright", "contributor", "published_by"}
)
"""Where a list of stories ends."""

_BLURB = 25
"""Most words in which a newsletter is described."""

_STORIES = 60
"""Lines of a list of stories, and items of a list, that are looked at."""

_REPORTS = re.compile(r"\"|\b(?:said|says|told|added|according to)\b")


def end_of_body(page: Sequence[Part], journalism: Journalism, first: int, text: str) -> int:
    """Give the index one past the last body paragraph.

    It stands above the first paragraph that closes a page (a biography, "Published by …") with little or no
    journalism below it; and above whatever else isn't journalism at the end.
    """
    end = len(page)
    for at in range(first + 1, len(page)):
        if _closes(page, journalism, first, at, text):
            end = at
            break
    while end > first + 1 and not _is_last(page, end - 1, first, text):
        end -= 1
    return end


def label_tail(tail: Sequence[Part]) -> None:
    """Name what stands below the journalism; what no rule knows goes with what it follows."""
    last = ""
    for part in tail:
        if part.found is SERIES:  # where it ends is known
            part.kind = part.found.kind
            continue
        if part.found is not None and not (part.found.kind in _DETAILS and last in _WITH_DETAILS):
            last = part.found.kind
        part.kind = last or "related"


def _closes(page: Sequence[Part], journalism: Journalism, first: int, at: int, text: str) -> bool:
    """Say whether the journalism ends above `page[at]`: by what that says, and by how little follows it."""
    found = page[at].found
    if found is None:
        return False
    above, below = journalism.size(first, at), journalism.size(at + 1, len(page))
    if found.place == "bio":
        return below == 0 and _is_stranger(page, first, at, text)
    if found.kind == "related":
        return below <= above and _lists_stories(page[at + 1 : at + 1 + _STORIES])
    if found.kind == "sources":
        return below == 0
    if found.kind == "byline":
        return 3 * below <= above and at > first + 1
    if found.place != "end":
        return False
    if found.kind in _FINAL and (below <= _COMMENT or found.kind != "comments" or _are_comments(page, at)):
        return below <= 2 * above
    if (
        found.kind in ("published_by", "disclaimer", "contributor")
        and journalism.count(at + 1, len(page)) <= 1
    ):
        return True
    return 3 * below <= above


def _are_comments(page: Sequence[Part], at: int) -> bool:
    """Say whether several people speak below a line: "No reply." alone may be a sentence of the story."""
    below = page[at + 1 : at + 1 + _COMMENTED]
    return sum(part.found is not None and part.found.kind in _OF_COMMENTS for part in below) > 1


def _is_stranger(page: Sequence[Part], first: int, at: int, text: str) -> bool:
    """Say whether the person that a closing paragraph describes is its author: unknown to the body above it."""
    found = page[at].found
    if found is None or found.person is None:
        return True
    surname = found.person.split()[-1]
    for part in page[:at]:
        if part.found is not None and part.found.names and surname.casefold() in part.found.names.casefold():
            return True
    return surname not in text[page[first].line.start : page[at].line.start]


def _lists_stories(below: Sequence[Part]) -> bool:
    """Say whether what follows "Recommended stories" is titles, two or more, each with a summary of one paragraph."""
    titles = summaries = 0
    titled = False
    for part in below:
        if part.found is not None and part.found.kind in _AFTER_STORIES:
            break
        if part.found is SERIES:
            return False  # a series of pictures stands amid a story
        if part.found is not None:
            continue
        if not part.line.prose:
            titles += 1
            titled = True
        elif titled:
            summaries += 1
            titled = False
        else:
            return False
    return titles >= 2 and summaries >= 1


def _is_last(page: Sequence[Part], at: int, first: int, text: str) -> bool:
    """Say whether `page[at]`, with no journalism below it, is journalism itself."""
    part, above = page[at], page[at - 1]
    if part.found is not None:
        return part.found.place == "bio" and not _is_stranger(page, first, at, text)
    if part.line.prose:
        return _is_last_sentence(page, at)
    if is_of_voices(page, at):
        return True
    if part.line.ends_sentence and (part.line.words > 1 or is_clean(above)) and not is_titled(part.line):
        return not part.line.plain.endswith("?") or _asks(page, at)
    if is_item(part.line):
        return _is_listed(page, at, first)
    return at == len(page) - 1 and _is_unfinished(part, above)


def _is_last_sentence(page: Sequence[Part], at: int) -> bool:
    """Say whether prose is the story's, not the publisher's to its readers."""
    line = page[at].line
    if line.words <= _BLURB and is_addressed(line) and _is_newsletter(page[at - 1]):
        return False
    return not is_house_voice(line) or not _is_in_house(page, at)


def _asks(page: Sequence[Part], at: int) -> bool:
    """Say whether a question ends the story, and isn't the first of several that lead to other stories."""
    above = page[at - 1]
    links = at + 1 < len(page) and page[at + 1].line.plain.endswith("?") and not page[at + 1].line.prose
    return above.line.prose and above.found is None and not links


def _is_unfinished(part: Part, above: Part) -> bool:
    """Say whether the page's last line is a sentence without its full stop."""
    if not is_clean(above) or is_titled(part.line):
        return False
    return part.line.words >= 14 or (part.line.words >= 8 and _REPORTS.search(part.line.plain) is not None)


def _is_newsletter(part: Part) -> bool:
    return part.found is not None and part.found.kind == "newsletter"


def _is_in_house(page: Sequence[Part], at: int) -> bool:
    """Say whether a paragraph in the publisher's voice closes the page, or stands beside furniture of that sort."""
    if at == len(page) - 1:
        return True
    near = (page[at - 1], *page[at + 1 : at + 3])
    if any(part.found is not None for part in page[at + 1 : at + 3]):
        return True
    return any((part.found and part.found.kind in HOUSE) or is_house_voice(part.line) for part in near)


def _is_listed(page: Sequence[Part], at: int, first: int) -> bool:
    """Say whether a list item belongs to a list that a sentence of the body introduces."""
    for index in range(at, max(first, at - _STORIES), -1):
        at = index
        if not is_item(page[index].line) or page[index].found is not None:
            break
    else:
        at = max(first, at - 1)
    return page[at].found is None and (page[at].line.plain.endswith(":") or page[at].line.prose)
