"""Two claims of which one says what the other begins with: it may be denied by it, though it says more."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import product
from typing import Protocol, TypeVar

from newsclaims.query.wordings import spoken, stems

_LEAST = 2
"""Words that say something with which both begin: what is done to whom, for who does it may be a pronoun."""

_DESCRIBING = frozenset(("of", "which", "who", "whose"))
"""What stands behind a noun to say which one is meant: to deny a ruling of a court is to deny the ruling."""


class Said(Protocol):
    """What of a claim tells whether another one says its beginning."""

    @property
    def topics(self) -> str:
        """Its things, joined by semicolons."""
        ...

    @property
    def text(self) -> str:
        """Its words."""
        ...

    @property
    def denies(self) -> int:
        """Whether it denies what it tells of."""
        ...


One = TypeVar("One", bound=Said)


def beginnings(things: Iterable[str]) -> Iterator[str]:
    """Give the things with which lists of them begin, two at least; the whole ones, too.

    Example:
        >>> list(beginnings(["board; offer; bank"]))
        ['board; offer', 'board; offer; bank']
    """
    for its in things:
        parts = its.split("; ")
        yield from ("; ".join(parts[:end]) for end in range(2, len(parts) + 1))


def told_in_part(claims: Iterable[One]) -> Iterator[tuple[One, One]]:
    """Give each claim that denies something beside those that affirm it, where one of the two says more at its end.

    Who denies that something was done at all denies that it was done for a reason, too. What is denied of more than is
    affirmed is the same only if the rest says which one is meant.

    Example:
        >>> from newsclaims.query.told_claims import Brief
        >>> sold = Brief(1, "a", "town; mill; debt", "The town sold the mill to pay its debts", 0, None, None, None)
        >>> kept = Brief(2, "b", "town; mill", "the town did not sell the mill", 1, None, None, None)
        >>> [(one.row, other.row) for one, other in told_in_part([sold, kept])]
        [(2, 1)]
        >>> kept = kept._replace(text="the town did not sell the mill to pay its debts", topics="town; mill; debt")
        >>> list(told_in_part([sold._replace(text="The town sold the mill", topics="town; mill"), kept]))
        []
        >>> kept = kept._replace(text="no to the town mill", topics="town; mill")
        >>> list(told_in_part([sold._replace(text="the town mill, the debt"), kept]))  # things alone claim nothing
        []
    """
    alike: dict[tuple[str, ...], tuple[list[One], list[One]]] = defaultdict(lambda: ([], []))
    for claim in claims:
        begin = stems(spoken(claim.text))[:_LEAST]
        if len(begin) == _LEAST:
            alike[begin][bool(claim.denies)].append(claim)
    for affirmed, denied in alike.values():
        for one, other in product(denied, affirmed):
            if _is_part(one, other) or (_is_part(other, one) and _describes(one.text, other.text)):
                yield one, other


def _is_part(part: Said, whole: Said) -> bool:
    if not whole.topics.startswith(f"{part.topics}; "):
        return False
    words, all_words = stems(spoken(part.text)), stems(spoken(whole.text))
    says_of_them = not set(words) <= set(stems(spoken(part.topics)))
    return says_of_them and len(words) < len(all_words) and words == all_words[: len(words)]


def _describes(whole: str, part: str) -> bool:
    """Say whether what a text has more than another one says which one is meant."""
    words, left = spoken(whole), len(stems(spoken(part)))
    end = next((at for at in range(1, len(words)) if len(stems(words[:at])) == left), len(words))
    return end < len(words) and words[end] in _DESCRIBING
