"""Ratios of two numbers, votes and scores, multiples, and ranks."""

import re

from newsclaims import lexicons
from newsclaims.components.figures import decades, shares, tallies
from newsclaims.components.figures.amount import Amount, Measure
from newsclaims.components.figures.figure_rules import rule
from newsclaims.language import numerals
from newsclaims.language.numerals import ONES, TENS, either, plain

_NUMBER = rf"""(?:\d++(?:,\d{{3}})*(?:\.\d++)?|(?:{either(TENS)})(?:[-\s](?:{either(ONES)}))?|{either(ONES)}
    |an?\shundred|an?\sthousand)"""
_IN = re.compile(
    rf"""(?P<a>{_NUMBER})
      (?:[-\s]in[-\s](?:every\s)? | [-\s]out[-\s]of[-\s](?:every\s|each\s)? | \sof\severy\s
        | \sof\s(?=(?:four|five|ten|10|100|every)\s[A-Z]?[a-z]+s\b))
      (?P<b>{_NUMBER})(?![\w%]|[.,:]\d|\s(?:percent|million|billion|thousand))""",
    re.VERBOSE | re.IGNORECASE,
)
_NOUN_IN = re.compile(
    rf"""(?P<a>one|1)\s(?:[a-z]+\s){{1,2}}?(?:in|out\sof)\s(?:every\s)?(?P<b>{_NUMBER})
      (?=[.,;:)]|\s(?:has|have|had|is|are|was|were|do|does|did|will|would|can|could|may|now|say|says|said|live|lives|who)\b|\Z)
      (?![.,]\d)""",
    re.VERBOSE | re.IGNORECASE,
)
_YEARS = re.compile(r"\s(?:years?|months?|weeks?|days?|hours?|decades?|minutes?)\b")
_TO = re.compile(
    rf"""(?P<a>\d++(?:\.\d++)?)\s?:\s?(?P<b>\d++(?:\.\d++)?)(?![\w:%])
      | (?P<c>{_NUMBER})(?P<to>-to-|-for-|\sto\s)(?P<d>{_NUMBER})(?![\w%]|[.,]\d)""",
    re.VERBOSE | re.IGNORECASE,
)
_TO_UNIT = re.compile(r"[\s-](?:year|percent|minute|hour|month|week|day)")
_RATIO = re.compile(r"ratio|odds")
_SCORE = re.compile(
    r"(?P<a>\d{1,3})\s?[-–—]\s?(?P<b>\d{1,3})(?![\w%]|[.,:/]\d|[-–—]\d|\s(?:percent|per\scent|million|billion))"
)
_CONTEST = re.compile(rf"\b(?:{either(lexicons.figure_words('contest'))})\b", re.IGNORECASE)
_TALLY = re.compile(rf"(?:{either(lexicons.figure_words('tally'))})\Z", re.IGNORECASE)
_COUNTED = re.compile(r"[\s-](?!by\b|on\b|in\b|at\b|to\b)[a-z]+\b")
_SPANNED = re.compile(r"\s(?:years?|percent|people|point)")
_TIMES = re.compile(
    rf"""(?P<n>{_NUMBER}(?:\sand\sa\shalf)?)(?:[\s-]times|x)
        (?=[-\s](?:\w+er|more|less|as|the|that|its?|their|his|her|what|fewer|over|annual|normal|average)\b)
      | (?P<by>\d++(?:\.\d++)?)x(?=\s[a-z]+\b)
      | (?P<fold>{_NUMBER})\s?-?fold\b""",
    re.VERBOSE | re.IGNORECASE,
)
_BY_A_FACTOR = re.compile(
    rf"(?<=\bfactor\sof\s)(?P<n>{_NUMBER})(?P<by>)(?P<fold>)(?!\w)", re.VERBOSE | re.IGNORECASE
)
_MULTIPLE = re.compile(
    r"""(?P<twice>twice|thrice)(?=\s(?:as|the|that|its|their|his|her|what|this|those|these|more|our|my|your|normal)\b)
      | (?P<times>twice|thrice)(?![\w-])
      | (?:doubled|doubling|tripled|tripling|trebled|trebling|quadrupled|quadrupling|quintupled
        |halved|halving)\b
        (?![\s-](?:down|up|back|off|home)\b|\sto\s(?:left|right|deep)\b)
      | (?:double|triple|treble|quadruple)
        (?=\s(?:the|that|its|their|his|her|what|last|those|this|from|in|by|to|since|over|within|every|as)\b|[.,;])""",
    re.VERBOSE | re.IGNORECASE,
)
_FACTOR = {"twice": 2, "thrice": 3, "do": 2, "tri": 3, "tre": 3, "quad": 4, "quin": 5, "hal": 0.5}
_ORDINALS = {
    "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10,
    "eleventh": 11, "twelfth": 12,
}  # fmt: skip
_PLACE = rf"\d+(?:st|nd|rd|th)|{either(_ORDINALS)}"
_RANK = re.compile(
    rf"""(?P<word>{_PLACE})[-\s](?:(?:most|least)[-\s]\w+
        | (?:big|larg|high|low|old|long|young|great|small|rich|wealthi|fast|strong|tall|poor|busi|worst|best|deadli
            |bloodi|short|hot|heavi)\w*(?<=st))\b
      | (?:(?<=ranked\s)|(?<=ranks\s)|(?<=ranking\s)|(?<=finished\s)|(?<=placed\s))(?:(?:number|no\.?)\s)?
        (?P<place>{_PLACE}|first)\b
      | (?P<standing>{_PLACE})(?=\sin\s(?:the|their|its|his|her|world)\s(?:[\w’'-]+\s){{0,4}}
        (?:tables?|leagues?|standings|rankings?|charts?|index)\b)""",
    re.VERBOSE | re.IGNORECASE,
)


