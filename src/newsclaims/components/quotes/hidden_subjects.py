"""A verb's subject where the parser took it for something else: a part of a noun, an apposition, an adverb."""

from spacy.tokens import Token

from newsclaims.components.quotes.cues import can_speak
from newsclaims.language.parse import has_left

PLURALS = ("NNS", "NNPS")


def hidden_subject(verb: Token) -> Token | None:
    """Give the subject that the parser took for part of a noun, or for an apposition to a place."""
    readings = (_as_compound, _as_apposition, _as_appended, _as_adverb)
    found = (read(child, verb) for child in verb.lefts for read in readings)
    return next((token for token in found if token is not None), None)


def _as_compound(child: Token, verb: Token) -> Token | None:
    """Give the subject of "…, court records show", "…, police confirm" and "its caption reads", read as one noun."""
    if child.dep_ != "compound" or child.i != verb.i - 1:
        return None
    whole = verb.tag_ == "VBZ" and has_left(child, "poss", "det")
    return child if whole or child.tag_ in PLURALS or is_behind_comma(child) else None


def _as_apposition(child: Token, verb: Token) -> Token | None:
    """Give the subject of "In Jos, a farmer, Hugh Hill, told …", read as three names of a place, or of a reader."""
    if child.dep_ != "prep" or not child.is_sent_start or not is_behind_comma(verb):
        return None
    named = [one for one in child.subtree if one.dep_ == "appos" and one.pos_ == "PROPN"]
    return next(reversed(named), None)


def _as_adverb(child: Token, verb: Token) -> Token | None:
    """Give the subject of "Tolliver denied it", whose name was read as an adverb."""
    return child if child.dep_ == "advmod" and child.ent_type_ == "PERSON" and child.i == verb.i - 1 else None


def _as_appended(child: Token, verb: Token) -> Token | None:
    """Give the subject of "She died in Bath, her daughter, Grace, said", read as an apposition to the last noun."""
    if child.dep_ != "ccomp" or not is_behind_comma(verb) or child.right_edge.i < verb.i - 2:
        return None
    above = verb.nbor(-2)
    apposed = [one for one in (above, *above.ancestors) if one.dep_ in ("appos", "conj") and one.i > child.i]
    return next((one for one in reversed(apposed) if can_speak(one) and is_behind_comma(one.left_edge)), None)


def is_behind_comma(token: Token) -> bool:
    """Whether a comma stands right before a word, which the first of an article has nothing before."""
    return token.i > 0 and token.nbor(-1).text == ","
