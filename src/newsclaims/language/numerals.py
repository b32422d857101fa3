"""Numbers as news prints them: digits in all styles, number words, fractions and scale words.

Nothing here knows what is counted; `components.figures` does. Pure standard library, so that a command line may
read an amount without loading spaCy.
"""

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from newsclaims import lexicons
from newsclaims.language.digits import Style, read_digits

ONES = {
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
    "seventeen": 17, "eighteen": 18, "nineteen": 19,
}  # fmt: skip
TENS = {
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}  # fmt: skip
VULGAR = {
    "½": 1 / 2, "⅓": 1 / 3, "⅔": 2 / 3, "¼": 1 / 4, "¾": 3 / 4, "⅕": 1 / 5, "⅖": 2 / 5, "⅗": 3 / 5, "⅘": 4 / 5,
    "⅙": 1 / 6, "⅚": 5 / 6, "⅐": 1 / 7, "⅛": 1 / 8, "⅜": 3 / 8, "⅝": 5 / 8, "⅞": 7 / 8, "⅑": 1 / 9, "⅒": 1 / 10,
}  # fmt: skip
PARTS = {
    "half": 2, "halves": 2, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fourth": 4, "fourths": 4,
    "fifth": 5, "fifths": 5, "sixth": 6, "sixths": 6, "seventh": 7, "sevenths": 7, "eighth": 8, "eighths": 8,
    "ninth": 9, "ninths": 9, "tenth": 10, "tenths": 10, "hundredth": 100, "hundredths": 100,
}  # fmt: skip

_ANY = {scale.form: scale.factor for scale in lexicons.scales() if scale.where == "any"}
_SCALE_WORDS = {form: factor for form, factor in _ANY.items() if len(form) > 3 and form != "score"}
_SUFFIXES = {scale.form: scale for scale in lexicons.scales()}


def either(words: Iterable[str]) -> str:
    r"""Give the pattern of any of `words`, longest first: a space stands for any one blank, a final * for any ending.

    Words that begin with one letter stand together: where case doesn't count, `re` would try each of them.

    Example:
        >>> either(["two", "ten", "tens", "one"])
        't(?:ens|en|wo)|one'
    """
    alike: dict[str, list[str]] = {}
    for word in sorted(words, key=lambda word: (-len(word), word)):
        alike.setdefault(word[:1].lower(), []).append(word)
    return "|".join(map(_together, alike.values()))


def _together(words: Sequence[str]) -> str:
    """Give the pattern of words that begin with one letter, small or not, in their order."""
    first = words[0][:1]
    if len(words) > 1 and first.isalnum() and all(word[:1] == first for word in words):
        return f"{first}(?:{'|'.join(_escaped(word[1:]) for word in words)})"
    return "|".join(map(_escaped, words))


def _escaped(word: str) -> str:
    return re.escape(word).replace(r"\ ", r"\s").replace(r"\*", r"\w*")


_ALSO = str.maketrans("İıſK", "iisk")
"""What patterns take for `i`, `s` and `k` where case doesn't count, beyond ASCII."""


def spaced(words: str) -> str:
    """Give words that a pattern of `either` found as they stand in its table: with a space for any blank."""
    return " ".join(words.split())


def plain(words: str) -> str:
    r"""Give words that a pattern of `either` found, where case doesn't count, as they stand in its table.

    Example:
        >>> plain("Square\u00a0Mİles")
        'square miles'
    """
    return spaced(words.translate(_ALSO).lower())


_SPACE = r"[^\S\n]"
_FRACTION = re.compile(
    rf"{_SPACE}?(?P<vulgar>[{''.join(VULGAR)}])|(?:-|{_SPACE})(?P<over>[1-9])/(?P<under>[2-9]|10|16|32)(?![\d/])"
)
_ALONE = re.compile(rf"[{''.join(VULGAR)}]")

