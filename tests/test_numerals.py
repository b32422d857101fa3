"""Numbers as news prints them, without anything that they count."""

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsclaims import lexicons
from newsclaims.language import numerals, written_amounts

AMOUNTS = [
    ("1,200", 1200),
    ("1,234,567.5", 1234567.5),
    ("12,34,567", 1234567),  # India
    ("1.200.000", 1200000),
    ("1.200,50", 1200.5),
    ("2,5", 2.5),
    ("940 000", 940000),
    ("940\xa0000", 940000),
    ("10’000", 10000),  # Switzerland
    (".5", 0.5),
    ("-0.4", -0.4),
    ("1e11", 100000000000),
    ("½", 0.5),
    ("1½", 1.5),
    ("2 1/2", 2.5),
    ("seventy-two", 72),
    ("a hundred and twenty", 120),
    ("nineteen hundred", 1900),
    ("two hundred and fifty thousand", 250000),
    ("one million, two hundred thousand", 1200000),
    ("one and a half", 1.5),
    ("three-and-a-half", 3.5),
    ("one and three quarters", 1.75),
    ("a million and a half", 1500000),
    ("two and a half billion", 2500000000),
    ("half a million", 500000),
    ("half-million", 500000),
    ("three-quarters of a million", 750000),
    ("two dozen", 24),
    ("half a dozen", 6),
    ("2.5 hundred thousand", 250000),
    ("1.5 lakh crore", 1500000000000),
    ("100bn", 100000000000),
    ("100 billion", 100000000000),
    ("€1.5m", 1500000),
    ("$1.1T", 1100000000000),
    ("US$ 20", 20),
]


@pytest.mark.parametrize(("text", "amount"), AMOUNTS)
def test_an_amount_is_read(text: str, amount: float) -> None:
    assert written_amounts.parse_amount(text) == amount


@pytest.mark.parametrize("text", ["", "many", "one two", "5 apples", "1.2.3", "€", "9" * 5000])
def test_what_is_no_amount_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="not an amount"):
        written_amounts.parse_amount(text)


@pytest.mark.parametrize(
    ("text", "value", "rest"),
    [
        ("one hundred and two hundred people", 100, " and two hundred people"),
        ("two and three hundred", 2, " and three hundred"),
        ("a thousand and one nights", 1001, " nights"),
        ("1.5m people", 1.5, "m people"),
        ("a tenfold rise", None, "a tenfold rise"),
        ("a thousandfold", None, "a thousandfold"),
    ],
)
def test_a_number_ends_where_another_begins(text: str, value: float | None, rest: str) -> None:
    number = numerals.read(text, 0, len(text))
    assert (number.value if number else None) == value
    assert text[number.end if number else 0 :] == rest


def test_a_loose_m_is_left_to_what_follows() -> None:
    number = numerals.read("1.5m people", 0, 11)
    assert number is not None
    assert number.loose is not None
    assert number.loose.value == 1500000


@pytest.mark.parametrize("row", lexicons.rows("scales"), ids=lambda row: row["form"])
def test_every_scale_has_an_example(row: dict[str, str]) -> None:
    assert row["form"] in row["example"]
    assert written_amounts.parse_amount(row["example"]) == float(row["amount"])


@given(st.integers(min_value=0, max_value=10**15))
def test_grouped_digits_come_back(value: int) -> None:
    assert written_amounts.parse_amount(f"{value:,}") == value


@given(st.text(max_size=40))
def test_reading_never_fails(text: str) -> None:
    number = numerals.read(text, 0, len(text))
    assert number is None or 0 < number.end <= len(text)


def test_it_imports_no_spacy() -> None:
    code = "import sys, newsclaims.language.numerals; sys.exit('spacy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
