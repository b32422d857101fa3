"""Names on a line without "by": alone, in brackets, or with an outlet, a job or a place behind them."""

import re
from functools import lru_cache
from typing import NamedTuple

from newsclaims.articles.line_shapes import REMEMBERED
from newsclaims.articles.signatures import PEOPLE, is_a_person, is_masthead, split_names

_LONGEST = 110
_ASIDE = re.compile(r" ?\([a-z]+(?:[ ,][a-z]+){0,2}\)")
"""Who has taken over from whom: `Ann Berg (now); Dan Reeve (earlier)`."""
_LINE = re.compile(
    rf"(?:[-~(] ?)?(?!(?:By|From|The|In|On)\b)(?P<names>{PEOPLE})\)?"
    r"(?P<behind>(?:(?: ?[|/·•,] ?| - | \(| (?=(?:(?:[Ss]pecial )?(?:for|to)|in|at|from|with) ))\S.*)?)"
)
_MARK = re.compile(r"[,|/·•]")
_WITH_OUTLET = re.compile(
    rf"(?:[Bb]y )?(?P<name>{PEOPLE})(?:, | ?[|/·•] ?)"
    r"(?P<outlet>(?:The )?[A-Z][\w'&.-]*(?: (?:of |and |& )?[A-Z][\w'&-]*){0,4})(?: ?[|/·•,]|$)"
)
_JOB = re.compile(
    r"(?<=\w{2}) (?:Staff|Senior|Chief|Deputy|Assistant|Associate|Political|Politics|Business|Science|Health|Sports?"
    r"|Crime|Education|Environment|Local|Digital|Multimedia|Special|Foreign|Managing|Executive|Contributing|Contributor"
    r"|Reporter|Correspondent|Editor|Writer|Columnist|Journalist|News|Updated|Published|Posted|Last|Follow|Contact|Email"
    r"|Share|BBC|CNN|AP|AFP|Reuters|The|Associated Press)\b.*"
)
"""What follows an author's name without a mark: a job, an agency, a button."""
_AUTHORS = re.compile(
    r"(?:view all posts by|(?:read |see |view )?(?:more|all)(?: stories| articles| posts)? (?:by|from)|follow|e-?mail"
    r"|contact|posts by|articles by|stories by|about)(?: the author:?)? "
    rf"(?P<names>{PEOPLE})",
    re.IGNORECASE,
)
"""A link to what an author wrote, or to them."""
AGENCY = re.compile(
    r"\b(?:AFP|AP|Associated Press|Reuters|Bloomberg|PTI|ANI|IANS|DPA|dpa|Xinhua|News Services?|PA Media|AAP|UPI"
    r"|Agencies|Press Association|Press Trust of India|Canadian Press|Agence France-Presse)\b"
)
_OF_AGENCY = re.compile(
    rf"(?:[Bb]y |[Ff]rom |- ?)?(?:[A-Z][\w ]{{2,20}} \()?"
    rf"(?P<names>(?:The )?(?:[A-Z]{{2,5}} )?{AGENCY.pattern})(?:\)(?: ?-)?)?"
)
"""An agency in an author's place: `By Reuters`, `Paris (AFP) -`."""
_GLUED = re.compile(r"(?<=[a-z])(?<!\bMc)(?<!\bMac)(?<!\b[DLV][aeiu])(?<!\bVan)(?<!\bFitz)(?=[A-Z])")
"""Where the next element of a page runs into a name: `Ann BergThe Harbour Post`."""


TO_SOMEBODY = re.compile(r"[\w-]+ (?:me|us|(?:the )?author)", re.IGNORECASE)
"""What leads to the author or the house: `Email Me`."""


class Bare(NamedTuple):
    """The names of a line, and whether more stands behind them."""

    names: list[str]
    more: bool


@lru_cache(maxsize=REMEMBERED)
def bare_names(plain: str) -> Bare | None:
    """Give the names that a line consists of or begins with, if it is no sentence.

    Example:
        >>> bare_names("Ann Berg & Dan Reeve | Harbour Post")
        Bare(names=['Ann Berg', 'Dan Reeve'], more=True)
        >>> bare_names("(Ann Berg)")
        Bare(names=['Ann Berg'], more=False)
        >>> bare_names("Harbour to close, says owner")
    """
    if len(plain) > _LONGEST or plain[-1:] in ".:?!" or TO_SOMEBODY.fullmatch(plain):
        return None
    if (agency := _OF_AGENCY.fullmatch(plain)) is not None:
        return Bare([agency["names"]], more=False)
    line = _LINE.fullmatch(_ASIDE.sub("", plain) if "(" in plain else plain)
    if line is None:
        return None
    printed = split_names(line["names"])
    names = [unglued(name) for at, name in enumerate(printed) if at == 0 or not is_masthead(name)]
    more = bool(line["behind"]) or names[-1] != printed[-1]
    if more and not all(map(is_a_person, names)):
        return None
    return Bare(names, more)


def affiliation(plain: str) -> str | None:
    """Give what stands behind the names of a line and is called by a name itself.

    Example:
        >>> affiliation("Ann Berg, Harbour Post"), affiliation("Ann Berg | Harbour Post | Salem")
        ('Harbour Post', 'Harbour Post')
    """
    line = _WITH_OUTLET.match(plain) if _MARK.search(plain) is not None else None
    return line["outlet"] if line is not None and is_a_person(line["name"]) else None


def linked_names(plain: str) -> list[str]:
    """Give whom a link leads to: `View all posts by Ann Berg`.

    Example:
        >>> linked_names("More from Ann Berg"), linked_names("More from Berlin")
        (['Ann Berg'], [])
    """
    link = _AUTHORS.fullmatch(plain) if len(plain) <= _LONGEST else None
    names = split_names(link["names"]) if link is not None else []
    return names if all(map(is_a_person, names)) else []


def unglued(name: str) -> str:
    """Give a name without what runs into its end or follows it without a mark.

    Example:
        >>> unglued("Ann BergThe Harbour Post"), unglued("Ann McBerg"), unglued("Ann Berg Science Editor")
        ('Ann Berg', 'Ann McBerg', 'Ann Berg')
        >>> unglued("Harbour Daily News Staff")
        'Harbour Daily News Staff'
    """
    for pattern in (_GLUED, _JOB):
        at = pattern.search(name)
        if at is not None and " " in name[: at.start()] and not _cuts_a_masthead(name, at):
            name = name[: at.start()]
    return name


def _cuts_a_masthead(name: str, at: re.Match[str]) -> bool:
    """Say whether what would be left of a name is a paper's, or the beginning of one: its staff signs."""
    left, word = name[: at.start()], at[0].split()[:1]
    through = " ".join([left, *word])
    return is_masthead(left) or (is_masthead(through) and not is_a_person(left))
