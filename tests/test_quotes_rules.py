"""Which rule found a quote: a closed list, an example for each rule, and what is told of what was considered."""

import math
from pathlib import Path

import pytest
from spacy.language import Language
from spacy.tokens import Doc

from newsclaims.components.quotes import find_quotes
from newsclaims.components.quotes.judgement import LEAST, MEANINGS
from newsclaims.components.tagger import tagger
from newsclaims.components.tracing import TRACE, Considered
from newsclaims.lexicons import quote_confidence, rows
from newsclaims.rules import in_words, without

INTERVIEW = (
    "Sara Kessler: Why did you leave the sea?\n\nTom Hale: The fish were gone.\n\n"
    "Sara Kessler: Do you miss it?\n\nTom Hale: Every morning.\n\n{}"
    "Sara Kessler: Would you go back?\n\nTom Hale: Never."
)

BY_RULE = {
    "cue-behind": "“We lost the vote,” the mayor said.",
    "verb-behind": "“We lost the vote,” texted the mayor.",
    "cue-before": "The mayor said: “We lost the vote.”",
    "introduced": "From the report: “The dam is not safe.”",
    "transcript-turn": INTERVIEW.format(""),
    "unnamed-turn": INTERVIEW.format("And the boat, where is it now?\n\nI sold it to a man from Oslo.\n\n"),
    "interview-answer": "Sara Kessler sold her boat in May. We met in Oslo.\n\nWhy did you sell it?\n\nI had none."
    "\n\nDo you miss the sea?\n\nI miss it every day.\n\nWould you go back?\n\nI never would.",
    "signed-post": "The lock failed.\n\nI am standing in my driveway with a pie.\n— Ada Obi (@adaobi) March 4, 2023",
    "excerpt-turn": "“HALE: We never sold the boat to anybody.”",
    "block": "The mayor said in a statement:\n\nWe lost the vote and we will go.",
    "listed": "The mayor also said:\n\nThe vote was lost\n\nShe will resign in May\n\nThe council meets today.",
    "colon": "The mayor summed it up: nothing had changed in the town.",
    "that-clause": "The mayor said that the vote was lost.",
    "question-clause": "The mayor asked whether the vote was lost.",
    "to-clause": "The mayor promised to resign.",
    "told-to-clause": "The mayor urged voters to wait.",
    "gerund-clause": "The mayor denied losing the vote.",
    "loose-that": "The mayor disputes the idea that she needed help.",
    "parenthetical": "The vote, the mayor said, was lost.",
    "as-clause": "As the mayor pointed out, the vote was lost.",
    "according-to": "The vote was lost, according to the mayor.",
    "noun-of-saying": "The council laughed at her insistence that the vote was lost.",
    "adjective-of-saying": "The mayor was confident that the vote was won.",
    "preposition": "The mayor warned of a long night.",
    "object": "The mayor denied any wrongdoing.",
    "marked-words": "The mayor denounced “cheap tricks” before the vote.",
    "label": "The mayor called the plan “a farce”.",
    "goes-on": "Carla Nunes believes that the vote was lost. “They never asked us.”",
    "signature": "“They never asked us what we wanted.” – Carla Nunes",
    "told-behind": "“They never asked us what we wanted.” That was the verdict of Carla Nunes.",
    "announced-line": "Statement by Carla Nunes\n\n“They never asked us what we wanted.”",
    "scene": "Carla Nunes shook her head. “They never asked us what we wanted.”",
    "orphan": "“They never asked us what we wanted.”",
}
"""For each rule a text in which it finds a quote, without the tagger."""

WITH_TAGGER = {
    "agreed": "The mayor disputes the idea that she needed help.",
    "learned": "In a box on her papers, a doctor had typed “not fit to drive.”",
}
"""The same for what needs the tagger."""


def rules_of(nlp: Language, text: str, learned: bool = False) -> set[str | None]:
    return {quote.rule for quote in find_quotes(nlp(text), tagger() if learned else None)}


@pytest.mark.parametrize(("rule", "text"), BY_RULE.items(), ids=BY_RULE)
def test_a_rule_finds_its_example(nlp: Language, rule: str, text: str) -> None:
    assert rule in rules_of(nlp, text)


@pytest.mark.parametrize(("rule", "text"), BY_RULE.items(), ids=BY_RULE)
def test_a_rule_that_is_left_out_finds_nothing(nlp: Language, rule: str, text: str) -> None:
    with without(rule):
        assert rule not in rules_of(nlp, text)


@pytest.mark.parametrize(("rule", "text"), WITH_TAGGER.items(), ids=WITH_TAGGER)
def test_the_tagger_finds_its_example(nlp: Language, rule: str, text: str) -> None:
    assert rule in rules_of(nlp, text, learned=True)


def test_every_rule_of_the_list_has_an_example(nlp: Language) -> None:
    assert set(in_words()["quote"]) == {*BY_RULE, *WITH_TAGGER}


def traced(nlp: Language, text: str, learned: bool) -> tuple[Doc, list[Considered]]:
    doc = nlp(text)
    doc.user_data[TRACE] = []
    find_quotes(doc, tagger() if learned else None)
    return doc, doc.user_data[TRACE]


def test_nothing_is_kept_of_what_was_considered_unless_somebody_asks(nlp: Language) -> None:
    doc = nlp("The mayor said that the vote was lost.")
    find_quotes(doc, tagger())
    assert TRACE not in doc.user_data


def test_what_the_rules_considered_is_told(nlp: Language) -> None:
    text = "Carla Nunes believes that the court ordered the town to pay. “They never asked us.”"
    _, told = traced(nlp, text, learned=False)
    assert {one.rule for one in told if one.taken} == {"that-clause", "goes-on"}
    for one in told:
        assert one.taken == (not one.reason)


def test_what_was_weighed_adds_up_to_how_likely_a_quote_is(nlp: Language) -> None:
    doc, told = traced(nlp, "The mayor said on Monday that the vote was lost.", learned=True)
    [taken] = [one for one in told if one.taken]
    [quote] = find_quotes(doc, tagger())
    assert (taken.start, taken.end) == (quote.content[0].start, quote.content[0].end)
    assert {name for name, _ in taken.weighed} <= set(MEANINGS)
    odds = math.e ** sum(value for _, value in taken.weighed)
    assert odds / (1 + odds) == pytest.approx(quote.confidence, abs=0.005)


def test_what_was_rejected_has_a_reason(nlp: Language) -> None:
    _, told = traced(nlp, "The mayor said on Monday that the vote was lost.", learned=True)
    rejected = [one for one in told if not one.taken]
    assert rejected
    for one in rejected:
        odds = math.e ** sum(value for _, value in one.weighed)
        assert ("too unlikely" in one.reason) == (odds / (1 + odds) < LEAST)


def test_by_rule_alone_the_confidence_is_the_share_of_the_rule_that_is_right(nlp: Language) -> None:
    [quote] = find_quotes(nlp(BY_RULE["according-to"]))
    [row] = [
        one for one in rows("quote_confidence") if (one["rule"], one["sourced"]) == ("according-to", "yes")
    ]
    assert quote.confidence == float(row["confidence"])


def test_each_rule_has_its_share_with_a_source_and_without() -> None:
    assert set(quote_confidence()) == {
        (rule, sourced) for rule in in_words()["quote"] for sourced in (True, False)
    }


def test_the_table_of_shares_says_how_it_was_made() -> None:
    table = Path(__file__).parents[1] / "src/newsclaims/lexicons/en/quote_confidence.tsv"
    assert "training/quote_confidence.py" in table.read_text("utf-8")
