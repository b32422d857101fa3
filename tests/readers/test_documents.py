"""PDF, Word, OpenDocument and web archives: the text as a reader sees it, and what is damaged or locked."""

import gzip
import io
import sqlite3
import sys
import zipfile
from collections.abc import Sequence
from contextlib import closing
from datetime import date, datetime
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from newsclaims import articles
from newsclaims.articles import Unreadable
from newsclaims.cli.app import run

SAID = "“We lost the vote,” Mayor Ada Obi told reporters on Monday."
MORE = "She spoke in the town hall of the city, to all who had come there."
LAST = "The opposition called it a defeat."
PLAIN = f"Vote lost\n\nBy Ann Berg\n\n{SAID} {MORE}\n\n{LAST}"

Set = Sequence[tuple[float, float, float, str]]
"""Lines of a page, each with where it is set and the size of its letters."""


def pdf(*pages: Set, encoding: str = "WinAnsi") -> bytes:
    """Make a PDF: each line at its place, in Windows-1252 for letters of that encoding."""
    kids = " ".join(f"{4 + 2 * number} 0 R" for number in range(len(pages)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>".encode(),
        f"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /{encoding}Encoding >>".encode(),
    ]
    for number, lines in enumerate(pages):
        shown = "".join(f"BT /F1 {size} Tf 1 0 0 1 {x} {y} Tm ({text}) Tj ET\n" for x, y, size, text in lines)
        stream = shown.encode("cp1252")
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {5 + 2 * number} 0 R "
            "/Resources << /Font << /F1 3 0 R >> >> >>".encode()
        )
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream))
    made, places = b"%PDF-1.4\n", []
    for number, data in enumerate(objects, start=1):
        places.append(len(made))
        made += b"%d 0 obj\n%s\nendobj\n" % (number, data)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    return (
        made
        + b"xref\n0 %d\n0000000000 65535 f \n%s" % (len(places) + 1, table)
        + (b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF" % (len(places) + 1, len(made)))
    )


def test_the_lines_of_a_page_are_joined_to_paragraphs(write: Any, read: Any) -> None:
    page = [
        (50, 800, 18, "Vote lost"), (50, 775, 11, "By Ann Berg"),
        (50, 740, 11, "“We lost the vote,” Mayor Ada Obi told re-"),
        (50, 727, 11, "porters on Monday. She spoke in the town hall of the ci-"),
        (50, 714, 11, "ty, to all who had come there."), (50, 690, 11, LAST),
    ]  # fmt: skip
    plain, printed = read(write("a.txt", PLAIN)), read(write("a.pdf", pdf(page)))
    assert (printed[0].text, printed[0].title, printed[0].byline) == (PLAIN, "Vote lost", ["Ann Berg"])
    assert printed[0].model_copy(update={"source": "a.txt", "sources": ["a.txt"]}) == plain[0]


def test_a_page_of_short_paragraphs_keeps_them_apart(write: Any, read: Any) -> None:
    steps = ((795, 18, "Vote lost"), (776, 11, "By Ann Berg"), (747, 11, "Nov 27, 2025"), (719, 11, SAID[:39]),
             (702, 11, SAID[39:].strip()), (674, 11, LAST))  # fmt: skip
    [article] = read(write("a.pdf", pdf([(50, y, size, text) for y, size, text in steps])))
    assert article.text.split("\n\n") == ["Vote lost", "By Ann Berg", "Nov 27, 2025", SAID, LAST]
    assert (article.published, article.byline) == ("2025-11-27", ["Ann Berg"])


def test_columns_follow_one_another_and_a_paragraph_goes_on(write: Any, read: Any) -> None:
    left = [(50, 740 - 13 * at, 11, f"Left line {at} goes on and on") for at in range(6)]
    right = [(320, 740 - 13 * at, 11, f"right line {at} goes on and on") for at in range(6)]
    [article] = read(write("a.pdf", pdf([*left, *right])))
    assert article.text == " ".join(text for *_, text in (*left, *right))


def test_running_heads_and_page_numbers_are_left_out(write: Any, read: Any) -> None:
    pages = [
        [(50, 810, 8, f"Harbour Post, page {number}"), (50, 700, 11, f"{name} minister agreed the loan on Monday."),
         (50, 30, 8, "Printed for you")]
        for number, name in enumerate(("One", "A second", "The third"), start=1)
    ]  # fmt: skip
    [article] = read(write("a.pdf", pdf(*pages)))
    assert article.text.split("\n\n") == [
        f"{name} minister agreed the loan on Monday." for name in ("One", "A second", "The third")
    ]


def test_the_running_heads_of_chapters_are_left_out(write: Any, read: Any) -> None:
    names = ("One", "Another", "Some", "Every", "Each", "No", "Any", "This")
    pages = [
        [(50, 810, 8, f"Part {'A' if number < 4 else 'B'}, page {number}"),
         *((50, 760 - 30 * at, 11, f"{name if at != 2 else 'The'} minister agreed it.") for at in range(5))]
        for number, name in enumerate(names)
    ]  # fmt: skip
    [article] = read(write("a.pdf", pdf(*pages)))
    assert "Part" not in article.text
    assert article.text.count("The minister agreed it.") == 8


def test_a_headline_of_two_lines_is_one(write: Any, read: Any) -> None:
    page = [
        (50, 800, 24, "The council lost the vote"), (50, 772, 24, "on the harbour"), (50, 735, 11, SAID),
        (50, 722, 11, MORE),
    ]  # fmt: skip
    [article] = read(write("a.pdf", pdf(page)))
    assert article.text.split("\n\n") == ["The council lost the vote on the harbour", f"{SAID} {MORE}"]


def test_an_indented_line_begins_a_paragraph(write: Any, read: Any) -> None:
    lines = [
        (0, "By Ann Berg"), (12, "The council of the city lost the vote on the harbour and its"),
        (0, "long wall, and it did so late on Monday, when few were there."),
        (12, "The mayor said that it would be put to the vote once more, in"),
        (0, "the town hall. She said so to all who had come there to hear."), (12, "The opposition laughed."),
    ]  # fmt: skip
    page = [(50 + indent, 740 - 13 * at, 11, text) for at, (indent, text) in enumerate(lines)]
    [article] = read(write("a.pdf", pdf(page)))
    texts = [text for _, text in lines]
    assert article.text.split("\n\n") == [texts[0], " ".join(texts[1:3]), " ".join(texts[3:5]), texts[5]]


def test_what_a_browser_prints_around_a_page_is_no_text(write: Any, read: Any) -> None:
    page = [(50, 740, 11, SAID), (30, 815, 8, "11/29/25, 9:30 AM Vote lost | Harbour Post"),
            (30, 20, 8, "https://example.org/vote-lost 1/1")]  # fmt: skip
    [article] = read(write("a.pdf", pdf(page)))
    assert (article.text, article.published) == (SAID, None)


def set_one_below_the_other(*lines: str) -> bytes:
    return pdf([(50, 800 - 9 * at, 8, line) for at, line in enumerate(lines)])


@pytest.mark.parametrize(
    ("lines", "text"),
    [
        (["It rained on the coun\xad", "cil."], "It rained on the council."),
        (["It rained on the coun-", "cil in the har-", "bour."], "It rained on the council in the harbour."),
        (["The council met. It rained on the coun-", "cil."], "The council met. It rained on the council."),
    ],
    ids=["a hyphen that shows only there", "several lines end so", "the word stands elsewhere"],
)
def test_a_word_is_whole_again_where_a_program_divides_words(
    lines: list[str], text: str, write: Any, read: Any
) -> None:
    [article] = read(write("a.pdf", set_one_below_the_other(*lines)))
    assert article.text == text


@pytest.mark.parametrize(
    ("lines", "text"),
    [
        (["It is a co-", "operative."], "It is a co-operative."),
        (
            ["The well-known mayor is a well-", "known speaker of the coun-", "cil."],
            "The well-known mayor is a well-known speaker of the council.",
        ),
        (
            ["A coun-", "cil of 26-", "year-olds of the har-", "bour."],
            "council of 26-year-olds of the harbour.",
        ),
        (
            ["Both of 26-", "year-old men sat in a co-", "operative."],
            "26-year-old men sat in a co-operative.",
        ),
        (
            ["The coun-", "cil has two-", "and three-year ter-", "ms."],
            "council has two- and three-year terms.",
        ),
        (
            [*["It rained."] * 80, "A co-", "founder of a re-", "elected one"],
            "A co-founder of a re-elected one",
        ),
    ],
    ids=[
        "one line tells nothing",
        "the word stands elsewhere",
        "a number",
        "numbers tell nothing",
        "another word",
        "few lines end so",
    ],
)
def test_a_hyphen_of_the_word_itself_stays(lines: list[str], text: str, write: Any, read: Any) -> None:
    [article] = read(write("a.pdf", set_one_below_the_other(*lines)))
    assert article.text.endswith(text)


def test_letters_that_are_set_as_one_are_letters(write: Any, read: Any) -> None:
    [article] = read(write("a.pdf", pdf([(50, 740, 11, "A Þre broke out.")], encoding="MacRoman")))
    assert article.text == "A fire broke out."  # Þ in Windows-1252 is the byte that MacRoman has for ﬁ


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (pdf([]), "a PDF without text: pictures of pages"),
        (b"%PDF-1.7\n1 0 obj\n", "a PDF that is damaged:"),
        (pdf([(50, 700, 11, SAID)])[:300], "a PDF that is damaged:"),
    ],
)
def test_a_pdf_that_cannot_be_read_is_told(data: bytes, reason: str, write: Any, refused: Any) -> None:
    assert refused(write("a.pdf", data))[0].reason.startswith(reason)


