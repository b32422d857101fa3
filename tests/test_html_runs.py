"""HTML files, feeds and standard input, from the bytes to the records, as a user meets them."""

import hashlib
import io
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from spacy.language import Language

from newsclaims import assemble, pipeline
from newsclaims.articles import Unreadable, count, read
from newsclaims.cli.app import run
from newsclaims.records import Article, ArticleRecord

Output = pytest.CaptureFixture[str]

PAGE = """<!DOCTYPE html>
<html lang="en-GB"><head><meta charset="utf-8"><title>Harbour loan agreed | Harbour Post</title>
<link rel="canonical" href="https://hp.example/loan">
<script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
"headline": "Harbour loan agreed", "datePublished": "2025-11-27T23:40:00-05:00",
"author": {"@type": "Person", "name": "Maria Lopez"}, "publisher": {"@type": "Organization", "name": "Harbour Post"}}
</script></head><body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li></ul></nav>
<article><h1>Harbour loan agreed</h1><p>By <a href="/maria">Maria Lopez</a></p>
<p>Ministers agreed a loan of &euro;90&nbsp;billion on Thursday, <em>after a night</em> of talks in Brussels.</p>
<p>&ldquo;This is the day we had waited for,&rdquo; said Ada Obi, the finance minister.
&#8220;It&#8217;s done.&#8221;</p>
<blockquote><p>“We cannot repair the piers with promises,” Captain Jonas Berg wrote in a letter.</p></blockquote>
<p>Jonas Berg said he would vote against it. The piers had cost 12 million euros last year.</p>
</article>
<footer><p>© 2025 Harbour Post. All rights reserved.</p></footer></body></html>
"""
TEXT = """Harbour loan agreed
By Maria Lopez
Ministers agreed a loan of €90\u00a0billion on Thursday, after a night of talks in Brussels.
“This is the day we had waited for,” said Ada Obi, the finance minister. “It’s done.”
“We cannot repair the piers with promises,” Captain Jonas Berg wrote in a letter.
Jonas Berg said he would vote against it. The piers had cost 12 million euros last year."""
STORY = "Trade fell by 4% last year, Anna Lind said. “We will stay,” she told reporters on Friday.\n"


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("NEWSCLAIMS_DB", "NEWSCLAIMS_MODEL", "NEWSCLAIMS_DEBUG"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def write(name: str, data: str | bytes) -> str:
    path = Path(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    return name


def feed(**line: object) -> str:
    return write("feed.jsonl", json.dumps(line) + "\n")


def only(path: str, published: str | None = None) -> Article:
    [article] = read([path], published=published)
    assert isinstance(article, Article), article
    return article


def refused(path: str) -> Unreadable:
    [item] = read([path])
    assert isinstance(item, Unreadable), item
    return item


def test_a_page_becomes_an_article() -> None:
    article = only(write("in/loan.html", PAGE))
    assert article.text == TEXT
    assert article.sha256 == hashlib.sha256(PAGE.encode()).hexdigest()
    assert (article.source, article.title, article.published) == (
        "in/loan.html",
        "Harbour loan agreed",
        "2025-11-27",
    )
    assert (article.outlet, article.byline, article.url) == (
        "Harbour Post",
        ["Maria Lopez"],
        "https://hp.example/loan",
    )
    assert [article.text[part.start : part.end] for part in article.body] == TEXT.split("\n")[2:]
    assert [part.kind for part in article.furniture] == ["headline", "byline"]


@pytest.mark.parametrize("name", ["a.html", "a.HTM", "a.xhtml", "page", "story.php"])
def test_a_file_is_html_by_its_suffix_or_its_start(name: str) -> None:
    assert only(write(name, PAGE)).text == TEXT


def test_a_page_is_known_by_its_start_and_not_by_its_name() -> None:
    assert only(write("a.txt", PAGE)).text == TEXT
    assert only(write("notes", "The tag <html> begins a page, Ada Obi said.")).text.startswith(
        "The tag <html>"
    )


@pytest.mark.parametrize("data", [PAGE, STORY])
def test_standard_input_is_html_by_its_start(data: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(data.encode())))
    assert only("-").text == (TEXT if data == PAGE else STORY)


def test_windows_quotes_in_a_page_that_says_utf_8() -> None:
    assert only(write("a.html", PAGE.encode("cp1252"))).text == TEXT


def test_the_date_that_is_given_counts_where_the_page_has_none() -> None:
    bare = PAGE.replace('"datePublished": "2025-11-27T23:40:00-05:00",', "")
    assert only(write("a.html", bare), published="2025-11-30").published == "2025-11-30"
    assert only(write("b.html", PAGE), published="2025-11-30").published == "2025-11-27"


def test_a_folder_holds_pages_but_not_what_a_browser_saved_with_them() -> None:
    write("in/loan.html", PAGE)
    write("in/loan_files/advertisement.html", "<html><body>Buy</body></html>")
    write("in/other_files/a.htm", f"{PAGE}\n")
    assert [item.source for item in read(["in"])] == ["in/loan.html", "in/other_files/a.htm"]
    assert count(["in"]) == 2


# Feeds


def test_a_feeds_html_is_read_as_a_page() -> None:
    article = only(feed(id="x1", html=PAGE))
    assert (article.id, article.text, article.source) == ("x1", TEXT, "feed.jsonl#L1")
    assert (article.title, article.published, article.url) == (
        "Harbour loan agreed", "2025-11-27", "https://hp.example/loan",
    )  # fmt: skip


def test_what_a_feed_says_is_taken_before_what_the_page_states() -> None:
    given: dict[str, Any] = {
        "title": "The loan", "published": "2025-11-26", "outlet": "Wire", "byline": ["Jon Berg"], "url": "https://w.example/1",
    }  # fmt: skip
    article = only(feed(html=PAGE, **given))
    assert {key: getattr(article, key) for key in given} == given


def test_a_feeds_text_is_taken_before_its_html() -> None:
    assert only(feed(text=STORY, html=PAGE)).text == STORY


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ({"html": ""}, "it has no text"),
        ({"html": 5}, "its html isn't a string"),
        ({"html": "<html><body></body></html>"}, "no article in the page"),
        ({"html": "<p>Le prêt est accordé.</p>", "language": "fr"}, "the article is in French (fr)"),
    ],
)
def test_a_feeds_bad_html_is_said_with_its_line(line: dict[str, object], reason: str) -> None:
    item = refused(feed(**line))
    assert (item.source, item.reason) == ("feed.jsonl#L1", item.reason)
    assert reason in item.reason


