"""Label Studio: a ZIP of tasks, in which what was found is marked to be corrected, and of a labelling interface.

Places are code points, as Label Studio's editor counts them.
"""

import json
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any, BinaryIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from newsclaims.curating.marked import as_marked

if TYPE_CHECKING:
    from newsclaims.records import ArticleRecord, Span

INTERFACE = """<View>
  <Style>.htx-text { white-space: pre-wrap; }</Style>
  <Relations>
    <Relation value="cues"/>
    <Relation value="says"/>
    <Relation value="continues"/>
  </Relations>
  <Labels name="label" toName="text">
    <Label value="Quote" background="#2e7d32"/>
    <Label value="Cue" background="#9e9d24"/>
    <Label value="Source" background="#6a1b9a"/>
    <Label value="Figure" background="#c62828"/>
    <Label value="Date" background="#1565c0"/>
    <Label value="Person" background="#757575"/>
    <Label value="Organisation" background="#757575"/>
    <Label value="Place" background="#757575"/>
    <Label value="Group" background="#757575"/>
  </Labels>
  <Text name="text" value="$text"/>
  <View visibleWhen="region-selected" whenTagName="label" whenLabelValue="Quote">
    <Choices name="kind" toName="text" perRegion="true" choice="single">
      <Choice value="direct"/>
      <Choice value="indirect"/>
      <Choice value="mixed"/>
    </Choices>
    <TextArea name="speaker" toName="text" perRegion="true" editable="true" maxSubmissions="1"
      placeholder="Who says it"/>
  </View>
  <View visibleWhen="region-selected" whenTagName="label" whenLabelValue="Figure">
    <TextArea name="value" toName="text" perRegion="true" editable="true" maxSubmissions="1"
      placeholder="50000000 EUR, or 200..300"/>
  </View>
  <View visibleWhen="region-selected" whenTagName="label" whenLabelValue="Date">
    <TextArea name="date" toName="text" perRegion="true" editable="true" maxSubmissions="1"
      placeholder="2025-11-27, or 2025-11-27..2025-12-01"/>
  </View>
</View>
"""

NOTES = {"Quote": "speaker", "Figure": "value", "Date": "date"}
"""The fields in which it stands what is noted of a mark, by its label."""


def write(records: Iterable["ArticleRecord"], out: BinaryIO, table: str) -> None:
    """Write the archive; `table` isn't used, for a task holds all kinds."""
    with ZipFile(out, "w", ZIP_DEFLATED) as archive:
        # Without a date of today's, for the same records are the same file.
        archive.writestr(ZipInfo("interface.xml"), INTERFACE, ZIP_DEFLATED)
        tasks = ZipInfo("tasks.json")
        tasks.compress_type = ZIP_DEFLATED
        with archive.open(tasks, "w", force_zip64=True) as file:
            before = "[\n"
            for record in records:
                file.write(f"{before}{json.dumps(task(record), ensure_ascii=False)}".encode())
                before = ",\n"
            file.write(b"[]\n" if before == "[\n" else b"\n]\n")


def task(record: "ArticleRecord") -> dict[str, Any]:
    """Give an article as a task, and what was found in it as a prediction."""
    article = record.article
    told = {"title": article.title, "outlet": article.outlet, "published": article.published}
    data = {"id": article.id, "path": article.source, **told, "url": article.url, "text": article.text}
    found = {"model_version": f"newsclaims {record.pipeline.newsclaims}", "result": list(_results(record))}
    return {"data": data, "predictions": [found]}


def _results(record: "ArticleRecord") -> Iterator[dict[str, Any]]:
    for quote in record.quotes:
        parts = [f"{quote.id}-{number}" for number in range(1, len(quote.content) + 1)]
        yield from _marks(parts[0], "Quote", quote.content[0], as_marked(quote))
        for before, part, span in zip(parts, parts[1:], quote.content[1:], strict=False):
            yield from _marks(part, "Quote", span)
            yield _relation(part, before, "continues")
        for label, one, relation in (("Cue", quote.cue, "cues"), ("Source", quote.source, "says")):
            if one is not None:
                yield from _marks(f"{quote.id}-{label.lower()}", label, one)
                yield _relation(f"{quote.id}-{label.lower()}", parts[0], relation)
    for figure in record.figures:
        yield from _marks(figure.id, "Figure", figure, as_marked(figure))
    for date in record.dates:
        yield from _marks(date.id, "Date", date, as_marked(date))
    for actor in record.actors:
        for number, mention in enumerate(actor.mentions, start=1):
            yield from _marks(f"{actor.id}-{number}", actor.type.capitalize(), mention)


def _marks(id: str, label: str, span: "Span", told: dict[str, str] | None = None) -> Iterator[dict[str, Any]]:
    """Give a region: its label, and in the fields of the interface how it is."""
    place = {"start": span.start, "end": span.end}
    of = {"id": id, "to_name": "text"}
    yield of | {
        "from_name": "label",
        "type": "labels",
        "value": place | {"text": span.text, "labels": [label]},
    }
    for name, value in (told or {}).items():
        if name == "kind":
            yield of | {"from_name": "kind", "type": "choices", "value": place | {"choices": [value]}}
        elif name == "note":
            yield of | {"from_name": NOTES[label], "type": "textarea", "value": place | {"text": [value]}}


def _relation(of: str, to: str, label: str) -> dict[str, Any]:
    return {"type": "relation", "from_id": of, "to_id": to, "direction": "right", "labels": [label]}
