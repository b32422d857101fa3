"""The stance that a sentence has by its own form, where that is plain.

An obligation put on somebody demands, a commitment of one's own side promises, harm to come warns
(`tests/gold/CLAIMS.md`).
"""

from collections.abc import Callable, Iterable

from spacy.tokens import Token

from newsclaims.components.claims.clause import Clause, perfect
from newsclaims.components.claims.obligations import has_to, obliges
from newsclaims.components.claims.performatives import performed
from newsclaims.components.claims.propositions import (
    CLAUSES,
    SUBJECTS,
    Own,
    Unit,
    first_person,
    infinitive,
    whole_clause,
)
from newsclaims.language.parse import child_behind, children_in, has_child, has_word, is_negated
from newsclaims.lexicons import assertion_words
from newsclaims.records import Quote
from newsclaims.vocabulary import Stance


def by_form(unit: Unit, own: Own = first_person, quote: Quote | None = None) -> Stance:
    """Give the stance that a sentence has by its own form, if that is plain; `quote` is None in the own voice."""
    if unit.tokens[-1].text == "?":
        return "states"  # a question inside a statement is rhetorical; a genuine one has an asking cue
    # What an article adds to its sentence is often somebody else's wish.
    for head in unit.heads if quote is not None else unit.heads[:1]:
        found = _of_clause(Clause(head, unit, own, quote))
        if found is not None:
            return found
    return "states"


def _of_clause(clause: Clause) -> Stance | None:
    """Give the stance of a clause: as its subject speaks in it, thinks, or is or isn't the speaker."""
    if clause.head.pos_ not in CLAUSES:
        return _of_noun(clause.head)
    done = performed(clause) if clause.mine else None
    if done is not None:
        return done
    below = _thought(clause)
    if below is not None:
        return _of_clause(clause.about(below))
    forms = OF_OWN if clause.mine else OF_OTHERS
    return next((stance for form in forms if (stance := form(clause)) is not None), None)


def _of_noun(head: Token) -> Stance | None:
    """Give the stance of a content that is a noun phrase: "plans to go", "his call for calm"."""
    lemma = head.lemma_.lower()
    if lemma in assertion_words("commitment") and infinitive(head) is not None:
        return "promises"
    if lemma in assertion_words("appeal") and any(
        c.lower_ in ("for", "on", "to", "that") for c in head.subtree
    ):
        return "demands"
    return "warns" if lemma in assertion_words("alarm") else None


def _thought(clause: Clause) -> Token | None:
    """Give what the speaker thinks: "I think that the dam must be repaired" is about the dam."""
    head = clause.head
    if not clause.mine or head.lemma_.lower() not in assertion_words("opinion"):
        return None
    return child_behind(head, "ccomp")


def _fears(clause: Clause) -> Stance | None:
    """Whether the speaker is afraid: "We are worried about the dam"."""
    fear = assertion_words("fear")
    words = children_in(clause.head, "acomp", "oprd", "attr")
    return "warns" if any(c.lower_ in fear for c in words) and not is_negated(clause.head) else None


def _threatens(clause: Clause) -> Stance | None:
    """Whether something "is a threat to us all", "poses a danger"."""
    head = clause.head
    if head.lemma_ not in ("be", "pose", "present", "remain", "represent") or is_negated(head):
        return None
    return "warns" if any(_is_threat(c) for c in head.children) else None


def _is_threat(word: Token) -> bool:
    named = word.dep_ in ("attr", "dobj") and word.lemma_.lower() in ("threat", "danger", "peril", "menace")
    return named and not has_word(word.lefts, "no", "any")


def _harms(clause: Clause) -> Stance | None:
    """Whether harm is to come: "The dam will break"."""
    return "warns" if clause.future and _harmful(clause.unit.tokens) else None


def _demands(clause: Clause) -> Stance | None:
    """Whether somebody is put under an obligation: "The board must go"."""
    return "demands" if obliges(clause) else None


def _predicts(clause: Clause) -> Stance | None:
    """Whether something is foretold: "Prices will rise"."""
    who = clause.who
    told = clause.future and who is not None and who.lower_ not in ("you", "that", "this", "which")
    return "predicts" if told else None


