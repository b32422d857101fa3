"""The grammar of amounts: reads one amount, or the two ends of a range, off the characters of a sentence."""

import re

from newsclaims import lexicons, numerals
from newsclaims.components.amounts import bounds, ratios, units, vague
from newsclaims.components.amounts.amount import Amount
from newsclaims.components.amounts.context import Context
from newsclaims.numerals import ONES, PARTS, TENS, VULGAR, either, tidy

_SCALES = [scale.form for scale in lexicons.scales() if len(scale.form) > 3 and scale.form != "score"]
_STARTERS = {*ONES, *TENS, *_SCALES} | {
    scale.plural for scale in lexicons.scales() if scale.plural
} | {"half", "several", "tens", "twice", "thrice", "double", "doubled", "doubling", "triple", "tripled",
     "tripling", "trebled", "quadruple", "quadrupled", "quintupled", "quarter", "second", "third", "fourth", "fifth",
     "sixth", "seventh", "eighth", "ninth", "tenth", "first"}  # fmt: skip
_DIGIT = rf"\.?\d|[{''.join(VULGAR)}]"
_ARTICLED = either(
    [*"couple few handful dozen half".split(), *_SCALES, *(p for p in PARTS if not p.endswith("s"))]
)
_SYMBOL = rf"""(?P<symbol>{units.SYMBOL})\s?(?P<inner>[-−])?(?={_DIGIT}|(?:{either({**ONES, **TENS})}|half|an?|several|tens|hundreds)\b)"""
_WORD = rf"""(?i:an?\s(?=(?:{_ARTICLED}|(?:{either(units.BIG)})\sand\sa\shalf)\b)|(?={either(_STARTERS)}\b|(?:{either(ONES)})fold\b))"""
_BEHIND_WORD = r"(?<!\w[-–/:.,'’@\#&])"
TRIGGER = re.compile(
    rf"""(?<!\w)(?:
      (?P<sign>(?<![)\]%])[-−–+](?=[$€£¥₹\d.]))? (?: {_SYMBOL} | {_BEHIND_WORD}(?={_DIGIT}) )
    | (?<!\w[-'’]){_WORD}
    )""",
    re.VERBOSE,
)
"""Where an amount may begin; a sentence without it costs one search."""
_SECOND = re.compile(rf"(?P<sign>[-−](?=\d))?(?:{_SYMBOL}|(?={_DIGIT}))|{_WORD}", re.VERBOSE)

_JOIN = re.compile(
    r"(?P<hyphen>\s?[-–—]\s?(?:(?:to|or)(?:\s?[-–—]|\s)\s?)?)(?=[^\s-])|(?P<to>\s+to\s+)|(?P<or>\s+or\s+)|(?P<and>\s+and\s+)",
    re.IGNORECASE,
)
_BETWEEN = re.compile(
    rf"\bbetween\s(?:the\sages\sof\s)?(?:(?:about|around|roughly|approximately|some|an\sestimated|at\sleast)\s)?\Z",
    re.IGNORECASE,
)
_FROM = re.compile(
    r"\b(?:from|range(?:s|d)?(?:\sfrom)?|ranging(?:\sfrom)?)\s(?:(?:about|around|roughly)\s)?\Z",
    re.IGNORECASE,
)
_PLUS_MINUS = re.compile(
    r"(?:,?\s(?:plus\sor\sminus|plus-or-minus|give\sor\stake)\s|\s?(?:±|\+/-|\+/−)\s?)", re.IGNORECASE
)
_MOVES = re.compile(
    rf"\b(?:{either([w for w, side in lexicons.changes() if side == 'before'])}|raise[sd]?|raising|went|go|goes|moved?|improved?|growth|change[sd]?|worsened|narrowed|widened|slowed|revised)\b",
    re.IGNORECASE,
)
_FILLER = re.compile(
    r"\s(?:consecutive|straight|full|long|whole|more|additional|extra|further|calendar|working|solid|entire|short|successive)(?=\s)",
    re.IGNORECASE,
)
_OF = re.compile(r"\sof(?:\s(?:one|an?))?(?=[\s-])", re.IGNORECASE)
_MINUS = re.compile(r"\b(?P<or>(?:plus[\s-]or|\+\sor)[\s-])?(?:minus|negative)\s\Z", re.IGNORECASE)
_HYPHENED = re.compile(r"\s?[-–]\s?(?=[A-Za-z]{3})")


