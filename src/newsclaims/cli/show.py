"""`newsclaims show`: an article or a record on the page."""

import sys
from collections import deque
from typing import TYPE_CHECKING, Annotated, Any

import typer

from newsclaims.cli import _options, _store

if TYPE_CHECKING:
    from newsclaims.cli._context import Mark, Page, Paragraph
    from newsclaims.cli._describing import Note
    from newsclaims.explaining import Explanation
    from newsclaims.query import Place
    from newsclaims.records import ArticleRecord
    from newsclaims.store import Store


def show(
    place: Annotated[
        str,
        typer.Argument(
            metavar="ID|ARTICLE", help="ARTICLE, ARTICLE/q1 or ARTICLE:120-180; ARTICLE is a file or an id."
        ),
    ],
    context: Annotated[
        int, typer.Option("-C", "--context", min=0, metavar="N", help="With N paragraphs around a record.")
    ] = 1,
    records: Annotated[
        bool,
        typer.Option(
            "--records", help="At a terminal, list the records below their paragraphs, as a pipe has them."
        ),
    ] = False,
    why: Annotated[
        bool, typer.Option("--why", help="Of a quote, figure, date or actor: the rule, and what was weighed.")
    ] = False,
    json: Annotated[bool, typer.Option("--json", help="The stored record itself.")] = False,
    jsonl: Annotated[bool, typer.Option("--jsonl", help="The same on one line.")] = False,
    db: _options.Db = _options.DEFAULT_DB,
) -> None:
    """Show an article with all that was found in it, or one record where it is printed.

    ARTICLE is a source as stored (seeds/page.txt), the beginning of its file name, or an id, of which the first
    characters do if no other begins so. Records are a1 (actor), q1 (quote), f1 (figure), d1 (date), c1 (claim).

    At a terminal an article is there to be read: beside each paragraph stands who speaks in it, a line tells which
    colour is what, and --records lists the records, too. In a pipe they are always listed.

    With --why the article is read again from its stored text, and below the record stand the rule that found it, the
    rule that found its speaker, and the candidates that were weighed for the same words: taken or rejected, why, and
    what spoke for (+) and against them (-), the heaviest first. With --json they are the record's `why`.

    Examples:
        newsclaims show seeds/page.txt
        newsclaims show seeds/page.txt --records
        newsclaims show 3f2a/q1
        newsclaims show 3f2a/q1 --why
        newsclaims show seeds/page.txt:120-180 -C 0
        newsclaims show 3f2a/q1 --json | jq .speaker
    """
    from newsclaims import query

    with _store.reading(db) as store:
        found = query.find_place(store, place)
        record = store.record(found.article)
        reasons = _explained(record, found) if why else None
        if json or jsonl:
            _write_json(record, found, reasons, indent=None if jsonl else 2)
        else:
            _show(record, found, context, store, records)
            _show_why(record, reasons)


def _explained(record: "ArticleRecord", place: "Place") -> "Explanation":
    from newsclaims.explaining import explain

    return explain(record, place.record or "")


def _show_why(record: "ArticleRecord", why: "Explanation | None") -> None:
    from newsclaims.cli import _context, _why

    if why is not None:
        page = _context.Page()
        for line in _why.lines(why, record.article.text):
            page.line(line.text, line.style, indent=line.indent)


def _write_json(
    record: "ArticleRecord", place: "Place", why: "Explanation | None", indent: int | None
) -> None:
    import json

    from newsclaims.cli import _why

    if place.record is not None:
        data = {"article": place.article, **_named(record, place.record).model_dump()}
    elif place.span is not None:
        start, end = place.span
        text = record.article.text[start:end]
        data = {"article": place.article, "start": start, "end": start + len(text), "text": text}
    else:
        data = record.model_dump()
    if why is not None:
        data["why"] = _why.plain(why, record.article.text)
    sys.stdout.write(json.dumps(data, ensure_ascii=False, indent=indent) + "\n")


def _named(record: "ArticleRecord", name: str) -> Any:
    kinds = {
        "a": record.actors,
        "q": record.quotes,
        "f": record.figures,
        "d": record.dates,
        "c": record.claims,
    }
    return next(item for item in kinds[name[0]] if item.id == name)  # type: ignore[attr-defined]


def _show(record: "ArticleRecord", place: "Place", more: int, store: "Store", listed: bool) -> None:
    from newsclaims.cli import _context, _describing
    from newsclaims.cli._short_ids import short_ids

    page = _context.Page()
    short = short_ids(store)(record.article.id)
    for told, style in _describing.heading(record, short):
        page.line(told, style)
    if not page.piped:
        line, shown = _describing.legend()
        page.line(line, marks=shown)
    page.line()
    lines = _context.paragraphs(record.article.text)
    notes, actors = _describing.notes(record, short), record.actors
    if place.record is not None:
        asked = _named(record, place.record)
        lines = _context.around(lines, *_describing.extent(asked), more)
        marks = _describing.marks(record, place.record)
        notes = [note for note in notes if note.record == place.record]
        actors = [actor for actor in actors if actor is asked]
    elif place.span is not None:
        start, end = place.span
        lines = _context.around(lines, start, end, more)
        marks = [_context.Mark(start, end, "bold reverse")]
        notes = [note for note in notes if note.start < end and start < note.end]
        actors = []
    else:
        marks = _describing.marks(record)
    if not (page.piped or listed or place.record):
        notes, actors = [], []
    _show_paragraphs(page, record, lines, marks, notes)
    for actor in actors:
        page.line(_describing.actor(actor))


def _show_paragraphs(
    page: "Page",
    record: "ArticleRecord",
    lines: "list[Paragraph]",
    marks: "list[Mark]",
    notes: "list[Note]",
) -> None:
    """Show paragraphs, below each the notes on what stands in it; furniture is dim."""
    from newsclaims.cli import _context, _describing

    article = record.article
    aside = [(part.start, part.end) for part in article.furniture]
    waiting = deque(notes)
    for paragraph in lines:
        dim = any(start < paragraph.end and paragraph.start < end for start, end in aside)
        text = article.text[slice(*paragraph)]
        names = _describing.speakers(record.quotes, *paragraph)
        page.paragraph(text, "dim" if dim else "", _context.within(paragraph, marks), names)
        while waiting and waiting[0].start < paragraph.end:
            page.line(waiting.popleft().text, "dim", indent=4 if page.piped else page.margin + 2)
        page.line()
