"""HTML pages: what text, paragraphs and metadata become of them. All pages are made up."""

import codecs
import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsclaims.articles.html_pages import read_page
from newsclaims.articles.markup import decode_page
from newsclaims.articles.stated import day_of_moment
from newsclaims.errors import ArticleError
from newsclaims.readers.telling import looks_like_html

STORY = (
    "<p>Ministers agreed a loan of 90 billion euros on Thursday, after a night of talks that nearly failed.</p>"
    "<p>“This is the day we had waited for,” said Ada Obi, the finance minister, at the harbour.</p>"
    "<p>Two countries voted against. Hungary said it would not pay, and Slovakia asked for more time.</p>"
)
PARAGRAPHS = [
    "Ministers agreed a loan of 90 billion euros on Thursday, after a night of talks that nearly failed.",
    "“This is the day we had waited for,” said Ada Obi, the finance minister, at the harbour.",
    "Two countries voted against. Hungary said it would not pay, and Slovakia asked for more time.",
]


def document(body: str, head: str = "", root: str = 'lang="en"') -> str:
    return f"<!DOCTYPE html><html {root}><head>{head}</head><body>{body}</body></html>"


def story(extra: str = "", header: str = "", head: str = "") -> str:
    return document(f"<article><h1>Loan agreed in Brussels</h1>{header}{STORY}{extra}</article>", head)


def linked_data(**values: object) -> str:
    item = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": "Loan agreed in Brussels",
        **values,
    }
    return f'<script type="application/ld+json">{json.dumps(item)}</script>'


def labelled(markup: str) -> list[tuple[str, str | None]]:
    page = read_page(markup)
    return [(page.text[part.line.start : part.line.end], part.kind) for part in page.parts]


def body(markup: str) -> list[str]:
    return [words for words, kind in labelled(markup) if kind is None]


# Text: one paragraph a line


@pytest.mark.parametrize(
    ("html", "line"),
    [
        ("<p>It was <em>not</em> the <a href='/x'>end</a>, <b>she</b> said.</p>", "It was not the end, she said."),
        ("<p>&ldquo;It&#8217;s over,&rdquo; he said.</p>", "“It’s over,” he said."),
        ("<p>He said: “She told me, ‘Go home,’ and I went.”</p>", "He said: “She told me, ‘Go home,’ and I went.”"),
        ("<p>They paid &euro;90&nbsp;million.</p>", "They paid €90\u00a0million."),
        ("<p>Some 20&#8239;000 people&thinsp;came.</p>", "Some 20\u202f000 people\u2009came."),
        ("<p>A smile \U0001f600, the pilot \U0001f469\u200d\u2708\ufe0f said.</p>",
         "A smile \U0001f600, the pilot \U0001f469\u200d\u2708\ufe0f said."),
        ("<p>Profit at M&amp;S fell &lt; 2%.</p>", "Profit at M&S fell < 2%."),
        ("<p>The ferry\n      stopped\tat   noon.</p>", "The ferry stopped at noon."),
        ("<p>First came rain.<br>Then snow fell.</p>", "First came rain.\nThen snow fell."),
        ("<p>First came rain.<br/><br/>Then snow fell.</p>", "First came rain.\nThen snow fell."),
        ("<blockquote><p>“We can’t go on,” he wrote.</p></blockquote>", "“We can’t go on,” he wrote."),
        ("<blockquote><p>I won’t go.</p><footer>— Ann Berg, <b>clerk</b></footer></blockquote>",
         "I won’t go.\n— Ann Berg, clerk"),
        ("<blockquote><p>I won’t go.</p><cite>— Ann Berg</cite></blockquote>", "I won’t go.\n— Ann Berg"),
        ("<blockquote>As <cite>The Post</cite> wrote, she won’t go.</blockquote>", "As The Post wrote, she won’t go."),
        ("<ul><li>January brings rain.</li><li>June brings sun.</li></ul>", "January brings rain.\nJune brings sun."),
        ("<div>A careless editor forgot the paragraph here.</div>", "A careless editor forgot the paragraph here."),
        ("<p>Nobody closed this <b>one.<p>Nor that one.", "Nobody closed this one.\nNor that one."),
        ("<p>&nbsp;</p><p> </p><p>&nbsp;&nbsp;Indented by hand.</p>", "Indented by hand."),
        ("<table><tr><td>France</td><td>20%</td></tr></table>", "France | 20%"),
    ],
)  # fmt: skip
def test_a_paragraph_is_a_line(html: str, line: str) -> None:
    end = "The parliament votes on December 4, and the money is paid out in January."
    assert read_page(story(f"{html}<p>{end}</p>")).text == "\n".join(
        ["Loan agreed in Brussels", *PARAGRAPHS, line, end]
    )


