"""What a source's own phrase says of who speaks: where its commas part it, whose title and name it holds.

Each case gives a text, words of the quote under test and its speaker; beside each rule stands a pair that it leaves.
"""

import pytest
from spacy.language import Language

from newsclaims.components import annotations
from newsclaims.records import Quote

Cases = list[tuple[str, str, str | None]]

COMMAS: Cases = [
    ("Ada Obi (Labour): “It rained all night.”\n\nTom Hale: “It was dry.”", "It rained", "Ada Obi"),
    ("The Salem, Ore., jury found that it was arson.", "it was arson", "Salem, Ore., jury"),
    (
        "The police in the Albany, N.Y., area say they have found the boat in a barn.",
        "they have found the boat",
        "police in the Albany, N.Y., area",
    ),
    ("The mayor of Salem, Ore., Ada Obi, said it was late.", "it was late", "Ada Obi"),
    (
        "Benton Savings Bank will close two branches.\n\nThe Medford, Ore., thrift said the plan would help it.",
        "the plan would help it",
        "Benton Savings Bank",
    ),
    (
        "The ambassadors of Latvia, Malta and the Slovak Republic said it was late.",
        "it was late",
        "ambassadors of Latvia, Malta and the Slovak Republic",
    ),
    (
        "Democratic, Republican and Green senators said it was late.",
        "it was late",
        "Democratic, Republican and Green senators",
    ),
    (
        "The Dutch glass, timber and paint concern said sales fell.",
        "sales fell",
        "Dutch glass, timber and paint concern",
    ),
    (
        "Teachers, nurses and bus drivers said they would strike.",
        "they would strike",
        "Teachers, nurses and bus drivers",
    ),
    ("Mia Obi, Tom Hale and Ola Friis said it was late.", "it was late", "Mia Obi, Tom Hale and Ola Friis"),
    ("In Lugo, Kenya, Uganda and Peru said it was late.", "it was late", "Kenya, Uganda and Peru"),
    ("Ada Obi, coach of Lugo and Noia, said it was late.", "it was late", "Ada Obi"),
]
"""Commas inside the name of a place, in what a phrase is of, and between those who speak together."""

NAMES: Cases = [
    ("The jury sat. His wife, June, said he was ill.", "he was ill", "June"),
    ("“It is a lie,” his mother, Patience, shouted.", "It is a lie", "Patience"),
    ("His wife, sobbing, said he was ill.", "he was ill", "His wife"),
    ("His wife, Friday, said he was ill.", "he was ill", "His wife"),
    ("Another cousin, Sirkka Holm, said the oven broke.", "the oven broke", "Sirkka Holm"),
    ("Councillor for the division Ana Souza said it was late.", "it was late", "Ana Souza"),
    ("The man, whom police named Ben Hale, said it was late.", "it was late", "Ben Hale"),
    ("A letter by Lugo’s mayor said it was late.", "it was late", "Lugo’s mayor"),
    ("Ada Obi, the mayor, came. Lugo’s mayor said it was late.", "it was late", "Ada Obi"),
    (
        "A report tabled in the assembly by the Health Committee says it was late.",
        "it was late",
        "Health Committee",
    ),
    ("Velsa managing director Ruth Obi blamed the port for losing keys.", "the port", "Ruth Obi"),
    ("People living nearby said it was loud.", "it was loud", "People living nearby"),
    ("“Rain is good for yams,” quipped Cllr. Boma Obi.", "Rain is good", "Boma Obi"),
    ("Corps commander Brig.-Gen. Tunde Obi said it was late.", "it was late", "Tunde Obi"),
    ("Tom Hale spoke.\n\nThe nurse, Ida Lund, had left. She said it was late.", "it was late", "Ida Lund"),
    ("Adj. Sr. Comr. Dewi Obi said it was late.", "it was late", "Dewi Obi"),
    ("Pastor (Dr.) Emeka Obi said it was late.", "it was late", "Emeka Obi"),
    ("Assoc. Prof. Lin Obi said it was late.", "it was late", "Lin Obi"),
    ("Bishop urges farmers to rest\n\nBishop Peter Obi came by.", "farmers to rest", "Peter Obi"),
    ("Bishop urges farmers to rest\n\nPeter Obi came by.", "farmers to rest", "Bishop"),
    ("Pol. Maj. Gen. Somsak Petch said it was late.", "it was late", "Somsak Petch"),
    ("Dean Hale Sr., a broker with Lund, said wheat was dear.", "wheat was dear", "Dean Hale Sr."),
    ("LARKSPUR HOLDINGS CORP. said it sold notes.", "it sold notes", "LARKSPUR HOLDINGS CORP."),
]
"""Names behind relatives, offices behind a body, titles in short."""

