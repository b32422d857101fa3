"""Who is on stage beside a quotation without a cue: the subject of the sentence before it, or behind it."""

from collections.abc import Iterable

from spacy.tokens import Token

from newsclaims.components.quotes.candidates import Extent
from newsclaims.components.quotes.layout import Layout
from newsclaims.components.quotes.source_extents import noun_phrase
from newsclaims.language.parse import FINITE, has_word, skip, skip_back
from newsclaims.language.relations import SUBJECTS
from newsclaims.lexicons import quote_words, role_nouns, source_nouns

ENDS = (".", "!", "?", "…")
"""Tokens that end a sentence."""

LOOKED_BACK = 80
"""Tokens of a sentence that are looked through; longer ones set no scene."""

PERSONS = frozenset(["he", "she"])
ASKS = frozenset(["i", "we"])
"""The writer, whose question or remark in an interview leaves the floor to whoever spoke last."""

BESIDE = frozenset(["advcl", "relcl", "acl", "ccomp", "pcomp"])
"""Clauses whose subject isn't the sentence's."""

Range = tuple[int, int]


def sentence_before(layout: Layout, stop: int) -> Range | None:
    """Give the tokens of the sentence that ends right before the token `stop`, in the same paragraph."""
    doc, floor = layout.doc, layout.paragraph_start(max(stop - 1, 0))
    stop = skip_back(doc, stop - 1, floor, lambda token: token.is_space) + 1
    if stop <= floor or layout.inside[stop - 1] >= 0 or doc[stop - 1].text not in ENDS:
        return None
    first, floor = stop - 1, max(floor, stop - LOOKED_BACK)
    while first > floor and not _ends(layout, first - 1):
        first -= 1
    return first, stop


def _ends(layout: Layout, i: int) -> bool:
    """Whether a sentence ends at a token, or a quotation of whole sentences does."""
    token = layout.doc[i]
    if layout.inside[i] < 0:
        return token.text in ENDS
    return token.is_quote and i > 0 and layout.doc[i - 1].text in ENDS


def paragraph_before(layout: Layout, at: int) -> int:
    """Give one past the last token of the paragraph before that of the token `at`, or 0."""
    number = layout.paragraph[at]
    return layout.before(layout.lines[number - 1][1]) if number > 0 else 0


def subject(layout: Layout, first: int, stop: int) -> Token | None:
    """Give the head of who acts in the tokens `[first, stop)`: a subject who can speak, else the only person named."""
    tokens = [token for token in layout.doc[first:stop] if layout.inside[token.i] < 0]
    main = [token for token in tokens if _is_main_subject(token)]
    if any(token.lower_ in ASKS for token in main):
        return None
    actor = next(filter(person, main), None)
    if actor is not None or any(token.pos_ == "PROPN" for token in main):
        return actor
    return _only_person(tokens, stop)


def _is_main_subject(token: Token) -> bool:
    return token.dep_ in SUBJECTS and token.head.dep_ not in BESIDE


def _only_person(tokens: Iterable[Token], stop: int) -> Token | None:
    """Give the end of the only person's name in a sentence."""
    named = {token.ent_id or token.text: token for token in tokens if _ends_a_person(token, stop)}
    return next(iter(named.values())) if len(named) == 1 else None


def _ends_a_person(token: Token, stop: int) -> bool:
    """Whether a token is the last one of a person's name, and no possessive."""
    if token.ent_type_ != "PERSON" or token.dep_ == "poss":
        return False
    return token.i + 1 >= stop or token.nbor().ent_iob_ != "I"


def person(token: Token) -> bool:
    """Whether the head of a noun phrase is somebody: a name that is no place's or body's, he, she, a role."""
    if token.pos_ == "PRON":
        return token.lower_ in PERSONS
    if token.ent_type_ == "PERSON":
        return True
    if token.pos_ == "PROPN":
        return not token.is_upper and token.ent_type_ in ("", "NORP")
    return token.pos_ == "NOUN" and _is_role(token.lemma_.lower())


def _is_role(noun: str) -> bool:
    known = source_nouns().get(noun)
    return noun in role_nouns("person") or (known is not None and known.kind == "person")


def printed(layout: Layout, head: Token) -> Extent:
    """Give the extent of the noun phrase of somebody on stage, without the family that one has with them."""
    first, stop = noun_phrase(head, head.head if head.head != head else head)
    family = next((one for one in head.rights if one.dep_ == "conj" and _is_owned(one)), None)
    if family is not None and family.left_edge.i - 1 > head.i:
        stop = min(stop, family.left_edge.i - 1)
    return layout.chars(first, stop)


def _is_owned(noun: Token) -> bool:
    """Whether a noun is somebody's: *her* family, *his* son."""
    return noun.pos_ == "NOUN" and any(one.tag_ == "PRP$" for one in noun.lefts)


def actor_before(layout: Layout, stop: int) -> Token | None:
    """Give who acts in the sentence before the token `stop`, in its paragraph; not who had acted earlier still."""
    sentence = sentence_before(layout, stop)
    actor = subject(layout, *sentence) if sentence is not None else None
    return (
        None if actor is not None and (has_word(actor.head.lefts, "had") or _is_somewhere(actor)) else actor
    )


def _is_somewhere(actor: Token) -> bool:
    """Whether it is told of somebody's own where they are, not what they do: *his wife* was in the car."""
    how = ("acomp", "attr", "neg")
    return (
        _is_owned(actor)
        and actor.head.lemma_ == "be"
        and not any(one.dep_ in how for one in actor.head.rights)
    )


def actor_behind(layout: Layout, first: int) -> Token | None:
    """Give who acts behind a quotation that ends before the token `first`: “…,” and Meg Farrow looked away."""
    end = layout.paragraph_end(max(first - 1, 0))
    first = skip(layout.doc, first, end, _joins)
    for token in layout.doc[first : min(end, first + LOOKED_BACK)]:
        if token.text in ENDS or layout.inside[token.i] >= 0 or token.tag_ in FINITE:
            return None
        if token.dep_ in SUBJECTS and token.head.tag_ in FINITE:
            return token if person(token) else None
    return None


def _joins(token: Token) -> bool:
    """Whether a token only joins what stands on its sides."""
    return token.is_punct or token.is_space or token.dep_ == "cc"


def named_below(layout: Layout, number: int) -> Token | None:
    """Give whose name the paragraph below a quotation begins with, that opens the article: “…” ¶ Ada Obi has run …."""
    first = layout.at(layout.quotations[number].start)
    while number + 1 < len(layout.quotations) and layout.quotations[number + 1].carried:
        number += 1
    last = layout.before(layout.quotations[number].end) - 1
    if first > layout.paragraph_start(first) or layout.paragraph_end(last) > last + 2:
        return None
    below = layout.paragraph[last] + 1
    if below >= len(layout.lines):
        return None
    start = layout.at(layout.lines[below][0])
    actor = subject(layout, start, layout.doc[start].sent.end)
    if actor is None or actor.pos_ != "PROPN" or actor.left_edge.i != start or _is_elsewhere(actor):
        return None
    return actor


def _is_elsewhere(actor: Token) -> bool:
    """Whether somebody is told of for something else: the law has taken them, or they act later: was *jailed*."""
    told = [actor.head, *(one for one in actor.head.rights if one.dep_ == "conj")]
    told += [one for one in actor.subtree if one.dep_ in ("relcl", "acl")]
    taken = any(one.lemma_ in quote_words("of the law") and one.tag_ == "VBN" for one in told)
    return (
        taken
        or has_word(actor.head.rights, "guilty")
        or has_word(actor.head.lefts, "later", "earlier", "meanwhile")
    )
