"""Names in forms that English hasn't: legal forms, institutions in their own language, firms in small letters."""

import pytest

from newsclaims.components.actors import find_actors


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("They left the Conseil de la Presse et de l'Image.", ["Conseil de la Presse et de l'Image"]),
        ("They left the Bundesamt für Seen und Wege.", ["Bundesamt für Seen und Wege"]),
        ("They left the Conseil de Lugo et Institut Olk.", ["Conseil de Lugo", "Institut Olk"]),
        ("They left the Conseil de Lugo et Amina Diallo.", ["Conseil de Lugo", "Amina Diallo"]),
    ],
    ids=["what runs into its noun", "German", "another institution", "somebody"],
)
def test_an_institution_has_the_small_words_of_its_language(article, text: str, names: list[str]):
    doc = article(text, {"Amina Diallo": "PERSON", "Zarpent": "ORG"})
    assert [actor.name for actor in find_actors(doc)] == names


def kinds(doc) -> dict[str, str]:
    return {actor.name: actor.type for actor in find_actors(doc)}


@pytest.mark.parametrize(
    "firm",
    ["Mordal S.p.A.", "Mordal A/S", "Mordal Oyj", "Mordal GmbH & Co. KG", "Mordal Sdn Bhd", "Mordal d.o.o."],
)
def test_a_firm_ends_in_its_legal_form(nlp, firm: str):
    assert kinds(nlp(f"They sued {firm} for its debts."))[firm] == "organisation"


def test_a_form_alone_is_no_firm(nlp):
    assert kinds(nlp("The group wanted plc status, and Mordal plc had it.")) == {"Mordal plc": "organisation"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Chip maker zarpento said it would merge.", {"zarpento": "organisation"}),
        ("The chip maker said it would merge.", {}),
        ("They said the bank teller left.", {}),
    ],
)
def test_a_firm_in_small_letters_stands_behind_what_it_is(nlp, text: str, expected: dict[str, str]):
    assert kinds(nlp(text)) == expected


def test_letters_of_common_words_are_nobody(nlp):
    assert kinds(nlp("The FAQ, the VPN and the WiFi were out, and HR sent the CV.")) == {}
