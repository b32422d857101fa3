"""Vague amounts, with the bounds that English gives them.

The lower bound of a plural scale word is two of it. The upper bound is where a speaker would have taken the next
stronger word (Grice's maxim of quantity): "dozens" are fewer than hundreds, "tens of billions" fewer than a hundred
billion.
"""

import re
from typing import NamedTuple

from newsclaims import lexicons
from newsclaims.language.numerals import either, plain

_SINGLE = {scale.plural: scale.factor for scale in lexicons.scales() if scale.plural}
_FEW = {"several": (3, 10), "few": (3, 5), "handful": (3, 5)}
_SCALES = {scale.form: scale.factor for scale in lexicons.scales() if scale.plural and scale.form != "score"}

_LARGE = [plural for plural in _SINGLE if plural not in ("dozens", "scores")]

VAGUE = re.compile(
    rf"""(?<![\w-])(?:
      (?P<count>tens|dozens|scores|hundreds)(?:\sand\s(?P=count)){{0,3}}\sof\s(?P<of>{either(_LARGE)})
    | (?P<plural>{either(_SINGLE)})(?:\s(?:and|upon)\s(?P=plural)){{0,3}}
      (?:\sof\s(?P<also>thousands|millions|billions)\b)?
    | (?P<couple>(?:the\s(?=\w+\s\w+\s)|a\s)?couple(?:\sof)?)(?:\s(?P<times>{either(_SCALES)})s?)?(?=\s)
    | (?P<few>several|an?\s(?:few|handful(?:\sof)?))(?:\s(?P<scale>{either(_SCALES)})s?\b)?
    )(?!\w)""",
    re.VERBOSE | re.IGNORECASE,
)


class Bounds(NamedTuple):
    """A vague amount: from `low` to `high`, or about `value`."""

    low: int | None
    high: int | None
    value: int | None
    end: int
    scaled: bool


def read(text: str, start: int, end: int) -> Bounds | None:
    """Give the vague amount that begins at `start`.

    Example:
        >>> read("tens of billions of dollars", 0, 27)[:2]
        (20000000000, 100000000000)
    """
    found = VAGUE.match(text, start, end)
    return _READ[found.lastgroup or ""](found) if found else None


def _tens_of_thousands(found: re.Match[str]) -> Bounds:
    count, of = _TIMES[plain(found["count"])], _SINGLE[plain(found["of"])]
    return Bounds(2 * count * of, (100 if count < 100 else 1000) * of, None, found.end(), True)


def _thousands(found: re.Match[str]) -> Bounds:
    one = _SINGLE[plain(found["plural"])]
    times = _SINGLE[plain(found["also"])] if found["also"] else 1
    return Bounds(2 * one * times, (100 if one < 100 else 10 * one) * times, None, found.end(), True)


def _couple(found: re.Match[str]) -> Bounds | None:
    times = _SCALES[plain(found["times"])] if found["times"] else 1
    counts = plain(found["couple"]).startswith("a") and (found["times"] or found["couple"].endswith("of"))
    return Bounds(None, None, 2 * times, found.end(), bool(found["times"])) if counts else None


def _few(found: re.Match[str]) -> Bounds:
    words = plain(found["few"]).split()
    low, high = _FEW[words[0] if words[0] in _FEW else words[1]]
    times = _SCALES[plain(found["scale"])] if found["scale"] else 1
    return Bounds(low * times, high * times, None, found.end(), bool(found["scale"]))


_TIMES = {"tens": 10, "dozens": 12, "scores": 20, "hundreds": 100}
_READ = {
    "of": _tens_of_thousands,
    "plural": _thousands,
    "also": _thousands,
    "couple": _couple,
    "times": _couple,
    "few": _few,
    "scale": _few,
}
"""What the last group of the pattern that took part says of it."""
