"""What a claim lacks of its sentence: the cue of a bare predicate, the subject of a clause that is cut off.

"too low" of "Obi described the offer as “too low”", "to repair the dam" of "Obi promised to repair the dam"
"killed ten" of "an attack that, Obi said, killed ten"
"""

from collections.abc import Iterable, Sequence

from spacy.tokens import Token

from newsclaims.components.claims.drafts import Draft
from newsclaims.components.claims.ellipses import elided
from newsclaims.components.claims.parallels import gives_labels
from newsclaims.components.claims.propositions import CLAUSES, SUBJECTS, Unit, auxiliaries, subject
from newsclaims.language.parse import (
    FINITE,
    children_in,
    first_child,
    has_child,
    has_finite,
    is_blank,
    is_finite,
    sentence_of,
)
from newsclaims.lexicons import assertion_words
from newsclaims.vocabulary import AboutBy

BEFORE_A_VERB = ("aux", "neg", "advmod")
ASKING = ("WRB", "WP", "WDT", "WP$")
APART = (*"—–:()[]”\n", "--")
"""Signs between a clause and what isn't part of it, such as a dateline."""

NOTHING = ("cc", "mark", "punct", "dep")
BELOW = ("relcl", "advcl")
SAID_OF = ("dobj", "nsubj", "ccomp", "oprd", "prep")
"""Places behind a cue of what it gives a label, and of the label."""

CONDITIONS = frozenset("if unless once until when whenever because although though while".split())  # noqa: SIM905
"""Words that bring in what a claim is under, or is said against."""

LACKING = ("dobj", "pobj", "npadvmod", "acl", "relcl", "xcomp", "prep")
"""Places of what belongs to the words before it."""

OPENS = ("prt", "prep", "mark", "aux", "neg", "det", "case", "punct")
"""What may stand between a cue and what is said, if nothing else is told there."""


def cue_of_predicate(cue: Token | None, unit: Unit, relations: Iterable[AboutBy]) -> Token | None:
    """Give the first word of the reporting predicate that a bare predicate needs to be read, if it stands before it.

    Not "the plan, which she called a gift", nor "was hailed as historic": what it is said of stands before them.

    Args:
        cue: the head of the quote's cue.
        unit: the claim's tokens and the heads of its clauses.
        relations: how what it is about gets to be that.
    """
    if cue is None or cue.i >= unit.tokens[0].i or _tells_of_what(cue) or not _is_active(cue):
        return None
    if not (_is_said_of(cue, relations) or _is_bare(cue, unit.heads, unit.tokens[0])):
        return None
    before = [child for child in children_in(cue, *BEFORE_A_VERB) if child.i < cue.i]
    who = first_child(cue, *SUBJECTS)
    return next((child for child in before if who is None or child.i > who.i), cue)


def _tells_of_what(cue: Token) -> bool:
    """Whether what a cue speaks of stands before it: *what* Obi called, a plan *which* she described."""
    asked = [child for child in cue.children if child.tag_ in ("WP", "WDT") and child.i < cue.i]
    if cue.dep_ == "relcl" and not any(child.dep_ in SUBJECTS for child in asked):
        return True
    return any(child.dep_ not in SUBJECTS for child in asked)


def _is_active(cue: Token) -> bool:
    """Whether the speaker is a cue's subject: called, has called, did not rule out; went on, *calling* it a gift."""
    if cue.pos_ not in CLAUSES or has_child(cue, "auxpass", "nsubjpass"):
        return False
    if is_participle(cue):
        return True
    return cue.tag_ in FINITE or any(aux.tag_ in FINITE for aux in children_in(cue, "aux"))


def is_participle(cue: Token) -> bool:
    """Whether a cue is a participle beside a clause, with which it is read: Obi went on, *calling* it a gift."""
    return cue.tag_ == "VBG" and cue.dep_ in ("advcl", "conj") and not has_child(cue, "aux")


def _is_said_of(cue: Token, relations: Iterable[AboutBy]) -> bool:
    """Whether a predicate is said of something that the cue names behind it: described *the offer* as too low."""
    return "target" in relations and any(child.dep_ in SAID_OF for child in cue.rights)


def _is_bare(cue: Token, heads: Sequence[Token], first: Token) -> bool:
    """Whether a claim is no clause of its own that its cue governs: promised *to go*, voiced *doubts*, told *how*."""
    governed = any(head.head == cue or head.head.head == cue for head in heads)
    between = cue.doc[cue.i + 1 : first.i]
    dependent = _asks(first, heads) or not any(map(is_clause, heads))
    return governed and dependent and all(token.dep_ in OPENS for token in between)


def is_clause(head: Token) -> bool:
    """Whether a claim's head has a subject, or is finite, so that it can stand alone."""
    if has_child(head, *SUBJECTS) or any(aux.tag_ != "TO" for aux in children_in(head, "aux")):
        return True
    return head.tag_ in FINITE and head.pos_ in CLAUSES


def needs_question(draft: Draft, cue: Token | None, printed: Sequence[Token], left: Sequence[Token]) -> bool:
    """Whether a claim is read with the question in front of its cue: *asked if it leaked*, Obi said no.

    So it is where it leaves anything out or open, and where it is quoted.

    Args:
        draft: the claim.
        cue: the head of its quote's cue.
        printed: the tokens of its reading.
        left: those that it leaves open.
    """
    if cue is None or draft.quote is None or not any(map(_is_question, _in_front(draft.unit, cue))):
        return False
    bare = not has_finite(draft.unit.tokens) and not gives_labels(cue)
    quoted = draft.quote.kind == "direct" and stands_alone(draft.unit)
    return bool(left) or bare or quoted or elided(printed) is not None


