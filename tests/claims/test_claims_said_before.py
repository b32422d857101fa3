"""What a reading has in front, so that it tells what is left out, done, said, and of whom; and whom an age means."""

import pytest

from newsclaims.records import Speaker

TWO = "Obi sold two mills."
POLL = "Voters of all parties were asked."


@pytest.mark.parametrize(
    ("before", "own", "front"),
    [
        (TWO, "Both burnt in 2020.", TWO),
        (TWO, "Five burnt in 2020.", TWO),
        (TWO, "One broke in 2020.", TWO),
        (POLL, "Sixty percent liked Lind in 2020.", POLL),
        (f"{POLL} Sixty percent liked Lind.", "Ten percent liked Obi in 2020.", POLL),
        (TWO, "If Lind did not, in 2020, it rained.", TWO),
        (TWO, "In 2020, however, Lind did not.", TWO),
        (TWO, "In 2020 one must see it rain.", ""),  # anybody
        (TWO, "Five mills broke in 2020.", ""),
        (TWO, "Lind did better in 2020.", ""),
        ("Lind sold it.", "Five burnt in 2020.", ""),  # no several
    ],
)
def test_what_is_left_out_is_read_with_the_sentence_that_has_it(claims_of, before, own, front):
    claim = claims_of(f"{before} {own}", dates="2020", actors="Ada Obi|Karl Lind")[-1]
    assert claim.reading == (f"[{front}] {own}" if front else own)


@pytest.mark.parametrize(
    ("before", "own", "expected"),
    [
        ("Acme decided to sell.", "In 2020 Lind fought the decision.", True),
        ("Acme released a map.", "In 2020 Lind was behind the release.", True),
        ("The union demands more.", "In 2020 the demand was refused.", True),
        ("Acme demanded more. It rained.", "In 2020 the demand was refused.", True),
        ("Acme removed a map.", "In 2020 Lind fought the removal.", True),
        ("Acme never demanded more.", "In 2020 the demand was refused.", False),  # there was none
        ("“Acme demanded more,” Lind said.", "In 2020 the demand was refused.", True),
        ("Acme decided to sell.", "In 2020 Lind fought the derision.", False),
        ("Acme departed from Lunsk.", "In 2020 Lind left the department.", False),  # who, and no deed
    ],
)
def test_a_deed_is_read_with_the_sentence_whose_verb_tells_it(claims_of, before, own, expected):
    claim = claims_of(f"{before} {own}", dates="2020", actors="Ada Obi|Karl Lind|Acme")[-1]
    assert claim.reading.startswith("[") is expected, claim.reading


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("Acme {said} [the mill was safe]. In 2020 Lind laughed at the claim.", True),
        ("“[The mill is safe].” In 2020 Lind laughed at the claim.", False),  # whose?
        ("Acme {said} [the mill was safe]. In 2020 Lind laughed at the mill.", False),
        ("Acme sold it. In 2020 Lind laughed at the claim.", False),  # nobody said anything
    ],
)
def test_words_are_read_with_what_was_said(claims_of, marked, expected):
    claim = claims_of(marked, dates="2020", actors="Ada Obi|Karl Lind")[-1]
    assert claim.reading.startswith("[") is expected, claim.reading


@pytest.mark.parametrize(
    ("own", "expected"),
    [
        ("A lot of the mills are old. They burnt in 2020.", True),
        ("Many of the mills are old. They burnt in 2020.", True),
        ("The roof of the mills is old. They burnt in 2020.", False),
    ],
)
def test_what_counts_things_tells_of_them(claims_of, own, expected):
    assert claims_of(own, dates="2020")[-1].reading.startswith("[") is expected


CLUB = "The club has sold Karl Lind to Acme."


