"""What an amount measures, from the syntax: `Figure.of`."""

import re

from spacy.tokens import Doc, Token

from newsclaims import lexicons
from newsclaims.components.figures import nouns, predicated
from newsclaims.components.figures.amount import Amount
from newsclaims.components.figures.setting import Context
from newsclaims.components.figures.thing_phrases import phrase

_IDIOM = frozenset(lexicons.figure_words("idiom"))
_EMPTY = frozenset(lexicons.figure_words("empty"))
_TIME = frozenset(lexicons.figure_words("time"))
_PREPOSITIONS: dict[str, frozenset[str | None]] = {
    "of": frozenset(("money", "percent", "measure")),
    "in": frozenset(("money", "percent", "measure")),
    "on": frozenset(("money", "percent", "measure")),
    "for": frozenset(("money", "percent")),
}
"""What leads to the thing behind an amount, for which kinds: a wall stands 60 feet from a house, and runs on for 60."""
_BEFORE_NOUN = {"nmod", "compound", "nummod", "amod", "npadvmod"}
_INSIDE = {*_BEFORE_NOUN, "quantmod", "advmod", "punct", "pobj"}
_NO_THING = {"DATE", "TIME", "GPE", "LOC", "CARDINAL", "ORDINAL", "PERCENT", "MONEY"}
_EACH = re.compile(r"(?:a|an|per|each|every)\b")


def thing(context: Context, amount: Amount, end: int) -> tuple[int, int] | None:
    """Give the span of what `amount` measures, in characters; None where the syntax doesn't say.

    In this order: the phrase behind it ("two-thirds of Ukraine's needs", "€63 billion in military aid"), what it is the
    price of ("$71 a barrel"), the noun before it where a second verb is left out ("and profits 9%"), the noun that it
    stands before ("a €140 billion loan"), the noun that it is said of ("a deficit of $1.5bn"), the subject of the verb
    that measures ("unemployment rose to 5 percent"), what it is for ("set aside $4 million for repairs").
    """
    following = _following(context, amount, end)
    behind = _behind(context, amount, following, end) if following is not None else None
    elliptical = amount.unit is None and (amount.style == "digits" or amount.scaled)
    if behind or (amount.kind == "count" and not elliptical):
        return behind
    inside = range(context.index(amount.start), context.index(amount.end - 1) + 1)
    if _is_told_of_others(context.doc, amount, inside.start):
        return None
    if amount.kind in _PREPOSITIONS["of"] and (second := _second(context, inside.start)) is not None:
        return second
    head = context.doc[inside[-1]]
    while (head.dep_ in _INSIDE and head.head.i in inside and head.head != head) or _is_led(context, head):
        head = head.head
    kinds = ("NOUN",) if amount.kind == "count" else ("NOUN", "PROPN")
    said = _before_noun(context, head, inside, end, kinds) or predicated.said_of(head, inside, amount.kind)
    if said is not None or following is None or following.lower_ not in ("for", "on"):
        return said
    return _of_what(amount, inside.start, following)


def _behind(context: Context, amount: Amount, following: Token, end: int) -> tuple[int, int] | None:
    """Give the thing that is told behind an amount by "of" or "in", or as what it is the price of."""
    led = following.lower_ in ("of", "in")
    of = _of_what(amount, context.index(amount.start), following) if led else None
    return of or _each(context, amount, following, end)


def _is_told_of_others(doc: Doc, amount: Amount, at: int) -> bool:
    """Say whether an amount stands for people: a poll of 20-year-olds, the names of all 49."""
    if at == 0:
        return False
    if amount.kind == "age":
        return doc[at - 1].lower_ in ("of", "those")
    return amount.kind == "count" and _counts_owners(doc, at)


def _counts_owners(doc: Doc, at: int) -> bool:
    """Say whether a bare number counts whose the things before it are: the names of all 49."""
    of = doc[max(at - 1 - (doc[at - 1].lower_ == "all"), 0)]
    return of.lower_ == "of" and of.head.tag_ == "NNS" and of.head.i < of.i


