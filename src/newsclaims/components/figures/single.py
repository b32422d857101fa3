"""The grammar of one amount: where it may begin, its number, and the unit behind it."""

import re
from collections.abc import Iterator

from spacy.tokens import Token

from newsclaims import lexicons
from newsclaims.components.figures import adjectives, bounds, decades, lone_units, units, vague
from newsclaims.components.figures.amount import Amount, Measure
from newsclaims.components.figures.figure_rules import first_amount, rule
from newsclaims.components.figures.setting import Context
from newsclaims.language import numerals
from newsclaims.language.numerals import ONES, PARTS, TENS, VULGAR, either, tidy

_SCALES = [scale.form for scale in lexicons.scales() if len(scale.form) > 3 and scale.form != "score"]
_PLURALS = [scale.plural for scale in lexicons.scales() if scale.plural]
_OTHERS = [
    "half", "several", "tens", "twice", "thrice", "double", "doubled", "doubling", "triple", "tripled", "tripling",
    "trebled", "quadruple", "quadrupled", "quintupled", "halved", "halving", "quarter",
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
]  # fmt: skip
_ARTICLED = [
    *(
        "couple",
        "few",
        "handful",
        "dozen",
        "half",
        "record",
        "new record",
        "new all-time",
        "all-time",
        "fresh record",
    ),
    *_SCALES,
    *(part for part in PARTS if not part.endswith("s")),
]
_DIGIT = rf"\.?\d|[{''.join(VULGAR)}]"
_SMALL = either({*ONES, *TENS, "half", "a", "an", "several", "tens", "hundreds"})
_SYMBOL = rf"(?P<symbol>{units.SYMBOL})\s?(?P<inner>[-−])?(?={_DIGIT}|(?:{_SMALL})\b)"
_WORD = rf"""(?i:an?\s(?=(?:{either(_ARTICLED)}|(?:{either(units.NOUNS)})\sand\sa\shalf)\b)
    |(?={either({*ONES, *TENS, *_SCALES, *_PLURALS, *_OTHERS})}))"""
_INSIDE_WORD = r"(?<!\w[-–/:.,'’@\#&])"
_RECORD = r"(?i:(?:its|their|the|his|her)\s(?=(?:all-time|record)[-\s](?:high|low)))"
_PART_OF_DECADE = r"(?<=[Mm]id-)"
_PARENT = r"(?<=[mM]other-of-|[fF]ather-of-)|(?<=[mM]um-of-|[dD]ad-of-)"
TRIGGER = re.compile(
    rf"""(?<!\w)(?:
      (?P<sign>(?<![)\]%])[-−–+](?=[$€£¥₹\d.]))? (?: {_SYMBOL} | {_INSIDE_WORD}(?={_DIGIT}) )
    | {_PART_OF_DECADE}(?=[1-9]0[’']?s\b|{decades.WORDS})
    | (?:(?<!\w[-'’])|{_PARENT})(?:{_WORD}|(?i:(?={decades.WORDS}|{adjectives.WORDS}|{lone_units.WORDS}))|{_RECORD})
    )""",
    re.VERBOSE,
)
"""Where an amount may begin; a sentence without it costs one search."""

SECOND = re.compile(rf"(?P<sign>[-−](?=\d))?(?:{_SYMBOL}|(?={_DIGIT}))|{_WORD}", re.VERBOSE)
"""Where the second end of a range may begin: a hyphen may stand before it."""

_FILLER = re.compile(
    r"\s(?:consecutive|straight|full|long|whole|more|additional|extra|further|calendar|working|solid|entire|short"
    r"|successive)(?=\s)",
    re.IGNORECASE,
)
_OF = re.compile(r"\sof(?=\s)", re.IGNORECASE)
_MINUS = re.compile(r"\b(?P<plus>(?:plus[\s-]or|\+\sor)[\s-])?(?:minus|negative)\s\Z", re.IGNORECASE)
_STUCK = re.compile(r"[/:]\d|[-–]\d{4,}|\.\d|[’']s\b|\([a-z0-9]\)")


