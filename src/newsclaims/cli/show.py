"""`newsclaims show`: an article or a record on the page."""

import sys
from collections import deque
from typing import TYPE_CHECKING, Annotated, Any

import typer

from newsclaims.cli import _options, _store

if TYPE_CHECKING:
    from newsclaims.cli._context import Mark, Page, Paragraph
    from newsclaims.cli._describing import Note
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
    json: Annotated[bool, typer.Option("--json", help="The stored record itself.")] = False,
    jsonl: Annotated[bool, typer.Option("--jsonl", help="The same on one line.")] = False,
    db: _options.Db = _options.DEFAULT_DB,
) -> None:
    """Show an article with all that was found in it, or one record where it is printed.

    ARTICLE is a source as stored (seeds/page.txt), the beginning of its file name, or an id, of which the first
    characters do if no other begins so. Records are a1 (actor), q1 (quote), f1 (figure), d1 (date), c1 (claim).

    At a terminal quotes are green (direct), yellow (mixed) or blue (indirect), figures magenta, dates cyan, and what
    isn't journalism is dim.

    Examples:
        newsclaims show seeds/page.txt
        newsclaims show 3f2a/q1
        newsclaims show seeds/page.txt:120-180 -C 0
        newsclaims show 3f2a/q1 --json | jq .speaker
    """
    from newsclaims import query

    with _store.reading(db) as store:
        found = query.find_place(store, place)
        record = store.record(found.article)
        if json or jsonl:
            _write_json(record, found, indent=None if jsonl else 2)
        else:
            _show(record, found, context, store)


def _write_json(record: "ArticleRecord", place: "Place", indent: int | None) -> None:
    import json

    if place.record is not None:
        data = {"article": place.article, **_named(record, place.record).model_dump()}
    elif place.span is not None:
        start, end = place.span
        text = record.article.text[start:end]
        data = {"article": place.article, "start": start, "end": start + len(text), "text": text}
    else:
        data = record.model_dump()
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


def _show(record: "ArticleRecord", place: "Place", more: int, store: "Store") -> None:
    from newsclaims.cli import _context, _describing
    from newsclaims.cli._terminal import short_ids

    page = _context.Page()
    short = short_ids(store)(record.article.id)
    for told, style in _describing.heading(record, short):
        page.line(told, style)
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
    from newsclaims.cli import _context

    article = record.article
    aside = [(part.start, part.end) for part in article.furniture]
    waiting = deque(notes)
    for paragraph in lines:
        dim = any(start < paragraph.end and paragraph.start < end for start, end in aside)
        text = article.text[slice(*paragraph)]
        page.line(text, "dim" if dim else "", _context.within(paragraph, marks))
        while waiting and waiting[0].start < paragraph.end:
            page.line(waiting.popleft().text, "dim", indent=4)
        page.line()