_ONE = either(ONES)
_BELOW_100 = (
    rf"(?:(?:{either(TENS)})(?:[-\s](?:{either([w for w, v in ONES.items() if 0 < v < 10])}))?|{_ONE})"
)
_SEP = r"(?:\s+|\s?-\s?)"
_GROUP = re.compile(
    rf"""(?:
      (?:(?:an?|{_BELOW_100}){_SEP})? hundred
         (?:(?:{_SEP}and{_SEP}|{_SEP})(?:{_BELOW_100})\b(?!{_SEP}hundred\b))?
      | {_BELOW_100}
      | an?(?={_SEP}(?:{either(_SCALE_WORDS)})\b)
    )\b""",
    re.VERBOSE | re.IGNORECASE,
)
_SCALE = re.compile(rf"{_SEP}(?P<scale>{either(_SCALE_WORDS)})s?\b(?!-?fold)", re.IGNORECASE)
_SCALE_AT_DIGITS = re.compile(rf"{_SEP}?(?P<scale>{either(_SCALE_WORDS)})s?\b", re.IGNORECASE)
_SHORT = re.compile(
    rf"{_SPACE}?(?P<scale>{either([f for f in _SUFFIXES if f not in _SCALE_WORDS])})(?![\w’'])"
)
_JOINT = re.compile(rf"{_SEP}and{_SEP}|,?{_SEP}", re.IGNORECASE)
_AND_A_PART = re.compile(
    rf"{_SEP}and{_SEP}(?P<over>an?|one|two|three){_SEP}(?P<part>{either(PARTS)})\b", re.IGNORECASE
)
_HALF = re.compile(
    rf"""(?P<over>half|(?:(?:a|one){_SEP})?(?:half|quarter)|(?:three){_SEP}quarters)
      (?:{_SEP}(?:of{_SEP})?an?)?(?P<scale>{_SEP}(?:{either(_SCALE_WORDS)}))\b""",
    re.VERBOSE | re.IGNORECASE,
)
_DOZEN = re.compile(r"dozen\b", re.IGNORECASE)
_WORD = re.compile(r"[a-z]+", re.IGNORECASE)


class Numeral(NamedTuple):
    """A number read off a text.

    Attributes:
        value: what it comes to.
        end: where it ends in the text.
        style: digits, words, or dotted: digits that may be thousands in the European way (1.200).
        scaled: it carries a scale word or suffix (million, bn).
        loose: its `m` means a million only if what follows says so; otherwise it ends before the `m`.
    """

    value: int | float
    end: int
    style: Style
    scaled: bool = False
    loose: "Numeral | None" = None


def tidy(value: float) -> int | float:
    """Give `value` without the noise of binary floating point: an int where it is whole, else 12 digits.

    Example:
        >>> tidy(1.1 * 1e9), tidy(0.1 + 0.2)
        (1100000000, 0.3)
    """
    if isinstance(value, int):
        return value
    rounded = float(f"{value:.12g}")
    return int(rounded) if rounded.is_integer() and abs(rounded) < 1e18 else rounded


def read(text: str, start: int, end: int, money: bool = False) -> Numeral | None:
    """Give the number that begins at `start`, with its fraction and scale; None if there is none.

    Args:
        text: the text.
        start: where the number begins.
        end: where to stop reading.
        money: a currency stands before it, so that `m` is a million and `b` a billion.

    Example:
        >>> read("a hundred and twenty people", 0, 27).value
        120
    """
    return _digits(text, start, end, money) or _words(text, start, end)


def _digits(text: str, start: int, end: int, money: bool) -> Numeral | None:
    alone = _ALONE.match(text, start, end)
    if alone:
        return _scaled(text, Numeral(VULGAR[alone[0]], alone.end(), "digits"), end, money)
    printed = read_digits(text, start, end)
    if printed is None:
        return None
    value, style, at = printed
    part = _FRACTION.match(text, at, end) or _AND_A_PART.match(text, at, end)
    if part and isinstance(value, int):
        value, at = value + _part(part), part.end()
    return _scaled(text, Numeral(value, at, style), end, money)


def _part(found: re.Match[str]) -> float:
    groups = found.groupdict()
    if groups.get("vulgar"):
        return VULGAR[groups["vulgar"]]
    if groups.get("under"):
        return int(groups["over"]) / int(groups["under"])
    over = plain(groups["over"])
    return (1 if over in ("a", "an") else ONES[over]) / PARTS[plain(groups["part"])]


