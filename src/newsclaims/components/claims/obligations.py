"""Obligations: must, should, has to, an imperative, a wish in the subjunctive."""

from spacy.tokens import Token

from newsclaims.components.claims.clause import Clause, perfect
from newsclaims.components.claims.propositions import auxiliaries, marked_to
from newsclaims.language.parse import has_child, has_left, has_word, is_negated
from newsclaims.lexicons import assertion_words
from newsclaims.records import Quote

WISHING = ("insist", "insistence", "suggest", "suggestion", "agree", "rule", "move")
"""Words that tell a fact with an indicative and a wish with a subjunctive."""

DUTY = {"must", "should", "shall", "ought"}
THINGS = ("it", "there", "that", "this", "which", "who")
"""Subjects that can't be obliged; with a passive, somebody else is: "It must be repaired"."""


def obliges(clause: Clause) -> bool:
    """Whether a clause puts somebody under an obligation: must, should, has to, or an imperative.

    In an article's own voice "must" reports an obligation ("The board must file a plan by May"); "should" is its own.
    """
    if clause.quote is None and "should" not in clause.modals:
        return False
    if clause.who is None:
        return _obliges_nobody(clause)
    return _is_wish(clause, clause.who) or _obliges_somebody(clause, clause.who.lower_)


def _obliges_nobody(clause: Clause) -> bool:
    """Whether a clause without a subject obliges: "There must be a vote", "Open the gates"."""
    if has_child(clause.head, "expl"):
        return bool(clause.modals & {"must", "should"})
    return _bids(clause)


def _obliges_somebody(clause: Clause, who: str) -> bool:
    head = clause.head
    duty = bool(clause.modals & DUTY) and not perfect(head)
    if who in THINGS:
        return duty and head.tag_ == "VBN" and has_child(head, "auxpass")
    if who == "i":
        return False
    return duty or (who != "you" and has_to(head, clause.quote))


def _is_wish(clause: Clause, who: Token) -> bool:
    """Whether a clause is what somebody insisted on or suggested, in the subjunctive."""
    cue = clause.quote.cue if clause.quote is not None else None
    return cue is not None and cue.lemma in WISHING and _wished(clause.head, who)


def _wished(head: Token, who: Token) -> bool:
    """Whether a reported clause stands in the subjunctive: "insisted that she leave"."""
    if auxiliaries(head):
        return False
    one = who.tag_ in ("NN", "NNP") and not has_child(who, "conj")
    return head.tag_ == "VB" or (head.tag_ == "VBP" and one and head.lower_ == head.lemma_)


def _bids(clause: Clause) -> bool:
    """Whether a clause without a subject is an imperative: "please stay", "open the gates", "let us go"."""
    head = clause.head
    if not _may_bid(head):
        return False
    words = {child.lower_ for child in head.lefts}
    if "please" in words or ("do" in words and has_left(head, "neg")):
        return True
    return _opens(clause) and head.lemma_.lower() not in assertion_words("filler")


def _opens(clause: Clause) -> bool:
    """Whether a verb opens a sentence that is quoted word for word."""
    opening = next((token for token in clause.unit.tokens if not token.is_punct), clause.head)
    direct = clause.quote is not None and clause.quote.kind == "direct"
    return direct and opening.i == clause.head.i and opening.text[:1].isupper()


def _may_bid(head: Token) -> bool:
    """Whether a verb has the form of an imperative, with no auxiliary but "do"."""
    if head.tag_ not in ("VB", "VBP") or marked_to(head):
        return False
    return all(aux.lower_ in ("do", "don't", "don’t") for aux in auxiliaries(head))


def has_to(head: Token, quote: Quote | None) -> bool:
    """Whether a clause says that somebody has to do something; in its own words, "we had to act" tells of the past."""
    past = head.tag_ == "VBD" and (quote is None or quote.kind == "direct")
    if past or not (head.lemma_ in ("have", "need") or head.lower_ in ("got", "ought")):
        return False
    return not _is_left_open(head) and any(_is_to(child) for child in head.children)


def _is_left_open(head: Token) -> bool:
    """Whether nobody is obliged: "has yet to be tested", "need not go"."""
    return is_negated(head) or has_word(head.children, "yet", "still", "only")


def _is_to(child: Token) -> bool:
    return child.dep_ == "xcomp" and any(word.tag_ == "TO" for word in child.children)
