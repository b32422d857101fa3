"""What a file is: told by its content, in a file, on standard input, and in another file."""

import bz2
import gzip
import io
import json
import lzma
import sys
import zipfile
from collections.abc import Callable
from typing import Any

import pytest
import zstandard

from newsclaims import articles
from newsclaims.articles import Unreadable
from newsclaims.cli.app import run
from newsclaims.readers.file_kinds import KINDS
from newsclaims.readers.items import File, Limits
from newsclaims.readers.telling import opened, tell
from newsclaims.records import Article

SAID = "“We lost the vote,” Mayor Ada Obi told reporters on Monday.\n"
LINE = json.dumps({"text": SAID})


def kind(data: bytes | str, name: str = "") -> str:
    raw = data.encode() if isinstance(data, str) else data
    return tell(opened(File(io.BytesIO(raw), name, Limits(10_000)))).name


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (SAID, "text"),
        ("[Editor’s note: this is old.] It rained.", "text"),
        ("{This is} no JSON", "text"),
        ("[" * 50 + SAID, "text"),
        ("Title: a\nDate: b\n\nIt rained, and it snowed.", "text"),
        ("Rain, snow and hail fell, said Ann Berg.\nMore will come.", "text"),
        ("", "text"),
        ("<!DOCTYPE html><html><body>x</body></html>", "html"),
        ("\ufeff<html>", "html"),
        ("<html>".encode("utf-16"), "html"),
        (f"{LINE}\n{LINE}\n", "lines"),
        (LINE, "json"),
        ('{\n  "text": "It rained."\n}', "json"),
        (f"[{LINE}, {LINE}]", "json"),
        ("\ufeff[]", "json"),
        ("title,text\na,b\n", "table"),
        ("Headline;Publication;Article text\na;b;c\n", "table"),
        ("url\tlanguage\tdomain\nx\ty\tz\n", "table"),
        (",title,text\n0,a,b\n", "table"),
        ('<?xml version="1.0"?><note/>', "xml"),
        ("<svg xmlns='x'></svg>", "svg"),
        (b"%PDF-1.7\n", "pdf"),
        (b"{\\rtf1\\ansi It rained.}", "rtf"),
        (b"RIFF\0\0\0\0WEBP", "webp"),
        (b"SQLite format 3\0", "sqlite"),
        (b"X\n\0\0\0\3\0\4", "r"),
        (b"RDX3\nX\n", "r"),
        (b"ARROW1\0\0", "arrow"),
        (b"<stata_dta><header>", "stata"),
        (b"$FL2@(#) SPSS", "spss"),
        (b"\x80\5\x95\xce", "pickle"),
        (b"\0\0\0\x18ftypmp42", "video"),
        (b"PK\x03\x04" + b"\0" * 26 + b"[Content_Types].xml word/document.xml", "docx"),
        (b"PK\x03\x04" + b"\0" * 26 + b"mimetypeapplication/vnd.oasis.opendocument.text", "odt"),
        (b"PK\x03\x04" + b"\0" * 26 + b"a.txt", "zip"),
    ],
)
def test_the_content_tells(data: bytes | str, expected: str) -> None:
    assert kind(data) == kind(data, "page") == expected


@pytest.mark.parametrize(
    ("data", "name", "expected"),
    [
        ("not JSON", "a.jsonl", "lines"),
        (LINE, "a.jsonl", "lines"),
        ("<p>It rained.</p>", "a.html", "html"),
        ("<p>It rained.</p>", "a.txt", "text"),
        ("a,b\n1,2", "a.csv", "table"),
        ("a,b\n1,2", "a.txt", "text"),
        (b"%PDF-1.7\n", "a.txt", "pdf"),
    ],
)
def test_the_name_counts_where_the_content_does_not_tell(data: bytes | str, name: str, expected: str) -> None:
    assert kind(data, name) == expected


def test_every_kind_is_read_or_told_in_words() -> None:
    for one in KINDS.values():
        assert one.words
        if one.reader is not None:
            assert callable(one.open())


