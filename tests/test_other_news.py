"""Figures and dates of kinds that pages of other news showed to be read wrong."""

import pytest
from spacy.language import Language
from spacy.tokens import Doc

from newsclaims.components.dates import find_dates
from newsclaims.components.figures import find_figures

FIGURES = [
    ("Namibia has about six projects.", [("about six projects", 6, "about")]),
    ("They have a room with about six beds.", [("about six beds", 6, "about")]),
    ("She wrote a book about two sisters.", [("two sisters", 2, "exactly")]),
    ("There were at least a couple of factors.", [("at least a couple of factors", 2, "at_least")]),
    ("About 23,000 die each year.", [("About 23,000", 23000, "about")]),
    ("It holds 21m of drying rope.", [("21m", 21, "exactly")]),
    ("Each lamp in Tanzania cost 4m/-.", [("4m/-", 4000000, "exactly")]),
    ("The customers ate at an inn 400m from the station.", [("400m", 400, "exactly")]),
    ("The audience fell to 7.2m from 8.4m.", [("7.2m", 7200000, "exactly"), ("8.4m", 8400000, "exactly")]),
    ("Such sums add up to 40 jobs.", [("40 jobs", 40, "exactly")]),
    ("Some of them were as young as 14.", [("as young as 14", 14, "at_least")]),
    ("Workers as old as 80 were laid off.", [("as old as 80", 80, "up_to")]),
    ("He was let in at around age 16.", [("around age 16", 16, "about")]),
    ("The father of four has left.", [("four", 4, "exactly")]),
    ("A 10x return is rare.", [("10x", 10, "exactly")]),
    ("What about 20 chairs?", [("20 chairs", 20, "exactly")]),
]
NO_FIGURES = [
    "According to SDG 11, cities should be safe.",
    "The picture is by R3dPole.",
    "The alert was raised to Level 3 out of 5.",
    "It lies at 42°S 174°E.",
    "Evans, the No 26 seed, won.",
    "It breaches articles 5 and 4.",
    "The deck dates from around 1490.",
    "We open at 16hrs, and nobody was out beyond 18hrs.",
    "They are SDGs 7 and 11, of which little is known.",
    "Bug 1553982 was closed, and bug 1671579 wasn't.",
    "Little has changed from the 46620.",
    "The 0.17 release is near: in 0.17 the map is new, and 0.16 is old.",
]
DATES = [
    ("The bank is expected to raise rates again on Wednesday.", [("Wednesday", "2025-12-03")]),
    (
        "He left in February 2022, and others left that September.",
        [("February 2022", None), ("September", "2022-09")],
    ),
    ("The waits are well over a year.", [("over a year", "P1Y")]),
    ("Nobody writes letters in this day and age.", [("this day and age", "PRESENT_REF")]),
    ("It is built to last two years.", [("two years", "P2Y")]),
    ("But what about five years from now?", [("five years from now", "2030")]),
    (
        "The court will hear it on Monday. It fell the last two years.",
        [("Monday", None), ("the last two years", "P2Y")],
    ),
    ("Lee, a member of parliament 1994-1999, has died.", [("1994", "1994"), ("1999", "1999")]),
]


@pytest.mark.parametrize(("text", "expected"), FIGURES)
def test_figures(nlp: Language, text: str, expected: list[tuple[str, float, str]]) -> None:
    assert [(one.text, one.value, one.modifier) for one in find_figures(nlp(text))] == expected


@pytest.mark.parametrize("text", NO_FIGURES)
def test_no_figure(nlp: Language, text: str) -> None:
    assert find_figures(nlp(text)) == []


def test_a_number_and_its_unit_are_one_sentence(nlp: Language) -> None:
    """Whatever the parser breaks between them."""
    words = ["The", "patch", "was", "13.4", "MB", "."]
    starts = [True, False, False, False, True, False]
    doc = Doc(nlp.vocab, words=words, spaces=[True] * 4 + [False] * 2, sent_starts=starts)
    assert [one.unit for one in find_figures(doc)] == ["megabyte"]


POINTS = [
    ("His lead in the poll fell by five points.", "percentage-point"),
    ("The poll asked about the five points of his speech.", "point"),
]
OF = [
    ("It costs $0.50 in low volume.", None),
    ("Lee, the firm's 26-year-old co-founder, left.", "co-founder"),
]


@pytest.mark.parametrize(("text", "unit"), POINTS)
def test_points(nlp: Language, text: str, unit: str) -> None:
    """Of a hundred, or made by somebody."""
    assert [one.unit for one in find_figures(nlp(text))] == [unit]


@pytest.mark.parametrize(("text", "thing"), OF)
def test_what_is_measured(nlp: Language, text: str, thing: str | None) -> None:
    assert [one.of and one.of.text for one in find_figures(nlp(text))] == [thing]


@pytest.mark.parametrize(("text", "expected"), DATES)
def test_dates(nlp: Language, text: str, expected: list[tuple[str, str | None]]) -> None:
    doc = nlp(text)
    doc._.newsclaims_published = "2025-11-27"
    found = [(one.text, one.value) for one in find_dates(doc)]
    assert [one for one, gold in zip(found, expected, strict=True) if gold[1]] == [
        g for g in expected if g[1]
    ]
