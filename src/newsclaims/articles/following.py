"""What goes on coming: files in folders as they appear and change, and the lines that are added to a feed.

When to look, watchfiles tells (`changes.py`); what is new, a look at the files' sizes and times of change does, since
not all that happens in a folder is told. Of a hundred thousand files a look takes three seconds.
"""

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from io import BufferedReader, RawIOBase
from pathlib import Path
from typing import BinaryIO, cast

from newsclaims.articles.reading import How, Unreadable, articles_of, placed, told
from newsclaims.articles.roll import Roll
from newsclaims.errors import ArticleError
from newsclaims.readers import File, Item, Limits, finding, telling
from newsclaims.records import Article
from newsclaims.sources import source_of

Wait = Callable[[bool], bool]
"""Waits: a moment, or where all is at rest till something changes; and says whether to look again."""

_Mark = tuple[int, int, int]

_GONE: _Mark = (0, 0, 0)

_GROWING = frozenset({"lines", "table"})
"""The kinds of file to which articles can be added line by line."""


def watch(paths: Sequence[Path], wait: Wait, how: How) -> Iterator[Article | Unreadable]:
    """Give the articles of files and folders, and of each file anew when it changed, while there is waiting."""
    for file in settled(paths, wait, how.exclude):
        yield from articles_of([file], how)


def settled(paths: Sequence[Path], wait: Wait, exclude: Sequence[str] = ()) -> Iterator[finding.Found]:
    """Give each file once it has come to rest: two looks find it the same, so that none is read half written."""
    before: dict[Path, _Mark] = {}
    given: dict[Path, _Mark] = {}
    while True:
        files = {found.path: found for found in finding.find(paths, exclude)}
        now = {path: mark for path, found in files.items() if (mark := _mark(found)) is not None}
        given = {path: mark for path, mark in given.items() if path in now}
        for path, mark in now.items():
            if before.get(path) == mark != given.get(path):
                given[path] = mark
                yield files[path]
        at_rest, before = before == now, now
        if not wait(at_rest):
            return


def _mark(found: finding.Found) -> _Mark | None:
    """Give what tells that a file changed, or was given to us to read; None where it is gone already.

    What was named, and is gone, is a file to be told of: reading it says so.
    """
    try:
        stat = found.path.stat()
    except OSError:
        return _GONE if found.named else None
    return stat.st_mtime_ns, stat.st_ctime_ns, stat.st_size


def follow(feed: Path, wait: Wait, how: How) -> Iterator[Article | Unreadable]:
    """Give the articles of a feed, and those that are added to it, while there is waiting.

    What several of its lines repeat is told apart by the store, for no one can know of the lines to come.
    """
    yield from placed(told(source_of(feed), _lines(feed, wait, how.limits())), Roll(), how)


def _lines(feed: Path, wait: Wait, limits: Limits) -> Iterable[Item]:
    with finding.open_file(feed) as stream:
        file = telling.opened(File(stream, feed.name, limits))
        kind = telling.tell(file)
        if kind.name not in _GROWING:
            raise ArticleError(
                f"{kind.words} doesn't grow line by line", "newsclaims watch reads files that change"
            )
        growing = cast(BinaryIO, BufferedReader(_Growing(stream, feed, wait)))
        yield from telling.read_as(kind, replace(file, stream=growing))


class _Growing(RawIOBase):
    """A file that isn't at its end where there is no more yet."""

    def __init__(self, stream: BinaryIO, path: Path, wait: Wait) -> None:
        super().__init__()
        self._stream, self._path, self._wait = stream, path, wait

    def readable(self) -> bool:
        """Say that it can be read."""
        return True

    def readinto(self, buffer: "memoryview") -> int:  # type: ignore[override]
        """Fill the buffer as far as there is something, or will be."""
        while not (piece := self._stream.read(len(buffer))):
            self._check()
            if not self._wait(True):
                break
        buffer[: len(piece)] = piece
        return len(piece)

    def _check(self) -> None:
        """See that the file is still the one that was read so far.

        Raises:
            ArticleError: it isn't.
        """
        here = os.fstat(self._stream.fileno())
        if (
            here.st_size < self._stream.tell()
            or not os.path.exists(self._path)
            or not os.path.samestat(here, os.stat(self._path))
        ):
            raise ArticleError("it was cut, moved or replaced while it was followed", "follow it anew")
