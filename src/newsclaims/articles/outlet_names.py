"""Where a page says what it is called: its notice of copyright, menus, addresses, credits, browser's title."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from newsclaims.articles.bare_names import affiliation
from newsclaims.articles.day_order import WEEKDAY
from newsclaims.articles.page_dates import MONTH
from newsclaims.articles.parts import Part, body_at
from newsclaims.articles.signatures import is_masthead, split_names
from newsclaims.language.blanks import BLANKS

KINDS = (
    "published_by", "outlet", "copyright", "headline", "contributor", "author_bio", "byline", "disclaimer", "appeal",
    "newsletter", "social", "press_contact", "explainer", "sources", "related", "comments", "navigation",
)  # fmt: skip
"""The kinds of furniture that name the outlet, the plainest first."""

OTHER_KINDS = (
    "top of the page", "line of its own", "named", "spelled by an address", "begins lines", "browser's title", "credit",
    "behind the author",
)  # fmt: skip
"""The ways in which other lines do."""

_OTHERS = frozenset({None, "headline", "subhead", "standfirst", "caption", "image", "embed"})
"""What names others than the outlet."""

_WHEN = frozenset({"date", "time"})

_PICTURES = frozenset({"caption", "image", "standfirst"})

_COMPANY = re.compile(
    r"(?:[.,]? All Rights Reserved.*|,? (?:L\.?P|Limited|Ltd|Inc|LLC|plc|PLC|GmbH|Pty|Pvt|\([Pp]\)|Corp|Co|BV|NV|AG|SA"
    r"|AB|ASA?|Oy|SpA|Interactive|Group|(?:19|20)\d\d)\.?)+$"
)
"""What a notice of copyright adds to the outlet's name: the company's form, a year."""

_LETTER = re.compile(r"['’]s? .*\b(?:Brief|Briefing|Newsletter|Digest|Update|Review|Alert)s?$")
"""What a newsletter is called, behind whose it is: `Harbour's Morning Brief`."""

_CAPITAL = r"(?-i:(?:[A-Z]\.)+|[A-Z0-9][\w'’&-]*(?:\.[\w'’&-]+)*|[a-z]+[A-Z]\w*)"
_CALLED = rf"(?P<outlet>(?:the )?{_CAPITAL}(?: (?:of|the|and|&|{_CAPITAL})){{0,4}})"
_NAME = re.compile(_CALLED)
_NAMED = re.compile(
    r"(?:about|subscribe to|follow|more (?:from|on|in)|download|get|contact|(?:(?:copyright|©|\(c\)) ?){1,2}|welcome to"
    r"|visit|join|sign up (?:for|to)|advertise (?:with|on)|support|search|inside|read more (?:from|on)|from|on|at|for"
    r"|your|informed with|more|told)"
    rf"(?: ?(?:19|20)\d\d(?: ?[-–] ?(?:19|20)?\d\d)?,?)?(?: ?by)? ?\b{_CALLED}",
    re.I,
)
"""How a page speaks of itself: `About Harbour Post`, `© 2021 Harbour Post`."""

_OWN = re.compile(
    r"(?:['’]s?)?(?: logo| home ?page| home\b| app\b| may (?:earn|receive|be compensated)| would like to| newsletters?"
    r"| subscribers?| is not responsible| uses cookies| podcasts?| staff\b| - (?:back to )?home"
    r"| on (?:facebook|twitter|instagram|youtube|whatsapp|telegram))",
    re.I,
)
_BEFORE = re.compile(rf"\b{_CALLED}$", re.I)
"""What belongs to a page by its name: `Harbour Post logo`, `Harbour Post may earn`."""

_CREDIT = re.compile(
    rf"(?:/ ?|\b(?:images?|photo(?:graph)?|pictures?|pics?|credit|graphic|video|file): ?){_CALLED}\W*$", re.I
)
"""Whose a picture is."""

_ADDRESS = re.compile(
    r"@(?P<account>\w{4,})|\b(?P<domain>[a-z\d-]{4,})\.(?:com|org|net|co|in|uk|au|nz|za|ie|ca|ng|ke|sg|my|ph|news|tv)\b",
    re.I,
)
_SPELLED = 12
"""So many of a page's addresses are looked for as names at most."""

