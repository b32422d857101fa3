"""Tables of numbers, units and what stands beside them."""

from functools import cache
from typing import NamedTuple

from newsclaims.lexicons.tsv import rows, several


class Scale(NamedTuple):
    """A word or suffix that multiplies the number before it, from `scales.tsv`."""

    form: str
    factor: int
    where: str
    plural: str


class Currency(NamedTuple):
    """A currency (ISO 4217) and how news prints it, from `currencies.tsv`."""

    code: str
    symbols: tuple[str, ...]
    nouns: tuple[str, ...]
    adjectives: tuple[str, ...]
    places: tuple[str, ...]
    default: bool


class Unit(NamedTuple):
    """A unit of measure or time (CLDR identifier), how news prints it, and its size in others, from `units.tsv`."""

    id: str
    dimension: str
    nouns: tuple[str, ...]
    symbols: tuple[str, ...]
    sizes: tuple[float, ...] = ()


class ModifierPhrase(NamedTuple):
    """Words beside an amount that bound or blur it, from `modifiers.tsv`."""

    phrase: str
    side: str
    modifier: str
    spare: tuple[str, ...]


@cache
def scales() -> tuple[Scale, ...]:
    """Give the scale words and suffixes."""
    return tuple(
        Scale(row["form"], int(row["factor"]), row["where"], row["plural"]) for row in rows("scales")
    )


@cache
def currencies() -> tuple[Currency, ...]:
    """Give the currencies."""
    return tuple(
        Currency(
            code=row["code"],
            symbols=several(row["symbols"]),
            nouns=several(row["nouns"]),
            adjectives=several(row["adjectives"]),
            places=several(row["places"]),
            default=row["default"] == "yes",
        )
        for row in rows("currencies")
    )


@cache
def units() -> tuple[Unit, ...]:
    """Give the units of measure and time."""
    return tuple(
        Unit(
            row["unit"],
            row["dimension"],
            several(row["nouns"]),
            several(row["symbols"]),
            tuple(map(float, several(row["sizes"]))),
        )
        for row in rows("units")
    )


@cache
def modifiers() -> tuple[ModifierPhrase, ...]:
    """Give the words that bound or blur an amount."""
    return tuple(
        ModifierPhrase(row["phrase"], row["side"], row["modifier"], several(row["spare"]))
        for row in rows("modifiers")
    )


@cache
def designators() -> tuple[str, ...]:
    """Give the words that turn a number behind them into a label: Article 5."""
    return tuple(row["word"] for row in rows("designators"))


@cache
def changes() -> dict[tuple[str, str], str]:
    """Give which way an amount moved, by word and side: down for `("fell", "before")`."""
    return {(row["form"], row["side"]): row["change"] for row in rows("changes")}


@cache
def figure_words(group: str) -> tuple[str, ...]:
    """Give a group of the words beside amounts, from `figure_words.tsv`; a final * stands for any ending."""
    words = {row["group"]: row["words"] for row in rows("figure_words")}
    return tuple(words[group].split(", "))


@cache
def irregular_plurals() -> dict[str, str]:
    """Give for each plural that isn't made by rule its singular, from `irregular_plurals.tsv`."""
    return {row["plural"]: row["singular"] for row in rows("irregular_plurals")}
