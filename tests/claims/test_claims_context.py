"""What a reading needs of the sentence before it, or of its own, and where it does without."""

import pytest

from newsclaims.records import Speaker

DAM = "The dam was built in haste by two firms."


@pytest.mark.parametrize(
    ("before", "own", "reading"),
    [
        (DAM, "This cost ten lives in 2020.", f"[{DAM}] This cost ten lives in 2020."),
        (DAM, "With that haste it broke in 2020.", f"[{DAM}] With that haste it broke in 2020."),
        (DAM, "Its gates broke in 2020.", f"[{DAM}] Its gates broke in 2020."),
        ("Obi hired Lind and Dahl.", "Both left in 2020.", "[Obi hired Lind and Dahl.] Both left in 2020."),
        (f"{DAM} This was odd.", "It broke in 2020.", f"[{DAM} This was odd.] It broke in 2020."),
        ("Two dams broke.", "None of them held in 2020.", "[Two dams broke.] None of them held in 2020."),
        (f"It rained. {DAM}", "This was seen in 2020.", f"[{DAM}] This was seen in 2020."),
        (DAM, "The crest broke in 2020.", f"[{DAM}] The crest broke in 2020."),
        (DAM, "But the haste cost ten lives in 2020.", f"[{DAM}] But the haste cost ten lives in 2020."),
        (DAM, "In 2020 Lind will regret that.", f"[{DAM}] In 2020 Lind will regret that."),
        (DAM, "In 2020 Lind denied those charges.", f"[{DAM}] In 2020 Lind denied those charges."),
    ],
)
def test_a_word_that_takes_up_something_is_read_with_what_was_said_before(claims_of, before, own, reading):
    assert claims_of(f"{before} {own}", dates="2020", actors="Ada Obi|Karl Lind")[-1].reading == reading


@pytest.mark.parametrize(
    ("marked", "reading"),
    [
        ("“[Acme sold the old mill. A real shame],” Obi {said}.", "[Acme sold the old mill.] A real shame"),
        ("“[Acme sold the old mill. By far],” Obi {said}.", "[Acme sold the old mill.] By far"),
        (
            "Acme sold the old mill. “[A real shame],” Obi {said}.",
            "“A real shame,” Obi said.",
        ),  # another voice
        ("“[Acme sold the old mill. It rained],” Obi {said}.", "It rained"),
    ],
)
def test_what_has_no_verb_is_read_with_what_the_same_voice_said(claims_of, marked, reading):
    assert claims_of(marked)[-1].reading == reading


@pytest.mark.parametrize(
    ("own", "expected"),
    [
        ("Lind saw this in 2020.", True),
        ("Lind left it in 2020.", True),
        ("Those workers who built it left in 2020.", True),
        ("It was destined to fail in 2020.", True),
        ("It shows that Lind was right in 2020.", True),
        ("Lind saw Acme and left it in 2020.", False),
        ("It seems that Lind left in 2020.", False),
        ("It was said that Lind left in 2020.", False),
        ("It was hard to leave in 2020.", False),
    ],
)
def test_a_word_further_on_takes_up_what_was_said_before_too(claims_of, own, expected):
    claim = claims_of(f"{DAM} {own}", dates="2020", actors="Ada Obi|Karl Lind|Acme")[-1]
    assert claim.reading == (f"[{DAM}] {own}" if expected else own)


@pytest.mark.parametrize(
    ("marked", "reading"),
    [
        ("<Acme> has {praised} “[its dam]”.", "[Ada Obi] has praised “its dam”"),
        ("The mills broke. <Two engineers> {promised} [to sell their homes].",
         "[Two engineers] promised to sell their homes"),
    ],
)  # fmt: skip
def test_who_is_put_in_explains_the_pronouns(claims_of, marked, reading):
    body = Speaker(name="Ada Obi", type="organisation", actor="a1", rule="name")
    several = Speaker(name="engineers", type="anonymous", rule="description")
    claim = claims_of(marked, speaker=several if "engineers" in marked else body)[-1]
    assert claim.reading == reading
    assert claim.open == 0


