"""From the tagger's scores to attributions: the best path of tags over words, then each part linked to its cue."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from newsclaims.components.tagger.encode import Pieces

Floats = NDArray[np.float32]

SOURCE, CUE, CONTENT = 0, 1, 2
LINK = 128
REACH = 250
"""Pieces between a cue and what may be linked to it: about what one window shows."""


class Part(NamedTuple):
    """A stretch of text with one role: code points, the pieces at its ends, and the mean probability of its tags."""

    role: int
    start: int
    end: int
    first: int
    last: int
    probability: float


@dataclass(frozen=True)
class Attribution:
    """What the tagger takes for one quote.

    Attributes:
        content: the fragments of what was said, in order.
        cue: the words that report it.
        source: the mention at the cue.
    """

    content: tuple[Part, ...]
    cue: Part
    source: Part | None

    @property
    def probability(self) -> float:
        """How sure the tagger is of its weakest part."""
        return min(part.probability for part in (*self.content, self.cue))


def best_tags(scores: Floats) -> NDArray[np.int64]:
    """Give the likeliest tags of a sequence of words (Viterbi), with no "inside" that doesn't follow its "begin".

    Args:
        scores: log-probabilities `[words, 7]`, in the order O, then B and I of source, cue and content.
    """
    allowed = np.zeros((7, 7), dtype=np.float32)
    for tag in (2, 4, 6):
        allowed[:, tag] = -np.inf
        allowed[[tag - 1, tag], tag] = 0.0
    best = scores[0].copy()
    best[[2, 4, 6]] = -np.inf
    back = np.zeros(scores.shape, dtype=np.int64)
    for i in range(1, len(scores)):
        paths = best[:, None] + allowed
        back[i] = paths.argmax(0)
        best = paths.max(0) + scores[i]
    tags = np.zeros(len(scores), dtype=np.int64)
    tags[-1] = best.argmax()
    for i in range(len(scores) - 1, 0, -1):
        tags[i - 1] = back[i, tags[i]]
    return tags


def parts(pieces: Pieces, logits: Floats) -> list[Part]:
    """Give the sources, cues and content fragments of an article, in order.

    Args:
        pieces: its word pieces.
        logits: tag scores `[pieces, 7]`.
    """
    heads = np.flatnonzero(pieces.head)
    if not len(heads):
        return []
    words = logits[heads]
    scores = words - np.log(np.exp(words - words.max(1, keepdims=True)).sum(1, keepdims=True)) - words.max(1, keepdims=True)
    tags = best_tags(scores)
    chosen = np.exp(scores[np.arange(len(tags)), tags])
    ends = np.append(heads[1:], len(pieces.ids)) - 1
    found: list[Part] = []
    at = 0
    while at < len(tags):
        if tags[at] % 2 == 0:
            at += 1
            continue
        stop = at + 1
        while stop < len(tags) and tags[stop] == tags[at] + 1:
            stop += 1
        first, last = int(heads[at]), int(heads[stop - 1])
        start, end = int(pieces.start[first]), int(pieces.end[ends[stop - 1]])
        found.append(Part(int(tags[at] - 1) // 2, start, end, first, last, float(chosen[at:stop].mean())))
        at = stop
    return found


def link(found: Sequence[Part], projections: Floats, distance: Floats) -> list[Attribution]:
    """Give the attributions: each source and content fragment goes to the cue that scores best for it.

    A cue without content is dropped, and so is content without a cue in reach; of several sources, the best stays.

    Args:
        found: the parts of one article, in order.
        projections: what the linking heads made of each piece, `[pieces, 6 * LINK]`: start and end of a source,
            start and end of content, start and end of a cue.
        distance: what each distance between a part and a cue adds, `[source or content, bucket]`.
    """
    heads = projections.reshape(len(projections), 6, LINK)
    cues = [part for part in found if part.role == CUE]
    if not cues:
        return []
    firsts = np.array([cue.first for cue in cues])
    keys = heads[firsts, 4] + heads[[cue.last for cue in cues], 5]
    sources: dict[int, tuple[float, Part]] = {}
    contents: dict[int, list[Part]] = defaultdict(list)
    for part in found:
        if part.role == CUE:
            continue
        kind = int(part.role == CONTENT)
        near = np.flatnonzero((firsts >= part.first - REACH) & (firsts <= part.last + REACH))
        if not len(near):
            continue
        query = heads[part.first, 2 * kind] + heads[part.last, 2 * kind + 1]
        scores = keys[near] @ query / np.sqrt(LINK) + distance[kind, _bucket(firsts[near] - part.first)]
        best = int(scores.argmax())
        cue, score = int(near[best]), float(scores[best])
        if kind:
            contents[cue].append(part)
        elif cue not in sources or score > sources[cue][0]:
            sources[cue] = (score, part)
    return [
        Attribution(tuple(contents[i]), cue, sources[i][1] if i in sources else None)
        for i, cue in enumerate(cues)
        if i in contents
    ]


def _bucket(distance: NDArray[np.int64]) -> NDArray[np.int64]:
    """Give the bucket of a signed distance in pieces: logarithmic, ten to each side."""
    size = np.minimum(np.floor(np.log2(np.abs(distance) + 1) * 1.25), 10).astype(np.int64)
    return 10 + np.sign(distance) * size
