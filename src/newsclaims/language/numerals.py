"""Numbers as news prints them: digits in all styles, number words, fractions and scale words.

Nothing here knows what is counted; `components.figures` does. Pure standard library, so that a command line may
read an amount without loading spaCy.
"""

import re
from collections.abc import Iterable
from typing import Literal, NamedTuple

from newsclaims import lexicons

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
    """Give the pattern of any of `words`, longest first: a space stands for any one blank, a final * for any ending."""
    ordered = sorted(words, key=lambda word: (-len(word), word))
    return "|".join(re.escape(word).replace(r"\ ", r"\s").replace(r"\*", r"\w*") for word in ordered)


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
_GAP = r"[\x20\xa0\u2005-\u200a\u202f\u205f]"
"""The blanks that group digits: a space, no-break or narrow."""
_DIGITS = re.compile(
    rf"""(?P<grouped>\d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?)(?![\d,]\d)
    | (?P<spaced>[1-9]\d{{0,2}}(?:{_GAP}\d{{3}})+)
        (?!\d|{_GAP}\d)(?P<rest>[.,]\d{{1,2}}(?!\d))?
    | (?P<indian>\d{{1,2}}(?:,\d{{2}})+,\d{{3}}(?:\.\d+)?)(?!\d)
    | (?P<dotted>\d{{1,3}}(?:\.\d{{3}}){{2,}}(?:,\d+)?)(?!\d)
    | (?P<apostrophe>\d{{1,3}}(?:['’]\d{{3}})+)(?!\d)
    | (?P<decimal>\d+(?:\.\d+)?)(?P<comma>,\d{{1,2}}(?!\d))?
    | (?P<bare>\.\d+)""",
    re.VERBOSE,
)
_FRACTION = re.compile(
    rf"{_SPACE}?(?P<vulgar>[{''.join(VULGAR)}])|(?:-|{_SPACE})(?P<over>[1-9])/(?P<under>[2-9]|10|16|32)(?![\d/])"
)
_LONGEST = 32
"""Characters of the longest number in digits; more are no amount, and int() refuses thousands of them."""
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


Style = Literal["digits", "dotted", "words"]


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
    found = _DIGITS.match(text, start, end)
    if found is None or found.end() - start > _LONGEST:
        return None
    value, style, at = _value(found)
    part = _FRACTION.match(text, at, end) or _AND_A_PART.match(text, at, end)
    if part and isinstance(value, int):
        value, at = value + _part(part), part.end()
    return _scaled(text, Numeral(value, at, style), end, money)


def _value(found: re.Match[str]) -> tuple[int | float, Style, int]:
    kind, printed = next((kind, found[kind]) for kind in _DIGITS.groupindex if found[kind] is not None)
    if kind == "spaced":
        whole = re.sub(r"\D", "", printed)
        rest = (found["rest"] or "").replace(",", ".")
        return (float(whole + rest) if rest else int(whole)), "digits", found.end()
    if kind == "dotted":
        whole, _, rest = printed.replace(".", "").partition(",")
        return (float(f"{whole}.{rest}") if rest else int(whole)), "digits", found.end()
    if kind == "decimal":
        if found["comma"]:
            if "." in printed:  # 1.200,50
                return (
                    float(printed.replace(".", "") + found["comma"].replace(",", ".")),
                    "digits",
                    found.end(),
                )
            return float(printed + found["comma"].replace(",", ".")), "digits", found.end()
        dotted = re.fullmatch(r"[1-9]\d{0,2}\.\d{3}", printed)
        return (
            (float(printed) if "." in printed else int(printed)),
            "dotted" if dotted else "digits",
            found.end(),
        )
    bare = re.sub(r"[,'’]", "", printed)
    return (float(bare) if "." in bare else int(bare)), "digits", found.end()


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
    value, at, scaled = number.value, number.end, number.scaled
    for _ in range(2):
        found = (_SCALE if number.style == "words" else _SCALE_AT_DIGITS).match(text, at, end)
        if found is None:
            break
        value, at, scaled = value * _SCALE_WORDS[plain(found["scale"])], found.end(), True
    more = _AND_A_PART.match(text, at, end) if scaled and number.style == "words" else None
    if more and plain(more["part"]) == "half":  # a million and a half
        value, at = value * (1 + 0.5 / number.value), more.end()
    loose = None
    if not scaled:
        found = _SHORT.match(text, at, end)
        scale = _SUFFIXES[spaced(found["scale"])] if found else None
        if found and scale and (money or scale.where != "money"):
            longer = Numeral(tidy(value * scale.factor), found.end(), "digits", True)
            if money or scale.where == "any":
                return longer
            loose = longer
    style = "digits" if scaled else number.style
    return Numeral(tidy(value), at, style if number.style != "words" else "words", scaled, loose)


def _words(text: str, start: int, end: int) -> Numeral | None:
    half = _HALF.match(text, start, end)
    if half:
        parts = _WORD.findall(plain(half["over"]))
        over = 3 if parts[0] == "three" else 1
        number = Numeral(over / PARTS[parts[-1]], half.start("scale"), "words")
        return _scaled(text, number, end, False)
    total: int | float = 0
    limit, at = 10**18, start
    best: Numeral | None = None
    while True:
        found = _GROUP.match(text, at, end)
        if found is None and best is None:
            found = _DOZEN.match(text, at, end)
        if found is None:
            break
        value: int | float = _below_1000(found[0])
        if best is None:
            part = _AND_A_PART.match(text, found.end(), end)
            if part and value < 100:  # three and a half million
                number = Numeral(value + _part(part), part.end(), "words")
                return _scaled(text, number, end, False)
        group = _scaled(text, Numeral(value, found.end(), "words"), end, False)
        if best is not None and (group.value >= limit or value == 0):
            break
        total += group.value
        best = Numeral(tidy(total), group.end, "words", group.scaled or (best is not None and best.scaled))
        limit = int(group.value // value) if value and group.scaled else 1
        joint = _JOINT.match(text, group.end, end) if limit >= 1000 else None
        if joint is None:
            break
        at = joint.end()
        if not _continues(text, joint, at, end):
            break
    return best


def _continues(text: str, joint: re.Match[str], at: int, end: int) -> bool:
    """Say whether the number goes on: `one million, two hundred thousand`; not `a million and two others`."""
    found = _GROUP.match(text, at, end)
    if found is None or found[0].lower() in ("a", "an"):
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
