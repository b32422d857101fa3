"""Outlets that are given by their domain, or in other letters: what they call themselves, where that is known."""

import re
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from urllib.parse import urlsplit

from newsclaims.extras import bare
from newsclaims.lexicons import rows

_DOMAIN = re.compile(r"(?:[a-z0-9-]{1,63}\.){1,6}[a-z]{2,24}\Z", re.I)


@cache
def _names() -> dict[str, str]:
    return {row["domain"]: row["name"] for row in rows("outlet_domains")}


@cache
def _spelled() -> dict[str, str]:
    return {bare(name): name for name in _names().values()}


NOBODYS: Mapping[str, str] = MappingProxyType({})
"""A table that calls no outlet otherwise."""


def named(outlet: str, own: Mapping[str, str] = NOBODYS) -> str:
    """Give an outlet by its name where it is a domain that is known, or that name in other letters; else as it is.

    Of a domain that isn't known www is left out.

    Args:
        outlet: its name or its domain.
        own: the user's names for outlets, by their domains or other names in lower case; they come first.

    Example:
        >>> named("www.theguardian.com"), named("edition.cnn.com"), named("www.harbour.example"), named("Harbour Post")
        ('The Guardian', 'CNN', 'harbour.example', 'Harbour Post')
        >>> named("the Guardian"), named("nationalpost")
        ('The Guardian', 'National Post')
    """
    if not _DOMAIN.match(outlet.strip()):
        return own.get(outlet.strip().lower()) or _spelled().get(bare(outlet), outlet)
    domain = outlet.strip().lower().removeprefix("www.")
    parts = domain.split(".")
    known = {**_names(), **own}
    return next((known[part] for at in range(len(parts)) if (part := ".".join(parts[at:])) in known), domain)


def called(outlet: str | None, url: str | None, own: Mapping[str, str]) -> str | None:
    """Give what an outlet is called by the user's table; where none is told, the page's address may tell.

    Example:
        >>> own = {"harbour.example": "Harbour Post"}
        >>> called("harbour.example", None, own), called(None, "https://www.harbour.example/rain", own)
        ('Harbour Post', 'Harbour Post')
    """
    if outlet is not None or not own:
        return outlet if outlet is None else named(outlet, own)
    try:
        name = named(urlsplit(url or "").hostname or "", own)
    except ValueError:  # an address that is none
        return None
    return name if name in own.values() else None
