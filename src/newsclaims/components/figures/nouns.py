"""What a bare number counts, from the syntax."""

import re

from spacy.tokens import Token

from newsclaims import lexicons
from newsclaims.components.figures import units
from newsclaims.components.figures.amount import Amount
from newsclaims.components.figures.setting import Context

_IRREGULAR = lexicons.irregular_plurals()
_VICTIMS = frozenset(lexicons.figure_words("victim"))
_PEOPLES = frozenset(lexicons.demonyms())
_HARM = frozenset(lexicons.figure_words("harm"))
_JOINED = frozenset(lexicons.figure_words("joined"))
_PASSED = {"more", "other", "additional", "new", "or", "so", "odd", "plus", "such", "different", "of"}
_DETERMINERS = {"the", "its", "their", "his", "her", "our", "those", "these"}
_WORD = re.compile(r"[A-Za-z]{3,}")
_PRICE = re.compile(rf"\s(?:{units.SYMBOL})\s?\d[\d,.]*(?:\s?(?:m|bn|k|million|billion|thousand)\b)?(?=\s)")
"""A price between a number and what it counts: two $500 checks."""
_CLOSING = ("”", "’", '"', "'", "''")
NUMBERS = ("number", "figure", "mark")
"""What names a number behind it, and is no thing that it counts: the magic 1,237 number."""
_RUNNING = ("last", "next", "this")
"""What makes a singular behind a number a time: 900 next term."""

_REACH = 8
"""How many tokens behind the number its noun may stand."""


def lemma(token: Token) -> str:
    """Give the dictionary form of a counted noun: people → person; a plural name loses its s."""
    lower = token.lower_
    if lower in _IRREGULAR:
        return _IRREGULAR[lower]
    return _singular(token) if token.pos_ == "PROPN" or token.tag_ == "NNPS" else token.lemma_.lower()


def _singular(name: Token) -> str:
    if name.lower_.endswith("ies") and len(name) > 4:
        return name.text[:-3] + "y"
    kept = ("ss", "us") if name.tag_ == "NNPS" else ("ss", "us", "is")
    return name.text[:-1] if name.lower_.endswith("s") and not name.lower_.endswith(kept) else name.text


def counted(context: Context, amount: Amount, end: int) -> Token | None:
    """Give the noun that a bare number counts, or None; never the time beside it: "fell to 400 last month".

    It is the head of the noun phrase that goes on behind the number ("170 civilian flights"), or behind "of" after a
    vague number ("dozens of balloons").
    """
    noun = _noun(context, amount, end)
    if noun is None or context.in_date(noun.idx, noun.idx + 1):
        return None
    if noun.tag_ == "NN" and noun.lower_ in NUMBERS:
        return None  # the 1,237 mark
    following = context.doc[context.after(amount.end)]
    return None if following.lower_ in _RUNNING and noun.tag_ == "NN" else noun


def _noun(context: Context, amount: Amount, end: int) -> Token | None:
    text, doc = context.text, context.doc
    at = context.after(amount.end)
    if at >= len(doc) or doc[at].idx >= end:
        return None
    if text[amount.end] in "-–":
        return _hyphened(context, amount, at, end)
    while at + 1 < len(doc) and doc[at].text in _CLOSING:
        at += 1  # “thousands” of letters
    if text[amount.end : doc[at].idx].strip("“”\"‘’' \xa0\u202f\u2009\t\n"):
        return None
    if priced := _PRICE.match(text, amount.end, end):
        return _behind_price(context, amount, priced.end(), end)
    if doc[at].lower_ != "of":
        return _head(context, amount, at, end)
    several = amount.style == "vague" or amount.scaled
    return _head(context, amount, _behind_determiners(context, at + 1), end) if several else None


def _behind_price(context: Context, amount: Amount, at: int, end: int) -> Token | None:
    """Give the plural behind a price: two $500 checks."""
    first = context.after(at)
    head = _head(context, amount, first, end) if first < len(context.doc) else None
    return head if head is not None and head.tag_ in ("NNS", "NNPS") else None


