"""A verb's subject where the parser took it for something else: a part of a noun, an apposition."""

from spacy.tokens import Span, Token

from newsclaims.components.quotes.cues import can_speak
from newsclaims.language.parse import (
    FINITE,
    NOUNS,
    has_finite,
    has_left,
    has_word,
    sentence_of,
    skip,
    skip_back,
)

PLURALS = ("NNS", "NNPS")
LONGEST = 12
"""Words of the longest source that stands between a comma and a verb at the end of its sentence."""

WITHIN = ("of", "for", "at", "in", "from", "with", "by")
"""Prepositions within a source: *doctors at the hospital*, said; *papers seen by the Post* show."""

LONGEST_TIME = 8
"""Words of the longest telling of when and how something was said behind that verb: on Friday in a statement."""


def hidden_subject(verb: Token) -> Token | None:
    """Give the subject that the parser took for part of a noun, or for an apposition to a place."""
    readings = (_as_compound, _as_apposition)
    if set_off(verb) is not None:
        return _last(verb)
    found = (read(child, verb) for child in verb.lefts for read in readings)
    return next((token for token in found if token is not None), None)


def set_off_at_end(verb: Token) -> int | None:
    """Give the same where nothing stands behind the verb in its sentence but when, how and to whom it was said."""
    behind = verb.doc[verb.i + 1 : sentence_of(verb).end]
    return None if any(token.text == "," for token in behind) else set_off(verb)


def set_off(verb: Token) -> int | None:
    """Give where the noun phrase begins that stands between a whole clause with its comma and a verb that ends there.

    A parser hangs it on the place before the comma: a bomb went off near Lugo, *security and medical sources* said;
    he went by Sam Hill, *Inspector Ada Obi* said. So, too, with a name behind the office: *its head, Ada Obi,* said.
    """
    doc, first = verb.doc, sentence_of(verb).start
    if verb.tag_ not in FINITE or verb.i < first + 4 or not _ends_its_clause(verb):
        return None
    comma = _comma_before(verb, verb.i)
    words = doc[comma + 1 : verb.i]
    if doc[comma].text != "," or not words or words[0].tag_ in ("CC", "IN") or _last(verb).pos_ not in NOUNS:
        return None
    head = _head(words)
    speaks = head.pos_ == "PROPN" or can_speak(head)
    return comma + 1 if speaks and _is_clause(doc[first:comma]) else None


def _last(verb: Token) -> Token:
    """Give the last word before a verb, and before the comma that closes an apposition."""
    return verb.nbor(-2) if verb.nbor(-1).text == "," else verb.nbor(-1)


def displaced(verb: Token, subject: Token | None) -> bool:
    """Whether the subject that the parser gave to a verb stands before the comma that sets the verb's own off."""
    begins = set_off(verb)
    return begins is not None and subject is not None and subject.i < begins


def _comma_before(verb: Token, stop: int) -> int:
    """Give the comma before the noun phrase that ends at `stop`, a name between commas behind it left out."""
    doc, floor = verb.doc, max(sentence_of(verb).start, verb.i - LONGEST - 1)
    comma = skip_back(doc, stop - 1, floor, _in_noun_phrase)
    name = doc[comma + 1 : stop]
    if not name and stop == verb.i and stop - 1 > floor:
        return _comma_before(verb, _comma_before(verb, verb.i - 1))
    return comma


def noun_before(verb: Token) -> Token | None:
    """Give who stands right before a verb, behind whose name a body's follows: lawyer *Ada Obi* of Obi & Hill said."""
    doc, floor = verb.doc, max(sentence_of(verb).start, verb.i - LONGEST - 1)
    words = doc[skip_back(doc, verb.i - 1, floor, _in_noun_phrase) + 1 : verb.i]
    head = _head(words) if words else None
    return head if head is not None and head.ent_type_ == "PERSON" and words[0].tag_ != "IN" else None


def _head(words: Span) -> Token:
    """Give the noun that a noun phrase is about: *doctors* at the hospital; *Centers* for Disease Control."""
    behind = next(
        (i for i, one in enumerate(words) if one.tag_ in ("IN", "VBN") or one.text == ","), len(words)
    )
    return words[max(behind - 1, 0)]


def _is_clause(words: Span) -> bool:
    """Whether words are a sentence of their own: not *when the bell rang*."""
    return has_finite(words) and (words[0].tag_ != "WRB" or any(one.text == "," for one in words))


def _ends_its_clause(verb: Token) -> bool:
    """Whether nothing is told behind a verb up to a comma but when, how and to whom: …, an aide *said* on Friday."""
    end = skip(verb.doc, verb.i + 1, sentence_of(verb).end, lambda token: token.text != ",")
    told = [token for token in verb.doc[verb.i + 1 : end] if not (token.is_punct or token.is_space)]
    if len(told) > LONGEST_TIME or has_finite(told) or any(token.text == ":" for token in told):
        return False
    if not told or told[0].ent_type_ in ("DATE", "TIME"):
        return True
    hearer = (
        verb.lemma_ == "tell"
        and told[0].pos_ in (*NOUNS, "DET", "PRON")
        and not has_word(told, "to", "of", "about")
    )
    return told[0].tag_ in ("IN", "RB") or hearer


def _in_noun_phrase(token: Token) -> bool:
    """Whether a word may stand in a noun phrase before what it is of."""
    if token.pos_ in (*NOUNS, "ADJ", "DET", "NUM", "CCONJ") or token.tag_ in ("POS", "HYPH", "PRP$"):
        return True
    return token.lower_ in WITHIN


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


def is_behind_comma(token: Token) -> bool:
    """Whether a comma stands right before a word, which the first of an article has nothing before."""
    return token.i > 0 and token.nbor(-1).text == ","
