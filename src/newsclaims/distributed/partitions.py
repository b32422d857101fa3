"""The files of articles, here and in the stores that fsspec knows; and how they are divided into parts."""

import hashlib
import os
from collections.abc import Iterable, Iterator, Sequence
from errno import ENOENT
from math import ceil
from pathlib import Path, PurePosixPath
from typing import Any, BinaryIO, NamedTuple, cast

from newsclaims.errors import NewsclaimsError
from newsclaims.readers import File, Item, Limits, finding, telling
from newsclaims.sources import STDIN, source_of

SIZE = 1_000_000
"""Bytes of a part: a minute's work, if they are text."""

MOST = 64
"""Parts of one file, each of which reads it through: more would cost what they gain."""

_ONE_ARTICLE = frozenset(("text", "html", "mail", "pdf", "docx", "odt", "rtf"))
"""The kinds of file that aren't divided."""


class Place(NamedTuple):
    """A file, as each worker finds it."""

    address: str
    """An absolute path, or a URL of fsspec's: s3://bucket/feed.jsonl."""
    source: str
    """What records call it."""
    named: bool
    table: str | None = None
    size: int = 0
    state: str = ""
    """Another one where its content may be another one."""


class Partition(NamedTuple):
    """Files, or every `parts`-th article of one from number `part` on."""

    places: tuple[Place, ...]
    part: int = 0
    parts: int = 1

    def name(self, made: str) -> str:
        """Give what its results are called: the same for the same articles, `made` in the same way."""
        return hashlib.sha256(repr((self, made)).encode("utf-8", "surrogatepass")).hexdigest()[:16]


def find(paths: Sequence[str], exclude: Sequence[str] = ()) -> Iterator[Place]:
    """Give the files that paths and URLs name, match or hold; what isn't there, too, for reading it says so.

    Raises:
        NewsclaimsError: one is standard input, or of a store that fsspec can't reach.
    """
    for path, named, table in finding.find([path for path in paths if not _is_url(path)], exclude):
        if str(path) == STDIN or path.is_fifo():
            raise NewsclaimsError(f"{path} can't be read by several", "give files that each worker can open")
        told = path.stat() if path.is_file() else None
        size, state = (told.st_size, str(told.st_mtime_ns)) if told else (0, "")
        yield Place(str(path.absolute()), source_of(path), named, table, size, state)
    for url in filter(_is_url, paths):
        yield from _stored(url)


def _is_url(path: str) -> bool:
    return "://" in path


def store(url: str) -> tuple[Any, str]:
    """Give the file system of a URL or a path, and how it is called there.

    Raises:
        NewsclaimsError: the libraries for it aren't installed.
    """
    try:
        import fsspec
        import pyarrow  # noqa: F401  (what is written there)

        found: tuple[Any, str] = fsspec.core.url_to_fs(url)
    except ModuleNotFoundError:
        raise NewsclaimsError(
            "this wants Dask, fsspec and pyarrow", "pip install 'newsclaims[scale]'"
        ) from None
    except (ImportError, ValueError) as error:
        raise NewsclaimsError(f"can't open {url}: {error}", "s3:// wants s3fs, gs:// gcsfs") from None
    return found


def _stored(url: str) -> Iterator[Place]:
    files, path = store(url)
    if any(sign in path for sign in "*?["):
        told = files.glob(path, detail=True)
    else:
        told = files.find(path, detail=True) if files.isdir(path) else {}
    if not told:
        told = {path: files.info(path) if files.exists(path) else {}}
    for name, info in sorted(told.items()):
        address = files.unstrip_protocol(name)
        yield Place(address, address, name == path, None, info.get("size") or 0, str(info))


def divided(places: Iterable[Place], size: int = SIZE) -> Iterator[Partition]:
    """Divide files into parts of about so many bytes: small ones together, of a large feed every n-th article."""
    together: list[Place] = []
    for place in places:
        if place.size > size and _holds_many(place):
            parts = min(MOST, ceil(place.size / size))
            yield from (Partition((place,), part, parts) for part in range(parts))
            continue
        if together and sum(one.size for one in together) + place.size > size:
            yield Partition(tuple(together))
            together = []
        together.append(place)
    if together:
        yield Partition(tuple(together))


def _holds_many(place: Place) -> bool:
    with opened(place) as stream:
        file = telling.opened(File(stream, PurePosixPath(place.address).name, Limits(SIZE), place.named))
        return telling.tell(file).name not in _ONE_ARTICLE


def opened(place: Place) -> BinaryIO:
    """Open a file, wherever it is."""
    if not _is_url(place.address):
        return finding.open_file(Path(place.address))
    files, path = store(place.address)
    try:
        return cast(BinaryIO, files.open(path, "rb"))
    except FileNotFoundError:  # fsspec's has no words
        raise FileNotFoundError(ENOENT, os.strerror(ENOENT), place.address) from None


def items(place: Place, limits: Limits) -> Iterator[Item]:
    """Give what a file holds."""
    with opened(place) as stream:
        name = PurePosixPath(place.address).name
        yield from telling.read(File(stream, name, limits, place.named, place.table))
