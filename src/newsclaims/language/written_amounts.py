"""Amounts as a person writes them in a question: "$1.5m", "half a million", "6 hours"."""

import re

from newsclaims import lexicons
from newsclaims.language.numerals import VULGAR, Numeral, either, read, tidy

_SYMBOL = either([symbol for currency in lexicons.currencies() for symbol in currency.symbols])
_AMOUNT = re.compile(
    rf"\s*+(?P<sign>[-−+])?\s*+(?P<money>{_SYMBOL})?\s*+(?P<inner>[-−+])?\s*+(?=[\d.\w{''.join(VULGAR)}])"
)
_SCIENTIFIC = re.compile(r"\d+(?:\.\d+)?[eE][-+]?\d{1,3}(?!\w)")
_MONEY_OR_SHARE = re.compile(rf"(?:{_SYMBOL}|%)?")
_UNIT = re.compile(r"[^\W\d_][^\d,;]*|[%°$€£¥₹][^\d,;]*")


def parse_amount(text: str) -> int | float:
    """Give the number that a person wrote for an amount, in base units; a currency symbol or code is dropped.

    Raises:
        ValueError: it isn't one amount, or one of something else than money.

    Example:
        >>> [parse_amount(text) for text in ("100bn", "1e11", "100 billion", "€1.5m", "half a million", "-0.4")]
        [100000000000, 100000000000, 100000000000, 1500000, 500000, -0.4]
    """
    value, unit = split_amount(text)
    if not _MONEY_OR_SHARE.fullmatch(unit):
        raise ValueError(f"not an amount: {text!r}")
    return value


def split_amount(text: str) -> tuple[int | float, str]:
    """Give the number that a person wrote for an amount, in base units, and the symbol or the words of its unit.

    Raises:
        ValueError: it isn't one amount.

    Example:
        >>> split_amount("$1.5m"), split_amount("6 hours"), split_amount("1e11")
        ((1500000, '$'), (6, 'hours'), (100000000000, ''))
    """
    start = _AMOUNT.match(text)
    if start is None:
        raise ValueError(f"not an amount: {text!r}")
    at = start.end()
    scientific = _SCIENTIFIC.match(text, at)
    if scientific:
        number = Numeral(tidy(float(scientific[0])), scientific.end(), "digits")
    else:
        found = read(text, at, len(text), money=True)
        if found is None:
            raise ValueError(f"not an amount: {text!r}")
        number = found
    unit = text[number.end :].strip().lstrip("-").lstrip()
    if (unit and not _UNIT.fullmatch(unit)) or abs(number.value) == float("inf"):
        raise ValueError(f"not an amount: {text!r}")
    negative = (start["sign"] or start["inner"]) in ("-", "−")
    return -number.value if negative else number.value, start["money"] or unit
