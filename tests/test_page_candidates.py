"""Headline, day, byline and outlet are chosen among scored candidates, with how and how sure; or there is none."""

import pytest

from newsclaims.articles import from_text
from newsclaims.articles.bylines import byline_candidates
from newsclaims.articles.choices import LEAST, Candidate, choose, weights
from newsclaims.articles.furniture import parts, told_apart
from newsclaims.articles.outlets import outlet_candidates
from newsclaims.articles.published import published_candidates
from newsclaims.articles.titles import title_candidates

STORY = """\
The harbour of Salem was closed on Monday after a crane fell on the quay, the port authority said.
"We were lucky that the night shift had gone home," said the harbour master, Jon Lunde.
The crane, which was built in 1962, had been inspected in March, and its owner was told to mend the cables.
Two ships that were due on Tuesday were sent to Lynn, where the port has room for them until the weekend."""
MENUS = """\
Skip to content
Sign in Join
About us
US edition
News
Legally Speaking
By Invitation
Car Reviews
Recover your password
Email me
Newsroom
Business
Sport
World
Opinion
Games
Weather
Podcasts"""
PAGE = f"""\
{MENUS}
Harbour closed after crane falls on the quay
Wednesday December 3, 2025 10:05 am EST by Ann Berg
{STORY}
Read more
© 2025 Salem Evening News"""


def test_each_feature_has_a_weight_and_each_weight_a_feature():
    page, first = told_apart(PAGE)
    candidates = {
        "title": title_candidates(page, first),
        "published": published_candidates(parts(PAGE)),
        "byline": byline_candidates(parts(PAGE)),
        "outlet": outlet_candidates(PAGE, parts(PAGE), None),
    }
    assert set(candidates) == set(LEAST)
    for of, found in candidates.items():
        assert {name for one in found for name in one.features} | {"always"} == set(weights(of)), of


@pytest.mark.parametrize(
    ("below", "kind", "name"),
    [
        ("The Lookout\nAll rights reserved.", "line of its own", "The Lookout"),
        ("Tips: desk@saltmarkpost.org\nSalt Mark Post jobs", "spelled by an address", "Salt Mark Post"),
        ("Quayside Shop\nQuayside Jobs\nQuayside Travel\nContact us", "begins lines", "Quayside"),
        (
            "Copyright © 2025 The Salem Times | Privacy statement | Terms of service",
            "named",
            "The Salem Times",
        ),
        ("All contents © copyright 2025 The Salem Press. All rights reserved.", "named", "The Salem Press"),
    ],
)
def test_where_a_page_says_what_it_is_called(below: str, kind: str, name: str):
    page = PAGE.rpartition("\n")[0] + "\n" + below
    found = [one.value for one in outlet_candidates(page, parts(page), None) if one.features[f"kind: {kind}"]]
    assert name in found


@pytest.mark.parametrize(
    "button", ["Facebook", "Follow us on Twitter", "Unfollow", "Wednesday", "More on WhatsApp"]
)
def test_where_a_page_is_shared_is_no_outlet(button: str):
    page = f"{PAGE.rpartition(chr(10))[0]}\n{button}\n{button}\n{button}"
    assert from_text(page).outlet is None


def test_menus_are_no_headline_no_byline_and_no_outlet():
    article = from_text(PAGE)
    assert (article.title, article.byline) == ("Harbour closed after crane falls on the quay", ["Ann Berg"])
    assert (article.published, article.outlet) == ("2025-12-03", "Salem Evening News")


def test_a_page_that_says_nothing_of_itself_has_none_of_them():
    article = from_text(f"{MENUS}\n{STORY}")
    assert (article.title, article.published, article.byline, article.outlet) == (None, None, [], None)
    assert (article.title_rule, article.title_confidence) == (None, None)
    assert (article.published_rule, article.published_confidence) == (None, None)


@pytest.mark.parametrize("of", LEAST)
def test_what_is_hardly_likelier_than_none_is_none(of):
    assert choose(of, []) is None
    assert choose(of, [Candidate("it", "a-rule", {})]) is None