# What can't be read


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "empty"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "not text: a PNG picture"),
        (bytes(range(1, 32)) * 3, "not HTML: it isn't text"),
        (b"\x1f\x8b\x08" + bytes(range(1, 256)) * 9, "a gzip file that is damaged"),
        (b"\xff\xfe<\0h", "not text"),
        (b"<html><body><p>" + b"Rain fell on the town. " * 90_000 + b"</p></body></html>", "too large"),
        (b"<html>" + b" " * 20_000_000, "too large: more than 20 MB"),
        (b"%PDF-1.7\n\0", "a PDF"),
    ],
)
def test_a_bad_page_is_said_and_the_rest_is_read(data: bytes, reason: str) -> None:
    write("in/a.html", data)
    write("in/b.html", PAGE)
    bad, good = read(["in"])
    assert isinstance(bad, Unreadable)
    assert reason in bad.reason
    assert isinstance(good, Article)


def test_without_trafilatura_only_the_pages_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    from newsclaims.articles import markup

    markup._trafilatura.cache_clear()
    monkeypatch.setitem(sys.modules, "trafilatura", None)
    write("in/a.html", PAGE)
    write("in/b.txt", STORY)
    page, article = read(["in"])
    assert page == Unreadable(
        "in/a.html", "HTML needs trafilatura, which isn't installed", 'pip install "newsclaims[html]"'
    )
    assert isinstance(article, Article)
    assert refused(feed(html=PAGE)).hint == 'pip install "newsclaims[html]"'


WATCHED = """
import sys
from newsclaims import articles
print([item.source for item in articles.read(sys.argv[1:])], sorted({"trafilatura", "lxml"} & sys.modules.keys()))
"""


def test_text_and_feeds_are_read_without_importing_trafilatura() -> None:
    arguments = [write("a.txt", STORY), feed(text=STORY), write("page", f"{STORY}\n")]
    told = subprocess.run(
        [sys.executable, "-c", WATCHED, *arguments], capture_output=True, text=True, timeout=60
    )
    assert told.stdout == "['a.txt', 'feed.jsonl#L1', 'page'] []\n"


def test_the_library_prints_nothing_about_pages() -> None:
    arguments = [write("a.html", "<html><body></body></html>"), write("b.html", "<!DOCTYPE html>")]
    told = subprocess.run(
        [sys.executable, "-c", WATCHED, *arguments], capture_output=True, text=True, timeout=60
    )
    assert told.stderr == ""


# Records


def test_the_records_of_a_page_are_grounded_in_its_text(nlp: Language) -> None:
    [(article, doc)] = pipeline.process(nlp, read([write("a.html", PAGE)]))
    assert not isinstance(doc, Exception)
    record = assemble.assemble(article, doc, pipeline.info(nlp))
    assert record.article.text == TEXT
    assert all(TEXT[span.start : span.end] == span.text for span in record.spans())
    said = {(quote.kind, quote.speaker.name if quote.speaker else None) for quote in record.quotes}
    assert said >= {("direct", "Ada Obi"), ("direct", "Jonas Berg"), ("indirect", "Jonas Berg")}
    assert ("€90\u00a0billion", 90_000_000_000) in {(figure.text, figure.value) for figure in record.figures}
    assert ("Thursday", "2025-11-27") in {(date.text, date.value) for date in record.dates}
    assert "Maria Lopez" not in {actor.name for actor in record.actors}


def test_a_folder_of_pages_into_the_store_and_checked(capsys: Output) -> None:
    write("in/a.html", PAGE)
    write("in/b.txt", STORY)
    write("in/c.html", "<html><body><h1>Nothing here</h1></body></html>")
    assert run(["extract", "in", "--fast", "--db", "news.db"]) == 2
    told = capsys.readouterr()
    assert told.err.startswith("error: in/c.html: no article in the page\nhint: ")
    assert "3 articles: 2 extracted, 1 failed in " in told.err
    assert run(["check", "--db", "news.db"]) == 0
    assert run(["quotes", "--db", "news.db", "--speaker", "obi"]) == 0
    assert capsys.readouterr().out.splitlines()[-1].startswith("in/a.html:")


def test_a_page_on_standard_input_to_standard_output(capsys: Output, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(PAGE.encode())))
    assert run(["extract", "-", "--fast", "-o", "-"]) == 0
    record = ArticleRecord.model_validate_json(capsys.readouterr().out)
    assert (record.article.source, record.article.text) == ("-", TEXT)
