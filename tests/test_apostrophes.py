"""The model reads a text with curly apostrophes as it reads one with straight ones, and the text stays as it is.

The letters of a body that are a word as well are a name to it.
"""

import pytest
from spacy.language import Language

from newsclaims.articles import from_text
from newsclaims.pipeline import process


@pytest.mark.parametrize(
    "text",
    [
        "They weren’t told that the quay would close.",
        "I don’t think it’s over, and we’re late.",
        "They’ve sold the mill, and she’d have bought it.",
        "The mayor’s lawyer said O’Tally couldn’t come.",
        "The dockers’ union said it wouldn’t strike.",
    ],
)
def test_both_shapes_are_parsed_alike(nlp: Language, text: str) -> None:
    articles = [from_text(one, source="ferry.txt") for one in (text, text.replace("’", "'"))]
    curly, straight = (doc for _, doc in process(nlp, articles))

    assert curly.text == text
    assert [(token.tag_, token.pos_, token.dep_, token.head.i, token.ent_type_) for token in curly] == [
        (token.tag_, token.pos_, token.dep_, token.head.i, token.ent_type_) for token in straight
    ]
    assert [token.lemma_.replace("’", "'") for token in curly] == [token.lemma_ for token in straight]


def test_a_contraction_has_the_lemma_of_its_verb(nlp: Language) -> None:
    ((_, doc),) = process(nlp, [from_text("They’re late, and he’s sorry.", source="ferry.txt")])

    assert [token.lemma_ for token in doc if "’" in token.text] == ["be", "be"]


@pytest.mark.parametrize(
    "text",
    [
        "WHO adviser Ruth Dahl said the wells were clean.",
        "Two camps closed in May. WHO chief scientist Olaf Dahl said so.",
    ],
)
def test_letters_of_a_body_are_no_pronoun(nlp: Language, text: str) -> None:
    ((_, doc),) = process(nlp, [from_text(text, source="ferry.txt")])

    assert [token.pos_ for token in doc if token.text == "WHO"] == ["PROPN"]
