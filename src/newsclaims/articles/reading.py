"""Files, folders and standard input → `Article`s, one after the other; what can't be read is said, not raised."""

import os
import stat
import sys
from collections.abc import Callable, Iterable, Iterator
from io import BytesIO
from pathlib import Path
from typing import BinaryIO, NamedTuple

from newsclaims.articles.html import MAX_BYTES, read_html
from newsclaims.articles.jsonl import read_feed
from newsclaims.articles.language import check_language
from newsclaims.articles.markup import looks_like_html
from newsclaims.articles.text import read_text
from newsclaims.errors import ArticleError
from newsclaims.records import Article


class Unreadable(NamedTuple):
    """A source that gave no article, and why."""

    source: str
    reason: str
    hint: str | None = None


Reader = Callable[[BinaryIO, str, str | None], Iterator[tuple[str, Article | ArticleError]]]
"""Takes an open file, its source and the date to use where it has none; gives what it holds, each with its source."""


def _text(
    stream: BinaryIO, source: str, published: str | None
) -> Iterator[tuple[str, Article | ArticleError]]:
    yield source, read_text(stream, source, published)


def _html(
    stream: BinaryIO, source: str, published: str | None
) -> Iterator[tuple[str, Article | ArticleError]]:
    yield source, read_html(stream, source, published)


def _text_or_html(
    stream: BinaryIO, source: str, published: str | None
) -> Iterator[tuple[str, Article | ArticleError]]:
    """Read what no suffix describes by how it begins."""
    data = stream.read(MAX_BYTES + 1)
    reader = _html if looks_like_html(data) else _text
    yield from reader(BytesIO(data), source, published)


READERS: dict[str, Reader] = {
    **dict.fromkeys((".txt", ".text", ".md"), _text),
    **dict.fromkeys((".jsonl", ".ndjson"), read_feed),
    **dict.fromkeys((".html", ".htm", ".xhtml"), _html),
}
"""How a file is read, by its suffix."""

IN_FOLDERS = frozenset(READERS)
"""The suffixes that count in a folder; a file named on its own is read whatever its suffix."""

SAVED = "_files"
"""What a browser appends to a page's name for the folder of its pictures, scripts and frames."""


def read(
    paths: Iterable[str | Path], *, published: str | None = None, any_language: bool = False
) -> Iterator[Article | Unreadable]:
    """Give the articles of files, folders and standard input (`-`), in order, as they are asked for.

    Folders are walked with their subfolders in sorted order; hidden files are passed over, and a file that is
    named twice is read once.

    Args:
        paths: files, folders, or `-`.
        published: ISO date for the articles that have none of their own.
        any_language: give the articles in other languages than English, too.
    """
    for path in find(paths):
        source = name_source(path)
        try:
            if str(path) == "-":
                yield from _given(_text_or_html(sys.stdin.buffer, source, published), any_language)
            else:
                with _open(path) as stream:
                    yield from _given(_reader(path)(stream, source, published), any_language)
        except ArticleError as error:
            yield Unreadable(source, error.message, error.hint)
        except OSError as error:
            yield Unreadable(source, (error.strerror or str(error)).lower(), _hint(error))


def count(paths: Iterable[str | Path]) -> int | None:
    """Give how many articles `read` will come to, for a progress bar; None where standard input is among them.

    A file counts as one, a feed as its lines.
    """
    total = 0
    for path in find(paths):
        if str(path) == "-":
            return None
        total += _lines(path) if _reader(path) is read_feed else 1
    return total


def find(paths: Iterable[str | Path]) -> Iterator[Path]:
    """Give the files that `paths` name or hold, and `-` for standard input, in order and each once."""
    seen: set[str] = set()
    for given in paths:
        path = Path(given)
        for file in _walk(path) if path.is_dir() else [path]:
            key = os.path.abspath(file) if str(file) != "-" else "-"
            if key not in seen:
                seen.add(key)
                yield file


def name_source(path: Path) -> str:
    """Give a path as the record names it: relative to the current folder if it lies beneath it, with `/` between."""
    if str(path) == "-":
        return "-"
    full = Path(os.path.abspath(path))
    shown = full.relative_to(Path.cwd()) if full.is_relative_to(Path.cwd()) else Path(os.path.normpath(path))
    return os.fsencode(shown.as_posix()).decode("utf-8", "replace")


def _walk(folder: Path) -> Iterator[Path]:
    shut: list[Path] = []
    for here, folders, files in os.walk(folder, onerror=lambda error: shut.append(Path(error.filename))):
        pages = {Path(name).stem + SAVED for name in files if READERS.get(Path(name).suffix.lower()) is _html}
        folders[:] = sorted(name for name in folders if not name.startswith(".") and name not in pages)
        for name in sorted(files):
            if not name.startswith(".") and Path(name).suffix.lower() in IN_FOLDERS:
                yield Path(here, name)
    # A folder that can't be listed is given as it is, so that reading it says why.
    yield from shut


def _reader(path: Path) -> Reader:
    return READERS.get(path.suffix.lower(), _text_or_html)


def _open(path: Path) -> BinaryIO:
    if path.is_dir():
        os.scandir(path).close()
    if path.exists() and not stat.S_ISREG(path.stat().st_mode) and not stat.S_ISFIFO(path.stat().st_mode):
        raise ArticleError("neither a file nor a folder")
    return path.open("rb")


def _given(
    found: Iterable[tuple[str, Article | ArticleError]], any_language: bool
) -> Iterator[Article | Unreadable]:
    for source, item in found:
        try:
            if isinstance(item, ArticleError):
                raise item
            if not any_language:
                check_language(item.language)
        except ArticleError as error:
            yield Unreadable(source, error.message, error.hint)
        else:
            yield item


def _hint(error: OSError) -> str | None:
    if isinstance(error, FileNotFoundError):
        return "check the path; a folder, a file or - for standard input is wanted"
    return None


def _lines(path: Path) -> int:
    try:
        with path.open("rb") as stream:
            return sum(1 for line in stream if line.strip())
    except OSError:
        return 1