def counted(context: Context, amount: Amount, start: int, end: int) -> str | None:
    """Give the unit of a bare number by what it is said of, the plural in `start:end`: passengers rose to 3.1 million.

    Money and rates have plurals, too, that count nothing: sales, prices, odds.
    """
    words = context.doc[context.index(start) : context.index(end - 1) + 1]
    head = words.root
    if head.tag_ != "NNS" or head.lemma_ in _UNCOUNTED or not isinstance(amount.value, int):
        return None
    return nouns.lemma(head)


_UNCOUNTED = frozenset(lexicons.figure_words("uncounted"))


def _second(context: Context, at: int) -> tuple[int, int] | None:
    """Give the noun before the second of two amounts, whose verb is left out: sales rose 4% and profits 9%."""
    doc, first = context.doc, at
    while first > 0 and at - first < _SHORT and _is_of_a_noun_phrase(doc[first - 1]):
        first -= 1
    start = first - 1 if first > 0 and doc[first - 1].pos_ == "DET" else first
    if first == at or start < 3 or doc[start - 1].lower_ not in ("and", "but", "while"):
        return None
    before = doc[start - 2]
    amount = before.like_num or any(map(str.isdigit, before.text)) or doc[start - 3].like_num
    return (doc[first].idx, doc[at - 1].idx + len(doc[at - 1])) if amount else None


_SHORT = 3
"""Words of the longest noun phrase before an amount whose verb is left out."""


def _is_of_a_noun_phrase(token: Token) -> bool:
    """Say whether a word may be that of a thing: a small noun, or an adjective before or for one."""
    return token.text.isalpha() and token.text.islower() and token.pos_ in ("NOUN", "ADJ")


def _is_led(context: Context, head: Token) -> bool:
    """Say whether the parse has another word where the amount is, of which the amount is only a part.

    That is the second of two amounts, $3 to $5; a record or total before it, a record 48,000; or a day behind it, 310
    last month.
    """
    above = head.head
    if head.dep_ == "quantmod" and above.like_num:
        return above.i > head.i
    if head.dep_ == "nummod" and above.i < head.i and above.lemma_ in _EMPTY:
        return all(token.pos_ in ("SYM", "NUM") for token in head.doc[above.i + 1 : head.i])
    return (
        head.dep_ in _BEFORE_NOUN
        and above.i > head.i
        and context.in_date(above.idx, above.idx + 1) is not None
    )


def _following(context: Context, amount: Amount, end: int) -> Token | None:
    """Give the token behind an amount, past a conversion in brackets, what an editor put in brackets, and worth."""
    doc, at = context.doc, context.after(amount.end)
    if at + 1 < len(doc) and doc[at].text == "[" and doc[at + 1].lower_ == "of":
        at += 1  # 40 percent [of the budget]
    if at < len(doc) and doc[at].text == "(":
        closing = context.text.find(")", doc[at].idx, min(end, doc[at].idx + 40))
        at = context.after(closing + 1) if closing > 0 else at
    while at < len(doc) and doc[at].lower_ in _PASSED:
        at += 1
    restated = context.text.endswith("or ", 0, amount.start) and at + 1 < len(doc)
    if restated and doc[at].text == "," and doc[at + 1].lower_ == "of":
        at += 1  # 40 shares, or 8 percent, of the firm
    return doc[at] if at < len(doc) and doc[at].idx < end else None


_PASSED = ("more", "apiece", "worth")


def _of_what(amount: Amount, amount_at: int, following: Token) -> tuple[int, int] | None:
    """Give the phrase behind: two-thirds of the city, $5 million for the bridge."""
    of = following.lower_ == "of"
    if not of and amount.kind not in _PREPOSITIONS.get(following.lower_, ()):
        return None
    goal = next((child for child in following.children if child.dep_ in ("pobj", "pcomp")), None)
    if goal is None or goal.i < following.i:
        return None
    if of and goal.lower_ == "those":
        return _those(goal)
    if goal.pos_ not in ("NOUN", "PROPN"):
        return None
    if following.lower_ == "in" and not _is_led_by_of(following.doc, amount_at) and _is_definite(goal):
        return None  # $19 million in the bank, 39 percent in Monday's poll
    return phrase(goal, first=following.i + 1) if of or _is_thing(goal) else None