def sheet(**sheets: list[list[Any]]) -> bytes:
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, rows in sheets.items():
        made = book.create_sheet(name)
        for row in rows:
            made.append(row)
    data = io.BytesIO()
    book.save(data)
    book.close()
    return data.getvalue()


@pytest.mark.parametrize(
    ("module", "name", "data", "extra"),
    [
        ("pypdf", "a.pdf", pdf([]), "pdf"),
        ("warcio.archiveiterator", "a.warc", b"WARC/1.0\r\n", "warc"),
        ("openpyxl", "a.xlsx", sheet(News=[["text"]]), "excel"),
        ("striprtf.striprtf", "a.rtf", b"{\\rtf1 It rained.}", "rtf"),
    ],
)
def test_without_its_library_the_extra_is_told(
    module: str, name: str, data: bytes, extra: str, write: Any, refused: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, module, None)
    [told] = refused(write(name, data))
    assert told.hint == f'pip install "newsclaims[{extra}]"'


def docx(*paragraphs: str, prolog: str = "") -> bytes:
    name = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    body = "".join(
        f"<w:p><w:pPr/>{''.join(f'<w:r><w:t>{part} </w:t></w:r>' for part in one.split(' '))}"
        "<w:del><w:r><w:delText>gone</w:delText></w:r></w:del></w:p>"
        for one in paragraphs
    )
    return packed({
        "[Content_Types].xml": "<Types/>",
        "word/document.xml": f'{prolog}<w:document xmlns:w="{name}"><w:body>{body}</w:body></w:document>',
        "word/footnotes.xml": "<x>Not this.</x>",
    })  # fmt: skip


