"""What stands on whole pages around the headline, and what is none of it: invented pages, each with what is right."""

import json
from datetime import date, timedelta

import pytest

from newsclaims.articles import from_text
from newsclaims.articles.feeds import from_line
from newsclaims.articles.html_pages import read_page
from newsclaims.articles.page_dates import day_in_address
from newsclaims.records import Article

BODY = """\
The dairy at Nordermarsch will reopen in June under the workers who lost their jobs when it was shut, the county said.

“We have the keys and we have the cows,” said Wiebke Hansen, who speaks for them.

Their bank had asked for a guarantee, which the county gave on Tuesday after a debate that lasted until midnight."""


def _of_page(stamp: str, outlet: str = "Marsh Evening Post", above: str = "", below: str = "") -> Article:
    """Give a page of an outlet, with what stands below its headline."""
    menu = "Home\nCounty\nFarming\nOpinion\nSubscribe"
    headline = "Dairy to reopen under its workers"
    footer = f"Most read\nA walk along the dyke\n{below}\nAbout us\n© 2022 {outlet}. All rights reserved."
    return from_text(f"{above}{outlet}\n{menu}\n\n{headline}\n{stamp}\n\n{BODY}\n\n{footer}")


@pytest.mark.parametrize(
    ("stamp", "byline"),
    [
        ("EMAIL ME\nMay 17, 2022", []),
        ("Contact Me\nMay 17, 2022", []),
        ("By Newsroom\nMay 17, 2022", []),
        ("Web Desk\nMay 17, 2022", []),
        ("By Marsh Evening Post News Desk\nMay 17, 2022", []),
        ("By MEPTEAM\nMay 17, 2022", []),
        ("By MEP\nMay 17, 2022", []),
        ("By Wiebke\nMay 17, 2022", ["Wiebke"]),
        ("by Wiebke May 17, 2022", ["Wiebke"]),
        ("by Wiebke March March 17, 2022", ["Wiebke March"]),
        ("By Wiebke Hansen on March 5, 2021", ["Wiebke Hansen"]),
        ("Posted by Wiebke Hansen On 4/7/21", ["Wiebke Hansen"]),
        ("By Wiebke Hansen On 4/17/21 at 10:30 AM", ["Wiebke Hansen"]),
        ("By Wiebke Hansen, Special to The Dyke\nMay 17, 2022", ["Wiebke Hansen"]),
        ("WIEBKE HANSEN Special to The Dyke\nMay 17, 2022", ["WIEBKE HANSEN"]),
        ("By Marsh Daily News Staff\nMay 17, 2022", ["Marsh Daily News Staff"]),  # no cut outlet
    ],
)
def test_who_signs_a_page(stamp: str, byline: list[str]) -> None:
    assert _of_page(stamp).byline == byline


@pytest.mark.parametrize(
    ("stamp", "below", "day"),
    [
        ("10/06/2022", "", None),
        ("10/06/2022", "23/05/2022", "2022-06-10"),
        ("10/06/2022", "05/23/2022", "2022-10-06"),
        ("10/06/2022", "05/23/2022\n23/05/2022", None),  # the page does both
        ("06.10.2022 08:30 AM", "", "2022-10-06"),
        ("06.10.2022 08:30 AM", "05.23.2022", "2022-06-10"),
        ("Friday 10/06/2022", "", "2022-06-10"),
        ("10/06/2022, Thursday", "", "2022-10-06"),
        ("Monday 10/06/2022", "", None),  # neither was a Monday
    ],
)
def test_which_number_is_the_day(stamp: str, below: str, day: str | None) -> None:
    assert _of_page(f"By Wiebke Hansen\n{stamp}", below=below).published == day


@pytest.mark.parametrize("edition", ["US edition", "UK Edition", "Us"])
def test_the_readers_edition_is_no_outlet(edition: str) -> None:
    page = f"{edition}\nNews\nSport\n\nDairy to reopen under its workers\n\n{BODY}\n\nAbout Us"
    assert from_text(page).outlet is None
    assert _of_page("", above=f"{edition}\n").outlet == "Marsh Evening Post"


@pytest.mark.parametrize(
    "menu",
    [
        "World Politics Business Sport Weather More",
        "Latest | County | Crime | Jobs",
        "HomeCountySportJobsE-Paper",
    ],
)
def test_a_menu_run_together_is_no_headline(menu: str) -> None:
    page = f"Marsh Evening Post\n{menu}\n\n{BODY}\n\n© 2022 Marsh Evening Post"
    assert from_text(page).title is None
    assert from_text(page.replace(BODY, f"Farming jobs go\n\n{BODY}")).title == "Farming jobs go"