def _scaled(text: str, number: Numeral, end: int, money: bool) -> Numeral:
    """Give `number` times the scale words behind it, of which there may be two (lakh crore, hundred thousand)."""
    in_words = number.style == "words"
    value, at, scaled = number.value, number.end, number.scaled
    for _ in range(2):
        found = (_SCALE if in_words else _SCALE_AT_DIGITS).match(text, at, end)
        if found is None:
            break
        value, at, scaled = value * _SCALE_WORDS[plain(found["scale"])], found.end(), True
    if not scaled:
        return _suffixed(text, number._replace(value=tidy(value)), end, money)
    more = _AND_A_PART.match(text, at, end) if in_words else None
    if more and plain(more["part"]) == "half":  # a million and a half
        value, at = value * (1 + 0.5 / number.value), more.end()
    return Numeral(tidy(value), at, "words" if in_words else "digits", True)


def _suffixed(text: str, number: Numeral, end: int, money: bool) -> Numeral:
    """Give `number` times the suffix behind it, $5m; where the suffix may be another word's, both ways to read it."""
    found = _SHORT.match(text, number.end, end)
    scale = _SUFFIXES[spaced(found["scale"])] if found else None
    if found is None or scale is None or (scale.where == "money" and not money):
        return number
    longer = Numeral(tidy(number.value * scale.factor), found.end(), "digits", True)
    return longer if money or scale.where == "any" else number._replace(loose=longer)


def _words(text: str, start: int, end: int) -> Numeral | None:
    """Give the number in words that begins at `start`."""
    half = _HALF.match(text, start, end)
    if half:
        return _half(text, half, end)
    found = _GROUP.match(text, start, end) or _DOZEN.match(text, start, end)
    if found is None:
        return None
    part = _AND_A_PART.match(text, found.end(), end)
    if part and _below_1000(found[0]) < 100:  # three and a half million
        number = Numeral(_below_1000(found[0]) + _part(part), part.end(), "words")
        return _scaled(text, number, end, False)
    return _groups(text, found, end)


def _half(text: str, half: re.Match[str], end: int) -> Numeral:
    """Give half, a quarter or three quarters of a scale word: half a million."""
    parts = _WORD.findall(plain(half["over"]))
    over = 3 if parts[0] == "three" else 1
    return _scaled(text, Numeral(over / PARTS[parts[-1]], half.start("scale"), "words"), end, False)


def _groups(text: str, found: re.Match[str], end: int) -> Numeral:
    """Give the sum of groups, each smaller than the scale before: one million, | two hundred thousand | and twelve."""
    group, limit = _group(text, found, end)
    best = Numeral(tidy(group.value), group.end, "words", group.scaled)
    while limit >= 1000:
        joint = _JOINT.match(text, best.end, end)
        more = _GROUP.match(text, joint.end(), end) if joint else None
        if joint is None or more is None or not _continues(text, joint, more, end):
            break
        group, smaller = _group(text, more, end)
        if group.value >= limit or _below_1000(more[0]) == 0:
            break
        best = Numeral(tidy(best.value + group.value), group.end, "words", best.scaled or group.scaled)
        limit = smaller
    return best


def _group(text: str, found: re.Match[str], end: int) -> tuple[Numeral, int]:
    """Give a group with its scale, two hundred thousand, and below what the next must be: 1 where none may follow."""
    value = _below_1000(found[0])
    group = _scaled(text, Numeral(value, found.end(), "words"), end, False)
    return group, int(group.value // value) if value and group.scaled else 1


def _continues(text: str, joint: re.Match[str], found: re.Match[str], end: int) -> bool:
    """Say whether the number goes on: `one million, two hundred thousand`; not `a million and two others`."""
    if found[0].lower() in ("a", "an"):
        return False
    return "," not in joint[0] or _SCALE.match(text, found.end(), end) is not None


def _below_1000(words: str) -> int:
    total = 0
    for word in _WORD.findall(plain(words)):
        if word == "hundred":
            total = (total or 1) * 100
        elif word == "dozen":
            total = 12
        elif word in ("a", "an"):
            total = 1
        elif word != "and":
            total += ONES.get(word, 0) + TENS.get(word, 0)
    return total
