"""What one article affirms and another denies: a negation, a contrary, an accusation; and what is no conflict."""

from collections.abc import Callable
from pathlib import Path

import pytest
from spacy.language import Language

from newsclaims import articles, assemble, lexicons, pipeline
from newsclaims.query.comparison import ComparedRow
from newsclaims.query.comparisons import comparisons
from newsclaims.query.word_forms import antonyms, base, opposed
from newsclaims.query.wordings import compared, reported, spoken
from newsclaims.store import Store

Compared = Callable[..., list[ComparedRow]]


@pytest.fixture
def both(nlp: Language, tmp_path: Path) -> Compared:
    """Give the rows of two articles, published as told."""
    info = pipeline.info(nlp)

    def ask(one: str, other: str, *days: str) -> list[ComparedRow]:
        paths = []
        for name, text, day in zip("ab", (one, other), days or ("May 4, 2026", "May 5, 2026"), strict=True):
            paths.append(tmp_path / f"{name}.txt")
            paths[-1].write_text(f"Paper {name}\n\n{day}\n\n{text}\n", encoding="utf-8")
        with Store.open(tmp_path / "both.db", create=True) as store:
            for article, doc in pipeline.process(nlp, articles.read(paths)):
                store.add(assemble.assemble(article, doc, info))
            return list(comparisons(store))

    return ask


CONFLICTS = [
    (
        "Ines Moreau said Norway sold the timber to Osby Steel.",
        "Karl Weiss said Norway did not sell the timber to Osby Steel.",
    ),
    (
        "Ines Moreau said Norway had opened the lock for Osby Steel.",
        "Karl Weiss said Norway didn't open the lock for Osby Steel.",
    ),
    (
        "“Osby Steel will pay its debts to Norway,” Karl Weiss said.",
        "“Osby Steel will never pay its debts to Norway,” Karl Weiss said.",
    ),
    (
        "“We will close the old mine in Norway,” Karl Weiss said.",
        "“We won’t close the old mine in Norway,” Karl Weiss said.",
    ),
    (
        "Ines Moreau said the council sold the ferry to Norway.",
        "Karl Weiss said the council did not sell the ferry to Norway.",
    ),
    (
        "Karl Weiss said Osby Steel backs the ban on coal.",
        "Karl Weiss said Osby Steel opposed the ban on coal.",
    ),
    (
        "Karl Weiss said wages at Osby Steel climbed in 2024.",
        "Ines Moreau said wages at Osby Steel dropped in 2024.",
    ),
    (
        "“Norway has accepted the offer for the ferry,” Ines Moreau said.",
        "“Norway has rejected the offer for the ferry,” Ines Moreau said.",
    ),
    (
        "Ines Moreau accused Karl Weiss of hiding timber in Norway.",
        "Karl Weiss denied hiding timber in Norway.",
    ),
    (
        "Ines Moreau accused Osby Steel of poisoning the lake.",
        "Osby Steel denied that it had poisoned the lake.",
    ),
    (
        "Karl Weiss said the smelter in Norway poisoned the lake.",
        "Karl Weiss denied that the smelter in Norway poisoned the lake.",
    ),
    (  # who denies that it was done denies that it was done for this
        "Ines Moreau said Osby Steel closed the smelter in Norway to please Iceland.",
        "Karl Weiss said Osby Steel did not close the smelter in Norway.",
    ),
    (  # what is denied more of only says which law is meant
        "Ines Moreau said Norway will follow the law.",
        "Karl Weiss said Norway would not follow the law of the council, which fined Osby Steel.",
    ),
    (
        "Karl Weiss said he would contest the verdict.",
        "Karl Weiss said he would not contest the verdict of the council, which fined Osby Steel.",
    ),
]


@pytest.mark.parametrize(("one", "other"), CONFLICTS, ids=lambda text: text[:30])
def test_what_cannot_both_be_true_is_told_once_and_not_as_one_quote(
    both: Compared, one: str, other: str
) -> None:
    assert [(row.kind, row.verdict) for row in both(one, other)] == [("claim", "different")]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Karl Weiss said wages at Osby Steel rose on Monday.",
            "Karl Weiss said wages at Osby Steel fell on Tuesday.",
        ),
        ("Karl Weiss said wages at Osby Steel rose.", "Karl Weiss said wages at Osby Steel fell."),
        (
            "Karl Weiss said wages at Osby Steel rose in March.",
            "Karl Weiss said wages at Osby Steel fell in April.",
        ),
        (
            "Karl Weiss said Norway accepted the plan of Osby Steel.",
            "Karl Weiss said Norway did not reject the plan of Osby Steel.",
        ),
        (
            "Karl Weiss said Norway did not support Osby Steel.",
            "Karl Weiss said Norway did not oppose Osby Steel.",
        ),
        (
            "Ines Moreau said Norway will join the league if Osby Steel pays.",
            "Ines Moreau said Norway will not join the league.",
        ),
        (
            "Ines Moreau accused Osby Steel of poisoning the lake.",
            "Osby Steel denied that it had bribed the judge.",
        ),
        ("Ines Moreau accused Osby Steel of poisoning the lake.", "Karl Weiss denied poisoning the lake."),
        (  # it may have been closed for something else
            "Ines Moreau said Osby Steel closed the smelter in Norway.",
            "Karl Weiss said Osby Steel did not close the smelter in Norway to please Iceland.",
        ),
        (
            "Ines Moreau said Osby Steel closed the smelter in Norway to please Iceland.",
            "Karl Weiss said Osby Steel did not close the smelter in Iceland.",
        ),
    ],
    ids=lambda text: text[:30],
)
def test_what_may_both_be_true_is_no_conflict(both: Compared, one: str, other: str) -> None:
    assert not [row for row in both(one, other) if row.verdict == "different"]


