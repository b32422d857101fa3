"""A verb's subject where the parser took it for something else: a part of a noun, an apposition, an adverb."""

from spacy.tokens import Token

from newsclaims.components.quotes.cues import can_speak
from newsclaims.language.parse import FINITE, NOUNS, has_finite, has_left, skip_back

PLURALS = ("NNS", "NNPS")
LONGEST = 9
"""Words of the longest source that stands between a comma and a verb at the end of its sentence."""

LONGEST_TIME = 8
"""Words of the longest telling of when and how something was said behind that verb: on Friday in a statement."""


def hidden_subject(verb: Token) -> Token | None:
    """Give the subject that the parser took for part of a noun, or for an apposition to a place."""
    readings = (_as_compound, _as_apposition, _as_appended, _as_adverb)
    if set_off_at_end(verb) is not None:
        return verb.nbor(-1)
    found = (read(child, verb) for child in verb.lefts for read in readings)
    return next((token for token in found if token is not None), None)


def set_off_at_end(verb: Token) -> int | None:
    """Give where the noun phrase begins that stands between the last comma and a verb at the end of its sentence.

    A parser hangs it on the place before the comma: a bomb went off near Lugo, *security and medical sources* said.
    """
    doc, sentence = verb.doc, verb.sent
    if verb.tag_ not in FINITE or verb.i < sentence.start + 4 or not _ends_its_sentence(verb):
        return None
    comma = skip_back(doc, verb.i - 1, max(sentence.start, verb.i - LONGEST - 1), _in_noun_phrase)
    words = doc[comma + 1 : verb.i]
    if doc[comma].text != "," or not words or words[0].tag_ == "CC" or words[-1].pos_ not in NOUNS:
        return None
    speaks = words[-1].pos_ == "PROPN" or can_speak(words[-1])
    return comma + 1 if speaks and has_finite(doc[sentence.start : comma]) else None


def _ends_its_sentence(verb: Token) -> bool:
    """Whether nothing is told behind a verb but when and how: …, an aide *said* on Friday."""
    behind = verb.doc[verb.i + 1 : verb.sent.end]
    told = [token for token in behind if not (token.is_punct or token.is_space)]
    if len(told) > LONGEST_TIME or has_finite(told) or any(token.text in (",", ":") for token in behind):
        return False
    return not told or told[0].tag_ in ("IN", "RB") or told[0].ent_type_ in ("DATE", "TIME")


def _in_noun_phrase(token: Token) -> bool:
    """Whether a word may stand in a noun phrase before what it is of."""
    return token.pos_ in (*NOUNS, "ADJ", "DET", "NUM", "CCONJ") or token.tag_ in ("POS", "HYPH", "PRP$")


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
