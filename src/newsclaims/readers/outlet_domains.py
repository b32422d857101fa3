"""Outlets that are given by their domain alone: what they call themselves, where that is known."""

import re
from functools import cache

from newsclaims.lexicons import rows

_DOMAIN = re.compile(r"(?:[a-z0-9-]{1,63}\.){1,6}[a-z]{2,24}\Z", re.I)


@cache
def _names() -> dict[str, str]:
    return {row["domain"]: row["name"] for row in rows("outlet_domains")}


def named(outlet: str) -> str:
    """Give an outlet by its name where it is a domain that is known; another domain without www; else as it is.

    Example:
        >>> named("www.theguardian.com"), named("edition.cnn.com"), named("www.harbour.example"), named("Harbour Post")
        ('The Guardian', 'CNN', 'harbour.example', 'Harbour Post')
    """
    if not _DOMAIN.match(outlet.strip()):
        return outlet
    domain = outlet.strip().lower().removeprefix("www.")
    parts = domain.split(".")
    known = _names()
    return next((known[part] for at in range(len(parts)) if (part := ".".join(parts[at:])) in known), domain)
