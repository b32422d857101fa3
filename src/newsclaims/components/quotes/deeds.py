"""What somebody does beside speaking, which is joined to what they say: said the vote was rigged | and walked out."""

from spacy.tokens import Token

from newsclaims.components.quotes.cues import Site, can_speak
from newsclaims.language.parse import first_left, has_left
from newsclaims.language.relations import SUBJECTS
from newsclaims.lexicons import quote_words


def before_deed(site: Site, first: int, stop: int) -> int:
    """Give where a deed of who speaks is joined to what they say in the tokens `[first, stop)`, else `stop`.

    It is theirs where what is spoken of can't do it and the tense is that of the saying.
    """
    for token in site.doc[first + 1 : stop]:
        if token.tag_ == site.verb.tag_ and is_a_deed(token) and _is_of_who_speaks(token):
            before = token.i - 1 - (site.doc[token.i - 1].dep_ == "advmod")
            if site.doc[before].lower_ in ("and", "before", "then"):
                return before
    return stop


def is_a_deed(verb: Token) -> bool:
    """Whether a verb, with its particle, is something that people do."""
    particle = next((one for one in verb.rights if one.dep_ == "prt"), None)
    phrase = f"{verb.lemma_} {particle.lower_}" if particle is not None else verb.lemma_
    return not {verb.lemma_, phrase}.isdisjoint(quote_words("deeds"))


def _is_of_who_speaks(verb: Token) -> bool:
    """Whether a verb joined to a clause lacks a subject, and that of the clause is a thing."""
    if verb.dep_ != "conj" or has_left(verb, *SUBJECTS):
        return False
    spoken_of = first_left(verb.head, *SUBJECTS)
    return spoken_of is not None and spoken_of.pos_ == "NOUN" and not can_speak(spoken_of)


def is_yet_to_come(joint: Token, saying: Token) -> bool:
    """Whether a "before" belongs to what somebody says will be: said it would read the paper *before* deciding."""
    done = joint.head
    return joint.lower_ == "before" and done != saying and any(one.tag_ == "MD" for one in done.lefts)