@pytest.mark.parametrize(
    "html",
    [
        '<figure><img src="a.jpg"><figcaption>Ada Obi at the harbour. Photo: Jon Berg</figcaption></figure>',
        '<div class="related"><h3>Read also</h3><ul><li><a href="/1">The quay that sank</a></li></ul></div>',
        '<aside class="pullquote"><p>“This is the day we had waited for”</p></aside>',
        '<blockquote class="pullquote">“This is the day we had waited for”</blockquote>',
        '<div class="story__pull-quote">“This is the day we had waited for” — Ada Obi</div>',
        '<section id="comments"><h3>Comments</h3><p>It is a scandal, say all the people of my street.</p></section>',
        '<div class="cookie-banner"><p>We use cookies. By continuing you accept our policy.</p></div>',
        "<script>document.write('<p>Ministers agreed.</p>')</script><style>p { color: red }</style>",
        "<!-- <p>An editor took this paragraph out, and it must not come back.</p> -->",
        "<noscript><p>Please enable JavaScript to see the comments.</p></noscript>",
        f"<div class='desktop'>{STORY}</div>",
    ],
)
def test_what_is_not_the_story_is_left_out(html: str) -> None:
    assert read_page(story(html)).text.split("\n") == ["Loan agreed in Brussels", *PARAGRAPHS]


def test_furniture_in_the_text_is_labelled() -> None:
    more = (
        "<h2>“No way back”</h2><p>The parliament votes on December 4, and the money is paid out in January.</p>"
        "<p><em>Maria Lopez is our correspondent in Brussels.</em></p>"
    )
    header = '<p class="lead">The terms were settled at dawn.</p><div class="by">By <a>Maria Lopez</a></div>'
    assert labelled(story(more, header)) == [
        ("Loan agreed in Brussels", "headline"),
        ("The terms were settled at dawn.", "standfirst"),
        ("By Maria Lopez", "byline"),
        *((words, None) for words in PARAGRAPHS),
        ("“No way back”", "subhead"),
        ("The parliament votes on December 4, and the money is paid out in January.", None),
        ("Maria Lopez is our correspondent in Brussels.", "author_bio"),
    ]


def test_a_page_in_a_table_of_layout() -> None:
    cells = STORY.replace("<p>", "").replace("</p>", "<br><br>")
    page = document(
        '<table><tr><td><a href="/">Home</a></td></tr><tr><td><font size="5">Loan agreed in Brussels</font><br>'
        f"By Maria Lopez<br>27 November 2025<br><br>{cells}</td></tr></table>"
    )
    assert body(page) == PARAGRAPHS
    known = read_page(page).known
    assert (known.published, known.byline) == ("2025-11-27", ["Maria Lopez"])


def test_a_fragment_is_read_too() -> None:
    assert read_page(STORY).text.split("\n") == PARAGRAPHS
    assert read_page("<p>Ada Obi resigned.</p>").text == "Ada Obi resigned."


@pytest.mark.parametrize("tag", ["p", "div"])
def test_a_short_page_keeps_its_paragraphs(tag: str) -> None:
    """On which trafilatura gives all text of the page in one run."""
    short = "<p>Ada Obi resigned on Monday.</p><p>“It is done,” she told reporters in Split.</p>"
    page = document(
        f"<nav><a href='/'>Home</a></nav><h1>Obi resigns</h1>{short.replace('p>', tag + '>')}<p>© 2025 Harbour Post</p>"
    )
    assert body(page) == ["Ada Obi resigned on Monday.", "“It is done,” she told reporters in Split."]


def test_the_text_of_a_page_that_a_script_writes_may_stand_in_its_json() -> None:
    page = document('<div id="root"></div>', linked_data(articleBody=" ".join(PARAGRAPHS)))
    assert body(page) == [" ".join(PARAGRAPHS)]


def test_pages_do_not_know_of_one_another() -> None:
    assert len({read_page(story()).text for _ in range(5)}) == 1


# Metadata: what the page states


