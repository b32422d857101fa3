"""Whom a relative pronoun stands for: the *owners* of the mill, who said so; the *Dam Board*, which said so."""

from spacy.tokens import Token

from newsclaims.components.speakers.antecedents import COLLECTIVES, MOST_NOUNS, is_human
from newsclaims.components.speakers.discourse import Discourse, lemma
from newsclaims.language.parse import NOUNS, first_left, is_blank, skip_back
from newsclaims.language.relations import SUBJECTS

WITHIN = 14
"""Tokens in which an apposition is looked for."""

MOST_CLAUSES = 4
"""Steps up the parse to a relative clause; longer ways are parser errors."""


def antecedent(stage: Discourse, pronoun: Token) -> Token:
    """Give whom "who" stands for: the name right before it, the noun its clause hangs on, else the word before."""
    before = _before(stage, pronoun.i)
    joined = _joined_to(stage, before, pronoun)
    if joined is not None:
        return antecedent(stage, joined)
    of_people = pronoun.lower_ in ("who", "whom")
    above = _human_above(stage, stage.doc[before], pronoun) if of_people else None
    if above is not None:
        return above
    if before in stage.names and not stage.is_place(before):
        return stage.doc[before]
    if of_people and is_human(stage.doc[before]):
        return _whose_apposition(stage, before) or stage.doc[before]
    clause = pronoun.head
    for _ in range(MOST_CLAUSES):
        if clause.dep_ == "relcl" or clause.head.i == clause.i:
            break
        clause = clause.head
    described = clause.dep_ == "relcl" and clause.head.i < pronoun.i
    noun = _described(stage, clause.head if described else stage.doc[before])
    return _thing_before(stage, pronoun, noun) if pronoun.lower_ == "which" else noun


def before_clause(noun: Token, pronoun: Token) -> int:
    """Give the last token of a noun phrase before its clause: the owners of the *mill*, who said so."""
    last = pronoun.i - (2 if pronoun.i and pronoun.nbor(-1).text == "," else 1)
    told = (one.right_edge.i for one in noun.rights if one.dep_ == "prep" and one.i < last)
    return max([noun.i, *(min(edge, last) for edge in told)])


def _human_above(stage: Discourse, noun: Token, pronoun: Token) -> Token | None:
    """Give the people whom "who" means behind what they are of: the *owners* of the mill, who said so."""
    described = pronoun.head.head
    if described in noun.ancestors and described.i not in stage.names and _are_people(described):
        return _described(stage, described)
    if _are_people(noun) or stage.is_person(noun.i):
        return None
    while noun.dep_ == "pobj" and noun.head.dep_ == "prep" and noun.head.head.pos_ in NOUNS:
        noun = noun.head.head
        if _are_people(noun) and noun.i not in stage.names:
            return _described(stage, noun)
    return None


def _are_people(noun: Token) -> bool:
    return is_human(noun) or lemma(noun) in COLLECTIVES


def _thing_before(stage: Discourse, which: Token, noun: Token) -> Token:
    """Give what "which" stands for: no person, but the body named before it; she heads the *Guild*, which said so."""
    if not (stage.is_person(noun.i) or is_human(noun)):
        return noun
    for token in reversed(stage.doc[max(which.i - WITHIN, which.sent.start) : which.i]):
        if stage.is_body(token.i) and not stage.is_place(token.i):
            return token
    return noun


def _whose_apposition(stage: Discourse, noun: int) -> Token | None:
    """Give the person whom a noun is an apposition to: *Ana Souza*, a doctor and activist, who said so."""
    doc = stage.doc
    floor = max(noun - WITHIN, 0)
    at = skip_back(doc, noun, floor, lambda one: one.text not in (",", "–", "—") and one.pos_ != "VERB")
    at = skip_back(doc, at, floor, lambda one: is_blank(one) and one.text != ")")
    if doc[at].text == ")":
        at = skip_back(doc, at, floor, lambda one: one.text != "(") - 1
    return doc[at] if stage.is_person(at) else None


def _described(stage: Discourse, noun: Token) -> Token:
    """Give the noun that a clause is about, above places and years: a *doctor* from Lisbon, who said so."""
    for _ in range(MOST_NOUNS):
        somewhere = noun.pos_ == "ADP" or stage.is_place(noun.i)
        if not (noun.dep_ == "appos" or somewhere) or noun.head.i >= noun.i:
            break
        noun = noun.head
    whose = first_left(noun.head, *SUBJECTS) if noun.dep_ == "attr" else None
    return noun if whose is None or whose.lower_ == "it" else whose  # It was the *mayor* who said so


def _joined_to(stage: Discourse, before: int, pronoun: Token) -> Token | None:
    """Give the pronoun of the clause that another is joined to: an aunt *who* taught her, and who insisted that ….

    A clause of its own stands behind no joining word.
    """
    if stage.doc[before].dep_ != "cc":
        return None
    words = stage.doc[pronoun.sent.start : before]
    return next((one for one in reversed(words) if one.lower_ == pronoun.lower_), None)


def _before(stage: Discourse, at: int) -> int:
    """Give the word before a token, or the first token."""
    return skip_back(stage.doc, at - 1, 0, is_blank)
