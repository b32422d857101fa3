"""W3C Web Annotations: each record as a note on the words of its article, by their place and by what is printed.

Places are code points of the article's text, as the model has it (Web Annotation Data Model, 4.2.4 and 4.2.5).
"""

import json
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any, TextIO

from newsclaims.curating.marked import as_marked
from newsclaims.export import addresses
from newsclaims.export.jsonl import LINE_ENDS

if TYPE_CHECKING:
    from newsclaims.records import Article, ArticleRecord, Span

CONTEXT = "http://www.w3.org/ns/anno.jsonld"

AROUND = 32
"""Characters before and behind the words that tell them from others of their kind."""


def write(records: Iterable["ArticleRecord"], out: TextIO, table: str) -> None:
    """Write one page of annotations, each in a line; `table` isn't used, for the page holds all kinds."""
    head = {"@context": CONTEXT, "id": "urn:newsclaims:annotations", "type": "AnnotationPage"}
    out.write(json.dumps(head)[:-1] + ', "items": [')
    before = "\n"
    for record in records:
        for one in _annotations(record):
            out.write(before + json.dumps(one, ensure_ascii=False).translate(LINE_ENDS))
            before = ",\n"
    out.write("\n]}\n")


def _annotations(record: "ArticleRecord") -> Iterator[dict[str, Any]]:
    article = record.article
    for quote in record.quotes:
        said = quote.speaker.name if quote.speaker is not None else None
        yield _annotation(article, quote, "quote", [said, quote.kind], quote.content)
    for figure in record.figures:
        yield _annotation(article, figure, "figure", [as_marked(figure)["note"], figure.kind], [figure])
    for date in record.dates:
        yield _annotation(article, date, "date", [date.value, date.type], [date])
    for actor in record.actors:
        if actor.mentions:
            yield _annotation(article, actor, "actor", [actor.name, actor.type], actor.mentions)
    for claim in record.claims:
        yield _annotation(article, claim, "claim", [claim.claimant.name, claim.stance], [claim])


def _annotation(
    article: "Article", item: Any, kind: str, told: list[str | None], spans: "Iterable[Span]"
) -> dict[str, Any]:
    bodies = [{"type": "TextualBody", "purpose": "tagging", "value": kind}]
    bodies += [{"type": "TextualBody", "purpose": "describing", "value": value} for value in told if value]
    targets = [
        {"source": addresses.article(article), "selector": _selectors(article.text, span)} for span in spans
    ]
    found = {
        "id": addresses.record(article, item.id),
        "type": "Annotation",
        "motivation": "describing",
        "body": bodies,
        "target": targets if len(targets) > 1 else targets[0],
    }
    if item.corrected_by is not None:
        found["creator"] = {"type": "Person", "name": item.corrected_by}
    return found


def _selectors(text: str, span: "Span") -> list[dict[str, Any]]:
    quoted = {
        "type": "TextQuoteSelector",
        "exact": span.text,
        "prefix": text[max(0, span.start - AROUND) : span.start],
        "suffix": text[span.end : span.end + AROUND],
    }
    return [{"type": "TextPositionSelector", "start": span.start, "end": span.end}, quoted]
