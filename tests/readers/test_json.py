"""JSON of other programs: lines, one article, lists, and what their fields are called."""

import json
from typing import Any

import pytest

from newsclaims.lexicons import rows
from newsclaims.readers.columns import field_of, fields_of

SAID = "“We lost the vote,” Mayor Ada Obi told reporters on Monday."
FOUND = ("Vote lost", "2025-11-27", "Harbour Post", ["Ann Berg"], "https://example.org/1", SAID)


def told(article: Any) -> tuple[Any, ...]:
    return article.title, article.published, article.outlet, article.byline, article.url, article.text


@pytest.mark.parametrize(
    "item",
    [
        pytest.param(
            {"title": "Vote lost", "date": "2025-11-27", "source-hostname": "Harbour Post", "author": "Ann Berg",
             "hostname": "example.org", "source": "https://example.org/1", "text": SAID, "raw_text": "x",
             "language": None, "excerpt": "x"},
            id="trafilatura",
        ),
        pytest.param(
            {"title": "Vote lost", "date_publish": "2025-11-27 10:00:00", "source_domain": "Harbour Post",
             "authors": ["Ann Berg"], "url": "https://example.org/1", "maintext": SAID, "language": "en"},
            id="news-please",
        ),
        pytest.param(
            {"title": "Vote lost", "publishing_date": "2025-11-27 10:00:00+01:00", "publisher": "Harbour Post",
             "authors": ["Ann Berg"], "html": None, "topics": [], "link": "https://example.org/1",
             "body": {"summary": [], "sections": [{"headline": [], "paragraphs": [SAID]}]}},
            id="fundus",
        ),
        pytest.param(
            {"headline": "Vote lost", "datePublished": "2025-11-27T10:00:00Z", "publisher": {"name": "Harbour Post"},
             "author": [{"@type": "Person", "name": "Ann Berg"}], "url": "https://example.org/1",
             "articleBody": SAID},
            id="schema.org",
        ),
        pytest.param(
            {"title": "Vote lost", "publishedAt": "2025-11-27T10:00:00Z",
             "source": {"id": None, "name": "Harbour Post"}, "author": "Ann Berg",
             "url": "https://example.org/1", "content": SAID},
            id="newsapi",
        ),
    ],
)  # fmt: skip
def test_what_other_programs_write(item: dict[str, Any], write: Any, read: Any) -> None:
    one = read(write("one.json", json.dumps(item, indent=2)))
    lines = read(write("lines.jsonl", json.dumps(item)))
    some = read(write("some.json", json.dumps([item])))
    within = read(write("within.json", json.dumps({"status": "ok", "response": {"articles": [item]}})))
    assert [told(article) for article in (*one, *lines, *some, *within)] == [FOUND] * 4
    assert [article.source for article in (*one, *lines, *some, *within)] == [
        "one.json", "lines.jsonl#L1", "some.json#L1", "within.json#L1",
    ]  # fmt: skip
    assert len({article.id for article in (*one, *lines, *some, *within)}) == 1


@pytest.mark.parametrize("row", rows("columns"), ids=lambda row: row["name"])
def test_a_name_of_the_table_is_the_fields(row: dict[str, str]) -> None:
    fields = [other["field"] for other in rows("columns") if other["name"] == row["name"]]
    assert row["field"] in fields
    assert field_of(row["name"], {}) == field_of(row["name"].replace(" ", "_").upper(), {}) == fields[0]


def test_the_users_names_come_first_and_alone() -> None:
    item = {"text": "a", "story_en": "b", "paper": "c", "publisher": "d"}
    assert fields_of(item, {"text": "Story EN", "outlet": "paper"}) == {
        "text": "b", "outlet": "c", "extra": {"publisher": "d"},
    }  # fmt: skip
    assert fields_of(item, {"outlet": "none"}).keys() == {"text", "extra"}


@pytest.mark.parametrize(
    ("given", "outlet"),
    [
        ("theguardian.com", "The Guardian"),
        ("WWW.BBC.co.uk", "BBC"),
        ("news.sky.com", "Sky News"),
        ("harbour.example", "harbour.example"),
        ("notbbc.com", "notbbc.com"),
        ("the Guardian", "The Guardian"),
        ("nationalpost", "National Post"),
        ("Harbour Post", "Harbour Post"),
        ("St. Petersburg Times", "St. Petersburg Times"),
    ],
)
def test_an_outlet_given_by_its_domain_is_named(given: str, outlet: str) -> None:
    assert fields_of({"text": "a", "source_domain": given}, {})["outlet"] == outlet
    assert fields_of({"text": "a", "outlet": given}, {})["outlet"] == given


