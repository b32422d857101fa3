"""What several articles tell of one thing: amounts that are one when rounded, quotes in families, claims denied."""

import json
from collections.abc import Callable
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from spacy.language import Language

from newsclaims import articles, assemble, pipeline
from newsclaims.cli.app import run
from newsclaims.lexicons import comparison_words, rows
from newsclaims.query.amounts_compared import Printed, related
from newsclaims.query.blocks_of_pairs import Pairs
from newsclaims.query.comparison import ComparedRow
from newsclaims.query.comparisons import ComparisonFilter, comparisons
from newsclaims.query.quotes_alike import Said, alike, printed
from newsclaims.query.same_quotes import same_quotes
from newsclaims.query.shared_blocks import Block, shared_blocks
from newsclaims.query.shared_runs import sharing, words_of
from newsclaims.query.side_by_side import side_by_side
from newsclaims.query.wordings import compared, reported, spoken
from newsclaims.store import Store

PRINTED = {
    "one": (
        "Dockers reject the offer\n\nNov 27, 2025\n\n"
        "“We will never sign a deal that closes our harbour, and nobody should ask us to,” Zoë Łuczak said.\n\n"
        "Karl von Adel will open the new harbour in Lunsk on 5 December.\n\n"
        "Anna Rehm said that Karl von Adel paid the ferry company a secret bonus. "
        "Karl von Adel told Zoë Łuczak that €137.6 million ($160 million) in port loans were ready.\n"
    ),
    "two": (
        "No deal at the harbour\n\nNov 28, 2025\n\n"
        "“We will never sign a deal that closes our harbour,” Zoë Łuczak said.\n\n"
        "Karl von Adel will open the new harbour in Lunsk on 12 December.\n\n"
        "Karl von Adel denied that he paid the ferry company a secret bonus. "
        "Karl von Adel told Zoë Łuczak that about €140 million in port loans were ready.\n"
    ),
    "three": (
        "Union stays away\n\nNov 28, 2025\n\n"
        "Zoë Łuczak said that her union would never sign any deal closing its harbour, "
        "and nobody should ask them to.\n\n"
        "Anna Rehm said that Karl von Adel had not paid the ferry company a secret bonus. "
        "Karl von Adel told Zoë Łuczak that $160 million in port loans were ready.\n"
    ),
    "four": (
        "Loans are ready\n\nNov 29, 2025\n\n"
        "Karl von Adel told Zoë Łuczak that €90 million in port loans were ready.\n"
    ),
    "five": (
        "Loans were ready\n\nJan 29, 2026\n\n"
        "Karl von Adel told Zoë Łuczak that €70 million in port loans were ready.\n"
    ),
}