def test_places_that_say_the_same_speak_for_each_other():
    likely = dict.fromkeys(("by rule", "byline", "says by"), 1.0)
    alone = choose("byline", [Candidate("Ann Berg", "byline", likely)])
    twice = choose(
        "byline", [Candidate("Ann Berg", "byline", likely), Candidate("ANN BERG", "bare-name", likely)]
    )
    assert twice.candidate.value == "Ann Berg"
    assert twice.confidence > alone.confidence


@pytest.mark.parametrize(
    ("text", "title_rule", "published_rule"),
    [
        (f"Crane falls in Salem\n\nPublished December 3, 2025\n\n{STORY}", "first-line", "published"),
        (f"# Crane falls in Salem\n\nUpdated December 3, 2025\n\n{STORY}", "heading", "updated"),
        (f"Crane falls in Salem\n\nDecember 3, 2025\n\n{STORY}", "first-line", "above-story"),
        (f"Crane falls in Salem\n\nSALEM, December 3, 2025 (AP) - {STORY}", "first-line", "dateline"),
    ],
)
def test_how_headline_and_day_were_found_is_told(text, title_rule, published_rule):
    article = from_text(text)
    assert (article.title, article.published) == ("Crane falls in Salem", "2025-12-03")
    assert (article.title_rule, article.published_rule) == (title_rule, published_rule)
    assert article.title_confidence > LEAST["title"]


def test_what_is_given_needs_no_confidence():
    article = from_text(f"Crane falls in Salem\n\n{STORY}", title="Harbour closed", published="2025-12-03")
    assert (article.title_rule, article.title_confidence) == ("given", None)
    assert (article.published_rule, article.published_confidence) == ("given", None)


@pytest.mark.parametrize(
    ("line", "byline", "day"),
    [
        ("Monday August 27, 2018 10:05 am PDT by Ann Berg", ["Ann Berg"], "2018-08-27"),
        ("27 August 2018 10:05 BST by Ann Berg and Dan Reeve", ["Ann Berg", "Dan Reeve"], "2018-08-27"),
        ("Ann June Berg July 10, 2015", ["Ann June Berg"], "2015-07-10"),
        ("Igor Bobrik, 4 May 2015", ["Igor Bobrik"], "2015-05-04"),
        ("Ann Berg March 9, 2017 13", ["Ann Berg"], "2017-03-09"),
        ("Ann BergApril 28, 2023 GMT", ["Ann Berg"], "2023-04-28"),
        ("| By Ann Berg", ["Ann Berg"], None),
        ("Latest News July 10, 2015", [], "2015-07-10"),
    ],
)
def test_a_name_and_a_date_in_one_line(line, byline, day):
    article = from_text(f"Crane falls in Salem\n\n{line}\n\n{STORY}")
    assert (article.title, article.byline, article.published) == ("Crane falls in Salem", byline, day)


def test_a_wires_dateline_between_slashes():
    article = from_text(f"Crane falls in Salem\n\nSALEM, MA / PORTWIRE / December 3, 2025 / {STORY}")
    assert (article.published, article.dateline, article.published_rule) == (
        "2025-12-03",
        "SALEM, MA",
        "dateline",
    )


def test_no_reply_amid_a_long_story_is_no_head_of_comments():
    long = "\n".join(f"{STORY}\n{number} more people came to see it." for number in range(2, 9))
    article = from_text(f"Crane falls in Salem\n\n{long}\n\nNo reply.\n\n{long}")
    assert article.body[-1].start > article.text.index("No reply.") + len(long) / 2


@pytest.mark.parametrize(
    ("lines", "title"),
    [
        (["Home", "Home Harbour closed after crane falls", "Harbour closed after crane falls byAnn Berg"],
         "Harbour closed after crane falls"),
        (["Home", "Home Harbour closed after crane falls"], "Home Harbour closed after crane falls"),
        (["News / Ports / Harbour closed after crane falls", "Harbour closed after crane falls"],
         "Harbour closed after crane falls"),
    ],
    ids=["item and headline stand alone, too", "the headline doesn't", "a path"],
)  # fmt: skip
def test_a_menus_item_that_runs_into_the_headline_is_no_part_of_it(lines, title):
    page = "\n".join([*MENUS.split("\n"), *lines, "December 3, 2025", STORY])
    assert from_text(page).title == title


