"""Why a bare number is no amount: a label, a year, a pronoun, part of a word."""

import re

from spacy.tokens import Token

from newsclaims.components.figures import lookalikes, nouns
from newsclaims.components.figures.bare import Bare
from newsclaims.lexicons import figure_words

_HARM = frozenset(figure_words("harm"))
_PRONOUN = re.compile(r"one(?:\s(?:another|thing|way|day|side)\b|[’']s\b|\sof\b)", re.IGNORECASE)
_ZERO = frozenset(figure_words("zero"))
_YEAR = re.compile(r"1[5-9]\d\d|20\d\d")
PER_MONEY = re.compile(
    r"\s(?:(?:to|per|against|for|on)\s(?:the|a|one|1)\s|per\s|a\s)(?:U\.?S\.?\s|American\s)?(?:dollar|euro|pound|greenback)\b",
    re.IGNORECASE,
)
MORE = re.compile(
    r"\s(?:more|others?|in\sfavou?r|opposed|against|of|(?:short|shy|ahead|fewer)\b)\b", re.IGNORECASE
)


def _is_label(bare: Bare) -> bool:
    return lookalikes.is_label(bare.context, bare.amount, bare.word)


def _is_year(bare: Bare) -> bool:
    """Say whether it is the year of one thing behind it: his 1861 inaugural address."""
    noun, amount = bare.noun, bare.amount
    if noun is None or amount.style != "digits" or amount.hyphened or amount.modifier != "exactly":
        return False
    return noun.tag_ in ("NN", "NNP") and _YEAR.fullmatch(bare.printed) is not None


def _is_pronoun(bare: Bare) -> bool:
    """Say whether "one" is a pronoun: it counts where it is bounded, beside another number, or of the harmed."""
    amount, noun = bare.amount, bare.noun
    if amount.value != 1 or amount.style != "words" or amount.scaled:
        return False
    if noun is None and nouns.gapped(bare.context, amount, bare.start) is not None:
        return False
    if noun is None or _PRONOUN.match(bare.context.text, amount.number[0]):
        return True
    return amount.modifier == "exactly" and not _is_harmed(noun) and not _is_beside_another(noun)


def _is_harmed(noun: Token) -> bool:
    """Say whether somebody was killed, hurt, arrested: even one is news."""
    return noun.dep_ in ("nsubj", "nsubjpass", "dobj") and noun.head.lemma_.lower() in _HARM


def _is_beside_another(noun: Token) -> bool:
    """Say whether another number stands beside it: one goal and two assists."""
    others = (child for child in noun.children if child.dep_ == "conj")
    return any(child.dep_ == "nummod" for other in others for child in other.children)


def _is_verb(bare: Bare) -> bool:
    """Say whether a vague word is a verb, or what players and composers have: she scores, the scores of an opera."""
    if bare.amount.style != "vague":
        return False
    word = bare.context.token(bare.amount.number[0])
    before = word.nbor(-1) if word.i > word.sent.start else None
    had = before is not None and before.tag_ in ("DT", "PRP$", "POS", "NN", "NNP")
    heads = bare.context.text.startswith(":", bare.amount.end)  # Scores: Kent 212
    return word.pos_ == "VERB" or (word.lower_ == "scores" and (had or heads))


def _is_term(bare: Bare) -> bool:
    """Say whether a zero only makes a term, or a verb: zero tolerance, to zero in on."""
    if bare.amount.value != 0 or bare.amount.style != "words":
        return False
    return bare.word in _ZERO or bare.context.text.startswith(" in on ", bare.amount.end)


def _is_joined(bare: Bare) -> bool:
    """Say whether a word of number only makes another word: four-way."""
    return bare.noun is None and bare.amount.hyphened and bare.amount.style == "words"


def _is_some(bare: Bare) -> bool:
    """Say whether a vague word counts nothing that is printed: several, a few."""
    if bare.noun is not None or bare.amount.style != "vague" or bare.amount.scaled:
        return False
    return nouns.victims(bare.context, bare.amount) is None


def _is_one_more(bare: Bare) -> bool:
    """Say whether a lone one is said to be more, or for something: "one more", "1 in favour"."""
    amount, text = bare.amount, bare.context.text
    if bare.noun is not None or amount.value != 1 or PER_MONEY.match(text, amount.end, bare.end):
        return False
    return MORE.match(text, amount.end, bare.end) is not None


NO_AMOUNTS = (
    ("a date, a label or part of a name", _is_label),
    ("the year of what stands behind it", _is_year),
    ("a pronoun", _is_pronoun),
    ("a verb", _is_verb),
    ("part of a term", _is_term),
    ("part of another word", _is_joined),
    ("a vague word for nothing printed", _is_some),
    ("a lone one", _is_one_more),
)
"""Why a bare number is no amount."""
