"""What stands in front of a reading in its own sentence and may be meant by one of its pronouns, so that both are read.

"Lind was blamed, and Obi said [he had to go]": whom *he* means is told nearer by no other sentence than by this one.
"""

from collections.abc import Sequence

from spacy.tokens import Token

from newsclaims.components.claims.drafts import Draft
from newsclaims.components.claims.left_open import ONE, SEVERAL
from newsclaims.components.claims.referents import Referents, is_one_person
from newsclaims.components.claims.taking_up import TIMES
from newsclaims.components.claims.things import is_several
from newsclaims.components.claims.words import Words
from newsclaims.language.genders import PRONOUNS
from newsclaims.language.parse import sentence_of
from newsclaims.records import Span

WHO = ("he", "him", "his", "she", "her", "hers")
"""Pronouns whose person may be told by another sentence, or another clause."""


class Beside:
    """The words in front of the readings of an article, in their sentences.

    Args:
        words: the article's tokens.
        referents: the persons whom it names.
    """

    def __init__(self, words: Words, referents: Referents) -> None:
        self.words = words
        self.referents = referents

    def has_person(self, pronoun: Token, draft: Draft, first: Token) -> bool:
        """Whether "he" or "she" may mean somebody named in front of a reading, who isn't known to be its speaker.

        Args:
            pronoun: the word.
            draft: the claim.
            first: the first word of its reading.
        """
        if pronoun.lower_ not in WHO:
            return False
        if self._is_of_source(draft, pronoun):
            return True
        return any(self._fits(pronoun, one, draft) for one in self._in_front(draft, first))

    def has_thing(self, pronoun: Token, draft: Draft, first: Token) -> bool:
        """Whether "it" may mean a thing named in front of a reading, but not its speaker; "they" several."""
        word = pronoun.lower_
        if word in SEVERAL:
            return any(is_several(noun) for noun in self._in_front(draft, first))
        return word in ONE and any(
            noun.tag_ in ("NN", "NNP")
            and noun.dep_ not in ("compound", "nmod")
            and noun.ent_type_ not in TIMES
            and not is_one_person(noun)
            for noun in self._in_front(draft, first)
        )

    def has_more(self, draft: Draft, start: int, printed: Span) -> bool:
        """Whether a sentence that begins at `start` speaks in front of a reading of more than who says it."""
        source, persons = _source(draft), self.referents.persons
        return any(
            (source is None or not source.start <= noun.idx < source.end)
            and noun.ent_type_ not in TIMES
            and persons.get(noun.i, "") != draft.claimant.actor
            for noun in self.words.nouns(start, printed.start)
        )

    def _fits(self, pronoun: Token, one: Token, draft: Draft) -> bool:
        """Whether a word names a person whom a pronoun may mean, or is a noun for one."""
        if one.i in self.referents.taken:
            other = self.referents.persons.get(one.i) != draft.claimant.actor
            return other and self.referents.may_be(pronoun, one)
        return one.pos_ == "NOUN" and is_one_person(one)

    def may_be_speaker(self, pronoun: Token, draft: Draft) -> bool:
        """Whether "he" or "she" in what is reported may mean who says it, whom its reading needn't name."""
        known = draft.claimant.actor
        direct = draft.quote is None or draft.quote.kind == "direct"
        fits = known is not None and self.referents.genders.get(known) == PRONOUNS[pronoun.lower_]
        return not direct and (fits or self._is_of_source(draft, pronoun))

    def _is_of_source(self, draft: Draft, pronoun: Token) -> bool:
        """Whether somebody without a name is told in the sentence to have said it, of himself: a man said he …."""
        source = _source(draft)
        if source is None or draft.quote is None or draft.quote.kind == "direct":
            return False
        who = self.words.root(source)
        return (
            draft.claimant.actor is None and is_one_person(who) and sentence_of(who) == sentence_of(pronoun)
        )

    def _in_front(self, draft: Draft, first: Token) -> Sequence[Token]:
        """Give the words of a reading's sentence in front of it, without who says it."""
        source = _source(draft)
        return [
            one
            for one in first.doc[sentence_of(first).start : first.i]
            if source is None or not source.start <= one.idx < source.end
        ]


def _source(draft: Draft) -> Span | None:
    return draft.quote.source if draft.quote is not None else None
