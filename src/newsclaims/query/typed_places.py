"""From what a user types for an article, a record or a place in a text to what is stored there."""

import re
from typing import Any, NamedTuple

from newsclaims.errors import NoMatchError, QueryError
from newsclaims.language.names import words
from newsclaims.query import typed_names
from newsclaims.query.filters import storable
from newsclaims.sources import line_of, place_of, printable, typed
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
    asked = storable(typed(asked))
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
        (length,) = store.row("SELECT length(text) FROM articles WHERE id = ?", (article,))
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
                _set_aside(store, article, record["record"])
                or f"newsclaims show {record['article']} lists what it has",
            )
        return Place(article, record=record["record"])
    return Place(find_article(store, asked))


def _set_aside(store: Store, article: str, record: str) -> str | None:
    """Tell who said that a record of an article is none, if anybody did."""
    sql = """SELECT number, by FROM corrections
        WHERE article = ? AND action = 'wrong' AND json_extract(before, '$.id') = ?"""
    told = (
        f"{row['by']} said that it is wrong; correct {row['number']} --undo"
        for row in store.rows(sql, (article, record))
    )
    return next(told, None)


def find_article(store: Store, asked: str, *, whole: bool = False) -> str:
    """Give the id of the article that `asked` names: by id, by the beginning of its id, by source or its file name.

    Args:
        store: where it is.
        asked: what the user typed.
        whole: whether a file has to be named in full; otherwise its beginning does.

    Raises:
        NoMatchError: there is none; the hint gives the one spelt most alike.
        QueryError: several may be meant.
    """
    asked = storable(typed(asked))
    found = _exact(store, asked)
    if not found:
        if not asked.strip():
            raise QueryError("nothing is named", _SHAPES)
        start = asked.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
        sql = r"""SELECT article, source FROM where_read
            WHERE article LIKE :begun ESCAPE '\' OR source LIKE :name ESCAPE '\'
                OR source LIKE '%/' || :name ESCAPE '\' ORDER BY article, position"""
        found = _sources(store, sql, {"begun": f"{start}%", "name": start if whole else f"{start}%"})
    if len(found) > 1:
        some = ", ".join(f"{article} ({source})" for article, source in list(found.items())[:3])
        raise QueryError(f"{asked!r} may be any of {len(found)} articles", f"such as {some}: give more of it")
    if not found:
        known = [row["source"] for row in store.rows("SELECT source FROM where_read ORDER BY source")]
        alike = typed_names.suggestions(words(asked), known, most=1)
        hint = f"did you mean {alike[0]}?" if alike else _SHAPES
        raise NoMatchError(f"there is no article {asked!r}", hint)
    return next(iter(found))


def article_meant(store: Store, asked: str) -> str | None:
    """Give the id of the one article that has this id, source or file name, or an id that begins so; else None."""
    asked = storable(typed(asked))
    found = list(_exact(store, asked))
    if not found:
        sql = "SELECT DISTINCT article FROM where_read WHERE substr(source, -length(:name)) = :name"
        found = [row["article"] for row in store.rows(sql, {"name": f"/{asked}"})]
    if not found and _HASH.fullmatch(asked):
        # substr, for LIKE has wildcards
        sql = "SELECT id FROM articles WHERE substr(id, 1, ?) = ?"
        found = [row["id"] for row in store.rows(sql, (len(asked), asked))]
    return found[0] if len(found) == 1 else None


def _exact(store: Store, asked: str) -> dict[str, str]:
    """Give the articles, each with a source, of this id; else of this file as seen from here; else of this name."""
    name, line = line_of(asked)
    for condition, values in (
        ("article = :id", {"id": asked}),
        ("path = :path AND line IS NULL", {"path": _path(asked)}),
        ("path = :path AND line IS :line", {"path": _path(name), "line": line}),
        ("name = :name AND line IS :line", {"name": name, "line": line}),
        ("path = :name AND line IS :line", {"name": name, "line": line}),
    ):
        found = _sources(
            store, f"SELECT article, source FROM where_read WHERE {condition} ORDER BY 1, position", values
        )
        if found:
            return found
    return {}


def _path(name: str) -> str | None:
    file = place_of(name)
    return None if file is None else printable(file)


def _sources(store: Store, sql: str, values: dict[str, Any]) -> dict[str, str]:
    found: dict[str, str] = {}
    for row in store.rows(sql, values):
        found.setdefault(row["article"], row["source"])
    return found
