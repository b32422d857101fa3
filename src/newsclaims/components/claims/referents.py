"""Whom "he" and "she" mean in a claim: whom the speakers' component was sure of, unless somebody else is nearer."""

import re
from collections.abc import Callable, Sequence

from spacy.tokens import Token

from newsclaims.components.annotations import Meant
from newsclaims.components.claims.words import Words
from newsclaims.language.genders import PRONOUNS
from newsclaims.language.parse import NOUNS
from newsclaims.lexicons import assertion_words, role_nouns, source_nouns
from newsclaims.records import Actor

TURN = re.compile(r"[\n“”\"]")
"""Signs that somebody else may speak behind them."""


class Referents:
    """The persons of an article, by the places where they are named.

    Args:
        words: the article's tokens.
        actors: its actors.
        meant: whom pronouns surely mean, and what gender somebody has.
    """

    def __init__(self, words: Words, actors: Sequence[Actor], meant: Meant) -> None:
        self.words = words
        self.genders = meant.genders
        self.meant = meant.actors
        self.persons = {
            token.i: actor.id
            for actor in actors
            if actor.type == "person"
            for mention in actor.mentions
            for token in words.between(mention.start, mention.end)
        }
        self.taken = {
            token.i
            for actor in actors
            for span in (*actor.mentions, *actor.roles)
            for token in words.between(span.start, span.end)
        }

    def of(self, pronoun: Token) -> str | None:
        """Give the id of the person whom a pronoun of the third person surely means."""
        return self.meant.get(pronoun.i)

    def may_be(self, pronoun: Token, name: Token) -> bool:
        """Whether a pronoun of the third person may mean the person whom a word names, of whose gender it is."""
        actor = self.persons.get(name.i)
        return actor is not None and self.genders.get(actor) == PRONOUNS[pronoun.lower_]

    def others(self, actor: str | None, pronoun: Token) -> Callable[[Token], bool]:
        """Give the test for words that may be somebody else whom a pronoun means."""
        gender = PRONOUNS[pronoun.lower_]
        fits = actor is not None and self.genders.get(actor) == gender

        def other(token: Token) -> bool:
            named = self.persons.get(token.i)
            if named is not None:
                # Without knowing that one fits, a usual first name rules nobody out.
                return named != actor and not (fits and self.genders.get(named, gender) != gender)
            return token.i not in self.taken and is_one_person(token)

        return other


def leads(verb: Token) -> bool:
    """Whether a verb is that of its sentence, or of what is quoted in front of its cue: “It *broke*,” Obi said."""
    return verb.dep_ == "ROOT" or (verb.dep_ == "ccomp" and verb.i < verb.head.i and verb.head.dep_ == "ROOT")


def is_one_person(token: Token) -> bool:
    """Whether a noun in the singular may be a person."""
    if token.pos_ not in NOUNS or token.tag_ in ("NNS", "NNPS"):
        return False
    if token.pos_ == "PROPN":
        return token.ent_type_ in ("PERSON", "")
    noun = token.lemma_.lower()
    kind = source_nouns()[noun].kind if noun in source_nouns() else ""
    return noun in role_nouns("person") or noun in assertion_words("human") or kind in ("person", "office")
