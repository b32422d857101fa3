"""A content is whole and no more: what the tagger sees at a cue beside what the rules see, and sentences read by both.

Each reason stands beside a pair that it leaves.
"""

import pytest
from spacy.language import Language

from newsclaims.components import annotations
from newsclaims.components.quotes.candidates import Candidate
from newsclaims.components.quotes.conforming import conformed
from newsclaims.components.quotes.layout import Layout
from newsclaims.records import Quote

Conformed = list[tuple[str, str, str, tuple[str, ...], tuple[str, ...], tuple[str, ...]]]
"""A text, its cue, the rule, what the rules see, what the tagger sees and what counts."""

PARTED: Conformed = [
    (
        "The talks had failed, the board said in Lugo, hours before the vote.",
        "said", "parenthetical", ("The talks had failed",), ("hours before the vote",), ("The talks had failed",),
    ),
    (
        "The firm had met Obi once, the board said, when he sang.",
        "said", "parenthetical", ("The firm had met Obi once", "when he sang"), ("The firm had met",),
        ("The firm had met Obi once", "when he sang"),
    ),
    (
        "The firm was late, the board said, as they left.",
        "said", "parenthetical", ("The firm was late", "as they left"), ("The firm was late",),
        ("The firm was late",),
    ),
    (
        "The talks had failed, the board said, because of rain.",
        "said", "parenthetical", ("The talks had failed", "because of rain"), ("because of rain",),
        ("The talks had failed", "because of rain"),
    ),
    (
        "In May, the board said, the talks had failed.",
        "said", "parenthetical", ("In May", "the talks had failed"), ("the talks had failed",),
        ("the talks had failed",),
    ),
    (
        "The seed grew and the root swelled, the board said.",
        "said", "parenthetical", ("The seed grew and the root swelled",), ("The seed", "the root"),
        ("The seed grew and the root swelled",),
    ),
    (
        "The staff will be back, the board said, ending a strike.",
        "said", "parenthetical", ("The staff will be back",), ("The staff will be back", "ending a strike"),
        ("The staff will be back",),
    ),
    (
        "Last year, according to the board, it rained for weeks.",
        "according", "according-to", ("Last year", "it rained for weeks"), ("Last year",),
        ("Last year", "it rained for weeks"),
    ),
    (
        "It was late, according to the board, five of them said.",
        "according", "according-to", ("It was late", "five of them said"), ("It was late",),
        ("It was late",),
    ),
    (
        "Ten fell, the board said, including a child.",
        "said", "parenthetical", ("Ten fell",), ("Ten fell", "including a child"),
        ("Ten fell", "including a child"),
    ),
]  # fmt: skip
"""An attribution set into a sentence: the part before it, the part behind it, and what is no part."""

CUT: Conformed = [
    (
        "The board said the talks failed after a bank closed.",
        "said", "that-clause", ("the talks failed after a bank closed",), ("the talks failed",),
        ("the talks failed after a bank closed",),
    ),
    (
        "The board thought the talks failed after a bank closed.",
        "thought", "that-clause", ("the talks failed after a bank closed",), ("the talks failed",),
        ("the talks failed",),
    ),
    (
        "The board said the men came at ten and fled by bus.",
        "said", "that-clause", ("the men came at ten and fled by bus",), ("the men came at ten",),
        ("the men came at ten and fled by bus",),
    ),
    (
        "The board said the men came at ten and Obi said they fled.",
        "said", "that-clause", ("the men came at ten and Obi said they fled",), ("the men came at ten",),
        ("the men came at ten",),
    ),
    (
        "The board said Obi would write, and tell them to go.",
        "said", "that-clause", ("Obi would write, and tell them to go",), ("Obi would write",),
        ("Obi would write, and tell them to go",),
    ),
    (
        "The board said Obi would write, and told them to go.",
        "said", "that-clause", ("Obi would write, and told them to go",), ("Obi would write",),
        ("Obi would write",),
    ),
    (
        "The board said the plan was safe; nobody has asked.",
        "said", "that-clause", ("the plan was safe",), ("the plan was safe; nobody has asked",),
        ("the plan was safe",),
    ),
]  # fmt: skip
"""Where a clause ends: behind what tells when, behind what is joined, before a semicolon."""

STRAYS: Conformed = [
    (
        "Shown photographs of paper, the board said it was late.",
        "said", "that-clause", ("it was late",), ("photographs of paper", "it was late"), ("it was late",),
    ),
    (
        "Asked about it, the board declined to say how many left but said it was late.",
        "said", "that-clause", ("it was late",), ("how many left", "it was late"), ("it was late",),
    ),
    (
        "When the lift fails, the board said it waits.",
        "said", "that-clause", ("it waits",), ("When the lift fails", "it waits"),
        ("When the lift fails", "it waits"),
    ),
    (
        "Bills which the board said it had paid were lost.",
        "said", "that-clause", ("it had paid",), ("which", "it had paid"), ("which", "it had paid"),
    ),
    (
        "“It is all free,” the board said to cries of joy.",
        "said", "cue-behind", ("It is all free",), ("It is all free", "cries of joy"), ("It is all free",),
    ),
    (
        "“It is free,” the board said, but “it is not good.”",
        "said", "cue-behind", ("It is free",), ("It is free", "it is not good."),
        ("It is free", "it is not good."),
    ),
    (
        "The board said the dam had failed: “It burst.”",
        "said", "cue-before", ("the dam had failed", "It burst."), ("It burst.",), ("the dam had failed", "It burst."),
    ),
    (
        "The board said only, “No movement.”",
        "said", "cue-before", ("No movement.",), ("only, “No movement.",), ("No movement.",),
    ),
]  # fmt: skip
"""Fragments without a verb before the cue of a clause, and beside a quotation."""


