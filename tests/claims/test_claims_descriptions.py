"""Phrases that bring nothing in that a description could take up, and descriptions that mean what is far."""

import pytest

from newsclaims.records import Speaker

SAID = "Obi {said} [the plan failed]."


@pytest.mark.parametrize(
    ("before", "told"),
    [
        ("Lind made a peace plan.", "peace plan"),
        ("Lind made a  peace plan.", "peace plan"),  # two blanks
        ("Lind will make a peace plan.", "peace plan"),
        ("Anybody can make a peace plan.", None),  # which isn't there
        ("Lind might want to make a peace plan.", None),
        ("If Lind makes a peace plan, we win.", None),
        ("Peace came before power as the top plan.", None),  # says what it is
        ("Lind sought a fourth peace plan.", None),  # one of several
    ],
)
def test_what_is_only_supposed_is_not_taken_up(claims_of, before, told):
    claim = claims_of(f"{before} It rained. It rained. {SAID}", actors="Ada Obi|Jo Lind")[0]
    assert [one.text for one in claim.insertions if one.span] == ([told] if told else [])


@pytest.mark.parametrize(
    ("before", "told"),
    [
        ("Two strikes in Lunsk failed.", "Two strikes in Lunsk"),
        ("The strikes in Lunsk failed.", "strikes in Lunsk"),
        ("Strikes in Lunsk failed.", "Strikes in Lunsk"),
        ("Strikes of angry weavers failed.", None),  # of any
        ("Dock strikes failed.", None),
    ],
)
def test_several_are_brought_in_where_it_is_told_which(claims_of, before, told):
    claim = claims_of(f"{before} It rained. Obi {{said}} [the strikes hurt].")[0]
    assert [one.text for one in claim.insertions if one.span] == ([told] if told else [])


@pytest.mark.parametrize(
    ("before", "told"),
    [
        ("Acme built a big village stage.", "big village stage"),
        ("Acme took village centre stage.", None),
    ],
)
def test_what_has_no_article_is_no_thing(claims_of, before, told):
    claim = claims_of(f"{before} Obi {{said}} [the stage broke].")[0]
    assert [one.text for one in claim.insertions if one.span] == ([told] if told else [])


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("the tax failed", True),
        ("this tax failed", False),  # would be in sight
    ],
)
def test_this_means_what_is_near(claims_of, said, told):
    claim = claims_of(
        f"Lind drew up a road tax. It rained. Obi {{said}} [{said}].", actors="Ada Obi|Jo Lind"
    )[0]
    assert ("[road tax]" in claim.reading) is told


@pytest.mark.parametrize(
    ("said", "reading"),
    [
        ("the country is wet", "the country [Belgium] is wet"),
        ("mills across the country broke", "mills across the country broke"),  # where one writes
        ("the countries are wet", "the countries are wet"),
        ("Obi shunned the media", "Obi shunned the media"),
    ],
)
def test_a_country_or_a_press_that_is_the_writers_is_nothing_told(claims_of, said, reading):
    before = "Belgium grew. Rain fell on Belgium. Lind liked social media."
    claim = claims_of(
        f"{before} Obi {{said}} [{said}].", actors="Ada Obi|Jo Lind|Belgium", types="person person place"
    )
    assert claim[0].reading == reading


def test_a_seat_of_government_is_no_state(claims_of):
    before = "Washington was wet. Rain fell on Washington."
    claim = claims_of(
        f"{before} Obi {{said}} [the state failed].", actors="Ada Obi|Washington", types="person place"
    )
    assert claim[0].reading == "the state failed"


@pytest.mark.parametrize(
    ("before", "said", "reading"),
    [
        ("Acme, a weaving company, grew.", "the company’s mill broke", "the company’s [Acme’s] mill broke"),
        (
            "A road tax for Lunsk was drawn up.",
            "the tax’s critics left",
            "the tax’s [road tax for Lunsk] critics left",
        ),
        ("Acme, a weaving company, grew.", "the companies’ mill broke", "the companies’ mill broke"),
        ("Belgium grew. Rain fell on Belgium.", "the nation’s mills broke", "the nation’s mills broke"),
        ("The Acme Department of State grew.", "the state’s mills broke", "the state’s mills broke"),
        (
            "Acme, a weaving company, grew beside the old Lunsk oil company.",
            "the company’s mill broke",
            "the company’s mill broke",
        ),
    ],
)
def test_whose_a_thing_is_stands_behind_the_genitive(claims_of, before, said, reading):
    cast = "Ada Obi|Acme Department of State|Belgium" if "State" in before else "Ada Obi|Acme|Belgium"
    names = "|".join(name for name in cast.split("|") if name in f"Ada Obi {before}")
    types = " ".join(
        {"Ada Obi": "person", "Belgium": "place"}.get(name, "organisation") for name in names.split("|")
    )
    claim = claims_of(f"{before} Ada Obi {{said}} [{said}].", actors=names, types=types)[0]
    assert claim.reading == reading


