"""Corrections as a table: a row says what `newsclaims correct` says in a line, and a store's are given as such rows."""

import csv
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any, NamedTuple

from newsclaims import spreadsheets
from newsclaims.correcting.laying import as_extracted, found_as, lay_over
from newsclaims.correcting.word_places import Plain
from newsclaims.correction_records import Correction
from newsclaims.curating.deciding import KINDS, Said, correction, words_of
from newsclaims.curating.values import BETWEEN_ENDS, amount
from newsclaims.curating.wishes import Wish
from newsclaims.errors import NewsclaimsError, NoMatchError, QueryError
from newsclaims.language.names import words
from newsclaims.query import Place, find_place
from newsclaims.query.rows import Row
from newsclaims.records import ArticleRecord
from newsclaims.store import Store
from newsclaims.store.corrections import Kept
from newsclaims.store.record_tables import BETWEEN_SPANS

OTHERS = ("id", "by", "why", "at", "number", "path", "says", "lost")
"""The columns that don't say what is otherwise. The last four tell of what a store has, and aren't read."""

PARTS = ("speaker", "content", "cue", "kind", "stance", "value", "unit", "date", "name", "type")
"""The columns that say what is otherwise in a record."""

_LOCAL = re.compile(r"[aqfdc]\d+")

_NO = ("", "0", "no", "false")


@dataclass(frozen=True, slots=True)
class CorrectionRow(Row):
    """A correction that a store has; `id` is its record's, `text` its words, `lost` why it doesn't count any more."""

    number: int
    id: str
    path: str | None
    text: str
    says: str
    wrong: str | None
    add: str | None
    speaker: str | None
    content: str | None
    cue: str | None
    kind: str | None
    stance: str | None
    value: str | None
    unit: str | None
    date: str | None
    name: str | None
    type: str | None
    by: str
    why: str | None
    at: str
    lost: str | None


class Decided(NamedTuple):
    """A correction of an article."""

    article: str
    correction: Correction


class Table(NamedTuple):
    """The corrections that a table asks for, and how many of its rows say what the store has already."""

    decided: list[Decided]
    known: int


def rows(store: Store, article: str | None = None) -> Iterator[CorrectionRow]:
    """Give the corrections that a store has, of an article or of all, the oldest first."""
    paths = {row["id"]: row["source"] for row in store.rows("SELECT id, source FROM articles")}
    records: dict[str, Plain] = {}
    for one in store.corrections(article):
        if one.article in paths and one.article not in records:
            records[one.article] = store.record(one.article).model_dump()
        yield _row(one, paths.get(one.article), records.get(one.article))


def _row(kept: Kept, path: str | None, record: Plain | None) -> CorrectionRow:
    made = kept.correction
    local = (found_as(record, made) if record else None) or (made.before or {}).get("id")
    told = {name: _typed(value) for name, value in made.changes.items()}
    return CorrectionRow(
        number=kept.number,
        id=f"{kept.article}/{local}" if local else kept.article,
        path=path,
        text=BETWEEN_SPANS.join(anchor.text for anchor in made.words),
        says=_says(made, told),
        wrong="yes" if made.action == "wrong" else None,
        add=made.kind if made.action == "add" else None,
        by=made.by,
        why=made.why,
        at=made.at,
        lost=kept.lost if path is not None else "the article isn't stored",
        **{name: told.get(name) for name in PARTS},
    )


def _says(correction: Correction, told: Mapping[str, str]) -> str:
    """Give what a correction says, in words."""
    what = {"wrong": "wrong", "add": f"added {correction.kind}", "change": ""}[correction.action]
    return ", ".join(filter(None, [what, *(f"{name}: {value}" for name, value in told.items())]))


def _typed(value: Any) -> str:
    """Give a changed part as a person types it."""
    if isinstance(value, list):
        return BETWEEN_SPANS.join(span["text"] for span in value)
    if not isinstance(value, Mapping):
        return str(value)
    if "text" in value:
        return str(value["text"])
    if "first_day" in value:
        ends = (value["first_day"], value["last_day"])
        return BETWEEN_ENDS.join(ends) if "/" in value["value"] else str(value["value"])
    return amount(value["value"], value["low"], value["high"])


def read(store: Store, path: Path, by: str) -> Table:
    """Give the corrections that a table in CSV asks for: its first line has the names of the options.

    What the store has already isn't asked for again: two people may say the same, or one takes up a table twice.

    Raises:
        NewsclaimsError: it can't be read, or a line can't be understood; the message says which.
    """
    records: dict[str, ArticleRecord] = {}
    found = []
    for number, row in _rows(path):
        try:
            found.append(_decided(store, row, records, by))
        except NewsclaimsError as error:
            raise NewsclaimsError(f"{path}, line {number}: {error.message}", error.hint) from error
    return Table([one for one in found if one is not None], found.count(None))


