"""The candidates for a page's headline: the short lines above the story, and what speaks for each."""

import re
from collections import Counter
from collections.abc import Container, Sequence

from newsclaims.articles.bare_names import bare_names
from newsclaims.articles.choices import Candidate, Choice, choose
from newsclaims.articles.headline import MENUS, TITLE, choose_headline
from newsclaims.articles.line_features import has_furniture_words, stems
from newsclaims.articles.menus import is_menu
from newsclaims.articles.outlet_names import key
from newsclaims.articles.parts import Part, is_clean
from newsclaims.articles.signatures import is_a_person, is_masthead

_INTO = 8
"""How many paragraphs below the first of the story a headline may stand: what is above it was no story."""
_SHARE = 0.1
"""No more of the story than this may stand above it."""
_LEAD, _READ = 4, 40
"""Paragraphs at the head of the story whose words a headline shares first of all; and in all."""
_PATH = re.compile(r"(?:[^/>»›|]{2,40} ?[/>»›|] ?){1,6}")
"""Where a page stands on its site."""
_BELOW = 9
"""In so many lines below a headline it is signed."""
_NAMES = 8
"""Most words of a line of names."""
_ITEM, _TITLED = 3, 4
"""Most words of a menu's item that runs into a headline, and how many words are left of that at least."""
_TOP = 4
"""In so many of a page's first lines its title may stand as the browser shows it, with the site's name."""
_JOINS = (" - ", " | ", " · ", " • ", " : ", " / ", " » ", " < ")
_LISTED = re.compile(r"[←→<>»«▶►+]|\d{1,2}[:.]\d\d|\d{1,2} |.*(?:[→>»]|\(\d\d?:\d\d\))$")
"""A link to the page before or behind, or one of several with their times or numbers."""
_CREDITED = re.compile(
    r"\b(?:photo|photograph|image|picture|illustration)s?(?: by|:)|[|(] ?[A-Z][\w.' ]+/\w+\)?$", re.I
)
_SIGNED = frozenset({"byline", "date", "contributor", "read_time", "time"})


def choose_title(page: Sequence[Part], first: int) -> Choice | None:
    """Give the headline of a page whose story begins at `page[first]`, and how sure it is; None if none is likely.

    Where the likeliest line is what the page calls itself, no headline is printed.
    """
    title = choose("title", title_candidates(page, first))
    if title is None:
        return None
    itself = {key(part.found.outlet) for part in page if part.found is not None and part.found.outlet}
    is_paper = is_masthead(title.candidate.value) and key(title.candidate.value) in itself
    return None if is_paper else title


def menu_above(page: Sequence[Part], at: int) -> int:
    """Give how many characters of a headline are a menu's item that runs into it: the page has both alone, too.

    `Home Harbour to close in autumn`, with `Home` above it, and `Harbour to close in autumn by Ann Berg` below; or
    `News / Ports / Harbour to close in autumn` with `Harbour to close in autumn` below.
    """
    path = _PATH.match(page[at].line.plain)
    if path and any(part.line.plain == page[at].line.plain[path.end() :] for part in page):
        return path.end()
    words = page[at].line.plain.split(" ")
    others = [part.line.plain for place, part in enumerate(page) if place != at]
    for count in range(1, min(_ITEM, len(words) - _TITLED) + 1):
        item, title = " ".join(words[:count]), " ".join(words[count:])
        if item in others and any(other.startswith(title) for other in others):
            return len(item) + 1
    return 0


def title_candidates(page: Sequence[Part], first: int) -> list[Candidate]:
    """Give the lines that may be the headline."""
    header = page[:first]
    told = [part.line.plain for part in page[first:] if part.kind is None and is_clean(part)][:_READ]
    lead, rest = stems(" ".join(told[:_LEAD])), stems(" ".join(told[_LEAD:]))
    repeated = Counter(part.line.plain.casefold() for part in page)
    whole = "\n".join(part.line.plain.casefold() for part in page if part.kind is not None)
    ruled = choose_headline(header, [part for part in header if part.found is None], page[first:])
    signed = [_is_signed(part) for part in page[: first + _INTO + _BELOW]]
    named = [part.found is not None and part.found.kind == "byline" for part in page[: first + _INTO]]
    bare = [_is_a_name(part) for part in page[: first + _INTO + _BELOW]]
    browser = [part.line.plain.casefold() for part in page[:_TOP]]
    candidates: list[Candidate] = []
    shares: list[float] = []
    lowest = _lowest(page, first)
    lines = {part.line.plain.casefold() for part in page[:lowest]}
    for at in range(lowest):
        part = page[at]
        if not _may_be(page, at, first) or _holds_another(part.line.plain.casefold(), lines):
            continue
        words = stems(part.line.plain)
        share = (len(words & lead) + len(words & rest - lead) / 2) / max(3, len(words))
        by_rule = ruled is not None and part is ruled.part
        told_features: dict[str, float] = {
            **_shape(part, first < MENUS),
            **_around(page, at, first, signed, named),
            "a name below": True in bare[at + 1 : at + 4],
            "in the browser's title": any(_is_within(part.line.plain.casefold(), line) for line in browser),
            "shares words": share,
            "first to share": share >= 0.5 and max(shares, default=0) < 0.5,
            "repeated": repeated[part.line.plain.casefold()] > 1 and part.line.words >= 3,
            "by rule": by_rule,
            "by rule, no menus": by_rule and first < MENUS,
            "no menus": first < MENUS,
        }
        if part.line.words >= 4:
            told_features["inside another line"] = (
                whole.count(part.line.plain.casefold()) > repeated[part.line.plain.casefold()]
            )
        shares.append(share)
        rule = ruled.rule if by_rule and ruled is not None else "shares-words"
        candidates.append(Candidate(_value(part), rule, told_features, at))
    return candidates


