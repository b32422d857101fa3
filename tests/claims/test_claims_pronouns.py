"""Whom the pronouns of a claim’s reading mean, and where that isn’t sure."""

import pytest

from newsclaims.records import Speaker

ACME = Speaker(name="Ada Obi", type="organisation", actor="a1", rule="name")
ENGINEERS = Speaker(name="engineers", type="anonymous", rule="description")
ENGINEER = Speaker(name="engineer", type="anonymous", rule="description")


@pytest.mark.parametrize(
    ("marked", "speaker", "reading"),
    [
        ("Obi {said} [it cut jobs].", ACME, "it [Ada Obi] cut jobs"),
        (
            "As Obi {pointed out}, [it cut jobs].",
            ACME,
            "As Obi pointed out, it cut jobs.",
        ),  # what was spoken of before
        ("Obi {decried} [it].", ACME, "[Ada Obi] decried it"),  # nobody decries himself so
        ("Obi {said} [its profit fell].", ACME, "its [Ada Obi’s] profit fell"),
        ("Obi {said} [it was clear that profit fell].", ACME, "it was clear that profit fell"),
        ("Obi {said} [the plan failed when it broke].", ACME, "the plan failed when it broke"),
        ("“[We cut jobs],” Obi {said}.", ACME, "We [Ada Obi] cut jobs"),
        ("“[Our jobs are safe],” Obi {said}.", ACME, "Our [Ada Obi’s] jobs are safe"),
        ("<Two engineers> {said} [they left].", ENGINEERS, "they [Two engineers] left"),
        (
            "<Two engineers> {said} that the two drivers drank and [they left].",
            ENGINEERS,
            "Two engineers said that the two drivers drank and they left.",
        ),
        (
            "After a fire, <two engineers> {called} [their pay a shame for the plan].",
            ENGINEERS,
            "After a fire, two engineers called their pay a shame for the plan.",
        ),
        ("<Two engineers> {said} [their pay fell].", ENGINEERS, "their [Two engineers’] pay fell"),
        (
            "<An engineer> {said} [they left].",
            ENGINEER,
            "An engineer said they left.",
        ),  # she speaks of others
        ("“[I left],” <an engineer> {said}.", ENGINEER, "I [an engineer] left"),
        ("“[I left],” <she> {said}.", ENGINEER, "I left"),
        ("“[I left],” <the film> {said}.", ENGINEER, "[the film:] I left"),  # no person is it
    ],
)
def test_it_they_and_we_are_whoever_says_it(claims_of, marked, speaker, reading):
    assert claims_of(marked, speaker=speaker)[0].reading == reading


@pytest.mark.parametrize(
    ("marked", "reading"),
    [
        ("Lind resigned.\n\n“[He was tired],” Obi {said}.", "He [Karl Lind] was tired"),
        ("Lind resigned.\n\n“[His plan failed],” Obi {said}.", "His [Karl Lind’s] plan failed"),
        ("Lind resigned.\n\n“[I met his wife],” Obi {said}.", "I [Ada Obi] met his [Karl Lind’s] wife"),
        ("Lind resigned.\n\n“[The plan hurt him],” Obi {said}.", "The plan hurt him [Karl Lind]"),
        ("Lind resigned.\n\n“[Per Dahl hurt him],” Obi {said}.", "Per Dahl hurt him"),
        ("Lind met Per Dahl.\n\n“[He was tired],” Obi {said}.", "He was tired"),  # which of them?
        ("Per Dahl ran. Lind resigned.\n\n“[He was tired],” Obi {said}.", "[Lind resigned.] He was tired"),
        ("Per Dahl ran. It was for Lind.\n\n“[He was tired],” Obi {said}.", "He was tired"),  # no subject
        ("“[He ran after Dahl. He was tired],” Obi {said}.", "He was tired"),  # who ran?
        ("“[Lind resigned. He met Dahl. He was tired],” Obi {said}.", "He was tired"),
        ("“[Lind resigned. He was tired. He slept],” Obi {said}.", "He [Karl Lind] slept"),
        ("Lind hired a driver.\n\n“[He was tired],” Obi {said}.", "He was tired"),  # or the driver
        ("A man hired by Lind ran.\n\n“[He was tired],” Obi {said}.", "He was tired"),  # or the man
        ("Lind resigned.\n\nIt rained.\n\n“[He was tired],” Obi {said}.", "He [Karl Lind] was tired"),
        ("Lind was a chancer. “[He was tired],” Obi {said}.", "He [Karl Lind] was tired"),
        ("Lind resigned. “[A nurse looked after him],” Obi {said}.", "A nurse looked after him"),
        ("Obi resigned.\n\n“[He was tired],” she {said}.", "He was tired"),  # nobody but who says it
    ],
)
def test_he_and_she_are_told_where_they_can_be_one_person_alone(claims_of, marked, reading):
    claim = claims_of(marked, actors="Ada Obi|Karl Lind|Per Dahl")[-1]
    assert claim.reading == reading


