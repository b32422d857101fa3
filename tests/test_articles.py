"""Files, folders, feeds and standard input: what becomes an article, what is refused and why."""

import errno
import hashlib
import io
import json
import os
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsclaims import articles
from newsclaims.articles import Unreadable, count, from_text, read
from newsclaims.articles.paragraphs import paragraphs
from newsclaims.errors import ArticleError
from newsclaims.records import Article

PAGE = "Loan agreed in Brussels\n\nNov 27, 2025\n\nMinisters agreed the loan on Thursday."


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def write(path: Path, data: str | bytes) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    return path


def only(path: str | Path, published: str | None = None) -> Article:
    [article] = read([path], published=published)
    assert isinstance(article, Article), article
    return article


def refused(path: str | Path) -> Unreadable:
    [item] = read([path])
    assert isinstance(item, Unreadable), item
    return item


def feed(path: Path, *lines: object) -> Path:
    return write(path, "".join(json.dumps(line) + "\n" for line in lines))


# Files and folders


def test_a_folder_is_read_in_sorted_order_without_hidden_or_foreign_files(here: Path) -> None:
    for name in (
        "b.txt",
        "a.md",
        "sub/c.TEXT",
        ".hidden.txt",
        ".git/d.txt",
        "photo.jpg",
        "page.pdf",
        "sub/e.csv",
    ):
        write(here / "in" / name, f"{name}\n\n{PAGE}")
    assert [item.source for item in read(["in"])] == ["in/a.md", "in/b.txt", "in/sub/c.TEXT"]
    assert count(["in/a.md", "in/b.txt", "in/photo.jpg"]) == 3
    assert count(["in"]) is None, "a table's rows would have to be read"


def test_the_same_file_named_twice_is_read_once(here: Path) -> None:
    write(here / "in/a.txt", PAGE)
    assert [item.source for item in read(["in/", "./in/a.txt", here / "in"])] == ["in/a.txt"]


def test_the_source_is_relative_beneath_the_current_folder_and_as_given_elsewhere(
    here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write(here / "in/a.txt", PAGE)
    assert only(path).source == only("./in//a.txt").source == only("in/../in/a.txt").source == "in/a.txt"
    write(here / "work/x", "")
    monkeypatch.chdir(here / "work")
    assert only("../in/a.txt").source == "../in/a.txt"
    assert only(path).source == path.as_posix()


def test_the_id_hashes_the_bytes(here: Path) -> None:
    article = only(write(here / "a.txt", PAGE))
    assert article.id == hashlib.sha256(PAGE.encode()).hexdigest()[:16]
    assert article.sha256 == hashlib.sha256(PAGE.encode()).hexdigest()
    assert only(write(here / "b.txt", PAGE)).id == article.id


def test_a_file_named_on_its_own_is_read_whatever_its_suffix(here: Path) -> None:
    assert only(write(here / "page.story", PAGE)).title == "Loan agreed in Brussels"


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("empty.txt", b"", "empty"),
        ("blank.txt", " \n\t\u00a0\u200b\r\n".encode(), "empty"),
        ("image.txt", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "not text"),
        ("bytes.txt", bytes(range(1, 32)) + b"\xff\xfe\xfd", "not text"),
        ("half.txt", b"\xff\xfea", "not text"),
        ("long.txt", b"word " * 400_001, "too large"),
        ("huge.txt", b"x" * 8_000_010, "too large"),
    ],
)
def test_what_cannot_be_read_is_said(here: Path, name: str, data: bytes, reason: str) -> None:
    item = refused(write(here / name, data))
    assert item.source == name
    assert reason in item.reason


def test_a_missing_path_is_said_and_the_rest_is_read(here: Path) -> None:
    write(here / "a.txt", PAGE)
    missing, article = read(["nowhere.txt", "a.txt"])
    assert missing == Unreadable(
        "nowhere.txt",
        "no such file or directory",
        "check the path; a folder, a file or - for standard input is wanted",
    )
    assert isinstance(article, Article)


