"""The header of a page: which paragraphs stand above the journalism, and which of them is the headline."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from newsclaims.articles.announcing import introduces, is_in_exchange
from newsclaims.articles.bare_names import TO_SOMEBODY
from newsclaims.articles.choices import Choice
from newsclaims.articles.headline import MENUS
from newsclaims.articles.line_shapes import Found, Line
from newsclaims.articles.parts import Journalism, Part, is_clean
from newsclaims.articles.posts import POSTED
from newsclaims.articles.recognition import recognise
from newsclaims.articles.signatures import is_masthead
from newsclaims.articles.summaries import KEY_POINTS
from newsclaims.language.person_names import HONORIFICS, LEARNED

_ABOVE = 2
"""Most paragraphs of prose that a header holds above a byline or date: a standfirst and a caption."""

_FAR = 6
_SHORT = 120
"""How many paragraphs below a straggler the next paragraph of journalism stands, and how many characters it has."""

_NAME = re.compile(
    r"(?:[A-Z](?:[^\W\d]|['.-])+)(?: (?:van|von|der|de|la|al|bin|[A-Z](?:[^\W\d]|['.-])*)){1,3}"
)
_WHO = re.compile(
    rf"(?:(?:{'|'.join(sorted(HONORIFICS | LEARNED))})\.? )?(?:[A-Z][\w'.-]+ ){{0,3}}([A-Z][\w'-]+)"
    r"(?:,? who [^.]{3,80},)? (?:is|was|has been|served|covers|writes|teaches|reports)\b"
)
_DATELINE = re.compile(r"[A-Z][\w' ,./-]{2,60} ?(?:\([^)]{2,40}\) ?)?(?:-{1,2}|_) ?\S")


_BOXES = {
    re.compile(r"(?:in short|key (?:points|takeaways|facts)|in brief|at a glance)\W*", re.I): re.compile(
        r"what'?s next\W*", re.I
    ),
    re.compile(r"(?:the )?claim\W*", re.I): re.compile(
        r"(?:the |our )?(?:verdict|rating|conclusion|assessment|result)\W*", re.I
    ),
}
"""The first and the last label of a box that tells an article in short, each with its paragraphs below it."""

_CAPTION = 22
"""Most words of a picture's caption above the first paragraph."""

_TOLD = re.compile(r"\"|\b(?:said|says|told|according|announced|warned|police)\b", re.I)
"""What a first paragraph has, and a caption hasn't."""

_BOX = 8
"""Most paragraphs of such a box."""


def first_of_body(page: Sequence[Part], journalism: Journalism, text: str) -> int | None:
    """Give the index of the first body paragraph, or None; leave on the lines above it what a header makes of them."""
    prose = _without_stragglers(page, journalism)
    if not prose:
        return None
    headed = _headed(text, page[: prose[min(_ABOVE, len(prose) - 1)] + 1])
    first = _below_box(page, _below_signs(page, headed, prose, journalism))
    for part, found in zip(page[:first], headed, strict=False):
        part.found = found or part.found
    first = _below_author(page, _below_picture(page, first), text)
    if first > 0 and page[first - 1].found is None and introduces(page[first - 1].line, page[first].line):
        first -= first > 1 or page[0].line.plain.endswith(
            ":"
        )  # "Statement by Ada Obi" above all is a headline
    while first > 0 and page[first - 1].found is None and is_in_exchange(page, first - 1):
        first -= 1
    return first


def _headed(text: str, page: Sequence[Part]) -> list[Found | None]:
    """Give what the lines are if they are a header's; what stands under a headline is so only where one may be."""
    headed: list[Found | None] = []
    titled = False
    for at, part in enumerate(page):
        kept = part.found is POSTED or part.found is KEY_POINTS
        found = part.found if kept else recognise(text, part.line, header=True)
        if found is not None and found.place == "under" and not titled and not _signs(page, at, found):
            found = None
        titled = titled or (found is None and _may_be_title(part.line))
        headed.append(found)
    return headed


def _signs(page: Sequence[Part], at: int, found: Found) -> bool:
    """Say whether a line is the job of the author whose name stands alone above it."""
    return found.kind == "role" and at > 0 and _NAME.fullmatch(page[at - 1].line.plain) is not None


def _may_be_title(line: Line) -> bool:
    return not line.prose and line.words >= 3


def _below_signs(
    page: Sequence[Part], headed: Sequence[Found | None], prose: Sequence[int], journalism: Journalism
) -> int:
    """Give the index of the first body paragraph beneath a byline, a date or a repeated headline.

    What stands above it is header too, be it a standfirst's full sentence, as long as the journalism below is longer.
    """
    first = prose[0]
    seen: set[str] = set()
    for at, kind in enumerate(_signs_of_header(page, headed)):
        if kind is None:
            continue
        if at > first:
            following = next((index for index in prose if index > at), None)
            if kind in seen or following is None or starts_with_dateline(page[first].line):
                break
            if journalism.size(first, at) <= journalism.size(at, len(page)):
                first = following
        seen.add(kind)
    return first


def _signs_of_header(page: Sequence[Part], headed: Sequence[Found | None]) -> Iterator[str | None]:
    titles: set[str] = set()
    for part, found in zip(page, headed, strict=False):
        if found is not None:
            signs = found.place in ("top", "under") or found.kind == "byline"
            yield found.kind if signs and not _is_clock(part, found) else None
            continue
        title = part.line.plain.casefold()
        yield "headline" if _may_be_title(part.line) and title in titles else None
        if _may_be_title(part.line):
            titles.add(title)