@pytest.mark.parametrize(
    ("before", "own"),
    [
        (DAM, "This country lost ten lives in 2020."),  # where one speaks
        (DAM, "This reporter was there in 2020."),
        (DAM, "In 2020 the crest broke."),
        (DAM, "The truth is that it rained in 2020."),
        (DAM, "In 2020 Lind saw this reporter."),
        (DAM, "Acme sank in 2020, and that loss hurt Lind."),
        (DAM, "Acme sank in 2020, and Lind was glad of that."),
        (DAM, "Those workers who left in 2020 are back."),
        (DAM, "As it grew, Acme hired in 2020."),  # it is Acme
        (DAM, "It was odd that it rained in 2020."),  # it is that it rained
        (DAM, "That said, Obi left in 2020."),
        (DAM, "Lind saw that it rained in 2020."),
        (DAM[0].lower() + DAM[1:], "Lind saw this in 2020."),  # cut off
        ("Two dams broke.", "It rained in 2020."),  # no one thing
        ("The dam broke.", "They left in 2020."),  # no several
        ("A dam of haste.", "This was seen in 2020."),  # a headline
        (f"{DAM[:-1]} {'and rain ' * 60}.", "This was seen in 2020."),  # too long
    ],
)
def test_anything_else_is_read_without(claims_of, before, own):
    assert claims_of(f"{before}\n\n{own}", dates="2020", actors="Ada Obi|Karl Lind")[-1].reading == own


@pytest.mark.parametrize(
    ("marked", "reading"),
    [
        ("“[The dam broke],” Obi {said}. “[This is odd].”", "[The dam broke] This is odd"),
        ("“[The dam broke. This is odd],” Obi {said}.", "[The dam broke.] This is odd"),
        ("“[The dam broke. It is a ruin],” Obi {said}.", "[The dam broke.] It is a ruin"),
        ("“[The dam broke. It is good],” Obi {said}.", "[The dam broke.] It is good"),
        ("“[I never saw the dam. It was far off],” Obi {said}.", "[I never saw the dam.] It was far off"),
        ("“[I never worked on the dam. It hurt],” Obi {said}.", "[I never worked on the dam.] It hurt"),
        ("“[Who cares? It hurt],” Obi {said}.", "It hurt"),  # no thing was told
        ("“[The dam broke. This museum is full],” Obi {said}.", "This museum is full"),
        (
            "“[The dam broke. With this plan it is a ruin],” Obi {said}.",
            "[The dam broke.] With this plan it is a ruin",
        ),
        ("“[The dam broke. That plan failed],” Obi {said}.", "[The dam broke.] That plan failed"),
        ("The dam broke. “[This is odd],” Obi {said}.", "This is odd"),  # or what she said before
        ("Obi {said} [this was odd].", "this was odd"),
    ],
)
def test_what_is_quoted_takes_up_what_the_same_voice_said(claims_of, marked, reading):
    assert claims_of(marked)[-1].reading == reading


@pytest.mark.parametrize(
    ("marked", "reading"),
    [
        ("Did it break? “[Never!]” Obi {said}.", "[Did it break?] Never!"),
        ("It broke. “[Never!]” Obi {said}.", "Never!"),
        ("Did it break? “[It broke!]” Obi {said}.", "It broke!"),
    ],
)
def test_an_answer_is_read_with_its_question(claims_of, marked, reading):
    assert claims_of(marked)[0].reading == reading


@pytest.mark.parametrize(
    ("marked", "reading"),
    [
        ("A woman who fled {said} [she was free].", "A woman who fled said she was free."),
        ("Of the dam Obi {said} [it was a ruin].", "Of the dam Obi said it was a ruin."),
        ("She {said} [it was a ruin].", "it was a ruin"),  # nothing there that it may be
    ],
)
def test_a_pronoun_that_may_mean_a_noun_of_its_sentence_is_read_with_that(claims_of, marked, reading):
    assert claims_of(marked, speaker=None)[-1].reading == reading


def test_a_text_may_end_with_such_a_word(claims_of):
    assert claims_of(f"{DAM} <Obi> {{said}} [we must do this]")[-1].insertions


def test_what_stands_in_furniture_is_put_before_nothing(nlp):
    text = f"{DAM} This cost ten lives in 2020."
    doc = nlp.make_doc(text)
    doc._.newsclaims_body = [(len(DAM) + 1, len(text))]
    (claim,) = nlp(doc)._.newsclaims.claims
    assert claim.insertions == []


def test_what_was_said_before_is_a_span_in_front(claims_of):
    claim = claims_of(f"{DAM} This cost ten lives in 2020.", dates="2020")[-1]
    (before,) = claim.insertions
    assert (before.at, before.span.start, before.span.text) == (claim.printed.start, 0, DAM)
