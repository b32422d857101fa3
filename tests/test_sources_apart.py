"""Sources that stand apart: behind the last comma of a sentence, in apposition, behind a second verb."""

import pytest
from spacy.language import Language

from newsclaims.components import annotations
from newsclaims.records import Quote

AT_THE_END = [
    (
        "Divers have found the bell of a ship from the time of the Hanse near Ventspils, Latvia's heritage "
        "agency said on Friday.",
        "Divers have found the bell",
        "Latvia's heritage agency",
    ),
    (
        "Gunmen shot dead three farmers on Tuesday near the western village of Tamsin, tribal and army sources said.",
        "shot dead three farmers",
        "tribal and army sources",
    ),
    (
        "Fire destroyed two sheds overnight in the port of Mersa, rescue and hospital officials said.",
        "destroyed two sheds",
        "rescue and hospital officials",
    ),
    (
        "Fighting broke out again on Friday around the town of Mersa, residents and the army said.",
        "broke out again",
        "residents and the army",
    ),
]
"""What stands between the last comma and a verb that ends its sentence."""

APPOSED = [
    (
        "A man was jailed. One victim, 79-year-old Walter Huddle, said he had lost everything.",
        "lost everything",
        "Walter Huddle",
    ),
    ("A fire broke out. The dairy, Weidekroon, said it would move.", "it would move", "Weidekroon"),
    (
        "Villagers were angry. The developer, Vientos del Sil, insisted that it had held two meetings.",
        "two meetings",
        "Vientos del Sil",
    ),
    (
        "Duties rose. One of the exporters, Fruchthaus Lindau, said it had to pay.",
        "it had to pay",
        "Fruchthaus Lindau",
    ),
    ("The pipe broke. A resident, Ngozi Umeh, said it was late.", "it was late", "Ngozi Umeh"),
]
"""A name between commas, whatever the noun before it."""

AGAIN = [
    (
        "Prof Ama Serwaa, the principal, said it was late. Student leader Kofi Tandoh blamed the college. “We read by "
        "candle,” he said. The principal urged students to wait and said lights would come.",
        "lights would come",
        "Ama Serwaa",
    ),
    (
        "Vice-Chancellor Prof Eunice Okello closed the gates. Student leader Brian Odongo was angry. “We wait,” he "
        "said. The vice-chancellor asked students to wait and said classes would resume.",
        "classes would resume",
        "Eunice Okello",
    ),
    (
        "Sweden's privacy watchdog has fined Havsbank 12 million kronor.\n\nThe bank had “no idea where its paper "
        "went”, the watchdog said in its ruling.",
        "no idea where",
        "watchdog",
    ),
    (
        "Fifty people were taken off a ferry near Rhodes, Cyprus's coast guard said.\n\n“I saw my bag float,” said "
        "Youssef Idriss, 31, from Sudan.",
        "taken off a ferry",
        "Cyprus's coast guard",
    ),
    (
        "The ward was full, its director, Dr Leyla Osman, said. “I wept,” trader Ali Gure said.\n\nThe regional "
        "president ordered that the bridge be closed.",
        "the bridge be closed",
        "regional president",
    ),
    (
        "Activist Marta Lobo told a crowd it was over. The mining chamber said the ruling was overdue.",
        "ruling was overdue",
        "mining chamber",
    ),
    (
        "Union organiser Griet Claes said members were tired.\n\nThe company says that drivers have enough rest.\n\n"
        "The Mediation Board has asked both to meet. Night trams will run, the union said.",
        "Night trams will run",
        "union",
    ),
    (
        "Kestrel have signed winger Kwaku Asare. His agent, Peter Vogel, said four clubs had called.\n\nThe player "
        "said he was ready.",
        "he was ready",
        "Kwaku Asare",
    ),
    (
        "A health group said on Monday that it was cold.\n\nThe group, Doctors for the Shore, said wards had no "
        "glass.",
        "it was cold",
        "Doctors for the Shore",
    ),
    (
        "Danish toy maker Klodsby reported a rise in profit on Tuesday.\n\nSales rose.\n\n“The autumn was strong,” "
        "Chief Executive Birthe Mogensen said.\n\nThe company said it would hire 40 people.",
        "hire 40 people",
        "Klodsby",
    ),
    (
        "The shoemaker Bottiglia will shut its factory in May.\n\nImports had made it impossible to go on, the "
        "company said.",
        "impossible to go on",
        "Bottiglia",
    ),
]
"""Descriptions that come back to somebody, and those that don't."""


@pytest.mark.parametrize(("text", "words", "speaker"), AT_THE_END + APPOSED + AGAIN)
def test_who_stands_apart(nlp: Language, text: str, words: str, speaker: str | None) -> None:
    quotes = annotations.read(nlp(text), "quotes", Quote)
    said = [quote for quote in quotes if words in " ".join(span.text for span in quote.content)]
    assert [quote.speaker.name if quote.speaker else None for quote in said[:1]] == [speaker]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("A leader of the miners, who calls herself Captain Luna, said they had won.", ["they had won"]),
        ("The first prize went on Monday to “Bread for the Tide”, a novel by Esi Tamakloe.", []),
        (
            "The office said that it would read the report before deciding whether to close the line.",
            ["it would read the report before deciding whether to close the line"],
        ),
    ],
)
def test_what_is_said_and_what_is_not(nlp: Language, text: str, said: list[str]) -> None:
    quotes = annotations.read(nlp(text), "quotes", Quote)
    speech = [one.content[0].text for one in quotes if one.mode == "speech"]
    assert speech == said


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "Lawmaker Pelham sold shares in Nordvik Energy. The company said it did not comment.",
            "Nordvik Energy",
        ),
        (
            "Documentary maker Ross sold a film to Nordvik Media. The company said it would air.",
            "Nordvik Media",
        ),
        ("The panel, Professor Ann Reed, said drugs were safe.", "Ann Reed"),
        ("The duo, Ann Reed and Tom Holt, said they would sing.", "Ann Reed"),
        ("The Banda family left. “We learned it on the radio,” Banda said.", "Banda"),
    ],
)
def test_makers_of_laws_and_pairs_of_people_are_no_firms(nlp: Language, text: str, speaker: str) -> None:
    quote = annotations.read(nlp(text), "quotes", Quote)[-1]
    assert quote.speaker is not None
    assert (quote.speaker.name, quote.speaker.type) == (
        speaker,
        "organisation" if speaker.startswith("Nordvik") else "person",
    )
