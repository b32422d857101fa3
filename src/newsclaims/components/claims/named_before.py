"""The sentence before a claim that names whom its "he" or "she" may mean: [Lind is good.] He is fair."""

from collections.abc import Container, Sequence

from spacy.tokens import Span as Stretch
from spacy.tokens import Token

from newsclaims.components.claims.context import Context, printed_from, sentence_before
from newsclaims.components.claims.propositions import SUBJECTS
from newsclaims.components.claims.referents import Referents, is_one_person
from newsclaims.components.claims.taking_up import taking_up
from newsclaims.components.claims.words import is_quoted
from newsclaims.language.genders import PRONOUNS
from newsclaims.language.parse import sentence_of
from newsclaims.records import Span

FARTHEST = 4
"""Sentences back, at most, in which somebody is named of whom each sentence since goes on to speak."""


class NamedBefore:
    """The sentences of an article that name persons, as its pronouns need them.

    Args:
        context: the sentences and whose they are.
        referents: the persons.
    """

    def __init__(self, context: Context, referents: Referents) -> None:
        self.context = context
        self.referents = referents

    def of(self, pronoun: Token, speaker: str | None, here: Container[str | None]) -> Span | None:
        """Give the sentence before that names whom "he" or "she" may mean, if no other is nearer.

        The same voice names him, and goes on about him since: *Lind* is good. He is fair. *He* wins. Or the article
        does, in front of what is quoted about him.

        Args:
            pronoun: the word.
            speaker: the id of the actor who says it.
            here: the ids of those who are put into its reading.
        """
        if is_quoted(pronoun) and pronoun.i not in self.context.marked:
            return None
        last = sentence_before(sentence_of(pronoun))
        for _ in range(FARTHEST):
            if last is None:
                return None
            names = [one for one in last if self.referents.may_be(pronoun, one)]
            if self._named(pronoun, last, names, here) or self._leads_in(pronoun, last, names, speaker):
                return printed_from(last, last)
            if names or not self._goes_on(pronoun, last):
                return None
            last = sentence_before(last)
        return None

    def _named(
        self, pronoun: Token, last: Stretch, fitting: Sequence[Token], here: Container[str | None]
    ) -> bool:
        """Whether the same voice gives one name in a sentence that a pronoun means, or one that leads it."""
        names = [one for one in fitting if self._voice(one) == self._voice(pronoun)]
        beside = {self.referents.persons.get(one.i) for one in sentence_of(pronoun)}
        persons = {self.referents.persons[one.i] for one in names}
        if any(one in beside or one in here for one in persons):
            return False
        leading = any(one.dep_ in SUBJECTS and one.head == last.root for one in names)
        return leading or (len(persons) == 1 and taking_up(last) is None)

    def _leads_in(self, pronoun: Token, last: Stretch, fitting: Sequence[Token], speaker: str | None) -> bool:
        """Whether the article names one in front of what is quoted: the club sold *Lind*. “*He* won,” Obi said.

        Not somebody who speaks with the one who is quoted: *Lind* asked Obi; nor where another may be meant.
        """
        persons = self.referents.persons
        named = {persons[one.i] for one in fitting if one.i not in self.context.marked} - {speaker}
        further = taking_up(last)
        if further is not None and further.lower_ not in PRONOUNS:
            return False
        if self._voice(pronoun) is None or len(named) != 1:
            return False
        known = (*named, speaker)
        before = [*last, *pronoun.doc[sentence_of(pronoun).start : pronoun.i]]
        if any(persons.get(one.i, speaker) not in known and self._may_be(pronoun, one) for one in before):
            return False
        if any(persons.get(one.i) in named for one in sentence_of(pronoun)):
            return False
        leading = [one for one in last if one.dep_ in (*SUBJECTS, "dobj") and one.head == last.root]
        if any(one.i not in self.referents.taken and is_one_person(one) for one in leading):
            return False
        heard = any(persons.get(one.i) == speaker for one in last)
        return not (heard and any(persons.get(one.i) in named for one in leading if one.dep_ in SUBJECTS))

    def _may_be(self, pronoun: Token, name: Token) -> bool:
        """Whether nothing tells that a person isn't meant: one of its gender, or of none that is known."""
        gender = PRONOUNS[pronoun.lower_]
        return self.referents.genders.get(self.referents.persons[name.i], gender) == gender

    def _goes_on(self, pronoun: Token, last: Stretch) -> bool:
        """Whether a sentence of the same voice goes on about whom a pronoun means: *he* did this."""
        return any(
            one.dep_ in SUBJECTS
            and PRONOUNS.get(one.lower_) == PRONOUNS[pronoun.lower_]
            and self._voice(one) == self._voice(pronoun)
            for one in last
        )

    def _voice(self, word: Token) -> str | None:
        return self.context.voice(word)