@pytest.mark.parametrize(
    ("head", "day"),
    [
        (linked_data(datePublished="2025-11-27T23:40:00-05:00"), "2025-11-27"),
        (linked_data(datePublished="2025-11-27T00:10:00+02:00", dateModified="2025-11-29"), "2025-11-27"),
        (linked_data(datePublished="November 27, 2025"), "2025-11-27"),
        ('<meta property="article:published_time" content="2025-11-27T23:30:00+02:00">', "2025-11-27"),
        ('<meta name="parsely-pub-date" content="2025-11-27T10:00:00Z">', "2025-11-27"),
        ('<meta itemprop="datePublished" content="2025-11-27">', "2025-11-27"),
        ('<meta property="article:modified_time" content="2025-11-27T10:00:00Z">', None),
        # The same moment, in Greenwich's time and in the page's own.
        (linked_data(datePublished="2025-11-28T03:40:00Z")
         + '<meta property="article:published_time" content="2025-11-27T22:40:00-05:00">', "2025-11-27"),
        (linked_data(datePublished="soon"), None),
        (linked_data(datePublished="0001-01-01T00:00:00Z"), None),
        (linked_data(datePublished="9999-12-31"), None),
        (linked_data(datePublished="0001-01-01") + '<meta name="date" content="2025-11-27">', "2025-11-27"),
        ("", None),
    ],
)  # fmt: skip
def test_the_stated_day_in_its_own_time_zone(head: str, day: str | None) -> None:
    assert read_page(story(head=head)).known.published == day


@pytest.mark.parametrize(
    ("header", "day"),
    [
        ('<p class="date">27 November 2025</p>', "2025-11-27"),
        ('<span>By Maria Lopez</span><span class="date">Published 27 November 2025</span>', "2025-11-27"),
        ("<div>By <a>Maria Lopez</a><time>November 27, 2025</time></div>", "2025-11-27"),
        ("<div><span>Maria Lopez</span><span>27 November 2025, 10:30 GMT</span></div>", "2025-11-27"),
        ('<div><time>November 27, 2025</time><time class="updated">November 29, 2025</time>'
         '<span class="byline"> by <a>Maria Lopez</a></span></div>', "2025-11-27"),
        ('<time datetime="2025-11-27T09:00:00+01:00">2 hours ago</time>', "2025-11-27"),
        ('<p>Published <time datetime="2025-11-27">early</time>, updated <time datetime="2025-11-29">now</time></p>',
         "2025-11-27"),
        ('<p>Last updated <time datetime="2025-11-29">an hour ago</time></p>', None),
        ("", None),
    ],
)  # fmt: skip
def test_the_day_a_reader_sees(header: str, day: str | None) -> None:
    known = read_page(story(header=header, extra="<footer>© 2024 Harbour Post</footer>")).known
    assert known.published == day
    assert known.byline in ([], ["Maria Lopez"])


@pytest.mark.parametrize(
    ("stated", "outlet"),
    [
        ("theharbourpost", "The Harbour Post"),  # as the page prints it
        ("harbourecho", "harbourecho"),
        ("Harbour Notes | By: Ann Berg", "Harbour Notes"),
    ],
)
def test_an_outlet_that_is_stated_otherwise_than_it_is_called(stated: str, outlet: str) -> None:
    head = f'<meta property="og:site_name" content="{stated}">'
    page = story(head=head, extra="<footer>Search theharbourpost.com. Share this : The Harbour Post</footer>")
    assert read_page(page).known.outlet == outlet


def test_greenwichs_day_gives_way_to_the_printed_one() -> None:
    head = linked_data(datePublished="2025-11-28T03:40:00Z")
    printed = '<p class="date">November 27, 2025</p>'
    known = read_page(story(header=printed, head=head)).known
    assert (known.published, known.published_clash) == ("2025-11-27", None)
    local = linked_data(datePublished="2025-11-28T03:40:00+01:00")
    known = read_page(story(header=printed, head=local)).known
    assert (known.published, known.published_clash) == ("2025-11-28", "2025-11-27")


@pytest.mark.parametrize(
    ("time", "clash"),
    [
        ("2025-11-24T11:16:53Z", "2025-11-24"),  # the page is told to be of 2012
        ("2012-05-11T01:00:00+08:00", None),  # the same moment in another zone
        ("today", None),
    ],
)
def test_a_time_that_tells_machines_another_day_than_is_stated(time: str, clash: str | None) -> None:
    head = linked_data(datePublished="2012-05-10T14:29:05Z")
    known = read_page(story(header=f"<p><time datetime='{time}'>1 day ago</time></p>", head=head)).known
    assert (known.published, known.published_clash) == ("2012-05-10", clash)