def one(context: Context, found: re.Match[str], end: int) -> Amount | None:
    """Give the amount that begins at a match of TRIGGER or SECOND, with its unit; None where it is no number."""
    symbol = found["symbol"]
    amount, loose = _number(context.text, found, end)
    if amount is None:
        return None
    if symbol:
        if _is_name(context, symbol, amount):
            return None
        code = context.symbol_currency(symbol, units.prefixed(symbol))
        amount.measure = Measure("money", code, "money")
        return first_amount((_money,), context, amount, end)
    if loose is not None:
        _million_or_meter(context, amount, loose, end)
    if not _suffixed(context, amount, end) and _glued(context.text, amount, end):
        return None
    return amount


def _is_name(context: Context, symbol: str, amount: Amount) -> bool:
    """Say whether letters and a number are a name, no money: R3play, P45; SDG 11 where none tells of the Sudan."""
    if not symbol.isalpha():
        return False
    if context.text[amount.end : amount.end + 1].isalpha():
        return True
    if symbol in units.LETTERS:
        return not (amount.scaled or "," in context.text[amount.start : amount.end])
    small = amount.style == "digits" and isinstance(amount.value, int) and amount.value < _ENUMERATED
    return small and not amount.scaled and not context.speaks_of(units.prefixed(symbol))


_ENUMERATED = 100
"""Below it things of one name are numbered: goals, groups, routes."""


def _number(text: str, found: re.Match[str], end: int) -> tuple[Amount | None, numerals.Numeral | None]:
    """Give the amount without its unit; and the number that it is if an `m` behind it is a million."""
    amount = _vague(text, found.start(), found.end(), end)
    if amount is not None:
        return amount, None
    begin = found.end() if found["symbol"] or found["sign"] else found.start()
    number = numerals.read(text, begin, end, money=found["symbol"] is not None)
    return (None, None) if number is None else (_signed(text, found, begin, number), number.loose)


def _vague(text: str, start: int, at: int, end: int) -> Amount | None:
    found = vague.read(text, at, end) or (vague.read(text, start, end) if start != at else None)
    if found is None:
        return None
    amount = Amount(start, found.end, (start, found.end), style="vague", scaled=found.scaled)
    amount.value, amount.low, amount.high = found.value, found.low, found.high
    if found.value is not None:
        amount.modifier = "about"  # a couple of
    return amount


def _signed(text: str, found: re.Match[str], begin: int, number: numerals.Numeral) -> Amount:
    minus = _MINUS.search(text, max(0, found.start() - 18), found.start())
    either_way = text.endswith("+/", 0, found.start())
    start = minus.start() if minus else begin if either_way else found.start()
    value = -number.value if _is_negative(found, minus, either_way) else number.value
    return Amount(start, number.end, (begin, number.end), value, style=number.style, scaled=number.scaled)


def _is_negative(found: re.Match[str], minus: re.Match[str] | None, either_way: bool) -> bool:
    """Say whether a sign or a word before a number makes it negative: -0.4, $-5, minus six; not plus or minus six."""
    signed = found["sign"] in ("-", "−", "–") and not either_way
    return signed or bool(found["inner"]) or (minus is not None and not minus["plus"])


@rule(
    "money-symbol",
    ("It cost $5 million.", "$5 million", "money 5000000 USD"),
    ("It cost $5 million Canadian dollars.", "$5 million Canadian dollars", "money 5000000 CAD"),
    ("It cost €1.200 a head.", "€1.200", "money 1200 EUR"),
)
def _money(context: Context, amount: Amount, end: int) -> Amount:
    """Take in the currency's name behind a symbol, which also says whose dollar it is."""
    _, suffix = units.read(context, amount.end, end, amount.scaled) or ("", None)
    if suffix and suffix.measure.kind == "money" and suffix.factor == 1:
        amount.end = suffix.end
        amount.measure = Measure("money", suffix.measure.unit or amount.unit, "money")
    _dotted(context, amount)
    return amount


def _dotted(context: Context, amount: Amount) -> None:
    """Read 1.200 as thousands where it can be nothing else: a round sum, or an article that writes so."""
    if amount.style == "dotted" and (context.european or context.text[slice(*amount.number)].endswith("00")):
        amount.value = tidy((amount.value or 0) * 1000)


_EXTENT = {"long", "tall", "high", "wide", "deep", "thick", "away", "apart", "below", "above"}
_MANY = re.compile(rf"\b(?:{either(lexicons.figure_words('many'))})\b(?:[^.;]|\.\d){{0,60}}\Z", re.IGNORECASE)


