"""Amounts and units as a person types them at a command line."""

from functools import lru_cache
from typing import NamedTuple

from newsclaims import lexicons
from newsclaims.errors import QueryError

_PERCENTS = {
    "percent": ("%", "percent", "per cent", "pct", "percentage"),
    "percentage-point": ("percentage point", "percentage points", "pp", "ppt", "ppts", "%-points"),
    "basis-point": ("basis point", "basis points", "bp", "bps"),
}


class Asked(NamedTuple):
    """An amount in base units, and what it is an amount of, if that was typed, too: `€`, `percent`, `hours`."""

    value: float
    unit: str | None


def amount(text: str) -> float:
    """Give an amount in base units: `100bn`, `1e11`, `100 billion`, `€1.5m`.

    Raises:
        QueryError: it isn't one.
    """
    return amount_asked(text).value


def amount_asked(text: str) -> Asked:
    """Give an amount with its unit: `€1.5m`, `6 hours`, `40%`.

    Raises:
        QueryError: it isn't one amount, or it is one of something that isn't a unit of the tables.

    Example:
        >>> amount_asked("€1.5m"), amount_asked("6 hours"), amount_asked("1e11")
        (Asked(value=1500000, unit='€'), Asked(value=6, unit='hours'), Asked(value=100000000000, unit=None))
    """
    from newsclaims.language import written_amounts  # many patterns, which other questions do without

    try:
        value, unit = written_amounts.split_amount(text)
    except ValueError as error:
        hint = "write it as in 100bn, 1e11, '100 billion', €1.5m or '6 hours'; the two ends of a range apart"
        raise QueryError(f"{text!r} isn't an amount", hint) from error
    if unit and not _tabled(unit):
        raise QueryError(f"{text!r} isn't an amount: {unit!r} is no unit", "give what is counted to --unit")
    return Asked(value, unit or None)


def units_named(text: str) -> tuple[str, ...]:
    """Give the units that a person may mean: `€` and `euros` are EUR, `%` percent, `pounds` money or weight.

    What isn't a unit of the tables is given as it is and in the singular: counted nouns are units, too.

    Example:
        >>> units_named("pounds"), units_named("per cent"), units_named("flights")
        (('GBP', 'pound'), ('percent',), ('flights', 'flight'))
    """
    return _tabled(text) or tuple(dict.fromkeys((text.strip(), singular(text.strip().casefold()))))


def one_unit(*units: str | None) -> str | None:
    """Give the unit that was asked for, however often.

    Raises:
        QueryError: several were.
    """
    named = [unit for unit in units if unit]
    if len({units_named(unit) for unit in named}) > 1:
        raise QueryError(f"{' and '.join(dict.fromkeys(named))} are different units", "give one of them")
    return named[0] if named else None


def _tabled(text: str) -> tuple[str, ...]:
    """Give the units of the tables with this symbol, in its very letters, or else with this name."""
    printed = " ".join(text.split())
    asked = printed.casefold()
    currencies, units = lexicons.currencies(), lexicons.units()
    symbols = [currency.code for currency in currencies if printed in (currency.code, *currency.symbols)]
    symbols += [unit.id for unit in units if printed in unit.symbols]
    if symbols:
        return tuple(symbols)
    found = [name for name, forms in _PERCENTS.items() if asked in (name, *forms)]
    found += _currencies_called(asked)
    found += [currency.code for currency in currencies if asked in _full_names(currency)]
    found += [unit.id for unit in units if asked in _names(unit) or _american(asked) == unit.id]
    return tuple(dict.fromkeys(found))


def _currencies_called(noun: str) -> list[str]:
    """Give the currencies with a noun: the one that is meant by it alone, or else all of that name."""
    named = [currency for currency in lexicons.currencies() if noun in currency.nouns]
    return [currency.code for currency in named if currency.default] or [currency.code for currency in named]


def _full_names(currency: lexicons.Currency) -> set[str]:
    """Give what means this currency alone, in small letters: `us dollar`, `usd`, `us$`."""
    qualified = [f"{adjective} {noun}" for adjective in currency.adjectives for noun in currency.nouns]
    return {name.casefold() for name in (*qualified, currency.code, *currency.symbols)}


def _names(unit: lexicons.Unit) -> set[str]:
    return {name.casefold() for name in (unit.id, *unit.nouns, *unit.symbols)}


def _american(asked: str) -> str:
    """Give a unit's name as the tables' ids spell it: `square-kilometer`."""
    return asked.replace("metre", "meter").replace("litre", "liter").replace(" ", "-")


@lru_cache(maxsize=1 << 16)
def singular(word: str) -> str:
    """Give the singular of an English plural noun in small letters; other words as they are.

    Example:
        >>> [singular(word) for word in ("loans", "countries", "people", "losses", "crisis", "taxes", "gas")]
        ['loan', 'country', 'person', 'loss', 'crisis', 'tax', 'gas']
    """
    irregular = lexicons.irregular_plurals()
    if word in irregular:
        return irregular[word]
    if word.endswith("ies") and len(word) > 4:
        return f"{word[:-3]}y"
    if word.endswith(("sses", "xes", "ches", "shes")) or (word.endswith("oes") and len(word) > 5):
        return word[:-2]
    if len(word) < 4 or not word.endswith("s") or word.endswith(("ss", "us", "is")):
        return word
    return word[:-1]
