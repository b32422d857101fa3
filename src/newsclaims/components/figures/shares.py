"""Parts of a whole ("two-thirds of voters"), which are ratios, and of a unit ("half an hour"): amounts of it."""

import re

from newsclaims.components.figures import units
from newsclaims.components.figures.amount import POINTS, Amount, Measure
from newsclaims.components.figures.figure_rules import rule
from newsclaims.components.figures.setting import Context
from newsclaims.language.numerals import ONES, PARTS, either, plain, tidy

_UNDER_20 = [word for word, value in ONES.items() if 0 < value < 20]
_ORDINAL_PARTS = [part for part in PARTS if part not in ("half", "halves")]
_PART = re.compile(
    rf"""(?P<over>{either(_UNDER_20)}|an?)[-\s](?P<part>{either(_ORDINAL_PARTS)})(?!\w|-\w)
      | (?P<digits>[1-9]\d?)/(?P<under>[2-9]\d?|100)(?:rds|ths|th|rd)?(?![\w/,.]\d|\w)""",
    re.VERBOSE | re.IGNORECASE,
)
_PART_OF = re.compile(r"\s(?:of|the|majority|vote|share|as|more|less|fewer)\b|-majority\b", re.IGNORECASE)
_COMPARED = re.compile(r"\s(?:more|less|fewer|the|vote|as)\b", re.IGNORECASE)
_AT_PART = re.compile(
    r"\b(?:by|nearly|almost|about|around|roughly|over|than|least|only|just|to|some|approximately|under)(?:\sto)?\s\Z",
    re.IGNORECASE,
)
_AT_ORDINAL = re.compile(r"\b(?:by|to|over|only|just|some|under)\s\Z", re.IGNORECASE)
_NO_NOUN = re.compile(
    r"[.,;:)”]|\s(?:of|in|from|on|since|over|this|last|by|to|as|and|or|but|than|when|while|after|before)\b|\Z",
    re.IGNORECASE,
)
_OF_SCALE = re.compile(r"\sof\sa\s(?:million|billion|trillion)\b", re.IGNORECASE)
_HALF = re.compile(
    r"""half(?:
        (?=\s(?:of|the|its|their|his|her|our|my|your|those|these|that|this|all|as|what)\b)
      | (?=\s[A-Z]\w+[’']s\b|[.,;)”]|\s\(|\s(?:were|was|are|say|said|have|had)\b)
      | (?=\s(?!hour|day|mile|year|century|dozen|million|billion|time|brother|sister|an?\s)[a-z]+)
    )""",
    re.VERBOSE | re.IGNORECASE,
)
_HALF_OF = re.compile(
    r"\s(?:of|the|its|their|his|her|our|those|these|that|this|all|as|what)\b", re.IGNORECASE
)
_OPENS = re.compile(r"(?:[.,;:]\s|“|\b(?:and|but|after|because|that|when|where|while)\s|\n)\Z", re.IGNORECASE)
_HALF_DID = re.compile(
    r"""\s(?:were|was|are|is|have|had|say|said|want|wanted|think|believe|do|did|will|would|can|could|may|might|must|should|need
    |expect|hope|fear|earn|own|rent|pay|work|live|lived|voted|died|left)\b""",
    re.IGNORECASE,
)
_HALVES = re.compile(r"\bhalf\b", re.IGNORECASE)
_NOT_HALF = re.compile(
    r"\b(?:first|second|(?:my|your|his|her)\sother|latter|former|later|last|top|bottom|opening|front|back|upper|lower|better|half"
    r"|one\sand|two\sand|three\sand|and\sa)[-\s]\Z",
    re.IGNORECASE,
)
_AT_HALF = re.compile(
    r"\b(?:nearly|almost|about|around|roughly|than|over|least|only|just|some|approximately|under|by|in|up\sto|close\sto"
    r"|(?:shy|short)\sof|to|cut|fully|exactly|another|other)(?:\sa)?\s\Z",
    re.IGNORECASE,
)
_OF_UNIT = re.compile(
    r"""(?:(?:(?:a|one)[-\s])?(?P<half>half) | (?:an?\s|one[-\s])?(?P<quarter>quarter)
        | (?:one[-\s]|an?\s(?=\w+\sof\b))(?P<part>third|tenth|fifth|eighth)(?!-)
        | three[-\s](?P<quarters>quarters) | two[-\s](?P<thirds>thirds)
        )(?P<of>\sof)?(?:\s(?:an?|one|1)|-an?)?(?=[\s-])(?!\sof)""",
    re.VERBOSE | re.IGNORECASE,
)
_SHARES = {"half": 1 / 2, "quarter": 1 / 4, "quarters": 3 / 4, "thirds": 2 / 3}
_A_PART = rf"(?:(?:an?|{either(_UNDER_20)})[-\s](?:{either(_ORDINAL_PARTS)})|(?:an?\s|one[-\s])?half)"
_TWO_PARTS = re.compile(
    rf"(?P<low>{_A_PART})\s(?P<join>and|to|or)\s(?P<high>{_A_PART})(?![\w-])", re.IGNORECASE
)
_BETWEEN = re.compile(r"\bbetween\s\Z", re.IGNORECASE)
_POINT = re.compile(r"[-\s]points?\b", re.IGNORECASE)
_AND_A_HALF = re.compile(r"an?\s(?P<unit>[a-z]+)\sand\sa\shalf\b", re.IGNORECASE)


