"""gzip, bzip2, xz and Zstandard: what is packed in one stream is read as if it weren't."""

import bz2
import gzip
import lzma
from collections.abc import Callable, Iterator
from io import BufferedReader
from pathlib import PurePath
from typing import Any, BinaryIO, cast

from newsclaims.errors import ArticleError
from newsclaims.readers.items import File, Item
from newsclaims.readers.streams import Counted, unpacked


def _zstandard(stream: Any) -> Any:
    try:
        import zstandard
    except ImportError:
        raise ArticleError(
            "Zstandard needs zstandard, which isn't installed", 'pip install "newsclaims[zstd]"'
        ) from None
    return Zstandard(zstandard, zstandard.ZstdDecompressor().stream_reader(stream, read_across_frames=True))


class Zstandard:
    """A stream that is damaged as others are."""

    def __init__(self, library: Any, stream: Any) -> None:
        self._error, self._stream = library.ZstdError, stream

    def read(self, size: int) -> bytes:
        """Give so many bytes, or what there is.

        Raises:
            EOFError: the stream is damaged.
        """
        try:
            data: bytes = self._stream.read(size)
        except self._error as error:
            raise EOFError(str(error)) from None
        return data


def _reader(opened: Callable[[Any], Any]) -> Callable[[File], Iterator[Item]]:
    def read(file: File) -> Iterator[Item]:
        from newsclaims.readers.telling import read as read_any

        counted = Counted(file.stream)
        stream = unpacked(opened(cast(BinaryIO, BufferedReader(counted))), counted)
        yield from read_any(file.inside(stream, PurePath(file.name).stem))

    return read


read_gzip = _reader(lambda stream: gzip.GzipFile(fileobj=stream))
read_bzip2 = _reader(bz2.BZ2File)
read_xz = _reader(lzma.LZMAFile)
read_zstd = _reader(_zstandard)
