"""Every rule's examples, and what its name is good for: in the record, in the closed list, left out, and traced."""

import pytest
from spacy.language import Language

from newsclaims.components.figures import find_figures
from newsclaims.components.figures.figure_rules import EXAMPLES, Example
from newsclaims.components.tracing import TRACE
from newsclaims.records import Figure
from newsclaims.rules import in_words, without


def told(figure: Figure) -> str:
    bounds = None if figure.low is None else f"{figure.low}..{figure.high}"
    parts = (figure.kind, figure.value, bounds, figure.unit)
    return " ".join(str(part) for part in parts if part is not None)


@pytest.mark.parametrize(
    ("rule", "example"),
    [
        pytest.param(rule, example, id=f"{rule}: {example.sentence}")
        for rule, examples in EXAMPLES.items()
        for example in examples
    ],
)
def test_rule_example(nlp: Language, rule: str, example: Example) -> None:
    found = {figure.text: figure for figure in find_figures(nlp(example.sentence))}
    if not example.surface:
        assert found == {}
    else:
        assert (told(found[example.surface]), found[example.surface].rule) == (example.told, rule)


def test_the_rules_are_those_of_the_closed_list_and_each_has_an_example_that_gives_it() -> None:
    giving = {rule for rule, examples in EXAMPLES.items() if any(example.surface for example in examples)}
    assert giving == set(in_words()["figure"])


def test_a_rule_can_be_left_out(nlp: Language) -> None:
    doc = nlp("Ann Lee, 55, paid $5 million for a tenth of the firm.")
    assert [figure.rule for figure in find_figures(doc)] == [
        "age-behind-person",
        "money-symbol",
        "part-of-whole",
    ]
    with without("money-symbol"):
        others = [(figure.text, figure.rule) for figure in find_figures(doc)]
    assert others == [("55", "age-behind-person"), ("5 million", "bare-number"), ("a tenth", "part-of-whole")]


def test_what_was_considered_is_kept_where_somebody_asks(nlp: Language) -> None:
    doc = nlp.make_doc("He left two years ago with $5 million.")
    for _, component in nlp.pipeline[:-6]:
        doc = component(doc)
    find_figures(doc)
    assert TRACE not in doc.user_data
    doc.user_data[TRACE] = []
    find_figures(doc)
    kept = [(doc.text[one.start : one.end], one.taken, one.reason) for one in doc.user_data[TRACE]]
    assert kept == [("two years", False, "only when it was"), ("$5 million", True, "")]