def is_conditional(unit: Unit, cue: Token | None) -> bool:
    """Whether what a claim is under, or is said against, stands in front of its cue: *if it leaked*, Obi said, ….

    "Without" has to be of what would be: *without help*, Obi said the dam would break.
    """
    if cue is None:
        return False
    clauses = _in_front(unit, cue)
    if any(mark.lower_ in CONDITIONS for one in clauses for mark in children_in(one, "mark", "advmod")):
        return True
    without = any(one.lower_ == "without" for one in cue.lefts) and _is_behind(unit, cue)
    return without and any(aux.tag_ == "MD" for head in unit.heads for aux in children_in(head, "aux"))


def _in_front(unit: Unit, cue: Token) -> list[Token]:
    """Give the clauses beside a claim's cue that stand in front of it, where the claim stands behind."""
    clauses = [child for child in cue.lefts if child.dep_ == "advcl"]
    return clauses if clauses and _is_behind(unit, cue) else []


def _is_behind(unit: Unit, cue: Token) -> bool:
    first = unit.tokens[0]
    return cue.i < first.i and sentence_of(cue) == sentence_of(first)


def _is_question(clause: Token) -> bool:
    asked = clause.lemma_.lower() in assertion_words("question")
    return asked and clause.tag_ in ("VBN", "VBD") and not has_child(clause, *SUBJECTS)


def stands_alone(unit: Unit) -> bool:
    """Whether a claim has a clause with its subject, or bids something: *a disgrace*, *killed ten* are none."""
    if _asks(unit.tokens[0], unit.heads):
        return False
    places = _places(unit)
    return any(_bids(head) for head in unit.heads) or any(
        token.dep_ in SUBJECTS and token.head.i in places and _is_main(token.head, places)
        for token in unit.tokens
    )


def _asks(first: Token, heads: Sequence[Token]) -> bool:
    """Whether a claim is a question within a sentence, or what is told of: explained *how the dam broke*."""
    opens = first.is_lower and (first.tag_ in ASKING or first.lower_ in ("whether", "if"))
    return opens and bool(heads) and first.head == heads[0]


def _bids(head: Token) -> bool:
    """Whether a clause is an order: *go* home, but not "to sit and *go*"."""
    return (
        head.tag_ == "VB" and head.pos_ in CLAUSES and not (auxiliaries(head) or has_child(head, *SUBJECTS))
    )


def _is_main(head: Token, places: set[int]) -> bool:
    """Whether a clause asserts something by itself: not in *the notion that dams leak*."""
    below = head.dep_ in BELOW or (head.dep_ == "acl" and head.head.i in places)
    return not below and is_finite(head)


def cut_off_left(unit: Unit, cue: Token | None) -> Token | None:
    """Give the first word of a claim's clause where the claim begins within it: *having said* his piece, he left.

    Nothing of the reporting clause may stand there.
    """
    head, first = unit.heads[0] if unit.heads else unit.tokens[0], unit.tokens[0]
    edge = head.left_edge
    before = head.doc[edge.i : first.i]
    if not before or not is_clause(head):
        return None
    if cue is not None and edge.i <= (cue.left_edge if head.is_ancestor(cue) else cue).i < first.i:
        return None
    if any(mark in before.text for mark in APART):
        return None
    said = (token for token in before if not token.is_space and not _is_nothing(token, head))
    return next((token for token in said if token.lower_ != "that"), None)


def _is_nothing(token: Token, head: Token) -> bool:
    """Whether a claim does without a word in front of its clause: *and*, *that*; not *nor*, nor *as* of another."""
    if token.dep_ == "mark":
        return token.head == head
    return token.dep_ in NOTHING and token.lower_ != "nor"


def cut_off_right(unit: Unit, cue: Token | None) -> Token | None:
    """Give the last word of what a claim lacks that ends within a phrase or before a complement.

    "bristled at [the idea] *that it leaks*", but nothing that is only added: "[denied it] and left".
    """
    places, last = _places(unit), unit.tokens[-1]
    if last.i + 1 == len(last.doc) or last.is_punct:
        return None
    lacking = last.nbor(1)
    if lacking.is_sent_start or is_blank(lacking):
        return None
    while lacking.head.i not in places and lacking.head != lacking:
        lacking = lacking.head
    clausal = lacking.dep_ == "ccomp" and has_child(lacking, "mark")
    if lacking.i < last.i or lacking.head.i not in places or not (clausal or lacking.dep_ in LACKING):
        return None
    edge = lacking.right_edge
    while is_blank(edge):
        edge = edge.nbor(-1)
    return None if cue is not None and last.i < cue.i <= edge.i else edge


def cut_off_subject(unit: Unit) -> Token | None:
    """Give the noun that is the subject of a claim's clause and stands before the claim.

    "an attack that, Obi said, [killed ten]" -> attack; "the gates failed, Obi said, [and killed ten]" -> gates
    """
    head = next(iter(unit.heads), None)
    if (
        head is None
        or not _is_active(head)
        or any(child.i in _places(unit) for child in children_in(head, *SUBJECTS))
    ):
        return None
    who = subject(head)
    if who is not None and who.tag_ in ("WDT", "WP") and head.dep_ == "relcl":
        who = head.head
    return who if who is not None and who.i < unit.tokens[0].i else None


def _places(unit: Unit) -> set[int]:
    return {token.i for token in unit.tokens}
