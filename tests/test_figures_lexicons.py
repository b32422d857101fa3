"""The tables behind figures: every row's example runs, and units and currencies agree with CLDR."""

import unicodedata

import pytest
from babel import Locale
from spacy.language import Language

from newsclaims import lexicons
from newsclaims.components.figures import find_figures

CLDR = Locale("en")

# Derived by the syntax of Unicode TS 35, part 2 (a prefix or a per-unit on a base unit), but not named by CLDR itself.
DERIVED = {
    "megatonne",
    "gigatonne",
    "terawatt",
    "watt-hour",
    "megawatt-hour",
    "gigawatt-hour",
    "terawatt-hour",
    "kilovolt",
}
DERIVED |= {"megabit-per-second", "gigabit-per-second", "barrel-per-day"}
NOT_CLDR = {"decibel", "kiloton", "megaton", "magnitude"}
FORMER_NAMES = {"part-per-1e6": "permillion", "part-per-1e9": "portion-per-1e9"}
"""Units that CLDR 48 renamed, and what a Babel with an older CLDR calls them."""
NO_LONGER_LEGAL_TENDER = {"FRF", "ITL", "DEM", "ZWL", "BGN", "NLG", "FIM"}


@pytest.mark.parametrize("row", lexicons.rows("currencies"), ids=lambda row: row["code"])
def test_every_currency_has_an_example(nlp: Language, row: dict[str, str]) -> None:
    [figure] = find_figures(nlp(f"It cost {row['example']} in all."))
    assert (figure.value, figure.unit) == (float(row["amount"]), row["code"])


@pytest.mark.parametrize("row", lexicons.rows("units"), ids=lambda row: row["unit"])
def test_every_unit_has_an_example(nlp: Language, row: dict[str, str]) -> None:
    figure = find_figures(nlp(f"They had {row['example']}."))[0]
    assert (figure.value, figure.unit) == (float(row["amount"]), row["unit"])


EXAMPLES = [
    row["example"] for name in ("currencies", "units", "scales", "modifiers") for row in lexicons.rows(name)
]


NUMBERS = [
    "5 1/2 miles",
    "1 000 000 people",
    "two thirds of voters",
    "nine out of ten",
    "5 feet 3 inches",
    "3 to 5 km",
]
BLANKS = {"no-break": "\xa0", "narrow no-break": "\u202f", "thin": "\u2009", "figure": "\u2007"}


@pytest.mark.parametrize("blank", BLANKS.values(), ids=BLANKS)
def test_the_blanks_inside_an_amount_may_be_others(nlp: Language, blank: str) -> None:
    def amounts(text: str) -> list[tuple[object, ...]]:
        found = find_figures(nlp(text))
        return [(one.value, one.low, one.high, one.unit, one.modifier) for one in found]

    for example in [*EXAMPLES, *NUMBERS]:
        assert amounts(f"They had {example.replace(' ', blank)}.") == amounts(f"They had {example}."), example


@pytest.mark.parametrize("letters", ["İIſSK", "ıİſſK"])
def test_letters_that_equal_others_where_case_does_not_count_do_no_harm(nlp: Language, letters: str) -> None:
    alike = str.maketrans("iIsSk", letters)
    for example in EXAMPLES:
        find_figures(nlp(f"They had {example.translate(alike)}."))


@pytest.mark.parametrize("row", lexicons.rows("modifiers"), ids=lambda row: f"{row['phrase']}-{row['side']}")
def test_every_modifier_has_an_example(nlp: Language, row: dict[str, str]) -> None:
    [figure] = find_figures(nlp(f"They had {row['example']}."))
    assert figure.modifier == row["modifier"]
    assert row["phrase"] in figure.text


@pytest.mark.parametrize("row", lexicons.rows("designators"), ids=lambda row: row["word"])
def test_every_label_has_an_example(nlp: Language, row: dict[str, str]) -> None:
    assert row["word"] in row["example"]
    assert [figure.text for figure in find_figures(nlp(row["example"]))] == []


@pytest.mark.parametrize("row", lexicons.rows("changes"), ids=lambda row: f"{row['form']}-{row['side']}")
def test_every_change_has_an_example(nlp: Language, row: dict[str, str]) -> None:
    [figure] = find_figures(nlp(row["example"]))
    assert figure.change == row["change"]


def test_units_are_cldr_identifiers() -> None:
    known = {name.partition("-")[2] for name in CLDR.unit_display_names}
    ours = {unit.id for unit in lexicons.units() if FORMER_NAMES.get(unit.id) not in known}
    assert ours - known == DERIVED | NOT_CLDR


def test_units_have_cldrs_dimension() -> None:
    dimension = {name.partition("-")[2]: name.partition("-")[0] for name in CLDR.unit_display_names}
    names = {"duration": "time", "digital": "data", "concentr": "concentration", "electric": "voltage"}
    odd = {"ampere", "karat"}  # CLDR: electric, concentr
    for unit in lexicons.units():
        if unit.id in dimension and unit.id not in odd:
            assert unit.dimension == names.get(dimension[unit.id], dimension[unit.id]), unit.id


def test_currencies_are_iso_4217() -> None:
    assert {currency.code for currency in lexicons.currencies()} <= set(CLDR.currencies)


def test_symbols_agree_with_cldr() -> None:
    for code, symbol in CLDR.currency_symbols.items():
        owners = [currency.code for currency in lexicons.currencies() if symbol in currency.symbols]
        assert owners in ([], [code]), symbol


def test_names_agree_with_cldr() -> None:
    for currency in lexicons.currencies():
        name = (
            unicodedata.normalize("NFKD", CLDR.currencies[currency.code]).encode("ascii", "ignore").decode()
        )
        last = name.lower().split("(")[0].split()[-1]
        nouns = {noun.lower().split()[-1] for noun in currency.nouns} | {"sterling"}
        assert any(last.startswith(noun[:4]) for noun in nouns), currency.code


def test_a_bare_name_means_one_currency_at_most() -> None:
    usual: dict[str, list[str]] = {}
    for currency in lexicons.currencies():
        for noun in currency.nouns if currency.default else ():
            usual.setdefault(noun, []).append(currency.code)
    assert {noun: codes for noun, codes in usual.items() if len(codes) > 1} == {}
