"""Verbs of speaking that do what they say: "I urge you to leave" (Austin, "How to Do Things with Words", 1962)."""

from collections.abc import Iterable

from spacy.tokens import Token

from newsclaims.components.claims.clause import Clause
from newsclaims.components.claims.propositions import first_person, marked_to, subject
from newsclaims.language.parse import child_behind, children_in, has_child, is_negated
from newsclaims.lexicons import ReportingWord, reporting_words
from newsclaims.vocabulary import Stance

PLAIN = ("states", "asks", "claims")
"""Stances that saying so doesn't give to what is said."""


def performed(clause: Clause) -> Stance | None:
    """Give what a verb of speaking does in the first person and the present: "I urge you to leave"."""
    if not _is_performed(clause):
        return None
    wanted, rows = _frames(clause.head), list(_rows(clause.head))
    speaks = any(row.mode == "speech" for row in rows)
    for row in rows if speaks else ():
        if row.frame in wanted and row.stance not in PLAIN:
            return row.stance  # type: ignore[return-value]  # a test holds the table's stances to the record's
    return None


def _is_performed(clause: Clause) -> bool:
    """Whether "I" or "we" is the subject of a plain present with something hanging on it."""
    head = clause.head
    mine = clause.who is not None and first_person(clause.who) and not clause.modals
    present = head.tag_ in ("VBP", "VB") and not is_negated(head)
    return mine and present and has_child(head, "dobj", "prep", "ccomp", "xcomp")


def _rows(head: Token) -> Iterable[ReportingWord]:
    """Give the table's rows of a verb, with its preposition or particle if they make a word: call for."""
    lemma = head.lemma_.lower()
    joined = [f"{lemma} {c.lower_}" for c in children_in(head, "prep", "prt")]
    rows = (reporting_words().get((name, "verb"), {}) for name in (*joined, lemma))
    return next((found.values() for found in rows if found), ())


def _frames(head: Token) -> set[str]:
    """Give the frames in which something hangs on a verb."""
    clause = child_behind(head, "ccomp", "xcomp")
    if clause is None:
        return {"object", *(c.lower_ for c in children_in(head, "prep"))}
    if not marked_to(clause):
        return {"that"}
    told = subject(clause) is not None or has_child(head, "dobj")
    return {"object-to" if told else "to"}
