"""From the tagger's scores to names: the stretches of an article that name somebody or something, with their labels."""

from typing import Any, NamedTuple

import numpy as np

from newsclaims.components.tagger.decode import Floats
from newsclaims.components.tagger.encode import Pieces

FILE = "names.onnx"
"""The layers that give these scores."""

LABELS = (
    "PERSON", "ORG", "GPE", "LOC", "FAC", "NORP", "EVENT", "PRODUCT", "WORK_OF_ART", "LAW", "LANGUAGE",
    "DATE", "TIME", "MONEY", "PERCENT", "QUANTITY", "ORDINAL", "CARDINAL",
)  # fmt: skip
"""OntoNotes 5's, as spaCy's English pipelines give them (Weischedel et al. 2013)."""

TAGS = 1 + 2 * len(LABELS)
"""O, then B and I of each label."""


KIN = tuple(
    tuple(LABELS.index(label) for label in labels.split())
    for labels in ("PERSON", "ORG NORP", "GPE LOC FAC", "EVENT PRODUCT WORK_OF_ART LAW")
)
"""Labels that say of one kind of thing what it is: where the network wavers between them, it is sure of the kind."""

LEAST = 0.4
"""How likely a word's part in a name must be; of what the network is less sure the rules alone decide."""


FOLLOWS = np.ones((TAGS, TAGS), bool)
"""Which tag may follow on which: what is inside a name, on its beginning or its inside."""
for _inside in range(2, TAGS, 2):
    FOLLOWS[:, _inside] = False
    FOLLOWS[[_inside - 1, _inside], _inside] = True


class Named(NamedTuple):
    """A stretch of text that has a label.

    Attributes:
        start, end: the stretch, in code points.
        label: one of `LABELS`.
        likely: how likely the kind of its label is, the least of its words.
    """

    start: int
    end: int
    label: str
    likely: float = 1.0


def named(pieces: Pieces, logits: Floats) -> list[Named]:
    """Give the names of an article, in order: a word goes on with the one before it where both have one label.

    Args:
        pieces: its word pieces.
        logits: the scores `[pieces, TAGS]`.
    """
    heads = np.flatnonzero(pieces.head)
    if not len(heads):
        return []
    odds = np.exp(logits[heads] - logits[heads].max(1, keepdims=True))
    likely = odds / odds.sum(1, keepdims=True)
    tags = np.where(likely.max(1) < LEAST, 0, _tags(likely))
    kinds = _by_kind(likely)
    ends = pieces.end[np.append(heads[1:], len(pieces.ids)) - 1]
    found: list[Named] = []
    before = -1
    for word in np.flatnonzero(tags).tolist():
        label, goes_on = LABELS[(int(tags[word]) - 1) // 2], tags[word] % 2 == 0
        start, end = int(pieces.start[heads[word]]), int(ends[word])
        sure = float(kinds[word, LABELS.index(label)])
        if goes_on and before == word - 1 and found[-1].label == label:
            found[-1] = found[-1]._replace(end=end, likely=min(found[-1].likely, sure))
        else:
            found.append(Named(start, end, label, sure))
        before = word
    return found


def _tags(likely: Floats) -> "np.ndarray[Any, Any]":
    """Give each word's tag: the likeliest, and where these don't follow on each other, the likeliest that do.

    "Costa Azul" as the beginning of a place and the middle of an organisation is one of both; by Viterbi's algorithm
    (1967), in the stretch of words that have tags there.
    """
    tags: np.ndarray[Any, Any] = likely.argmax(1)
    broken = np.flatnonzero(~FOLLOWS[np.append(0, tags[:-1]), tags])
    outside = np.flatnonzero(tags == 0)
    done = 0
    for word in broken.tolist():
        if word < done:
            continue
        place = int(np.searchsorted(outside, word))
        first = int(outside[place - 1]) + 1 if place else 0
        done = int(outside[place]) if place < len(outside) else len(tags)
        tags[first:done] = _viterbi(likely[first:done])
    return tags


def _viterbi(likely: Floats) -> list[int]:
    """Give the likeliest tags of some words of which each may follow on the one before it, the first on none."""
    scores = np.log(likely + 1e-9)
    step = np.where(FOLLOWS, 0.0, -np.inf)
    best, came = scores[0] + step[0], []
    for own in scores[1:]:
        ways = best[:, None] + step
        came.append(ways.argmax(0))
        best = ways.max(0) + own
    tags = [int(best.argmax())]
    for back in reversed(came):
        tags.append(int(back[tags[-1]]))
    return tags[::-1]


def _by_kind(likely: Floats) -> Floats:
    """Give for each word and label how likely a label of its kind is."""
    labels = likely[:, 1::2] + likely[:, 2::2]
    kinds = labels.copy()
    for kin in KIN:
        kinds[:, kin] = labels[:, kin].sum(1, keepdims=True)
    return kinds
