"""What a page's own title tells beside the headline: the outlet, before it or behind it."""

import re
from collections.abc import Collection

from newsclaims.articles.outlet_names import spelled
from newsclaims.articles.signatures import is_masthead

_PARTED = re.compile(r"(?P<title>.{8,}\S)\s+[|–—·•-]\s+(?P<end>[^|]{2,60})")
_MARK = re.compile(r"\s*(?:::|[|:»›·•]|\s[–—-])\s+")
"""What parts a page's title from its site's name, and the names of its parts."""
_PRINTED = 4
"""Least words of a headline that is printed alone."""
_SAME = str.maketrans("‘’“”\u00a0", "''\"\" ")


def plain_key(title: str) -> str:
    """Give a title with plain marks, in small letters."""
    return title.translate(_SAME).casefold()


def without_outlet(title: str, whole: bool, outlet: str | None, page_title: str) -> tuple[str, str | None]:
    """Give the title without the outlet behind it, and the outlet: `Loan agreed | Harbour Post`.

    Args:
        title: the headline, or the page's title where there is no headline.
        whole: it is the page's title.
        outlet: as the page states it elsewhere.
        page_title: the page's title.
    """
    parted = _PARTED.fullmatch(page_title)
    if outlet is None and parted is not None and is_masthead(parted["end"]):
        outlet = parted["end"]
    parted = _PARTED.fullmatch(title)
    if parted is not None and outlet is not None and plain_key(parted["end"]) == plain_key(outlet):
        return parted["title"], outlet
    if parted is not None and whole and "|" in title:
        return parted["title"], outlet
    return title, outlet


def as_printed(title: str, lines: Collection[str]) -> tuple[str, str | None]:
    """Give the headline in a page's title that the page prints alone, and the site's name before it.

    Example:
        >>> as_printed("Harbour Post: Ferry to sail again in May", ["Ferry to sail again in May", "They agreed."])
        ('Ferry to sail again in May', 'Harbour Post')
        >>> as_printed("Harbour Post: Ferry to sail again in May", ["They agreed."])
        ('Harbour Post: Ferry to sail again in May', None)
    """
    if title not in lines:
        for mark in _MARK.finditer(title):
            headline = title[mark.end() :]
            if headline.count(" ") >= _PRINTED - 1 and headline in lines:
                return headline, _MARK.split(title, maxsplit=1)[0] or None
    return title, None


def spaced(outlet: str | None, lines: Collection[str]) -> str | None:
    """Give an outlet that is stated as an address would spell it, theharbourpost, as the page prints it, if it does."""
    if outlet is None or not outlet.isalnum() or not outlet.islower():
        return outlet
    return spelled(outlet, "\n".join(lines)) or outlet