def _million_or_meter(context: Context, amount: Amount, loose: numerals.Numeral, end: int) -> None:
    """Take an `m` for a million before the noun that it counts (1.5m people), else for metres (a 100m sprint)."""
    at = context.after(loose.end)
    behind = [token for token in context.doc[at : at + 4] if token.idx < end]
    if (
        _counts_a_plural(behind)
        or (behind and behind[0].lower_ in _LINKED)
        or (len(behind) > 1 and behind[0].lower_ == "of" and _is_of_many(behind[1:]))
        or _is_said_of_many(context, amount, behind)
        or units.read(context, loose.end, end, True)
    ):
        amount.value, amount.scaled = loose.value, True
        amount.end, amount.number = loose.end, (amount.number[0], loose.end)


_LONG_THINGS = frozenset(lexicons.figure_words("long"))
_LINKED = {"more", "people", "a", "per"}


def _is_of_many(behind: list[Token]) -> bool:
    """Say whether "of" leads to many: 1.5m of them, 2m of the voters; but 21m of rope."""
    return _counts_a_plural(behind) or behind[0].pos_ in ("DET", "PRON", "PROPN")


def _counts_a_plural(behind: list[Token]) -> bool:
    """Say whether a plural stands behind a number, perhaps past what modifies it: 1.5m young voters."""
    plural = next((number for number, token in enumerate(behind) if token.tag_ in ("NNS", "NNPS")), None)
    return (
        plural is not None
        and behind[plural].lemma_ not in _LONG_THINGS
        and all(token.pos_ in ("ADJ", "NOUN", "PROPN", "NUM") for token in behind[:plural])
    )


def _is_said_of_many(context: Context, amount: Amount, behind: list[Token]) -> bool:
    """Say whether a number is said of what comes in millions: the waiting list grew to 7.2m."""
    if behind and (behind[0].lower_ in _EXTENT or _is_from_a_place(behind)):
        return False
    return _MANY.search(context.text, max(0, amount.start - 80), amount.start) is not None


def _is_from_a_place(behind: list[Token]) -> bool:
    """Say whether it is told how far off something is: 400m from the bus stand; not 7.2m from 6.8m."""
    return len(behind) > 1 and behind[0].lower_ == "from" and behind[1].pos_ in ("DET", "PRON", "PROPN")


def _suffixed(context: Context, amount: Amount, end: int) -> bool:
    """Give `amount` the unit that stands behind it; True if there is one."""
    bound = bounds.AFTER.match(context.text, amount.end, end)
    if bound and (found := units.read(context, bound.end(), end, amount.scaled)):
        bounds.after(context.text, amount, end)  # 20-plus years, ten or more days
        _apply(context, amount, *found)
        return True
    for place in _places(context.text, amount, end):
        found = units.read(context, place, end, amount.scaled)
        if found is not None:
            _apply(context, amount, *found)
            return True
    return False


def _places(text: str, amount: Amount, end: int) -> Iterator[int]:
    """Give where a unit may begin: right behind the number, behind dozens of, behind 10 consecutive."""
    yield amount.end
    dozen = amount.style == "words" and text[amount.end - 5 : amount.end].lower() == "dozen"
    of = _OF.match(text, amount.end, end) if amount.style == "vague" or dozen else None
    for found in (of, _FILLER.match(text, amount.end, end)):
        if found:
            yield found.end()


def _apply(context: Context, amount: Amount, name: str, suffix: units.Suffix) -> None:
    amount.end, amount.measure, amount.rule = suffix.end, suffix.measure, name
    if suffix.factor != 1:
        amount.value, amount.low, amount.high = (
            None if number is None else tidy(number * suffix.factor)
            for number in (amount.value, amount.low, amount.high)
        )
    if suffix.measure.kind == "money" or context.european:
        _dotted(context, amount)


def _glued(text: str, amount: Amount, end: int) -> bool:
    """Say whether letters or digits stick to a number that has no unit: 5G, 221B, 10:15, 12/31."""
    at = amount.end
    if bounds.AFTER.match(text, at, end):
        return False  # 50ish, 40+
    if at < len(text) and (text[at].isalnum() or text[at] in "_@\\#&"):
        return True
    return amount.style != "words" and _STUCK.match(text, at, end) is not None
