"""Ratios, parts, multiples, votes and scores, and ranks."""

import re

from newsclaims import numerals
from newsclaims.components.amounts.amount import Amount
from newsclaims.numerals import ONES, PARTS, TENS, either

_NUMBER = rf"(?:\d+(?:,\d{{3}})*(?:\.\d+)?|(?:{either(TENS)})(?:[-\s](?:{either(ONES)}))?|{either(ONES)}|an?\shundred|an?\sthousand)"
_IN = re.compile(
    rf"(?P<a>{_NUMBER})(?:[-\s]in[-\s](?:every\s)?|[-\s]out[-\s]of[-\s](?:every\s|each\s)?|\sof\severy\s|\sof\s(?=(?:four|five|ten|10|100|every)\s[A-Z]?[a-z]+s\b))(?P<b>{_NUMBER})(?![\w%]|[.,:]\d|\s(?:percent|million|billion|thousand))",
    re.IGNORECASE,
)
_TO = re.compile(
    rf"(?P<a>\d+(?:\.\d+)?)\s?:\s?(?P<b>\d+(?:\.\d+)?)(?![\w:%])|(?P<c>{_NUMBER})(?:-to-|-for-|\sto\s)(?P<d>{_NUMBER})(?![\w%]|[.,]\d)",
    re.IGNORECASE,
)
_SCORE = re.compile(
    r"(?P<a>\d{1,3})\s?[-–—]\s?(?P<b>\d{1,3})(?![\w%]|[.,:/]\d|[-–—]\d|\s(?:percent|per\scent|million|billion))"
)
_CONTEST = re.compile(
    r"\b(?:won|win|wins|winning|lost|lose|loses|losing|beat|beats|beating|defeat\w*|split|voted|votes?|voting|passed|ruled|ruling|decision|victory"
    r"|score[ds]?|scoring|drew|draw|tied|tie|lead|leads|led|leading|trail\w*|ahead|win|record|series|game|match|upheld|approved|margin|odds|majority|ratio|favou?r"
    r"|rejected|confirmed|advanced|outnumber\w*|thrash\w*|down|up|final|halftime|half-time|routed?|rout|sets?|loss|edged|downed|draws)\b",
    re.IGNORECASE,
)
_PART = re.compile(
    rf"""(?P<over>{either({w: v for w, v in ONES.items() if 0 < v < 20})}|an?)[-\s](?P<part>{either([p for p in PARTS if not p.startswith("half") and p != "halves"])})(?!\w|-\w)
      | (?P<digits>[1-9]\d?)(?P<slash>/)(?P<under>[2-9]\d?|100)(?:rds|ths|th|rd)?(?![\w/,.]\d|\w)""",
    re.VERBOSE | re.IGNORECASE,
)
_PART_OF = re.compile(r"\s(?:of|the|majority|vote|share|as|more|less|fewer)\b|-majority\b", re.IGNORECASE)
_BY_A = re.compile(
    r"\b(?:by|nearly|almost|about|around|roughly|over|than|least|only|just|to|some|approximately|under)(?:\sto)?\s\Z",
    re.IGNORECASE,
)
_NO_NOUN = re.compile(
    r"(?:[.,;:)”]|\s(?:of|in|from|on|since|over|this|last|by|to|as|and|or|but|than|when|while|after|before)\b|\Z)",
    re.IGNORECASE,
)
_BY_ONLY = re.compile(r"\b(?:by|to|over|only|just|some|under)\s\Z", re.IGNORECASE)
_HALF = re.compile(
    r"half(?=\s(?:of\b|the\b|its\b|their\b|his\b|her\b|our\b|my\b|your\b|those\b|these\b|that\b|this\b|all\b|as\b|what\b|[A-Z]\w+[’']s\b)|[.,;)”]|\s(?:were|was|are|say|said|have|had)\b)(?![’'-])"
    r"|half(?=\s(?!hour|day|mile|year|century|dozen|million|billion|time|brother|sister|an?\s)[a-z]+)",
    re.IGNORECASE,
)
_NOT_HALF = re.compile(
    r"\b(?:first|second|other|latter|former|later|last|top|bottom|opening|front|back|upper|lower|better|half|one\sand|two\sand|three\sand|and\sa)[-\s]\Z",
    re.IGNORECASE,
)
_QUANTIFIED = re.compile(
    r"\b(?:nearly|almost|about|around|roughly|than|over|least|only|just|some|approximately|under|by|in|up\sto|close\sto|to|cut|fully|exactly|another|other)(?:\sa)?\s\Z",
    re.IGNORECASE,
)
_TIMES = re.compile(
    rf"(?P<n>{_NUMBER}(?:\sand\sa\shalf)?)(?:(?:\s|-)times|x)(?=[-\s](?:\w+er\b|more|less|as\b|the\b|that\b|its?\b|their\b|his\b|her\b|what\b|fewer|over\b|annual|normal|average))"
    rf"|(?P<fold>{_NUMBER})\s?-?fold\b",
    re.IGNORECASE,
)
_MULTIPLE = re.compile(
    r"(?P<twice>twice|thrice)(?=\s(?:as|the|that|its|their|his|her|what|this|those|these|more|our|my|your|normal)\b)|(?P<times>twice|thrice)(?![\w-])"
    r"|(?P<verb>doubled|doubling|tripled|tripling|trebled|trebling|quadrupled|quadrupling|quintupled)\b(?![\s-](?:down|up|back)\b)"
    r"|(?P<adjective>double|triple|treble|quadruple)(?=\s(?:the|that|its|their|his|her|what|last|those|this|from|in\b|by\b|to\b|since|over|within|every|as\b)|[.,;])",
    re.IGNORECASE,
)
_FACTOR = {"twice": 2, "thrice": 3, "do": 2, "tri": 3, "tre": 3, "quad": 4, "quin": 5}
_ORDINALS = {
    word: value
    for value, word in enumerate(
        "second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split(), start=2
    )
}
_RANK = re.compile(
    rf"""(?P<word>{either(_ORDINALS)}|\d+(?:st|nd|rd|th))(?:-|\s)(?:most(?:-|\s)\w+|least(?:-|\s)\w+
          |(?:big|larg|high|low|old|long|young|great|small|rich|wealthi|fast|strong|tall|poor|busi|worst|best|deadli|bloodi|short|hot|heavi)\w*(?<=st))\b
      | (?:(?<=ranked\s)|(?<=ranks\s)|(?<=ranking\s)|(?<=finished\s)|(?<=placed\s))(?:(?:number|no\.?)\s)?(?P<place>\d+(?:st|nd|rd|th)|first|{either(_ORDINALS)})\b(?!\s(?:place\s)?in\s(?:his|her|their)\sclass)""",
    re.VERBOSE | re.IGNORECASE,
)