def read(context: Context, found: re.Match[str], start: int, end: int) -> list[Amount]:
    """Give the amounts of the expression that begins at a match of TRIGGER: none, one, or two where "from A to B" tells of a change."""
    text = context.text
    special = (
        None
        if found["symbol"]
        else _fraction_of_unit(context, found, end) or ratios.read(text, found.start(), start, end)
    )
    if special is not None:
        return [special]
    first = _and_a_half(context, found, end) or _one(context, found, end)
    if first is None:
        return []
    joined = _joined(context, first, start, end)
    return joined or [first]


_FRACTION = re.compile(
    r"(?:(?P<half>half|(?:a|one)[-\s]half)|(?:an?\s|one[-\s])?(?P<quarter>quarter)|(?:an?|one)[-\s](?P<third>third|tenth|fifth|eighth)"
    r"|three[-\s](?P<three>quarters)|two[-\s](?P<two>thirds))(?:\sof)?(?:\s(?:an?|one)|-an?)?(?=[\s-])",
    re.IGNORECASE,
)
_POINT = re.compile(r"[-\s]points?\b", re.IGNORECASE)


def _fraction_of_unit(context: Context, found: re.Match[str], end: int) -> Amount | None:
    """Give half an hour, a quarter of a percentage point, a half-mile, a quarter-point: parts of a unit are amounts of it."""
    text = context.text
    match = _FRACTION.match(text, found.start(), end)
    if match is None:
        return None
    of = match[0].lower().rstrip().endswith(" of")
    suffix = None if of else units.read(context, match.end(), end, False)
    point = _POINT.match(text, match.end(), end)
    if point:
        suffix = units.Suffix(point.end(), "percent", "percentage-point", "share")
    if (
        suffix is None
        or suffix.kind == "money"
        and " of" in match[0]
        or text[match.end() : suffix.end].strip(" -").lower().endswith("s")
    ):
        return None
    value = (
        next(part for name, part in _FRACTIONS.items() if match[name])
        if not match["third"]
        else 1 / PARTS[match["third"].lower()]
    )
    span = (found.start(), suffix.end)
    return Amount(*span, span, tidy(float(f"{value * suffix.factor:.4g}")), style="words", kind=suffix.kind, unit=suffix.unit,
                  dimension=suffix.dimension, currency=suffix.currency)  # fmt: skip


_FRACTIONS = {"half": 0.5, "quarter": 0.25, "three": 0.75, "two": 2 / 3}
_HALF_MORE = re.compile(r"(?P<one>an?\s)?(?P<unit>[a-z]+)\sand\sa\shalf\b", re.IGNORECASE)


def _and_a_half(context: Context, found: re.Match[str], end: int) -> Amount | None:
    """Give "a month and a half", in which the unit stands before the half."""
    text = context.text
    match = _HALF_MORE.match(text, found.start(), end)
    if match is None or not match["one"]:
        return None
    suffix = units.read(context, match.start("unit") - 1, end, False)
    if suffix is None or suffix.end != match.end("unit"):
        return None
    span = (match.start(), match.end())
    return Amount(
        *span, span, 1.5, style="words", kind=suffix.kind, unit=suffix.unit, dimension=suffix.dimension
    )


def _one(context: Context, found: re.Match[str], end: int) -> Amount | None:
    """Give the amount that begins at a match of TRIGGER, with its unit; None where it isn't a number after all."""
    text, start, at = context.text, found.start(), found.end()
    symbol = found["symbol"]
    amount = _vague(text, start, at, end)
    loose = None
    if amount is None:
        number = numerals.read(text, at if symbol or found["sign"] else start, end, money=symbol is not None)
        if number is None:
            return None
        value = number.value
        minus = _MINUS.search(text, max(0, start - 18), start)
        if found["sign"] in ("-", "−", "–") or found["inner"] or (minus and not minus["or"]):
            value = -value
        begin = at if symbol or found["sign"] else start
        amount = Amount(
            start, number.end, (begin, number.end), value, style=number.style, scaled=number.scaled
        )
        if minus:
            amount.start = minus.start()
        loose = number.loose
    if symbol:
        amount.kind, amount.unit, amount.dimension = "money", units.prefixed(symbol), "money"
        _again(context, amount, end)
        if amount.style == "dotted":
            _dotted(context, amount)
        return amount
    if loose is not None:
        _million_or_meter(context, amount, loose, end)
    if not _suffix(context, amount, end) and _glued(text, amount, end):
        return None
    return amount


