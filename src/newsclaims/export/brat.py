"""brat: a ZIP of standoff annotations, a text and its `.ann` for each article, and a configuration for them."""

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, BinaryIO
from urllib.parse import quote as quoted
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from newsclaims.curating.marked import as_marked, in_lines

if TYPE_CHECKING:
    from newsclaims.records import ArticleRecord, Span

CONFIGURATION = """[entities]
Quote
Cue
Source
Figure
Date
Person
Organisation
Place
Group

[relations]
Cues Arg1:Cue, Arg2:Quote
Says Arg1:Source, Arg2:Quote

[events]

[attributes]
Kind Arg:Quote, Value:direct|indirect|mixed
"""


def write(records: Iterable["ArticleRecord"], out: BinaryIO, table: str) -> None:
    """Write the archive; unpacked into brat's data folder, it is a collection."""
    with ZipFile(out, "w", ZIP_DEFLATED) as archive:
        _add(archive, "annotation.conf", CONFIGURATION)
        for record in records:
            name = quoted(record.article.id, safe="~")
            _add(archive, f"{name}.txt", record.article.text)
            _add(archive, f"{name}.ann", "".join(f"{line}\n" for line in lines(record)))


def _add(archive: ZipFile, name: str, text: str) -> None:
    # Without a date of today's, for the same records are the same file.
    archive.writestr(ZipInfo(name), text.encode("utf-8"), ZIP_DEFLATED)


def lines(record: "ArticleRecord") -> Iterator[str]:
    """Give an article's annotations: T its spans, R what joins them, A and # what is told of them."""
    marked = _Numbers()
    for quote in record.quotes:
        said = yield from marked.span("Quote", quote.content, record)
        yield marked.line("A", f"Kind {said} {quote.kind}")
        for label, part, relation in (("Cue", quote.cue, "Cues"), ("Source", quote.source, "Says")):
            if part is not None:
                joined = yield from marked.span(label, [part], record)
                yield marked.line("R", f"{relation} Arg1:{joined} Arg2:{said}")
        yield from marked.notes(said, as_marked(quote))
    for figure in record.figures:
        amount = yield from marked.span("Figure", [figure], record)
        yield from marked.notes(amount, as_marked(figure))
    for date in record.dates:
        day = yield from marked.span("Date", [date], record)
        yield from marked.notes(day, as_marked(date))
    for actor in record.actors:
        for mention in actor.mentions:
            named = yield from marked.span(actor.type.capitalize(), [mention], record)
            yield from marked.notes(named, {"note": actor.name})


class _Numbers:
    """Counts annotations, each sort by itself."""

    def __init__(self) -> None:
        self._last: dict[str, int] = {}

    def _next(self, sort: str) -> str:
        self._last[sort] = self._last.get(sort, 0) + 1
        return f"{sort}{self._last[sort]}"

    def line(self, sort: str, told: str) -> str:
        """Give a line of a sort, with its number."""
        return f"{self._next(sort)}\t{told}"

    def notes(self, of: str, told: Mapping[str, str]) -> Iterator[str]:
        """Give the note on an annotation, if there is one."""
        if "note" in told:
            yield self.line("#", f"AnnotatorNotes {of}\t{' '.join(told['note'].split())}")

    def span(self, label: str, spans: "Iterable[Span]", record: "ArticleRecord") -> Any:
        """Give the line of an annotation; return its number. No part of it crosses the end of a line, as brat wants."""
        text = record.article.text
        parts = in_lines(text, [(span.start, span.end) for span in spans])
        number = self._next("T")
        places = ";".join(f"{start} {end}" for start, end in parts)
        printed = " ".join(text[start:end] for start, end in parts)
        yield f"{number}\t{label} {places}\t{printed}"
        return number