def odt(*paragraphs: str) -> bytes:
    name = "urn:oasis:names:tc:opendocument:xmlns:text:1.0"
    body = "".join(f"<t:p>{one.replace(' ', ' <t:span>', 1)}</t:span></t:p>" for one in paragraphs)
    return packed({
        "mimetype": "application/vnd.oasis.opendocument.text",
        "content.xml": f'<o:x xmlns:o="o" xmlns:t="{name}">{body}</o:x>',
    })  # fmt: skip


def packed(members: dict[str, str]) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for name, text in members.items():
            archive.writestr(name, text)
    return made.getvalue()


@pytest.mark.parametrize(("name", "make"), [("a.docx", docx), ("a.odt", odt), ("nameless", docx)])
def test_the_paragraphs_of_a_document(name: str, make: Any, write: Any, read: Any) -> None:
    [article] = read(write(name, make(*PLAIN.split("\n\n"))))
    [plain] = read(write("a.txt", PLAIN))
    assert article.text == PLAIN
    assert article.model_copy(update={"source": "a.txt", "sources": ["a.txt"]}) == plain


def test_an_export_as_a_word_document_is_read_article_by_article(write: Any, read: Any) -> None:
    lines = ["Vote lost", "Harbour Post", "November 27, 2025 Thursday", "Copyright 2025 Harbour Media",
             "Length: 355 words", "Byline: Ann Berg", "Body", SAID, MORE,
             "Load-Date: November 28, 2025", "End of Document"]  # fmt: skip
    first, second = read(
        write("a.DOCX", docx("Documents (2)", *lines, *(line.replace("Vote", "Game") for line in lines)))
    )
    assert [(one.title, one.outlet, one.published, one.byline, one.source) for one in (first, second)] == [
        (title, "Harbour Post", "2025-11-27", ["Ann Berg"], f"a.DOCX#L{number}")
        for number, title in ((1, "Vote lost"), (2, "Game lost"))
    ]
    assert first.text == f"{SAID}\n\n{MORE}"


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (docx(SAID, prolog="<!DOCTYPE x [<!ENTITY a 'b'>]>"), "its document type defines entities"),
        (packed({"[Content_Types].xml": "", "word/x.xml": ""}), "a document without word/document.xml"),
        (
            packed({"[Content_Types].xml": "", "word/document.xml": "<a><b></a>"}),
            "a document that is damaged:",
        ),
        (docx(), "empty"),
    ],
)
def test_a_document_that_cannot_be_read_is_told(data: bytes, reason: str, write: Any, refused: Any) -> None:
    assert refused(write("a.docx", data))[0].reason.startswith(reason)


