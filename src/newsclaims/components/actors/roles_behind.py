"""The role behind a name: an appositive, "the league's trade chief", or a relative clause, "who heads the union"."""

from spacy.tokens import Doc, Token

from newsclaims import lexicons
from newsclaims.components.actors.capitals import HYPHENS
from newsclaims.components.actors.office_words import Extent
from newsclaims.components.actors.offices import HEADING
from newsclaims.components.actors.role_words import (
    ARTICLES,
    LINKS,
    LONGEST,
    Nouns,
    after_articles,
    heads_role,
)

CLOSING = frozenset((",", ")", "–", "—", "--", ";", ".", ":", "”", "?", "!"))
SERVING = frozenset(("serve", "work", "act", "sit"))
NEGATIONS = frozenset(("not", "n't", "n’t", "never"))
NO_ROLES = NEGATIONS | {"no", "nor", "neither", "hardly", "scarcely"}
"""What says of the role behind it that it isn't held: not the mayor, no friend of hers."""
NO_OBJECT = lexicons.actor_words("no_object")
"""What follows a verb that heads nothing: who ran for office, who led a walkout."""
CLAUSES = frozenset(("VERB", "AUX", "PRON", "SCONJ", "INTJ"))
"""What isn't in an appositive."""
TRAILING = frozenset(("DET", "ADP", "CCONJ", "PRON", "PART", "SPACE", "ADV"))
"""What a role doesn't end with."""


def role_behind(doc: Doc, first: int, nouns: Nouns) -> Extent | None:
    """Give the role in the appositive or relative clause that starts at the token `first`."""
    stop = min(len(doc), first + LONGEST)
    if first < stop and doc[first].lower_ == "who":
        return _relative(doc, first, stop, nouns)
    if first + 1 < stop and _is_now(doc, first):
        first += 1
    while first < stop and _is_determiner(doc[first]):
        first += 1
    return _phrase(doc, first, stop, nouns) if first < stop and doc[first].lower_ not in NO_ROLES else None


def _is_now(doc: Doc, i: int) -> bool:
    """Whether a word says when somebody was what follows: now the mayor; but not then-mayor."""
    return doc[i].lower_ in ("then", "now", "also") and doc[i + 1].text not in HYPHENS


def _is_determiner(token: Token) -> bool:
    """Whether it stands before a role and isn't part of it: a, and, his."""
    return token.lower_ in ARTICLES or token.pos_ == "CCONJ" or token.tag_ == "PRP$"


def _phrase(doc: Doc, first: int, stop: int, nouns: Nouns) -> Extent | None:
    """Give the noun phrase that starts at the token `first`, if a word for a role heads it."""
    end, head = first, -1
    while end < stop and not _ends(doc, end, head >= 0):
        if head < 0 and _is_head(doc, end, stop, nouns):
            head = end
        end += 1
    if head < 0 or (end < len(doc) and _is_finite(doc[end])):
        return None
    while end > head + 1 and (doc[end - 1].text in LINKS or doc[end - 1].pos_ in TRAILING):
        end -= 1
    return first, end


def _is_head(doc: Doc, i: int, stop: int, nouns: Nouns) -> bool:
    """Whether a word for a role has no further noun behind it: the trade | chief, but not the chief | analyst."""
    return heads_role(doc[i], nouns) and (i + 1 == stop or doc[i + 1].pos_ not in ("NOUN", "PROPN"))


def _is_finite(token: Token) -> bool:
    """Whether a clause goes on with a verb, of which the words before are the subject."""
    return token.pos_ in ("VERB", "AUX") and token.tag_ not in ("VBN", "VBG")


def _ends(doc: Doc, i: int, headed: bool) -> bool:
    """Whether the phrase ends before the token `i`; `headed` once its head is found."""
    token = doc[i]
    if token.text in HYPHENS and not token.is_space:
        return bool(doc[i - 1].whitespace_)
    if token.is_space or token.is_punct:
        return True
    if token.pos_ in CLAUSES and token.dep_ != "poss" and token.tag_ != "PRP$":
        return not (i > 0 and doc[i - 1].text in HYPHENS)
    return token.pos_ == "ADP" and not headed


def _relative(doc: Doc, first: int, stop: int, nouns: Nouns) -> Extent | None:
    """Give the role in the relative clause at `first`: "heads the union", and "mayor of Lugo" of "who was mayor"."""
    at = _verb(doc, first + 1, stop)
    if at >= stop:
        return None
    if doc[at].lemma_ in SERVING and at + 1 < stop and doc[at + 1].lower_ == "as":
        at += 2
    if doc[at - 1].lower_ == "as" or doc[at - 1].lemma_ == "be":
        return _phrase(doc, after_articles(doc, at, stop), stop, nouns)
    if not (_works_there(doc, at, stop) or _heads(doc, at)):
        return None
    end = _clause_end(doc, at, stop)
    return (at, end) if end > at + 1 else None


def _verb(doc: Doc, at: int, stop: int) -> int:
    """Give what a clause says behind "who": heads, or what follows "was"."""
    while at < stop and doc[at].pos_ in ("ADV", "AUX") and doc[at].lower_ not in NEGATIONS:
        at += 1
    return at


def _works_there(doc: Doc, at: int, stop: int) -> bool:
    """Whether the verb is "work" with a place of work: works for the bank."""
    return doc[at].lemma_ == "work" and at + 1 < stop and doc[at + 1].lower_ in ("for", "at")


def _heads(doc: Doc, at: int) -> bool:
    """Whether the verb is one of heading something: runs the fund; but not ran for office."""
    return doc[at].lemma_ in HEADING and doc[at + 1 : at + 2].text not in NO_OBJECT


def _clause_end(doc: Doc, at: int, stop: int) -> int:
    """Give where what somebody heads ends, before another clause."""
    end = at + 1
    while end < stop and not _closes_clause(doc[end]):
        end += 1
    while end > at + 1 and doc[end - 1].pos_ in ("ADV", "CCONJ", "ADP"):
        end -= 1
    return end


def _closes_clause(token: Token) -> bool:
    """Whether a relative clause goes no further."""
    return token.text in CLOSING or token.is_space or token.pos_ in ("VERB", "AUX", "SCONJ")
