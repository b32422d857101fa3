"""Words near a date that turn how it is read: forecasts, the fixtures of a calendar, amounts."""

import re

from spacy.tokens import Token

from newsclaims.components.dates.word_lists import date_words

_FORESEEN = frozenset(
    """anticipated assumed estimated expected forecast forecasted foreseen foresaw predicted
    projected""".split()  # noqa: SIM905
)
_COMPARES = frozenset(("than", "against", "versus", "compared"))
_BEFORE_A_DATE = frozenset("in on at as early late back mid - of only the end start".split())  # noqa: SIM905
_STOPS = frozenset((".", ";", ":", "!", "?"))


def recalls_forecast(token: Token) -> bool:
    """Say whether the date at `token` is when a forecast was made that something is compared with.

    `Less than it forecast in March`, `higher than expected in March`: whatever the clause tells of, that has been.
    """
    doc, at = token.doc, token.i - 1
    while at > 0 and token.i - at < 5 and doc[at].lower_ in _BEFORE_A_DATE:
        at -= 1
    if at <= 0 or doc[at].lower_ not in _FORESEEN:
        return False
    for before in reversed(doc[max(at - 8, 0) : at]):
        if before.lower_ in _COMPARES:
            return True
        if before.text in _STOPS:
            return False
    return False


_FORECASTS = frozenset(
    "estimate expectation forecast guidance outlook prediction projection target".split()  # noqa: SIM905
)
_RESULTS = frozenset(("beat", "exceed", "match", "meet", "miss", "surpass", "top", "trail"))
"""Verbs that hold a result against a forecast, after the fact."""

_FORESEES = frozenset(("forecast", "predict", "project"))
"""Verbs whose amounts are of a period to come: forecast a rise of 5 percent in the fourth quarter."""

_PERIODS = frozenset(("quarter", "half"))


def is_forecast(token: Token) -> bool:
    """Say whether the period at `token` is one that a forecast is for.

    `A forecast for March`, or an amount that is forecast for a quarter: `kept its forecast at $64 in the fourth
    quarter`. Behind an amount a month may as well be when it was forecast. A result that beats a forecast has been.
    """
    before = _before(token)
    amount = False
    for at in range(token.i - 1, max(token.i - 16, -1), -1):
        word = token.doc[at]
        if word.lemma_ in _FORESEES and word.pos_ == "VERB":
            return amount and _is_period(token)
        if word.text in _STOPS or (word.pos_ in ("VERB", "AUX") and word.tag_ != "VBG"):
            return False
        if word.lemma_.lower() in _FORECASTS and word.pos_ == "NOUN":
            return _leads_to(word, before, amount and _is_period(token))
        amount = amount or (word.pos_ == "NUM" and at < before.i)
    return False


def _is_period(token: Token) -> bool:
    """Say whether it is a quarter or a half: the fourth quarter, Q4."""
    return token.lower_ in _PERIODS or (token.lower_[:1] in ("q", "h") and token.lower_[1:].isdigit())


def _before(token: Token) -> Token:
    """Give the word before a period, past its article and its number: `for` in `for the fourth quarter`."""
    before = token.i - 1
    while before > 0 and token.doc[before].pos_ in ("DET", "ADJ", "NUM") and token.i - before < 5:
        before -= 1
    return token.doc[before]


def _leads_to(forecast: Token, before: Token, has_amount: bool) -> bool:
    """Say whether a forecast is for the period behind `before`; `has_amount`: it is told with what is forecast."""
    verb = forecast.head if forecast.head.pos_ != "ADP" else forecast.head.head
    told_for = before.lower_ == "for" and before.head.i in (forecast.i, verb.i)
    looks_ahead = forecast.dep_ in ("dobj", "pobj", "conj") and verb.lemma_ not in _RESULTS
    return looks_ahead and (told_for or has_amount)


_FIXTURES = frozenset(("face", "host", "meet", "play", "visit"))


def is_fixture(verb: Token) -> bool:
    """Say whether a verb in the present tense tells of a meeting or a match that is on the calendar."""
    if verb.lemma_ in _FIXTURES:
        return True
    behind = {child.lower_ for child in verb.children}
    return (verb.lemma_ == "take" and "on" in behind) or (verb.lemma_ == "travel" and "to" in behind)


def is_opponent(name: Token) -> bool:
    """Say whether a bare verb of fixtures stands before a name: `Rovers host Brentford`.

    Behind a team's name taggers take the verb for a noun, and the opponent's name for whatever follows one.
    """
    doc, at = name.doc, name.i
    if at == 0 or not name.text.istitle():
        return False
    while at > 1 and name.i - at < 4 and doc[at - 1].text.istitle():
        at -= 1
    verb = doc[at - 1]
    if verb.text not in _FIXTURES or verb.tag_ not in ("NN", "VBP"):
        return False
    return at < 2 or (
        doc[at - 2].pos_ not in ("DET", "ADJ", "ADP") and doc[at - 2].tag_ not in ("PRP$", "POS")
    )


_DECADE = r"(?:[1-9]0[’']?s|teens|\w+ties)"
_PART = r"(?:early|mid|middle|late)[-\s]"
OF_SOMEBODY = re.compile(
    rf"\b(?:his|her|their|my|your|our)\s(?:(?:{_PART})?{_DECADE}(?:,|,?\s(?:and|or|to))\s)*(?P<part>{_PART})?\Z",
    re.IGNORECASE,
)
"""What stands before a decade that is somebody's age: in her early 40s, in their 60s and 70s."""


_AMOUNTS = date_words("amount")
_COSTS = frozenset(("charge", "cost", "earn", "fetch", "make", "pay", "spend", "weigh"))


def tells_amount(token: Token) -> bool:
    """Say whether what stands before `less than a year ago` is an amount or a price: `35 cents`, `$3`, `it costs`."""
    if token.lemma_.lower() in _AMOUNTS or (token.lemma_ in _COSTS and token.pos_ == "VERB"):
        return True
    at = token.i
    while at > 0 and token.i - at < 3 and token.doc[at].like_num:
        at -= 1
    return at < token.i and token.doc[at].text in ("$", "£", "€", "¥")


_BUSINESS = date_words("business")
_MATCH = date_words("match")


def tells_business(token: Token) -> bool:
    """Say whether the sentence around `token` tells of an economy's halves and not of a match's: `demand slowed`."""
    lemmas = {
        word.lemma_.lower() for word in token.doc[max(token.i - 25, 0) : token.i + 12] if word.pos_ == "NOUN"
    }
    return not _BUSINESS.isdisjoint(lemmas) and _MATCH.isdisjoint(lemmas)


def modifies_a_noun(unit: Token) -> bool:
    """Say whether a unit makes a kind of what stands right behind it: `a day pass`."""
    after = unit.nbor(1) if unit.i + 1 < len(unit.doc) else None
    beside = after is not None and after.idx == unit.idx + len(unit) + 1 and after.tag_ in ("NN", "NNS")
    return beside or unit.dep_ == "compound"


def is_rally(march: Token) -> bool:
    """Say whether a march is one: the March on Washington, March Madness, the Pride March, the Women's March."""
    before = march.nbor(-1) if march.i else None
    after = march.nbor(1) if march.i + 1 < len(march.doc) else None
    if march.lower_ != "march":
        return False
    if after is not None and after.lower_ in _BEHIND_A_RALLY:
        return True
    if before is None:
        return False
    named = before.pos_ == "PROPN" and before.dep_ == "compound" and before.head == march
    return named or (before.tag_ == "POS" and march.dep_ not in ("compound", "nmod"))


_BEHIND_A_RALLY = ("of", "for", "on", "against", "through", "madness")