@pytest.mark.parametrize(
    ("before", "said", "expected"),
    [
        (f"Per Dahl ran. {CLUB}", "He was tired", True),
        (f"Per Dahl ran. {CLUB}", "She was tired", False),
        (f"Per Dahl ran. {CLUB}", "Dahl hurt him", False),  # or somebody else
        ("Per Dahl ran. The club sold Karl Lind and Tom Berg.", "He was tired", False),  # which of them?
        ("Per Dahl ran. It was for Karl Lind.", "He was tired", False),  # what was?
        ("Per Dahl ran. Karl Lind asked Ada Obi.", "He was tired", False),  # he is who asks her
        ("Per Dahl ran. A driver hit Karl Lind.", "He was tired", False),  # or the driver
    ],
)
def test_he_who_is_quoted_about_is_named_by_the_article_in_front(claims_of, before, said, expected):
    claim = claims_of(f"{before}\n\n“[{said}],” Obi {{said}}.", actors="Ada Obi|Karl Lind|Per Dahl|Tom Berg")[
        -1
    ]
    assert claim.reading.startswith("[") is expected, claim.reading


@pytest.mark.parametrize(
    ("marked", "whole"),
    [
        ("If it rains, Obi {said} [the dam will break].", True),
        ("When it rains, Obi {said} [the dam will break].", True),
        ("Although it rained, Obi {said} [the dam was safe].", True),
        ("Without help, Obi {said} [the dam would break].", True),
        ("Without help, Obi {said} [the dam broke].", False),
        ("Speaking in Lunsk, Obi {said} [the dam was safe].", False),
        ("Obi {said} [the dam will break if it rains].", False),  # it is there
        ("If it rains, Obi {said}: “[The dam will break].”", False),  # she said all that she said
        ("Asked if it leaked, Obi {said} [it did].", True),
        ("Asked if it leaked, Obi {said} [no].", True),
        ("Asked if it leaked, Obi {said}: “[The dam is safe].”", True),
        ("Asked if it leaked, Obi {said} [Acme was safe].", False),
    ],
)
def test_what_stands_in_front_of_the_cue_is_read_where_it_bears_on_the_claim(claims_of, marked, whole):
    reading = claims_of(marked)[-1].reading
    assert reading.startswith(marked.split()[0]) is whole, reading


@pytest.mark.parametrize(
    ("marked", "reading"),
    [
        ("<Its owner> {called} the dam “[a ruin]”.", "Its owner called the dam “a ruin”."),
        ("<One> {called} the dam “[a ruin]”.", "One called the dam “a ruin”."),
        ("<One owner> {called} the dam “[a ruin]”.", "[One owner] called the dam “a ruin”"),
    ],
)
def test_who_tells_nothing_by_himself_is_not_put_in_front(claims_of, marked, reading):
    owner = Speaker(name="owner", type="anonymous", rule="description")
    assert claims_of(marked, "call", speaker=owner)[-1].reading == reading


@pytest.mark.parametrize(
    ("marked", "reading"),
    [
        ("Lind {said} [the 52-year-old was right].", "the 52-year-old [Ada Obi] was right"),
        ("Lind {said} [the 52-year-old weaver was right].", "the 52-year-old weaver [Ada Obi] was right"),
        ("Lind {said} [the 52-year-old’s plan was right].", "the 52-year-old’s [Ada Obi’s] plan was right"),
        ("Lind {said} [a 52-year-old was right].", "a 52-year-old was right"),
        ("Lind {said} [the 53-year-old was right].", "the 53-year-old was right"),
        ("Per Dahl, 52, ran. Lind {said} [the 52-year-old was right].", "the 52-year-old was right"),
    ],
)
def test_an_age_means_who_alone_is_so_old(claims_of, marked, reading):
    told = Speaker(name="Karl Lind", type="person", actor="a2", rule="name")
    claim = claims_of(f"Ada Obi, 52, left. {marked}", actors="Ada Obi|Karl Lind|Per Dahl", speaker=told)[-1]
    assert claim.reading == reading


def test_an_age_that_names_nobody_is_no_claim(claims_of):
    claims = claims_of("[The well was dry], <the 45-year-old> {said}.", figures="45")
    assert [claim.quote for claim in claims] == ["q1"]
