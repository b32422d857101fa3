"""The candidates for a page's outlet: names in its furniture, and what speaks for each."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from math import log1p
from typing import NamedTuple

from newsclaims.articles.choices import Candidate
from newsclaims.articles.headline import MENUS
from newsclaims.articles.page_dates import WEEKDAY
from newsclaims.articles.parts import Part, body_at
from newsclaims.articles.signatures import is_masthead, split_names
from newsclaims.language.blanks import BLANKS
from newsclaims.lexicons import common_words, known_names, media_words

_KINDS = (
    "published_by", "outlet", "copyright", "headline", "contributor", "author_bio", "byline", "disclaimer", "appeal",
    "newsletter", "social", "press_contact", "explainer", "sources", "related", "comments", "navigation",
)  # fmt: skip
"""The kinds of furniture that name the outlet, the plainest first."""

_OTHER_KINDS = ("top of the page", "line of its own", "named", "spelled by an address", "begins lines")
"""The ways in which other lines do."""

_OTHERS = frozenset({None, "headline", "subhead", "standfirst", "caption", "image", "embed"})
"""What names others than the outlet."""

_NO_OUTLET = re.compile(
    r"(?:un?follow(?:ed|ing)?|loading|facebook|twitter|x|instagram|linkedin|whatsapp|telegram|reddit|pinterest|tiktok"
    rf"|youtube|flipboard|threads|bluesky|google|amazon|android|ios|app store|rss|{WEEKDAY.pattern})\b(?! \w)",
    re.I,
)
"""Where a page is shared or bought, what its buttons say, and days."""

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
    r"(?:about|subscribe to|follow|more (?:from|on|in)|download|get|contact|copyright|©|\(c\)|welcome to|visit|join"
    r"|sign up (?:for|to)|advertise (?:with|on)|support|search|inside|read more (?:from|on)|from|on|at|for|your"
    r"|informed with|more|told)"
    rf"(?: (?:19|20)\d\d(?: ?[-–] ?(?:19|20)?\d\d)?,?)? {_CALLED}",
    re.I,
)
"""How a page speaks of itself: `About Harbour Post`, `© 2021 Harbour Post`."""

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

_CROWD = 12
"""In so many lines a name is looked for at most."""


class _Called(NamedTuple):
    at: int
    name: str
    kind: str


class _Page:
    """What a page says of names that it prints."""

    def __init__(self, page: Sequence[Part]) -> None:
        self.body = body_at(page)
        self.furniture = " | ".join(part.line.plain for part in page if part.kind not in _OTHERS)
        self.tops = {_key(part.line.plain) for part in page[:_TOP]}
        self.addresses = Counter(
            (found["account"] or found["domain"]).casefold() for found in _ADDRESS.finditer(self.furniture)
        )
        self.story = " ".join(part.line.plain for part in page if part.kind is None)
        self.begun = Counter(_beginnings(part.line.plain for part in page if part.kind not in _OTHERS))
        self.people = {_key(name) for part in page for name in _authors(part)}


def _authors(part: Part) -> list[str]:
    names = split_names(part.found.names) if part.found is not None and part.found.names else []
    return [*names, part.line.plain] if part.kind == "byline" else names


def outlet_candidates(text: str, page: Sequence[Part], suffix: str | None) -> list[Candidate]:
    """Give the names that may be the outlet's.

    Args:
        text: the page.
        page: its labelled paragraphs.
        suffix: what stands behind a bar in the headline.
    """
    known = _Page(page)
    called = [
        one for one in [*_called(text, page, suffix), *_spelled(known), *_begun(known)] if _may_be(one, known)
    ]
    of_rules = [one for one in called if one.kind in _KINDS]
    ruled = min(of_rules, key=lambda one: _KINDS.index(one.kind), default=None)
    places: defaultdict[str, list[_Called]] = defaultdict(list)
    for one in called:
        places[_key(one.name)].append(one)
    initials = {_initials(name) for name in places}
    return [
        Candidate(
            _in_small_letters(found[0].name, known.furniture),
            found[0].kind,
            _features(found, known, ruled in found)
            | {
                "spelled out": len(name) > 2 and _initials(name) in places,
                "initials": name in initials and len(name) > 1,
            },
            found[0].at,
        )
        for name, found in places.items()
    ]


def _in_small_letters(name: str, furniture: str) -> str:
    """Give a name of several words in capitals as the page has it elsewhere: HARBOUR POST is Harbour Post."""
    if not name.isupper() or " " not in name:
        return name
    printed = re.finditer(rf"\b{re.escape(name)}\b", furniture, re.I)
    return next((one[0] for one in printed if not (one[0].isupper() or one[0].islower())), name)


def _may_be(one: _Called, page: _Page) -> bool:
    """Say whether a name may be an outlet's: no author, no place or language alone, no words of a menu (World News)."""
    if _key(one.name) in page.people or _is_elsewhere(one.name) or _NO_OUTLET.match(one.name):
        return False
    if one.kind in _KINDS[:3]:
        return True
    words = one.name.removesuffix(" News").split()
    if words[:1] == ["The"] and (len(words) == 2 or page.furniture.count(one.name) > 1):
        return True  # The Lookout; The Back Bench, if it isn't a section's name
    if len(words) > 1 and is_masthead(" ".join(words)):
        return True
    return not all(_is_common(word) or _is_elsewhere(word) for word in words)


