"""What speaks for or against a paragraph's being the story, beside its words' own verdict: features with names.

The ideas are old: link-like lines stand in crowds and sentences do, too (boilerpipe), function words tell prose
(jusText), a story's words come back (Web2Text). What our rules made of the paragraph is one of the features.
"""

import re
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from itertools import accumulate, pairwise
from math import log1p

from newsclaims.articles.line_shapes import is_addressed, is_house_voice, is_item, is_titled
from newsclaims.articles.parts import Part, is_clean

STAMPS = frozenset({"date", "time", "byline", "read_time"})
"""The kinds of furniture that every teaser in a list has one of."""

_FUNCTION_WORDS = frozenset({
    "a", "an", "and", "are", "as", "at", "be", "been", "but", "by", "for", "from", "had", "has", "have", "he",
    "her", "his", "in", "is", "it", "its", "not", "of", "on", "or", "our", "said", "she", "that", "the", "their",
    "they", "this", "to", "us", "was", "we", "were", "which", "who", "will", "with", "would", "you", "your",
})  # fmt: skip
_TOKEN = re.compile(r"[^\W_]+|©")
_CONTENT = re.compile(r"[^\W\d_]{4,}")
_STEM = 5
"""A word's first letters, so that inflection doesn't part it from itself."""

_FURNITURE_WORDS = frozenset({
    "newsletter", "newsletters", "inbox", "cookie", "cookies", "privacy", "terms", "website", "account", "app",
    "click", "comment", "comments", "email", "unlimited", "access", "share", "follow", "video", "videos", "loaded",
    "browser", "javascript", "exclusive", "copyright", "password", "register", "download", "shop", "buy", "deal",
    "deals", "free", "stories", "article", "articles", "episode", "podcast", "premium", "digital", "edition", "print",
    "online", "content", "site", "update", "updates", "alert", "alerts", "button", "link", "photo", "image", "getty",
    "facebook", "twitter", "instagram", "posted", "reply", "author", "contributor", "editor", "publisher", "sponsored",
    "related", "trending", "popular", "recommended", "login", "signup", "©",
})  # fmt: skip
_FURNITURE_STEMS = ("subscri", "advertis")
"""How such words begin."""
_FURNITURE_PAIRS = frozenset({
    ("sign", "up"), ("sign", "in"), ("sign", "out"), ("signed", "up"), ("signed", "in"), ("log", "in"), ("e", "mail"),
    ("rights", "reserved"), ("read", "more"),
})  # fmt: skip
_CALLS = re.compile(
    r"(?:get|read|watch|sign|join|click|follow|subscribe|share|enjoy|discover|learn|see|view|find|listen|download|try"
    r"|shop|more|related|log|register|create|check|choose|support|help|stay|access|unlimited|exclusive|buy|browse"
    r"|search|skip|show|load|back|next|previous|tap|want|all|top|most|popular|trending|latest|image|photo|picture"
    r"|credit|source|advertisement|sponsored|comments?|reply|report|print|email|save)\b",
    re.IGNORECASE,
)
"""How a page begins what it wants its readers to do."""
_TELLS = re.compile(r"\b(?:said|says|was|were|had|told|has|have|did|been|\w{3,}ed)\b")
_GLUED = re.compile(r"[a-z.?!][A-Z][a-z]")
_ELLIPSIS = r"(?:\.\.\.|…)"
_CUT = re.compile(rf"(?:\w{_ELLIPSIS}|{_ELLIPSIS}\W*read more)\W*(?:read more\W*)*$")
"""How a teaser ends; where a writer trails off there is a space before the dots, and no link behind them."""
_PICTURED = re.compile(
    r"\b(?:pictured|photo(?:graph)?ed|photo-?call|selfie|from left|(?:left|right|centre|center),|seen here"
    r"|media caption|file photo|back to video|(?:poses?|posing|attends|arrives|waves) )",
)
"""What a line says of a picture that it stands below."""

_COST = 10
"""What a line costs, in words, in the densest run of lines."""
_BESIDE, _NEAR, _AROUND, _LONGEST, _FAR = 2, 3, 8, 60, 30


