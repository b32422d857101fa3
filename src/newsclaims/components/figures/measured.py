"""What an amount measures, from the syntax: `Figure.of`."""

import re

from spacy.tokens import Token

from newsclaims import lexicons
from newsclaims.components.figures.amount import Amount
from newsclaims.components.figures.setting import Context

_MEASURING = frozenset(lexicons.figure_words("measuring"))
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
    behind = _behind(context, amount, following, end) if following is not None else None
    elliptical = amount.unit is None and (amount.style == "digits" or amount.scaled)
    if behind or (amount.kind == "count" and not elliptical):
        return behind
    last = context.doc[context.index(amount.end - 1)]
    inside = range(context.index(amount.start), last.i + 1)
    head = last
    while head.dep_ in _INSIDE and head.head.i in inside and head.head != head:
        head = head.head
    above = head.head
    near = head.dep_ in _BEFORE_NOUN and above.pos_ == "NOUN" and 0 < above.i - last.i <= 6
    if near and all(token.pos_ != "NUM" for token in context.doc[last.i + 1 : above.i]):
        return phrase(above, first=last.i + 1)
    return _said_of(head, inside, amount.kind == "duration")


def _following(context: Context, amount: Amount, end: int) -> Token | None:
    """Give the token behind an amount, past a conversion in brackets, what an editor put in brackets, and worth."""
    doc, at = context.doc, context.after(amount.end)
    if at + 1 < len(doc) and doc[at].text == "[" and doc[at + 1].lower_ == "of":
        at += 1  # 40 percent [of the budget]
    if at < len(doc) and doc[at].text == "(":
        closing = context.text.find(")", doc[at].idx, min(end, doc[at].idx + 40))
        at = context.after(closing + 1) if closing > 0 else at
    while at < len(doc) and doc[at].lower_ in ("more", "apiece", "worth"):
        at += 1
    return doc[at] if at < len(doc) and doc[at].idx < end else None


def _behind(context: Context, amount: Amount, following: Token, end: int) -> tuple[int, int] | None:
    word = following.lower_
    if word in _PREPOSITIONS and (word == "of" or amount.kind in ("money", "percent", "measure")):
        goal = next((child for child in following.children if child.dep_ in ("pobj", "pcomp")), None)
        if goal is not None and goal.i > following.i and goal.pos_ in ("NOUN", "PROPN"):
            named = goal.ent_type_ not in _NO_THING and goal.pos_ == "NOUN" and goal.lower_ not in _IDIOM
            counted = any(token.pos_ == "NUM" for token in goal.subtree)  # fined $500 on three counts
            if word == "of" or (named and not counted):
                return phrase(goal, first=following.i + 1)
    if (
        amount.kind == "money"
        and following.dep_ in ("det", "prep", "quantmod")
        and _EACH.match(context.text, following.idx)
    ):
        goal = context.doc[following.i + 1] if following.i + 1 < len(context.doc) else None
        if goal is not None and goal.pos_ == "NOUN" and goal.idx < end and goal.lower_ not in _TIME:
            return following.idx, goal.idx + len(goal)
    return None


def _said_of(head: Token, inside: range, lasts: bool) -> tuple[int, int] | None:
    """Give the noun that an amount is said of; `lasts`: it is a duration, in which other things happen."""
    above = head.head
    for _ in range(2):
        if above.i in inside and above.head != above:
            above = above.head
    if above.dep_ == "prep" and above.lower_ in _BETWEEN and above.i in inside:
        above = above.head
    if above.pos_ == "ADP":
        noun = above.head
        if above.lower_ in ("of", "at") and noun.pos_ in ("NOUN", "PROPN") and noun.lemma_ not in _EMPTY:
            return phrase(noun, stop=above.i)
        if lasts and above.lower_ in _DURING:
            return None  # the rain fell in six hours
        above = noun
    if above.lower_ == "worth" and above.head.pos_ == "NOUN":
        return phrase(above.head, stop=above.i)
    if above.pos_ in ("VERB", "AUX") and above.lemma_.lower() in _MEASURING:
        subject = next((child for child in above.children if child.dep_ in ("nsubj", "nsubjpass")), None)
        if subject is not None and subject.pos_ in ("NOUN", "PROPN") and subject.i not in inside:
            return phrase(subject, stop=above.i)
    return None


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
        if child.i != last + 1 or child.dep_ != "prep" or child.lower_ not in {*_PREPOSITIONS, "to"}:
            break
        goal = next((one for one in child.children if one.dep_ == "pobj"), None)
        if goal is None or goal.pos_ == "NUM" or goal.ent_type_ in ("DATE", "TIME", "MONEY"):
            break
        last = goal.i
        deeper = next(goal.rights, None)
        if deeper is not None and deeper.dep_ == "prep" and deeper.lower_ == "of" and deeper.i == last + 1:
            last = next((one.i for one in deeper.children if one.dep_ == "pobj"), last)
    return last