def test_a_folder_that_cannot_be_listed_is_said_and_the_rest_is_read(
    here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(here / "news/a/one.txt", PAGE)
    write(here / "news/shut/two.txt", PAGE)
    listed = os.scandir

    def scandir(path: str) -> Any:  # whoever runs the tests may be allowed everything
        if Path(path).name == "shut":
            raise PermissionError(errno.EACCES, "Permission denied", path)
        return listed(path)

    monkeypatch.setattr("os.scandir", scandir)
    article, shut = read(["news"])
    assert isinstance(article, Article)
    assert shut == Unreadable("news/shut", "permission denied")
    assert count(["news"]) == 2


def test_reading_is_lazy(here: Path) -> None:
    write(here / "a.txt", PAGE)
    found = read(["a.txt", "b.txt"])
    next(found)
    write(here / "b.txt", PAGE)
    assert isinstance(next(found), Article)


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(PAGE.encode())))
    article = only("-")
    assert (article.source, article.published) == ("-", "2025-11-27")
    assert count(["-"]) is None


# Encodings


@pytest.mark.parametrize(
    "data",
    [
        "€5 – “well”".encode(),
        b"\xef\xbb\xbf" + "€5 – “well”".encode(),
        "€5 – “well”".encode("utf-16"),
        b"\xfe\xff" + "€5 – “well”".encode("utf-16-be"),
        "€5 – “well”".encode("utf-32"),
        "€5 – “well”".encode("cp1252"),
    ],
)
def test_encodings(here: Path, data: bytes) -> None:
    assert only(write(here / "a.txt", data)).text == "€5 – “well”"


def test_line_ends_stay_as_they_are(here: Path) -> None:
    text = "Loan agreed in Brussels\r\n\r\nMinisters agreed the loan.\r\nIt is a big one, they said.\r\n"
    article = only(write(here / "a.txt", text))
    assert article.text == text
    assert [text[one.start : one.end] for one in article.body] == [
        "Ministers agreed the loan.",
        "It is a big one, they said.",
    ]


# Dates from outside


def test_a_given_date_fills_a_missing_one_only(here: Path) -> None:
    dated, undated = (
        write(here / "a.txt", PAGE),
        write(here / "b.txt", "Ministers agreed the loan on Thursday."),
    )
    assert [item.published for item in read([dated, undated], published="2020-01-01")] == [
        "2025-11-27",
        "2020-01-01",
    ]


# Feeds


def test_a_feed_line_is_taken_as_it_is(here: Path) -> None:
    path = feed(
        here / "feed.jsonl",
        {
            "id": "x1", "text": "Read also: the loan.\n\nSources\n\nIt was agreed.",
            "title": "Loan", "published": "2025-11-27T23:50:00-05:00",
            "outlet": "Harbour Post", "byline": "Ann Berg", "url": "https://example.org/1", "language": "en-GB",
        },
    )  # fmt: skip
    article = only(path)
    assert (article.id, article.source, article.title, article.published) == (
        "x1",
        "feed.jsonl#L1",
        "Loan",
        "2025-11-27",
    )
    assert (article.outlet, article.byline) == ("Harbour Post", ["Ann Berg"])
    assert (article.url, article.language) == ("https://example.org/1", "en")
    assert [article.text[one.start : one.end] for one in article.body] == [
        "Read also: the loan.",
        "Sources",
        "It was agreed.",
    ]
    assert article.furniture == []
    carried = {key: value for key, value in json.loads(path.read_text()).items() if key != "id"}
    assert article.sha256 == hashlib.sha256(json.dumps(carried, sort_keys=True).encode()).hexdigest()


@pytest.mark.parametrize(
    ("text", "head"),
    [
        ("“LOAN” agreed\nBy Ann Berg\nMinisters agreed the loan on Monday.", ["headline", "byline"]),
        ('# "Loan" agreed\n\nMinisters agreed the loan on Monday.', ["headline"]),
        ("By Ann Berg\n“Loan” agreed\nMinisters agreed the loan on Monday.", []),
        ("“Loan” agreed, at last.\nBy Ann Berg\nMinisters agreed the loan on Monday.", []),
        ("“Loan” agreed", []),
    ],
    ids=["above it", "as Markdown", "below", "more than the title", "alone"],
)
def test_a_feed_line_whose_text_has_its_title_above_has_the_head_of_a_page(
    text: str, head: list[str], here: Path
) -> None:
    article = only(feed(here / "feed.jsonl", {"text": text, "title": "“Loan” agreed"}))
    assert [one.kind for one in article.furniture] == head
    assert article.byline == (["Ann Berg"] if "byline" in head else [])


