"""What people marked in an article with another tool, and the corrections that make its record so.

Quotes, figures and dates are taken, with a quote's kind and cue, and what is noted: who speaks, how much, which days.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from textwrap import shorten
from typing import Any, NamedTuple

from newsclaims.correction_records import Correction
from newsclaims.curating.deciding import Said, correction
from newsclaims.curating.values import amount
from newsclaims.curating.wishes import Wish
from newsclaims.errors import NoMatchError, QueryError
from newsclaims.query import Place
from newsclaims.records import ArticleRecord, Span
from newsclaims.store import Store
from newsclaims.vocabulary import RecordKind

KINDS: Mapping[str, RecordKind] = {"Quote": "quote", "Figure": "figure", "Date": "date"}
"""The labels that are taken, and the kinds of record that they are."""

_LINE = re.compile(r"[^\n]+")

Places = Sequence[tuple[int, int]]
"""Where a record stands, each of its parts."""


class Marked(NamedTuple):
    """What people say of the words in some places: of which kind they are, and how it is (`as_marked`)."""

    kind: RecordKind
    places: Places
    said: Mapping[str, str]


def stored(store: Store, article: str, text: str) -> ArticleRecord:
    """Give the record of an article that was marked.

    Raises:
        NoMatchError: it isn't stored with the same text.
    """
    if not any(store.rows("SELECT 1 FROM articles WHERE id = ? AND text = ?", (article, text))):
        raise NoMatchError(
            f"no article {article} with the same text is stored",
            "import it into the store that it was exported from",
        )
    return store.record(article)


def differences(record: ArticleRecord, marked: Iterable[Marked], said: Said) -> Iterator[Correction]:
    """Give corrections that make of a record what is marked in its article.

    Raises:
        QueryError: what is noted of a mark can't be understood; the message says of which.
    """
    text, article = record.article.text, record.article.id
    now = {(one.kind, in_lines(text, one.places)): one for one in marked}
    before = dict(_standing(record))
    for (kind, places), item in before.items():
        if (kind, places) not in now:
            yield correction(record, Place(article, record=item.id), Wish(wrong=True), said)
            continue
        one = now[kind, places]
        wish = _otherwise(kind, one.said, as_marked(item))
        if wish.changes():
            with _told_where(record, one):
                yield correction(record, Place(article, record=item.id), wish, said)
    for (kind, places), one in now.items():
        if (kind, places) not in before:
            spans = [Span(start=start, end=end, text=text[start:end]) for start, end in one.places]
            wish = _otherwise(kind, one.said, {}, add=kind)
            with _told_where(record, one):
                yield correction(record, Place(article), wish, said, spans)


@contextmanager
def _told_where(record: ArticleRecord, one: Marked) -> Iterator[None]:
    try:
        yield
    except QueryError as error:
        (start, _), *_ = one.places
        (_, end) = one.places[-1]
        words = " ".join(record.article.text[start:end].split())
        where = f"{record.article.source}:{start}-{end}, {shorten(words, 60, placeholder='…')!r}"
        raise QueryError(f"{where}: {error.message}", error.hint) from error


def in_lines(text: str, places: Places) -> tuple[tuple[int, int], ...]:
    """Give places divided where lines end: not every tool marks across that."""
    return tuple(line.span() for start, end in places for line in _LINE.finditer(text, start, end))


def _standing(
    record: ArticleRecord,
) -> Iterator[tuple[tuple[RecordKind, tuple[tuple[int, int], ...]], Any]]:
    """Give the records by kind and place."""
    for kind in KINDS.values():
        for item in getattr(record, f"{kind}s"):
            spans = item.content if kind == "quote" else [item]
            places = [(span.start, span.end) for span in spans]
            yield (kind, in_lines(record.article.text, places)), item


def as_marked(item: Any) -> dict[str, str]:
    """Give how a record is, in words that stand beside its mark: a quote's kind and cue, and what is noted of it."""
    if hasattr(item, "content"):
        told = {
            "kind": item.kind,
            "cue": item.cue and item.cue.text,
            "note": item.speaker and item.speaker.name,
        }
    elif hasattr(item, "first_day"):
        told = {"note": item.value}
    else:
        told = {"note": f"{amount(item.value, item.low, item.high)} {item.unit or ''}".strip()}
    return {name: " ".join(str(value).split()) for name, value in told.items() if value}


def _otherwise(
    kind: RecordKind, now: Mapping[str, str], before: Mapping[str, str], add: RecordKind | None = None
) -> Wish:
    """Give the wish for what is said now and wasn't so before."""
    new = {name: value for name, value in now.items() if " ".join(value.split()) != before.get(name)}
    note = new.pop("note", None)
    if note is not None and kind == "figure":
        new["value"], _, unit = note.partition(" ")
        new |= {"unit": unit} if unit else {}
    elif note is not None:
        new["speaker" if kind == "quote" else "date"] = note
    return Wish(**new, add=add)  # type: ignore[arg-type]
