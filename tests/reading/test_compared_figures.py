"""Amounts in two units, and shares: what is one when converted, what differs, and what can't be compared."""

from collections.abc import Callable
from pathlib import Path

import pytest
from spacy.language import Language

from newsclaims import articles, assemble, extract, lexicons, pipeline
from newsclaims.query.amounts_compared import Printed
from newsclaims.query.amounts_converted import converted, dimension
from newsclaims.query.comparison import ComparedRow
from newsclaims.query.comparisons import ComparisonFilter, comparisons
from newsclaims.store import Store

Compared = Callable[[str, str], list[ComparedRow]]


@pytest.fixture
def both(nlp: Language, tmp_path: Path) -> Compared:
    """Give the figures of two articles of two days that are compared, open ones, too."""
    info = pipeline.info(nlp)

    def ask(one: str, other: str) -> list[ComparedRow]:
        paths = []
        for name, text, day in zip("ab", (one, other), ("May 4, 2026", "May 5, 2026"), strict=True):
            paths.append(tmp_path / f"{name}.txt")
            paths[-1].write_text(f"Paper {name}\n\n{day}\n\n{text}\n", encoding="utf-8")
        with Store.open(tmp_path / "both.db", create=True) as store:
            for article, doc in pipeline.process(nlp, articles.read(paths)):
                store.add(assemble.assemble(article, doc, info))
            return list(comparisons(store, ComparisonFilter(kind="figure", open_ones=True)))

    return ask


TUNNEL = "The {} from Oslo to Bergen will be {} long, Ines Moreau told Karl Weiss."
SALT = "Norway shipped {} of salt to Iceland, Ines Moreau told Karl Weiss."


@pytest.mark.parametrize(
    ("text", "one", "other", "verdict"),
    [
        (TUNNEL, ("tunnel", "12 miles"), ("tunnel", "19 kilometres"), "agree"),
        (TUNNEL, ("tunnel", "about 500 feet"), ("tunnel", "152 metres"), "agree"),
        (TUNNEL, ("tunnel", "12 miles"), ("tunnel", "up to 20 km"), "compatible"),
        (TUNNEL, ("tunnel", "12 miles"), ("tunnel", "25 km"), "different"),
        (SALT, ("2,000 tonnes",), ("2 million kilograms",), "agree"),
        (SALT, ("400 tons",), ("400,000 kilograms",), "agree"),
        (SALT, ("400 tons",), ("363 tonnes",), "agree"),
        (SALT, ("400 tons",), ("600,000 kilograms",), "open"),
    ],
)
def test_measures_are_converted(
    both: Compared, text: str, one: tuple[str, ...], other: tuple[str, ...], verdict: str
) -> None:
    (row,) = both(text.format(*one), text.format(*other))
    assert row.verdict == verdict
    assert "converted" in row.why or "several sizes" in row.why


def test_measures_of_two_things_are_not_compared(both: Compared) -> None:
    assert not both(TUNNEL.format("tunnel", "12 miles"), TUNNEL.format("road", "19 kilometres"))


SHARE = "{} in Norway stood at {} in {}, Ines Moreau said in Oslo."


@pytest.mark.parametrize(
    ("one", "other", "verdict"),
    [
        (("Unemployment", "7 percent", "May"), ("Unemployment", "9 percent", "May"), "different"),
        (("Unemployment", "7 percent", "May"), ("Unemployment", "7 percent", "May"), "agree"),
        (("Unemployment", "7 percent", "May"), ("Unemployment", "9 percent", "June"), "open"),
    ],
)
def test_shares_are_compared_where_their_claims_have_the_same_words(
    both: Compared, one: tuple[str, ...], other: tuple[str, ...], verdict: str
) -> None:
    assert [row.verdict for row in both(SHARE.format(*one), SHARE.format(*other))] == [verdict]


def test_shares_of_those_who_back_one_and_another_do_not_differ(both: Compared) -> None:
    rows = both(
        "Ines Moreau said 45 percent of voters in Norway backed her.",
        "Ines Moreau said 43 percent of voters in Norway backed Karl Weiss.",
    )
    assert "different" not in [row.verdict for row in rows]


WON = "The party of Ines Moreau won {} percent of the vote in Oslo{}."


@pytest.mark.parametrize(("share", "verdicts"), [("34.2", ["agree"]), ("34", [])])
def test_a_share_of_three_digits_is_hardly_one_by_chance(
    both: Compared, share: str, verdicts: list[str]
) -> None:
    rows = both(WON.format(share, ""), WON.format(share, ", more than Karl Weiss had hoped for"))
    assert [row.verdict for row in rows if row.verdict != "open"] == verdicts


BOUGHT = "Osby Steel pays {} for Harlan Mills.", "Many fight the sale of Harlan Mills to Osby Steel for {}."


