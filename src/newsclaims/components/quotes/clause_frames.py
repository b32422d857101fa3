"""The frame in which a clause hangs on its verb, by its form: that it is late, whether it is, to go, going."""

from spacy.tokens import Token

from newsclaims.components.quotes.cues import Cue
from newsclaims.language.parse import has_left, is_finite, is_infinitive
from newsclaims.language.relations import SUBJECTS
from newsclaims.lexicons import quote_words


def frame_of(clause: Token, cue: Cue) -> str:
    """Give the frame that a clause has by its form."""
    if opening(clause).lower_ in quote_words("questions"):
        return "whether" if "whether" in cue.frames else "that"
    return "that" if is_finite(clause) else _open_frame(clause, cue)


def _open_frame(clause: Token, cue: Cue) -> str:
    """Give the frame of a clause without a finite verb."""
    subject = has_left(clause, *SUBJECTS)
    if is_infinitive(clause):
        return "object-to" if subject and "object-to" in cue.frames else "to"
    if clause.pos_ in ("NOUN", "PROPN", "ADJ") and "object-complement" in cue.frames:
        return "object-complement"
    return "gerund" if clause.tag_ == "VBG" and not subject else "that"


def opening(clause: Token) -> Token:
    """Give the first word of a clause, behind marks."""
    first = clause.left_edge
    while first.i < clause.i and (first.is_punct or first.is_space):
        first = first.nbor()
    return first
