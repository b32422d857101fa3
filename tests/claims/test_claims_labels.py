"""What somebody gives a label, and what "it" means by a parallel to the clause before."""

import pytest

from newsclaims import extract
from newsclaims.lexicons.tsv import rows


@pytest.mark.parametrize(
    ("text", "said", "target", "about"),
    [
        ("Obi called the ban on salt “a farce”.", "a farce", "the ban on salt", ["ban"]),
        ("Obi praised the fair and called the tax “daft”.", "daft", "the tax", ["tax"]),
        ("Obi dismissed the map as “dusty” last year.", "dusty", "the map", ["map"]),
        ("Obi branded the map as “a swindle”.", "a swindle", "the map", ["map"]),
        ("The council adopted a tax. Obi called it “theft”.", "theft", "it", ["tax"]),
        ("The council adopted a tax. Lind called it “fair”. Obi described it as “dusty”.", "dusty", "it", ["tax"]),
        ("A tax was adopted in May. Obi described it as “dusty” last week.", "dusty", "it", ["tax"]),
        ("The pilot sank a ferry. Obi called it “a crime”.", "a crime", "it", []),  # to sink it was
        ("The ferry sank. Obi called it “a pity”.", "a pity", "it", []),
        ("Obi praised the beauty of the town, calling it “rare”.", "rare", "it", []),  # which?
    ],
)  # fmt: skip
def test_what_a_label_is_said_of(text, said, target, about):
    record = extract(f"Ada Obi spoke to Jo Lind.\n\n{text}")
    claim = next(claim for claim in record.claims if claim.text == said)
    assert claim.target is not None
    assert claim.target.text == target
    assert [one.text for one in claim.about if one.by == "target"] == about


@pytest.mark.parametrize(
    ("before", "said", "reading"),
    [
        (
            "A deal on eels may be signed.",
            "If it is signed, ferries can sail",
            "If it [A deal on eels] is signed, ferries can sail",
        ),
        ("They hope to reach a deal.", "If it is not done, boats wait", "If it [a deal] is not done, boats wait"),
        ("A deal or a truce may be signed.", "It is feared", "It is feared"),  # by whom, what?
        ("They hope to reach a deal and to sign a truce.", "It was done", "It was done"),  # which?
    ],
)  # fmt: skip
def test_it_is_what_the_same_verb_was_told_of(claims_of, before, said, reading):
    claim = claims_of(f"{before} “[{said}],” Obi {{said}}.")[-1]
    assert claim.reading == reading


@pytest.mark.parametrize(
    ("marked", "reading"),
    [
        (
            "Asked whether the mill was late, Ada Obi {called} its gates “[slow]”.",
            "[Ada Obi] called its [the mill’s] gates “slow”",
        ),
        ("Asked if the mill would close, Ada Obi {said} [it needed money].", "it [the mill] needed money"),
        (
            "Asked if the mill would close, Ada Obi {said} [it was too early to say].",
            "it was too early to say",
        ),
    ],
)
def test_it_is_what_somebody_was_asked_about(claims_of, marked, reading):
    lemma = marked.partition("{")[2].partition("}")[0].replace("called", "call").replace("said", "say")
    claim = claims_of(marked, lemma, actors="Ada Obi")[-1]
    assert claim.reading == reading


@pytest.mark.parametrize("row", rows("unions"), ids=lambda row: row["noun"])
def test_a_union_of_states_is_what_its_noun_means(row):
    record = extract(row["example"].replace(" | ", " "))
    [claim] = [claim for claim in record.claims if claim.quote is not None]
    assert any(name in claim.reading.partition("[")[2] for name in row["names"].split("|"))


@pytest.mark.parametrize(
    ("before", "said", "reading"),
    [
        ("Northlake Ltd cut 40 jobs.", "the company was late", "the company [Northlake Ltd] was late"),
        ("Northlake Ltd and Acme Ltd cut 40 jobs.", "the company was late", "the company was late"),
        ("Jo Lind sold it to Northlake Ltd.", "the company was late", "the company was late"),  # it, sold
        ("The town felled its elms.", "the move was wrong", "[The town felled its elms.] the move was wrong"),
        ("The town felled its elms.", "the park was full", "the park was full"),
        ("Jo Lind, the mayor, came.", "the mayor was late", "the mayor [Jo Lind] was late"),
    ],
)
def test_what_the_company_and_the_move_are(before, said, reading):
    record = extract(f"{before} Ada Obi said {said}.")
    assert [claim.reading for claim in record.claims if claim.quote is not None] == [reading]