@pytest.mark.parametrize(
    ("head", "title", "outlet", "byline", "url"),
    [
        (linked_data(author=[{"@type": "Person", "name": "Maria Lopez"}, {"@type": "Person", "name": "Sean O’Brien"}],
                     publisher={"@type": "Organization", "name": "Harbour Post"}, url="https://hp.example/1"),
         "Loan agreed in Brussels", "Harbour Post", ["Maria Lopez", "Sean O’Brien"], "https://hp.example/1"),
        ('<script type="application/ld+json">{"@graph": [{"@type": ["Article", "NewsArticle"], "headline":'
         '"Loan agreed &amp;amp; paid", "author": {"@id": "#p"}, "publisher": {"@id": "#o"}}, {"@type": "Person",'
         '"@id": "#p", "name": "Maria Lopez"}, {"@id": "#o", "name": "Harbour Post"}]}</script>',
         "Loan agreed & paid", "Harbour Post", ["Maria Lopez"], None),
        ('<meta property="og:title" content="Loan agreed in Brussels | Harbour Post">'
         '<meta property="og:site_name" content="Harbour Post"><meta name="byl" content="By Maria Lopez and Jon Berg">'
         '<link rel="canonical" href="https://hp.example/2">',
         "Loan agreed in Brussels", "Harbour Post", ["Maria Lopez", "Jon Berg"], "https://hp.example/2"),
        ('<meta property="og:site_name" content="hp.example">' + linked_data(publisher={"name": "Harbour Post"}),
         "Loan agreed in Brussels", "Harbour Post", [], None),
        # As printed, where what is stated is cut short or has other quotation marks.
        (linked_data(headline="LOAN agreed…"), "Loan agreed in Brussels", None, [], None),
        # And where it says the same in other words, as for search engines.
        (linked_data(headline="Brussels agreed loan in the night, and Ukraine waits"),
         "Loan agreed in Brussels", None, [], None),
        (linked_data(headline="Brussels and the loan"), "Brussels and the loan", None, [], None),
        ("<title>Loan agreed in Brussels - Harbour Post</title>", "Loan agreed in Brussels", "Harbour Post", [], None),
        # Neither an author nor an address of his is a name.
        ('<meta name="author" content="admin"><meta property="article:author" content="https://f.example/maria">'
         '<link rel="canonical" href="/2">', "Loan agreed in Brussels", None, [], None),
        (linked_data(author={"name": "Harbour Post"}, publisher={"name": "Harbour Post"}),
         "Loan agreed in Brussels", "Harbour Post", [], None),
        (linked_data(author={"@type": "Organization", "name": "Berg, Obi & Sons"}),
         "Loan agreed in Brussels", None, ["Berg, Obi & Sons"], None),
        ('<script type="application/ld+json">{"@type": "Article", "headline": "Loan \\ud800",'
         '"author": "A\\u0000 B"}</script>',
         "Loan \ufffd", None, ["A\ufffd B"], None),
        # Broken, empty or senseless statements are passed over.
        ('<script type="application/ld+json">{"@type": "NewsArticle", </script><meta name="author">'
         '<script type="application/ld+json">[null, 5, {"@type": 7, "author": 8}]</script>',
         "Loan agreed in Brussels", None, [], None),
        (linked_data(author=[None, 3, {}, {"name": None}], publisher=[], headline=None, datePublished=20251127),
         "Loan agreed in Brussels", None, [], None),
    ],
)  # fmt: skip
def test_what_the_page_states(
    head: str, title: str, outlet: str | None, byline: list[str], url: str | None
) -> None:
    page = read_page(story(head=head))
    assert (page.known.title, page.known.outlet, page.known.byline, page.url) == (title, outlet, byline, url)


def test_the_statement_about_another_story_is_not_taken() -> None:
    others = [
        {"@type": "NewsArticle", "headline": f"Story {n}", "datePublished": "2020-01-01"} for n in (1, 2)
    ]
    head = f'<script type="application/ld+json">{json.dumps(others)}</script>'
    assert read_page(story(head=head)).known.published is None
    assert (
        read_page(story(head=head + linked_data(datePublished="2025-11-27"))).known.published == "2025-11-27"
    )


