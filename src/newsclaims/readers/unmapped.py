"""What a row or a feed's item carries that is no field of an article: kept by its own names, as words."""

from collections.abc import Collection, Iterator, Mapping
from typing import Any

from newsclaims.extras import Extra, bare

_LONGEST = 200
"""A longer name, of what stands deep in objects above all, is no column's."""


def unmapped(item: Mapping[str, Any], taken: Collection[str]) -> Extra:
    """Give what an item carries besides the columns that are taken: a string, or of several a list.

    What stands in an object has the names on the way to it. A column without a name, as of rows' numbers, is left out.

    Example:
        >>> unmapped({"text": "…", "section": {"name": "Politics"}, "tags": ["EU", "Loan"], "page": 4}, ["text"])
        {'section.name': 'Politics', 'tags': ['EU', 'Loan'], 'page': '4'}
    """
    found: dict[str, list[str]] = {}
    for column, value in item.items():
        if column not in taken and bare(column):
            for name, word in _leaves(column, value):
                found.setdefault(name, []).append(word)
    return {name: words if len(words) > 1 else words[0] for name, words in found.items()}


def _leaves(column: str, value: Any) -> Iterator[tuple[str, str]]:
    """Give the single values that a value is made of, in order, with their names."""
    waiting = [(column, value)]
    while waiting:
        name, value = waiting.pop()
        if len(name) > _LONGEST:
            continue
        if isinstance(value, dict):
            waiting += [(f"{name}.{key}", part) for key, part in reversed(value.items())]
        elif isinstance(value, list):
            waiting += [(name, part) for part in reversed(value)]
        elif isinstance(value, bool):
            yield name, str(value).lower()
        elif value is not None and (word := str(value).strip()):
            yield name, word