def test_what_a_feed_line_lacks_is_looked_for_in_its_text(here: Path) -> None:
    path = feed(
        here / "feed.jsonl",
        {"text": "Brussels, December 2, 2025 – Ministers agreed the loan."},
        {"text": "No date."},
    )
    first, second = read([path], published="2020-01-01")
    assert isinstance(first, Article)
    assert (first.published, first.dateline) == ("2025-12-02", "Brussels")
    assert isinstance(second, Article)
    assert second.published == "2020-01-01"
    assert second.sha256 == hashlib.sha256(b'{"published": "2020-01-01", "text": "No date."}').hexdigest()
    assert second.id == second.sha256[:16]


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("{", "not JSON"),
        ("[1]", "not a JSON object"),
        ('{"title": "x"}', "it has no text"),
        ('{"text": 5}', "its text isn't a string"),
        ('{"text": " "}', "empty"),
        ('{"html": ["<p>x</p>"]}', "html isn't a string"),
        ('{"text": "x", "published": "yesterday"}', "'yesterday' isn't a date"),
        ('{"text": "x", "published": "2025-02-30"}', "isn't a date"),
        ('{"text": "x", "published": "0001-01-01T00:00:00Z"}', "outside the years 1800 to 2099"),
        ('{"text": "x", "published": 20251127}', "its published isn't a string"),
        ('{"text": "x", "language": "de"}', "the article is in German (de)"),
        ('{"text": "x", "byline": [1]}', "byline"),
        ('{"text": "x", "id": {}}', "its id"),
        ("[" * 100_000, "not JSON"),
    ],
)
def test_a_bad_line_is_said_and_the_rest_of_the_feed_is_read(here: Path, line: str, reason: str) -> None:
    path = write(here / "feed.ndjson", f'{{"text": "One."}}\n\n{line}\n{{"text": "Two."}}\n')
    one, bad, two = read([path])
    assert isinstance(bad, Unreadable)
    assert bad.source == "feed.ndjson#L3"
    assert reason in bad.reason
    assert [item.source for item in (one, two)] == ["feed.ndjson#L1", "feed.ndjson#L4"]
    assert count([path]) == 3


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ('{"text": "One.", "published": NaN, "outlet": "None", "title": "nan", "byline": "N/A"}', {}),
        (
            '{"content": "One.", "date": NaN, "pubdate": "2025-11-27", "party": "None"}',
            {"published": "2025-11-27"},
        ),
        ('{"content": "One.", "date": Infinity, "source": "null", "headline": "<NA>"}', {}),
        ('{"text": "One.", "published": "NaT", "title": "None left"}', {"title": "None left"}),
    ],
)
def test_what_programs_write_for_nothing_is_nothing(here: Path, line: str, told: dict[str, str]) -> None:
    first, second = read([write(here / "feed.jsonl", f'{line}\n{{"text": "Two."}}\n')])
    assert isinstance(first, Article)
    assert isinstance(second, Article)
    given = {name: getattr(first, name) for name in ("published", "outlet", "title", "byline")}
    assert {name: str(value) for name, value in given.items() if value} == told
    assert first.extra == ({"party": "None"} if "party" in line else {})


@pytest.mark.parametrize(
    ("name", "data", "titles"),
    [
        (
            "guardian.json",
            '{"response": {"results": [{"webTitle": "Vote", "fields": {"bodyText": "It rained."}}]}}',
            ["Vote"],
        ),
        ("guardian.jsonl", '{"webTitle": "Vote", "fields": {"bodyText": "It rained.", "page": 4}}', ["Vote"]),
        ("one.json", '{"id": "r1", "article": {"text": "It rained.", "title": "Rain"}}', ["Rain"]),
        (
            "ids.json",
            '{"x": {"text": "It rained."}, "y": {"text": "It rained.", "title": "Rain"}}',
            [None, "Rain"],
        ),
        (
            "u16.jsonl",
            '{"text": "It rained."}\n{"text": "It rained.", "title": "Rain"}\n'.encode("utf-16"),
            [None, "Rain"],
        ),
        ("u16.json", '[{"text": "It rained.", "title": "“Rain”"}]'.encode("utf-16"), ["“Rain”"]),
    ],
)
def test_an_article_in_an_object_of_an_item(
    here: Path, name: str, data: str | bytes, titles: list[str | None]
) -> None:
    items = list(read([write(here / name, data)]))
    found = [item for item in items if isinstance(item, Article)]
    assert len(found) == len(items)
    assert [article.title for article in found] == titles
    assert {article.text for article in found} == {"It rained."}