def made(start: int, end: int, value: float) -> Amount:
    """Give the ratio that is printed at `[start, end)`; one below 1 to four places, as two-thirds is 0.6667."""
    value = float(f"{value:.4g}") if value < 1 else value
    return Amount(start, end, (start, end), tidy(value), style="ratio", measure=Measure("ratio"))


@rule(
    "range-of-parts",
    (
        "Between a quarter and a third of homes lost power.",
        "Between a quarter and a third",
        "ratio 0.25..0.3333",
    ),
)
def between(text: str, at: int, start: int, end: int) -> Amount | None:
    """Give the range of two parts of a whole: between a quarter and a third, a half to two-thirds."""
    found = _TWO_PARTS.match(text, at, end)
    if found is None:
        return None
    opening = _BETWEEN.search(text, max(start, at - 9), at)
    low, high = _share(found["low"]), _share(found["high"])
    if (opening is None) == (found["join"].lower() == "and") or low >= high:
        return None
    begin = opening.start() if opening else at
    amount = Amount(begin, found.end(), (at, found.end()), style="ratio", measure=Measure("ratio"))
    amount.low, amount.high = round(low, 4), round(high, 4)
    return amount


def _share(words: str) -> float:
    """Give the value of "two-thirds", "a quarter", "half"."""
    over, _, part = plain(words).replace("-", " ").rpartition(" ")
    return ONES.get(over, 1) / PARTS[part]


@rule(
    "part-of-whole",
    ("Two-thirds of voters agreed.", "Two-thirds", "ratio 0.6667"),
    ("It lost nearly a quarter of its value.", "nearly a quarter", "ratio 0.25"),
    ("About 3/4 of them left.", "About 3/4", "ratio 0.75"),
    ("She was elected to a fourth term.", "", ""),
    ("Are you smarter than a Fifth Grader?", "", ""),
)
def part(text: str, at: int, start: int, end: int) -> Amount | None:
    """Two-thirds, a quarter of, 3/4 of."""
    found = _PART.match(text, at, end)
    if found is None or _OF_SCALE.match(text, found.end(), end) or _is_grade(found):
        return None  # a quarter of a million is a number
    of = _PART_OF.match(text, found.end(), end) is not None
    bounded = _AT_PART.search(text, max(start, at - 16), at) is not None
    if found["digits"]:
        over, under = int(found["digits"]), int(found["under"])
        told = over < under and (of or bounded)
    else:
        over, under = _in_words(found)
        told = _agree(over, under, found["part"]) and _is_told(found, of, bounded, start, end)
    return made(at, found.end(), over / under) if told else None


def _is_grade(found: re.Match[str]) -> bool:
    """Say whether the part alone has a capital, so that it is of a name: a Fifth Grader."""
    return bool(found["part"]) and found["part"].istitle() and found["over"].islower()


def _in_words(found: re.Match[str]) -> tuple[int, int]:
    """Give both numbers of a part in words: two-thirds, a quarter."""
    return ONES.get(plain(found["over"]), 1), PARTS[plain(found["part"])]


def _agree(over: int, under: int, part: str) -> bool:
    """Say whether the word for the part is in the number that is counted, and less than the whole: two-thirds."""
    if (over, under) == (2, 4):
        return False  # two quarters of contraction are half a year
    return (over > 1) == plain(part).endswith("s") and (over < under or over == 1)


