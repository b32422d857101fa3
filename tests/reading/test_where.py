"""`--where section=Politics`: asked of what an article's table or feed carried, in every query and export."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from newsclaims import query
from newsclaims.articles import read
from newsclaims.cli.app import run
from newsclaims.errors import NoMatchError, QueryError
from newsclaims.query import ArticleFilter, RecordFilter
from newsclaims.records import Article, ArticleRecord, PipelineInfo
from newsclaims.store import Store

Output = pytest.CaptureFixture[str]

MADE_BY = PipelineInfo(newsclaims="0.1.0", model="none 0", fingerprint="made-by-hand")
ROWS = (
    ("Loan", "Politics", ["EU", "loan"], 1),
    ("Rain", "Weather", "EU", 12),
    ("Vote", "politics ", [], 2),
)


@pytest.fixture
def db(tmp_path: Path) -> Path:
    feed = tmp_path / "feed.jsonl"
    rows = [
        {
            "id": title,
            "title": title,
            "text": f"{title} is told of.",
            "Section": section,
            "tags": tags,
            "page": n,
        }
        for title, section, tags, n in ROWS
    ]
    feed.write_text("".join(f"{json.dumps(row)}\n" for row in rows))
    path = tmp_path / "news.db"
    with Store.open(path, create=True) as store:
        for article in articles_of(feed):
            store.add(ArticleRecord(article=article, pipeline=MADE_BY))
    return path


def articles_of(path: Path) -> list[Article]:
    return [one for one in read([path]) if isinstance(one, Article)]


@pytest.fixture
def store(db: Path) -> Iterator[Store]:
    with Store.open(db) as opened:
        yield opened


@pytest.mark.parametrize(
    ("where", "titles"),
    [
        (["section=Politics"], ["Loan", "Vote"]),
        (["SECTION=politics"], ["Loan", "Vote"]),
        (["page=1"], ["Loan"]),
        (["tags=eu"], ["Loan", "Rain"]),
        (["tags=eu", "section=weather"], ["Rain"]),
        (["section=weather", "section=politics"], ["Loan", "Rain", "Vote"]),
    ],
    ids="+".join,
)
def test_articles_are_chosen_by_what_their_columns_carry(
    where: list[str], titles: list[str], store: Store
) -> None:
    wanted = ArticleFilter(where=tuple(where))
    assert sorted(row.title or "" for row in query.articles(store, wanted)) == titles
    records = query.records(store, RecordFilter(where=tuple(where)))
    assert sorted(record.article.title or "" for record in records) == titles


@pytest.mark.parametrize(
    ("where", "error", "message", "hint"),
    [
        (
            "sektion=Politics",
            NoMatchError,
            "no article has a column 'sektion'",
            "there are Section, page, tags",
        ),
        (
            "publisher=Post",
            NoMatchError,
            "no article has a column 'publisher'",
            "of an article that is its outlet: --outlet NAME",
        ),
        (
            "section=Polit",
            NoMatchError,
            "no article has section=Polit",
            "there are Politics, Weather, politics",
        ),
        ("section", QueryError, "--where 'section' names no column's value", "write COLUMN=VALUE: section=…"),
    ],
)
def test_what_matches_nothing_is_told(
    where: str, error: type[QueryError], message: str, hint: str, store: Store
) -> None:
    with pytest.raises(error) as caught:
        list(query.articles(store, ArticleFilter(where=(where,))))
    assert caught.value.message == message
    assert (caught.value.hint or "").startswith(hint.removesuffix("…"))


def test_a_store_gives_back_what_an_article_carried(store: Store) -> None:
    assert {record.article.title: record.article.extra for record in store.records()} == {
        "Loan": {"Section": "Politics", "tags": ["EU", "loan"], "page": "1"},
        "Rain": {"Section": "Weather", "tags": "EU", "page": "12"},
        "Vote": {"Section": "politics", "page": "2"},
    }


def test_an_unchanged_article_carries_what_was_read_last(store: Store, tmp_path: Path) -> None:
    again = tmp_path / "again.jsonl"
    again.write_text(
        json.dumps({"id": "Rain", "title": "Rain", "text": "Rain is told of.", "section": "Sea"})
    )
    store.add_sources(articles_of(again)[0])
    assert store.record("Rain").article.extra == {"section": "Sea"}
    again.write_text(json.dumps({"id": "Rain", "title": "Rain", "text": "Rain is told of."}))
    store.add_sources(articles_of(again)[0])
    assert store.record("Rain").article.extra == {"section": "Sea"}, "nothing else was said of it"


@pytest.mark.parametrize(
    ("arguments", "code", "count"),
    [
        (["articles", "--where", "section=politics"], 0, 2),
        (["articles", "--where", "section=politics", "--where", "page=2"], 0, 1),
        (["export", "jsonl", "--where", "tags=loan"], 0, 1),
        (["articles", "--where", "section=sport"], 1, 0),
        (["quotes", "--where", "section"], 2, 0),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_at_the_command_line(arguments: list[str], code: int, count: int, db: Path, capsys: Output) -> None:
    assert run([*arguments, "--db", str(db)]) == code
    assert len(capsys.readouterr().out.splitlines()) == count


def test_articles_are_chosen_while_they_are_read(db: Path, capsys: Output) -> None:
    feed = str(db.with_name("feed.jsonl"))
    assert run(["extract", feed, "--dry-run", "--where", "Section=politics"]) == 0
    assert [line.split("\t")[-1] for line in capsys.readouterr().out.splitlines()] == ["Loan", "Vote"]
    assert run(["extract", feed, "--dry-run", "--where", "politics"]) == 2
    assert "hint: write COLUMN=VALUE" in capsys.readouterr().err
