"""The quote tagger: what it reads, how its scores become attributions."""

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsclaims.components.quotes import find_quotes
from newsclaims.components.tagger import tagger
from newsclaims.components.tagger.decode import CONTENT, CUE, LINK, SOURCE, Part, best_tags, link
from newsclaims.components.tagger.encode import OVERLAP, WINDOW, case_of, pieces, quoted_map, windows

QUOTED = [
    ("He said “no” twice.", "“no”"),
    ('He said "no" twice.', '"no"'),
    ("He said ''no'' twice.", "''no''"),
    ("He said ‘no, never’ twice.", "‘no, never’"),
    ("The town’s mayor didn’t speak.", ""),
    ("He said “no and went on", "“no and went on"),  # unclosed: to the end of the paragraph
    ("A 6'2\" man said no.", ""),
]


@pytest.mark.parametrize(("paragraph", "expected"), QUOTED)
def test_what_stands_inside_quotation_marks(paragraph, expected):
    inside = quoted_map(paragraph)
    assert "".join(char for char, mark in zip(paragraph, inside, strict=True) if mark) == expected


@pytest.mark.parametrize(
    ("word", "expected"),
    [("town", 0), ("Town", 1), ("TOWN", 2), ("McTown", 3), ("12", 4), ("—", 5), ("I", 1)],
)
def test_how_a_word_is_written(word, expected):
    assert case_of(word) == expected


@given(st.integers(0, 5000))
def test_windows_cover_every_piece_and_overlap(count):
    cuts = windows(count)
    assert all(last - first <= WINDOW - 2 for first, last in cuts)
    assert [*range(count)] == sorted({i for first, last in cuts for i in range(first, last)})
    assert all(a[1] - b[0] == OVERLAP for a, b in pairwise(cuts))


def test_pieces_stand_where_the_text_has_them():
    text = "Zoë said “no”.\n\nÉmile didn’t."
    read = pieces(text, [(0, 14), (16, len(text))], tagger().tokenizer)
    assert "".join(text[s:e] for s, e in zip(read.start, read.end, strict=True)) == text.replace(
        " ", ""
    ).replace("\n", "")
    opening = [text[s:e] for s, e, opens in zip(read.start, read.end, read.opens, strict=True) if opens]
    assert opening[0] == "Zoë"


def test_the_best_path_has_no_inside_without_its_begin():
    scores = np.log(
        np.array([[0.4, 0, 0, 0, 0, 0, 0.6], [0.2, 0, 0, 0, 0, 0.3, 0.5]], dtype=np.float32) + 1e-9
    )
    assert best_tags(scores).tolist() in ([0, 5], [5, 6])


def test_content_goes_to_the_cue_of_its_own_sentence():
    text = "“A b,” she said. “C d,” he added."
    found = [
        Part(CONTENT, 1, 4, 1, 2, 0.9),
        Part(SOURCE, 7, 10, 5, 5, 0.9),
        Part(CUE, 11, 15, 6, 6, 0.9),
        Part(CONTENT, 18, 21, 9, 10, 0.8),
        Part(SOURCE, 24, 26, 13, 13, 0.9),
        Part(CUE, 27, 32, 14, 14, 0.9),
    ]
    nothing = np.zeros((16, 6 * LINK), dtype=np.float32)
    first, second = link(text, found, nothing, np.zeros((2, 21), dtype=np.float32))
    assert (first.content, first.source, first.cue) == ((found[0],), found[1], found[2])
    assert (second.content, second.source, second.cue) == ((found[3],), found[4], found[5])
    assert second.probability == 0.8


def test_the_tagger_reaches_what_no_rule_does(nlp):
    with nlp.select_pipes(disable=[name for name in nlp.pipe_names if name.startswith("newsclaims")]):
        doc = nlp(
            "Mayor Ada Obi spoke in the market on Monday.\n\n“We lost the vote,” she told reporters. "
            "“But the bridge will be built all the same, because the town needs it.”"
        )
    quotes = find_quotes(doc, tagger())
    assert quotes[0].content[0].text == "We lost the vote"
    assert quotes[0].source.text == "she"


@settings(max_examples=20, deadline=None)
@given(st.text(max_size=200))
def test_any_text_gives_parts_inside_it(text):
    for attribution in tagger().attributions(text, [(0, len(text))]):
        parts = [*attribution.content, attribution.cue, *([attribution.source] if attribution.source else [])]
        assert all(0 <= part.start < part.end <= len(text) for part in parts)
