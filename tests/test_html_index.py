"""A page of one story with others beside it is read; an index of several is refused."""

import pytest

from newsclaims.articles.html_pages import read_page
from newsclaims.errors import ArticleError


def _page(body: str) -> str:
    return (
        f"<!DOCTYPE html><html lang='en'><head><title>Harbour Post</title></head><body>{body}</body></html>"
    )


LONG = [
    f"“This is the day we had waited for,” said Ada Obi, the finance minister, at the harbour. Two countries"
    f" voted against, and a third asked for time. It was the {nth} vote of the year, and the town talked of it,"
    " and still does, as those say who live there all the year round, whether they have ships or not."
    for nth in ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth")
]


def test_a_story_beside_headlines_of_others_is_no_index() -> None:
    teasers = "".join(
        f"<div><h2><a href='/{n}'>Another story, number {n}</a></h2><p>{line[:110]}.</p></div>"
        for n, line in enumerate(LONG)
    )
    story = "".join(
        f"<p>{line} The minister said so at noon, on day {n}.</p>" for n, line in enumerate(LONG[:5])
    )
    page = read_page(_page(f"<div class='content'><h1>Loan agreed</h1>{story}<h2>More</h2>{teasers}</div>"))
    assert "on day 4." in page.text


def test_a_list_of_things_is_no_index() -> None:
    introduction = "<p>Ships have come here for years.</p><p>These are the eight that you should see.</p>"
    things = "".join(
        f"<h3><a href='https://shop.example/{n}'>Ship {n} ($20)</a></h3><p>{line}</p>"
        for n, line in enumerate(LONG)
    )
    page = read_page(_page(f"<article><h1>Eight ships</h1>{introduction}{things}</article>"))
    assert page.text.count("It was the") == len(LONG)


@pytest.mark.parametrize(
    "introduction",
    ["", "<p>News of the port since 1990.</p>",
     "<p>The harbour has been in the news for years, since its company failed.</p><p>Here is what we wrote.</p>"],
)  # fmt: skip
@pytest.mark.parametrize("size", [90, 110])
def test_an_index_is_refused(introduction: str, size: int) -> None:
    teasers = "".join(
        f"<article><h2><a href='/{n}'>Another story, number {n}</a></h2><p>{line[:size]} {n}.</p></article>"
        for n, line in enumerate(LONG)
    )
    with pytest.raises(ArticleError, match="it is an index of several"):
        read_page(_page(f"<h1>Harbour</h1>{introduction}{teasers}"))
