"""What on a page is journalism and what is furniture, paragraph by paragraph.

A page is a header (headline, standfirst, byline, date), then the journalism with blocks between its paragraphs
("Read also:" and the headlines below it), then everything that follows it. The rules of
`lexicons/en/furniture.tsv` name what a paragraph is by its words; the page's order decides what they can't.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from newsclaims.articles.lines import Found, Line, is_house_voice, is_item, is_titled, look, recognise
from newsclaims.articles.paragraphs import paragraphs, trimmed

_FINAL = {"comments", "copyright", "cookie_notice", "end_mark"}
"""What closes a page even where more text stands below it than above: comments, legal notices."""

_HOUSE = {
    "newsletter",
    "appeal",
    "cookie_notice",
    "social",
    "disclaimer",
    "author_bio",
    "comments",
    "contact",
}
"""What the publisher's own words to its readers may follow."""

_ABOVE = 2
"""Most paragraphs of prose that a header holds above a byline or date: a standfirst and a caption."""

_SUBHEAD = 12
"""Most words in a line between paragraphs for it to be a subhead."""

_NAME = re.compile(r"(?:[A-Z][\w'.-]+)(?: (?:van|von|der|de|la|al|bin|[A-Z][\w'.-]*)){1,3}")


@dataclass
class Part:
    """A paragraph of the page, with what it was taken for: None is the body."""

    line: Line
    found: Found | None = None
    kind: str | None = None


def parts(text: str) -> list[Part]:
    """Give the paragraphs of a page in order, each labelled as body (`kind` None) or as a kind of furniture.

    Where nothing looks like journalism, everything is body: nothing is lost.

    Example:
        >>> page = "Loan agreed in Brussels\\n\\nNov 27, 2025\\n\\nMinisters agreed the loan on Thursday.\\n\\nRead more"
        >>> [part.kind for part in parts(page)]
        ['headline', 'date', None, 'related']
    """
    page = _split([Part(look(text, start, end)) for start, end in paragraphs(text)], text)
    for part in page:
        part.found = recognise(text, part.line, header=False)
    first = _first(page, text)
    if first is None:
        for part in page:
            part.kind = None
        return page
    end = _end(page, first, text)
    _label_header(page[:first])
    _label_middle(page[first:end])
    _label_tail(page[end:])
    return page


def plain_parts(text: str) -> list[Part]:
    """Give the paragraphs of a text that is known to be journalism, all of them body."""
    return [Part(look(text, start, end)) for start, end in paragraphs(text)]


def _split(page: Iterable[Part], text: str) -> list[Part]:
    """Part a closing credit ("(Reporting by …)") from the paragraph of journalism that it ends."""
    found = []
    for part in page:
        credit = recognise(text, part.line, header=False)
        if credit is not None and credit.split is not None and credit.split > part.line.start:
            start, end = trimmed(text, part.line.start, credit.split)
            found.append(Part(look(text, start, end)))
            start = credit.split
            found.append(Part(look(text, start, part.line.end)))
        else:
            found.append(part)
    return found


def _is_clean(part: Part) -> bool:
    """Say whether a paragraph reads like journalism: sentences, no furniture, not the publisher's own voice."""
    return part.line.prose and part.found is None and not is_house_voice(part.line)


def _first(page: Sequence[Part], text: str) -> int | None:
    """Give the index of the first body paragraph and leave on the header what its lines were recognised as.

    What stands above a byline, a date or a repeated headline is header too, be it a standfirst's full sentence;
    as long as the journalism below it is longer.
    """
    prose = [at for at, part in enumerate(page) if _is_clean(part)]
    if not prose:
        return None
    first = prose[0]
    limit = prose[_ABOVE] if len(prose) > _ABOVE else prose[-1]
    seen: set[str] = set()
    titles: set[str] = set()
    headed = [recognise(text, part.line, header=True) for part in page[: limit + 1]]
    for at, found in enumerate(headed):
        line = page[at].line
        kind = found.kind if found is not None and found.place == "top" or _is_byline(found) else None
        if not line.prose and line.words >= 3 and found is None:
            if line.plain.casefold() in titles:
                kind = "headline"
            titles.add(line.plain.casefold())
        if kind is None:
            continue
        assert kind is not None
        if at > first and kind not in seen:
            following = next((index for index in prose if index > at), None)
            if following is None or starts_with_dateline(page[first].line):
                break
            above = _size(page, first, at)
            if above <= _size(page, at, len(page)):
                first = following
        elif at > first:
            break
        seen.add(kind)
    for at in range(first):
        page[at].found = headed[at] or page[at].found
    while first > 0 and page[first - 1].found is None and _opens_list(page[first - 1]) and first > 1:
        first -= 1
    return first


def _is_byline(found: Found | None) -> bool:
    return found is not None and found.kind == "byline"


def _opens_list(part: Part) -> bool:
    return part.line.plain.endswith(":") and part.line.words >= 6


