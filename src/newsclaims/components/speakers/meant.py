"""Whom the article's other pronouns mean, where that is sure: "he" and "she" that are no source of a quote.

What a reader gets to see of it is put into readings, where a wrong name is worse than none: so that somebody has to be
far ahead of the next one, and nobody may be spoken of in between who has no name ("a driver").
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import chain

from spacy.tokens import Token

from newsclaims.components.speakers.antecedents import is_human
from newsclaims.components.speakers.discourse import Discourse, Entity, lemma
from newsclaims.components.speakers.noun_phrases import HE_SHE
from newsclaims.components.speakers.pronouns import Answer, resolve
from newsclaims.language.genders import gender_of
from newsclaims.language.relations import SUBJECTS
from newsclaims.lexicons import first_names
from newsclaims.records import Quote, Region

FAR_AHEAD = 3.0
"""How far ahead of the next one somebody is whom a pronoun surely means, in log odds."""

PREDICATES = ("attr", "appos", "oprd", "compound")
"""Places of a noun that says what somebody is: she was *a nurse*."""

BELOW = ("relcl", "acl")
"""Places of a clause that says which noun is meant: a man *whom Obi met*."""


class Meant:
    """Whom the pronouns of an article mean that is surely somebody, by their places.

    Args:
        stage: the article's appearances.
    """

    def __init__(self, stage: Discourse) -> None:
        self.stage = stage
        self.actors: dict[int, str] = {}
        """The ids of the actors so far, by the places of the pronouns."""
        known = [span for actor in stage.actors.values() for span in (*actor.mentions, *actor.roles)]
        self.known = {i for span in known for i in range(*stage.tokens(span.start, span.end))}

    def keep(self, pronoun: Token, answer: Answer) -> None:
        """Keep whom a pronoun means, if it is sure."""
        entity = answer.entity
        if entity is None or entity.actor is None or answer.ahead < FAR_AHEAD:
            return
        if self._fits(entity, HE_SHE[pronoun.lower_]) and not self._somebody_since(entity, pronoun):
            self.actors[pronoun.i] = entity.actor

    def _fits(self, entity: Entity, gender: str) -> bool:
        """Whether the article or the first name shows that somebody is of a gender, and the other doesn't object."""
        usual = first_names().get(entity.name.partition(" ")[0]) or gender
        shown = self.stage.gender.get(entity.key, self.stage.usual.get(entity.key))
        return usual == shown == gender

    def source(self, pronoun: Token, entity: Entity) -> None:
        """Keep whom a pronoun means that is the source of a quote."""
        if pronoun.lower_ in HE_SHE and entity.actor is not None:
            self.actors[pronoun.i] = entity.actor

    def said(self, quotes: Iterable[tuple[Quote, Entity | None]]) -> None:
        """Keep whom the pronouns mean that stand in quotation marks: not the one who says it.

        Args:
            quotes: each with its speaker.
        """
        for quote, speaker in quotes:
            if quote.kind == "indirect":
                continue
            excluded = frozenset((speaker.key,)) if speaker is not None else frozenset[str]()
            for pronoun in self._pronouns(quote.content):
                self.keep(pronoun, resolve(self.stage, pronoun, None, excluded))

    def _pronouns(self, regions: Sequence[Region]) -> Iterator[Token]:
        """Give the pronouns of some stretches that stand in quotation marks and mean nobody yet."""
        places = chain.from_iterable(range(*self.stage.tokens(part.start, part.end)) for part in regions)
        for i in places:
            token = self.stage.doc[i]
            if token.lower_ in HE_SHE and i not in self.actors and self.stage.quoted(token.idx):
                yield token

    def _somebody_since(self, entity: Entity, pronoun: Token) -> bool:
        """Whether somebody else is spoken of whom a pronoun may mean, since an entity surely was.

        "A man whom Obi had met said he": who isn't the subject of a sentence stands behind the one who is.
        """
        before = (one for one in self.stage.before(pronoun.idx, 400) if one.entity.key == entity.key)
        last = next(
            (one for one in before if one.token in self.stage.names or one.token in self.actors), None
        )
        if last is None:
            return True
        doc, gender = self.stage.doc, HE_SHE[pronoun.lower_]
        leading = last.subject and doc[last.governor].dep_ not in BELOW
        first = last.token if leading else doc[last.token].sent.start
        if any(self._is_open(word, gender) for word in doc[first : last.token]):
            return True
        beside = self.unnamed[bisect_left(self.unnamed, (first,)) : bisect_left(self.unnamed, (pronoun.i,))]
        return any(other in ("", gender) for place, other in beside if place != last.token)

    @cached_property
    def unnamed(self) -> list[tuple[int, str]]:
        """The nouns for one person who has no name, by their places, with the gender that they state."""
        doc = self.stage.doc
        singular = (doc.to_array(["TAG"]) == doc.vocab.strings["NN"]).nonzero()[0].tolist()
        return [(i, gender_of(lemma(doc[i]))) for i in singular if self._is_somebody(doc[i])]

    def _is_open(self, word: Token, gender: str) -> bool:
        """Whether a subject is a pronoun that means nobody known: *he* ran after Obi."""
        return HE_SHE.get(word.lower_) == gender and word.i not in self.actors and word.dep_ in SUBJECTS

    def _is_somebody(self, noun: Token) -> bool:
        """Whether a noun is for one person who has no name, not for what somebody is."""
        if noun.i in self.known or not is_human(noun):
            return False
        return noun.dep_ not in PREDICATES and not (noun.dep_ == "pobj" and noun.head.lower_ == "as")
