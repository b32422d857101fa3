"""Whose word a noun of saying is: she issued a warning that …; not: she ignored warnings that …."""

from spacy.tokens import Token

from newsclaims.components.quotes.cue_sources import author, source_of
from newsclaims.language.parse import NOUNS, VERBS, has_left
from newsclaims.lexicons import quote_words

BY_MEANS = frozenset(["with", "in", "of"])
"""Prepositions of somebody's own word: ended *with* a plea; not of what others said: rose *on* reports."""
MEETS = frozenset(["comply", "agree", "disagree", "deal", "live", "believe"])
"""Verbs of which even the object behind these is another's word: complied with the demand."""


def whose_word(noun: Token) -> Token | None:
    """Give whose word a noun is: his insistence; of a verb's object its subject's: she voiced concern."""
    maker = author(noun)
    if maker != noun:
        return maker
    verb = _verb(noun)
    if verb is None or has_left(verb, "expl") or not _is_own(noun, verb):
        return None
    return source_of(verb)


def is_anothers_word(noun: Token, start: int, end: int) -> bool:
    """Whether the code points `[start, end)` are the subject of a verb of which a noun is no word of theirs."""
    verb = _verb(noun)
    if verb is None or noun.pos_ not in NOUNS or author(noun) != noun or _is_own(noun, verb):
        return False
    subject = source_of(verb)
    return subject is not None and start <= subject.idx < end


def _verb(noun: Token) -> Token | None:
    """Give the verb whose object or complement a noun is, also behind a preposition."""
    verb = noun.head.head if noun.dep_ == "pobj" else noun.head
    return verb if verb.pos_ in VERBS and noun.dep_ in ("dobj", "attr", "pobj") else None


def _is_own(noun: Token, verb: Token) -> bool:
    """Whether a verb's subject gives the word: issued a threat, ends with a plea; not: heard, rose on reports."""
    if noun.dep_ != "pobj":
        return verb.lemma_ in quote_words("uttering")
    return noun.head.lower_ in BY_MEANS and verb.lemma_ not in MEETS