@pytest.mark.parametrize(
    "table",
    [
        f"Vote,{'It rained all day. ' * 9},x\n",
        "Vote,It rained.,2025-11-27\n",
        "Articles of November,,\n,,\nheading,tale,day\n",
        "https://post.example/1,It rained.\n",
    ],
)
def test_a_table_whose_first_line_names_no_columns_is_told(here: Path, table: str) -> None:
    assert "first line doesn't name its columns" in refused(write(here / "table.csv", table)).reason


@pytest.mark.parametrize(
    ("above", "line"),
    [("Export of May 4\n\n", 4), ("Articles of November;;\r\n;;\r\n", 4), ("", 2), ("a\u2028b;c\n", 3)],
)
def test_lines_above_the_names_of_columns_are_passed_over(here: Path, above: str, line: int) -> None:
    rows = 'title;text;published\nRain;"It rained;\nall day.";2025-11-27\nSun;It shone.;2025-11-28\n'
    one, other = read([write(here / "table.csv", above + rows)])
    assert isinstance(one, Article)
    assert isinstance(other, Article)
    assert (one.source, one.title, one.text) == (f"table.csv#L{line}", "Rain", "It rained;\nall day.")
    assert (other.source, other.published) == (f"table.csv#L{line + 2}", "2025-11-28")


@pytest.mark.parametrize(
    ("given", "byline"),
    [
        ("By ANN BERG", ["ANN BERG"]),
        (["by: Ann Berg", " ", "Byron Lee"], ["Ann Berg", "Byron Lee"]),
        (" ", []),
    ],
)
def test_a_given_byline_is_read_without_its_by(given: str | list[str], byline: list[str]) -> None:
    assert from_text("It rained.", byline=given).byline == byline


@pytest.mark.parametrize("name", ["feed.jsonl", "feed.json"])
def test_a_feed_in_windows_1252_is_read(here: Path, name: str) -> None:
    one, two = ('{"text": "“Café” costs €5."}', '{"text": "It rained."}')
    feed = f"{one}\n{two}\n" if name == "feed.jsonl" else f"[{one}, {two}]"
    assert [
        item.text for item in read([write(here / name, feed.encode("cp1252"))]) if isinstance(item, Article)
    ] == [
        "“Café” costs €5.",
        "It rained.",
    ]


def test_what_cannot_be_stored_is_replaced_in_place(here: Path) -> None:
    path = write(
        here / "feed.jsonl", rb'{"id": 7, "text": "a\ud800b\u0000c \ud83d\ude00", "title": "\udfff"}'
    )
    article = only(path)
    assert (article.id, article.text, article.title) == ("7", "a\ufffdb\ufffdc 😀", "\ufffd")
    article.model_dump_json().encode()


# From Python


def test_what_is_given_with_a_text_is_taken_as_it_is() -> None:
    article = from_text(
        PAGE, source="page", published="2020-01-01", title="T", outlet="O", byline=["A", "B"], url="u"
    )
    assert (article.source, article.published, article.title, article.outlet, article.byline, article.url) == (
        "page", "2020-01-01", "T", "O", ["A", "B"], "u",
    )  # fmt: skip
    assert [one.kind for one in article.furniture] == ["headline", "date"]


@pytest.mark.parametrize("text", ["", " \n\u200b", "x" * 2_000_001])
def test_a_text_without_an_article_is_refused(text: str) -> None:
    with pytest.raises(ArticleError):
        from_text(text)


def test_a_date_that_is_none_is_refused() -> None:
    with pytest.raises(ArticleError, match="isn't a date"):
        from_text(PAGE, published="27/11/2025")


@pytest.mark.parametrize("day", ["0001-01-01", "1799-12-31", "2100-01-01", "9999-12-31T23:59:59Z"])
def test_a_day_on_which_no_page_was_published_is_refused(here: Path, day: str) -> None:
    with pytest.raises(ArticleError, match="outside the years 1800 to 2099"):
        from_text(PAGE, published=day)
    with pytest.raises(ArticleError, match="outside the years 1800 to 2099"):
        list(read([here], published=day))


# Paragraphs


