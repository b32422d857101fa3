"""PDF: the lines of its pages, in the order in which they were set, joined to paragraphs.

pypdf gives columns one after the other, as they stand in the file; pdfplumber, which reads by place on the page, runs
them together line by line. `set_lines.py` tells which lines make a paragraph.
"""

import logging
import re
from collections.abc import Iterator, Sequence
from typing import Any

from newsclaims.errors import ArticleError
from newsclaims.readers.databases import layout_of
from newsclaims.readers.documents import articles_of
from newsclaims.readers.items import File, Item, too_large
from newsclaims.readers.set_lines import Line, joined, paragraphs, printed, without_running
from newsclaims.readers.streams import seekable

MOST_PAGES = 2_000
"""A PDF of more pages is a book, or means harm."""

_LIGATURES = str.maketrans({"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "ft", "ﬆ": "st"})


def read_pdf(file: File) -> Iterator[Item]:
    """Give the article of a PDF, or the articles that a press database exported as one."""
    with seekable(file.stream) as stream:
        try:
            pages = _pages(stream, file.limits.most)
        except ArticleError:
            raise
        except Exception as error:  # of a malformed file the library raises whatever it likes
            raise ArticleError(f"a PDF that is damaged: {error}", "print it to a PDF anew") from None
    found = list(paragraphs(without_running(pages)))
    if not found:
        raise ArticleError("a PDF without text: pictures of pages", "ocrmypdf FILE with-text.pdf")
    yield from _articles(found, file.limits.most)


def _articles(found: Sequence[Sequence[str]], most: int) -> Iterator[Item]:
    """Give the article that paragraphs make; or those of an export, whose heads are lines."""
    document = printed(found)
    whole = "\n\n".join("\n".join(lines) for lines in found)
    if layout_of(whole) is None:
        yield from articles_of("\n\n".join(joined(lines, document) for lines in found), most)
        return
    for item in articles_of(whole, most):
        if isinstance(item.content, dict):
            parts = re.split(r"\n{2,}", item.content["text"].strip("\n"))
            text = "\n\n".join(joined(part.split("\n"), document) for part in parts)
            item = item._replace(content={**item.content, "text": text})
        yield item


def _pages(stream: Any, most: int) -> list[list[Line]]:
    try:
        from pypdf import PdfReader
    except ImportError:
        raise ArticleError(
            "PDF needs pypdf, which isn't installed", 'pip install "newsclaims[pdf]"'
        ) from None
    logging.getLogger("pypdf").addHandler(
        logging.NullHandler()
    )  # else it would print what we report ourselves
    document = PdfReader(stream)
    if document.is_encrypted and not document.decrypt(""):
        raise ArticleError("a PDF that is locked by a password", "qpdf --decrypt --password=… FILE open.pdf")
    if len(document.pages) > MOST_PAGES:
        raise ArticleError(f"a PDF of {len(document.pages):,} pages", "split it into articles")
    pages, size = [], 0
    for page in document.pages:
        lines = _lines(page)
        size += sum(len(line.text) for line in lines)
        if size > most:
            raise too_large(None, most)
        pages.append(lines)
    return pages


def _lines(page: Any) -> list[Line]:
    """Give the lines of a page; the library tells of each piece of text where it was set."""
    lines: list[Line] = []
    pieces: list[str] = []
    at: list[tuple[float, float, float]] = []

    def end_line() -> None:
        text = " ".join("".join(pieces).split()).translate(_LIGATURES)
        if text:
            lines.append(Line(text, *(at[0] if at else (0.0, 0.0, 0.0))))
        pieces.clear()
        at.clear()

    def visit(text: str, cm: Sequence[float], tm: Sequence[float], font: Any, size: float) -> None:
        x, y = tm[4] * cm[0] + tm[5] * cm[2] + cm[4], tm[4] * cm[1] + tm[5] * cm[3] + cm[5]
        for number, part in enumerate(text.split("\n")):
            if number:
                end_line()
            if part.strip() and not at:
                at.append((x, y, abs(size * (tm[3] or 1) * (cm[3] or 1))))
            pieces.append(part)

    page.extract_text(visitor_text=visit)
    end_line()
    return lines
