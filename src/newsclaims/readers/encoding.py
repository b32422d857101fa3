"""Bytes as text while they stream by: UTF-8 or what a byte order mark says, with Windows-1252 where that fails."""

import codecs
from collections.abc import Iterator
from contextlib import contextmanager
from io import TextIOWrapper
from typing import BinaryIO

WESTERN = "newsclaims_western"
"""The error handler that reads as Windows-1252 what isn't UTF-8."""

MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16: its mark begins with UTF-16's
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
"""Byte order marks, and the encodings they begin."""


def _as_windows(error: UnicodeError) -> tuple[str, int]:
    """Read the bytes that aren't UTF-8 as Windows-1252; the five it doesn't have become U+FFFD."""
    assert isinstance(error, UnicodeDecodeError)
    return error.object[error.start : error.end].decode("cp1252", "replace"), error.end


codecs.register_error(WESTERN, _as_windows)


def told_by_mark(data: bytes) -> tuple[str, int]:
    r"""Give the encoding of bytes that begin so, and how long their byte order mark is.

    Example:
        >>> told_by_mark(b"\xff\xfea\x00"), told_by_mark(b"a")
        (('utf-16-le', 2), ('utf-8', 0))
    """
    for mark, encoding in MARKS:
        if data.startswith(mark):
            return encoding, len(mark)
    return "utf-8", 0


def begins(data: bytes) -> str:
    """Give the text that a file begins with, or something like it where it is no text."""
    encoding, mark = told_by_mark(data)
    return data[mark:].decode(encoding, WESTERN if encoding == "utf-8" else "replace")


@contextmanager
def as_text(stream: BinaryIO, head: bytes) -> Iterator[TextIOWrapper]:
    """Give a stream, which begins with `head`, as text with its line ends as they are; it stays open behind that."""
    encoding, mark = told_by_mark(head)
    stream.read(mark)
    text = TextIOWrapper(stream, encoding, WESTERN if encoding == "utf-8" else "replace", newline="")
    try:
        yield text
    finally:
        text.detach()