RTF = (
    r"{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0 Times;}}\f0\fs24 Vote lost\par\par By Ann Berg\par\par "
    r"\ldblquote We lost the vote,\rdblquote  Mayor Ada Obi told reporters on Monday. She spoke in the town hall of "
    r"the city, to all who had come there.\par\par The opposition called it a defeat.}"
)


def test_the_text_of_rtf(write: Any, read: Any) -> None:
    [article] = read(write("a.rtf", RTF))
    [plain] = read(write("a.txt", PLAIN))
    assert article.model_copy(update={"source": "a.txt", "sources": ["a.txt"]}) == plain


def test_the_rows_of_excel_sheets(write: Any, read: Any) -> None:
    data = sheet(
        Notes=[["Who", "When"], ["Ann", 5]],
        News=[["Nr", "Headline", "Date", "Text"], [7, "Vote lost", date(2025, 11, 27), SAID], [],
              [8.0, 2025, datetime(2025, 11, 28, 10), "It rained."]],
    )  # fmt: skip
    first, second = read(write("a.xlsx", data))
    assert (first.source, first.title, first.text, first.published) == (
        "a.xlsx#News#L2",
        "Vote lost",
        SAID,
        "2025-11-27",
    )
    assert (second.source, second.title, second.published) == ("a.xlsx#News#L4", "2025", "2025-11-28")
    assert [one.id for one in read(write("nameless", data))] == [first.id, second.id]


