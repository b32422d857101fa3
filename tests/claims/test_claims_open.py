"""Claims: how many pronouns and bare descriptions of a reading nothing explains, and claims of what nobody said.

A case is a sentence with the quote's content in square brackets, its cue in braces and its source in angle ones.
"""

import pytest

from newsclaims.records import Speaker

OPEN = [
    ("<Obi> {said} [the old mill in Lunsk had burnt down].", 0),
    ("<Obi> {said} [the mill had burnt down].", 1),
    ("<Obi> {said} [a mill had burnt down, and the mill was hers].", 0),
    ("“[It had burnt down and they had seen it],” <Lind> {said}.", 3),
    ("“[Acme has told them],” <Lind> {said}.", 1),
    ("“[The old mill in Lunsk has no room to do this],” <Lind> {said}.", 1),
    ("“[A mill made nothing of it],” <Lind> {said}.", 1),
    ("“[We are ready],” <she> {said}.", 0),  # [Ada Obi:] We are ready
    ("“[Obi leads Save Our Dams],” <she> {said}.", 0),
    ("<Obi> {said} [we are ready].", 1),  # or the one who writes
    ("“[I], too, [am] ready],” <a driver> {said}.", 1),
    # what the reading says itself
    ("<Obi> {said} [villagers had lost their homes].", 0),
    ("<Obi> {said} [Acme had sold its mill].", 0),
    ("<Obi> {said} [a driver had left his van].", 0),
    ("“[If it is sold, Acme will rebuild],” <Obi> {said}.", 0),
    ("“[The world is round, and Acme knows that],” <Obi> {said}.", 0),
    ("“[Acme will regret that],” <Obi> {said}.", 1),
    # what is put in, and whom it says once
    ("“[I sold my mill],” <Ada Obi> {said}.", 0),
    ("<Ada Obi> {said} [she had sold what she had].", 0),
    # what stands for nothing that was told before
    ("“[It is odd that Acme left],” <Obi> {said}.", 0),
    ("“[Acme made it hard to leave],” <Obi> {said}.", 0),
    ("“[It is too soon to leave],” <Obi> {said}.", 0),
    ("“[It costs $9 to leave],” <Obi> {said}.", 0),
    ("“[It costs $9],” <Obi> {said}.", 1),
    ("“[It was Lind who left],” <Obi> {said}.", 0),
    ("“[It is going to be weavers who leave],” <Obi> {said}.", 0),
    ("“[It is a shame],” <Obi> {said}.", 1),
    ("“[Acme hurt itself],” <Obi> {said}.", 0),
    ("“[The old driver from Lunsk hurt himself],” <Obi> {said}.", 0),
    ("“[The world is at peace],” <Obi> {said}.", 0),
    ("“[This year Acme left],” <Obi> {said}.", 0),
    ("“[Those who left are at home],” <Obi> {said}.", 0),
    # with the sentence before, "this" is told
    ("“[Acme sold a dam to Lunsk. This is a disgrace],” <Obi> {said}.", 0),
]


@pytest.mark.parametrize(("marked", "expected"), OPEN, ids=[case[0] for case in OPEN])
def test_what_a_reading_leaves_open(claims_of, marked, expected):
    claim = claims_of(marked)[-1]
    assert claim.open == expected, claim.reading


@pytest.mark.parametrize(("source", "expected"), [("I", 2), ("a driver", 0)])
def test_a_pronoun_does_not_say_who_speaks(claims_of, source, expected):
    [claim] = claims_of(f"I, too, “[am ready],” <{source}> {{said}}.", speaker=None)
    assert claim.reading.startswith("I, too"), claim.reading
    assert claim.open == expected


def test_an_attitude_is_a_claim_of_its_mode(claims_of):
    [claim] = claims_of("<Obi> still {hopes} [to open the dam].", "hope", mode="attitude")
    assert (claim.mode, claim.quote, claim.claimant.name) == ("attitude", "q1", "Ada Obi")
    assert claim.reading == "[Ada Obi] still hopes to open the dam"


def test_what_is_said_and_the_articles_own_voice_are_speech(claims_of):
    claims = claims_of("The town has 12 dams. <Obi> {said} [the dam was old].", figures="12 dams")
    assert [claim.mode for claim in claims] == ["speech", "speech"]


def test_an_attitudes_figures_and_dates_are_the_articles(claims_of):
    own, held = claims_of(
        "<Obi> {hopes} [to open 12 dams in May].", "hope", figures="12 dams", dates="May", mode="attitude"
    )
    assert (own.quote, own.mode, own.figures, own.dates) == (None, "speech", ["f1"], ["d1"])
    assert (held.quote, held.figures, held.dates) == ("q1", [], [])


def test_what_nobody_hopes_is_no_claim(claims_of):
    assert claims_of("<Obi> did not {hope} [to open the dam].", "hope", mode="attitude") == []


@pytest.mark.parametrize(("said", "told"), [("a lot", False), ("it all", False), ("no", True)])
def test_how_much_was_said_is_no_claim(claims_of, said, told):
    assert bool(claims_of(f"<Obi> {{said}} [{said}].")) is told


def test_who_is_put_in_front_is_named_or_read_in_the_sentence(claims_of):
    marked = "Two boards met. <The boards> {declined} [to sell the old mill in Lunsk]."
    source = Speaker(name="boards", type="organisation", rule="description")
    [claim] = claims_of(marked, "decline", speaker=source)
    assert claim.reading == "[Two boards met.] The boards declined to sell the old mill in Lunsk."
