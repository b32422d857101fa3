"""The quote tagger: what it reads, how its scores become attributions, and what the packaged model sees."""

import hashlib
from dataclasses import replace
from itertools import pairwise, product
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.tokens import Doc

from newsclaims.components import tagger as package
from newsclaims.components.quotes import find_quotes
from newsclaims.components.tagger import tagger
from newsclaims.components.tagger.decode import CONTENT, CUE, LINK, SOURCE, Linker, Part, best_tags, link
from newsclaims.components.tagger.encode import CONTEXT, WINDOW, case_of, pieces, quoted_map, windows
from newsclaims.components.tagger.encodings import encoded, encoding
from newsclaims.components.tagger.whom import Places

QUOTED = [
    ("He said “no” twice.", "“no”"),
    ('He said "no" twice.', '"no"'),
    ("He said ''no'' twice.", "''no''"),
    ("He said ``no'' twice.", "``no''"),
    ("He said «no» twice.", "«no»"),
    ("He said ‘no, never’ twice.", "‘no, never’"),
    ("The town’s mayor didn’t speak.", ""),
    ("He said “no and went on", "“no and went on"),  # unclosed: to the end of the paragraph
    ("He said no” twice.", ""),  # closed, but never opened
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


LENGTHS = st.lists(st.integers(1, 700), max_size=30)


@given(LENGTHS)
def test_windows_read_every_piece_once_with_a_little_before_it(lengths):
    starts, count = [sum(lengths[:n]) for n in range(len(lengths))], sum(lengths)
    read = windows(starts, count)
    assert [i for window in read for i in range(window.since, window.until)] == [*range(count)]
    for before, window in pairwise(read):
        assert window.first == max(0, window.since - CONTEXT)
        assert before.until == window.since
    assert all(window.last - window.first <= WINDOW - 2 for window in read)


@given(LENGTHS)
def test_only_a_paragraph_longer_than_a_window_is_cut(lengths):
    starts, count = [sum(lengths[:n]) for n in range(len(lengths))], sum(lengths)
    longest = dict(zip(starts, lengths, strict=True))
    for window in windows(starts, count):
        if window.until not in (*starts, count):
            inside = max(start for start in starts if start < window.until)
            assert longest[inside] > WINDOW - 2 - 2 * CONTEXT
            assert window.last == window.until + CONTEXT


def test_pieces_stand_where_the_text_has_them():
    text = "Zoë said “no”.\n\nÉmile didn’t."
    read = pieces(text, [(0, 14), (16, len(text))], tagger().tokenizer)
    assert "".join(text[s:e] for s, e in zip(read.start, read.end, strict=True)) == text.replace(
        " ", ""
    ).replace("\n", "")
    opening = [text[s:e] for s, e, opens in zip(read.start, read.end, read.opens, strict=True) if opens]
    assert opening[0] == "Zoë"
    assert opening[-1] == "Émile"


def test_every_piece_of_a_word_has_the_word_s_case_and_only_the_first_is_its_head():
    text = "Unbelievableness won"
    read = pieces(text, [(0, len(text))], tagger().tokenizer)
    assert len(read.ids) > 2
    assert read.head.tolist() == [1, *[0] * (len(read.ids) - 2), 1]
    assert read.case.tolist() == [*[1] * (len(read.ids) - 1), 0]


def test_a_text_without_words_has_no_pieces():
    assert len(pieces("", [], tagger().tokenizer).ids) == 0
    assert len(pieces(" ", [(0, 1), (1, 1)], tagger().tokenizer).ids) == 0


def test_the_best_path_has_no_inside_without_its_begin():
    scores = np.log(
        np.array([[0.4, 0, 0, 0, 0, 0, 0.6], [0.2, 0, 0, 0, 0, 0.3, 0.5]], dtype=np.float32) + 1e-9
    )
    assert best_tags(scores).tolist() in ([0, 5], [5, 6])


@settings(max_examples=30)
@given(st.integers(1, 4), st.integers(0, 10_000))
def test_the_best_path_is_the_best_of_all(words, seed):
    scores = np.random.default_rng(seed).normal(size=(words, 7)).astype(np.float32)
    allowed = [
        path
        for path in product(range(7), repeat=words)
        if all(tag not in (2, 4, 6) or ahead in (tag - 1, tag) for ahead, tag in pairwise((0, *path)))
    ]
    best = max(allowed, key=lambda path: sum(scores[i, tag] for i, tag in enumerate(path)))
    assert best_tags(scores).tolist() == list(best)


def unlearned(size=1):
    """A linker to which all words are alike."""
    return Linker(
        np.zeros((6, size, LINK), np.float32), np.zeros((6, LINK), np.float32), np.zeros((2, 21), np.float32)
    )


STATES = np.zeros((400, 1), dtype=np.float32)


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
    first, second = link(text, found, STATES, unlearned())
    assert (first.content, first.source, first.cue) == ((found[0],), found[1], found[2])
    assert (second.content, second.source, second.cue) == ((found[3],), found[4], found[5])
    assert second.probability == 0.8


def test_content_that_no_cue_fits_is_left_out():
    text = "She said it rained.\n\nThe bridge was closed.\n\nThe road is long.\n\nIt was bad for trade."
    near, far = text.index("it"), text.index("It was")
    cue = Part(CUE, 4, 8, 1, 1, 0.9)
    mine = Part(CONTENT, near, near + 9, 2, 3, 0.9)
    other = Part(CONTENT, far, len(text) - 1, 15, 19, 0.9)
    [one] = link(text, [cue, mine, other], STATES, unlearned())
    assert one.content == (mine,)
    assert link(text, [cue, other], STATES, unlearned()) == []


def test_the_learned_score_can_outweigh_distance():
    text = "They said and she added that it rained"
    said, added, content = (
        Part(CUE, 5, 9, 1, 1, 0.9),
        Part(CUE, 18, 23, 4, 4, 0.9),
        Part(CONTENT, 24, 38, 5, 7, 0.9),
    )
    linker = unlearned(size=2)
    linker.weight[4, 0, 0] = linker.weight[2, 1, 0] = (
        30.0  # the first state makes a cue, the second its content
    )
    states = np.zeros((8, 2), dtype=np.float32)
    states[5, 1] = 1.0
    [nearest] = link(text, [said, added, content], states, linker)
    assert nearest.cue == added
    states[1, 0] = 1.0
    [learned] = link(text, [said, added, content], states, linker)
    assert learned.cue == said


def test_the_tagger_reaches_what_no_rule_does(nlp):
    with nlp.select_pipes(disable=[name for name in nlp.pipe_names if name.startswith("newsclaims")]):
        doc = nlp(
            "Mayor Ada Obi spoke in the market on Monday.\n\n“We lost the vote,” she told reporters. "
            "“But the bridge will be built all the same, because the town needs it.”"
        )
    quotes = find_quotes(doc, tagger())
    assert quotes[0].content[0].text == "We lost the vote"
    assert quotes[0].source.text == "she"


def test_the_tagger_alone_marks_and_links_who_says_what():
    text = "“We lost the vote,” Mayor Ada Obi told reporters. The bank warned that prices would rise."
    first, second = tagger().read(text, [(0, len(text))]).attributions
    assert [text[p.start : p.end] for p in (first.source, first.cue)] == ["Mayor Ada Obi", "told"]
    assert "We lost the vote" in text[first.content[0].start : first.content[0].end]
    assert [text[p.start : p.end] for p in (second.source, second.cue)] == ["The bank", "warned"]
    assert text[second.content[0].start : second.content[0].end] == "that prices would rise"


def test_the_head_adds_what_the_states_of_pronoun_and_name_and_their_distance_are_worth():
    text = "Ada Obi resigned after Jo Lind had called for a vote, and she left."
    found = tagger().encode(text, [(0, len(text))])
    names = [(text.index(name), text.index(name) + len(name)) for name in ("Ada Obi", "Jo Lind")]
    packaged, places = tagger().referring, Places(found.pieces)

    def scores(**changed):
        head = replace(packaged, **changed)
        keys = head.keys(places, found.states, names)
        return head.scores(places, found.states, text.index("she"), [start for start, _ in names], keys)

    far, near = scores(weight=0 * packaged.weight, bias=0 * packaged.bias)
    assert far in packaged.distance
    assert near in packaged.distance
    assert scores() != pytest.approx([far, near])
    flat = scores(distance=0 * packaged.distance)
    assert scores() == pytest.approx([flat[0] + far, flat[1] + near])


def test_a_word_stands_where_its_first_piece_does():
    found = pieces("Zhanabekov left.", [(0, 16)], tagger().tokenizer)
    places = Places(found)
    assert [places.of(at) for at in (0, 9, 11)] == [0, 0, int(np.flatnonzero(found.head)[1])]


def test_the_network_reads_an_article_once_and_what_it_made_is_let_go(nlp, monkeypatch):
    read = []
    encode = type(tagger()).encode

    def counted(self, text, paragraphs):
        read.append(text)
        return encode(self, text, paragraphs)

    monkeypatch.setattr(type(tagger()), "encode", counted)
    doc = nlp("“We lost,” Mayor Ada Obi said. “We will go on,” she added.")
    assert len(read) == 1
    assert encoding(doc) is None
    assert doc.to_bytes()


def test_what_the_network_made_can_be_serialised_with_the_doc(nlp):
    doc = nlp.make_doc("Ada Obi left.")
    made = encoded(doc, tagger())
    back = encoding(Doc(nlp.vocab).from_bytes(doc.to_bytes()))
    assert back is not None
    assert (back.states == made.states).all()
    assert (back.pieces.start == made.pieces.start).all()


def test_the_card_names_the_weights_that_are_there():
    folder = Path(package.__file__).parent / "model"
    content = (folder / "tagger.onnx").read_bytes()
    assert hashlib.sha256(content).hexdigest() in (folder / "README.md").read_text("utf-8")
    assert len(content) < 25_000_000


@settings(max_examples=20, deadline=None)
@given(st.text(max_size=200))
def test_any_text_gives_parts_inside_it(text):
    for attribution in tagger().read(text, [(0, len(text))]).attributions:
        parts = [*attribution.content, attribution.cue, *([attribution.source] if attribution.source else [])]
        assert all(0 <= part.start < part.end <= len(text) for part in parts)