_UNSPELLED = (" ", "'", "’", "-", "_")
"""What an address leaves out of a name, and what it puts in."""

_LINES = 3
"""From how many short lines on that begin alike a page's parts are called by its name: Harbour Shop, Harbour Jobs."""

_TOP = 3
"""How many lines at the top of the page may be its name alone."""
_BROWSER = 4
"""And how many the title that the browser shows."""
_SAID = re.compile(r"[,:;?!@]| by ")
"""What a name hasn't, and a slug or a headline may have."""
_JOIN = re.compile(r" ?[|•·»] ?| [-:/] ")
_TITLED = 4
"""Least words of a headline beside the site's name."""


class Called(NamedTuple):
    """A name, where it stands (-1: in several places), and how the page calls itself so."""

    at: int
    name: str
    kind: str


class Page:
    """What a page says of names that it prints."""

    def __init__(self, page: Sequence[Part]) -> None:
        self.body = body_at(page)
        self.furniture = " | ".join(part.line.plain for part in page if part.kind not in _OTHERS)
        self.tops = {key(part.line.plain) for part in page[:_TOP]}
        self.addresses = Counter(
            (found["account"] or found["domain"]).casefold() for found in _ADDRESS.finditer(self.furniture)
        )
        self.story = " ".join(part.line.plain for part in page if part.kind is None)
        self.pictures = " | ".join(part.line.plain for part in page if part.kind in _PICTURES)
        self.rights = " | ".join(
            part.line.plain for part in page if "©" in part.line.plain or "opyright" in part.line.plain
        )
        self.begun = Counter(_beginnings(part.line.plain for part in page if part.kind not in _OTHERS))
        self.people = {key(name) for part in page for name in _authors(part)}


def _authors(part: Part) -> list[str]:
    names = split_names(part.found.names) if part.found is not None and part.found.names else []
    return [*names, part.line.plain] if part.kind == "byline" else names


def called(text: str, page: Sequence[Part], suffix: str | None, known: Page) -> Iterator[Called]:
    """Give the names by which a page may call itself.

    Args:
        text: the page.
        page: its labelled paragraphs.
        suffix: what stands behind a bar in the headline.
        known: what it says of names.
    """
    if suffix:
        yield Called(-1, suffix, "headline")
    yield from _of_browser(text, page)
    for at, part in enumerate(page):
        name = _found(page, part)
        if name and part.kind in KINDS and (part.kind != "related" or is_masthead(name)):
            yield Called(at, name, part.kind)
        elif part.kind not in _OTHERS:
            yield from _of_line(text, part, at)
        elif part.kind in _PICTURES and (credit := _CREDIT.search(part.line.plain)) is not None:
            yield Called(at, _printed(text, part, *credit.span("outlet")), "credit")
    yield from _spelled(known)
    yield from _begun(known)


def _of_line(text: str, part: Part, at: int) -> Iterator[Called]:
    plain = part.line.plain
    if part.kind in _WHEN:
        return
    if at < _TOP and part.line.words <= 5 and not _SAID.search(plain):
        yield Called(at, _printed(text, part, 0, len(plain)), "top of the page")
    elif _NAME.fullmatch(plain):
        yield Called(at, _printed(text, part, 0, len(plain)), "line of its own")
    elif part.line.words <= 12 and (behind := affiliation(plain)):
        yield Called(at, behind, "behind the author")
    if part.line.words > 1:
        for match in _NAMED.finditer(plain[:200]):
            yield Called(at, _cleaned(_printed(text, part, *match.span("outlet"))), "named")
        for owned in _OWN.finditer(plain[:200]):
            if (owner := _BEFORE.search(plain[: owned.start()])) is not None:
                yield Called(at, _cleaned(_printed(text, part, *owner.span("outlet"))), "named")


