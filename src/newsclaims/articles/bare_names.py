"""Names on a line without "by": alone, in brackets, or with an outlet, a job or a place behind them."""

import re
from typing import NamedTuple

from newsclaims.articles.signatures import PEOPLE, is_a_person, split_names

_LONGEST = 110
_ASIDE = re.compile(r" ?\((?:[a-z]+[ ,]?){1,3}\)")
"""Who has taken over from whom: `Ann Berg (now); Dan Reeve (earlier)`."""
_LINE = re.compile(
    rf"(?:[-~(] ?)?(?!(?:By|From|The|In|On)\b)(?P<names>{PEOPLE})\)?(?P<behind>(?:(?: ?[|/·•,] ?| - | \()\S.*)?)"
)
_WITH_OUTLET = re.compile(
    rf"(?:[Bb]y )?(?P<name>{PEOPLE})(?:, | ?[|/·•] ?)"
    r"(?P<outlet>(?:The )?[A-Z][\w'&.-]*(?: (?:of |and |& )?[A-Z][\w'&-]*){0,4})(?: ?[|/·•,]|$)"
)
_GLUED = re.compile(r"(?<=[a-z])(?<!\bMc)(?<!\bMac)(?<!\b[DLV][aeiu])(?<!\bVan)(?<!\bFitz)(?=[A-Z])")
"""Where the next element of a page runs into a name: `Ann BergThe Harbour Post`."""


class Bare(NamedTuple):
    """The names of a line, and whether more stands behind them."""

    names: list[str]
    more: bool


def bare_names(plain: str) -> Bare | None:
    """Give the names that a line consists of or begins with, if it is no sentence.

    Example:
        >>> bare_names("Ann Berg & Dan Reeve | Harbour Post")
        Bare(names=['Ann Berg', 'Dan Reeve'], more=True)
        >>> bare_names("(Ann Berg)")
        Bare(names=['Ann Berg'], more=False)
        >>> bare_names("Harbour to close, says owner")
    """
    if len(plain) > _LONGEST or plain[-1:] in ".:?!":
        return None
    line = _LINE.fullmatch(_ASIDE.sub("", plain) if "(" in plain else plain)
    if line is None:
        return None
    names = [unglued(name) for name in split_names(line["names"])]
    more = bool(line["behind"]) or names[-1] != split_names(line["names"])[-1]
    if more and not all(map(is_a_person, names)):
        return None
    return Bare(names, more)


def affiliation(plain: str) -> str | None:
    """Give what stands behind the names of a line and is called by a name itself.

    Example:
        >>> affiliation("Ann Berg, Harbour Post"), affiliation("Ann Berg | Harbour Post | Salem")
        ('Harbour Post', 'Harbour Post')
    """
    line = _WITH_OUTLET.match(plain)
    return line["outlet"] if line is not None and is_a_person(line["name"]) else None


def unglued(name: str) -> str:
    """Give a name without what runs into its end.

    Example:
        >>> unglued("Ann BergThe Harbour Post"), unglued("Ann McBerg")
        ('Ann Berg', 'Ann McBerg')
    """
    at = _GLUED.search(name)
    return name[: at.start()] if at is not None and " " in name[: at.start()] else name
