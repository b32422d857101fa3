"""Whom he and she mean, as the learned tagger sees it: its score for each actor, summed over where it is named."""

import math
from collections import defaultdict
from collections.abc import Iterable

from newsclaims.components.tagger import Encoded
from newsclaims.components.tagger.whom import Places, Referring
from newsclaims.records import Actor

BACK, AHEAD = 3000, 300
"""Code points before and behind a pronoun in which a name may be whom it means."""

LEAST = -9.0
"""The log-probability below which one isn't told from another."""


class Learned:
    """The scores of an article's actors for its pronouns.

    Args:
        referring: the tagger's head that gives them.
        encoded: what the network has made of the article.
        actors: the article's.
    """

    def __init__(self, referring: Referring, encoded: Encoded, actors: Iterable[Actor]) -> None:
        self.referring = referring
        self.states = encoded.states
        self.places = Places(encoded.pieces)
        self.names = [(one.start, one.end, actor.id) for actor in actors for one in actor.mentions]

    def meant(self, pronoun: int, keys: Iterable[str]) -> dict[str, float]:
        """Give the log-probability that the pronoun at a code point means each of some actors."""
        keys = set(keys)
        near = [one for one in self.names if one[2] in keys and -BACK < one[0] - pronoun < AHEAD]
        likely: dict[str, float] = defaultdict(float)
        if near:
            spans = [(start, end) for start, end, _ in near]
            scores = self.referring.scores(self.places, self.states, pronoun, spans)
            for (_, _, key), score in zip(near, scores, strict=True):
                likely[key] += math.exp(score)
        return {key: max(LEAST, math.log(likely[key])) if likely[key] else LEAST for key in keys}
