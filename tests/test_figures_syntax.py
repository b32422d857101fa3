"""What numbers count and measure, on parses made by hand."""

import pytest
from spacy.language import Language
from spacy.tokens import Doc
from spacy.vocab import Vocab

from newsclaims.components.figures import find_figures

# A word a line: word, part of speech, tag, head (counted from 0), dependency, lemma where it isn't the word.
FLIGHTS = """
    They PRON PRP 1 nsubj
    cancelled VERB VBD 1 ROOT cancel
    more ADJ JJR 4 amod
    than ADP IN 4 quantmod
    170 NUM CD 6 nummod
    civilian ADJ JJ 6 amod
    flights NOUN NNS 1 dobj flight
"""
BALLOONS = """
    Lithuania PROPN NNP 1 nsubj
    saw VERB VBD 1 ROOT see
    dozens NOUN NNS 1 dobj dozen
    of ADP IN 2 prep
    meteorological ADJ JJ 5 amod
    balloons NOUN NNS 3 pobj balloon
"""
THRESHOLD = """
    He PRON PRP 1 nsubj
    passed VERB VBD 1 ROOT pass
    the DET DT 5 det
    1,237 NUM CD 5 nummod
    delegate NOUN NN 5 compound
    threshold NOUN NN 1 dobj
"""
SPENDING = """
    You PRON PRP 1 nsubj
    spend VERB VBP 1 ROOT
    40 NUM CD 3 nummod
    percent NOUN NN 1 dobj
    of ADP IN 3 prep
    total ADJ JJ 7 amod
    government NOUN NN 7 compound
    spending NOUN NN 4 pobj
"""
LOAN = """
    A DET DT 4 det
    € SYM $ 3 quantmod
    140 NUM CD 3 compound
    billion NUM CD 4 nmod
    loan NOUN NN 4 ROOT
    for ADP IN 4 prep
    Ukraine PROPN NNP 5 pobj
"""
WEAPONS = """
    They PRON PRP 1 nsubj
    sent VERB VBD 1 ROOT send
    weapons NOUN NNS 1 dobj weapon
    worth ADJ JJ 2 amod
    $ SYM $ 6 quantmod
    100 NUM CD 6 compound
    million NUM CD 3 npadvmod
"""
RATE = """
    The DET DT 2 det
    unemployment NOUN NN 2 compound
    rate NOUN NN 3 nsubj
    rose VERB VBD 3 ROOT rise
    to ADP IN 3 prep
    5 NUM CD 6 nummod
    percent NOUN NN 4 pobj
"""
DEFICIT = """
    They PRON PRP 1 nsubj
    have VERB VBP 1 ROOT
    a DET DT 4 det
    trade NOUN NN 4 compound
    deficit NOUN NN 1 dobj
    of ADP IN 4 prep
    $ SYM $ 8 quantmod
    2 NUM CD 8 compound
    billion NUM CD 5 pobj
"""
AIDES = """
    Several ADJ JJ 3 nsubj
    of ADP IN 0 prep
    Clinton PROPN NNP 3 poss
    aides VERB VBZ 3 ROOT aide
"""


def build(vocab: Vocab, table: str) -> Doc:
    """Make a parsed sentence of a table."""
    rows = [line.split() for line in table.strip().splitlines()]
    return Doc(
        vocab,
        words=[row[0] for row in rows],
        spaces=[row[0] not in "€$" for row in rows],
        pos=[row[1] for row in rows],
        tags=[row[2] for row in rows],
        heads=[int(row[3]) for row in rows],
        deps=[row[4] for row in rows],
        lemmas=[row[5] if len(row) > 5 else row[0] for row in rows],
        sent_starts=[number == 0 for number in range(len(rows))],
    )


@pytest.mark.parametrize(
    ("table", "text", "unit", "thing"),
    [
        (FLIGHTS, "more than 170 civilian flights", "flight", None),
        (BALLOONS, "dozens of meteorological balloons", "balloon", None),
        (THRESHOLD, "1,237 delegate", "delegate", None),
        (SPENDING, "40 percent", "percent", "total government spending"),
        (LOAN, "€140 billion", "EUR", "loan for Ukraine"),
        (WEAPONS, "$100 million", "USD", "weapons"),
        (RATE, "5 percent", "percent", "unemployment rate"),
        (DEFICIT, "$2 billion", "USD", "trade deficit"),
    ],
)
def test_what_a_number_counts_and_measures(
    nlp: Language, table: str, text: str, unit: str, thing: str | None
) -> None:
    [figure] = find_figures(build(nlp.vocab, table))
    assert (figure.text, figure.unit) == (text, unit)
    assert (figure.of.text if figure.of else None) == thing


def test_an_owner_is_not_counted(nlp: Language) -> None:
    assert find_figures(build(nlp.vocab, AIDES)) == []


def test_an_unparsed_document_still_has_its_money(nlp: Language) -> None:
    doc = Doc(nlp.vocab, words=["It", "cost", "$", "5", "million", "."], sent_starts=[True, *[False] * 5])
    assert [figure.value for figure in find_figures(doc)] == [5000000]
