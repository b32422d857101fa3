"""Adjectives that bound an amount: a multimillion-pound contract, a seven-figure fee, a multi-year deal."""

import re

from newsclaims.components.figures import units
from newsclaims.components.figures.amount import Amount, Measure
from newsclaims.components.figures.figure_rules import rule
from newsclaims.components.figures.setting import Context
from newsclaims.language.numerals import ONES, either, plain

_THOUSANDFOLD = {"million": 10**6, "billion": 10**9, "trillion": 10**12}
_LENGTHS = ("hour", "day", "week", "month", "year", "decade")
_MULTI_SUM = re.compile(rf"multi-?(?P<scale>{either(_THOUSANDFOLD)})(?=[-\s])", re.IGNORECASE)
_MULTI_TIME = re.compile(rf"multi-?(?P<unit>{either(_LENGTHS)})(?!\w)", re.IGNORECASE)
_FIGURES = re.compile(rf"(?P<count>{either(ONES)}|\d\d?)[-\s]figure(?=[-\s][a-z])", re.IGNORECASE)
_LONGEST = 12
"""How many figures a sum has at most; more are a slip."""

WORDS = rf"multi-?(?:{either((*_THOUSANDFOLD, *_LENGTHS))})(?!\w)"
"""Words that such an amount begins with, beside numbers."""


@rule(
    "multi-sum",
    ("It won a multimillion-pound contract.", "multimillion-pound", "money 2000000..1000000000 GBP"),
    ("They opened a multi-billion euro fund.", "multi-billion euro", "money 2000000000..1000000000000 EUR"),
    ("They face a multimillion audience.", "", ""),
)
def _multi_sum(context: Context, at: int, end: int) -> Amount | None:
    """Several millions: from two of them to where a speaker would have said billions."""
    found = _MULTI_SUM.match(context.text, at, end)
    _, suffix = (units.read(context, found.end(), end, True) if found else None) or ("", None)
    if found is None or suffix is None or suffix.measure.kind != "money":
        return None
    one = _THOUSANDFOLD[plain(found["scale"])]
    return _between(at, suffix.end, (2 * one, 1000 * one), suffix.measure)


@rule("multi-time", ("They agreed a multi-year deal.", "multi-year", "duration 2..10 year"))
def _multi_time(context: Context, at: int, end: int) -> Amount | None:
    """Several years: from two of them to ten."""
    found = _MULTI_TIME.match(context.text, at, end)
    if found is None:
        return None
    return _between(at, found.end(), (2, 10), Measure("duration", plain(found["unit"]), "time"))


@rule(
    "so-many-figures",
    ("It was a seven-figure fee.", "seven-figure", "money 1000000..9999999"),
)
def _so_many_figures(context: Context, at: int, end: int) -> Amount | None:
    """A sum of so many figures, in a currency that isn't told."""
    found = _FIGURES.match(context.text, at, end)
    word = plain(found["count"]) if found else ""
    count = ONES[word] if word in ONES else int(word or 0)
    if found is None or not 2 <= count <= _LONGEST:
        return None
    return _between(at, found.end(), (10 ** (count - 1), 10**count - 1), Measure("money"))


def _between(start: int, end: int, bounds: tuple[int, int], measure: Measure) -> Amount:
    low, high = bounds
    return Amount(start, end, (start, end), low=low, high=high, style="words", measure=measure)


ADJECTIVES = (_multi_sum, _multi_time, _so_many_figures)
