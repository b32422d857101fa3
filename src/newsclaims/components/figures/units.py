"""Currencies, percentages and units of measure: what stands at a number and says what kind of amount it is."""

import re
from typing import NamedTuple

from newsclaims import lexicons
from newsclaims.components.figures.amount import Measure
from newsclaims.components.figures.setting import Context
from newsclaims.language.numerals import either, plain, spaced

_CURRENCY_OF = {symbol: currency.code for currency in lexicons.currencies() for symbol in currency.symbols}
_QUALIFIED = {
    f"{adjective} {noun}".lower(): (currency.code, 0.01 if noun in ("cent", "cents") else 1.0)
    for currency in lexicons.currencies()
    for adjective in currency.adjectives
    for noun in (*currency.nouns, *(("cent", "cents") if "dollar" in currency.nouns else ()))
}
_NOUNS = {noun.lower() for currency in lexicons.currencies() for noun in currency.nouns}
_UNIT_OF = {noun.lower(): unit for unit in lexicons.units() for noun in unit.nouns}
_SYMBOL_OF = {symbol: unit for unit in lexicons.units() for symbol in unit.symbols}
_MINOR = {
    "cent": "USD", "cents": "USD", "¢": "USD", "penny": "GBP", "pennies": "USD", "pence": "GBP", "p": "GBP",
    "euro cent": "EUR", "euro cents": "EUR", "eurocents": "EUR", "kopecks": "RUB", "paise": "INR",
}  # fmt: skip

NOUNS = [noun for noun in _UNIT_OF if noun.isalpha()]
SYMBOL = either(_CURRENCY_OF)
_HYPHENED = {noun.replace(" ", "-"): unit for noun, unit in _UNIT_OF.items() if " " in noun}
_BEHIND = [symbol for symbol in _CURRENCY_OF if symbol not in ("Fr.", "R", "Sh", "LE", "S/", "Rs.")]
_LONE = [symbol for symbol in _SYMBOL_OF if len(symbol) == 1 and symbol.isalpha()]
_PER = r"(?:\s?/\s?|\sper\s|-per-|\san?\s|-an?-|\s(?:each|every)\s)"

_PERCENT = re.compile(
    r"""\s?%(?:[-\s]points?\b)?|[-\s]?(?:percent|per\s?cent|pct|percentage)(?:[-\s]points?)?\b\.?(?<=[a-z])
      | [-\s]?(?:basis[-\s]points?|bps?|ppts?|pp)\b""",
    re.VERBOSE | re.IGNORECASE,
)
_SUFFIX = re.compile(
    rf"""(?:
      [-\s]?(?P<qualified>(?i:{either(_QUALIFIED)}))(?!\w)
    | [-\s](?P<minor>(?i:{either([m for m in _MINOR if len(m) > 1])}))(?!\w) | (?P<cent>\s?¢|p(?!\w|\.\w))
    | [-\s]?(?P<symbol>{either(_BEHIND)})(?![\w$])
    | [-\s](?P<currency>(?i:{either(_NOUNS)}))(?!\w)(?!\ssterling\b)
    | (?:\s?-\s?|\s)(?P<noun>(?i:{either({**_UNIT_OF, **_HYPHENED})}))(?!\w)
    | [-\s]?(?P<abbreviation>{either([s for s in _SYMBOL_OF if s not in _LONE])})(?![\w'’])
    | (?P<lone>{either(_LONE)})(?![\w'’])
    )""",
    re.VERBOSE,
)
_NAMED = re.compile(rf"\b(?i:{either(_NOUNS)})\b")
_RATE = re.compile(
    rf"{_PER}(?P<noun>(?i:{either(_UNIT_OF)}))(?!\w)|\s?/\s?(?P<symbol>{either(_SYMBOL_OF)}|h|d|s)(?!\w)"
)
_OLD = re.compile(r"(?:[-\s]olds?\b|\sof\sage\b)", re.IGNORECASE)
_WEIGHED = re.compile(
    r"\b(?:weigh\w*|heavy|heavier|lift\w*|overweight|obese|pounds? of (?!sterling)\w|lbs?)\b", re.IGNORECASE
)
_OF_SOMETHING = re.compile(r"\sof\s\w+", re.IGNORECASE)
_PER_AREA = re.compile(r"\s(?:per|a)\s(?:square|cubic)\b", re.IGNORECASE)
_RATED = {"length", "mass", "volume", "data", "energy", "area"}
_OVER = {"time", "area", "volume"}


