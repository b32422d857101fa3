"""Ages: what says of a bare number that it is how old somebody is."""

import re

from newsclaims.components.figures import bounds
from newsclaims.components.figures.amount import AGE, Measure
from newsclaims.components.figures.bare import Bare
from newsclaims.components.figures.figure_rules import rule
from newsclaims.language.numerals import either
from newsclaims.lexicons import figure_words

_AGED = re.compile(
    r"\b(?:aged?s?|at\sage|of\sage)(?:\sof)?\s(?:between\s)?\Z|\bas\s(?:young|old)\sas\s\Z", re.IGNORECASE
)
_OVER_AGE = re.compile(
    rf"\b(?:{either(figure_words('people'))})\s(?:over|under|above|below)\s\Z|\b(?:older|younger)\sthan\s\Z",
    re.IGNORECASE,
)
_AND_OVER = re.compile(r",?\s(?:and|or)\s(?:over|older|under|younger)", re.IGNORECASE)
_AGE_ENDS = re.compile(r"[).;-]|,(?!\s?\d)|\s(?:and|who|was|is|of)\b")
_APPOSED = re.compile(
    r",\s(?:an?|of|the|who|whose|and|was|is|has|had|said|says|from|were|told|which|in|\w+ed|\w+ing)\b"
)
_ENDS = re.compile(r"[.,;:!?”\"]|\s(?:and|when|but|now|at|in\s(?:19|20)\d\d)\b|\Z")
_IS = re.compile(r"\s(?:is|was|will\sbe|turns|turned)\s\Z")
_TURNED = re.compile(r"\bturn(?:s|ed|ing)?\s(?:just\s|only\s)?\Z", re.IGNORECASE)
_THEN = re.compile(r",\s(?:then|now)\s\Z")
_PERSON_IS = re.compile(
    r"\b(?:he|she|I|you|they|who)(?:\s(?:already|then|now))?(?:\s(?:is|was|are|were|am|will\sbe|turns|turned)|[’'](?:re|s|m))"
    r"(?:\s(?:already|only|just|now))?\s\Z",
    re.IGNORECASE,
)
_WHEN_WAS = re.compile(
    r"\b(?:when|since|until|before|after)\s(?:he|she|I|they|we|you)\s(?:was|were|turned)\s(?:only\s|just\s|about\s)?\Z",
    re.IGNORECASE,
)
_AT_EVENT = re.compile(
    r"\b(?:die[sd]?|dead|dying|retire[sd]?|retiring|retirement|married|widowed|orphaned)\b[^.;:!?\d]{0,40}\sat\s\Z",
    re.IGNORECASE,
)
_EVENT_ENDS = re.compile(
    r"[.,;!?)”\"](?!\d)|\s(?:and|or|but|on|from|after|of|when|last|this|in\s(?:19|20)\d\d)\b|\s?\Z"
)
_AT_SET_OFF = re.compile(r"(?:\A|[,.;:”\n]\s?)at\s\Z", re.IGNORECASE)
_SOMEBODY = re.compile(r",\s(?:he|she|his|her|I|my)\b")
_CLOCK = 12
"""The last hour at which somebody may have died."""
_AGE_IS = re.compile(r"\bages?\b[^.;]{0,50}\s(?:is|was)\s\Z", re.IGNORECASE)
_KIN = frozenset(figure_words("kin"))

_OLDEST = 120


@rule(
    "aged",
    ("Boys aged about 15 were asked.", "aged about 15", "age 15 year"),
    ("Girls as young as nine work there.", "as young as nine", "age 9 year"),
)
def _aged(bare: Bare) -> Measure | None:
    """Aged about 55, between the ages of 18 and 29."""
    amount, text = bare.amount, bare.context.text
    if not _may_be_age(bare):
        return None
    for at in (amount.start, amount.number[0]):
        found = _AGED.search(text, max(0, at - 24), at)
        if found:
            amount.start = min(amount.start, found.start())
            bounds.before(text, amount, bare.start)  # at around age 16
            return AGE
    return None


def _may_be_age(bare: Bare) -> bool:
    """Say whether somebody may be so old."""
    amount = bare.amount
    value = amount.high if amount.value is None else amount.value
    return not amount.scaled and isinstance(value, int) and 0 < value <= _OLDEST


_SEED, _NEAR = re.compile(r"\bseed(?:s|ed)?\b", re.IGNORECASE), 400
"""What tells that numbers in brackets rank players, and how far from them, in code points."""


@rule(
    "age-behind-person",
    ("Ann Lee, 55, has resigned.", "55", "age 55 year"),
    ("Her son, 34, has left.", "34", "age 34 year"),
    ("His daughter Ann Lee, four, slept.", "four", "age 4 year"),
    ("Second seed Ann Lee beat Ida Holm (8).", "", ""),
)
def _behind_person(bare: Bare) -> Measure | None:
    """The number behind a person, in commas or brackets."""
    amount, text = bare.amount, bare.context.text
    if not _may_be_age(bare) or not _is_set_off(bare):
        return None
    before = bare.context.token(amount.start - 3)
    if amount.style == "words":
        return AGE if before.ent_type_ == "PERSON" and text.startswith(",", amount.end) else None
    if amount.style != "digits":
        return None
    named = before.ent_type_ == "PERSON" or (
        before.pos_ == "PROPN"
        and before.ent_type_ in ("", "ORG")
        and text[amount.end : amount.end + 1] in (",", ")")
    )
    return AGE if named or (_is_apposed(bare) and (before.pos_ == "PROPN" or before.lemma_ in _KIN)) else None