def test_who_says_the_contrary_months_later_has_changed(both: Compared) -> None:
    says, denies = (
        f"Karl Weiss said Osby Steel would {it}close the smelter in Norway." for it in ("", "not ")
    )
    (row,) = both(says, denies, "May 4, 2026", "Sept 7, 2026")
    assert row.why.endswith("affirmed on 2026-05-04, denied on 2026-09-07: changed")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Karl Weiss said Osby Steel would close the smelter in Norway.",
            "Ines Moreau said Osby Steel would not close the smelter in Norway.",
        ),
        (
            "Karl Weiss said Osby Steel closed the smelter in Norway.",
            "Karl Weiss said Osby Steel did not close the smelter in Norway.",
        ),
    ],
)
def test_months_later_another_speaker_or_another_event_is_no_change(
    both: Compared, one: str, other: str
) -> None:
    assert not both(one, other, "May 4, 2026", "Sept 7, 2026")


LONG = "We have waited nine winters in the cold for the new ferry and we will {} pay a crown more for it until it comes"


@pytest.mark.parametrize(
    ("one", "other", "form"),
    [
        ("We will never sell the old ferry", "We will sell the old ferry", "contrary"),
        ("We won’t sell the old ferry to them", "We will sell the old ferry to them", "contrary"),
        ("Norway backs the treaty on the ferry", "Norway opposes the treaty on the ferry", "contrary"),
        ("never sign that secret deal with them", "sign that secret deal with them", "shortened"),
        ("We have told them never to sell the ferry", "We have told them … to sell the ferry", "merged"),
        (LONG.format("not"), LONG.format("gladly"), "edited"),
        (LONG.format("not"), LONG.format(""), "contrary"),
    ],
)
def test_a_negation_more_makes_the_contrary_of_a_quote(one: str, other: str, form: str) -> None:
    for first, second in ((one, other), (other, one)):
        found = compared(first, second)
        assert found
        assert found.form == form


def test_a_long_speech_that_is_denied_in_one_word_is_the_same_speech(both: Compared) -> None:
    (row,) = both(f"“{LONG.format('not')},” Karl Weiss said.", f"“{LONG.format('')},” Karl Weiss said.")
    assert (row.kind, row.verdict) == ("quote", "different")


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (
            "The dockers have blocked both gates of our lock",
            "the dockers had blocked both gates of the lock",
            True,
        ),
        ("Norway sold us rotten timber", "Norway had sold them rotten timber", True),
        (
            "Our nurses leave. The clinic lost nine doctors in one winter. I am tired.",
            "the clinic had lost nine doctors in one winter",
            True,
        ),
        (
            "The clinic lost nine doctors in one bad winter",
            "the clinic had lost 12 doctors in one bad winter",
            False,
        ),
        (
            "The clinic lost nine doctors in one bad winter",
            "the clinic had lost 9 doctors in one bad winter",
            True,
        ),
        (
            "The dockers have accepted both offers of the mayor",
            "the dockers had rejected both offers of the mayor",
            False,
        ),
        ("Norway sold timber", "Norway had sold timber", False),
    ],
)
def test_a_short_speech_is_reported_where_all_its_words_are(one: str, other: str, same: bool) -> None:
    assert bool(reported(one, other)) == same


@pytest.mark.parametrize("row", lexicons.rows("irregular_verbs"), ids=lambda row: row["base"])
def test_each_form_of_a_verb_is_that_verb(row: dict[str, str]) -> None:
    assert {base(form) for form in row["forms"].split("|")} == {base(row["base"])}
    assert row["forms"].rpartition("|")[2] in spoken(row["example"])


@pytest.mark.parametrize("row", lexicons.rows("antonyms"), ids=lambda row: row["example"])
def test_each_pair_of_contraries_has_its_sentences(row: dict[str, str]) -> None:
    (one,) = antonyms(spoken(row["example"]))
    (other,) = antonyms(spoken(row["contrary"]))
    assert opposed(one, other) == opposed(other, one) == row["kind"]
    assert opposed(one, one) is None
    assert (one, other) == (base(row["one"].split("|")[0]), base(row["other"].split("|")[0]))