def _of_browser(text: str, page: Sequence[Part]) -> Iterator[Called]:
    """Give what stands beside a headline in the title that the browser shows: `Harbour to close | Harbour Post`."""
    lines = {part.line.plain.casefold() for part in page}
    for at, part in enumerate(page[:_BROWSER]):
        plain = part.line.plain
        for mark in _JOIN.finditer(plain):
            for title, name in (
                ((0, mark.start()), (mark.end(), len(plain))),
                ((mark.end(), len(plain)), (0, mark.start())),
            ):
                told = plain[slice(*title)]
                if (
                    told.count(" ") >= _TITLED - 1 > plain[slice(*name)].count(" ") - 2
                    and told.casefold() in lines
                ):
                    yield Called(at, _printed(text, part, *name), "browser's title")


def _spelled(page: Page) -> Iterator[Called]:
    """Give the names that a page prints and an address of it spells: The Harbour Post, news@harbourpost.example."""
    letters = _letters(page.furniture)
    for address, _ in page.addresses.most_common(_SPELLED):
        name = spelled(address, page.furniture) if _letters(address) in letters else None
        if name is not None:
            yield Called(-1, name, "spelled by an address")


def _letters(text: str) -> str:
    """Give a text as an address would have it, in a hurry: without what stands between words."""
    text = text.casefold()
    for mark in _UNSPELLED:
        text = text.replace(mark, "")
    return text


def spelled(address: str, text: str) -> str | None:
    """Give the name in a text that is spelled as in an address: `harbourpost` is The Harbour Post."""
    letters = r"[ '’-]?".join(re.escape(letter) for letter in address if letter.isalnum())
    found = re.finditer(rf"\b(?:The )?{letters}\b(?![.@])", text, re.I)
    return next((one[0] for one in found if one[0] != one[0].lower()), None)


def _begun(page: Page) -> Iterator[Called]:
    """Give what several short lines begin with: Harbour Shop, Harbour Jobs, Harbour Events."""
    often = {name: count for name, count in page.begun.items() if count >= _LINES}
    for name, count in often.items():
        is_cut = any(longer.startswith(name + " ") and often[longer] == count for longer in often)
        if not is_cut and _NAME.fullmatch(name):
            yield Called(-1, name, "begins lines")


def _beginnings(lines: Iterable[str]) -> Iterator[str]:
    for line in dict.fromkeys(lines):
        words = line.split(" ", 5)
        if len(words) <= 5:
            yield from (" ".join(words[:count]) for count in range(1, min(4, len(words))))


def _printed(text: str, part: Part, start: int, end: int) -> str:
    """Give what stands between two places of a line as it is printed."""
    return text[part.line.at + start : part.line.at + end].strip(BLANKS)


def _found(page: Sequence[Part], part: Part) -> str | None:
    if part.found is None or not part.found.outlet:
        return part.line.plain if part.kind == "outlet" and part.found is None else None
    name = _cleaned(part.found.outlet)
    if name.casefold() == "copyright":  # written out behind its sign
        return None
    if part.kind == "newsletter":
        name = _LETTER.sub("", name)
    if part.kind == "copyright":
        name = _masthead(page, name) or name
    return name


def _cleaned(name: str) -> str:
    return _COMPANY.sub("", name.rstrip(".,")).removeprefix("the ")


def _masthead(page: Sequence[Part], company: str) -> str | None:
    """Give the line above the story that a publisher's name begins with: `The Meridian`, of Meridian News & Media."""
    for part in page:
        if part.kind is None:
            return None
        name = key(part.line.plain)
        if part.found is None and len(name) > 2 and key(company).startswith(name + " "):
            return part.line.plain
    return None


def key(name: str) -> str:
    """Give a name without its article, in small letters."""
    return name.casefold().removeprefix("the ").strip()


NO_OUTLET = re.compile(
    r"(?:un?follow(?:ed|ing)?|loading|facebook|twitter|x|instagram|linkedin|whatsapp|telegram|reddit|pinterest|tiktok"
    r"|youtube|flipboard|threads|bluesky|google|amazon|android|ios|app store|rss|us"
    rf"|{WEEKDAY.pattern})\b(?! (?!(?:and|or|&) )\w)|by [a-z]|(?!the )(?:[\w.'-]+ ){{1,2}}edition$"
    rf"|(?:{MONTH}|\W|\d(?:st|nd|rd|th|[ap]m)?|[ap]m|(?-i:[A-Z]{{2,3}}T))+$",
    re.I,
)
"""Where a page is shared or bought, what its buttons say, its readers' own edition, and days."""
