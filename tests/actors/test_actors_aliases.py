"""Which printed forms can be one actor's: pure functions on strings."""

import pytest

from newsclaims.components.actors.aliases import (
    acronyms,
    fullest,
    initials,
    join_organisations,
    join_persons,
    join_places,
    person,
    short_for,
    short_forms,
)
from newsclaims.language.person_names import one_person

ONE_PERSON = [
    ("JD Vance", "J.D. Vance"),
    ("Kim Jong-un", "Kim Jong Un"),
    ("Robert Mueller", "Robert Müller"),
    ("Andriy Yermak", "Andrii Yermak"),
    ("Ewa Łuczak", "Ewa Luczak"),
    ("Donald Trump", "Donald J. Trump"),
    ("Hillary Clinton", "Hillary Rodham Clinton"),
    ("Bill Clinton", "William Clinton"),
    ("Volodymyr Zelensky", "Volodymyr Zelenskyy"),
    ("Vladimir Zelensky", "Volodymyr Zelenskiy"),
    ("Ursula von der Leyen", "Von der Leyen"),
    ("Andrés Gómez", "Andres Gomez"),
    ("J. Rowling", "Joanne Rowling"),
    ("Keith Lamont Scott", "Lamont Scott"),
    ("WALLACE", "Chris Wallace"),
]
TWO_PEOPLE = [
    ("Bill Clinton", "Hillary Clinton"),
    ("Donald Trump", "Donald Trump Jr."),
    ("George W. Bush", "George H. Bush"),
    ("Melania Trump", "Ivanka Trump"),
    ("Kim Jong", "Kim Lee"),
    ("Jo Cox", "Brian Cox"),
]


@pytest.mark.parametrize(("a", "b"), ONE_PERSON)
def test_one_person(a, b):
    assert one_person(person(a), person(b))
    assert one_person(person(b), person(a))


@pytest.mark.parametrize(("a", "b"), TWO_PEOPLE)
def test_two_people(a, b):
    assert not one_person(person(a), person(b))
    assert not one_person(person(b), person(a))


def test_a_surname_of_two_words_is_that_of_who_ends_in_both():
    forms = {"Sadiq Abu Amer": 1, "Abu Hassan Amer": 1, "Abu Amer": 2}
    assert sorted(join_persons(forms)) == [["Abu Hassan Amer"], ["Sadiq Abu Amer", "Abu Amer"]]


def test_a_form_that_could_be_either_stays_by_itself():
    groups = join_persons({"George W. Bush": 2, "George H. Bush": 2, "George Bush": 1})
    assert sorted(groups) == [["George Bush"], ["George H. Bush"], ["George W. Bush"]]


@pytest.mark.parametrize(
    ("short", "full", "expected"),
    [
        ("EPP", "European People’s Party", True),
        ("S.E.C.", "Securities and Exchange Commission", True),
        ("OAU", "Organisation of African Unity", True),
        ("WHO", "World Bank", False),
        ("BoA", "Bank of Ambria", True),
        ("NASCOM", "National Aerospace Services Company", True),
        ("CPA Ambria", "Chartered Professional Accountants of Ambria", True),
        ("CPA Lugo", "Chartered Professional Accountants of Ambria", False),
        ("Bob", "Bank of Blan", False),
        ("Fed", "Federal Reserve", False),
        ("A", "Amnesty", False),
    ],
)
def test_acronyms(short, full, expected):
    assert bool(acronyms(short) & initials(full)) is expected


@pytest.mark.parametrize(
    ("short", "full", "expected"),
    [
        ("Council", "Foreign Affairs Council", True),
        ("Hofstra", "Hofstra University", True),
        ("Supreme Court", "U.S. Supreme Court", True),
        ("Democratic Party", "Florida Democratic Party", False),
        ("CNN", "CNN Arabic", False),
        ("Bank of Ambria", "Royal Bank of Ambria", False),
        ("Bank", "Royal Bank", True),
        ("Council", "Councillor Group", False),
    ],
)
def test_short_forms(short, full, expected):
    assert (short in short_forms(full) and short_for(short, full)) is expected


def test_a_short_form_of_two_organisations_joins_neither():
    assert join_organisations(["Foreign Affairs Council", "Nordic Council", "Council"]) == [
        ["Foreign Affairs Council"],
        ["Nordic Council"],
        ["Council"],
    ]


def test_places_by_the_table():
    assert join_places(["Kiev", "Oslo", "Kyiv", "US", "America"]) == [
        ["Kiev", "Kyiv"],
        ["Oslo"],
        ["US", "America"],
    ]


@pytest.mark.parametrize(
    ("forms", "expected"),
    [
        ({"EU": 9, "European Union": 1}, "European Union"),
        ({"US": 3, "U.S.": 1, "United States": 1}, "United States"),
        ({"WALLACE": 4, "Chris Wallace": 1}, "Chris Wallace"),
        ({"WASHINGTON": 1, "Washington": 1}, "Washington"),
        ({"Trump": 5, "Donald Trump": 3, "Donald J. Trump": 1}, "Donald J. Trump"),
    ],
)
def test_the_fullest_form_is_the_name(forms, expected):
    assert fullest(list(forms), forms) == expected