TOGETHER: Cases = [
    (
        "The chief, Tom Baker, and its coach, Ola Friis, said it was late.",
        "it was late",
        "chief, Tom Baker, and its coach, Ola Friis",
    ),
    (
        "Harbour Savings Bank of Velm was cleared by the Deposit Board to buy Lakeside Savings Bank of Orta, "
        "the banks said.",
        "was cleared",
        "Harbour Savings Bank of Velm and Lakeside Savings Bank of Orta",
    ),
    (
        "Velm Council and Orta Council will share a mayor.\n\nThe councils said the plan would save money.",
        "the plan would save",
        "Velm Council and Orta Council",
    ),
    (
        "Councils are short of money. Velm Council and Orta Council will share a mayor, as will Noia Council.\n\n"
        "The councils said the plan would save money.",
        "the plan would save",
        "councils",
    ),
    (
        "T.J. Morrow Corp. was merged into Velsa Corp. after a vote of the Deposit Board, the companies said.",
        "was merged",
        "T.J. Morrow Corp. and Velsa Corp.",
    ),
]
"""Two whom one noun in their names makes those who are meant."""

KINDS: Cases = [
    (
        "Two reporters from the Velm Times were held. The newspaper said it was late.",
        "it was late",
        "Velm Times",
    ),
    (
        "Two reporters from the Velm Times and the Orta Post were held. The newspaper said it was late.",
        "it was late",
        "newspaper",
    ),
    (
        "On Friday the Supreme Court of Velm freed him. The high court ruled that the tax was legal.",
        "the tax was legal",
        "Supreme Court of Velm",
    ),
    (
        "Shares of Vetrojet rose after the planemaker said Air Olk had bought nine jets.",
        "Air Olk had bought",
        "Vetrojet",
    ),
    (
        "Olk League leader Jan Brem was held at Lugo pier. The police said he was asleep.",
        "he was asleep",
        "police",
    ),
]
"""Bodies whose names tell of which kind they are."""


@pytest.mark.parametrize(("text", "words", "speaker"), COMMAS + NAMES + TOGETHER + KINDS)
def test_who_is_meant_by_a_phrase(nlp: Language, text: str, words: str, speaker: str | None) -> None:
    quotes = annotations.read(nlp(text), "quotes", Quote)
    said = [quote for quote in quotes if words in " ".join(span.text for span in quote.content)]
    assert [quote.speaker.name if quote.speaker else None for quote in said[:1]] == [speaker]


WHEN: Cases = [
    ("On Wednesday Hale described the year as his worst since 1991.", "the year as his worst", "Hale"),
    (
        "13:55 Lugo Council leader Ada Obi tweets: “We close tomorrow.”",
        "We close",
        "Lugo Council leader Ada Obi",
    ),
    ("Lugo's Mayor on Friday dismissed reports of a rift.", "reports of a rift", "Lugo's Mayor"),
    ("Lugo's Mayor on duty dismissed reports of a rift.", "reports of a rift", "Lugo's Mayor on duty"),
]
"""A day or a time of day beside who speaks, which is no part of it."""


@pytest.mark.parametrize(("text", "words", "source"), WHEN)
def test_when_is_no_part_of_who(nlp: Language, text: str, words: str, source: str) -> None:
    quotes = annotations.read(nlp(text), "quotes", Quote)
    said = [quote for quote in quotes if words in " ".join(span.text for span in quote.content)]
    assert [quote.source.text for quote in said if quote.source] == [source]
