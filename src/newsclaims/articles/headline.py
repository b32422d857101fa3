"""The headline: which of the lines above the journalism is its title."""

import re
from collections import Counter
from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import NamedTuple

from newsclaims.articles.parts import Part, is_clean
from newsclaims.articles.signatures import is_masthead

MENUS = 16
"""From how many lines a header holds the page's menus, too."""

_WORDS = re.compile(r"[^\W\d_]{4,}|\d+")
_LEAD = 4
"""Paragraphs at the head of the journalism whose words a headline shares first of all."""
_READ = 40
"""Paragraphs that are looked at for the words of a headline."""
TITLE = 30
"""Most words of a headline."""
_NAME = 4
"""Most words of a page's own name."""
_NOTICES = frozenset({"cookie_notice", "newsletter", "appeal", "advertisement"})
_SIGNED = ("byline", "date", "contributor")
_BELOW = 3
"""How far below a headline its signature stands."""
_OVER = 8
"""How far above the likeliest line, which may be its standfirst, the headline is looked for."""


class Ruled(NamedTuple):
    """The line that the rules take for the headline, and by which."""

    part: Part
    rule: str


def choose_headline(header: Sequence[Part], free: Sequence[Part], body: Sequence[Part]) -> Ruled | None:
    """Give the headline among the lines of a header, as the rules have it.

    Args:
        header: all of its lines.
        free: those of them that no rule knows.
        body: what stands below the header.
    """
    titles = [part for part in free if not part.line.prose]
    counts = Counter(part.line.plain.casefold() for part in free)
    if len(header) >= MENUS and not any(part.line.marker == "# " for part in titles):
        likeliest = _likeliest(header, [part for part in titles if part.line.words <= TITLE], counts, body)
        return Ruled(likeliest, "shares-words") if likeliest is not None else None
    titles = [part for part in titles if not _is_of_page(part, header, body)] or titles
    for rule, holds in _LADDER:
        found = next((part for part in titles if holds(part, counts)), None)
        if found is not None:
            return Ruled(found, rule)
    return next((Ruled(part, "first-line") for part in free if part.line.words <= TITLE), None)


_LADDER: Sequence[tuple[str, Callable[[Part, Counter[str]], bool]]] = (
    ("heading", lambda part, _: part.line.marker == "# "),
    ("repeated", lambda part, counts: counts[part.line.plain.casefold()] > 1 and part.line.words >= 3),
    ("heading", lambda part, _: part.line.marker.startswith("#")),
    ("first-line", lambda part, _: part.line.words >= 3 and not is_masthead(part.line.plain)),
    ("first-line", lambda part, _: True),
)
"""What is the headline of a short header: the first title of which the first of these holds that holds of any."""


def _is_of_page(part: Part, header: Sequence[Part], body: Sequence[Part]) -> bool:
    """Say whether a line is a notice's head, or a name by which the page calls itself below its story."""
    below = next((one.found for above, one in pairwise(header) if above is part), None)
    if below is not None and below.kind in _NOTICES:
        return True
    name = part.line.plain
    return part.line.words <= _NAME and any(
        one.found is not None and name in one.line.plain and one.line.plain != name for one in body
    )


def _likeliest(
    header: Sequence[Part], titles: Sequence[Part], counts: Counter[str], body: Sequence[Part]
) -> Part | None:
    """Give the headline beneath menus: it shares its words with the journalism, stands near it, and is signed.

    A standfirst shares as many or more; so the first of those close above it that share about as much is taken.
    What each sign weighs was set on 36 pages of real outlets; halving any of them loses at most three.
    """
    told = [part.line.plain for part in body if is_clean(part)][:_READ]
    lead, rest = _words(" ".join(told[:_LEAD])), _words(" ".join(told[_LEAD:]))
    at = {id(part): index for index, part in enumerate(header)}
    likely: dict[int, float] = {}
    for part in titles:
        index = at[id(part)]
        words = _words(part.line.plain)
        shared = (len(words & lead) + len(words & rest - lead) / 2) / max(3, len(words))
        below = header[index + 1 : index + 1 + _BELOW]
        signed = any(one.found is not None and one.found.kind in _SIGNED for one in below)
        late = any(
            one.found is not None and one.found.kind == "byline"
            for one in header[max(0, index - _OVER) : index]
        )
        repeated = counts[part.line.plain.casefold()] > 1 and part.line.words >= 3
        far = min(len(header) - index, _READ)
        likely[index] = shared + (signed + repeated - late) / 4 - 0.012 * far - 0.3 * (part.line.words < 3)
    if not likely:
        return None
    best = max(likely, key=lambda index: (likely[index], -index))
    for index in range(max(0, best - _OVER), best):
        line = header[index].line
        if (
            likely.get(index, -1) >= likely[best] / 2
            and line.words >= 4
            and line.plain[-1] not in ",:"
            and not is_masthead(line.plain)
        ):
            return header[index]
    return header[best]


def _words(text: str) -> set[str]:
    """Give the words that say what a text is about, cut to five letters, so that inflection doesn't part them."""
    return {word[:5] for word in _WORDS.findall(text.casefold())}
