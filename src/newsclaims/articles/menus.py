"""A menu run together: the parts of a site in one line, World Politics Business Sport, which is no headline."""

import re
from functools import lru_cache

from newsclaims.articles.line_shapes import REMEMBERED

_PARTS = frozenset({
    "archive", "archives", "arts", "audio", "automotive", "autos", "beauty", "blogs", "books", "breaking", "business",
    "cars", "cartoons", "celebrity", "classifieds", "climate", "columnists", "columns", "comment", "community",
    "contact", "contests", "cricket", "crime", "crosswords", "culture", "donate", "e-edition", "e-paper", "economy",
    "editorial", "editorials", "education", "elections", "entertainment", "environment", "epaper", "events",
    "explore", "family", "farming", "fashion", "features", "film", "finance", "fishing", "food", "football",
    "gallery", "games", "health", "home", "homes", "horoscopes", "investigations", "jobs", "languages", "latest",
    "letters", "lifestyle", "live", "local", "login", "magazine", "markets", "media", "metro", "money", "more",
    "motoring", "motors", "movies", "music", "nation", "national", "nature", "news", "newsletters", "obituaries",
    "opinion", "outdoors", "people", "photos", "podcasts", "politics", "property", "puzzles", "radio", "recipes",
    "region", "religion", "reviews", "schools", "science", "search", "shop", "sign", "society", "sport", "sports",
    "stories", "style", "subscribe", "tech", "technology", "tenders", "theatre", "traffic", "travel", "trending",
    "tv", "video", "videos", "weather", "world", "youth",
})  # fmt: skip
"""What parts of news sites are called, and what their menus offer."""

_MARKED = re.compile(r" ?[|/·•>»] ?| {2,}")
_GLUED = re.compile(r"(?<=[a-z])(?=[A-Z])")
_WORD = re.compile(r"[\w'&-]+")
_FEW = 4
"""So many items has a menu at least."""
_KNOWN = 0.6
"""And this share of what is in them is what sites call their parts."""
_OF_MARKED = 0.5
"""The same, where marks stand between its items, each of few words."""
_LONG = 3
"""Most words of an item."""


@lru_cache(maxsize=REMEMBERED)
def is_menu(plain: str) -> bool:
    """Say whether a line is the items of a menu, with marks, blanks or nothing between them.

    Example:
        >>> is_menu("World Politics Business Sport"), is_menu("HomeLocalSportJobs"), is_menu("News | Ports | Jobs")
        (True, True, False)
        >>> is_menu("World Business Leaders Meet"), is_menu("Weather closes schools and sports")
        (False, False)
    """
    pieces = [piece for piece in _MARKED.split(plain) if piece]
    if len(pieces) >= _FEW:
        named = sum(any(word.lower() in _PARTS for word in _WORD.findall(piece)) for piece in pieces)
        return named >= _OF_MARKED * len(pieces) and all(len(piece.split()) <= _LONG for piece in pieces)
    words = [word for piece in pieces for word in _WORD.findall(_GLUED.sub(" ", piece))]
    if len(words) < _FEW or not all(word[0].isupper() or word[0] == "&" for word in words):
        return False
    known = sum(word.lower() in _PARTS for word in words)
    return known >= _FEW - 1 and known >= _KNOWN * len(words)
