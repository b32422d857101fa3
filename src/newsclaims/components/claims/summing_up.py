"""Nouns that sum up what a clause has told: they felled the elms, *a move* that residents opposed.

Shell nouns (Schmid 2000) in apposition to a whole clause are whoever's voice tells of the clause: what others thought
of it the article adds to what somebody announced.
"""

from collections.abc import Sequence

from spacy import symbols
from spacy.tokens import Token

from newsclaims.components.claims.propositions import SUBJECTS
from newsclaims.language.parse import children_in
from newsclaims.lexicons import assertion_words
from newsclaims.records import Quote

MARKS = (",", "–", "—", "-", "--")


def is_summing_up(noun: Token) -> bool:
    """Whether a noun sums up what stands before it, and has a relative clause: …, *a step* that failed."""
    if noun.pos != symbols.NOUN or noun.lemma_.lower() not in assertion_words("shell"):
        return False
    first = noun.left_edge
    if first.lower_ not in ("a", "an") or first.i == 0 or first.nbor(-1).text not in MARKS:
        return False
    return _relative(noun) is not None


def told_of_others(noun: Token) -> bool:
    """Whether it says what somebody else did about that: a step that *hauliers criticised*, not "that will help"."""
    clause = _relative(noun)
    if clause is not None and clause.tag_ == "NNS":
        return True  # to the parser the subject is the clause: a step *hauliers* condemned
    subjects = children_in(clause, *SUBJECTS) if clause is not None else []
    return any(who.tag_ not in ("WDT", "WP") and who.lower_ not in ("that", "which") for who in subjects)


def summary_around(token: Token) -> Token | None:
    """Give the noun that sums up the clause before it and in whose phrase a word stands."""
    return next((one for one in (token, *token.ancestors) if is_summing_up(one)), None)


def without_summary(tokens: Sequence[Token], quote: Quote) -> Sequence[Token]:
    """Give what somebody is reported as saying, without what the article adds at its end of others."""
    if quote.kind == "direct":
        return tokens
    for number, token in enumerate(tokens):
        if is_summing_up(token) and told_of_others(token):
            kept = [one for one in tokens[:number] if one.i < token.left_edge.i]
            return kept[:-1] if kept and kept[-1].is_punct else kept
    return tokens


def _relative(noun: Token) -> Token | None:
    """Give the relative clause of a noun; the parser takes a short one for a clause of its own."""
    return next((child for child in children_in(noun, "relcl", "acl") if child.i > noun.i), None)
