"""Every piece of evidence and every clue for what a name is of, by its examples."""

import pytest
from spacy.tokens import Doc

from newsclaims.components.actors import find_actors
from newsclaims.components.actors.clues import ALL as CLUES
from newsclaims.components.actors.evidence import ADDED, DECISIVE
from newsclaims.components.actors.examples import Example
from newsclaims.components.actors.weights import MODEL
from newsclaims.components.annotations import LIKELY
from newsclaims.components.tracing import TRACE, Considered
from newsclaims.rules import in_words, without

PIECES = [*DECISIVE, *ADDED, *CLUES]
CASES = [
    pytest.param(one.name, example, at == 0, id=f"{one.name}: {example.sentence}")
    for one in PIECES
    for at, example in enumerate(one.examples)
]


@pytest.mark.parametrize(("piece", "example", "first"), CASES)
def test_example(nlp, piece: str, example: Example, first: bool):
    """The name is of its type; and the first example of a piece is one in which that is weighed.

    What the network says of a name that is made up changes with its weights: an example may hold without it.
    """
    doc = nlp(example.sentence)
    if not holds(doc, piece, example, first):
        doc.set_ents([])
        assert holds(doc, piece, example, first)


def holds(doc: Doc, piece: str, example: Example, first: bool) -> bool:
    """Say whether an example shows what it is to show."""
    doc.user_data[TRACE] = []
    types = {form: actor.type for actor in find_actors(doc) for form in (actor.name, *actor.aliases)}
    weighed = {
        name
        for one in doc.user_data[TRACE]
        if doc.text[one.start : one.end] == example.name
        for name, _ in one.weighed
    }
    return types.get(example.name) == example.type and (piece in weighed or not first)


def test_every_piece_has_an_example_and_a_name_of_its_own():
    assert all(one.examples for one in PIECES)
    assert len({one.name for one in PIECES}) == len(PIECES)


TAKEN = [
    (
        "surname-of",
        "Rahim Voltz left. They quoted Voltz.",
        {"Rahim Voltz": "PERSON", "Voltz": "GPE"},
        "Voltz",
    ),
    (
        "surname-elsewhere",
        "Rahim Voltz left. They quoted Voltz.",
        {"Rahim Voltz": "ORG", "Voltz": "PERSON"},
        "Rahim Voltz",
    ),
    ("family", "Rahim Okello left. They quoted the Okellos.", {"Rahim Okello": "PERSON"}, "Okellos"),
    ("in-capitals", "They quoted VOLVIX. They left Volvix.", {"Volvix": "ORG"}, "VOLVIX"),
    (
        "short-form",
        "They left Zarpent Coal. They quoted Zarpent and Zarpent.",
        {"Zarpent Coal": "ORG", "Zarpent": "PERSON"},
        "Zarpent",
    ),
    ("in-brackets", "They left the Elsby Council (ZAK).", {"Elsby Council": "ORG", "ZAK": "GPE"}, "ZAK"),
    (
        "pair",
        "Amina Diallo met Rahim Okello. They liked Diallo-Okello.",
        {"Amina Diallo": "PERSON", "Rahim Okello": "PERSON"},
        "Diallo",
    ),
    ("own-outlet", "She told Rest of Ambria so.", {"Ambria": "GPE"}, "Rest of Ambria"),
    ("team", "They left the Okello campaign.", {"Okello": "PERSON"}, "Okello campaign"),
]
"""What a form is taken for because of others, by rule; on a parse built by hand."""


@pytest.mark.parametrize(("rule", "text", "labels", "name"), TAKEN, ids=[rule for rule, *_ in TAKEN])
def test_what_a_form_is_taken_for_because_of_others(article, rule, text, labels, name):
    assert rules(article(text, labels))[name] == rule
    with without(rule):
        assert rules(article(text, labels)).get(name) != rule


def test_every_rule_of_the_list_is_given_by_an_example_and_no_other(nlp, article):
    """The examples also where the model labels nothing, for its label is what decides else."""
    given = {rule for _, text, labels, _ in TAKEN for rule in rules(article(text, labels)).values()}
    for one in PIECES:
        for example in one.examples:
            doc = nlp(example.sentence)
            given |= set(rules(doc).values())
            doc.ents = []
            given |= set(rules(doc).values())
    assert given - {""} == set(in_words()["actor"])


def test_what_is_rejected_is_told_with_its_reason(nlp):
    told = traced(nlp("Amina Diallo will NEVER come."))
    assert told["Amina Diallo"].taken
    assert told["Amina Diallo"].reason == ""
    assert not told["NEVER"].taken
    assert told["NEVER"].reason == "a word or a thing is meant, and no actor"
    assert dict(told["NEVER"].weighed)["emphasis"] < 0


def test_a_label_counts_as_far_as_the_model_is_sure_of_it(article):
    doc = article("They left Zarpent in May.", {"Zarpent": "ORG"})
    assert dict(traced(doc)["Zarpent"].weighed)["model-label"] == MODEL
    doc.user_data[LIKELY] = [1.0, 1.0, 0.4, 1.0, 1.0, 1.0]
    told = traced(doc)["Zarpent"]
    assert 0 < dict(told.weighed)["model-label"] < MODEL / 2
    assert (told.taken, told.reason) == (False, "too little speaks for an actor")


def test_a_name_of_which_the_model_is_surest_is_taken_whole_but_not_over_a_dash(article):
    for words, names in {
        "They met Hale Verrin of it.": {"Hale Verrin"},
        "They met Hale -- Verrin of it.": {"Hale", "Verrin"},
        "They met Hale—Verrin of it.": {"Hale", "Verrin"},
    }.items():
        doc = article(words, {words[9:-7]: "PERSON"})
        doc.user_data[LIKELY] = [1.0] * len(doc)
        assert {actor.name for actor in find_actors(doc)} == names


def test_a_rule_can_be_left_out(nlp):
    text = "Amina Verrin spoke."
    assert "first-name" in rules(nlp(text)).values()
    with without("first-name"):
        assert "first-name" not in rules(nlp(text)).values()


def rules(doc) -> dict[str, str]:
    """Give the rule that decided what each form is taken for: of the records, and of what was considered."""
    considered = {form: one.rule for form, one in traced(doc).items()}
    return considered | {actor.name: actor.rule or "" for actor in find_actors(doc)}


def traced(doc) -> dict[str, Considered]:
    """Give what was considered, by form, as if the article stood in RestOfAmbria."""
    doc._.newsclaims_outlet = "RestOfAmbria"
    doc.user_data[TRACE] = []
    find_actors(doc)
    return {doc.text[one.start : one.end]: one for one in doc.user_data[TRACE]}
