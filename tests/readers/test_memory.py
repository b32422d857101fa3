"""However many articles a file holds, no more of it is in memory than a few of them."""

import bz2
import csv
import gzip
import io
import json
import tarfile
import tracemalloc
import zipfile
from collections.abc import Callable
from email.message import EmailMessage

import pytest

from newsclaims.articles.roll import Roll
from newsclaims.readers import File, Limits, read

WORDS = " It rained on Monday, and the mayor said so to all who had come to the town hall of the city." * 30


def texts(number: int) -> list[str]:
    return [f"{count}: {WORDS}{count * 7919}" for count in range(number)]


def lines(number: int) -> bytes:
    return "".join(json.dumps({"text": text}) + "\n" for text in texts(number)).encode()


def array(number: int) -> bytes:
    return json.dumps([{"text": text} for text in texts(number)]).encode()


def table(number: int) -> bytes:
    made = io.StringIO()
    csv.writer(made).writerows([("title", "text"), *(("a", text) for text in texts(number))])
    return made.getvalue().encode()


def feed(number: int) -> bytes:
    items = "".join(f"<item><description>{text}</description></item>" for text in texts(number))
    return f"<rss><channel>{items}</channel></rss>".encode()


def mailbox(number: int) -> bytes:
    made = b""
    for count, text in enumerate(texts(number)):
        message = EmailMessage()
        message["From"], message["Message-ID"] = "a@example.org", f"<{count}@example.org>"
        message.set_content(text)
        made += b"From a@example.org Thu Nov 27 10:00:00 2025\n" + bytes(message) + b"\n"
    return made


def export(number: int) -> bytes:
    documents = "".join(
        f"1 of 9 DOCUMENTS\n\nPost\n\nNovember 27, 2025\n\nRain\n\nLENGTH: 9 words\n\n{text}\n\nLANGUAGE: ENGLISH\n\n"
        for text in texts(number)
    )
    return documents.encode()


def zipped(number: int) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.jsonl", lines(number))
    return made.getvalue()


def tarred(number: int) -> bytes:
    made = io.BytesIO()
    with tarfile.open(fileobj=made, mode="w:gz") as archive:
        for count, text in enumerate(texts(number)):
            member = tarfile.TarInfo(f"{count}.txt")
            member.size = len(text)
            archive.addfile(member, io.BytesIO(text.encode()))
    return made.getvalue()


def peak(data: bytes, expected: int) -> int:
    """Give the most memory that reading takes beyond the file itself."""
    stream = io.BytesIO(data)
    tracemalloc.start()
    try:
        assert sum(1 for _ in read(File(stream, "a.bin", Limits(1_000_000)))) == expected
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


@pytest.mark.parametrize(
    "make",
    [
        lines, array, table, feed, mailbox, export, zipped, tarred,
        lambda number: gzip.compress(lines(number)), lambda number: bz2.compress(table(number)),
    ],
    ids=["lines", "array", "table", "feed", "mailbox", "export", "zip", "tar.gz", "gzip", "bzip2"],
)  # fmt: skip
def test_five_times_the_articles_take_no_more_memory(make: Callable[[int], bytes]) -> None:
    few, many = make(200), make(1000)
    peak(few, 200)  # what is imported and cached, once
    # Many are three megabytes; what is collected when differs by some kilobytes.
    assert peak(many, 1000) < 1.1 * peak(few, 200) + 150_000


def test_the_roll_of_five_times_the_articles_takes_no_more_memory() -> None:
    def peak_of(number: int) -> int:
        tracemalloc.start()
        try:
            roll = Roll()
            for count in range(number):
                roll.enter(f"feed.jsonl#L{count}", f"a{count}", b"%d" % count)
            return tracemalloc.get_traced_memory()[1]
        finally:
            tracemalloc.stop()

    peak_of(100)
    assert peak_of(5_000) < 1.1 * peak_of(1_000) + 20_000
