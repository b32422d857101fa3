"""The page of a store, as `export html` writes it and `serve` shows it."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from newsclaims.query import RecordFilter
    from newsclaims.records import ArticleRecord
    from newsclaims.report.page import Look
    from newsclaims.store import Store


class Counted:
    """Records as they come, and how many came."""

    def __init__(self, records: "Iterable[ArticleRecord]") -> None:
        self.records = records
        self.number = 0

    def __iter__(self) -> "Iterator[ArticleRecord]":
        for record in self.records:
            self.number += 1
            yield record


class Shown(Counted):
    """And what is in them by its id in the store, which takes room: 100 bytes for each of millions."""

    def __init__(self, records: "Iterable[ArticleRecord]") -> None:
        super().__init__(records)
        self.shown: set[str] = set()

    def __iter__(self) -> "Iterator[ArticleRecord]":
        for record in super().__iter__():
            kinds = (record.quotes, record.figures, record.claims)
            self.shown.update(f"{record.article.id}/{item.id}" for kind in kinds for item in kind)
            yield record


def look(
    store: "Store",
    texts: Literal["none", "quotes", "full"],
    wanted: "RecordFilter",
    shown: set[str],
) -> "Look":
    """Give how the page is to be that shows what of the store is `wanted`."""
    from newsclaims.linking import stored
    from newsclaims.query import narrowing, story_groups
    from newsclaims.report import tables
    from newsclaims.report.page import Look

    further = tables.sections(store, wanted, shown, texts)
    stories = {
        article: group[0] for group in story_groups.stories(store) if len(group) > 1 for article in group
    }
    return Look(texts, stored.identities(store), further, narrowing.told(wanted), stories=stories)
