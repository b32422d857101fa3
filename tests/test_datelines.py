"""A dateline is a paragraph of its own: its place says nothing, and its day is no claim's. Invented texts."""

import pytest
from spacy.language import Language

from newsclaims.articles import from_text
from newsclaims.articles.dateline import with_dateline_apart
from newsclaims.pipeline import process
from newsclaims.records import Article, Region

CASES = [
    (
        "NAIROBI, March 14 – Opposition leader Ann Brown on Thursday rejected the vote, calling it “a farce”.",
        "Ann Brown",
        "a farce",
    ),
    (
        "Nairobi, March 14, 2025 – The county's nurses said on Monday that they would strike.",
        "county's nurses",
        "they would strike",
    ),
    (
        "LAGOS (Coastwire) — Three people died when a ferry sank on Friday, police said.",
        "police",
        "Three people died when a ferry sank on Friday",
    ),
    (
        "VADUZ (Coastwire), May 6 — Nurses had ended their strike, the union said.",
        "union",
        "Nurses had ended their strike",
    ),
    (
        "SHAH ALAM: The contractor must explain the delay, says Datuk Seri Hassan Omar.",
        "Hassan Omar",
        "The contractor must explain the delay",
    ),
    (
        "AUSTIN, Texas--(WIRE)--Verdant Inc. today announced that it would pay.",
        "Verdant Inc.",
        "it would pay",
    ),
]


@pytest.mark.parametrize(("line", "speaker", "content"), CASES, ids=[line[:12] for line, *_ in CASES])
def test_the_place_of_a_dateline_says_nothing(nlp: Language, line: str, speaker: str, content: str) -> None:
    """Whatever its sign, what follows is read as a sentence of its own."""
    article = from_text(f"The council meets\n\n{line}\n\nIt rained on the harbour all day.", source="a.txt")
    ((_, doc),) = process(nlp, [article])
    quotes = [quote for quote in doc._.newsclaims.quotes if quote.mode == "speech"]
    found = [(quote.speaker.name, quote.content[0].text) for quote in quotes if quote.speaker]
    assert found == [(speaker, content)]


def test_a_dateline_may_stand_below_a_caption(nlp: Language) -> None:
    lines = (
        "The ship is lost", "In this photo the rocket is installed on a launch pad.",
        "LUGO (AP) — The ship broke up on Thursday, the space agency said.", "It rained.",
    )  # fmt: skip
    ((_, doc),) = process(nlp, [from_text("\n\n".join(lines), source="a.txt")])
    (quote,) = doc._.newsclaims.quotes
    assert quote.content[0].text == "The ship broke up on Thursday"


def test_a_papers_name_before_the_dash_is_its_outlet() -> None:
    """Not the place that a report comes from."""
    article = from_text(
        "The council meets\n\nHarbour News – Mayor Ann Lee said that it was late.", source="a.txt"
    )
    assert (article.dateline, article.outlet) == (None, "Harbour News")


BARE = [
    ("BANGOR — Inspectors have told bakers to sell old scales.", "Inspectors"),
    ("Port of Velm — The Central Bank kept its rate, citing weak demand for copper.", "Central Bank"),
    ("THE ROAD IS SHUT\nOSKARA, Norway - The union says the wolves are back.", "union"),
    ("Lisbon: The Harbour Board has told pilots to stop.", "Harbour Board"),
    ("MAYOR: The Harbour Board has told pilots to stop.\nCLERK: It has not.", "MAYOR"),
]


@pytest.mark.parametrize(("text", "speaker"), BARE, ids=[text[:8] for text, _ in BARE])
def test_a_body_in_one_piece_has_its_dateline_apart(nlp: Language, text: str, speaker: str) -> None:
    """Whoever makes an article by hand gives its body as one region, with what no header was read from."""
    body = [Region(start=0, end=len(text))]
    article = Article(id="1", source="a.txt", sha256="0" * 64, text=text, body=body)
    ((_, doc),) = process(nlp, [article])
    assert [quote.speaker.name for quote in doc._.newsclaims.quotes if quote.speaker][:1] == [speaker]


def test_a_headline_in_capitals_has_none() -> None:
    """What stands before its dash is a subject, and no place."""
    text = "CHESS - OBI BEATS HALE\nLUGO - Ada Obi beat Ben Hale on Monday."
    article = Article(
        id="1", source="a.txt", sha256="0" * 64, text=text, body=[Region(start=0, end=len(text))]
    )
    assert with_dateline_apart(article)[0][1] != len("CHESS - ")
