"""What an amount is said of: the noun it belongs to, or the subject or object of the verb that it stands with."""

from collections.abc import Iterator

from spacy.tokens import Token

from newsclaims import lexicons
from newsclaims.components.figures.thing_phrases import phrase

_MEASURING = frozenset(lexicons.figure_words("measuring"))
_MEASURED = frozenset(lexicons.figure_words("measured"))
_MOVING = frozenset(lexicons.figure_words("moving"))
_TRADED = frozenset(lexicons.figure_words("traded"))
_LENGTHENED = ("extend", "shorten", "set", "cap", "limit", "restrict")
"""Verbs whose object is as long as "for" says: it extended the ban for six months; not held the post for six years."""
_SELLING = ("sell", "rent", "lease", "retail", "go")
"""Verbs whose subject is sold where they have no object (middle alternation: Levin 1993, 1.1.1): lamps sell for $5."""
_EMPTY = frozenset(lexicons.figure_words("empty"))
_SUMS = frozenset(lexicons.figure_words("uncounted"))
_DURING = {"in", "over", "within", "after", "before", "during", "since", "until"}
_BETWEEN = {"than", "to", "by", "at", "about", "over", "around", "under"}
_PREDICATES = ("worth", "up", "down")
"""What an amount may depend on behind a form of "be": the stake is worth $2bn, prices were up 3%."""

_NO_THING = {"GPE", "LOC", "DATE", "TIME", "CARDINAL", "QUANTITY", "MONEY", "PERCENT"}
_SAYING = ("say", "tell", "add", "note", "announce", "report")
_CONTROLLED = {"xcomp", "conj", "advcl"}
"""How a verb without a subject of its own depends on the one whose subject it shares."""


def said_of(head: Token, inside: range, kind: str | None) -> tuple[int, int] | None:
    """Give the noun that an amount is said of, in characters.

    Args:
        head: the head of the amount.
        inside: the indices of its tokens.
        kind: its kind: other things happen in a duration, and nobody is a sum of money.
    """
    lasts = kind == "duration"
    head = _first_of_several(head, inside)
    paid = kind == "money" and head.head.ent_type_ == "PERSON"
    if head.dep_ == "appos" and head.head.i not in inside and _is_thing(head.head) and not paid:
        return phrase(head.head, stop=head.i)  # kerosene (12.8%), Attendance: 30,500, Amina Salum, 34
    above = _above(head, inside)
    if above.pos_ == "ADP":
        return _through(above, inside, lasts)
    if above.lower_ == "worth" and above.head.pos_ == "NOUN":
        return phrase(above.head, stop=above.i)
    verb = _verb_of(above, head)
    if verb != above and verb.pos_ == "NOUN" and verb.i < inside.start and not lasts:
        return phrase(verb, stop=inside.start)  # a rate 0.1 points higher
    return _of_verb(verb, head, inside, lasts)


def _through(above: Token, inside: range, lasts: bool) -> tuple[int, int] | None:
    """Give what an amount is said of through the preposition before it."""
    noun = above.head.head if above.head.pos_ == "ADP" else above.head  # from €1.80 to €2.10
    if above.lower_ in ("of", "at") and noun.pos_ in ("NOUN", "PROPN"):
        return _named_by(noun, above, inside)
    if lasts and above.lower_ in _DURING:
        return None  # the rain fell in six hours
    if above.lower_ in ("to", "from") and noun.dep_ == "dobj" and noun.head.lemma_ in _MOVING:
        return phrase(noun, stop=above.i)  # it cut its stake to 20%
    sold = above.lower_ == "for" and noun.dep_ == "dobj" and noun.head.lemma_ in _TRADED and not lasts
    return phrase(noun, stop=above.i) if sold else _of_verb(noun, above, inside, lasts)


def _is_thing(noun: Token) -> bool:
    """Say whether a noun beside an amount is what has it: no place where it is, and no part of another amount."""
    if noun.pos_ not in ("NOUN", "PROPN") or noun.ent_type_ in _NO_THING:
        return False
    measured = any(child.tag_ == "CD" for child in noun.lefts) or (noun.i > 0 and noun.nbor(-1).like_num)
    return not measured and not (noun.head.lower_ == "of" and _is_amount(noun.head.head))


def _first_of_several(head: Token, inside: range) -> Token:
    """Give the first of amounts that are joined: 6 percent in May and 28 percent in June."""
    first = head
    while first.dep_ == "conj" and first.head.i not in inside and _is_amount(first.head):
        first = first.head
    return first


def _is_amount(token: Token) -> bool:
    return token.like_num or any(child.dep_ in ("nummod", "quantmod") for child in token.children)


def _above(head: Token, inside: range) -> Token:
    """Give the word that an amount depends on, past its own modifiers: more than 5, between 5 and 7."""
    above = head.head
    for _ in range(2):
        if above.i in inside and above.head != above and above.pos_ != "VERB":
            above = above.head  # a verb may be a part of it: ranging from 5 to 7
    own = above.dep_ == "prep" and above.lower_ in _BETWEEN and above.i in inside
    return above.head if own else above


def _named_by(noun: Token, above: Token, inside: range) -> tuple[int, int] | None:
    """Give the noun that an amount is the size of; one that names it leads on: at a rate of 4 percent."""
    if noun.lemma_ not in _EMPTY or any(child.dep_ == "compound" for child in noun.children):
        return _whole(_sum_of(noun), noun, above.i)
    of = next((child for child in noun.children if child.lower_ == "of" and child.i < above.i), None)
    if of is not None:
        return phrase(noun, stop=above.i)  # the cost of the project of $5m
    leading = noun.head
    if leading.pos_ == "ADP":
        return _of_verb(leading.head, leading, inside, False)
    return _of_verb(leading, noun, inside, False) if leading != noun else None


