"""The grammar of an amount with two numbers: ranges, margins of error, moves from one value to another."""

import re
from typing import NamedTuple

from newsclaims import lexicons
from newsclaims.components.figures import adjectives, lone_units, lookalikes, ratios, shares, single, tallies
from newsclaims.components.figures.amount import Amount
from newsclaims.components.figures.figure_rules import first, first_amount, rule
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
_THOUSANDS = re.compile(r"\d{1,3},\d00")
_BY = re.compile(r"\bby\s\Z", re.IGNORECASE)
_MORE = re.compile(r"\b(?:a\sfurther|another|an\s(?:extra|additional))\s\Z", re.IGNORECASE)
_FEW = 4
"""How many times the first of two numbers the second is at most that share their thousands without a hyphen."""
_LEAP = 2.5
"""How many times the first of two sums the second must be for "rose $2 to $45" to tell a move and where it led."""


def read(context: Context, found: re.Match[str], start: int, end: int) -> list[Amount]:
    """Give the amounts of the expression that begins at a match of TRIGGER.

    There may be none, one, or two: the values that something moved between ("from 5 to 7 percent").
    """
    at = found.start()
    if not found["symbol"]:
        tally = first(tallies.TALLIES, context.text, at, start, end)
        if tally is not None:
            return named(*tally)
        special = first_amount(
            (
                *adjectives.ADJECTIVES,
                shares.of_unit,
                shares.fraction_of_unit,
                shares.and_a_half,
                *lone_units.LONE_UNITS,
            ),
            context,
            at,
            end,
        ) or first_amount((shares.between, *ratios.RATIOS), context.text, at, start, end)
        if special is not None:
            return [special]
    one = single.one(context, found, end)
    if one is None:
        return []
    several = first((_spread, _joined, _listed), context, one, start, end)
    if several is None:
        return [one]
    return named(*several)


def named(name: str, amounts: list[Amount]) -> list[Amount]:
    """Put the name of the rule that found them on the amounts."""
    for amount in amounts:
        amount.rule = name
    return amounts


@rule(
    "margin-of-error",
    (
        "It was 42 percent, plus or minus 3 points.",
        "42 percent, plus or minus 3 points",
        "percent 42 39..45 percent",
    ),
)
def _spread(context: Context, one: Amount, start: int, end: int) -> list[Amount] | None:
    """Give 42 percent, plus or minus 3 points: the value with its bounds."""
    sign = _PLUS_MINUS.match(context.text, one.end, end)
    second = _second(context, sign.end(), end) if sign else None
    if second is None or second.value is None or one.value is None:
        return None
    margin = abs(second.value)  # its minus is no sign
    one.low, one.high, one.end = tidy(one.value - margin), tidy(one.value + margin), second.end
    points = _POINTS.match(context.text, one.end, end) if second.kind is None else None
    if points:
        one.end = points.end()
    one.measure = one.measure or second.measure
    return [one]


def _second(context: Context, at: int, end: int) -> Amount | None:
    found = single.SECOND.match(context.text, at, end)
    return single.one(context, found, end) if found else None


_LIST = re.compile(
    r"(?P<others>(?:,\s\d{1,3}(?:\.\d+)?(?![\d,.]\d)){0,6})(?P<last>,?\s(?:and|or)\s|,\s|\s[x×]\s)(?=\d)"
)
_DIGITS = re.compile(r"\d+(?:\.\d+)?")
_AGED = re.compile(r"\b(?:at|aged)\s\Z", re.IGNORECASE)


@rule(
    "shared-unit",
    ("They carried 12 and 15 tonnes.", "12", "measure 12 tonne"),
    ("Rates of 7, 8, 10 percent were common.", "8", "percent 8 percent"),
    ("The loans are 4 and 7 million euros.", "4", "money 4000000 EUR"),
    ("The room is 4 x 5 metres.", "4", "measure 4 meter"),
    ("They hid for 3 and 5 months.", "3", "duration 3 month"),
)
def _listed(context: Context, one: Amount, start: int, end: int) -> list[Amount] | None:
    """Give the amounts of a list of which only the last has its unit: "7, 8, 10 percent", "12 and 15 tonnes"."""
    if not _is_small_and_bare(one):
        return None
    found = _LIST.match(context.text, one.end, end)
    if found is None or not (found["others"] or found["last"].strip() in ("and", "or", "x", "×")):
        return None
    last = _second(context, found.end(), end)
    if last is None or last.dimension is None or lookalikes.is_date_offset(context.text, last, end):
        return None
    if last.dimension == "time" and _AGED.search(context.text, max(start, one.start - 6), one.start):
        return None  # at 52 and 8 years into his career
    firsts = [one]
    for other in _DIGITS.finditer(context.text, *found.span("others")):
        firsts.append(Amount(*other.span(), other.span(), tidy(float(other[0]))))
    for bare in firsts:
        bare.value, bare.measure = _scaled_like(bare, last), last.measure
    return [*firsts, last]


def _is_small_and_bare(one: Amount) -> bool:
    """Say whether a number in digits may have its unit from further on in a list."""
    return one.measure is None and one.style == "digits" and not one.scaled and 0 <= (one.value or 0) < 1000


