"""Whose words they are, by what the article tells of people and bodies: their ages, trades, titles and papers.

Each case is a text and the speakers of its quotes in order, None where nobody can tell.
"""

import pytest
from spacy.language import Language

import newsclaims

BY_LETTERS = [
    ("Cooks marched in Lugo on Monday. WHO country head Ada Dahl said the wells were foul.", ["Ada Dahl"]),
    ("A clinic was named for Ola Friis. WHO said the fever had passed.", ["WHO"]),
]

BY_AGE = [
    (
        "Ola Friis, 33, was hurt. His cousin Per Friis, 41, was not. The 41-year-old said the brakes failed.",
        ["Per Friis"],
    ),
    (
        "A 52-year-old baker, Ada Dahl, won. Her rival, Ida Ek, fell. The 52-year-old said it was luck.",
        ["Ada Dahl"],
    ),
    ("Ada Dahl (64) and her son Leo (30) were found. “We sang,” the 64-year-old said.", ["Ada Dahl"]),
    ("Ola Friis, 33, fell. Per Ek, 33, did not. The 33-year-old said it was dark.", [None]),
    ("Ola Friis, 33, fell. The lawyer of the 33-year-old said it was dark.", ["lawyer of the 33-year-old"]),
]

BY_TRADE = [
    ("Ulmex shut its plant in May. The bank said the loan was lost.", ["bank"]),
    ("Ulm Air announced fewer flights. The ministry said it had not been told.", ["Ulm Air", "ministry"]),
    ("Ulm Air was sorry. The airline said it would pay. The bank said it would wait.", ["Ulm Air", "bank"]),
    ("Ulmex said it would cut jobs. The union said nobody had told it.", ["Ulmex", "union"]),
    ("Ulmbank lost a million in May. The bank said it was a mistake.", ["Ulmbank"]),
    ("The Coast Guard reported three boats missing. The firm said they were insured.", ["Coast Guard", "firm"]),
    ("Kestrel, a drugmaker, bought a lab. The pharmaceutical giant said it would hire.", ["Kestrel"]),
    ("The Lugo Cooks' Association met on Friday. The union said its ovens were cold.", ["Lugo Cooks' Association"]),
    ("The Shop Owners' Federation met on Friday. The union said the shops were cold.", ["union"]),
    ("The Land Tribunal of Lugo sat on Friday. The court said the farm was hers.", ["Land Tribunal of Lugo"]),
]  # fmt: skip

BY_NAME = [
    ("Puan Salmah binti Osman said it was late. Salmah said rice was lost.", ["Salmah binti Osman"] * 2),
    ("Nora binti Osman met Azlan bin Salleh. She said it was late.", ["Nora binti Osman"]),
    ("Transport MEC Ola Dahl opened the road. “It took years,” the MEC said.", ["Ola Dahl"]),
    ("Will Parkin said the well was dry. Parkin said he had a key.", ["Will Parkin"] * 2),
    ("“It rained,” said Director, farm loans at lender Ulmbank, Ada Dahl.", ["Ada Dahl"]),
    ("Hadley's said the store would close.", ["Hadley's"]),
    ("The grocer Hadley's said it would hire.", ["Hadley's"]),
    ("A friend of Hadley's said he was late.", ["friend of Hadley"]),
    ("May Marsh said the oven broke. Marsh said it was old.", ["May Marsh"] * 2),
]

BY_PAPER = [
    ("Ulmex closed its yard. A statement on the Ulmex website said nobody was hurt.", ["Ulmex"]),
    ("The group Ulm Aid closed. “We can't pay,” said a notice on its website.", ["Ulm Aid"]),
    (
        "Ulmex was sued. A report on the Lugo Post website said Ulmex would pay.",
        ["report on the Lugo Post website"],
    ),
    ("Ulm Bank wrote to its savers in May. The letter said the files were lost.", ["Ulm Bank"]),
    ("Singer Ola Friis tweeted on Friday. “I am back,” the tweet said.", ["Ola Friis"]),
    ("A letter from the charity Ulm Aid said food was short. The letter said prices rose.", ["Ulm Aid"] * 2),
]

OF_SEVERAL = [
    ("The owners, Ola Friis and Ida Dahl, ran the inn. They said the roof fell.", ["Ola Friis and Ida Dahl"]),
    ("The bishop met bakers in Lugo. They said flour was short.", ["bakers"]),
    ("Judge Ada Dahl and Judge Ola Friis sat on Monday. The judge said the tape was fake.", [None]),
    ("Judge Ada Dahl and clerk Ola Friis sat on Monday. The judge said the tape was fake.", ["Ada Dahl"]),
    ("The firms Ulmex and Kornal bid for the dock. The firm said it would hire.", [None]),
    (
        "Robin Hale met Svetlana Okelova. She said it was safe. He said it wasn't.",
        ["Svetlana Okelova", "Robin Hale"],
    ),
    ("Rower Ola Friis spoke. “We slid.” Asked by the judge, he said it was dark.", ["Ola Friis"] * 2),
    ("“He ruined us.”\n\nOla Friis, 51, was jailed for nine years on Friday.", [None]),
]


@pytest.mark.parametrize(
    ("text", "speakers"), BY_LETTERS + BY_AGE + BY_TRADE + BY_NAME + BY_PAPER + OF_SEVERAL
)
def test_what_is_told_says_who_speaks(nlp: Language, text: str, speakers: list[str | None]) -> None:
    quotes = newsclaims.extract(text, nlp=nlp).quotes
    assert [quote.speaker and quote.speaker.name for quote in quotes] == speakers
