"""Currencies, percentages and units of measure: what stands at a number and says what kind of amount it is."""

import re
from typing import NamedTuple

from newsclaims import lexicons
from newsclaims.components.figures.amount import Measure
from newsclaims.components.figures.figure_rules import Rule, first, rule
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
    "cent": "USD", "cents": "USD", "¢": "USD", "c": "USD", "penny": "GBP", "pennies": "USD", "pence": "GBP", "p": "GBP",
    "euro cent": "EUR", "euro cents": "EUR", "eurocents": "EUR", "kopecks": "RUB", "paise": "INR",
}  # fmt: skip

NOUNS = [noun for noun in _UNIT_OF if noun.isalpha()]
SYMBOL = either(_CURRENCY_OF)
_HYPHENED = {noun.replace(" ", "-"): unit for noun, unit in _UNIT_OF.items() if " " in noun}
LETTERS = ("K", "N", "P")
"""Currencies by a letter that means other things, too: only before what money alone is counted by."""
_BEHIND = [symbol for symbol in _CURRENCY_OF if symbol not in ("Fr.", "R", "Sh", "LE", "S/", "Rs.", *LETTERS)]
_BEHIND_MONEY = "in|an?|each|every|on|for|per|from|to|of|and|or|off|by|at|worth|more|less|cash"
_LONE = [symbol for symbol in _SYMBOL_OF if len(symbol) == 1 and symbol.isalpha()]
_PER = r"(?:\s?/\s?|\sper\s|-per-|\san?\s|-an?-|\s(?:each|every)\s)"

