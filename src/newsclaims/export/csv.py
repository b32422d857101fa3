"""CSV (RFC 4180, but with line feeds): one table a file, its first line the column names."""

import csv
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, TextIO

from newsclaims import spreadsheets

if TYPE_CHECKING:
    from newsclaims.records import ArticleRecord

ARTICLE = {"article": "id", "source": "source", "outlet": "outlet", "published": "published"}
"""The first columns of every table, and where in the record their cells stand: which article it is from."""

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
        "speaker": "speaker.name",
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
        "name": "name",
        "type": "type",
        "aliases": "aliases",
        "roles": "roles.text",
        "mentions": "mentions.text",
        "corrected_by": "corrected_by",
    },
    "claims": {
        "id": "id",
        "claimant": "claimant.name",
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
    columns = COLUMNS[table]
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow((*ARTICLE, *columns))
    for record in records:
        article = [_cell(record.article, place) for place in ARTICLE.values()]
        for item in getattr(record, table):
            writer.writerow(article + [_cell(item, place) for place in columns.values()])


def _cell(item: Any, place: str) -> Any:
    return spreadsheets.plain(value(item, place))


def value(item: Any, place: str) -> Any:
    """Give what stands in a place of a record; a list as one text."""
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
