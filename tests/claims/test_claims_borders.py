"""Where the article's own claim ends beside a report, and a reported one beside what the article adds to it."""

import pytest


@pytest.mark.parametrize(
    ("marked", "own"),
    [
        (
            "The port shut on Monday, though <Obi> {warned} that [ferries would sink].",
            "The port shut on Monday",
        ),
        ("The port shut on Monday, {calling} the ferry “[a wreck]”.", "The port shut on Monday"),
        ("The port shut on Monday and {said} that [ferries would sink].", "The port shut on Monday"),
        ("The port shut on Monday, with <Obi> {hailing} “[an end]”.", "The port shut on Monday"),
        ("The port shut on Monday before {telling} crews that [ferries leaked].", "The port shut on Monday"),
        (
            "The port shut on Monday over <Obi’s> {fears} that [ferries would sink].",
            "The port shut on Monday",
        ),
        ("After the port shut on Monday, <Obi> {said} [ferries leaked].", "After the port shut on Monday"),
        # what only brings in the report isn't left behind
        (
            "The port shut on Monday, a loss that <Obi> {predicts} [will sink ferries].",
            "The port shut on Monday",
        ),
        ("On Monday Obi heard of a sign that <Lind> {said} [was lost].", "On Monday Obi heard of a sign"),
        # what is quoted is part of the article's own clause
        (
            "The port shut on Monday for what <Obi> {called} “[urgent]” work.",
            "The port shut on Monday for what Obi called “urgent” work.",
        ),
        (
            "The ferry that <Obi> {called} “[a wreck]” was sold on Monday.",
            "The ferry that Obi called “a wreck” was sold on Monday.",
        ),
        # a noun that sums up the clause is read with it
        (
            "Obi {announced} [plans to shut the port], a move that crews opposed on Monday.",
            "Obi announced plans to shut the port, a move that crews opposed on Monday.",
        ),
        (
            "Obi {announced} [plans to shut the port, a step which crews opposed on Monday].",
            "Obi announced plans to shut the port, a step which crews opposed on Monday.",
        ),
    ],
)
def test_the_articles_own_claim_ends_before_the_report(claims_of, marked, own):
    [claim] = [claim for claim in claims_of(marked, dates="Monday") if claim.quote is None]
    assert claim.text == own


@pytest.mark.parametrize(
    ("marked", "said"),
    [
        ("Obi {announced} [plans to shut the port, a move that crews opposed].", "plans to shut the port"),
        ("Obi {announced} [plans to shut the port, a move that would cost jobs].", None),  # she may say so
        ("“[We will shut the port, a move that crews oppose],” Obi {said}.", None),  # she does
        ("Obi {announced} [a ferry, a boat that crews liked].", None),  # a boat sums up nothing
    ],
)
def test_what_the_article_adds_of_others_is_nothing_that_was_said(claims_of, marked, said):
    claim = next(claim for claim in claims_of(marked) if claim.quote is not None)
    assert claim.text == (said or marked.partition("[")[2].partition("]")[0])


@pytest.mark.parametrize(
    ("marked", "said"),
    [
        ("On Monday <Obi> seemed to {say} [ferries leaked].", True),
        ("<Obi> struggled on Monday to {explain} [why ferries leaked].", True),
        ("<Obi> wrote on Monday to {say} [ferries leaked].", True),
        ("<Obi> shut the port on Monday to {say} [ferries leaked].", False),  # which she did as well
        ("<Obi> was sent there on Monday to {say} [ferries leaked].", False),
    ],
)
def test_the_day_of_a_verb_whose_infinitive_reports_is_that_of_the_report(claims_of, marked, said):
    dated = [claim for claim in claims_of(marked, dates="Monday") if claim.dates]
    assert [claim.quote is not None for claim in dated] == [said]