def test_a_dateline_is_found_and_told_from_the_stated_day() -> None:
    markup = document(
        "<article><h1>Loan agreed</h1><p>BRUSSELS, Nov 26, 2025 (Harbour Wire) - " + STORY[3:] + "</article>",
        linked_data(headline="Loan agreed", datePublished="2025-11-27"),
    )
    known = read_page(markup).known
    assert (known.published, known.published_clash, known.dateline) == (
        "2025-11-27",
        "2025-11-26",
        "BRUSSELS",
    )


@pytest.mark.parametrize(
    ("value", "day"),
    [
        ("2025-11-27T23:40:00-0500", "2025-11-27"),
        ("Thu, 27 Nov 2025 23:40:00 GMT", "2025-11-27"),
        ("2025-11-27 23:40:00 +0200", "2025-11-27"),
        ("1764284400", None),
        ("", None),
    ],
)
def test_the_day_of_a_moment(value: str, day: str | None) -> None:
    assert day_of_moment(value) == day


# Bytes


@pytest.mark.parametrize(
    ("data", "text"),
    [
        ('<meta charset="utf-8">“Café”'.encode(), '<meta charset="utf-8">“Café”'),
        ("\ufeff<p>“Café”".encode(), "<p>“Café”"),
        ("<p>“Café”".encode("utf-16"), "<p>“Café”"),
        ("<p>“Café” — it’s".encode("cp1252"), "<p>“Café” — it’s"),
        ('<meta charset="utf-8">“Café”'.encode("cp1252"), '<meta charset="utf-8">“Café”'),
        ('<meta charset="iso-8859-1">“Café”'.encode("cp1252"), '<meta charset="iso-8859-1">“Café”'),
        (
            "<?xml version='1.0' encoding='latin1'?>“é”".encode("cp1252"),
            "<?xml version='1.0' encoding='latin1'?>“é”",
        ),
        ('<meta charset="windows-1250">Dvořák'.encode("cp1250"), '<meta charset="windows-1250">Dvořák'),
        ('<meta charset="nonsense">“x”'.encode("cp1252"), '<meta charset="nonsense">“x”'),
        # Two encodings in one page, and a byte of neither.
        ("<p>“Café” ".encode() + b"\x93x\x94 \x81", "<p>“Café” “x” \ufffd"),
    ],
)
def test_the_charset_is_found(data: bytes, text: str) -> None:
    assert decode_page(data) == text


def test_a_charset_that_is_stated_wrongly_does_no_harm_to_the_text() -> None:
    xhtml = '<?xml version="1.0" encoding="iso-8859-1"?>' + story(head='<meta charset="iso-8859-1">')
    assert read_page(decode_page(xhtml.encode("cp1252"))).text.split("\n")[1:] == PARAGRAPHS
    assert read_page(decode_page(xhtml.encode("utf-8"))).text.split("\n")[1:] == PARAGRAPHS


@pytest.mark.parametrize(
    ("data", "is_html"),
    [
        (b"<!DOCTYPE html><html>", True),
        (b"\xef\xbb\xbf \n<!-- saved -->\n<HTML lang='en'>", True),
        (b"<?xml version='1.0'?>\n<!DOCTYPE html PUBLIC '-//W3C//DTD XHTML 1.0 Strict//EN'>", True),
        ("<html>".encode("utf-16"), True),
        (b"<p>Ministers agreed.</p>", False),
        (b"The tag <html> begins a page.", False),
        (b"<?xml version='1.0'?><rss>", False),
        (b"<headline>Loan agreed</headline>", False),
        (b"", False),
    ],
)
def test_html_is_known_by_its_start(data: bytes, is_html: bool) -> None:
    assert looks_like_html(data) is is_html


# Pages without a story

WALL = (
    "<h1>Before you continue</h1><p>We and our 842 partners store and access information on a device, such as cookies,"
    " to show you personalised ads.</p><p>Click “Accept all” to consent to the use of all cookies, or “Manage options”"
    " to set your preferences.</p><p>You can read more about how we use your data in our privacy policy.</p>"
)
TEASERS = "".join(
    f"<article><h2><a href='/{n}'>{title}</a></h2><p>{summary}</p></article>"
    for n, (title, summary) in enumerate(
        [
            ("Harbour loan agreed", "Ministers settled the terms at dawn, with two countries opposed."),
            (
                "Ferry prices rise again",
                "The operator said that fuel had become 20% dearer since the summer.",
            ),
            ("The quay that sank", "Thirty years ago a quay vanished overnight, and a diver has found it."),
            (
                "Fleet stays in port",
                "The minister told fishermen to wait for the quotas, which are due in March.",
            ),
            ("Storm on Saturday", "Gusts of 110 km/h are expected at the weekend, forecasters warned."),
        ]
    )
)


