"""Files, folders and standard input → `Article`s, one after the other; what can't be read is said, not raised."""

import os
import stat
import sys
from collections.abc import Callable, Iterable, Iterator
from io import BytesIO
from pathlib import Path
from typing import BinaryIO, NamedTuple

from newsclaims.articles.decoding import MAX_CHARACTERS
from newsclaims.articles.feeds import feed_lines, read_feed, roll_call, too_large
from newsclaims.articles.html_pages import read_html
from newsclaims.articles.language import check_language
from newsclaims.articles.markup import looks_like_html
from newsclaims.articles.roll import Roll
from newsclaims.articles.text import day_of, read_text
from newsclaims.errors import BUG, ArticleError, fault
from newsclaims.records import Article
from newsclaims.sources import STDIN, source_of


class Unreadable(NamedTuple):
    """A source that gave no article, and why."""

    source: str
    reason: str
    hint: str | None = None


MAX_BYTES = 20_000_000
"""Size of the largest file, page, and line of a feed that is read, unless `read` is told another."""

Found = Iterator[tuple[str, Article | ArticleError]]
"""What a file holds, each article or what became of it with its source."""

Reader = Callable[[BinaryIO, str, str | None, int], Found]
"""Takes an open file, its source, the date to use where it has none, and the most bytes that are read as one."""


def _text(stream: BinaryIO, source: str, published: str | None, most: int) -> Found:
    yield source, read_text(_whole(stream, most), source, published)


def _html(stream: BinaryIO, source: str, published: str | None, most: int) -> Found:
    yield source, read_html(_whole(stream, most), source, published)


def _text_or_html(stream: BinaryIO, source: str, published: str | None, most: int) -> Found:
    """Read what no suffix describes by how it begins."""
    whole = _whole(stream, most)
    yield from _sniffed(whole.getvalue())(whole, source, published, most)


def _sniffed(data: bytes) -> Reader:
    return _html if looks_like_html(data) else _text


def _whole(stream: BinaryIO, most: int) -> BytesIO:
    data = stream.read(most + 1)
    if len(data) > most:
        raise too_large(None, most)
    return BytesIO(data)


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
    paths: Iterable[str | Path],
    *,
    published: str | None = None,
    any_language: bool = False,
    max_characters: int = MAX_CHARACTERS,
    max_bytes: int = MAX_BYTES,
) -> Iterator[Article | Unreadable]:
    """Give the articles of files, folders and standard input (`-`), in order, as they are asked for.

    Folders are walked with their subfolders in sorted order; hidden files are passed over, and so are pipes, sockets
    and devices, which might never end. What a file or a line of a feed repeats is one article with several `sources`;
    different lines of one id get ids of their own (`identity`). To know of both beforehand, all files are gone through
    once before the first article is given.

    Args:
        paths: files, folders, or `-`.
        published: ISO date for the articles that have none of their own.
        any_language: give the articles in other languages than English, too.
        max_characters: a longer article is unreadable; `MAX_CHARACTERS` at most.
        max_bytes: so is a larger file, page, or line of a feed, and no more of it is kept in memory.

    Raises:
        ArticleError: `published` isn't a date.
    """
    published = day_of(published)
    files = list(find(paths))
    roll = _called(files, max_bytes)
    for path in files:
        yield from _given(_read(path, published, max_bytes, roll), roll, max_characters, any_language)


def _read(path: Path, published: str | None, most: int, roll: Roll) -> Found:
    """Give what a file holds, but for what was given already from another place; or why it can't be read."""
    source = source_of(path)
    try:
        if source == STDIN:
            if sys.stdin is None:  # the shell closed it: <&-
                raise ArticleError("closed", "give it an article: newsclaims extract - < page.txt")
            yield from _text_or_html(sys.stdin.buffer, source, published, most)
        elif not roll.is_done(source):
            with _open(path) as stream:
                yield from _reader(path)(stream, source, published, most)
    except ArticleError as error:
        yield source, error
    except OSError as error:
        yield source, ArticleError((error.strerror or str(error)).lower(), _hint(error))
    except Exception as error:
        yield source, ArticleError(f"can't be read: {fault(error)}", BUG)


