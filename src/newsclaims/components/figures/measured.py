"""What an amount measures, from the syntax: `Figure.of`."""

import re

from spacy.tokens import Token

from newsclaims import lexicons
from newsclaims.components.figures.amount import Amount
from newsclaims.components.figures.setting import Context

_MEASURING = frozenset(lexicons.figure_words("measuring"))
_MEASURED = frozenset(lexicons.figure_words("measured"))
_EMPTY = frozenset(lexicons.figure_words("empty"))
_IDIOM = frozenset(lexicons.figure_words("idiom"))
_TIME = frozenset(lexicons.figure_words("time"))
_PREPOSITIONS = {"of", "in", "on", "for", "from"}
_BETWEEN = {"than", "to", "by", "at", "about", "over", "around", "under"}
_DURING = {"in", "over", "within", "after", "before", "during", "since", "until"}
_BEFORE_NOUN = {"nmod", "compound", "nummod", "amod", "npadvmod"}
_INSIDE = {*_BEFORE_NOUN, "quantmod", "advmod", "punct", "pobj"}
_NO_THING = {"DATE", "TIME", "GPE", "LOC", "CARDINAL", "ORDINAL", "PERCENT", "MONEY"}
_OUTSIDE_PHRASE = {"det", "predet", "cc", "punct", "advmod", "prep", "relcl", "appos"}
_EACH = re.compile(r"(?:a|an|per|each|every)\b")


def thing(context: Context, amount: Amount, end: int) -> tuple[int, int] | None:
    """Give the span of what `amount` measures, in characters; None where the syntax doesn't say.

    In this order: the phrase behind it ("two-thirds of Ukraine's needs", "€63 billion in military aid"), what it is the
    price of ("$71 a barrel"), the noun that it stands before ("a €140 billion loan"), the noun that it is said of ("a
    deficit of $1.5bn"), the subject of the verb that measures ("unemployment rose to 5 percent").
    """
    following = _following(context, amount, end)
    behind = None
    if following is not None:
        behind = _of_what(amount, following) or _each(context, amount, following, end)
    elliptical = amount.unit is None and (amount.style == "digits" or amount.scaled)
    if behind or (amount.kind == "count" and not elliptical):
        return behind
    inside = range(context.index(amount.start), context.index(amount.end - 1) + 1)
    head = context.doc[inside[-1]]
    while head.dep_ in _INSIDE and head.head.i in inside and head.head != head:
        head = head.head
    return _before_noun(head, inside) or _said_of(head, inside, amount.kind == "duration")


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
    return doc[at] if at < len(doc) and doc[at].idx < end else None


_PASSED = ("more", "apiece", "worth")


def _of_what(amount: Amount, following: Token) -> tuple[int, int] | None:
    """Give the phrase behind: two-thirds of the city, $5 million for the bridge."""
    of = following.lower_ == "of"
    if not of and not (following.lower_ in _PREPOSITIONS and amount.kind in ("money", "percent", "measure")):
        return None
    goal = next((child for child in following.children if child.dep_ in ("pobj", "pcomp")), None)
    if goal is None or goal.i < following.i or goal.pos_ not in ("NOUN", "PROPN"):
        return None
    return phrase(goal, first=following.i + 1) if of or _is_thing(goal) else None


def _is_thing(goal: Token) -> bool:
    """Say whether what stands behind "in" or "for" is a thing that money goes to: not on three counts, in exchange."""
    if goal.ent_type_ in _NO_THING or goal.pos_ != "NOUN" or goal.lower_ in _IDIOM:
        return False
    return all(token.pos_ != "NUM" for token in goal.subtree)


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


def _before_noun(head: Token, inside: range) -> tuple[int, int] | None:
    """Give the noun that an amount stands before: a €140 billion loan."""
    noun, last = head.head, inside[-1]
    if head.dep_ not in _BEFORE_NOUN or noun.pos_ != "NOUN" or not 0 < noun.i - last <= 6:
        return None
    if any(token.pos_ == "NUM" for token in noun.doc[last + 1 : noun.i]):
        return None
    return phrase(noun, first=last + 1)