def _vague(text: str, start: int, at: int, end: int) -> Amount | None:
    bounds_ = vague.read(text, at, end) or (vague.read(text, start, end) if start != at else None)
    if bounds_ is None:
        return None
    amount = Amount(start, bounds_.end, (start, bounds_.end), style="vague", scaled=bounds_.scaled)
    amount.value, amount.low, amount.high = (
        None if v is None else tidy(v) for v in (bounds_.value, bounds_.low, bounds_.high)
    )
    if amount.value is not None:
        amount.modifier = "about"
    return amount


def _again(context: Context, amount: Amount, end: int) -> None:
    """Take in the currency's name behind a symbol ("$5 million dollars"), which also says whose dollar it is."""
    suffix = units.read(context, amount.end, end, amount.scaled)
    if suffix and suffix.kind == "money" and suffix.factor == 1:
        amount.end = suffix.end
        amount.unit = suffix.unit or amount.unit


def _dotted(context: Context, amount: Amount) -> None:
    """Read 1.200 as thousands where it can be nothing else: a round sum, or an article that writes so."""
    printed = context.text[slice(*amount.number)]
    if context.european or printed.endswith("00"):
        amount.value = tidy((amount.value or 0) * 1000)


def _million_or_meter(context: Context, amount: Amount, loose: numerals.Numeral, end: int) -> None:
    """Take an `m` for a million before the noun that it counts (1.5m people), else for metres (a 100m sprint)."""
    following = context.after(loose.end)
    doc = context.doc
    if following < len(doc) and doc[following].idx < end:
        token = doc[following]
        ahead = doc[following : following + 4]
        plural = next((t for t in ahead if t.tag_ in ("NNS", "NNPS")), None)
        run = plural is not None and all(
            t.pos_ in ("ADJ", "NOUN", "PROPN", "NUM") for t in doc[following : plural.i]
        )
        if (
            token.lower_ in ("of", "more", "people", "a", "per")
            or run
            or units.read(context, loose.end, end, True)
        ):
            amount.value, amount.end, amount.number, amount.scaled = (
                loose.value,
                loose.end,
                (amount.number[0], loose.end),
                True,
            )


def _suffix(context: Context, amount: Amount, end: int) -> bool:
    """Give `amount` the unit that stands behind it; True if there is one."""
    text, at = context.text, amount.end
    after = bounds.AFTER.match(text, at, end)
    if after:  # 20-plus years, ten or more days
        suffix = units.read(context, after.end(), end, amount.scaled)
        if suffix is not None:
            bounds.after(text, Amount(amount.start, at, amount.number), end)
            _carry(amount, text, end)
            return _apply(context, amount, suffix, end)
    of = (
        _OF.match(text, at, end)
        if amount.style == "vague" or (amount.style == "words" and text[at - 5 : at].lower() == "dozen")
        else None
    )
    filler = _FILLER.match(text, at, end)
    for place in (at, of.end() if of else at, filler.end() if filler else at):
        suffix = units.read(context, place, end, amount.scaled)
        if suffix is not None and not (place == at and _is_word(text, at, suffix)):
            return _apply(context, amount, suffix, end)
    return False


def _carry(amount: Amount, text: str, end: int) -> None:
    probe = Amount(amount.start, amount.end, amount.number)
    bounds.after(text, probe, end)
    amount.modifier, amount.end = probe.modifier, probe.end


def _is_word(text: str, at: int, suffix: units.Suffix) -> bool:
    """Say whether the unit is only the look of one: "10 in." of a sentence's end, "5 May"."""
    return text[at : suffix.end].strip() == "in."


def _apply(context: Context, amount: Amount, suffix: units.Suffix, end: int) -> bool:
    amount.end, amount.kind, amount.unit, amount.dimension = (
        suffix.end,
        suffix.kind,
        suffix.unit,
        suffix.dimension,
    )
    amount.currency = suffix.currency
    if suffix.factor != 1:
        for name in ("value", "low", "high"):
            number = getattr(amount, name)
            if number is not None:
                setattr(amount, name, tidy(number * suffix.factor))
    if amount.style == "dotted" and (suffix.kind == "money" or context.european):
        _dotted(context, amount)
    return True


def _glued(text: str, amount: Amount, end: int) -> bool:
    """Say whether letters or digits stick to a number that has no unit: 5G, 221B, 10:15, 12/31."""
    at = amount.end
    if at < len(text) and (text[at].isalnum() or text[at] in "_@\\#&"):
        return True
    return (
        re.compile(r"[/:]\d|[-–]\d{4,}|\.\d|’s\b").match(text, at, end) is not None
        and amount.style != "words"
    )


