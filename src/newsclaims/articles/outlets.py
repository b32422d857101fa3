"""The candidates for a page's outlet: names in its furniture, and what speaks for each."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from math import log1p
from typing import NamedTuple

from newsclaims.articles.choices import Candidate
from newsclaims.articles.headline import MENUS
from newsclaims.articles.parts import Part, body_at
from newsclaims.articles.signatures import is_masthead, split_names
from newsclaims.language.blanks import BLANKS
from newsclaims.lexicons import common_words, known_names

_KINDS = (
    "published_by", "outlet", "copyright", "headline", "contributor", "author_bio", "byline", "disclaimer", "appeal",
    "newsletter", "social", "press_contact", "explainer", "sources", "related", "comments", "navigation",
)  # fmt: skip
"""The kinds of furniture that name the outlet, the plainest first."""

_OTHERS = frozenset({None, "headline", "subhead", "standfirst", "caption", "image", "embed"})
"""What names others than the outlet."""

_COMPANY = re.compile(
    r"(?:[.,]? All Rights Reserved.*|,? (?:L\.?P|Limited|Ltd|Inc|LLC|plc|PLC|GmbH|Pty|Pvt|\([Pp]\)|Corp|Co|BV|NV|AG|SA"
    r"|AB|ASA?|Oy|SpA|Interactive|(?:19|20)\d\d)\.?)+$"
)
"""What a notice of copyright adds to the outlet's name: the company's form, a year."""

_LETTER = re.compile(r"['’]s? .*\b(?:Brief|Briefing|Newsletter|Digest|Update|Review|Alert)s?$")
"""What a newsletter is called, behind whose it is: `Harbour's Morning Brief`."""

_CAPITAL = r"(?-i:[A-Z0-9][\w'’&.-]*|[a-z]+[A-Z]\w*)"
_CALLED = rf"(?P<outlet>(?:the )?{_CAPITAL}(?: (?:of|the|and|&|{_CAPITAL})){{0,4}})"
_NAMED = re.compile(
    r"(?:about|subscribe to|follow|more (?:from|on|in)|download|get|contact|copyright|©|\(c\)|welcome to|visit|join"
    r"|sign up (?:for|to)|advertise (?:with|on)|support|search|inside|read more (?:from|on)|from|on|at|for|your)"
    rf"(?: (?:19|20)\d\d(?: ?[-–] ?(?:19|20)?\d\d)?,?)? {_CALLED}",
    re.I,
)
"""How a page speaks of itself: `About Harbour Post`, `© 2021 Harbour Post`."""

_ADDRESS = re.compile(r"@\w{4,}|\b[\w-]{4,}\.(?:com|org|net|co|in|uk|au|news|tv)\b", re.I)

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
        self.furniture = " | ".join(part.line.plain for part in page if part.kind is not None)
        self.tops = {_key(part.line.plain) for part in page[:_TOP]}
        self.notices = " ".join(part.line.plain for part in page if _is_notice(part))
        self.addresses = {found.casefold() for found in _ADDRESS.findall(self.furniture)}
        self.people = {_key(name) for part in page for name in _authors(part)}


def _is_notice(part: Part) -> bool:
    return part.kind == "copyright" or "©" in part.line.plain


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
    called = [one for one in _called(text, page, suffix) if _may_be(one, known.people)]
    of_rules = [one for one in called if one.kind in _KINDS]
    ruled = min(of_rules, key=lambda one: _KINDS.index(one.kind), default=None)
    counts = Counter(_key(one.name) for one in called)
    return [
        Candidate(one.name, one.kind, _features(one, known, counts[_key(one.name)], one is ruled), one.at)
        for one in called
    ]


def _may_be(one: _Called, people: set[str]) -> bool:
    """Say whether a name may be an outlet's: no author, no place or language alone, no words of a menu (World News)."""
    if _key(one.name) in people or _is_elsewhere(one.name):
        return False
    if one.kind in _KINDS[:3]:
        return True
    words = one.name.removesuffix(" News").split()
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
            for match in _NAMED.finditer(part.line.plain[:200]):
                yield _Called(at, _cleaned(_printed(text, part, *match.span("outlet"))), "named")


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


def _key(name: str) -> str:
    return name.casefold().removeprefix("the ").strip()


def _features(one: _Called, page: _Page, count: int, ruled: bool) -> dict[str, float]:
    words = one.name.split()
    common = [_is_common(word) for word in words]
    site = re.sub(r"[\W_]", "", _key(one.name))
    kinds: dict[str, float] = {
        f"kind: {kind}": one.kind == kind for kind in (*_KINDS, "top of the page", "named")
    }
    return kinds | {
        "by rule": ruled,
        "by rule, no menus": ruled and page.body < MENUS,
        "masthead": is_masthead(one.name),
        "common words": all(common),
        "a common word": any(common),
        "of one word": len(words) == 1,
        "of many words": len(words) > 3,
        "digits": any(letter.isdigit() for letter in one.name),
        "all capitals": one.name.isupper(),
        "named often": log1p(min(_CROWD, count)),
        "printed often": log1p(min(_CROWD, page.furniture.count(one.name))),
        "top of the page": _key(one.name) in page.tops,
        "in the notice of copyright": one.name in page.notices,
        "in an address": len(site) > 3 and any(site in address for address in page.addresses),
        "possessive or address": "'" in one.name or "." in one.name,
    }