def _is_clock(part: Part, found: Found) -> bool:
    """Say whether a line is a time of day alone, as the entries of a live blog have it, and not how old a page is."""
    return found.kind == "time" and not part.line.plain.endswith("ago")


def _without_stragglers(page: Sequence[Part], journalism: Journalism) -> list[int]:
    """Give the paragraphs that read like journalism, without short ones alone far above the others: a menu's."""
    prose = journalism.at
    for above, below in pairwise(prose):
        alone = below - above > _FAR and journalism.size(above, below) <= _SHORT
        if (
            not alone
            or _TOLD.search(page[above].line.plain)
            or journalism.count(below, prose[-1] + 1) < _ABOVE
        ):
            break
        prose = prose[1:]
    return prose


def _below_box(page: Sequence[Part], first: int) -> int:
    """Give the index of the first body paragraph, beneath the box with the article in short, if there is one."""
    if first == 0:
        return first
    for opening, closing in _BOXES.items():
        if not opening.fullmatch(page[first - 1].line.plain):
            continue
        box = range(first, min(first + _BOX, len(page) - 2))
        closed = next((at + 1 for at in box if closing.fullmatch(page[at].line.plain)), None)
        if closed is None:
            closed = next((at for at in box if page[at].found is not None), len(page))
        return next((index for index in range(closed + 1, len(page)) if is_clean(page[index])), first)
    return first


def _below_picture(page: Sequence[Part], first: int) -> int:
    """Give the index of the first body paragraph, beneath a picture's caption with its credit in the line below."""
    line = page[first].line
    if (
        first + 1 >= len(page)
        or line.words > _CAPTION
        or _TOLD.search(line.plain)
        or starts_with_dateline(line)
    ):
        return first
    credit = page[first + 1].found
    if credit is None or credit.kind != "caption":
        return first
    return next((index for index in range(first + 2, len(page)) if is_clean(page[index])), first)


def _below_author(page: Sequence[Part], first: int, text: str) -> int:
    """Give the index of the first body paragraph, beneath the one that tells who wrote the article.

    `Ms. Lopez was her country's negotiator from 2017 to 2023.`, below `By Maria Lopez`.
    """
    if first + 1 >= len(page) or not page[first + 1].line.prose:
        return first
    names = "; ".join(part.found.names for part in page[:first] if part.found and part.found.names)
    told = _WHO.match(page[first].line.plain)
    if told is None or not names or told[1].casefold() not in names.casefold().replace(";", " ").split():
        return first
    line = page[first].line
    page[first].found = Found("author_bio", "head", "", person=text[line.at : line.at + told.end(1)])
    return first + 1


def starts_with_dateline(line: Line) -> bool:
    """Say whether a paragraph begins like a report from somewhere: `LONDON (Reuters) - …`."""
    return (
        _DATELINE.match(line.plain) is not None
        and re.match(r"[A-Z]{3}|[^-]{0,60}[\d)]", line.plain) is not None
    )


def label_header(page: Sequence[Part], first: int, title: Choice | None) -> None:
    """Name the lines above the journalism, which begins at `page[first]`; what stands above the headline is header."""
    headline = None
    if title is not None:
        headline = page[title.candidate.at]
        headline.rule, headline.confidence = title.candidate.rule, title.confidence
        first = max(first, title.candidate.at + 1)
    header = page[:first]
    authors = {at for at in range(len(header) - 1) if _names_author(header[at], header[at + 1])}
    for part in header:
        part.kind = part.found.kind if part.found is not None else None
    for part in header[header.index(headline) + 1 :] if headline is not None else ():
        if part.kind is None and is_masthead(part.line.plain):
            part.kind = "outlet"
    below = False
    for at, part in enumerate(header):
        if part is headline:
            below = True
            part.kind = "headline"
        elif part.kind is None:
            part.kind = "byline" if at in authors else _name(header, at, headline, below)


def _names_author(part: Part, below: Part) -> bool:
    """Say whether a line is a bare name with its owner's job in the line below."""
    is_name = part.found is None and _NAME.fullmatch(part.line.plain) is not None
    return is_name and below.found is not None and below.found.kind == "role"


def _name(header: Sequence[Part], at: int, headline: Part | None, below: bool) -> str:
    """Name a line of the header by its place: beneath the headline or above it, beside a date or not."""
    line = header[at].line
    if headline is not None and line.plain.casefold() == headline.line.plain.casefold():
        return "headline"
    near = {header[index].kind for index in (at - 1, at + 1) if 0 <= index < len(header)}
    if (
        below
        and _NAME.fullmatch(line.plain)
        and not TO_SOMEBODY.fullmatch(line.plain)
        and near & {"date", "role", "read_time", "time", "outlet", "social"}
    ):
        return "byline"
    if at > 0 and header[at - 1].kind == "time" and not line.prose:
        return "subhead"
    if is_masthead(line.plain) and not (len(header) >= MENUS and headline is not None and not below):
        return "outlet"
    if line.prose or (below and line.words >= 4):
        return "standfirst"
    return "label" if below else "section"
