"""Who is named in the clause behind a noun: a nurse, identified only as Sara; the man, who gave his name as Kevo."""

from spacy.tokens import Token

from newsclaims.components.speakers.discourse import Discourse, lemma
from newsclaims.language.parse import skip

WITHIN = 14
"""Tokens behind a noun in which a clause names somebody."""

NAMING = frozenset(("name", "surname", "surnamed", "pseudonym", "identify", "alias"))
"""Words by which a clause tells somebody's name."""


def named_in_clause(stage: Discourse, noun: Token, either: bool = True) -> str | None:
    """Give the person as whom a clause names somebody described: a nurse, identified only as *Sara*.

    Without `either` the body: the group, which calls itself the *Lugo Committee*.
    """
    doc, naming = stage.doc, False
    for i in range(noun.i + 1, min(noun.i + WITHIN, noun.sent.end)):
        fits = stage.is_person(i) if either else stage.is_body(i)
        if naming and fits and noun.is_ancestor(doc[i]):
            return stage.names[i]
        naming = naming or _names(doc[i], noun)
    return None


def name_told(stage: Discourse, noun: Token) -> str:
    """Give the name of nobody in the cast as whom a clause names somebody: the man, who gave his name as *Kevo*."""
    naming = next((one for one in stage.doc[noun.i + 1 : noun.i + WITHIN] if _names(one, noun)), None)
    if naming is None or noun.tag_ == "NNS" or not noun.is_ancestor(naming):
        return ""
    behind = skip(
        stage.doc, naming.i + 1, naming.sent.end, lambda one: one.pos_ in ("ADP", "ADV", "DET", "NOUN")
    )
    stop = skip(
        stage.doc, behind, naming.sent.end, lambda one: one.pos_ == "PROPN" and one.i not in stage.names
    )
    whole = stop > behind and stop not in stage.names and noun.is_ancestor(stage.doc[stop - 1])
    return stage.doc[behind:stop].text if whole else ""


def _names(token: Token, noun: Token) -> bool:
    """Whether a word tells a noun's name: who gave his *name* as Sara, who *goes* by the call sign Swift.

    Not somebody else's: who named *the victim* as Sara, who gave *the killer's* name.
    """
    behind = token.nbor().lower_ if token.i + 1 < len(token.doc) else ""
    if token.lower_ == "called":
        return token.head == noun and token.tag_ == "VBN" and token.nbor().pos_ == "PROPN"
    others = (
        one
        for one in token.children
        if one.dep_ in ("poss", "dobj") or (one.lower_, one.dep_) == ("of", "prep")
    )
    if any(one.pos_ != "PRON" for one in others):
        return False
    return lemma(token) in NAMING or (lemma(token), behind) in (("go", "by"), ("call", "itself"))
