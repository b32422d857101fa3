"""Claims as they can be read without their article: printed words, and in brackets what is sure."""

import pytest

from newsclaims import pipeline
from newsclaims.articles import from_text
from newsclaims.components.annotations import read
from newsclaims.records import Claim, Speaker


@pytest.mark.parametrize(
    ("marked", "lemma", "reading"),
    [
        ("Obi {said} [he was ready].", "say", "he [Ada Obi] was ready"),
        ("[He was ready], <Obi> {said}.", "say", "He [Ada Obi] was ready"),
        ("As Lind ran, [he was ready], <Obi> {said}.", "say", "As Lind ran, he was ready"),
        ("“[I am ready],” Obi {said}.", "say", "I [Ada Obi] am ready"),
        ("“[I’m ready],” Obi {said}.", "say", "I’m [Ada Obi] ready"),
        ("“[My plan is ready],” Obi {said}.", "say", "My [Ada Obi’s] plan is ready"),
        ("“[It hurt me],” Obi {said}.", "say", "It hurt me [Ada Obi]"),
        ("“[Our plan is ready],” Obi {said}.", "say", "[Ada Obi:] Our plan is ready"),  # whose beside hers?
        ("Obi {said} that [perhaps I was ready].", "say", "perhaps I was ready"),  # the writer is
        ("Obi {said} that [her plan was ready].", "say", "her [Ada Obi’s] plan was ready"),
        ("Obi {said} that [they were ready].", "say", "Obi said that they were ready."),
        (
            "Obi {described} the plan as “[too weak]”.",
            "describe",
            "[Ada Obi] described the plan as “too weak”",
        ),
        ("Obi {called} the tax “[a disgrace]”.", "call", "[Ada Obi] called the tax “a disgrace”"),
        ("Obi {called} [him a master].", "call", "[Ada Obi] called him a master"),
        ("Obi {promised} [to repair the dam].", "promise", "[Ada Obi] promised to repair the dam"),
        ("Obi {did not rule out} [a delay].", "rule out", "[Ada Obi] did not rule out a delay"),
        ("Obi has {voiced} [doubts about the dam].", "voice", "[Ada Obi] has voiced doubts about the dam"),
        ("Obi {voiced} [doubts] that dams leak.", "voice", "[Ada Obi] voiced doubts that dams leak"),
        (
            "Obi {denied} [any guilt of county] officials.",
            "deny",
            "[Ada Obi] denied any guilt of county officials",
        ),
        ("Obi {denied} [any guilt] and left.", "deny", "[Ada Obi] denied any guilt"),
        (
            "Obi {rejects} [the notion that dams leak].",
            "reject",
            "[Ada Obi] rejects the notion that dams leak",
        ),
        (
            "It was wrong, Obi {said}, [the notion that dams leak].",
            "say",
            "It was wrong, Obi said, the notion that dams leak.",
        ),
        ("Obi {said} “[Not now.]”", "say", "[Ada Obi] said “Not now.”"),
        ("Obi, who {denied} [any guilt], left.", "deny", "[Ada Obi] denied any guilt"),
        (
            "Obi went on, {calling} the tax “[a disgrace]”.",
            "call",
            "Obi went on, calling the tax “a disgrace”.",
        ),
        (
            "<Obi> urged Lind to go, {telling} us [it hurt his plan].",
            "tell",
            "Obi urged Lind to go, telling us it hurt his plan.",
        ),
        ("Obi {said} [Lind was right when he spoke].", "say", "Lind was right when he spoke"),
        ("Obi {said} [Lind’s plan failed when he spoke].", "say", "Lind’s plan failed when he spoke"),
    ],
)
def test_the_reading_of_a_claim(claims_of, marked, lemma, reading):
    claim = claims_of(marked, lemma, actors="Ada Obi|Jo Lind")[0]
    assert claim.reading == reading
    assert all(one.actor == "a1" for one in claim.insertions)


@pytest.mark.parametrize(
    ("marked", "lemma", "reading"),
    [
        (
            "The move was {hailed} as “[historic]” by Obi.",
            "hail",
            "The move was hailed as “historic” by Obi.",
        ),
        (
            "The plan, which Obi {described} as “[a gift],” was dropped.",
            "describe",
            "The plan, which Obi described as “a gift,” was dropped.",
        ),
        ("What Obi {called} [a gift] was none.", "call", "What Obi called a gift was none."),
        ("Obi resigned. “[A gift],” <she> {said}.", "say", "“A gift,” she [Ada Obi] said."),
        ("Obi {said} that after [the dam, it rained].", "say", "after the dam, it rained"),
        ("It rained. “[A gift.]” Obi {said}.", "say", "A gift."),  # a sentence of its own
        ("“[Go home],” Obi {said}.", "say", "Go home"),  # an order is a clause
        ("Obi {told} Lind [how the dam broke].", "tell", "Obi told Lind how the dam broke."),
        ("Obi {explained} [how the dam broke].", "explain", "[Ada Obi] explained how the dam broke"),
        ("Nor [does Obi, advisers {say}, sell mills].", "say", "Nor does Obi, advisers say, sell mills"),
        ("Obi {asked} [if the dam broke].", "ask", "[Ada Obi] asked if the dam broke"),
        ("Obi’s vows [to sit and sell mills] are old.", "vow", "Obi’s vows to sit and sell mills are old."),
    ],
)
def test_what_is_no_clause_alone_is_read_with_its_cue_or_its_sentence(claims_of, marked, lemma, reading):
    assert claims_of(marked, lemma, actors="Ada Obi|Jo Lind")[0].reading == reading


