"""One article in files that other programs wrote: whichever it was, it is read as from plain text or a JSON line.

`samples/` holds what was made of it by programs that are not Python’s: Chromium 150 of HTML (`--print-to-pdf`,
and `Page.captureSnapshot` of its protocol), LibreOffice 7.4 of a Word document (`--headless --convert-to`), pdfTeX 1.40
of an `article`, whose paragraphs are indented, R 4.2 by `write.csv` and `write.table` as they are by default.
"""

import io
import json
import mailbox
import sqlite3
from contextlib import closing
from email.message import EmailMessage
from pathlib import Path
from typing import Any

import docx
import fpdf
import pandas
import pytest
import trafilatura
from odf.opendocument import OpenDocumentText
from odf.text import H, P
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

SAMPLES = Path(__file__).parent / "samples"
PARAGRAPHS = [
    "Vote lost",
    "By Ann Berg",
    "“We lost the vote,” Mayor Ada Obi told reporters on Monday. She spoke in the town hall of the city, to all "
    "who had come there.",
    "The opposition called it a defeat.",
]
PLAIN = "\n\n".join(PARAGRAPHS)
ROW = {
    "title": "Vote lost",
    "text": "\n\n".join(PARAGRAPHS[2:]),
    "date": "2025-11-27",
    "outlet": "Harbour Post",
    "author": "Ann Berg",
    "section": "Politics, “local”; more",
}
FRAME = pandas.DataFrame([ROW])


def by_python_docx(path: Path) -> None:
    document = docx.Document()
    document.add_heading(PARAGRAPHS[0])
    for paragraph in PARAGRAPHS[1:]:
        document.add_paragraph(paragraph)
    document.save(str(path))


def by_odfpy(path: Path) -> None:
    document = OpenDocumentText()
    document.text.addElement(H(outlinelevel=1, text=PARAGRAPHS[0]))
    for paragraph in PARAGRAPHS[1:]:
        document.text.addElement(P(text=paragraph))
    document.save(str(path))


def by_fpdf(path: Path) -> None:
    document = fpdf.FPDF()
    document.core_fonts_encoding = "windows-1252"
    document.add_page()
    for size, paragraph in zip((18, 11, 11, 11), PARAGRAPHS, strict=True):
        document.set_font("Helvetica", size=size)
        document.multi_cell(0, 6, paragraph, align="L", new_x="LMARGIN", new_y="NEXT")
        document.ln(6)
    document.output(str(path))


def sample(name: str) -> Any:
    return lambda path: path.write_bytes((SAMPLES / name).read_bytes())


@pytest.mark.parametrize(
    ("name", "write_it"),
    [
        ("a.docx", by_python_docx),
        ("a.odt", by_odfpy),
        ("a.pdf", by_fpdf),
        ("printed_by_chromium.pdf", sample("printed_by_chromium.pdf")),
        ("by_pdflatex.pdf", sample("by_pdflatex.pdf")),
        ("by_libreoffice.pdf", sample("by_libreoffice.pdf")),
        ("by_libreoffice.docx", sample("by_libreoffice.docx")),
        ("by_libreoffice.odt", sample("by_libreoffice.odt")),
    ],
)
def test_a_document_is_the_same_article_as_its_text(
    name: str, write_it: Any, here: Path, write: Any, read: Any
) -> None:
    write_it(here / name)
    [article] = read(name)
    [plain] = read(write("a.txt", PLAIN))
    assert article.model_copy(update={"source": "a.txt", "sources": ["a.txt"]}) == plain


def test_an_rtf_document_of_libreoffice_is_the_same_article_as_its_text(
    here: Path, write: Any, read: Any
) -> None:
    sample("by_libreoffice.rtf")(here / "a.rtf")
    [article] = read("a.rtf")
    [plain] = read(write("a.txt", "\n".join([*PARAGRAPHS, ""])))
    assert article.model_copy(update={"source": "a.txt", "sources": ["a.txt"]}) == plain


def test_a_page_that_chromium_saved_says_what_it_printed(here: Path, read: Any) -> None:
    sample("saved_by_chromium.mhtml")(here / "a.mhtml")
    [article] = read("a.mhtml")
    assert (article.title, article.url, article.published) == ("Vote lost", "https://example.org/1", None)
    assert article.text.split("\n") == PARAGRAPHS[1:]


