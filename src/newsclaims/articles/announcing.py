"""Lines that tell whose words stand below them: "She added:"; "Ada Obi, cyclist" above what she said."""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import takewhile

from newsclaims.articles.line_shapes import Line, is_named_turn
from newsclaims.articles.parts import Part
from newsclaims.lexicons import first_names, people, reporting_words

_SAID = frozenset(("said", "says", "told", "wrote"))
"""Forms of verbs of speech that no ending tells."""

_NAMED = re.compile(
    r"(?P<name>(?:[A-Z][^\W\d_][\w'.-]* ){1,3}[A-Z][\w'.-]+)(?:, (?P<what>[A-Za-z\d][^.!?:;\"]{1,50}))?"
)
"""A name of two words or more, and what its owner is: Ada Obi, cyclist; Ada Obi, Retired baker; Ada Obi, 34."""

_ANNOUNCED = re.compile(
    r"(?:and )?(?:(?:an?|the|this|full|joint) )?(?:from the desk of|(?:[\w-]+ )?"
    r"(?:answer|comments?|letter|message|note|reaction|remarks|reply|response|speech|statement|words) (?:by|from|of))"
    r" (?=[A-Z])[^,;:()\"]{3,80}:?",
    re.IGNORECASE,
)
"""Whose words follow, as releases print it: Statement by Governor Hal Orr; From the desk of Rector Ada Obi."""
_FROM = re.compile(r"(?:[Aa]nd )?(?:[Ff]rom )?(?:[A-Z][\w'.-]* ){1,5}[A-Z][\w'.-]+:")
"""The same in short: And from Chairwoman Ada Obi:"""

_LONG = 6
"""From how many words a line that ends in a colon is a sentence that leads to what stands below it."""

_ROLE = 4
"""Most words of what somebody is, on a line of its own or in capitals."""

_REACH = 40
"""Lines above and below a turn in which the others of its exchange stand."""


def announces(line: Line) -> bool:
    """Say whether a line says who has said what stands below it: "She added:"."""
    words = line.plain.removesuffix(":").split()
    if len(words) < 2 or not line.plain.endswith(":"):
        return False
    word = words[-1]
    stems = (word.removesuffix(ending) for ending in ("ed", "d", "s", "es") if word.endswith(ending))
    return word in _SAID or any((stem, "verb") in reporting_words() for stem in stems)


def introduces(line: Line, below: Line) -> bool:
    """Say whether the line above a story's first paragraph leads to it, and so is the story's."""
    leads = line.plain.endswith(":") and (line.words >= _LONG or announces(line))
    return leads or is_signed_above(line, below) or is_announced(line, below)


def is_announced(line: Line, below: Line) -> bool:
    """Say whether a line announces whose words the quotation below it is: "Statement by Governor Hal Orr:"."""
    if not below.plain.startswith('"'):
        return False
    return (_ANNOUNCED.fullmatch(line.plain) or _FROM.fullmatch(line.plain)) is not None


def is_of_voices(page: Sequence[Part], at: int) -> bool:
    """Say whether a line is one of several that tell who says what stands in or above them."""
    return is_in_exchange(page, at) or _is_signed_below(page, at)


def _is_signed_below(page: Sequence[Part], at: int) -> bool:
    """Say whether a line is the name below the last of several quotations that are each signed so."""
    signed = range(at, max(0, at - _REACH), -2)
    pairs = (is_signed_above(page[index].line, page[index - 1].line) for index in signed)
    return sum(takewhile(bool, pairs)) > 1


def is_in_exchange(page: Sequence[Part], at: int) -> bool:
    """Say whether a line is a turn of an interview in print: two names open lines near it again and again, one asks."""
    name = _speaker(page[at])
    if not name:
        return False
    near = page[max(at - _REACH, 0) : at + _REACH]
    opened = Counter(filter(None, map(_speaker, near)))
    again = {one for one, count in opened.items() if count > 1}
    return name in again and len(again) > 1 and any(_speaker(one) and _asks(one) for one in near)


def _speaker(part: Part) -> str:
    """Give the name before a line's colon, if it may be a turn's."""
    return part.line.plain.partition(":")[0] if is_named_turn(part.line) else ""


def _asks(part: Part) -> bool:
    return part.line.plain.endswith("?")


def is_signed_above(line: Line, below: Line) -> bool:
    """Say whether a line is the name of somebody and what they are, above a paragraph that is a quotation of theirs."""
    named = _NAMED.fullmatch(line.plain) if _is_quotation(below) else None
    return named is not None and named["what"] is not None and not named["what"][0].isupper()


def tells_whose(page: Sequence[Part], at: int) -> bool:
    """Say whether a line amid the story names whose words the quotation right above or below it is."""
    below = page[at + 1].line if at + 1 < len(page) else None
    return _signs(page, at) or (below is not None and introduces(page[at].line, below))


def _signs(page: Sequence[Part], at: int) -> bool:
    """Say whether a line is whose words the quotation above it is, which is in marks as a whole.

    Behind the name may stand what its owner is, in its line or in one of its own: "Ada Obi" / "Retired baker".
    """
    if _is_role(page[at].line.plain):
        at -= 1
    if at < 1 or page[at - 1].kind is not None:
        return False
    named, above = _NAMED.fullmatch(page[at].line.plain), page[at - 1].line
    if named is None or not _is_quotation(above):
        return False
    what = named["what"]
    return named["name"].split()[0] in first_names() if what is None else what[0].isdigit() or _is_role(what)


def _is_role(line: str) -> bool:
    """Say whether a few words are what somebody is, as their last word tells: Retired baker."""
    words = line.casefold().split()
    return 0 < len(words) <= _ROLE and words[-1] in people() and "," not in line


def _is_quotation(line: Line) -> bool:
    return line.plain.startswith('"') and line.close.endswith('"')
