"""Whom "he" and "she" mean in a claim: the one person that it can be, or nobody.

Centering (Grosz, Joshi and Weinstein 1995) would guess among several; a reading says only what is sure, so that there
has to be one person alone in the paragraph and the one before: no other name that fits, nobody unnamed in between.
"""

from bisect import bisect_left
from collections.abc import Mapping, Sequence

from spacy.tokens import Token

from newsclaims.components.claims.words import Words
from newsclaims.language.genders import PRONOUNS
from newsclaims.lexicons import role_nouns
from newsclaims.records import Actor

PARAGRAPH = "\n"


class Referents:
    """The persons of an article, by the places where they are named.

    Args:
        text: the article's.
        words: its tokens.
        actors: its actors.
        genders: the pronouns that fit each, by actor id.
    """

    def __init__(self, text: str, words: Words, actors: Sequence[Actor], genders: Mapping[str, str]) -> None:
        self.text = text
        self.words = words
        self.genders = genders
        self.named = sorted(
            (mention.start, mention.end, actor.id)
            for actor in actors
            if actor.type == "person"
            for mention in actor.mentions
        )
        self.taken = {
            token.i
            for actor in actors
            for span in (*actor.mentions, *actor.roles)
            for token in words.between(span.start, span.end)
        }

    def of(self, pronoun: Token, claimant: str | None) -> str | None:
        """Give the id of the person whom a pronoun of the third person means, if it can be one alone.

        Args:
            pronoun: he or she, a subject.
            claimant: the id of who says it, who is somebody else.
        """
        since = self._two_paragraphs(pronoun.idx)
        here = self.named[bisect_left(self.named, (since,)) : bisect_left(self.named, (pronoun.idx,))]
        gender = PRONOUNS[pronoun.lower_]
        fitting = [one for one in here if one[2] != claimant and self.genders.get(one[2], gender) == gender]
        if len({actor for _, _, actor in fitting}) != 1:
            return None
        _, end, actor = fitting[-1]
        return None if self._somebody(end, pronoun.idx) else actor

    def _two_paragraphs(self, at: int) -> int:
        """Give where the paragraph before that of `at` begins."""
        before = self.text[: self._start(at)].rstrip()
        return self._start(len(before))

    def _start(self, at: int) -> int:
        return self.text.rfind(PARAGRAPH, 0, max(at, 0)) + 1

    def _somebody(self, start: int, end: int) -> bool:
        """Whether somebody who has no name is spoken of in a stretch: *the driver*."""
        return any(
            token.pos_ == "NOUN"
            and token.i not in self.taken
            and token.lemma_.lower() in role_nouns("person")
            for token in self.words.between(start, end)
        )
