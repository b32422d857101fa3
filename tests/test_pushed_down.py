"""Clauses whose subject is the noun that they tell of: whose they are, and where they end.

Each case gives a text, words of the quote under test, whose it is and its content; None, where nobody says it.
"""

import pytest
from spacy.language import Language

from newsclaims.components import annotations
from newsclaims.records import Quote

CASES = [
    ("Three men who police say stole a van were arrested.", "police", "stole a van"),
    ("A gang that police say sold guns was broken up.", "police", "sold guns"),
    ("Residents who police say were warned have left town.", "police", "were warned"),
    ("A woman whom friends say was afraid of him left town.", "friends", "was afraid of him"),
    ("The group that officials say is behind the attack denied it.", "officials", "is behind the attack"),
    ("The boys, who neighbours said were brothers, drowned.", "neighbours", "were brothers"),
    ("The car, which officers said was stolen in May, was found.", "officers", "was stolen in May"),
    ("A plan ministers insist will work was shelved.", "ministers", "will work"),
    ("The road the mayor said would open in May is shut.", "mayor", "would open in May"),
    ("Ada Cole lost a bag. A bag she said was hers was found.", "Ada Cole", "was hers"),
    (
        "The men the union says were fired have gone to court, where they want their jobs back.",
        "union",
        "were fired",
    ),
]  # fmt: skip
"""The reporting verb stands between a noun and the verb of which it is the subject."""

ELSE = [
    ("Ada Cole said the words she said were kind.", "Ada Cole", ["the words she said were kind"]),
    ("The road, Ada Cole said, was shut.", "Ada Cole", ["The road", "was shut"]),
    ("Ada Cole said what she saw was wrong.", "Ada Cole", ["what she saw was wrong"]),
    ("The mayor, who said he was late, left.", "mayor", ["he was late"]),
    ("Ada Cole, who police said had left, was at home.", "police", ["had left"]),
    ("Two men, who said they were late, were fined.", "Two men", ["they were late"]),
]
"""Others: set into a sentence, with a subject of their own, said by whom the relative clause tells of."""


@pytest.mark.parametrize(("text", "speaker", "content"), CASES)
def test_who_reports_stands_before_the_verb(nlp: Language, text: str, speaker: str, content: str) -> None:
    [quote] = [one for one in annotations.read(nlp(text), "quotes", Quote) if one.mode == "speech"]
    assert quote.speaker is not None
    assert (quote.speaker.name, [one.text for one in quote.content]) == (speaker, [content])


@pytest.mark.parametrize(("text", "speaker", "content"), ELSE)
def test_other_clauses_are_whole(nlp: Language, text: str, speaker: str, content: list[str]) -> None:
    [quote] = annotations.read(nlp(text), "quotes", Quote)
    assert quote.speaker is not None
    assert (quote.speaker.name, [one.text for one in quote.content]) == (speaker, content)
