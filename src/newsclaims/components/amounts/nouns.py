"""What is counted and what is measured, from the syntax."""

import re

from spacy.tokens import Token

from newsclaims.components.amounts.amount import Amount
from newsclaims.components.amounts.context import Context

_IRREGULAR = {"people": "person", "persons": "person", "men": "man", "women": "woman", "lives": "life", "wives": "wife",
              "children": "child", "media": "medium", "data": "datum", "criteria": "criterion", "feet": "foot", "taxes": "tax", "axes": "axe", "kids": "kid",
              "police": "officer", "folks": "person"}  # fmt: skip
_VICTIMS = {
    "dead",
    "injured",
    "wounded",
    "missing",
    "killed",
    "hurt",
    "arrested",
    "homeless",
    "hospitalized",
    "hospitalised",
}
_SKIPPED = {"more", "other", "additional", "new", "or", "so", "odd", "plus", "such", "different", "of"}
_SKIPPED_POS = {"ADJ", "NUM"}
_OPEN_DEPS = {"compound", "nmod", "amod", "nummod", "quantmod"}
_STOP = {"percent", "%"}


def lemma(token: Token) -> str:
    """Give the dictionary form of a counted noun: people → person; a plural name loses its s."""
    lower = token.lower_
    if lower in _IRREGULAR:
        return _IRREGULAR[lower]
    if token.tag_ == "NNPS" or (
        token.pos_ == "PROPN" and lower.endswith("s") and not lower.endswith(("ss", "us", "is"))
    ):
        if lower.endswith("ies") and len(lower) > 4:
            return token.text[:-3] + "y"
        return token.text[:-1]
    if token.pos_ == "PROPN":
        return token.text
    return token.lemma_.lower()


def counted(context: Context, amount: Amount, end: int) -> Token | None:
    """Give the noun that a bare number counts, or None.

    It is the head of the noun phrase that goes on behind the number ("170 civilian flights"), or behind "of" after a
    vague number ("dozens of balloons").
    """
    text, doc = context.text, context.doc
    at = context.after(amount.end)
    if at >= len(doc) or doc[at].idx >= end:
        return None
    if text[amount.end : amount.end + 1] in "-–":
        return _hyphened(context, amount, at, end)
    if text[amount.end : doc[at].idx].strip(" \xa0\u202f\u2009\t\n“\"‘'"):
        return None
    head = doc[context.index(amount.end - 1)]
    of = doc[at].lower_ == "of"
    if of:
        if amount.style not in ("vague",) and not amount.scaled:
            return None
        at += 1
        while (
            at < len(doc)
            and doc[at].pos_ in ("DET", "PRON")
            and doc[at].lower_ in ("the", "its", "their", "his", "her", "our", "those", "these")
        ):
            if doc[at].lower_ in ("those", "these") and not (
                at + 1 < len(doc) and doc[at + 1].pos_ in ("NOUN", "ADJ")
            ):
                return None
            at += 1
    last = first = None
    for token in doc[at : at + 8]:
        if token.idx >= end:
            break
        if token.text in "“\"‘'" or token.is_space:
            continue
        if token.text == "-" or (
            token.text == "," and last is None and token.nbor(-1).pos_ == "ADJ" and token.i > at
        ):
            continue
        if token.pos_ in ("NOUN", "PROPN"):
            last = token
            first = first or token
            if (
                token.dep_ in _OPEN_DEPS
                and token.head.i > token.i
                and token.head.pos_ in ("NOUN", "PROPN", "NUM", "X")
            ):
                continue
            following = doc[token.i + 1] if token.i + 1 < len(doc) else None
            if following is not None and following.text == "-":
                continue
            return _plain(first, token, amount)
        if last is not None and token.pos_ not in ("ADJ", "VERB"):
            break
        if (
            token.pos_ in ("ADJ", "NUM")
            or token.lower_ in _SKIPPED
            or token.tag_ in ("VBN", "VBG", "VBD")
            and token.dep_ == "amod"
        ):
            continue
        if (
            token.pos_ == "CCONJ"
            and token.i > at
            and token.nbor(-1).pos_ == "ADJ"
            and token.i + 1 < len(doc)
            and doc[token.i + 1].pos_ == "ADJ"
        ):
            continue
        if token.pos_ == "ADV" and token.i + 1 < len(doc) and doc[token.i + 1].pos_ in ("ADJ", "VERB"):
            continue
        if (
            token.tag_ in ("VBN", "VBG")
            and token.i + 1 < len(doc)
            and doc[token.i + 1].pos_ == "NOUN"
            and doc[token.i + 1].dep_ != "dobj"
            and head.head == doc[token.i + 1]
        ):
            continue
        break
    return last


