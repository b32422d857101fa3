"""Whom a pronoun means where nobody is named who fits: somebody unnamed, or named behind it; and near misses.

Each case gives a text, words of the quote under test and its speaker; beside each rule stand those that it leaves.
"""

import pytest
from spacy.language import Language

from newsclaims.components import annotations
from newsclaims.records import Quote

Cases = list[tuple[str, str, str | None]]

UNNAMED: Cases = [
    (
        "A doctor cracked his knuckles for years. Nothing happened. He concluded that it was safe.",
        "it was safe",
        "doctor",
    ),
    (
        "The letter was written in 1998 by a mother of four. “I want no money,” she wrote.",
        "I want no money",
        "mother of four",
    ),
    ("A man nobody knew came in with a sack. He had found it in a pond, he said.", "He had found it", "man"),
    ("In the market a fruit seller was packing up. “It is late,” she said.", "It is late", "fruit seller"),
    ("Police arrested a beekeeper on Sunday. He denies lighting the fire.", "lighting the fire", "beekeeper"),
    (
        "When I asked Dad's audiologist about that, she shrugged. “Who knows?” she said.",
        "Who knows",
        "Dad's audiologist",
    ),
    ("There was a clerk at the door. “Nobody is in,” he said.", "Nobody is in", "clerk at the door"),
    ("Minister Mary Cole spoke. There was a clerk at the back. “Words,” he said.", "Words", "clerk"),
    ("A clerk came in. Minister Mary Cole spoke. “Words,” he said.", "Words", "Mary Cole"),
    ("The house of a nurse was shut. She said it was late.", "it was late", None),
    ("No doctor came. He said it was late.", "it was late", None),
    ("A clerk and a porter fought. He said it was late.", "it was late", None),
    ("He phoned a clerk. He said the line was dead.", "the line was dead", None),
    ("A mother of four left. He said it was late.", "it was late", None),
    ("A clerk left. It rained. It snowed. It froze. He said it was late.", "it was late", None),
]
"""Subjects first, then who takes part in what is done, of two sentences before; not two alike, nor whom he calls."""

IN_WORDS: Cases = [
    (
        "“My cousin had the key. He said he wanted to keep spices,” Ada Obi told reporters.",
        "he wanted to keep",
        "My cousin",
    ),
    (
        "“I asked the clerk in charge and he said that was not his task,” Ben Okri said.",
        "was not his task",
        "clerk",
    ),
    ("“That is my daughter. She says it is a horse,” Ben Okri said.", "it is a horse", "my daughter"),
]
"""Those who are told of by somebody, in whose words they stand."""

MET: Cases = [
    (
        "Ben Okri opened the hall. “It is late,” he said. I met a porter. “It always is,” he said.",
        "It always is",
        "porter",
    ),
    ("Ben Okri opened the hall. I asked for a pen. He said there was none.", "there was none", "Ben Okri"),
    (
        "Ben Okri opened the hall. I asked about a guard and a porter. He said he knew them.",
        "he knew them",
        "Ben Okri",
    ),
    ("We met Ola Friis and a porter. He said it was late.", "it was late", "Ola Friis"),
    ("Al Friis said it was late. I called Ben Okri. “It is early,” he said.", "It is early", "Ben Okri"),
    ("Al Friis said it was late. I called Rosa Hale. “It is early,” he said.", "It is early", "Al Friis"),
]
"""Whom the article's author meets, who stands between whom it told of and "he"."""

PRESENTED: Cases = [
    (
        "Ed Fok said it was late. One of its riders, surnamed Gurung, left. “It is early,” he said.",
        "It is early",
        "Gurung",
    ),
    ("Yuni Astari, 40, keeps the accounts. Each member pays. “I fell,” she said.", "I fell", "Yuni Astari"),
    (
        "The envoy, Sok Vichet, denied it: “It is late.”\n\n"
        "For Li Thao, a scholar, it is a pattern. “It is over,” she said.",
        "It is over",
        "Li Thao",
    ),
]
"""Whom a sentence presents, or is about; each member is nobody."""