@pytest.mark.parametrize(
    ("before", "reading"),
    [
        ("The Old Lunsk Weavers Amendment failed.", "the amendment [Old Lunsk Weavers Amendment] hurt"),
        ("A road amendment for Lunsk failed.", "the amendment hurt"),
    ],
)
def test_a_name_means_one_thing_however_far_off(claims_of, before, reading):
    claim = claims_of(f"{before} {'It rained on the town. ' * 50} Obi {{said}} [the amendment hurt].")[0]
    assert claim.reading == reading


def test_a_part_of_a_phrase_that_tells_nothing_is_not_put_in(claims_of):
    claim = claims_of("Lind made a better plan for his old town. Obi {said} [the plan failed].")[0]
    assert claim.reading == "[Lind made a better plan for his old town.] the plan failed"


@pytest.mark.parametrize(
    ("between", "told"),
    [
        ("It rained.", "Acme"),
        ("Belco sank.", None),  # or Belco
    ],
)
def test_a_firm_is_meant_where_no_other_was_named_since(claims_of, between, told):
    cast = {"actors": "Ada Obi|Acme|Belco", "types": "person organisation organisation"}
    claim = claims_of(f"Acme is a mill company. {between} Obi {{said}} [the company was sold].", **cast)[-1]
    assert [one.text for one in claim.insertions] == ([told] if told else [])


@pytest.mark.parametrize(
    ("before", "told"),
    [
        ("Lind saw two Lunsk polls showing Mr. Dahl was ahead.", "two Lunsk polls"),
        ("Lind saw two Lunsk polls of weavers.", "two Lunsk polls of weavers"),
        ("Lind saw the many polls showing Mr. Dahl was ahead.", None),
    ],
)
def test_a_phrase_is_not_cut_off_within_what_its_verb_governs(claims_of, before, told):
    claim = claims_of(f"{before} It rained. Obi {{said}} [the polls left].")[0]
    assert [one.text for one in claim.insertions if one.span] == ([told] if told else [])


def test_a_name_that_is_the_noun_alone_is_no_other(claims_of):
    before = "The Lunsk Court is old. Men like the Court. It rained."
    claim = claims_of(
        f"{before} Obi {{said}} [the court is shut].",
        actors="Ada Obi|Court|Lunsk Court",
        types="person organisation organisation",
    )[0]
    assert claim.reading == "the court [Lunsk Court] is shut"


@pytest.mark.parametrize(
    ("before", "noun", "told"),
    [
        ("Jo Lind, a weavers group, left.", "group", False),  # a person is none
        ("Jo Lind, a village weaver, left.", "weaver", True),
    ],
)
def test_no_person_is_a_group(claims_of, before, noun, told):
    claim = claims_of(f"{before} It rained. Obi {{said}} [the {noun} broke].", actors="Ada Obi|Jo Lind")[0]
    assert (f"the {noun} [Jo Lind]" in claim.reading) is told, claim.reading


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("the mayor left", True),
        ("if a mayor errs, the mayor leaves", False),  # any
        ("Dahl should choose the mayor", False),  # whoever that will be
        ("Dahl chose the mayor", True),
        ("the mayor should leave", True),
    ],
)
def test_a_description_may_mean_nobody_in_particular(claims_of, said, told):
    claims = claims_of(
        f"Jo Lind was the mayor of Lunsk. It rained. Obi {{said}} [{said}].",
        actors="Jo Lind|Ada Obi",
        role="mayor",
        speaker=Speaker(name="Ada Obi", type="person", actor="a2", rule="name"),
    )
    assert ("mayor [Jo Lind]" in claims[-1].reading) is told, claims[-1].reading


@pytest.mark.parametrize(
    ("before", "said", "told"),
    [
        ("Acme praised a move from Lunsk.", "Acme regrets the move", False),  # another, or that
        ("Acme praised a plan from Lunsk.", "Acme regrets the plan", True),
    ],
)
def test_a_move_is_no_older_one(claims_of, before, said, told):
    claim = claims_of(f"{before} It rained. It rained. Obi {{said}} [{said}].")[0]
    noun = said.split()[-1]
    assert (f"the {noun} [" in claim.reading) is told


def test_a_country_is_not_told_by_a_name_that_a_state_has_too(claims_of):
    before = "Georgia grew. Rain fell on Georgia."
    claim = claims_of(
        f"{before} Obi {{said}} [the country is wet].", actors="Ada Obi|Georgia", types="person place"
    )
    assert claim[0].reading == "the country is wet"