@pytest.mark.parametrize(
    ("markup", "reason"),
    [
        ("", "empty"),
        (" \n\t", "empty"),
        ("<html><head></head><body></body></html>", "no article in the page"),
        ("<html></html>", "no article in the page"),
        ("<!DOCTYPE html>", "no article in the page"),
        (document(WALL), "no article in the page"),
        (document(TEASERS, '<meta property="og:type" content="website">'), "an index of several"),
        (document('<div id="root"></div><script src="app.js"></script>'), "a script would have written it"),
        (document("<noscript>You need to enable JavaScript to run this app.</noscript><div id=r></div>"),
         "a script would have written it"),
        (document("<h1>404</h1><p>Page not found</p>"), "no article in the page"),
        (document("<ul>" + "<li><a href='/x'>Ferry prices</a></li>" * 50 + "</ul>"), "no article in the page"),
    ],
)  # fmt: skip
def test_a_page_without_a_story_is_refused(markup: str, reason: str) -> None:
    with pytest.raises(ArticleError, match=reason):
        read_page(markup)


def test_a_story_among_teasers_is_no_index() -> None:
    assert body(story() + f"<section class='more'>{TEASERS}</section>")[:3] == PARAGRAPHS


def test_an_english_story_in_a_foreign_template_is_read() -> None:
    page = document(STORY, linked_data(inLanguage="en-GB"), 'lang="de"')
    assert body(page) == PARAGRAPHS


def test_a_story_about_cookies_is_no_wall() -> None:
    told = "<p>The regulator fined the site for its “Accept all” button, the agency said on Monday.</p>"
    assert len(body(story(told))) == 4


@pytest.mark.parametrize(
    "markup",
    [
        story("<div>" * 3000 + "Deep." + "</div>" * 3000),
        story("<p><b>Open " * 200),
        story("<" * 20_000),
        story("<p>" + " " * 200_000 + "</p>"),
        "\n" * 200_000 + story(),
        story(head='<script type="application/ld+json">' + "[" * 50_000 + "</script>"),
        story("&#0;&#xD800;&#x110000;\x01&bogus;"),
        story(head="<title>" + "| " * 50_000 + "</title>"),
        story("<p>" + "Rain fell.<br><br>" * 500 + "</p>"),
        story(f"<script>var page = '{'<p>x</p>' * 300_000}'</script>"),
    ],
)
def test_odd_pages_keep_their_story(markup: str) -> None:
    assert body(markup)[:3] == PARAGRAPHS


TAGS = [
    "<p>", "</p>", "<div>", "</div>", "<table><tr><td>", "<h1>", "</h1>", "<time datetime='x'>", "<br>", "<a href=''>",
    "<script>", "<!--", "-->", "<![CDATA[", "&#0;", "&nbsp;", "<span class=date>", "\u00a0", "\U00012000", "\ud800",
    "<meta name=author content=,>", "<html>", "</body>", "<title>|", "“We said,” he said. ", "Nov 27, 2025",
]  # fmt: skip


@given(st.lists(st.sampled_from(TAGS) | st.text(max_size=8), max_size=25), st.integers(0, 700), st.booleans())
@settings(max_examples=60, deadline=None)
def test_whatever_stands_in_a_page_its_paragraphs_are_where_they_say(
    pieces: list[str], at: int, whole: bool
) -> None:
    markup = story(header=linked_data())
    markup = markup[:at] + "".join(pieces) + markup[at:] if whole else "".join(pieces)
    try:
        page = read_page(decode_page(markup.encode("utf-8", "surrogatepass")))
    except ArticleError:
        return
    for part in page.parts:
        words = page.text[part.line.start : part.line.end]
        assert words
        assert words == words.strip()


@given(st.binary(max_size=300))
def test_any_bytes_are_decoded_or_refused(data: bytes) -> None:
    try:
        text = decode_page(data)
    except ArticleError:
        return
    assert bool(text.encode()) == bool(data.removeprefix(codecs.BOM_UTF8))
