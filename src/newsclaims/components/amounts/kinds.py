"""What kind of amount a number is that carries no unit of its own: a count, an age, points of a poll or an index, or none."""

import re

from spacy.tokens import Token

from newsclaims.components.amounts import lookalikes, nouns
from newsclaims.components.amounts.amount import Amount
from newsclaims.components.amounts.context import Context

_AGED = re.compile(r"\b(?:aged?s?|at\sage|of\sage)(?:\sof)?\s(?:between\s)?\Z", re.IGNORECASE)
_AGE_AFTER = re.compile(r"(?:\)|,(?!\s?\d)|\s(?:and|who|was|is|of)\b|[.;]|-)")
_POLL = re.compile(
    r"\b(?:lead|leads|leading|led|ahead|trail\w*|polls?|polling|percent|per\scent|margin|approval|rating|survey\w*|support|vot\w+|favorab\w+|advantage|edge|gap|interest|rates?|inflation|unemployment|turnout)\b|%",
    re.IGNORECASE,
)
_INDEX = re.compile(r"\b(?:Dow|Jones|index|indices|Nasdaq|NASDAQ|S&P|FTSE|Nikkei|DAX|CAC|Hang\sSeng|stocks?|shares|average|composite|closed)\b")
_GAME = re.compile(r"\b(?:scor\w+|games?|rebounds?|assists?|points?\sand|team|season|table|plan|league|quarterback|proposal)\b", re.IGNORECASE)
_SWING = re.compile(r"(?:lead|margin|gap|advantage|edge|drop|rise|swing|bump|bounce|deficit|jump|increase|decline|cut|hike)s?\b", re.IGNORECASE)
_TOLL = re.compile(
    r"\b(?:kill\w*|injur\w+|wound\w+|arrest\w*|toll|dead|deaths|number|total|totals|count|index|score|figure|record|closed|reach\w*|to|from|with|of|by|than|least|about|nearly|was|were|is|are|and|or|all|the|other|another|only|just|for|versus|vs|against)\s*\Z",
    re.IGNORECASE,
)
_HARM = {"kill", "injure", "wound", "arrest", "shoot", "hurt", "die", "miss", "rescue", "hospitalize", "detain", "charge", "execute", "stab"}
_IDIOMS = re.compile(
    r"\b(?:one|two|three)\s(?:another|thing|way|day|another’s|side)\b|\bone’s\b|\bone\sof\b|\bsix feet under\b", re.IGNORECASE
)
_ELLIPTIC = re.compile(r"\s(?:more|others?|of\s(?:them|the|his|her|its|their|those|these|whom|which|us|our|my|your))\b", re.IGNORECASE)


def settle(context: Context, amount: Amount, start: int, end: int) -> bool:
    """Give an amount without unit its kind and unit, or say False: it is no amount."""
    text = context.text
    if _age(context, amount, end):
        return True
    noun = nouns.counted(context, amount, end)
    word = None if noun is None else nouns.lemma(noun)
    if word is not None and lookalikes.is_calendar(word):
        return False
    if lookalikes.is_year(context, amount, word) or lookalikes.is_name(context, amount, word) or lookalikes.is_clock(text, amount, word):
        return False
    if amount.value == 1 and amount.style == "words" and not amount.scaled and not _one(context, amount, noun):
        return False
    amount.kind = "count"
    if noun is None:
        if nouns.victims(context, amount):
            amount.unit = "person"
            amount.end = (lambda token: token.idx + len(token))(context.doc[context.after(amount.end)])
            return True
        return _bare(context, amount, start, end)
    amount.unit, amount.end = word, noun.idx + len(noun)
    if amount.style == "dotted" and isinstance(amount.value, float) and noun.tag_ in ("NNS", "NNPS"):
        amount.value = int(round(amount.value * 1000))
    if word == "point":
        _points(context, amount, start, end)
    return True


def _age(context: Context, amount: Amount, end: int) -> bool:
    """Give the kind age to "aged 55" and to the number behind a person's name: "Ann Lee, 55, said"."""
    text, value = context.text, amount.high if amount.value is None else amount.value
    if amount.scaled or amount.kind is not None or not isinstance(value, int) or not 0 < value < 121:
        return False
    aged = _AGED.search(text, max(0, amount.start - 24), amount.start)
    named = False
    if not aged and amount.style == "digits" and text[amount.start - 2 : amount.start] in (", ", " (") and _AGE_AFTER.match(text, amount.end, end):
        before = context.token(amount.start - 3)
        named = before.ent_type_ == "PERSON" or (before.pos_ == "PROPN" and before.ent_type_ in ("", "ORG") and text[amount.end] in ",)")
        if text[amount.start - 1] == "(" :
            named = named and text[amount.end : amount.end + 1] == ")"
    if not (aged or named):
        return False
    amount.kind, amount.unit, amount.dimension = "age", "year", "age"
    if aged:
        amount.start = aged.start()
    return True


def _one(context: Context, amount: Amount, noun: Token | None) -> bool:
    """Say whether "one" counts: it is bounded, beside another number, or of the harmed; else it is as good as a pronoun."""
    if _IDIOMS.match(context.text, amount.start):
        return False
    if amount.modifier != "exactly":
        return noun is not None
    if noun is None:
        return False
    verb = noun.head
    if noun.dep_ in ("nsubj", "nsubjpass", "dobj") and verb.lemma_.lower() in _HARM:
        return True
    return any(child.dep_ == "conj" and any(c.dep_ == "nummod" for c in child.children) for child in noun.children)


def _bare(context: Context, amount: Amount, start: int, end: int) -> bool:
    """Say whether a number that counts nothing printed is an amount all the same."""
    text = context.text
    if amount.scaled or amount.modifier != "exactly" or amount.style == "vague" and text[amount.end - 3 : amount.end] != " of":
        return amount.style != "vague" or amount.scaled
    if amount.style == "vague":
        return False
    if _ELLIPTIC.match(text, amount.end, end):
        return amount.value != 1
    if amount.style == "words":
        return re.compile(r"\b(?:other|all|the|these|those|least)\s\Z").search(text, max(start, amount.start - 8), amount.start) is not None or bool(
            re.compile(r"\b(?:kill\w*|injur\w+|wound\w+|arrest\w+)\s\Z").search(text, max(start, amount.start - 12), amount.start)
        )
    if isinstance(amount.value, int) and amount.value >= 1000 and "," in text[slice(*amount.number)]:
        return True
    if isinstance(amount.value, float):
        return True
    return _TOLL.search(text, max(start, amount.start - 12), amount.start) is not None or re.compile(r"\s(?:were|was|are|have|had|died)\b").match(text, amount.end, end) is not None


def _points(context: Context, amount: Amount, start: int, end: int) -> None:
    """Tell percentage points ("leads by eight points") from those of an index, a game or a plan."""
    text = context.text
    if amount.hyphened:
        percentage = re.compile(rf"\s(?:\w+\s)?{_SWING.pattern}", re.IGNORECASE).match(text, amount.end, end) is not None
    else:
        percentage = _POLL.search(text, start, end) is not None and not _GAME.search(text, start, end)
    if percentage and not _INDEX.search(text, start, end):
        amount.kind, amount.unit, amount.dimension = "percent", "percentage-point", "share"
