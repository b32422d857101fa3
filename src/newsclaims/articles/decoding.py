"""From bytes to text: UTF-8, UTF-16 and UTF-32 with a byte order mark; else as bytes and language tell."""

import re

from newsclaims.articles.language import tell_language
from newsclaims.articles.misread import mended
from newsclaims.errors import ArticleError
from newsclaims.language.blanks import BLANKS
from newsclaims.readers.encoding import MARKS, WESTERN

MAX_CHARACTERS = 2_000_000
"""Length of the longest article that is read; the parser takes no more (`pipeline.MAX_CHARACTERS`)."""

_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_ISO_2022 = re.compile(rb"\x1b\$[@B]")
"""What switches to Japanese in ISO-2022-JP, whose bytes are all ASCII."""

_SEQUENCE = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
"""A character beyond ASCII in UTF-8; in other encodings such bytes seldom follow each other so."""

_BEYOND = re.compile(rb"[\x80-\xff]")

_FOREIGN = 1 / 3
"""From what share of letters beyond ASCII on no text is in an alphabet that Windows-1252 has."""

_PAGES: dict[str | None, str] = {
    None: "cp1252",
    **dict.fromkeys(("en", "af", "ca", "da", "de", "es", "eu", "fi", "fo", "fr", "ga", "gl", "is", "it"), "cp1252"),
    **dict.fromkeys(("lb", "nl", "nn", "no", "oc", "pt", "sv"), "cp1252"),
    **dict.fromkeys(("az", "tr"), "cp1254"),
    **dict.fromkeys(("et", "lt", "lv"), "cp1257"),
    "vi": "cp1258",
}  # fmt: skip
"""Windows' code pages for Latin alphabets by language, which shows whichever of them the text is read by."""

_GUESSED = [
    "cp1250", "iso8859_2", "cp1251", "koi8_r", "koi8_u", "iso8859_5", "cp866", "cp1253", "iso8859_7", "cp1255",
    "iso8859_8", "cp1256", "iso8859_6", "cp874", "gb18030", "big5", "cp932", "euc_jp", "cp949",
]  # fmt: skip
"""What is chosen from by statistics: the encodings of the WHATWG's Encoding Standard, by Python's names."""

_UNPRINTABLE = re.compile("[\x00\ud800-\udfff]")
_ANYTHING = re.compile(f"[^{re.escape(BLANKS)}]")


def decode(data: bytes) -> str:
    """Give the text of a file, unchanged but for its byte order mark and what was misread before it was saved.

    Stray bytes in UTF-8 are Windows-1252.

    Raises:
        ArticleError: it isn't text.
    """
    for mark, encoding in MARKS:
        if data.startswith(mark):
            return _strict(data[len(mark) :], encoding)
    if data.startswith(b"%PDF-"):
        raise ArticleError("not text: a PDF", "pdftotext FILE - | newsclaims extract -")
    if b"\0" in data:
        raise ArticleError("not text: it holds NUL bytes", "give plain text, in UTF-8")
    text = decode_utf8(data)
    if text is not None:
        return mended(text)
    if _is_broken_utf8(data):
        return mended(storable(data.decode("utf-8", WESTERN)))
    guessed = guess_encoding(data)
    other = _strict(data, guessed) if guessed is not None else ""
    if not other or _CONTROL.search(other):
        raise ArticleError("not text: in no encoding that is known", "convert it to UTF-8")
    return other


def decode_utf8(data: bytes) -> str | None:
    """Give the text of UTF-8; None for other bytes, and for ISO-2022-JP."""
    if _ISO_2022.search(data):
        return None
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return None


def _is_broken_utf8(data: bytes) -> bool:
    """Say whether bytes are UTF-8 but for some: cut off, or with a line pasted from elsewhere."""
    rest, characters = _SEQUENCE.subn(b"", data)
    return characters >= max(len(_BEYOND.findall(rest)), 1)


def guess_encoding(data: bytes) -> str | None:
    """Give the encoding, by Python's name, of bytes that aren't UTF-8; None where they seem no text.

    English text is Windows-1252: too few of its bytes are beyond ASCII for statistics to tell.
    """
    if _ISO_2022.search(data):
        return "iso2022_jp"
    text = data.decode("cp1252", "replace")
    letters = sum(map(str.isalpha, text))
    beyond = sum(letter.isalpha() for letter in text if letter > "\x7f")
    if beyond <= _FOREIGN * letters:
        language = tell_language(text)
        if language in _PAGES:
            return _PAGES[language]
    from charset_normalizer import from_bytes

    best = from_bytes(data, cp_isolation=_GUESSED).best()
    return str(best.encoding) if best is not None else None


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
