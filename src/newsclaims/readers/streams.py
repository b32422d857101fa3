"""Streams that can be looked into before they are read, and those that come out of a packed file."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from io import BufferedIOBase, BufferedReader, RawIOBase
from typing import BinaryIO, cast

from newsclaims.errors import ArticleError

HEAD = 65_536
"""How many bytes of a file are looked at to tell what it is."""

_FREE = 50_000_000
"""So many bytes may come out of however few."""

_RATIO = 200
"""How many times its size a packed file may have beyond that: prose gives 5, a bomb 1000."""


class Rewound(RawIOBase):
    """A stream with what was read from it in front of it again."""

    def __init__(self, head: bytes, rest: BinaryIO) -> None:
        super().__init__()
        self._head, self._rest = head, rest

    def readable(self) -> bool:
        """Say that it can be read."""
        return True

    def readinto(self, buffer: "memoryview") -> int:  # type: ignore[override]
        """Fill the buffer as far as there is something at once."""
        piece = self._head[: len(buffer)]
        if piece:
            self._head = self._head[len(piece) :]
        else:
            piece = self._rest.read(len(buffer))
        buffer[: len(piece)] = piece
        return len(piece)


def looked_into(stream: BinaryIO) -> tuple[bytes, BinaryIO]:
    """Give how a stream begins, and the stream from there on."""
    head = stream.read(HEAD)
    if stream.seekable():
        stream.seek(0)
        return head, stream
    return head, cast(BinaryIO, BufferedReader(Rewound(head, stream)))


class Counted(RawIOBase):
    """A stream that knows how much was read from it."""

    def __init__(self, stream: BinaryIO) -> None:
        super().__init__()
        self._stream = stream
        self.size = 0

    def readable(self) -> bool:
        """Say that it can be read."""
        return True

    def readinto(self, buffer: "memoryview") -> int:  # type: ignore[override]
        """Fill the buffer, and count."""
        piece = self._stream.read(len(buffer))
        self.size += len(piece)
        buffer[: len(piece)] = piece
        return len(piece)


def check_proportion(size: int, packed: int) -> None:
    """See whether what is packed stays in proportion.

    Raises:
        ArticleError: it doesn't.
    """
    if size > _FREE + _RATIO * packed:
        raise ArticleError(
            f"a bomb: {packed:,} packed bytes become more than {size // 1_000_000:,} MB",
            "unpack it yourself if you trust it",
        )


class Unpacked(RawIOBase):
    """What comes out of a packed stream, while it stays in proportion to what went in.

    Reading it raises ArticleError where it doesn't: a bomb.
    """

    def __init__(self, stream: "BinaryIO | BufferedIOBase", packed: "Counted | int") -> None:
        super().__init__()
        self._stream, self._packed = stream, packed
        self._size = 0

    def readable(self) -> bool:
        """Say that it can be read."""
        return True

    def readinto(self, buffer: "memoryview") -> int:  # type: ignore[override]
        """Fill the buffer, and compare."""
        piece = self._stream.read(len(buffer))
        self._size += len(piece)
        packed = self._packed.size if isinstance(self._packed, Counted) else self._packed
        check_proportion(self._size, packed)
        buffer[: len(piece)] = piece
        return len(piece)


def unpacked(stream: "BinaryIO | BufferedIOBase", packed: "Counted | int") -> BinaryIO:
    """Give `Unpacked` with a buffer."""
    return cast(BinaryIO, BufferedReader(Unpacked(stream, packed), HEAD))


@contextmanager
def seekable(stream: BinaryIO) -> Iterator[BinaryIO]:
    """Give a stream in which one can go to any place: a pipe is copied into a file that is gone behind it."""
    if stream.seekable():
        yield stream
        return
    with tempfile.TemporaryFile() as copy:
        while piece := stream.read(1_000_000):
            copy.write(piece)
        copy.seek(0)
        yield cast(BinaryIO, copy)
