"""The candidates for a page's byline: lines that name people beside the headline or below the story."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from newsclaims.articles.bare_names import AGENCY, bare_names, linked_names, unglued
from newsclaims.articles.choices import Candidate
from newsclaims.articles.headline import MENUS
from newsclaims.articles.parts import Part, body_at, headline_at
from newsclaims.articles.signatures import is_masthead, split_names, unsigned
from newsclaims.lexicons import common_words, first_names

_KINDS = ("byline", "contributor", "author_bio")
_BY = re.compile(r"\W*(?:(?:written|words|posted|reported|story|text) )?by\b", re.I)
_STAFF = re.compile(r"\b(?:Staff|Desk|Newsroom|Reporters?|Writers|Agenc\w+|Correspondents?|Bureau)\b", re.I)
"""What is no name of a person, and signs nevertheless."""
_DESK = re.compile(
    r"(?:from )?(?:the )?(?:(?:.{2,40} )?(?:news ?)?(?:room|desk))(?: (?:staff|team|reports?))?",
    re.IGNORECASE,
)
"""A room of the house: none of them writes."""
_TEAM = re.compile(r"[ -]?(?:team|staff|desk|news|reporters?|bureau)$", re.IGNORECASE)
_TURN = ("byline", "contributor", "author_bio", "link", "bare-name")
"""What lines of names one below the other are together: what one of them is, the first of these."""
_ABOVE = 3
"""How many lines above the headline a bare name may be its author's."""
_MENU = 4
"""From how many lines above the story on "Newsroom" leads to the staff."""
_AMID = 3
"""How far below the story's first paragraph, which may be its standfirst, a name may stand; and below its last."""


class _Named(NamedTuple):
    at: int
    names: list[str]
    kind: str
    more: bool = False
    """Whether more stands behind the names, or in front of them."""
    lines: int = 1


class _Known(NamedTuple):
    """What a page says of names."""

    counts: Counter[str]
    story: str
    furniture: str
    first: int
    """Where the first names below the headline stand."""
    places: set[int]


def byline_candidates(page: Sequence[Part], outlet: str | None = None) -> list[Candidate]:
    """Give the lines that may name the authors, of whom no desk is one, nor the outlet by its letters."""
    body = body_at(page)
    headline = headline_at(page)
    named = [
        one
        for one in (*_named(page, headline, body), *_in_brackets(page))
        if not any(_is_a_desk(name) or _is_short_for(name, outlet) for name in one.names)
    ]
    named += _in_turn(page, named)
    ruled = _ruled(named, headline)
    furniture = " | ".join(part.line.plain for part in page if part.kind is not None).casefold()
    known = _Known(
        Counter(name.casefold() for one in named for name in one.names),
        " ".join(part.line.plain for part in page if part.kind is None and part.line.prose),
        furniture,
        min((one.at for one in named if one.at > headline), default=-1),
        {one.at for one in named},
    )
    return [
        Candidate(
            "; ".join(one.names), one.kind, _features(page, one, body, headline, known, one is ruled), one.at
        )
        for one in named
    ]


def _named(page: Sequence[Part], headline: int, body: int) -> Iterator[_Named]:
    for at, part in enumerate(page):
        names = _names(part)
        if names and part.kind in _KINDS and not _is_of_a_menu(names, body - at):
            yield _Named(at, [unglued(name) for name in names], part.kind)
        elif part.found is None and _may_sign(page, at, headline, body):
            found = bare_names(part.line.plain)
            if found is not None:
                yield _Named(at, found.names, "bare-name", found.more)
        elif part.kind is not None and (linked := linked_names(part.line.plain)):
            yield _Named(at, linked, "link")


def _may_sign(page: Sequence[Part], at: int, headline: int, body: int) -> bool:
    """Say whether a line of no known kind stands where its authors' names may: near the headline, above a biography."""
    part = page[at]
    if headline - _ABOVE <= at < body + _AMID:
        return part.kind is not None or (body > 0 and not part.line.prose)
    return at > body and at + 1 < len(page) and page[at + 1].line.plain.startswith(part.line.plain)


def _in_brackets(page: Sequence[Part]) -> Iterator[_Named]:
    """Give the name in brackets below the story: `(Ann Berg)`."""
    last = max((at for at, part in enumerate(page) if part.kind is None), default=len(page))
    for at in range(last + 1, min(last + 1 + _AMID, len(page))):
        plain = page[at].line.plain
        if plain[:1] in "(-" and page[at].found is None and (found := bare_names(plain)) is not None:
            yield _Named(at, found.names, "bare-name", found.more)


