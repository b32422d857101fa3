"""How networks sign the posts that pages show: — Ada Obi (@adaobi) March 4, 2023; A post shared by Ada Obi (@ada)."""

import re
from typing import NamedTuple

_DASH, _NAME = r"[—–-]{1,2}[ \xa0]?", r"(?P<name>[^\n()@]{2,60}?)"
_WHEN = r"[ \xa0][^\n\d]{0,30}\d[^\n]{0,30}"
_DAY = r"(?:[A-Z][a-z]+day,? )?(?:[A-Z][a-z]+\.? \d{1,2}|\d{1,2} [A-Z][a-z]+\.?),? \d{4}"


class Network(NamedTuple):
    """A network, and the line below a post by which it shows whose it is."""

    name: str | None
    """None: whose form it is, but the line doesn't tell it."""
    signature: re.Pattern[str]
    """The groups `name` and, where one is shown, `account`."""
    told: bool
    """It is a post's signature by its form alone; else who speaks of themselves above it must tell."""


NETWORKS = tuple(
    Network(name, re.compile(pattern), told)
    for name, pattern, told in (
        ("Mastodon", rf"{_DASH}{_NAME}[ \xa0]\((?P<account>@\w+@[\w.-]+)\){_WHEN}", True),
        ("Bluesky", rf"{_DASH}{_NAME}[ \xa0]\((?P<account>@[\w-]+(?:\.[\w-]+)+)\){_WHEN}", True),
        ("X/Twitter", rf"{_DASH}{_NAME}[ \xa0]\((?P<account>@\w+)\){_WHEN}", True),
        (
            "Instagram",
            rf"A post shared by {_NAME}[ \xa0]\((?P<account>@[\w.]+)\)(?: on\b[^\n]{{0,40}})?",
            False,
        ),
        ("Threads", r"Post by (?P<name>(?P<account>@[\w.]+))(?: View on Threads)?", False),
        (None, rf"Posted by {_NAME} on {_DAY}", False),
    )
)


def signed(line: str) -> tuple[Network, re.Match[str]] | None:
    """Give the network that signs a post by a line, and how.

    Example:
        >>> network, found = signed("— Ada Obi (@adaobi.bsky.social) March 4, 2025 at 9:14 PM")
        >>> network.name, found["name"], found["account"]
        ('Bluesky', 'Ada Obi', '@adaobi.bsky.social')
        >>> signed("Ada Obi, March 4, 2025")
    """
    matches = ((network, network.signature.fullmatch(line)) for network in NETWORKS)
    return next(((network, found) for network, found in matches if found is not None), None)
