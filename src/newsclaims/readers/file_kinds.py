"""The kinds of file: what each is called, what reads it, and what helps where nothing does."""

from importlib import import_module
from typing import NamedTuple, cast

from newsclaims.readers.items import Reader


class Kind(NamedTuple):
    """A kind of file."""

    name: str
    words: str
    """What it is, for a sentence."""
    reader: str | None = None
    """The module and the function that read it, imported when they are needed."""
    hint: str | None = None
    """What one can do where nothing reads it."""

    def open(self) -> Reader:
        """Give what reads it; there must be something."""
        assert self.reader is not None
        module, _, function = self.reader.partition(":")
        return cast(Reader, getattr(import_module(f"newsclaims.readers.{module}"), function))


_OCR = "make text of it: tesseract FILE - | newsclaims extract -"
_UNPACK = "unpack it, and give the folder"
_OFFICE = "soffice --headless --convert-to docx FILE, or csv where it is a sheet"
_SHEET = "save it as CSV: soffice --headless --convert-to csv FILE"
_TABLE = "save it as CSV or Parquet, with the program that made it"
_HEARD = "transcribe it, and give the text"

KINDS = {
    kind.name: kind
    for kind in (
        Kind("text", "plain text", "pages:read_text"),
        Kind("html", "an HTML page", "pages:read_html"),
        Kind("lines", "a JSON Lines feed", "json_files:read_lines"),
        Kind("json", "JSON", "json_files:read_values"),
        Kind("table", "a table, as CSV", "delimited:read_table"),
        Kind("gzip", "a gzip file", "packed:read_gzip"),
        Kind("bzip2", "a bzip2 file", "packed:read_bzip2"),
        Kind("xz", "an xz file", "packed:read_xz"),
        Kind("zstd", "a Zstandard file", "packed:read_zstd"),
        Kind("zip", "a ZIP archive", "archives:read_zip"),
        Kind("tar", "a tar archive", "archives:read_tar"),
        Kind("feed", "an RSS or Atom feed", "syndication:read_feed"),
        Kind("mail", "a mail", "mail:read_mail"),
        Kind("mbox", "a mailbox", "mail:read_mbox"),
        Kind("export", "an export of a press database", "databases:read_export"),
        Kind("html_export", "an export of a press database, in HTML", "databases:read_html_export"),
        Kind("pdf", "a PDF", "pdf:read_pdf"),
        Kind("docx", "a Word document", "documents:read_docx"),
        Kind("odt", "an OpenDocument text", "documents:read_odt"),
        Kind("rtf", "an RTF document", "rtf:read_rtf"),
        Kind("epub", "an EPUB book", "pressreader:read_epub", "pandoc FILE -t plain | newsclaims extract -"),
        Kind("xlsx", "an Excel sheet", "excel:read_xlsx"),
        Kind("sqlite", "an SQLite database", "sqlite:read_sqlite"),
        Kind("parquet", "a Parquet table", "parquet:read_parquet"),
        Kind("warc", "a web archive", "warc:read_warc"),
        Kind("png", "a PNG picture", None, _OCR),
        Kind("jpeg", "a JPEG picture", None, _OCR),
        Kind("gif", "a GIF picture", None, _OCR),
        Kind("tiff", "a TIFF picture", None, _OCR),
        Kind("webp", "a WebP picture", None, _OCR),
        Kind("svg", "an SVG drawing"),
        Kind("audio", "a sound recording", None, _HEARD),
        Kind("video", "a film", None, _HEARD),
        Kind("doc", "an old Office document", None, _OFFICE),
        Kind("ods", "an OpenDocument sheet", None, _SHEET),
        Kind("pptx", "a PowerPoint presentation", None, "soffice --headless --convert-to pdf FILE"),
        Kind("r", "data of R", None, 'in R: write.csv(articles, "articles.csv", row.names = FALSE)'),
        Kind("arrow", "an Arrow table", None, _TABLE),
        Kind("stata", "a Stata table", None, _TABLE),
        Kind("spss", "an SPSS table", None, _TABLE),
        Kind("pickle", "a Python pickle", None, _TABLE),
        Kind("7z", "a 7-Zip archive", None, _UNPACK),
        Kind("rar", "a RAR archive", None, _UNPACK),
        Kind("font", "a font"),
        Kind("program", "a program"),
        Kind("xml", "XML that is no feed", None, "give it as JSON or CSV with a column of text"),
        Kind("other", "another file"),
    )
}
"""By name: those that are read, and those that are only told."""