def _decided(store: Store, row: dict[str, str], records: dict[str, ArticleRecord], by: str) -> Decided | None:
    """Give what a row says, or None where it is said already."""
    given = {field.name: row[field.name] for field in fields(Wish) if row.get(field.name)}
    wrong = given.pop("wrong", "").casefold() not in _NO
    text = given.pop("text", None)
    adds = "add" in given
    wish = Wish(**given, wrong=wrong, text=text if adds else None)  # type: ignore[arg-type]
    named = row.get("id", "")
    if (adds or wrong) and _is_said(store, named, given.get("add"), text, records):
        return None
    place = _article(store, named) if adds else _place(store, named, text, records)
    record = records.setdefault(place.article, store.record(place.article))
    said = Said(row.get("by") or by, row.get("why") or None, row.get("at") or None)
    made = correction(record, place, wish, said)
    if made.action == "change" and made.changes.items() <= _changed(record, made).items():
        return None
    # The rows below speak of what this one leaves.
    records[place.article] = lay_over(as_extracted(record), [*record.corrections, made]).record
    return Decided(place.article, made)


def _is_said(
    store: Store, id: str, added: str | None, text: str | None, records: dict[str, ArticleRecord]
) -> bool:
    """Say whether the record of an id, or of words, is wrong already; or whether such a one is added."""
    _, _, local = id.rpartition("/")
    if added is None and not _LOCAL.fullmatch(local):
        return False
    article = _article(store, id).article
    record = records.setdefault(article, store.record(article))
    kind, action = (added, "add") if added else (KINDS[local[0]], "wrong")
    return any(
        _is_of(one, text) if text else added is None and (one.before or {}).get("id") == local
        for one in record.corrections
        if (one.kind, one.action) == (kind, action)
    )


def _is_of(made: Correction, text: str) -> bool:
    return words(BETWEEN_SPANS.join(anchor.text for anchor in made.words)) == words(text)


def _changed(record: ArticleRecord, made: Correction) -> dict[str, Any]:
    """Give what is changed already in the record of the same words."""
    changed: dict[str, Any] = {}
    for one in record.corrections:
        if (one.kind, one.words) == (made.kind, made.words):
            changed |= one.changes
    return changed


def _article(store: Store, id: str) -> Place:
    """Give the place in which a record is missing; an id of a record that had been added is of no account."""
    named, _, local = id.rpartition("/")
    return find_place(store, named if named and _LOCAL.fullmatch(local) else id)


def _place(store: Store, id: str, text: str | None, records: dict[str, ArticleRecord]) -> Place:
    """Give the record that is meant: that of an id, or of its kind the one with these words, if they are given.

    Raises:
        NoMatchError: there is none.
        QueryError: it isn't said which.
    """
    named, _, local = id.rpartition("/")
    if text is None or not _LOCAL.fullmatch(local):
        return find_place(store, id)
    article = find_place(store, named).article
    record = records.setdefault(article, store.record(article))
    lists = (record.quotes, record.figures, record.dates, record.actors, record.claims)
    alike = [item for items in lists for item in items if item.id[0] == local[0] and _has(item, text)]
    exact = [item for item in alike if item.id == local]
    if not alike:
        raise NoMatchError(
            f"the article has no record {local[0]}… of the words {text!r}", "see newsclaims show"
        )
    if len(alike) > 1 and not exact:
        some = ", ".join(item.id for item in alike)
        raise QueryError(f"{text!r} may be any of {some}", "name the one that is meant")
    return Place(article, record=(exact or alike)[0].id)


def _has(item: Any, text: str) -> bool:
    try:
        return words(BETWEEN_SPANS.join(span.text for span in words_of(item))) == words(text)
    except QueryError:
        return False


def _rows(path: Path) -> Iterator[tuple[int, dict[str, str]]]:
    """Give the rows of a table with the numbers of their lines."""
    known = {*OTHERS, *(field.name for field in fields(Wish))}
    try:
        with path.open(encoding="utf-8-sig", newline="") as lines:
            table = csv.DictReader(lines)
            strange = set(table.fieldnames or ()) - known
            if strange or "id" not in (table.fieldnames or ()):
                told = f"doesn't know {', '.join(sorted(strange))}" if strange else "has no column id"
                raise NewsclaimsError(
                    f"{path}: newsclaims {told}" if strange else f"{path} {told}",
                    f"its first line has some of {', '.join(sorted(known))}",
                )
            for row in table:
                cells = {name: spreadsheets.bare(cell) for name, cell in row.items() if name and cell}
                if cells:
                    yield table.line_num, cells
    except OSError as error:
        raise NewsclaimsError(f"can't read {path}: {error.strerror}", "give a table in CSV") from error
    except (UnicodeDecodeError, csv.Error) as error:
        raise NewsclaimsError(f"{path} isn't CSV in UTF-8: {error}", "save it as such") from error
