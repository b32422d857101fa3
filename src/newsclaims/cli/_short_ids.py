"""Ids as short as they may be: the beginning that no other article's id, source or file shares."""

import re
from bisect import bisect_left
from collections.abc import Callable
from itertools import takewhile
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newsclaims.store import Store

_LEAST = 4
"""Letters of an id that are always there, so that a few more articles don't change how the others are called."""

_UNFINISHED = re.compile(r"[aqfdc]\d+|.*[\W_]", re.DOTALL)
"""What `show` would read as a record, and what ends between two words."""


def short_ids(store: "Store") -> Callable[[str], str]:
    """Give the function that cuts an article's or a record's id to what `newsclaims show` needs to find it."""
    rows = store.rows("SELECT DISTINCT article, source FROM where_read")
    read = [(row["article"], row["source"]) for row in rows]
    known = {article for article, _ in read}
    # `show` takes the beginning of an id, a source or a part of its path, and its LIKE knows no case.
    parts = {part for _, source in read for part in (source, *source.split("/"))}
    names = sorted({name.lower() for name in known | parts})

    def short(record: str) -> str:
        article, slash, local = record.rpartition("/") if record not in known else (record, "", "")
        return f"{_cut(article, names) if article in known else article}{slash}{local}"

    return short


def _cut(name: str, names: list[str]) -> str:
    """Give the shortest beginning of `name` that none of the others, sorted and in small letters, has."""
    own = name.lower()
    if len(own) != len(name):  # İ is two letters in small
        return name
    at = bisect_left(names, own)
    beside = (*names[max(0, at - 1) : at], *names[at + 1 : at + 2])
    shared = max((_alike(own, other) for other in beside), default=0)
    length = max(_LEAST, shared + 1)
    while length < len(name) and _UNFINISHED.fullmatch(name[:length]):
        length += 1
    return name[:length]


def _alike(one: str, other: str) -> int:
    """Give how many letters two names have in common from their beginning."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))
