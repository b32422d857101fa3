"""What a role says: the office, where it is held, whether it still is; and for whom a place acts."""

import pytest
from spacy.lang.en import English
from spacy.tokens import Doc

from newsclaims.components.actors import find_actors

VOCAB = English().vocab

OFFICES = [
    # (text, entities, (role, office, affiliation, whose actor that is, status))
    (
        "They met Ola Friis, chief crop analyst at Vidal.",
        {"Ola Friis": "PERSON", "Vidal": "ORG"},
        ("chief crop analyst at Vidal", "chief crop analyst", "Vidal", "Vidal", "current"),
    ),
    (
        "They met former Baltic Council chair Rūta Vaitkutė.",
        {"Baltic Council": "ORG", "Rūta Vaitkutė": "PERSON"},
        ("former Baltic Council chair", "chair", "Baltic Council", "Baltic Council", "former"),
    ),
    (
        "They met ex-mayor Thabo Nkosi.",
        {"Thabo Nkosi": "PERSON"},
        ("ex-mayor", "mayor", None, None, "former"),
    ),
    (
        "They met Nguyen Van Minh, then the head of Vinh Bank.",
        {"Nguyen Van Minh": "PERSON", "Vinh Bank": "ORG"},
        ("head of Vinh Bank", "head", "Vinh Bank", "Vinh Bank", "former"),
    ),
    (
        "They met acting director Sunita Rao.",
        {"Sunita Rao": "PERSON"},
        ("acting director", "director", None, None, "acting"),
    ),
    (
        "They met Itziar Olano, interim chair of the Nordic Workers Party.",
        {"Itziar Olano": "PERSON", "the Nordic Workers Party": "ORG"},
        (
            "interim chair of the Nordic Workers Party",
            "chair",
            "Nordic Workers Party",
            "Nordic Workers Party",
            "acting",
        ),
    ),
    (
        "They met Ann Zarpe, mayor of the Rhenish city of Neuss.",
        {"Ann Zarpe": "PERSON", "Neuss": "GPE"},
        ("mayor of the Rhenish city of Neuss", "mayor", "Neuss", "Neuss", "current"),
    ),
    (
        "They met Ann Zarpe, strategist on the bank's board.",
        {"Ann Zarpe": "PERSON"},
        ("strategist on the bank's board", "strategist on the bank's board", None, None, "current"),
    ),
    (
        "They met President-elect Chidi Okeke.",
        {"Chidi Okeke": "PERSON"},
        ("President-elect", "President", None, None, "elect"),
    ),
    (
        "They met the late senator Mele Tupou.",
        {"Mele Tupou": "PERSON"},
        ("late senator", "senator", None, None, "former"),
    ),
    # a nation's adjective is an affiliation, with the country's actor where the article names it
    (
        "They left Kenya. They met Kenyan President Wanjiru Kamau.",
        {"Kenya": "GPE", "Kenyan": "NORP", "Wanjiru Kamau": "PERSON"},
        ("Kenyan President", "President", "Kenyan", "Kenya", "current"),
    ),
    (
        "They met South Korean minister Han Ji-woo.",
        {"South Korean": "NORP", "Han Ji-woo": "PERSON"},
        ("South Korean minister", "minister", "South Korean", None, "current"),
    ),
    # an owner, a person too
    (
        "They met Moyo's adviser, Leïla Haddad. They met Ted Moyo.",
        {"Moyo": "PERSON", "Leïla Haddad": "PERSON", "Ted Moyo": "PERSON"},
        ("Moyo's adviser", "adviser", "Moyo", "Ted Moyo", "current"),
    ),
    (
        "They met the bank's former chief, Akira Mori.",
        {"Akira Mori": "PERSON"},
        ("bank's former chief", "chief", "bank", None, "former"),
    ),
    # what an office is for, and where somebody lives, is no affiliation
    (
        "They met Aylin Demir, minister for trade.",
        {"Aylin Demir": "PERSON"},
        ("minister for trade", "minister for trade", None, None, "current"),
    ),
    (
        "They met Secretary of State Hone Parata.",
        {"Hone Parata": "PERSON"},
        ("Secretary of State", "Secretary of State", None, None, "current"),
    ),
    (
        "They met Lagos-based analyst Efua Mensah.",
        {"Lagos": "GPE", "Efua Mensah": "PERSON"},
        ("Lagos-based analyst", "analyst", None, None, "current"),
    ),
    # clauses: heads, was, serves as
    (
        "They met Ilse Maas, who heads the union, there.",
        {"Ilse Maas": "PERSON"},
        ("heads the union", None, "union", None, "current"),
    ),
]