# A price says for what it is, what it moved to or by how much; 12c alone is a class or a version.
_CENTS = r"\d+(?:\.\d+)?c"
_PRICED = re.compile(
    rf"""(?:\s(?:to|at|from|and|or)\s{_CENTS})?\s(?:an?|per|each|higher|lower|more|less)\b
      | ,?\s(?:to|from)\s(?:{SYMBOL})\s?\d""",
    re.VERBOSE,
)
_CHANGED = either(word for word, side in lexicons.changes() if side == "before")
_MOVED = re.compile(
    rf"""\b(?:by|costs?|{_CHANGED})\s{_CENTS}\Z
      | \b(?:from\s|{_CENTS}(?:\s[a-z]+){{0,2}},?\sto\s){_CENTS}\Z""",
    re.VERBOSE,
)
_PERCENT = re.compile(
    r"""(?P<percent>\s?%(?:[-\s]points?\b)?|[-\s]?(?:percent|per\s?cent|pct|percentage)(?:[-\s]points?)?\b\.?(?<=[a-z])
      | [-\s]?(?:basis[-\s]points?|bps?|ppts?|pp)\b | \s?(?-i:pc)\b)""",
    re.VERBOSE | re.IGNORECASE,
)
_SUFFIX = re.compile(
    rf"""(?:
      [-\s]?(?P<qualified>(?i:{either(_QUALIFIED)}))(?!\w)
    | [-\s](?P<minor>(?i:{either([m for m in _MINOR if len(m) > 1])}))(?!\w) | (?P<cent>\s?¢|p(?!\w|\.\w)|c(?!\w))
    | [-\s]?(?P<symbol>{either(_BEHIND)})(?![\w$])
    | (?P<unchanged>/[-=])(?!\w)
    | [-\s](?P<grand>grand)(?=[.,;:!?)”"’]|\s(?:{_BEHIND_MONEY})\b|\Z)
    | [-\s](?P<currency>(?i:{either(_NOUNS)}))(?!\w)(?!\ssterling\b)
    | (?:\s?-\s?|\s)(?P<noun>(?i:{either({**_UNIT_OF, **_HYPHENED})}))(?!\w)
    | [-\s]?(?P<abbreviation>{either([s for s in _SYMBOL_OF if s not in _LONE])})(?![\w'’])
    | (?P<lone>{either(_LONE)}|\st)(?![\w'’])
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


class Printed(NamedTuple):
    """What stands behind a number: the words found, in which article, up to where its sentence goes.

    `scaled`: the number is a million or more.
    """

    found: re.Match[str]
    context: Context
    end: int
    scaled: bool

    def word(self, *groups: str) -> str:
        """Give the word of the first of the groups that took part, "" if none did."""
        return next((plain(self.found[group]) for group in groups if self.found[group]), "")

    def money(self, code: str | None, factor: float = 1, currency: str | None = None) -> Suffix:
        """Give the suffix that makes the number money."""
        return Suffix(self.found.end(), Measure("money", code, "money", currency), factor)


def currency_named(text: str, start: int, end: int) -> str | None:
    """Give the last bare name of a currency in a stretch of text: the lira."""
    found = [plain(match[0]) for match in _NAMED.finditer(text, start, end)]
    return found[-1] if found else None


def prefixed(symbol: str) -> str:
    """Give the code of the currency that a symbol before the number stands for."""
    return _CURRENCY_OF[spaced(symbol)]


def read(context: Context, at: int, end: int, scaled: bool) -> tuple[str, Suffix] | None:
    """Give the unit, currency or percentage that begins at `at`, right behind a number, with the rule that says so.

    Args:
        context: the article.
        at: where the number ends.
        end: where the sentence ends.
        scaled: the number is a million or more.
    """
    found = _PERCENT.match(context.text, at, end) or _SUFFIX.match(context.text, at, end)
    if found is None:
        return None
    return first(_RULES[found.lastgroup or ""], Printed(found, context, end, scaled))


@rule(
    "percent",
    ("Prices rose 4.2 per cent.", "4.2 per cent", "percent 4.2 percent"),
    ("The rate fell by 25 basis points.", "25 basis points", "percent 25 basis-point"),
)
def _percent(printed: Printed) -> Suffix:
    words = printed.word("percent")
    unit = next((unit for stem, unit in _PERCENTS.items() if stem in words), "percent")
    return Suffix(printed.found.end(), Measure("percent", unit, "share"))


_PERCENTS = {
    "basis": "basis-point",
    "bp": "basis-point",
    "point": "percentage-point",
    "pp": "percentage-point",
}


@rule(
    "money-in-words",
    ("It cost 30 million Canadian dollars.", "30 million Canadian dollars", "money 30000000 CAD"),
)
def _qualified(printed: Printed) -> Suffix:
    return printed.money(*_QUALIFIED[printed.word("qualified")])


@rule(
    "money-in-words",
    ("A stamp costs 60 cents.", "60 cents", "money 0.6 USD"),
    ("Sugar rose 3c on Monday.", "3c", "money 0.03 USD"),
    ("She teaches class 8c.", "", ""),
)
def _minor(printed: Printed) -> Suffix | None:
    word = printed.word("minor", "cent")
    if word == "c" and not _is_price(printed):
        return None
    euros = word in ("c", "cent", "cents") and printed.context.euros
    code = "EUR" if euros else _MINOR[word]
    return printed.money(printed.context.currency("dollar") if code == "USD" else code, 0.01)


def _is_price(printed: Printed) -> bool:
    """Say whether a number with c is one of cents: 17c a share, rose 48c to $7.15, from 90c to 75c."""
    text, at = printed.context.text, printed.found.end()
    return bool(_PRICED.match(text, at, printed.end) or _MOVED.search(text, max(0, at - 30), at))


@rule("money-in-words", ("It cost 30 million €.", "30 million €", "money 30000000 EUR"))
def _symbol(printed: Printed) -> Suffix:
    return printed.money(_CURRENCY_OF[spaced(printed.found["symbol"])])


@rule(
    "money-unchanged",
    ("The lamp cost 4m/- in Tanzania.", "4m/-", "money 4000000 TZS"),
    ("Kenya raised the fine to 50,000/-.", "50,000/-", "money 50000 KES"),
    ("He paid 500/- in Mumbai.", "500/-", "money 500 INR"),
)
def _unchanged(printed: Printed) -> Suffix:
    """Shillings without cents, as East Africa writes them, or rupees without paise."""
    here = printed.context.currency("shillings") or printed.context.currency("rupees")
    return printed.money(here)


@rule(
    "money-in-words",
    ("They got away with ten grand in cash.", "ten grand", "money 10000"),
)
def _grand(printed: Printed) -> Suffix:
    """A thousand of whatever money the place has."""
    return printed.money(None, 1000)


@rule("money-in-words", ("It cost 5 million dollars.", "5 million dollars", "money 5000000 USD"))
def _currency(printed: Printed) -> Suffix | None:
    return None if _is_mass(printed) else printed.money(None, currency=printed.word("currency"))


def _is_mass(printed: Printed) -> bool:
    """Say whether pounds are weight: "40 pounds of explosives", "a 200-pound man" outside Britain."""
    if printed.word("currency") not in ("pound", "pounds"):
        return False
    text, found, scaled = printed.context.text, printed.found, printed.scaled
    if _PER_AREA.match(text, found.end()) or (
        not scaled and _OF_SOMETHING.match(text, found.end(), printed.end)
    ):
        return True
    if _WEIGHED.search(text, max(0, found.start() - 40), min(printed.end, found.end() + 40)):
        return True
    return not scaled and not printed.context.sterling


def _unit(printed: Printed) -> lexicons.Unit:
    word = printed.word("noun", "currency")
    if word:
        return _UNIT_OF.get(word) or _HYPHENED[word]
    return _SYMBOL_OF[spaced((printed.found["abbreviation"] or printed.found["lone"]).strip())]


@rule("years-old", ("A 70-year-old man died.", "70-year-old", "age 70 year"))
def _old(printed: Printed) -> Suffix | None:
    unit = _unit(printed)
    if unit.dimension != "time":
        return None
    old = _OLD.match(printed.context.text, printed.found.end(), printed.end)
    return Suffix(old.end(), Measure("age", unit.id, "age")) if old else None


@rule("time-unit", ("He was held for six hours.", "six hours", "duration 6 hour"))
def _duration(printed: Printed) -> Suffix | None:
    unit = _unit(printed)
    return (
        Suffix(printed.found.end(), Measure("duration", unit.id, "time"))
        if unit.dimension == "time"
        else None
    )


@rule("rate", ("It burns 5 tonnes an hour.", "5 tonnes an hour", "measure 5 tonne-per-hour"))
def _rate(printed: Printed) -> Suffix | None:
    unit = _unit(printed)
    rate = (
        _RATE.match(printed.context.text, printed.found.end(), printed.end)
        if unit.dimension in _RATED
        else None
    )
    over = _rate_unit(rate) if rate else None
    if rate is None or over is None or over.dimension not in _OVER:
        return None
    return Suffix(
        rate.end(), Measure("measure", f"{unit.id}-per-{over.id}", f"{unit.dimension}/{over.dimension}")
    )


@rule("unit", ("The wall is 12 metres high.", "12 metres", "measure 12 meter"))
def _measured(printed: Printed) -> Suffix:
    unit = _unit(printed)
    return Suffix(printed.found.end(), Measure("measure", unit.id, unit.dimension))


def _rate_unit(rate: re.Match[str]) -> lexicons.Unit | None:
    if rate["noun"]:
        return _UNIT_OF[plain(rate["noun"])]
    short = {"h": "hour", "d": "day", "s": "second"}.get(rate["symbol"])
    return _UNIT_OF[short] if short else _SYMBOL_OF[spaced(rate["symbol"])]


_UNITS = (_old, _duration, _rate, _measured)
_RULES: dict[str, tuple[Rule[[Printed], Suffix], ...]] = {
    "percent": (_percent,),
    "qualified": (_qualified,),
    "minor": (_minor,),
    "cent": (_minor,),
    "symbol": (_symbol,),
    "unchanged": (_unchanged,),
    "grand": (_grand,),
    "currency": (_currency, *_UNITS),
    "noun": _UNITS,
    "abbreviation": _UNITS,
    "lone": _UNITS,
}
"""What each kind of words behind a number may be."""
