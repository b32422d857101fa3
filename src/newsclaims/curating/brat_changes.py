"""A brat collection that newsclaims exported and people corrected, as what is marked in its articles."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from urllib.parse import unquote
from zipfile import BadZipFile, ZipFile

from newsclaims.curating.correction_tables import Decided
from newsclaims.curating.deciding import Said
from newsclaims.curating.marked import KINDS, Marked, Places, differences, stored
from newsclaims.errors import NewsclaimsError
from newsclaims.store import Store

_ENTITY = re.compile(r"(T\d+)\t(\S+) ([\d ;]+)\t")
_CUES = re.compile(r"R\d+\tCues Arg1:(T\d+) Arg2:(T\d+)")
_KIND = re.compile(r"A\d+\tKind (T\d+) (\w+)")
_NOTE = re.compile(r"#\d+\tAnnotatorNotes (T\d+)\t(.+)")


def read(store: Store, path: Path, by: str) -> Iterator[Decided]:
    """Give the corrections that a collection, packed as a ZIP, comes to.

    Raises:
        NewsclaimsError: it can't be read, or an article of it isn't stored with the same text.
    """
    for article, text, found in _articles(path):
        for one in differences(stored(store, article, text), found, Said(by)):
            yield Decided(article, one)


def _articles(path: Path) -> Iterator[tuple[str, str, list[Marked]]]:
    """Give the articles of a collection, their texts, and what is marked in them."""
    try:
        with ZipFile(path) as archive:
            for name in sorted(name for name in archive.namelist() if name.endswith(".ann")):
                text = archive.read(f"{name.removesuffix('.ann')}.txt").decode("utf-8")
                lines = archive.read(name).decode("utf-8").splitlines()
                yield unquote(Path(name).stem), text, list(annotations(lines, text))
    except (BadZipFile, KeyError, OSError, ValueError) as error:
        told = getattr(error, "strerror", None) or error
        raise NewsclaimsError(
            f"can't read {path} as a collection of brat: {told}", "newsclaims export brat makes such a ZIP"
        ) from error


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