def count(paths: Iterable[str | Path]) -> int | None:
    """Give how many articles `read` will come to, for a progress bar; None if standard input or a pipe is among them.

    A file counts as one, a feed as its lines.
    """
    total = 0
    for path in find(paths):
        if str(path) == STDIN or path.is_fifo():
            return None
        total += _lines(path) if _reader(path) is read_feed else 1
    return total


def find(paths: Iterable[str | Path]) -> Iterator[Path]:
    """Give the files that `paths` name or hold, and `-` for standard input, in order and each once."""
    seen: set[str] = set()
    for given in paths:
        path = Path(given)
        for file in _walk(path) if path.is_dir() else [path]:
            key = os.path.realpath(file) if str(file) != STDIN else STDIN
            if key not in seen:
                seen.add(key)
                yield file


def _called(files: Iterable[Path], most: int) -> Roll:
    """Call the roll of all files that can be read twice."""
    roll = Roll()
    for path in files:
        source = source_of(path)
        try:
            if source == STDIN or not path.is_file():
                continue
            with path.open("rb") as stream:
                if _reader(path) is read_feed:
                    for number, id, content in roll_call(stream, most):
                        roll.enter(f"{source}#L{number}", id, content)
                else:
                    data = stream.read(most + 1)
                    roll.enter(source, None, data, READERS.get(path.suffix.lower(), _sniffed(data)))
        except OSError:
            continue  # reading it says why
    return roll


def _walk(folder: Path) -> Iterator[Path]:
    shut: list[Path] = []
    for here, folders, files in os.walk(folder, onerror=lambda error: shut.append(Path(error.filename))):
        pages = {Path(name).stem + SAVED for name in files if READERS.get(Path(name).suffix.lower()) is _html}
        folders[:] = sorted(name for name in folders if not name.startswith(".") and name not in pages)
        for name in sorted(files):
            path = Path(here, name)
            # What isn't there, as a link may lead nowhere, is given, so that reading it says so.
            if name[0] != "." and path.suffix.lower() in IN_FOLDERS and (path.is_file() or not path.exists()):
                yield path
    # A folder that can't be listed is given as it is, so that reading it says why.
    yield from shut


def _reader(path: Path) -> Reader:
    return READERS.get(path.suffix.lower(), _text_or_html)


def _open(path: Path) -> BinaryIO:
    if path.is_dir():
        os.scandir(path).close()
    if path.exists() and not stat.S_ISREG(path.stat().st_mode) and not stat.S_ISFIFO(path.stat().st_mode):
        raise ArticleError(
            "neither a file nor a folder: a device or a socket",
            "- is standard input; a pipe can be read, too",
        )
    return path.open("rb")


def _given(found: Found, roll: Roll, most: int, any_language: bool) -> Iterator[Article | Unreadable]:
    for source, item in found:
        try:
            if isinstance(item, ArticleError):
                raise item
            if len(item.text) > most:
                reason = f"too large: {len(item.text):,} characters, and {most:,} are the most"
                raise ArticleError(reason, "split it into articles, or raise --max-characters")
            if not any_language:
                check_language(item.language)
        except ArticleError as error:
            yield Unreadable(source, error.message, error.hint)
        else:
            if not roll.is_done(source):
                yield roll.told(item)


def _hint(error: OSError) -> str | None:
    if isinstance(error, FileNotFoundError):
        return "check the path; a folder, a file or - for standard input is wanted"
    return None


def _lines(path: Path) -> int:
    try:
        with path.open("rb") as stream:
            return sum(isinstance(line, int) or bool(line.strip()) for line in feed_lines(stream, MAX_BYTES))
    except OSError:
        return 1