def _size(page: Sequence[Part], start: int, end: int) -> int:
    """Give how many characters of journalism stand in `page[start:end]`."""
    return sum(part.line.end - part.line.start for part in page[start:end] if _is_clean(part))


def _end(page: Sequence[Part], first: int, text: str) -> int:
    """Give the index one past the last body paragraph."""
    end = len(page)
    for at in range(first + 1, len(page)):
        if _closes(page, first, at, text):
            end = at
            break
    while end > first + 1 and not _is_last(page, end - 1, first, text, len(page)):
        end -= 1
    return end


def _closes(page: Sequence[Part], first: int, at: int, text: str) -> bool:
    """Say whether the journalism ends above `page[at]`: by what that says, and by how little follows it."""
    found = page[at].found
    if found is None:
        return False
    above, below = _size(page, first, at), _size(page, at + 1, len(page))
    following = sum(_is_clean(part) for part in page[at + 1 :])
    if found.place == "bio":
        return below == 0 and _is_stranger(page, first, at, text)
    if found.kind == "related":
        return _lists_stories(page[at + 1 :]) and below <= above
    if found.kind == "sources":
        return below == 0
    if found.kind == "byline":
        return 3 * below <= above and at > first + 1
    if found.place != "end":
        return False
    if found.kind in _FINAL:
        return below <= 2 * above
    return 3 * below <= above or (
        following <= 1 and found.kind in ("published_by", "disclaimer", "contributor")
    )


def _is_stranger(page: Sequence[Part], first: int, at: int, text: str) -> bool:
    """Say whether the person that a closing paragraph describes is its author: unknown to the body above it."""
    found = page[at].found
    if found is None or found.person is None:
        return True
    surname = found.person.split()[-1]
    if any(
        part.found and part.found.names and surname.casefold() in part.found.names.casefold()
        for part in page[:at]
    ):
        return True
    return surname not in text[page[first].line.start : page[at].line.start]


def _lists_stories(below: Sequence[Part]) -> bool:
    """Say whether what follows "Recommended stories" is titles, two at least, each with a summary of one paragraph."""
    titles = summaries = 0
    previous_is_title = False
    for part in below:
        if part.found is not None or not part.line.prose:
            titles += part.found is None
            previous_is_title = part.found is None or previous_is_title
        elif not previous_is_title:
            return False
        else:
            summaries += 1
            previous_is_title = False
    return titles >= 2 and summaries >= 1


def _is_last(page: Sequence[Part], at: int, first: int, text: str, total: int) -> bool:
    """Say whether `page[at]`, with no journalism below it, is journalism itself."""
    part = page[at]
    line = part.line
    if part.found is not None:
        if part.found.place == "bio":
            return not _is_stranger(page, first, at, text)
        return False
    if line.prose:
        return not is_house_voice(line) or not _follows_house(page, at, total)
    if line.ends_sentence and line.words > 1 and not is_titled(line):
        return not line.plain.endswith("?") or page[at - 1].line.prose and page[at - 1].found is None
    if is_item(line):
        return _is_list_of_body(page, at, first)
    above = page[at - 1]
    speaks = (
        '"' in line.plain or re.search(r"\b(?:said|says|told|added|according to)\b", line.plain) is not None
    )
    return (
        _is_clean(above)
        and at == total - 1
        and line.words >= 8
        and (speaks or line.words >= 14)
        and not is_titled(line)
    )


def _follows_house(page: Sequence[Part], at: int, total: int) -> bool:
    """Say whether a paragraph in the publisher's voice stands beside furniture or another one like it."""
    near = [page[index] for index in (at - 1, at + 1) if 0 <= index < total]
    return (
        any((part.found and part.found.kind in _HOUSE) or is_house_voice(part.line) for part in near)
        or at == total - 1
    )


def _is_list_of_body(page: Sequence[Part], at: int, first: int) -> bool:
    """Say whether a list item belongs to a list that a sentence of the body introduces."""
    while at > first and is_item(page[at].line) and page[at].found is None:
        at -= 1
    return page[at].found is None and (page[at].line.plain.endswith(":") or page[at].line.prose)


def _label_header(header: Sequence[Part]) -> None:
    """Name the lines above the journalism; the headline is the first that reads like one."""
    free = [part for part in header if part.found is None]
    for part in header:
        part.kind = part.found.kind if part.found is not None else None
    headline = next((part for part in header if part.kind == "headline"), None) or _headline(header, free)
    below = False
    for at, part in enumerate(header):
        if part is headline:
            below = True
            part.kind = "headline"
        elif part.kind is None:
            part.kind = _name_header_line(header, at, headline, below)


def _headline(header: Sequence[Part], free: Sequence[Part]) -> Part | None:
    counts: dict[str, int] = {}
    for part in free:
        counts[part.line.plain.casefold()] = counts.get(part.line.plain.casefold(), 0) + 1
    titles = [part for part in free if not part.line.prose and not _names_author(header, part)]
    choices = (
        [part for part in titles if part.line.marker == "# "],
        [part for part in titles if counts[part.line.plain.casefold()] > 1 and part.line.words >= 3],
        [part for part in titles if part.line.marker.startswith("#")],
        [part for part in titles if part.line.words >= 3 and not is_masthead(part.line)],
        titles,
        [part for part in free if part.line.words <= 30],
    )
    return next((choice[0] for choice in choices if choice), None)


