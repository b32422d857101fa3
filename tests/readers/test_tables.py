"""CSV and its like: what stands between cells, quoting, encodings, and rows that are broken."""

import csv
import io
from typing import Any

import pytest

SAID = "“We lost the vote,” Mayor Ada Obi told reporters on Monday."
COLUMNS = ("Headline", "Publication Date", "Newspaper", "Author", "Article text", "Page")
ROWS = (
    ("Vote lost; again", "27/11/2025", "Harbour Post", "Ann Berg", f"{SAID}\n\nIt rained, \"hard\".", "4"),
    ("Rain", "November 28, 2025", "Harbour Post", "", "It rained.", "5"),
)  # fmt: skip


def table(sign: str, *rows: tuple[str, ...]) -> str:
    made = io.StringIO()
    csv.writer(made, delimiter=sign, lineterminator="\r\n").writerows([COLUMNS, *rows])
    return made.getvalue()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize("sign", [",", ";", "\t", "|"])
@pytest.mark.parametrize("name", ["a.csv", "a.tsv", "export"])
def test_a_row_is_an_article(sign: str, encoding: str, name: str, write: Any, read: Any) -> None:
    one, other = read(write(name, table(sign, *ROWS).encode(encoding)))
    assert (one.title, one.published, one.outlet, one.byline) == (
        "Vote lost; again", "2025-11-27", "Harbour Post", ["Ann Berg"],
    )  # fmt: skip
    assert one.text == ROWS[0][4]
    assert (one.source, other.source) == (f"{name}#L2", f"{name}#L5"), "the line that a row begins in"
    assert (other.published, other.byline) == ("2025-11-28", [])


def test_a_column_of_another_name_is_mapped(write: Any, read: Any, refused: Any) -> None:
    path = write("a.csv", "kop,artikel\nVote lost,It rained.\n")
    assert refused(path)[0].reason == "no column of text among kop, artikel"
    [article] = read(path, columns={"text": "artikel", "title": "KOP"})
    assert (article.title, article.text) == ("Vote lost", "It rained.")


@pytest.mark.parametrize(
    ("rows", "line", "reason"),
    [
        ("a,It rained, and it snowed.", 2, "3 cells, and the header has 2"),
        ('a,"It "rained"."', 2, "not a row:"),
        ('a,"It rained.\nb,It snowed.\n', 2, "a quotation mark that never closes: what follows to line 4"),
        ("a,", 2, "its column of text is empty"),
    ],
)
def test_a_broken_row_is_told_with_its_line(
    rows: str, line: int, reason: str, write: Any, refused: Any
) -> None:
    [told] = refused(write("a.csv", f"title,text\n{rows}\n"))
    assert told.source == f"a.csv#L{line}"
    assert reason in told.reason


def test_behind_a_broken_row_it_goes_on(write: Any, read: Any, refused: Any) -> None:
    path = write("a.csv", 'title,text\na,"It "rained"."\n\nb,It snowed.\n')
    assert [one.source for one in refused(path)] == ["a.csv#L2"]
    from newsclaims import articles

    assert [item.source for item in articles.read([path])] == ["a.csv#L2", "a.csv#L4"]


def test_quotation_marks_within_a_cell_as_r_writes_them(write: Any, read: Any) -> None:
    one, other = read(write("a.tsv", 'title\ttext\n"a"\t"It \\"rained\\", she said."\n"b"\t"It snowed."\n'))
    assert (one.text, other.text) == ('It "rained", she said.', "It snowed.")


def test_a_backslash_is_one_where_quotation_marks_are_doubled(write: Any, read: Any) -> None:
    [article] = read(write("a.csv", 'title,text\n"C:\\","It ""rained"" in \\""C:\\"""\n'))
    assert (article.title, article.text) == ("C:\\", 'It "rained" in \\"C:\\"')


def test_a_column_without_a_name_is_left_out(write: Any, read: Any) -> None:
    [article] = read(write("a.csv", ",title,text,page\n1,a,It rained.,4\n"))
    assert article.extra == {"page": "4"}


def test_a_table_without_a_header_is_told_as_one(write: Any, refused: Any) -> None:
    path = write("20251127.gkg.csv", "20251127101500-0\t1\thttps://a.example/1\tTAX_MAYOR,12;\n")
    assert refused(path)[0].reason == "a table whose first line doesn't name its columns"


def test_a_list_of_addresses_is_told_once(write: Any, refused: Any) -> None:
    path = write(
        "mediacloud.csv",
        "id,publish_date,title,url,language,media_name\n1,2025-11-27,Vote,https://a.example/1,en,Post\n",
    )
    [told] = refused(path)
    assert (told.source, told.reason) == (path, "a list of articles by address, without their texts")
    assert told.hint == (
        "download the pages it lists, then newsclaims extract their folder; "
        "or --map text=COLUMN, if one has the articles"
    )


def test_a_text_longer_than_csv_allows_by_itself(write: Any, read: Any) -> None:
    [article] = read(write("a.csv", f'title,text\na,"{"It rained. " * 20_000}"\n'))
    assert len(article.text) == 220_000
