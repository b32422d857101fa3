"""What on a page is journalism and what is furniture, paragraph by paragraph.

A page is a header (headline, standfirst, byline, date), then the journalism with blocks between its paragraphs
("Read also:" and the headlines below it), then everything that follows it. The rules of
`lexicons/en/furniture.tsv` name what a paragraph is by its words; the page's order decides what they can't.
"""

import re
from collections.abc import Sequence

from newsclaims.articles.announcing import announces, tells_whose
from newsclaims.articles.closing import HOUSE, end_of_body, label_tail
from newsclaims.articles.header import first_of_body, label_header
from newsclaims.articles.judging import judge
from newsclaims.articles.line_shapes import (
    Found,
    Line,
    is_house_voice,
    is_item,
    is_named_turn,
    is_titled,
    look,
)
from newsclaims.articles.paragraphs import paragraphs, trimmed
from newsclaims.articles.parts import Journalism, Part, is_broken, is_clean
from newsclaims.articles.pictures import label_pictures
from newsclaims.articles.posts import label_posts
from newsclaims.articles.pull_quotes import pull_quotes
from newsclaims.articles.recognition import recognise
from newsclaims.articles.summaries import label_summaries
from newsclaims.articles.titles import choose_title, menu_above
from newsclaims.articles.voices import label_comments
from newsclaims.language.blanks import BLANKS

_SUBHEAD = 12
"""Most words in a line between paragraphs for it to be a subhead."""

_TURNS = 3
"""From how many paragraphs that begin with a speaker's name and a colon a page is an interview in print."""

_SHOWN = 16
"""Most words of a picture's description."""

_SHOWS = re.compile(r"(?:An?|Two|Three|Several) ")
_TOLD = re.compile(r"\"|\d|\b(?:was|were|had|has|have|been|will|would|said|told)\b")
"""What tells rather than shows: speech, numbers, another tense than the present."""

_BY_ALONE = re.compile(
    r"(?:by|written by|authors?(?: of (?:the|this) (?:article|story))?):? ?", re.IGNORECASE
)
_AND = re.compile(r"[\n,;]| and | & ")
_SIGNED = 12
"""Most words of a line below "By" that are its authors' names."""

_ASKED = re.compile(r"(?:Q|Question)[:.] ?\S")
"""How an interview prints a question, which is journalism and no subhead."""

_SENTENCES = frozenset({"author_bio", "contact", "press_contact", "contributor", "copyright"})
"""What closes a page, but may as well be a sentence of the story where it stands amid the journalism."""


def parts(text: str, judged: bool = True) -> list[Part]:
    r"""Give the paragraphs of a page in order, each labelled as body (`kind` None) or as a kind of furniture.

    Where nothing looks like journalism, everything is body: nothing is lost.

    Args:
        text: the page.
        judged: whether the judge of lines may overrule the rules, as it does on what nobody has gone through before.

    Example:
        >>> page = "Loan agreed\n\nNov 27, 2025\n\nMinisters agreed the loan on Thursday.\n\nRead more"
        >>> [part.kind for part in parts(page)]
        ['headline', 'date', None, 'related']
    """
    page, first = told_apart(text, judged)
    if first is not None:
        title = choose_title(page, first)
        label_header(page, first, title)
        if title is not None and (item := menu_above(page, title.candidate.at)):
            headline = page[title.candidate.at]
            printed = text[headline.line.at + item : headline.line.end]
            headline.found = Found("headline", "any", "", title=printed)
    return page


def told_apart(text: str, judged: bool = True) -> tuple[list[Part], int | None]:
    """Give the paragraphs of a page, the header's not yet named, and the index of the first body paragraph, if any.

    Args:
        text: the page.
        judged: whether the judge of lines may overrule the rules; its weights are fitted to what these say alone.
    """
    page = _recognised(text)
    label_posts(page)
    label_pictures(page)
    label_summaries(page, text)
    label_comments(page)
    _keep_people(page)
    journalism = Journalism(page)
    first = first_of_body(page, journalism, text)
    if first is None:
        return page, None
    end = end_of_body(page, journalism, first, text)
    for part in page[:first]:
        part.kind = part.found.kind if part.found is not None else "section"
    _label_middle(page[first:end])
    label_tail(page[end:])
    if judged:
        judge(page)
    return page, next(at for at, part in enumerate(page) if part.kind is None)


def plain_parts(text: str) -> list[Part]:
    """Give the paragraphs of a text that is known to be journalism, all of them body."""
    return [Part(look(text, start, end)) for start, end in paragraphs(text)]