def test_an_outlet_in_capitals_is_called_as_the_page_has_it_elsewhere():
    named = f"SALEM HERALD\n{MENUS}\nHarbour closed after crane falls\nBy Ann Berg\n{STORY}"
    assert from_text(named).outlet == "SALEM HERALD"
    assert from_text(f"{named}\n© 2025 The Salem Herald").outlet == "Salem Herald"


def page_with(*lines: str) -> str:
    return "\n".join([*MENUS.split("\n"), "Harbour closed after crane falls on the quay", *lines, STORY])


@pytest.mark.parametrize(
    ("lines", "names"),
    [
        (["Ann Berg & Dan Reeve", "Salem Evening News, Lynn"], ["Ann Berg", "Dan Reeve"]),
        (["Ann Berg, Salem Courant", "December 3, 2025"], ["Ann Berg"]),
        (["Ann Berg | Salem Courant | Lynn", "December 3, 2025"], ["Ann Berg"]),
        (["Ann Berg", "Dan Reeve", "December 3, 2025"], ["Ann Berg", "Dan Reeve"]),
        (["Story by Ann Berg • 6h ago"], ["Ann Berg"]),
        (["Posted 2 hours ago by Ann Berg (@annberg)"], ["Ann Berg"]),
        (["Posted on December 3, 2025 by tidewalker tom"], ["tidewalker tom"]),
        (["By Ann Berg and Dan Reeve For Courier Online"], ["Ann Berg", "Dan Reeve"]),
        (["December 3, 2025|By Ann Berg, Salem Star-Courier"], ["Ann Berg"]),
        (["By", "Ann BergLocal Democracy Reporter", "December 3, 2025"], ["Ann Berg"]),
        (["Ann Berg (now); Dan Reeve (earlier)", "December 3, 2025"], ["Ann Berg", "Dan Reeve"]),
    ],
)
def test_who_signs_without_a_by(lines: list[str], names: list[str]):
    assert from_text(page_with(*lines)).byline == names


@pytest.mark.parametrize("site", ["{} | Salem Courant", "{} - Salem Courant", "Salem Courant • {}"])
def test_the_browsers_title_is_the_headline_and_the_sites_name(site: str):
    title = "Harbour closed after crane falls on the quay"
    article = from_text(f"{site.format(title)}\n{page_with('By Ann Berg')}")
    assert (article.title, article.outlet) == (title, "Salem Courant")


@pytest.mark.parametrize("line", ["play", "by Salem Port Authority"])
def test_what_stands_below_a_headline_in_small_letters_is_none_of_it(line: str):
    title = "Harbour of Salem closed on Monday after crane falls on the quay"
    assert from_text(f"{title}\n{line}\n\nDecember 3, 2025\n\n{STORY}").title == title


@pytest.mark.parametrize(
    ("line", "kind", "name"),
    [
        ("A crane. (Image: Salem Evening Star)", "credit", "Salem Evening Star"),
        ("The Lookout - Back to home", "named", "Lookout"),
        ("Ann Berg, Salem Examiner-Times", "behind the author", "Salem Examiner-Times"),
        ("© Copyright 2025 Saltmark Star-Tribune, 14 Broadway", "named", "Saltmark Star-Tribune"),
    ],
)
def test_where_else_a_page_says_what_it_is_called(line: str, kind: str, name: str):
    page = f"{line}\n{PAGE}\n{line}"
    found = [one.value for one in outlet_candidates(page, parts(page), None) if one.features[f"kind: {kind}"]]
    assert name in found or f"The {name}" in found


@pytest.mark.parametrize("when", ["August", "Mar 17", "23.04 GMT", "1997", "April 2011"])
def test_a_day_is_no_outlet(when: str):
    page = f"{PAGE.rpartition(chr(10))[0]}\n{when}\n{when}"
    assert when not in {one.value for one in outlet_candidates(page, parts(page), None)}


def test_a_line_signs_wherever_it_says_by():
    page = (
        "Harbour closed after crane falls\non March 10, 2025 by Ann Berg\nin Ports, Cranes\n2 comments\n"
        + STORY
    )
    assert from_text(page).byline == ["Ann Berg"]
