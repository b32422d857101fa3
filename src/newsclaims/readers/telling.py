"""What a file is, told by how it begins; its name counts only where that doesn't tell."""

import re
import struct
import tarfile
import zipfile
import zlib
from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cached_property
from lzma import LZMAError
from pathlib import PurePath

from newsclaims.errors import ArticleError
from newsclaims.readers.databases import looks_like_export
from newsclaims.readers.delimited import looks_like_table
from newsclaims.readers.encoding import begins
from newsclaims.readers.file_kinds import KINDS, Kind
from newsclaims.readers.items import File, Item, Passed
from newsclaims.readers.streams import looked_into

SUFFIXES = {
    **dict.fromkeys((".txt", ".text", ".md"), "text"),
    **dict.fromkeys((".html", ".htm", ".xhtml"), "html"),
    **dict.fromkeys((".jsonl", ".ndjson"), "lines"),
    **dict.fromkeys((".csv", ".tsv"), "table"),
    ".json": "json",
}
"""What a file of no particular beginning is, by its name's end; in folders others are passed over."""

_SIGNATURES = (
    (b"%PDF-", "pdf"),
    (b"WARC/", "warc"),
    (b"\x1f\x8b", "gzip"),
    (b"BZh", "bzip2"),
    (b"\xfd7zXZ\x00", "xz"),
    (b"\x28\xb5\x2f\xfd", "zstd"),
    (b"\x89PNG\r\n\x1a\n", "png"),
    (b"\xff\xd8\xff", "jpeg"),
    (b"GIF8", "gif"),
    (b"II*\x00", "tiff"),
    (b"MM\x00*", "tiff"),
    (b"ID3", "audio"),
    (b"OggS", "audio"),
    (b"fLaC", "audio"),
    (b"\x1aE\xdf\xa3", "video"),
    (b"{\\rtf", "rtf"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "doc"),
    (b"SQLite format 3\x00", "sqlite"),
    (b"PAR1", "parquet"),
    (b"X\n\x00\x00\x00", "r"),
    (b"RDX", "r"),
    (b"ARROW1", "arrow"),
    (b"<stata_dta>", "stata"),
    (b"$FL2", "spss"),
    (b"\x80\x04\x95", "pickle"),
    (b"\x80\x05\x95", "pickle"),
    (b"7z\xbc\xaf\x27\x1c", "7z"),
    (b"Rar!\x1a\x07", "rar"),
    (b"wOFF", "font"),
    (b"wOF2", "font"),
    (b"\x7fELF", "program"),
)
"""The bytes that a kind of file begins with."""

_PACKAGES = (
    (re.compile(rb"mimetypeapplication/vnd\.oasis\.opendocument\.text"), "odt"),
    (re.compile(rb"mimetypeapplication/vnd\.oasis\.opendocument\.spreadsheet"), "ods"),
    (re.compile(rb"mimetypeapplication/epub\+zip"), "epub"),
    (re.compile(rb"\[Content_Types\]\.xml.*?word/", re.S), "docx"),
    (re.compile(rb"\[Content_Types\]\.xml.*?xl/", re.S), "xlsx"),
    (re.compile(rb"\[Content_Types\]\.xml.*?ppt/", re.S), "pptx"),
)
"""What is in a ZIP file that is one document."""

_HTML = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?>.*?-->)\s*)*+<(?:!doctype\s+html|html|head|body)\b", re.I | re.S
)
_PROLOG = re.compile(
    r"\s*+(?:<\?(?>.*?\?>)|<!--(?>.*?-->)|<!doctype[^>\[]*+(?:\[(?>.*?\]))?+\s*+>)", re.I | re.S
)
"""One thing that may stand above an XML document's first element."""

_ELEMENT = re.compile(r"\s*+<([\w:]+)[\s/>]")
_DECLARED = re.compile(r"\s*<\?xml\b|\s*<(?:rss|feed|rdf:RDF|svg)\b", re.I)
_MBOX = re.compile(rb"From \S+ +\w{3} \w{3} +\d+ [\d:]+ .*\d{4}[^\n]*\n[\w-]+:")
_HEADER = re.compile(r"^([\w-]{2,40}):", re.M)
_HEADERS = re.compile(r"(?:[\w-]{2,40}:[^\n]*(?:\n[ \t][^\n]*)*(?:\n|\Z))+")
_MAIL = frozenset(
    {"mime-version", "message-id", "received", "return-path", "delivered-to", "snapshot-content-location"}
)
"""Headers that only a mail has, or a page that a browser saved as one; others stand above articles, too."""

_LETTER = frozenset({"from", "subject", "date"})
_ADDRESS = re.compile(r"^from:[^\n@]*[\w.+-]@[\w-]", re.M | re.I)
"""Whom a mail is from: RFC 5322 asks for no header but this one and the date."""

_PLAIN = re.compile(r"\.\w{1,8}", re.A)
"""The end of a name that says what a file is, where nothing else does."""

_OBJECT = re.compile(r"\s*\{\s*(?:\"[^\"\n]{0,200}\"\s*:|\}\s*\Z)")
_ARRAY = re.compile(r"\s*\[\s*(?:\{\s*\"|\]\s*\Z)")
_NEXT_LINE = re.compile(r"[^\n]*\}\s*\n\s*\{")


class _Beginning:
    """How a file begins, in bytes and as text, and how its name ends."""

    def __init__(self, file: File) -> None:
        self.file, self.data = file, file.head
        self.suffix = PurePath(file.name).suffix.lower()

    @cached_property
    def text(self) -> str:
        """What the bytes are as text, if they are any."""
        return begins(self.data)


