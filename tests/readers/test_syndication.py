"""RSS and Atom: what an item carries, what merely points at an article, and XML that means harm."""

from typing import Any

import pytest

from newsclaims import articles
from newsclaims.articles import Unreadable

SAID = "“We lost the vote,” Mayor Ada Obi told reporters on Monday."
STORY = "".join(f"<p>{number}: {SAID} She spoke in the town hall.</p>" for number in range(3))
ESCAPED = STORY.replace("<", "&lt;").replace(">", "&gt;")

RSS = f"""<?xml version="1.0" encoding="utf-8"?>
<!-- made by hand -->
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>Harbour Post</title><image><title>A logo</title></image>
<item><title>Vote lost</title><link>https://example.org/1</link><guid>a1</guid><dc:creator>Ann Berg</dc:creator>
<pubDate>Thu, 27 Nov 2025 10:00:00 +0100</pubDate><description>It was lost.</description>
<content:encoded><![CDATA[{STORY}]]></content:encoded></item>
<item><title>Rain</title><link>https://example.org/2</link><description>It rained.</description></item>
</channel></rss>"""

ATOM = """<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Harbour Post</title>
<entry><title>Vote lost</title><id>a1</id><link rel="self" href="https://example.org/feed"/>
<link href="https://example.org/1"/><updated>2025-11-27T10:00:00Z</updated>
<author><name>Ann Berg</name><email>ann@example.org</email></author>
<summary>It was lost.</summary>{}</entry></feed>"""
ATOMS = [
    f'<content type="html">{ESCAPED}</content>',
    f'<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">{STORY}</div></content>',
]


def told(article: Any) -> tuple[Any, ...]:
    return article.id, article.title, article.published, article.outlet, article.byline, article.url


@pytest.mark.parametrize("data", [RSS, RSS.encode(), *(ATOM.format(content) for content in ATOMS)])
@pytest.mark.parametrize("name", ["feed.xml", "feed.rss", "feed"])
def test_an_item_that_carries_its_article_is_read(name: str, data: bytes | str, write: Any) -> None:
    article, *others = articles.read([write(name, data)])
    assert not isinstance(article, Unreadable)
    assert told(article) == (
        "a1",
        "Vote lost",
        "2025-11-27",
        "Harbour Post",
        ["Ann Berg"],
        "https://example.org/1",
    )
    assert article.text.split("\n")[1] == f"1: {SAID} She spoke in the town hall."
    assert article.source == f"{name}#L1"
    reasons = [(one.source, one.reason) for one in others if isinstance(one, Unreadable)]
    assert reasons == [(f"{name}#L2", "it carries a summary, and not the article")] * (
        data in (RSS, RSS.encode())
    )


def test_markup_in_a_headline_and_an_address_before_a_name_are_none_of_it(write: Any, read: Any) -> None:
    data = RSS.replace("<dc:creator>Ann Berg</dc:creator>", "<author>ann@example.org (Ann Berg)</author>")
    marked = "<title><![CDATA[Mayor&#8217;s <b>vote</b> lost]]></title>"
    article, _ = articles.read([write("feed.xml", data.replace("<title>Vote lost</title>", marked))])
    assert not isinstance(article, Unreadable)
    assert (article.title, article.byline) == ("Mayor’s vote lost", ["Ann Berg"])


def test_a_text_of_atom_is_taken_as_it_is(write: Any, read: Any) -> None:
    [article] = read(write("feed.xml", ATOM.format(f"<content>{SAID}</content>")))
    assert article.text == SAID


def test_a_description_as_long_as_an_article_is_one(write: Any, read: Any) -> None:
    long = (f"<p>{SAID}</p>" * 20).replace("<", "&lt;")
    [article] = read(
        write("feed.xml", f"<rss><channel><item><description>{long}</description></item></channel></rss>")
    )
    assert article.text.count(SAID) >= 1


LAUGHS = "".join(f'<!ENTITY l{number} "{f"&l{number - 1};" * 10}">' for number in range(1, 12))


@pytest.mark.parametrize(
    ("prolog", "reason"),
    [
        (f'<!DOCTYPE rss [<!ENTITY l0 "ha">{LAUGHS}]>', "its document type defines entities"),
        ('<!DOCTYPE rss [<!ENTITY l11 SYSTEM "file:///etc/passwd">]>', "its document type defines entities"),
    ],
)
def test_entities_are_refused(prolog: str, reason: str, write: Any, refused: Any) -> None:
    [one] = refused(
        write(
            "feed.xml",
            f"<?xml version='1.0'?>{prolog}<rss><channel><item><title>&l11;</title></item></channel></rss>",
        )
    )
    assert (one.source, one.reason[: len(reason)]) == ("feed.xml", reason)


def test_a_feed_that_breaks_off_is_told_and_what_came_before_is_read(write: Any) -> None:
    good, _, bad = articles.read([write("feed.xml", RSS[: RSS.index("</channel>")])])
    assert not isinstance(good, Unreadable)
    assert isinstance(bad, Unreadable)
    assert (bad.source, bad.reason[:8]) == ("feed.xml#L3", "not XML:")


def test_an_item_too_large_is_told(write: Any, refused: Any) -> None:
    [one, _] = refused(write("feed.xml", RSS.replace("0: ", "x" * 5000)), max_bytes=4000)
    assert (one.source, one.reason[:10]) == ("feed.xml#L1", "too large:")
