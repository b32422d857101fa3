"""What stands amid or above a story and is none of it: invented pages, each with what is right."""

import pytest

from newsclaims.articles import from_text
from newsclaims.articles.html_pages import read_page
from newsclaims.components.quotes.marks import quotations

STORY = [
    "The glassworks at Orvik will be heated with straw from next winter, its owners said on Tuesday.",
    "“We have run out of patience with gas,” said Henrike Sol, who has managed the furnaces since 2014.",
    "Farmers within thirty miles have promised to deliver four thousand bales before the first frost comes.",
    "Neighbours had feared for their washing, but a trial in the spring left hardly any soot on the lines.",
    "The old burners are to be sold to a works in the south, which has asked for them for several years.",
]
HEAD = "Glassworks turns to straw"
STAMP = "By Jorun Vik\nMay 17, 2022"


def page(*story: str, stamp: str = STAMP) -> str:
    return f"Orvik Post\n\n{HEAD}\n{stamp}\n\n" + "\n\n".join(story or STORY) + "\n\n© 2022 Orvik Post"


def kinds(text: str) -> dict[str, str | None]:
    """Give what the paragraphs of a page are, None for the story."""
    article = from_text(text)
    found: dict[str, str | None] = {text[one.start : one.end]: None for one in article.body}
    return found | {text[one.start : one.end]: one.kind for one in article.furniture}


def amid(*lines: str) -> str:
    return page(*STORY[:3], *lines, *STORY[3:])


@pytest.mark.parametrize(
    ("head", "points"),
    [
        (
            "Key points",
            ["- Straw heats the glassworks", '- "We have run out of patience with gas," says Sol.'],
        ),
        ("KEY TAKEAWAYS:", ["• The works burns straw.", "• Henrike Sol said gas was too dear."]),
        ("Summary", ["The works will burn straw, its owners said.", "Neighbours are calm."]),
        ("At a glance", ["Four thousand bales are promised", "The burners go to the south"]),
    ],
)
def test_what_tells_a_story_in_short_is_no_part_of_it(head: str, points: list[str]) -> None:
    above = "\n".join([STAMP, "", head, *points])
    found = kinds(page(stamp=above))
    assert [words for words, kind in found.items() if kind is None] == STORY
    assert sum(kind == "key_points" for kind in found.values()) == 1 + len(points)
    markup = "".join(f"<li>{one.lstrip('-• ')}</li>" for one in points)
    story = "".join(f"<p>{one}</p>" for one in STORY)
    box = f"<div><h2>{head}</h2><ul>{markup}</ul></div>"
    parts = read_page(f"<html><body><article><h1>{HEAD}</h1>{box}{story}</article></body></html>").parts
    assert [part.kind for part in parts if part.kind != "headline"] == ["key_points"] * (1 + len(points)) + [
        None
    ] * len(STORY)


def test_a_head_without_points_is_no_box() -> None:
    assert "key_points" not in kinds(amid("Summary")).values()
    assert "key_points" not in kinds(page(stamp=f"{STAMP}\n\nHighlights\nSport\nArts\nJobs")).values()


@pytest.mark.parametrize(
    ("before", "link", "behind"),
    [
        ("“The kilns are old,” Sol said, “and", "Read more: Ferry to sail in May", "nobody will miss them.”"),
        (
            "Sol said that the bales would come by barge and",
            "See also: A walk along the dyke",
            "that none was wet.",
        ),
        ("She called it “the last winter,", "RELATED: Six islands for a weekend", "but the first of straw”."),
    ],
)
def test_a_link_to_another_story_amid_a_sentence_is_none_of_it(before: str, link: str, behind: str) -> None:
    text = amid(before, link, behind)
    found = kinds(text)
    assert (found[before], found[link], found[behind]) == (None, "related", None)
    regions = [(one.start, one.end) for one in from_text(text).body]
    quoted = [text[one.inner_start : one.inner_end] for one in quotations(text, regions)]
    assert all(link not in one for one in quoted)
    if "”" in behind:
        assert quoted[-1] == behind.partition("”")[0]