@pytest.mark.parametrize(
    ("one", "other", "verdicts"),
    [
        ("$2.4 billion", "$2.4 billion", ["agree"]),
        ("$2.4 billion", "about $2.4 billion", ["compatible"]),
        ("$2 billion", "$2 billion", []),
        ("$2.4 billion", "$2.6 billion", []),
    ],
)
def test_a_sum_of_which_neither_says_what_it_pays_is_one_beside_the_same_two(
    both: Compared, one: str, other: str, verdicts: list[str]
) -> None:
    rows = both(BOUGHT[0].format(one), BOUGHT[1].format(other))
    assert [row.verdict for row in rows] == verdicts
    assert all(row.why.startswith("neither says of what; Harlan Mills, Osby Steel") for row in rows)


def test_a_round_sum_of_one_speaker_or_subject_is_one_too(both: Compared) -> None:
    (row,) = both(BOUGHT[0].format("$2 billion"), f"Now {BOUGHT[0].format('$2 billion')}")
    assert (row.verdict, row.why) == ("agree", "neither says of what; Harlan Mills, Osby Steel")


def test_a_sum_that_is_said_of_something_comes_before_one_that_is_not(both: Compared) -> None:
    text = "Osby Steel pays $2 billion for Harlan Mills, and got $2 billion in loans for Harlan Mills."
    assert [row.why.partition(";")[0] for row in both(text, text)] == ["loan"]


RUINS = "The quake in Lesko destroyed {} houses, Karl Weiss said."


@pytest.mark.parametrize(
    ("one", "other", "verdicts"),
    [("420", "more than 400", ["compatible"]), ("about 400", "412", ["agree"]), ("420", "900", [])],
)
def test_a_thing_of_one_word_is_one_where_one_amount_may_be_the_other(
    both: Compared, one: str, other: str, verdicts: list[str]
) -> None:
    rows = both(
        RUINS.format(one), RUINS.format(other).replace("in Lesko destroyed", "shook Lesko and ruined")
    )
    assert [row.verdict for row in rows if row.verdict != "open"] == verdicts


PORT = "Mayor Ines Moreau said in Oslo that the harbour would cost {}. {}"


@pytest.mark.parametrize(
    ("one", "other", "title", "day", "verdicts"),
    [
        ((PORT, "€2.5 million", ""), (PORT, "€3.5 million", ""), "Port plan", "2026-05-04", ["different"]),
        ((PORT, "€2.5 million", ""), (PORT, "€3.5 million", ""), "Port plan", "2026-05-05", ["open"]),
        ((PORT, "€2.5 million", ""), (PORT, "€3.5 million", ""), "Other plan", "2026-05-04", ["open"]),
        (
            (PORT, "€2.5 million", ""),
            (PORT, "€3.5 million", "The harbour cost €1 million in 1990."),
            "Port plan",
            "2026-05-04",
            ["open", "open"],  # which of the two?
        ),
    ],
)
def test_of_versions_of_an_article_the_amounts_are_compared(
    one: tuple[str, ...], other: tuple[str, ...], title: str, day: str, verdicts: list[str], tmp_path: Path
) -> None:
    """Of one day under one headline: a thing of one word is one where the claims have the same words."""
    with Store.open(tmp_path / "both.db", create=True) as store:
        for name, (text, *rest), headline, published in (
            ("a", one, "Port plan", "2026-05-04"),
            ("b", other, title, day),
        ):
            store.add(extract(text.format(*rest), source=name, title=headline, published=published))
        rows = comparisons(store, ComparisonFilter(kind="figure", open_ones=True))
        assert [row.verdict for row in rows] == verdicts


@pytest.mark.parametrize(
    ("one", "unit", "other", "other_unit"),
    [(26.2, "mile", 42.2, "kilometer"), (1, "acre", 4047, "square-meter"), (212, "pound", 96, "kilogram"),
     (1, "nautical-mile", 1852, "meter"), (100, "kilometer-per-hour", 62, "mile-per-hour"), (5, "mile", 8, "kilometer"),
     (10, "gallon", 38, "liter"), (10, "gallon", 45, "liter"), (2, "gigawatt-hour", 2000, "megawatt-hour")],
)  # fmt: skip
def test_two_units_of_one_dimension(one: float, unit: str, other: float, other_unit: str) -> None:
    first, second = (Printed("exactly", value, None, None) for value in (one, other))
    assert converted(first, unit, second, other_unit).verdict == "agree"
    assert converted(second, other_unit, first, unit).verdict == "agree"


def test_the_units_of_a_dimension_have_sizes_or_none_has() -> None:
    sized = {unit.dimension for unit in lexicons.units() if unit.sizes}
    assert {"length", "area", "volume", "mass", "speed", "energy"} <= sized
    assert all(unit.sizes for unit in lexicons.units() if unit.dimension in sized)
    assert dimension("celsius") is dimension("week") is dimension(None) is None