_RECORD = re.compile(
    r"""(?:an?\s(?:new\s|fresh\s)?|its\s|their\s|the\s|his\s|her\s)(?:all-time|record)[-\s](?:high|low)s?\b
      | (?:(?<=hit\s)|(?<=hits\s)|(?<=hitting\s)|(?<=reached\s)|(?<=set\s)|(?<=sets\s)|(?<=is\s)|(?<=was\s))
        an?\s(?:new\s|all-time\s)?record(?=[.,;]|\s(?:for|in|last|this|since|on|and|by)\b|\Z)""",
    re.VERBOSE | re.IGNORECASE,
)


def _quotient(start: int, end: int, over: float, under: float) -> Amount | None:
    """Give a ratio; 3:0 has no value, and is none."""
    return shares.made(start, end, over / under) if under else None


def _number(words: str) -> float | None:
    number = numerals.read(words, 0, len(words))
    return number.value if number else None


@rule(
    "one-in-so-many",
    ("One in five homes is empty.", "One in five", "ratio 0.2"),
    ("Nine out of 10 agreed.", "Nine out of 10", "ratio 0.9"),
    ("One child in five is hungry.", "One child in five", "ratio 0.2"),
)
def in_so_many(text: str, at: int, start: int, end: int) -> Amount | None:
    """One in five, nine out of 10, four of every ten, one child in five; not "killed three in two years"."""
    found = _IN.match(text, at, end) or _NOUN_IN.match(text, at, end)
    over, under = (_number(found["a"]), _number(found["b"])) if found else (None, None)
    if found is None or over is None or under is None or over >= under:
        return None
    a_year = under >= 1900 and "," not in found["b"]
    return None if a_year or _takes_time(found, end) else _quotient(at, found.end(), over, under)


def _takes_time(found: re.Match[str], end: int) -> bool:
    """Say whether the second number counts time in which the first one happened: three in two years."""
    joint = found.string[found.end("a") : found.start("b")].lower()
    return (
        _YEARS.match(found.string, found.end(), end) is not None
        and "out" not in joint
        and "every" not in joint
    )


@rule(
    "so-many-to-one",
    ("They outnumber them by 3:1.", "3:1", "ratio 3"),
    ("The dead outnumber the living ten to one.", "ten to one", "ratio 10"),
    ("The train left at 10:30.", "", ""),
)
def to_one(text: str, at: int, start: int, end: int) -> Amount | None:
    """3:1, three-to-one, a vote of 12 to 5: the first number is the larger one, or a tally is spoken of."""
    found = _TO.match(text, at, end)
    a, b = (_number(found["a"] or found["c"]), _number(found["b"] or found["d"])) if found else (None, None)
    if found is None or a is None or b is None:
        return None
    told = not _is_clock(found, start, end) if found["a"] else _is_tally(found, a, b, start, end)
    return _quotient(at, found.end(), a, b) if told else None


def _is_clock(found: re.Match[str], start: int, end: int) -> bool:
    """Say whether two numbers with a colon tell the time: 10:30."""
    if len(found["b"]) != 2 or "." in found["b"]:
        return False
    return not _RATIO.search(found.string, max(start, found.start() - 30), min(end, found.end() + 20))


