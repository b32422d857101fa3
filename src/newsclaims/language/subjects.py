"""Names that a clause is about though the parse has another subject."""

from spacy.tokens import Token

from newsclaims.language.relations import SUBJECTS


def is_about(name: Token) -> bool:
    """Whether a clause is about a name that isn't its subject: it was *Ada* who began; the voice was *Ada*."""
    return _is_cleft(name) or _is_told_who(name) or _has_a_verb(name)


def _has_a_verb(noun: Token) -> bool:
    """Whether the parser took what somebody did for a participle: A nurse, *Ana Souza*, survived with injuries."""
    return noun.dep_ == "ROOT" and any(one.dep_ == "acl" and one.tag_ == "VBD" for one in noun.rights)


def _is_cleft(token: Token) -> bool:
    """Whether a name is who does it, after "it was": it was Ana Souza who began."""
    verb = token.head
    dummy = any(child.lower_ == "it" and child.dep_ in SUBJECTS for child in verb.lefts)
    behind = token.doc[token.i + 1 : token.i + 4]
    return token.dep_ == "attr" and dummy and any(one.lower_ == "who" for one in behind)


def _is_told_who(token: Token) -> bool:
    """Whether a name tells who is meant by a thing or a deed, which is the subject: the voice was *Ana Souza*.

    Such a clause is about the name (a specificational one: Higgins 1979).
    """
    thing = next((child for child in token.head.lefts if child.dep_ == "nsubj"), None)
    told = token.dep_ == "attr" and token.pos_ == "PROPN" and token.head.lemma_ == "be"
    return told and thing is not None and thing.pos_ == "NOUN" and thing.tag_ == "NN"
