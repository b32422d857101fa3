"""What people set right in stored articles: kept by itself, and laid over what is extracted from them."""

import json
import sqlite3
from typing import TYPE_CHECKING, Any, NamedTuple

from newsclaims.errors import StoreError
from newsclaims.store import mapping, name_words, places, sketches

if TYPE_CHECKING:
    from newsclaims.correction_records import Correction
    from newsclaims.records import ArticleRecord

_JSON = ("words", "changes", "before")


class Kept(NamedTuple):
    """A correction that the store has.

    Attributes:
        number: what it is called.
        article: the id of the article that it speaks of.
        correction: what it says.
        lost: why it doesn't count any more, or None.
    """

    number: int
    article: str
    correction: "Correction"
    lost: str | None


def kept(rows: places.Rows, article: str | None = None) -> list[Kept]:
    """Give the corrections of an article, or of all, the oldest first."""
    from newsclaims.correction_records import Correction

    found = []
    for row in rows(
        "SELECT * FROM corrections WHERE :id IS NULL OR article = :id ORDER BY number", {"id": article}
    ):
        data: dict[str, Any] = dict(row)
        number, of, lost = (data.pop(name) for name in ("number", "article", "lost"))
        data |= {name: json.loads(data[name]) for name in _JSON if data[name] is not None}
        found.append(Kept(number, of, Correction.model_validate(data), lost))
    return found


def insert(connection: sqlite3.Connection, record: "ArticleRecord") -> None:
    """Insert a record with all that people set right in its article, and what it brings of that itself."""
    article = record.article.id
    known = [one.correction for one in kept(connection.execute, article)]
    for correction in record.corrections:
        if correction not in known:
            note(connection, article, correction)
    from newsclaims.correcting import as_extracted, lay_over

    ours = kept(connection.execute, article)
    try:
        laid = lay_over(as_extracted(record), [one.correction for one in ours])
    except (AttributeError, LookupError, TypeError, ValueError) as error:
        raise StoreError(
            f"the corrections of {record.article.source} make no record: {error}",
            "they weren't made by newsclaims correct",
        ) from error
    mapping.insert(connection, laid.record)
    name_words.fill(connection, article)
    sketches.fill(connection, article)
    if laid.record.extracted is not None:
        before = laid.record.extracted.model_dump_json()
        connection.execute("INSERT INTO extracted (article, records) VALUES (?, ?)", (article, before))
    for one, lost in zip(ours, laid.lost, strict=True):
        connection.execute("UPDATE corrections SET lost = ? WHERE number = ?", (lost, one.number))


def note(connection: sqlite3.Connection, article: str, correction: "Correction") -> int:
    """Keep a correction; give its number."""
    row = correction.model_dump()
    row |= {name: json.dumps(row[name], ensure_ascii=False) for name in _JSON if row[name] is not None}
    columns = ", ".join(("article", *row))
    marks = ", ".join("?" * (len(row) + 1))
    done = connection.execute(
        f"INSERT INTO corrections ({columns}) VALUES ({marks})", (article, *row.values())
    )
    return int(done.lastrowid or 0)


def shown(rows: places.Rows, article: str, data: dict[str, Any]) -> dict[str, Any]:
    """Give an article's record, as plain data, with its corrections and what was there before."""
    found = next(rows("SELECT records FROM extracted WHERE article = ?", (article,)), None)
    if found is None:
        return data
    corrections = [one.correction.model_dump() for one in kept(rows, article)]
    return data | {"corrections": corrections, "extracted": json.loads(found["records"])}