def parts(doc):
    actors = find_actors(doc)
    names = {actor.id: actor.name for actor in actors}
    return [
        (
            role.text,
            role.title and role.title.text,
            role.affiliation and role.affiliation.text,
            role.affiliation and names.get(role.affiliation.actor),
            role.status,
        )
        for actor in actors
        if actor.type == "person"
        for role in actor.roles
    ]


@pytest.mark.parametrize(("text", "entities", "expected"), OFFICES, ids=[text for text, *_ in OFFICES])
def test_offices(article, text, entities, expected):
    assert parts(article(text, entities)) == [expected]


def test_two_roles_joined_by_and_are_two(article):
    doc = article(
        "They met Ola Friis, a lobbyist and former mayor of Lugo.", {"Ola Friis": "PERSON", "Lugo": "GPE"}
    )
    assert parts(doc) == [
        ("lobbyist", "lobbyist", None, None, "current"),
        ("former mayor of Lugo", "mayor", "Lugo", "Lugo", "former"),
    ]


def test_a_hyphen_ends_no_name_before_a_role(article):
    doc = article("They met Moyo-era minister Ola Friis.", {"Moyo": "PERSON", "Ola Friis": "PERSON"})
    assert [role.text for actor in find_actors(doc) if actor.name == "Moyo" for role in actor.roles] == []


def sentence(words, heads, deps, pos, ents=None):
    """A parse as it should be, with the tokens' lemmas being their words but for the verbs used here."""
    lemmas = {
        "warned": "warn",
        "refused": "refuse",
        "rains": "rain",
        "talks": "talk",
        "was": "be",
        "accused": "accuse",
    }
    return Doc(
        VOCAB,
        words=words,
        heads=heads,
        deps=deps,
        pos=pos,
        lemmas=[lemmas.get(word, word) for word in words],
        ents=ents or ["O"] * len(words),
        sent_starts=[True] + [False] * (len(words) - 1),
    )


def acting(doc):
    return {actor.name: (actor.type, actor.acts_for) for actor in find_actors(doc)}


def test_a_capital_that_warns_acts_for_its_government():
    doc = sentence(
        ["Nairobi", "warned", "them"], [1, 1, 1], ["nsubj", "ROOT", "dobj"], ["PROPN", "VERB", "PRON"]
    )
    assert acting(doc) == {"Nairobi": ("place", "government of Kenya")}


def test_a_country_acts_for_its_own_government_with_its_article():
    doc = sentence(
        ["Vienna", "and", "Philippines", "refused"],
        [3, 0, 0, 3],
        ["nsubj", "cc", "conj", "ROOT"],
        ["PROPN", "CCONJ", "PROPN", "VERB"],
    )
    assert acting(doc) == {
        "Vienna": ("place", "government of Austria"),
        "Philippines": ("place", "government of the Philippines"),
    }


def test_a_passive_agent_and_a_partner_in_talks_act():
    doc = sentence(
        ["He", "was", "accused", "by", "Lima"],
        [2, 2, 2, 2, 3],
        ["nsubjpass", "auxpass", "ROOT", "agent", "pobj"],
        ["PRON", "AUX", "VERB", "ADP", "PROPN"],
    )
    assert acting(doc) == {"Lima": ("place", "government of Peru")}
    doc = sentence(["talks", "with", "Hanoi"], [0, 0, 1], ["ROOT", "prep", "pobj"], ["NOUN", "ADP", "PROPN"])
    assert acting(doc) == {"Hanoi": ("place", "government of Vietnam")}


def test_a_place_where_something_happens_acts_for_nobody():
    doc = sentence(
        ["it", "rains", "in", "Nairobi"],
        [1, 1, 1, 2],
        ["nsubj", "ROOT", "prep", "pobj"],
        ["PRON", "VERB", "ADP", "PROPN"],
    )
    assert acting(doc) == {"Nairobi": ("place", None)}


def test_brussels_acts_for_the_union_where_the_article_names_it():
    words, heads, deps = ["Brussels", "warned", "Oslo"], [1, 1, 1], ["nsubj", "ROOT", "dobj"]
    doc = sentence(words, heads, deps, ["PROPN", "VERB", "PROPN"])
    assert acting(doc)["Brussels"] == ("place", "government of Belgium")
    doc = sentence(
        ["Brussels", "warned", "Eurostat", "and", "EU"],
        [1, 1, 1, 2, 2],
        [*deps, "cc", "conj"],
        ["PROPN", "VERB", "PROPN", "CCONJ", "PROPN"],
    )
    assert acting(doc)["Brussels"] == ("place", "European Union")
