"""What kind of amount a number is that carries no unit of its own: a count, an age, points of a poll, or none."""

import re
from operator import attrgetter

from spacy.tokens import Token

from newsclaims.components.figures import nouns
from newsclaims.components.figures.ages import AGES, AGES_OF_MANY
from newsclaims.components.figures.amount import BARE, POINTS, Amount, Measure
from newsclaims.components.figures.bare import Bare
from newsclaims.components.figures.exchange import exchange_rate
from newsclaims.components.figures.figure_rules import Rule, first, rule
from newsclaims.components.figures.meant import children, gapped, marks, money_meant
from newsclaims.components.figures.no_amounts import MORE, NO_AMOUNTS
from newsclaims.components.figures.setting import Context
from newsclaims.language.numerals import either
from newsclaims.lexicons import figure_words

_MAGNITUDE = re.compile(r"\bmagnitude(?:[-\s]|\sof\s)\Z", re.IGNORECASE)
_RICHTER = re.compile(r"\son\s(?:the|an)\s(?:open-ended\s)?Richter\sscale\b", re.IGNORECASE)
_POLL = re.compile(rf"\b(?:{either(figure_words('poll'))})\b|%", re.IGNORECASE)
_INDEX = re.compile(rf"\b(?:{either([*figure_words('indices'), *figure_words('index')])})\b")
_INDEXED = re.compile(rf"\b(?:{either(figure_words('indices'))})\b(?:[^.;]|\.\d){{0,60}}\Z")
_GAME = re.compile(rf"\b(?:{either(figure_words('game'))})\b", re.IGNORECASE)
_SWING = re.compile(rf"\s(?:\w+\s)?(?:{either(figure_words('swing'))})\b", re.IGNORECASE)
_MARGIN = re.compile(rf"\s(?:{either(figure_words('margin'))})\b", re.IGNORECASE)
_POINT_MADE = re.compile(r"\s(?:of|about)\s(?![\d$€£])", re.IGNORECASE)
"""Points that somebody makes or a plan has: the five points of the plan."""
_AROUND = 300
"""How far on either side of its points a poll or an index is looked for, in characters."""

_TOLL = re.compile(rf"(?:\b(?:{either(figure_words('toll'))})|[’']s|s[’'])\s\Z", re.IGNORECASE)
_TAKEN = re.compile(r"\b(?:kill\w*|injur\w+|wound\w+|arrest\w+)\s\Z")
_DEFINITE = re.compile(r"\b(?:other|all|the|these|those|least|minus|only)\s\Z", re.IGNORECASE)
_DID = re.compile(r"\s(?:were|was|are|have|had|died)\b")
_ANOTHER = re.compile(r"(?<![\w-])\d")
_CROWD = re.compile(
    rf"\b(?:{either(figure_words('crowd'))})(?:\s(?:[a-z]+\s){{0,2}}?(?:at|in)\s(?:[\w’'-]+\s){{1,4}}?(?:was|of)|\sof|\swas|:)\s\Z",
    re.IGNORECASE,
)
_TIMES_AS = re.compile(r"\s(?:the|as(?!\s(?:if|though|a|an|part)\b)|more|what|its|their|that)\b")
_ARGUMENTS = {"dobj", "attr", "nsubj", "nsubjpass"}


def settle(context: Context, amount: Amount, start: int, end: int) -> str:
    """Give an amount without unit its kind and unit; say why, where it is no amount, else ""."""
    bare = Bare(context, amount, start, end)
    if _take((*AGES, _magnitude, *AGES_OF_MANY), bare):
        return ""
    for reason, is_so in NO_AMOUNTS:
        if is_so(bare):
            return reason
    if _take((_victims,), bare):
        return ""
    _take_in(bare)
    return (
        "" if _take(_COUNTS if bare.noun is not None else _PLACES, bare) else "its place says nothing of it"
    )


def _take(rules: tuple[Rule[[Bare], Measure], ...], bare: Bare) -> bool:
    """Give the number the measure that one of the rules has for it; False if none has."""
    found = first(rules, bare)
    if found is None:
        return False
    name, bare.amount.measure = found
    if bare.amount.rule == BARE:
        bare.amount.rule = name
    return True


@rule(
    "magnitude",
    ("A quake of magnitude 6.1 hit.", "magnitude 6.1", "measure 6.1 magnitude"),
    ("The quake measured 4.4 on the Richter scale.", "4.4", "measure 4.4 magnitude"),
)
def _magnitude(bare: Bare) -> Measure | None:
    """The size of an earthquake or the brightness of a star."""
    amount = bare.amount
    if _RICHTER.match(bare.context.text, amount.end, bare.end):
        return Measure("measure", "magnitude", "magnitude")
    found = _MAGNITUDE.search(bare.context.text, max(0, amount.start - 14), amount.start)
    if found is None:
        return None
    amount.start = found.start()
    return Measure("measure", "magnitude", "magnitude")