def _is_set_off(bare: Bare) -> bool:
    """Say whether a number stands in brackets, or behind a comma before what may follow an age."""
    amount, text = bare.amount, bare.context.text
    if not _AGE_ENDS.match(text, amount.end, bare.end):
        return False
    opening = text[max(0, amount.start - 2) : amount.start]
    bracketed = opening == " (" and text[amount.end : amount.end + 1] == ")"
    seeded = bracketed and _SEED.search(text, max(0, amount.start - _NEAR), amount.end + _NEAR) is not None
    return opening == ", " or (bracketed and not seeded)


def _is_apposed(bare: Bare) -> bool:
    """Say whether the sentence goes on behind a comma as it does behind an age: ", of Leeds", ", said"."""
    value = bare.amount.high if bare.amount.value is None else bare.amount.value
    return (value or 0) > 14 and _APPOSED.match(bare.context.text, bare.amount.end, bare.end) is not None


@rule(
    "age-said",
    ("She is 45.", "45", "age 45 year"),
    ("Bamberg, who is 28, has moved.", "28", "age 28 year"),
    ("He moved there when he was nine.", "nine", "age 9 year"),
    ("Ann Lee was six when the dam broke.", "six", "age 6 year"),
    ("The average age was 44.", "44", "age 44 year"),
    ("The mayor turned 74 on Sunday.", "74", "age 74 year"),
    ("He already was 18 at the time.", "18", "age 18 year"),
    ("They saw Ann Lee, then 44, as a star.", "44", "age 44 year"),
    ("The toll, now 45, rose.", "", ""),
)
def _said(bare: Bare) -> Measure | None:
    """The number that a person, or an age, is said to be."""
    amount, text = bare.amount, bare.context.text
    if not _may_be_age(bare):
        return None
    before = (max(0, amount.start - 80), amount.start)
    turned = "turn" in text[max(0, amount.start - 13) : amount.start] and _TURNED.search(text, *before)
    then = text.endswith((", then ", ", now "), 0, amount.start) and _was_then(bare, before)
    if (turned or then) and bare.noun is None:
        return AGE
    if not _ENDS.match(text, amount.end, bare.end):
        return None
    if amount.style == "words":
        told = text.startswith(" when", amount.end) and _is_said(bare, before)
        return AGE if told or _WHEN_WAS.search(text, *before) else None
    return AGE if amount.style == "digits" and _is_said(bare, before) else None


def _was_then(bare: Bare, before: tuple[int, int]) -> bool:
    """Say whether somebody is told by how old they were or are: Ann Lee, then 44, was chosen."""
    then = _THEN.search(bare.context.text, *before)
    if then is None or not _AGE_ENDS.match(bare.context.text, bare.amount.end, bare.end):
        return False
    named = bare.context.token(then.start() - 1)
    return named.ent_type_ == "PERSON" or named.lemma_ in _KIN


def _is_said(bare: Bare, before: tuple[int, int]) -> bool:
    """Say whether a person or an age is the subject of the "is" before a number."""
    text = bare.context.text
    if _PERSON_IS.search(text, *before) or _AGE_IS.search(text, *before):
        return True
    verb = _IS.search(text, *before)
    subject = bare.context.token(verb.start() - 1) if verb and verb.start() > 0 else None
    if subject is None:
        return False
    named = subject.pos_ == "PROPN" and text.startswith(" in ", bare.amount.end)  # Ann was 12 in 1976
    return named or subject.ent_type_ == "PERSON" or subject.lemma_ in _KIN


@rule(
    "age-at",
    ("The painter has died in Bath at 91.", "91", "age 91 year"),
    ("They want retirement at 62 and a pension.", "62", "age 62 year"),
    ("At 34, she moved to Bath.", "34", "age 34 year"),
    ("He died at 6.", "", ""),
    ("At 34, the index is low.", "", ""),
)
def _at(bare: Bare) -> Measure | None:
    """The age at which somebody dies, retires or marries, or does what the sentence tells."""
    amount, text = bare.amount, bare.context.text
    if not _may_be_age(bare) or (amount.value or amount.high or 0) <= _CLOCK or amount.style == "vague":
        return None
    before = (max(bare.start, amount.start - 70), amount.start)
    event = _AT_EVENT.search(text, *before) and _EVENT_ENDS.match(text, amount.end, bare.end)
    set_off = _AT_SET_OFF.search(text, *before) and _SOMEBODY.match(text, amount.end, bare.end)
    return AGE if event or set_off else None


@rule("age-and-over", ("Those 65 and over may vote early.", "65 and over", "age 65 year"))
def _and_over(bare: Bare) -> Measure | None:
    amount = bare.amount
    over = amount.style == "digits" and _AND_OVER.fullmatch(bare.context.text, amount.number[1], amount.end)
    return AGE if over else None


@rule(
    "people-over",
    ("He won voters under 30.", "under 30", "age 30 year"),
    ("It is for people over 65.", "over 65", "age 65 year"),
    ("They fined drivers younger than 18.", "18", "age 18 year"),
)
def _people_over(bare: Bare) -> Measure | None:
    """The bare number behind people over, voters under."""
    amount, noun = bare.amount, bare.noun
    if noun is not None and (amount.hyphened or noun.tag_ not in ("NN", "VBP")):
        return None
    if amount.style != "digits" or not isinstance(amount.value, int) or amount.value > 100:
        return None
    over = _OVER_AGE.search(bare.context.text, max(0, amount.number[0] - 40), amount.number[0])
    return AGE if over else None


AGES = (_aged, _behind_person, _said, _at)
AGES_OF_MANY = (_and_over, _people_over)