def read(text: str, at: int, start: int, end: int) -> Amount | None:
    """Give the ratio, part, multiple, score or rank that begins at `at` in the sentence `[start, end)`."""
    for rule in (_in, _to, _score, _part, _half, _times, _rank):
        amount = rule(text, at, start, end)
        if amount is not None:
            return amount
    return None


def _made(start: int, end: int, value: float | None, style: str = "ratio") -> Amount:
    kind = "rank" if style == "rank" else "ratio"
    value = None if value is None else numerals.tidy(float(f"{value:.4g}") if value < 1 else value)
    return Amount(start, end, (start, end), value, style=style, kind=kind)  # type: ignore[arg-type]


def _number(words: str) -> float | None:
    number = numerals.read(words, 0, len(words))
    return number.value if number else None


def _in(text: str, at: int, start: int, end: int) -> Amount | None:
    """One in five, nine out of 10, four of every ten."""
    found = _IN.match(text, at, end)
    if found is None:
        return None
    over, under = _number(found["a"]), _number(found["b"])
    if (
        over is None
        or under is None
        or over > under
        or under < 2
        or (under >= 1900 and "," not in found["b"])
    ):
        return None
    if re.compile(r"\s(?:years?|months?|weeks?|days?|hours?|decades?|minutes?)\b").match(
        text, found.end(), end
    ):
        if "out" not in found[0].lower() and "every" not in found[0].lower():
            return None
    if found["a"].lower() == found["b"].lower():
        return None
    return _made(at, found.end(), over / under)


def _to(text: str, at: int, start: int, end: int) -> Amount | None:
    """3:1, three-to-one, a vote of 12 to 5: the first number is the larger one, or a contest is spoken of."""
    found = _TO.match(text, at, end)
    if found is None:
        return None
    a, b = _number(found["a"] or found["c"]), _number(found["b"] or found["d"])
    if a is None or b is None:
        return None
    if found["a"] is None:
        contest = _CONTEST.search(text, max(start, at - 60), min(end, found.end() + 30))
        if a < b and not (
            contest and re.search(r"vote|ratio|odds|margin|ruling|ruled|outnumber", contest[0])
        ):
            return None
        if not contest and "-to-" not in found[0].lower() and "-for-" not in found[0].lower():
            return None
        if "from" in text[max(start, at - 6) : at] or re.match(
            r"\s(?:year|percent|minute|hour|month|week|day)", text[found.end() : end]
        ):
            return None
    elif (
        len(found["b"]) == 2
        and "." not in found["b"]
        and not re.search(r"ratio|odds", text[max(start, at - 30) : found.end() + 20])
    ):
        return None  # 10:30 is a clock time
    return _made(at, found.end(), a / b if b else None)