def _is_tally(found: re.Match[str], a: float, b: float, start: int, end: int) -> bool:
    """Say whether "A to B" sets one number against the other, and is no range and no move: a vote of 12 to 5."""
    text, at = found.string, found.start()
    contest = _CONTEST.search(text, max(start, at - 60), min(end, found.end() + 30))
    joined = found["to"].startswith("-")
    if (contest is None and (a < b or not joined)) or (contest and a < b and not _TALLY.match(contest[0])):
        return False
    return "from" not in text[max(start, at - 6) : at] and not _TO_UNIT.match(text, found.end(), end)


@rule(
    "score",
    ("The Reds won 3-1 on Sunday.", "3-1", "ratio 3"),
    ("The court ruled 5-4.", "5-4", "ratio 1.25"),
)
def score(text: str, at: int, start: int, end: int) -> Amount | None:
    """A score or a vote: 2-1, 6-3, 52-48. A first number that isn't the larger may begin a range instead."""
    found = _SCORE.match(text, at, end)
    if found is None:
        return None
    a, b = int(found["a"]), int(found["b"])
    contest = _CONTEST.search(text, max(start, at - 45), min(end, found.end() + 30))
    if a < b and (contest is None or _is_counting(found, end)):
        return None
    if contest is None and _SPANNED.match(text, found.end(), end):
        return None
    return _quotient(at, found.end(), a, b)


def _is_counting(found: re.Match[str], end: int) -> bool:
    """Say whether two numbers count the noun behind them: 3-5 players; but a 4-5 loss."""
    counted = _COUNTED.match(found.string, found.end(), end)
    return counted is not None and not tallies.SCORED.match(found.string, found.end(), end)


@rule(
    "times",
    ("Prices are 2.5 times higher.", "2.5 times", "ratio 2.5"),
    ("A 10x return is rare.", "10x", "ratio 10"),
    ("Sales grew by a factor of three.", "three", "ratio 3"),
    ("Sales rose tenfold.", "tenfold", "ratio 10"),
)
def times(text: str, at: int, start: int, end: int) -> Amount | None:
    """2.5 times higher, tenfold. "Three times" alone is a count."""
    found = _TIMES.match(text, at, end) or _BY_A_FACTOR.match(text, at, end)
    value = _number(found["n"] or found["by"] or found["fold"]) if found else None
    return None if found is None or value is None else shares.made(at, found.end(), value)


@rule(
    "multiple",
    ("Twice as many came.", "Twice", "ratio 2"),
    ("Sales doubled.", "doubled", "ratio 2"),
    ("She visited twice.", "twice", "count 2 time"),
    ("Abe Kroll doubled off the fence.", "", ""),
)
def multiple(text: str, at: int, start: int, end: int) -> Amount | None:
    """Twice as many, doubled, triple the; "visited twice" counts times."""
    found = _MULTIPLE.match(text, at, end)
    if found is None:
        return None
    word = plain(found[0])
    value = next(factor for stem, factor in _FACTOR.items() if word.startswith(stem))
    if found["times"]:
        span = (at, found.end())
        return Amount(*span, span, value, style="words", measure=Measure("count", "time"))
    return shares.made(at, found.end(), value)


@rule("rank", ("Prices hit a record high.", "a record high", "rank 1"))
def record(text: str, at: int, start: int, end: int) -> Amount | None:
    """A record high is the first of all."""
    found = _RECORD.match(text, at, end)
    return _ranked(at, found.end(), 1) if found else None


@rule(
    "rank",
    ("It is the second-largest city.", "second-largest", "rank 2"),
    ("She was ranked 12th.", "12th", "rank 12"),
)
def rank(text: str, at: int, start: int, end: int) -> Amount | None:
    """Second-largest, third most populous, ranked 12th."""
    found = _RANK.match(text, at, end)
    if found is None:
        return None
    word = plain(found["word"] or found["place"] or found["standing"])
    return _ranked(at, found.end(), int(word[:-2]) if word[0].isdigit() else _ORDINALS.get(word, 1))


def _ranked(start: int, end: int, place: int) -> Amount:
    return Amount(start, end, (start, end), place, style="rank", measure=Measure("rank"))


RANKS = (record, rank)
IN_SHAPES = (*RANKS, *decades.DECADES, tallies.race_time)
"""What may be an amount though its digits have the printed shape of something else: 12th, 40s, 2:09:41."""

RATIOS = (in_so_many, to_one, score, shares.part, shares.half, times, multiple, *IN_SHAPES)
"""Ratios, parts, multiples, scores and ranks, in the order in which they are tried."""
