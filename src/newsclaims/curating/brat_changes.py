"""A brat collection that newsclaims exported and people corrected: what is otherwise in it, as corrections.

Quotes, figures and dates are taken, with a quote's kind and cue, and what notes say: who speaks, how much, which days.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import unquote
from zipfile import BadZipFile, ZipFile

from newsclaims.correction_records import Correction
from newsclaims.curating.correction_tables import Decided
from newsclaims.curating.deciding import Said, correction
from newsclaims.curating.wishes import Wish
from newsclaims.errors import NewsclaimsError, NoMatchError
from newsclaims.query import Place
from newsclaims.records import ArticleRecord, Span
from newsclaims.store import Store
from newsclaims.vocabulary import RecordKind

KINDS: Mapping[str, RecordKind] = {"Quote": "quote", "Figure": "figure", "Date": "date"}
"""The labels that are taken, and the kinds of record that they are."""

_ENTITY = re.compile(r"(T\d+)\t(\S+) ([\d ;]+)\t")
_CUES = re.compile(r"R\d+\tCues Arg1:(T\d+) Arg2:(T\d+)")
_KIND = re.compile(r"A\d+\tKind (T\d+) (\w+)")
_NOTE = re.compile(r"#\d+\tAnnotatorNotes (T\d+)\t(.+)")
_LINE = re.compile(r"[^\n]+")

Places = tuple[tuple[int, int], ...]
"""Where a record stands, its parts divided where lines end, as brat has them."""


class Marked(NamedTuple):
    """What people say of the words in some places: of which kind they are, and how it is."""

    kind: RecordKind
    places: Places
    said: dict[str, str]


def read(store: Store, path: Path, by: str) -> Iterator[Decided]:
    """Give the corrections that a collection, packed as a ZIP, comes to.

    Raises:
        NewsclaimsError: it can't be read, or an article of it isn't stored with the same text.
    """
    try:
        with ZipFile(path) as archive:
            for name in sorted(name for name in archive.namelist() if name.endswith(".ann")):
                article = unquote(Path(name).stem)
                text = archive.read(f"{name.removesuffix('.ann')}.txt").decode("utf-8")
                marked = annotations(archive.read(name).decode("utf-8").splitlines(), text)
                record = _record(store, article, text)
                for one in differences(record, list(marked), Said(by)):
                    yield Decided(article, one)
    except (BadZipFile, KeyError, OSError, UnicodeDecodeError) as error:
        told = getattr(error, "strerror", None) or error
        raise NewsclaimsError(
            f"can't read {path} as a collection of brat: {told}", "newsclaims export brat makes such a ZIP"
        ) from error


def _record(store: Store, article: str, text: str) -> ArticleRecord:
    if not any(store.rows("SELECT 1 FROM articles WHERE id = ? AND text = ?", (article, text))):
        raise NoMatchError(
            f"no article {article} with the same text is stored",
            "import it into the store that it was exported from",
        )
    return store.record(article)


def annotations(lines: Iterable[str], text: str) -> Iterator[Marked]:
    """Give what the lines of an `.ann` file mark."""
    entities: dict[str, tuple[str, Places]] = {}
    told: dict[str, dict[str, str]] = {}
    for line in lines:
        if found := _ENTITY.match(line):
            ends = (part.split() for part in found[3].split(";"))
            entities[found[1]] = (found[2], tuple((int(start), int(end)) for start, end in ends))
        elif found := _CUES.match(line):
            told.setdefault(found[2], {})["cue"] = found[1]
        elif found := _KIND.match(line):
            told.setdefault(found[1], {})["kind"] = found[2]
        elif found := _NOTE.match(line):
            told.setdefault(found[1], {})["note"] = found[2]
    for id, (label, places) in entities.items():
        if label in KINDS:
            said = told.get(id, {})
            if said.get("cue") in entities:
                ((start, end), *_) = entities[said["cue"]][1]
                said["cue"] = text[start:end]
            yield Marked(KINDS[label], places, said)


def differences(record: ArticleRecord, marked: Iterable[Marked], said: Said) -> Iterator[Correction]:
    """Give corrections that make of a record what is marked in its article."""
    text, article = record.article.text, record.article.id
    now = {(one.kind, one.places): one for one in marked}
    before = dict(_standing(record))
    for (kind, places), item in before.items():
        if (kind, places) not in now:
            yield correction(record, Place(article, record=item.id), Wish(wrong=True), said)
            continue
        wish = _otherwise(kind, now[kind, places].said, as_marked(item))
        if wish.changes():
            yield correction(record, Place(article, record=item.id), wish, said)
    for (kind, places), one in now.items():
        if (kind, places) not in before:
            spans = [Span(start=start, end=end, text=text[start:end]) for start, end in places]
            wish = _otherwise(kind, one.said, {}, add=kind)
            yield correction(record, Place(article), wish, said, spans)


def _standing(record: ArticleRecord) -> Iterator[tuple[tuple[RecordKind, Places], Any]]:
    """Give the records by kind and place."""
    text = record.article.text
    for kind in KINDS.values():
        for item in getattr(record, f"{kind}s"):
            spans = item.content if kind == "quote" else [item]
            places = (line.span() for span in spans for line in _LINE.finditer(text, span.start, span.end))
            yield (kind, tuple(places)), item


def as_marked(item: Any) -> dict[str, str]:
    """Give how a record is, as brat's attributes, relations and notes say it."""
    if hasattr(item, "content"):
        told = {
            "kind": item.kind,
            "cue": item.cue and item.cue.text,
            "note": item.speaker and item.speaker.name,
        }
    elif hasattr(item, "first_day"):
        told = {"note": item.value}
    else:
        value = item.value if item.value is not None else f"{item.low}..{item.high}"
        told = {"note": f"{value} {item.unit or ''}".strip()}
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