def _sum_of(noun: Token) -> Token:
    """Give the sum that a noun only tells the source of: profit from continuing operations of $4 million."""
    above = noun.head.head if noun.head.lower_ in ("from", "of", "on", "under", "before", "after") else noun
    source = above.pos_ == "NOUN" and above.lemma_ in _SUMS and noun.lemma_ not in _SUMS
    return above if source else noun


def _whole(total: Token, source: Token, stop: int) -> tuple[int, int] | None:
    """Give the phrase of a sum up to the noun that it is from."""
    found = phrase(total, stop=stop)
    return found if found is None or total == source else (found[0], source.idx + len(source))


def _verb_of(above: Token, head: Token) -> Token:
    """Give the verb beside an amount, past the adjective that it measures: is worth $2bn, is 60 feet high, 23% less."""
    for _ in range(2):
        compared = above.pos_ in ("ADJ", "ADV") and head.dep_ in ("npadvmod", "nummod", "dobj", "advmod")
        if above.head == above or not (above.lower_ in _PREDICATES or compared):
            return above
        above = above.head
    return above


def _of_verb(verb: Token, through: Token, inside: range, lasts: bool) -> tuple[int, int] | None:
    """Give the object that a verb moves by or to an amount, or the subject that it measures."""
    if verb.pos_ not in ("VERB", "AUX") or (lasts and _goes_on_meanwhile(verb, through)):
        return None
    kept = lasts and (verb.lemma_ in _TRADED or (through.lower_ == "for" and verb.lemma_ not in _LENGTHENED))
    moved = None if kept else _moved(verb, through, inside)
    if moved is not None:
        return phrase(moved, stop=inside.start) if _is_thing(moved) else None
    if verb.lemma_ == "hold" and through.dep_ == "dobj":
        return None  # the fund holds 14 percent
    sells = verb.lemma_ in _SELLING and through.lower_ in ("for", "at") and not lasts
    return _subject(verb, inside) if sells or _is_measuring(verb) else None


def _goes_on_meanwhile(verb: Token, through: Token) -> bool:
    """Say whether a verb tells what happens in a duration: two days after voters left, been friends for 40 years."""
    after = any(child.dep_ == "mark" and child.lower_ in _DURING for child in verb.children)
    return verb.dep_ == "acl" or after or (verb.lemma_ == "be" and through.dep_ == "prep")


def _moved(verb: Token, through: Token, inside: range) -> Token | None:
    """Give the object of a verb that moves or sells it: it cut rates by 5 percent, sold its stake for $4 billion."""
    sold = verb.lemma_ in _TRADED and through.lower_ in ("for", "at")
    if not (sold or verb.lemma_.lower() in _MOVING) or through.dep_ not in ("prep", "npadvmod"):
        return None
    objects = (child for child in verb.children if child.dep_ == "dobj" and verb.i < child.i < inside.start)
    return next(objects, None)


def _subject(verb: Token, inside: range) -> tuple[int, int] | None:
    """Give the subject of a verb that measures: unemployment rose to 5 percent, losses were put at $40 million."""
    for one in _sharing(verb):
        subject = _modified(one) or _own_subject(one)
        if subject is not None:
            good = (
                subject.pos_ in ("NOUN", "PROPN")
                and subject.lemma_ != "one"
                and subject.i not in inside
                and not _is_amount(subject)
            )
            good = good and subject.left_edge.tag_ != "CD"
            return phrase(subject, stop=one.i if subject.i < one.i else None) if good else None
    return None


def _sharing(verb: Token) -> Iterator[Token]:
    """Give a verb, and those above it whose subject it shares: is expected to total, rose and hit, fell, losing 3%."""
    for _ in range(4):
        yield verb
        if verb.dep_ not in _CONTROLLED or verb.head == verb or (verb.dep_ == "advcl" and verb.tag_ != "VBG"):
            return
        if verb.dep_ == "conj" and verb.head.lemma_ in _SAYING:
            return  # she said the rate was fixed, but will be set at 8%
        verb = verb.head


def _own_subject(verb: Token) -> Token | None:
    """Give the subject nearest to the verb; a dateline in front may have been taken for one, too."""
    subjects = [child for child in verb.lefts if child.dep_ in ("nsubj", "nsubjpass")]
    return subjects[-1] if subjects else None


def _is_measuring(verb: Token) -> bool:
    """Say whether a verb tells how much its subject is; some do in the passive only: put at, priced at."""
    passive = verb.tag_ == "VBN" and (
        verb.dep_ == "acl" or any(child.dep_ == "auxpass" for child in verb.children)
    )
    lemma = verb.lemma_.lower()
    return lemma in _MEASURING or (passive and lemma in _MEASURED | _MOVING | _TRADED)


def _modified(verb: Token) -> Token | None:
    """Give the noun that a verb modifies: a house priced at £450,000, the plan, which she valued at €90 billion."""
    relative = verb.dep_ == "relcl" and any(child.tag_ in ("WDT", "WP") for child in verb.children)
    if not relative:
        return verb.head if verb.dep_ == "acl" else None
    above = verb.head.head
    summed = above.pos_ == "ADP" and above.head.pos_ == "NOUN" and above.head.lemma_ in _SUMS
    return above.head if summed else verb.head  # revenue for the unit, which fell to $2 billion