def _is_led_by_of(doc: Doc, at: int) -> bool:
    """Say whether "of" stands before an amount: a fall of 5 percent in the price."""
    return at > 0 and doc[at - 1].lower_ == "of"


def _is_definite(goal: Token) -> bool:
    """Say whether a noun has an article or an owner, so that "in" says where: in the bank."""
    return any(child.dep_ in ("det", "poss") for child in goal.lefts)


def _those(goal: Token) -> tuple[int, int] | None:
    """Give those who are told of by what follows: those polled, those in the village, those who had a boat."""
    behind = next(goal.rights, None)
    if behind is None or behind.i != goal.i + 1 or behind.dep_ not in ("acl", "prep", "relcl", "amod"):
        return None
    last = behind if behind.dep_ == "acl" else behind.right_edge
    return goal.idx, last.idx + len(last)


def _is_thing(goal: Token) -> bool:
    """Say whether what stands behind "in" or "for" is a thing that money goes to: not on three counts, in exchange."""
    if goal.ent_type_ in _NO_THING or goal.pos_ != "NOUN" or goal.lower_ in _IDIOM:
        return False
    if goal.head.lower_ == "on" and next(goal.rights, goal).lower_ == "of":
        return False  # earned $3 million on revenue of $9 million
    return all(token.pos_ != "NUM" for token in goal.doc[goal.left_edge.i : goal.i])


def _each(context: Context, amount: Amount, following: Token, end: int) -> tuple[int, int] | None:
    """Give what it is the price of: a barrel, per share."""
    if amount.kind != "money" or following.dep_ not in ("det", "prep", "quantmod"):
        return None
    if not _EACH.match(context.text, following.idx) or following.i + 1 >= len(context.doc):
        return None
    goal = context.doc[following.i + 1]
    if goal.pos_ != "NOUN" or goal.idx >= end or goal.lower_ in _TIME:
        return None
    return following.idx, goal.idx + len(goal)


def _before_noun(
    context: Context, head: Token, inside: range, end: int, kinds: tuple[str, ...]
) -> tuple[int, int] | None:
    """Give the noun that an amount stands before: a €140 billion loan, a $24-a-share offer, 17-year-old Ann Lee."""
    noun, last = head.head, inside[-1]
    if noun.dep_ == "amod" and noun.i > last:
        noun, last = noun.head, noun.i  # 40-foot-tall tubes, 10% more traffic
    if head.dep_ not in _BEFORE_NOUN or noun.pos_ not in kinds or not 0 < noun.i - last <= _NEAR:
        return None
    if noun.ent_type_ in _NO_THING or _only_names_a_number(noun) or _is_apart(noun.doc[last + 1]):
        return None
    if any(_counts(token) for token in noun.doc[last + 1 : noun.i]):
        return None
    behind = context.doc[inside[-1]].idx + len(context.doc[inside[-1]])
    each = _EACH_ONE.match(context.text, behind, end)
    begin = context.after(each.end()) if each else last + 1
    return phrase(noun, first=begin, stop=noun.i + 1 if noun.pos_ == "PROPN" else None)


def _only_names_a_number(noun: Token) -> bool:
    """Say whether a noun is what a number is called: the 1,237 number; not twice the number of them."""
    return noun.lower_ in nouns.NUMBERS and next(noun.rights, noun).lower_ != "of"


def _is_apart(token: Token) -> bool:
    """Say whether a word right behind an amount parts it from what follows: 60 percent | and maker Dell."""
    return token.lower_ in ("and", "but", "or", ",", ";", ":")


def _counts(token: Token) -> bool:
    """Say whether a word is a number of its own, and of no adjective: a $24 million one-time charge."""
    return token.pos_ == "NUM" and (bool(token.whitespace_) or token.nbor(1).text != "-")


_NEAR = 6
"""Words from an amount to the noun that it stands before, at most."""

_EACH_ONE = re.compile(r"[- ](?:an?|per|each)[- ]\w+[- ]")
