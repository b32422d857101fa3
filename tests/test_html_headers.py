"""HTML pages: where a header ends, whom it leads to, what a page is called, and text that was wrapped by hand."""

import pytest

from newsclaims.articles.html_pages import read_page

STORY = [
    "Rice farmers in Okwara lost their harvest to the river on Monday, the chairman of their association said.",
    "Some 1,150 hectares were under water, Emeka Nwodo told reporters after a walk along the broken dyke.",
    "“We borrowed money for this farm, and the bank won’t take water,” he said, and asked the state for help.",
    "The commissioner said that seedlings would be handed out before the dry season, at no cost to anyone.",
]
FIRST, *REST = [f"<p>{paragraph}</p>" for paragraph in STORY]
RELATED = (
    "<div><h3><a href='/r'>Monarch regains freedom</a></h3><div class='meta'>September 16, 2025</div></div>"
)
WIRE = """
HWS 0417 4 GEN 0312 a0417

     Quake shakes capital of Tavria, no deaths reported

     By PAVEL ORLENKO
     Harbour Wire Writer

     MIREV, Tavria (HWS) -- An earthquake of magnitude 5.6 shook
the capital of Tavria before dawn on Friday, driving thousands
into the streets. No deaths were reported.
     The tremor was felt for 200 kilometers around and lasted for
twenty seconds, the seismological institute said.
     In 1977 more than 400 people died in a quake in the same
region.
"""


def page(header: str, rest: str = "".join(REST), title: str = "Rice farmers lose their harvest") -> str:
    return (
        f"<!doctype html><html lang='en'><head><title>{title}</title></head><body>"
        f"<article>{header}{FIRST}{rest}</article></body></html>"
    )


def body(markup: str) -> list[str]:
    read = read_page(markup)
    return [read.text[part.line.start : part.line.end] for part in read.parts if part.kind is None]


@pytest.mark.parametrize(
    "between",
    [RELATED, "<div>13:40</div><h3>Commissioner promises seedlings</h3>"],
    ids=["another story and its date", "a live blog's next entry"],
)
def test_a_header_ends_at_the_first_heading_below_the_story_s_first_paragraph(between: str) -> None:
    rest = REST[0] + between + "".join(REST[1:])
    header = "<h1>Rice farmers lose their harvest</h1><div>September 17, 2025</div>"
    assert body(page(header, rest)) == STORY
    assert read_page(page(header, rest)).known.published == "2025-09-17"


@pytest.mark.parametrize(
    ("signed", "byline"),
    [
        ("by <a href='/author/ann'>Ann Berg, Okwara</a> in Farms", ["Ann Berg"]),
        ("<a rel='author' href='/x'>Ann Berg</a> · <a rel='author' href='/y'>Jan van Rooij</a>", ["Ann Berg", "Jan van Rooij"]),  # noqa: E501
        ("<ul><li><a href='/a/1' rel='author'>Ann Berg</a>, rural correspondent</li><li><a href='/a/2' rel='author'>Jan van Rooij</a></li></ul>", ["Ann Berg", "Jan van Rooij"]),  # noqa: E501
        ("<ul><li>Ann Berg, rural correspondent</li><li><a href='/a/2' rel='author'>Jan van Rooij</a></li></ul>", ["Jan van Rooij"]),  # noqa: E501
        ("<span class='byline'><b>Ngaire Poll</b> 07 Feb 2025</span>", ["Ngaire Poll"]),
        ("Posted by <a href='/by/admin'>admin</a>", []),
    ],
)  # fmt: skip
def test_a_header_that_leads_to_its_authors_pages_names_them(signed: str, byline: list[str]) -> None:
    markup = page(f"<h1>Rice farmers lose their harvest</h1><div>{signed}</div>")
    assert read_page(markup).known.byline == byline


def test_authors_of_other_stories_are_none_of_this_one() -> None:
    other = "<div><h3>Fuel is dear</h3><a href='/author/x'>Dan Reeve</a></div>"
    assert (
        read_page(page("<h1>Rice farmers lose their harvest</h1>", "".join(REST) + other)).known.byline == []
    )


@pytest.mark.parametrize(
    ("called", "title"),
    [
        ("The Okwara Post Online", "Rice farmers in Okwara lose their harvest"),
        ("Rice farmers lose harvest in Okwara | The Okwara Post", "Rice farmers lose harvest in Okwara"),
    ],
    ids=["the site's name alone", "the headline"],
)
def test_what_a_page_is_called_is_its_headline_where_it_says_the_same(called: str, title: str) -> None:
    header = "<div><b>Rice farmers in Okwara lose their harvest</b></div><div>By Ann Berg</div>"
    assert read_page(page(header, title=called)).known.title == title


def test_text_that_was_wrapped_by_hand_is_read_by_its_paragraphs() -> None:
    read = read_page(f"<html><head><title>Harbour Wire</title></head><body><pre>{WIRE}</pre></body></html>")
    told = body(f"<html><body><pre>{WIRE}</pre></body></html>")
    assert [text.split()[-1] for text in told] == ["reported.", "said.", "region."]
    assert read.known.title == "Quake shakes capital of Tavria, no deaths reported"
    assert read.known.byline == ["PAVEL ORLENKO"]


SLIDES = "".join(
    f"<div class='gallery-item'><p>{told} is shown on this picture, as it was in the last days of August.</p></div>"
    for told in ("The dyke", "A drowned farm", "The old mill")
)


def test_a_gallery_is_no_part_of_a_story_unless_it_is_all_of_it() -> None:
    assert (
        body(
            page(
                "<h1>Rice farmers lose their harvest</h1>",
                f"<div class='gallery'>{SLIDES}</div>" + "".join(REST),
            )
        )
        == STORY
    )
    alone = f"<html><body><article><h1>Rice farmers lose their harvest</h1>{SLIDES}</article></body></html>"
    assert len(body(alone)) == 3


def test_code_is_no_wrapped_text() -> None:
    code = "<pre>def sail():\n    boat = moor()\n\n    return boat.leave()\n</pre>"
    assert "def sail(): boat = moor() return boat.leave()" in read_page(page("", "".join(REST) + code)).text
