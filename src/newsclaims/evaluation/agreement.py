"""How far two people agree who corrected, or annotated, the same articles: F1, and what is left of it beyond chance.

F1 is that of either's records against the other's, paired as `scoring.py` pairs them. Cohen's kappa asks of each
printed word whether it is part of a record of the kind; of speakers, whom each names for the quotes that both have.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from newsclaims.evaluation.measures import Tally
from newsclaims.evaluation.overlap import characters, extents, folded, paired
from newsclaims.evaluation.scoring import OVERLAP, first_hand
from newsclaims.records import ArticleRecord, Quote, Region

_WORD = re.compile(r"\w+")


class Agreement(NamedTuple):
    """How far two agree on one kind of record; `kappa` is None where chance alone explains all: all or none are one."""

    kind: str
    one: int
    other: int
    both: int
    f1: float
    kappa: float | None


class Compared(NamedTuple):
    """The agreement by kind, over how many articles, and what only one of the two has."""

    articles: int
    alone: list[str]
    kinds: list[Agreement]


Places = Callable[[ArticleRecord], list[list[Region]]]
"""Gives where the records of a kind stand, the spans of each."""

PLACES: dict[str, Places] = {
    "quotes": lambda record: [list(quote.content) for quote in first_hand(record)],
    "figures": lambda record: [[figure] for figure in record.figures],
    "dates": lambda record: [[date] for date in record.dates],
    "actors": lambda record: [list(actor.mentions) for actor in record.actors],
}


def compared(ones: Iterable[ArticleRecord], others: Iterable[ArticleRecord]) -> Compared:
    """Compare the records that two made of articles with the same text."""
    first, second = ({record.article.text: record for record in records} for records in (ones, others))
    pairs = [(record, second[text]) for text, record in first.items() if text in second]
    alone = [record.article.source for records in (first, second) for record in records.values()
             if (record.article.text in first) != (record.article.text in second)]  # fmt: skip
    kinds = [_kind(kind, pairs) for kind in PLACES]
    kinds.insert(1, _speakers(pairs))
    return Compared(len(pairs), alone, kinds)


def kappa(labels: Sequence[tuple[object, object]]) -> float | None:
    """Give Cohen's kappa of two people's labels of the same things; None where chance explains all.

    Example:
        >>> kappa([("a", "a"), ("a", "b"), ("b", "b"), ("b", "b")])
        0.5
    """
    total = len(labels)
    one, other = (Counter(pair[side] for pair in labels) for side in (0, 1))
    chance = sum(one[label] * other[label] for label in one) / total**2 if total else 1.0
    if chance == 1:
        return None
    return (sum(a == b for a, b in labels) / total - chance) / (1 - chance)


def _kind(kind: str, pairs: Sequence[tuple[ArticleRecord, ArticleRecord]]) -> Agreement:
    tally, labels = Tally(), list[tuple[object, object]]()
    for one, other in pairs:
        places = PLACES[kind](one), PLACES[kind](other)
        hit = _named_alike(one, other) if kind == "actors" else len(_paired(kind, *places))
        tally.add(hit, len(places[0]), len(places[1]))
        labels += _words(one.article.text, *places)
    return Agreement(kind, tally.gold, tally.found, tally.hit, tally.value, kappa(labels))


def _speakers(pairs: Sequence[tuple[ArticleRecord, ArticleRecord]]) -> Agreement:
    tally, labels = Tally(), list[tuple[object, object]]()
    for one, other in pairs:
        ours, theirs = first_hand(one), first_hand(other)
        found = _paired("quotes", PLACES["quotes"](one), PLACES["quotes"](other))
        named = [(_speaker(ours[i]), _speaker(theirs[j])) for i, j in found.items()]
        tally.add(sum(a == b for a, b in named), len(ours), len(theirs))
        labels += named
    return Agreement("speakers", tally.gold, tally.found, tally.hit, tally.value, kappa(labels))


def _speaker(quote: Quote) -> str:
    return folded(quote.speaker.name if quote.speaker is not None else None)


def _named_alike(one: ArticleRecord, other: ArticleRecord) -> int:
    """Count the actors that both name alike."""
    ours, theirs = (Counter(folded(actor.name) for actor in record.actors) for record in (one, other))
    return (ours & theirs).total()


def _paired(kind: str, ones: list[list[Region]], others: list[list[Region]]) -> dict[int, int]:
    return paired(
        [characters(extents(spans)) for spans in ones],
        [characters(extents(spans)) for spans in others],
        OVERLAP[kind],
    )


def _words(text: str, ones: list[list[Region]], others: list[list[Region]]) -> Iterator[tuple[bool, bool]]:
    """Give for each word of a text whether it is part of one's records, and of the other's."""
    ours, theirs = (
        characters(extent for spans in places for extent in extents(spans)) for places in (ones, others)
    )
    for word in _WORD.finditer(text):
        yield word.start() in ours, word.start() in theirs
