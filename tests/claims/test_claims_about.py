"""What a claim speaks of: its subjects, and what stands beside it in its sentence."""

import pytest


@pytest.mark.parametrize(
    ("marked", "lemma", "about"),
    [
        ("Obi {said} that [the dam is old].", "say", {("dam", "subject")}),
        ("Obi {said} that [Lind’s plan failed].", "say", {("plan", "subject"), ("Jo Lind", "subject")}),
        ("Obi {said} that [the dam and the bridge are old].", "say", {("dam", "subject"), ("bridge", "subject")}),
        ("Obi {said} that [some of the roads were closed].", "say", {("road", "subject")}),
        ("Obi {said} that [it leaks].", "say", set()),
        ("Obi {described} the plan as “[too weak]”.", "describe", {("plan", "target")}),
        ("Obi {called} the tax “[a disgrace]”.", "call", {("tax", "target")}),
        (
            "Obi {described} Lind’s concerns as “[legitimate]”.",
            "describe",
            {("concern", "target"), ("Jo Lind", "target")},
        ),
        ("The move was {hailed} as “[historic]” by Obi.", "hail", {("move", "target")}),
        ("The plan, which Obi {described} as “[a gift],” was dropped.", "describe", {("plan", "target")}),
        ("Obi {told} the council that [the dam is old].", "tell", {("dam", "subject")}),
        (
            "Asked about the strike, Obi {said} that [wages were low].",
            "say",
            {("wage", "subject"), ("strike", "question")},
        ),
        (
            "Asked whether Lind was wrong, Obi praised the plan and {said} that [wages were low].",
            "say",
            {("wage", "subject"), ("Jo Lind", "question")},
        ),
        (
            "When questioned by reporters about the strike, Obi {said} that [wages were low].",
            "say",
            {("wage", "subject"), ("strike", "question")},
        ),
        (
            "While Lind opposes the tax, Obi {said} that [wages were low].",
            "say",
            {("wage", "subject"), ("Jo Lind", "sentence"), ("tax", "sentence")},
        ),
        # wherever the question stands
        ("Obi, pressed on the strike, {said} [it leaked].", "say", {("strike", "question")}),
        ("Obi {said} [it leaked], when asked about the strike.", "say", {("strike", "question")}),
        ("“[It leaked],” Obi {said} when asked if Lind had left.", "say", {("Jo Lind", "question")}),
        ("In response to a question about the strike, Obi {said} [it leaked].", "say", {("strike", "question")}),
        ("Obi {said} [it leaked] in response to a question about Lind.", "say", {("Jo Lind", "question")}),
        ("Responding to a letter, Obi {said} [it leaked].", "say", {("letter", "question")}),
        ("Obi was asked whether Lind had left. “[It leaked],” she {said}.", "say", {("Jo Lind", "question")}),
        ("Reporters asked Lind about the strike. “[It leaked],” Obi {said}.", "say", set()),
        # the matter that the cue is on
        ("Commenting on the strike, Obi {said} [it leaked].", "say", {("strike", "sentence")}),
        ("Speaking about the strike, Obi {said} [it leaked].", "say", {("strike", "sentence")}),
        ("Speaking on Capitol Hill, Obi {said} [it leaked].", "say", set()),
        ("As for the strike, Obi {said} [it leaked].", "say", {("strike", "sentence")}),
        ("Obi {said} of the mill: “[It leaks].”", "say", {("mill", "sentence")}),
        ("After the strike, Obi {said} [it leaked].", "say", set()),
        ("While having lunch, Obi {said} that [wages were low].", "say", {("wage", "subject")}),
        ("When questioned after the debate, Obi {said} that [wages were low].", "say", {("wage", "subject")}),
        ("When the bell rang, Obi {said} that [wages were low].", "say", {("wage", "subject")}),
    ],
)  # fmt: skip
def test_what_a_claim_is_about(claims_of, marked, lemma, about):
    claim = claims_of(marked, lemma, actors="Ada Obi|Jo Lind")[0]
    assert {(thing.text, thing.by) for thing in claim.about} == about


@pytest.mark.parametrize(
    ("marked", "about"),
    [
        ("Karl Lind resigned. “[He was tired],” Obi {said}.", {("Karl Lind", "subject")}),
        ("Karl Lind resigned. “[His plan failed],” Obi {said}.", {("Karl Lind", "subject"), ("plan", "subject")}),
        ("Karl Lind met Per Dahl. “[He was tired],” Obi {said}.", set()),
    ],
)  # fmt: skip
def test_a_claim_is_about_whom_its_pronouns_surely_mean(claims_of, marked, about):
    claim = claims_of(marked, actors="Ada Obi|Karl Lind|Per Dahl")[-1]
    assert {(thing.text, thing.by) for thing in claim.about} == about
    subjects = {one.actor for one in claim.participants if one.part == "subject"}
    assert subjects == ({"a2"} if ("Karl Lind", "subject") in about and len(about) == 1 else set())
