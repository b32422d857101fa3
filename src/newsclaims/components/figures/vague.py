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
_FEW = {"several": (3, 10), "a few": (3, 5), "a handful of": (3, 5), "a handful": (3, 5)}
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
    if found is None:
        return None
    if found["count"]:
        count = {"tens": 10, "dozens": 12, "scores": 20, "hundreds": 100}[plain(found["count"])]
        of = _SINGLE[plain(found["of"])]
        return Bounds(2 * count * of, (100 if count < 100 else 1000) * of, None, found.end(), True)
    if found["plural"]:
        one = _SINGLE[plain(found["plural"])]
        times = _SINGLE[plain(found["also"])] if found["also"] else 1
        return Bounds(2 * one * times, (100 if one < 100 else 10 * one) * times, None, found.end(), True)
    if found["couple"]:
        times = _SCALES[plain(found["times"])] if found["times"] else 1
        if not plain(found["couple"]).startswith("a") or not (
            found["times"] or found["couple"].endswith("of")
        ):
            return None
        return Bounds(None, None, 2 * times, found.end(), bool(found["times"]))
    low, high = _FEW[plain(found["few"])]
    times = _SCALES[plain(found["scale"])] if found["scale"] else 1
    return Bounds(low * times, high * times, None, found.end(), bool(found["scale"]))