class Surroundings:
    """What a page says of each of its paragraphs that the paragraph can't say itself."""

    def __init__(self, page: Sequence[Part]) -> None:
        self.page = page
        self.clean = [is_clean(part) for part in page]
        body = [at for at, part in enumerate(page) if part.kind is None]
        self.first, self.last = (body[0], body[-1]) if body else (0, len(page) - 1)
        self.known = Counter(stem for at in body if self.clean[at] for stem in stems(page[at].line.plain))
        """In how many paragraphs of the story, as the rules have it, each word stands."""
        self.prose = [0, *accumulate(self._size(at) for at in range(len(page)))]
        self.repeated = Counter(part.line.plain.casefold() for part in page)
        self.run = _densest(page)
        self.runs = _runs(self.clean, [part.line.words for part in page])
        """How many words the run of sentences has in which a paragraph stands."""
        self.longest = max(self.runs, default=0) or 1
        stamped = (part.found is not None and part.found.kind in STAMPS for part in page)
        self.stamps = [0, *accumulate(map(int, stamped))]
        self.commented = next(
            (at for at, part in enumerate(page) if part.found is not None and part.found.kind == "comments"),
            len(page),
        )

    def _size(self, at: int) -> int:
        return min(self.page[at].line.words, _LONGEST) if self.clean[at] else 0

    def density(self, at: int, reach: int) -> float:
        """Give how much prose stands around a paragraph."""
        start, end = max(0, at - reach), min(len(self.page), at + reach + 1)
        return (self.prose[end] - self.prose[start] - self._size(at)) / (_LONGEST * (end - start))

    def is_repeated_beside(self, at: int) -> bool:
        """Say whether a line is printed again a line or two away, as what is told of a picture often is."""
        plain = self.page[at].line.plain.casefold()
        beside = (*self.page[max(0, at - _BESIDE) : at], *self.page[at + 1 : at + 1 + _BESIDE])
        return any(part.line.plain.casefold() == plain for part in beside)

    def stamped(self, at: int) -> float:
        """Give how many dates and names of authors stand around a paragraph, itself left out."""
        start, end = max(0, at - _AROUND), min(len(self.page), at + _AROUND + 1)
        return (self.stamps[end] - self.stamps[start] - self.stamps[at + 1] + self.stamps[at]) / _AROUND

    def likeness(self, at: int) -> float:
        """Give how many of its words come in other paragraphs of the story."""
        own = int(self.page[at].kind is None and self.clean[at])
        words = stems(self.page[at].line.plain)
        return sum(self.known[stem] > own for stem in words) / max(2, len(words))


@lru_cache(maxsize=10_000)
def stems(plain: str) -> frozenset[str]:
    """Give the words that say what a line is about, cut so that inflection doesn't part them."""
    return frozenset(
        word[:_STEM] for word in _CONTENT.findall(plain.casefold()) if word not in _FUNCTION_WORDS
    )


def has_furniture_words(plain: str) -> bool:
    """Say whether a line speaks of newsletters, accounts, videos, or what else a page offers."""
    return _furniture_words(_TOKEN.findall(plain.casefold())) > 0


def _furniture_words(tokens: Sequence[str]) -> int:
    """Count the words in which a page speaks of what it offers."""
    words = sum(map(_FURNITURE_WORDS.__contains__, tokens))
    begun = sum(map(" ".join(tokens).count, _FURNITURE_STEMS))
    return words + begun + sum(map(_FURNITURE_PAIRS.__contains__, pairwise(tokens)))


def _densest(page: Sequence[Part]) -> range:
    """Give the run of paragraphs with most words, where each costs some: what a reader sees first as the story."""
    best, start, total, most = range(0), 0, 0, 0
    for at, part in enumerate(page):
        if total <= 0:
            start, total = at, 0
        total += (0 if part.line.plain.isupper() else part.line.words) - _COST
        if total > most:
            best, most = range(start, at + 1), total
    return best


def _runs(clean: Sequence[bool], words: Sequence[int]) -> list[int]:
    """Give for each paragraph the words of the run of sentences it stands in, that no two other lines break."""
    sizes = [0] * len(clean)
    told = [at for at, one in enumerate(clean) if one]
    start = 0
    for at, here in enumerate(told):
        if at + 1 == len(told) or told[at + 1] - here > 2:
            size = sum(words[one] for one in told[start : at + 1])
            sizes[told[start] : here + 1] = [size] * (here + 1 - told[start])
            start = at + 1
    return sizes


