"""What kind of amount a number is that carries no unit of its own: a count, an age, points of a poll or an index, or none."""

import re

from spacy.tokens import Token

from newsclaims.components.amounts import lookalikes, nouns
from newsclaims.components.amounts.amount import Amount
from newsclaims.components.amounts.context import Context

_AGED = re.compile(r"\b(?:aged?s?|at\sage|of\sage)(?:\sof)?\s(?:between\s)?\Z", re.IGNORECASE)
_OVER_AGE = re.compile(
    r"\b(?:people|men|women|those|children|kids|adults|anyone|everyone|girls|boys|[A-Z]?[a-z]+(?:ns|rs|ts))\s(?:over|under|above|below|older\sthan|younger\sthan)\s\Z"
)
_AGE_AFTER = re.compile(r"(?:\)|,(?!\s?\d)|\s(?:and|who|was|is|of)\b|[.;]|-)")
_POLL = re.compile(
    r"\b(?:lead|leads|leading|led|ahead|trail\w*|polls?|polling|percent|per\scent|margin|approval|disapprov\w+|favou?rab\w+|unfavou?rab\w+|net\s(?:positive|negative)|rating|survey\w*|support|vot\w+|favorab\w+|advantage|edge|gap|interest|rates?|inflation|unemployment|turnout)\b|%",
    re.IGNORECASE,
)
_INDEX = re.compile(
    r"\b(?:Dow|Jones|index|indices|Nasdaq|NASDAQ|S&P|FTSE|Nikkei|DAX|CAC|Hang\sSeng|stocks?|shares|industrial\saverage|composite|closed)\b"
)
_GAME = re.compile(
    r"\b(?:scor\w+|games?|rebounds?|assists?|points?\sand|team|season|table|plan|league|quarterback|proposal)\b",
    re.IGNORECASE,
)
_SWING = re.compile(
    r"(?:lead|margin|gap|advantage|edge|drop|rise|swing|bump|bounce|deficit|jump|increase|decline|cut|hike)s?\b",
    re.IGNORECASE,
)
_TOLL = re.compile(
    r"\b(?:kill\w*|injur\w+|wound\w+|arrest\w*|toll|dead|deaths|number|total|totals|count|index|score|figure|record|closed|reach\w*|to|from|with|of|by|than|least|about|nearly|was|were|is|are|and|or|all|the|other|another|only|just|for|versus|vs|against|minus|[’']s|\w+s[’'])\s*\Z",
    re.IGNORECASE,
)
_HARM = {
    "kill",
    "injure",
    "wound",
    "arrest",
    "shoot",
    "hurt",
    "die",
    "miss",
    "rescue",
    "hospitalize",
    "detain",
    "charge",
    "execute",
    "stab",
}
_IDIOMS = re.compile(
    r"\b(?:one|two|three)\s(?:another|thing|way|day|another’s|side)\b|\bone’s\b|\bone\sof\b|\bsix feet under\b",
    re.IGNORECASE,
)
_ELLIPTIC = re.compile(r"\s(?:more|others?|in\sfavou?r|opposed|against|of)\b", re.IGNORECASE)
_ARGUMENTS = {"dobj", "attr", "nsubj", "nsubjpass"}
_KIN = {"son", "daughter", "mother", "father", "wife", "husband", "brother", "sister", "man", "woman", "boy", "girl", "victim", "suspect",
        "niece", "nephew", "cousin", "uncle", "aunt", "widow", "teenager", "native", "partner", "friend", "resident"}  # fmt: skip
_APPOSED = re.compile(
    r",\s(?:an?|of|the|who|whose|and|was|is|has|had|said|says|from|were|told|which|in|\w+ed|\w+ing)\b"
)


