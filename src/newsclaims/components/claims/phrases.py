"""Noun phrases as a text brings things into it and takes them up: *a peace plan* for Lunsk, then *the plan*."""

import re
from collections.abc import Container, Sequence

from spacy.tokens import Span as Stretch
from spacy.tokens import Token

from newsclaims.language.parse import (
    NOUN_CODES,
    NOUNS,
    VERBS,
    children_in,
    first_child,
    first_left,
    has_child,
    has_word,
    is_infinitive,
)
from newsclaims.lexicons import assertion_words
from newsclaims.records import Span

OF = ("of", "for", "on", "between", "against", "about", "from", "with", "in", "to")
BEFORE = ("amod", "compound", "nmod", "poss")
ENDING = ("NOUN", "PROPN", "NUM", "VERB", "ADV")
BEHIND = ("prep", "relcl", "acl", "nummod")
OWN = ("det", "case", "punct", "cc", "preconj")
"""What a bare description may have, beside its noun."""

SUPPOSING = ("can", "could", "may", "might", "would", "should", "must", "if", "unless", "whether")
"""Words that make a supposition of a clause."""

INDEFINITE = ("a", "an", "some", "one")
POINTING = ("this", "these", "that", "those")

GOVERNED = ("dobj", "dative", "attr", "acomp", "ccomp", "xcomp", "oprd", "pobj")

LONGEST = 12
"""Words that are put into a reading at most."""

BROKEN = re.compile(
    r"[.…,;:“”\"\n()]|\b(this|that|these|those|he|she|it|they|my|our|your|his|her|its|their)\b", re.I
)
"""Signs that words aren't one noun phrase, and words that tell nothing by themselves."""

STOPS = re.compile(r"[.…,;:“”\"\n()–—]|--")
"""Signs behind which a phrase only goes on with what is added."""


def noun_of(token: Token) -> tuple[str, bool]:
    """Give what the mentions of a thing have in common: the noun, and whether it is several."""
    return token.lemma_.lower(), token.tag_ in ("NNS", "NNPS")


def is_bare(noun: Token, articles: Sequence[str] = ("the",)) -> bool:
    """Whether a noun has its definite article and nothing else, and is no noun that means one thing anywhere."""
    article = first_left(noun, "det") if noun.n_lefts else None
    if article is None or article.lower_ not in articles or not is_common(noun) or noun.ent_type_:
        return False
    lemma = noun.lemma_.lower()
    known = lemma in assertion_words("vague") or lemma in assertion_words("unique")
    return not known and all(child.dep_ in OWN or _is_aside(child) for child in noun.children)


def is_common(noun: Token) -> bool:
    """Whether a noun is no name; the parser takes some in small letters for one: the *bloc*."""
    return noun.pos in NOUN_CODES and (noun.pos_ == "NOUN" or noun.is_lower)


def tells(noun: Token) -> bool:
    """Whether a phrase says more of a thing than that it is known: not *the* plan, *this* plan, *her* plan."""
    return not is_bare(noun, ("the", *POINTING)) and not (_is_somebodys(noun) and not marks(noun))


def brings_in(noun: Token) -> bool:
    """Whether a phrase brings something in: *a* plan, *two* plans, plans; *Obi’s* plan, the plan *for Lunsk*.

    A definite does so where its phrase says of what it is (Hawkins 1978), which a name tells anywhere.
    """
    article = first_child(noun, "det")
    if any(child.pos_ == "PROPN" for child in children_in(noun, "poss")):
        return True
    if article is not None and article.lower_ == "the":
        told = [word for one in (*_with(noun), *_clauses(noun)) for word in one.subtree]
        return noun.pos_ == "NOUN" and bool(told or children_in(noun, "compound", "nmod"))
    if article is not None:
        return article.lower_ in INDEFINITE
    if _is_somebodys(noun):
        return has_child(noun, "compound", "nmod")
    if noun.tag_ in ("NNS", "NNPS") and not has_child(noun, "nummod"):
        return any(word.pos_ == "PROPN" for of in _with(noun) for word in of.subtree)
    return has_child(noun, "nummod") or any(one.dep_ == "relcl" for one in _clauses(noun))


def tells_one(noun: Token) -> bool:
    """Whether a phrase in the singular has an article, an owner or more behind it; "center stage" is no stage."""
    before = has_child(noun, "det", "poss", "nummod", "predet")
    return noun.tag_ not in ("NN", "NNP") or before or bool(_with(noun) or _clauses(noun))


def is_indefinite(noun: Token) -> bool:
    """Whether a phrase brings in something by its article: *a* plan, *two* plans."""
    article = first_child(noun, "det")
    return (article is not None and article.lower_ in INDEFINITE) or (
        article is None and has_child(noun, "nummod")
    )


def is_another(noun: Token) -> bool:
    """Whether a phrase tells a thing from another of its kind: a *second* plan, *another* plan, a *fourth* one."""
    return any(
        child.lower_ in assertion_words("contrast") or child.ent_type_ == "ORDINAL"
        for child in children_in(noun, "amod", "det", "nummod")
    )


