"""WARC: the pages of a web archive, as Common Crawl's CC-NEWS or a crawler of one's own keeps them."""

from collections.abc import Iterator
from typing import Any, BinaryIO

from newsclaims.errors import ArticleError
from newsclaims.readers.items import File, Item, Page, Passed, too_large

_PAGES = ("text/html", "application/xhtml+xml")
_OTHER = Passed("a record of a web archive that is no page")


def read_warc(file: File) -> Iterator[Item]:
    """Give the page of each response (`#L3` is of the third)."""
    number = 0
    for record in _records(file.stream):
        if record.rec_type == "response":
            number += 1
            yield Item(f"#L{number}", _page(record, file.limits.most))


def _records(stream: BinaryIO) -> Iterator[Any]:
    """Give the records; of a malformed one the library raises whatever it likes.

    Raises:
        ArticleError: warcio is missing; or the archive is damaged.
    """
    try:
        from warcio.archiveiterator import ArchiveIterator
    except ImportError:
        raise ArticleError(
            "WARC needs warcio, which isn't installed", 'pip install "newsclaims[warc]"'
        ) from None
    records = iter(ArchiveIterator(stream))
    while True:
        try:
            record = next(records, None)
        except Exception as error:
            told = f"a web archive that is damaged: {error}"
            raise ArticleError(told, "what comes before that is read") from None
        if record is None:
            return
        yield record


def _page(record: Any, most: int) -> Page | Passed | ArticleError:
    head = record.http_headers
    kind = (head.get_header("Content-Type") or "") if head is not None else ""
    if head is None or head.get_statuscode() != "200" or not kind.lower().startswith(_PAGES):
        return _OTHER
    data = record.content_stream().read(most + 1)
    if len(data) > most:
        return too_large(None, most)
    return Page(data, "html", record.rec_headers.get_header("WARC-Target-URI"))
