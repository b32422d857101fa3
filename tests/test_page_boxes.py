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


@pytest.mark.parametrize(
    "caption",
    [
        "Henrike Sol, right, with the first bales at the works.",
        "Furnace hand Jo Brand (left) and Henrike Sol at the gate.",
        "Bales in the yard of the works in this undated photo.",
        "An aerial view of the glassworks after the fire.",
    ],
)
def test_captions_that_no_credit_closes(caption: str) -> None:
    assert kinds(amid(caption))[caption] == "caption"


@pytest.mark.parametrize(
    "sentence",
    [
        "Henrike Sol (left) said that nobody had asked her.",
        "The board moved left, and Sol stayed where she was.",
        "In the view of the board, straw is cheaper than gas at any price.",
    ],
)
def test_sentences_that_only_look_like_captions(sentence: str) -> None:
    assert kinds(amid(sentence))[sentence] is None


@pytest.mark.parametrize(
    "comments",
    [
        [
            "Anonymous said...",
            "Straw burns.",
            "May 18, 2022 at 8:01 AM",
            "Ola said...",
            "So does gas, they told us.",
        ],
        [
            "strawman says:",
            "May 18, 2022 at 8:01 am",
            "It will stink.",
            "Jo M. says:",
            "May 19, 2022",
            "It won't.",
        ],
        [
            "It will stink all winter.",
            "Posted by: Ola | May 18, 2022",
            "Better than gas.",
            "Posted by: Jo | May 19, 2022",
        ],
    ],
)
def test_readers_comments_without_a_head(comments: list[str]) -> None:
    found = kinds("\n".join([page(*STORY).rpartition("\n\n")[0], *comments]))
    assert [words for words, kind in found.items() if kind is None] == STORY
    assert {found[one] for one in comments} == {"comments"}


def test_who_announces_a_quotation_comments_on_nothing() -> None:
    voices = ["Sol said:", "“It is straw or nothing.”", "Her brother wrote:", "“Then nothing.”"]
    assert [kinds(amid(*voices))[one] for one in voices] == [None] * 4


@pytest.mark.parametrize(
    "lines",
    [
        ["“We have run out of patience with gas”", "— Henrike Sol"],
        ["“We have run out of patience with gas”", "Henrike Sol, manager"],
        ["“We have run out of patience with gas” Henrike Sol, manager"],
    ],
)
def test_a_pull_quotes_signature_goes_with_it(lines: list[str]) -> None:
    assert {kinds(amid(*lines))[one] for one in lines} == {"pull_quote"}


@pytest.mark.parametrize(
    ("words", "signature"),
    [
        ("We light the first kiln tonight.", "— Henrike Sol (@henrikesol) May 16, 2022"),
        ("We light the first kiln tonight.", "— Henrike Sol (@sol.glass.example) 16 May 2024, 08:10"),
        ("We light the first kiln tonight.", "A post shared by Henrike Sol (@henrikesol) on May 16, 2022"),
        ("We light the first kiln tonight.", "Posted by Henrike Sol on Monday, May 16, 2022"),
    ],
)
def test_a_posts_words_are_the_storys_and_its_signature_is_not(words: str, signature: str) -> None:
    found = kinds(amid(words, signature))
    assert (found[words], found[signature]) == (None, "embed")


@pytest.mark.parametrize(
    "lines",
    [
        [
            "Henrike Sol",
            "@henrikesol",
            "We light the first kiln tonight.",
            "9:14 PM · May 16, 2022 · Glass for Phones",
        ],
        ["Henrike Sol", "@henrikesol", "·", "May 16", "We light the first kiln tonight."],
    ],
)
def test_a_post_below_its_account_is_shown_there(lines: list[str]) -> None:
    found = kinds(amid(*lines))
    assert {found[one] for one in lines} == {"embed"}


@pytest.mark.parametrize(
    "notice",
    [
        "(Except for the headline, nothing in this story is ours; it is auto-generated from a syndicated feed.)",
        "(Only the headline was written by Orvik Post; the report itself is that of an agency feed.)",
        "(This report has not been read by anybody at Orvik Post and comes from a syndicated feed.)",
    ],
)
def test_reports_of_a_feed_end_with_a_notice_of_it(notice: str) -> None:
    found = kinds(page(*STORY, notice))
    assert [words for words, kind in found.items() if kind is None] == STORY


def test_how_long_ago_in_hours_and_minutes() -> None:
    assert kinds(amid("1 hr 20 min ago"))["1 hr 20 min ago"] == "time"
