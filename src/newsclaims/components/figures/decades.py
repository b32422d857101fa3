"""Ages told by their decade: in her 40s, in their early thirties, a thirty-something lawyer."""

import re

from newsclaims.components.dates.nearby import OF_SOMEBODY
from newsclaims.components.figures.amount import AGE, Amount
from newsclaims.components.figures.figure_rules import rule
from newsclaims.language.numerals import TENS, either, plain

_DECADES = {f"{word[:-1]}ies": value for word, value in TENS.items()}
_WORDS = either((*_DECADES, "teens"))
_DECADE = re.compile(rf"(?P<digits>[1-9]0)[’']?s(?!\w)|(?P<word>{_WORDS})(?!\w)", re.IGNORECASE)
_SOMETHING = re.compile(rf"(?P<tens>{either(TENS)})[-\s]?somethings?(?!\w)", re.IGNORECASE)
_WITHIN = {"": (0, 9), "early": (0, 4), "mid": (3, 7), "middle": (3, 7), "late": (6, 9)}
"""Which years of ten the early, the middle and the late ones are."""

_TEENS = (13, 19)
_LOOK_BACK = 48

WORDS = rf"(?:{_WORDS})(?!\w)|(?:{either(TENS)})somethings?(?!\w)"
"""Words that such an age begins with, beside numbers."""


@rule(
    "age-by-decade",
    ("The women are in their 40s.", "40s", "age 40..49 year"),
    ("He was in his early thirties.", "early thirties", "age 30..34 year"),
    ("They are people in their 60s and 70s.", "70s", "age 70..79 year"),
    ("Fashion of the 60s is back.", "", ""),
)
def _by_decade(text: str, at: int, start: int, end: int) -> Amount | None:
    """The ten years of age that somebody is in."""
    found = _DECADE.match(text, at, end)
    whose = OF_SOMEBODY.search(text, max(start, at - _LOOK_BACK), at) if found else None
    if found is None or whose is None:
        return None
    part = plain(whose["part"] or "").strip("- ")
    begin = whose.start("part") if part else at
    if plain(found[0]) == "teens":
        return _aged(begin, found.end(), _TEENS)
    tens = int(found["digits"]) if found["digits"] else _DECADES[plain(found["word"])]
    first, last = _WITHIN[part]
    return _aged(begin, found.end(), (tens + first, tens + last))


@rule("age-something", ("A thirty-something lawyer won.", "thirty-something", "age 31..39 year"))
def _something(text: str, at: int, start: int, end: int) -> Amount | None:
    found = _SOMETHING.match(text, at, end)
    if found is None:
        return None
    tens = TENS[plain(found["tens"])]
    return _aged(at, found.end(), (tens + 1, tens + 9))


def _aged(start: int, end: int, bounds: tuple[int, int]) -> Amount:
    low, high = bounds
    return Amount(start, end, (start, end), low=low, high=high, style="words", measure=AGE)


DECADES = (_by_decade, _something)
