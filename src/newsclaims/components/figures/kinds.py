"""What kind of amount a number is that carries no unit of its own: a count, an age, points of a poll, or none."""

import re

from spacy.tokens import Token

from newsclaims.components.figures import lookalikes, nouns, units
from newsclaims.components.figures.amount import AGE, POINTS, Amount, Measure
from newsclaims.components.figures.setting import Context
from newsclaims.language.numerals import either
from newsclaims.lexicons import figure_words

_AGED = re.compile(r"\b(?:aged?s?|at\sage|of\sage)(?:\sof)?\s(?:between\s)?\Z", re.IGNORECASE)
_OVER_AGE = re.compile(
    rf"\b(?:{either(figure_words('people'))})\s(?:over|under|above|below|older\sthan|younger\sthan)\s\Z",
    re.IGNORECASE,
)
_AND_OVER = re.compile(r",?\s(?:and|or)\s(?:over|older|under|younger)", re.IGNORECASE)
_AGE_ENDS = re.compile(r"[).;-]|,(?!\s?\d)|\s(?:and|who|was|is|of)\b")
_APPOSED = re.compile(
    r",\s(?:an?|of|the|who|whose|and|was|is|has|had|said|says|from|were|told|which|in|\w+ed|\w+ing)\b"
)
_ENDS = re.compile(r"[.,;:!?”\"]|\s(?:and|when|but|now|at)\b|\Z")
_IS = re.compile(r"\s(?:is|was|will\sbe|turns|turned)\s\Z")
_PERSON_IS = re.compile(
    r"\b(?:he|she|I|you|they)(?:\s(?:is|was|are|were|am|will\sbe|turns|turned)|[’'](?:re|s|m))\s\Z",
    re.IGNORECASE,
)
_WHEN_WAS = re.compile(
    r"\b(?:when|since|until|before|after)\s(?:he|she|I|they|we|you)\s(?:was|were|turned)\s(?:only\s|just\s|about\s)?\Z",
    re.IGNORECASE,
)
_AGE_IS = re.compile(r"\bages?\b[^.;]{0,50}\s(?:is|was)\s\Z", re.IGNORECASE)
_KIN = frozenset(figure_words("kin"))
_MAGNITUDE = re.compile(r"\bmagnitude(?:[-\s]|\sof\s)\Z", re.IGNORECASE)
_PER_MONEY = re.compile(
    r"\s(?:(?:to|per|against|for|on)\s(?:the|a|one|1)\s|per\s|a\s)(?:U\.?S\.?\s|American\s)?(?:dollar|euro|pound|greenback)\b",
    re.IGNORECASE,
)
_POLL = re.compile(rf"\b(?:{either(figure_words('poll'))})\b|%", re.IGNORECASE)
_INDEX = re.compile(rf"\b(?:{either(figure_words('index'))})\b")
_INDEXED = re.compile(
    r"\b(?:index|industrial\saverage|(?-i:Average)|composite|Dow|Nasdaq|FTSE|Nikkei|DAX|S&P)\b[^.;]{0,60}\Z",
    re.IGNORECASE,
)
_GAME = re.compile(rf"\b(?:{either(figure_words('game'))})\b", re.IGNORECASE)
_SWING = re.compile(rf"\s(?:\w+\s)?(?:{either(figure_words('swing'))})\b", re.IGNORECASE)
_AROUND = 300
"""How far on either side of its points a poll or an index is looked for, in characters."""

_TOLL = re.compile(rf"(?:\b(?:{either(figure_words('toll'))})|[’']s|s[’'])\s\Z", re.IGNORECASE)
_TAKEN = re.compile(r"\b(?:kill\w*|injur\w+|wound\w+|arrest\w+)\s\Z")
_DEFINITE = re.compile(r"\b(?:other|all|the|these|those|least|minus|only)\s\Z", re.IGNORECASE)
_DID = re.compile(r"\s(?:were|was|are|have|had|died)\b")
_MORE = re.compile(
    r"\s(?:more|others?|in\sfavou?r|opposed|against|of|(?:short|shy|ahead|fewer)\b)\b", re.IGNORECASE
)
_TIMES_AS = re.compile(r"\s(?:the|as|more|what|its|their|that)\b")
_HARM = frozenset(figure_words("harm"))
_PRONOUN = re.compile(r"one(?:\s(?:another|thing|way|day|side)\b|[’']s\b|\sof\b)", re.IGNORECASE)
_ARGUMENTS = {"dobj", "attr", "nsubj", "nsubjpass"}