@pytest.mark.parametrize(("text", "cue", "rule", "ruled", "tagged", "expected"), [*PARTED, *CUT, *STRAYS])
def test_what_the_tagger_sees_is_whole_and_no_more(
    nlp: Language,
    text: str,
    cue: str,
    rule: str,
    ruled: tuple[str, ...],
    tagged: tuple[str, ...],
    expected: tuple[str, ...],
) -> None:
    doc = nlp(text)
    verb = next(token for token in doc if token.text == cue)
    source = text.lower().index("the board")
    mode = "attitude" if cue == "thought" else "speech"

    def of(pieces: tuple[str, ...]) -> Candidate:
        content = [(text.index(piece), text.index(piece) + len(piece)) for piece in pieces]
        return Candidate(
            content, cue=(verb.idx, verb.idx + len(cue)), source=(source, source + 9), confidence=0.9,
            cue_token=verb.i, rule=rule, mode=mode,
        )  # fmt: skip

    content = conformed(Layout(doc), of(tagged), [of(ruled)]).content
    assert tuple(text[start:end] for start, end in content) == expected


SENTENCES = [
    (
        "A young farmer said she had sat down with the figures and thought it might work for her.",
        ["she had sat down with the figures and thought it might work for her"],
    ),
    ("The bank said prices fall in May and thought they might rise.", ["prices fall in May", "they might rise"]),
    (
        "Ada Cole said she had read the report and asked whether it was true.",
        ["she had read the report", "whether it was true"],
    ),
    ("The fitter said a neighbour saw the boiler and found it cold.", ["a neighbour saw the boiler and found it cold"]),
    (
        "Ada Cole said compensation would be paid, but at a reduced rate of 35 percent.",
        ["compensation would be paid, but at a reduced rate of 35 percent"],
    ),
    (
        "Two rival councils have agreed to share the port, officials said on Tuesday, hours before the court was due.",
        ["Two rival councils have agreed to share the port"],
    ),
    ("Ten people fell, police said, including a child.", ["Ten people fell", "including a child"]),
    (
        "At least seven people fell, according to local fire departments, including a woman in her 80s.",
        ["At least seven people fell", "including a woman in her 80s"],
    ),
    ("Sales fell, according to the fire department, the city's smallest.", ["Sales fell"]),
    (
        "The Cabinet praised the success of the plans and expressed its thanks, the minister added.",
        ["The Cabinet praised the success of the plans and expressed its thanks"],
    ),
    ("The Cabinet praised the success of the plans.", ["the success of the plans"]),
    (
        "It pays to be wary of rivals, Tom Hale said, and be willing to move.",
        ["It pays to be wary of rivals", "and be willing to move"],
    ),
    (
        "“What do you mean,” one user posted on X. “It is four in the afternoon,” wrote another.",
        ["What do you mean", "It is four in the afternoon"],
    ),
    ("Chief Tom Hale called it a day of mourning.", ["it a day of mourning"]),
    ("Chief Tom Hale called it a day.", []),
    ("Its president Haji Sher Ali put the losses at Rs400 million a day.", ["the losses at Rs400 million a day"]),
    ("The survey put it at €18 a head.", ["it at €18 a head"]),
    ("It was a cold night, as Ada Cole put it.", ["It was a cold night"]),
    (
        "Ada Cole, who is currently starring in the thriller “Don't Wait Up,” says there's no bad blood.",
        ["there's no bad blood"],
    ),
    ("“I won't wait,” says Ada Cole, who is starring in a play.", ["I won't wait"]),
    ("The minister promised to act but gave no date.", ["to act"]),
    ("The minister promised to act but not to pay.", ["to act but not to pay"]),
    (
        "Ada Cole said she was sick and asked the nurse to leave.",
        ["she was sick", "the nurse to leave"],
    ),
    ("Residents described hearing a loud bang and seeing smoke.", ["hearing a loud bang and seeing smoke"]),
    (
        "Ada Cole said the trust had failed her son: “They let him die.”",
        ["the trust had failed her son", "They let him die."],
    ),
    (
        "The trust, Ada Cole said, had failed her son: “They let him die.”",
        ["The trust", "had failed her son", "They let him die."],
    ),
    (
        "Ada Cole accused the trust of failing her son: “They let him die.”",
        ["the trust of failing her son", "They let him die."],
    ),
    ("Ada Cole said in Lugo: “They let him die.”", ["They let him die."]),
    ("Ada Cole warned of a flood: “They let it burst.”", ["They let it burst."]),
    ("Ada Cole, when asked if she was worried, laughed.", []),
    ("Ada Cole asked if he was worried.", ["if he was worried"]),
    ("Tom Ek, who has since, Ada Cole said, bought a boat, is late.", ["has since", "bought a boat"]),
    ("The things people say are true.", []),
    ("The words she said were kind.", []),
    ("“Let it go” is what people say when it isn't theirs to hold.", []),
    ("What Ada Cole said was that it leaked.", ["it leaked"]),
    ("What Ada Cole said was not true.", []),
]  # fmt: skip
"""Sentences, and the contents of speech and attitudes in them."""


@pytest.mark.parametrize(("text", "expected"), SENTENCES)
def test_a_sentence_gives_what_was_said(nlp: Language, text: str, expected: list[str]) -> None:
    quotes = annotations.read(nlp(text), "quotes", Quote)
    assert [span.text for quote in quotes for span in quote.content] == expected


def test_a_number_that_somebody_says_is_speech(nlp: Language) -> None:
    [quote] = annotations.read(nlp("Few were let in. The union said 104."), "quotes", Quote)
    assert (quote.content[0].text, quote.mode) == ("104", "speech")