def test_rows_above_the_names_of_a_sheets_columns_are_passed_over(write: Any, read: Any) -> None:
    rows = [["Articles of November"], [], ["Headline", "Date", "Text"], ["Vote lost", "2025-11-27", SAID]]
    [article] = read(write("a.xlsx", sheet(News=rows)))
    assert (article.source, article.title, article.text) == ("a.xlsx#News#L4", "Vote lost", SAID)


def test_an_excel_file_without_a_text_is_told(write: Any, refused: Any) -> None:
    path = write("in/a.xlsx", sheet(Notes=[["Who", "When"]]))
    assert refused(path)[0].reason == "no column of text among Who, When"
    assert refused("in") == []


def database(path: Path, *statements: str) -> str:
    with closing(sqlite3.connect(path)) as made, made:
        for statement in statements:
            made.execute(statement)
    return path.name


ROWS = (
    "CREATE TABLE stories (nr INTEGER, headline TEXT, body TEXT, date TEXT)",
    f"INSERT INTO stories VALUES (1, 'Vote lost', '{SAID}', '2025-11-27'), (2, 'Rain', 'It rained.', 1764201600)",
    "CREATE TABLE authors (name TEXT)",
)


def test_the_rows_of_a_database_and_again_unchanged(
    here: Path, read: Any, capsys: pytest.CaptureFixture[str]
) -> None:
    path = database(here / "news.db", *ROWS)
    before = (here / path).read_bytes()
    first, second = read(path)
    assert (first.source, first.title, first.text, first.published) == (
        "news.db#stories#L1", "Vote lost", SAID, "2025-11-27",
    )  # fmt: skip
    assert (second.source, second.published) == ("news.db#stories#L2", "2025-11-27")
    assert run(["extract", path, "--fast"]) == run(["extract", path, "--fast"]) == 0
    assert "0 extracted, 2 unchanged" in capsys.readouterr().err
    assert (here / path).read_bytes() == before
    assert {file.name for file in here.iterdir()} == {"news.db", "data"}


def test_one_table_or_view_by_its_name(here: Path, read: Any, refused: Any) -> None:
    view = "CREATE VIEW late AS SELECT * FROM stories WHERE nr > 1"
    broken = "CREATE VIEW broken AS SELECT * FROM gone"
    path = database(here / "news.db", *ROWS, view, "CREATE TABLE more AS SELECT * FROM stories", broken)
    assert [one.source for one in read(f"{path}::more")] == ["news.db#more#L1", "news.db#more#L2"]
    assert [one.source for one in read(f"{path}::late")] == ["news.db#late#L1"]
    assert [one.source for one in read(f"{path}::MORE")] == ["news.db#more#L1", "news.db#more#L2"]
    assert len(read(f"{path}::more", f"{path}::more", f"{path}::late")) == 2, "the same article is one"
    for name, reason, hint in (
        ("none", "no table 'none'", "there are authors, more, stories, broken, late"),
        ("broken", "table 'broken' can't be read: no such table: main.gone", "FILE::NAME names another"),
        ("authors", "no column of text among name", "--map text=NAME names one"),
    ):
        [told] = refused(f"{path}::{name}")
        assert (told.source, told.reason, told.hint) == ("news.db", reason, hint)


def test_a_database_that_is_named_is_read_in_its_folder_too(here: Path, read: Any) -> None:
    path = database(here / "news.db", *ROWS)
    assert read(".") == []
    assert len(read(".", path)) == len(read(path, ".")) == 2


def test_one_sheet_by_its_name(write: Any, read: Any, refused: Any) -> None:
    rows = [["Headline", "Text"], ["Vote lost", SAID]]
    path = write("a.xlsx", sheet(News=rows, More=[*rows, ["Rain", "It rained."]]))
    assert [one.source for one in read(f"{path}::More")] == ["a.xlsx#More#L2", "a.xlsx#More#L3"]
    assert refused(f"{path}::Other")[0].reason == "no sheet 'Other'"


