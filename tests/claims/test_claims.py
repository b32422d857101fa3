"""Claims: units, claimants and chains, and which claim a figure, a date or an actor belongs to.

A case is a sentence with the quote's content in square brackets, its cue in braces and its source in angle ones.
"""

import pytest
from spacy.language import Language
from spacy.tokens import Doc

from newsclaims import extract
from newsclaims.components.annotations import write
from newsclaims.components.claims import find_claims
from newsclaims.components.claims.propositions import is_inverted
from newsclaims.records import Claim, Medium, Quote, Span, Speaker


def test_each_sentence_of_a_content_is_a_claim_of_its_speaker(claims_of):
    claims = claims_of("“[The dam is old. The gates leak.]” Obi {said}.")
    assert [(c.text, c.claimant.name, c.quote) for c in claims] == [
        ("The dam is old.", "Ada Obi", "q1"),
        ("The gates leak.", "Ada Obi", "q1"),
    ]


def test_a_sentence_that_its_cue_splits_is_one_claim(claims_of):
    claims = claims_of("[The money], Obi {said}, [would come from the state].")
    assert [c.text for c in claims] == ["The money, Obi said, would come from the state"]


def test_a_figure_in_the_articles_own_voice_is_the_outlets_claim(claims_of):
    [claim] = claims_of("The town spent 40 pesos on pumps.", figures="40 pesos")
    assert (claim.text, claim.claimant.name, claim.quote, claim.figures) == (
        "The town spent 40 pesos on pumps.",
        None,
        None,
        ["f1"],
    )


def test_a_sentence_with_neither_figure_nor_date_is_no_claim(claims_of):
    assert claims_of("The town bought pumps.") == []


def test_a_figure_in_a_content_belongs_to_its_speaker(claims_of):
    [claim] = claims_of("Obi {said} that [the town had spent 40 pesos].", figures="40 pesos")
    assert (claim.quote, claim.figures) == ("q1", ["f1"])


def test_a_date_beside_the_cue_belongs_to_the_quote(claims_of):
    [claim] = claims_of("Obi {said} on Monday that [the gates were open].", dates="Monday")
    assert (claim.quote, claim.dates) == ("q1", ["d1"])


def test_a_figure_in_a_clause_about_the_source_stays_the_outlets(claims_of):
    claims = claims_of("Obi, who owns 12 mills, {said} that [the gates were open].", figures="12 mills")
    assert [(c.quote, c.figures) for c in claims] == [(None, ["f1"]), ("q1", [])]


def test_a_figure_in_the_source_is_a_claim_without_the_cue(claims_of):
    claims = claims_of("Ada Obi, 45, {said} that [the well was dry].", figures="45")
    assert [(claim.text, claim.quote) for claim in claims] == [
        ("Ada Obi, 45", None),
        ("the well was dry", "q1"),
    ]


def test_a_figure_of_the_reporting_clause_belongs_to_the_quote(claims_of):
    [claim] = claims_of("A report of 40 pages {said} that [the gates were open].", figures="40 pages")
    assert (claim.quote, claim.figures) == ("q1", ["f1"])


def test_a_figure_of_the_occasion_is_the_articles(claims_of):
    claims = claims_of(
        "“[It takes longer],” Obi {said} before the team’s win in front of 15,522 people on Monday.",
        figures="15,522 people",
    )
    assert [(claim.quote, claim.figures) for claim in claims] == [("q1", []), (None, ["f1"])]


def test_a_date_of_the_occasion_belongs_to_the_quote(claims_of):
    [claim] = claims_of("Speaking on Monday, Obi {said} that [the gates were open].", dates="Monday")
    assert (claim.quote, claim.dates) == ("q1", ["d1"])


def test_what_followed_from_a_reported_event_belongs_to_the_quote(claims_of):
    [claim] = claims_of(
        "Norland {reported} [two raids across its border], killing 30 soldiers and displacing 400 villagers.",
        figures="400 villagers",
    )
    assert (claim.quote, claim.figures) == ("q1", ["f1"])


def test_a_clause_that_reports_stays_with_the_one_who_says_it(claims_of):
    [claim] = claims_of(
        "Obi {said} that [the money was in Lunsk, where 12 mills are held].", figures="12 mills"
    )
    assert (claim.quote, claim.figures) == ("q1", ["f1"])
    assert claim.text.endswith("where 12 mills are held")


def test_a_date_without_a_day_makes_no_claim_but_belongs_to_one(claims_of):
    assert claims_of("The gates are open now.", unresolved="now") == []
    [claim] = claims_of("The town has 12 mills now.", figures="12 mills", unresolved="now")
    assert (claim.figures, claim.dates) == (["f1"], ["d1"])