class Suffix(NamedTuple):
    """What the words behind a number make of it, and by what that multiplies it (cents: 0.01)."""

    end: int
    measure: Measure
    factor: float = 1


def currency_named(text: str, start: int, end: int) -> str | None:
    """Give the last bare name of a currency in a stretch of text: the lira."""
    found = [plain(match[0]) for match in _NAMED.finditer(text, start, end)]
    return found[-1] if found else None


def prefixed(symbol: str) -> str:
    """Give the code of the currency that a symbol before the number stands for."""
    return _CURRENCY_OF[spaced(symbol)]


def read(context: Context, at: int, end: int, scaled: bool) -> Suffix | None:
    """Give the unit, currency or percentage that begins at `at`, right behind a number; `scaled`: a million or more."""
    text = context.text
    percent = _PERCENT.match(text, at, end)
    if percent:
        return Suffix(percent.end(), Measure("percent", _percent(plain(percent[0])), "share"))
    found = _SUFFIX.match(text, at, end)
    if found is None:
        return None
    if found["qualified"]:
        code, factor = _QUALIFIED[plain(found["qualified"])]
        return Suffix(found.end(), Measure("money", code, "money"), factor)
    if found["minor"] or found["cent"]:
        word = plain(found["minor"] or found["cent"])
        code = "EUR" if word in ("cent", "cents") and context.euros else _MINOR[word]
        return Suffix(found.end(), Measure("money", code, "money"), 0.01)
    if found["symbol"]:
        return Suffix(found.end(), Measure("money", _CURRENCY_OF[spaced(found["symbol"])], "money"))
    if found["currency"] and not _is_mass(context, found, at, end, scaled):
        return Suffix(found.end(), Measure("money", None, "money", plain(found["currency"])))
    return _measured(text, found, end)


def _percent(words: str) -> str:
    if "basis" in words or "bp" in words:
        return "basis-point"
    if "point" in words or "pp" in words:
        return "percentage-point"
    return "percent"


def _is_mass(context: Context, found: re.Match[str], at: int, end: int, scaled: bool) -> bool:
    """Say whether pounds are weight: "40 pounds of explosives", "a 200-pound man" outside Britain."""
    if plain(found["currency"]) not in ("pound", "pounds"):
        return False
    text = context.text
    if _PER_AREA.match(text, found.end()) or (not scaled and _OF_SOMETHING.match(text, found.end(), end)):
        return True
    if _WEIGHED.search(text, max(0, at - 40), min(end, found.end() + 40)):
        return True
    return not scaled and not context.sterling


def _measured(text: str, found: re.Match[str], end: int) -> Suffix:
    printed = found["noun"] or found["currency"]
    if printed:
        word = plain(printed)
        unit = _UNIT_OF.get(word) or _HYPHENED[word]
    else:
        unit = _SYMBOL_OF[spaced(found["abbreviation"] or found["lone"])]
    if unit.dimension == "time":
        old = _OLD.match(text, found.end(), end)
        if old:
            return Suffix(old.end(), Measure("age", unit.id, "age"))
        return Suffix(found.end(), Measure("duration", unit.id, "time"))
    rate = _RATE.match(text, found.end(), end) if unit.dimension in _RATED else None
    over = _rate_unit(rate) if rate else None
    if rate and over is not None and over.dimension in _OVER:
        measure = Measure("measure", f"{unit.id}-per-{over.id}", f"{unit.dimension}/{over.dimension}")
        return Suffix(rate.end(), measure)
    return Suffix(found.end(), Measure("measure", unit.id, unit.dimension))


def _rate_unit(rate: re.Match[str]) -> lexicons.Unit | None:
    if rate["noun"]:
        return _UNIT_OF[plain(rate["noun"])]
    short = {"h": "hour", "d": "day", "s": "second"}.get(rate["symbol"])
    return _UNIT_OF[short] if short else _SYMBOL_OF[spaced(rate["symbol"])]
