"""What a piece of evidence weighs, and what all the pieces for one name come to."""

from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from newsclaims.rules import kept
from newsclaims.vocabulary import ActorType

MODEL = 2.0
"""Weight of the model's label, where it gives the same to every occurrence."""
TITLE = 3.0
"""Weight of what says it outright: a title, an age, an appositive."""
HINT = 0.7
"""Weight of a preposition, an article or a verb beside it."""
BELIEVED = 1.0
"""Weight that the best type needs."""
TABLE = 4.0
"""Weight of a table that names it, or of the head of the name: Ministry, River."""
ACTOR_TYPES: tuple[ActorType, ...] = ("group", "organisation", "person", "place")


class Piece(NamedTuple):
    """A piece of evidence as it was found: for or against a type of actor, or for "thing", which is none.

    Attributes:
        name: what was found.
        rule: the rule to which it belongs, of `lexicons/en/rules.tsv`; "" if it only tells what is no actor.
        type: the type.
        weight: how much speaks for it; below zero, against it.
    """

    name: str
    rule: str
    type: str
    weight: float


class Weighed:
    """All that was found of one printed form.

    Attributes:
        pieces: the pieces of evidence.
        totals: what speaks for each type.
    """

    def __init__(self) -> None:
        self.pieces: list[Piece] = []
        self.totals: dict[str, float] = defaultdict(float)

    def add(self, name: str, rule: str, type: str, weight: float) -> None:
        """Add a piece of evidence, if its rule is at work."""
        if kept(rule):
            self.pieces.append(Piece(name, rule, type, weight))
            self.totals[type] += weight

    def best(self) -> ActorType | None:
        """Give the type with the most weight, or None where none is believed or it is of no actor."""
        top = self.leading()
        return top if self.totals[top] >= max(BELIEVED, self.totals["thing"]) else None

    def leading(self) -> ActorType:
        """Give the type of actor with the most weight, be it believed or not."""
        return max(ACTOR_TYPES, key=lambda kind: self.totals[kind])

    def told_of(self, type: str) -> dict[str, float]:
        """Give what was found, with what it weighs for a type, or against it where it speaks for others only."""
        told: dict[str, float] = {}
        for piece in self.pieces:
            if piece.type == type:
                told[piece.name] = told.get(piece.name, 0.0) + piece.weight
        for piece in self.pieces:
            told.setdefault(piece.name, -piece.weight)
        return told

    def rule(self, type: str) -> str:
        """Give the rule that speaks most for a type; "" where none does."""
        return _heaviest([piece for piece in self.pieces if piece.type == type])


def _heaviest(pieces: Sequence[Piece]) -> str:
    """Give the rule whose pieces weigh most together, the first found of those that weigh the same."""
    sums: dict[str, float] = {}
    for piece in pieces:
        sums[piece.rule] = sums.get(piece.rule, 0.0) + piece.weight
    return max(sums, key=lambda rule: sums[rule], default="")
