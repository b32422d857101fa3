"""Label Studio: a ZIP of tasks, in which what was found is marked to be corrected, and of a labelling interface.

Places are code points, as Label Studio's editor counts them.
"""

import json
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any, BinaryIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from newsclaims.export.marks import Mark, Tie, marks

if TYPE_CHECKING:
    from newsclaims.records import ArticleRecord

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
    for one in marks(record):
        if isinstance(one, Tie):
            ends = {"from_id": one.of, "to_id": one.to, "direction": "right"}
            yield {"type": "relation", **ends, "labels": [one.relation]}
        else:
            yield from _region(one)


def _region(mark: Mark) -> Iterator[dict[str, Any]]:
    """Give the label of a mark, and in the fields of the interface how it is."""
    place = {"start": mark.span.start, "end": mark.span.end}
    of = {"id": mark.id, "to_name": "text"}
    labelled = place | {"text": mark.span.text, "labels": [mark.label]}
    yield of | {"from_name": "label", "type": "labels", "value": labelled}
    if "kind" in mark.told:
        yield of | {"from_name": "kind", "type": "choices", "value": place | {"choices": [mark.told["kind"]]}}
    if "note" in mark.told and mark.label in NOTES:
        noted = place | {"text": [mark.told["note"]]}
        yield of | {"from_name": NOTES[mark.label], "type": "textarea", "value": noted}