def _behind_determiners(context: Context, at: int) -> int:
    doc = context.doc
    while at + 1 < len(doc) and doc[at].lower_ in _DETERMINERS:
        if doc[at].lower_ in ("those", "these") and doc[at + 1].pos_ not in ("NOUN", "ADJ"):
            return len(doc)
        at += 1
    return at


def _head(context: Context, amount: Amount, at: int, end: int) -> Token | None:
    """Give the head of the noun phrase that begins or goes on at token `at`."""
    number = context.doc[context.index(amount.end - 1)]
    first = last = None
    for token in context.doc[at : at + _REACH]:
        if token.idx >= end:
            break
        if token.text == "-":
            continue
        if _is_noun(token):
            first, last = first or token, token
            if not _goes_on(token) and (_next(token).text != "-" or token.whitespace_):
                return _plain(first, token, amount)
        elif not _may_stand_within(token, last, number, at):
            break
    if last is not None and _goes_on(last) and last.head.tag_ == "NNS" and last.head.i - at < _REACH:
        return last.head  # five northern and western provinces
    return last


def _is_noun(token: Token) -> bool:
    return token.pos_ in ("NOUN", "PROPN") and any(map(str.isalnum, token.text))


def _next(token: Token) -> Token:
    """Give the token behind, or the last one itself."""
    return token.doc[min(token.i + 1, len(token.doc) - 1)]


def _may_stand_within(token: Token, last: Token | None, number: Token, at: int) -> bool:
    """Say whether the noun phrase goes on past a token; behind a noun only past adjectives and verb forms."""
    return (last is None or token.pos_ in ("ADJ", "VERB")) and _is_passed(token, number, at)


def _goes_on(noun: Token) -> bool:
    """Say whether a noun only modifies another one behind it: "coal jobs"."""
    modifies = noun.dep_ in ("compound", "nmod", "amod", "nummod", "quantmod")
    doc, at = noun.doc, noun.i
    if at and doc[at - 1].text == "-" and at + 1 < len(doc) and doc[at + 1].pos_ == "NOUN":
        return True  # in-person interviews
    return modifies and noun.head.i > noun.i and noun.head.pos_ in ("NOUN", "PROPN", "NUM", "X")


def _is_passed(token: Token, number: Token, at: int) -> bool:
    """Say whether a token may stand between a number and its noun."""
    if token.text == "," or token.pos_ == "CCONJ":
        return _is_between_adjectives(token, at)
    if token.pos_ == "ADV" and not _is_transparent(token):
        return _next(token).pos_ in ("ADJ", "VERB")
    hyphened = _is_hyphened(token) or (token.tag_ in ("VBG", "VBN") and token.nbor(-1).text == "-")
    return _is_transparent(token) or hyphened or _is_participle(token, number)


def _is_transparent(token: Token) -> bool:
    """Say whether it is an adjective or a number, or a blank, a mark or a word that says nothing of the noun."""
    marks = token.is_space or token.text in "“\"‘'-"
    return marks or token.lower_ in _PASSED or token.pos_ in ("ADJ", "NUM")


def _is_between_adjectives(token: Token, at: int) -> bool:
    """Say whether it joins adjectives: five past and current employees."""
    between = token.i > at and token.nbor(-1).pos_ == "ADJ"
    return between and (token.text == "," or _next(token).pos_ == "ADJ")


def _is_hyphened(token: Token) -> bool:
    """Say whether a hyphen sticks to it: two in-person interviews."""
    following = _next(token)
    return following.text == "-" and token.idx + len(token) == following.idx


def _is_participle(token: Token, number: Token) -> bool:
    """Say whether it modifies the noun that is counted: ten wanted men, three running backs."""
    if token.tag_ in ("VBN", "VBG", "VBD") and token.dep_ == "amod":
        return True
    noun = _next(token)
    modified = noun.pos_ == "NOUN" and noun.dep_ != "dobj" and number.head == noun
    return token.tag_ in ("VBN", "VBG") and modified


def _plain(first: Token, head: Token, amount: Amount) -> Token | None:
    """Give the noun that is counted rather than the thing that many of it make: "a 1,237 delegate threshold"."""
    if amount.value == 1:
        return head
    if head != first and head.ent_type_ == "PERSON":
        return None  # only 19 support Sanders
    if head.dep_ == "poss" and head.tag_ in ("NNP", "NN"):
        return _owned(head)
    if amount.style == "vague" or _is_plural(head):
        return head
    if first == head and _is_verb(first):
        return None
    if first == head and first.text in _PEOPLES:
        return first  # 300 French
    return None if first.tag_ == "NNP" and not first.lower_.endswith("s") else first


