"""Quotation marks: what pairs, what doesn't, and that no text makes it slow or crash."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsclaims.components.quotes.marks import quotations
from newsclaims.language.paragraphs import paragraphs

PAIRS = [
    ("“A,” she said. “B ‘c’ d.”", ["A,", "B ‘c’ d."]),
    ('"A," he said, "b."', ["A,", "b."]),
    ("''A,'' he said, ''b.''", ["A,", "b."]),
    ("``A,'' he said.", ["A,"]),
    ("„Ja“, he said.", ["Ja"]),
    ("«Oui», he said.", ["Oui"]),
    ("<<The mill is shut,>> she said.", ["The mill is shut,"]),
    ("<< Last story. Next story >> More >>", []),
    # those of other keyboards
    ("‹Oui›, he said.", ["Oui"]),
    ("❝A,❞ he said.", ["A,"]),
    ("「A,」 he said. 『B.』", ["A,", "B."]),
    ("＂A,＂ he said. ＂B.＂", ["A,", "B."]),
    ("´´A,´´ he said. ″B,″ she said. The 6″ pipe burst.", ["A,", "B,"]),
    # two curly single ones, and none where only an inner quotation and its outer one close
    ("‘‘I said ‘no’ and left,’’ he said. ‘‘It’s late.’’", ["I said ‘no’ and left,", "It’s late."]),
    ("‘He called it ‘late’’ and left", ["late"]),
    ("‘He said “no” to me,’ she said.", ["He said “no” to me,"]),
    ("‘It’s the leaders’ fault,’ he said, in the ’90s.", ["It’s the leaders’ fault,"]),
    (
        "'We don't know,' he said. 'The leaders' meeting is off.'",
        ["We don't know,", "The leaders' meeting is off."],
    ),
    ("the dogs' owner's 'best friend'", ["best friend"]),
    ('He was 6\'2" and said "no" twice.', ["no"]),
    ("rock 'n' roll in the '90s and '80s", []),
    ("O'Neill's sons' dogs' food", []),
    ("He said: ‘It’s the players’ fee.\n‘They’re mad.’", ["It’s the players’ fee.", "They’re mad."]),
    ("The ‘bosses’ of the club met.\n‘We’re mad,’ he said.", ["bosses", "We’re mad,"]),
    ("Never closed: “one and then “two” here", ["one and then ", "two"]),
    ("“He calls it “hell” and left,” she said. “B.”", ["He calls it “hell” and left,", "B."]),
    (
        '"It sounds “too loud” or “too shrill” to them," he said.',
        ["It sounds “too loud” or “too shrill” to them,"],
    ),
    ("Stray” closer", []),
    # a closing mark that was forgotten
    ("“We lost it all, said Ada Obi, who runs it.", ["We lost it all,"]),
    ("“We lost it all, she said. It rained.", ["We lost it all,"]),
    ("“We lost it all, said my mother, and wept.", ["We lost it all, said my mother, and wept."]),
    # a blank on the wrong side of a mark, on both, or on none
    ('"It is late, "he said. "We go. "She left.', ["It is late, ", "We go. "]),
    ('She spoke. " It is late, " she said. " We go."', [" It is late, ", " We go."]),
    ('" It is late . " Obi said : " We go . "', [" It is late . ", " We go . "]),
    ('It was dark."We go," he said.', ["We go,"]),
    ('It was dark ."We go ",he said.', ["We go "]),
    ('"It is late.\nIt is dark, "Obi said.\n"We go," he said.', ["It is late.", "It is dark, ", "We go,"]),
    (
        '"We are broke.\n"We go. "The banks are shut.\n"We sell."',
        [
            "We are broke.",
            "We go. ",
            "The banks are shut.",
            "We sell.",
        ],
    ),
    ('A 6 " pipe and a 5 " pipe burst.', []),
    ('We are late," he said. "We go.', ["We go."]),
    # inches
    ('"A 6" pipe burst," he said.', ['A 6" pipe burst,']),
    ('"It was 6" wide," he said. "Good."', ['It was 6" wide,', "Good."]),
    ('"I am 6" was all that he said.', ["I am 6"]),
]


@pytest.mark.parametrize(("text", "inner"), PAIRS)
def test_pairs(text: str, inner: list[str]) -> None:
    found = quotations(text, [(0, len(text))])
    assert [text[one.inner_start : one.inner_end] for one in found] == inner


def test_paragraphs_that_repeat_the_opening_mark() -> None:
    text = "“One.\n“Two.\n“Three,” she said.\n“Four.”"
    found = quotations(text, [(0, len(text))])
    assert [one.closed for one in found] == [False, False, True, True]
    assert [one.carried for one in found] == [False, True, True, False]


@pytest.mark.parametrize("marks", ["“”", '""'])
def test_a_paragraph_that_closes_what_was_left_open_before_it(marks: str) -> None:
    opens, closes = marks
    text = f"{opens}One.\nTwo,{closes} she said. {opens}Three.{closes}"
    found = quotations(text, [(0, len(text))])
    assert [text[one.inner_start : one.inner_end] for one in found] == ["One.", "Two,", "Three."]
    assert [one.carried for one in found] == [False, True, False]


def test_marks_stop_at_the_paragraph() -> None:
    text = "“One is never closed.\nTwo has none."
    (one,) = quotations(text, [(0, len(text))])
    assert text[one.inner_start : one.inner_end] == "One is never closed."


@given(st.text(alphabet="ab s.,\n'\"“”‘’«»<>„`—\xa0🙂1", max_size=80))
def test_any_text(text: str) -> None:
    end = 0
    for one in quotations(text, [(0, len(text))]):
        assert end <= one.start < one.inner_start <= one.inner_end <= one.end <= len(text)
        assert any(
            start <= one.start and one.end <= stop for start, stop in paragraphs(text, [(0, len(text))])
        )
        end = one.end


@pytest.mark.parametrize("piece", ["'a ", '"a ', "“", "’", "'a' ", "“a” ", "''", '" ', '"A.'])
def test_a_long_line_comes_to_an_end(piece: str) -> None:
    # Anything quadratic would take hours.
    text = piece * (500_000 // len(piece))
    for one in quotations(text, [(0, len(text))]):
        assert text[one.start : one.end].startswith(piece[0])