@rule("times", ("It is several times the size of Malta.", "several times", "ratio 3..10"))
def _several_times(bare: Bare) -> Measure | None:
    if bare.word != "time" or bare.amount.style != "vague":
        return None
    return Measure("ratio") if _TIMES_AS.match(bare.context.text, bare.amount.end, bare.end) else None


@rule(
    "poll-points",
    ("She leads by eight points in the poll.", "eight points", "percent 8 percentage-point"),
    ("A 22-point loss in the polls hurt her.", "22-point", "percent 22 percentage-point"),
)
def _poll_points(bare: Bare) -> Measure | None:
    """Points of a poll or a rate, which are of a hundred, and none of an index, a game or a plan."""
    if bare.word != "point":
        return None
    context, amount = bare.context, bare.amount
    text, around = (
        context.text,
        (max(bare.start, amount.start - _AROUND), min(bare.end, amount.end + _AROUND)),
    )
    if _INDEX.search(text, *around) or _POINT_MADE.match(text, amount.end, bare.end):
        return None
    if _GAME.search(text, *around):
        return None
    polled = context.polls or _POLL.search(text, *around)
    if amount.hyphened:
        swing = _SWING.match(text, amount.end, bare.end) or (
            polled and _MARGIN.match(text, amount.end, bare.end)
        )
        return POINTS if swing else None
    return POINTS if polled else None


@rule(
    "counted-noun",
    ("He counted 170 civilian flights.", "170 civilian flights", "count 170 flight"),
    ("Dozens of balloons rose.", "Dozens of balloons", "count 24..100 balloon"),
    ("The town has 1.200 residents.", "1.200 residents", "count 1200 resident"),
    ("It has several new ones.", "several new ones", "count 3..10"),
    ("It gave 13.851 shares for each note.", "13.851 shares", "count 13.851 share"),
)
def _counted(bare: Bare) -> Measure | None:
    """The head of the noun phrase that goes on behind the number."""
    if bare.word == "one":
        return Measure("count")  # several new ones
    return Measure("count", "person" if bare.word == "old" else bare.word)  # two 70-year-olds


def _take_in(bare: Bare) -> None:
    """Let the figure go on to the noun that it counts; but two 10-year-old boys are two figures."""
    amount, noun = bare.amount, bare.noun
    if noun is None:
        return
    between = bare.context.text[amount.end : noun.idx]
    counts = any(token.pos_ == "NUM" for token in bare.context.doc[bare.context.after(amount.end) : noun.i])
    closed = between[:1] in ("”", "’", '"')  # “thousands” of letters
    if not counts and not closed and not _ANOTHER.search(between):  # two 20cl bottles
        amount.end = noun.idx + len(noun)
    many = noun.tag_ in ("NNS", "NNPS") and noun.lemma_ != "share"
    if amount.style == "dotted" and isinstance(amount.value, float) and many:
        amount.value = round(amount.value * 1000)  # 1.200 residents


@rule("number-of", ("It raised the number of its inspectors to 84.", "84", "count 84 inspector"))
def _number_of(bare: Bare) -> Measure | None:
    """What "the number of" in front says is counted."""
    unit = nouns.numbered(bare.context, bare.amount, bare.start)
    return Measure("count", unit) if unit is not None else None


@rule(
    "victims",
    ("The blast left 14 dead.", "14 dead", "count 14 person"),
    ("The toll stood at 45, with 120 hurt.", "120 hurt", "count 120 person"),
)
def _victims(bare: Bare) -> Measure | None:
    """The dead, the injured: people."""
    victims = nouns.victims(bare.context, bare.amount)
    if victims is None or (bare.noun is not None and bare.noun.i != victims.i):
        return None
    bare.amount.end = victims.idx + len(victims)
    return Measure("count", "person")


@rule(
    "some-of",
    ("She took 18 of the 25 slots.", "18", "count 18 slot"),
    ("They want 20 more.", "20", "count 20"),
    ("Some 300 were held, 20 of them students.", "20", "count 20 student"),
)
def _some_of(bare: Bare) -> Measure | None:
    """More of what was counted, or some of it: it has the unit of what it is taken from."""
    amount = bare.amount
    if amount.style == "vague" or not MORE.match(bare.context.text, amount.end, bare.end):
        return None
    whole = _whole(bare.context.token(amount.end + 1), bare.end)
    return Measure("count", nouns.lemma(whole) if whole is not None else None)