def test_the_json_of_trafilatura_is_the_same_article_as_its_text(write: Any, read: Any) -> None:
    story = "".join(f"<p>{paragraph}</p>" for paragraph in [*PARAGRAPHS[1:], *[PARAGRAPHS[-1]] * 3])
    page = f"<html><head><title>Vote lost</title></head><body><article><h1>Vote lost</h1>{story}</article></html>"
    written = json.loads(trafilatura.extract(page, output_format="json", with_metadata=True))
    [article] = read(write("a.json", json.dumps(written)))
    [plain] = read(write("a.txt", written["text"]))
    alike = {"title", "byline", "text", "body", "furniture"}
    assert article.model_dump(include=alike) == plain.model_dump(include=alike)
    assert (article.title, article.byline) == ("Vote lost", ["Ann Berg"])


def to_sql(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        FRAME.to_sql("articles", connection, index=False)


@pytest.mark.parametrize(
    ("name", "write_it"),
    [
        ("a.csv", lambda path: FRAME.to_csv(path, index=False)),
        ("a.tsv", lambda path: FRAME.to_csv(path, index=False, sep="\t", encoding="utf-8-sig")),
        ("a.csv.gz", lambda path: FRAME.to_csv(path, index=False)),
        ("a.jsonl", lambda path: FRAME.to_json(path, orient="records", lines=True)),
        ("a.json", lambda path: FRAME.to_json(path, orient="records")),
        ("columns.json", lambda path: FRAME.to_json(path)),
        ("a.xlsx", lambda path: FRAME.to_excel(path, index=False)),
        ("a.parquet", lambda path: FRAME.to_parquet(path)),
        ("a.db", to_sql),
        ("numbered.csv", FRAME.to_csv),
        ("split.json", lambda path: FRAME.to_json(path, orient="split")),
        ("index.json", lambda path: FRAME.to_json(path, orient="index")),
        ("table.json", lambda path: FRAME.to_json(path, orient="table", index=False)),
        ("r.csv", sample("by_r.csv")),
        ("r.tsv", sample("by_r.tsv")),
    ],
)
def test_a_row_of_pandas_or_r_is_the_same_article_as_a_line_of_json(
    name: str, write_it: Any, here: Path, write: Any, read: Any
) -> None:
    write_it(here / name)
    [article] = read(name)
    [line] = read(write("plain.jsonl", json.dumps(ROW)))
    assert (line.title, line.outlet, line.published) == ("Vote lost", "Harbour Post", "2025-11-27")
    assert article.model_copy(update={"source": line.source, "sources": line.sources}) == line


def test_a_letter_in_a_mailbox_of_python_has_the_paragraphs_of_its_text(here: Path, read: Any) -> None:
    letter = EmailMessage()
    letter["From"], letter["Subject"] = "Harbour Post <news@example.org>", "Vote lost"
    letter["Date"] = "Thu, 27 Nov 2025 10:00:00 +0100"
    letter.set_content(ROW["text"], cte="base64")
    with closing(mailbox.mbox(here / "letters.mbox")) as box:
        box.add(letter)
    [article] = read("letters.mbox")
    assert (article.title, article.published, article.text) == ("Vote lost", "2025-11-27", f"{ROW['text']}\n")


# warcio leaves the file open in which it counts what it writes.
@pytest.mark.filterwarnings("ignore::ResourceWarning", "ignore::pytest.PytestUnraisableExceptionWarning")
def test_a_page_that_warcio_kept_is_the_page(here: Path, write: Any, read: Any) -> None:
    story = "".join(f"<p>{number}: {PARAGRAPHS[2]}</p>" for number in range(3))
    page = f"<html><body><h1>Vote lost</h1>{story}</body></html>".encode()
    with (here / "a.warc.gz").open("wb") as out:
        writer = WARCWriter(out, gzip=True)
        writer.write_record(writer.create_warcinfo_record("a.warc.gz", {"software": "warcio"}))
        headers = StatusAndHeaders(
            "200 OK", [("Content-Type", "text/html; charset=utf-8")], protocol="HTTP/1.1"
        )
        address = "https://example.org/1"
        writer.write_record(
            writer.create_warc_record(address, "response", io.BytesIO(page), http_headers=headers)
        )
    [kept] = read("a.warc.gz")
    [plain] = read(write("a.html", page))
    assert (kept.url, kept.title, kept.text) == ("https://example.org/1", plain.title, plain.text)