def settle(context: Context, amount: Amount, start: int, end: int) -> bool:
    """Give an amount without unit its kind and unit, or say False: it is no amount."""
    if _is_age(context, amount, end) or _is_magnitude(context, amount):
        return True
    if amount.style == "digits" and _AND_OVER.fullmatch(context.text, amount.number[1], amount.end):
        amount.measure = AGE
        return True
    noun = nouns.counted(context, amount, end)
    if _is_over_age(context, amount, noun):
        amount.measure = AGE
        return True
    word = None if noun is None else nouns.lemma(noun)
    if lookalikes.is_label(context, amount, word):
        return False
    if (
        amount.value == 1
        and amount.style == "words"
        and not amount.scaled
        and not _is_one(context, amount, noun)
    ):
        return False
    if noun is None and amount.hyphened and amount.style == "words":
        return False  # four-way
    if noun is None:
        return _settle_bare(context, amount, start, end)
    amount.measure = Measure("count", "person" if word == "old" else word)  # two 70-year-olds
    if all(token.pos_ != "NUM" for token in context.doc[context.after(amount.end) : noun.i]):
        amount.end = noun.idx + len(noun)  # but two 10-year-old boys are two figures
    if amount.style == "dotted" and isinstance(amount.value, float) and noun.tag_ in ("NNS", "NNPS"):
        amount.value = round(amount.value * 1000)  # 1.200 residents
    if word == "time" and amount.style == "vague" and _TIMES_AS.match(context.text, amount.end, end):
        amount.measure = Measure("ratio")  # several times the size
    if word == "point" and _are_percentage_points(context, amount, start, end):
        amount.measure = POINTS
    return True


def _is_magnitude(context: Context, amount: Amount) -> bool:
    """Take "magnitude 6.1" and "a magnitude of 6.1" for the size of an earthquake or the brightness of a star."""
    found = _MAGNITUDE.search(context.text, max(0, amount.start - 14), amount.start)
    if found is None:
        return False
    amount.start, amount.measure = found.start(), Measure("measure", "magnitude", "magnitude")
    return True


def _is_age(context: Context, amount: Amount, end: int) -> bool:
    """Take "aged 55" and the number behind a person ("Ann Lee, 55, said") for an age."""
    value = amount.high if amount.value is None else amount.value
    if amount.scaled or not isinstance(value, int) or not 0 < value < 121:
        return False
    text = context.text
    for at in (amount.start, amount.number[0]):  # "aged about 55", "between the ages of 18 and 29"
        aged = _AGED.search(text, max(0, at - 24), at)
        if aged:
            break
    if aged:
        amount.start = min(amount.start, aged.start())
    elif not (_is_behind_person(context, amount, value, end) or _is_said_of_person(context, amount, end)):
        return False
    amount.measure = AGE
    return True


def _is_behind_person(context: Context, amount: Amount, value: int, end: int) -> bool:
    text = context.text
    opening, closing = text[max(0, amount.start - 2) : amount.start], text[amount.end : amount.end + 1]
    if amount.style != "digits" or opening not in (", ", " (") or not _AGE_ENDS.match(text, amount.end, end):
        return False
    if opening == " (" and closing != ")":
        return False
    before = context.token(amount.start - 3)
    if before.ent_type_ == "PERSON":
        return True
    if before.pos_ == "PROPN" and before.ent_type_ in ("", "ORG") and closing in (",", ")"):
        return True
    apposed = value > 14 and _APPOSED.match(text, amount.end, end)
    return bool(apposed) and (before.pos_ == "PROPN" or before.lemma_ in _KIN)


