"""What is told of pictures amid a story, known by what comes again on the page."""

import pytest

from newsclaims.articles.furniture import parts

STORY = [
    "The ferry to Orsk will sail again from Monday, the harbour office said, after its rudder was mended in dock.",
    '"We have missed four weeks of the season," said its captain, Ole Brandt, who has sailed the route since 1998.',
    "Some 40,000 passengers take it each summer, and hotels on the island had asked the office for a second ship.",
    "Tickets will cost as much as last year, and bicycles travel free until the end of June.",
]
SERIES = [
    "1/4 Choir sings in a drained pool",
    "Forty singers used the pool for its echo, and their concert was heard as far as the market.",
    "Anna Grote",
    "2/4 Otters leave the rescue centre",
    "Three cubs found orphaned in March were set free on the river on Thursday.",
    "Otter Rescue",
    "3/4 Snow on the ridge",
    "Walkers were warned off the path after four centimetres fell within an hour.",
    "Anna Grote",
    "4/4 A tram from 1931",
    "The tram was found in a garden, where it had served as a hen house for sixty years.",
    "Tramway Museum",
]


def body(lines):
    text = "\n".join(lines)
    return [text[part.line.start : part.line.end] for part in parts(text) if part.kind is None]


@pytest.mark.parametrize("at", [0, 2, 4], ids=["above", "amid", "below"])
def test_a_series_of_pictures_is_no_part_of_a_story(at):
    assert body([*STORY[:at], *SERIES, *STORY[at:]]) == STORY


def test_a_series_alone_is_the_story():
    told = [line for line in SERIES if line.endswith(".")]
    assert set(told) <= set(body(SERIES))


def test_counts_that_do_not_follow_each_other_are_no_series():
    ratings = ["9/10 for the view", "4/10 for the soup", "7/10 for the stairs"]
    lines = [line for rated, paragraph in zip(ratings, STORY, strict=False) for line in (rated, paragraph)]
    assert body([*lines, STORY[3]])[-1] == STORY[3]
    assert set(STORY[:3]) <= set(body([*lines, STORY[3]]))


@pytest.mark.parametrize(
    ("shown", "is_story"),
    [
        (["The ferry lies in the dry dock at Orsk. Jem Ardley for Orsk Post",
          "Bicycles wait on the quay. Jem Ardley for Orsk Post"], False),
        (["Passengers wait on the quay at Orsk for the first boat."] * 2, False),
        (["Passengers wait on the quay at Orsk for the first boat. (Harbour Post photo)"] * 2, False),
        (["Hotel prices fall on the island after a wet summer. Read now",
          "Captains are wanted for boats on the inner lakes. Read now"], False),
        (["The ferry carries 300 passengers. It has", "been sailing since 1974."], True),
    ],
    ids=["one credit behind two captions", "twice", "twice with its credit", "a button behind two", "broken"],
)  # fmt: skip
def test_what_comes_again_at_the_end_of_lines_tells_what_they_are(shown, is_story):
    kept = body([*STORY[:2], *shown, *STORY[2:]])
    assert kept == STORY or is_story
    assert set(STORY) <= set(kept)