def _lowest(page: Sequence[Part], first: int) -> int:
    """Give above which paragraph a headline stands: the story's first, or a little below if little is told above."""
    told = [part.line.words if part.kind is None else 0 for part in page]
    above, whole = 0, sum(told)
    for at in range(first, min(len(page), first + _INTO)):
        above += told[at]
        if above > _SHARE * whole:
            return at
    return first


def _may_be(page: Sequence[Part], at: int, first: int) -> bool:
    part = page[at]
    if part.found is not None:
        return part.found.kind == "headline"
    if at >= first and (part.line.prose or part.line.plain.endswith(".") or part.kind == "comments"):
        return False
    return (
        0 < part.line.words <= TITLE
        and not is_menu(part.line.plain)
        and any(letter.isalpha() for letter in part.line.plain)
    )


def _is_a_day(part: Part) -> bool:
    return part.found is not None and part.found.kind == "date"


def _is_a_name(part: Part) -> bool:
    """Say whether a line that no rule knows is the names of people."""
    line = part.line
    if part.found is not None or not 2 <= line.words <= _NAMES or not line.plain[:1].isupper():
        return False
    found = bare_names(line.plain)
    return found is not None and all(map(is_a_person, found.names))


def _is_within(title: str, line: str) -> bool:
    """Say whether a line is the title and, behind or before a mark, the site's name."""
    if len(title) >= len(line) or title not in line:
        return False
    before, behind = line.split(title, 1)
    return (not before and behind[:3] in _JOINS) or (not behind and before[-3:] in _JOINS)


def _holds_another(line: str, lines: Container[str]) -> bool:
    """Say whether a line is another one and, behind or before a mark, the site's name or the way to the page."""
    for mark in _JOINS:
        at = line.find(mark)
        while at >= 0:
            ends = line[:at], line[at + len(mark) :]
            if any(end in lines and end.count(" ") >= _TITLED - 1 for end in ends):
                return True
            at = line.find(mark, at + 1)
    return False


def _value(part: Part) -> str:
    return part.found.title if part.found is not None and part.found.title else part.line.plain


def _shape(part: Part, short: bool) -> dict[str, float]:
    line = part.line
    return {
        "labelled": part.found is not None,
        "heading": line.marker == "# ",
        "one or two words": line.words < 3 and not short,
        "three words": line.words == 3,
        "five to sixteen words": 5 <= line.words <= 16,
        "long": line.words > 20,
        "prose": line.prose,
        "full stop": line.plain.endswith("."),
        "colon or comma": line.plain[-1:] in ":,",
        "masthead": is_masthead(line.plain),
        "of a list": _LISTED.match(line.plain) is not None,
        "credited": _CREDITED.search(line.plain) is not None,
        "furniture words": has_furniture_words(line.plain),
        "all capitals": line.plain.isupper(),
    }


def _around(
    page: Sequence[Part], at: int, first: int, signed: Sequence[bool], named: Sequence[bool]
) -> dict[str, float]:
    above = page[at - 1].line if at > 0 else None
    return {
        "below the first paragraph": at >= first,
        "signed right below": at + 1 < len(signed) and signed[at + 1],
        "dated right above": at > 0 and _is_a_day(page[at - 1]),
        "signed further below": True in signed[at + 4 : at + _BELOW],
        "signed above": True in named[max(0, at - 8) : at],
        "sentence below": at + 1 < len(page) and page[at + 1].line.prose,
        "short line above": above is not None and above.words < 4,
        "top of the page": at == 0,
    }


def _is_signed(part: Part) -> bool:
    return part.found is not None and part.found.kind in _SIGNED
