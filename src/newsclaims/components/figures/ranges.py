"""The grammar of an amount with two numbers: ranges, margins of error, moves from one value to another."""

import re

from newsclaims import lexicons
from newsclaims.components.figures import parts, ratios, single
from newsclaims.components.figures.amount import Amount
from newsclaims.components.figures.setting import Context
from newsclaims.language.numerals import either, tidy

_JOIN = re.compile(
    r"""(?P<hyphen>\s?[-–—]\s?(?:(?:to|or)(?:\s?[-–—]|\s)\s?)?)(?=[^\s-])
      | (?P<to>\s+to\s+) | (?P<or>\s+or\s+) | (?P<and>\s+and\s+)""",
    re.VERBOSE | re.IGNORECASE,
)
_ABOUT = r"(?:(?:about|around|roughly|approximately|some|an\sestimated|at\sleast)\s)?"
_BETWEEN = re.compile(rf"\bbetween\s(?:the\sages\sof\s)?{_ABOUT}\Z", re.IGNORECASE)
_FROM = re.compile(rf"\b(?:from|(?P<range>range[sd]?|ranging)(?:\sfrom)?)\s{_ABOUT}\Z", re.IGNORECASE)
_PLUS_MINUS = re.compile(
    r",?\s(?:plus\sor\sminus|plus-or-minus|give\sor\stake)\s|\s?(?:±|\+/-|\+/−)\s?", re.IGNORECASE
)
_POINTS = re.compile(r"\s?points?\b")
_MOVE_WORDS = [
    *(word for word, side in lexicons.changes() if side == "before"),
    *lexicons.figure_words("move"),
]
_MOVES = re.compile(
    rf"\b(?:{either(_MOVE_WORDS)})\b",
    re.IGNORECASE,
)
_BY = re.compile(r"\bby\s\Z", re.IGNORECASE)
_LEAP = 2.5
"""How many times the first of two sums the second must be for "rose $2 to $45" to tell a move and where it led."""


def read(context: Context, found: re.Match[str], start: int, end: int) -> list[Amount]:
    """Give the amounts of the expression that begins at a match of TRIGGER.

    There may be none, one, or two: the values that something moved between ("from 5 to 7 percent").
    """
    at = found.start()
    if not found["symbol"]:
        special = (
            parts.of_unit(context, at, end)
            or parts.between(context.text, at, start, end)
            or ratios.read(context.text, at, start, end)
        )
        if special is not None:
            return [special]
    first = single.one(context, found, end)
    if first is None:
        return []
    return (
        _spread(context, first, end)
        or _joined(context, first, start, end)
        or _listed(context, first, end)
        or [first]
    )


def _spread(context: Context, first: Amount, end: int) -> list[Amount] | None:
    """Give 42 percent, plus or minus 3 points: the value with its bounds."""
    sign = _PLUS_MINUS.match(context.text, first.end, end)
    following = single.SECOND.match(context.text, sign.end(), end) if sign else None
    second = single.one(context, following, end) if following else None
    if second is None or second.value is None or first.value is None:
        return None
    margin = abs(second.value)  # "plus or minus 3" isn't -3
    first.low, first.high, first.end = tidy(first.value - margin), tidy(first.value + margin), second.end
    points = _POINTS.match(context.text, first.end, end) if second.kind is None else None
    if points:
        first.end = points.end()
    first.measure = first.measure or second.measure
    return [first]


_LIST = re.compile(
    r"(?P<others>(?:,\s\d{1,3}(?:\.\d+)?(?![\d,.]\d)){0,6})(?P<last>,?\s(?:and|or)\s|,\s)(?=\d)"
)
_DIGITS = re.compile(r"\d+(?:\.\d+)?")