@pytest.mark.parametrize("paper", ["Marsh Voice", "Dyke Star", "Orvik Leader", "Bay Beacon"])
def test_a_paper_before_a_dash_is_no_place(paper: str) -> None:
    assert from_text(f"{paper} – {BODY}").dateline is None


@pytest.mark.parametrize("place", ["Star City", "Port Orvik"])
def test_a_town_before_a_dash_is_one(place: str) -> None:
    assert from_text(f"{place} – {BODY}").dateline == place


@pytest.mark.parametrize(
    ("address", "day"),
    [
        ("https://marsh.example/2022/may/17/dairy", "2022-05-17"),
        ("https://marsh.example/2022-Sept-1-dairy", "2022-09-01"),
        ("https://marsh.example/2022/may/dairy", None),
        ("https://marsh.example/2022/march/40", None),
    ],
)
def test_a_months_name_in_an_address(address: str, day: str | None) -> None:
    assert day_in_address(address) == day


HEADLINE = "Dairy to reopen under its workers"
TOMORROW = (date.today() + timedelta(days=1)).isoformat()
LATER = (date.today() + timedelta(days=2)).isoformat()


def _markup(head: str = "", header: str = "", headline: str = f"<h1>{HEADLINE}</h1>") -> str:
    paragraphs = "".join(f"<p>{one}</p>" for one in BODY.split("\n\n"))
    return f"<html><head>{head}</head><body>{headline}{header}{paragraphs}</body></html>"


def _data(**values: object) -> str:
    told = json.dumps({"@type": "NewsArticle", "headline": HEADLINE, **values})
    return f'<script type="application/ld+json">{told}</script>'


@pytest.mark.parametrize(
    ("stated", "day"),
    [
        ("1970-01-01T00:00:00Z", None),
        ("1989-12-31", None),
        ("1990-01-01", "1990-01-01"),
        (TOMORROW, TOMORROW),
        (LATER, None),
        ("2099-01-01", None),
    ],
)
def test_no_page_in_html_is_older_than_the_web_or_of_a_day_to_come(stated: str, day: str | None) -> None:
    for head, header in (
        (f'<meta property="article:published_time" content="{stated}">', ""),
        (_data(datePublished=stated), ""),
        ("", f'<time datetime="{stated}">{stated}</time>'),
        ("", f"<p>{stated}</p>"),
    ):
        assert read_page(_markup(head, header)).known.published == day


def test_what_the_page_prints_counts_where_it_states_no_day_of_a_page() -> None:
    known = read_page(_markup(_data(datePublished="1970-01-01"), "<p>May 17, 2022</p>")).known
    assert (known.published, known.published_clash) == ("2022-05-17", None)


@pytest.mark.parametrize(
    ("head", "header", "extra"),
    [
        ('<meta property="article:section" content="Farming">', "", {"section": "Farming"}),
        (_data(articleSection="Farming"), "", {"section": "Farming"}),
        (_data(articleSection=["Farming", "County"]), "", {"section": ["Farming", "County"]}),
        ("", '<a itemprop="articleSection" href="/f">Farming</a>', {"section": "Farming"}),
        ("", "", {}),
    ],
)
def test_the_section_that_a_page_states(head: str, header: str, extra: dict[str, object]) -> None:
    markup = _markup(head, header)
    assert read_page(markup).extra() == extra
    line = {"html": markup, "Section": "Trade"}
    assert from_line(json.dumps({"html": markup}).encode(), "x").extra == extra
    assert from_line(json.dumps(line).encode(), "x").extra == {
        "Section": "Trade"
    }  # the feed's own goes before it


@pytest.mark.parametrize(
    ("title", "outlet"),
    [
        (f"Marsh Evening Post: {HEADLINE}", "Marsh Evening Post"),
        (f"MEP | {HEADLINE}", "MEP"),
        (f"Marsh Evening Post - News - {HEADLINE}", "Marsh Evening Post"),
    ],
)
def test_the_sites_name_before_the_headline_in_an_old_pages_title(title: str, outlet: str) -> None:
    printed = f"<font size=5><b>{HEADLINE}</b></font>"
    known = read_page(_markup(f"<title>{title}</title>", headline=printed)).known
    assert (known.title, known.outlet) == (HEADLINE, outlet)