def test_words_beside_the_quoted_ones_are_the_same_speakers(claims_of):
    said = claims_of("Ten gates will open on Monday, Ada Obi {said}: “[I am sure of it.]”", dates="Monday")
    assert [(c.text, c.claimant.name) for c in said] == [
        ("Ten gates will open on Monday", "Ada Obi"),
        ("I am sure of it.", "Ada Obi"),
    ]


def test_the_articles_own_voice_has_a_stance_too(claims_of):
    [claim] = claims_of("The bridge is expected to open in 12 days.", figures="12 days")
    assert (claim.quote, claim.stance) == (None, "predicts")


BEHALF = [
    ("Obi {repeated} [Lind’s concerns that the dam was weak].", "Mia Lind"),
    ("<A spokeswoman for Lind> {said} [the dam was weak].", "Mia Lind"),
    ("<Lind’s lawyer> {said} [the dam was weak].", "Mia Lind"),
    ("Obi {repeated} [her concerns that the dam was weak].", None),
    ("Obi {said} [Lind’s dam was weak].", None),
    ("<A neighbour of Lind> {said} [the dam was weak].", None),
]


@pytest.mark.parametrize(("marked", "expected"), BEHALF, ids=[case[0] for case in BEHALF])
def test_on_whose_behalf(claims_of, marked, expected):
    [claim] = claims_of(marked, actors="Ada Obi|Mia Lind")
    assert claim.claimant.name == "Ada Obi"
    assert (claim.on_behalf_of.name if claim.on_behalf_of else None) == expected


def quote(number: int, name: str, text: str, part: str) -> Quote:
    start = text.index(part)
    span = Span(start=start, end=start + len(part), text=part)
    speaker = Speaker(name=name, type="person", rule="name")
    return Quote(id=f"q{number}", kind="indirect", content=[span], speaker=speaker, confidence=1)


def claims_of_quotes(nlp: Language, text: str, *parts: tuple[str, str]) -> list[Claim]:
    with nlp.select_pipes(disable=[name for name in nlp.pipe_names if name.startswith("newsclaims")]):
        doc = nlp(text)
    write(doc, "quotes", [quote(i, name, text, part) for i, (name, part) in enumerate(parts, 1)], [])
    return find_claims(doc)


NESTED = "Obi said that Lind had warned that the dam was weak."


def test_what_is_reported_within_a_quote_names_it(nlp):
    claims = claims_of_quotes(
        nlp, NESTED, ("Ada Obi", "Lind had warned that the dam was weak"), ("Mia Lind", "the dam was weak")
    )
    assert [(c.claimant.name, c.quote, c.within) for c in claims] == [
        ("Ada Obi", "q1", None),
        ("Mia Lind", "q2", "q1"),
    ]


def test_nothing_is_claimed_twice_by_one_claimant(nlp):
    claims = claims_of_quotes(
        nlp, NESTED, ("Ada Obi", "Lind had warned that the dam was weak"), ("Ada Obi", "the dam was weak")
    )
    assert [(c.quote, c.text) for c in claims] == [("q1", "Lind had warned that the dam was weak")]


def test_the_medium_goes_with_the_claim(claims_of):
    medium = Medium(name="CNN", start=9, end=12, text="CNN")
    [claim] = claims_of("Obi {told} CNN that [the dam was weak].", "tell", medium=medium)
    assert claim.medium == "CNN"


PARTS = [
    ("“[Lind repaired the dam],” Obi {said}.", [("a2", "subject")]),
    ("“[The town thanked Lind],” Obi {said}.", [("a2", "object")]),
    ("“[The dam was repaired by Lind],” Obi {said}.", [("a2", "agent")]),
    ("“[The town gave Lind a medal],” Obi {said}.", [("a2", "indirect_object")]),
    ("“[Lind’s dam is weak],” Obi {said}.", [("a2", "possessor")]),
    ("“[The town quarrelled with Lind],” Obi {said}.", [("a2", "oblique")]),
    ("“[I think Lind will repair the dam],” Obi {said}.", [("a1", "subject"), ("a2", "subject")]),
    ("“[The dam broke because Lind slept],” Obi {said}.", []),
]


@pytest.mark.parametrize(("marked", "expected"), PARTS, ids=[case[0] for case in PARTS])
def test_what_actors_are_to_a_claim(claims_of, marked, expected):
    [claim] = claims_of(marked, actors="Ada Obi|Mia Lind")
    assert [(one.actor, one.part) for one in claim.participants] == expected


