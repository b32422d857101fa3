"""Whom a he or a she means, by what the network made of the article: a score for each name beside the pronoun.

The head is bilinear in the states of both, as the one that links quotes; it was trained on those states, which stay as
they are (`training/pronoun_weights.py`; weights in `model/pronouns.npz`).
"""

import math
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from newsclaims.components.tagger.decode import BLIS, LINK, Floats, bucket
from newsclaims.components.tagger.encode import Pieces

FILE = "pronouns.npz"

PRONOUN, FIRST, LAST = 0, 1, 2
"""What has a matrix of its own: a pronoun, a name's first and its last word."""


class Places:
    """The first pieces of an article's words, by code points."""

    def __init__(self, pieces: Pieces) -> None:
        heads = np.flatnonzero(pieces.head)
        self.heads: list[int] = heads.tolist()
        self.starts: list[int] = pieces.start[heads].tolist()

    def of(self, at: int) -> int:
        """Give the first piece of the word at a code point, or of the one before it."""
        return self.heads[max(bisect_right(self.starts, at) - 1, 0)]


@dataclass(frozen=True)
class Referring:
    """What scores a name against a pronoun.

    Attributes:
        weight: from states to vectors, `[3, state, LINK]`.
        bias: `[3, LINK]`.
        distance: what each distance between both adds, by its bucket.
    """

    weight: Floats
    bias: Floats
    distance: Floats

    @classmethod
    def load(cls, folder: Path) -> "Referring":
        """Give what stands beside the network's weights."""
        with np.load(folder / FILE) as held:
            weight, bias, distance = (
                held[name].astype(np.float32) for name in ("weight", "bias", "distance")
            )
            return cls(weight, bias, distance)

    def keys(
        self, places: Places, states: NDArray[np.float16], names: Sequence[tuple[int, int]]
    ) -> list[Floats]:
        """Give the vectors of names, by where each starts and ends in code points."""
        first = [places.of(start) for start, _ in names]
        last = [places.of(end - 1) for _, end in names]
        return list(self._vectors(states[first], FIRST) + self._vectors(states[last], LAST))

    def scores(
        self,
        places: Places,
        states: NDArray[np.float16],
        pronoun: int,
        starts: Sequence[int],
        keys: Sequence[Floats],
    ) -> list[float]:
        """Give what it adds to the log odds of a pronoun for each of some names that the network has seen both.

        Args:
            places: the article's words.
            states: what the network made of each piece.
            pronoun: where it starts, in code points.
            starts: where each name does.
            keys: the vector of each.
        """
        at = places.of(pronoun)
        near = self.distance[[bucket(places.of(start) - at) for start in starts]]
        query = self._vectors(states[[at]], PRONOUN)[0] / math.sqrt(LINK)
        told: list[float] = (np.stack(keys) @ query + near).tolist()
        return told

    def _vectors(self, states: NDArray[np.float16], block: int) -> Floats:
        vectors: Floats = BLIS.gemm(states.astype(np.float32), self.weight[block]) + self.bias[block]
        return vectors