def test_only_what_has_tables_has_them_by_name(write: Any, read: Any, refused: Any) -> None:
    write("a.csv", f"title,text\nVote lost,{SAID}\n")
    assert refused("a.csv::first")[0].reason == "a table, as CSV has no tables by name"
    write("a::b.txt", SAID)
    assert [one.source for one in read("a::b.txt")] == ["a::b.txt"]
    assert refused("c::d.txt")[0].source == "c"


@pytest.mark.parametrize(
    ("statement", "reason"),
    [
        ("CREATE TABLE authors (name TEXT)", "no table with a column of text among authors"),
        (
            "CREATE TABLE article_sources (text TEXT)",
            "a store of newsclaims, with the articles that it has read",
        ),
    ],
)
def test_a_database_without_articles_is_told(statement: str, reason: str, here: Path, refused: Any) -> None:
    assert refused(database(here / "a.db", statement))[0].reason == reason


def test_a_database_in_a_folder_or_an_archive_is_passed_over(here: Path, write: Any, refused: Any) -> None:
    (here / "in").mkdir()
    database(here / "in/news.db", *ROWS)
    passed: list[str] = []
    assert list(articles.read(["in"], passed_over=lambda source, what: passed.append(what))) == []
    assert passed == ["an SQLite database"]
    [told] = refused(write("news.db.gz", gzip.compress((here / "in/news.db").read_bytes())))
    assert told.reason == "an SQLite database that is no file of its own"


def archive(zipped: bool) -> bytes:
    """Make a web archive; packed, each record is so for itself."""
    story = "".join(f"<p>{number}: {SAID} {MORE}</p>" for number in range(3))
    made = b""
    for number, (status, kind, body) in enumerate([
        ("200 OK", "text/html; charset=utf-8", f"<html><body><h1>Vote lost</h1>{story}</body></html>"),
        ("404 Not Found", "text/html", "<html>none</html>"),
        ("200 OK", "image/png", "x"),
        ("200 OK", "text/html", f"<html><body><h1>Again</h1>{story.replace('lost', 'won')}</body></html>"),
    ]):  # fmt: skip
        answer = f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\n\r\n{body}".encode()
        record = (
            "WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:1>\r\nWARC-Date: 2025-11-27T10:00:00Z\r\n"
            f"WARC-Target-URI: https://example.org/{number}\r\nContent-Type: application/http; msgtype=response\r\n"
            f"Content-Length: {len(answer)}\r\n\r\n"
        ).encode() + answer + b"\r\n\r\n"  # fmt: skip
        made += gzip.compress(record) if zipped else record
    return made


@pytest.mark.parametrize("zipped", [True, False])
def test_the_pages_of_a_web_archive(zipped: bool, write: Any, read: Any) -> None:
    passed: list[str] = []
    first, second = read(
        write("a.warc.gz", archive(zipped)), passed_over=lambda source, what: passed.append(source)
    )
    assert [(one.source, one.title, one.url) for one in (first, second)] == [
        ("a.warc.gz#L1", "Vote lost", "https://example.org/0"), ("a.warc.gz#L4", "Again", "https://example.org/3"),
    ]  # fmt: skip
    assert passed == ["a.warc.gz#L2", "a.warc.gz#L3"]


@pytest.mark.parametrize("data", [archive(False)[:-400], b"WARC/1.0\r\nnonsense"])
def test_a_web_archive_that_breaks_off_loses_nothing_before(data: bytes, write: Any) -> None:
    for item in articles.read([write("a.warc", data)]):
        if isinstance(item, Unreadable):
            assert "bug" not in (item.hint or "")


def test_a_packed_page_of_a_document_is_no_bomb(write: Any, read: Any) -> None:
    [article] = read(write("a.docx.gz", gzip.compress(docx(*PLAIN.split("\n\n")))))
    assert article.text == PLAIN
