"""A unit that stands without a number, but tells how much: more than a month, within a decade, a fortnight late."""

import re

from newsclaims.components.figures import bounds, units
from newsclaims.components.figures.amount import Amount, Measure
from newsclaims.components.figures.figure_rules import rule
from newsclaims.components.figures.setting import Context
from newsclaims.language.numerals import either, plain

IN_SMALLER = {"fortnight": ("week", 2), "decade": ("year", 10), "century": ("year", 100)}
"""Units that tell a number of smaller ones, as a dozen does: a fortnight is two weeks."""

_COUNTED = ("time", "length", "area", "volume", "mass", "age")
_UNITS = [*units.NOUNS, *IN_SMALLER]
_UNIT = re.compile(rf"(?P<article>an?)\s(?P<unit>{either(_UNITS)})(?![\w-]|[’']s\b)", re.IGNORECASE)
_SECOND = re.compile(r"\s(?!(?:to|before|in|for|behind|after|or|and|at)\b)\w", re.IGNORECASE)
"""What follows an ordinal: more than a second chance."""
_LASTING = re.compile(
    r"\b(?:for|in|within|over|after|t[ao]kes?|taken|taking|took|last(?:s|ed|ing)?|spen[dt]|spends|spending)\s\Z",
    re.IGNORECASE,
)
_AFTER = re.compile(r"\s(?:late|early|long|apart|ahead|behind)\b", re.IGNORECASE)
_ENDS = re.compile(
    r"[.,;:)—–]|\s(?:of|to|from|for|since|in|at|and|or|by|on|with|when|while)\b|\Z", re.IGNORECASE
)

WORDS = rf"an?\s(?:{either(_UNITS)})(?![\w-])"
"""Words that such an amount begins with, beside numbers."""


@rule(
    "bounded-unit",
    ("The repair took more than a month.", "more than a month", "duration 1 month"),
    ("The ride was cut to under an hour.", "under an hour", "duration 1 hour"),
    ("It was lost for nearly a century.", "nearly a century", "duration 100 year"),
    ("The rope is almost a mile long.", "almost a mile", "measure 1 mile"),
    ("She wants more than a second chance.", "", ""),
    ("It came a week late.", "", ""),
)
def _bounded(context: Context, at: int, end: int) -> Amount | None:
    """One unit, before which a modifier stands; "about" and its like may be prepositions there."""
    found = _UNIT.match(context.text, at, end)
    before = bounds.BEFORE.search(context.text, max(0, at - bounds.WINDOW), at) if found else None
    if found is None or before is None:
        return None
    if plain(found["unit"]) == "second" and _SECOND.match(context.text, found.end(), end):
        return None
    return _one(context, found, end)


@rule(
    "many-in-one",
    ("The mill will be rebuilt within a decade.", "a decade", "duration 10 year"),
    ("The crews came a fortnight late.", "a fortnight", "duration 2 week"),
    ("She meets them once a fortnight.", "", ""),
    ("He hit a century before lunch.", "", ""),
)
def _many_in_one(context: Context, at: int, end: int) -> Amount | None:
    """A fortnight, a decade, a century: how long something takes, or by how much it is late."""
    found = _UNIT.match(context.text, at, end)
    if found is None or plain(found["unit"]) not in IN_SMALLER:
        return None
    lasting = _LASTING.search(context.text, max(0, at - 12), at) and _ENDS.match(
        context.text, found.end(), end
    )
    return _one(context, found, end) if lasting or _AFTER.match(context.text, found.end(), end) else None


def _one(context: Context, found: re.Match[str], end: int) -> Amount | None:
    """Give one of the unit that was found, in the smaller ones that it tells."""
    start, stop = found.span()
    word = plain(found["unit"])
    if word in IN_SMALLER:
        unit, value = IN_SMALLER[word]
        measure = Measure("duration", unit, "time")
    else:
        _, suffix = units.read(context, found.end("article"), end, False) or ("", None)
        if suffix is None or suffix.measure.dimension not in _COUNTED:
            return None
        stop, value, measure = suffix.end, 1, suffix.measure
    return Amount(start, stop, (start, stop), value, style="words", measure=measure)


LONE_UNITS = (_bounded, _many_in_one)
