"""Which pronouns fit whom: by titles, kinship, pronouns and first names; never by an office."""

import pytest

from newsclaims.components.actors import find_actors
from newsclaims.components.actors.gender import genders

CASES = [
    # said by a title or a word of kinship
    ("They met Mrs. Adeyemi.", {"Adeyemi": "PERSON"}, {"Adeyemi": "feminine"}),
    ("They met Mr. Adeyemi.", {"Adeyemi": "PERSON"}, {"Adeyemi": "masculine"}),
    ("They met spokeswoman Robin Adeyemi.", {"Robin Adeyemi": "PERSON"}, {"Robin Adeyemi": "feminine"}),
    # the word of kinship is the person's own, the title before it another's
    (
        "Mr Lund’s daughter, Xiu Adeyemi, left.",
        {"Lund": "PERSON", "Xiu Adeyemi": "PERSON"},
        {"Lund": "masculine", "Xiu Adeyemi": "feminine"},
    ),
    # pronouns nearby, in the sentence and the next one
    ("They met Xiu Adeyemi in her office.", {"Xiu Adeyemi": "PERSON"}, {"Xiu Adeyemi": "feminine"}),
    ("They met Xiu Adeyemi. He left.", {"Xiu Adeyemi": "PERSON"}, {"Xiu Adeyemi": "masculine"}),
    # who is named before a kinship is somebody else
    (
        "They met Mr Moyo's daughter Xiu Adeyemi.",
        {"Moyo": "PERSON", "Xiu Adeyemi": "PERSON"},
        {"Moyo": "masculine", "Xiu Adeyemi": "feminine"},
    ),
    # usual first names
    ("They met Fatima Adeyemi.", {"Fatima Adeyemi": "PERSON"}, {"Fatima Adeyemi": "feminine"}),
    ("They met Dmitri Adeyemi.", {"Dmitri Adeyemi": "PERSON"}, {"Dmitri Adeyemi": "masculine"}),
    (
        "They met his wife, the potter Xiu Adeyemi.",
        {"Xiu Adeyemi": "PERSON"},
        {"Xiu Adeyemi": "feminine"},
    ),
    # an office says nothing, nor does a name of both, nor a pronoun in somebody's words
    ("They met Chancellor Adeyemi.", {"Adeyemi": "PERSON"}, {}),
    ("They met general Andrea Adeyemi.", {"Andrea Adeyemi": "PERSON"}, {}),
    ("Xiu Adeyemi said “she left”.", {"Xiu Adeyemi": "PERSON"}, {}),
    # neither he nor she
    (
        "Xiu Adeyemi, who uses they/them pronouns, met Mr Lund.",
        {"Xiu Adeyemi": "PERSON", "Lund": "PERSON"},
        {"Xiu Adeyemi": "neither", "Lund": "masculine"},
    ),
    ("They met Xiu Adeyemi, who likes they and them.", {"Xiu Adeyemi": "PERSON"}, {}),
    # a pronoun after two names could be either's
    ("They met Xiu Adeyemi and Sol Haddad. She left.", {"Xiu Adeyemi": "PERSON", "Sol Haddad": "PERSON"}, {}),
]


def test_a_first_name_only_makes_a_gender_likely(article):
    doc = article(
        "They met Fatima Adeyemi. He left, Mr. Lund said.", {"Fatima Adeyemi": "PERSON", "Lund": "PERSON"}
    )
    actors = find_actors(doc)
    found = genders(doc, actors)
    assert found.shown == {actor.id: "masculine" for actor in actors if actor.name == "Lund"}
    assert found.usual == {actor.id: "feminine" for actor in actors if actor.name == "Fatima Adeyemi"}


@pytest.mark.parametrize(("text", "entities", "expected"), CASES, ids=[text for text, *_ in CASES])
def test_genders(article, text, entities, expected):
    doc = article(text, entities)
    actors = find_actors(doc)
    told = genders(doc, actors)
    found = told.shown | told.usual
    assert {actor.name: found[actor.id] for actor in actors if actor.id in found} == expected
