"""How well a description fits a role that the article gives somebody: by its head word, and its modifiers."""

from collections.abc import Iterable
from dataclasses import dataclass

from newsclaims.lexicons import people, role_synonyms

UNSURE = 0.4
"""How well a role fits whose own words differ: enough only for whoever spoke last."""

PARTIES = frozenset(("gop", "republican", "democratic", "democrat", "conservative", "tory", "labour"))

RANKS = frozenset(("vice", "deputy", "former", "ex", "assistant"))
"""Words that make another office of an office."""


@dataclass(frozen=True, slots=True)
class Role:
    """One way in which the article describes an actor."""

    head: str
    words: frozenset[str]
    peoples: frozenset[str]
    counted: frozenset[str]
    """What it counts: a mother of *three*."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a description asks of a role: its head word, its other words, the nations and parties among them."""

    head: str
    modifiers: frozenset[str]
    peoples: frozenset[str]
    counted: frozenset[str]


def fit(role: Role, wanted: Wanted) -> float:
    """How well a description fits a role: 0 not at all, 2 by its head, 1 by a word for the same role.

    Another nation's or party's is another's: "the Danish premier" is no Swedish one, and who isn't told to be Danish is
    unsure.
    """
    if _is_another(role, wanted) or not is_one(role.head, wanted.head):
        return 0.0
    if not role.peoples and not wanted.peoples <= PARTIES:
        return UNSURE
    shared = _shared(wanted.modifiers, role.words)
    if wanted.modifiers and not shared and (role.words or role.head != wanted.head):
        return UNSURE  # whose own words differ, or who is called otherwise: the regional president is no director
    return 1.0 + (role.head == wanted.head) + 2.0 * shared - 0.5 * (len(wanted.modifiers) - shared)


def is_one(role: str, noun: str) -> bool:
    """Whether who has a role may be called by a noun: one for the same role, or for a kind of people that it is of."""
    return role in _alike(noun) or noun in people().get(role, ())


def _is_another(role: Role, wanted: Wanted) -> bool:
    """Whether a role is another nation's or party's, counts otherwise, or is of another rank: a deputy."""
    foreign = wanted.peoples and role.peoples and not _shared(wanted.peoples, role.peoples)
    if wanted.counted and role.counted and wanted.counted.isdisjoint(role.counted):
        return True
    heads = role.head == "minister" and "prime" in wanted.modifiers - role.words
    return (
        bool(foreign)
        or heads
        or is_opposed(role, wanted)
        or (RANKS & role.words) != (RANKS & wanted.modifiers)
    )


def is_opposed(role: Role, wanted: Wanted) -> bool:
    """Whether a role is of the opposition, which has no president."""
    return role.head != wanted.head and "opposition" in role.words - wanted.modifiers


def _shared(words: Iterable[str], others: frozenset[str]) -> int:
    """Count the words that others stand for too, or words for the same."""
    return sum(1 for word in words if not _alike(word).isdisjoint(others))


def _alike(word: str) -> frozenset[str]:
    return role_synonyms().get(word, frozenset((word,)))