def _whole(of: Token, end: int) -> Token | None:
    """Give what a number is taken from, or what those are: 18 of the 25 slots, 20 of them students."""
    goal = next((child for child in of.children if child.dep_ == "pobj"), None) if of.lower_ == "of" else None
    if goal is None or goal.idx >= end:
        return None
    if goal.pos_ == "PRON" and goal.i + 1 < len(goal.doc):
        goal = goal.nbor(1)
    many = goal.tag_ in ("NNS", "NNPS") or goal.lower_ in _INVARIABLE
    return goal if many and goal.idx < end else None


_INVARIABLE = frozenset(figure_words("invariable"))


@rule(
    "crowd-of",
    ("A crowd of 4,300 filled the square.", "4,300", "count 4300 person"),
    ("Attendance at Marsh Park was 812.", "812", "count 812 person"),
)
def _crowd(bare: Bare) -> Measure | None:
    """The people of a crowd or an audience."""
    amount = bare.amount
    before = (max(bare.start, amount.start - 70), amount.start)
    crowd = amount.style != "vague" and _CROWD.search(bare.context.text, *before)
    return Measure("count", "person") if crowd else None


@rule("index-level", ("The FTSE 100 index closed at 7,301.2.", "7,301.2", "count 7301.2 point"))
def _index_level(bare: Bare) -> Measure | None:
    """The level of a stock exchange's index."""
    indexed = _INDEXED.search(bare.context.text, max(bare.start, bare.amount.start - 80), bare.amount.start)
    return Measure("count", "point") if bare.is_exact and indexed else None


@rule(
    BARE,
    ("The total reached 1,237.", "1,237", "count 1237"),
    ("The toll rose to 45.", "45", "count 45"),
    ("Three hundred died.", "Three hundred", "count 300"),
    ("Millions in Africa are hungry.", "Millions", "count 2000000..10000000"),
    ("She gave thousands.", "thousands", "count 2000..10000"),
    ("Inflation fell to zero.", "zero", "count 0"),
    ("She leads a band of singers - 34, to be exact.", "34", "count 34"),
    ("The school has zero tolerance.", "", ""),
)
def _bare(bare: Bare) -> Measure | None:
    """A number whose own form, or whose place in the sentence, says that it counts."""
    return Measure("count") if any(is_so(bare) for is_so in _COUNTING) else None


def _is_large_or_bounded(bare: Bare) -> bool:
    """Say whether it is told in millions, or has a modifier: "at least 20"."""
    return bare.amount.scaled or bare.amount.modifier != "exactly"


def _is_counting_word(bare: Bare) -> bool:
    """Say whether it is hundreds in words or definite: "three hundred died", "all four"; not "one in a hundred"."""
    amount, text = bare.amount, bare.context.text
    if amount.style != "words":
        return False
    if amount.value == 0:
        return _TOLL.search(text, *bare.before) is not None  # fell to zero
    hundreds = (amount.value or 0) >= 100 and not text.startswith(("a ", "A "), amount.start)
    return hundreds or any(pattern.search(text, *bare.before) for pattern in (_DEFINITE, _TAKEN))


def _is_argument(bare: Bare) -> bool:
    """Say whether it is what the verb is said of: "45 died", "they lost 45"."""
    amount, token = bare.amount, bare.context.token(bare.amount.number[0])
    if amount.style == "words" or token.dep_ not in _ARGUMENTS or token.head.pos_ not in ("VERB", "AUX"):
        return False
    return isinstance(amount.value, int) and amount.value > 12


def _is_toll(bare: Bare) -> bool:
    """Say whether the word before it or the verb behind it counts: "rose to 45", "45 were hurt"."""
    amount, text = bare.amount, bare.context.text
    if amount.style == "words":
        return False
    return bool(_TOLL.search(text, *bare.before) or _DID.match(text, amount.end, bare.end))


_TOTALLED = re.compile(r",?\s(?:in\s(?:all|total)|altogether|to\sbe\sexact)\b")


def _is_totalled(bare: Bare) -> bool:
    """Say whether it is told as a sum: 71 in all."""
    return (
        bare.amount.style == "digits"
        and _TOTALLED.match(bare.context.text, bare.amount.end, bare.end) is not None
    )


_COUNTING = (
    _is_totalled,
    attrgetter("is_exact"),
    _is_large_or_bounded,
    _is_counting_word,
    _is_argument,
    _is_toll,
)

_COUNTS = (_several_times, _poll_points, marks, _counted)
"""What a number may be that counts the noun behind it."""

_PLACES = (exchange_rate, money_meant, children, _crowd, gapped, _number_of, _some_of, _index_level, _bare)
"""What a number may be that counts nothing printed."""
