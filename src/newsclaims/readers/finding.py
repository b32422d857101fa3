"""Which files are read: those that are named, those that a pattern finds, and those that stand in folders."""

import os
import stat
from collections.abc import Iterable, Iterator, Sequence
from glob import glob, has_magic
from pathlib import Path
from typing import BinaryIO, NamedTuple

from newsclaims.errors import ArticleError
from newsclaims.readers.items import is_excluded
from newsclaims.readers.telling import SUFFIXES
from newsclaims.sources import STDIN

SAVED = "_files"
"""What a browser appends to a page's name for the folder of its pictures, scripts and frames."""


class Found(NamedTuple):
    """A file, and whether it was asked for by name."""

    path: Path
    named: bool
    table: str | None = None
    """The one that is meant of those it holds: `news.db::articles`."""


def find(paths: Iterable[str | Path], exclude: Sequence[str] = ()) -> Iterator[Found]:
    """Give the files that `paths` name, match or hold, and `-` for standard input, in order and each once.

    Folders are walked with their subfolders in sorted order, without hidden files, links to folders, and what might
    never end: pipes, sockets, devices. What a pattern of `exclude` fits, by its path or by a part of it, isn't given.
    What is named counts as named, in a folder that comes before it as well.
    """
    given = [Path(path) for path in paths]
    named = {os.path.realpath(path) for path in given}
    seen: set[tuple[str, str | None]] = set()
    for path in given:
        for found in _meant(path):
            real = os.path.realpath(found.path) if str(found.path) != STDIN else STDIN
            if (real, found.table) not in seen and not is_excluded(found.path, exclude):
                seen.add((real, found.table))
                yield found._replace(named=found.named or real in named)


def _meant(path: Path) -> Iterator[Found]:
    if path.is_dir():
        yield from _walk(path)
    elif (
        has_magic(str(path))
        and not os.path.lexists(path)
        and (matching := sorted(glob(str(path), recursive=True)))
    ):
        for match in map(Path, matching):
            yield from _walk(match) if match.is_dir() else (Found(match, named=False),)
    else:
        yield _with_table(path)


def _with_table(path: Path) -> Found:
    """Give the file that a path names, and its table behind two colons; a file that is called so itself comes first."""
    file, colons, table = str(path).rpartition("::")
    if colons and file and table and not os.path.lexists(path):
        return Found(Path(file), named=True, table=table)
    return Found(path, named=True)


def _walk(folder: Path) -> Iterator[Found]:
    shut: list[Path] = []
    for here, folders, files in os.walk(folder, onerror=lambda error: shut.append(Path(error.filename))):
        pages = {
            Path(name).stem + SAVED for name in files if SUFFIXES.get(Path(name).suffix.lower()) == "html"
        }
        folders[:] = sorted(name for name in folders if not name.startswith(".") and name not in pages)
        for name in sorted(files):
            path = Path(here, name)
            # What isn't there, as a link may lead nowhere, is given, so that reading it says so.
            if name[0] != "." and (path.is_file() or not path.exists()):
                yield Found(path, named=False)
    # A folder that can't be listed is given as it is, so that reading it says why.
    yield from (Found(path, named=True) for path in shut)


def open_file(path: Path) -> BinaryIO:
    """Give a file or a pipe, open.

    Raises:
        ArticleError: it is neither.
        OSError: it isn't there, or isn't ours to read.
    """
    if path.is_dir():
        os.scandir(path).close()
    if path.exists() and not stat.S_ISREG(path.stat().st_mode) and not stat.S_ISFIFO(path.stat().st_mode):
        raise ArticleError(
            "neither a file nor a folder: a device or a socket",
            "- is standard input; a pipe can be read, too",
        )
    return path.open("rb")
