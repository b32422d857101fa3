"""The model reads a text with curly apostrophes as it reads one with straight ones, and the text stays as it is."""

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