@rule(
    "range",
    ("It costs $5-8,000.", "$5-8,000", "money 5000..8000 USD"),
    ("Between 20 and 30 people came.", "Between 20 and 30 people", "count 20..30 person"),
    ("Between 6 and 9,000 people came.", "Between 6 and 9,000 people", "count 6000..9000 person"),
    ("Between 2 and 9,000 people came.", "Between 2 and 9,000 people", "count 2..9000 person"),
    ("Prices range from 5 to 7 percent.", "range from 5 to 7 percent", "percent 5..7 percent"),
    ("Prices rose from 5 to 7 percent.", "5", "percent 5 percent"),
    ("It fell a further 4.10 euros to 214.40.", "4.10 euros", "money 4.1 EUR"),
    ("Hundreds or thousands of people fled.", "Hundreds or thousands of people", "count 200..10000 person"),
)
def _joined(context: Context, one: Amount, start: int, end: int) -> list[Amount] | None:
    """Join `one` with the amount behind it, where the two are the ends of a range or of a move."""
    text = context.text
    join = _JOIN.match(text, one.end, end)
    between = _BETWEEN.search(text, max(start, one.start - 32), one.start)
    if join is None or one.kind == "age" or (join["and"] and not between):
        return None
    following = single.SECOND.match(text, join.end(), end)
    if following is None or not _may_follow(one, join, following):
        return None
    second = single.one(context, following, end)
    if second is None or second.value is None or one.value is None:
        return _both_vague(one, second)
    if not _alike(one, second):
        return None
    return _ends(text, _Two(one, second, join, between), start)


def _may_follow(one: Amount, join: re.Match[str], following: re.Match[str]) -> bool:
    """Say whether a range may go on so: not 5--8, and not from $362m in 2014 to $557m."""
    return not (following["sign"] and join["hyphen"]) and not (following["symbol"] and one.measure is None)


class _Two(NamedTuple):
    """Two amounts, what joins them, and the `between` in front of them."""

    one: Amount
    other: Amount
    join: re.Match[str]
    between: re.Match[str] | None


def _ends(text: str, two: _Two, start: int) -> list[Amount] | None:
    """Give the range that the two are the ends of, or both where the one became the other."""
    one, other, join, _ = two
    low, high = _low(text, two), other.value or 0
    if join["or"] and not _neighbours(one, other, low):
        return None
    if high <= low or (join["to"] and _is_move(text, one, start, high / low if low > 0 else 1)):
        return _move(one, other, low) if join["to"] and high != low else None
    other.low, other.high, other.value = low, high, None
    other.start, other.number = _opening(text, two, start), (one.number[0], other.number[1])
    other.measure = other.measure or one.measure
    return [other]


def _opening(text: str, two: _Two, start: int) -> int:
    """Give where a range begins: at `between` or `from`, or at its first number."""
    opening, first = two.between, two.one.start
    if opening is None and two.join["to"]:
        opening = _FROM.search(text, max(start, first - 24), first)
    return opening.start() if opening else first


def _low(text: str, two: _Two) -> int | float:
    low = _scaled_like(two.one, two.other)
    high = two.other.value or 0
    if low * 1000 >= high or not _THOUSANDS.fullmatch(text, *two.other.number):
        return low
    near = two.join["hyphen"] or (two.between and low * 1000 * _FEW > high)
    return low * 1000 if near else low  # $5-8,000, between 30 and 40,000


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
        hundredths = first.dimension == "share" and (second.value or 0) <= 100  # not fell 1.2% to 452.76
        return hundredths or first.dimension == "money"
    return first.measure == second.measure


def _neighbours(first: Amount, second: Amount, low: int | float) -> bool:
    """Say whether "A or B" is a guess at one amount, so that the two are close: two or three."""
    high = second.value or 0
    return second.scaled == first.scaled and (high <= 2.5 * low or low <= 1) and first.modifier == "exactly"


def _scaled_like(first: Amount, second: Amount) -> int | float:
    """Give the first end of a range, multiplied as the second is: 1 to 2 million, 5 to 10 cents."""
    value, other = first.value or 0, second.value or 0
    if second.scaled and not first.scaled and abs(value) < 1000 <= other:
        factor = _factor(other)
        if value * factor < other or first.measure is None:
            return tidy(value * factor)
    in_cents = second.kind == "money" and first.measure is None and other < 1 <= value
    return tidy(value / 100) if in_cents else value


def _factor(value: int | float) -> int:
    """Give the thousand, million or billion that a number is told in."""
    factor = 1
    while value / factor >= 1000:
        factor *= 1000
    return factor


def _is_move(text: str, first: Amount, start: int, ratio: float) -> bool:
    """Say whether "A to B" tells of a move from A to B, or by A to B, rather than of a range."""
    source = _FROM.search(text, max(start, first.start - 24), first.start)
    if source is None:
        more = _MORE.search(text, max(start, first.start - 16), first.start)
        at = more.start() if more else first.start
        window = max(start, at - 14)
        moved = _MOVES.search(text, window, at) or _BY.search(text, window, at)
        return moved is not None and (first.measure is not None or first.scaled) and ratio > _LEAP
    return (
        not source["range"]
        and _MOVES.search(text, max(start, source.start() - 90), source.start()) is not None
    )
