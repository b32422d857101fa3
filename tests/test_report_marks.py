"""Overlapping spans as elements: what lies within what, what is cut in two, and that no letter is lost."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsclaims.report.elements import Mark, markup, segments

TEXT = "abcdefghij"


def marked(text: str, marks: list[Mark], cuts: tuple[int, ...] = ()) -> str:
    """The text with each mark's kind as its tag."""
    return markup(
        text,
        segments(marks, 0, len(text), cuts),
        opening=lambda mark, around, begins: f"<{mark.kind}{'' if begins else ' again'}>",
        closing=lambda mark, ends: f"</{mark.kind}{'' if ends else ' more'}>",
    )


@pytest.mark.parametrize(
    ("spans", "expected"),
    [
        ([], "abcdefghij"),
        ([(0, 10, "q")], "<q>abcdefghij</q>"),
        ([(2, 4, "q")], "ab<q>cd</q>efghij"),
        # a figure inside a quote, whatever the order in which they are given
        ([(1, 8, "q"), (3, 5, "f")], "a<q>bc<f>de</f>fgh</q>ij"),
        ([(3, 5, "f"), (1, 8, "q")], "a<q>bc<f>de</f>fgh</q>ij"),
        # a date across a quote's edge, at its end and at its beginning: the later one is cut
        ([(1, 5, "q"), (3, 8, "d")], "a<q>bc<d>de</d more></q><d again>fgh</d>ij"),
        ([(3, 8, "q"), (1, 5, "d")], "a<d>bc<q>de</q more></d><q again>fgh</q>ij"),
        # beginning together the longer is the outer one, ending together the earlier
        ([(2, 4, "d"), (2, 6, "q")], "ab<q><d>cd</d>ef</q>ghij"),
        ([(4, 6, "d"), (2, 6, "q")], "ab<q>cd<d>ef</d></q>ghij"),
        # of the same span the one given first is the outer one
        ([(2, 6, "q"), (2, 6, "a")], "ab<q><a>cdef</a></q>ghij"),
        ([(2, 6, "a"), (2, 6, "q")], "ab<a><q>cdef</q></a>ghij"),
        # adjacent ones don't touch each other
        ([(2, 4, "q"), (4, 6, "d")], "ab<q>cd</q><d>ef</d>ghij"),
        # three deep, and the outermost ends first
        (
            [(0, 6, "q"), (2, 8, "d"), (4, 10, "f")],
            "<q>ab<d>cd<f>ef</f more></d more></q><d again><f again>gh</f more></d><f again>ij</f>",
        ),
        # empty, backward and outside ones aren't there; what leaves the text ends with it
        ([(3, 3, "q"), (5, 4, "q"), (10, 12, "q"), (-2, 0, "q")], "abcdefghij"),
        ([(8, 12, "q")], "abcdefgh<q>ij</q more>"),
    ],
)
def test_marks_become_elements(spans: list[tuple[int, int, str]], expected: str) -> None:
    assert marked(TEXT, [Mark(*span) for span in spans]) == expected


def test_a_cut_parts_the_text_but_no_element() -> None:
    pieces = segments([Mark(2, 6, "q")], 0, 10, cuts=(4, 8, 99))
    assert [(piece.start, piece.end, len(piece.marks)) for piece in pieces] == [
        (0, 2, 0),
        (2, 4, 1),
        (4, 6, 1),
        (6, 8, 0),
        (8, 10, 0),
    ]
    assert marked(TEXT, [Mark(2, 6, "q")], cuts=(4, 8)) == "ab<q>cdef</q>ghij"


def test_a_mark_knows_what_lies_around_it() -> None:
    seen = {}

    def opening(mark: Mark, around: tuple[Mark, ...], begins: bool) -> str:
        seen[mark.kind] = [outer.kind for outer in around]
        return ""

    marks = [Mark(0, 9, "q"), Mark(1, 5, "c"), Mark(2, 4, "f")]
    markup(TEXT, segments(marks, 0, 10), opening, lambda mark, ends: "")
    assert seen == {"q": [], "c": ["q"], "f": ["q", "c"]}


def test_an_empty_text_has_no_pieces() -> None:
    assert list(segments([Mark(0, 3, "q")], 0, 0)) == []
    assert marked("", []) == ""


def test_the_text_is_escaped_and_the_offsets_are_those_of_code_points() -> None:
    text = "😀<b>&é"
    assert marked(text, [Mark(1, 4, "q")]) == "😀<q>&lt;b&gt;</q>&amp;é"


SPANS = st.lists(st.tuples(st.integers(-3, 25), st.integers(-3, 25), st.sampled_from("qdfac")), max_size=12)


@given(st.text(alphabet="ab <&\"'😀\u200b\u202e\n", max_size=20), SPANS)
def test_without_its_tags_it_is_the_text_and_every_mark_covers_its_span(
    text: str, spans: list[tuple[int, int, str]]
) -> None:
    # Each gets a name of its own; private characters stand for the tags, as none of the text's do.
    marks = [Mark(start, end, kind, record=str(at)) for at, (start, end, kind) in enumerate(spans)]
    made = markup(
        text,
        segments(marks, 0, len(text)),
        opening=lambda mark, around, begins: f"\ue000{mark.record}\ue001",
        closing=lambda mark, ends: f"\ue002{mark.record}\ue001",
    )
    plain, over, covered = "", [], {mark.record: set() for mark in marks}
    for part in re.findall("[\ue000\ue002][0-9]+\ue001|[^\ue000\ue002]+", made):
        if part[0] == "\ue000":
            over.append(part[1:-1])
        elif part[0] == "\ue002":
            assert over.pop() == part[1:-1], "closed in another order than opened"
        else:
            words = part.replace("&lt;", "<").replace("&gt;", ">").replace("&#34;", '"')
            words = words.replace("&#39;", "'").replace("&amp;", "&")
            for record in over:
                covered[record] |= set(range(len(plain), len(plain) + len(words)))
            plain += words
    assert plain == text
    assert not over
    for mark in marks:
        assert covered[mark.record] == set(range(max(mark.start, 0), min(mark.end, len(text))))


def test_a_megabyte_in_one_line_with_a_mark_on_every_word() -> None:
    text = "word " * 200_000
    marks = [Mark(0, len(text), "q")] + [Mark(at, at + 4, "a") for at in range(0, len(text), 50)]
    made = marked(text, marks)
    assert made.count("<a>") == 20_000
    assert re.sub("<[^>]*>", "", made) == text