@pytest.mark.parametrize(
    ("marked", "reading"),
    [
        ("Lind was asked. He answered {thus}: [THEY LOSE].", "He [Karl Lind] answered thus: THEY LOSE."),
        (
            "Lind ran. “He is tired,” said {in} a note a [tall Dahl].",
            "“He is tired,” said in a note a tall Dahl.",
        ),
    ],
)
def test_a_pronoun_of_the_sentence_around_a_claim_is_told(claims_of, marked, reading):
    claim = claims_of(marked, actors="Ada Obi|Karl Lind|Per Dahl")[-1]
    assert claim.reading == reading


@pytest.mark.parametrize(
    ("text", "reading"),
    [
        ("The dam was built in haste. It broke in 2020.", "It [The dam] broke in 2020."),
        (
            "The dam held the lake. It broke in 2020.",
            "[The dam held the lake.] It broke in 2020.",
        ),  # or the lake
        ("The dam broke. It was clear in 2020 that it rained.", "It was clear in 2020 that it rained."),
        (
            "Obi’s dam was built in haste. It broke in 2020.",
            "[Obi’s dam was built in haste.] It broke in 2020.",
        ),
        ("The dams broke. They killed ten in 2020.", "They [The dams] killed ten in 2020."),
        ("People left. They killed ten in 2020.", "[People left.] They killed ten in 2020."),  # or others
        ("“The dam broke.” It killed ten in 2020.", "[“The dam broke.”] It killed ten in 2020."),
        ("Lind was there.\n\nIt broke in 2020.", "It broke in 2020."),
    ],
)
def test_it_and_they_go_on_with_the_only_subject_before(claims_of, text, reading):
    assert claims_of(text, dates="2020", actors="Ada Obi|Karl Lind")[-1].reading == reading


@pytest.mark.parametrize(
    ("role", "reading"),
    [
        ("lawyer of Lind", "Obi, a lawyer of Lind, said his plan failed."),
        ("friend of Lind", "his [Ada Obi’s] plan failed"),
    ],
)
def test_whoever_speaks_for_somebody_may_mean_that_one(claims_of, role, reading):
    marked = f"Obi, a {role}, {{said}} [his plan failed]."
    assert claims_of(marked, actors="Ada Obi|Karl Lind", role=role)[0].reading == reading


@pytest.mark.parametrize(
    ("marked", "reading"),
    [
        ("<The Lunsk mills> {said} [it broke].", "it broke"),
        ("<The Lunsk mill> {said} [it broke].", "it [Ada Obi] broke"),
        ("<The Lunsk Mills> {said} [it broke].", "it [Ada Obi] broke"),  # one firm by its name
    ],
)
def test_several_bodies_are_not_it(claims_of, marked, reading):
    text = f"Obi makes cloth. It rained. {marked}"
    claim = claims_of(text, speaker=ACME)[-1]
    assert reading in claim.reading
    assert ("it [" in claim.reading) is ("it [" in reading)


def test_they_are_no_source_that_stands_behind(claims_of):
    claim = claims_of("[Their pay fell], <two engineers> {said}.", speaker=ENGINEERS)[0]
    assert "[" not in claim.reading


@pytest.mark.parametrize(
    ("marked", "told"),
    [
        ("“[The mayor says, ‘Pay me now,’ and leaves],” Obi {said}.", False),
        ("“[The mayor says, 'Pay me now,' and leaves],” Obi {said}.", False),
        ("“[The mayor says, ‘Pay now,’ and leaves me],” Obi {said}.", True),
        ("“[The mayors’ men pay me],” Obi {said}.", True),
        ("“[The mayors' men pay me],” Obi {said}.", True),
    ],
)
def test_i_within_a_quotation_is_not_who_quotes_it(claims_of, marked, told):
    claim = claims_of(marked)[0]
    assert ("me [Ada Obi]" in claim.reading) is told, claim.reading


@pytest.mark.parametrize(
    ("marked", "kind", "told"),
    [
        ("Obi {said} “the dam broke. [He built it].”", "mixed", False),
        ("“Obi {said} [he built it],” Dahl added.", "indirect", True),
        ("Obi {said} [he built it].", "indirect", True),
    ],
)
def test_in_quotation_marks_nobody_calls_himself_he(claims_of, marked, kind, told):
    claim = claims_of(f"Mr Obi left. {marked}", kind=kind, actors="Karl Obi|Per Dahl")[0]
    assert ("he [Karl Obi]" in claim.reading or "He [Karl Obi]" in claim.reading) is told, claim.reading