WRAPPED = """\
Argentina exported more grain in the first half of the year than
ever before, in spite of a drought that halved the harvest in two
provinces, the government said on Monday.
   Exporters drew on stocks, according to the exchange in Rosario,
which expects a fall in the second half."""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One.\n\nTwo.", ["One.", "Two."]),
        ("One.\nTwo.", ["One.", "Two."]),
        ("\n\n  One. \t\n \u00a0 \nTwo.\u200b", ["One.", "Two."]),
        ("One.\r\n\r\nTwo.\rThree.", ["One.", "Two.", "Three."]),
        ("One.\u2028Two.", ["One.", "Two."]),
        (WRAPPED, [WRAPPED[: WRAPPED.index("   Exp") - 1], WRAPPED[WRAPPED.index("Exporters") :]]),
        ("Short title\nof two lines", ["Short title", "of two lines"]),
        ("A study in\nNature\n, its authors say, is new.", ["A study in\nNature\n, its authors say, is new."]),
        ("The designer\n\nIda Marsh\n\n, who drew it, is.", ["The designer\n\nIda Marsh\n\n, who drew it, is."]),
        ("Ann Berg\n\n, who wrote\n\nThe Dam\n\n, is new.", ["Ann Berg\n\n, who wrote\n\nThe Dam\n\n, is new."]),
        ("Ann Berg\n\n, who wrote\n\nThe Dam", ["Ann Berg\n\n, who wrote", "The Dam"]),
        ("Our\npoll of bakers\nshows a fall.\nIt is new.", ["Our\npoll of bakers\nshows a fall.", "It is new."]),
        (
            "A flaw in the widely played old board game of\n\nQuarn\n\nlets anyone in.",
            ["A flaw in the widely played old board game of\n\nQuarn\n\nlets anyone in."],
        ),
        (
            "A priest steps in to speak with both of them\n\nZ\n\nembla has a new mayor.",
            ["A priest steps in to speak with both of them", "Z\n\nembla has a new mayor."],
        ),
        ("A game is sold\n\nQuarn\n\nlets anyone in.", ["A game is sold", "Quarn\n\nlets anyone in."]),
        ("Ann Berg\nis our reporter.", ["Ann Berg", "is our reporter."]),
        ("One plan:\n\nto wait.\n\nwww.post.example.", ["One plan:", "to wait.", "www.post.example."]),
        ("Published by Harbour Post\n.\nWe say.", ["Published by Harbour Post\n.", "We say."]),
        (
            "title: Loan agreed by ministers in the capital\ndate: now",
            ["title: Loan agreed by ministers in the capital", "date: now"],
        ),
        ("", []),
    ],
)  # fmt: skip
def test_paragraphs(text: str, expected: list[str]) -> None:
    assert [text[start:end] for start, end in paragraphs(text)] == expected


# Invariants


FRAGMENTS = st.sampled_from(
    ["Read also:", "By Ann Berg", "Nov 27, 2025", "“No,” he said.", "The minister agreed it on Monday.", "6 min read",
     "Sources", "😀", "a\u0301", "(Reporting by Ann Berg)", "…", "©", "# ", "- ", "* * *", ":",
     "LONDON (Reuters) - The",
     "Photo: Ann Berg", "12 Comments", "**", "We use cookies.", "READ MORE: x",
     "\n", "\n\n", " ", "\r\n", "\u00a0", "\u2028", "\x0b", "\ufeff"]
)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(st.one_of(st.text(max_size=300), st.lists(FRAGMENTS, max_size=30).map("".join)))
def test_any_text_gives_regions_that_are_sorted_disjoint_and_all_of_it(text: str) -> None:
    try:
        article = from_text(text)
    except ArticleError:
        return
    assert from_text(text) == article
    article.model_dump_json().encode()
    regions = sorted([*article.body, *article.furniture], key=lambda one: one.start)
    at = 0
    for region in regions:
        assert at <= region.start < region.end <= len(article.text)
        assert not any(sign.isalnum() for sign in article.text[at : region.start])
        at = region.end
    assert article.body == sorted(article.body, key=lambda one: one.start)
    assert article.body


@pytest.mark.parametrize(
    "text",
    [
        "word " * 200_000,
        "Word. " * 166_000,
        "a" * 1_000_000,
        "\n" * 1_000_000 + "x",
        "x\n" * 4_000,
        "Sources\nRead also:\n- x\n" * 600 + "The minister agreed the loan on Monday.\n" * 3,
        "The minister agreed the loan.\n" + "Sources\nRead also:\n- x\n" * 600,
        "“" * 1_000_000,
        " " * 1_000_000 + "x",
        "By Ann Berg, " * 77_000,
        "A-b.c/d: " * 100_000,
    ],
    ids=lambda text: repr(text[:12]),
)
def test_a_megabyte_comes_to_an_end(text: str) -> None:
    # Anything quadratic would take hours.
    assert from_text(text).text == text


def test_the_room_exports_what_others_use() -> None:
    assert set(articles.__all__) == {"How", "Unreadable", "count", "find", "from_text", "read", "read_so"}