def _is_verb(noun: Token) -> bool:
    """Say whether a verb was taken for a noun: "some 23,000 die"."""
    return noun.tag_ == "NN" and noun.lower_ in _HARM


def _is_plural(noun: Token) -> bool:
    return noun.tag_ not in ("NN", "NNP") or noun.lower_.endswith("s") or noun.lower_ in _IRREGULAR


def _owned(owner: Token) -> Token | None:
    """Give what is counted of somebody's: several of Clinton's aides."""
    before = {token.lower_ for token in owner.doc[max(0, owner.left_edge.i - 1) : owner.i]}
    thing = owner.head
    return thing if "of" in before and thing.tag_ == "NNS" and thing.i > owner.i else None


def _hyphened(context: Context, amount: Amount, at: int, end: int) -> Token | None:
    """Give the noun joined to a number by a hyphen: 28-point, five-member."""
    doc = context.doc
    token = doc[at] if doc[at].text not in "-–" else doc[min(at + 1, len(doc) - 1)]
    if token.idx >= end or token.idx - amount.end > 1 or not _WORD.fullmatch(token.text):
        return None
    amount.hyphened = True
    return token if token.pos_ in ("NOUN", "PROPN") and token.lower_ not in _JOINED else None


_NUMBER_OF = re.compile(
    r"\bnumbers?\sof\s(?=\w)(?P<counted>[^.,;:()\"“”]{3,70}?)\s(?:to|from|at|was|is|reached|hit)\s\Z"
)


def numbered(context: Context, amount: Amount, start: int) -> str | None:
    """Give what a bare number counts by the words before it: "raised the number of its inspectors to 84"."""
    at = amount.number[0]
    found = _NUMBER_OF.search(context.text, max(start, at - 100), at)
    if amount.style not in ("digits", "dotted") or found is None:
        return None
    noun = None
    for token in context.doc[context.index(found.start("counted")) : context.after(at)]:
        if noun is not None and noun.tag_ == "NNS":
            break
        if token.pos_ in ("NOUN", "PROPN"):
            noun = token
        elif noun is not None or token.pos_ not in ("DET", "ADJ", "PRON", "VERB", "NUM"):
            break
    return None if noun is None else lemma(noun)


def victims(context: Context, amount: Amount) -> Token | None:
    """Give the adjective behind the number that stands for people: "14 dead", "200 injured"."""
    at = context.after(amount.end)
    if at < len(context.doc) and context.doc[at].idx - amount.end <= 1 and context.doc[at].lower_ in _VICTIMS:
        return context.doc[at]
    return None


def gapped(context: Context, amount: Amount, start: int) -> Token | None:
    """Give the noun of the count before, told of another place: ten people in Lagos and six in Kano.

    The preposition behind the number goes on from one behind that noun (gapping: Ross 1970).
    """
    number = context.token(amount.number[0])
    doc, at = number.doc, number.i
    if at < _GAP or at + 1 >= len(doc) or doc[at + 1].lower_ not in _PLACES:
        return None
    first = at - 1 if doc[at - 1].lower_ not in ("just", "only", "another") else at - 2
    if doc[first].lower_ not in ("and", "but", ","):
        return None
    led = False
    for token in reversed(doc[max(first - _REACH_BACK, 0) : first]):
        if token.idx < start or token.text in (";", ":"):
            return None
        if led and token.tag_ == "NNS" and numeral(token) is not None:
            return token
        led = led or token.lower_ in _PLACES
    return None


def numeral(noun: Token) -> Token | None:
    """Give the number before a noun that counts it."""
    return next((child for child in noun.lefts if child.dep_ == "nummod"), None)


_PLACES = ("in", "at", "on", "near", "from", "along", "outside", "inside")
_GAP = 4
_REACH_BACK = 12
"""How many tokens before a number the count stands that it goes on from, at least and at most."""