def looks_like_html(data: bytes) -> bool:
    """Say whether bytes begin as an HTML page does, in whatever encoding."""
    return _HTML.match(begins(data[:4096]).replace("\0", "")) is not None


def _signed(begun: _Beginning) -> str | None:
    """Tell what begins with bytes of its own: pictures, packed files, databases."""
    return next((kind for bytes_, kind in _SIGNATURES if begun.data.startswith(bytes_)), None)


def _container(begun: _Beginning) -> str | None:
    """Tell what holds others, or is told by bytes further in."""
    data = begun.data
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return next((kind for inside, kind in _PACKAGES if inside.search(data)), "zip")
    if data[257:262] == b"ustar":
        return "tar"
    if data[:4] == b"RIFF" and data[8:12] in (b"WEBP", b"WAVE", b"AVI "):
        return {b"WEBP": "webp", b"WAVE": "audio"}.get(data[8:12], "video")
    return "video" if data[4:8] == b"ftyp" else None


def _export(begun: _Beginning) -> str | None:
    """Tell what a press database exported, by how the first article begins or ends."""
    if not looks_like_export(begun.text):
        return None
    return "html_export" if begun.text.lstrip().startswith("<") else "export"


def _markup(begun: _Beginning) -> str | None:
    """Tell HTML and XML, by the first element."""
    if _HTML.match(begun.text[:4096].replace("\0", "")):
        return "html"
    if not _DECLARED.match(begun.text):
        return None
    at = 0
    while above := _PROLOG.match(begun.text, at):
        at = above.end()
    root = _ELEMENT.match(begun.text, at)
    if root is None:
        return None
    name = root[1].casefold()
    return "feed" if name in ("rss", "feed", "rdf:rdf") else name if name in ("svg", "html") else "xml"


def _mail(begun: _Beginning) -> str | None:
    """Tell a mailbox by its first line, a mail by headers that only a mail has, or by whose address it is from."""
    if _MBOX.match(begun.data):
        return "mbox"
    head = re.split(r"\r?\n\r?\n", begun.text, maxsplit=1)[0]
    if not _HEADERS.fullmatch(head):
        return None
    names = {name.casefold() for name in _HEADER.findall(head)}
    if names >= _LETTER and _ADDRESS.search(head):
        return "mail"
    return "mail" if names & _MAIL and names & _LETTER else None


def _json(begun: _Beginning) -> str | None:
    """Tell JSON: by lines where a second one begins as the first does, or where its name says so.

    In UTF-16 lines don't end where their bytes do: it is read as values behind one another.
    """
    if begun.data.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
        return "json" if _OBJECT.match(begun.text) or _ARRAY.match(begun.text) else None
    if begun.suffix in (".jsonl", ".ndjson"):
        return "json" if _ARRAY.match(begun.text) else "lines"
    if _OBJECT.match(begun.text):
        return "lines" if _NEXT_LINE.match(begun.text.lstrip()) else "json"
    return "json" if _ARRAY.match(begun.text) else None


def _table(begun: _Beginning) -> str | None:
    """Tell a table by its header."""
    return "table" if looks_like_table(begun.text, begun.file.limits.columns) else None


_DAMAGED = (
    EOFError, zlib.error, LZMAError, zipfile.BadZipFile, tarfile.TarError, NotImplementedError, ValueError,
    OverflowError, struct.error,
)  # fmt: skip
"""What Python's own libraries raise of packed files that break off, are damaged, or were made to break them."""

_TELL: tuple[Callable[[_Beginning], str | None], ...] = (
    _signed,
    _container,
    _export,
    _markup,
    _mail,
    _json,
    _table,
)
"""What tells a kind, the plainest first."""


_WITH_TABLES = frozenset({"sqlite", "xlsx"})
"""The kinds that hold tables with names."""


def tell(file: File) -> Kind:
    """Give the kind of a file that was looked into."""
    begun = _Beginning(file)
    told = next((kind for one in _TELL if (kind := one(begun))), None)
    if told is None:
        told = SUFFIXES.get(begun.suffix, "text" if file.named else "other")
    return KINDS[told]


def opened(file: File) -> File:
    """Give a file that was looked into."""
    head, stream = looked_into(file.stream)
    return replace(file, stream=stream, head=head)


def read(file: File) -> Iterator[Item]:
    """Give what a file holds, whatever it is; what can't be read of it, or isn't, is an item, too."""
    file = opened(file)
    yield from read_as(tell(file), file)


def read_as(kind: Kind, file: File) -> Iterator[Item]:
    """Give what a file of a kind holds."""
    if kind.reader is None:
        suffix = PurePath(file.name).suffix.lower()
        claims = file.named or suffix in SUFFIXES
        words = f"a {suffix} file" if kind.name == "other" and _PLAIN.fullmatch(suffix) else kind.words
        yield Item("", ArticleError(f"not text: {words}", kind.hint) if claims else Passed(words))
        return
    if file.table is not None and kind.name not in _WITH_TABLES:
        yield Item(
            "", ArticleError(f"{kind.words} has no tables by name", "leave out :: and what is behind it")
        )
        return
    try:
        yield from kind.open()(file)
    except ArticleError as error:
        yield Item("", error)
    except _DAMAGED as error:
        yield Item("", _damaged(kind, error))
    except OSError as error:
        if error.errno is not None:  # of the file; without a number it is gzip's or bzip2's
            raise
        yield Item("", _damaged(kind, error))


def _damaged(kind: Kind, error: Exception) -> ArticleError:
    return ArticleError(
        f"{kind.words} that is damaged: {error}", "get it anew; articles that end before the damage are read"
    )
