"""Which elements of a page lead to its author, or name them by what the page calls them."""

import re
from typing import Any

_AUTHOR = re.compile(
    r"/(?:authors?|by|journalists?|reporters?|writers?|columnists?|contributors?|staff|profiles?|people)/[^/]",
    re.I,
)
"""Where a page leads that has all that one author wrote."""
_BYLINE = re.compile(r"(?<![\w-])(?:byline|author(?:-name)?)(?![\w-])", re.I)


def tells_author(element: Any) -> bool:
    """Say whether an element is called a byline, or leads to its author's page."""
    if element.tag == "a":
        return "author" in (element.get("rel") or "").split() or bool(
            _AUTHOR.search(element.get("href") or "")
        )
    return element.tag in ("div", "p", "span") and _BYLINE.search(element.get("class") or "") is not None