def _is_told(found: re.Match[str], of: bool, bounded: bool, start: int, end: int) -> bool:
    """Say whether a part in words is one of a whole, and no ordinal: not "elected to a fourth term"."""
    text, (over, under) = found.string, _in_words(found)
    if _HALF_DID.match(text, found.end(), end) and _HALVES.search(
        text, max(start, found.start() - 120), found.start()
    ):
        return True  # half can read, and a third can write
    article = plain(found["over"]) in ("a", "an")
    if not (of or bounded or over > 1 or (not article and under != 4)):
        return False
    if not article:
        return True
    if not bounded and _COMPARED.match(text, found.end(), end):
        return False
    ordinal = _AT_ORDINAL.search(text, max(start, found.start() - 6), found.start())
    return not ordinal or _NO_NOUN.match(text, found.end(), end) is not None


@rule(
    "half-of-whole",
    ("Nearly half of voters agreed.", "Nearly half", "ratio 0.5"),
    ("Half have no water.", "Half", "ratio 0.5"),
    ("Just shy of half said no.", "Just shy of half", "ratio 0.5"),
    ("They won in the second half of the match.", "", ""),
)
def half(text: str, at: int, start: int, end: int) -> Amount | None:
    """Half of, half the, nearly half; not the second half, half-brother, half past."""
    found = _HALF.match(text, at, end)
    if found is None or _NOT_HALF.search(text, max(start, at - 12), at):
        return None
    opens = at == start or _OPENS.search(text, max(start, at - 9), at)
    if (
        (opens and _HALF_DID.match(text, found.end(), end))
        or _HALF_OF.match(text, found.end(), end)
        or _AT_HALF.search(text, max(start, at - 16), at)
    ):
        return made(at, found.end(), 0.5)
    return None


@rule(
    "part-of-unit",
    ("It took half an hour.", "half an hour", "duration 0.5 hour"),
    (
        "It rose by a quarter of a percentage point.",
        "a quarter of a percentage point",
        "percent 0.25 percentage-point",
    ),
    ("She ran the mill for half a century.", "half a century", "duration 50 year"),
    ("Rain fell for a third day.", "", ""),
)
def of_unit(context: Context, at: int, end: int) -> Amount | None:
    """Give half an hour, a quarter of a percentage point, a half-mile, a quarter-point: an amount of the unit."""
    text = context.text
    found = _OF_UNIT.match(text, at, end)
    suffix = _unit(context, found.end(), end) if found else None
    if found is None or suffix is None or (suffix.measure.kind == "money" and found["of"]):
        return None
    if text[found.end() : suffix.end].lower().endswith("s"):
        return None  # half years are something else
    share = 1 / PARTS[plain(found["part"])] if found["part"] else _SHARES[_which(found)]
    years = _YEARS.get(suffix.measure.unit or "")
    if years:
        return _amount(at, suffix.end, share * years, suffix.measure._replace(unit="year"))
    return _amount(at, suffix.end, share * suffix.factor, suffix.measure)


@rule("part-of-unit", ("Cut it about 3/4 inch smaller.", "about 3/4 inch", "measure 0.75 inch"))
def fraction_of_unit(context: Context, at: int, end: int) -> Amount | None:
    """Give 3/4 inch, 1/2 mile."""
    found = _FRACTION.match(context.text, at, end)
    suffix = _unit(context, found.end(), end) if found else None
    if found is None or suffix is None or suffix.measure.kind != "measure":
        return None
    return _amount(at, suffix.end, int(found["over"]) / int(found["under"]) * suffix.factor, suffix.measure)


_YEARS = {"decade": 10, "century": 100}
"""Units of time whose parts are told in years: half a century."""

_FRACTION = re.compile(r"(?P<over>\d)/(?P<under>[2-9]|1[06]|32)(?=[\s-][a-z])")


def _which(found: re.Match[str]) -> str:
    return next(name for name in _SHARES if found[name])


def _unit(context: Context, at: int, end: int) -> units.Suffix | None:
    """Give the unit of which a part is told: a quarter-point, half an hour."""
    point = _POINT.match(context.text, at, end)
    if point:
        return units.Suffix(point.end(), POINTS)
    _, suffix = units.read(context, at, end, False) or ("", None)
    return suffix


@rule("unit-and-a-half", ("It took a month and a half.", "a month and a half", "duration 1.5 month"))
def and_a_half(context: Context, at: int, end: int) -> Amount | None:
    """Give "a month and a half", in which the unit stands before the half."""
    found = _AND_A_HALF.match(context.text, at, end)
    if found is None:
        return None
    _, suffix = units.read(context, found.start("unit") - 1, end, False) or ("", None)
    if suffix is None or suffix.end != found.end("unit"):
        return None
    return _amount(at, found.end(), 1.5, suffix.measure)


def _amount(start: int, end: int, value: float, measure: Measure) -> Amount:
    return Amount(start, end, (start, end), tidy(float(f"{value:.4g}")), style="words", measure=measure)