def _is_said_of_person(context: Context, amount: Amount, end: int) -> bool:
    """Say whether it is the age in "she is 45", "the average age was 44", "Ann Lee will be 83"."""
    text = context.text
    start = max(0, amount.number[0] - 80)
    ends = _ENDS.match(text, amount.end, end) is not None
    if amount.style == "words" and ends and _WHEN_WAS.search(text, start, amount.number[0]):
        return True
    if amount.style != "digits" or not ends:
        return False
    if _PERSON_IS.search(text, start, amount.number[0]) or _AGE_IS.search(text, start, amount.number[0]):
        return True
    verb = _IS.search(text, start, amount.number[0])
    subject = context.token(verb.start() - 1) if verb and verb.start() > 0 else None
    return subject is not None and (subject.ent_type_ == "PERSON" or subject.lemma_ in _KIN)


def _is_over_age(context: Context, amount: Amount, noun: Token | None) -> bool:
    """Say whether a bare number is the age in "people over 65" and "voters under 30"."""
    bare = noun is None or (noun.tag_ in ("NN", "VBP") and not amount.hyphened)
    if not bare or amount.style != "digits" or not isinstance(amount.value, int) or amount.value > 100:
        return False
    return _OVER_AGE.search(context.text, max(0, amount.number[0] - 40), amount.number[0]) is not None


def _is_one(context: Context, amount: Amount, noun: Token | None) -> bool:
    """Say whether "one" counts: bounded, beside another number, or of the harmed; else it is a pronoun."""
    if noun is None or _PRONOUN.match(context.text, amount.number[0]):
        return False
    if amount.modifier != "exactly":
        return True
    if noun.dep_ in ("nsubj", "nsubjpass", "dobj") and noun.head.lemma_.lower() in _HARM:
        return True
    others = (child for child in noun.children if child.dep_ == "conj")
    return any(child.dep_ == "nummod" for other in others for child in other.children)


def _settle_bare(context: Context, amount: Amount, start: int, end: int) -> bool:
    """Take a number that counts nothing printed for a count where its place in the sentence says so, else say False."""
    text = context.text
    if amount.style in ("digits", "dotted") and _PER_MONEY.match(text, amount.end, end):
        noun = units.currency_named(text, start, amount.start)
        if noun is not None:  # the lira fell to 41.2 to the dollar
            amount.measure = Measure("money", None, "money", noun)
            return True
    amount.measure = Measure("count", nouns.numbered(context, amount, start))
    if amount.unit is not None:
        return True
    victims = nouns.victims(context, amount)
    if victims is not None:
        amount.measure, amount.end = Measure("count", "person"), victims.idx + len(victims)
        return True
    if amount.style == "vague":
        return amount.scaled
    if _MORE.match(text, amount.end, end):
        amount.measure = Measure("count", _among(context, amount, end))
        return amount.value != 1
    exact = isinstance(amount.value, float) or "," in text[slice(*amount.number)]
    if exact and _INDEXED.search(text, max(start, amount.start - 80), amount.start):
        amount.measure = Measure("count", "point")
    if exact or amount.scaled or amount.modifier != "exactly":
        return True
    before = (max(start, amount.start - 14), amount.start)
    if amount.style == "words":
        return any(pattern.search(text, *before) for pattern in (_DEFINITE, _TAKEN))
    token = context.token(amount.number[0])
    said_of = token.dep_ in _ARGUMENTS and token.head.pos_ in ("VERB", "AUX")
    if said_of and isinstance(amount.value, int) and amount.value > 12:
        return True
    return bool(_TOLL.search(text, *before) or _DID.match(text, amount.end, end))


def _among(context: Context, amount: Amount, end: int) -> str | None:
    """Give "18 of the 25 slots" the unit of what it is taken from."""
    of = context.token(amount.end + 1)
    goal = next((child for child in of.children if child.dep_ == "pobj"), None) if of.lower_ == "of" else None
    return nouns.lemma(goal) if goal is not None and goal.tag_ in ("NNS", "NNPS") and goal.idx < end else None


def _are_percentage_points(context: Context, amount: Amount, start: int, end: int) -> bool:
    """Tell percentage points ("leads by eight points") from those of an index, a game or a plan."""
    text, around = context.text, (max(start, amount.start - _AROUND), min(end, amount.end + _AROUND))
    if _INDEX.search(text, *around):
        return False
    if amount.hyphened:
        return _SWING.match(text, amount.end, end) is not None
    polled = context.polls or _POLL.search(text, *around) is not None
    return polled and not _GAME.search(text, *around)
