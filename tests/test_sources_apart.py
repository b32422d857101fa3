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


@pytest.mark.parametrize(("text", "words", "speaker"), AT_THE_END + APPOSED)
def test_who_stands_apart(nlp: Language, text: str, words: str, speaker: str | None) -> None:
    quotes = annotations.read(nlp(text), "quotes", Quote)
    said = [quote for quote in quotes if words in " ".join(span.text for span in quote.content)]
    assert [quote.speaker.name if quote.speaker else None for quote in said[:1]] == [speaker]