@pytest.mark.parametrize(
    ("before", "said", "reading"),
    [
        ("A 28-point plan was drafted.", "the plan failed", "the plan [28-point plan] failed"),
        ("The 28-point plan was drafted.", "the plan failed", "the plan [28-point plan] failed"),
        ("It met a plan drafted by Lind.", "the plan failed", "the plan [plan drafted by Lind] failed"),
        ("A plan for snow, which froze, grew.", "the plan failed", "the plan [plan for snow] failed"),
        ("Her peace plan met snow.", "the plan failed", "the plan [peace plan] failed"),
        ("Her plan met a tax.", "the plan failed", "the plan failed"),
        (
            "A peace plan met snow.",
            "the plan, which froze, failed",
            "the plan [peace plan], which froze, failed",
        ),
        ("A peace plan. A tax plan met snow.", "the plan failed", "the plan [tax plan] failed"),  # the nearer
        ("He lost access and ability to pay.", "Lind has the ability", "Lind has the ability"),  # another’s
        ("He had a plan for peace.", "the plan failed", "the plan [plan for peace] failed"),
        ("A big plan was drafted.", "the plan failed", "[A big plan was drafted.] the plan failed"),
        ("A big plan met it. It met a plan.", "the plan failed", "the plan failed"),  # which?
        ("No big plan was drafted.", "the plan failed", "the plan failed"),
        ("Big plans were drafted.", "the plans failed", "the plans failed"),  # any
        ("It met a big plan.", "the plan failed", "the plan failed"),  # what met it?
        ("A plan for peace." + " It rained." * 70, "the plan failed", "the plan failed"),  # long ago
        ("A peace plan and a tax plan were drafted.", "the plan failed", "the plan failed"),  # which?
        ("A peace plan was drafted, then another plan.", "the plan failed", "the plan failed"),
        ("The plan met a peace plan.", "the plan failed", "the plan failed"),  # was it in use before?
        ("A meeting of bakers and a meeting of monks began.", "the meeting failed", "the meeting failed"),
        ("A peace plan was drafted.", "this plan failed", "this plan [peace plan] failed"),
        ("A peace plan was drafted. It rained.", "that plan failed", "that plan [peace plan] failed"),
        ("It was no peace plan.", "this plan failed", "this plan failed"),
        (
            "A peace plan met a tax plan.",
            "this plan failed",
            "[A peace plan met a tax plan.] this plan failed",  # which?
        ),
        ("Two peace plans were drafted.", "these plans failed", "these plans [Two peace plans] failed"),
        ("Lind’s new plan was drafted.", "the plan failed", "the plan [Lind’s new plan] failed"),
        ("The plan for Norway failed.", "the plan failed", "the plan [plan for Norway] failed"),
        ("The Norway plan failed.", "the plan failed", "the plan [Norway plan] failed"),
        ("A peace plan was drafted.", "the plan of Lind failed", "the plan of Lind failed"),
        ("A peace plan was drafted.", "a plan failed", "a plan failed"),
        ("A peace plan was drafted.", "the plans failed", "the plans failed"),  # several
        ("The Swedish government met.", "the government failed", "the government failed"),  # of anywhere
        ("They met at Lunsk Park.", "the park is full", "the park [Lunsk Park] is full"),
        ("Acme, a steel company, grew.", "the company failed", "the company [Acme] failed"),
        ("Belgium met in Belgium.", "the country left", "the country [Belgium] left"),
        ("Belgium met in Lunsk Park.", "the country left", "the country left"),  # was it spoken of?
        ("Belgium and Belgium met Norway.", "the country left", "the country left"),
        ("Two of these plans were a plan for those dams.", "the plan failed", "the plan failed"),
        ("Belgium, a wet country, grew.", "the country left", "the country [Belgium] left"),
        ("Belgium, a wet country, met Norway.", "the country left", "the country left"),  # or Norway
        ("Acme is a company.", "the company failed", "the company [Acme] failed"),
        ("Acme is a company. Lunsk Park is a company.", "the company failed", "the company failed"),
        (
            "Acme, a steel company, grew.",
            "Acme left and the company failed",
            "Acme left and the company failed",
        ),
    ],
)
def test_a_description_means_what_was_brought_in_by_its_noun(claims_of, before, said, reading):
    actors, types = "Ada Obi|Lunsk Park|Acme|Belgium|Norway", "person place organisation place place"
    claim = claims_of(f"{before} Obi {{said}} [{said}].", actors=actors, types=types)[0]
    assert claim.reading == reading


