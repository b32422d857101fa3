"""Whose dollars a bare "$" means: the country's that the article is about, where it tells no others."""

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache

from newsclaims import lexicons
from newsclaims.language.numerals import either

_DOLLARS = tuple(one for one in lexicons.currencies() if "dollar" in one.nouns)
_LOCAL = tuple(one for one in _DOLLARS if one.places and not one.default)
"""Dollars that the press of their country prints without saying whose they are."""

_TOLD = re.compile(
    rf"(?<![\w$])(?:{either([sign for one in _DOLLARS for sign in one.symbols if sign != '$'])})(?=\s?\d)"
    rf"|\b(?:{either([word for one in _DOLLARS for word in one.adjectives])})\s(?:dollars?|cents?)\b"
)
"""What says whose dollars they are."""

_CAPITALS = re.compile(r"[A-Z][\w.’'-]*(?:\s[A-Z][\w.’'-]*)*")
_POSSESSIVE = re.compile(r"(?:[’']s?|\.|,)\Z")
_LONGEST = 3
"""Words of a place's name."""

_ELSEWHERE = "elsewhere"
_SELDOM = 2
"""How often the country or its towns are named at least where the article is about it."""


def dollars(text: str) -> str | None:
    """Give the code of the currency that bare dollars in an article are, None where it says nothing of it.

    It is about a country that it names more than once, and more often than all others together; and it names neither
    the United States nor any dollars by their country.

    Example:
        >>> dollars("Canada will pay $20 to each town in Ontario.")
        'CAD'
        >>> dollars("Canada will pay C$20, or $14, to each town in Ontario.")
    """
    if _TOLD.search(text):
        return None
    named = Counter(_countries(text))
    if not named or named["USD"]:
        return None
    code, times = max(named.items(), key=lambda one: one[1])
    return code if code != _ELSEWHERE and _SELDOM <= times > named.total() - times else None


def _countries(text: str) -> Iterator[str]:
    """Give for each place that is named, or adjective of one, the code of its dollars, or that it has none of these."""
    known = _places()
    for found in _CAPITALS.finditer(text):
        words = found[0].split()
        while words:
            name, size = _first_name(words, known)
            if name:
                yield known[name]
            del words[:size]


def _first_name(words: list[str], known: dict[str, str]) -> tuple[str, int]:
    """Give the longest place's name that words begin with, "" where they begin with none, and how many words it has."""
    for size in range(min(_LONGEST, len(words)), 0, -1):
        name = _POSSESSIVE.sub("", " ".join(words[:size]))
        for form in (name, name.title() if name.isupper() and len(name) > _LONGEST else name):
            if form in known:
                return form, size
    return "", 1


@cache
def _places() -> dict[str, str]:
    """Give for each place's name and adjective the code of its dollars, or that it has none that are told bare."""
    of = {code[:2]: code for code in (one.code for one in _LOCAL)}
    known = {name: of.get(country, _ELSEWHERE) for name, country in lexicons.town_countries().items()}
    known |= {
        name: _ELSEWHERE
        for name, place in lexicons.known_names().items()
        if place.kind in ("country", "capital", "city", "state", "region")
    }
    known |= dict.fromkeys((word for word, place in lexicons.demonyms().items() if place != "-"), _ELSEWHERE)
    known |= {place: one.code for one in _DOLLARS for place in one.places}
    return known
