"""What the figure grammar needs to know about an article beyond the sentence at hand."""

import re
from bisect import bisect_right
from collections import Counter
from functools import cache, cached_property

from spacy.tokens import Doc, Token

from newsclaims import lexicons
from newsclaims.components import annotations
from newsclaims.components.figures import local_money
from newsclaims.components.figures.amount import Amount
from newsclaims.language.numerals import either, spaced
from newsclaims.records import Date

_POLLS = re.compile(
    r"\b(?:polls?|polling|pollsters?|survey(?:ed|s)?|approval rating|of the vote|by-?election)\b"
)
_VERSIONS = re.compile(
    r"\b(?:version|release)\s(\d{1,2})\.\d+\b(?!%)|\b(\d{1,2})\.\d+\s(?:releases?|updates?|beta)\b",
    re.IGNORECASE,
)
_CALLED = re.compile(r"(?<=[a-z,] )[A-Z][a-z]{3,} (\d{3,5})(?![,.]?\d| [a-z]+s\b|%)|(?<![$€£\d.,])(\d{3})s\b")
_EUROS = re.compile(r"€|\beuros?\b", re.IGNORECASE)
_DOLLARS = re.compile(r"\$|\bdollars?\b", re.IGNORECASE)
_POUNDS = re.compile(r"£|\bpounds?\b", re.IGNORECASE)
_EUROPEAN = re.compile(r"\d\.\d{3}\.\d{3}|\d\.\d{3},\d")


_OF_THE_USUAL = ("pound", "pounds")
"""Names of currencies that are the usual country's where another one isn't printed with them."""

_SHARED = {"$": "dollar", "Sh": "shilling", "Rs": "rupee", "Rs.": "rupee"}
"""Symbols that several countries print, with what they stand for."""


class Context:
    """The article: its text, its tokens by character, its dates, and the countries it speaks of."""

    def __init__(self, doc: Doc):
        self.doc = doc
        self.text = annotations.text(doc)

    @cached_property
    def starts(self) -> list[int]:
        """The first character of every token."""
        return [int(start) for start in self.doc.to_array("IDX")]

    def index(self, char: int) -> int:
        """Give the index of the token that holds `char`, or of the last one before it."""
        return max(0, bisect_right(self.starts, char) - 1)

    def after(self, char: int) -> int:
        """Give the index of the first token that begins at or after `char`."""
        return bisect_right(self.starts, char - 1)

    def token(self, char: int) -> Token:
        """Give the token that holds `char`."""
        return self.doc[self.index(char)]

    @cached_property
    def _dates(self) -> list[tuple[int, int]]:
        """Calendar days and clock times. A duration is a figure too, and so is a set ("$5 a year")."""
        return [
            (date.start, date.end)
            for date in annotations.read(self.doc, "dates", Date)
            if date.type in ("date", "time")
        ]

    def in_date(self, start: int, end: int) -> tuple[int, int] | None:
        """Give the date that `[start, end)` overlaps, if there is one."""
        at = bisect_right(self._dates, (end - 1, 1 << 62)) - 1
        if at >= 0 and self._dates[at][1] > start:
            return self._dates[at]
        return None

    def name_currency(self, amount: Amount) -> None:
        """Give an amount in pesos the code of the currency that pesos are here."""
        if amount.measure is not None and amount.measure.currency is not None:
            amount.measure = amount.measure._replace(
                unit=self.currency(amount.measure.currency), currency=None
            )

    def currency(self, noun: str) -> str | None:
        """Give the code of the currency that a bare name means here: that of the country most spoken of.

        Without such a country it is the name's usual one (dollars: USD); None where it has none (pesos).
        """
        if noun in ("dollar", "dollars"):
            return self._dollars
        candidates = _by_noun()[noun]
        usual = next((one.code for one in candidates if one.default), None)
        counts = {one.code: self._places[one.code] for one in candidates}
        best = max(counts.values())
        if len(counts) == 1:
            return candidates[0].code
        if noun in _OF_THE_USUAL or not best:
            return usual
        named = [code for code, count in counts.items() if count == best]
        return usual if usual in named else named[0] if len(named) == 1 else None

    def symbol_currency(self, symbol: str, usual: str) -> str:
        """Give the code that a symbol stands for here: `Sh` in Tanzania, the usual one where nothing tells another."""
        noun = _SHARED.get(symbol)
        return usual if noun is None else self.currency(noun) or usual

    @cached_property
    def _dollars(self) -> str:
        return local_money.dollars(self.text) or "USD"

    def speaks_of(self, code: str) -> bool:
        """Say whether a currency may be meant: it is the usual one of its name, or its country is spoken of."""
        return self._places[code] > 0 or code in _usual()

    @cached_property
    def _places(self) -> Counter[str]:
        named = (spaced(match[0]) for match in _places().finditer(self.text))
        return Counter(code for place in named for code in _codes()[place])

    @cached_property
    def polls(self) -> bool:
        """Whether the article reports a poll or shares of a vote, so that its points are percentage points."""
        return _POLLS.search(self.text) is not None

    @cached_property
    def versions(self) -> frozenset[str]:
        """The numbers before the point of what the article calls a version or a release."""
        return frozenset(found[1] or found[2] for found in _VERSIONS.finditer(self.text))

    @cached_property
    def called(self) -> frozenset[str]:
        """The numbers that the article prints behind a name, or in the plural: a Boeing 757, 757s."""
        return frozenset(found[1] or found[2] for found in _CALLED.finditer(self.text))

    @cached_property
    def sterling(self) -> bool:
        """Whether pounds are money here: the article prints £ or speaks of Britain."""
        return "£" in self.text or self._places["GBP"] > 0

    @cached_property
    def euros(self) -> bool:
        """Whether cents are the euro's here: the article speaks of euros more than of dollars."""
        return len(_EUROS.findall(self.text)) > len(_DOLLARS.findall(self.text))

    @cached_property
    def currency_printed(self) -> str | None:
        """The code of the one currency of dollars, euros and pounds that the article prints; None for several."""
        printed = {
            self._dollars: _DOLLARS.search(self.text),
            "EUR": _EUROS.search(self.text),
            "GBP": self.sterling and _POUNDS.search(self.text),
        }
        codes = [code for code, found in printed.items() if found]
        return codes[0] if len(codes) == 1 else None

    @cached_property
    def european(self) -> bool:
        """Whether the article shows that its point groups thousands: 1.200.000, or a decimal comma beside it."""
        return _EUROPEAN.search(self.text) is not None


@cache
def _by_noun() -> dict[str, list[lexicons.Currency]]:
    nouns: dict[str, list[lexicons.Currency]] = {}
    for currency in lexicons.currencies():
        for noun in currency.nouns:
            nouns.setdefault(noun.lower(), []).append(currency)
    return nouns


@cache
def _usual() -> frozenset[str]:
    return frozenset(currency.code for currency in lexicons.currencies() if currency.default)


@cache
def _codes() -> dict[str, list[str]]:
    codes: dict[str, list[str]] = {}
    for currency in lexicons.currencies():
        for place in currency.places:
            codes.setdefault(place, []).append(currency.code)
    return codes


@cache
def _places() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{either(list(_codes()))})(?!\w)")