_MASTHEAD = re.compile(
    r"(?:(?:the|daily|sunday|evening|morning|[A-Z][\w'.&-]*) ){0,4}(?:News|Times|Post|Press|Herald|Tribune|Journal|Guardian|Gazette|"
    r"Telegraph|Chronicle|Observer|Mail|Mirror|Independent|Standard|Express|Star|Sun|Globe|Mercury|Courier|Examiner|Sentinel|Monitor|"
    r"Review|Bulletin|Register|Dispatch|Echo|Argus|Record|Today|Online|Newspaper|Magazine|Weekly|Daily|Radio|TV|Network|Agency)"
    r"(?: (?:Online|Network|Agency|Europe|International|UK|US|Today|Live))?"
)


def is_masthead(line: Line) -> bool:
    """Say whether a short line is a newspaper's name: capitals throughout, and a noun that papers are called by."""
    return line.words <= 5 and _MASTHEAD.fullmatch(line.plain) is not None


def _names_author(header: Sequence[Part], part: Part) -> bool:
    """Say whether a line is a bare name with its owner's job in the line below."""
    at = next(index for index, other in enumerate(header) if other is part)
    return (
        _NAME.fullmatch(part.line.plain) is not None
        and at + 1 < len(header)
        and header[at + 1].found is not None
        and header[at + 1].kind == "role"
    )


def _name_header_line(header: Sequence[Part], at: int, headline: Part | None, below: bool) -> str:
    part = header[at]
    line = part.line
    if headline is not None and line.plain.casefold() == headline.line.plain.casefold():
        return "headline"
    near = {header[index].kind for index in (at - 1, at + 1) if 0 <= index < len(header)}
    if _names_author(header, part) or (
        below and _NAME.fullmatch(line.plain) and near & {"date", "role", "read_time", "time"}
    ):
        return "byline"
    if is_masthead(line):
        return "outlet"
    if line.prose or (below and line.words >= 4):
        return "standfirst"
    return "label" if below else "section"


def _label_middle(body: Sequence[Part]) -> None:
    """Label what stands between the first and the last body paragraph."""
    takes = ""
    for at, part in enumerate(body):
        line, found = part.line, part.found
        if found is not None and not _is_journalism_after_all(part, at, body):
            part.kind = found.kind
            takes = found.takes or ("house" if found.kind in _HOUSE else "")
            source = found.kind
            continue
        if takes == "next" or (takes == "titles" and _is_title(line)):
            part.kind = source
            takes = "" if takes == "next" else takes
        elif takes in ("house", "titles") and is_house_voice(line):
            part.kind = source
        else:
            takes = ""
            part.kind = _between(body, at)


def _is_journalism_after_all(part: Part, at: int, body: Sequence[Part]) -> bool:
    """Say whether a sentence amid the journalism only looks like what closes a page: a biography, a contact."""
    assert part.found is not None
    if at == 0:
        return True
    if part.found.kind in ("time", "date") and part.line.prose:
        return True
    return (
        part.line.prose
        and part.found.place in ("bio", "end")
        and part.found.kind
        in (
            "author_bio",
            "contact",
            "press_contact",
            "explainer",
            "contributor",
            "copyright",
        )
        and not is_house_voice(part.line)
    )


def _is_title(line: Line) -> bool:
    return not line.prose and line.words <= 25 and not (line.ends_sentence and line.words < 4)


def _between(body: Sequence[Part], at: int) -> str | None:
    """Say whether a line amid the journalism is a subhead, or journalism (None)."""
    line = body[at].line
    if line.marker.startswith("#"):
        return "subhead"
    if at == 0 or line.prose or is_item(line) or '"' in line.plain or line.words > _SUBHEAD:
        return None
    if line.plain.endswith(":") and line.words >= 4:
        return None
    if line.ends_sentence and not line.plain.endswith("?") and not is_titled(line):
        return None
    if at == len(body) - 1:
        return None
    return "subhead"


def _label_tail(tail: Sequence[Part]) -> None:
    """Name what stands below the journalism; what no rule knows goes with what it follows."""
    last = "related"
    for part in tail:
        if part.found is not None:
            last = part.found.kind
        part.kind = last


_DATELINE = re.compile(
    r"(?:[A-Z][A-Z .,'/-]{2,40}|[A-Z][\w' ,./-]{2,60}) ?(?:\([^)]{2,40}\) ?)?(?:-{1,2}|_) ?\S"
)


def starts_with_dateline(line: Line) -> bool:
    """Say whether a paragraph begins like a report from somewhere: `LONDON (Reuters) - …`."""
    return (
        _DATELINE.match(line.plain) is not None
        and re.match(r"[A-Z]{3}|[^-]{0,60}[\d)]", line.plain) is not None
    )
