"""Who asks to be kept out of the paper: it tells how the article met its source, not what they have to say."""

from spacy.tokens import Token

from newsclaims.components.quotes.phrases import direct_object
from newsclaims.language.parse import has_left, has_word

NAMES = ("name", "surname", "identity")
TOLD = ("VBD", "VBZ", "MD")
"""Tags of a verb that tells what is; a bidding has a bare one: that her name not be used."""


def anonymity(verb: Token) -> bool:
    """Whether a verb asks for one's own name to be kept out: "not to be named", "to remain anonymous", "anonymity"."""
    thing = direct_object(verb)
    if thing is not None and thing.lemma_ == "anonymity":
        return True
    return any(clause.dep_ in ("xcomp", "ccomp") and _is_to_stay_unnamed(clause) for clause in verb.rights)


def _is_to_stay_unnamed(clause: Token) -> bool:
    """Whether a clause bids: (asked) to be named only as Ana, that he not be named; not: (said) he was named as Obi."""
    helping = (one for one in clause.lefts if one.dep_ in ("aux", "auxpass"))
    if any(one.tag_ in TOLD for one in (clause, *helping)):
        return False
    named = clause.lemma_ in ("name", "identify", "quote") and has_left(clause, "auxpass")
    kept_out = clause.lemma_ == "withhold" or has_left(clause, "neg")
    name = kept_out and any(one.lemma_ in NAMES and has_left(one, "poss") for one in clause.children)
    return named or name or has_word(clause.rights, "anonymous", "unnamed")
