"""Whom and what a reading's pronouns mean that its own sentence names in front of it, or the sentence before.

A case is a sentence with the quote's content in square brackets, its cue in braces and its source in angle ones.
"""

import pytest

from newsclaims.records import Speaker

CAST = "Eva Obi|Karl Lind|Tom Berg"


@pytest.mark.parametrize(
    ("marked", "lemma", "whole"),
    [
        ("<Obi> blamed Karl Lind, whom Tom Berg backs, and {chided} [him for the delay].", "chide", True),
        ("<Obi> told her father that Lunsk {said} [he was late].", "say", True),
        ("<Obi> praised the dam, {likening} [it to a castle].", "liken", True),
        ("<Obi> praised the mill, but {noted} [the town hardly uses it].", "note", True),
        ("After the fire at the mill, <Obi> {said} [the town must close it].", "say", True),
        ("Of the fire in Lunsk, <Obi> {defended} [the process].", "defend", True),
        ("But <Obi> {defended} [the process].", "defend", False),
        ("Of the fire in Lunsk, <Obi> {defended} [a weaver].", "defend", False),
        ("<Obi> spoke of weavers, {calling} [them heroes].", "call", True),
        # who says it is put in front anyway, and a time is no "it"
        ("Karl Lind left, and <Obi> {praised} [her town].", "praise", False),
        ("On Monday <Obi> {said} [the town must close it].", "say", False),
        # more would be left open then
        (
            "The mill burnt, the barn sank, the inn broke, and <Obi> {noted} [Lunsk hardly used it].",
            "note",
            False,
        ),
    ],
)
def test_a_pronoun_is_read_with_what_its_sentence_names_in_front(claims_of, marked, lemma, whole):
    printed = marked.translate(str.maketrans("", "", "[]{}<>"))
    claim = next(claim for claim in claims_of(marked, lemma, actors=CAST) if claim.quote)
    assert (claim.printed.text == printed) is whole, claim.reading


@pytest.mark.parametrize(
    ("marked", "reading"),
    [
        ("A baker {said} [he was nervous].", "A baker said he was nervous."),
        ("Two in three {said} [they would leave].", "Two in three said they would leave."),
        ("In 2020 {said} [they would leave].", "they would leave"),
    ],
)
def test_who_has_no_name_is_read_with_what_he_says_of_himself(claims_of, marked, reading):
    source = Speaker(name="baker", type="anonymous", rule="description")
    assert claims_of(marked, speaker=source)[0].reading == reading


LED = "Karl Lind did better than Tom Berg among the weavers."


@pytest.mark.parametrize(
    ("before", "own", "expected"),
    [
        (LED, "He had twice as much support in 2020.", True),
        (LED, "His plan was sold in 2020.", True),
        (LED, "She had twice as much support in 2020.", False),  # no woman was named
        (LED, "He had twice as much as Lind in 2020.", False),  # he isn't Lind
        (LED, "He had himself in 2020, Lind said, to thank.", False),
        ("The weavers liked Karl Lind and Tom Berg.", "He had much support in 2020.", False),  # one of two
    ],
)
def test_he_is_read_with_the_sentence_that_names_him(claims_of, before, own, expected):
    claim = claims_of(f"{before} {own}", dates="2020", actors=CAST)[-1]
    assert claim.reading == (f"[{before}] {own}" if expected else own)


@pytest.mark.parametrize(
    ("marked", "in_front"),
    [
        (f"{LED} “[His plan is a fraud],” <Obi> {{said}}.", False),  # the article names him, not she
        (f"“[{LED} His plan is a fraud],” <Obi> {{said}}.", True),
        (f"{LED} [Weavers thanked him], <Obi> {{said}}.", True),
        (f"{LED} [Weavers thanked him], <Berg> {{said}}.", False),  # or Berg
        (f"“[{LED} He lies. His plan is a fraud],” <Obi> {{said}}.", True),
        ("“[Karl Lind is a fraud. He met Tom Berg. He lied there],” <Obi> {said}.", False),  # he or Berg
        ("“[Karl Lind is a fraud. It rained. He lied there],” <Obi> {said}.", False),
    ],
)
def test_he_is_named_by_the_same_voice(claims_of, marked, in_front):
    berg = Speaker(name="Tom Berg", type="person", actor="a3", rule="name")
    claim = claims_of(marked, actors=CAST, **({"speaker": berg} if "<Berg>" in marked else {}))[-1]
    front = LED if LED in marked else ""
    assert claim.reading.startswith(f"[{front}") is in_front, claim.reading