@pytest.mark.parametrize(
    ("said", "reading"),
    [
        ("the mayor left", "the mayor [Ada Obi] left"),
        ("Lind is the mayor", "Lind is the mayor"),  # says who he is
        ("the mayors left", "the mayors left"),
        ("the sheriff left", "the sheriff left"),
    ],
)
def test_an_office_means_the_only_one_who_holds_it(claims_of, said, reading):
    marked = f"Ada Obi, mayor of Lunsk, met Lind. Lind {{said}} [{said}]."
    speaker = Speaker(name="Jo Lind", type="person", actor="a2", rule="name")
    claims = claims_of(marked, actors="Ada Obi|Jo Lind", role="mayor of Lunsk", speaker=speaker)
    assert claims[0].reading == reading


@pytest.mark.parametrize(
    ("own", "reading"),
    [
        ("The merger failed in 2020.", "[Obi eyes merger] The merger failed in 2020."),
        ("This merger failed in 2020.", "[Obi eyes merger] This merger failed in 2020."),
        ("The mergers failed in 2020.", "The mergers failed in 2020."),
        ("A merger failed in 2020.", "A merger failed in 2020."),
    ],
)
def test_what_only_the_headline_brings_in_is_read_with_it(nlp, own, reading):
    text = f"Obi eyes merger\n{own}"
    article = from_text(text, source="-", title="Obi eyes merger", published="2021-01-01")
    ((_, doc),) = pipeline.process(nlp, [article])
    assert [claim.reading for claim in read(doc, "claims", Claim)] == [reading]


def test_the_subject_before_an_apposition_is_kept(claims_of):
    said = "Northland, a member of the pact, holds the largest reserves"
    (claim,) = claims_of(f"[{said}], {{according to}} <Obi>.", "according to", actors="Ada Obi|Northland")
    assert claim.reading == said


@pytest.mark.parametrize(
    ("marked", "reading"),
    [
        ("Obi {said} [he ⟦Obi⟧ was ready].", "he [Obi] was ready"),
        ("A peace plan grew. Obi {said} [the plan ⟦of May⟧ failed].", "the plan [of May] failed"),
    ],
)
def test_where_the_article_prints_brackets_nothing_is_put_in(claims_of, marked, reading):
    claim = claims_of(marked)[-1]
    assert (claim.reading, claim.insertions) == (reading, [])


def test_the_articles_own_claim_is_read_with_what_its_sentence_quotes(claims_of):
    claims = claims_of("In 2020 the dam broke, and {according to} <Obi> [nobody was hurt].", dates="2020")
    (own,) = [claim for claim in claims if claim.quote is None]
    assert own.text == "In 2020 the dam broke"
    assert own.reading == "In 2020 the dam broke, and according to Obi nobody was hurt."


def test_words_of_the_article_that_a_reading_repeats_are_kept_as_a_span(claims_of):
    (claim,) = claims_of("The dam, Obi {promised}, [would hold].", "promise")
    (insertion,) = claim.insertions
    assert (insertion.span.start, insertion.span.text) == (0, "The dam")


def test_a_source_without_a_name_is_told_as_it_is_printed(claims_of):
    marked = "<Two engineers> {promised} [to repair the dam]."
    speaker = Speaker(name="engineers", type="anonymous", rule="description")
    (claim,) = claims_of(marked, "promise", speaker=speaker)
    assert claim.reading == "[Two engineers] promised to repair the dam"
    assert claim.insertions[0].span.text == "Two engineers"


def test_of_which_the_noun_is_told_that_it_stands_for(claims_of):
    speaker = Speaker(name="Lunsk government", type="organisation", rule="relative")
    marked = "The Lunsk government, <which> has {denied} [any guilt], resigned."
    (claim,) = claims_of(marked, "deny", speaker=speaker)
    assert claim.reading == "[The Lunsk government] has denied any guilt"


@pytest.mark.parametrize(
    ("marked", "lemma", "target"),
    [
        ("Obi {described} the offer of Friday as “[too low]”.", "describe", "the offer of Friday"),
        ("Obi {called} the tax “[a disgrace]”.", "call", "the tax"),
        ("The plan, which Obi {called} “[a gift]”, failed.", "call", "The plan"),
        ("Obi {said} [the tax was a disgrace].", "say", None),
    ],
)
def test_what_a_predicate_is_said_of_is_a_span(claims_of, marked, lemma, target):
    claim = claims_of(marked, lemma)[0]
    assert (claim.target.text if claim.target else None) == target


def test_a_claim_knows_its_sentence(claims_of):
    text = "It rained. Obi said the dam would hold. It broke."
    (claim,) = claims_of(text.replace("said", "{said}").replace("the dam would hold", "[the dam would hold]"))
    assert text[claim.sentence.start : claim.sentence.end] == "Obi said the dam would hold."


def test_a_reading_that_is_not_printed_is_refused(claims_of):
    claim = claims_of("Obi {said} [he was ready].")[0]
    with pytest.raises(ValueError, match="not what is printed"):
        Claim.model_validate({**claim.model_dump(), "reading": "Obi was ready"})
