"""From the tagger's scores to attributions: the best path of tags over words, then each part linked to its cue."""

import math
import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from newsclaims.components.tagger.encode import Pieces

Floats = NDArray[np.float32]

SOURCE, CUE, CONTENT = 0, 1, 2
LINK = 128
REACH = 12
"""Parts between a cue and what may be linked to it."""

WORST = -6.0
"""The lowest link score at which a fragment still belongs to a cue; below, the cue of its own wasn't found."""

SENTENCE_END = re.compile(r"[.!?][”\"’]?\s+[A-Z“\"]")


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
    scores = (
        words
        - np.log(np.exp(words - words.max(1, keepdims=True)).sum(1, keepdims=True))
        - words.max(1, keepdims=True)
    )
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


def link(text: str, found: Sequence[Part], projections: Floats, distance: Floats) -> list[Attribution]:
    """Give the attributions: each source and content fragment goes to the cue that scores best for it.

    The learned score knows the words, the penalties the layout: a cue is near, in the same paragraph and sentence,
    and nothing else that is said or reports stands between. A cue without content is dropped, and so is content
    without a cue that fits; of several sources, the best stays.

    Args:
        text: the article.
        found: its parts, in order.
        projections: what the linking heads made of each piece, `[pieces, 6 * LINK]`: start and end of a source,
            start and end of content, start and end of a cue.
        distance: what each distance between a part and a cue adds, `[source or content, bucket]`.
    """
    heads = projections.reshape(len(projections), 6, LINK)
    cues = [place for place, part in enumerate(found) if part.role == CUE]
    keys = {place: heads[found[place].first, 4] + heads[found[place].last, 5] for place in cues}
    said = list(accumulate((part.role != SOURCE for part in found), initial=0))
    sources: dict[int, tuple[float, Part]] = {}
    contents: dict[int, list[Part]] = defaultdict(list)
    for place, part in enumerate(found):
        if part.role == CUE:
            continue
        kind = int(part.role == CONTENT)
        query = heads[part.first, 2 * kind] + heads[part.last, 2 * kind + 1]
        best, most = None, -np.inf
        near = cues[bisect_left(cues, place - REACH) : bisect_left(cues, place + REACH)]
        for other in near:
            cue = found[other]
            learned = keys[other] @ query / np.sqrt(LINK) + distance[kind, _bucket(cue.first - part.first)]
            between = said[max(place, other)] - said[min(place, other) + 1]
            score = 0.5 * float(learned) - _parted(text, part, cue) - 3.0 * between
            if score > most:
                best, most = other, score
        if best is None:
            continue
        if kind:
            if most >= WORST:
                contents[best].append(part)
        elif best not in sources or most > sources[best][0]:
            sources[best] = (most, part)
    return [
        Attribution(tuple(contents[place]), found[place], sources[place][1] if place in sources else None)
        for place in cues
        if place in contents
    ]


def _parted(text: str, part: Part, cue: Part) -> float:
    """Give the penalty of what stands between a part and a cue: words, sentence ends, paragraph ends."""
    first, second = (part, cue) if part.end <= cue.start else (cue, part)
    between = text[first.end : second.start]
    gap = max(0, second.first - first.last)
    return math.log2(gap + 1) + 2.0 * between.count("\n") + len(SENTENCE_END.findall(between))


def _bucket(distance: int) -> int:
    """Give the bucket of a signed distance in pieces: logarithmic, ten to each side."""
    size = min(int(math.log2(abs(distance) + 1) * 1.25), 10)
    return 10 + (size if distance > 0 else -size)
