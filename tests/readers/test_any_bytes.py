"""Whatever a file holds, it is read or told: nothing is raised, and nothing ends the run."""

import bz2
import gzip
import io
import lzma
import random
import tarfile
import zipfile

import openpyxl
import pytest
import zstandard

from newsclaims.errors import ArticleError
from newsclaims.readers import File, Limits, Page, Passed, read

SAID = "“We lost the vote,” Mayor Ada Obi told reporters on Monday."


def _zip(name: str, data: str) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr(name, data)
    return made.getvalue()


def _xlsx(text: str) -> bytes:
    book, made = openpyxl.Workbook(), io.BytesIO()
    book.active.append(["title", "text"])
    book.active.append(["a", text])
    book.save(made)
    book.close()
    return made.getvalue()


def _tar(data: str) -> bytes:
    made = io.BytesIO()
    with tarfile.open(fileobj=made, mode="w") as archive:
        member = tarfile.TarInfo("a.txt")
        member.size = len(data.encode())
        archive.addfile(member, io.BytesIO(data.encode()))
    return made.getvalue()


SEEDS = {
    "text": SAID.encode(),
    "html": f"<!DOCTYPE html><html><body><p>{SAID}</p></body></html>".encode(),
    "lines": b'{"text": "It rained."}\n{"text": "It snowed."}\n',
    "json": b'[{"text": "It rained.", "date": 5, "author": [{"name": "A"}], "source": {}}]',
    "table": b'title,text\na,"It rained."\nb,It snowed.\n',
    "gzip": gzip.compress(SAID.encode()),
    "bzip2": bz2.compress(SAID.encode()),
    "xz": lzma.compress(SAID.encode()),
    "zstd": zstandard.compress(SAID.encode()),
    "zip": _zip("a.txt", SAID),
    "docx": _zip("word/document.xml", f"<w:p xmlns:w='x'>{SAID}</w:p>"),
    "xlsx": _xlsx(SAID),
    "tar": _tar(SAID),
    "feed": f"<rss><channel><item><description>{SAID * 20}</description></item></channel></rss>".encode(),
    "mail": b"From: A <a@b>\nMessage-ID: <1>\nDate: Thu, 27 Nov 2025\nSubject: =?utf-8?q?a?=\n\nIt rained.\n",
    "mbox": b"From a@b Thu Nov 27 10:00:00 2025\nFrom: a@b\nContent-Type: text/html; charset=x\n\n<p>a\n",
    "export": b"1 of 2 DOCUMENTS\n\nPost\n\nNov 27, 2025\n\nRain\n\nLENGTH: 3 words\n\nIt rained.\n\nLANGUAGE: X\n",
    "warc": b"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://a\r\nContent-Length: 46\r\n\r\n"
            b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\na\r\n\r\n",
    "rtf": b"{\\rtf1\\ansi{\\fonttbl{\\f0 Times;}} It \\u8364? rain\\'e9d.\\par}",
    "pdf": b"%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF",
}  # fmt: skip


def _broken(data: bytes, chance: random.Random) -> bytes:
    """Give a file with some bytes changed, left out, repeated, or cut off."""
    made = bytearray(data)
    for _ in range(chance.randint(1, 6)):
        at = chance.randrange(len(made) + 1)
        match chance.randrange(4):
            case 0:
                made[at : at + 1] = bytes([chance.randrange(256)])
            case 1:
                del made[at : at + chance.randint(1, 20)]
            case 2:
                made[at:at] = made[at : at + 30] * chance.randint(1, 5)
            case _:
                del made[chance.randrange(len(made) // 2, len(made) + 1) :]
        if not made:
            break
    return bytes(made)


@pytest.mark.parametrize("kind", SEEDS)
def test_a_broken_file_is_read_or_told(kind: str) -> None:
    chance = random.Random(kind)
    for number in range(150):
        data = _broken(SEEDS[kind], chance) if number else SEEDS[kind]
        for item in read(File(io.BytesIO(data), "a.bin", Limits(100_000))):
            assert isinstance(item.content, Page | Passed | ArticleError | dict)
            if isinstance(item.content, ArticleError):
                assert item.content.message
