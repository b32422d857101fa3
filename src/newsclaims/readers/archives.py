"""ZIP and tar: their members, one after the other, never on the disk.

A member's name is a part of its source. One that leads outside is told, and its content isn't read.
"""

import stat
import tarfile
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import PurePosixPath
from typing import BinaryIO, cast

from newsclaims.errors import ArticleError
from newsclaims.readers.items import File, Item, is_excluded
from newsclaims.readers.streams import seekable, unpacked
from newsclaims.sources import printable

MOST_MEMBERS = 1_000_000
"""An archive of more members is refused: their names alone would fill the memory."""


def read_zip(file: File) -> Iterator[Item]:
    """Give what the members of a ZIP file hold, in the order of its directory."""
    with seekable(file.stream) as stream, zipfile.ZipFile(stream) as archive:
        members = {
            member.filename: member for member in archive.infolist()
        }.values()  # of one name the last counts
        if len(members) > MOST_MEMBERS:
            raise ArticleError(f"an archive of {len(members):,} files", "unpack it, and give the folder")
        for member in members:
            if member.is_dir() or _is_link(member) or _is_passed_over(file, member.filename):
                continue
            if member.flag_bits & 1:
                error = ArticleError("locked by a password", "unpack it, and give the folder")
                yield Item(_place(member.filename), error)
                continue
            try:
                with archive.open(member) as opened:
                    packed = unpacked(cast(BinaryIO, opened), member.compress_size)
                    yield from _member(file, member.filename, packed)
            except (
                NotImplementedError,
                ValueError,
                zipfile.BadZipFile,
            ) as error:  # a method that Python doesn't know; damaged
                yield Item(_place(member.filename), ArticleError(f"can't be unpacked: {error}".lower()))


def read_tar(file: File) -> Iterator[Item]:
    """Give what the files of a tar archive hold, in its order; links and devices are passed over."""
    with tarfile.open(fileobj=file.stream, mode="r|") as archive:
        for member in archive:
            archive.members = []  # type: ignore[attr-defined]  # else it would remember all of them
            stream = archive.extractfile(member) if member.isreg() else None
            if stream is not None and not _is_passed_over(file, member.name):
                yield from _member(file, member.name, unpacked(cast(BinaryIO, stream), member.size))


def _member(file: File, name: str, stream: BinaryIO) -> Iterator[Item]:
    from newsclaims.readers.telling import read

    place = _place(name)
    path = PurePosixPath(name.replace("\\", "/"))
    if path.is_absolute() or ".." in path.parts or (path.parts[:1] and path.parts[0].endswith(":")):
        yield Item(place, ArticleError("its name leads outside the archive", "unpack it with care"))
        return
    try:
        inner = replace(file.inside(stream, path.name), named=False)
    except ArticleError as error:
        yield Item(place, error)
        return
    for item in read(inner):
        yield item._replace(place=place + item.place)


def _is_link(member: zipfile.ZipInfo) -> bool:
    """Say whether a member holds no text, but the name of another file."""
    return stat.S_ISLNK(member.external_attr >> 16)


def _place(name: str) -> str:
    return f"#{printable(PurePosixPath(name))}"


def _is_passed_over(file: File, name: str) -> bool:
    """Say whether a member is hidden, or one that is left out."""
    path = PurePosixPath(name)
    hidden = any((part[:1] == "." and part != "..") or part == "__MACOSX" for part in path.parts)
    return hidden or is_excluded(path, file.limits.exclude)
