"""`newsclaims show`: an article or a record on the page."""

import sys
from typing import TYPE_CHECKING, Annotated, Any

import typer

from newsclaims.cli import _options, _store

if TYPE_CHECKING:
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
    from newsclaims.cli._output import short_ids

    article = record.article
    page = _context.Page()
    short = short_ids(store)(article.id)
    for told, style in _describing.heading(record, short):
        page.line(told, style)
    page.line()
    lines = _context.paragraphs(article.text)
    marks, notes = _describing.marks(record, place.record), _describing.notes(record, short)
    focus: tuple[int, int] | None = place.span
    if place.record is not None:
        asked = _named(record, place.record)
        focus = _describing.extent(asked)
        notes = [note for note in notes if note.record == place.record]
    elif focus is not None:
        marks = [_context.Mark(focus[0], focus[1], "bold reverse")]
        notes = [note for note in notes if note.start < focus[1] and focus[0] < note.end]
    if focus is not None:
        lines = _context.around(lines, focus[0], focus[1], more)
    aside = [(part.start, part.end) for part in article.furniture]
    for paragraph in lines:
        dim = any(start < paragraph.end and paragraph.start < end for start, end in aside)
        text = article.text[slice(*paragraph)]
        page.line(text, "dim" if dim else "", _context.within(paragraph, marks))
        while notes and notes[0].start < paragraph.end:
            page.line(notes.pop(0).text, "dim", indent=4)
        page.line()
    if place.record is not None and place.record.startswith("a"):
        page.line(_describing.actor(asked))
    if focus is None:
        for one in record.actors:
            page.line(_describing.actor(one))