def _said_of(head: Token, inside: range, lasts: bool) -> tuple[int, int] | None:
    """Give the noun that an amount is said of; `lasts`: it is a duration, in which other things happen."""
    above = _above(head, inside)
    if above.pos_ == "ADP":
        noun = above.head
        if above.lower_ in ("of", "at") and noun.pos_ in ("NOUN", "PROPN") and noun.lemma_ not in _EMPTY:
            return phrase(noun, stop=above.i)
        if lasts and above.lower_ in _DURING:
            return None  # the rain fell in six hours
        above = noun
    if above.lower_ == "worth" and above.head.pos_ == "NOUN":
        return phrase(above.head, stop=above.i)
    verb = above.head if above.lower_ in _PREDICATES else above
    return None if lasts and verb.dep_ == "acl" else _subject(verb, inside)


_PREDICATES = ("worth", "up", "down")
"""What an amount may depend on behind a form of "be": the stake is worth $2bn, prices were up 3%."""


def _above(head: Token, inside: range) -> Token:
    """Give the word that an amount depends on, past its own modifiers: more than 5, between 5 and 7."""
    above = head.head
    for _ in range(2):
        if above.i in inside and above.head != above:
            above = above.head
    own = above.dep_ == "prep" and above.lower_ in _BETWEEN and above.i in inside
    return above.head if own else above


def _subject(verb: Token, inside: range) -> tuple[int, int] | None:
    """Give the subject of a verb that measures: unemployment rose to 5 percent, losses were put at $40 million."""
    if verb.pos_ not in ("VERB", "AUX") or not _is_measuring(verb):
        return None
    subject = _modified(verb) or next(
        (child for child in verb.children if child.dep_ in ("nsubj", "nsubjpass")), None
    )
    if subject is None or subject.pos_ not in ("NOUN", "PROPN") or subject.i in inside:
        return None
    return phrase(subject, stop=verb.i)


def _is_measuring(verb: Token) -> bool:
    """Say whether a verb tells how much its subject is; some do in the passive only: put at, priced at."""
    passive = verb.tag_ == "VBN" and (
        verb.dep_ == "acl" or any(child.dep_ == "auxpass" for child in verb.children)
    )
    return verb.lemma_.lower() in _MEASURING or (passive and verb.lemma_.lower() in _MEASURED)


def _modified(verb: Token) -> Token | None:
    """Give the noun that a verb modifies: a house priced at £450,000, the plan, which she valued at €90 billion."""
    relative = verb.dep_ == "relcl" and any(child.tag_ in ("WDT", "WP") for child in verb.children)
    return verb.head if relative or verb.dep_ == "acl" else None


def phrase(noun: Token, first: int = 0, stop: int | None = None) -> tuple[int, int] | None:
    """Give the noun phrase of `noun`, with the prepositional phrases behind it but no clause, in characters.

    Args:
        noun: its head.
        first: the index that it begins at, at the earliest.
        stop: the index that it ends before.
    """
    doc = noun.doc
    start = min([noun.i, *(child.left_edge.i for child in noun.lefts if child.dep_ not in _OUTSIDE_PHRASE)])
    start = max(start, first)
    while start < noun.i and doc[start].pos_ in ("DET", "PUNCT", "SPACE"):
        start += 1
    last = _last(noun)
    if stop is not None and last >= stop:
        last = noun.i
    if start > last or not any(char.isalpha() for token in doc[start : last + 1] for char in token.text):
        return None
    return doc[start].idx, doc[last].idx + len(doc[last])


def _last(noun: Token) -> int:
    """Give the index of the last token of a noun phrase: "total assistance to Ukraine", "the size of the crowd"."""
    last = noun.i
    for child in noun.rights:
        goal = _goal(child) if child.i == last + 1 and child.lower_ in _WITHIN else None
        if goal is None or goal.pos_ == "NUM" or goal.ent_type_ in ("DATE", "TIME", "MONEY"):
            break
        deeper = next(goal.rights, None)
        of = deeper is not None and deeper.lower_ == "of" and deeper.i == goal.i + 1
        inner = _goal(deeper) if deeper is not None and of else None
        last = goal.i if inner is None else inner.i
    return last


_WITHIN = {*_PREPOSITIONS, "to"}


def _goal(preposition: Token) -> Token | None:
    """Give the noun that a preposition leads to."""
    if preposition.dep_ != "prep":
        return None
    return next((one for one in preposition.children if one.dep_ == "pobj"), None)
