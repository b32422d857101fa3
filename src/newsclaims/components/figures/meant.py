"""What a bare number is of where the words for it are left out, or mean something else as well."""

import re

from spacy.tokens import Token

from newsclaims.components.figures import nouns, units
from newsclaims.components.figures.amount import Measure
from newsclaims.components.figures.bare import Bare
from newsclaims.components.figures.figure_rules import rule
from newsclaims.lexicons import figure_words


@rule(
    "gapped",
    ("The blast killed ten people in Lagos and six in Kano.", "six", "count 6 person"),
    ("It has four shops in Bath and one in Hove.", "one", "count 1 shop"),
    ("He drew 13 percentage points from Lee and 7 from Marsh.", "7", "percent 7 percentage-point"),
)
def gapped(bare: Bare) -> Measure | None:
    """The noun that the number before it counts, or its unit, told of another place."""
    noun = nouns.gapped(bare.context, bare.amount, bare.start)
    number = nouns.numeral(noun) if noun is not None else None
    if noun is None or number is None:
        return None
    printed = units.read(bare.context, number.idx + len(number), noun.idx + len(noun), False)
    return printed[1].measure if printed else Measure("count", nouns.lemma(noun))


@rule(
    "money-in-words",
    ("The dollar was at 1.84 marks in Bonn.", "1.84 marks", "money 1.84 DEM"),
    ("It cost 3 billion marks.", "3 billion marks", "money 3000000000 DEM"),
)
def marks(bare: Bare) -> Measure | None:
    """Marks by the million, or beside another currency; others are given by teachers."""
    if bare.word != "mark" or not (
        bare.amount.scaled or _MONEY.search(bare.context.text, bare.start, bare.end)
    ):
        return None
    return Measure("money", "DEM", "money")


_MONEY = re.compile(r"\b(?:dollar|yen|sterling|franc|lire)s?\b")


@rule(
    "money-meant",
    ("It is spending millions on adverts.", "millions", "money 2000000..10000000"),
    ("It got £3bn, and millions in fresh aid.", "millions", "money 2000000..10000000 GBP"),
)
def money_meant(bare: Bare) -> Measure | None:
    """Thousands that are spent, and millions that are given or lost, or are in donations."""
    amount, word = bare.amount, bare.context.token(bare.amount.number[1] - 1)
    if amount.style != "vague" or not amount.scaled or bare.noun is not None:
        return None
    verb = word.head.lemma_.lower() if word.dep_ == "dobj" else ""
    large = (amount.low or 0) >= _LARGE
    funds = large and word.i + 1 < len(word.doc) and _are_funds(word.nbor(1))
    if verb in _PAYING or (large and verb in _GAINING) or funds:
        return Measure("money", bare.context.currency_printed, "money")
    return None


_PAYING = frozenset(figure_words("paying"))
_GAINING = frozenset(figure_words("gaining"))
_FUNDS = frozenset(figure_words("funds"))
_LARGE = 1_000_000


def _are_funds(preposition: Token) -> bool:
    """Say whether "in" leads to what is money: in foreign donations."""
    goal = next((child for child in preposition.children if child.dep_ == "pobj"), None)
    return preposition.lower_ == "in" and goal is not None and goal.lemma_.lower() in _FUNDS


@rule(
    "children-of",
    ("She is a mother of three.", "three", "count 3 child"),
    ("The father-of-two left.", "two", "count 2 child"),
)
def children(bare: Bare) -> Measure | None:
    """The children by whose number somebody is told."""
    parent = _PARENT.search(bare.context.text, max(bare.start, bare.amount.start - 20), bare.amount.start)
    return None if parent is None else Measure("count", "grandchild" if parent["grand"] else "child")


_PARENT = re.compile(
    r"\b(?P<grand>grand)?(?:mother|father|parents?|mum|mom|dad)[-\s]of[-\s]\Z", re.IGNORECASE
)
