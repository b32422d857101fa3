"""The judge of lines: what it weighs has a name and a weight, and it overrules the rules where the rest is plain."""

import pytest

from newsclaims.articles.furniture import parts, told_apart
from newsclaims.articles.judging import LEFT_OUT, TAKEN_BACK, probability, weights
from newsclaims.articles.line_features import Surroundings, features

STORY = [
    "The harbour of Salem was closed on Monday after a crane fell on the quay, the port authority said.",
    '"We were lucky that the night shift had gone home," said the harbour master, Jon Lunde.',
    "The crane, which was built in 1962, had been inspected in March, and its owner was told to mend the cables.",
    "Two ships that were due on Tuesday were sent to Lynn, where the port has room for them until the weekend.",
    "The harbour employs about 140 people and has been run by the town for more than a century.",
]
MENU = [
    "Home",
    "News",
    "Sport",
    "Business",
    "Harbour closed after crane falls",
    "By Ann Berg",
    "Nov 27, 2025",
]
TOLD = [
    ("Bank cuts jobs in Lynn", "The bank has told its staff that one in ten must leave before summer…", "Dan Reeve"),
    ("Ferry to sail on Sundays", "Passengers have asked for it for years, and from May on it will sail…", "Ina Rask"),
    ("Orchestra gets new hall", "Built of brick and larch, the hall at the river has a thousand seats…", "Eve Stone"),
    ("Snow shuts three schools", "Buses couldn't get up the hill in the morning, so pupils had a day off…", "Tom Hart"),
    ("Bakers win prize for bread", "Two sisters bake it at night from rye and beer, and juries like it…", "Mia Webb"),
    ("Library opens on Mondays", "Readers will find three new rooms, and a cat that sleeps on the desk…", "Lea Moss"),
]  # fmt: skip
TEASERS = [line for title, summary, name in TOLD for line in (title, summary, name, "2 hours ago")]


def body(lines):
    text = "\n".join(lines)
    return [text[part.line.start : part.line.end] for part in parts(text) if part.kind is None]


def test_each_feature_has_a_weight_and_each_weight_a_feature():
    page = told_apart("\n".join(MENU + STORY), judged=False)[0]
    assert set(features(Surroundings(page), 0)) == set(weights())


def test_a_story_keeps_all_of_its_paragraphs():
    assert body(MENU + STORY) == STORY
    assert body(STORY) == STORY


def test_teasers_of_other_stories_are_no_part_of_it():
    assert body(MENU + STORY + TEASERS) == STORY


def test_headings_among_teasers_are_no_subheads():
    page = [*MENU, *STORY[:3], "What happens next", *STORY[3:], *TEASERS]
    text = "\n".join(page)
    assert [text[part.line.start : part.line.end] for part in parts(text) if part.kind == "subhead"] == [
        "What happens next"
    ]


def likelihood(told, lines):
    page = told_apart("\n".join(lines), judged=False)[0]
    at = next(at for at, part in enumerate(page) if part.line.plain == told)
    return probability(features(Surroundings(page), at))


def test_what_is_told_of_a_picture_or_twice_beside_itself_is_less_likely_the_story():
    told = "The harbour master waited on the quay in Salem."
    posed = told.replace("waited", "poses")
    around = [*MENU, *STORY[:3]], STORY[3:]
    once = likelihood(told, [*around[0], told, *around[1]])
    assert likelihood(told, [*around[0], told, told, *around[1]]) < once
    assert likelihood(posed, [*around[0], posed, *around[1]]) < once


def test_a_sentence_that_trails_off_is_the_story_and_a_teaser_that_is_cut_is_not():
    trailing = "And then he left the quay, without a word …"
    assert body([*MENU, *STORY[:3], trailing, *STORY[3:]]) == [*STORY[:3], trailing, *STORY[3:]]
    cut = "When you walk along the quay, you're overwhelmed by smells, sounds,… Read more Read more"
    assert body([*MENU, *STORY, cut, cut.replace("quay", "pier")]) == STORY


def test_sentences_of_the_story_are_likelier_than_menus():
    page = told_apart("\n".join(MENU + STORY), judged=False)[0]
    here = Surroundings(page)
    likely = [probability(features(here, at)) for at in range(len(page))]
    assert max(likely[: len(MENU)]) < LEFT_OUT
    assert min(likely[len(MENU) :]) > TAKEN_BACK


@pytest.mark.parametrize(
    "last",
    [
        "Mayor Ina Rask met Governor Paul Weber in Boston on Friday.",
        "Chief Engineer Dana Moreau spoke in Lynn on Tuesday.",
        "Harbour Bank cut Salem's Port Authority to Ba1 on Monday.",
    ],
)
def test_a_last_sentence_full_of_names_is_the_story(last):
    assert body([*MENU, *STORY, last])[-1] == last
