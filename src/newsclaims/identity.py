"""Which article is which: what makes two readings one article, and what an article is called.

The rule, which the reading of files (`articles/`) and the store both keep:

- An article is its content. Its id is a hash of the bytes it was read from, together with what was given from outside
  and counts in its record (a day of publication), so it is the same from any folder, under any name, on every run.
- An item of a feed that brings an id of its own is called so: its identity is that id and its content. Two items of one
  id and one content are one article; two ids are two articles, whatever they hold.
- Where different contents have one id, which is told as a clash, each of them is called by the id and its content's
  hash, `5~3f2a9c01`: none of them by the id alone, so that it doesn't depend on which came first.
- An article was read in one or more places: files, known by their absolute path with symbolic links followed, and lines
  of feeds. The same content in several places is one article with several sources.
- A place holds one thing at a time. A file whose content changed, and an item of a feed whose content changed under its
  id, give the place to a new article; the old one goes where no other place holds it. An item that left its feed stays.
"""

import hashlib
import json
from collections.abc import Mapping


def content_id(data: bytes, given: Mapping[str, object]) -> str:
    """Give the id of an article that brings none, from its bytes and what else its record was made of.

    Example:
        >>> content_id(b"Rain fell.", {}), content_id(b"Rain fell.", {"published": "2025-11-27"})
        ('8a4b1e83d9ac7658', '950e9d7557a883ce')
    """
    more = json.dumps(given, sort_keys=True).encode() if given else b""
    return hashlib.sha256(data + (b"\0" + more if more else b"")).hexdigest()[:16]


def distinct_id(own: str, sha256: str) -> str:
    """Give the id of an article whose own is another content's, too.

    Example:
        >>> distinct_id("5", "3f2a9c01" + 56 * "0")
        '5~3f2a9c01'
    """
    return f"{own}~{sha256[:8]}"


def own_id(id: str, sha256: str) -> str:
    """Give the id that an article has where there is no clash: undo `distinct_id`.

    Example:
        >>> own_id("5~3f2a9c01", "3f2a9c01" + 56 * "0"), own_id("5~3f2a9c01", 64 * "0")
        ('5', '5~3f2a9c01')
    """
    return id.removesuffix(f"~{sha256[:8]}") or id
