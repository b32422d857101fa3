"""Keeping a record in the store: under which id, in place of what, with which sources, as `identity.py` rules."""

from collections.abc import Sequence
from contextlib import nullcontext
from typing import TYPE_CHECKING

from newsclaims.errors import StoreError
from newsclaims.identity import distinct_id
from newsclaims.store import corrections, extra_columns, kept_identities, mapping, places

if TYPE_CHECKING:
    from newsclaims.records import Article, ArticleRecord
    from newsclaims.store.database import Database


def keep(store: "Database", record: "ArticleRecord") -> str:
    """Keep a record as `Store.add` says; give the id that it is kept under."""
    article = record.article
    now = places.places_of(article.sources)
    with store.changes(article.source) as changes:
        here = places.known(store.rows, article.id, article.sha256)
        before = places.stored(store.rows, here.same)
        gone = changes.take(article, here, now)
        id = _told_apart(store, changes, article, here, gone)
        replaced = [*gone, *([here.same] if here.same is not None else [])]
        put(store, changes, record, id, places.merged(before, now), replaced)
    return id


def keep_sources(store: "Database", article: "Article") -> dict[str, str]:
    """Note where a stored article was found, as `Store.add_sources` says; write nothing where all of it is known.

    What its columns carry besides counts as it was read last.
    """
    now = places.places_of(article.sources)
    here = places.known(store.rows, article.id, article.sha256)
    before = places.stored(store.rows, here.same)
    if here.same is None:
        return {}
    extra = article.extra or extra_columns.read(store.rows, here.same)
    carried = extra == extra_columns.read(store.rows, here.same)
    if carried and not here.others and _same(before, now) and article.id == here.same:
        return {}
    with store.changes(article.source) as changes:
        # Anew, for another program may have written since.
        here = places.known(store.rows, article.id, article.sha256)
        if here.same is None:
            return {}
        before, known = places.stored(store.rows, here.same), places.sources(store.rows, here.same)[0]
        gone = changes.take(article, here, now)
        id = _told_apart(store, changes, article, here, gone)
        _rename(store, changes, here.same, id)
        changes.write(id, places.merged(before, now))
        extra_columns.write(store.connection, id, extra)
        changes.follow(gone, id)
    read = {place.file for place in before}
    told = zip(article.sources, now, strict=True)
    return {source: known for source, place in told if place.file not in read}


def kept(store: "Database", article_id: str) -> "ArticleRecord":
    """Give the record of an article as `Store.record` says."""
    from pydantic import ValidationError

    from newsclaims.records import ArticleRecord

    try:
        stored = mapping.read(store.rows, article_id)
        record = (
            None
            if stored is None
            else ArticleRecord.model_validate(corrections.shown(store.rows, article_id, stored))
        )
    except (AttributeError, LookupError, TypeError, ValueError) as error:
        told = error.errors()[0]["msg"] if isinstance(error, ValidationError) else repr(error)
        raise StoreError(
            f"the stored record of {article_id} is damaged: {told}",
            "newsclaims extract --force makes it anew",
        ) from error
    if record is None:
        raise StoreError(f"no article {article_id!r} in {store.path}")
    return record


def _told_apart(
    store: "Database", changes: places.Changes, article: "Article", here: places.Known, gone: Sequence[str]
) -> str:
    """Give the id that an article gets; let no other content be called by what they have in common."""
    others = {id: content for id, content in here.others.items() if id not in gone}
    for id, content in others.items():
        _rename(store, changes, id, distinct_id(here.own, content))
    clash = others or article.id != here.own
    return distinct_id(here.own, article.sha256) if clash else here.own


def _rename(store: "Database", changes: places.Changes, id: str, new: str) -> None:
    if id != new:
        put(store, changes, kept(store, id), new, places.stored(store.rows, id), [id])


def put(
    store: "Database",
    changes: places.Changes,
    record: "ArticleRecord",
    id: str,
    read: Sequence[places.Place],
    replaced: Sequence[str],
) -> None:
    """Put a record under an id, with where it was read, in place of the articles of the ids `replaced`."""
    with kept_identities.kept(store.connection, id) if replaced == [id] else nullcontext():
        for old in replaced:
            changes.remove(old)
        changes.follow(replaced, id)
        article = record.article.model_copy(update={"id": id})
        corrections.insert(store.connection, record.model_copy(update={"article": article}))
        changes.write(id, read)


def _same(before: Sequence[places.Place], now: Sequence[places.Place]) -> bool:
    """Say whether an article was found before in each of these places, under these names."""
    read = {(place.file, place.line, place.name) for place in before}
    return all((place.file, place.line, place.name) in read for place in now)
