"""Claims in the making."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from spacy.tokens import Token

from newsclaims.components.claims.propositions import Own, Unit, first_person
from newsclaims.records import Claimant, Quote
from newsclaims.vocabulary import Stance


@dataclass(slots=True)
class Draft:
    """A claim in the making."""

    start: int
    end: int
    unit: Unit
    claimant: Claimant
    quote: Quote | None = None
    stance: Stance = "states"
    own: Own = first_person
    figures: list[str] = field(default_factory=list)
    dates: list[str] = field(default_factory=list)


def once(drafts: Iterable[Draft]) -> list[Draft]:
    """Give the drafts without what is said twice: by one claimant, in words that are part of a longer claim."""
    kept: list[Draft] = []
    around: dict[tuple[str | None, str | None], int] = {}
    for draft in sorted(drafts, key=lambda draft: (draft.start, -draft.end)):
        who = (draft.claimant.name, draft.claimant.actor)
        if draft.end <= around.get(who, 0):
            continue
        around[who] = draft.end
        kept.append(draft)
    return kept


def end_of(tokens: Sequence[Token]) -> int:
    """Give the code point behind some tokens."""
    return tokens[-1].idx + len(tokens[-1])