@pytest.fixture(scope="module")
def news(nlp: Language, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store of five articles about a harbour."""
    folder = tmp_path_factory.mktemp("news")
    for name, text in PRINTED.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    path = folder / "news.db"
    info = pipeline.info(nlp)
    with Store.open(path, create=True) as store:
        for article, doc in pipeline.process(
            nlp, articles.read([folder / f"{name}.txt" for name in PRINTED])
        ):
            store.add(assemble.assemble(article, doc, info))
    return path


Told = list[tuple[str, str, str, str, str]]


@pytest.fixture
def told(news: Path) -> Callable[..., Told]:
    """Give (article, verdict, text, other article, other text) of each row."""

    def ask(**wanted: object) -> Told:
        with Store.open(news) as store:
            return [
                (Path(row.path).stem, row.verdict, row.text, Path(row.other_path).stem, row.other_text)
                for row in comparisons(store, ComparisonFilter(**wanted))  # type: ignore[arg-type]
            ]

    return ask


def test_an_amount_agrees_with_what_it_is_rounded_to(told: Callable[..., Told]) -> None:
    assert ("one", "agree", "€137.6 million", "two", "about €140 million") in told(kind="figure")


def test_an_amount_agrees_with_what_the_article_itself_converts_it_to(told: Callable[..., Told]) -> None:
    assert ("one", "agree", "$160 million", "three", "$160 million") in told(kind="figure")


def test_amounts_of_one_thing_that_are_told_by_one_speaker_in_the_same_days_differ(
    told: Callable[..., Told],
) -> None:
    assert [pair for pair in told(kind="figure") if pair[1] == "different"] == [
        ("four", "different", "€90 million", "one", "€137.6 million"),
        ("four", "different", "€90 million", "two", "about €140 million"),
    ]


def test_what_cannot_be_compared_is_told_with_its_reason(news: Path) -> None:
    with Store.open(news) as store:
        found = {
            frozenset((row.text, row.other_text)): row.why
            for row in comparisons(store, ComparisonFilter(kind="figure", verdict="open"))
        }
    assert "neither converted in print" in found[frozenset(("about €140 million", "$160 million"))]
    assert not any("€70 million" in pair for pair in found), "two months later it is another amount"


def test_a_quote_stands_beside_the_earliest_of_its_family(told: Callable[..., Told]) -> None:
    whole = "We will never sign a deal that closes our harbour, and nobody should ask us to"
    own = "her union would never sign any deal closing its harbour, and nobody should ask them to"
    assert [pair for pair in told(kind="quote") if "harbour" in pair[2]] == [
        ("one", "compatible", whole, "three", own),
        ("one", "compatible", whole, "two", "We will never sign a deal that closes our harbour"),
    ]


def test_a_family_says_who_left_out_what(news: Path) -> None:
    with Store.open(news) as store:
        family = {Path(row.other_path).stem: row for row in same_quotes(store) if "harbour" in row.text}
    assert family["two"].only == "and nobody should ask us to"
    assert family["two"].other_only is None
    assert family["two"].why.startswith("shortened")
    assert family["three"].why.startswith("reported")
    assert {row.family for row in family.values()} == {family["two"].id}


def test_what_one_affirms_another_denies(told: Callable[..., Told]) -> None:
    paid = "Karl von Adel paid the ferry company a secret bonus"
    assert [pair[:2] + pair[3:] for pair in told(kind="claim") if pair[2] == paid] == [
        ("one", "different", "three", "Karl von Adel had not paid the ferry company a secret bonus"),
        ("one", "different", "two", "he paid the ferry company a secret bonus"),
    ]


def test_two_that_deny_it_agree(told: Callable[..., Told]) -> None:
    assert not [pair for pair in told(kind="claim") if {pair[0], pair[3]} == {"two", "three"}]


def test_an_event_is_dated_differently(told: Callable[..., Told]) -> None:
    assert told(kind="date") == [
        ("one", "different", "Karl von Adel will open the new harbour in Lunsk on 5 December.",
         "two", "Karl von Adel will open the new harbour in Lunsk on 12 December."),
    ]  # fmt: skip


@pytest.mark.parametrize(("words", "kinds"), [("ferry", {"claim"}), ("port loans", {"figure"})])
def test_what_it_is_about(
    news: Path, capsys: pytest.CaptureFixture[str], words: str, kinds: set[str]
) -> None:
    assert run(["compare", "--about", words, "--json", "--db", str(news)]) == 0
    assert {row["kind"] for row in json.loads(capsys.readouterr().out)} - {"quote"} == kinds


def test_two_speakers_stand_side_by_side(news: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["compare", "--speaker", "rehm", "--speaker", "adel", "--json", "--db", str(news)]) == 0
    for row in json.loads(capsys.readouterr().out):
        assert (row["speaker"], row["other_speaker"], row["kind"]) == ("Anna Rehm", "Karl von Adel", "topic")
        assert "bonus" in row["why"]


def test_one_name_in_common_is_no_thing_in_common(news: Path) -> None:
    with Store.open(news) as store:
        assert all("," in row.why or row.why != "Karl von Adel" for row in _sides(store))


def _sides(store: Store) -> list[ComparedRow]:
    return [row for pair in (("rehm", "adel"), ("adel", "łuczak")) for row in side_by_side(store, *pair)]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["loan", "--about", "loan"], "WORDS and --about are the same"),
        (["--speaker", "adel", "--speaker", "rehm", "--open"], "no kinds and verdicts"),
        (["--speaker", "a", "--speaker", "b", "--speaker", "c"], "3 speakers"),
    ],
)
def test_what_does_not_go_together(
    news: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], message: str
) -> None:
    assert run(["compare", *arguments, "--db", str(news)]) == 2
    assert message in capsys.readouterr().err


@pytest.mark.parametrize(
    ("one", "other", "verdict"),
    [
        (("exactly", 140e9), ("exactly", 140e9), "agree"),
        (("up_to", 140e9), ("exactly", 140e9), "compatible"),
        (("about", 140e9), ("exactly", 137.6e9), "agree"),
        (("exactly", 140e9), ("exactly", 137.6e9), "agree"),
        (("exactly", 100e9), ("exactly", 98e9), "different"),
        (("exactly", 140e9), ("exactly", 141e9), "agree"),
        (("about", 140e9), ("exactly", 150e9), "compatible"),
        (("about", 140e9), ("exactly", 90e9), "different"),
        (("up_to", 140e9), ("exactly", 90e9), "compatible"),
        (("up_to", 140e9), ("exactly", 185e9), "different"),
        (("more_than", 100), ("exactly", 120), "compatible"),
        (("more_than", 100), ("exactly", 700), "open"),
        (("nearly", 40), ("exactly", 39), "compatible"),
        (("nearly", 40), ("exactly", 41), "different"),
    ],
)
def test_two_amounts_in_one_unit(one: tuple[str, float], other: tuple[str, float], verdict: str) -> None:
    first, second = (Printed(modifier, value, None, None) for modifier, value in (one, other))
    assert related(first, second).verdict == related(second, first).verdict == verdict


def test_an_amount_within_a_range_is_compatible() -> None:
    assert (
        related(Printed("exactly", None, 100, 150), Printed("exactly", 140, None, None)).verdict
        == "compatible"
    )


LONG = "The logic is very simple: the stronger they are on the field, the stronger they are at the table"


@pytest.mark.parametrize(
    ("one", "other", "form"),
    [
        (LONG, LONG.replace("simple:", "simple –").upper(), "exact"),
        (LONG, "The logic is very simple", "shortened"),
        (LONG, "The logic is very simple … the stronger they are at the table", "merged"),
        (
            LONG + ", and nobody doubts it",
            "Believe me, the logic is very simple: the stronger they are",
            "cut",
        ),
        (LONG[4:], LONG[:-10], "cut"),
        (LONG, LONG.replace("field", "[battlefield]"), "edited"),
        (LONG, "The logic of this is that we are strong", None),
        ("We are going to do it", "They said we are going to do that", None),
        ("", "", None),
    ],
)
def test_two_wordings(one: str, other: str, form: str | None) -> None:
    found = compared(one, other)
    assert (found and found.form) == form


WORDS = st.text("abcde", max_size=30)


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(WORDS, WORDS, WORDS, st.integers(1, 4))
def test_blocks_are_those_of_difflib(start: str, middle: str, end: str, least: int) -> None:
    one, other = start + middle + end, end + start[1:] + middle
    blocks = SequenceMatcher(None, one, other, autojunk=False).get_matching_blocks()
    assert shared_blocks(one, other, least) == [tuple(block) for block in blocks if block.size >= least]


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(WORDS, min_size=1, max_size=5), st.integers(2, 4))
def test_blocks_of_many_pairs_are_those_of_each(letters: list[str], least: int) -> None:
    """Where none cross; or else the longest is known, and no fewer words are shared than are told."""
    texts = [" ".join(each) for each in letters]
    both = [(one, other) for one in range(len(texts)) for other in range(len(texts))]
    ones, others = np.array(both).T
    found = list(Pairs(words_of(texts), len(texts), least).found(ones, others))
    assert len(found) == len(both)
    for (one, other), its in zip(both, found, strict=True):
        words, other_words = spoken(texts[one]), spoken(texts[other])
        blocks = shared_blocks(words, other_words, least)
        assert its.shorter == min(len(words), len(other_words))
        assert its.longest == max((block.size for block in blocks), default=0)
        assert its.shared >= sum(block.size for block in blocks)
        assert its.blocks in (None, blocks)
    apart = Pairs(words_of(["a b c d e", "c d e f a b"]), 2, 2).found(np.array([0]), np.array([1]))
    assert [its.blocks for its in apart] == [None]
    alike = Pairs(words_of(["a b c x d e", "a b c y d e"]), 2, 2).found(np.array([0]), np.array([1]))
    assert [its.blocks for its in alike] == [[(0, 0, 3), (4, 4, 2)]]


def test_blocks_that_numbers_only_seem_to_share_are_looked_for_again() -> None:
    one, other = "we will sign it now", "we will sign it later"
    assert compared(one, other, [Block(0, 0, 5)]) == compared(one, other)


def test_a_speech_told_in_other_words_keeps_its_negation() -> None:
    assert reported("We paid the ferry company a secret bonus", "he paid the ferry company a secret bonus")
    assert not reported(
        "We paid the ferry company a secret bonus", "he never paid the ferry company a secret bonus"
    )


@pytest.mark.parametrize("row", rows("comparison_words"), ids=lambda row: row["example"])
def test_each_row_of_words_has_its_example(row: dict[str, str]) -> None:
    assert set(spoken(row["example"])) & set(row["words"].split()) <= comparison_words(row["kind"])
    assert set(spoken(row["example"])) & set(row["words"].split())


def pairs(texts: list[str], size: int, least: int, most: int) -> tuple[list[int], ...]:
    return tuple(each.tolist() for each in sharing(words_of(texts), size, least, most))


def test_texts_that_share_runs_of_words_are_found_wherever_these_stand() -> None:
    texts = [
        "They won’t sign the deal.",
        "Nobody knows: THEY WON'T SIGN, they said",
        "sign won't they",
        "",
        "deal",
    ]
    assert pairs(texts, 3, least=1, most=9) == ([0], [1], [1])


def test_pairs_are_known_among_others() -> None:
    texts = words_of(["we sign it now", "we sign it", "they sign it now"])
    two, three = (sharing(texts, size, least=1, most=9) for size in (2, 3))
    assert list(two.pairs()) == [(0, 1), (0, 2), (1, 2)]
    assert list(two.where(two.are_in(three)).pairs()) == [(0, 1), (0, 2)]


def test_a_run_does_not_go_on_into_the_next_text() -> None:
    assert pairs(["one two", "three four", "two three"], 2, least=1, most=9) == ([], [], [])


class Asked(list[Said]):
    """Quotes that count how often one of them is looked at."""

    often = 0

    def __getitem__(self, at: Any) -> Any:
        self.often += 1
        return super().__getitem__(at)


def test_the_cost_of_what_many_say_grows_with_them_and_not_with_their_square() -> None:
    costs = []
    for size in (100, 200, 400):
        said = Asked(
            Said(f"{n}/q1", n, "2025-11-27", 0, 8, None, "So be it", "direct", None, "") for n in range(size)
        )
        ones, others = alike(said, printed(said))
        assert (ones < others).all()
        costs.append(said.often)
    assert costs[0] >= 100
    assert costs[1] < 2.5 * costs[0]
    assert costs[2] < 2.5 * costs[1]


def test_what_too_many_share_is_a_saying() -> None:
    assert pairs(["make it great again"] * 4, 4, least=1, most=3) == ([], [], [])
    assert pairs(["make it great again"] * 3, 4, least=1, most=3) == ([0, 0, 1], [1, 2, 2], [1, 1, 1])