def _expects(clause: Clause) -> Stance | None:
    """Whether something is "expected to rise", "likely to fall", "set to open"."""
    if _is_probable(clause):
        return _foretold(clause)
    if clause.who is None or not (_is_expected(clause.head) or _is_likely(clause.head)):
        return None
    return "warns" if _harmful(whole_clause(clause.head)) else "predicts"


def _is_probable(clause: Clause) -> bool:
    """Whether something "would likely" or "will probably" happen, which nobody commits themselves to."""
    to_come = clause.future or ("would" in clause.modals and not perfect(clause.head))
    return to_come and has_word(children_in(clause.head, "advmod"), *assertion_words("probable"))


def _foretold(clause: Clause) -> Stance:
    """Give the stance of what is to come: harm warns."""
    return "warns" if _harmful(clause.unit.tokens) else "predicts"


def _is_expected(head: Token) -> bool:
    foreseen = head.tag_ == "VBN" and head.lower_ in assertion_words("foreseen")
    return foreseen and infinitive(head) is not None and has_child(head, "auxpass")


def _is_likely(head: Token) -> bool:
    if head.tag_ == "VBN" and head.lower_ in assertion_words("foreseen") and infinitive(head) is not None:
        return False
    likely = any(map(_is_foreseen, children_in(head, "acomp")))
    return likely and not has_child(head, "ccomp")


def _is_foreseen(word: Token) -> bool:
    known = word.lower_ in assertion_words("foreseen")
    return known and (infinitive(word) is not None or word.lower_.endswith("likely"))


def _speaks_for_own(clause: Clause) -> Stance | None:
    """Give the stance of a clause whose subject is the speaker or the speaker's own side."""
    if _is_probable(clause):
        return _foretold(clause)
    if clause.future or _would_in_report(clause):
        return _to_come(clause)
    if _commits(clause.head):
        return "promises" if _is_act(clause) else None
    return "demands" if _we_must(clause) else None


def _would_in_report(clause: Clause) -> bool:
    """Whether a plain "will" has been moved back: he said that he would go."""
    reported = clause.quote is not None and clause.quote.kind != "direct"
    return reported and "would" in clause.modals and not perfect(clause.head)


def _is_act(clause: Clause) -> bool:
    """Whether a clause tells what somebody does, not what befalls them."""
    return clause.last.lemma_.lower() not in assertion_words("experience")


def _to_come(clause: Clause) -> Stance | None:
    """Give the stance of what one's own side will do: a threat, a promise, a hope to win."""
    act, lemma = _is_act(clause), clause.last.lemma_.lower()
    if act and lemma in assertion_words("harm") and not is_negated(clause.head):
        return "warns"
    if act and not _unsure(clause.unit):
        return "promises"
    return "predicts" if clause.future and lemma in assertion_words("outcome") else None


def _commits(head: Token) -> bool:
    """Whether a verb binds who says it: "We plan to leave"."""
    bound = head.lemma_.lower() in assertion_words("commit") and infinitive(head) is not None
    return bound and not is_negated(head)


def _we_must(clause: Clause) -> bool:
    """Whether one's own side is called upon: "We must act"."""
    we = has_word(children_in(clause.head, *SUBJECTS), "we")
    if not we or perfect(clause.head):
        return False
    return bool(clause.modals & {"must", "should", "ought"}) or has_to(clause.head, clause.quote)


Form = Callable[[Clause], Stance | None]
OF_OWN: tuple[Form, ...] = (_fears, _threatens, _speaks_for_own)
OF_OTHERS: tuple[Form, ...] = (_threatens, _harms, _demands, _predicts, _expects)
"""The forms of a clause about the speaker's side and about others, in the order in which they count."""


def _harmful(words: Iterable[Token]) -> bool:
    harm = assertion_words("harm")
    return any(token.lemma_.lower() in harm for token in words)


def _unsure(unit: Unit) -> bool:
    return any(token.lower_ in assertion_words("unsure") for token in unit.tokens)