def test_the_addressee_takes_part_in_a_claim(claims_of):
    addressee = Span(start=9, end=13, text="Lind")
    [claim] = claims_of(
        "Obi {told} Lind that [the dam was weak].", "tell", actors="Ada Obi|Mia Lind", addressee=addressee
    )
    assert [(one.actor, one.part) for one in claim.participants] == [("a2", "addressee")]


TOPICS = [
    ("Obi {said} [the frozen Lunsk assets were safe].", ["frozen lunsk asset"]),
    ("Obi {said} [the council had sold two pumps on Monday].", ["council", "pump"]),
    ("Obi {said} [she had met Lind].", ["Ada Obi", "Mia Lind"]),
    ("Obi {said} [the dams broke because the pumps had failed].", ["dam", "pump"]),
    ("Obi {said} [the thing was safe].", []),
]


@pytest.mark.parametrize(("marked", "expected"), TOPICS, ids=[case[0] for case in TOPICS])
def test_what_a_claim_is_about(claims_of, marked, expected):
    [claim] = claims_of(
        marked,
        actors="Ada Obi|Mia Lind",
        figures="two pumps" if "two" in marked else "",
        dates="Monday" if "Monday" in marked else "",
    )
    assert [topic.text for topic in claim.topics] == expected
    assert all(topic.head == topic.text or topic.text.endswith(f" {topic.head}") for topic in claim.topics)


UNSAID = [
    ("Obi did not {say} that [the gates were open].", False),
    ("Obi never {said} that [the gates were open].", False),
    ("Obi might {say} that [the gates were open].", False),
    ("Obi would have {said} that [the gates were open].", False),
    ("Obi would later {say} that [the gates were open].", True),
    ("Obi will {say} that [the gates were open].", True),
]


@pytest.mark.parametrize(("marked", "said"), UNSAID, ids=[case[0] for case in UNSAID])
def test_what_was_not_said_is_no_claim(claims_of, marked, said):
    assert bool(claims_of(marked)) is said


def test_a_figure_in_words_that_were_not_said_is_the_outlets(claims_of):
    [claim] = claims_of("Obi did not {say} that [12 gates were open].", figures="12 gates")
    assert (claim.quote, claim.figures) == (None, ["f1"])


def test_a_dateline_is_no_claim(claims_of):
    assert claims_of("LUNSK, Nov. 24 (UPI)", dates="Nov. 24") == []


@pytest.mark.parametrize("line", ["Lunsk | 24 November | 300", "The Dam, 24 November"])
def test_a_line_without_a_clause_is_no_claim(claims_of, line):
    assert claims_of(line, dates="24 November") == []


def test_a_report_is_told_by_what_was_done_with_it(claims_of):
    [claim] = claims_of("A report released on Monday {said} that [the gates were open].", dates="Monday")
    assert (claim.quote, claim.dates) == ("q1", ["d1"])


def test_the_cue_inside_a_content_is_not_what_is_said(claims_of):
    [claim] = claims_of("“[If you look, Obi {said}, the dam could break.]”")
    assert claim.hedged


def test_who_was_asked_does_not_ask(claims_of):
    [claim] = claims_of("<Obi> was {asked} [why the gates were open].", "ask")
    assert (claim.stance, claim.claimant.name) == ("asks", None)
    [claim] = claims_of("<Obi> {asked} [why the gates were open].", "ask")
    assert claim.claimant.name == "Ada Obi"


def test_dates_stand_in_the_order_of_the_text(claims_of):
    [claim] = claims_of(
        "Obi {said} [the gates are open now and close on Monday].", dates="Monday", unresolved="now"
    )
    assert claim.dates == ["d1", "d2"]


STORY = """The council met on 3 May 2024 in a hall with 200 seats.

Ada Obi said on Friday that the town had spent 40 million euros, and that Mia Lind had warned that 12 gates leaked.

“We will repair ten gates by June,” Obi told reporters. “That is all.”
"""


def test_a_figure_or_date_belongs_to_one_claim_at_most(nlp):
    claims = extract(STORY, published="2024-05-06", nlp=nlp).claims
    owned = [local for claim in claims for local in (*claim.figures, *claim.dates)]
    assert len(owned) == len(set(owned)) >= 5
    assert {claim.claimant.name for claim in claims if claim.quote} >= {"Ada Obi"}


def test_a_clause_of_signs_is_no_condition(nlp: Language) -> None:
    """Its article keeps its claims."""
    words, heads = ["Obi", "said", "—", "…", "."], [1, 1, 1, 2, 1]
    deps = ["nsubj", "ROOT", "ccomp", "punct", "punct"]
    assert not is_inverted(Doc(nlp.vocab, words=words, heads=heads, deps=deps)[2])