def _plain(first: Token | None, head: Token, amount: Amount) -> Token | None:
    """Give the noun that is counted rather than the thing that many of it make: "a 1,237 delegate threshold"."""
    if head.dep_ == "poss" and head.tag_ in ("NNP", "NN") and amount.value != 1:
        of = head.doc[max(0, head.i - 1)].lower_ == "of"
        return (
            head.head
            if of and head.head.pos_ == "NOUN" and head.head.i > head.i and head.head.tag_ == "NNS"
            else None
        )
    singular = head.tag_ in ("NN", "NNP") and not head.lower_.endswith("s") and head.lower_ not in _IRREGULAR
    if not singular or amount.value == 1 or amount.style == "vague":
        return head
    counts = first if first is not None else head
    return None if counts.tag_ == "NNP" and not counts.lower_.endswith("s") else counts


def _hyphened(context: Context, amount: Amount, at: int, end: int) -> Token | None:
    """Give the noun joined to a number by a hyphen: 28-point, five-member."""
    doc = context.doc
    token = doc[at] if doc[at].text not in "-–" else doc[min(at + 1, len(doc) - 1)]
    if token.idx >= end or token.idx - amount.end > 1 or not re.fullmatch(r"[A-Za-z]{3,}", token.text):
        return None
    if token.pos_ not in ("NOUN", "PROPN") or token.lower_ in (
        "way",
        "fold",
        "time",
        "piece",
        "part",
        "level",
        "something",
        "footer",
        "wheeler",
        "timer",
        "star",
    ):
        return None
    amount.hyphened = True
    return token


def victims(context: Context, amount: Amount) -> bool:
    """Say whether an adjective behind the number stands for people: "14 dead", "200 injured"."""
    at = context.after(amount.end)
    return (
        at < len(context.doc) and context.doc[at].lower_ in _VICTIMS and context.doc[at].idx - amount.end <= 1
    )


_MEASURE_VERBS = {
    "be", "hit", "reach", "rise", "fall", "total", "stand", "climb", "cost", "exceed", "top", "drop", "grow", "jump",
    "surge", "slip", "soar", "decline", "increase", "decrease", "average", "amount", "balloon", "swell", "shrink", "plunge",
    "tumble", "slide", "dip", "edge", "gain", "lose", "weigh", "measure", "last", "hold", "near", "approach", "surpass", "remain", "stay",
    "range", "run", "come", "go", "move", "advance", "contract", "expand", "account", "represent", "equal", "double", "triple", "value", "estimate", "trade", "close",
}  # fmt: skip
_PREPOSITIONS = {"of", "in", "on", "for", "worth", "from"}
_MODIFYING = {"nmod", "compound", "nummod", "amod", "quantmod", "npadvmod", "advmod"}
_TIMES = {"second", "minute", "hour", "day", "night", "week", "month", "quarter", "year", "decade", "season"}
_NO_THING = {"DATE", "TIME", "GPE", "LOC", "CARDINAL", "ORDINAL", "PERCENT", "MONEY"}
_AVERAGES = {"average", "total", "record", "maximum", "minimum", "estimate", "level", "rate", "median", "cost", "excess", "value", "price", "range", "region",
             "neighborhood", "level", "amount", "tune", "sum", "order", "margin"}  # fmt: skip