def _is_elsewhere(name: str) -> bool:
    """Say whether the tables know the name, and not as an organisation's."""
    known = known_names().get(name)
    return known is not None and known.type != "organisation"


def _is_common(word: str) -> bool:
    return word.casefold().strip(".,'’›") in common_words() or len(word) < 3


def _called(text: str, page: Sequence[Part], suffix: str | None) -> Iterator[_Called]:
    if suffix:
        yield _Called(-1, suffix, "headline")
    for at, part in enumerate(page):
        name = _found(page, part)
        if name and part.kind in _KINDS and (part.kind != "related" or is_masthead(name)):
            yield _Called(at, name, part.kind)
        elif part.kind not in _OTHERS:
            if at < _TOP and part.line.words <= 5:
                yield _Called(at, _printed(text, part, 0, len(part.line.plain)), "top of the page")
            elif _NAME.fullmatch(part.line.plain):
                yield _Called(at, _printed(text, part, 0, len(part.line.plain)), "line of its own")
            for match in _NAMED.finditer(part.line.plain[:200]) if part.line.words > 1 else ():
                yield _Called(at, _cleaned(_printed(text, part, *match.span("outlet"))), "named")


def _spelled(page: _Page) -> Iterator[_Called]:
    """Give the names that a page prints and an address of it spells: The Harbour Post, news@harbourpost.example."""
    letters = _letters(page.furniture)
    for address, _ in page.addresses.most_common(_SPELLED):
        name = spelled(address, page.furniture) if _letters(address) in letters else None
        if name is not None:
            yield _Called(-1, name, "spelled by an address")


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


def _begun(page: _Page) -> Iterator[_Called]:
    """Give what several short lines begin with: Harbour Shop, Harbour Jobs, Harbour Events."""
    often = {name: count for name, count in page.begun.items() if count >= _LINES}
    for name, count in often.items():
        is_cut = any(longer.startswith(name + " ") and often[longer] == count for longer in often)
        if not is_cut and _NAME.fullmatch(name):
            yield _Called(-1, name, "begins lines")


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
        name = _key(part.line.plain)
        if part.found is None and len(name) > 2 and _key(company).startswith(name + " "):
            return part.line.plain
    return None


def _initials(name: str) -> str:
    return "".join(word[0] for word in name.split()) if " " in name else ""


def _key(name: str) -> str:
    return name.casefold().removeprefix("the ").strip()


def _features(places: Sequence[_Called], page: _Page, ruled: bool) -> dict[str, float]:
    one = places[0]
    found = {place.kind for place in places}
    words = one.name.split()
    common = [_is_common(word) for word in words]
    site = re.sub(r"[\W_]", "", _key(one.name))
    kinds: dict[str, float] = {f"kind: {kind}": kind in found for kind in (*_KINDS, *_OTHER_KINDS)}
    return kinds | {
        "by rule": ruled,
        "by rule, no menus": ruled and page.body < MENUS,
        "masthead": is_masthead(one.name),
        "common words": all(common),
        "a common word": any(common),
        "of many words": len(words) > 3,
        "all capitals": one.name.isupper(),
        "in many ways": len(found) - 1,
        "with an article": one.name[:4] == "The ",
        "printed often": log1p(min(_CROWD, page.furniture.count(one.name))),
        "top of the page": _key(one.name) in page.tops,
        "in an address": len(site) > 3 and any(site in address for address in page.addresses),
        "told in the story": f"told {one.name}" in page.story or f"told the {one.name}" in page.story,
        "a medium's word": one.name.rpartition(" ")[2].casefold() in media_words(),
    }
