"""Whom he and she mean, as the learned tagger sees it: its score for each place where somebody appears."""

from collections.abc import Iterable, Sequence

from newsclaims.components.tagger import Encoded
from newsclaims.components.tagger.decode import Floats
from newsclaims.components.tagger.whom import Places, Referring
from newsclaims.records import Actor


class Learned:
    """The scores of those who appear in an article for its pronouns.

    Args:
        referring: the tagger's head that gives them.
        encoded: what the network has made of the article.
        actors: the article's.
    """

    def __init__(self, referring: Referring, encoded: Encoded, actors: Iterable[Actor]) -> None:
        self.referring = referring
        self.states = encoded.states
        self.places = Places(encoded.pieces)
        self.ends = {one.start: one.end for actor in actors for one in actor.mentions}
        self.keys: dict[int, Floats] = {}
        """The vectors of names and words so far, by where they start."""

    def scores(self, pronoun: int, starts: Sequence[int]) -> list[float]:
        """Give the score of a pronoun for each name or word that starts at some code points."""
        new = [start for start in {*starts} if start not in self.keys]
        if new:
            spans = [(start, self.ends.get(start, start + 1)) for start in new]
            self.keys |= zip(new, self.referring.keys(self.places, self.states, spans), strict=True)
        keys = [self.keys[start] for start in starts]
        return self.referring.scores(self.places, self.states, pronoun, starts, keys)
