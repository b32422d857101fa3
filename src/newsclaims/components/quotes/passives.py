"""Passives, whose subject is spoken to or of: who did it, and participles whose auxiliary isn't there."""

from spacy.tokens import Token

from newsclaims.components.quotes.hidden_subjects import is_behind_comma
from newsclaims.language.parse import first_child, has_child, has_left
from newsclaims.language.relations import SUBJECTS


def passive(verb: Token) -> bool:
    """Whether `verb` is a passive, with its auxiliary or an agent."""
    return verb.tag_ == "VBN" and has_child(verb, "auxpass", "agent", "nsubjpass")


def reduced(verb: Token) -> bool:
    """Whether `verb` is a bare participle, "asked about it, Smith …", whose subject is spoken to and doesn't speak."""
    when = verb.dep_ == "relcl" and any(
        one.lower_ in ("when", "once") for one in verb.lefts
    )  # Obi, when asked
    clause = verb.tag_ == "VBN" and (when or verb.dep_ in ("advcl", "acl", "amod", "prep"))
    clause = clause or (verb.tag_ == "VBD" and verb.dep_ == "acl" and verb.head.head != verb.head)
    opens = verb.tag_ == "VBD" and verb.dep_ == "advcl" and bool(verb.is_sent_start)
    return ((clause or opens) and not has_left(verb, "aux", "nsubj")) or asked_aside(verb)


def asked_aside(verb: Token) -> bool:
    """Whether somebody was asked who goes on to answer, read as who asks: Obi, *asked* whether it was late, replied."""
    if verb.lower_ not in ("asked", "questioned", "pressed") or not is_behind_comma(verb):
        return False
    return any(
        one.dep_ == "ccomp" and one.tag_ == "VBD" and is_behind_comma(one) and not has_left(one, *SUBJECTS)
        for one in verb.rights
    )


def agent(verb: Token) -> Token | None:
    """Give the noun behind the "by" of a passive, which may hang on what a thing is called: hailed as new by *Obi*."""
    labels = [named for child in verb.rights if child.lower_ == "as" for named in child.children]
    labels += [child for child in verb.rights if child.dep_ == "oprd"]  # called a folly by Obi
    for child in [*verb.children, *(one for named in labels for one in named.rights)]:
        if child.dep_ == "agent" or (child.dep_ == "prep" and child.lower_ == "by"):
            noun = first_child(child, "pobj")
            if noun is not None and noun.ent_type_ not in ("DATE", "TIME"):  # conceded by noon
                return noun
    return None