@pytest.mark.parametrize("pack", [gzip.compress, bz2.compress, lzma.compress, zstandard.compress])
@pytest.mark.parametrize(("name", "data"), [("a", SAID), ("a.jsonl", f"{LINE}\n{LINE}\n")])
def test_what_is_packed_is_read_as_if_it_were_not(
    pack: Callable[[bytes], bytes], name: str, data: str, write: Any, read: Any
) -> None:
    plain, packed = read(write(name, data)), read(write(f"{name}.packed", pack(data.encode())))
    assert [(one.id, one.text) for one in packed] == [(one.id, one.text) for one in plain]
    assert packed[0].source == plain[0].source.replace(name, f"{name}.packed")


def zipped() -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        archive.writestr("a.txt", SAID)
    return made.getvalue()


@pytest.mark.parametrize(
    "data",
    [SAID.encode(), LINE.encode(), f"[{LINE}]".encode(), gzip.compress(SAID.encode()), zipped()],
    ids=["text", "line", "list", "gzip", "zip"],  # what is packed holds the time of day
)
def test_standard_input_is_told_by_its_content(
    data: bytes, read: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Pipe(io.BytesIO):
        def seekable(self) -> bool:
            return False

    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BufferedReader(Pipe(data))))  # type: ignore[arg-type]
    [article] = read("-")
    assert article.text == SAID
    assert article.source in ("-", "-#L1", "-#a.txt")


def test_without_its_library_a_packed_file_is_told_with_the_extra(
    write: Any, refused: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "zstandard", None)
    [told] = refused(write("a.zst", zstandard.compress(SAID.encode())))
    assert told.reason == "Zstandard needs zstandard, which isn't installed"
    assert told.hint == 'pip install "newsclaims[zstd]"'


def test_what_is_no_article_is_told_where_it_was_asked_for_and_else_passed_over(
    write: Any, refused: Any
) -> None:
    write("in/a.txt", SAID)
    write("in/b.png", b"\x89PNG\r\n\x1a\n")
    write("in/c.css", "p { color: red }")
    write("in/package.json", '{"name": "x"}')
    passed: list[tuple[str, str]] = []
    [article] = articles.read(["in"], passed_over=lambda *told: passed.append(told))
    assert isinstance(article, Article)
    assert passed == [
        ("in/b.png", "a PNG picture"),
        ("in/c.css", "a .css file"),
        ("in/package.json", "JSON without an article's text"),
    ]
    assert refused("in/b.png") == [
        Unreadable(
            "in/b.png", "not text: a PNG picture", "make text of it: tesseract FILE - | newsclaims extract -"
        )
    ]
    assert refused("in/package.json")[0].reason == "it has no text"


def test_what_calls_itself_a_page_and_is_none_is_told_in_a_folder_too(write: Any, refused: Any) -> None:
    write("in/a.html", b"\x89PNG\r\n\x1a\n")
    assert [item.source for item in refused("in")] == ["in/a.html"]


def test_what_is_passed_over_is_counted(write: Any, capsys: pytest.CaptureFixture[str]) -> None:
    for name in ("in/a.png", "in/b.png"):
        write(name, b"\x89PNG\r\n\x1a\n")
    assert run(["extract", "in"]) == 2
    assert "error: no articles in in, but a PNG picture (2)\n" in capsys.readouterr().err
    write("in/c.txt", SAID)
    assert run(["extract", "in", "--fast"]) == 0
    assert "       2 passed over: a PNG picture (2)\n" in capsys.readouterr().err


def test_patterns_find_and_leave_out(write: Any, read: Any) -> None:
    for name in ("in/a.txt", "in/b.txt", "in/drafts/a.txt", "in/c.md"):
        write(name, f"{name}: {SAID}")
    assert [one.source for one in read("in/*.txt")] == ["in/a.txt", "in/b.txt"]
    assert [one.source for one in read("in/**/a.txt")] == ["in/a.txt", "in/drafts/a.txt"]
    assert [one.source for one in read("in", exclude=["drafts", "*.md"])] == ["in/a.txt", "in/b.txt"]
    assert [one.source for one in read("in", exclude=["in/a*"])] == ["in/b.txt", "in/c.md", "in/drafts/a.txt"]