def _score(text: str, at: int, start: int, end: int) -> Amount | None:
    """A score or a vote: 2-1, 6-3, 52-48. A first number that isn't the larger may begin a range instead."""
    found = _SCORE.match(text, at, end)
    if found is None:
        return None
    a, b = int(found["a"]), int(found["b"])
    contest = _CONTEST.search(text, max(start, at - 45), min(end, found.end() + 30))
    if a < b and (
        contest is None
        or re.compile(r"[\s-](?!by\b|on\b|in\b|at\b|to\b)[a-z]+s?\b").match(text, found.end(), end)
        and not re.compile(
            r"[\s-](?:vote|loss|defeat|record|decision|majority|score|ruling|margin|split)"
        ).match(text, found.end(), end)
    ):
        return None
    if (
        a >= b
        and contest is None
        and re.compile(r"\s(?:years?|percent|people|point)").match(text, found.end(), end)
    ):
        return None
    return _made(at, found.end(), a / b if b else None)


def _part(text: str, at: int, start: int, end: int) -> Amount | None:
    """Two-thirds, a quarter of, 3/4 of."""
    found = _PART.match(text, at, end)
    if found is None:
        return None
    if found["digits"]:
        over, under = int(found["digits"]), int(found["under"])
        if over >= under or not (
            _PART_OF.match(text, found.end(), end) or _BY_A.search(text, max(start, at - 16), at)
        ):
            return None
        return _made(at, found.end(), over / under)
    word, part = found["over"].lower(), found["part"].lower()
    under = PARTS[part]
    over = 1 if word in ("a", "an") else ONES[word]
    if (over == 1) != (not part.endswith("s")) or over >= under and over > 1:
        return None
    if over == 1 and not _PART_OF.match(text, found.end(), end):
        if not (word == "one" and under != 4) and not _BY_A.search(text, max(start, at - 16), at):
            return None
    if word in ("a", "an") and re.compile(r"\s(?:more|less|fewer|the|vote|as)\b").match(
        text, found.end(), end
    ):
        if not _BY_A.search(text, max(start, at - 16), at):
            return None
    if (
        word in ("a", "an")
        and _BY_ONLY.search(text, max(start, at - 6), at)
        and not _NO_NOUN.match(text, found.end(), end)
    ):
        return None  # "elected to a fourth term"
    return _made(at, found.end(), over / under)


def _half(text: str, at: int, start: int, end: int) -> Amount | None:
    """Half of, half the, nearly half; not the second half, half-brother, half past."""
    found = _HALF.match(text, at, end)
    if found is None or _NOT_HALF.search(text, max(start, at - 12), at):
        return None
    if not re.compile(
        r"\s(?:of|the|its|their|his|her|our|those|these|that|this|all|as|what)\b", re.IGNORECASE
    ).match(text, found.end(), end):
        if not _QUANTIFIED.search(text, max(start, at - 16), at):
            return None
    return _made(at, found.end(), 0.5)


def _times(text: str, at: int, start: int, end: int) -> Amount | None:
    """2.5 times higher, tenfold, twice as many, doubled. "Three times" alone is a count."""
    found = _TIMES.match(text, at, end)
    if found:
        value = _number(found["n"] or found["fold"])
        return None if value is None else _made(at, found.end(), value)
    found = _MULTIPLE.match(text, at, end)
    if found is None:
        return None
    word = found[0].lower()
    if found["times"]:
        number = _made(at, found.end(), 2 if word == "twice" else 3)
        number.kind, number.unit, number.style = "count", "time", "words"
        return number
    value = next(factor for stem, factor in _FACTOR.items() if word.startswith(stem))
    return _made(at, found.end(), value)


def _rank(text: str, at: int, start: int, end: int) -> Amount | None:
    """Second-largest, third most populous, ranked 12th."""
    found = _RANK.match(text, at, end)
    if found is None:
        return None
    word = (found["word"] or found["place"]).lower()
    digits = re.match(r"\d+", word)
    value = int(digits[0]) if digits else _ORDINALS.get(word, 1)
    return _made(at, found.end(), value, "rank")