def _joined(context: Context, first: Amount, start: int, end: int) -> list[Amount] | None:
    """Join `first` with a second end of the same range."""
    text = context.text
    spread = _PLUS_MINUS.match(text, first.end, end)
    if spread and first.value is not None:
        return _spread(context, first, spread.end(), end)
    join = _JOIN.match(text, first.end, end)
    if join is None or first.style in ("ratio", "rank") or first.kind == "age":
        return None
    between = _BETWEEN.search(text, max(start, first.start - 32), first.start)
    if join["and"] and not between:
        return None
    following = _SECOND.match(text, join.end(), end)
    if following is None or (following["sign"] and join["hyphen"]):
        return None
    second = _one(context, following, end)
    if second is None or second.value is None or first.value is None:
        return _both_vague(first, second)
    if not _alike(first, second):
        return None
    if join["hyphen"] and second.hyphened:
        return None
    low = _scaled_like(first, second)
    if second.value <= low and first.kind is None:
        return None
    if join["or"] and (
        second.scaled != first.scaled or second.value > 2.5 * low and low > 1 or first.modifier != "exactly"
    ):
        return None
    moved = join["to"] and _is_change(text, first, start, second.value / low if low > 0 else 1)
    if moved or second.value <= low:
        if not join["to"] or low == first.value and first.kind is not None:
            return None
        if first.kind is None and second.kind is not None:
            first.value = low
            first.kind, first.unit, first.dimension, first.currency = (
                second.kind,
                second.unit,
                second.dimension,
                second.currency,
            )
        return [first, second]
    second.low, second.high, second.value = low, second.value, None
    second.start, second.number = first.start, (first.number[0], second.number[1])
    if second.kind is None:
        second.kind, second.unit, second.dimension, second.currency = (
            first.kind,
            first.unit,
            first.dimension,
            first.currency,
        )
    if between:
        second.start = between.start()
    elif join["to"] and (source := _FROM.search(text, max(start, first.start - 24), first.start)):
        second.start = source.start()
    return [second]


def _both_vague(first: Amount, second: Amount | None) -> list[Amount] | None:
    """Hundreds or thousands: from the low of the one to the high of the other."""
    if (
        second is None
        or first.low is None
        or second.low is None
        or first.kind is not None
        or second.low < first.low
    ):
        return None
    second.low, second.start, second.number = first.low, first.start, (first.number[0], second.number[1])
    return [second]


def _alike(first: Amount, second: Amount) -> bool:
    if first.kind is None:
        return True
    if second.kind is None:
        return first.kind == "money" or first.dimension == "share"
    return (first.kind, first.unit, first.currency) == (second.kind, second.unit, second.currency)


def _scaled_like(first: Amount, second: Amount) -> int | float:
    """Give the first end of a range, multiplied as the second is: 1 to 2 million, $800 to $900 million."""
    value, other = first.value or 0, second.value or 0
    if second.scaled and not first.scaled and other >= 1000 and abs(value) < 1000:
        factor = 1
        while other / factor >= 1000:
            factor *= 1000
        if value * factor < other or first.kind is None:
            return tidy(value * factor)
    if (
        second.unit is not None
        and second.value is not None
        and isinstance(second.value, float)
        and second.kind == "money"
        and first.kind is None
    ):
        printed_minor = second.value < 1 <= value  # 5 to 10 cents
        if printed_minor:
            return tidy(value / 100)
    return value


def _is_change(text: str, first: Amount, start: int, ratio: float) -> bool:
    """Say whether "A to B" tells of a move from A to B rather than of a range."""
    source = _FROM.search(text, max(start, first.start - 24), first.start)
    if source is None:
        moved = _MOVES.search(text, max(start, first.start - 14), first.start)
        return moved is not None and first.kind is not None and ratio > 2.5
    if source[0].lower().startswith("rang"):
        return False
    return _MOVES.search(text, max(start, source.start() - 90), source.start()) is not None


def _spread(context: Context, first: Amount, at: int, end: int) -> list[Amount] | None:
    """Give 42 percent, plus or minus 3 points: the value with its bounds."""
    following = _SECOND.match(context.text, at, end)
    second = _one(context, following, end) if following else None
    if second is None or second.value is None or first.value is None:
        return None
    margin = abs(second.value)  # "plus or minus 3" isn't -3
    first.low, first.high = tidy(first.value - margin), tidy(first.value + margin)
    first.end = second.end
    point = re.compile(r"\s?points?\b").match(context.text, first.end, end)
    if point and second.kind is None:
        first.end = point.end()
    if first.kind is None:
        first.kind, first.unit, first.dimension = second.kind, second.unit, second.dimension
    return [first]
