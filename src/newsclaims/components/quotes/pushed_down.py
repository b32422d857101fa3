"""Who reports a clause whose subject is the noun that it tells of: three men who *police say* stole a van.

The subject of what is said stands before the reporting verb, as a relative pronoun or as nothing at all (the man police
say stole it): a pushdown element (Quirk, Greenbaum, Leech and Svartvik, "A Comprehensive Grammar of the English
Language", 1985, 17.63). So a finite verb follows the reporting one at once. Parsers take who reports for a part of the
noun or of its clause, and go on to the verb of the sentence around it.
"""

from spacy.tokens import Doc, Token

from newsclaims.language.parse import FINITE, NOUNS
from newsclaims.lexicons import quote_words

OPENS = ("who", "whom", "which", "that")
"""Relative pronouns."""

PRONOUNS = ("he", "she", "they", "we", "i", "it", "you")
"""Pronouns that are a subject."""

WORDS = (*NOUNS, "ADJ", "NUM")
"""Parts of speech of the words in the name or noun of who reports, behind its article."""

JOINS = ("WDT", "WP", "WRB", "CC")
"""Tags of words that open or join a clause, of which a later verb may be."""

LONGEST = 6
"""Tokens of who reports."""


def reporter(verb: Token) -> tuple[int, int] | None:
    """Give the tokens of who reports, if what a verb reports lacks its subject; else None.

    Without a relative pronoun only a pronoun, a plural or what has an article is told from the noun before it.
    """
    who = _before(verb)
    return who if who is not None and not _may_be_reported(verb, who[0]) else None


def has_its_noun(verb: Token) -> bool:
    """Whether the noun before is what is reported, and no subject of what follows: the words she said | were kind."""
    who = _before(verb)
    return who is not None and _may_be_reported(verb, who[0])


def _may_be_reported(verb: Token, first: int) -> bool:
    """Whether the noun before who reports, the tokens from `first` on, may be reported itself.

    Not one of which a clause behind a comma tells, or that is new: a word diplomats said had never been used.
    """
    relative = verb.doc[first - 1]
    noun = verb.doc[first - 2] if relative.lower_ in OPENS else relative
    new = noun.left_edge.lower_ in ("a", "an")
    if relative.lower_ in ("who", "whom") or noun.text == "," or new:
        return False
    return verb.lemma_ in quote_words("taking things") or noun.lemma_.lower() in quote_words("sayings")


def _before(verb: Token) -> tuple[int, int] | None:
    """Give the tokens of who reports between a noun, or its relative pronoun, and a verb that a finite verb follows."""
    doc, stop = verb.doc, verb.i
    if verb.tag_ not in ("VBP", "VBZ", "VBD") or verb.lemma_ == "be" or not stop or stop + 2 >= len(doc):
        return None
    opening = doc[stop + 1].nbor() if doc[stop + 1].pos_ == "ADV" else doc[stop + 1]
    first = _first(verb)
    if first > 1 and doc[first - 1].lower_ in OPENS:
        taken_for = opening.tag_ == "VBN" or (opening.tag_ == "VB" and verb.dep_ == "aux")
        told = _is_told_of(doc[first - 2]) and (taken_for or opening.tag_ in FINITE)
        return (first, stop) if told else None
    if opening.tag_ not in FINITE:
        return None
    if doc[stop - 1].tag_ == "NNS":
        first = stop - 1  # a man *police* believe
    apart = doc[first].lower_ in PRONOUNS or doc[first].pos_ == "DET" or doc[stop - 1].tag_ == "NNS"
    return (first, stop) if apart and first and doc[first - 1].pos_ in NOUNS else None


def _first(verb: Token) -> int:
    """Give the first token of the noun phrase or pronoun right before a verb."""
    doc, first = verb.doc, verb.i - 1
    if doc[first].lower_ in PRONOUNS:
        return first
    while first > max(verb.i - LONGEST, 0) and doc[first - 1].pos_ in WORDS and doc[first].pos_ in WORDS:
        first -= 1
    opens = first > 0 and doc[first - 1].pos_ in ("DET", "PRON") and doc[first - 1].lower_ not in OPENS
    return first - opens


def _is_told_of(noun: Token) -> bool:
    """Whether a relative pronoun may tell of the word before it."""
    return noun.pos_ in (*NOUNS, "PRON", "NUM") or noun.text in (",", "-", "–", "—")


def clause_end(doc: Doc, first: int, stop: int) -> int:
    """Give where a clause ends that begins with its verb: before the verb of the sentence around it, or `stop`.

    That verb follows a verb that is finite already, or a noun with no word between that joins a clause: were warned |
    *fled*; stole a van | *were* arrested.
    """
    at = first + 1 + (doc[first].pos_ == "ADV")
    while at < stop and doc[at].pos_ in ("AUX", "VERB", "ADV", "PART") and doc[at].tag_ not in FINITE:
        at += 1
    for i in range(at, stop):
        token, before = doc[i], doc[i - 1]
        if token.text in (",", ":", ";") or token.tag_ in JOINS or token.dep_ == "mark":
            return stop
        finite = token.tag_ in FINITE and before.pos_ in (*NOUNS, "PRON", "NUM", "ADV", "VERB", "AUX")
        if finite and before.lower_ not in PRONOUNS:
            return i
    return stop