def thing(context: Context, amount: Amount, sentence: tuple[int, int]) -> tuple[int, int] | None:
    """Give the span of what `amount` measures, in characters; None where the syntax doesn't say.

    In this order: the phrase behind it ("two-thirds of Ukraine's needs", "€63 billion in military aid"), the noun that it stands
    before ("a €140 billion loan"), the noun that it is said of ("a deficit of $1.5bn"), the subject of the verb that measures
    ("unemployment rose to 5 percent").
    """
    doc, text = context.doc, context.text
    at = context.after(amount.end)
    last = doc[context.index(amount.end - 1)]
    inside = range(context.index(amount.start), last.i + 1)
    while at < len(doc) and doc[at].idx < sentence[1] and doc[at].lower_ in ("more", "apiece"):
        at += 1
    if at < len(doc) and text[at < len(doc) and doc[at].idx : doc[at].idx + 1] == "(":
        closing = text.find(")", doc[at].idx, min(sentence[1], doc[at].idx + 40))
        if closing > 0:
            at = context.after(closing + 1)
    if at < len(doc) and doc[at].idx < sentence[1]:
        following = doc[at]
        if following.lower_ == "worth" and at + 1 < len(doc):
            at += 1
            following = doc[at]
        if following.lower_ in _PREPOSITIONS and (
            following.lower_ == "of" or amount.kind in ("money", "percent", "measure")
        ):
            goal = next((child for child in following.children if child.dep_ in ("pobj", "pcomp")), None)
            if goal is not None and goal.i > following.i and goal.pos_ in ("NOUN", "PROPN", "PRON"):
                if following.lower_ == "of" or (
                    goal.ent_type_ not in _NO_THING
                    and goal.pos_ == "NOUN"
                    and goal.lower_
                    not in ("exchange", "return", "addition", "fact", "case", "favor", "favour")
                ):
                    return phrase(goal, following.i + 1)
        if (
            amount.kind == "money"
            and re.compile(r"(?:a|an|per|each|every|apiece)\b").match(text, following.idx)
            and following.dep_ in ("det", "prep", "quantmod")
        ):
            goal = doc[at + 1] if at + 1 < len(doc) else None
            if (
                goal is not None
                and goal.pos_ == "NOUN"
                and goal.idx < sentence[1]
                and goal.lower_ not in _TIMES
            ):
                return following.idx, goal.idx + len(goal)
    if amount.kind == "count":
        return None
    head = last
    while head.dep_ in _MODIFYING | {"punct", "pobj"} and head.head.i in inside and head.head != head:
        head = head.head
    above = head.head
    if (
        head.dep_ in ("nmod", "compound", "nummod", "amod", "npadvmod")
        and above.i > last.i
        and above.pos_ == "NOUN"
        and above.i - last.i <= 6
    ):
        return phrase(above, last.i + 1)
    return _said_of(head, inside)


def _said_of(head: Token, inside: range) -> tuple[int, int] | None:
    above = head.head
    for _ in range(2):
        if above.i in inside and above.head != above:
            head, above = above, above.head
    if (
        above.dep_ == "prep"
        and above.lower_ in ("than", "to", "by", "at", "about", "over", "around", "under")
        and above.i in inside
    ):
        above = above.head
    if above.pos_ == "ADP":
        if (
            above.lower_ in ("of", "at")
            and above.head.pos_ in ("NOUN", "PROPN")
            and above.head.lemma_ not in _AVERAGES
        ):
            return phrase(above.head, None, above.i)
        above = above.head
    if above.lower_ == "worth" and above.head.pos_ == "NOUN":
        return phrase(above.head, None, above.i)
    if above.pos_ in ("VERB", "AUX") and above.lemma_.lower() in _MEASURE_VERBS:
        subject = next((child for child in above.children if child.dep_ in ("nsubj", "nsubjpass")), None)
        if subject is not None and subject.pos_ in ("NOUN", "PROPN") and subject.i not in inside:
            return phrase(subject, None, above.i)
    return None


def phrase(noun: Token, first: int | None = None, stop: int | None = None) -> tuple[int, int]:
    """Give the noun phrase of `noun`, with the prepositional phrases behind it but no clause, in characters.

    Args:
        noun: its head.
        first: the index that it begins at, at the earliest.
        stop: the index that it ends before.
    """
    doc = noun.doc
    left = noun
    for child in noun.lefts:
        if (
            child.dep_ not in ("det", "predet", "cc", "punct", "advmod", "prep", "relcl", "appos")
            and child.left_edge.i < left.i
        ):
            left = child.left_edge
    start = max(left.i, first or 0)
    while start < noun.i and doc[start].pos_ in ("DET", "PUNCT", "SPACE"):
        start += 1
    last = noun.i
    for child in noun.rights:
        if child.i != last + 1:
            break
        if child.dep_ == "prep" and child.lower_ in ("of", "to", "for", "on", "in", "from"):
            goal = next((one for one in child.children if one.dep_ == "pobj"), None)
            if goal is None or goal.ent_type_ in ("DATE", "TIME"):
                break
            last = goal.i
            for deeper in goal.rights:
                if deeper.dep_ == "prep" and deeper.lower_ == "of" and deeper.i == last + 1:
                    last = next((one.i for one in deeper.children if one.dep_ == "pobj"), last)
                break
        else:
            break
    if not any(char.isalpha() for char in doc[start : last + 1].text):
        return 0, 0
    if stop is not None and last >= stop:
        last = noun.i
    return doc[start].idx, doc[last].idx + len(doc[last])
