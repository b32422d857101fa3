"""What stands in front of a reading is no longer than it must be, and stands there only where it is needed."""

import pytest


@pytest.mark.parametrize(
    ("marked", "front"),
    [
        ("“[The dam broke],” Obi {said}. “[This is odd].”", "The dam broke"),
        ("“[The dam broke],” said Obi, who built it. “[This is odd].”", "The dam broke"),
        (
            "Obi, who built it, {said}: “[The dam broke. This is odd].”",
            "The dam broke.",
        ),
        # on some matter; with somebody else; in two pieces; not in marks; in the article's voice
        (
            "“[I saw it],” Obi {said} of the dam. “[This is odd].”",
            "“I saw it,” Obi said of the dam.",
        ),
        (
            "“[The dam broke],” Obi {said} when asked about the rain. “[This is odd].”",
            "“The dam broke,” Obi said when asked about the rain.",
        ),
        (
            "“[The dam broke],” Obi {said} to Karl Lind. “[This is odd].”",
            "“The dam broke,” Obi said to Karl Lind.",
        ),
        (
            "“[The dam broke],” Obi {said}, “[and it rained].” “[This is odd].”",
            "“The dam broke,” Obi said, “and it rained.”",
        ),
        ("Obi said the dam broke. In 2020 this was odd.", "Obi said the dam broke."),
        ("“The dam broke,” Dahl said. In 2020 this was odd.", "“The dam broke,” Dahl said."),
    ],
)
def test_who_says_it_is_not_read_in_front_where_the_same_voice_goes_on(claims_of, marked, front):
    cast = "Ada Obi|Karl Lind" if "Lind" in marked else "Ada Obi"
    claim = claims_of(marked, dates="2020" if "2020" in marked else "", actors=cast)[-1]
    assert claim.reading.startswith(f"[{front}] "), claim.reading


@pytest.mark.parametrize(
    ("said", "needed"),
    [
        ("It was Lind who left", False),
        ("It was the weavers whom Lind paid", False),
        ("It was the mayor that Lind hated", False),
        ("It was Lind that left", False),
        ("It is a mill that the town has", True),  # which says what it is
        ("It is the oldest mill that the town has", True),
        ("It is the first mill that the town has", True),
        ("It is the reason that Lind left", True),
        ("I know what it takes to leave", False),
        ("I know what it was like in Lunsk", False),
        ("I know what it is", True),
        ("I know what it took", False),
    ],
)
def test_it_that_is_nothing_needs_nothing_in_front(claims_of, said, needed):
    claim = claims_of(f"“[The dam broke. {said}],” Obi {{said}}.", actors="Ada Obi|Karl Lind")[-1]
    assert claim.reading.startswith("[The dam broke.]") is needed, claim.reading


@pytest.mark.parametrize(
    ("said", "needed"),
    [
        ("Leaks in dams, and the rust of gates, threaten mills", False),
        ("A shame for Lunsk", True),
    ],
)
def test_a_verb_with_its_subject_is_a_clause_however_it_is_tagged(claims_of, said, needed):
    claim = claims_of(f"“[Acme sold the mill. {said}],” Obi {{said}}.")[-1]
    assert claim.reading.startswith("[Acme sold the mill.]") is needed, claim.reading
