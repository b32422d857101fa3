"""What amounts measure (`Figure.of`) where the clause says it, and not the words beside them."""

import pytest
from spacy.language import Language

from newsclaims.components.figures import find_figures

CASES = {
    "the subject, through the verbs above": [
        ("The deficit is expected to total nearly $1 trillion.", ["deficit"]),
        ("The cost of interest is on track to hit $390 billion.", ["cost of interest"]),
        ("Sales rose and hit $4 million.", ["Sales"]),
        ("The number of flats also increased, growing 30%.", ["number of flats"]),
        ("The industry, which was estimated to be worth $6 billion, is small.", ["industry"]),
        ("RIGA (AP) — Latvia's economy grew by 1.1% in March.", ["Latvia's economy"]),
    ],
    "the object of a verb that moves it": [
        ("The bank raised interest rates to 11.25%.", ["interest rates"]),
        ("The plan would cut federal spending by $600 million.", ["federal spending"]),
        ("They expect the bank to keep its policy rate at 2.25 percent.", ["its policy rate"]),
        ("Rates were raised to 5 percent.", ["Rates"]),
        ("The sultan wants to increase it to 10%.", [None]),
    ],
    "what is sold for it": [
        ("The widow sold her ring for $900.", ["her ring"]),
        ("They are now selling a lamp for £157.", ["lamp"]),
        ("A stamp was auctioned for €40,000.", ["stamp"]),
        ("She rented the house for two years.", [None]),
    ],
    "past a noun that names the amount itself": [
        ("The economy expanded at an annualized rate of 4.2 percent.", ["economy"]),
        ("The unemployment rate of 6 percent worries them.", ["unemployment rate"]),
    ],
    "past the adjective that is measured": [
        ("The screen was 60 feet high.", ["screen"]),
        ("Women are 23% less likely to do so.", ["Women"]),
        ("They put up 40-foot-tall poles.", ["poles"]),
        ("It handles 10% more traffic.", ["traffic"]),
        ("It has an unemployment rate 0.1 percentage points higher.", ["unemployment rate"]),
    ],
    "the noun beside": [
        ("They use candles (2.6%) and charcoal (0.5%).", ["candles", "charcoal"]),
        ("Eloise Marsh, 21, was taken to hospital.", ["Eloise Marsh"]),
        ("It was sold in France ($14.99).", [None]),
    ],
    "by a verb that belongs to it": [
        ("He has a net worth estimated at $5.1 billion.", ["net worth"]),
        ("Bidders offered prices ranging from $28 to $65.", ["prices"]),
    ],
    "where a second verb is left out": [
        ("Rents rose 4% and wages 9%.", ["Rents", "wages"]),
        ("The kiln cost €4 million and the shed €6 million.", ["kiln", "shed"]),
    ],
    "from one to another": [("The fee rose from $3 to $5.", ["fee", "fee"])],
    "past the record and the month": [
        ("Visits reached a record 31,000 this autumn.", ["Visits"]),
        ("Complaints fell to 280 last month.", ["Complaints"]),
    ],
    "what it converts": [
        ("The village has 10 kilometers (6 miles) of paved roads.", ["paved roads", "paved roads"]),
    ],
    "what is its owner's": [
        (
            "Over half of the world’s 22 active launch sites are in Russia.",
            ["world’s 22 active launch sites", None],
        ),
    ],
    "two nouns": [
        ("It offset a 3.2% drop in farming and mining.", ["drop in farming and mining"]),
    ],
    "not what it is away from": [
        ("The wall was 201 feet from home plate.", ["wall"]),
    ],
}


@pytest.mark.parametrize(("text", "things"), [case for cases in CASES.values() for case in cases])
def test_what_is_measured(nlp: Language, text: str, things: list[str | None]) -> None:
    assert [figure.of.text if figure.of else None for figure in find_figures(nlp(text))] == things