def settle(context: Context, amount: Amount, start: int, end: int) -> bool:
    """Give an amount without unit its kind and unit, or say False: it is no amount."""
    text = context.text
    if _age(context, amount, end):
        return True
    noun = nouns.counted(context, amount, end)
    if _of_age(context, amount, noun):
        return True
    word = None if noun is None else nouns.lemma(noun)
    if word is not None and lookalikes.is_calendar(word):
        return False
    if (
        lookalikes.is_year(context, amount, word)
        or lookalikes.is_name(context, amount, word)
        or lookalikes.is_clock(text, amount, word)
    ):
        return False
    if (
        amount.value == 1
        and amount.style == "words"
        and not amount.scaled
        and not _one(context, amount, noun)
    ):
        return False
    amount.kind = "count"
    if noun is None:
        if nouns.victims(context, amount):
            amount.unit = "person"
            amount.end = (lambda token: token.idx + len(token))(context.doc[context.after(amount.end)])
            return True
        return _bare(context, amount, start, end)
    amount.unit, amount.end = word, noun.idx + len(noun)
    if (
        word == "time"
        and amount.style == "vague"
        and re.compile(r"\s(?:the|as|more|what|its|their|that)\b").match(text, amount.end, end)
    ):
        amount.kind, amount.unit = "ratio", None  # several times the size
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
    if (
        not aged
        and amount.style == "digits"
        and text[amount.start - 2 : amount.start] in (", ", " (")
        and _AGE_AFTER.match(text, amount.end, end)
    ):
        before = context.token(amount.start - 3)
        apposed = _APPOSED.match(text, amount.end, end) is not None and value > 14
        named = (
            apposed
            and (before.pos_ == "PROPN" or before.lemma_ in _KIN)
            or before.ent_type_ == "PERSON"
            or (before.pos_ == "PROPN" and before.ent_type_ in ("", "ORG") and text[amount.end] in ",)")
        )
        if text[amount.start - 1] == "(":
            named = named and text[amount.end : amount.end + 1] == ")"
    if not (aged or named):
        return False
    amount.kind, amount.unit, amount.dimension = "age", "year", "age"
    if aged:
        amount.start = aged.start()
    return True


def _of_age(context: Context, amount: Amount, noun: Token | None) -> bool:
    """Give the kind age to the bare number of "people over 65" and "voters under 30"."""
    value = amount.value
    bare = noun is None or (noun.tag_ == "NN" and not amount.hyphened)
    if not bare or amount.style != "digits" or not isinstance(value, int) or value > 100:
        return False
    if not _OVER_AGE.search(context.text, max(0, amount.number[0] - 40), amount.number[0]):
        return False
    amount.kind, amount.unit, amount.dimension = "age", "year", "age"
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
    return any(
        child.dep_ == "conj" and any(c.dep_ == "nummod" for c in child.children) for child in noun.children
    )


def _bare(context: Context, amount: Amount, start: int, end: int) -> bool:
    """Say whether a number that counts nothing printed is an amount all the same."""
    text = context.text
    if (
        amount.scaled
        or amount.modifier != "exactly"
        or amount.style == "vague"
        and text[amount.end - 3 : amount.end] != " of"
    ):
        return amount.style != "vague" or amount.scaled
    if amount.style == "vague":
        return False
    if _ELLIPTIC.match(text, amount.end, end):
        _among(context, amount, end)
        return amount.value != 1
    if amount.style == "words":
        return re.compile(r"\b(?:other|all|the|these|those|least|minus|only)\s\Z", re.IGNORECASE).search(
            text, max(start, amount.start - 8), amount.start
        ) is not None or bool(
            re.compile(r"\b(?:kill\w*|injur\w+|wound\w+|arrest\w+)\s\Z").search(
                text, max(start, amount.start - 12), amount.start
            )
        )
    if isinstance(amount.value, int) and amount.value >= 1000 and "," in text[slice(*amount.number)]:
        return True
    if isinstance(amount.value, float):
        return True
    token = context.token(amount.number[0])
    if (
        token.dep_ in _ARGUMENTS
        and token.head.pos_ in ("VERB", "AUX")
        and isinstance(amount.value, int)
        and amount.value > 12
    ):
        return True
    return (
        _TOLL.search(text, max(start, amount.start - 12), amount.start) is not None
        or re.compile(r"\s(?:were|was|are|have|had|died)\b").match(text, amount.end, end) is not None
    )


def _among(context: Context, amount: Amount, end: int) -> None:
    """Give "18 of the 25 slots" the unit of what it is taken from."""
    of = context.doc[min(context.after(amount.end), len(context.doc) - 1)]
    if of.lower_ == "of" and of.idx < end:
        goal = next((child for child in of.children if child.dep_ == "pobj"), None)
        if goal is not None and goal.tag_ in ("NNS", "NNPS"):
            amount.unit = nouns.lemma(goal)


def _points(context: Context, amount: Amount, start: int, end: int) -> None:
    """Tell percentage points ("leads by eight points") from those of an index, a game or a plan."""
    text = context.text
    if amount.hyphened:
        percentage = (
            re.compile(rf"\s(?:\w+\s)?{_SWING.pattern}", re.IGNORECASE).match(text, amount.end, end)
            is not None
        )
    else:
        percentage = (context.polls or _POLL.search(text, start, end) is not None) and not _GAME.search(
            text, start, end
        )
    if percentage and not _INDEX.search(text, start, end):
        amount.kind, amount.unit, amount.dimension = "percent", "percentage-point", "share"