def _listed(context: Context, first: Amount, end: int) -> list[Amount] | None:
    """Give the shares of a list of which only the last has its sign: "by 5 and 10 percent", "7, 8, 10 percent"."""
    if (
        first.measure is not None
        or first.style != "digits"
        or not 0 <= (first.value or 0) < 1000
        or first.scaled
    ):
        return None
    text = context.text
    found = _LIST.match(text, first.end, end)
    if found is None or not (found["others"] or found["last"].strip() in ("and", "or")):
        return None
    following = single.SECOND.match(text, found.end(), end)
    last = single.one(context, following, end) if following else None
    if last is None or last.dimension != "share":
        return None
    others = [
        Amount(*other.span(), other.span(), tidy(float(other[0])), measure=last.measure)
        for other in _DIGITS.finditer(text, *found.span("others"))
    ]
    first.measure = last.measure
    return [first, *others, last]


def _joined(context: Context, first: Amount, start: int, end: int) -> list[Amount] | None:
    """Join `first` with the amount behind it, where the two are the ends of a range or of a move."""
    text = context.text
    join = _JOIN.match(text, first.end, end)
    between = _BETWEEN.search(text, max(start, first.start - 32), first.start)
    if join is None or first.kind == "age" or (join["and"] and not between):
        return None
    following = single.SECOND.match(text, join.end(), end)
    if following is None or (following["sign"] and join["hyphen"]):
        return None
    if following["symbol"] and first.measure is None:
        return None  # from $362m in 2014 to $557m
    second = single.one(context, following, end)
    if second is None or second.value is None or first.value is None:
        return _both_vague(first, second)
    if not _alike(first, second):
        return None
    low, high = _scaled_like(first, second), second.value
    if join["or"] and not _neighbours(first, second, low):
        return None
    if high <= low or (join["to"] and _is_move(text, first, start, high / low if low > 0 else 1)):
        return _move(first, second, low) if join["to"] and high != low else None
    second.low, second.high, second.value = low, high, None
    second.start, second.number = first.start, (first.number[0], second.number[1])
    second.measure = second.measure or first.measure
    opening = between or (
        _FROM.search(text, max(start, first.start - 24), first.start) if join["to"] else None
    )
    if opening:
        second.start = opening.start()
    return [second]


def _move(first: Amount, second: Amount, low: int | float) -> list[Amount] | None:
    """Give both values, the first with the unit of the second: "from 5 to 7 percent"."""
    if first.measure is None:
        if second.measure is None or low > (second.value or 0):
            return None
        first.value, first.measure = low, second.measure
    return [first, second]


def _both_vague(first: Amount, second: Amount | None) -> list[Amount] | None:
    """Hundreds or thousands: from the low of the one to the high of the other."""
    if second is None or first.low is None or second.low is None or first.measure or second.low < first.low:
        return None
    second.low, second.start, second.number = first.low, first.start, (first.number[0], second.number[1])
    return [second]


def _alike(first: Amount, second: Amount) -> bool:
    if first.measure is None:
        return True
    if second.measure is None:
        return first.dimension in ("money", "share")
    return first.measure == second.measure


def _neighbours(first: Amount, second: Amount, low: int | float) -> bool:
    """Say whether "A or B" is a guess at one amount, so that the two are close: two or three."""
    high = second.value or 0
    return second.scaled == first.scaled and (high <= 2.5 * low or low <= 1) and first.modifier == "exactly"


def _scaled_like(first: Amount, second: Amount) -> int | float:
    """Give the first end of a range, multiplied as the second is: 1 to 2 million, 5 to 10 cents."""
    value, other = first.value or 0, second.value or 0
    if second.scaled and not first.scaled and other >= 1000 and abs(value) < 1000:
        factor = 1
        while other / factor >= 1000:
            factor *= 1000
        if value * factor < other or first.measure is None:
            return tidy(value * factor)
    if second.kind == "money" and first.measure is None and other < 1 <= value:
        return tidy(value / 100)
    return value


def _is_move(text: str, first: Amount, start: int, ratio: float) -> bool:
    """Say whether "A to B" tells of a move from A to B, or by A to B, rather than of a range."""
    source = _FROM.search(text, max(start, first.start - 24), first.start)
    if source is None:
        window = max(start, first.start - 14)
        moved = _MOVES.search(text, window, first.start) or _BY.search(text, window, first.start)
        return moved is not None and (first.measure is not None or first.scaled) and ratio > _LEAP
    return (
        not source["range"]
        and _MOVES.search(text, max(start, source.start() - 90), source.start()) is not None
    )
