"""The roll of a run: what it will come to in several places, and which ids of feeds stand for different contents.

Articles are given one by one as they are read, and a record that is written can't be changed. So this is found out
beforehand, from the bytes alone.
"""

from collections.abc import Hashable
from hashlib import sha256

from newsclaims.identity import distinct_id
from newsclaims.records import Article
from newsclaims.sources import in_order


class Roll:
    """Who is there: enter every source, then ask about each article."""

    def __init__(self) -> None:
        self._first: dict[tuple[Hashable, ...], str] = {}
        self._together: dict[str, list[str]] = {}
        self._contents: dict[str, bytes] = {}
        self._ambiguous: set[str] = set()
        self._done: set[str] = set()

    def enter(self, source: str, id: str | None, content: bytes, form: Hashable = None) -> None:
        """Enter a source.

        Args:
            source: the file, or the line of a feed.
            id: the one that a feed's line brings.
            content: what its article is read from.
            form: how it is read, where that isn't told by the content.
        """
        digest = sha256(content).digest()[:16]
        first = self._first.setdefault((id, digest, form), source)
        if first != source:
            together = self._together.setdefault(first, [first])
            together.append(source)
            self._together[source] = together
        if id is not None and self._contents.setdefault(id, digest) != digest:
            self._ambiguous.add(id)

    def is_done(self, source: str) -> bool:
        """Say whether the article at `source` was given already, from another place."""
        together = self._together.get(source)
        return together is not None and together[0] in self._done

    def told(self, article: Article) -> Article:
        """Give the article with all its sources, and with an id that no other one has."""
        together = self._together.get(article.source, [article.source])
        if len(together) > 1:
            self._done.add(together[0])
        sources = sorted(together, key=in_order)
        id = distinct_id(article.id, article.sha256) if article.id in self._ambiguous else article.id
        return article.model_copy(update={"id": id, "source": sources[0], "sources": sources})