def _recognised(text: str) -> list[Part]:
    """Give the paragraphs with what their words say they are; a closing credit is parted from its paragraph."""
    page = []
    for start, end in paragraphs(text):
        line = look(text, start, end)
        found = recognise(text, line, header=False)
        if found is not None and found.split is not None and found.split > start:
            page.append(Part(look(text, *trimmed(text, start, found.split))))
            line = look(text, found.split, end)
        if found is None and page and page[-1].found is not None and page[-1].found.takes == "next":
            found = page[-1].found._replace(takes="", place="any")
        if page and _BY_ALONE.fullmatch(page[-1].line.plain) and line.words <= _SIGNED:
            # The word that opens a byline is an element of its own on the page, and so is each of the names.
            names = [name.strip(BLANKS) for name in _AND.split(text[line.at : line.end])]
            found = Found("byline", "any", "", names="; ".join(name for name in names if name))
        page.append(Part(line, found))
    for above, part, below in zip(page, page[1:], page[2:], strict=False):
        if part.found is None and _appeals(above) and (_appeals(below) or is_house_voice(below.line)):
            part.found = above.found
    return page


def _appeals(part: Part) -> bool:
    return part.found is not None and part.found.kind == "appeal"


def _keep_people(page: Sequence[Part]) -> None:
    """Take a sentence that says who somebody is for journalism, unless that is the author or nothing follows it."""
    authors = " ".join(part.found.names or "" for part in page if part.found is not None).casefold()
    followed = False
    for part in reversed(page):
        person = part.found.person if part.found is not None and part.found.place == "bio" else None
        if person is not None and followed and person.casefold() not in authors:
            part.found = None
        followed = followed or is_clean(part)


def _label_middle(body: Sequence[Part]) -> None:
    """Label what stands between the first and the last body paragraph."""
    takes = source = ""
    asked = sum(part.found is None and is_named_turn(part.line) for part in body) >= _TURNS
    pulled = pull_quotes(body)
    listed = _listed(body)
    for at, part in enumerate(body):
        line, found = part.line, part.found
        if found is None and at in pulled:
            part.kind = "pull_quote"
            continue
        if found is not None and not _is_journalism_after_all(part, at):
            part.kind = found.kind
            takes = found.takes or ("house" if found.kind in HOUSE else "")
            source = found.kind
            continue
        if (takes == "titles" and _is_title(line)) or (takes in ("house", "titles") and is_house_voice(line)):
            part.kind = source
        else:
            takes = ""
            part.kind = None if at in listed or (asked and line.plain.endswith("?")) else _between(body, at)
            if part.kind is None and _describes_picture(body, at):
                part.kind = "caption"


def _listed(body: Sequence[Part]) -> set[int]:
    """Give the lines that a sentence with a colon lists below it: two or more, without a full stop, none a heading."""
    listed: set[int] = set()
    for at, part in enumerate(body):
        if part.found is not None or not _opens_list(part.line):
            continue
        stop = at + 1
        while stop < len(body) and body[stop].found is None and _is_listed(body[stop].line):
            stop += 1
        if stop - at > 2:
            listed.update(range(at + 1, stop))
    return listed


def _opens_list(line: Line) -> bool:
    return line.close.endswith(":") and line.words >= 4


def _is_listed(line: Line) -> bool:
    return (
        not line.ends_sentence and not line.close.endswith(":") and line.marker[:1] != "#" and line.words >= 3
    )


def _is_journalism_after_all(part: Part, at: int) -> bool:
    """Say whether a sentence amid the journalism only looks like what closes a page: a biography, a contact."""
    assert part.found is not None
    if at == 0:
        return True
    return part.line.prose and part.found.kind in _SENTENCES and not is_house_voice(part.line)


def _describes_picture(body: Sequence[Part], at: int) -> bool:
    """Say whether a short sentence tells those who can't see a picture what it shows; its caption stands below."""
    line = body[at].line
    if at + 1 >= len(body) or line.words > _SHOWN or not _SHOWS.match(line.plain):
        return False
    below = body[at + 1].found
    return below is not None and below.kind == "caption" and not _TOLD.search(line.plain)


def _is_title(line: Line) -> bool:
    return not line.prose and line.words <= 25 and not (line.ends_sentence and line.words < 4)


def _between(body: Sequence[Part], at: int) -> str | None:
    """Say whether a line amid the journalism is a subhead, or journalism (None)."""
    line = body[at].line
    if line.marker.startswith("#"):
        return "subhead"
    if at == 0 or line.prose or is_item(line) or '"' in line.plain or line.words > _SUBHEAD:
        return None
    if line.plain.endswith(",") or is_broken(body, at):  # the sentence goes on
        return None
    if (line.plain.endswith(":") and line.words >= 4) or _ASKED.match(line.plain) or announces(line):
        return None
    if line.ends_sentence and not line.plain.endswith("?") and not is_titled(line):
        return None
    if tells_whose(body, at):
        return None
    if at == len(body) - 1:
        return None
    return "subhead"
