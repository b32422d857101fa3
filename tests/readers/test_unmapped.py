"""What a table or a feed carries that is no field of an article is kept as it is called there."""

import json
from typing import Any

import pytest

from newsclaims.readers.unmapped import unmapped

RAIN = "Rain fell on Monday, Anna Lind said."


@pytest.mark.parametrize(
    ("item", "kept"),
    [
        ({"Section": "Politics"}, {"Section": "Politics"}),
        ({"page": 4, "paid": False, "score": 0.5}, {"page": "4", "paid": "false", "score": "0.5"}),
        ({"tags": ["EU", "loan"], "places": ["Bergen"]}, {"tags": ["EU", "loan"], "places": "Bergen"}),
        ({"section": {"id": 7, "name": "Politics"}}, {"section.id": "7", "section.name": "Politics"}),
        ({"tags": [{"t": "EU"}, {"t": "loan"}]}, {"tags.t": ["EU", "loan"]}),
        ({"none": None, "blank": " ", "empty": [], "nothing": {}}, {}),
    ],
    ids=lambda value: json.dumps(value),
)
def test_a_value_is_kept_as_words(item: dict[str, Any], kept: dict[str, Any]) -> None:
    assert unmapped(item, ()) == kept


def test_what_is_deep_as_no_table_is_takes_no_memory() -> None:
    value: Any = "x"
    for _ in range(50_000):
        value = {"a": value}
    assert unmapped({"a": value, "b": "y"}, ()) == {"b": "y"}


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.csv", f'Title,Text,Section,Page\nRain,"{RAIN}",Politics,4\n'),
        ("a.jsonl", json.dumps({"title": "Rain", "text": RAIN, "Section": "Politics", "Page": 4})),
        ("a.json", json.dumps([{"title": "Rain", "text": RAIN, "Section": "Politics", "Page": 4}])),
    ],
)
def test_columns_that_are_no_field_are_kept(name: str, data: str, write: Any, read: Any) -> None:
    [article] = read(write(name, data))
    assert article.extra == {"Section": "Politics", "Page": "4"}
    assert article.model_dump()["extra"] == article.extra


def test_a_column_that_another_was_taken_for_is_kept_but_no_second_text(write: Any, read: Any) -> None:
    item = {"text": RAIN, "raw_text": f"Menu {RAIN}", "sitename": "Post", "hostname": "post.example"}
    [article] = read(write("a.json", json.dumps(item)))
    assert (article.outlet, article.extra) == ("Post", {"hostname": "post.example"})


def test_where_there_is_nothing_else_there_is_no_key(write: Any, read: Any) -> None:
    [article] = read(write("a.json", json.dumps({"title": "Rain", "text": RAIN})))
    assert article.extra == {}
    assert "extra" not in article.model_dump()


def test_it_does_not_count_in_what_an_article_is(write: Any, read: Any) -> None:
    [one] = read(write("a.json", json.dumps({"text": RAIN, "section": "Politics"})))
    [other] = read(write("b.json", json.dumps({"text": RAIN, "section": "Weather"})))
    assert (one.id, one.sha256) == (other.id, other.sha256)


def test_what_cannot_be_stored_is_replaced(write: Any, read: Any) -> None:
    item = {"text": RAIN, "a\ud800": "b\0", "c": ["d", "\udfff"]}
    [article] = read(write("a.json", json.dumps(item)))
    assert article.extra == {"a\ufffd": "b\ufffd", "c": ["d", "\ufffd"]}


FEED = """<rss version="2.0"><channel><title>Post</title><item><title>Rain</title>
<category>Politics</category><category>Weather</category><description>{}</description></item></channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title>Post</title><entry><title>Rain</title>
<category term="Politics"/><category term="Weather"/><content>{}</content></entry></feed>"""


@pytest.mark.parametrize("feed", [FEED, ATOM], ids=["rss", "atom"])
def test_a_feeds_categories_are_kept(feed: str, write: Any, read: Any) -> None:
    [article] = read(write("feed.xml", feed.format(f"{RAIN} " * 20)))
    assert article.extra == {"category": ["Politics", "Weather"]}