def features(here: Surroundings, at: int) -> dict[str, float]:
    """Give the features of a paragraph by name, as `lexicons/en/line_weights.tsv` weighs them."""
    part = here.page[at]
    shape = _shape(part)
    place = _place(here, at)
    body, clean, run = part.kind is None, here.clean[at], at in here.run
    known = here.likeness(at)
    furniture = shape["furniture words"]
    return {
        **shape,
        **place,
        "story by the rules": body,
        "subhead by the rules": part.kind == "subhead",
        "furniture by its words": part.found is not None,
        "clean": clean,
        "clean story": body and clean,
        "long story": body and part.line.words >= 12,
        "furniture by its words in the run": part.found is not None and run,
        "furniture words in the story": body * furniture,
        "titled in the story": body * shape["titled"],
        "stamps in the story": body * place["stamps"],
        "story in the run": body and run,
        "clean in the run": clean and run,
        "subhead in the run": part.kind == "subhead" and run,
        "clean above": place["above"] * clean,
        "clean below": place["below"] * clean,
        "likeness": known,
        "likeness of clean": known * clean,
        "likeness in the story": known * body,
        "likeness below": known * place["below"],
    }


def _shape(part: Part) -> dict[str, float]:
    """Give what the paragraph itself looks like."""
    line = part.line
    words = line.plain.split() or [""]
    firsts = [word[0] for word in words if word]
    bare = [word.strip('.,"') for word in line.plain.lower().split()]
    folded = line.plain.casefold()
    tokens = _TOKEN.findall(folded)
    return {
        "always": 1,
        "words": log1p(line.words),
        "few words": line.words < 4,
        "many words": line.words > 30,
        "ends a sentence": line.ends_sentence,
        "prose": line.prose,
        "titled": is_titled(line),
        "all capitals": line.plain.isupper(),
        "item": is_item(line),
        "heading": line.marker.startswith("#"),
        "colon": line.plain.endswith(":"),
        "question": line.plain.endswith("?"),
        "marks": '"' in line.plain,
        "commas": min(3, line.plain.count(",")) / 3,
        "digits": sum(map(str.isdigit, firsts)) / len(words),
        "capitals": sum(map(str.isupper, firsts)) / len(words),
        "function words": sum(map(_FUNCTION_WORDS.__contains__, bare)) / len(words),
        "run together": _GLUED.search(line.plain) is not None,
        "exclaims": line.plain.endswith("!") and '"' not in line.plain,
        "addressed": is_addressed(line),
        "pictured": _PICTURED.search(folded) is not None,
        "cut": ("..." in folded or "…" in folded) and _CUT.search(folded) is not None,
        "house voice": is_house_voice(line),
        "furniture words": min(4, _furniture_words(tokens)) / 4,
        "calls": _CALLS.match(line.plain) is not None,
        "tells": _TELLS.search(line.plain) is not None,
    }


def _place(here: Surroundings, at: int) -> dict[str, float]:
    """Give where it stands, and between what."""
    page, total = here.page, here.prose[-1] or 1
    above, below = page[max(0, at - 1)], page[min(len(page) - 1, at + 1)]
    repeated = here.repeated[page[at].line.plain.casefold()] > 1
    distance = max(0, here.run.start - at, at - here.run.stop + 1)
    return {
        "above": at < here.first,
        "below": at > here.last,
        "prose above": here.prose[at] / total,
        "prose below": (total - here.prose[at + 1]) / total,
        "no prose below": here.prose[at + 1] >= here.prose[-1],
        "prose beside": here.density(at, 1),
        "prose near": here.density(at, _NEAR),
        "prose around": here.density(at, 20),
        "story above": at > 0 and above.kind is None,
        "story below": at + 1 < len(page) and below.kind is None,
        "sentence above": at > 0 and above.line.ends_sentence,
        "sentence below": at + 1 < len(page) and below.line.ends_sentence,
        "colon above": at > 0 and above.line.plain.endswith(":"),
        "stamps": here.stamped(at),
        "below comments": at > here.commented,
        "in the run": at in here.run,
        "far from the run": min(_FAR, distance) / _FAR,
        "run of sentences": log1p(here.runs[at]),
        "share of the longest run": here.runs[at] / here.longest,
        "repeated": repeated,
        "repeated sentence": repeated and page[at].line.words > 5,
        "repeated beside": repeated and here.is_repeated_beside(at),
    }
