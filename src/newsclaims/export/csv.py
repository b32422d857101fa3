"""CSV (RFC 4180, but with line feeds): one table a file, its first line the column names."""

import csv
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any, TextIO

from newsclaims import spreadsheets

if TYPE_CHECKING:
    from newsclaims.records import ArticleRecord

ARTICLE = {"article": "id", "source": "source", "outlet": "outlet", "published": "published"}
"""The first columns of every table, and where in the record their cells stand: which article it is from."""

NOT_PRINTED = ""
"""The place of what only a store knows: who somebody is across articles."""

COLUMNS = {
    "quotes": {
        "id": "id",
        "kind": "kind",
        "mode": "mode",
        "start": "content.0.start",
        "end": "content.-1.end",
        "content": "content.text",
        "cue": "cue.text",
        "cue_lemma": "cue.lemma",
        "mention": "source.text",
        "speaker_id": NOT_PRINTED,
        "speaker": "speaker.name",
        "speaker_printed": "speaker.name",
        "speaker_type": "speaker.type",
        "speaker_rule": "speaker.rule",
        "medium": "medium.name",
        "addressee": "addressee.text",
        "unresolved": "unresolved",
        "confidence": "confidence",
        "corrected_by": "corrected_by",
    },
    "figures": {
        "id": "id",
        "kind": "kind",
        "start": "start",
        "end": "end",
        "text": "text",
        "value": "value",
        "low": "low",
        "high": "high",
        "unit": "unit",
        "modifier": "modifier",
        "equivalent_of": "equivalent_of",
        "of": "of.text",
        "corrected_by": "corrected_by",
    },
    "dates": {
        "id": "id",
        "type": "type",
        "start": "start",
        "end": "end",
        "text": "text",
        "value": "value",
        "first_day": "first_day",
        "last_day": "last_day",
        "anchor": "anchor",
        "unresolved": "unresolved",
        "corrected_by": "corrected_by",
    },
    "actors": {
        "id": "id",
        "identity": NOT_PRINTED,
        "name": "name",
        "type": "type",
        "aliases": "aliases",
        "roles": "roles.text",
        "mentions": "mentions.text",
        "corrected_by": "corrected_by",
    },
    "claims": {
        "id": "id",
        "claimant_id": NOT_PRINTED,
        "claimant": "claimant.name",
        "claimant_printed": "claimant.name",
        "claimant_type": "claimant.type",
        "start": "start",
        "end": "end",
        "text": "text",
        "quote": "quote",
        "stance": "stance",
        "negated": "negated",
        "hedged": "hedged",
        "figures": "figures",
        "dates": "dates",
        "actors": "actors",
        "on_behalf_of": "on_behalf_of.name",
        "within": "within",
        "medium": "medium",
        "topics": "topics.text",
        "about": "about.text",
        "reading": "reading",
        "corrected_by": "corrected_by",
    },
}
"""The further columns of each table."""

BETWEEN = {"content.text": " … "}
"""What stands between a list's values in a cell, if not a semicolon: the editor's mark for a split quote."""


def write(records: Iterable["ArticleRecord"], out: TextIO, table: str) -> None:
    """Write the table `table` of all records; a cell that isn't known is empty, none is a formula."""
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow((*ARTICLE, *COLUMNS[table]))
    for record in records:
        writer.writerows(map(spreadsheets.plain, row) for row in rows(record, table))


def rows(record: "ArticleRecord", table: str) -> Iterator[list[Any]]:
    """Give the rows of a record in a table: which article it is, then its columns."""
    article = [value(record.article, place) for place in ARTICLE.values()]
    for item in getattr(record, table):
        cells = {column: value(item, place) for column, place in COLUMNS[table].items()}
        yield [*article, *(cells | _identified(record, table, item)).values()]


def _identified(record: "ArticleRecord", table: str, item: Any) -> dict[str, Any]:
    """Give the cells that tell who somebody is across articles, where the record tells it."""
    if table == "actors":
        who = record.identity(item.id)
        return {"identity": who.id} if who else {}
    role = {"quotes": "speaker", "claims": "claimant"}.get(table)
    who = record.identity(_value(item, [role, "actor"])) if role else None
    return {f"{role}_id": who.id, str(role): who.name} if who else {}


def value(item: Any, place: str) -> Any:
    """Give what stands in a place of a record; a list as one text."""
    if place == NOT_PRINTED:
        return None
    found = _value(item, place.split("."))
    return BETWEEN.get(place, "; ").join(map(str, found)) if isinstance(found, list) else found


def _value(item: Any, steps: list[str]) -> Any:
    for at, step in enumerate(steps):
        if isinstance(item, list):
            if not step.lstrip("-").isdigit():
                return [_value(one, steps[at:]) for one in item]
            item = item[int(step)]
        elif item is not None:
            item = getattr(item, step)
    return item
