"""From the tagger's scores to a reading: how likely each word has which role, the best path of tags, links to cues."""

import math
import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from thinc.api import NumpyOps

from newsclaims.components.tagger.encode import Pieces

Floats = NDArray[np.float32]

SOURCE, CUE, CONTENT = 0, 1, 2
LINK = 128
BLIS = NumpyOps()
"""spaCy's matrix product."""

REACH = 12
"""Parts between a cue and what may be linked to it."""

WORST = -6.0
"""The lowest link score at which a fragment still belongs to a cue; below, the cue of its own wasn't found."""

BREAK = re.compile(r"\n")
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


@dataclass(frozen=True)
class Reading:
    """What the tagger makes of an article.

    Attributes:
        attributions: what it takes for quotes, in the order of their cues.
        starts: where each word starts, in code points, ascending.
        sums: `[words + 1, 3]`, the probabilities that the words so far belong to a source, a cue, a content, added up.
    """

    attributions: list[Attribution]
    starts: NDArray[np.int64]
    sums: NDArray[np.float64]

    def probability(self, role: int, extents: Iterable[tuple[int, int]]) -> float:
        """Give the mean probability that the words of some extents have a role; 0 where there are none."""
        total, count = 0.0, 0
        for extent in extents:
            first, stop = np.searchsorted(self.starts, extent)
            total += float(self.sums[stop, role] - self.sums[first, role])
            count += int(stop - first)
        return total / count if count else 0.0


@dataclass(frozen=True)
class Linker:
    """What scores a source or a fragment of content against a cue.

    Attributes:
        weight: from the states of a part's first and last piece to a vector, `[6, state, LINK]`: the start and end
            of a source, of a content and of a cue.
        bias: `[6, LINK]`.
        distance: what each distance between a part and a cue adds, `[source or content, bucket]`.
    """

    weight: Floats
    bias: Floats
    distance: Floats

    def vectors(self, found: Sequence[Part], states: NDArray[np.float16]) -> Floats:
        """Give a vector for each part: that of a cue is near those of what belongs to it."""
        out = np.zeros((len(found), LINK), dtype=np.float32)
        for role, block in ((SOURCE, 0), (CONTENT, 2), (CUE, 4)):
            places = [place for place, part in enumerate(found) if part.role == role]
            first = self._projected(states[[found[place].first for place in places]], block)
            out[places] = first + self._projected(states[[found[place].last for place in places]], block + 1)
        return out

    def _projected(self, states: NDArray[np.float16], block: int) -> Floats:
        """Give states times one of the matrices, on one thread: numpy's idle ones go on spinning, at others' cost."""
        vectors: Floats = BLIS.gemm(states.astype(np.float32), self.weight[block]) + self.bias[block]
        return vectors


def best_tags(scores: Floats) -> NDArray[np.int64]:
    """Give the likeliest tags of a sequence of words (Viterbi), with no "inside" that doesn't follow its "begin".

    Args:
        scores: log-probabilities `[words, 7]`, in the order O, then B and I of source, cue and content.
    """
    best = [0.0] + [-math.inf] * 6
    back: list[list[int]] = []
    for row in scores.tolist():
        top = max(best)
        ahead = best.index(top)
        before = [ahead] * 7
        following = [top + score for score in row]
        for inside in (2, 4, 6):
            before[inside] = inside if best[inside] > best[inside - 1] else inside - 1
            following[inside] = best[before[inside]] + row[inside]
        back.append(before)
        best = following
    tags = np.zeros(len(scores), dtype=np.int64)
    tag = best.index(max(best))
    for i in range(len(scores) - 1, -1, -1):
        tags[i] = tag
        tag = back[i][tag]
    return tags


def tag_scores(pieces: Pieces, logits: Floats) -> Floats:
    """Give the log-probabilities of the tags of each word, `[words, 7]`, from the scores of each piece."""
    words = logits[pieces.head == 1]
    words = words - words.max(1, keepdims=True)
    scores: Floats = words - np.log(np.exp(words).sum(1, keepdims=True))
    return scores


def read(text: str, pieces: Pieces, logits: Floats, states: NDArray[np.float16], linker: Linker) -> Reading:
    """Give the reading of an article.

    Args:
        text: the article.
        pieces: its word pieces.
        logits: tag scores `[pieces, 7]`.
        states: what the model made of each piece.
        linker: what scores two parts.
    """
    scores = tag_scores(pieces, logits)
    likely = np.exp(scores)
    sums = np.zeros((len(scores) + 1, 3))
    np.cumsum(likely[:, 1::2] + likely[:, 2::2], axis=0, out=sums[1:])
    attributions = link(text, parts(pieces, scores), states, linker)
    return Reading(attributions, pieces.start[pieces.head == 1], sums)


def parts(pieces: Pieces, scores: Floats) -> list[Part]:
    """Give the sources, cues and content fragments of an article, in order.

    Args:
        pieces: its word pieces.
        scores: log-probabilities of the tags of each word, `[words, 7]`.
    """
    heads = np.flatnonzero(pieces.head)
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


def link(text: str, found: Sequence[Part], states: NDArray[np.float16], linker: Linker) -> list[Attribution]:
    """Give the attributions: each source and content fragment goes to the cue that scores best for it.

    The learned score knows the words, the penalties the layout: a cue is near, in the same paragraph and sentence,
    and nothing else that is said or reports stands between. A cue without content is dropped, and so is content
    without a cue that fits; of several sources, the best stays.

    Args:
        text: the article.
        found: its parts, in order.
        states: what the model made of each piece.
        linker: what scores two parts.
    """
    cues = [place for place, part in enumerate(found) if part.role == CUE]
    vectors = linker.vectors(found, states)
    keys = vectors[cues] / math.sqrt(LINK)
    said = list(accumulate((part.role != SOURCE for part in found), initial=0))
    breaks = _Marks(BREAK, text)
    ends = _Marks(SENTENCE_END, text)
    sources: dict[int, tuple[float, Part]] = {}
    contents: dict[int, list[Part]] = defaultdict(list)
    for place, part in enumerate(found):
        since, until = bisect_left(cues, place - REACH), bisect_left(cues, place + REACH)
        if part.role == CUE or since == until:
            continue
        kind = int(part.role == CONTENT)
        best, most = place, -math.inf
        for other, learned in zip(
            cues[since:until], (keys[since:until] @ vectors[place]).tolist(), strict=True
        ):
            cue = found[other]
            learned += float(linker.distance[kind, bucket(cue.first - part.first)])
            first, second = (part, cue) if part.end <= cue.start else (cue, part)
            parted = math.log2(max(0, second.first - first.last) + 1)
            parted += 2.0 * breaks.between(first.end, second.start) + ends.between(first.end, second.start)
            between = said[max(place, other)] - said[min(place, other) + 1]
            score = 0.5 * learned - parted - 3.0 * between
            if score > most:
                best, most = other, score
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


class _Marks:
    """Where something stands in a text, to be counted between two places of it."""

    def __init__(self, pattern: re.Pattern[str], text: str) -> None:
        spans = [match.span() for match in pattern.finditer(text)]
        self.starts = [start for start, _ in spans]
        self.ends = [end for _, end in spans]

    def between(self, start: int, end: int) -> int:
        return max(0, bisect_right(self.ends, end) - bisect_left(self.starts, start))


def bucket(distance: int) -> int:
    """Give the bucket of a signed distance in pieces: logarithmic, ten to each side."""
    size = min(int(math.log2(abs(distance) + 1) * 1.25), 10)
    return 10 + (size if distance > 0 else -size)