def is_supposed(noun: Token) -> bool:
    """Whether a phrase tells of no certain thing: one *could* run a campaign, *if* a plan fails, sees it *as* a plan.

    What is brought in under a modal or a condition isn't there to be taken up (Karttunen 1976).
    """
    if noun.dep_ == "pobj" and noun.head.lower_ == "as":
        return True
    verb = next((one for one in noun.ancestors if one.pos_ in VERBS), None)
    while verb is not None and verb.dep_ == "xcomp":
        verb = verb.head
    return verb is not None and has_word(children_in(verb, "aux", "mark"), *SUPPOSING)


def marks(noun: Token) -> frozenset[str]:
    """Give the words that tell a noun from its like."""
    found = [child for child in noun.lefts if child.dep_ in BEFORE and _tells(child)]
    found += [below for of in _with(noun) for below in of.subtree if below.pos_ in (*NOUNS, "ADJ", "NUM")]
    found += [
        below for clause in _clauses(noun) for below in clause.subtree if below.pos_ in (*NOUNS, "VERB")
    ]
    return frozenset(token.lemma_.lower() for token in found)


def without_article(noun: Token) -> Span | None:
    """Give a noun with what tells it from its like, without its article and without whose it is in a pronoun.

    The longest part of it that can be put into a reading, if that still tells it.
    """
    opening = [child for child in noun.lefts if _opens(child)]
    start = opening[-1].i + 1 if opening else noun.left_edge.i
    while noun.doc[start].is_space:
        start += 1
    spans = [_printed(noun.doc[start:end]) for end in _ends(noun) if end > noun.i + 1 or start < noun.i]
    told = marks(noun) - assertion_words("vague")
    return next((span for span in spans if is_repeatable(span) and _has_mark(noun, span, told)), None)


def _has_mark(noun: Token, span: Span, told: Container[str]) -> bool:
    """Whether a part of a phrase still has a word that tells its noun: not *more questions* of "about the dam"."""
    inside = (one for one in noun.subtree if one.i != noun.i and span.start <= one.idx < span.end)
    return any(one.lemma_.lower() in told or one.like_num for one in inside)


def _ends(noun: Token) -> list[int]:
    """Give where a phrase may end, the longest way first: behind what tells the noun, or at its last stop."""
    ends = [noun.i + 1]
    for child in noun.rights:
        if child.dep_ not in BEHIND or child.left_edge.i != ends[-1]:
            break
        stop = next((one.i for one in child.subtree if STOPS.search(one.text)), child.right_edge.i + 1)
        if noun.doc[stop - 1].pos_ not in ENDING or _is_cut(child, stop):
            break
        ends.append(stop)
    return ends[::-1]


def _is_cut(part: Token, stop: int) -> bool:
    """Whether a part of a phrase lacks, up to its stop, what its verb governs: polls *that show* Mr. Lind leading."""
    below = (one for one in part.subtree if one.i >= stop)
    return any(one.dep_ in GOVERNED and one.head.i < stop for one in below)


def is_repeatable(span: Span) -> bool:
    """Whether printed words can be put into a reading: short, in one piece, and understood by themselves."""
    return len(span.text.split()) <= LONGEST and not BROKEN.search(span.text)


def _is_aside(child: Token) -> bool:
    """Whether a clause only adds something: the plan, *which failed*."""
    return child.dep_ == "relcl" and child.left_edge.i > 0 and child.doc[child.left_edge.i - 1].text == ","


def _is_somebodys(noun: Token) -> bool:
    """Whether a pronoun says whose a thing is: *her* plan."""
    return any(child.tag_ == "PRP$" for child in noun.lefts)


def _clauses(noun: Token) -> list[Token]:
    """Give the clauses that tell which thing is meant: a plan *that failed*; *ability to pay* is anybody's."""
    clauses = [child for child in noun.rights if child.dep_ in ("relcl", "acl")]
    close = [one for one in clauses if not STOPS.search(one.doc[one.left_edge.i - 1].text)]
    return [one for one in close if noun.n_lefts or not is_infinitive(one)]


def _with(noun: Token) -> list[Token]:
    """Give the prepositions that tell what a noun is of; the parser hangs "by" and "at" on a noun for a verb."""
    return [child for child in children_in(noun, "prep") if child.lower_ in OF]


def _tells(modifier: Token) -> bool:
    """Whether a modifier tells a noun from its like: not *her* plan, nor *this year's* plan."""
    return (
        modifier.pos_ != "PRON"
        and modifier.tag_ not in ("VBG", "JJR")
        and modifier.ent_type_ not in ("DATE", "TIME")
    )


def _opens(child: Token) -> bool:
    """Whether a word is the article of a noun, or a pronoun for whose it is."""
    article = child.dep_ in ("det", "predet") or child.lower_ in INDEFINITE
    return article or (child.dep_ == "poss" and not has_child(child, "case"))


def _printed(words: Stretch) -> Span:
    return Span(start=words.start_char, end=words.end_char, text=words.text)
