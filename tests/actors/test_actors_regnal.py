"""Sovereigns, their families and popes: a title is part of the name of who has no surname."""

import pytest

from newsclaims.components.actors import find_actors


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Prince Otto said that he was sorry. Otto left early.", "Prince Otto"),
        ("King Lars III met the farmers.", "King Lars III"),
        ("Pope Ivo said that the war must end.", "Pope Ivo"),
        ("Queen Maren Lindqvist sang.", "Maren Lindqvist"),
        ("Mr Otto said that he was sorry.", "Otto"),
    ],
)
def test_a_royal_title_is_part_of_a_given_name(nlp, text: str, name: str) -> None:
    assert [actor.name for actor in find_actors(nlp(text))] == [name]


def test_who_has_one_is_no_namesake_with_a_surname(nlp) -> None:
    doc = nlp(
        "Prince Otto said that he was sorry. Otto Brandt said the palace was cold. “It is,” Prince Otto said."
    )
    assert [(actor.name, len(actor.mentions)) for actor in find_actors(doc)] == [
        ("Prince Otto", 2),
        ("Otto Brandt", 1),
    ]


def test_and_is_whoever_has_it_in_full(nlp) -> None:
    doc = nlp("Crown Prince Omar bin Saleh spoke. Prince Omar left.")
    assert [actor.name for actor in find_actors(doc)] == ["Omar bin Saleh"]
