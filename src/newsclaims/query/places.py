"""From what a user types for an article, a record or a place in a text to what is stored there."""

import re
from typing import NamedTuple

from newsclaims.errors import NoMatchError, QueryError
from newsclaims.language.names import words
from newsclaims.query import typed_names
from newsclaims.query.filters import storable
from newsclaims.store import Store

_RECORD = re.compile(r"(?P<article>.+)/(?P<record>[aqfdc]\d+)", re.DOTALL)
_SPAN = re.compile(r"(?P<article>.+):(?P<start>\d{1,9})-(?P<end>\d{1,9})", re.DOTALL)
_HASH = re.compile(r"[0-9a-f]{4,}")
_LONE_RECORD = re.compile(r"[aqfdc]\d+")
_SHAPES = "name an article by its file or id, a record as ARTICLE/q1, a stretch of text as ARTICLE:120-180"


class Place(NamedTuple):
    """What the user means: an article, or in it a record (`q1`) or a stretch of text."""

    article: str
    record: str | None = None
    span: tuple[int, int] | None = None


def find_place(store: Store, asked: str) -> Place:
    """Give the article, record or stretch of text that `asked` names.

    `asked` is `ARTICLE`, `ARTICLE/q1` or `ARTICLE:120-180`, where ARTICLE is as `find_article` takes it.

    Raises:
        NoMatchError: there is no such article or record.
        QueryError: several articles may be meant.
    """
    asked = storable(asked)
    if not asked.strip():
        raise QueryError("nothing is named", _SHAPES)
    if _exact(store, asked):
        return Place(find_article(store, asked))
    if _LONE_RECORD.fullmatch(asked) and article_meant(store, asked) is None:
        raise NoMatchError(
            f"every article has its own {asked}",
            f"give the article too: ARTICLE/{asked}, as the tables and --json print it",
        )
    span = _SPAN.fullmatch(asked)
    if span:
        start, end = int(span["start"]), int(span["end"])
        article = find_article(store, span["article"])
        (length,) = next(store.rows("SELECT length(text) FROM articles WHERE id = ?", (article,)))
        if start >= end or start >= length:
            raise QueryError(f"{start}-{end} is no stretch of {span['article']}, which ends at {length}")
        return Place(article, span=(start, end))
    record = _RECORD.fullmatch(asked)
    if record:
        article = find_article(store, record["article"])
        table = {"a": "actors", "q": "quotes", "f": "figures", "d": "dates", "c": "claims"}[
            record["record"][0]
        ]
        if not any(store.rows(f"SELECT 1 FROM {table} WHERE id = ?", (f"{article}/{record['record']}",))):
            raise NoMatchError(
                f"the article {record['article']} has no {table.removesuffix('s')} {record['record']}",
                f"newsclaims show {record['article']} lists what it has",
            )
        return Place(article, record=record["record"])
    return Place(find_article(store, asked))


def find_article(store: Store, asked: str) -> str:
    """Give the id of the article that `asked` names: by id, by the beginning of its id, by source or its file name.

    Raises:
        NoMatchError: there is none; the hint gives the one spelt most alike.
        QueryError: several may be meant.
    """
    asked = storable(asked)
    found = _exact(store, asked)
    if not found:
        start = asked.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
        sql = r"""SELECT id, source FROM articles
            WHERE id LIKE :begun ESCAPE '\' OR source LIKE :begun ESCAPE '\' OR source LIKE '%/' || :begun ESCAPE '\'"""
        found = [(row["id"], row["source"]) for row in store.rows(sql, {"begun": f"{start}%"})]
    if len(found) > 1:
        some = ", ".join(f"{article} ({source})" for article, source in found[:3])
        raise QueryError(f"{asked!r} may be any of {len(found)} articles", f"such as {some}: give more of it")
    if not found:
        known = [row["source"] for row in store.rows("SELECT source FROM articles ORDER BY source")]
        alike = typed_names.suggestions(words(asked), known, most=1)
        hint = f"did you mean {alike[0]}?" if alike else _SHAPES
        raise NoMatchError(f"there is no article {asked!r}", hint)
    return found[0][0]


def article_meant(store: Store, asked: str) -> str | None:
    """Give the id of the one article that has this id, source or file name, or an id that begins so; else None."""
    asked = storable(asked)
    found = [article for article, _ in _exact(store, asked)]
    if not found:
        sql = "SELECT id FROM articles WHERE substr(source, -length(:name)) = :name"
        found = [row["id"] for row in store.rows(sql, {"name": f"/{asked}"})]
    if not found and _HASH.fullmatch(asked):
        # substr, for LIKE has wildcards
        sql = "SELECT id FROM articles WHERE substr(id, 1, ?) = ?"
        found = [row["id"] for row in store.rows(sql, (len(asked), asked))]
    return found[0] if len(found) == 1 else None


def _exact(store: Store, asked: str) -> list[tuple[str, str]]:
    sql = "SELECT id, source FROM articles WHERE id = :it OR source = :it ORDER BY id = :it DESC LIMIT 1"
    return [(row["id"], row["source"]) for row in store.rows(sql, {"it": asked})]
