"""Keeping a record in the store: under which id, in place of what, with which sources, as `identity.py` rules."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from newsclaims import tables
from newsclaims.identity import distinct_id
from newsclaims.store import places

if TYPE_CHECKING:
    from newsclaims.records import Article, ArticleRecord
    from newsclaims.store.store import Store


def keep(store: "Store", record: "ArticleRecord") -> str:
    """Keep a record as `Store.add` says; give the id that it is kept under."""
    article = record.article
    now = places.places_of(article.sources)
    with store.changes(article.source) as changes:
        here = places.known(store.rows, article.id, article.sha256)
        before = places.stored(store.rows, here.same)
        gone = changes.take(article, here, now)
        id = _told_apart(store, changes, article, here, gone)
        replaced = [*gone, *([here.same] if here.same is not None else [])]
        _put(store, changes, record, id, places.merged(before, now), replaced)
    return id


def keep_sources(store: "Store", article: "Article") -> dict[str, str]:
    """Note where a stored article was found, as `Store.add_sources` says; write nothing where all of it is known."""
    now = places.places_of(article.sources)
    here = places.known(store.rows, article.id, article.sha256)
    before = places.stored(store.rows, here.same)
    if here.same is None or (not here.others and _same(before, now) and article.id == here.same):
        return {}
    with store.changes(article.source) as changes:
        # Anew, for another program may have written since.
        here = places.known(store.rows, article.id, article.sha256)
        if here.same is None:
            return {}
        before, known = places.stored(store.rows, here.same), store.sources(here.same)[0]
        gone = changes.take(article, here, now)
        id = _told_apart(store, changes, article, here, gone)
        _rename(store, changes, here.same, id)
        changes.write(id, places.merged(before, now))
        changes.follow(gone, id)
    read = {place.file for place in before}
    told = zip(article.sources, now, strict=True)
    return {source: known for source, place in told if place.file not in read}


def _told_apart(
    store: "Store", changes: places.Changes, article: "Article", here: places.Known, gone: Sequence[str]
) -> str:
    """Give the id that an article gets; let no other content be called by what they have in common."""
    others = {id: content for id, content in here.others.items() if id not in gone}
    for id, content in others.items():
        _rename(store, changes, id, distinct_id(here.own, content))
    clash = others or article.id != here.own
    return distinct_id(here.own, article.sha256) if clash else here.own


def _rename(store: "Store", changes: places.Changes, id: str, new: str) -> None:
    if id != new:
        _put(store, changes, store.record(id), new, places.stored(store.rows, id), [id])


def _put(
    store: "Store",
    changes: places.Changes,
    record: "ArticleRecord",
    id: str,
    read: Sequence[places.Place],
    replaced: Sequence[str],
) -> None:
    """Put a record under an id, with where it was read, in place of the articles of the ids `replaced`."""
    for old in replaced:
        changes.remove(old)
    article = record.article.model_copy(update={"id": id})
    tables.insert(store.connection, record.model_copy(update={"article": article}))
    changes.write(id, read)
    changes.follow(replaced, id)


def _same(before: Sequence[places.Place], now: Sequence[places.Place]) -> bool:
    """Say whether an article was found before in each of these places, under these names."""
    read = {(place.file, place.line, place.name) for place in before}
    return all((place.file, place.line, place.name) in read for place in now)