def test_a_column_of_markup_is_a_page() -> None:
    assert fields_of({"content": "<p>It rained.</p>"}, {}) == {"html": "<p>It rained.</p>"}
    assert fields_of({"text": "<p>It rained.</p>"}, {}) == {"text": "<p>It rained.</p>"}


def test_a_table_written_column_by_column(write: Any, read: Any) -> None:
    columns = {"title": {"0": "Vote lost", "1": "Rain"}, "text": {"0": SAID, "1": "It rained."}}
    found = read(write("pandas.json", json.dumps(columns)))
    assert [(one.source, one.title, one.text) for one in found] == [
        ("pandas.json#L1", "Vote lost", SAID), ("pandas.json#L2", "Rain", "It rained."),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "value",
    [
        {
            "columns": ["title", "text"],
            "index": [0, 1],
            "data": [["Vote lost", SAID], ["Rain", "It rained."]],
        },
        {"a1": {"title": "Vote lost", "text": SAID}, "a2": {"title": "Rain", "text": "It rained."}},
        {
            "status": "ok",
            "articles": {
                "a1": {"title": "Vote lost", "text": SAID},
                "a2": {"title": "Rain", "text": "It rained."},
            },
        },
    ],
    ids=["columns named once", "by id", "by id within another"],
)
def test_articles_in_an_object_are_its_articles(value: Any, write: Any, read: Any) -> None:
    found = read(write("a.json", json.dumps(value)))
    assert [(one.source, one.title, one.text) for one in found] == [
        ("a.json#L1", "Vote lost", SAID), ("a.json#L2", "Rain", "It rained."),
    ]  # fmt: skip


def test_a_list_of_something_else_is_passed_over_in_a_folder_and_told_once_by_name(
    write: Any, refused: Any
) -> None:
    path = write("in/users.json", json.dumps({"users": [{"name": "Ann"}, {"name": "Ben"}]}))
    assert [(one.source, one.reason) for one in refused(path)] == [(path, "no column of text among name")]
    assert refused("in") == []


def test_articles_that_are_addresses_alone_are_told_with_what_helps(write: Any, refused: Any) -> None:
    item = {"url": "https://a.example/1", "title": "Vote lost", "seendate": "20251127T101500Z"}
    [listed] = refused(write("list.json", json.dumps({"articles": [item, item]})))
    assert (listed.source, listed.reason) == (
        "list.json",
        "a list of articles by address, without their texts",
    )
    [line] = refused(write("line.jsonl", json.dumps(item)))
    assert (line.source, line.reason) == ("line.jsonl#L1", "it carries an address, and not the article")
    assert (
        listed.hint
        == line.hint
        == (
            "download the pages it lists, then newsclaims extract their folder; "
            "or --map text=COLUMN, if one has the articles"
        )
    )


def test_a_broken_list_is_told_and_what_came_before_is_read(write: Any, read: Any, refused: Any) -> None:
    path = write("a.json", f'[{json.dumps({"text": SAID})}, {{"text": ')
    [told_] = refused(path)
    assert (told_.source, told_.reason[:9]) == ("a.json#L2", "not JSON:")


def test_a_value_too_large_is_told(write: Any, refused: Any) -> None:
    [told_] = refused(write("a.json", json.dumps([{"text": SAID * 9000}])), max_bytes=100_000)
    assert told_.reason == "too large: more than 100,000 bytes"


def test_what_is_in_a_list_and_no_article_is_told(write: Any, refused: Any) -> None:
    told_ = refused(write("a.json", json.dumps([{"text": SAID}, SAID, {"title": "x"}])))
    assert [(one.source, one.reason) for one in told_] == [
        ("a.json#L2", "not a JSON object"), ("a.json#L3", "it has no text"),
    ]  # fmt: skip


def test_a_long_list_is_read_piece_by_piece(write: Any, read: Any) -> None:
    items = [
        {"id": number, "text": f"{number}: {SAID}" + " It rained." * (number % 700)} for number in range(300)
    ]
    found = read(write("a.json", json.dumps(items, indent=3)), max_bytes=20_000)
    assert [(one.id, one.source) for one in found] == [(str(n), f"a.json#L{n + 1}") for n in range(300)]
