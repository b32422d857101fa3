"""From bytes to text: UTF-8, UTF-16 and UTF-32 with a byte order mark, Windows-1252; anything else is an error."""

import codecs
import re

from newsclaims.errors import ArticleError
from newsclaims.language.blanks import BLANKS

MAX_CHARACTERS = 2_000_000
"""Length of the longest article that is read; the parser takes no more (`pipeline.MAX_CHARACTERS`)."""

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16: its mark begins with UTF-16's
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_UNPRINTABLE = re.compile("[\x00\ud800-\udfff]")
_ANYTHING = re.compile(f"[^{re.escape(BLANKS)}]")


def decode(data: bytes) -> str:
    """Give the text of a file, unchanged but for its byte order mark.

    Raises:
        ArticleError: it isn't text.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _strict(data[len(mark) :], encoding)
    if b"\0" in data:
        raise ArticleError("not text: it holds NUL bytes", "give plain text, in UTF-8")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        text = _strict(data, "cp1252")
    if _CONTROL.search(text):
        raise ArticleError("not text: neither UTF-8 nor Windows-1252", "convert it to UTF-8")
    return text


def _strict(data: bytes, encoding: str) -> str:
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        raise ArticleError(f"not text: bytes that aren't {encoding.upper()}", "convert it to UTF-8") from None
    return storable(text)


def storable(text: str) -> str:
    """Give `text` with U+FFFD for each code point that UTF-8 or SQLite can't hold: lone surrogates, NUL."""
    return _UNPRINTABLE.sub("\ufffd", text)


def check_text(text: str) -> str:
    """Give `text` back, if an article can be read from it.

    Raises:
        ArticleError: it is empty, or longer than `MAX_CHARACTERS`.
    """
    if len(text) > MAX_CHARACTERS:
        raise ArticleError(
            f"too large: {len(text):,} characters, and {MAX_CHARACTERS:,} are the most",
            "split it into articles",
        )
    if not _ANYTHING.search(text):
        raise ArticleError("empty: nothing but white space")
    return text
