"""The candidates for a page's outlet: the names by which it may call itself, and what speaks for each."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from math import log1p

from newsclaims.articles.choices import Candidate
from newsclaims.articles.headline import MENUS
from newsclaims.articles.outlet_names import KINDS, NO_OUTLET, OTHER_KINDS, Called, Page, called, key
from newsclaims.articles.parts import Part
from newsclaims.articles.signatures import is_masthead
from newsclaims.lexicons import common_words, known_names, media_words

_CROWD = 12
"""In so many lines a name is looked for at most."""

_NEAR = 12
"""In so many of a page's first lines its name stands among its first buttons."""

_ENDING = re.compile(r"[ -]tv$|\.(?:com|org|net|news|co|tv|info|example|[a-z]{2})(?:\.[a-z]{2})?$")
"""What one name has here and not there: WSLM, WSLM-TV; Harbour, Harbour.net."""


def outlet_candidates(text: str, page: Sequence[Part], suffix: str | None) -> list[Candidate]:
    """Give the names that may be the outlet's.

    Args:
        text: the page.
        page: its labelled paragraphs.
        suffix: what stands behind a bar in the headline.
    """
    known = Page(page)
    names = [one for one in called(text, page, suffix, known) if _may_be(one, known)]
    of_rules = [one for one in names if one.kind in KINDS]
    ruled = min(of_rules, key=lambda one: KINDS.index(one.kind), default=None)
    places: defaultdict[str, list[Called]] = defaultdict(list)
    for one in names:
        places[_ENDING.sub("", key(one.name))].append(one)
    initials = {_initials(name) for name in places}
    in_order = sorted(places)
    return [
        Candidate(
            _in_small_letters(_best(found, known), known.furniture),
            found[0].kind,
            _features(found, known, ruled in found)
            | {
                "spelled out": len(name) > 2 and _initials(name) in places,
                "initials": name in initials and len(name) > 1,
                "begins other names": log1p(_longer(name, in_order)),
                "longer than another": any(
                    name[:at] in places for at in range(3, len(name)) if name[at] == " "
                ),
            },
            found[0].at,
        )
        for name, found in places.items()
    ]


def _best(places: Sequence[Called], page: Page) -> str:
    """Give the form of a name that the page prints most."""
    forms = dict.fromkeys(one.name for one in places)
    return max(forms, key=page.furniture.count) if len(forms) > 1 else places[0].name


def _longer(name: str, in_order: Sequence[str]) -> int:
    """Give how many names begin with this one and go on."""
    return bisect_left(in_order, name + "!") - bisect_left(in_order, name + " ")


def _in_small_letters(name: str, furniture: str) -> str:
    """Give a name of several words in capitals as the page has it elsewhere: HARBOUR POST is Harbour Post."""
    if not name.isupper() or " " not in name:
        return name
    printed = re.finditer(rf"\b{re.escape(name)}\b", furniture, re.I)
    return next((one[0] for one in printed if not (one[0].isupper() or one[0].islower())), name)


def _may_be(one: Called, page: Page) -> bool:
    """Say whether a name may be an outlet's: no author, no place or language alone, no words of a menu (World News)."""
    if key(one.name) in page.people or _is_elsewhere(one.name) or NO_OUTLET.match(one.name):
        return False
    if one.kind in KINDS[:3]:
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


def _initials(name: str) -> str:
    return "".join(word[0] for word in name.split()) if " " in name else ""


def _features(places: Sequence[Called], page: Page, ruled: bool) -> dict[str, float]:
    one = places[0]
    found = {place.kind for place in places}
    words = one.name.split()
    common = [_is_common(word) for word in words]
    site = re.sub(r"[\W_]", "", key(one.name))
    kinds: dict[str, float] = {f"kind: {kind}": kind in found for kind in (*KINDS, *OTHER_KINDS)}
    return kinds | {
        "by rule": ruled,
        "by rule, no menus": ruled and page.body < MENUS,
        "masthead": is_masthead(one.name),
        "common words": all(common),
        "one common word": all(common) and len(words) == 1,
        "a common word": any(common),
        "of many words": len(words) > 3,
        "all capitals": one.name.isupper(),
        "in many ways": len(found) - 1,
        "with an article": one.name[:4] == "The ",
        "printed often": log1p(min(_CROWD, page.furniture.count(one.name))),
        "in captions": log1p(page.pictures.count(one.name)),
        "in the copyright": one.name in page.rights,
        "top of the page": key(one.name) in page.tops,
        "near the top, menus": page.body >= MENUS and any(0 <= place.at < _NEAR for place in places),
        "in an address": len(site) > 3 and any(site in address for address in page.addresses),
        "told in the story": f"told {one.name}" in page.story or f"told the {one.name}" in page.story,
        "a medium's word": one.name.rpartition(" ")[2].casefold() in media_words(),
    }
