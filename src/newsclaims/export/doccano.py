"""doccano: JSON Lines for a project of sequence labelling with relations, in which spans may overlap.

Places count in UTF-16 code units, as doccano does (doccano/doccano#2290).
"""

import json
from bisect import bisect_left
from collections.abc import Iterable
from itertools import count
from typing import TYPE_CHECKING, Any, TextIO

from newsclaims.export.jsonl import LINE_ENDS
from newsclaims.export.marks import Tie, marks

if TYPE_CHECKING:
    from newsclaims.records import ArticleRecord


def write(records: Iterable["ArticleRecord"], out: TextIO, table: str) -> None:
    """Write an article a line, in the keys of doccano's import; `table` isn't used, for a line holds all kinds."""
    numbers = count()
    for record in records:
        out.write(json.dumps(_example(record, numbers), ensure_ascii=False).translate(LINE_ENDS) + "\n")


def _example(record: "ArticleRecord", numbers: "count[int]") -> dict[str, Any]:
    article = record.article
    known = {"article": article.id, "title": article.title, "outlet": article.outlet, "url": article.url}
    wide = [at for at, sign in enumerate(article.text) if sign > "\uffff"]
    ids: dict[str, int] = {}
    entities, relations = [], []
    for one in marks(record):
        number = next(numbers)
        if isinstance(one, Tie):
            ends = {"from_id": ids[one.of], "to_id": ids[one.to]}
            relations.append({"id": number, **ends, "type": one.relation})
        else:
            ids[one.id] = number
            start, end = (at + bisect_left(wide, at) for at in (one.span.start, one.span.end))
            entities.append({"id": number, "start_offset": start, "end_offset": end, "label": one.label})
    return {"text": article.text, "entities": entities, "relations": relations, **known}