def _is_a_desk(name: str) -> bool:
    """Say whether a name is that of a room where news are made: Newsroom, Web Desk, Harbour Post News Desk."""
    return _DESK.fullmatch(name) is not None


def _is_short_for(name: str, outlet: str | None) -> bool:
    """Say whether a name is the outlet's first letters, alone or with its team: HP, HPTEAM of Harbour Post."""
    letters = "".join(word[0] for word in (outlet or "").split() if word[0].isupper())
    return len(letters) > 1 and _TEAM.sub("", name) == letters


def _in_turn(page: Sequence[Part], named: Sequence[_Named]) -> list[_Named]:
    """Give the names of lines one below the other as those of one byline."""
    bare = [one for one in named if page[one.at].found is None and not one.more]
    return [
        _Named(above.at, [*above.names, *below.names], min(above.kind, below.kind, key=_TURN.index), lines=2)
        for above, below in pairwise(bare)
        if below.at == above.at + 1
    ]


def _is_of_a_menu(names: Sequence[str], above: int) -> bool:
    """Say whether "Newsroom" far above the story leads to the staff rather than names them."""
    return above > _MENU and " " not in names[0] and _STAFF.search(names[0]) is not None


def _names(part: Part) -> list[str]:
    found = part.found
    if found is None:
        return [unsigned(part.line.plain)] if part.kind == "byline" else []
    if part.kind == "author_bio":
        return [found.person] if found.place == "bio" and found.person else []
    if found.names:
        return split_names(found.names)
    return [unsigned(part.line.plain)] if part.kind == "byline" else []


def _ruled(named: Sequence[_Named], headline: int) -> _Named | None:
    """Give the byline by the rules: below the headline before above it, of a byline before those credited below."""
    order = {kind: index for index, kind in enumerate(_KINDS)}
    known = [one for one in named if one.kind in order]
    return min(known, key=lambda one: (order[one.kind], one.at < headline, one.at), default=None)


def _features(
    page: Sequence[Part], one: _Named, body: int, headline: int, known: _Known, ruled: bool
) -> dict[str, float]:
    line, away = page[one.at].line, one.at - headline
    end = one.at + one.lines
    beside = [*page[max(0, one.at - 2) : one.at], *page[end : end + 2]]
    words = " ".join(one.names).split()
    surname = words[-1]
    staff = (AGENCY.search(one.names[0]) or _STAFF.search(one.names[0])) is not None
    return {
        "by rule": ruled,
        "by rule, no menus": ruled and body < MENUS,
        "byline": one.kind == "byline",
        "credited below": one.kind == "contributor",
        "told who it is": one.kind == "author_bio",
        "says by": _BY.match(line.plain) is not None or f" by {one.names[0]}" in line.plain,
        "right below the headline": 0 < away <= 3,
        "below the headline": away > 3 and one.at < body,
        "above the headline": away < 0,
        "far above the headline": away < -5,
        "right above the story": 0 < body - one.at <= 4,
        "below the first paragraph": one.at > body,
        "beside a date": any(other.kind in ("date", "time", "read_time") for other in beside),
        "a role below": end < len(page) and page[end].kind == "role",
        "a first name": words[0].title() in first_names(),
        "staff": staff,
        "common words": not staff and all(word.casefold() in common_words() for word in words),
        "a common word": not staff
        and any(word.casefold() in common_words() for word in words)
        and len(words) > 1,
        "masthead": is_masthead(one.names[0]),
        "of one word": len(words) == 1,
        "several": len(one.names) > 1,
        "named in the story": surname in known.story,
        "named again": known.counts[one.names[0].casefold()] > 1,
        "told elsewhere": known.furniture.count(one.names[0].casefold()) > 1,
        "first below the headline": one.at == known.first,
        "more behind": one.more,
        "a link": one.kind == "link",
        "right beside a date": any(
            other.kind in ("date", "time", "read_time") for other in page[max(0, one.at - 1) : end + 1]
        ),
        "beside other names": len(one.names) == 1
        and (one.at - 1 in known.places or one.at + 1 in known.places),
        "all capitals": line.plain.isupper(),
    }
