"""What a page prints on lines of their own: who has said what stands below, and what a link is broken at. Invented."""

import pytest
from spacy.language import Language

from newsclaims.articles import from_text
from newsclaims.pipeline import process

OPENS = "The ferry is late\n\nThe city wants a new ferry to the island. Mayor Ann Lee said it was late.\n\n"
ENDS = "\n\nIt rained on the harbour for all of the day and few people came to see it."


def said(nlp: Language, *lines: str) -> list[tuple[str | None, str]]:
    """Give who says what in some lines, behind what the mayor says."""
    article = from_text(OPENS + "\n\n".join(lines) + ENDS, source="a.txt")
    ((_, doc),) = process(nlp, [article])
    quotes = [quote for quote in doc._.newsclaims.quotes if quote.mode == "speech"][1:]
    return [
        (
            quote.speaker and quote.speaker.name,
            " // ".join(" ".join(part.text.split()) for part in quote.content),
        )
        for quote in quotes
    ]


@pytest.mark.parametrize(
    ("announced", "speaker"),
    [("Harbour Post reported:", "Harbour Post"), ("She added:", "Ann Lee"), ("Lee wrote:", "Ann Lee")],
)
def test_a_line_that_announces_is_no_subhead(nlp: Language, announced: str, speaker: str) -> None:
    assert said(nlp, announced, "“The crew has gone.”") == [(speaker, "The crew has gone.")]


def test_a_colon_alone_announces_nobody(nlp: Language) -> None:
    assert [part.kind for part in from_text(f"{OPENS}Key points:\n\nThe crew has gone.{ENDS}").furniture] == [
        "headline", "subhead",
    ]  # fmt: skip


def test_a_quotation_left_open_goes_on_to_its_mark(nlp: Language) -> None:
    """Through a paragraph that doesn't repeat the mark; the next one that opens is another's."""
    found = said(
        nlp, "Harbour Post reported:", "“The crew has gone.", "According to an official, the ship is sold.”",
        "Nobody knew it.", "Harbour Mail wrote:", "“The ship was old.", "It leaked.", "It will be scrapped.”",
    )  # fmt: skip
    assert found == [
        ("Harbour Post", "The crew has gone. // According to an official, the ship is sold."),
        ("Harbour Mail", "The ship was old. // It leaked. // It will be scrapped."),
    ]


def test_lines_broken_at_a_width_are_one_paragraph(nlp: Language) -> None:
    """As in plain text that a program has filled, also within a name."""
    line = (
        "The harbour is full and nobody knows where the ships can go, Mayor Ann\nLee said on Monday, and"
        " the council of Norland and the owners of all the\nPorts agreed."
    )
    ((_, doc),) = process(nlp, [from_text(OPENS + line + ENDS, source="a.txt")])
    quote = doc._.newsclaims.quotes[1]
    assert quote.content[0].text == "The harbour is full and nobody knows where the ships can go"
    assert (quote.speaker.name, quote.source.text) == ("Ann Lee", "Mayor Ann\nLee")


def test_a_long_line_without_a_stop_is_a_paragraph_where_others_are_longer(nlp: Language) -> None:
    """A post, say, that ends in a link; nothing has been broken at a width there."""
    post = "We have seen the ships go, and nobody in the town has seen one come back https://norland.example/ships"
    text = f"{OPENS}{post}\n“The crew has gone,” Tom Arle said.{' It rained.' * 12}{ENDS}"
    ((_, doc),) = process(nlp, [from_text(text, source="a.txt")])
    assert "The crew has gone" in [quote.content[0].text for quote in doc._.newsclaims.quotes]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (
            ["Norland police", "said the pills were made at home."],
            ("Norland police", "the pills were made at home"),
        ),
        (
            ["A flaw in the popular game", "Minecraft", "is old, said Ann Lee."],
            ("Ann Lee", "A flaw in the popular game Minecraft is old"),
        ),
        (["Her mother, Fiona Berg,", "said that she was sad."], ("Fiona Berg", "she was sad")),
        (
            ["The tax will fall in May, according to the", "Norland Tax Centre", ", which has studied it."],
            ("Norland Tax Centre", "The tax will fall in May"),
        ),
    ],
)
def test_a_sentence_broken_at_a_link_is_one(
    nlp: Language, lines: list[str], expected: tuple[str, str]
) -> None:
    assert said(nlp, *lines) == [expected]


def test_a_first_line_that_the_judge_leaves_out_has_none_before_it() -> None:
    assert "Ada Obi" in from_text("Ada Obi met Tom Hale.\n\n" * 500, source="x").text


def test_a_heading_that_a_small_word_ends_is_no_line_of_the_next(nlp: Language) -> None:
    """Whereas a link stands amid a sentence: to the | Harbour Post | , which said so."""
    found = said(nlp, "What the hole must not be tampered with", "This is not common, Hugh Hill said.")
    assert found == [("Hugh Hill", "This is not common")]
