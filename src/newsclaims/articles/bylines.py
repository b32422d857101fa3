"""The candidates for a page's byline: lines that name people beside the headline or below the story."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from newsclaims.articles.choices import Candidate
from newsclaims.articles.headline import MENUS
from newsclaims.articles.parts import Part, body_at, headline_at
from newsclaims.articles.signatures import is_masthead, split_names
from newsclaims.lexicons import common_words, first_names

_KINDS = ("byline", "contributor", "author_bio")
_NAME = re.compile(r"[A-Z][\w'.-]+(?: (?:van|von|der|de|la|al|bin|[A-Z]\.?|[A-Z][\w'.-]+)){1,3}")
_BY = re.compile(r"\W*(?:(?:written|words|posted|reported|story|text) )?by\b", re.I)
_STAFF = re.compile(r"\b(?:Staff|Desk|Newsroom|Reporters?|Writers|Agenc\w+|Correspondents?|Bureau)\b", re.I)
"""What is no name of a person, and signs nevertheless."""
_ABOVE, _BELOW = 2, 8
"""How many lines above and below the headline a bare name may be its author's."""


class _Named(NamedTuple):
    at: int
    names: list[str]
    kind: str


def byline_candidates(page: Sequence[Part]) -> list[Candidate]:
    """Give the lines that may name the authors."""
    body = body_at(page)
    headline = headline_at(page)
    named = list(_named(page, headline, body))
    ruled = _ruled(named, headline)
    counts = Counter(name.casefold() for one in named for name in one.names)
    told = " ".join(part.line.plain for part in page if part.kind is None and part.line.prose)
    return [
        Candidate(
            "; ".join(one.names),
            one.kind,
            _features(page, one, body, headline, told, counts, one is ruled),
            one.at,
        )
        for one in named
    ]


def _named(page: Sequence[Part], headline: int, body: int) -> Iterator[_Named]:
    for at, part in enumerate(page):
        names = _names(part)
        if names and part.kind in _KINDS and not _is_of_a_menu(names, body - at):
            yield _Named(at, names, part.kind)
        elif part.found is None and part.kind is not None and _NAME.fullmatch(part.line.plain):
            below = page[at + 1].line.plain if at + 1 < len(page) else ""
            if (headline - _ABOVE <= at <= headline + _BELOW and at < body) or (
                at > body and below.startswith(part.line.plain)
            ):
                yield _Named(at, [part.line.plain], "bare-name")


def _is_of_a_menu(names: Sequence[str], above: int) -> bool:
    """Say whether "Newsroom" far above the story leads to the staff rather than names them."""
    return above > _BELOW // 2 and " " not in names[0] and _STAFF.search(names[0]) is not None


def _names(part: Part) -> list[str]:
    found = part.found
    if found is None:
        return [part.line.plain] if part.kind == "byline" else []
    if part.kind == "author_bio":
        return [found.person] if found.place == "bio" and found.person else []
    if found.names:
        return split_names(found.names)
    return [re.sub(r"(?i)^by ", "", part.line.plain)] if part.kind == "byline" else []


def _ruled(named: Sequence[_Named], headline: int) -> _Named | None:
    """Give the byline by the rules: below the headline before above it, of a byline before those credited below."""
    order = {kind: index for index, kind in enumerate(_KINDS)}
    known = [one for one in named if one.kind in order]
    return min(known, key=lambda one: (order[one.kind], one.at < headline, one.at), default=None)


def _features(
    page: Sequence[Part], one: _Named, body: int, headline: int, told: str, counts: Counter[str], ruled: bool
) -> dict[str, float]:
    line, away = page[one.at].line, one.at - headline
    beside = [*page[max(0, one.at - 2) : one.at], *page[one.at + 1 : one.at + 3]]
    words = " ".join(one.names).split()
    surname = words[-1]
    staff = _STAFF.search(one.names[0]) is not None
    return {
        "by rule": ruled,
        "by rule, no menus": ruled and body < MENUS,
        "byline": one.kind == "byline",
        "credited below": one.kind == "contributor",
        "told who it is": one.kind == "author_bio",
        "bare name": one.kind == "bare-name",
        "says by": _BY.match(line.plain) is not None or f" by {one.names[0]}" in line.plain,
        "right below the headline": 0 < away <= 3,
        "below the headline": away > 3 and one.at < body,
        "above the headline": away < 0,
        "far above the headline": away < -5,
        "right above the story": 0 < body - one.at <= 4,
        "below the first paragraph": one.at > body,
        "beside a date": any(other.kind in ("date", "time", "read_time") for other in beside),
        "a role below": one.at + 1 < len(page) and page[one.at + 1].kind == "role",
        "a first name": words[0].title() in first_names(),
        "staff": staff,
        "common words": not staff and all(word.casefold() in common_words() for word in words),
        "a common word": not staff
        and any(word.casefold() in common_words() for word in words)
        and len(words) > 1,
        "masthead": is_masthead(one.names[0]),
        "of one word": len(words) == 1,
        "several": len(one.names) > 1,
        "named in the story": surname in told,
        "named again": counts[one.names[0].casefold()] > 1,
    }