WHOSE: Cases = [
    (
        "Zvi Hale rose to say it was late. His colleague Tom Sfad took an hour. He suggested that it was early.",
        "it was early",
        "Tom Sfad",
    ),
    ("Ben Okri said it was late. His son Tom left. He said it was hard.", "it was hard", "Ben Okri"),
    (
        "Ben Okri said it was late. His aide Tom Sfad was in Lugo. He said it was hard.",
        "it was hard",
        "Ben Okri",
    ),
    ("Tom Sfad, a lawyer for the wife, left. He said it was early.", "it was early", "Tom Sfad"),
]
"""Somebody's own who acts, not his family; what a role is of tells nobody's gender."""

BEHIND: Cases = [
    (
        "“It is just broken,” she says.\n\nShe founded a firm. It has no sign.\n\nPriya Lind, 34, is from Lugo.",
        "It is just broken",
        "Priya Lind",
    ),
    (
        "He asks me in. “It is not paranoid,” he says.\n\nThe kitchen is cold. His name is Ola Friis.",
        "It is not paranoid",
        "Ola Friis",
    ),
    (
        "“It was dark,” he said.\n\nThe road was shut.\n\nMayor Ben Okri will speak on Monday.",
        "It was dark",
        None,
    ),
    (
        "He came late. “It was dark,” he said.\n\nShe left.\n\nMayor Ben Okri will speak on Monday.",
        "It was dark",
        None,
    ),
    (
        "He came late. “It was dark,” he said.\n\nA nurse left.\n\nMayor Ben Okri will speak on Monday.",
        "It was dark",
        None,
    ),
]
"""Who is named behind "he", where the article goes on with him; not where somebody else comes in between."""

THEY: Cases = [
    (
        "Clerks in the office told another story. Two men from Lugo have been picked up, they said.",
        "have been picked up",
        "Clerks",
    ),
    ("Two men from Lugo had been picked up, they said.", "had been picked up", "Two men"),
    (
        "Binmen in Lugo oppose a change which they say will cost some crews money.",
        "will cost",
        "Binmen in Lugo",
    ),
]
"""Several who aren't those that they tell of, where there are others."""

IT: Cases = [
    ("A copy of the report runs to 61 pages. It says the mayor knew.", "the mayor knew", "report"),
    ("A copy of the sculpture stood in Lugo. It says the mayor knew.", "the mayor knew", None),
]
"""What is said in the copy of a paper."""

SPECIFIED: Cases = [
    (
        "“I heard a voice,” said Bev Ishak. The voice was Marty Kvam. He told us it was late.",
        "it was late",
        "Marty Kvam",
    ),
    (
        "“I heard a voice,” said Ben Okri. His aunts are Ina Kvam and Ida Kvam. He told us it was late.",
        "it was late",
        "Ben Okri",
    ),
]
"""Who is told to be a thing or a deed, and who goes on."""

FAMILY: Cases = [
    (
        "“Small,” Phil Hale said. His wife and son were in the car. “I want to know why.”",
        "I want to know why",
        "Phil Hale",
    ),
    (
        "“Small,” Phil Hale said. His wife was not convinced. “I want to know why.”",
        "I want to know why",
        "His wife",
    ),
]
"""Somebody's own of whom it is told where they are, and those who feel something."""

JOINED: Cases = [
    (
        "It was an aunt, Maame Konadu, who taught her to sew, and who insisted that she learn to cut.",
        "she learn to cut",
        "Maame Konadu",
    ),
]
"""Whose a second clause is that is joined to one with "who"."""


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    UNNAMED + IN_WORDS + MET + PRESENTED + WHOSE + BEHIND + THEY + IT + SPECIFIED + FAMILY + JOINED,
)
def test_who_is_meant(nlp: Language, text: str, words: str, speaker: str | None) -> None:
    quotes = annotations.read(nlp(text), "quotes", Quote)
    said = [quote for quote in quotes if words in " ".join(one.text for one in quote.content)][-1:]
    assert [quote.speaker.name if quote.speaker else None for quote in said] == [speaker]
