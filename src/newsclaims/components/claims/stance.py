"""What the speaker does with what is said: states, warns, promises, demands and so on, sentence by sentence.

The cue and its frame decide first ("warned", "urged the bloc to share"), for all that it reports; with a neutral
cue the form of each sentence does (`sentence_forms`).
"""

from collections.abc import Sequence

from spacy.tokens import Token

from newsclaims.components.claims.clause import FUTURE
from newsclaims.components.claims.propositions import (
    CLAUSES,
    Own,
    Unit,
    auxiliaries,
    first_person,
    infinitive,
    marked_to,
    subject,
)
from newsclaims.components.claims.sentence_forms import by_form
from newsclaims.language.parse import is_negated
from newsclaims.lexicons import ReportingWord, reporting_words
from newsclaims.records import Quote
from newsclaims.vocabulary import Stance

PREPOSITIONS = ("as", "of", "for", "about", "against", "on", "at", "with", "in")
TO_COME = FUTURE | {"would", "'d", "’d", "might", "could", "may"}
"""Modals of what hasn't happened, in reported speech too."""

QUESTIONS = ("whether", "if", "why", "how", "what")


def stances(
    quote: Quote, units: Sequence[Unit], cue: Token | None = None, own: Own = first_person
) -> list[Stance]:
    """Give the stance of each sentence of a quote, by its cue and their own form.

    Args:
        quote: the quote.
        units: the sentences of its content.
        cue: the head of its cue.
        own: which words name the speaker.
    """
    row = _row(quote, units)
    by_cue = _by_cue(row, units, cue)
    asks = by_cue == "asks" and quote.kind == "direct" and any(map(_is_question, units))
    if not asks and (by_cue != "states" or (row is not None and row.mode == "attitude")):
        return [by_cue] * len(units)
    return ["asks" if asks and _is_question(unit) else by_form(unit, own, quote) for unit in units]


def _by_cue(row: ReportingWord | None, units: Sequence[Unit], cue: Token | None) -> Stance:
    """Give the stance of a cue; who "did not deny" something denies nothing.

    "Assured us that the gates were shut" commits nobody, "estimated that ten had died" foresees nothing.
    """
    if row is None or (cue is not None and is_negated(cue)):
        return "states"
    if _foresees(row) and not any(map(_speaks_of_future, units)):
        return "states"
    return row.stance  # type: ignore[return-value]  # a test holds the table's stances to the record's


def _foresees(row: ReportingWord) -> bool:
    """Whether a cue is about what is to come, with a clause: promised that, predicted that."""
    return row.stance in ("promises", "predicts") and row.frame == "that"


def _is_question(unit: Unit) -> bool:
    return unit.tokens[-1].text == "?"


def _row(quote: Quote, units: Sequence[Unit]) -> ReportingWord | None:
    """Give the table's row of the cue, in the frame that the content stands in."""
    if quote.cue is None:
        return None
    rows: dict[str, ReportingWord] = {}
    for pos in ("verb", "noun", "adjective", "preposition"):
        rows = reporting_words().get((quote.cue.lemma, pos), {})
        if rows:
            break
    for frame in _frames(quote, units):
        if frame in rows:
            return rows[frame]
    # Who offers a thing hasn't offered to do anything: an infinitive's frame needs one.
    return next((row for frame, row in rows.items() if frame != "to"), None)


def _frames(quote: Quote, units: Sequence[Unit]) -> list[str]:
    """Give the frames that a content's form allows, best first."""
    if quote.kind == "direct" or not units:
        return ["quote", "that"]
    first = units[0].tokens[0]
    head = units[0].heads[0] if units[0].heads else first
    if marked_to(head):
        told = subject(head) is not None or first.pos_ != "PART"
        return ["object-to" if told else "to", "to", "object-to"]
    if head.pos_ in CLAUSES and (head.tag_ != "VBG" or auxiliaries(head)):
        return ["whether", "that"] if first.lower_ in QUESTIONS else ["that"]
    return _frames_of_phrase(first, head)


def _frames_of_phrase(first: Token, head: Token) -> list[str]:
    """Give the frames that a phrase may stand in: behind its preposition, as a gerund, as an object."""
    before = first.doc[first.i - 1].lower_ if first.i else ""
    if before in PREPOSITIONS:
        return [before, "object"]
    return ["gerund", "of", "object"] if head.tag_ == "VBG" else ["object", "object-complement"]


def _speaks_of_future(unit: Unit) -> bool:
    return any(_is_to_come(token) for token in unit.tokens)


def _is_to_come(token: Token) -> bool:
    if token.tag_ == "MD" and token.lower_ in TO_COME:
        return True
    return token.lower_ == "going" and infinitive(token) is not None
